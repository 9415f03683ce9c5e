"""Endings of papers as strangers' secretaries make them: headings of lists, names alone, scraps under seals, strays."""

import pytest

from dossiercheck.facts import signatures
from dossiercheck.model.box import Box
from dossiercheck.model.document import Cell, Document, Line, Mark, Page, Table
from dossiercheck.model.fact import Absent, Found
from dossiercheck.model.values import Signature

BODY = "Trong năm qua chi bộ đã hoàn thành các nhiệm vụ được giao, nội bộ đoàn kết, thống nhất cao."
Row = str | tuple[str, ...]


def flow(*rows: Row, marks: tuple[Mark, ...] = ()) -> Document:
    lines = [Line(BODY, 0)]
    for number, row in enumerate(rows, 1):
        if isinstance(row, str):
            lines.append(Line(row, number))
        else:
            lines.extend(Line(t, number, "full") for t in row)
    return Document("a.docx", "docx", tuple(lines), marks=marks)


def scan(
    *lines: tuple[str, float, float], marks: tuple[Mark, ...] = (), pages: int = 1, sure: float = 0.95
) -> Document:
    """Lines as (text, left, top) of a scan, 0.02 high; the whole part of `top` is the page, from 0."""
    made = []
    texts = [(BODY, 0.12, 0.3 + 0.03 * n) for n in range(4)] + list(lines)
    for row, (text, left, top) in enumerate(texts):
        page, at = int(top) + 1, top % 1
        right = min(0.95, left + 0.011 * len(text))
        side = "right" if left > 0.5 else "left" if right < 0.5 else "full"
        made.append(Line(text, row, side, page, Box(left, at, right, at + 0.02), confidence=sure))  # type: ignore[arg-type]
    sheets = tuple(Page(n + 1, 595, 842, origin="ocr", measured=True) for n in range(pages))
    return Document("a.pdf", "pdf", tuple(made), sheets, marks=marks)


def ink(left: float, top: float, colour: str | None = "blue", page: int = 1, wide: float = 0.12) -> Mark:
    return Mark("ink", page, Box(left, top, left + wide, top + 0.04), width=wide * 210, height=12, colour=colour)


def told(document: Document) -> list[tuple[str | None, str | None, str]]:
    fact = signatures.find(document)
    return [] if isinstance(fact, Absent) else [(s.role or s.authority, s.name, s.mark) for s in values(fact)]


def values(fact: object) -> tuple[Signature, ...]:
    assert isinstance(fact, Found), fact
    return fact.value


@pytest.mark.parametrize(
    "rows",
    [
        ("Đảng viên", "Hoàng Minh Khải", "Nông Thị Hảo", "Trần Quốc Hưng"),
        (("Chi bộ", "Đảng viên", "Ý kiến góp ý"), ("Văn phòng", "Hoàng Minh Khải", "gương mẫu")),
    ],
)
def test_the_heading_of_a_list_signs_nothing(rows: tuple[Row, ...]) -> None:
    assert told(flow(*rows)) == []


def test_a_post_in_small_letters_over_one_name_signs() -> None:
    assert told(flow("Đảng viên", "(Ký, ghi rõ họ tên)", "Hoàng Minh Khải")) == [
        ("Đảng viên", "Hoàng Minh Khải", "none")
    ]
    assert told(flow("Bí thư", "Hoàng Minh Khải")) == [("Bí thư", "Hoàng Minh Khải", "none")]
    two = flow("T/M CHI BỘ", "BÍ THƯ", "Hoàng Minh Khải", "Nông Thị Hảo")
    assert told(two)[0] == ("BÍ THƯ", "Hoàng Minh Khải", "none"), "an authority signs whatever follows"


def test_a_name_alone_is_signed_above_it() -> None:
    picture = Mark("picture", after=0, side="right", width=30, height=12)
    rows = [f"{n}. Nội dung kiểm điểm" for n in range(12)]
    name = Line("Ngô Quyền Anh", 14, "right")
    document = Document("a.docx", "docx", (Line(BODY, 0), *(Line(t, n) for n, t in enumerate(rows, 1)), name))
    assert told(
        Document(document.file, "docx", document.lines, marks=(Mark("picture", after=12, side="right", width=30),))
    )[-1][1:] == ("Ngô Quyền Anh", "picture")
    assert told(Document(document.file, "docx", document.lines, marks=(picture,)))[-1][1:] == (
        "Ngô Quyền Anh",
        "none",
    ), "far above it"


