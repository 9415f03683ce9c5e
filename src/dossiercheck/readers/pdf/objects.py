"""Everything on a page that is not text: pictures, ruled lines, drawn strokes.

One walk over the page's objects, into forms within forms, bounded in depth and number.
"""

from ctypes import byref, c_float, c_int, c_uint
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from dossiercheck.readers.pdf.frame import Frame, Matrix, Rect

_TEXT, _PATH, _IMAGE, _SHADING, _FORM = 1, 2, 3, 4, 5
_DEEPEST = 6
_MOST_OBJECTS = 20_000
_MOST_SEGMENTS = 20_000
_THIN = 3.0
"""Points: a shape no thicker is a line."""
_IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


class Rule(NamedTuple):
    """A straight line: its place across, and from where to where along."""

    at: float
    start: float
    end: float


@dataclass(slots=True)
class Objects:
    """What the walk found, in displayed points."""

    pictures: list[Rect] = field(default_factory=list)
    across: list[Rule] = field(default_factory=list)
    """Horizontal rules: `at` is y."""
    down: list[Rule] = field(default_factory=list)
    """Vertical rules: `at` is x."""
    strokes: list[Rect] = field(default_factory=list)
    """Curved or many-cornered paths: ink, logos, letters drawn as outlines."""
    segments: int = 0
    """Pieces of such paths."""
    hidden_text: int = 0
    """Text objects that are not painted: the text layer an OCR program puts behind a scan."""
    shown_text: int = 0
    painted: int = 0
    """Anything that leaves a trace, white fills apart."""
    cut_short: bool = False


