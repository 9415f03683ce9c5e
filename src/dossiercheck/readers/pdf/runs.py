"""The characters of a page as runs: pieces of words drawn in one go, with where they stand.

Within one text object letters follow one another on one baseline, so only the first and the last of a
run are measured. What nobody sees is left out: text drawn invisibly (unless it is the text layer under a
scan), in white on white, or outside the page.
"""

import ctypes
import math
import re
import struct
import sys
from collections import Counter
from collections.abc import Iterable
from itertools import groupby
from typing import NamedTuple

from dossiercheck.readers.pdf.frame import Frame
from dossiercheck.readers.pdf.library import INVISIBLE, PDFIUM, Handle

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
_WHITE = 250
_BOLD = 600


class Look(NamedTuple):
    """How a text object is drawn."""

    quarter: int
    """Quarter turns of the text in the file; -1 for slanted text."""
    bold: bool
    ink: str
    """'seen', 'invisible' or 'white'."""


class Run(NamedTuple):
    """A piece of a word in the file's own coordinates."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    base: float
    """Of its baseline: the height; of text on its side the place across."""
    look: Look
    blank: int
    """Index of the blank before it (`Letters.drawn` tells whether it was drawn); -1 inside a word."""


class Letters:
    """The letters of one page, as long as the page is open."""

    def __init__(self, page: Handle) -> None:
        # Each of these is handed over once a word at least: made once, converted once.
        self.page = ctypes.c_void_p.from_param(page.value)
        self.boxes, self.origin, self.colour = (ctypes.c_float * 8)(), (ctypes.c_double * 2)(), (ctypes.c_uint * 4)()
        self.first, self.last = ctypes.byref(self.boxes), ctypes.byref(self.boxes, _BOXES.size // 2)
        self.at = tuple(ctypes.byref(self.origin, 8 * i) for i in range(2))
        self.paint = tuple(ctypes.byref(self.colour, 4 * i) for i in range(4))
        self.found: list[Run] = []
        self.looks: dict[int, Look] = {}
        self.text = self._text()
        self.repaired = _TO_REPAIR.search(self.text) is not None

    def runs(self) -> list[Run]:
        """Every run, in drawing order: words as the stream has them, parted where another text object begins."""
        page, text, object_of = self.page, self.text, PDFIUM.FPDFText_GetTextObject
        orderly = not _BACKWARDS.search(text)
        for line in _LINE.finditer(text):
            words = [m.span() for m in _CHUNK.finditer(text, *line.span())]
            owner = object_of(page, words[0][0]) if words and orderly else None
            if owner and object_of(page, words[-1][1] - 1) == owner:  # mostly one object draws a whole line
                self.measure(words, owner)
                continue
            for owner, held in groupby(words, lambda word: object_of(page, word[0]) if orderly else None):
                self.begun(list(held), owner)
        return self.found

    def begun(self, words: list[tuple[int, int]], owner: int | None) -> None:
        """Words that begin in one object; the last may end in others. Without an object, each by itself."""
        whole = owner and PDFIUM.FPDFText_GetTextObject(self.page, words[-1][1] - 1) == owner
        apart = 0 if not owner else len(words) if whole else len(words) - 1
        self.measure(words[:apart], owner)
        for start, end in words[apart:]:
            self.parted(start, end)

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

    def parted(self, start: int, end: int) -> None:
        """A word that several objects may have drawn."""
        page, object_of = self.page, PDFIUM.FPDFText_GetTextObject
        owner = object_of(page, start)
        if end - start == 1 or object_of(page, end - 1) == owner:
            self.measure([(start, end)], owner)
            return
        at = start
        for owner, held in groupby(object_of(page, i) for i in range(start, end)):
            after = at + sum(1 for _ in held)
            self.measure([(at, after)], owner, inside=at > start)
            at = after

    def measure(self, words: Iterable[tuple[int, int]], owner: int | None, *, inside: bool = False) -> None:
        """Words of one text object become runs. Boxes that end level above or below stand on one baseline."""
        page, first, last, boxes, box_of = self.page, self.first, self.last, self.boxes, PDFIUM.FPDFText_GetLooseCharBox
        look = None
        height = depth = base = 0.0
        for start, end in words:
            if not box_of(page, start, first):
                continue
            look = look or self.look(start, owner)
            more = end - start > 1 and box_of(page, end - 1, last)
            left, top, right, bottom, a, b, c, d = _BOXES.unpack_from(boxes)
            if look.quarter or (top != height and bottom != depth):
                height, depth, base = top, bottom, self.base(start, look.quarter)
            said = self.text[start:end]
            if self.repaired and not said.isascii():
                said = said.translate(_REPAIRED)
            if more and a >= left and c >= right and b <= top and d >= bottom:  # mostly, and min and max are dear
                right = c
            elif more:
                left, right, top, bottom = min(left, a), max(right, c), max(top, b), min(bottom, d)
            self.found.append(Run(said, left, bottom, right, top, base, look, -1 if inside else start - 1))

    def base(self, index: int, quarter: int) -> float:
        """Where the baseline of a letter runs."""
        PDFIUM.FPDFText_GetCharOrigin(self.page, index, *self.at)
        return self.origin[quarter % 2 == 0]

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


def looks(found: Iterable[Run]) -> set[Look]:
    """All that runs look like."""
    return {run.look for run in found}


def upright(found: list[Run], frame: Frame) -> int:
    """The quarter turns, clockwise, after which most of the text reads from left to right."""
    quarters = {look.quarter for look in looks(found)} - {-1}
    if len(quarters) < 2:  # nearly always
        return next(iter(quarters), frame.turn)
    votes: Counter[int] = Counter()
    for run in found:
        if run.look.quarter >= 0:
            votes[run.look.quarter] += len(run.text)
    return votes.most_common(1)[0][0]


def _quarter(radians: float) -> int:
    """Quarter turns, anticlockwise, of a run whose angle the library counts clockwise; -1 for a slanted one."""
    if not radians:
        return 0
    angle = math.degrees(radians)
    turns = round(angle / 90)
    return -turns % 4 if abs(angle - 90 * turns) < 8 else -1
