"""The head of a paper: letterhead, number, date line, title and years, in the layouts and slips people make."""

import unicodedata
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossiercheck.facts import arrival, dated, letterhead, mentions, periods, recipients, symbol, title
from dossiercheck.model.box import Box
from dossiercheck.model.document import Cell, Document, Line, Page, Table
from dossiercheck.model.fact import Absent, Found, Unreadable
from dossiercheck.model.values import Letterhead

BODY = "Trong năm, đơn vị đã hoàn thành các nhiệm vụ được giao, giữ vững đoàn kết và nền nếp sinh hoạt của cơ quan."
PARTY = "ĐẢNG CỘNG SẢN VIỆT NAM"
Row = str | tuple[str, ...]


def flow(*rows: Row) -> Document:
    """Rows of a flow document: full ('^' first: centred), or (left, right)."""
    lines: list[Line] = []
    for number, row in enumerate(rows):
        if isinstance(row, str):
            lines.append(Line(unicodedata.normalize("NFC", row.lstrip("^")), number, centred=row.startswith("^")))
        else:
            lines += [Line(t, number, s) for t, s in zip(row, ("left", "right"), strict=True) if t]
    return Document("a.docx", "docx", tuple(lines))


def value(fact: object) -> object:
    assert isinstance(fact, Found), fact
    assert fact.evidence
    return fact.value


UNREAD = Document("a.pdf", "pdf", (), (Page(1, 595, 842, readable=False, reason="no-text"),))


@pytest.mark.parametrize("fact", [letterhead, symbol, dated, title, recipients, arrival, mentions])
def test_what_was_not_read_is_not_absent(fact) -> None:
    assert isinstance(fact.find(UNREAD), Unreadable)
    assert fact.find(flow(BODY)) == Absent()


HEADS = [
    (("ĐẢNG BỘ SỞ MẪU", PARTY), ("CHI BỘ VĂN PHÒNG", ""), ("*", "")),
    ((PARTY, "ĐẢNG BỘ SỞ MẪU"), ("", "CHI BỘ VĂN PHÒNG")),
    ("^ĐẢNG BỘ SỞ MẪU", "^CHI BỘ VĂN PHÒNG", "^*"),
    ("^" + PARTY, "^ĐẢNG BỘ SỞ MẪU", "^CHI BỘ VĂN PHÒNG"),
    (("ĐẢNG BỘ SỞ MẪU", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), ("CHI BỘ VĂN PHÒNG", "Độc lập - Tự do - Hạnh phúc")),
    ("Số 05-BC/CB", "ĐẢNG BỘ SỞ MẪU", "CHI BỘ VĂN PHÒNG.........."),
    ("MẬT", ("ĐẢNG BỘ SỞ MẪU", PARTY), ("CHI BỘ VĂN PHÒNG", "")),
]


@pytest.mark.parametrize("head", HEADS)
def test_letterheads(head: tuple[Row, ...]) -> None:
    made = flow(*head, "^BÁO CÁO", "^kiểm điểm công tác năm 2010", BODY)
    assert value(letterhead.find(made)) == Letterhead("ĐẢNG BỘ SỞ MẪU", "CHI BỘ VĂN PHÒNG")


@pytest.mark.parametrize("superior, issuer", [("ĐB SỞ MẪU", "CB VĂN PHÒNG"), ("LĐLĐ TỈNH MẪU", "CĐCS SỞ MẪU"), ("Đảng bộ Sở Mẫu", "Chi bộ Văn phòng")])  # fmt: skip
def test_letterheads_abbreviated(superior: str, issuer: str) -> None:
    made = flow((superior, PARTY), (issuer, ""), "^BÁO CÁO", BODY)
    assert value(letterhead.find(made)) == Letterhead(superior, issuer)


def test_a_body_over_two_lines() -> None:
    made = flow(("ĐẢNG BỘ KHỐI CÁC CƠ QUAN", PARTY), ("TỈNH MẪU", ""), ("ĐẢNG ỦY SỞ MẪU", ""), "^BÁO CÁO", BODY)
    assert value(letterhead.find(made)) == Letterhead("ĐẢNG BỘ KHỐI CÁC CƠ QUAN TỈNH MẪU", "ĐẢNG ỦY SỞ MẪU")


NUMBERS = [
    "Số {n}-{g}/{b}",
    "Số: {n} - {g}/ {b}",
    "SỐ {n}-{g}/{b}",
    "Số : {n} -{g}/{b} .",
    "Số {n} {g}/{b}",
    "Số: {n}/{g}-{b}",
]


