"""Signature blocks in the layouts people use, and what must not be taken for one."""

import datetime
from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossiercheck.facts import signatures
from dossiercheck.model.box import Box
from dossiercheck.model.document import Cell, DigitalSignature, Document, Line, Mark, Page, Table
from dossiercheck.model.fact import Absent, Found, Unreadable
from dossiercheck.model.values import Signature

BODY = "Trong năm qua chi bộ đã lãnh đạo đơn vị hoàn thành mọi nhiệm vụ chính trị được giao."
Row = str | tuple[str, ...]


def flow(*rows: Row, body: int = 1, marks: Sequence[Mark] = (), **more: object) -> Document:
    """A flow document: a row is a full line or (left, right)."""
    lines = [Line(BODY, i) for i in range(body)]
    for number, row in enumerate(rows, body):
        if isinstance(row, str):
            lines.append(Line(row, number))
        else:
            lines.extend(Line(t, number, s) for t, s in zip(row, ("left", "right"), strict=True) if t)
    return Document("a.docx", "docx", tuple(lines), marks=tuple(marks), **more)


def paper(*items: tuple[str, float, float], page: int = 1, marks: Sequence[Mark] = (), **more: object) -> Document:
    """A PDF: (text, middle across, top), lines of plausible width, body text above."""
    texts = [(BODY, 0.5, 0.1 + 0.03 * i) for i in range(3)] + list(items)
    tops = sorted({top for _, _, top in texts})
    lines = []
    for text, middle, top in sorted(texts, key=lambda t: (t[2], t[1])):
        half = min(0.42, 0.006 * len(text))
        side = "full" if half > 0.3 else "left" if middle < 0.5 else "right"
        box = Box(middle - half, top, middle + half, top + 0.016)
        lines.append(Line(text, tops.index(top), side, page, box))
    pages = more.pop("pages", (Page(page, 595, 842),))
    return Document("a.pdf", "pdf", tuple(lines), pages=pages, marks=tuple(marks), **more)


def table(rows: list[list[list[str]]], *, ruled: bool = False, marks: Sequence[Mark] = ()) -> Document:
    """A document that ends in a table: rows of cells of paragraphs, lines cell by cell as a DOCX gives them."""
    columns = len(rows[0])
    lines, cells, base = [Line(BODY, 0)], [], 1
    for r, row in enumerate(rows):
        for c, texts in enumerate(row):
            cells.append(Cell("\n".join(texts), r, c))
            side = "left" if c < columns / 2 else "right"
            lines.extend(Line(t, base + i, side, table=0, cell=(r, c)) for i, t in enumerate(texts) if t)
        base += max(len(texts) for texts in row)
    made = Table(tuple(cells), len(rows), columns, ruled)
    return Document("a.docx", "docx", tuple(lines), tables=(made,), marks=tuple(marks))


def found(document: Document) -> tuple[Signature, ...]:
    fact = signatures.find(document)
    assert isinstance(fact, Found), fact
    assert len(fact.evidence) == len(fact.value)
    return fact.value


def told(document: Document) -> list[tuple[str | None, ...]]:
    return [(s.authority, s.role, s.name, s.mark) for s in found(document)]


SECRETARY = ("T/M CHI BỘ", "BÍ THƯ", "Nguyễn Văn An", "typed")


