"""Words go where they belong, in reading order: rows and their halves, cells of ruled tables."""

from dataclasses import dataclass
from itertools import pairwise

from dossiercheck.model.box import Box
from dossiercheck.model.document import Cell, Line, Side, Table
from dossiercheck.readers.pdf.grid import Grid
from dossiercheck.readers.pdf.words import Word
from dossiercheck.vietnamese.fold import clean

_NEAR, _TWO = 3, 2
"""Rows from two columns in which they may go on."""
_HEAD, _WORDS, _WIDER = 6, 3, 2.5
"""Rows of a letterhead, words of its columns, and how much wider than other gaps the one between them is."""
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
        gutters = self._gutters(loose)
        for line, gutter in zip(loose, gutters, strict=True):
            while done < len(waiting) and waiting[done].bottom < line[0].base:
                self.table(waiting[done], inside[done])
                done += 1
            self.loose(line, gutter)
        for grid, rows in zip(waiting[done:], inside[done:], strict=True):
            self.table(grid, rows)

    def _gutters(self, loose: list[list[Word]]) -> list[tuple[float, float] | None]:
        """For each row the gap that parts the nearest row of two columns, at most three rows from it."""
        told = [parts if len(parts := _segments(line, self.width)) == _TWO else None for line in loose]
        gaps = [(p[0][-1].right, p[1][0].left) if p else None for p in told]
        if not any(gaps[:_HEAD]):
            gaps[:_HEAD] = _agreeing([_standing_out(line) for line in loose[:_HEAD]])
        near = sorted(range(-_NEAR, _NEAR + 1), key=abs)
        return [
            next((g for d in near if 0 <= i + d < len(gaps) and (g := gaps[i + d])), None) for i in range(len(gaps))
        ]

    def loose(self, line: list[Word], gutter: tuple[float, float] | None = None) -> None:
        """A row outside tables: one line, or several parted by wide gaps; `gutter`: where rows nearby are parted."""
        parts = _segments(line, self.width)
        if len(parts) == 1 and gutter is not None:
            parts = _parted(line, *gutter)
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


def _standing_out(line: list[Word]) -> tuple[float, float] | None:
    """The one gap of a row that is far wider than its others, with several words on both sides."""
    gaps = [b.left - a.right for a, b in pairwise(line)]
    at = max(range(len(gaps)), key=gaps.__getitem__, default=0)
    if min(at + 1, len(line) - at - 1) < _WORDS or gaps[at] < line[at].size:
        return None
    others = max((g for i, g in enumerate(gaps) if i != at), default=0.0)
    return (line[at].right, line[at + 1].left) if gaps[at] > _WIDER * others else None


def _agreeing(gaps: list[tuple[float, float] | None]) -> list[tuple[float, float] | None]:
    """Gaps that stand over one another in two rows at least: columns that nearly touch everywhere."""
    told = [g for g in gaps if g is not None]
    return [g if g and sum(g[0] < o[1] and o[0] < g[1] for o in told) > 1 else None for g in gaps]


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