@settings(max_examples=60)
@given(
    st.sampled_from(NUMBERS),
    st.integers(1, 400),
    st.sampled_from(["BC", "KH", "QĐ", "NQ", "TTr", "CV", "BB", "CTr"]),
    st.sampled_from(["ĐU", "CB", "ĐBSM", "BTCTU"]),
)
def test_number_grammar(form: str, number: int, genre: str, body: str) -> None:
    text = form.format(n=f"{number:02}", g=genre, b=body)
    read = value(symbol.find(flow(("CHI BỘ VĂN PHÒNG", PARTY), (text, ""), "^BÁO CÁO", BODY)))
    assert (read.number, read.genre, read.body) == (f"{number:02}", genre, body)
    assert " " not in read.text


@pytest.mark.parametrize("text", ["Số:      -BB/CB", "Số …-BC/CB", "Số      -BC/ĐU"])
def test_a_blank_number(text: str) -> None:
    assert value(symbol.find(flow(text, BODY))).number is None


@pytest.mark.parametrize("text", ["Thực hiện kế hoạch số 07-KH/ĐU ngày 10/02/2010", "Căn cứ Quyết định số 12-QĐ/ĐU", "Số điện thoại: 025 3812", "Số đảng viên: 12"])  # fmt: skip
def test_no_own_number(text: str) -> None:
    assert symbol.find(flow("^BÁO CÁO", text, BODY)) == Absent()


DATES = [
    "Mẫu Sơn, ngày {d} tháng {m} năm {y}",
    "Mẫu Sơn, ngày {d:02}/{m:02}/{y}",
    "Mẫu Sơn ngày {d} tháng {m} năm {y}",
    "TP. Mẫu Sơn, ngày {d}.{m}.{y}",
    "Mẫu Sơn, ngày{d}tháng{m}năm{y}",
    "Mẫu Sơn, ngày {d} tháng {m}/{y}",
    "(Mẫu Sơn, ngày {d} tháng {m} năm {y})",
    "MẪU SƠN, NGÀY {d} THÁNG {m} NĂM {y}",
    "Ngày {d:02}-{m:02}-{y}",
    "Phường Núi Mẫu, thành phố Mẫu Sơn, ngày {d} tháng {m} năm {y}",
    "Mau Son, ngay {d} thang {m} nam {y}",
]


@settings(max_examples=80)
@given(st.dates(date(2000, 1, 1), date(2030, 12, 31)), st.sampled_from(DATES), st.booleans(), st.booleans())
def test_date_lines(day: date, form: str, at_signature: bool, decomposed: bool) -> None:
    text = form.format(d=day.day, m=day.month, y=day.year)
    text = unicodedata.normalize("NFD", text) if decomposed else text
    line = (("", unicodedata.normalize("NFC", text)),)
    head = (("CHI BỘ VĂN PHÒNG", PARTY), "^BÁO CÁO")
    made = flow(*head, *[BODY] * 20, *line, ("", "BÍ THƯ")) if at_signature else flow(head[0], *line, head[1], BODY)
    assert value(dated.find(made)).date == day


def test_a_date_broken_in_its_column() -> None:
    flat = flow(("CHI BỘ VĂN PHÒNG", "Mẫu Sơn, ngày 12"), ("Số 05-BC/CB", "tháng 12 năm 2010"), "^BÁO CÁO", BODY)
    assert value(dated.find(flat)).date == date(2010, 12, 12)
    boxes = [
        Line("CHI BỘ VĂN PHÒNG", 0, "left", 1, Box(0.1, 0.05, 0.4, 0.07)),
        Line("Mẫu Sơn, ngày 12", 0, "right", 1, Box(0.6, 0.05, 0.9, 0.07)),
        Line("Số 05-BC/CB", 1, "left", 1, Box(0.1, 0.08, 0.4, 0.10)),
        Line("tháng 12 năm 2010", 1, "right", 1, Box(0.6, 0.08, 0.9, 0.10)),
    ]
    page = Document("a.pdf", "pdf", tuple(boxes), (Page(1, 595, 842),))
    assert value(dated.find(page)).date == date(2010, 12, 12)


@settings(max_examples=40)
@given(st.lists(st.booleans(), min_size=8, max_size=8))
def test_a_date_broken_anywhere_in_a_narrow_cell(breaks: list[bool]) -> None:
    words = "Mẫu Sơn, ngày 12 tháng 12 năm 2010".split()
    parts = [words[0]]
    for word, cut in zip(words[1:], breaks, strict=False):
        if cut and parts[-1] != "Mẫu" and sum(breaks) < 3:
            parts.append(word)
        else:
            parts[-1] += f" {word}"
    rows = (("CHI BỘ VĂN PHÒNG", PARTY), *(("", p) for p in parts), "^BÁO CÁO", BODY)
    assert value(dated.find(flow(*rows))).date == date(2010, 12, 12)