@pytest.mark.parametrize(
    "rows",
    [
        ("T/M CHI BỘ", "BÍ THƯ", "(đã ký)", "Nguyễn Văn An"),
        (("", "T/M CHI BỘ"), ("", "BÍ THƯ"), ("", "( Đã ký )"), ("", "Trung tá Nguyễn Văn An")),
        (("Nơi nhận:", "T/M CHI BỘ"), ("- Đảng ủy (b/c);", "BÍ THƯ"), ("- Lưu Chi bộ.", "(Đã kí)"), ("", "Đ/c Nguyễn Văn An")),
        ("T/M CHI BỘ BÍ THƯ", "(đã ký) Nguyễn Văn An"),
        ("T/M CHI BỘ", "BÍ THƯ", "Nguyễn Văn An", "(Đã ký, đóng dấu)"),
        ("Nơi nhận: T/M CHI BỘ", "- Đảng ủy Sở ( b/c ); BÍ THƯ", "(đã ký)", "- Các đoàn thể;", "- Các tổ đảng Nguyễn Văn An", "- Lưu CB."),
        ("T/M CHI BỘ", "BÍ THƯ", "(Ký, ghi rõ họ tên)", "đã ký", "Nguyễn Văn An", "PHỤ LỤC", BODY, BODY),
    ],
)  # fmt: skip
def test_one_block_in_many_layouts(rows: tuple[Row, ...]) -> None:
    assert told(flow(*rows)) == [SECRETARY]


def test_minutes_have_two_signers_each_with_its_own_mark() -> None:
    sides = flow(("NGƯỜI GHI BIÊN BẢN", "CHỦ TRÌ HỘI NGHỊ"), ("(đã ký)", ""), ("Trần Thị Bình", "Nguyễn Văn An"))
    expected = [
        (None, "NGƯỜI GHI BIÊN BẢN", "Trần Thị Bình", "typed"),
        (None, "CHỦ TRÌ HỘI NGHỊ", "Nguyễn Văn An", "none"),
    ]
    assert told(sides) == expected
    cells = table([[["NGƯỜI GHI BIÊN BẢN", "(đã ký)", "Trần Thị Bình"], ["CHỦ TRÌ HỘI NGHỊ", "", "Nguyễn Văn An"]]])
    assert told(cells) == expected
    rows = table(
        [[["NGƯỜI GHI BIÊN BẢN"], ["CHỦ TRÌ HỘI NGHỊ"]], [["(đã ký)"], [""]], [["Trần Thị Bình"], ["Nguyễn Văn An"]]]
    )
    assert told(rows) == expected


@pytest.mark.parametrize(
    "rows",
    [
        ("THƯ KÝ (chữ ký) Trần Thị Bình | CHỦ TOẠ (chữ ký, dấu) Nguyễn Văn An",),
        ("THƯ KÝ CHỦ TOẠ", "(đã ký) (đã ký)", "Trần Thị Bình Nguyễn Văn An"),
        ("THƯ KÝ | CHỦ TOẠ", "(đã ký) | (đã ký)", "Trần Thị Bình | Nguyễn Văn An"),
    ],
)
def test_flattened_columns(rows: tuple[str, ...]) -> None:
    assert told(flow(*rows)) == [
        (None, "THƯ KÝ", "Trần Thị Bình", "typed"),
        (None, "CHỦ TOẠ", "Nguyễn Văn An", "typed"),
    ]


def test_three_side_by_side() -> None:
    made = table(
        [[["THƯ KÝ", "Lò Văn Ích"], ["TỔ TRƯỞNG TỔ KIỂM PHIẾU", "Hờ A Dia"], ["T/M CHI BỘ", "BÍ THƯ", "Trần Văn Bảo"]]]
    )
    assert [s.name for s in found(made)] == ["Lò Văn Ích", "Hờ A Dia", "Trần Văn Bảo"]
    assert [s.role for s in found(made)] == ["THƯ KÝ", "TỔ TRƯỞNG TỔ KIỂM PHIẾU", "BÍ THƯ"]


