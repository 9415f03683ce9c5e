"""Where a page stands in two columns: a letterhead, recipients beside a signature, two signers.

The engine takes a row for one line and mixes sizes and base lines of both columns; so they are cut apart first.
"""

from dataclasses import dataclass

import numpy as np

from dossiercheck.model.frozen import frozen
from dossiercheck.readers.ocr.blobs import pooled
from dossiercheck.readers.ocr.picture import Grey, Mask, dark

_FACTOR = 4
_MIDDLE = (0.28, 0.68)
"""Part of the width in which a gutter may lie."""
_GUTTER = 0.022
"""Width of a gutter, of the page's width."""
_FEWEST_DOTS = 2
_NEAR = 0.1
"""Height of what may part two stretches of columns of one block, of the page's width."""


@frozen
class Piece:
    """A rectangle of a picture that is read by itself, in pixels."""

    left: int
    top: int
    right: int
    bottom: int


@dataclass(slots=True)
class _Zone:
    first: int
    last: int
    """Rows of the small mask."""
    left: int
    right: int
    """The gutter."""


def pieces(grey: Grey) -> list[Piece]:
    """A picture in pieces, top to bottom, left before right; one piece where it has no columns."""
    mask = pooled(dark(grey), _FACTOR)
    width = grey.shape[1]
    found: list[Piece] = []
    at = 0
    for zone in _zones(mask):
        top, bottom = max(at, zone.first * _FACTOR - _FACTOR), (zone.last + 1) * _FACTOR
        middle = (zone.left + zone.right) * _FACTOR // 2
        if top - at >= 3 * _FACTOR:
            found.append(Piece(0, at, width, top))
        found += [Piece(0, top, middle, bottom), Piece(middle, top, width, bottom)]
        at = bottom
    if grey.shape[0] - at >= 3 * _FACTOR:
        found.append(Piece(0, at, width, grey.shape[0]))
    return found


def foot(grey: Grey) -> int | None:
    """The row at which the last columns of a picture begin: signatures stand in such; None where it has none.

    What stands above them in the right half alone (a date, an authority above the recipients) belongs to them.
    """
    mask = pooled(dark(grey), _FACTOR)
    zones = _zones(mask)
    if not zones:
        return None
    last = zones.pop()
    first, middle = last.first, last.left
    near = round(_NEAR * mask.shape[1])
    while zones and first - zones[-1].last <= near:
        first = zones.pop().first
    for top, bottom in reversed(_bands(mask)):
        if bottom < first and (first - bottom > near or mask[top : bottom + 1, :middle].any()):
            break
        first = min(first, top)
    return max(0, (first - 1) * _FACTOR)


def _zones(mask: Mask) -> list[_Zone]:
    """Runs of bands that share a gutter with words on both sides of it."""
    found: list[_Zone] = []
    open_: _Zone | None = None
    least = round(_GUTTER * mask.shape[1])
    for first, last in _bands(mask):
        columns = mask[first : last + 1].sum(axis=0) >= 1
        gutter = _gutter(columns, open_, least)
        if gutter is None and open_ is not None:
            open_, gutter = None, _gutter(columns, None, least)
        if gutter is None:
            continue
        if open_ is None:
            open_ = _Zone(first, last, *gutter)
            found.append(open_)
        else:
            open_.last, (open_.left, open_.right) = last, gutter
    return found


def _bands(mask: Mask) -> list[tuple[int, int]]:
    """First and last row of each stretch of rows with ink."""
    inked = mask.sum(axis=1) >= _FEWEST_DOTS
    steps = np.diff(np.concatenate(([0], inked.astype(np.int8), [0])))
    starts, ends = np.nonzero(steps == 1)[0], np.nonzero(steps == -1)[0] - 1
    return [(int(a), int(b)) for a, b in zip(starts, ends, strict=True) if b > a]


def _gutter(
    columns: "np.ndarray[tuple[int], np.dtype[np.bool_]]", zone: _Zone | None, least: int
) -> tuple[int, int] | None:
    """The widest empty stretch of a band in the middle of the page, within the zone's; None if words lie there.

    A zone begins with a band that has words on both sides; bands that follow may have them on one.
    """
    first, last = (zone.left, zone.right) if zone else (int(_MIDDLE[0] * len(columns)), int(_MIDDLE[1] * len(columns)))
    empty = np.concatenate(([0], (~columns[first:last]).astype(np.int8), [0]))
    steps = np.diff(empty)
    starts, ends = np.nonzero(steps == 1)[0] + first, np.nonzero(steps == -1)[0] + first
    fitting = [(int(b - a), int(a), int(b)) for a, b in zip(starts, ends, strict=True) if b - a >= least]
    if not fitting:
        return None
    _, left, right = max(fitting)
    both = bool(columns[:left].any() and columns[right:].any())
    return (left, right) if zone or both else None