@pytest.mark.parametrize("first, rest", [("Khuổi Mẫu, ngày 14 tháng 12", "năm 2010"), ("Khuổi Mẫu, ngày 14 tháng 12 năm", "2010"), ("Khuổi Mẫu, ngày", "14 tháng 12 năm 2010")])  # fmt: skip
def test_a_date_behind_a_tab_that_goes_on_at_the_margin(first: str, rest: str) -> None:
    boxes = (
        Line("ĐẢNG BỘ XÃ MẪU", 0, "left", 1, Box(0.14, 0.07, 0.4, 0.09)), Line(PARTY, 0, "right", 1, Box(0.57, 0.07, 0.87, 0.09)),
        Line("CHI BỘ BẢN CHÀI", 1, "left", 1, Box(0.14, 0.1, 0.4, 0.12)), Line(first, 1, "right", 1, Box(0.57, 0.1, 0.92, 0.12)),
        Line(rest, 2, "left", 1, Box(0.14, 0.13, 0.24, 0.15)), Line("BIÊN BẢN", 3, "right", 1, Box(0.46, 0.17, 0.58, 0.19), centred=True),
    )  # fmt: skip
    made = Document("a.pdf", "pdf", boxes, (Page(1, 595, 842),))
    assert value(dated.find(made)).date == date(2010, 12, 14)
    assert value(letterhead.find(made)).issuer == "CHI BỘ BẢN CHÀI"


def test_a_blank_day_broken_after_the_year_stays_blank() -> None:
    broken = value(
        dated.find(
            flow(("CHI BỘ VĂN PHÒNG", "Mẫu Sơn, ngày      tháng 12 năm"), ("Số 05-BC/CB", "2010"), "^BÁO CÁO", BODY)
        )
    )
    assert (broken.date, broken.day, broken.month) == (None, None, 12)


def test_blank_and_impossible_days() -> None:
    blank = value(dated.find(flow("Mẫu Sơn, ngày      tháng 12 năm 2010", BODY)))
    assert (blank.date, blank.day, blank.month) == (None, None, 12)
    for text in ("Mẫu Sơn, ngày 31 tháng 11 năm 2010", "Mẫu Sơn, ngày IZ tháng 12 năm 2010"):
        fact = dated.find(flow(text, BODY))
        assert isinstance(fact, Found) and fact.value.date is None and fact.unread == ("day",)
    both = flow("Mẫu Sơn, ngày … tháng 12 năm 2010", *[BODY] * 20, "Mẫu Sơn, ngày 12 tháng 12 năm 2010")
    assert value(dated.find(both)).day == 12


@pytest.mark.parametrize(
    "text",
    ["Căn cứ Luật Mẫu ngày 19 tháng 6 năm 2003;", "Hôm nay, ngày 12 tháng 12 năm 2010", "Sinh ngày 12/12/1970", "12/12/2010",
     "Thời gian: ngày 12/12/2010", "Từ ngày 01/12/2010 đến ngày 10/12/2010", "Ngày vào Đảng: 03/02/1995, ngày 5 tháng 5 năm 1996",
     "Ngày 12/12/2010 chi bộ đã họp và thống nhất toàn bộ nội dung"],
)  # fmt: skip
def test_dates_that_date_nothing(text: str) -> None:
    assert dated.find(flow("^BÁO CÁO", text, BODY)) == Absent()


def test_a_weekday_before_the_date() -> None:
    assert value(dated.find(flow("Thứ Tư, ngày 15/12/2010, ngày làm việc thứ hai của hội nghị", BODY))).day == 15


