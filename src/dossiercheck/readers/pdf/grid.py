"""Ruled lines become tables: grids with merged cells, found from the rules alone.

Lines that touch form one table. Where its rules cross, elementary cells lie; those with no rule between
them are one merged cell. A merged cell that is no rectangle means the rules were misread: not `sure`.
"""

from bisect import bisect_right
from typing import NamedTuple

from dossiercheck.readers.pdf.frame import Rect
from dossiercheck.readers.pdf.objects import Rule

_SNAP = 3.0
"""Points: rules nearer than this are one (a double border, thin rectangles end to end)."""
_SHORTEST = 8.0
_MOST_RULES = 400


class Area(NamedTuple):
    """A cell of a grid, merged or not."""

    row: int
    column: int
    row_span: int
    column_span: int
    rect: Rect


class Grid(NamedTuple):
    """A ruled table: `columns` and `rows` are the places of its rules, one more than there are cells."""

    columns: tuple[float, ...]
    rows: tuple[float, ...]
    areas: tuple[Area, ...]
    sure: bool

    @property
    def rect(self) -> Rect:
        return self.columns[0], self.rows[0], self.columns[-1], self.rows[-1]

    def area_at(self, x: float, y: float) -> Area | None:
        """The cell a point lies in."""
        left, top, right, bottom = self.rect
        if not (left <= x < right and top <= y < bottom):
            return None
        row, column = bisect_right(self.rows, y) - 1, bisect_right(self.columns, x) - 1
        for area in self.areas:
            if area.row <= row < area.row + area.row_span and area.column <= column < area.column + area.column_span:
                return area
        return None


def grids_of(across: list[Rule], down: list[Rule]) -> list[Grid]:
    """Tables from top to bottom. Frames of a single cell are none; nor are drawings of very many lines."""
    level, upright = merged(across), merged(down)
    if len(level) < 2 or len(upright) < 2 or max(len(level), len(upright)) > _MOST_RULES:
        return []
    found = [g for g in (_grid(a, d) for a, d in _touching(level, upright)) if g is not None]
    return sorted(found, key=lambda g: (g.rows[0], g.columns[0]))


def merged(rules: list[Rule]) -> list[Rule]:
    """Pieces of one line joined, short remnants dropped."""
    lines: list[list[Rule]] = []
    for rule in sorted(rules):
        if lines and rule.at - lines[-1][0].at <= _SNAP:
            lines[-1].append(rule)
        else:
            lines.append([rule])
    return [rule for line in lines for rule in _joined(line) if rule.end - rule.start >= _SHORTEST]


def _joined(line: list[Rule]) -> list[Rule]:
    at = sum(r.at for r in line) / len(line)
    runs: list[tuple[float, float]] = []
    for rule in sorted(line, key=lambda r: r.start):
        if runs and rule.start - runs[-1][1] <= _SNAP:
            runs[-1] = (runs[-1][0], max(runs[-1][1], rule.end))
        else:
            runs.append((rule.start, rule.end))
    return [Rule(at, start, end) for start, end in runs]


def _touching(level: list[Rule], upright: list[Rule]) -> list[tuple[list[Rule], list[Rule]]]:
    """Groups of lines that meet, directly or through others."""
    group = list(range(len(level) + len(upright)))

    def root(i: int) -> int:
        while group[i] != i:
            group[i] = group[group[i]]
            i = group[i]
        return i

    for i, (y, left, right) in enumerate(level):
        for j, (x, top, bottom) in enumerate(upright):
            if left - _SNAP <= x <= right + _SNAP and top - _SNAP <= y <= bottom + _SNAP:
                group[root(len(level) + j)] = root(i)
    parts: dict[int, tuple[list[Rule], list[Rule]]] = {}
    for i, rule in enumerate(level):
        parts.setdefault(root(i), ([], []))[0].append(rule)
    for j, rule in enumerate(upright):
        parts.setdefault(root(len(level) + j), ([], []))[1].append(rule)
    return [p for p in parts.values() if len(p[0]) >= 2 and p[1]]


def _grid(level: list[Rule], upright: list[Rule]) -> Grid | None:
    columns = _places([r.at for r in upright], [r.start for r in level], [r.end for r in level])
    rows = _places([r.at for r in level], [r.start for r in upright], [r.end for r in upright])
    if len(columns) < 2 or len(rows) < 2:
        return None
    areas, sure = _areas(columns, rows, level, upright)
    return Grid(columns, rows, areas, sure) if len(areas) > 1 else None


def _places(at: list[float], starts: list[float], ends: list[float]) -> tuple[float, ...]:
    """Places of rules, and the open ends of a table without outer borders."""
    edges = [v for v in (min(starts), max(ends)) if all(abs(v - a) > 2 * _SNAP for a in at)]
    places: list[float] = []
    for value in sorted(at + edges):
        if not places or value - places[-1] > _SNAP:
            places.append(value)
    return tuple(places)


def _areas(
    columns: tuple[float, ...], rows: tuple[float, ...], level: list[Rule], upright: list[Rule]
) -> tuple[tuple[Area, ...], bool]:
    width, height = len(columns) - 1, len(rows) - 1
    right_edge, lower_edge = _borders(columns, rows, upright), _borders(rows, columns, level)
    owner = list(range(width * height))

    def root(i: int) -> int:
        while owner[i] != i:
            owner[i] = owner[owner[i]]
            i = owner[i]
        return i

    for r in range(height):
        for c in range(width):
            if c + 1 < width and (c + 1, r) not in right_edge:
                owner[root(r * width + c + 1)] = root(r * width + c)
            if r + 1 < height and (r + 1, c) not in lower_edge:
                owner[root((r + 1) * width + c)] = root(r * width + c)
    members: dict[int, list[int]] = {}
    for i in range(width * height):
        members.setdefault(root(i), []).append(i)
    areas: list[Area] = []
    sure = True
    for cells in members.values():
        whole = _area(cells, width, columns, rows)
        if whole.row_span * whole.column_span == len(cells):
            areas.append(whole)
        else:
            sure = False
            areas.extend(_area([i], width, columns, rows) for i in cells)
    return tuple(sorted(areas)), sure


def _area(cells: list[int], width: int, columns: tuple[float, ...], rows: tuple[float, ...]) -> Area:
    across, along = [i % width for i in cells], [i // width for i in cells]
    c0, c1, r0, r1 = min(across), max(across) + 1, min(along), max(along) + 1
    return Area(r0, c0, r1 - r0, c1 - c0, (columns[c0], rows[r0], columns[c1], rows[r1]))


def _borders(places: tuple[float, ...], steps: tuple[float, ...], rules: list[Rule]) -> set[tuple[int, int]]:
    """(place, step) wherever a rule at that place runs along that step of the other direction."""
    found: set[tuple[int, int]] = set()
    for at, start, end in rules:
        near = min(range(len(places)), key=lambda i: abs(places[i] - at))
        for k in range(len(steps) - 1):
            covered = min(end, steps[k + 1]) - max(start, steps[k])
            if covered >= 0.6 * (steps[k + 1] - steps[k]):
                found.add((near, k))
    return found
