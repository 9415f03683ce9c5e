"""Date, chair and secretary of a meeting."""

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossiercheck.facts import meeting
from dossiercheck.model.document import Document, Line, Page
from dossiercheck.model.fact import Absent, Found, Unreadable
from dossiercheck.model.values import Meeting


def paper(*texts: str, **more: object) -> Document:
    return Document("a.docx", "docx", tuple(Line(t, i) for i, t in enumerate(texts)), **more)


def found(*texts: str) -> Meeting:
    fact = meeting.find(paper(*texts))
    assert isinstance(fact, Found), fact
    return fact.value


DAY = datetime.date(2010, 12, 5)


@pytest.mark.parametrize(
    "opening",
    ["Hôm nay, vào hồi 14 giờ 00, ngày 05/12/2010, tại phòng họp", "Vào lúc 14h00 5/12/2010", "Thời gian: 14h, ngày 05 tháng 12 năm 2010",
     "1. Thời gian: bắt đầu lúc 7h30, ngày 5-12-2010", "Hôm nay, ngày 05 tháng 12 năm 2010, chi bộ họp", "Hồi 8 giờ 30 phút ngày 05.12.2010",
     "I. Thời gian, địa điểm: bắt đầu hồi 8h ngày 05/12/2010 tại hội trường", "Ngày 05 tháng 12 năm 2010, Chi bộ Văn phòng tổ chức hội nghị",
     "Hôm nay, vào lúc 14 giờ, ngày 05, tháng 12, năm 2010", "Khai mạc: 8 giờ 00 ngày 05/12/2010", "HÔM NAY, NGÀY 05 THÁNG 12 NĂM 2010"],
)  # fmt: skip
def test_openings(opening: str) -> None:
    head = ("ĐẢNG BỘ SỞ NỘI VỤ", "BIÊN BẢN", "Sinh hoạt chi bộ", "Căn cứ Hướng dẫn số 20-HD/BTCTW ngày 10/10/2008;")
    assert found(*head, opening).date == DAY
    words = opening.split(" ")
    for cut in range(1, len(words)):
        assert found(*head, " ".join(words[:cut]), " ".join(words[cut:])).date == DAY


@pytest.mark.parametrize("hour", ["bảy giờ", "mười bốn giờ", "chín giờ ba mươi phút", "mười ba giờ rưỡi"])
def test_hours_in_words(hour: str) -> None:
    assert found("Biên bản", "Họp chi bộ", f"Hồi {hour}, ngày 05 tháng Mười hai năm 2010, tại nhà văn hóa").date == DAY
    assert meeting.find(paper("BÁO CÁO", "Thu hồi đất, năm 2010 và ngày 05/12/2010")) == Absent()


def test_other_places_for_the_date() -> None:
    assert found("BIÊN BẢN HỌP CHI BỘ", "Ngày 05/12/2010").date == DAY
    assert found("BIÊN BẢN", "Chủ tọa: đ/c Lê Văn Sơn", "Cuộc họp kết thúc lúc 17h ngày 05/12/2010").date == DAY
    cells = (
        Line("BIÊN BẢN", 0),
        Line("Thời gian", 1, table=0, cell=(0, 0)),
        Line("14h00 ngày 05/12/2010", 1, table=0, cell=(0, 1)),
    )
    pairs = [("Nội dung", "Ghi chép"), ("Ngày, giờ", "Ngày 5 tháng 12 năm 2010, 8 giờ 00"), ("Địa điểm", "Nhà văn hóa")]
    table = [Line(t, n, table=0, cell=(n, c)) for n, pair in enumerate(pairs, 1) for c, t in enumerate(pair)]
    fact = meeting.find(Document("a.docx", "docx", (Line("BIÊN BẢN", 0), *table)))
    assert isinstance(fact, Found) and fact.value.date == DAY
    fact = meeting.find(Document("a.docx", "docx", cells))
    assert isinstance(fact, Found) and fact.value.date == DAY


def test_blank_day_and_cited_dates() -> None:
    assert found("BIÊN BẢN", "Hôm nay, ngày … tháng 12 năm 2010", "Chủ tọa: Đồng chí..").date is None
    assert meeting.find(paper("KẾ HOẠCH", "Thời gian thực hiện: từ 01/12/2010 đến 10/12/2010")) == Absent()
    assert meeting.find(paper("BÁO CÁO", "Đồng chí Nguyễn Văn An chủ trì đề tài.")) == Absent()
    cited = meeting.find(paper("BIÊN BẢN", "Căn cứ Kế hoạch ngày 30/11/2010", "Chủ trì: đ/c Lê Văn Sơn"))
    assert isinstance(cited, Found) and cited.value.date is None


