"""Leaves of a document without pages: where a new paper may begin in a DOCX, a .doc, an RTF.

Members' papers are often typed one after another in one file. Its leaves begin where a page was begun on purpose, or
at a letterhead or a heading in capitals that a paper could begin with; `split` then decides as it does for pages.
"""

import re
from dataclasses import replace

from dossiercheck.facts import sheets
from dossiercheck.facts.layout import acts
from dossiercheck.model.document import Document, Line, Page
from dossiercheck.vietnamese.fold import plain

_WIDTH, _HEIGHT = 595.0, 842.0
_MOST = 400
_TOP_ROWS = 10
"""Rows that letterhead and title take: no second leaf begins within them."""
_MARGINS = ("đầu trang", "chân trang", "chú thích", "khung chữ")
# 'ĐẢNG BỘ …', 'ĐẢNG CỘNG SẢN VIỆT NAM', 'BẢN KIỂM ĐIỂM', 'PHIẾU BỔ SUNG …' at the start of a line.
_HEADING = re.compile(
    r"^(?:dang bo|dang uy|chi bo|cong doan|chi doan|doan tncs|dang cong san|cong hoa xa hoi|bien ban|ban |bang |bieu |phieu |"
    r"bao cao|quyet dinh|to trinh|dang ky|giay |danh sach|tong hop|thong ke|so lieu|bb |ly lich)"
)


def leaved(document: Document) -> Document:
    """A flow document with its leaves for pages; the document itself where there is only one, or where it has pages."""
    if document.pages or not document.lines:
        return document
    starts = _starts(document)
    if len(starts) == 1 or len(starts) > _MOST:
        return document
    numbers = _numbers(len(document.lines), starts)
    first: dict[int, int] = {}
    for line, number in zip(document.lines, numbers, strict=True):
        if line.table is not None:
            first.setdefault(line.table, number)
    last = len(document.lines) - 1
    return replace(
        document,
        lines=tuple(replace(x, page=n) for x, n in zip(document.lines, numbers, strict=True)),
        pages=tuple(Page(n, _WIDTH, _HEIGHT) for n in range(1, len(starts) + 1)),
        tables=tuple(replace(t, page=first.get(i, 1)) for i, t in enumerate(document.tables)),
        marks=tuple(replace(m, page=numbers[min(max(m.after, 0), last)]) for m in document.marks),
    )


def unleaved(document: Document) -> Document:
    """A part of a leaved document as the flow document it is."""
    return replace(
        document,
        lines=tuple(replace(x, page=None) for x in document.lines),
        pages=(),
        tables=tuple(replace(t, page=None) for t in document.tables),
        marks=tuple(replace(m, page=None) for m in document.marks),
    )


def _starts(document: Document) -> list[int]:
    """Indexes of the lines that begin a leaf; the first line always does."""
    starts = [0]
    since = document.lines[0].row
    for at, line in enumerate(document.lines[1:], 1):
        if line.row == document.lines[at - 1].row or (line.place or "").startswith(_MARGINS):
            continue
        if line.fresh or (line.row - since > _TOP_ROWS and _may_begin(line, document)):
            starts.append(at)
            since = line.row
        elif line.table is None and sheets.begins(document.lines, at, starts[-1]):
            starts.append(sheets.head_of(document.lines, at, starts[-1]))
            since = line.row
    return starts


def _may_begin(line: Line, document: Document) -> bool:
    if line.table is not None and document.tables[line.table].ruled:
        return False
    return line.text.isupper() and bool(_HEADING.match(plain(line.text))) and not acts(line.text)


def _numbers(count: int, starts: list[int]) -> list[int]:
    numbers, at = [], 0
    for index in range(count):
        while at < len(starts) and starts[at] <= index:
            at += 1
        numbers.append(at)
    return numbers
