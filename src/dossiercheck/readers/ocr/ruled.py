"""Ruled lines of a sheet: long straight runs of dark dots, across and down."""

from typing import Any

import numpy as np
import numpy.typing as npt

from dossiercheck.readers.ocr.picture import Mask, Sheet, dark

Rule = tuple[int, int, int, int]
"""left, top, right, bottom in pixels"""
_ACROSS, _DOWN = 14.0, 6.0
"""Millimetres a ruled line is long at least."""
_MOST = 2_000


def rules(sheet: Sheet) -> list[Rule]:
    """Every ruled line; broken ones in pieces."""
    mask = dark(sheet.grey)
    dots = sheet.dpi / 25.4
    across = _lines(mask, round(_ACROSS * dots), round(1.2 * dots))
    down = _lines(mask.T, round(_DOWN * dots), round(1.2 * dots))
    upright = [(t, left, b, right) for left, t, right, b in down]
    # The side of a seal's ring is straight for a while too: lines down a page belong to lines across it.
    return across + [d for d in upright if any(_meet(d, a, round(3 * dots)) for a in across)]


def _meet(down: Rule, across: Rule, near: int) -> bool:
    return (
        across[0] - near <= down[2]
        and down[0] <= across[2] + near
        and down[1] - near <= across[3]
        and across[1] <= down[3] + near
    )


def _lines(mask: Mask, least: int, thick: int) -> list[Rule]:
    """Runs of at least `least` dots, joined over neighbouring rows; thicker than `thick` is no rule."""
    ys, starts, ends = _runs(mask, least)
    found: list[list[int]] = []
    open_: list[list[int]] = []
    for y, start, end in zip(ys.tolist(), starts.tolist(), ends.tolist(), strict=True):
        open_ = [line for line in open_ if y - line[3] <= 2]
        near = next((line for line in open_ if start <= line[2] + 6 and line[0] <= end + 6), None)
        if near is None:
            near = [start, y, end, y]
            open_.append(near)
            found.append(near)
        near[0], near[2], near[3] = min(near[0], start), max(near[2], end), y
        if len(found) > _MOST:
            return []
    return [(a, t, b, c + 1) for a, t, b, c in found if c + 1 - t <= thick]


def _runs(mask: Mask, least: int) -> tuple[npt.NDArray[Any], npt.NDArray[Any], npt.NDArray[Any]]:
    """Runs of set dots at least `least` long; holes of two dots are closed."""
    held = mask.copy()
    held[:, 1:-1] |= mask[:, :-2] & mask[:, 2:]
    lines = np.nonzero(_long(held, least))[0]  # few rows hold a long run: only they are looked at closely
    padded = np.zeros((len(lines), held.shape[1] + 2), dtype=np.int8)
    padded[:, 1:-1] = held[lines]
    steps = np.diff(padded, axis=1)
    ys, starts = np.nonzero(steps == 1)
    _, ends = np.nonzero(steps == -1)
    long = ends - starts >= least
    return lines[ys[long]], starts[long], ends[long]


def _long(held: Mask, least: int) -> npt.NDArray[np.bool_]:
    """Rows with a run of at least `least` dots: dots whose right neighbours are all set, reach doubled step by step."""
    left: npt.NDArray[Any] = held
    reach = 1
    while reach < least and left.shape[1] > 0:
        step = min(reach, least - reach)
        left = left[:, :-step] & left[:, step:]
        reach += step
    return np.asarray(left.any(axis=1))


def without(sheet: Sheet, lines: list[Rule]) -> npt.NDArray[np.uint8]:
    """The grey picture with the ruled lines wiped out: words in narrow cells are read better."""
    grey = sheet.grey.copy()
    for left, top, right, bottom in lines:
        grey[max(0, top - 1) : bottom + 1, max(0, left - 1) : right + 1] = 255
    return grey