OPENING = ("BIÊN BẢN", "Hôm nay, ngày 05/12/2010")
NAMES = ["Nguyễn Văn An", "Giàng A Páo", "H'Hen Niê", "TRẦN THỊ BÌNH", "Nông Thị Thu Thủy"]


@settings(max_examples=50)
@given(
    st.sampled_from(["Chủ tọa", "Chủ toạ", "Chủ trì", "CHỦ TRÌ", "* Chủ trì hội nghị", "1. Chủ tọa cuộc họp", "- Người chủ trì"]),
    st.sampled_from(["Thư ký", "THƯ KÝ", "Thư kí", "- Thư ký hội nghị", "Người ghi biên bản", "Ghi biên bản", "2. Thư ký cuộc họp"]),
    st.sampled_from([": ", ": đ/c ", ": Đồng chí ", " - Đ/c ", ": Bí thư chi bộ ", " là đồng chí "]),
    st.sampled_from(["", " – Bí thư chi bộ", ", Phó Bí thư", "; chức vụ: đảng viên", " (BT)", "."]),
    st.sampled_from(NAMES), st.sampled_from(NAMES),
)  # fmt: skip
def test_labels(chair: str, secretary: str, lead: str, tail: str, a: str, b: str) -> None:
    value = found(*OPENING, f"{chair}{lead}{a}{tail}", f"{secretary}{lead}{b}{tail}")
    assert value == Meeting(DAY, a, b)


@pytest.mark.parametrize(
    "prose",
    ["Đồng chí Lê Văn Sơn chủ trì, đồng chí Lò Thị Hà được cử ghi biên bản.", "Đồng chí Lê Văn Sơn, Bí thư chi bộ chủ trì; đồng chí Lò Thị Hà làm thư ký.", "Hội nghị do đồng chí Lê Văn Sơn chủ trì, thư ký là đồng chí Lò Thị Hà.",
     "Đ/c Lê Văn Sơn - Bí thư chi bộ làm chủ tọa; đ/c Lò Thị Hà ghi biên bản.", "Chủ trì: đ/c Lê Văn Sơn; thư ký: đ/c Lò Thị Hà"],
)  # fmt: skip
def test_prose(prose: str) -> None:
    assert found(*OPENING, prose) == Meeting(DAY, "Lê Văn Sơn", "Lò Thị Hà")


def test_signatures_are_no_opening() -> None:
    value = found(*OPENING, "Nội dung.", "NGƯỜI GHI BIÊN BẢN", "CHỦ TỌA", "(đã ký)", "Lò Thị Hà", "Lê Văn Sơn")
    assert value == Meeting(DAY, None, None)
    assert found(*OPENING, "THƯ KÝ (chữ ký) Lò Thị Hà | CHỦ TỌA (chữ ký) Lê Văn Sơn") == Meeting(DAY, None, None)


def test_unread_pages() -> None:
    pages = (Page(1, 595, 842, readable=False, reason="no-text"),)
    assert isinstance(meeting.find(paper(pages=pages)), Unreadable)
    fact = meeting.find(paper(*OPENING, pages=pages))
    assert isinstance(fact, Found) and fact.unread == ("chair", "secretary")


@pytest.mark.parametrize(
    ("chair", "secretary", "said"),
    [
        ("Điều khiển cuộc họp: đ/c Vì Văn Xôm", "Người ghi: Lò Thị Pánh", ("Vì Văn Xôm", "Lò Thị Pánh")),
        ("Chủ trì: đ/c Xôm (Bí thư)", "Thư ký: đ/c Pánh", ("Xôm", "Pánh")),
        ("Chủ tọa: đồng chí Xôm, Bí thư", "Người ghi chép: đồng chí Pánh", ("Xôm", "Pánh")),
    ],
)
def test_how_chair_and_secretary_are_named(chair: str, secretary: str, said: tuple[str, str]) -> None:
    value = found("BIÊN BẢN", "Họp chi bộ ngày 05/12/2010", chair, secretary)
    assert (value.chair, value.secretary) == said


def test_a_name_broken_off_at_the_end_of_a_full_line() -> None:
    line = "Chủ tọa cuộc họp là ông Vì Văn Xôm, Bí thư. Thư ký cuộc họp: bà Lò Thị"
    value = found("BIÊN BẢN", "Họp chi bộ ngày 05/12/2010", line, "Pánh. Nội dung cuộc họp như sau:")
    assert (value.chair, value.secretary) == ("Vì Văn Xôm", "Lò Thị Pánh")