TITLES = [
    (("^BẢN KIỂM ĐIỂM ĐẢNG VIÊN NĂM 2010",), "BẢN KIỂM ĐIỂM", "ĐẢNG VIÊN NĂM 2010"),
    (("^BẢN KIỂM", "^ĐIỂM CÁ NHÂN", "^Năm 2010"), "BẢN KIỂM ĐIỂM", "CÁ NHÂN Năm 2010"),
    (("Bản tự kiểm điểm năm 2010",), "Bản tự kiểm điểm", "năm 2010"),
    (("^B Ả N   K I Ể M   Đ I Ể M",), "BẢN KIỂM ĐIỂM", None),
    (("^B Ả N K I Ể M Đ I Ể M năm 2010",), "BẢN KIỂM ĐIỂM", "năm 2010"),
    (("^KIỂM ĐIỂM ĐẢNG VIÊN NĂM 2010",), "KIỂM ĐIỂM", "ĐẢNG VIÊN NĂM 2010"),
    (("^BAN TU KIEM DIEM CUA DANG VIEN",), "BAN TU KIEM DIEM", "CUA DANG VIEN"),
    (("^BẢN TỰ NHẬN XÉT, ĐÁNH GIÁ",), "BẢN TỰ NHẬN XÉT", "ĐÁNH GIÁ"),
    (("^HƯỚNG DẪN", "^VỀĐÁNH GIÁ TỔ CHỨC"), "HƯỚNG DẪN", "VỀĐÁNH GIÁ TỔ CHỨC"),
    (("^THÔNG BẢO",), "THÔNG BẢO", None),
    (("^PHIẾU BỔ SUNG", "^LÝ LỊCH ĐẢNG VIÊN"), "PHIẾU BỔ SUNG", "LÝ LỊCH ĐẢNG VIÊN"),
    (("^Cam kết", "^Giữ gìn đoàn kết nội bộ năm 2011"), "Cam kết", "Giữ gìn đoàn kết nội bộ năm 2011"),
    (("^Bảng thống kê kết quả phân loại", "^Năm 2010"), "Bảng thống kê", "kết quả phân loại Năm 2010"),
    (
        ("^BIỂU TỔNG HỢP", "^Số liệu phân tích chất lượng đảng viên năm 2010"),
        "BIỂU TỔNG HỢP",
        "Số liệu phân tích chất lượng đảng viên năm 2010",
    ),  # fmt: skip
    (("^PHIẾU BỔ SUNG", "Số lý lịch: 12.003"), "PHIẾU BỔ SUNG", None),
    (("^BIÊN BẢN", "Số 12-BB/CB"), "BIÊN BẢN", None),
    (("V/v đề nghị xếp loại Đảng bộ",), None, "V/v đề nghị xếp loại Đảng bộ"),
    (("^BÁO CÁO KIỂM ĐIỂM", "Năm 2010 thu ngân sách đạt 112 % dự toán được giao."), "BÁO CÁO", "KIỂM ĐIỂM"),
    (("^BÁO CÁO KIỂM ĐIỂM", "Năm 2010 của Chi bộ Kho bạc"), "BÁO CÁO", "KIỂM ĐIỂM Năm 2010 của Chi bộ Kho bạc"),
]


@pytest.mark.parametrize("rows, genre, subject", TITLES)
def test_titles(rows: tuple[str, ...], genre: str | None, subject: str | None) -> None:
    made = flow(("CHI BỘ VĂN PHÒNG", PARTY), *rows, "Họ và tên: Nguyễn Văn An", BODY)
    read = value(title.find(made))
    assert (read.genre, read.subject) == (genre, subject)


def test_the_abstract_of_an_official_letter_runs_over_its_column() -> None:
    made = flow(
        ("ĐẢNG ỦY KHO BẠC", PARTY),
        ("Số 14-CV/ĐU", "Chiêm Sơn, ngày 29 tháng 12 năm 2010"),
        ("V/v xét phân loại và", ""),
        ("tặng giấy khen Đảng bộ", ""),
        "Kính gửi: Đảng ủy cấp trên",
        BODY,
    )
    assert value(title.find(made)).subject == "V/v xét phân loại và tặng giấy khen Đảng bộ"


@pytest.mark.parametrize("text", ["Kiểm điểm lại, đơn vị còn hạn chế", "Bản thân luôn gương mẫu.", "A B C D E", "Bảng"])
def test_no_title(text: str) -> None:
    assert title.find(flow(("CHI BỘ VĂN PHÒNG", PARTY), text, BODY)) == Absent()


def test_units_in_a_list_are_no_letterhead() -> None:
    rows = (("7", "Vi Thị Lê", "Chi bộ Bến phà"), ("8", "Cao Bá Lộc", "Chi bộ Bến phà"))
    cells = tuple(Cell(t, r, c) for r, row in enumerate(rows) for c, t in enumerate(row))
    lines = tuple(Line(c.text, c.row, table=0, cell=(c.row, c.column)) for c in cells)
    made = Document("a.docx", "docx", lines, tables=(Table(cells, 2, 3),))
    assert letterhead.find(made) == Absent()


@pytest.mark.parametrize("paper", ["đăng ký phấn đấu", "bảng chấm điểm", "báo cáo kiểm điểm"])
def test_papers_named_in_a_table_of_votes_are_no_titles(paper: str) -> None:
    grid = (("Việc", "Đồng ý", "Khác"), (f"Thông qua {paper}", "5/5", "0"))
    cells = tuple(Cell(r, c, text) for r, row in enumerate(grid) for c, text in enumerate(row))
    lines = (
        *(Line(t, 0, table=0) for t in grid[0]),
        Line("Thông qua", 1, table=0),
        Line(paper, 1, bold=True, table=0),
        *(Line(t, 1, table=0) for t in grid[1][1:]),
    )
    assert title.find(Document("bb.docx", "docx", lines, tables=(Table(cells, 2, 3),))) == Absent()
    framed = Document("a.docx", "docx", (Line(paper.upper(), 0, table=0),), tables=(Table(cells[:1], 1, 1),))
    assert value(title.find(framed)).genre.casefold() in paper  # a frame around a title is none


