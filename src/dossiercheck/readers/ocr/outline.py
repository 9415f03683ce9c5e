"""Whether a region is a frame: an outline of four straight sides, tilted by a few degrees at most, with paper inside."""

from typing import Any

import numpy as np
import numpy.typing as npt

from dossiercheck.readers.ocr.blobs import Blob

_LINED = 0.5
"""Part of a side along which a frame's line is seen."""
_FULL = 0.6
"""Part of a region that is no frame but a blot."""
_ALIKE = 0.05
"""Difference of the slopes of top and bottom."""


def frame(blob: Blob) -> float | None:
    """Degrees clockwise by which a frame is tilted; None for a region that is none."""
    ys, xs = blob.points()
    if len(ys) > _FULL * blob.width * blob.height:
        return None
    ys, xs = ys - blob.top, xs - blob.left
    top, bottom = np.full(blob.width, blob.height), np.full(blob.width, -1)
    np.minimum.at(top, xs, ys)
    np.maximum.at(bottom, xs, ys)
    left, right = np.full(blob.height, blob.width), np.full(blob.height, -1)
    np.minimum.at(left, ys, xs)
    np.maximum.at(right, ys, xs)
    (above, one), (below, other), *sides = (_line(v) for v in (top, bottom, left, right))
    if min(one, other, *(share for _, share in sides)) < _LINED or abs(above - below) > _ALIKE:
        return None
    return float(np.degrees(np.arctan((above + below) / 2)))


def _line(values: npt.NDArray[Any]) -> tuple[float, float]:
    """Slope of the straight line most of an outline lies on, and the part of it that does."""
    at = np.arange(len(values)) - len(values) / 2
    found: list[tuple[float, float, float]] = []
    for slope in np.arange(-0.16, 0.161, 0.01):
        rest = np.rint(values - slope * at).astype(np.int64)
        counts = np.bincount(rest - rest.min() + 1)
        near = counts[:-1] + counts[1:]
        found.append((float(near.max()) / len(values), -abs(float(slope)), float(slope)))
    share, _, slope = max(found)
    return slope, share