@pytest.mark.parametrize(
    "opening",
    [
        "Tiếp theo cuộc họp phổ biến ngày 25/11/2010, hôm nay, ngày 05/12/2010, Chi bộ Kho lưu trữ tổ chức hội nghị.",
        "Sau buổi sinh hoạt ngày 25/11/2010 phân công nhiệm vụ, đến ngày 05/12/2010 Chi bộ họp kiểm điểm.",
        "Thực hiện Kế hoạch số 7-KH/ĐU ngày 25/11/2010, ngày 05/12/2010 Chi bộ Kho lưu trữ tổ chức họp kiểm điểm.",
        "Căn cứ Công văn số 7-CV/ĐU, ngày 25/11/2010 của Đảng ủy, ngày 05/12/2010, tại phòng họp, Chi bộ tiến hành kiểm điểm.",
        "Hôm nay, theo Giấy mời ngày 25/11/2010 của chi ủy, chi bộ họp vào 14h ngày 05/12/2010.",
        "Thực hiện Hướng dẫn số 7-HD/ĐU ngày 25/11/2010 của Đảng ủy, Chi bộ Kho lưu trữ họp ngày 05/12/2010.",
    ],
)
def test_an_earlier_paper_or_meeting_a_sentence_leads_on_from_has_another_day(opening: str) -> None:
    words = opening.split(" ")
    assert found("BIÊN BẢN", "Kiểm điểm cuối năm", opening).date == DAY
    for cut in range(12, len(words)):  # a full line of a PDF
        assert found("BIÊN BẢN", "Kiểm điểm cuối năm", " ".join(words[:cut]), " ".join(words[cut:])).date == DAY, cut


def test_a_meeting_gone_on_with_leaves_the_day_open() -> None:
    fact = meeting.find(
        paper("BIÊN BẢN", "Tiếp tục hội nghị ngày 05/12/2010, chi bộ thảo luận", "Chủ trì: đ/c Lê Văn Sơn")
    )
    assert isinstance(fact, Found) and (fact.value.date, fact.unread) == (None, ("date",))


@pytest.mark.parametrize(
    ("chair", "secretary"),
    [
        ("Đoàn chủ tịch: đ/c Lê Văn Sơn (Bí thư), đ/c Vì Văn Xôm (Phó Bí thư)", "Thư ký hội nghị: đ/c Lò Thị Pánh"),
        ("CT: đ/c Lê Văn Sơn (BT).", "TK: đ/c Lò Thị Pánh."),
        ("Chủ tri: Đ/c Lê Văn Sơn - Bi thư.", "Thư kí: Đ/c Lò Thị Pánh."),
    ],
)
@pytest.mark.parametrize("one_line", [True, False])
def test_posts_shortened_or_misspelt(chair: str, secretary: str, one_line: bool) -> None:
    value = found(*OPENING, *([f"{chair} {secretary}"] if one_line else [chair, secretary]))
    assert value == Meeting(DAY, "Lê Văn Sơn", "Lò Thị Pánh")


def test_without_diacritics_a_meeting_is_read_and_what_is_not_found_is_unread() -> None:
    typed = (
        "BIEN BAN HOP CHI BO",
        "Thoi gian: 8h ngay 05/12/2010",
        "Chu tri: D/c Le Van Son - Bi thu chi bo",
        "Noi dung: chi bo nghe bao cao kiem diem cuoi nam",
        "Tat ca dang vien du hop deu nhat tri voi bao cao",
    )
    fact = meeting.find(paper(*typed))
    assert isinstance(fact, Found) and fact.value == Meeting(DAY, "Le Van Son", None) and fact.unread == ("secretary",)


def test_a_surname_alone_at_the_end_of_a_full_line_is_no_given_name() -> None:
    line = "Thời gian: 8 giờ ngày 05/12/2010. Chủ trì: đ/c Lê Văn Sơn. Thư ký: đ/c Lò"
    assert found("BIÊN BẢN", line, "Thị Pánh. Có mặt 9/9 đ/c.") == Meeting(DAY, "Lê Văn Sơn", "Lò Thị Pánh")


def test_the_papers_own_day_above_its_title_is_no_meeting() -> None:
    head = ("CHI BỘ KHO LƯU TRỮ", "Mẫu Sơn, ngày 05 tháng 12 năm 2010")
    body = ("BÁO CÁO", "Chi bộ Kho lưu trữ tổ chức sinh hoạt đều, ghi biên bản đủ; Chi bộ họp mỗi tháng một lần.")
    assert isinstance(meeting.find(paper(*head, *body)), Absent)