def test_authorities_are_joined_and_broken_ones_mended() -> None:
    made = flow("TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH | Trần Hoàng Ấn")
    assert told(made) == [("TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Trần Hoàng Ấn", "none")]
    broken = flow("KT. CHÁNH ÁN TÒA ÁN", "NHÂN DÂN TỐI CAO", "PHÓ CHÁNH ÁN", "(Đã ký)", "Lê Văn Bốn")
    assert told(broken) == [("KT. CHÁNH ÁN TÒA ÁN NHÂN DÂN TỐI CAO", "PHÓ CHÁNH ÁN", "Lê Văn Bốn", "typed")]
    joint = flow(
        "TM. ĐOÀN CHỦ TỊCH",
        "CHỦ TỊCH",
        "(Đã ký)",
        "Đỗ Văn Năm",
        "TM. CHÍNH PHỦ",
        "THỦ TƯỚNG",
        "(Đã ký)",
        "Phạm Văn Sáu",
    )
    assert [(s.authority, s.name) for s in found(joint)] == [
        ("TM. ĐOÀN CHỦ TỊCH", "Đỗ Văn Năm"),
        ("TM. CHÍNH PHỦ", "Phạm Văn Sáu"),
    ]


def test_a_name_in_the_list_of_recipients() -> None:
    made = flow("Nơi nhận: - Như điều 3; - Lưu: VT. HIỆU TRƯỞNG Nguyễn Thị Lan")
    assert told(made) == [(None, "HIỆU TRƯỞNG", "Nguyễn Thị Lan", "none")]


def test_personal_form_with_three_blocks() -> None:
    made = flow(
        ("", "Lạng Sơn, ngày 10 tháng 12 năm 2010"),
        ("", "NGƯỜI TỰ KIỂM ĐIỂM"),
        ("", "(Ký, ghi rõ họ tên)"),
        ("", "Giàng A Páo"),
        "Đánh giá, xếp loại chất lượng đảng viên",
        "- Nhận xét, đánh giá của chi ủy: đồng chí có phẩm chất chính trị vững vàng, lối sống lành mạnh.",
        "- Chi bộ đề xuất xếp loại mức chất lượng: Hoàn thành tốt nhiệm vụ",
        ("", "T/M CHI ỦY (CHI BỘ)"),
        ("", "BÍ THƯ"),
        ("", "(đã ký)"),
        ("", "Trần Văn Bảo"),
        "- Đảng ủy, chi ủy cơ sở xếp loại mức chất lượng:",
        ("", "T/M ĐẢNG UỶ (CHI UỶ)"),
    )
    assert told(made) == [
        (None, "NGƯỜI TỰ KIỂM ĐIỂM", "Giàng A Páo", "none"),
        ("T/M CHI ỦY (CHI BỘ)", "BÍ THƯ", "Trần Văn Bảo", "typed"),
        ("T/M ĐẢNG UỶ (CHI UỶ)", None, None, "none"),
    ]
    assert found(made)[0].date == datetime.date(2010, 12, 10)


@pytest.mark.parametrize(
    "role", ["Người viết", "Người viết kiểm điểm", "NGƯỜI KHAI", "NGƯỜI ĐĂNG KÝ", "Người tự kiểm điểm", "ĐẢNG VIÊN"]
)
def test_member_posts(role: str) -> None:
    assert told(flow(("", role), ("", "(đã ký)"), ("", "Nguyễn Văn An"))) == [(None, role, "Nguyễn Văn An", "typed")]
    assert told(flow(("", role), ("", "Nguyễn Văn An"))) == [(None, role, "Nguyễn Văn An", "none")]


def test_bare_sign_word_is_a_copy_of_a_signature_only_over_a_name() -> None:
    assert found(flow("Người viết", "(ký)", "Nguyễn Văn An"))[0].mark == "typed"
    assert found(flow("Người viết", "(ký)"))[0].mark == "none"
    assert found(flow("T/M CHI BỘ", "BÍ THƯ", "(Chữ ký)"))[0].mark == "none"


@pytest.mark.parametrize("rest", [(), ("..............",), ("{{ho_ten}}",), ("(Ký, ghi rõ họ tên)",)])
def test_blank_block_has_no_name(rest: tuple[str, ...]) -> None:
    assert told(flow("T/M CHI BỘ", "BÍ THƯ", *rest)) == [("T/M CHI BỘ", "BÍ THƯ", None, "none")]


