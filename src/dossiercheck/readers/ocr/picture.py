"""A picture made fit for reading: bounded, upright, straight, evenly lit; its colours kept apart from its text.

Arrays are rows x columns of uint8; colour has a third axis of red, green, blue.
"""

from typing import TypeAlias

import numpy as np
import numpy.typing as npt
from PIL import Image

from dossiercheck.model.frozen import frozen

Grey: TypeAlias = npt.NDArray[np.uint8]
Mask: TypeAlias = npt.NDArray[np.bool_]

WORKING_DPI = 200
_FINEST, _COARSEST = 230, 130
"""Dots an inch; finer pictures cost time and coarser ones words."""
_SATURATED = 48
"""Difference of channels from which a dot is coloured ink, not print."""
_BLUISH = 36
"""The same for blue: a ball pen's thin lines are paler than a seal."""
_DARK = 140
MARGIN = 20
"""White dots around a piece that is looked at again."""


@frozen
class Quality:
    """How good a picture is for reading."""

    dpi: int
    """As delivered, before any scaling."""
    contrast: float
    """0..1: paper minus ink."""
    sharpness: float
    """0..1: steepness of edges; print is above 0.25, a blurred photo below 0.1."""

    @property
    def fault(self) -> str | None:
        """'low-resolution', 'dark', 'blurred', or None."""
        if self.dpi < 90:
            return "low-resolution"
        if self.contrast < 0.15:
            return "dark"
        return "blurred" if self.sharpness < 0.1 else None


@frozen
class Sheet:
    """One page's picture, upright and straight."""

    grey: Grey
    """What is read: red ink is white here, paper evenly white."""
    colour: Grey | None
    """The same dots in colour; None on a grey or black-and-white scan."""
    dpi: int
    turned: int
    """Degrees clockwise by which the picture was turned: 0, 90, 180, 270."""
    skew: float
    """Degrees clockwise by which it was then straightened."""
    quality: Quality

    @property
    def bytes(self) -> int:
        """Memory it takes."""
        return int(self.grey.nbytes + (0 if self.colour is None else self.colour.nbytes))

    @property
    def height(self) -> int:
        return int(self.grey.shape[0])

    @property
    def width(self) -> int:
        return int(self.grey.shape[1])


def straighten(image: Image.Image, dpi: int, known: tuple[int, float] | None = None) -> Sheet:
    """The sheet of a page's picture.

    `known`: degrees clockwise to turn it and then to level it; None to find out (upside down is not seen).
    """
    native = dpi
    image, dpi = _scaled(image.convert("RGB") if image.mode not in {"L", "RGB"} else image, dpi)
    colour = image if image.mode == "RGB" and _is_coloured(np.asarray(image)) else None
    text = _print(image, coloured=colour is not None)
    small = _small(image, dpi)
    turn, skew = _pose(small) if known is None else known
    if turn:
        text, colour = text.transpose(_TURNS[turn]), colour and colour.transpose(_TURNS[turn])
    if abs(skew) >= 0.2:
        text = text.rotate(skew, resample=Image.Resampling.BILINEAR, fillcolor=255)
        # Colour tells where ink is, no letters: the nearest dot does, at an eighth of the cost.
        colour = colour and colour.rotate(skew, resample=Image.Resampling.NEAREST, fillcolor=(255, 255, 255))
    grey = _lit(np.asarray(text))
    return Sheet(grey, np.asarray(colour) if colour else None, dpi, turn, skew, _quality(grey, small, native))


def _pose(small: Grey) -> tuple[int, float]:
    """How a picture must be turned and then levelled, in degrees clockwise."""
    dots = _dots(small)
    scores = _scores(dots)
    if not _lies(dots, scores):
        return 0, _skew(dots, scores)
    dots = _dots(np.rot90(small, -1))
    return 90, _skew(dots, _scores(dots))


_TURNS = {90: Image.Transpose.ROTATE_270, 180: Image.Transpose.ROTATE_180, 270: Image.Transpose.ROTATE_90}


