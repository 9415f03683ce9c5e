"""A page framed together with its table is read as if the frame were not there."""

from dossiercheck.facts import letterhead, scores, signatures, title
from dossiercheck.facts.frames import unframed
from dossiercheck.model.box import Box
from dossiercheck.model.document import Cell, Document, Line, Page, Table
from dossiercheck.model.fact import Found

HEAD = (("CHI BỘ KHO THÓC", 0.15, 0.4), ("ĐẢNG CỘNG SẢN VIỆT NAM", 0.55, 0.9), ("BẢNG CHẤM ĐIỂM", 0.4, 0.62), ("Bốn tiêu chuẩn năm 2010", 0.38, 0.65))  # fmt: skip
ROWS = (
    ("Tiêu chuẩn", "Tối đa", "Tự chấm"),
    ("I. Chính trị", "60", "58"),
    ("II. Tổ chức", "40", "37"),
    ("Tổng cộng", "100", "95"),
)
FOOT = (("T/M CHI BỘ", 0.62, 0.8), ("BÍ THƯ", 0.65, 0.77), ("(đã ký)", 0.66, 0.76), ("Vi Thị Mẫu", 0.62, 0.8))


def page(*, boxes: bool = True, above: str | None = None) -> Document:
    """A grid of three columns with a head and a foot as wide as it is."""
    lines: list[Line] = [Line(above, 0, page=1 if boxes else None)] if above else []
    cells = [Cell(" ".join(t for t, _, _ in HEAD), 0, 0, 1, 3)]
    top = 0.05

    def put(text: str, row: int, column: int, left: float, right: float, *, lower: bool = True) -> None:
        nonlocal top
        top += 0.025 if lower else 0.0
        box = Box(left, top, right, top + 0.018) if boxes else None
        lines.append(Line(text, row + bool(above), page=1 if boxes else None, box=box, table=0, cell=(row, column)))

    for n, (text, left, right) in enumerate(HEAD):
        put(text, 0, 0, left, right, lower=n != 1)
    for r, row in enumerate(ROWS, 1):
        cells += [Cell(t, r, c) for c, t in enumerate(row)]
        for c, text in enumerate(row):
            put(text, r, c, 0.15 + 0.25 * c, 0.3 + 0.25 * c, lower=c == 0)
    cells.append(Cell(" ".join(t for t, _, _ in FOOT), 5, 0, 1, 3))
    for text, left, right in FOOT:
        put(text, 5, 0, left, right)
    pages = (Page(1, 595, 842),) if boxes else ()
    return Document("a.pdf", "pdf", tuple(lines), pages, (Table(tuple(cells), 6, 3),))


def test_head_and_signatures_stand_free() -> None:
    read = unframed(page())
    assert [x.row for x in read.lines] == [0, 0, 1, 2, *(3 + n // 3 for n in range(12)), 7, 8, 9, 10]
    assert {x.side for x in read.lines[-4:]} == {"right"}
    head, named, signed = letterhead.find(read), title.find(read), signatures.find(read)
    assert isinstance(head, Found) and head.value.issuer == "CHI BỘ KHO THÓC"
    assert isinstance(named, Found) and named.value.subject == "Bốn tiêu chuẩn năm 2010"
    assert isinstance(signed, Found) and [(s.name, s.mark) for s in signed.value] == [("Vi Thị Mẫu", "typed")]
    points = scores.find(read)
    assert isinstance(points, Found) and points.value.total == 95 and len(points.value.criteria) == 2


def test_without_boxes_each_line_is_a_row() -> None:
    rows = [x.row for x in unframed(page(boxes=False)).lines]
    assert rows[:4] == [0, 1, 2, 3]
    assert rows[-4:] == [8, 9, 10, 11]


def test_a_heading_row_of_a_table_below_text_stays_in_it() -> None:
    read = unframed(page(above="Danh sách kèm theo quyết định"))
    assert [x.table for x in read.lines[1:5]] == [0] * 4
    assert [x.table for x in read.lines[-4:]] == [None] * 4


def test_a_table_without_frame_is_left_alone() -> None:
    made = Document("a.pdf", "pdf", (Line("x", 0, table=0, cell=(0, 0)),), tables=(Table((Cell("x", 0, 0),), 1, 1),))
    assert unframed(made) is made
    plain = Document("a.pdf", "pdf", (Line("x", 0),))
    assert unframed(plain) is plain
