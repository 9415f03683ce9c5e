"""Pieces of a page become words by geometry: a common baseline and no gap between.

The glyph's origin gives the baseline, so that accented letters drawn from a fallback font in a run
of their own still fall into their word.
"""

import math
from collections.abc import Callable
from operator import itemgetter
from typing import NamedTuple

from dossiercheck.model.box import Box

_GAP = 0.15
"""Of the letters' size: a wider gap parts words. From 0.08 to 0.18 gave the same words on office files."""
_TIGHT = 0.05
"""The gap that parts words where a blank was drawn."""


class Word(NamedTuple):
    """A word, or a piece of one before pieces are joined; points from the top left of the upright view."""

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool = False
    confidence: float = 1.0
    """How surely it was read: 1 for a text layer."""
    blank: int = -1
    """Index of the blank before it in the page's text; -1 for none."""

    def box(self, width: float, height: float) -> Box:
        """The word's box in fractions of the page."""
        return Box(
            max(0.0, self.left / width),
            max(0.0, (self.base - self.size * 0.85) / height),
            min(1.0, self.right / width),
            min(1.0, (self.base + self.size * 0.25) / height),
        )


_left = itemgetter(Word._fields.index("left"))
_place = itemgetter(Word._fields.index("base"), Word._fields.index("left"))


def rows(found: list[Word], drawn: Callable[[int], bool]) -> list[list[Word]]:
    """Words in visual rows, top to bottom, left to right in each; `drawn`: whether a blank was (`Letters.drawn`)."""
    lines: list[list[Word]] = []
    base, size = -math.inf, 0.0
    for piece in sorted(found, key=_place):
        off = piece.base - base
        if off <= 0.35 * size or off <= 0.35 * piece.size:
            lines[-1].append(piece)
        else:
            lines.append([piece])
            base, size = piece.base, piece.size
    return [_words(sorted(line, key=_left), drawn) for line in _raised(lines)]


def _raised(lines: list[list[Word]]) -> list[list[Word]]:
    """Superscripts and subscripts (small, off the baseline) join the line they belong to."""
    kept: list[list[Word]] = []
    for number, line in enumerate(lines):
        below = lines[number + 1] if number + 1 < len(lines) else None
        if below and _small(line, below) and 0 < below[0].base - line[0].base <= 0.65 * below[0].size:
            below += line
        elif kept and _small(line, kept[-1]) and line[0].base - kept[-1][0].base <= 0.4 * kept[-1][0].size:
            kept[-1] += line
        else:
            kept.append(line)
    return kept


def _small(line: list[Word], other: list[Word]) -> bool:
    if line[0].size > 0.9 * other[0].size:
        return False
    size = _median([p.size for p in other])
    return len(line) < len(other) + 1 and all(p.size <= 0.75 * size for p in line)


def _median(sizes: list[float]) -> float:
    """The module `statistics` has one, and loads fractions and decimals for it."""
    ordered, middle = sorted(sizes), len(sizes) // 2
    return ordered[middle] if len(sizes) % 2 else (ordered[middle - 1] + ordered[middle]) / 2


def _words(line: list[Word], drawn: Callable[[int], bool]) -> list[Word]:
    """The pieces of a row, left to right, joined where no gap parts them."""
    words: list[list[Word]] = []
    end = -math.inf
    for piece in line:
        gap, size = piece.left - end, piece.size
        if gap < 0 and piece.left < end - 0.3 * size and any(_doubled(p, piece) for p in words[-1]):
            continue
        if gap > _GAP * size or (gap > _TIGHT * size and drawn(piece.blank)):
            words.append([piece])
        else:
            words[-1].append(piece)
        end = piece.right
    return [w[0] if len(w) == 1 else _word(w) for w in words]


def _doubled(a: Word, b: Word) -> bool:
    """Bold faked by printing twice with a small shift."""
    return a.text == b.text and abs(a.left - b.left) < 0.15 * a.size and abs(a.right - b.right) < 0.15 * a.size


def _word(parts: list[Word]) -> Word:
    return Word(
        "".join(p.text for p in parts),
        parts[0].left,
        max(p.right for p in parts),
        parts[0].base,
        max(p.size for p in parts),
        sum(p.bold for p in parts) * 2 > len(parts),
    )