def _scaled(image: Image.Image, dpi: int) -> tuple[Image.Image, int]:
    if _COARSEST <= dpi <= _FINEST:
        return image, dpi
    size = (max(1, image.width * WORKING_DPI // dpi), max(1, image.height * WORKING_DPI // dpi))
    if dpi > _FINEST:
        return image.resize(size, Image.Resampling.BOX), WORKING_DPI
    return image.resize(size, Image.Resampling.BICUBIC), WORKING_DPI


def _small(image: Image.Image, dpi: int) -> Grey:
    """About 70 dots an inch, grey: enough for angles."""
    factor = max(1, dpi // 70)
    return np.asarray(image.convert("L").reduce(factor))


def _ink(small: Grey) -> Mask:
    """Dots darker than the paper around them, without the border a scanner leaves."""
    level = (int(np.percentile(small, 2)) + int(np.percentile(small, 90))) // 2
    mask: Mask = small < min(level, 200)
    rim = max(2, min(mask.shape) // 40)
    mask[:rim] = mask[-rim:] = False
    mask[:, :rim] = mask[:, -rim:] = False
    return mask


_Dots: TypeAlias = tuple[npt.NDArray[np.float32], npt.NDArray[np.float32]]
_ANGLES = np.arange(-8, 8.1, 0.5)
_FEWEST = 200


def _dots(small: Grey) -> _Dots:
    """Rows and columns of ink; of very many, an even part."""
    ys, xs = np.nonzero(_ink(small))
    step = len(ys) // 30_000 + 1
    return ys[::step].astype(np.float32), xs[::step].astype(np.float32)


def _score(ys: npt.NDArray[np.float32], xs: npt.NDArray[np.float32], angle: float) -> float:
    """How sharply rows of dots part when the picture is turned by `angle` degrees."""
    slope = np.float32(np.tan(np.radians(angle)))
    rows = np.rint(ys + xs * slope).astype(np.int64)
    counts = np.bincount(rows - rows.min())
    return float(np.square(np.diff(counts.astype(np.float64))).sum())


def _scores(dots: _Dots) -> list[float]:
    """The score at every angle; none where there are too few dots to tell."""
    ys, xs = dots
    return [_score(ys, xs, a) for a in _ANGLES] if len(ys) >= _FEWEST else []


def _skew(dots: _Dots, scores: list[float]) -> float:
    """Degrees clockwise that make the lines of text level, -8..8, to a tenth."""
    if not scores:
        return 0.0
    ys, xs = dots
    near = _ANGLES[int(np.argmax(scores))]
    # Of nearly equal angles the smaller: a page of few lines tells little.
    best = max(np.arange(near - 0.4, near + 0.45, 0.1), key=lambda a: _score(ys, xs, a) * (1 - 0.05 * min(abs(a), 1)))
    return -round(float(best), 1) if abs(best) < 7.9 else 0.0


def _lies(dots: _Dots, scores: list[float]) -> bool:
    """Whether lines of text run up the page: columns of dots part more sharply than rows."""
    ys, xs = dots
    return bool(scores) and max(_scores((xs, ys))) > 1.6 * max(scores)


def _is_coloured(dots: Grey) -> bool:
    """Whether the picture has coloured ink at all; a grey scan saved in colour has not."""
    sample = dots[::3, ::3].astype(np.int16)
    return float(((sample.max(axis=2) - sample.min(axis=2)) > _SATURATED).mean()) > 0.00005


def _print(image: Image.Image, *, coloured: bool) -> Image.Image:
    """Print without red: in the red channel a seal is as light as paper (measured: fewest words lost under seals)."""
    return image.getchannel("R") if coloured else image.convert("L")


def _lit(grey: Grey) -> Grey:
    """Paper made evenly white where light falls off (photos); scans are left as they are."""
    paper = _paper(grey)
    return grey if paper is None or np.percentile(paper, 10) > 225 else _evened(grey, paper)


def even(grey: Grey) -> Grey:
    """One channel of a photograph with its paper made evenly white: all channels so, and its paper has no colour."""
    paper = _paper(grey)
    return grey if paper is None else _evened(grey, paper)


def _paper(grey: Grey) -> Grey | None:
    """How light the paper is, cell by cell; None on a picture of hardly any cells."""
    cell = 32
    rows, columns = grey.shape[0] // cell, grey.shape[1] // cell
    if rows < 2 or columns < 2:
        return None
    blocks = grey[: rows * cell, : columns * cell].reshape(rows, cell, columns, cell)
    return np.percentile(blocks[:, ::4, :, ::4], 90, axis=(1, 3)).astype(np.uint8)


def _evened(grey: Grey, paper: Grey) -> Grey:
    size = (grey.shape[1], grey.shape[0])
    light = np.asarray(Image.fromarray(paper).resize(size, Image.Resampling.BILINEAR)).astype(np.uint16)
    lit = np.minimum(255, grey.astype(np.uint16) * 250 // np.maximum(light, 40))
    return lit.astype(np.uint8)


def _quality(grey: Grey, small: Grey, dpi: int) -> Quality:
    dark, paper = (int(v) for v in np.percentile(small, (0.5, 90)))
    contrast = max(0, paper - dark) / 255
    steps = np.abs(np.diff(grey[::5].astype(np.int16), axis=1))
    edges = steps[steps > 20]
    steep = float(np.percentile(edges, 90)) / 255 if edges.size > 200 else 1.0
    return Quality(dpi, round(contrast, 2), round(steep, 2))


def dark(grey: Grey) -> Mask:
    """Dots that are ink."""
    mask: Mask = grey < _DARK
    return mask


def red(colour: Grey) -> Mask:
    """Dots of red ink."""
    return _above(colour[:, :, 0], np.maximum(colour[:, :, 1], colour[:, :, 2]), _SATURATED)


def blue(colour: Grey) -> Mask:
    """Dots of blue or violet ink."""
    strong = colour[:, :, 2]
    low = np.minimum(colour[:, :, 0], colour[:, :, 1])
    return _above(strong, low, _BLUISH) & _above(strong, colour[:, :, 0], _BLUISH // 2)


def _above(one: Grey, other: Grey, least: int) -> Mask:
    """Where one channel is more than `least` above another; in bytes, as wider numbers cost four times as much."""
    mask: Mask = (one > other) & (one - other > least)
    return mask


def picture(grey: Grey) -> Image.Image:
    """A grey array as an engine takes it."""
    return Image.fromarray(np.ascontiguousarray(grey))


def enlarged(grey: Grey, times: int) -> Image.Image:
    """A piece of a picture made larger, with a white rim: for a second look."""
    large = Image.fromarray(np.ascontiguousarray(grey))
    large = large.resize((large.width * times, large.height * times), Image.Resampling.BICUBIC)
    return Image.fromarray(np.pad(np.asarray(large), MARGIN, constant_values=255))


def turned_over(sheet: Sheet) -> Sheet:
    """The sheet upside down."""
    grey = np.ascontiguousarray(sheet.grey[::-1, ::-1])
    colour = None if sheet.colour is None else np.ascontiguousarray(sheet.colour[::-1, ::-1])
    return Sheet(grey, colour, sheet.dpi, (sheet.turned + 180) % 360, sheet.skew, sheet.quality)


def gap_near(grey: Grey, share: float, reach: float = 0.06) -> int:
    """The emptiest row near a share of the height: a page can be cut there without cutting a line of text."""
    middle, span = int(grey.shape[0] * share), int(grey.shape[0] * reach)
    first = max(0, middle - span)
    counts = (grey[first : middle + span] < _DARK).sum(axis=1).astype(np.float64)
    if not counts.size:
        return middle
    smooth = np.convolve(counts, np.ones(7) / 7, mode="same")
    smooth[:3] = smooth[-3:] = smooth.max() + 1
    return first + int(smooth.argmin())


def thicker(mask: Mask) -> Mask:
    """The mask and every dot beside it: a stroke's pale edge."""
    wide = np.pad(mask, 1)
    grown: Mask = wide[1:-1, 1:-1] | wide[:-2, 1:-1] | wide[2:, 1:-1] | wide[1:-1, :-2] | wide[1:-1, 2:]
    return grown
