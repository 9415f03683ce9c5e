"""Blanks filled in by hand: the day, month, year and number of a document.

Digits by hand are never guessed. Where something stands in the slot of a date or number line that is no clean print
(coloured ink, strokes the engine made no word of, digits two readings disagree on), the word U+FFFD stands for it:
*present, unread*.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import numpy as np

from dossiercheck.model.frozen import frozen
from dossiercheck.readers.ocr.engine import Engine, Seen
from dossiercheck.readers.ocr.picture import Mask, Sheet, blue, dark, enlarged
from dossiercheck.readers.ocr.rows import Strip
from dossiercheck.vietnamese.fold import fold, plain

UNREAD = "\ufffd"
_LABEL = re.compile(r"(ngay|thang|nam)[.,:]?$")
# 'Số', 'Số:' and how it is misread; never 'Sở'
_NUMBER_LABEL = re.compile(r"s[ốóôòồỏ6]\s?:?$")
_GLUED = re.compile(r"(ngay|thang|nam|so:|s[o6]:?(?=\d))(?=[\w\ufffd])")
_GLUED_END = re.compile(r"[\doil]{1,2}(?=(?:thang|nam)$)")
_DATE_LINE = re.compile(r"\bngay.{0,24}thang.{0,16}nam|\bngay.*thang")
# Dates and numbers of other papers, cited in running text.
_CITED = re.compile(r"(?:can cu|theo |thuc hien|dieu \d|quyet dinh nay|van ban so|ke hoach so|nghi |thong tu|luat )")
_NUMBER_LINE = re.compile(r"s[ốóôòồỏ6](?:\b|\s?:|\d)")
# Digits and what the engine reads for slanted ones: '|]'
_DIGITS = re.compile(r"[\dOoIl|\[\]!]{1,5}")
_SIGNS = re.compile(r"[|\[\]!]")
_SURE = 0.8


@frozen
class Slots:
    """Looks into the slots of a sheet's date and number lines."""

    sheet: Sheet
    engine: Engine
    pen: Mask | None
    """Dots of blue ink."""
    ink: Mask
    """Dots of any ink but red, ruled lines wiped out."""

    def fill(self, strip: Strip) -> Strip:
        """The line with what its slots hold; lines of other kinds as they are."""
        folded = plain(strip.text)
        if (
            len(folded) > 90
            or _CITED.search(folded)
            or not (_DATE_LINE.search(folded) or _NUMBER_LINE.match(fold(strip.text)))
        ):
            return strip
        words = [part for word in strip.words for part in unglued(word)]
        made: list[Seen] = []
        for at, word in enumerate(words):
            made.append(word)
            if not _is_label(word, first=at == 0):
                continue
            follows = words[at + 1] if at + 1 < len(words) else None
            if follows is None or _is_label(follows) or follows.text[:1] in "/-–,":
                swallowed = follows is not None and _wide(word)
                made += [replace(word, text=UNREAD)] if swallowed else self._gap(word, follows)
        return Strip(tuple(self._checked(made, i) for i in range(len(made))))

    def is_hollow(self, strip: Strip) -> bool:
        """Whether ink stands in a wide gap between two words: a word was passed over."""
        high = strip.bottom - strip.top
        for a, b in pairwise(strip.words):
            if _is_label(a) and _is_label(b) and _wide(a):
                return True
            if b.left - a.right > 1.2 * high:
                part = self.ink[strip.top : strip.bottom, a.right + 2 : b.left - 2]
                if int(part.any(axis=1).sum()) > 0.4 * high and part.sum() > 0.1 * high * high:
                    return True
        return False

    def _gap(self, label: Seen, follows: Seen | None) -> list[Seen]:
        """U+FFFD if ink stands between a label and the next word, though no word was read there."""
        high = label.bottom - label.top
        left, right = label.right + 2, (follows.left - 2 if follows else min(self.sheet.width, label.right + 4 * high))
        if (follows is None and not _NUMBER_LABEL.match(fold(label.text))) or right - left < 0.4 * high:
            return []
        top, bottom = max(0, label.top - high // 3), label.bottom - high // 4
        part = self.ink[top:bottom, left:right]
        # Dots of a leader lie on the base line; a stroke is a third of the line high.
        if not part.any() or int(part.any(axis=1).sum()) < 0.35 * high or part.sum() < 0.12 * high * high:
            return []
        hole = Seen(UNREAD, left, top, right, bottom, 1.0, label.line)
        if follows is None:
            return [hole]  # number and genre by hand
        return [hole if self._by_pen(hole) else replace(hole, text=self._twice([label, hole, follows]) or UNREAD)]

    def _twice(self, words: list[Seen]) -> str | None:
        """Digits the engine passed over, if two further looks in two sizes agree on them."""
        label = plain(words[0].text).strip(" :.,")
        one, other = self._again(words, label, 2), self._again(words, label, 3)
        return one.translate(_ALIKE) if one and other and _same(one, other) else None

    def _checked(self, words: list[Seen], at: int) -> Seen:
        """A slot's word as it is if clean print; U+FFFD if by pen or doubtful."""
        word, before = words[at], words[at - 1] if at else None
        if before is None or not _is_label(before, first=at == 1) or word.text == UNREAD:
            return word
        if word.text[:1] in "/-–" or not word.text.strip(".…_,") or _is_label(word):
            return word
        if self._by_pen(word):
            return replace(word, text=UNREAD + _rest(word.text))
        digits = _DIGITS.match(word.text)
        if digits is None and plain(before.text).startswith("so") and len(word.text) > 3:
            return word
        if digits is not None and word.confidence >= _SURE and not _SIGNS.search(word.text):
            return word
        again = self._again(words[at - 1 : at + 3], plain(before.text).strip(" :.,"))
        if digits is not None and again is not None and _same(again, digits.group()):
            rest = word.text[digits.end() :]
            return replace(word, text=digits.group().translate(_ALIKE) + rest) if _SIGNS.search(word.text) else word
        return replace(word, text=UNREAD + _rest(word.text))

    def _by_pen(self, word: Seen) -> bool:
        if self.pen is None:
            return False
        area = np.s_[word.top : word.bottom, word.left : word.right]
        every = int(self.ink[area].sum())
        return every > 0 and int(self.pen[area].sum()) > 0.4 * every

    def _again(self, words: list[Seen], label: str, times: int = 2) -> str | None:
        """The digits behind the label that a second look at these words alone, larger, gives."""
        top, bottom = min(w.top for w in words), max(w.bottom for w in words)
        rim = (bottom - top) // 3
        cut = self.sheet.grey[max(0, top - rim) : bottom + rim, max(0, words[0].left - rim) : words[-1].right + rim]
        if cut.size == 0:
            return None
        seen = self.engine.words(enlarged(cut, times), self.sheet.dpi * times)
        text = plain(" ".join(w.text for w in seen))
        # Slanted ones are read as brackets.
        found = re.search(rf"{re.escape(label)}\s?[:.,]?\s?([\doil|\[\]!]{{1,5}})", text)
        return found.group(1) if found else None


_ALIKE = str.maketrans("OoIil|[]!", "001111111")


def _wide(word: Seen) -> bool:
    """Whether a label's box is too wide for its letters: it holds the digits behind it too."""
    # Letters of a printed word are less than half as wide as the word is high.
    return (word.right - word.left) / len(word.text) > 0.66 * word.height


def _is_label(word: Seen, *, first: bool = False) -> bool:
    """Whether a word is 'ngày', 'tháng', 'năm' or, at the start of a line, 'Số'."""
    return bool(_LABEL.match(plain(word.text)) or (first and _NUMBER_LABEL.match(fold(word.text))))


def _same(one: str, other: str) -> bool:
    return one.translate(_ALIKE) == other.translate(_ALIKE)


def _rest(text: str) -> str:
    """What of a glued word is no number: '/QĐ-UBND' of '1?3/QĐ-UBND'."""
    at = min((text.find(c) for c in "/-" if c in text), default=-1)
    return text[at:] if at >= 0 else ""


def unglued(word: Seen) -> list[Seen]:
    """'ngày24' as 'ngày' and '24', 'I0năm' as 'I0' and 'năm': boxes shared out by letters."""
    bare = plain(word.text)
    if len(bare) != len(word.text):
        return [word]
    match = _GLUED.match(bare)
    cut = match.end() if match and len(bare) > match.end() else 0
    if not cut and (end := _GLUED_END.match(bare)):
        cut = end.end()
    if not cut:
        return [word]
    edge = word.left + (word.right - word.left) * cut // len(bare)
    first = replace(word, text=word.text[:cut], right=edge)
    return [first, *unglued(replace(word, text=word.text[cut:], left=edge))]


def slots(sheet: Sheet, engine: Engine, wiped: Callable[[Mask], Mask]) -> Slots:
    """Slots of a sheet; `wiped` takes ruled lines out of a mask."""
    pen = blue(sheet.colour) if sheet.colour is not None else None
    ink = dark(sheet.grey)
    return Slots(sheet, engine, pen, wiped(ink | pen if pen is not None else ink))
