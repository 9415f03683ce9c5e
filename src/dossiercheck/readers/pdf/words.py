"""Runs of a page become words by geometry: a common baseline and no gap between.

The glyph's origin gives the baseline, so that accented letters drawn from a fallback font in a run
of their own still fall into their word.
"""

import statistics
from typing import NamedTuple

from dossiercheck.model.box import Box
from dossiercheck.readers.pdf.frame import Frame
from dossiercheck.readers.pdf.runs import Run

_GAP = 0.15
"""Of the letters' size: a wider gap parts words. From 0.08 to 0.18 gave the same words on office files."""
_LOOSE = 1.15
"""A loose box is this much higher than the type size."""


class Piece(NamedTuple):
    """A run in the upright view, points from the top left."""

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool = False
    spaced: bool = False


class Word(NamedTuple):
    """Pieces that belong together, in points of the view."""

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool
    confidence: float = 1.0
    """How surely it was read: 1 for a text layer."""

    def box(self, width: float, height: float) -> Box:
        """The word's box in fractions of the page."""
        return Box(
            max(0.0, self.left / width),
            max(0.0, (self.base - self.size * 0.85) / height),
            min(1.0, self.right / width),
            min(1.0, (self.base + self.size * 0.25) / height),
        )


def pieces(found: list[Run], frame: Frame) -> list[Piece]:
    """Runs that read upright in the frame and stand on the page."""
    made = []
    width, height = frame.width + 1, frame.height + 1
    for text, box, origin, _, bold, spaced, _ in found:
        left, top, right, bottom = frame.area(box)
        if right < -1 or left > width or bottom < -1 or top > height:
            continue
        base = frame.point(*origin)[1]
        size = (bottom - top) / _LOOSE
        made.append(Piece(text, left, right, base, 1.0 if size < 1 else min(size, 150.0), bold, spaced))
    return made


def rows(found: list[Piece]) -> list[list[Word]]:
    """Words in visual rows, top to bottom, left to right in each."""
    lines: list[list[Piece]] = []
    for piece in sorted(found, key=lambda p: (p.base, p.left)):
        if lines and abs(lines[-1][0].base - piece.base) <= 0.35 * max(piece.size, lines[-1][0].size):
            lines[-1].append(piece)
        else:
            lines.append([piece])
    return [w for line in _raised(lines) if (w := _words(sorted(line, key=lambda p: p.left)))]


def _raised(lines: list[list[Piece]]) -> list[list[Piece]]:
    """Superscripts and subscripts (small, off the baseline) join the line they belong to."""
    kept: list[list[Piece]] = []
    for number, line in enumerate(lines):
        below = lines[number + 1] if number + 1 < len(lines) else None
        if below and _small(line, below) and 0 < below[0].base - line[0].base <= 0.65 * below[0].size:
            below += line
        elif kept and _small(line, kept[-1]) and line[0].base - kept[-1][0].base <= 0.4 * kept[-1][0].size:
            kept[-1] += line
        else:
            kept.append(line)
    return kept


def _small(line: list[Piece], other: list[Piece]) -> bool:
    if line[0].size > 0.9 * other[0].size:
        return False
    size = statistics.median(p.size for p in other)
    return len(line) < len(other) + 1 and all(p.size <= 0.75 * size for p in line)


def _words(line: list[Piece]) -> list[Word]:
    words: list[list[Piece]] = []
    for piece in line:
        last = words[-1][-1] if words else None
        if last is None:
            words.append([piece])
            continue
        if piece.left < last.right - 0.3 * piece.size and any(_doubled(p, piece) for p in words[-1]):
            continue
        gap = piece.left - last.right
        if gap > _GAP * piece.size or (piece.spaced and gap > 0.05 * piece.size):
            words.append([piece])
        else:
            words[-1].append(piece)
    return [_word(w) for w in words]


def _doubled(a: Piece, b: Piece) -> bool:
    """Bold faked by printing twice with a small shift."""
    return a.text == b.text and abs(a.left - b.left) < 0.15 * a.size and abs(a.right - b.right) < 0.15 * a.size


def _word(parts: list[Piece]) -> Word:
    if len(parts) == 1:
        only = parts[0]
        return Word(only.text, only.left, only.right, only.base, only.size, only.bold)
    return Word(
        "".join(p.text for p in parts),
        parts[0].left,
        max(p.right for p in parts),
        parts[0].base,
        max(p.size for p in parts),
        sum(p.bold for p in parts) * 2 > len(parts),
    )
