"""Pages become one document: running heads and page numbers left out, tables cut by a page break made whole.

A table goes on if it is the last thing on its page, the next page begins with a table, and both have the same columns.
A header row that the next page repeats is dropped, its lines too, and a row cut in two is made one again
(docs/decisions/012-tables-over-pages.md).
"""

import re
from collections import Counter
from dataclasses import replace

from dossiercheck.model.document import Line, Mark, Page, Table
from dossiercheck.readers.pdf.page import PageContent
from dossiercheck.vietnamese.fold import clean, fold

_MARGIN = 0.085
"""Of the page's height: running heads and page numbers stand above or below."""
_NEAR = 0.012
# '2', '- 2 -', 'Trang 2/3', 'Trang 2 trên 3', '2 | 3'
_NUMBER = re.compile(
    r"(?:[-–—]\s*)?(?:trang|tr\.?|page)?\s*\d{1,3}(?:\s*(?:/|\||trên|of)\s*\d{1,3})?(?:\s*[-–—])?", re.IGNORECASE
)
_HEAD_ROWS = 3
_LETTERHEAD = 2
"""Lines a letterhead has at least in the margin: a body and the Party's name."""

Joined = tuple[tuple[Page, ...], tuple[Line, ...], tuple[Table, ...], tuple[Mark, ...]]


def join(contents: list[PageContent]) -> Joined:
    """One run of rows, lines, tables and marks over all pages."""
    running = _running(contents)
    joiner = _Joiner()
    for content in contents:
        joiner.add(_without(content, running))
    return tuple(c.page for c in contents), tuple(joiner.lines), tuple(joiner.tables), tuple(joiner.marks)


def _running(contents: list[PageContent]) -> frozenset[str]:
    """Texts that stand in the margin of three pages or more."""
    if len(contents) < 3:
        return frozenset()
    seen = Counter(t for c in contents for t in {fold(x.text) for x in c.lines if _marginal(x)})
    return frozenset(t for t, n in seen.items() if n >= 3 and n * 2 > len(contents))


def _marginal(line: Line) -> bool:
    return line.table is None and line.box is not None and (line.box.bottom <= _MARGIN or line.box.top >= 1 - _MARGIN)


def _without(content: PageContent, running: frozenset[str]) -> PageContent:
    """The page without its number, and from the second page on without running heads."""
    heads = running if content.page.number > 1 and not _heads_a_title(content, running) else frozenset()
    gone = {
        i for i, x in enumerate(content.lines) if _marginal(x) and (_NUMBER.fullmatch(x.text) or fold(x.text) in heads)
    }
    return _cut(content, gone) if gone and len(gone) < len(content.lines) else content


def _heads_a_title(content: PageContent, running: frozenset[str]) -> bool:
    """Whether what repeats at the top is a letterhead: in a pile every page may begin a paper, whose title stands below.

    A letterhead holds several lines, and what follows it stands in the middle; a text that goes on does not.
    """
    top = [x for x in content.lines if _marginal(x) and x.box is not None and x.box.bottom <= _MARGIN]
    repeated = [x for x in top if fold(x.text) in running]
    below = next((x for x in content.lines if x not in top), None)
    return len(repeated) >= _LETTERHEAD and below is not None and below.centred and below.table is None


def _cut(content: PageContent, gone: set[int]) -> PageContent:
    """The page without some of its lines; marks keep their place."""
    kept = [i for i in range(len(content.lines)) if i not in gone]
    marks = [replace(m, after=sum(i <= m.after for i in kept) - 1) for m in content.marks]
    return replace(content, lines=[content.lines[i] for i in kept], marks=marks)


