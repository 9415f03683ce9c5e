"""Connected regions of a mask, and whether one is a ring (a seal)."""

from typing import Any

import numpy as np
import numpy.typing as npt

from dossiercheck.model.frozen import frozen
from dossiercheck.readers.ocr.picture import Mask

MAX_RUNS = 60_000
"""A mask with more runs is noise or unread text: its regions tell nothing."""
Points = npt.NDArray[np.int64]


@frozen
class Blob:
    """One connected region; sides in dots of the mask, right and bottom exclusive."""

    left: int
    top: int
    right: int
    bottom: int
    dots: int
    ys: Points
    """Row of each run of dots."""
    starts: Points
    ends: Points

    @property
    def width(self) -> int:
        return self.right - self.left

    @property
    def height(self) -> int:
        return self.bottom - self.top

    def points(self) -> tuple[Points, Points]:
        """(rows, columns) of every dot."""
        lengths = self.ends - self.starts
        rows = np.repeat(self.ys, lengths)
        first = np.repeat(self.starts - np.concatenate(([0], np.cumsum(lengths)[:-1])), lengths)
        return rows, first + np.arange(int(lengths.sum()))


def pooled(mask: Mask, factor: int) -> Mask:
    """The mask made smaller; a dot is set if any of its `factor` x `factor` dots is."""
    rows, columns = mask.shape[0] // factor, mask.shape[1] // factor
    cut = mask[: rows * factor, : columns * factor]
    low: Mask = cut[::factor].copy()
    for i in range(1, factor):
        low |= cut[i::factor]
    small: Mask = low[:, ::factor].copy()
    for i in range(1, factor):
        small |= low[:, i::factor]
    return small


def blobs(mask: Mask, reach: int = 1) -> list[Blob]:
    """Regions, top to bottom; runs on neighbouring rows at most `reach` dots apart belong together."""
    ys, starts, ends = _runs(mask)
    if len(ys) > MAX_RUNS:
        return []
    parent = _linked(ys.tolist(), starts.tolist(), ends.tolist(), reach)
    order = np.argsort(parent, kind="stable")
    found = []
    for group in np.split(order, np.nonzero(np.diff(parent[order]))[0] + 1) if len(order) else []:
        y, s, e = ys[group], starts[group], ends[group]
        found.append(Blob(int(s.min()), int(y.min()), int(e.max()), int(y.max()) + 1, int((e - s).sum()), y, s, e))
    return sorted(found, key=lambda b: (b.top, b.left))


def _runs(mask: Mask) -> tuple[Points, Points, Points]:
    """Row, start and end (exclusive) of every run of set dots, in reading order."""
    padded = np.zeros((mask.shape[0], mask.shape[1] + 2), dtype=np.int8)
    padded[:, 1:-1] = mask
    steps = np.diff(padded, axis=1)
    ys, starts = np.nonzero(steps == 1)
    _, ends = np.nonzero(steps == -1)
    return ys.astype(np.int64), starts.astype(np.int64), ends.astype(np.int64)


def _linked(ys: list[int], starts: list[int], ends: list[int], reach: int) -> npt.NDArray[Any]:
    """For every run the number of the first run of its region (union of runs that touch)."""
    parent = list(range(len(ys)))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    above, at = 0, 0
    while at < len(ys):
        end = at
        while end < len(ys) and ys[end] == ys[at]:
            end += 1
        for i in range(at, end):
            if i > at and starts[i] - ends[i - 1] <= reach:
                parent[root(i)] = root(i - 1)
        if above < at and ys[above] == ys[at] - 1:
            _meet(range(above, at), range(at, end), starts, ends, reach, parent, root)
        above, at = at, end
    return np.array([root(i) for i in range(len(ys))], dtype=np.int64)


def _meet(
    upper: range, lower: range, starts: list[int], ends: list[int], reach: int, parent: list[int], root: Any
) -> None:
    i, j = upper.start, lower.start
    while i < upper.stop and j < lower.stop:
        if starts[i] < ends[j] + reach and starts[j] < ends[i] + reach:
            one, other = root(i), root(j)
            parent[max(one, other)] = min(one, other)
        if ends[i] < ends[j]:
            i += 1
        else:
            j += 1


_ANGLES = np.linspace(0, 2 * np.pi, 72, endpoint=False)


@frozen
class Ring:
    """The circle most of a region's dots lie on; dots of the mask. `closed`: 0..1 of it that is there."""

    x: float
    y: float
    radius: float
    closed: float


def ring(ys: Points, xs: Points, least: int, most: int) -> Ring | None:
    """The best circle with a radius of `least`..`most` dots; None if there are too few dots."""
    if len(ys) < 100 or most < least:
        return None
    top, left = int(ys.min()), int(xs.min())
    height, width = int(ys.max()) - top + 1, int(xs.max()) - left + 1
    if max(height, width) > 12 * most:
        return None
    held = np.zeros((height + 2 * most + 4, width + 2 * most + 4), dtype=bool)
    held[ys - top + most + 2, xs - left + most + 2] = True
    step = len(ys) // 1500 + 1
    y, x = (ys[::step] - top + most + 2), (xs[::step] - left + most + 2)
    best: Ring | None = None
    for radius in range(least, most + 1):
        cy = np.rint(y[:, None] - radius * np.sin(_ANGLES[::2])).astype(np.int64)
        cx = np.rint(x[:, None] - radius * np.cos(_ANGLES[::2])).astype(np.int64)
        inside = (cy >= 0) & (cx >= 0) & (cy < held.shape[0]) & (cx < held.shape[1])
        votes = np.bincount((cy * held.shape[1] + cx)[inside])
        middle = int(votes.argmax())
        found = _closed(held, middle // held.shape[1], middle % held.shape[1], radius)
        if best is None or found.closed > best.closed:
            best = Ring(found.x + left - most - 2, found.y + top - most - 2, radius, found.closed)
    return best


def _closed(held: Mask, y: int, x: int, radius: int) -> Ring:
    """How much of a circle is there: angles that meet a dot, less those that meet one just outside."""

    def share(*radii: float) -> float:
        met = np.zeros(len(_ANGLES), dtype=bool)
        for r in radii:
            ys = np.clip(np.rint(y + r * np.sin(_ANGLES)).astype(int), 0, held.shape[0] - 1)
            xs = np.clip(np.rint(x + r * np.cos(_ANGLES)).astype(int), 0, held.shape[1] - 1)
            met |= held[ys, xs]
        return float(met.mean())

    on = share(radius - 1, radius, radius + 1)
    beyond = share(radius + 3, radius + 4)
    return Ring(x, y, radius, round(max(0.0, on - 0.5 * beyond), 2))
