"""The cells of a Word table: spans, merges, rows and cells wrapped in content controls or insertions."""

from collections.abc import Iterator

from lxml import etree

from dossiercheck.readers.docx.names import W
from dossiercheck.readers.flow import GridCell

_CONTAINERS = frozenset(W + n for n in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"))
_MOST = 63
"""Columns a Word table may have."""


def cells(table: etree._Element) -> Iterator[GridCell[etree._Element]]:
    """Each cell once, at its first row and column; a vertically merged one with all the rows it covers."""
    open_cells: dict[int, list[int]] = {}
    found: list[tuple[etree._Element, int, int, list[int], int]] = []
    for r, row in enumerate(_rows(table)):
        column = min(_number(row.find(f"{W}trPr/{W}gridBefore"), 0), _MOST)
        for cell in _row_cells(row):
            width = max(1, min(_number(cell.find(f"{W}tcPr/{W}gridSpan"), 1), _MOST))
            if column + width > 4 * _MOST:
                break
            merge = cell.find(f"{W}tcPr/{W}vMerge")
            if merge is not None and merge.get(W + "val") != "restart" and column in open_cells:
                open_cells[column][0] += 1
            else:
                span = [1]
                found.append((cell, r, column, span, width))
                open_cells[column] = span
            column += width
    for cell, r, column, span, width in found:
        yield GridCell(cell, r, column, span[0], width)


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    for child in table:
        if child.tag == W + "tr":
            if child.find(f"{W}trPr/{W}del") is None:
                yield child
        elif child.tag in _CONTAINERS:
            yield from _rows(child)


def _row_cells(row: etree._Element) -> Iterator[etree._Element]:
    for child in row:
        if child.tag == W + "tc":
            if child.find(f"{W}tcPr/{W}cellDel") is None:
                yield child
        elif child.tag in _CONTAINERS:
            yield from _row_cells(child)


def _number(element: etree._Element | None, otherwise: int) -> int:
    text = "" if element is None else element.get(W + "val") or ""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else otherwise