@pytest.mark.parametrize(
    "rows",
    [
        ("BẢN KIỂM ĐIỂM", "ĐẢNG VIÊN", "NGUYỄN VĂN AN", BODY),
        ("Chủ tọa: đ/c Nguyễn Văn An", "Thư ký: đ/c Trần Thị Bình", BODY),
        (BODY, "Bí thư chi bộ kết luận hội nghị", "Đồng chí Bí thư nhất trí.", BODY),
        (BODY, "1. Bí thư", "2. Phó Bí thư", BODY),
        ("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH", "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015 của Quốc hội;", BODY),
        (BODY, "Thay mặt chi ủy, đồng chí Nguyễn Văn An trình bày báo cáo.", BODY),
        (BODY, "Đảng viên", "Các đảng viên trong chi bộ đều gương mẫu, chấp hành tốt nội quy của cơ quan đơn vị.", BODY),
    ],
)  # fmt: skip
def test_what_signs_nothing(rows: tuple[str, ...]) -> None:
    assert signatures.find(flow(*rows, body=0)) == Absent()


def test_a_table_of_members_signs_nothing() -> None:
    rows = [
        [["TT"], ["Họ và tên"], ["Chức vụ"]],
        [["1"], ["Nguyễn Văn An"], ["Bí thư"]],
        [["2"], ["Trần Thị Bình"], ["ĐẢNG VIÊN"]],
    ]
    assert signatures.find(table(rows, ruled=True)) == Absent()


def test_pictures_in_flow_formats_belong_to_their_column() -> None:
    rows: tuple[Row, ...] = (("THƯ KÝ", "CHỦ TRÌ"), ("Trần Thị Bình", "Nguyễn Văn An"))
    right = flow(*rows, marks=[Mark("picture", after=2, side="right")])
    assert [s.mark for s in found(right)] == ["none", "picture"]
    both = flow(*rows, marks=[Mark("picture", after=2, side="full"), Mark("picture", after=2, side="full")])
    assert [s.mark for s in found(both)] == ["picture", "picture"]
    whose = flow(*rows, marks=[Mark("picture", after=2, side="full")])
    assert [s.mark for s in found(whose)] == ["unreadable", "unreadable"]
    logo = flow("T/M CHI BỘ", "BÍ THƯ", "Nguyễn Văn An", marks=[Mark("picture", after=-1)])
    assert found(logo)[0].mark == "none"


def test_picture_in_its_own_cell() -> None:
    rows = [[["THƯ KÝ"], ["CHỦ TRÌ"]], [[""], [""]], [["Trần Thị Bình"], ["Nguyễn Văn An"]]]
    made = table(rows, marks=[Mark("picture", after=2, table=0, cell=(1, 0))])
    assert [s.mark for s in found(made)] == ["picture", "none"]


BLOCKS = [("THƯ KÝ", 0.25, 0.6), ("CHỦ TỌA", 0.75, 0.6), ("Trần Thị Bình", 0.25, 0.72), ("Nguyễn Văn An", 0.75, 0.72)]


@settings(max_examples=40)
@given(st.sampled_from(["picture", "ink"]), st.booleans(), st.floats(-0.06, 0.06), st.floats(0.58, 0.7))
def test_marks_on_a_page_by_geometry(kind: str, left: bool, shift: float, top: float) -> None:
    middle = (0.25 if left else 0.75) + shift
    mark = Mark(kind, 1, Box(middle - 0.07, top, middle + 0.07, top + 0.06))
    marks = [s.mark for s in found(paper(*BLOCKS, marks=[mark]))]
    assert marks == ([kind, "none"] if left else ["none", kind])


@pytest.mark.parametrize(
    "box", [Box(0.1, 0.02, 0.2, 0.08), Box(0.0, 0.0, 1.0, 1.0), Box(0.4, 0.3, 0.6, 0.4), Box(0.7, 0.85, 0.8, 0.95)]
)
def test_pictures_elsewhere_sign_nothing(box: Box) -> None:
    assert [s.mark for s in found(paper(*BLOCKS, marks=[Mark("picture", 1, box)]))] == ["none", "none"]


