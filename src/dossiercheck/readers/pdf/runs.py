"""The characters of a page as runs: words, or pieces of one, that one text object draws, and where they stand.

Within one text object letters follow one another on one baseline, so only the first and the last of a
word are measured.
"""

import ctypes
import math
import re
import struct
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import groupby
from typing import NamedTuple

from dossiercheck.readers.pdf.frame import Area, Frame
from dossiercheck.readers.pdf.library import INVISIBLE, PDFIUM, Handle
from dossiercheck.readers.pdf.words import Word

_NOTHING = "\x00\x02\u200b-\u200d\ufeff\ufffe\uffff"
"""Joiners and pdfium's own marks for a word broken at a line's end. A soft hyphen stays: it may be a letter (TCVN3)."""
_BLANKS = "\t-\r\x1c- \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
"""All that \\s is, written out: looked up in one table instead of asked for sign by sign."""
# Letters without a blank between: 'BIÊN', 'họp,'; what counts for nothing may stand inside.
_CHUNK = re.compile(f"[^{_BLANKS}{_NOTHING}]+(?:[{_NOTHING}]+[^{_BLANKS}{_NOTHING}]+)*")
# What pdfium takes for one line.
_LINE = re.compile(r"[^\r\n]+")
# Hebrew, Arabic, marks of direction: the library turns such text about, and an object's letters need not stay together.
_BACKWARDS = re.compile("[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefe]")
# Some converters write the letters OI for U-horn, which no Vietnamese text holds otherwise (decision 11).
_REPAIRED = {0x1A2: "Ư", 0x1A3: "ư", 0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl"}
_REPAIRED |= dict.fromkeys((0, 2, 0x200B, 0x200C, 0x200D, 0xFEFF, 0xFFFE, 0xFFFF), "")
_TO_REPAIR = re.compile(f"[{''.join(map(chr, _REPAIRED))}]")
_BOXES, _COLOUR = struct.Struct("8f"), struct.Struct("4I")
_LOOSE = 1.15
"""A loose box is this much higher than the type size."""
_LEAST, _MOST = 1.0, 150.0
"""Points of a letter."""
_WHITE = 250
_BOLD = 600


_word = partial(tuple.__new__, Word)
"""A word of all its values, without the detour over their names: made for every word there is."""


class Look(NamedTuple):
    """How a text object is drawn."""

    quarter: int
    """Quarter turns of the text in the file; -1 for slanted text."""
    bold: bool
    ink: str
    """'seen', 'invisible' or 'white'."""


class Run(NamedTuple):
    """What one text object draws in one line."""

    look: Look
    words: Sequence[tuple[int, int]]
    """Where each begins and ends in the page's text."""
    inside: bool = False
    """It goes on in a word that another object began."""


class Letters:
    """The letters of one page, as long as the page is open."""

    def __init__(self, page: Handle) -> None:
        # Each of these is handed over once a word at least: made once, converted once.
        self.page = ctypes.c_void_p.from_param(page.value)
        self.boxes, self.origin, self.colour = (ctypes.c_float * 8)(), (ctypes.c_double * 2)(), (ctypes.c_uint * 4)()
        self.first, self.last = ctypes.byref(self.boxes), ctypes.byref(self.boxes, _BOXES.size // 2)
        self.at = tuple(ctypes.byref(self.origin, 8 * i) for i in range(2))
        self.paint = tuple(ctypes.byref(self.colour, 4 * i) for i in range(4))
        self.looks: dict[int, Look] = {}
        self.text = self._text()
        self.repaired = _TO_REPAIR.search(self.text) is not None

    def runs(self) -> Iterator[Run]:
        """Every run, in drawing order: words as the stream has them, parted where another text object begins."""
        page, text, object_of = self.page, self.text, PDFIUM.FPDFText_GetTextObject
        orderly = not _BACKWARDS.search(text)
        for line in _LINE.finditer(text):
            words = [m.span() for m in _CHUNK.finditer(text, *line.span())]
            owner = object_of(page, words[0][0]) if words and orderly else None
            if owner and object_of(page, words[-1][1] - 1) == owner:  # mostly one object draws a whole line
                yield Run(self.look(words[0][0], owner), words)
                continue
            for owner, held in groupby(words, lambda word: object_of(page, word[0]) if orderly else None):
                yield from self._begun(list(held), owner)

    def _begun(self, words: list[tuple[int, int]], owner: int | None) -> Iterator[Run]:
        """Words that begin in one object; the last may end in others. Without an object, each by itself."""
        whole = owner and PDFIUM.FPDFText_GetTextObject(self.page, words[-1][1] - 1) == owner
        apart = 0 if not owner else len(words) if whole else len(words) - 1
        if apart:
            yield Run(self.look(words[0][0], owner), words[:apart])
        for start, end in words[apart:]:
            yield from self._parted(start, end)

    def _parted(self, start: int, end: int) -> Iterator[Run]:
        """A word that several objects may have drawn."""
        at = start
        for owner, held in groupby(PDFIUM.FPDFText_GetTextObject(self.page, i) for i in range(start, end)):
            after = at + sum(1 for _ in held)
            yield Run(self.look(at, owner), [(at, after)], at > start)
            at = after

    def words(self, runs: Iterable[Run], frame: Frame) -> list[Word]:
        """The words of the runs that read upright in the frame, as far as they stand on the page."""
        found: list[Word] = []
        for run in runs:
            if run.look.quarter == frame.turn:
                self._measure(run, frame, found)
        return found

    def box(self, start: int, end: int) -> Area:
        """Where letters stand in the file: left, bottom, right, top."""
        PDFIUM.FPDFText_GetLooseCharBox(self.page, start, self.first)
        PDFIUM.FPDFText_GetLooseCharBox(self.page, end - 1, self.last)
        left, top, right, bottom, a, b, c, d = self.boxes
        return min(left, a), min(bottom, d), max(right, c), max(top, b)

    def said(self, start: int, end: int) -> str:
        """The letters, those that stand for others put right."""
        text = self.text[start:end]
        return text.translate(_REPAIRED) if self.repaired and not text.isascii() else text

    def count(self, run: Run) -> int:
        """How many letters a run has."""
        return sum([len(self.said(*word)) for word in run.words])

    def drawn(self, blank: int) -> bool:
        """Whether a blank was drawn: not one that the library put into a gap."""
        return blank >= 0 and not PDFIUM.FPDFText_IsGenerated(self.page, blank)

    def _text(self) -> str:
        """Every character of the page, one for each index (characters outside the basic plane as two halves)."""
        count = PDFIUM.FPDFText_CountChars(self.page)
        if count <= 0:
            return ""
        buffer = (ctypes.c_ushort * (count + 1))()
        if PDFIUM.FPDFText_GetText(self.page, 0, count, buffer) == count + 1:
            units = memoryview(buffer).cast("B")[: 2 * count]
            text = str(units, "utf-16-le" if sys.byteorder == "little" else "utf-16-be", "surrogatepass")
            return text if len(text) == count else "".join(map(chr, units.cast("H")))
        codes = (PDFIUM.FPDFText_GetUnicode(self.page, i) & 0xFFFFFFFF for i in range(count))
        return "".join(chr(c) if c < 0x110000 else "\ufffd" for c in codes)

    def _measure(self, run: Run, frame: Frame, found: list[Word]) -> None:
        """The words of one run. Boxes that end level above or below stand on one baseline."""
        page, first, last, boxes, box_of = self.page, self.first, self.last, self.boxes, PDFIUM.FPDFText_GetLooseCharBox
        (turn, bold, _), words, inside = run
        text, odd = self.text, self.repaired
        x, y, width, height = frame.left, frame.top, frame.width + 1, frame.height + 1
        level = depth = base = math.nan
        for start, end in words:
            if not box_of(page, start, first):
                continue
            more = end - start > 1 and box_of(page, end - 1, last)
            west, north, east, south, a, b, c, d = _BOXES.unpack_from(boxes)
            if turn or (north != level and south != depth):
                level, depth, base = north, south, self.base(start, frame)
            if more and a >= west and c >= east and b <= north and d >= south:  # mostly, and min and max are dear
                east = c
            elif more:
                west, north, east, south = min(west, a), max(north, b), max(east, c), min(south, d)
            if turn:
                left, top, right, bottom = frame.area((west, south, east, north))
            else:
                left, top, right, bottom = west - x, y - north, east - x, y - south
            if right < -1 or left > width or bottom < -1 or top > height:
                continue
            size = (bottom - top) / _LOOSE
            if not _LEAST <= size <= _MOST:
                size = min(max(size, _LEAST), _MOST)
            said = self.said(start, end) if odd else text[start:end]
            blank = -1 if inside else start - 1
            found.append(_word((said, left, right, base, size, bold, 1.0, blank)))

    def base(self, index: int, frame: Frame) -> float:
        """Where the baseline of a letter runs in the view."""
        PDFIUM.FPDFText_GetCharOrigin(self.page, index, *self.at)
        return frame.point(*self.origin)[1]

    def look(self, index: int, owner: int | None) -> Look:
        """How a text object is turned, whether it is bold, and whether it is seen."""
        if owner and owner in self.looks:
            return self.looks[owner]
        ink = "seen"
        if owner and PDFIUM.FPDFTextObj_GetTextRenderMode(Handle(owner)) == INVISIBLE:
            ink = "invisible"
        elif PDFIUM.FPDFText_GetFillColor(self.page, index, *self.paint):
            red, green, blue, alpha = _COLOUR.unpack_from(self.colour)
            ink = "invisible" if not alpha else "white" if min(red, green, blue) >= _WHITE else "seen"
        quarter = _quarter(PDFIUM.FPDFText_GetCharAngle(self.page, index))
        made = Look(quarter, PDFIUM.FPDFText_GetFontWeight(self.page, index) >= _BOLD, ink)
        if owner:
            self.looks[owner] = made
        return made


def upright(runs: Iterable[Run], letters: Letters, frame: Frame) -> int:
    """The quarter turns, clockwise, after which most of the text reads from left to right."""
    quarters = {run.look.quarter for run in runs} - {-1}
    if len(quarters) < 2:  # nearly always
        return next(iter(quarters), frame.turn)
    votes: Counter[int] = Counter()
    for run in runs:
        if run.look.quarter >= 0:
            votes[run.look.quarter] += letters.count(run)
    return votes.most_common(1)[0][0]


def _quarter(radians: float) -> int:
    """Quarter turns, anticlockwise, of a run whose angle the library counts clockwise; -1 for a slanted one."""
    if not radians:
        return 0
    angle = math.degrees(radians)
    turns = round(angle / 90)
    return -turns % 4 if abs(angle - 90 * turns) < 8 else -1
