"""Where a point of the page's own space lies on the page as a person sees it.

Page space has its origin anywhere and y upwards; the displayed page is turned by /Rotate and cut by
/CropBox. Everything after this module is in displayed points: origin top left, y downwards.
"""

from ctypes import byref, c_int
from typing import Any, NamedTuple

from dossiercheck.model.box import Box

Rect = tuple[float, float, float, float]
"""left, top, right, bottom in displayed points."""
Matrix = tuple[float, float, float, float, float, float]

_STEP = 1000.0
_GRID = 1_000_000


class Frame(NamedTuple):
    """The affine map from page space to displayed points, and the displayed size."""

    matrix: Matrix
    width: float
    height: float

    def point(self, x: float, y: float) -> tuple[float, float]:
        a, b, c, d, e, f = self.matrix
        return a * x + c * y + e, b * x + d * y + f

    def rect(self, left: float, bottom: float, right: float, top: float) -> Rect:
        """A rectangle of page space as displayed."""
        a, b, c, d, e, f = self.matrix
        x0, y0 = a * left + c * bottom + e, b * left + d * bottom + f
        x1, y1 = a * right + c * top + e, b * right + d * top + f
        return (x0 if x0 < x1 else x1, y0 if y0 < y1 else y1, x1 if x1 > x0 else x0, y1 if y1 > y0 else y0)

    def box(self, rect: Rect) -> Box:
        """As fractions of the displayed page, cut at its edges."""
        left, top, right, bottom = rect
        return Box(_part(left, self.width), _part(top, self.height), _part(right, self.width), _part(bottom, self.height))

    @property
    def area(self) -> float:
        return self.width * self.height


def frame_of(raw: Any, page: Any) -> Frame:
    """The frame of a loaded page, asked of PDFium itself so that rotation and crop are its own."""
    width, height = raw.FPDF_GetPageWidthF(page), raw.FPDF_GetPageHeightF(page)
    zero, east, north = (_device(raw, page, *p) for p in ((0.0, 0.0), (_STEP, 0.0), (0.0, _STEP)))
    sx, sy = width / _GRID, height / _GRID
    return Frame(
        (
            (east[0] - zero[0]) / _STEP * sx,
            (east[1] - zero[1]) / _STEP * sy,
            (north[0] - zero[0]) / _STEP * sx,
            (north[1] - zero[1]) / _STEP * sy,
            zero[0] * sx,
            zero[1] * sy,
        ),
        width,
        height,
    )


def turn(rect: Rect, quarters: int, frame: Frame) -> Rect:
    """Displayed points seen from a page whose text runs turned: 1 upwards, 2 upside down, 3 downwards."""
    left, top, right, bottom = rect
    w, h = frame.width, frame.height
    if quarters == 1:
        return h - bottom, left, h - top, right
    if quarters == 2:
        return w - right, h - bottom, w - left, h - top
    if quarters == 3:
        return top, w - right, bottom, w - left
    return rect


def unturn(rect: Rect, quarters: int, frame: Frame) -> Rect:
    """The way back from `turn`."""
    if quarters in (1, 3):
        turned = Frame(frame.matrix, frame.height, frame.width)
        return turn(rect, 4 - quarters, turned)
    return turn(rect, quarters, frame)


def turned_size(quarters: int, frame: Frame) -> tuple[float, float]:
    """Width and height of the page in the direction its text is read."""
    return (frame.height, frame.width) if quarters in (1, 3) else (frame.width, frame.height)


def _device(raw: Any, page: Any, x: float, y: float) -> tuple[int, int]:
    across, down = c_int(), c_int()
    raw.FPDF_PageToDevice(page, 0, 0, _GRID, _GRID, 0, x, y, byref(across), byref(down))
    return across.value, down.value


def _part(value: float, whole: float) -> float:
    if whole <= 0:
        return 0.0
    return round(min(max(value / whole, 0.0), 1.0), 5)