@settings(max_examples=30)
@given(st.floats(0.0, 0.12), st.floats(0.61, 0.66))
def test_a_picture_at_the_margin_level_with_its_block(gap: float, top: float) -> None:
    blocks = [("Người khai", 0.55, 0.6), ("Vi Thị Lan", 0.55, 0.72)]
    mark = Mark("picture", 1, Box(0.72 + gap, top, 0.82 + gap, top + 0.05))
    assert [s.mark for s in found(paper(*blocks, marks=[mark]))] == ["picture"]
    logo = Mark("picture", 1, Box(0.02, top, 0.1, top + 0.05))
    assert [s.mark for s in found(paper(*blocks, marks=[logo]))] == ["none"]


@pytest.mark.parametrize("page, top", [(1, 0.91), (2, 0.06)])
def test_a_block_that_a_page_break_parts(page: int, top: float) -> None:
    made = paper(("THƯ KÝ", 0.25, 0.9), ("CHỦ TỌA", 0.75, 0.9))
    below = paper(("Trần Thị Bình", 0.25, 0.2), ("Nguyễn Văn An", 0.75, 0.2), page=2).lines[3:]
    lines = (*made.lines, *(replace(x, row=x.row + 10) for x in below))
    marks = tuple(Mark("picture", page, Box(left, top, left + 0.14, top + 0.05)) for left in (0.18, 0.68))
    both = Document("a.pdf", "pdf", lines, pages=(Page(1, 595, 842), Page(2, 595, 842)), marks=marks)
    assert [(s.role, s.name, s.mark) for s in found(both)] == [
        ("THƯ KÝ", "Trần Thị Bình", "picture"), ("CHỦ TỌA", "Nguyễn Văn An", "picture"),
    ]  # fmt: skip


@pytest.mark.parametrize("post", ["ĐẢNG VIÊN KHAI", "NGƯỜI LÀM PHIẾU", "ĐẢNG VIÊN", "BẢN THÂN TỰ KHAI"])
def test_a_short_paper_of_short_lines_is_signed_too(post: str) -> None:
    rows = (
        "PHIẾU BỔ SUNG",
        "Năm 2010",
        "Họ tên: Vi Thị Lan",
        "Không thay đổi.",
        "",
        ("", "Ngày 9/12/2010"),
        ("", post),
        ("", "(đã ký)"),
        ("", "Vi Thị Lan"),
    )
    assert [(s.role, s.name, s.mark) for s in found(flow(*rows, body=0))] == [(post, "Vi Thị Lan", "typed")]
    shown = flow(*(r for r in rows if r != ("", "(đã ký)")), body=0)
    assert [(s.role, s.name, s.mark) for s in found(shown)] == [(post, "Vi Thị Lan", "none")]


@pytest.mark.parametrize(
    "authority, role", [("TM. chi bộ Kho bạc huyện", "Bí thư"), ("T/M Đảng ủy Sở Văn hoá", "Bí thư Đảng uỷ Sở Văn hoá")]
)
def test_bodies_in_small_letters(authority: str, role: str) -> None:
    assert told(flow(("", authority), ("", role), ("", "(đã ký)"), ("", "Vi Thị Lan"))) == [
        (authority, role, "Vi Thị Lan", "typed")
    ]
    assert signatures.find(flow("Bí thư chi bộ Kho nêu rõ", "Thay mặt chi bộ Kho tôi xin báo cáo")) == Absent()


def test_seal_is_seen_and_is_no_signature() -> None:
    seal = Mark("colour", 1, Box(0.58, 0.6, 0.74, 0.72), colour="red", roundness=0.95)
    made = found(paper(*BLOCKS, marks=[seal]))
    assert [(s.mark, s.seal) for s in made] == [("none", None), ("none", True)]