class _Joiner:
    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.tables: list[Table] = []
        self.marks: list[Mark] = []
        self.row = 0
        self.open = False
        """Whether the last thing put down is a table."""

    def add(self, content: PageContent) -> None:
        """Put one page after the others."""
        goes_on = self.open and bool(content.tables) and _starts(content) and _same(self.tables[-1], content.tables[0])
        shift, header = 0, 0
        first = len(self.tables)
        if goes_on:
            head = self.tables[-1]
            header = _repeated(head, content.tables[0])
            if header:
                gone = {i for i, x in enumerate(content.lines) if x.table == 0 and x.cell and x.cell[0] < header}
                content = _cut(content, gone)
            shift = head.rows - header - _cut_row(head, content.tables[0], header)
            first -= 1
            self.tables[-1] = _longer(head, content.tables[0], header, shift)
        self.tables += content.tables[1:] if goes_on else content.tables
        before = len(self.lines)
        for line in content.lines:
            self.lines.append(self._placed(line, first, shift if goes_on else 0))
        for mark in content.marks:
            table = None if mark.table is None else mark.table + first
            cell = _moved(mark.cell, shift if goes_on and mark.table == 0 else 0)
            self.marks.append(replace(mark, after=before + mark.after, table=table, cell=cell))
        self.row += content.rows
        self.open = bool(content.tables) and _ends(content)

    def _placed(self, line: Line, first: int, shift: int) -> Line:
        if line.table is None and not self.row:
            return line
        table = None if line.table is None else line.table + first
        cell = _moved(line.cell, shift if line.table == 0 else 0)
        return Line(
            line.text, line.row + self.row, line.side, line.page, line.box, None, table, cell, line.centred, line.bold,
            line.confidence,
        )  # fmt: skip


def _longer(head: Table, more: Table, header: int, shift: int) -> Table:
    """A table with the rows of the next page; a row cut by the break is one row again."""
    last = head.rows - 1
    kept = {(c.row, c.column): c for c in head.cells}
    for cell in more.cells:
        if cell.row < header:
            continue
        at = (cell.row + shift, cell.column)
        before = kept.get(at) if at[0] == last else None
        if before is None:
            kept[at] = replace(cell, row=at[0])
        else:
            kept[at] = replace(before, text=clean(f"{before.text} {cell.text}"))
    return replace(head, cells=tuple(kept.values()), rows=shift + more.rows)


def _cut_row(head: Table, more: Table, header: int) -> int:
    """1 if the next page begins inside a row: its first cell is empty and every text goes on in small letters."""
    row = more.row(header)
    above = {c.column: c.text for c in head.row(head.rows - 1)}
    goes_on = [c for c in row if c.text]
    if not goes_on or row[0].text or any(c.row_span > 1 for c in row):
        return 0
    return int(all(c.text[0].islower() and above.get(c.column) for c in goes_on))


def _moved(cell: tuple[int, int] | None, shift: int) -> tuple[int, int] | None:
    return None if cell is None else (cell[0] + shift, cell[1])


def _starts(content: PageContent) -> bool:
    """Whether a page begins with its first table."""
    return bool(content.lines) and content.lines[0].table == 0


def _ends(content: PageContent) -> bool:
    """Whether a page ends with its last table (which may have no text in its last row)."""
    return bool(content.lines) and content.lines[-1].table == len(content.tables) - 1


def _same(head: Table, more: Table) -> bool:
    """Whether two grids have the same columns."""
    if head.columns != more.columns:
        return False
    a, b = _edges(head), _edges(more)
    return len(a) == len(b) and all(abs(x - y) <= _NEAR for x, y in zip(a, b, strict=True))


def _edges(table: Table) -> list[float]:
    """Left edges of the columns, then the table's right edge."""
    lefts: dict[int, float] = {}
    for cell in table.cells:
        if cell.box:
            lefts.setdefault(cell.column, cell.box.left)
    right = table.box.right if table.box else 1.0
    return [*(lefts[c] for c in sorted(lefts)), right]


def _repeated(head: Table, more: Table) -> int:
    """How many first rows of the next page repeat the table's header."""
    same = 0
    for number in range(min(_HEAD_ROWS, head.rows, more.rows - 1)):
        a = [(c.column, fold(c.text)) for c in head.row(number)]
        b = [(c.column, fold(c.text)) for c in more.row(number)]
        if a != b or not any(text for _, text in b):
            break
        same += 1
    return same
