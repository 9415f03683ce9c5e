"""The cells of a Word table: spans, merges, rows and cells wrapped in content controls or insertions."""

from collections.abc import Iterator

from lxml import etree

from dossiercheck.readers.docx.names import CELL, OF_CELL, OF_ROW, ROW, W, by_tag, value
from dossiercheck.readers.flow import GridCell

_CONTAINERS = frozenset(W + n for n in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"))
_BEFORE, _SPAN, _MERGE = (W + name for name in ("gridBefore", "gridSpan", "vMerge"))
_DELETED_ROW, _DELETED_CELL = W + "del", W + "cellDel"
_MOST = 63
"""Columns a Word table may have."""
Properties = dict[str, etree._Element]  # noqa: SLF001 - lxml has no other name for it
Told = tuple[etree._Element, Properties]  # noqa: SLF001


def cells(table: etree._Element) -> Iterator[GridCell[etree._Element]]:
    """Each cell once, at its first row and column; a vertically merged one with all the rows it covers."""
    open_cells: dict[int, list[int]] = {}
    found: list[tuple[etree._Element, int, int, list[int], int]] = []
    for r, (row, of_row) in enumerate(_rows(table)):
        column = min(_number(of_row.get(_BEFORE), 0), _MOST)
        for cell, of_cell in _row_cells(row):
            width = max(1, min(_number(of_cell.get(_SPAN), 1), _MOST))
            if column + width > 4 * _MOST:
                break
            merge = of_cell.get(_MERGE)
            if merge is not None and value(merge) != "restart" and column in open_cells:
                open_cells[column][0] += 1
            else:
                span = [1]
                found.append((cell, r, column, span, width))
                open_cells[column] = span
            column += width
    for cell, r, column, span, width in found:
        yield GridCell(cell, r, column, span[0], width)


def _rows(table: etree._Element) -> Iterator[Told]:
    for child in table:
        if child.tag == ROW:
            said = _told(child, OF_ROW)
            if _DELETED_ROW not in said:
                yield child, said
        elif child.tag in _CONTAINERS:
            yield from _rows(child)


def _row_cells(row: etree._Element) -> Iterator[Told]:
    for child in row:
        if child.tag == CELL:
            said = _told(child, OF_CELL)
            if _DELETED_CELL not in said:
                yield child, said
        elif child.tag in _CONTAINERS:
            yield from _row_cells(child)


def _told(element: etree._Element, properties: str) -> Properties:
    """What a row or a cell tells of itself."""
    return by_tag(next((child for child in element if child.tag == properties), None))


def _number(element: etree._Element | None, otherwise: int) -> int:
    text = value(element) or ""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else otherwise
