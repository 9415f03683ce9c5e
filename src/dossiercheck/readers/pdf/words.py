"""Letters become words standing upright, whatever way the page's text runs."""

import unicodedata
from collections import Counter
from collections.abc import Iterable
from statistics import median
from typing import NamedTuple

from dossiercheck.readers.pdf.frame import Frame, Rect, turn, unturn
from dossiercheck.readers.pdf.glyphs import SLANTED, Letter, Token, direction

_GAP = 0.13
"""Blank between words in parts of the letter height: 0.08 to 0.18 read the same text, 0.22 loses words."""


class Word(NamedTuple):
    """A word in points of the page as its text is read (see `frame.turn`)."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    base: float
    char: int
    seq: int = -1
    """Order of writing; -1 where it is not known."""

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @property
    def rect(self) -> Rect:
        return self.left, self.top, self.right, self.bottom


def suspicious(found: list[Token]) -> bool:
    """Whether words lie in holes between earlier ones, or touch: then a word is not what PDFium calls one.

    This is what a font without Vietnamese letters leaves behind: 'Đ NG B' and then 'Ả Ộ' in the holes.
    """
    strange = 0
    for before, after in zip(found, found[1:], strict=False):
        left, top, right, bottom = before.rect
        height = bottom - top
        if abs(after.origin[1] - before.origin[1]) > 0.2 * height or after.quarters or before.quarters:
            continue
        gap = after.rect[0] - right
        if gap < -0.2 * height or (-0.2 * height <= gap < 0.05 * height and before.text[-1] != "-"):
            strange += 1
    return strange >= 2


def main_direction(found: Iterable[Token]) -> int:
    """The way most of the text runs; a page of text set sideways is read sideways."""
    tally = Counter(t.quarters for t in found for _ in range(len(t.text)) if t.quarters != SLANTED)
    return tally.most_common(1)[0][0] if tally else 0


def from_tokens(found: list[Token], quarters: int, frame: Frame) -> list[Word]:
    """Words that run one way, turned upright."""
    if quarters == 0:
        return [Word(t.text, *t.rect, t.origin[1], t.char, t.seq) for t in found if t.quarters == 0]
    return [_upright(t, quarters, frame) for t in found if t.quarters == quarters]


def strays(found: list[Token], main: int, frame: Frame) -> list[Word]:
    """Text that runs another way than the page, each run one word: a sideways table head, a watermark."""
    runs: list[list[Token]] = []
    for token in found:
        if token.quarters == main:
            continue
        if runs and runs[-1][-1].seq + 1 == token.seq and runs[-1][-1].quarters == token.quarters:
            runs[-1].append(token)
        else:
            runs.append([token])
    return [_stray(run, main, frame) for run in runs]


def from_letters(found: list[Letter], quarters: int, frame: Frame) -> list[Word]:
    """Words by geometry alone: letters on one baseline, ordered by place, parted by gaps."""
    placed = [_place(letter, quarters, frame) for letter in _with_marks(found)]
    words: list[Word] = []
    for line in _baselines(placed):
        words.extend(_part(line))
    return words


def letters_direction(found: list[Letter]) -> int:
    """`main_direction` for letters not yet joined to words."""
    steps = (direction(a.rect, b.rect) for a, b in zip(found, found[1:], strict=False) if _near(a, b))
    tally = Counter(s for s in steps if s != SLANTED)
    return tally.most_common(1)[0][0] if tally else 0


def _near(a: Letter, b: Letter) -> bool:
    reach = 2 * max(a.rect[3] - a.rect[1], a.rect[2] - a.rect[0])
    return abs(a.origin[0] - b.origin[0]) < reach and abs(a.origin[1] - b.origin[1]) < reach


def _upright(token: Token, quarters: int, frame: Frame) -> Word:
    rect = turn(token.rect, quarters, frame)
    x, y = token.origin
    return Word(token.text, *rect, turn((x, y, x, y), quarters, frame)[1], token.char, token.seq)


def _stray(run: list[Token], main: int, frame: Frame) -> Word:
    sides = list(zip(*(t.rect for t in run), strict=True))
    rect = turn((min(sides[0]), min(sides[1]), max(sides[2]), max(sides[3])), main, frame)
    return Word(" ".join(t.text for t in run), *rect, rect[3], run[0].char)


def _with_marks(found: list[Letter]) -> list[Letter]:
    """Combining accents joined to the letter before them: alone they have no width to be placed by."""
    joined: list[Letter] = []
    for letter in found:
        if joined and unicodedata.combining(letter.text[0]):
            joined[-1] = joined[-1]._replace(text=joined[-1].text + letter.text)
        else:
            joined.append(letter)
    return joined


def _place(letter: Letter, quarters: int, frame: Frame) -> Word:
    rect = turn(letter.rect, quarters, frame) if quarters else letter.rect
    x, y = letter.origin
    base = turn((x, y, x, y), quarters, frame)[1] if quarters else y
    return Word(letter.text, *rect, base, letter.char)


def _baselines(placed: list[Word]) -> list[list[Word]]:
    lines: list[list[Word]] = []
    for letter in sorted(placed, key=lambda w: w.base):
        if lines and letter.base - lines[-1][-1].base <= 0.1 * max(letter.height, 4.0):
            lines[-1].append(letter)
        else:
            lines.append([letter])
    return lines


def _part(line: list[Word]) -> list[Word]:
    line.sort(key=lambda w: (w.left, w.char))
    runs = [[line[0]]]
    for letter in line[1:]:
        before = runs[-1][-1]
        if letter.text == before.text and letter.left - before.left < 0.1 * letter.height:
            continue  # Bold faked by printing twice.
        if letter.left - before.right > _GAP * max(min(letter.height, before.height), 4.0):
            runs.append([letter])
        else:
            runs[-1].append(letter)
    return [_join(run) for run in runs]


def _join(run: list[Word]) -> Word:
    return Word(
        "".join(w.text for w in run),
        run[0].left,
        median(w.top for w in run),
        max(w.right for w in run),
        median(w.bottom for w in run),
        run[0].base,
        run[0].char,
    )


def displayed(rect: Rect, quarters: int, frame: Frame) -> Rect:
    """A rectangle of the upright text back on the page as displayed."""
    return unturn(rect, quarters, frame) if quarters else rect