class _Walk:
    """One pass; holds PDFium's output buffers so that they are made once a page."""

    def __init__(self, raw: Any, frame: Frame) -> None:
        self.raw, self.frame = raw, frame
        self.found = Objects()
        self.left_over = _MOST_OBJECTS
        self.pieces_left = _MOST_SEGMENTS
        self.sides = tuple(c_float() for _ in range(4))
        self.to_sides = tuple(byref(s) for s in self.sides)
        self.fill, self.stroke = c_int(), c_int()

    def one(self, item: Any, matrix: Matrix, depth: int) -> None:
        kind = self.raw.FPDFPageObj_GetType(item)
        if kind == _TEXT:
            if self.raw.FPDFTextObj_GetTextRenderMode(item) == 3:
                self.found.hidden_text += 1
            else:
                self.found.shown_text += 1
        elif kind == _PATH:
            self._path(item, matrix)
        elif kind == _IMAGE:
            self.found.painted += 1
            if rect := self._rect(item, matrix):
                self.found.pictures.append(rect)
        elif kind == _SHADING:
            self.found.painted += 1
        elif kind == _FORM and depth < _DEEPEST:
            self._form(item, matrix, depth)

    def many(self, count: int, get: Any, matrix: Matrix, depth: int) -> None:
        for i in range(count):
            self.left_over -= 1
            if self.left_over < 0:
                self.found.cut_short = True
                return
            item = get(i)
            if item:
                self.one(item, matrix, depth)

    def _form(self, item: Any, matrix: Matrix, depth: int) -> None:
        inner = _times(self._matrix(item), matrix)
        count = self.raw.FPDFFormObj_CountObjects(item)
        self.many(count, lambda i: self.raw.FPDFFormObj_GetObject(item, i), inner, depth + 1)

    def _path(self, item: Any, matrix: Matrix) -> None:
        self.raw.FPDFPath_GetDrawMode(item, byref(self.fill), byref(self.stroke))
        if not (self.fill.value or self.stroke.value):
            return
        rect = self._rect(item, matrix)
        if rect is None:
            return
        if self._rule(rect):
            self.found.painted += 1
            return
        if self.stroke.value or not self._white(item):
            self.found.painted += 1
        self._shape(item, rect, matrix)

    def _rule(self, rect: Rect) -> bool:
        """Whether a shape is so thin that it is a line."""
        left, top, right, bottom = rect
        wide, high = right - left, bottom - top
        if high <= _THIN and wide > high:
            self.found.across.append(Rule((top + bottom) / 2, left, right))
        elif wide <= _THIN:
            self.found.down.append(Rule((left + right) / 2, top, bottom))
        else:
            return False
        return True

    def _shape(self, item: Any, rect: Rect, matrix: Matrix) -> None:
        """A path that is no single line: a frame, many lines in one path, or a drawing."""
        count = self.raw.FPDFPath_CountSegments(item)
        self.pieces_left -= count
        if self.pieces_left < 0:
            self.found.segments += count
            self.found.strokes.append(rect)
            self.found.cut_short = True
            return
        whole = _times(self._matrix(item), matrix)
        curved, straight = 0, True
        for corners, bends in self._subpaths(item, count, whole):
            curved += bends
            straight = self._corners(corners) and straight
        if curved or (not straight and count > 6):
            self.found.strokes.append(rect)
            self.found.segments += count

    def _corners(self, corners: list[tuple[float, float]]) -> bool:
        """Rules out of one run of straight pieces; False where pieces run aslant."""
        xs, ys = [p[0] for p in corners], [p[1] for p in corners]
        if self._rule((min(xs), min(ys), max(xs), max(ys))):
            return True
        level = True
        for (x0, y0), (x1, y1) in zip(corners, corners[1:], strict=False):
            if min(abs(x0 - x1), abs(y0 - y1)) > 1.0:
                level = False
            elif self.stroke.value:
                self._rule((min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)))
        return level

    def _subpaths(self, item: Any, count: int, matrix: Matrix) -> list[tuple[list[tuple[float, float]], int]]:
        raw, frame = self.raw, self.frame
        x, y = c_float(), c_float()
        paths: list[tuple[list[tuple[float, float]], int]] = []
        corners: list[tuple[float, float]] = []
        bends = 0
        for i in range(count):
            segment = raw.FPDFPath_GetPathSegment(item, i)
            kind = raw.FPDFPathSegment_GetType(segment)
            raw.FPDFPathSegment_GetPoint(segment, byref(x), byref(y))
            if kind == 2 and corners:
                paths.append((corners, bends))
                corners, bends = [], 0
            bends += kind == 1
            corners.append(frame.point(*_apply(matrix, x.value, y.value)))
            if raw.FPDFPathSegment_GetClose(segment):
                corners.append(corners[0])
        if corners:
            paths.append((corners, bends))
        return paths

    def _rect(self, item: Any, matrix: Matrix) -> Rect | None:
        left, bottom, right, top = self.sides
        if not self.raw.FPDFPageObj_GetBounds(item, *self.to_sides):
            return None
        if matrix is _IDENTITY:
            return self.frame.rect(left.value, bottom.value, right.value, top.value)
        xs, ys = zip(
            *(_apply(matrix, x, y) for x in (left.value, right.value) for y in (bottom.value, top.value)), strict=True
        )
        return self.frame.rect(min(xs), min(ys), max(xs), max(ys))

    def _matrix(self, item: Any) -> Matrix:
        found = self.raw.FS_MATRIX()
        self.raw.FPDFPageObj_GetMatrix(item, byref(found))
        return found.a, found.b, found.c, found.d, found.e, found.f

    def _white(self, item: Any) -> bool:
        red, green, blue, alpha = (c_uint() for _ in range(4))
        if not self.raw.FPDFPageObj_GetFillColor(item, byref(red), byref(green), byref(blue), byref(alpha)):
            return False
        return alpha.value == 0 or min(red.value, green.value, blue.value) >= 250


def objects_of(raw: Any, page: Any, frame: Frame) -> Objects:
    """All pictures, rules and strokes of a loaded page."""
    walk = _Walk(raw, frame)
    walk.many(raw.FPDFPage_CountObjects(page), lambda i: raw.FPDFPage_GetObject(page, i), _IDENTITY, 0)
    return walk.found


def _times(inner: Matrix, outer: Matrix) -> Matrix:
    """The matrix that applies `inner`, then `outer`."""
    if outer is _IDENTITY:
        return inner
    a, b, c, d, e, f = inner
    x, y = _apply(outer, e, f)
    oa, ob, oc, od, _, _ = outer
    return a * oa + b * oc, a * ob + b * od, c * oa + d * oc, c * ob + d * od, x, y


def _apply(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f
