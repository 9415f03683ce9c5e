"""What on a page is not print: ink strokes, seals, stamps, ruled lines.

Seen on masks of dark, blue and red dots, made smaller; confident words are taken out of the dark one first. What a
mark means (a signature, a seal beside it) is not judged here.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from dossiercheck.model.box import Box
from dossiercheck.model.document import Mark
from dossiercheck.model.frozen import frozen
from dossiercheck.readers.ocr.blobs import Blob, Ring, blobs, pooled, ring
from dossiercheck.readers.ocr.engine import Seen
from dossiercheck.readers.ocr.outline import frame
from dossiercheck.readers.ocr.picture import Mask, Sheet, blue, dark, red, thicker

_MM = 25.4
_STROKE = 6.0
"""Millimetres an ink stroke reaches at least; letters are smaller."""
_SEAL = (10.0, 24.0)
"""Radius of a round seal in millimetres, reduced copies included."""
_THUMB = (8.0, 28.0)
_SIGNED = (25.0, 95.0, 8.0, 45.0)
"""Millimetres: of a thumb print; of an electronic signature's frame, least and most in width, then in height."""
_RING = 0.55
"""Part of the circle that makes a seal of a region."""
_FAINT = 175
"""A thin pen's line is grey on a scan."""
_SURE = 0.75
_LIKELY = 0.3
"""Confidence of a word; one as high as its neighbours is print even if it was read badly, a scribble is higher."""
_TALL = 1.8
"""Heights of the page's print above which a doubtful word is a scribble."""


@dataclass(slots=True)
class Found:
    """Marks of a sheet and the masks words are weighed against."""

    marks: list[Mark] = field(default_factory=list)
    stamps: list[Box] = field(default_factory=list)
    """Red regions that are no seal: an arrival stamp may be among them."""


@frozen
class _Canvas:
    """A small mask's scale."""

    factor: int
    dpi: float
    sheet: Sheet
    page: int

    def mm(self, dots: float) -> float:
        return dots * _MM / self.dpi

    def dots(self, mm: float) -> int:
        return max(1, round(mm * self.dpi / _MM))

    def box(self, left: float, top: float, right: float, bottom: float) -> Box:
        width, height = self.sheet.width / self.factor, self.sheet.height / self.factor
        return Box(max(0.0, left / width), max(0.0, top / height), min(1.0, right / width), min(1.0, bottom / height))


