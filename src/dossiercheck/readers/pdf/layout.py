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
        inside, loose = _sorted(found, waiting) if waiting else ([], found)
        done = 0
        for parts in self._columns(loose):
            while done < len(waiting) and waiting[done].bottom < parts[0][0].base:
                self.table(waiting[done], inside[done])
                done += 1
            self.loose(parts)
        for grid, rows in zip(waiting[done:], inside[done:], strict=True):
            self.table(grid, rows)

    def _columns(self, loose: list[list[Word]]) -> list[list[list[Word]]]:
        """The parts of each row; one near a row of two columns, at most three rows from it, may go on in both."""
        told = [_segments(line, self.width) for line in loose]
        gaps = [(p[0][-1].right, p[1][0].left) if len(p) == _TWO else None for p in told]
        if not any(gaps[:_HEAD]):
            gaps[:_HEAD] = _agreeing([_standing_out(line) for line in loose[:_HEAD]])
        if not any(gaps):
            return told
        near = sorted(range(-_NEAR, _NEAR + 1), key=abs)
        for i, parts in enumerate(told):
            gutter = next((g for d in near if 0 <= i + d < len(gaps) and (g := gaps[i + d])), None)
            if len(parts) == 1 and gutter is not None:
                told[i] = _parted(loose[i], *gutter)
        return told

    def loose(self, parts: list[list[Word]]) -> None:
        """A row outside tables: one line, or several parted by wide gaps."""
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
        text = clean(" ".join([w.text for w in words]))
        if not text:
            return
        _, lefts, rights, bases, sizes, bolds, *_ = zip(*words, strict=True)
        box = self.box(
            min(lefts),
            min([base - 0.85 * size for base, size in zip(bases, sizes, strict=True)]),
            max(rights),
            max([base + 0.25 * size for base, size in zip(bases, sizes, strict=True)]),
        )
        half: Side = "full" if table is not None else side(box)
        centred = abs(box.middle[0] - 0.5) < 0.05 and box.left > 0.2
        bold = 2 * bolds.count(True) > len(words)
        self.lines.append(
            Line(text, self.row, half, self.number, box, table=table, cell=cell, centred=centred, bold=bold)
        )

    def box(self, left: float, top: float, right: float, bottom: float) -> Box:
        """Points as fractions of the page, cut at its edges."""
        wide, high = self.width or 1.0, self.height or 1.0
        return Box(_part(left / wide), _part(top / high), _part(right / wide), _part(bottom / high))


def _part(value: float) -> float:
    return 0.0 if value < 0 else min(value, 1.0)


def _sorted(found: list[list[Word]], grids: list[Grid]) -> tuple[list[list[list[Word]]], list[list[Word]]]:
    """The parts of each row that stand in each grid, and those that stand in none."""
    inside: list[list[list[Word]]] = [[] for _ in grids]
    loose: list[list[Word]] = []
    places = [(at, g.top, g.bottom + 1, g.left, g.right) for at, g in enumerate(grids)]
    for line in found:
        parts: dict[int, list[Word]] = {}
        for word in line:
            parts.setdefault(_holder(places, word), []).append(word)
        for at, words in parts.items():
            (loose if at < 0 else inside[at]).append(words)
    return inside, loose


def _holder(places: list[tuple[int, float, float, float, float]], word: Word) -> int:
    """The grid a word stands in; -1 for none."""
    base = word.base
    for at, top, bottom, left, right in places:
        if top <= base <= bottom and left <= (word.left + word.right) / 2 <= right:
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
    """A row parted by its wide gaps."""
    wide = 0.035 * width
    cuts = [i for i, (a, b) in enumerate(pairwise(line), 1) if (gap := b.left - a.right) > wide and gap > 2.2 * b.size]
    return [line[a:b] for a, b in pairwise((0, *cuts, len(line)))] if cuts else [line]
