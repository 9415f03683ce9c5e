"""Tables as people read them: one table over several pages is one, a merged cell is told from an empty one.

Facts that read rows (scores, people) ask here; what a column means is their own business.
"""

from dossiercheck.facts.layout import once
from dossiercheck.model.document import Document, Line, Table
from dossiercheck.model.fact import Evidence
from dossiercheck.model.frozen import frozen

_BETWEEN = 3
"""Lines (page numbers, running heads) that may stand between two halves of a table."""


@frozen
class Slot:
    """One place of a grid: the text of the cell that covers it."""

    text: str
    first: bool = True
    """Whether the cell begins in this row and column."""
    height: int = 1
    """Rows the cell covers."""
    width: int = 1


@frozen
class Row:
    """One row: a slot per column, and the lines that stand in it."""

    slots: tuple[Slot, ...]
    lines: tuple[Line, ...] = ()
    broken: bool = False
    """First row after a page break: it may be the rest of the row before."""

    def own(self, column: int | None) -> str:
        """Text of the cell that begins here; empty below and beside a merged one."""
        return "" if column is None or not self.slots[column].first else self.slots[column].text

    def over(self, column: int) -> str:
        """Text of the cell that begins here, or above and stands beside several rows."""
        slot = self.slots[column]
        return slot.text if slot.first or slot.height > 1 else ""

    @property
    def texts(self) -> tuple[str, ...]:
        """Text by column, repeated over merged cells."""
        return tuple(s.text for s in self.slots)

    @property
    def numbers_columns(self) -> bool:
        """Whether it only numbers the columns of the table: '(1) (2) (3)', 'A B 1 2'."""
        said = [t.strip("() ") for t in self.texts if t.strip()]
        return len(said) > 2 and all(len(t) == 1 for t in said) and len(set(said)) == len(said)

    @property
    def bold(self) -> bool:
        """Whether all of its words are bold."""
        words = [x for x in self.lines if any(c.isalpha() for c in x.text)]
        return bool(words) and all(x.bold for x in words)

    @property
    def confidence(self) -> float:
        """How surely it was read."""
        return min((x.confidence for x in self.lines), default=1.0)


@frozen
class Sheet:
    """A whole table; its rows have `columns` slots each. `before` are the last lines above it."""

    rows: tuple[Row, ...]
    columns: int
    before: tuple[Line, ...] = ()


@once
def sheets(document: Document) -> tuple[Sheet, ...]:
    """Every table that may hold data, halves on following pages joined."""
    held: dict[tuple[int, int], list[Line]] = {}
    edges: dict[int, tuple[int, int]] = {}
    for at, line in enumerate(document.lines):
        if line.table is not None and line.cell is not None:
            held.setdefault((line.table, line.cell[0]), []).append(line)
            edges[line.table] = (edges.get(line.table, (at, at))[0], at)
    found: list[Sheet] = []
    last: int | None = None
    for number, table in enumerate(document.tables):
        if number not in edges or not _holds_data(table):
            continue
        rows = _rows(number, table, held)
        if last is not None and _goes_on(document, last, number, edges):
            first = Row(rows[0].slots, rows[0].lines, broken=True)
            found[-1] = Sheet((*found[-1].rows, first, *rows[1:]), table.columns, found[-1].before)
        else:
            start = edges[number][0]
            found.append(Sheet(rows, table.columns, document.lines[max(0, start - 3) : start]))
        last = number
    return tuple(found)


def _holds_data(table: Table) -> bool:
    """A ruled table, or a large one without rules: small ones without rules lay out letterheads and signatures."""
    return table.columns > 1 if table.ruled else table.columns > 2 and table.rows > 2


def _rows(number: int, table: Table, held: dict[tuple[int, int], list[Line]]) -> tuple[Row, ...]:
    grid = [[Slot("") for _ in range(table.columns)] for _ in range(table.rows)]
    for cell in table.cells:
        for r in range(cell.row, min(cell.row + cell.row_span, table.rows)):
            for c in range(cell.column, min(cell.column + cell.column_span, table.columns)):
                grid[r][c] = Slot(cell.text, (r, c) == (cell.row, cell.column), cell.row_span, cell.column_span)
    pages = {c.row: c.page for c in table.cells if c.page is not None}
    return tuple(
        Row(tuple(slots), tuple(held.get((number, r), ())), broken=pages.get(r, 0) > pages.get(r - 1, pages.get(r, 0)))
        for r, slots in enumerate(grid)
    )


def _goes_on(document: Document, last: int, number: int, edges: dict[int, tuple[int, int]]) -> bool:
    """Whether a table is the rest of the one before: same columns, next page, nothing but page numbers between."""
    first, second = document.tables[last], document.tables[number]
    upper, lower = document.lines[edges[last][1]], document.lines[edges[number][0]]
    if first.columns != second.columns or upper.page is None or lower.page != upper.page + 1:
        return False
    between = document.lines[edges[last][1] + 1 : edges[number][0]]
    return len(between) <= _BETWEEN and all(len(x.text) < 40 for x in between)


def shown(file: str, lines: tuple[Line, ...]) -> Evidence:
    """Where a row stands; its cells quoted from left to right."""
    quote = " | ".join(x.text for x in lines)[:300]
    if not lines:
        return Evidence(file)
    first, box = lines[0], lines[0].box
    for line in lines[1:]:
        box = box.join(line.box) if box and line.box and line.page == first.page else box
    return Evidence(file, first.page, first.place, quote, box)
