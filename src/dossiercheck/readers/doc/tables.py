"""Paragraphs with cell marks become grids; tables within tables too."""

import struct
from collections.abc import Iterable
from dataclasses import dataclass, field

from dossiercheck.readers.blocks import Block, Row, RowCell, grids_of_rows
from dossiercheck.readers.doc.properties import Sprms
from dossiercheck.readers.doc.text import Ended

_IN_TABLE, _ROW_END, _DEPTH, _INNER_CELL, _INNER_ROW_END = 0x2416, 0x2417, 0x6649, 0x244B, 0x244C
_DEFINITION, _VERTICAL_MERGE = 0xD608, 0xD62B
_BORDERS_OLD, _BORDERS, _CELL_BORDERS_OLD, _CELL_BORDERS = 0xD605, 0xD613, 0xD620, 0xD62F
_NO_BORDER = frozenset({0, 0xFF})
_MAX_DEPTH = 16
_CELL_WIDTH = 1000  # twentieths of a point, where a row tells no edges


@dataclass(slots=True)
class _Open:
    """A table being read."""

    rows: list[Row] = field(default_factory=list)
    cells: list[list[Block]] = field(default_factory=list)
    content: list[Block] = field(default_factory=list)


def blocks(paragraphs: Iterable[Ended]) -> list[Block]:
    """Paragraphs and grids in order."""
    body: list[Block] = []
    stack: list[_Open] = []

    def close() -> None:
        table = stack.pop()
        if table.content or table.cells:
            _end_row(table, ())
        (stack[-1].content if stack else body).extend(grids_of_rows(table.rows))

    for ended in paragraphs:
        flags = {op: operand for op, operand in ended.modifiers if op in _FLAGS}
        depth = _depth(flags)
        while len(stack) > depth:
            close()
        while len(stack) < depth:
            stack.append(_Open())
        if not stack:
            body.append(ended.paragraph)
            continue
        table = stack[-1]
        if _is_on(flags, _ROW_END if depth == 1 else _INNER_ROW_END):
            _end_row(table, ended.modifiers)
            continue
        table.content.append(ended.paragraph)
        if ended.mark == "\x07" or (depth > 1 and _is_on(flags, _INNER_CELL)):
            table.cells.append(table.content)
            table.content = []
    while stack:
        close()
    return body


_FLAGS = frozenset({_IN_TABLE, _ROW_END, _DEPTH, _INNER_CELL, _INNER_ROW_END})


def _is_on(flags: dict[int, bytes], op: int) -> bool:
    return op in flags and flags[op][0] == 1


def _depth(flags: dict[int, bytes]) -> int:
    if _DEPTH in flags:
        return min(max(int.from_bytes(flags[_DEPTH], "little", signed=True), 0), _MAX_DEPTH)
    return 1 if _is_on(flags, _IN_TABLE) else 0


def _end_row(table: _Open, modifiers: Sprms) -> None:
    if table.content:
        table.cells.append(table.content)
    held, table.cells, table.content = table.cells, [], []
    edges, shapes = _definition(modifiers)
    if len(edges) <= len(held):
        edges = [i * _CELL_WIDTH for i in range(len(held) + 1)]
        shapes = [0] * len(held)
    row: list[RowCell] = []
    for i, content in enumerate(held):
        shape = shapes[i]
        if shape & 2 and row:
            row[-1] = RowCell(row[-1].left, edges[i + 1], row[-1].content + content, row[-1].continues)
        else:
            row.append(RowCell(edges[i], edges[i + 1], content, bool(shape & 0x20) and not shape & 0x40))
    if row:
        table.rows.append(Row(tuple(row), _ruled(modifiers)))


def _definition(modifiers: Sprms) -> tuple[list[int], list[int]]:
    """Edges of the row's cells, and their merge flags."""
    edges: list[int] = []
    shapes: list[int] = []
    for op, operand in modifiers:
        if op == _DEFINITION and operand and len(operand) >= 1 + 2 * (operand[0] + 1):
            count = operand[0]
            edges = list(struct.unpack_from(f"<{count + 1}h", operand, 1))
            start = 1 + 2 * (count + 1)
            shapes = [
                struct.unpack_from("<H", operand, start + 20 * i)[0] if start + 20 * i + 2 <= len(operand) else 0
                for i in range(count)
            ]
        elif op == _VERTICAL_MERGE and len(operand) >= 2 and operand[0] < len(shapes):
            shapes[operand[0]] |= {1: 0x20, 3: 0x60}.get(operand[1], 0)
    return edges, shapes


def _ruled(modifiers: Sprms) -> bool:
    """Whether any border line of the row is drawn."""
    for op, operand in modifiers:
        kinds: list[int] = []
        if op == _BORDERS_OLD:
            kinds = list(operand[1:24:4])
        elif op == _BORDERS:
            kinds = list(operand[5:48:8])
        elif op == _CELL_BORDERS_OLD:
            kinds = list(operand[4:5])
        elif op == _CELL_BORDERS:
            kinds = list(operand[8:9])
        elif op == _DEFINITION and operand:
            start = 1 + 2 * (operand[0] + 1)
            kinds = [operand[at] for at in range(start + 5, len(operand), 4) if (at - start) % 20 != 1]
        if any(k not in _NO_BORDER for k in kinds):
            return True
    return False
