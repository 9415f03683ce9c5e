"""Words of a sheet become rows, and rows the lines that stand side by side on them; the same shape as a text layer's.

A letterhead's two columns, two signers, a recipients' list beside a signature come out as separate lines of one row.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from dossiercheck.model.frozen import frozen
from dossiercheck.readers.ocr.engine import Seen
from dossiercheck.vietnamese.fold import clean, plain

_LEAST = 0.2
"""Words the engine doubts more than this are ink it took for letters."""
_MARKS = frozenset({"-", "+", "*", "•", "/", ":", "./.", "…", "...", "–", "%", "&"})
# What follows a blank that was filled in by hand or by a stamp: the line goes on after a wide gap.
_GOES_ON = re.compile(r"(?:thang|nam)\b|[/]|-\s?[A-ZĐ]{2}|(?:19|20)\d\d\b")


@frozen
class Strip:
    """Words that make one line, left to right."""

    words: tuple[Seen, ...]

    @property
    def left(self) -> int:
        return self.words[0].left

    @property
    def right(self) -> int:
        return max(w.right for w in self.words)

    @property
    def top(self) -> int:
        return min(w.top for w in self.words)

    @property
    def bottom(self) -> int:
        return max(w.bottom for w in self.words)

    @property
    def text(self) -> str:
        return clean(" ".join(w.text for w in self.words))

    @property
    def confidence(self) -> float:
        """Mean over letters: a doubted speck does not spoil a line."""
        letters = sum(len(w.text) for w in self.words)
        return round(sum(w.confidence * len(w.text) for w in self.words) / letters, 3)


def usable(words: Sequence[Seen]) -> list[Seen]:
    """Words without what the engine made of specks, rules and scribbles."""
    if not words:
        return []
    high = median([w.height for w in words if any(c.isalnum() for c in w.text)] or [20])
    return [w for w in words if _is_word(w, high)]


def _is_word(word: Seen, high: float) -> bool:
    if word.confidence < _LEAST or word.height > 3.5 * high or (word.height > 1.7 * high and word.confidence < 0.9):
        return False
    if not any(c.isalnum() or c == "\ufffd" for c in word.text):
        return word.text in _MARKS and word.confidence >= 0.4
    return word.height > 0.25 * high


def rows(words: Sequence[Seen], width: int) -> list[list[Strip]]:
    """Rows top to bottom; on each the lines left to right. `width` of the sheet in pixels."""
    units: dict[tuple[int, int, int], list[Seen]] = {}
    for word in words:
        units.setdefault(word.line, []).append(word)
    strips = [s for unit in units.values() for s in parted(sorted(unit, key=lambda w: w.left), width)]
    found: list[list[Strip]] = []
    for strip in sorted(strips, key=lambda s: (s.top + s.bottom, s.left)):
        if found and _beside(found[-1], strip):
            found[-1].append(strip)
        else:
            found.append([strip])
    return [_rejoined(row, width) for row in found]


def _beside(row: list[Strip], strip: Strip) -> bool:
    """Whether a strip stands on the row: as high as its nearest neighbour, over nothing on it."""
    if any(s.left < strip.right and strip.left < s.right for s in row):
        return False
    near = min(row, key=lambda s: min(abs(s.left - strip.right), abs(strip.left - s.right)))
    shared = min(near.bottom, strip.bottom) - max(near.top, strip.top)
    return shared >= 0.5 * min(near.bottom - near.top, strip.bottom - strip.top)


def _rejoined(row: list[Strip], width: int) -> list[Strip]:
    words = sorted((w for s in row for w in s.words), key=lambda w: w.left)
    return parted(words, width)


def parted(words: Sequence[Seen], width: int) -> list[Strip]:
    """Words of one row parted at wide gaps, unless the line plainly goes on after a filled-in blank."""
    high = median([w.height for w in words if any(c.isalpha() for c in w.text)] or [w.height for w in words])
    usual = median([max(0, b.left - a.right) for a, b in pairwise(words)] or [0])
    parts: list[list[Seen]] = [[words[0]]]
    for word in words[1:]:
        gap = word.left - parts[-1][-1].right
        wide = gap > max(2.0 * high, 0.033 * width) or (gap > 0.018 * width and gap > 3 * max(usual, 0.25 * high))
        if wide and not (gap < 0.14 * width and _GOES_ON.match(plain(word.text)) and _opens(parts[-1])):
            parts.append([word])
        else:
            parts[-1].append(word)
    return [Strip(tuple(p)) for p in parts]


def _opens(words: list[Seen]) -> bool:
    """Whether a number or a date has begun and is not complete."""
    text = plain(" ".join(w.text for w in words))
    if text.endswith(",") and len(words) <= 6:
        return True  # 'Hà Nội,' before a day that was not read
    return bool(re.search(r"\b(?:ngay|thang|nam)\b|^so\b|^s[oó]\s?:", text)) and len(text) < 60