def test_scanned_page_without_measured_ink_is_not_called_unsigned() -> None:
    made = paper(*BLOCKS, pages=(Page(1, 595, 842, origin="ocr"),))
    assert [s.mark for s in found(made)] == ["unreadable", "unreadable"]


def test_electronic_signatures_by_signer() -> None:
    two = (DigitalSignature("Nguyễn Văn An"), DigitalSignature("Đảng ủy Sở"))
    assert [s.mark for s in found(paper(*BLOCKS, digital=two))] == ["none", "digital"]
    unknown = flow("T/M CHI BỘ", "BÍ THƯ", "Nguyễn Văn An", digital=(DigitalSignature(None),))
    assert found(unknown)[0].mark == "digital"
    other = flow("T/M CHI BỘ", "BÍ THƯ", "Nguyễn Văn An", digital=(DigitalSignature("Lê Thị Xuân"),))
    assert found(other)[0].mark == "none"


def test_unread_pages_are_never_absent() -> None:
    unread = Page(2, 595, 842, readable=False, reason="no-text")
    nothing = paper(pages=(Page(1, 595, 842), unread))
    assert isinstance(signatures.find(nothing), Unreadable)
    some = signatures.find(paper(*BLOCKS, pages=(Page(1, 595, 842), unread)))
    assert isinstance(some, Found) and some.unread == ("blocks",)
    assert signatures.find(paper()) == Absent()


def test_page_and_evidence() -> None:
    fact = signatures.find(paper(*BLOCKS))
    assert isinstance(fact, Found)
    assert [s.page for s in fact.value] == [1, 1]
    assert fact.evidence[1].quote == "CHỦ TỌA / Nguyễn Văn An"
    assert fact.evidence[1].box is not None and fact.evidence[1].box.left > 0.5


AUTHORITIES = [
    "T/M CHI BỘ",
    "TM. CHI BỘ",
    "T/M ĐẢNG UỶ",
    "T/M CHI ỦY",
    "TM. BAN CHẤP HÀNH",
    "KT. GIÁM ĐỐC",
    "TL. BAN THƯỜNG VỤ",
    "THAY MẶT CHI BỘ",
]
ROLES = [
    "BÍ THƯ",
    "PHÓ BÍ THƯ",
    "Bí thư chi bộ",
    "CHỦ TỊCH",
    "PHÓ GIÁM ĐỐC",
    "CHÁNH VĂN PHÒNG",
    "TRƯỞNG BAN",
    "PHÓ BÍ THƯ THƯỜNG TRỰC",
]
NAMES = ["Nguyễn Văn An", "Giàng A Páo", "H'Hen Niê", "TRẦN THỊ BÌNH", "Lê Quân", "Nông Văn Thủy", "Rơ Châm Bích"]
MARKS = ["(đã ký)", "(Đã ký)", "( Đã ký )", "Đã ký", "(chữ ký, dấu)", "[đã ký]", "(Đã ký và đóng dấu)"]


@settings(max_examples=50)
@given(
    st.sampled_from(AUTHORITIES), st.sampled_from(ROLES), st.sampled_from(MARKS), st.sampled_from(NAMES),
    st.sampled_from(["full", "left", "right"]),
)  # fmt: skip
def test_every_combination_of_the_grammar(authority: str, role: str, mark: str, name: str, side: str) -> None:
    texts = (authority, role, mark, name)
    rows = [t if side == "full" else (t, "") if side == "left" else ("", t) for t in texts]
    assert told(flow(*rows)) == [(authority, role, name, "typed")]


@settings(max_examples=40)
@given(st.lists(st.sampled_from([*AUTHORITIES, *ROLES, *NAMES, *MARKS, BODY, "Nơi nhận:", "- Lưu;", ""]), max_size=12))
def test_any_order_is_survived(texts: list[str]) -> None:
    fact = signatures.find(flow(*texts))
    assert isinstance(fact, Found | Absent)