def test_a_name_alone_in_its_cell_below_the_cell_of_the_picture() -> None:
    cells = tuple(Cell(t, r, c) for r, row in enumerate((("", ""), ("", "Ngô Quyền Anh"))) for c, t in enumerate(row))
    body = tuple(Line(f"{n}. {BODY}", n) for n in range(12))
    name = Line("Ngô Quyền Anh", 13, "right", table=0, cell=(1, 1))
    for column, mark in ((1, "picture"), (0, "none")):
        sign = Mark("picture", after=11, side="right", table=0, cell=(0, column), width=30, height=12)
        document = Document("a.docx", "docx", (*body, name), tables=(Table(cells, 2, 2, ruled=False),), marks=(sign,))
        assert told(document) == [(None, "Ngô Quyền Anh", mark)]


def test_what_is_left_of_a_post_under_a_seal_does_not_part_the_block() -> None:
    lines = [("T/M CHI BỘ", 0.62, 0.6), ("Bi ThƯ", 0.66, 0.625), ('"Nguyễn Văn Hòa', 0.6, 0.72)]
    assert told(scan(*lines, marks=(ink(0.62, 0.66),))) == [("T/M CHI BỘ", "Nguyễn Văn Hòa", "ink")]
    broken = [
        ("TM. BAN CHẤP HÀNH CÔNG", 0.6, 0.6),
        ("ĐOÀN", 0.66, 0.625),
        ("CHỦ TỊCH", 0.65, 0.65),
        ("Nguyễn Văn Hòa", 0.6, 0.72),
    ]
    assert values(signatures.find(scan(*broken)))[0].authority == "TM. BAN CHẤP HÀNH CÔNG ĐOÀN"


def test_a_post_and_an_authority_typed_askew_are_one_block() -> None:
    lines = [("T/M CHI BỘ", 0.62, 0.6), ("PHÓ BÍ THƯ", 0.54, 0.625), ("Tạ Thị Minh", 0.54, 0.72)]
    assert told(scan(*lines, marks=(ink(0.55, 0.66),))) == [("PHÓ BÍ THƯ", "Tạ Thị Minh", "ink")]


def test_a_name_on_the_next_page_is_signed_above_it_there() -> None:
    lines = [("T/M CHI BỘ", 0.62, 0.9), ("BÍ THƯ", 0.64, 0.925), ("Mai Xuân Thưởng", 0.6, 1.14)]
    assert told(scan(*lines, marks=(ink(0.62, 0.08, page=2),), pages=2)) == [("BÍ THƯ", "Mai Xuân Thưởng", "ink")]
    assert told(scan(*lines, pages=2)) == [("BÍ THƯ", "Mai Xuân Thưởng", "unreadable")]


def test_a_doubtful_mark_leaves_the_block_open() -> None:
    lines = [("NGƯỜI VIẾT", 0.62, 0.6), ("Lò Văn Pó", 0.63, 0.72)]
    assert told(scan(*lines, marks=(ink(0.63, 0.65, colour=None),))) == [("NGƯỜI VIẾT", "Lò Văn Pó", "unreadable")]


def test_a_signature_beside_a_block_tells_of_another_that_was_not_read() -> None:
    lines = [("CHỦ TỌA", 0.7, 0.6), ("Lý Quốc Khánh", 0.68, 0.72)]
    beside = scan(*lines, marks=(ink(0.71, 0.66), ink(0.15, 0.66)))
    alone = scan(*lines, marks=(ink(0.71, 0.66),))
    for document, unread in ((beside, ("blocks",)), (alone, ())):
        fact = signatures.find(document)
        assert isinstance(fact, Found) and fact.unread == unread


def test_three_names_on_one_line_go_to_three_posts() -> None:
    rows = ("KẾ TOÁN THƯ KÝ CHỦ TỌA", "Phùng Thị Hoa Nguyễn Văn An Trần Văn Bảo")
    document = Document("a.docx", "docx", tuple(Line(t, n) for n, t in enumerate((BODY, *rows))))
    assert told(document) == [
        ("KẾ TOÁN", "Phùng Thị Hoa", "none"),
        ("THƯ KÝ", "Nguyễn Văn An", "none"),
        ("CHỦ TỌA", "Trần Văn Bảo", "none"),
    ]
