"""A page inside one frame, with a grid within: its head and its signatures are no cells of the grid.

Where a border is drawn round the whole page, its lines and those of the table within make one grid, whose first and last
rows are as wide as the page and hold many lines: the letterhead and the title, the signatures. They are taken out.
"""

from collections.abc import Iterator
from dataclasses import replace

from dossiercheck.model.document import Document, Line, Side, Table

_LEAST = 2
"""Lines; a single one is a title over the columns or a remark below them."""
_MIDDLE = 0.5
_APART = 0.5
"""Of a line's height, by which the next one stands lower."""


def unframed(document: Document) -> Document:
    """The document with the lines of a frame's head and foot standing free; itself where there is none."""
    free = {
        at for number, table in enumerate(document.tables) if table.ruled for at in _framed(document, number, table)
    }
    if not free:
        return document
    lines: list[Line] = []
    shift = 0
    for at, line in enumerate(document.lines):
        before = document.lines[at - 1] if at else None
        if at in free and at - 1 in free and before is not None and line.row == before.row and _below(line, before):
            shift += 1
        moved = replace(line, row=line.row + shift) if shift else line
        lines.append(replace(moved, table=None, cell=None, side=_side(line)) if at in free else moved)
    return replace(document, lines=tuple(lines))


def _framed(document: Document, number: int, table: Table) -> Iterator[int]:
    """Indexes of the lines in a table's first and last cell, where the page begins and ends in them."""
    wide = [c for c in table.cells if c.column_span >= table.columns > 1]
    head = next((c for c in wide if c.row == 0), None)
    foot = next((c for c in reversed(wide) if c.row + c.row_span >= table.rows and c is not head), None)
    if head is None and foot is None:
        return
    held = [i for i, x in enumerate(document.lines) if x.table == number]
    for cell, edge in ((head, 0), (foot, -1)):
        inside = [i for i in held if cell is not None and document.lines[i].cell == (cell.row, cell.column)]
        if len(inside) >= _LEAST and inside[edge] == held[edge] and _at_edge(document, held[edge], edge):
            yield from inside


def _at_edge(document: Document, at: int, edge: int) -> bool:
    """Whether the page has no line before (after) the table's first (last) one."""
    beyond = at - 1 if edge == 0 else at + 1
    return not 0 <= beyond < len(document.lines) or document.lines[beyond].page != document.lines[at].page


def _below(line: Line, before: Line) -> bool:
    if line.box is None or before.box is None:
        return True
    return line.box.top > before.box.top + _APART * before.box.height


def _side(line: Line) -> Side:
    """The half of the page it stands in; as told where there are no boxes."""
    if line.box is None:
        return line.side
    return "left" if line.box.right <= _MIDDLE else "right" if line.box.left >= _MIDDLE else "full"
