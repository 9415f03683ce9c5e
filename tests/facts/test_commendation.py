"""Who is proposed to be commended, or that nobody is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossiercheck.facts import commendation
from dossiercheck.model.document import Document, Line, Page
from dossiercheck.model.fact import Absent, Found, Unreadable
from dossiercheck.model.values import Commendation

AN, BINH = "Nguyễn Văn An", "Trần Thị Bình"


def minutes(*texts: str) -> Document:
    return Document("a.docx", "docx", tuple(Line(t, i, place=f"đoạn {i + 1}") for i, t in enumerate(texts)))


def told(*texts: str) -> Commendation | None:
    fact = commendation.find(minutes(*texts))
    if not isinstance(fact, Found):
        assert fact == Absent()
        return None
    assert len(fact.evidence) == max(1, len(fact.value.proposed))
    return fact.value


@given(
    st.sampled_from(["Chi bộ thống nhất đề nghị Đảng ủy khen thưởng đồng chí {}", "Chi bộ đề nghị tặng giấy khen cho đ/c {}", "Hội nghị nhất trí đề nghị biểu dương đồng chí {}",
                     "Biểu quyết đề nghị khen thưởng đối với đồng chí: {}", "Đề xuất tặng bằng khen cho 01 đảng viên: {}", "Đồng chí Lê Thị Dung đề nghị khen thưởng đồng chí {}"]),
    st.sampled_from(["", ". Biểu quyết: 14/14 đồng chí nhất trí", " (14/14).", "; 14/14 đồng ý"]),
)  # fmt: skip
def test_who_is_proposed(said: str, rest: str) -> None:
    assert told("4/ Biểu dương, khen thưởng", said.format(AN) + rest) == Commendation((AN,))


@pytest.mark.parametrize(
    "text",
    ["Chi bộ không đề nghị khen thưởng.", "Năm nay chi bộ không có đề nghị khen thưởng tập thể, cá nhân", "Về khen thưởng: không.", "Không đề nghị biểu dương, khen thưởng cá nhân nào",
     "- Khen thưởng: Không có", "Chi bộ không xét khen thưởng năm 2010.", "Không có đồng chí nào được đề nghị khen thưởng", "KHÔNG ĐỀ NGHỊ KHEN THƯỞNG"],
)  # fmt: skip
def test_nobody(text: str) -> None:
    assert told("V. Nội dung khác", text) == Commendation((), none=True)


def test_below_a_heading() -> None:
    assert told("4. Khen thưởng", "- Không có.") == Commendation((), none=True)
    below = told(
        "IV. Đề nghị khen thưởng:",
        "- Tập thể: Chi bộ Tổ chức - Công chức",
        f"- Cá nhân: {AN}; {BINH}",
        "V. Kết luận",
        "- Đồng chí Lê Thị Dung",
    )
    assert below == Commendation(("Chi bộ Tổ chức - Công chức", AN, BINH))
    listed = told(
        "Chi bộ đề nghị khen thưởng các đồng chí có tên sau:",
        f"1. {AN}",
        f"2. Đồng chí {BINH}, đảng viên chi bộ",
        "Hội nghị kết thúc lúc 17 giờ",
        "Lê Thị Dung",
    )
    assert listed == Commendation((AN, BINH))
    assert told("Khen thưởng: Giấy khen của Giám đốc Sở năm 2009", "NGƯỜI KHAI", AN) is None


def test_units_and_groups() -> None:
    assert told(f"Chi bộ đề nghị tặng giấy khen cho chi bộ và đồng chí {AN}.") == Commendation(("chi bộ", AN))
    assert told("Đề nghị khen thưởng chi bộ Văn phòng Sở đã đạt thành tích") == Commendation(("chi bộ Văn phòng Sở",))
    assert told("Chi bộ đề nghị Đảng ủy khen thưởng các đồng chí hoàn thành xuất sắc nhiệm vụ.") == Commendation(
        ("các đồng chí hoàn thành xuất sắc nhiệm vụ",)
    )
    assert told(f"Đề nghị khen thưởng đồng chí {AN}, chi bộ Văn phòng; đồng chí {AN.upper()}") == Commendation((AN,))


@pytest.mark.parametrize(
    "texts",
    [
        ("4/ Biểu dương, khen thưởng", "5/ Kết luận", f"- Đồng chí {AN} kết luận"),
        ("Nội dung: thông qua đề nghị xếp loại, biểu dương, khen thưởng đối với chi bộ và đảng viên",),
        (
            "Năm 2010 chi bộ đã được tặng bằng khen của Ủy ban nhân dân tỉnh và nhiều thành tích khác nữa trong công tác thi đua, cải cách hành chính",
        ),
        ("Biên bản họp chi bộ", AN),
        (
            "Thực hiện tốt công tác thi đua, khen thưởng trong cơ quan, kịp thời, đúng quy định, động viên được cán bộ, công chức và người lao động hăng hái",
        ),
    ],
)
def test_what_proposes_nobody(texts: tuple[str, ...]) -> None:
    assert told(*texts) is None


def test_unread_pages() -> None:
    page = Page(1, 595, 842, readable=False)
    assert isinstance(commendation.find(Document("a.pdf", "pdf", (), (page,))), Unreadable)
    part = commendation.find(
        Document("a.pdf", "pdf", (Line(f"Đề nghị khen thưởng đồng chí {AN}", 0, page=2),), (page, Page(2, 595, 842)))
    )
    assert isinstance(part, Found)
    assert part.unread == ("proposed",)


def test_given_names_and_results_behind() -> None:
    assert told("4. Khen thưởng: đ/c Pánh (6/7 đ/c nhất trí)") == Commendation(("Pánh",))
    assert told("Chi bộ đề nghị khen đ/c Pánh. Biểu quyết: 06 đ/c đồng ý.") == Commendation(("Pánh",))


@pytest.mark.parametrize(
    "text", ["Về khen thưởng: năm nay chi bộ không đề nghị.", "Việc khen thưởng tập thể không xét."]
)
def test_nobody_said_behind(text: str) -> None:
    assert told(text) == Commendation((), none=True)


@pytest.mark.parametrize(
    ("text", "proposed"),
    [
        (f"Về khen thưởng: hội nghị nhất trí đề nghị Đảng ủy biểu dương đồng chí {AN}; tập thể chi bộ không đề nghị khen thưởng.", (AN,)),
        (f"Chi bộ không đề nghị khen thưởng tập thể; đề nghị tặng giấy khen cho đ/c {BINH}.", (BINH,)),
        (f"Chi bộ đề nghị khen thưởng đồng chí {AN}, tập thể không đề nghị khen thưởng.", (AN,)),
        (f"Đồng chí {AN} đề nghị xem xét; chi bộ thống nhất không đề nghị khen thưởng.", ()),
        ("Chi bộ đề nghị tặng giấy khen cho tập thể chi bộ. Cá nhân không đề nghị khen thưởng.", ("tập thể chi bộ",)),
    ],
)  # fmt: skip
def test_one_is_proposed_and_the_other_is_not(text: str, proposed: tuple[str, ...]) -> None:
    assert told("4. Khen thưởng", text) == Commendation(proposed, none=not proposed)
