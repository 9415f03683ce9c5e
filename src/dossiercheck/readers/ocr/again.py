"""A second look where ink or a seal lies over print: the engine drops a whole block that looks like a picture.

The half of the page a seal or a signature stands in is cut out around it, blue ink painted over, and read as a column
of its own. Of the two readings the one with more sure letters is kept.
"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from dossiercheck.model.box import Box
from dossiercheck.model.document import Mark
from dossiercheck.model.frozen import frozen
from dossiercheck.readers.ocr.engine import Engine, Seen
from dossiercheck.readers.ocr.picture import MARGIN, Grey, Sheet, blue, enlarged, picture, thicker
from dossiercheck.readers.ocr.rows import Strip

_ABOVE, _BELOW = 0.05, 0.035
"""Page heights around a mark that are read again: the post above, the name below."""
_STROKE = 10.0
"""Millimetres from which a stroke may hide print."""
_MOST = 3


@frozen
class _Area:
    left: int
    top: int
    right: int
    bottom: int

    def holds(self, word: Seen) -> bool:
        return (
            self.left <= word.left and word.right <= self.right and self.top <= word.top and word.bottom <= self.bottom
        )

    def meets(self, word: Seen) -> bool:
        return word.left < self.right and self.left < word.right and word.top < self.bottom and self.top < word.bottom


def second_look(sheet: Sheet, engine: Engine, words: list[Seen], marks: Sequence[Mark]) -> list[Seen]:
    """The words of a sheet, those around its seals and signatures read again where that is better."""
    for number, box in enumerate(_regions(marks)):
        area = _Area(
            int(box.left * sheet.width),
            int(box.top * sheet.height),
            int(box.right * sheet.width),
            int(box.bottom * sheet.height),
        )
        before = [w for w in words if area.holds(w)]
        kept = [w for w in words if not area.holds(w)]
        crossing = [w for w in kept if area.meets(w) and w.confidence >= 0.5]
        again = [w for w in _read(sheet, engine, area, -1 - number) if not any(_over(w, c) for c in crossing)]
        if _worth(again) > _worth(before):
            words = kept + again
    return words


def _regions(marks: Sequence[Mark]) -> list[Box]:
    """Halves of the page around marks, those that meet joined; few."""
    found: list[Box] = []
    for mark in marks:
        if mark.box is None or max(mark.width or 0, mark.height or 0) < _STROKE:
            continue
        if mark.kind == "colour" and (mark.roundness or 0) < 0.5:
            continue
        box = _half(mark.box)
        for other in [o for o in found if o.meets(box)]:
            found.remove(other)
            box = box.join(other)
        found.append(box)
    return sorted(found)[:_MOST]


def _half(box: Box) -> Box:
    top, bottom = max(0.0, box.top - _ABOVE), min(1.0, box.bottom + _BELOW)
    if box.middle[0] >= 0.5:
        return Box(min(0.5, box.left - 0.005), top, 1.0, bottom)
    return Box(0.0, top, max(0.5, box.right + 0.005), bottom)


def _read(sheet: Sheet, engine: Engine, area: _Area, block: int) -> list[Seen]:
    cut = np.s_[area.top : area.bottom, area.left : area.right]
    grey: Grey = sheet.grey[cut]
    if sheet.colour is not None:
        grey = np.where(thicker(blue(sheet.colour[cut])), np.uint8(255), grey)
    seen = engine.words(picture(grey), sheet.dpi)
    return [
        replace(
            w,
            left=w.left + area.left,
            right=w.right + area.left,
            top=w.top + area.top,
            bottom=w.bottom + area.top,
            line=(block, w.line[0] * 100 + w.line[1], w.line[2]),
        )
        for w in seen
    ]


def _worth(words: Sequence[Seen]) -> float:
    """Sure letters, less what the engine made of strokes: lone letters, signs, doubtful words."""
    sure = [w for w in words if w.confidence > 0.5 and sum(c.isalnum() for c in w.text) > 1]
    return sum(len(w.text) * w.confidence for w in sure) - 2.0 * (len(words) - len(sure))


def _over(a: Seen, b: Seen) -> bool:
    return a.left < b.right and b.left < a.right and a.top < b.bottom and b.top < a.bottom


DOUBTFUL = 0.9
"""Confidence below which a short line is looked at again."""


def reread(sheet: Sheet, engine: Engine, strip: Strip) -> Strip:
    """A short doubtful line (a number, a date, a title, a post) read again, twice as large; the surer reading is kept."""
    rim = max(4, (strip.bottom - strip.top) // 3)
    top, left = max(0, strip.top - rim), max(0, strip.left - rim)
    cut = sheet.grey[top : strip.bottom + rim, left : strip.right + rim]
    if cut.size == 0:
        return strip
    seen = [w for w in engine.words(enlarged(cut, 2), sheet.dpi * 2) if w.confidence > 0.2]
    words = [
        replace(
            w,
            left=left + (w.left - MARGIN) // 2,
            right=left + (w.right - MARGIN) // 2,
            top=top + (w.top - MARGIN) // 2,
            bottom=top + (w.bottom - MARGIN) // 2,
            line=strip.words[0].line,
        )
        for w in sorted(seen, key=lambda w: w.left)
    ]
    if not words or len({w.line[2] for w in seen}) > 1:
        return strip
    again = Strip(tuple(words))
    enough = sum(len(w.text) for w in words) >= 0.8 * sum(len(w.text) for w in strip.words)
    fuller = len(again.text) > len(strip.text) + 1 and again.confidence > 0.6
    return again if fuller or (enough and again.confidence > strip.confidence + 0.02) else strip
