"""What is drawn on a page besides text: pictures, ruled lines and strokes, in the file's coordinates."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, field

from dossiercheck.readers.pdf.frame import Area, Frame
from dossiercheck.readers.pdf.library import BEZIER, FORM, IMAGE, INVISIBLE, MOVE, PATH, PDFIUM, TEXT, Handle

_MAX_OBJECTS = 30_000
_MAX_SEGMENTS = 4_000
_MAX_DEPTH = 4
_SMALL = 300.0
"""Points: a picture that hides less of what was drawn before it is not the page."""
Matrix = tuple[float, float, float, float, float, float]
_IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@dataclass(slots=True)
class Drawn:
    """All of it; areas are in the view after `within`."""

    pictures: list[Area] = field(default_factory=list)
    rules: list[Area] = field(default_factory=list)
    """Straight lines and boxes along the page's sides."""
    strokes: list[Area] = field(default_factory=list)
    """Curves and slanted lines."""
    covered: float = 0.0
    """Share of the page that pictures cover."""
    printed: bool = False
    """Text is drawn over the last large picture."""

    def within(self, frame: Frame) -> "Drawn":
        """The same in the view, with the share of the page that pictures cover."""
        pictures = [frame.area(a) for a in self.pictures]
        made = Drawn(pictures, [frame.area(a) for a in self.rules], [frame.area(a) for a in self.strokes])
        made.covered, made.printed = _covered(pictures, frame.width, frame.height), self.printed
        return made


def drawn(page: Handle) -> Drawn:
    """Walk the page's objects, into forms too."""
    found = Drawn()
    for kind, item, matrix in _objects(page):
        if kind == TEXT and found.printed:
            continue  # one is told like another
        bounds = _bounds(item, matrix)
        if bounds is None:
            continue
        if kind == TEXT:
            found.printed = PDFIUM.FPDFTextObj_GetTextRenderMode(item) != INVISIBLE
        elif kind == PATH:
            _path(item, matrix, bounds, found)
        else:
            found.pictures.append(bounds)
            found.printed = found.printed and max(bounds[2] - bounds[0], bounds[3] - bounds[1]) < _SMALL
    return found


def _objects(page: Handle) -> Iterator[tuple[int, Handle, Matrix]]:
    """Pictures, paths and texts with the matrix of the form they stand in."""
    wanted, kind_of = {IMAGE, PATH, TEXT}, PDFIUM.FPDFPageObj_GetType
    seen = 0
    count = PDFIUM.FPDFPage_CountObjects(page)
    waiting = [(PDFIUM.FPDFPage_GetObject, page, count, _IDENTITY, 0)]
    while waiting:
        get, parent, count, matrix, depth = waiting.pop()
        for i in range(count):
            seen += 1
            if seen > _MAX_OBJECTS:
                return
            item = get(parent, i)
            kind = kind_of(item)
            if kind in wanted:
                yield kind, item, matrix
            elif kind == FORM and depth < _MAX_DEPTH:
                inside = PDFIUM.FPDFFormObj_CountObjects(item)
                own = _times(_matrix(item), matrix)
                waiting.append((PDFIUM.FPDFFormObj_GetObject, item, inside, own, depth + 1))


def _bounds(item: Handle, matrix: Matrix) -> Area | None:
    sides = (ctypes.c_float * 4)()
    if not PDFIUM.FPDFPageObj_GetBounds(item, *(ctypes.byref(sides, 4 * i) for i in range(4))):
        return None
    left, bottom, right, top = sides
    if matrix != _IDENTITY:
        ax, ay = _moved(matrix, left, bottom)
        bx, by = _moved(matrix, right, top)
        left, bottom, right, top = min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)
    return (left, bottom, right, top) if -1e5 < left <= right < 1e5 and -1e5 < bottom <= top < 1e5 else None


def _path(item: Handle, matrix: Matrix, bounds: Area, found: Drawn) -> None:
    """A rule, a box, several of them in one path, or a stroke."""
    count = PDFIUM.FPDFPath_CountSegments(item)
    thin = min(bounds[2] - bounds[0], bounds[3] - bounds[1]) <= 2.5
    if thin or count > _MAX_SEGMENTS:
        found.rules.append(bounds)
        return
    lines, straight = _lines(item, _times(_matrix(item), matrix), count)
    if not straight:
        found.strokes.append(bounds)
    elif count <= 5:
        found.rules.append(bounds)
    else:
        found.rules += lines


def _lines(item: Handle, matrix: Matrix, count: int) -> tuple[list[Area], bool]:
    """The straight segments of a path; False if any is curved or slanted."""
    x, y = ctypes.c_float(), ctypes.c_float()
    to_x, to_y = ctypes.byref(x), ctypes.byref(y)
    before = start = (0.0, 0.0)
    lines: list[Area] = []
    for i in range(count):
        segment = PDFIUM.FPDFPath_GetPathSegment(item, i)
        kind = PDFIUM.FPDFPathSegment_GetType(segment)
        if kind == BEZIER or not PDFIUM.FPDFPathSegment_GetPoint(segment, to_x, to_y):
            return [], False
        at = _moved(matrix, x.value, y.value)
        if kind == MOVE:
            start = at
        elif not _add(lines, before, at):
            return [], False
        if PDFIUM.FPDFPathSegment_GetClose(segment) and not _add(lines, at, start):
            return [], False
        before = at
    return lines, True


def _add(lines: list[Area], a: tuple[float, float], b: tuple[float, float]) -> bool:
    wide, high = abs(a[0] - b[0]), abs(a[1] - b[1])
    if min(wide, high) > 1.5:
        return False
    if max(wide, high) > 0.1:
        lines.append((min(a[0], b[0]), min(a[1], b[1]), max(a[0], b[0]), max(a[1], b[1])))
    return True


def _matrix(item: Handle) -> Matrix:
    made = (ctypes.c_float * 6)()
    if not PDFIUM.FPDFPageObj_GetMatrix(item, made):
        return _IDENTITY
    a, b, c, d, e, f = made
    return (a, b, c, d, e, f)


def _times(m: Matrix, n: Matrix) -> Matrix:
    """First m, then n."""
    return (
        m[0] * n[0] + m[1] * n[2],
        m[0] * n[1] + m[1] * n[3],
        m[2] * n[0] + m[3] * n[2],
        m[2] * n[1] + m[3] * n[3],
        m[4] * n[0] + m[5] * n[2] + n[4],
        m[4] * n[1] + m[5] * n[3] + n[5],
    )


def _moved(m: Matrix, x: float, y: float) -> tuple[float, float]:
    return m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]


def _covered(pictures: list[Area], width: float, height: float) -> float:
    """Share of a coarse grid of points over the page that lies under pictures (a scan may come in strips)."""
    whole = width * height or 1.0
    most = sum((a[2] - a[0]) * (a[3] - a[1]) for a in pictures) / whole
    if most < 0.3:
        return most
    points = [((c + 0.5) * width / 20, (r + 0.5) * height / 28) for r in range(28) for c in range(20)]
    big = [a for a in pictures if (a[2] - a[0]) * (a[3] - a[1]) > 0.005 * whole][:200]
    under = sum(any(a[0] <= x <= a[2] and a[1] <= y <= a[3] for a in big) for x, y in points) if big else 0
    return under / len(points)