YEARS = [
    (
        ("^BẢN KIỂM ĐIỂM", "Thực hiện Hướng dẫn số 12-HD/BTC năm 2009 của cấp trên, tôi tự kiểm điểm năm 2010:"),
        2010,
        None,
    ),
    (
        (
            "^BẢN KIỂM ĐIỂM",
            "Năm sinh: 1970. Tốt nghiệp năm 1992. Công tác tại Sở từ năm 1998",
            "Nay kiểm điểm năm 2010",
        ),
        2010,
        None,
    ),
    (("^BẢN ĐĂNG KÝ PHẤN ĐẤU", "Trong năm 2010 tôi đã hoàn thành nhiệm vụ.", "Năm 2011 tôi xin đăng ký:"), 2010, 2011),
    (("^BẢN ĐĂNG KÝ PHẤN ĐẤU HAI NĂM 2011 - 2012",), None, 2011),
    (("^BÁO CÁO", "^Kiểm điểm năm 2010, phương hướng năm 2011"), 2010, 2011),
    (("^BÁO CÁO", "^Kiểm điểm công tác năm", "^2010"), 2010, None),
    (("^BẢN KIỂM ĐIỂM", "^Việc thực hiện bản đăng ký phấn đấu năm 2010"), 2010, None),
    (("^BẢN KIỂM ĐIỂM", "^năm học 2010-2011"), 2010, None),
    (("^PHIẾU BỔ SUNG HỒ SƠ", "^(Từ 01/01/2010 đến 31/12/2010)"), 2010, None),
    (("Bản đăng ký phấn đấu năm 2011",), None, 2011),
    (("^BẢNG TỔNG HỢP", "^SỐ LIỆU CỦA CHI BỘ NĂM 2010", "Phấn đấu năm 2011"), 2010, None),
    (("^BẢNG TỔNG HỢP", "^XẾP LOẠI CHI BỘ, ĐẢNG VIÊN 2010"), 2010, None),
    (("^Báo cáo kiểm điểm", "^Năm học và năm công tác 2010"), 2010, None),
    (("^CHI BỘ ĐĂNG KÝ PHẤN ĐẤU 2011",), None, 2011),
    (
        (
            "^BẢN ĐĂNG KÝ PHẤN ĐẤU",
            'Xây dựng chi bộ đạt tiêu chuẩn "Trong sạch, vững mạnh" năm 2011',
            "Chi bộ có 6 đảng viên",
        ),
        None,
        2011,
    ),
    (("^BẢN KIỂM ĐIỂM", "Thực hiện Hướng dẫn số 12-HD/BTC năm 2009", "Nay kiểm điểm năm 2010"), 2010, None),
    (("^BẢN KIỂM ĐIỂM NĂM 2010", "Kết quả cao hơn so với năm 2009."), 2010, None),
]


@pytest.mark.parametrize("rows, review, target", YEARS)
def test_years(rows: tuple[str, ...], review: int | None, target: int | None) -> None:
    read = value(periods.find(flow(*rows, BODY)))
    assert (read.review_year, read.target_year) == (review, target)


def test_no_year() -> None:
    assert periods.find(flow("^BÁO CÁO", "Căn cứ Nghị quyết năm 2009", "Mẫu Sơn, ngày 5 tháng 5 năm 2010")) == Absent()
    assert periods.find(flow()) == Absent()


def test_recipients_arrival_and_mentions() -> None:
    made = flow(
        ("", "ĐẾN Số: 123"),
        ("", "Ngày: 18/12/2010"),
        "^Kính gửi: Đảng ủy Sở Mẫu",
        "Chi bộ Văn phòng đề nghị.",
        ("Nơi nhận:", "T/M CHI BỘ"),
        ("- Đảng ủy Sở;", "BÍ THƯ"),
        ("- Lưu Chi bộ.", ""),
        "Hết",
    )
    assert value(recipients.find(made)) == ("Đảng ủy Sở", "Lưu Chi bộ")
    assert value(arrival.find(made)).date == date(2010, 12, 18)
    assert value(arrival.find(made)).number == "123"
    assert {m.name for m in value(mentions.find(made))} >= {"Đảng ủy Sở Mẫu", "Chi bộ Văn phòng"}
    assert arrival.find(flow("Đến ngày nay, đơn vị vẫn vậy", BODY)) == Absent()