def _canvas(sheet: Sheet, page: int) -> _Canvas:
    factor = max(1, sheet.dpi // 75)
    return _Canvas(factor, sheet.dpi / factor, sheet, page)


def coloured(sheet: Sheet, page: int) -> Found:
    """Red seals and stamps, blue ink: told by colour, so no word need be known."""
    found = Found()
    if sheet.colour is not None:
        canvas = _canvas(sheet, page)
        _seals(pooled(red(sheet.colour), canvas.factor), canvas, "red", found)
        pen = pooled(blue(sheet.colour), canvas.factor)
        _strokes(pen, canvas, "blue", found)
        _blots(pen, canvas, found)
        _blots(pooled(red(sheet.colour), canvas.factor), canvas, found)
    return found


def uncoloured(
    sheet: Sheet, page: int, words: Sequence[Seen], rules: Sequence[tuple[int, int, int, int]]
) -> list[Mark]:
    """Black ink and grey seals: what is dark and no confident word. `rules`: ruled lines in pixels, no ink."""
    found = Found()
    canvas = _canvas(sheet, page)
    left = dark(sheet.grey)  # blue strokes are dark too where a scanner or JPEG has paled their colour
    faint: Mask = sheet.grey < _FAINT
    if sheet.colour is not None:
        # A seal's edges are dark where the picture was compressed: what is red or touches it is no black ink.
        stamped = thicker(thicker(red(sheet.colour)))
        left &= ~stamped
        faint &= ~stamped
    _erase(left, words, rules)
    _erase(faint, words, rules)
    for seal in _seals(pooled(left, canvas.factor), canvas, "black", found):
        _clear(left, seal, sheet)
        _clear(faint, seal, sheet)
    # In full: made smaller, the letters of a word that was not read would run together into a stroke.
    full = replace(canvas, factor=1, dpi=float(sheet.dpi))
    _strokes(_large(thicker(faint), canvas), full, "black", found)
    # What only hangs together when made smaller may be a thin pen's line: a doubt, no signature.
    weak = Found()
    boxed = Found()
    _frames(pooled(sheet.grey < np.uint8(_FAINT), canvas.factor), canvas, boxed)
    _strokes(pooled(faint, canvas.factor), canvas, None, weak)
    _scribbles(words, canvas, weak)
    sure = [m.box for m in found.marks if m.box]
    return found.marks + boxed.marks + [m for m in weak.marks if m.box and not any(m.box.meets(b) for b in sure)]


def _large(mask: Mask, canvas: _Canvas) -> Mask:
    """The mask without what is smaller than any stroke even when made smaller: regions of few dots are dear to follow."""
    step, least = canvas.factor, canvas.dots(_STROKE) - 1
    kept = np.zeros_like(mask)
    for blob in blobs(pooled(mask, step)):
        if max(blob.width, blob.height) >= least:
            area = np.s_[blob.top * step : blob.bottom * step, blob.left * step : blob.right * step]
            kept[area] = mask[area]
    return kept


def is_scribble(word: Seen, pen: Mask | None, ink: Mask, strokes: Sequence[Mark], sheet: Sheet, printed: float) -> bool:
    """Whether a word is what the engine made of a signature: mostly coloured ink, or doubtful and on a stroke.

    `printed`: height of the page's print in pixels.
    """
    area = np.s_[word.top : word.bottom, word.left : word.right]
    every = int(ink[area].sum())
    if pen is not None and every and int(pen[area].sum()) > 0.5 * every:
        return True
    if word.confidence >= (0.75 if len(word.text) > 2 else 0.85):
        return False
    x, y = (word.left + word.right) / 2 / sheet.width, (word.top + word.bottom) / 2 / sheet.height
    # What is no higher than print and not blue may be the word itself, which was not erased for being doubtful.
    high = 1.5 * printed * _MM / sheet.dpi
    boxes = (m.box for m in strokes if m.kind == "ink" and m.box and (m.colour == "blue" or (m.height or 0) > high))
    return any(b.left <= x <= b.right and b.top <= y <= b.bottom for b in boxes)


def print_height(words: Sequence[Seen]) -> float:
    """Height of the page's print in pixels: the middle one of its sure words; 0 if there are none."""
    sure = [w.height for w in words if w.confidence > _SURE and len(w.text) > 1]
    return float(np.median(sure or [w.height for w in words])) if words else 0.0


def _erase(mask: Mask, words: Sequence[Seen], rules: Sequence[tuple[int, int, int, int]]) -> None:
    """Take print and ruled lines out of a mask of dark dots."""
    high = print_height(words)
    for word in words:
        if _is_print(word, high):
            mask[max(0, word.top - 1) : word.bottom + 1, max(0, word.left - 1) : word.right + 1] = False
    for left, top, right, bottom in rules:
        mask[max(0, top - 1) : bottom + 1, max(0, left - 1) : right + 1] = False


def _is_print(word: Seen, high: float) -> bool:
    """Whether a word is print: a scribble is higher than its neighbours, or doubtful and of signs."""
    if sum(c.isalnum() for c in word.text) < 2:
        return False
    if word.height > _TALL * high:
        return word.confidence >= 0.9 and word.height <= 3.5 * high
    if word.height > 1.4 * high:
        return word.confidence >= _SURE
    signs = sum(not c.isalnum() for c in word.text.strip(".,;:()/-"))
    return word.confidence >= (_LIKELY if signs == 0 else 0.6)


def _scribbles(words: Sequence[Seen], canvas: _Canvas, found: Found) -> None:
    """Doubts: what the engine took for tall doubtful words, where nothing else says that ink stands."""
    high, dots = print_height(words), canvas.sheet.dpi / _MM
    for word in words:
        wide = (word.right - word.left) / dots
        if word.height > _TALL * high and word.confidence < 0.6 and _STROKE <= wide <= 130:
            box = Box(
                max(0.0, word.left / canvas.sheet.width),
                max(0.0, word.top / canvas.sheet.height),
                min(1.0, word.right / canvas.sheet.width),
                min(1.0, word.bottom / canvas.sheet.height),
            )
            found.marks.append(Mark("ink", canvas.page, box, width=wide, height=word.height / dots))


def _strokes(mask: Mask, canvas: _Canvas, colour: str | None, found: Found) -> None:
    """Ink: regions longer than letters that are no straight line and no page edge."""
    rim = canvas.dots(4)
    for blob in blobs(mask):
        wide, high = canvas.mm(blob.width), canvas.mm(blob.height)
        if max(wide, high) < _STROKE or min(wide, high) < 1.5 or max(wide, high) > 130:
            continue
        if blob.dots > 0.6 * blob.width * blob.height and min(wide, high) > 6:
            continue  # a blot or a shadow: pens leave more paper than ink
        if blob.left < rim or blob.right > mask.shape[1] - rim or blob.top < rim or blob.bottom > mask.shape[0] - rim:
            continue
        box = canvas.box(blob.left, blob.top, blob.right, blob.bottom)
        found.marks.append(Mark("ink", canvas.page, box, width=wide, height=high, colour=colour))


def _blots(mask: Mask, canvas: _Canvas, found: Found) -> None:
    """Doubts: patches of a thumb's size, as people leave them who sign with a finger; no part of a seal."""
    for blob in blobs(mask, canvas.dots(0.8)):
        wide, high = canvas.mm(blob.width), canvas.mm(blob.height)
        if (
            not (_THUMB[0] <= wide <= _THUMB[1] and _THUMB[0] <= high <= _THUMB[1])
            or blob.dots < 0.3 * blob.width * blob.height
        ):
            continue
        box = canvas.box(blob.left, blob.top, blob.right, blob.bottom)
        if not any(m.kind == "colour" and m.box and m.box.meets(box) for m in found.marks):
            found.marks.append(Mark("ink", canvas.page, box, width=wide, height=high))


def _frames(mask: Mask, canvas: _Canvas, found: Found) -> None:
    """Doubts: frames of the size in which programs print an electronic signature."""
    for blob in blobs(mask):
        wide, high = canvas.mm(blob.width), canvas.mm(blob.height)
        if _SIGNED[0] <= wide <= _SIGNED[1] and _SIGNED[2] <= high <= _SIGNED[3] and frame(blob) is not None:
            box = canvas.box(blob.left, blob.top, blob.right, blob.bottom)
            found.marks.append(Mark("ink", canvas.page, box, width=wide, height=high))


def _seals(mask: Mask, canvas: _Canvas, colour: str, found: Found) -> list[Mark]:
    """Note round seals and, in red, other stamps; returns the seals."""
    seals = []
    gap = canvas.dots(1.6) if colour == "red" else 1
    least, most = canvas.dots(_SEAL[0]), canvas.dots(_SEAL[1])
    for blob in blobs(mask, gap):
        if max(blob.width, blob.height) < 2 * least * 0.85:
            continue
        if min(blob.width, blob.height) < (0.5 if colour == "red" else 1.7) * least:
            continue
        circle = ring(*blob.points(), least, min(most, max(blob.width, blob.height) // 2 + 2))
        if circle is not None and circle.closed >= _RING:
            seals.append(_seal(circle, canvas, colour))
        elif colour == "red":
            _stamp(blob, canvas, found)
    # A seal's inner ring is a ring too.
    outer = [s for s in seals if not any(o is not s and _inside(s, o) for o in seals)]
    found.marks += outer
    return outer


def _inside(seal: Mark, other: Mark) -> bool:
    assert seal.box is not None and other.box is not None  # noqa: PT018 - both are made here
    x, y = seal.box.middle
    within = other.box.left < x < other.box.right and other.box.top < y < other.box.bottom
    return within and (seal.width or 0) < (other.width or 0)


def _seal(circle: Ring, canvas: _Canvas, colour: str) -> Mark:
    r = circle.radius
    box = canvas.box(circle.x - r, circle.y - r, circle.x + r, circle.y + r)
    wide = canvas.mm(2 * r)
    return Mark("colour", canvas.page, box, width=wide, height=wide, colour=colour, roundness=circle.closed)


def _stamp(blob: Blob, canvas: _Canvas, found: Found) -> None:
    wide, high = canvas.mm(blob.width), canvas.mm(blob.height)
    box = canvas.box(blob.left, blob.top, blob.right, blob.bottom)
    found.marks.append(Mark("colour", canvas.page, box, width=wide, height=high, colour="red", roundness=0.0))
    if 22 <= wide <= 100 and 10 <= high <= 60:
        found.stamps.append(box)


def _clear(mask: Mask, seal: Mark, sheet: Sheet) -> None:
    """Take a seal's disc out of a mask: what lies inside cannot be told from the seal."""
    assert seal.box is not None
    x, y = seal.box.middle[0] * sheet.width, seal.box.middle[1] * sheet.height
    radius = seal.box.width * sheet.width / 2 + 0.8 * sheet.dpi / _MM
    ys, xs = np.ogrid[: mask.shape[0], : mask.shape[1]]
    mask &= (ys - y) ** 2 + (xs - x) ** 2 > radius**2
