"""A photograph of a sheet on a table becomes the sheet: cut out, flattened, its paper made white.

The table around a sheet hides how its lines run, and lamplight colours its paper, so that neither print nor ink can be
told. What is no bright sheet with a dark rim around it is left as it is.
"""

import numpy as np
import numpy.typing as npt
from PIL import Image

from dossiercheck.model.frozen import frozen
from dossiercheck.readers.ocr.blobs import Blob, blobs
from dossiercheck.readers.ocr.picture import Grey, even

_SMALL = 400
"""Dots of the longer side in which the sheet is looked for."""
_RIM = 0.012
_DARK_RIM = 0.75
"""Part of the rim that must be darker than paper: a scan's black edge is on one side or two."""
_LEAST = 0.3
"""Part of the picture a sheet must take up."""
_FULL = (0.9, 1.04)
"""Dots of the sheet, of its four corners' area: less is no sheet, or one with a folded corner."""
_RATIO = (1.15, 1.75)
"""Long by short side of a sheet seen somewhat from aside; A4 is 1.41."""
_SLANT = 1.25
"""One side by the opposite one."""
_A4 = 297 / 210
_INSET = 0.006
_DARKER = 1.5
Corners = npt.NDArray[np.float64]
"""x and y of the upper left, upper right, lower right and lower left corner."""


def sheet_of(image: Image.Image) -> Image.Image | None:
    """The sheet a photograph shows, upright as it lies in the picture; None if it shows no sheet on something darker."""
    factor = max(1, max(image.size) // _SMALL)
    small = np.asarray(image.reduce(factor).convert("L"))
    found = _corners(small)
    if found is None:
        return None
    corners = found * factor
    across = (_far(corners[0], corners[1]) + _far(corners[3], corners[2])) / 2
    down = (_far(corners[0], corners[3]) + _far(corners[1], corners[2])) / 2
    long = round(max(across, down))
    size = (long, round(long / _A4)) if across > down else (round(long / _A4), long)
    flat = image.transform(size, Image.Transform.PERSPECTIVE, _lens(corners, size), Image.Resampling.BILINEAR)
    return Image.merge(flat.mode, [_inked(even(np.asarray(c))) for c in flat.split()])


def _inked(channel: Grey) -> Image.Image:
    """Ink made as dark as a scanner would show it: a lens and the flattening have paled thin lines."""
    return Image.fromarray(channel).point([max(0, round(255 - _DARKER * (255 - v))) for v in range(256)])


def _corners(small: Grey) -> Corners | None:
    paper = float(np.percentile(small, 90))
    around = _rim(small)
    level = (paper + float(np.percentile(around, 50))) / 2
    if paper < 90 or float((around < level).mean()) < _DARK_RIM or level > 0.85 * paper:
        return None
    sheet = max(blobs(small > level), key=lambda b: b.dots, default=None)
    if sheet is None:
        return None
    corners = _extremes(sheet)
    area = _area(corners)
    if area < _LEAST * small.size or not _is_sheet(corners):
        return None
    # Print leaves holes in the sheet, so its outline is measured: from its first dot to its last on each row.
    if not _FULL[0] <= _outlined(sheet) / area <= _FULL[1]:
        return None
    middle = corners.mean(axis=0)
    return np.asarray(middle + (corners - middle) * (1 - 2 * _INSET), dtype=np.float64)


def _is_sheet(corners: Corners) -> bool:
    """Whether four corners may be a sheet's: opposite sides hardly differ, long and short ones as on paper."""
    top, right, bottom, left = (max(1.0, _far(corners[i], corners[(i + 1) % 4])) for i in range(4))
    if not all(1 / _SLANT <= one / other <= _SLANT for one, other in ((top, bottom), (left, right))):
        return False
    short, long = sorted((top + bottom, left + right))
    return _RATIO[0] <= long / short <= _RATIO[1]


def _rim(small: Grey) -> Grey:
    wide = max(2, round(_RIM * max(small.shape)))
    return np.concatenate(
        [small[:wide].ravel(), small[-wide:].ravel(), small[:, :wide].ravel(), small[:, -wide:].ravel()]
    )


def _extremes(blob: Blob) -> Corners:
    """The four dots farthest out towards the corners of the picture."""
    ys, xs = blob.points()
    return np.array(
        [(xs[i], ys[i]) for i in (np.argmin(xs + ys), np.argmax(xs - ys), np.argmax(xs + ys), np.argmin(xs - ys))],
        dtype=np.float64,
    )


def _outlined(blob: Blob) -> int:
    ys, xs = blob.points()
    order = np.lexsort((xs, ys))
    ys, xs = ys[order], xs[order]
    first = np.flatnonzero(np.diff(ys, prepend=-1))
    last = np.append(first[1:], len(ys)) - 1
    return int((xs[last] - xs[first] + 1).sum())


def _area(corners: Corners) -> float:
    x, y = corners[:, 0], corners[:, 1]
    return abs(float(np.dot(x, np.roll(y, -1)) - np.dot(y, np.roll(x, -1)))) / 2


def _far(one: npt.NDArray[np.float64], other: npt.NDArray[np.float64]) -> float:
    return float(np.hypot(*(one - other)))


@frozen
class _Pair:
    x: float
    y: float
    """In the flat sheet."""
    u: float
    v: float
    """In the photograph."""


def _lens(corners: Corners, size: tuple[int, int]) -> tuple[float, ...]:
    """The eight numbers by which the flat sheet's dots are found in the photograph."""
    flat = ((0, 0), (size[0], 0), size, (0, size[1]))
    pairs = [_Pair(x, y, u, v) for (x, y), (u, v) in zip(flat, corners.tolist(), strict=True)]
    rows = [r for p in pairs for r in ([p.x, p.y, 1, 0, 0, 0, -p.u * p.x, -p.u * p.y], [0, 0, 0, p.x, p.y, 1, -p.v * p.x, -p.v * p.y])]  # fmt: skip
    wanted = [n for p in pairs for n in (p.u, p.v)]
    solved: npt.NDArray[np.float64] = np.linalg.solve(np.array(rows, dtype=np.float64), np.array(wanted))
    return tuple(solved.tolist())