def test_units_named_by_number_and_one_after_the_other() -> None:
    told = {
        m.name
        for m in value(
            mentions.find(
                flow(BODY, "Xếp loại Chi bộ 3, Chi bộ số 04 và Chi bộ Kho bạc: trong sạch. Chi bộ 12 đồng chí.")
            )
        )
    }
    assert told == {"Chi bộ 3", "Chi bộ số 04", "Chi bộ Kho"} or told == {"Chi bộ 3", "Chi bộ số 04", "Chi bộ Kho bạc"}


def test_a_units_name_that_a_line_breaks() -> None:
    boxes = [Line("Điều 1. Công nhận Chi bộ Kho bạc, Chi bộ Phòng", 0, "full", 1, Box(0.1, 0.1, 0.9, 0.12)), Line("Tài vụ: trong sạch.", 1, "left", 1, Box(0.1, 0.13, 0.3, 0.15))]  # fmt: skip
    assert "Chi bộ Phòng Tài vụ" in {
        m.name for m in value(mentions.find(Document("a.pdf", "pdf", tuple(boxes), (Page(1, 595, 842),))))
    }


@pytest.mark.parametrize(
    "text, named",
    [
        ("Xếp loại Chi bộ xóm Khuổi Lày: trong sạch.", "Chi bộ xóm Khuổi Lày"),
        ("Đảng ủy ghi nhận Chi bộ tổ dân phố Bắc Sông tổ chức tốt", "Chi bộ tổ dân phố Bắc Sông"),
        ("Khen Chi bộ Trường tiểu học Hồng Thái và các đoàn thể", "Chi bộ Trường tiểu học Hồng Thái"),
        ("Chi bộ Trạm Bơm liên xã số 2 đăng ký", "Chi bộ Trạm Bơm liên xã số 2"),
        ("Chi bộ Quản lý thị trường số 5 đề nghị", "Chi bộ Quản lý thị trường số 5"),
    ],
)
def test_small_words_of_a_units_name(text: str, named: str) -> None:
    assert named in {m.name for m in value(mentions.find(flow(BODY, text)))}


def test_verbs_are_no_part_of_a_units_name() -> None:
    assert {m.name for m in value(mentions.find(flow(BODY, "Chi bộ Kho tổ chức họp; chi bộ ban hành 3 nghị quyết; chi bộ xã hội hóa")))} == {"Chi bộ Kho"}  # fmt: skip


def test_a_cell_of_a_list_is_a_name_whatever_its_words() -> None:
    cells = tuple(
        Cell(t, r, c)
        for r, row in enumerate(
            (("TT", "Tên chi bộ"), ("1", "Chi bộ Hạt giống cây ăn quả"), ("2", "Chi bộ đề nghị, bổ sung"))
        )
        for c, t in enumerate(row)
    )
    made = Document("a.docx", "docx", flow(BODY).lines, tables=(Table(cells, 3, 2, place="bảng 1"),))
    assert {m.name for m in value(mentions.find(made))} == {"Chi bộ Hạt giống cây ăn quả"}


def test_the_unit_beside_a_persons_name_is_that_persons() -> None:
    rows = (("1", "Vũ Thị An", "Chi bộ Kho bạc", "Tốt"), ("2", "Chi bộ Cầu phà, bến bãi", "Lê Văn Bích", "Tốt"))
    cells = tuple(Cell(t, r, c) for r, row in enumerate(rows) for c, t in enumerate(row))
    lines = (*flow(BODY).lines, *(Line(c.text, 5 + c.row, table=0, cell=(c.row, c.column)) for c in cells))
    made = Document("a.docx", "docx", lines, tables=(Table(cells, 2, 4, place="bảng 1"),))
    named = {m.name for m in value(mentions.find(made))}
    assert "Chi bộ Cầu phà, bến bãi" in named
    assert not any("Kho" in n for n in named)


def test_a_wide_title_below_is_no_body() -> None:
    boxes = [
        Line("ĐẢNG BỘ SỞ MẪU", 0, "left", 1, Box(0.1, 0.05, 0.4, 0.07)), Line(PARTY, 0, "right", 1, Box(0.55, 0.05, 0.9, 0.07)),
        Line("CHI BỘ KHO", 1, "left", 1, Box(0.1, 0.08, 0.4, 0.1)), Line("BIÊN BẢN", 2, "right", 1, Box(0.46, 0.12, 0.58, 0.14), centred=True),
        Line("HỘI NGHỊ CUỐI NĂM CỦA TOÀN THỂ ĐẢNG VIÊN CHI BỘ KHO BẠC", 3, "full", 1, Box(0.1, 0.15, 0.92, 0.17)),
    ]  # fmt: skip
    assert value(letterhead.find(Document("a.pdf", "pdf", tuple(boxes), (Page(1, 595, 842),)))).issuer == "CHI BỘ KHO"


