"""Ruled lines become grids: the cells between them, merged where no line parts them."""

from bisect import bisect_right
from dataclasses import dataclass

from dossiercheck.readers.pdf.frame import Area
from dossiercheck.readers.pdf.words import Word

_THIN = 2.5
_NEAR = 3.0
"""Points: rules thinner than this are lines; edges nearer than this are one."""

Span = tuple[float, float, float, float, int, int]
"""left, top, right, bottom, row span, column span"""


@dataclass(slots=True)
class Grid:
    """A table's edges and cells, in points."""

    xs: list[float]
    ys: list[float]
    cells: dict[tuple[int, int], Span]
    owner: dict[tuple[int, int], tuple[int, int]]
    """Elementary cell -> the merged cell it belongs to."""

    @property
    def rows(self) -> int:
        return len(self.ys) - 1

    @property
    def columns(self) -> int:
        return len(self.xs) - 1

    @property
    def left(self) -> float:
        return self.xs[0]

    @property
    def right(self) -> float:
        return self.xs[-1]

    @property
    def top(self) -> float:
        return self.ys[0]

    @property
    def bottom(self) -> float:
        return self.ys[-1]

    def cell(self, word: Word) -> tuple[int, int]:
        """The merged cell a word stands in."""
        row = _slot(self.ys, word.base - 0.3 * word.size)
        column = _slot(self.xs, (word.left + word.right) / 2)
        return self.owner[row, column]


def _slot(edges: list[float], value: float) -> int:
    """Between which edges a value lies; what lies beyond them counts to the outermost."""
    return bisect_right(edges, value, 1, len(edges) - 1) - 1


def grids(rules: list[Area], width: float, height: float) -> list[Grid]:
    """Every grid of at least two cells; lone underlines and boxes with one cell are none."""
    edges = [e for r in rules for e in _edges(r, width, height)]
    across = _merged([e for e in edges if e[1] == e[3]], vertical=False)
    down = _merged([e for e in edges if e[0] == e[2]], vertical=True)
    found = []
    for group in _groups(across, down):
        grid = _grid([e for e in group if e[1] == e[3]], [e for e in group if e[0] == e[2]])
        if grid is not None and len(grid.cells) > 1:
            found.append(grid)
    return found


def _edges(rule: Area, width: float, height: float) -> list[Area]:
    """Lines as segments of no thickness; a box as its four sides."""
    left, top, right, bottom = rule
    wide, high = right - left, bottom - top
    if wide > 0.98 * width and high > 0.98 * height:
        return []
    if high <= _THIN < wide:
        return [(left, (top + bottom) / 2, right, (top + bottom) / 2)]
    if wide <= _THIN < high:
        return [((left + right) / 2, top, (left + right) / 2, bottom)]
    if wide <= _THIN or high <= _THIN:
        return []
    return [
        (left, top, right, top),
        (left, bottom, right, bottom),
        (left, top, left, bottom),
        (right, top, right, bottom),
    ]


def _merged(edges: list[Area], *, vertical: bool) -> list[Area]:
    """Segments on one line that touch are one."""
    at, start, end = (0, 1, 3) if vertical else (1, 0, 2)
    lines: list[list[float]] = []
    for edge in sorted(edges, key=lambda e: (round(e[at] / _NEAR), e[start])):
        last = lines[-1] if lines else None
        if last and abs(last[0] - edge[at]) <= _NEAR and edge[start] <= last[2] + _NEAR:
            last[2] = max(last[2], edge[end])
        else:
            lines.append([edge[at], edge[start], edge[end]])
    return [(p, a, p, b) if vertical else (a, p, b, p) for p, a, b in lines]


def _groups(across: list[Area], down: list[Area]) -> list[list[Area]]:
    """Lines that cross or touch belong together."""
    groups: list[list[Area]] = []
    for edge in (*across, *down):
        touching = [g for g in groups if any(_touch(edge, other) for other in g)]
        joined = [edge, *(e for g in touching for e in g)]
        groups = [g for g in groups if g not in touching] + [joined]
    return [g for g in groups if len(g) >= 4]


def _touch(a: Area, b: Area) -> bool:
    return (a[0] - _NEAR <= b[2] and b[0] - _NEAR <= a[2] and a[1] - _NEAR <= b[3] and b[1] - _NEAR <= a[3]) and (
        a[0] == a[2]
    ) != (b[0] == b[2])


def _grid(across: list[Area], down: list[Area]) -> Grid | None:
    xs, ys = _distinct([e[0] for e in down]), _distinct([e[1] for e in across])
    if len(xs) < 2 or len(ys) < 2 or (len(xs) - 1) * (len(ys) - 1) > 20_000:
        return None
    owner: dict[tuple[int, int], tuple[int, int]] = {}
    cells: dict[tuple[int, int], Span] = {}
    for r in range(len(ys) - 1):
        for c in range(len(xs) - 1):
            if (r, c) in owner:
                continue
            right = c
            while right + 2 < len(xs) and not _wall(down, xs[right + 1], ys[r], ys[r + 1]):
                right += 1
            low = r
            while low + 2 < len(ys) and not _wall_across(across, ys[low + 1], xs[c], xs[right + 1]):
                low += 1
            for y in range(r, low + 1):
                for x in range(c, right + 1):
                    owner.setdefault((y, x), (r, c))
            cells[r, c] = (xs[c], ys[r], xs[right + 1], ys[low + 1], low - r + 1, right - c + 1)
    return Grid(xs, ys, cells, owner)


def _distinct(values: list[float]) -> list[float]:
    kept: list[float] = []
    for value in sorted(values):
        if not kept or value - kept[-1] > _NEAR:
            kept.append(value)
    return kept


def _wall(down: list[Area], x: float, top: float, bottom: float) -> bool:
    middle = (top + bottom) / 2
    return any(abs(e[0] - x) <= _NEAR and e[1] - _NEAR <= middle <= e[3] + _NEAR for e in down)


def _wall_across(across: list[Area], y: float, left: float, right: float) -> bool:
    middle = (left + right) / 2
    return any(abs(e[1] - y) <= _NEAR and e[0] - _NEAR <= middle <= e[2] + _NEAR for e in across)
