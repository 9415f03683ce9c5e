"""Words go where they belong, in reading order: rows and their halves, cells of ruled tables."""

from dataclasses import dataclass
from itertools import pairwise

from dossiercheck.model.box import Box
from dossiercheck.model.document import Cell, Line, Side, Table
from dossiercheck.readers.pdf.grid import Grid
from dossiercheck.readers.pdf.words import Word
from dossiercheck.vietnamese.fold import clean

_BELOW = 3
"""Rows below two columns in which they go on."""
_COLUMNS = 0.8
"""Of the letters' size: the least gap between columns that nearly touch."""


@dataclass(slots=True)
class Layout:
    """Lines and tables of one page; rows, tables and lines are counted from 0 on the page."""

    width: float
    height: float
    number: int
    lines: list[Line]
    tables: list[Table]
    row: int = 0
    _gutter: tuple[int, float, float] | None = None
    """Row, left and right of the last gap that parted two columns."""

    def fill(self, found: list[list[Word]], grids: list[Grid]) -> None:
        """Sort rows of words into grids and loose text, top to bottom."""
        waiting = sorted(grids, key=lambda g: g.top)
        inside: list[list[list[Word]]] = [[] for _ in waiting]
        loose: list[list[Word]] = []
        for line in found:
            if not waiting:
                loose.append(line)
                continue
            parts: dict[int, list[Word]] = {}
            for word in line:
                parts.setdefault(_holder(waiting, word), []).append(word)
            for at, words in parts.items():
                (loose if at < 0 else inside[at]).append(words)
        done = 0
        for line in loose:
            while done < len(waiting) and waiting[done].bottom < line[0].base:
                self.table(waiting[done], inside[done])
                done += 1
            self.loose(line)
        for grid, rows in zip(waiting[done:], inside[done:], strict=True):
            self.table(grid, rows)

    def loose(self, line: list[Word]) -> None:
        """A row outside tables: one line, or several parted by wide gaps."""
        parts = _segments(line, self.width)
        if len(parts) == 1 and self._gutter is not None and self.row - self._gutter[0] <= _BELOW:
            parts = _parted(line, self._gutter[1], self._gutter[2])
        if len(parts) == 2:
            self._gutter = (self.row, parts[0][-1].right, parts[1][0].left)
        for part in parts:
            self.line(part, None, None)
        self.row += 1

    def table(self, grid: Grid, found: list[list[Word]]) -> None:
        """A ruled table: every cell's lines, row by row."""
        index = len(self.tables)
        held: dict[tuple[int, int], list[list[Word]]] = {}
        for line in found:
            parts: dict[tuple[int, int], list[Word]] = {}
            for word in line:
                parts.setdefault(grid.cell(word), []).append(word)
            for key, words in parts.items():
                held.setdefault(key, []).append(words)
        cells = []
        before = 0
        for (row, column), area in sorted(grid.cells.items()):
            self.row += row - before
            before = row
            inside = held.get((row, column), [])
            for part in inside:
                self.line(part, index, (row, column))
            text = clean(" ".join(w.text for part in inside for w in part))
            box = self.box(area[0], area[1], area[2], area[3])
            cells.append(Cell(text, row, column, area[4], area[5], box, self.number))
        self.row += grid.rows - before
        box = self.box(grid.left, grid.top, grid.right, grid.bottom)
        self.tables.append(Table(tuple(cells), grid.rows, grid.columns, True, self.number, box))

    def line(self, words: list[Word], table: int | None, cell: tuple[int, int] | None) -> None:
        """One line of text with its box, side and look."""
        text = clean(" ".join(w.text for w in words))
        if not text:
            return
        box = self.box(
            min([w.left for w in words]),
            min([w.base - 0.85 * w.size for w in words]),
            max([w.right for w in words]),
            max([w.base + 0.25 * w.size for w in words]),
        )
        half: Side = "full" if table is not None else side(box)
        centred = abs(box.middle[0] - 0.5) < 0.05 and box.left > 0.2
        bold = 2 * [w.bold for w in words].count(True) > len(words)
        self.lines.append(
            Line(text, self.row, half, self.number, box, table=table, cell=cell, centred=centred, bold=bold)
        )

    def box(self, left: float, top: float, right: float, bottom: float) -> Box:
        """Points as fractions of the page, cut at its edges."""
        wide, high = self.width or 1.0, self.height or 1.0
        return Box(_part(left / wide), _part(top / high), _part(right / wide), _part(bottom / high))


def _part(value: float) -> float:
    return 0.0 if value < 0 else min(value, 1.0)


def _holder(grids: list[Grid], word: Word) -> int:
    """The grid a word stands in; -1 for none."""
    middle = (word.left + word.right) / 2
    for at, grid in enumerate(grids):
        if grid.top <= word.base <= grid.bottom + 1 and grid.left <= middle <= grid.right:
            return at
    return -1


def side(box: Box) -> Side:
    """Left or right half, unless it reaches well into both."""
    if box.right <= 0.54:
        return "left" if box.left < 0.42 and box.middle[0] < 0.42 else "full"
    return "right" if box.left >= 0.46 else "full"


def _parted(line: list[Word], left: float, right: float) -> list[list[Word]]:
    """Two columns that nearly touch: one gap over the gutter of the rows above, far wider than the line's others.

    Words of a justified line stand apart too, but all alike.
    """
    gaps = [b.left - a.right for a, b in pairwise(line)]
    over = [i for i, (a, b) in enumerate(pairwise(line)) if a.right < right and b.left > left]
    if not over:
        return [line]
    at = max(over, key=lambda i: gaps[i])
    others = max((g for i, g in enumerate(gaps) if i != at), default=0.0)
    if gaps[at] < _COLUMNS * line[at].size or gaps[at] < 2 * others:
        return [line]
    return [line[: at + 1], line[at + 1 :]]


def _segments(line: list[Word], width: float) -> list[list[Word]]:
    parts = [[line[0]]]
    for word in line[1:]:
        gap = word.left - parts[-1][-1].right
        if gap > max(2.2 * word.size, 0.035 * width):
            parts.append([word])
        else:
            parts[-1].append(word)
    return parts