def columns(*rows: tuple[str, str, float]) -> Document:
    """Rows of a letterhead: left text (or one across, with where it ends), right text."""
    lines = []
    for n, (left, right, end) in enumerate(rows):
        top = 0.05 + 0.03 * n
        if left:
            lines.append(Line(left, n, "full" if end > 0.54 else "left", 1, Box(0.14, top, end, top + 0.02)))
        if right:
            lines.append(Line(right, n, "right", 1, Box(0.57, top, 0.9, top + 0.02)))
    return Document("a.pdf", "pdf", tuple(lines), (Page(1, 595, 842),))


@pytest.mark.parametrize(
    "rows, superior, issuer",
    [
        ((("ĐẢNG BỘ CỤC BỜ BIỂN", PARTY, 0.4), ("CHI BỘ ĐỘI CỨU NẠN", "", 0.4), ("PHÒNG NƯỚC SÂU", "", 0.4)), "ĐẢNG BỘ CỤC BỜ BIỂN", "CHI BỘ ĐỘI CỨU NẠN PHÒNG NƯỚC SÂU"),
        ((("ĐẢNG BỘ CỤC BỜ BIỂN", PARTY, 0.4), ("CHI BỘ TỔ DÂN PHỐ", "", 0.4), ("SỐ 7", "", 0.2), ("Số 05-BC/CB", "", 0.3)), "ĐẢNG BỘ CỤC BỜ BIỂN", "CHI BỘ TỔ DÂN PHỐ SỐ 7"),
        ((("ĐẢNG ỦY CỤC HÀNG HẢI VÀ ĐẢNG CỘNG SẢN VIỆT NAM", "", 0.9), ("BỜ BIỂN", "", 0.3), ("CHI BỘ KHO", "", 0.3)), "ĐẢNG ỦY CỤC HÀNG HẢI VÀ BỜ BIỂN", "CHI BỘ KHO"),
        ((("ĐẢNG BỘ CỤC BỜ BIỂN", PARTY, 0.4), ("CHI BỘ TRUNG TÂM PHỐI HỢP TÌM KIẾM CỨU NẠN KHU VỰC", "", 0.8)), "ĐẢNG BỘ CỤC BỜ BIỂN", "CHI BỘ TRUNG TÂM PHỐI HỢP TÌM KIẾM CỨU NẠN KHU VỰC"),
    ],
)  # fmt: skip
def test_long_names_in_narrow_columns(rows: tuple[tuple[str, str, float], ...], superior: str, issuer: str) -> None:
    assert value(letterhead.find(columns(*rows))) == Letterhead(superior, issuer)


def test_columns_run_together_by_conversion() -> None:
    made = columns(("ĐẢNG BỘ CỤC BỜ BIỂN ĐẢNG CỘNG", "", 0.8), ("SẢN VIỆT NAM", "", 0.3), ("CHI BỘ ĐỘI CỨU NẠN SỐ 2 VÙNG NƯỚC SÂU Mẫu Sơn, ngày 16", "", 0.9), ("tháng 12 năm 2010", "", 0.3))  # fmt: skip
    assert value(letterhead.find(made)) == Letterhead("ĐẢNG BỘ CỤC BỜ BIỂN", "CHI BỘ ĐỘI CỨU NẠN SỐ 2 VÙNG NƯỚC SÂU")
    assert (value(dated.find(made)).place, value(dated.find(made)).date) == ("Mẫu Sơn", date(2010, 12, 16))


def test_a_centred_column_whose_second_body_touches_the_date() -> None:
    boxes = (
        Line("ĐẢNG BỘ CỤC BỜ BIỂN", 0, "left", 1, Box(0.22, 0.05, 0.45, 0.07)), Line(PARTY, 0, "right", 1, Box(0.57, 0.05, 0.87, 0.07)),
        Line("CHI BỘ XƯỞNG ĐÓNG TÀU CÁ Mẫu Sơn, ngày 16/12/2010", 1, "full", 1, Box(0.14, 0.08, 0.9, 0.1)),
    )  # fmt: skip
    made = Document("a.pdf", "pdf", boxes, (Page(1, 595, 842),))
    assert value(letterhead.find(made)).issuer == "CHI BỘ XƯỞNG ĐÓNG TÀU CÁ"
    assert value(dated.find(made)).date == date(2010, 12, 16)


