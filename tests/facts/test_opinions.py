"""Members of whom minutes record an opinion."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossiercheck.facts import opinions
from dossiercheck.model.document import Cell, Document, Line, Page, Table
from dossiercheck.model.fact import Absent, Found, Unreadable

AN, BINH, CUONG = "Nguyễn Văn An", "Trần Thị Bình", "Giàng A Cường"
REMARK = "có tinh thần trách nhiệm, cần mạnh dạn hơn"


def minutes(*texts: str) -> Document:
    return Document("a.docx", "docx", tuple(Line(t, i, place=f"đoạn {i + 1}") for i, t in enumerate(texts)))


def told(document: Document) -> tuple[str, ...]:
    fact = opinions.find(document)
    if not isinstance(fact, Found):
        assert fact == Absent()
        return ()
    assert len(fact.evidence) == len(fact.value)
    return fact.value


@given(
    st.sampled_from([
        "Đ/c {a} góp ý cho đ/c {b}: {r}.", "- Đồng chí {a}: góp ý cho đồng chí {b} {r}", "Đối với đồng chí {b}: {r}.", "* Đối với đ/c {b}: {r}", "Về đồng chí {b}, chi bộ nhận xét: {r}",
        "Ý kiến góp ý đối với đồng chí {b}: {r}", "Đồng chí {a} nhất trí với bản kiểm điểm của đồng chí {b}, {r}", "Chi bộ phê bình, góp ý đối với đồng chí {b} {r}",
    ]),
    st.sampled_from([AN, "Nguyễn Thị Mai Lan", "NGUYỄN VĂN NAM"]),
    st.sampled_from([BINH, "Lò Văn Púa", "Vũ Quý Hòa"]),
)  # fmt: skip
def test_the_one_spoken_of_is_not_the_speaker(said: str, speaker: str, member: str) -> None:
    assert told(minutes("2. Kiểm điểm đảng viên", said.format(a=speaker, b=member, r=REMARK))) == (member,)


def test_headings_per_member() -> None:
    document = minutes(
        "3/ Kiểm điểm từng đảng viên", f"3.1. Đ/c {AN}", f"- Góp ý: {REMARK}.", "- Biểu quyết xếp loại: hoàn thành tốt nhiệm vụ: 7/8",
        f"3.2. Đ/c {BINH} - Phó Bí thư", f"- Đ/c {AN}: đồng chí Bình {REMARK}", f"3.3. Đ/c {CUONG}", "- Biểu quyết xếp loại: 8/8 đồng chí", f"4/ Khen thưởng: {CUONG}",
    )  # fmt: skip
    assert told(document) == (AN, BINH)
    assert told(minutes(f"3.1. Đ/c {AN}", f"- Ưu điểm: {REMARK}")) == (AN,)
    assert told(minutes(f"Đối với đồng chí {AN}:", f"- Ưu điểm: {REMARK}", f"- Đồng chí {BINH}: {REMARK}"))[:1] == (AN,)


def test_lists_in_a_section_of_criticism() -> None:
    document = minutes(
        "3. Kiểm điểm đảng viên. Từng đồng chí trình bày bản kiểm điểm. Chi bộ góp ý kiến:", f"+ Đồng chí {AN}: {REMARK}. Đồng chí An tiếp thu.", f"+ Đồng chí {BINH}: {REMARK}.",
        "Biểu quyết xếp loại đối với từng đảng viên, kết quả:", f"- Đồng chí {CUONG}: đủ tư cách, hoàn thành tốt nhiệm vụ - 7/8 đồng chí nhất trí; ý kiến khác: 1.",
    )  # fmt: skip
    assert told(document) == (AN, BINH)


def test_members_who_read_their_review() -> None:
    first = f"Đồng chí {AN} đọc bản kiểm điểm. Ý kiến chi bộ: {REMARK}. Đồng chí {AN} nhận và hứa sửa chữa."
    assert told(minutes(first, f"Đồng chí {BINH} trình bày bản tự kiểm điểm.", f"Chi bộ góp ý: {REMARK}")) == (AN, BINH)


def test_a_column_of_opinions() -> None:
    grid = [
        ["TT", "Đảng viên", "Ý kiến góp ý", "Ý kiến khác"],
        ["1", AN, REMARK, ""],
        ["2", BINH, "", ""],
        ["3", f"Đ/c {CUONG} (ĐV)", "gương mẫu, đoàn kết", "0"],
    ]
    cells = tuple(Cell(t, r, c) for r, row in enumerate(grid) for c, t in enumerate(row))
    lines = tuple(
        Line(c.text, c.row, place=f"bảng 1, dòng {c.row + 1}", table=0, cell=(c.row, c.column)) for c in cells if c.text
    )
    assert told(Document("a.docx", "docx", lines, tables=(Table(cells, 4, 4),))) == (AN, CUONG)
    voted = tuple(
        Cell(t, c.row, c.column) for c in cells if (t := "Kết quả biểu quyết" if c.text == "Ý kiến góp ý" else c.text)
    )
    assert told(Document("a.docx", "docx", lines, tables=(Table(voted, 4, 4),))) == ()


@pytest.mark.parametrize(
    "texts",
    [
        (f"Chủ tọa: Đồng chí {AN}", f"Thư ký: Đồng chí {BINH}"),
        (f"Vắng mặt: đ/c {AN} (đi công tác, có lý do chính đáng)",),
        ("2. Ý kiến đóng góp", f"- Đồng chí {AN}: 7/8 phiếu tán thành, 1 ý kiến khác"),
        (f"Ý kiến của đồng chí {AN}: nhất trí với dự thảo báo cáo của chi bộ",),
        ("THƯ KÝ", AN),
    ],
)
def test_no_opinions(texts: tuple[str, ...]) -> None:
    assert told(minutes(*texts)) == ()


def test_unread_pages() -> None:
    page = Page(1, 595, 842, readable=False)
    assert isinstance(opinions.find(Document("a.pdf", "pdf", (), (page,))), Unreadable)
    fact = opinions.find(
        Document("a.pdf", "pdf", (Line(f"Đối với đồng chí {AN}: {REMARK}", 0, page=2),), (page, Page(2, 595, 842)))
    )
    assert isinstance(fact, Found)
    assert fact.unread == ("opinions",)


DUNG = "Lê Thị Dung"


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        # a lead that ends in a colon, however long, and remarks of few words
        (("2. Xem xét đảng viên", "Lần lượt từng người trình bày bản kiểm điểm; bí thư thông báo những điều quần chúng và nơi cư trú gửi đến chi bộ trong tháng vừa qua. Ý kiến góp ý cụ thể:", f"- Đ/c {AN}: điều hành khoa học; cần sát việc hơn.", f"- Đ/c {BINH}: trẻ, ham học hỏi."), (AN, BINH)),
        # each item with its own result
        ((f"- Đ/c {AN}: góp ý: cần mạnh dạn nói. Xếp loại HTTNV: 4/4 đ/c.", f"- Đ/c {BINH}: góp ý: báo cáo còn chậm. Xếp loại HTTNV: 4/4 đ/c.", f"- Đ/c {CUONG}: xếp loại HTNV: 4/4 đ/c."), (AN, BINH)),
        (("Chi bộ góp ý và biểu quyết như sau:", f"Đồng chí {AN}: chi bộ ghi nhận tinh thần trách nhiệm, đề nghị sát cơ sở hơn. 5/5 đồng chí nhất trí đề nghị xếp loại hoàn thành tốt nhiệm vụ."), (AN,)),
        # given names
        (("Góp ý: đ/c Bằng cần kiểm tra tiến độ; đ/c Tâm phát huy tính gương mẫu; đ/c Khoa làm việc còn chậm.",), ("Bằng", "Tâm", "Khoa")),
        (("Từng đ/c tự kiểm điểm. Tóm tắt góp ý: đ/c Thành nên đối thoại; đ/c Khiêm chặt chẽ; đ/c Duyên cần kiểm kê kho.",), ("Thành", "Duyên", "Khiêm")),
        # what is answered to one who read a review
        ((f"- Đ/c {AN} đọc bản kiểm điểm, tự nhận hoàn thành tốt nhiệm vụ. Đ/c Bình: nhất trí, đồng chí An cần quan tâm hơn đến tổ.", f"- Đ/c {CUONG} đọc bản kiểm điểm. Các đ/c nhất trí.", f"- Đ/c {DUNG} đọc bản kiểm điểm, tự nhận hoàn thành nhiệm vụ."), (AN, CUONG)),
        ((f"3. Kiểm điểm đồng chí {AN}. Đồng chí Bình nhận xét: đồng chí An gương mẫu.", f"4. Kiểm điểm đồng chí {DUNG}. Không có nhận xét. Biểu quyết: 7/7 phiếu."), (AN,)),
        # votes are none
        (("Kết quả biểu quyết xếp loại:", f"- Đ/c {AN}: đủ tư cách hoàn thành tốt nhiệm vụ, 7/8 đ/c, 01 đ/c đề nghị hoàn thành nhiệm vụ."), ()),
        ((f"{AN}: 10 phiếu HTXSNV, 3 phiếu HTTNV", f"Đ/c {BINH} phát biểu chỉ đạo."), ()),
    ],
)  # fmt: skip
def test_on_whom_minutes_tell_opinions(texts: tuple[str, ...], expected: tuple[str, ...]) -> None:
    assert told(minutes(*texts)) == expected


def test_a_column_of_opinions_of_a_word_or_two() -> None:
    grid = [["Họ và tên", "Ý kiến chi bộ", "Xếp loại"], [AN, "Gương mẫu", "HTTNV"], [BINH, "phát huy", "HTTNV"], [CUONG, "Vắng mặt", "HTNV"], [DUNG, "Chưa đúng giờ", "HTNV"], ["Đ/c Bằng", "Nhất trí", "HTNV"], ["Lò Văn Púa", "Không có", "HTNV"]]  # fmt: skip
    cells = tuple(Cell(t, r, c) for r, row in enumerate(grid) for c, t in enumerate(row))
    lines = tuple(Line(c.text, c.row, place="bảng 1", table=0, cell=(c.row, c.column)) for c in cells)
    assert told(Document("a.docx", "docx", lines, tables=(Table(cells, 7, 3),))) == (AN, BINH, DUNG, "Bằng")


def test_criticism_of_nobody_by_name_is_unread() -> None:
    fact = opinions.find(minutes("4. Chi bộ nghe báo cáo, góp ý từng đồng chí theo gợi ý.", "5. Kết quả biểu quyết"))
    assert isinstance(fact, Unreadable) and fact.looked_at
    all_ = opinions.find(
        minutes("Góp ý: mỗi đồng chí đều được góp ý về tác phong; đ/c Bằng, đ/c Tâm, đ/c Khoa tiếp thu.")
    )
    assert isinstance(all_, Unreadable)
    assert opinions.find(minutes("4. Góp ý từng đảng viên", "5. Biểu quyết")) == Absent()
    some = opinions.find(minutes("Ý kiến góp ý từng đồng chí (có phụ lục)", f"Góp ý cho đ/c {AN}: {REMARK}"))
    assert isinstance(some, Found) and some.unread == ("opinions",)