def test_a_person_present_signs_nothing() -> None:
    rows = [
        [["Chủ tọa"], ["Đ/c Nguyễn Văn An, Bí thư chi bộ"]],
        [["Thư ký"], ["Đ/c Trần Thị Bình"]],
        [["Đảng viên"], ["Tổng số: 9 đ/c"]],
    ]
    assert signatures.find(table(rows, ruled=True)) == Absent()  # a person present is no signer


@pytest.mark.parametrize(
    "rows, expected",
    [
        (("T/M CHI BỘ", "(Bí thư)", "(đã ký)", "Nguyễn Văn An"), ("T/M CHI BỘ", "Bí thư")),
        (("TM CHI BỘ", "PBT", "(đã ký)", "Nguyễn Văn An"), ("TM CHI BỘ", "PBT")),
        (("TM/ CHI BỘ", "P. BÍ THƯ", "(đã ký tên và đóng dấu)", "Nguyễn Văn An"), ("TM/ CHI BỘ", "P. BÍ THƯ")),
        (("T.M CHI BỘ", "BÍ THƯ", "(Da ky)", "Nguyễn Văn An"), ("T.M CHI BỘ", "BÍ THƯ")),
        (("T/M CHI BỘ", "BÍ THƯ - CHỦ TỌA", "[Signed]", "Nguyễn Văn An"), ("T/M CHI BỘ", "BÍ THƯ - CHỦ TỌA")),
        (("T/M CHI BỘ", "BÍ", "THƯ", "(đã ký)", "Nguyễn Văn An"), ("T/M CHI BỘ", "BÍ THƯ")),
        (("Bí thư chi bộ: Nguyễn Văn An (đã ký)",), (None, "Bí thư chi bộ")),
        (("Bí thư: (đã ký) Nguyễn Văn An",), (None, "Bí thư")),
        (("NGƯỜI KÊ KHAI:", "(đã ký)", "Nguyễn Văn An"), (None, "NGƯỜI KÊ KHAI")),
        (("CÁ NHÂN TỰ KIỂM ĐIỂM", "(đã ký)", "Nguyễn Văn An"), (None, "CÁ NHÂN TỰ KIỂM ĐIỂM")),
    ],
)
def test_what_hurried_people_type(rows: tuple[str, ...], expected: tuple[str | None, str]) -> None:
    assert told(flow(*rows)) == [(*expected, "Nguyễn Văn An", "typed")]


def test_a_name_alone_where_signatures_stand() -> None:
    made = flow(
        ("", "Mẫu Sơn, ngày 12 tháng 12 năm 2010"),
        ("", "Nguyễn Văn An"),
        marks=[Mark("picture", after=1, side="right")],
    )
    assert told(made) == [(None, None, "Nguyễn Văn An", "picture")]
    assert found(made)[0].date == datetime.date(2010, 12, 12)
    assert told(flow(("- Lưu;", "Nguyễn Văn An"))) == [(None, None, "Nguyễn Văn An", "none")]
    for nobody in (("Chủ tọa:", "Nguyễn Văn An"), "Nguyễn Văn An"):
        assert signatures.find(flow(nobody)) == Absent()
    assert signatures.find(flow(("", "Nguyễn Văn An"), BODY)) == Absent()


def test_a_short_form_is_signed_under_a_post_in_small_letters() -> None:
    form = flow(
        "PHIẾU BỔ SUNG HỒ SƠ",
        "Họ tên: Giàng Thị Sủ",
        "Không thay đổi gì.",
        ("Đảng viên", "Ý KIẾN CỦA CHI ỦY"),
        ("", "BÍ THƯ"),
        ("Giàng Thị Sủ", "Lý Seo Vần"),
        body=0,
    )
    fact = signatures.find(form)
    assert isinstance(fact, Found)
    assert [(s.role, s.name) for s in fact.value] == [("Đảng viên", "Giàng Thị Sủ"), ("BÍ THƯ", "Lý Seo Vần")]