def test_a_date_in_two_pieces_of_one_line() -> None:
    boxes = [Line("Mẫu Sơn, ngày", 0, "right", 1, Box(0.54, 0.09, 0.68, 0.11)), Line("12 tháng 12 năm 2010", 1, "right", 1, Box(0.69, 0.09, 0.89, 0.11))]  # fmt: skip
    assert value(dated.find(Document("a.pdf", "pdf", tuple(boxes), (Page(1, 595, 842),)))).date == date(2010, 12, 12)


def test_a_centred_title_is_no_part_of_the_body_above() -> None:
    made = flow(
        ("CÔNG ĐOÀN TỈNH", ""), ("BCH CÔNG ĐOÀN SỞ MẪU", "Mẫu Sơn, ngày 8/12/2010"), "^TỔNG KẾT Ý KIẾN QUẦN CHÚNG", BODY
    )
    assert value(letterhead.find(made)).issuer == "BCH CÔNG ĐOÀN SỞ MẪU"


@settings(max_examples=60)
@given(st.lists(st.text(max_size=60) | st.sampled_from([*DATES, *NUMBERS, "^BÁO CÁO", PARTY, BODY]), max_size=12))
def test_any_head_is_survived(rows: list[str]) -> None:
    made = flow(*rows)
    for fact in (letterhead, symbol, dated, title, periods, recipients, arrival, mentions):
        assert isinstance(fact.find(made), Found | Absent | Unreadable)


@pytest.mark.parametrize(
    "text", ["Số: \ufffd-BC/CB", "Số: \ufffd -BC/CB", "Số \ufffd/BC-CB", "Số: 1\ufffd-BC/CB", "Số: 1 \ufffd -BC/CB"]
)
def test_a_number_by_hand_is_there_and_unread(text: str) -> None:
    fact = symbol.find(flow(("CHI BỘ VĂN PHÒNG", PARTY), (text, ""), "^BÁO CÁO", BODY))
    assert isinstance(fact, Found)
    assert (fact.value.number, fact.value.genre, fact.value.body) == (None, "BC", "CB")
    assert fact.unread == ("number",)


def test_a_symbol_wholly_by_hand_is_unreadable() -> None:
    assert isinstance(symbol.find(flow(("CHI BỘ VĂN PHÒNG", PARTY), ("Số: \ufffd", ""), "^BÁO CÁO", BODY)), Unreadable)


def test_a_number_misread_on_a_scan_is_unread() -> None:
    line = Line("Số: 25s -BC/CB", 1, "left", confidence=0.8)
    fact = symbol.find(Document("a.pdf", "pdf", (Line("CHI BỘ VĂN PHÒNG", 0, "left"), line)))
    assert isinstance(fact, Found)
    assert (fact.value.text, fact.value.number, fact.unread) == ("-BC/CB", None, ("number",))


@pytest.mark.parametrize("sentence", ["Chi bộ họp bình xét cuối năm lúc 8h.", "Chi bộ Trạm bơm đã họp phiên cuối năm", "Chi bộ tiến hành kiểm điểm"])  # fmt: skip
def test_a_sentence_is_no_body(sentence: str) -> None:
    assert letterhead.find(flow(sentence, BODY)) == Absent()
    headed = letterhead.find(flow(("ĐẢNG BỘ SỞ MẪU", PARTY), ("CHI BỘ TRẠM BƠM", ""), ("*", ""), (sentence, "")))
    assert value(headed) == Letterhead("ĐẢNG BỘ SỞ MẪU", "CHI BỘ TRẠM BƠM")


def test_a_bodys_name_is_no_sentence() -> None:
    for name in (
        "Chi bộ Tổ chức - Hành chính",
        "CHI BỘ PHÒNG ĐÁNH GIÁ TÁC ĐỘNG",
        "CHI BỘ THÔN ĐÃ MỌC",
        "Đảng ủy các cơ quan",
    ):
        assert value(letterhead.find(flow((name, PARTY), BODY))).issuer == name


def test_a_short_title_centred_across_the_page_ends_the_letterhead() -> None:
    above = columns(("CHI BỘ TRẠM BƠM", PARTY, 0.4))
    title_line = Line("BIÊN BẢN", 1, "right", 1, Box(0.45, 0.16, 0.58, 0.18), centred=True)
    below = Line("Chi bộ 2 bản, lưu 1 bản", 2, "left", 1, Box(0.1, 0.2, 0.4, 0.22))
    made = Document("a.pdf", "pdf", (*above.lines, title_line, below), above.pages)
    assert value(letterhead.find(made)) == Letterhead(None, "CHI BỘ TRẠM BƠM")
