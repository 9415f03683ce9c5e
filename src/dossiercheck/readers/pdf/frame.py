"""From the file's coordinates to the page as a person reads it: origin at the top left, text upright."""

from typing import NamedTuple

Area = tuple[float, float, float, float]
"""left, top, right, bottom in points of the view (or left, bottom, right, top in the file's own space)."""


class Frame(NamedTuple):
    """The visible rectangle of a page and the quarter turns, clockwise, that set it upright."""

    left: float
    bottom: float
    right: float
    top: float
    turn: int = 0
    """0..3."""

    @property
    def width(self) -> float:
        return self.top - self.bottom if self.turn % 2 else self.right - self.left

    @property
    def height(self) -> float:
        return self.right - self.left if self.turn % 2 else self.top - self.bottom

    def point(self, x: float, y: float) -> tuple[float, float]:
        """A point of the file in the view."""
        match self.turn:
            case 0:
                return x - self.left, self.top - y
            case 1:
                return y - self.bottom, x - self.left
            case 2:
                return self.right - x, y - self.bottom
            case _:
                return self.top - y, self.right - x

    def area(self, box: Area) -> Area:
        """A rectangle (left, bottom, right, top) of the file in the view."""
        if not self.turn and box[0] <= box[2] and box[1] <= box[3]:  # nearly always: no corner changes places
            return box[0] - self.left, self.top - box[3], box[2] - self.left, self.top - box[1]
        ax, ay = self.point(box[0], box[1])
        bx, by = self.point(box[2], box[3])
        return min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)
