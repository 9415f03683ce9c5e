"""The characters of a page as runs: pieces of words drawn in one go, with where they stand.

Within one text object letters follow one another on one baseline, so only the first and the last of a
run are measured. What nobody sees is left out: text drawn invisibly (unless it is the text layer under a
scan), in white on white, or outside the page.
"""

import ctypes
import math
import re
from collections import Counter
from collections.abc import Callable
from typing import Any, NamedTuple

from dossiercheck.readers.pdf.frame import Area, Frame

_NOTHING = "\x00\x02\u200b-\u200d\ufeff\ufffe\uffff"
"""Joiners and pdfium's own marks for a word broken at a line's end. A soft hyphen stays: it may be a letter (TCVN3)."""
# Letters without a blank between: 'BIÊN', 'họp,'; what counts for nothing may stand inside.
_CHUNK = re.compile(rf"[^\s{_NOTHING}]+(?:[{_NOTHING}]+[^\s{_NOTHING}]+)*")
# Some converters write the letters OI for U-horn, which no Vietnamese text holds otherwise (decision 11).
_REPAIRED = {0x1A2: "Ư", 0x1A3: "ư", 0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl"}
_REPAIRED |= dict.fromkeys((0, 2, 0x200B, 0x200C, 0x200D, 0xFEFF, 0xFFFE, 0xFFFF), "")
_INVISIBLE = 3
_WHITE = 250


class Run(NamedTuple):
    """A piece of a word in the file's own coordinates."""

    text: str
    box: Area
    """left, bottom, right, top."""
    origin: tuple[float, float]
    quarter: int
    """Quarter turns of the text in the file; -1 for slanted text."""
    bold: bool
    spaced: bool
    """A blank was drawn before it (not one that the library put into a gap)."""
    ink: str
    """'seen', 'invisible' or 'white'."""


def runs(textpage: Any, raw: Any) -> list[Run]:
    """Every run of a text page, in drawing order."""
    return _Gathering(textpage.raw, raw).all()


def upright(found: list[Run], frame: Frame) -> int:
    """The quarter turns, clockwise, after which most of the text reads from left to right."""
    votes: Counter[int] = Counter()
    for run in found:
        if run.quarter >= 0:
            votes[run.quarter] += len(run.text)
    return votes.most_common(1)[0][0] if votes else frame.turn


def _quarter(radians: float) -> int:
    """Quarter turns, anticlockwise, of a run whose angle the library counts clockwise; -1 for a slanted one."""
    if not radians:
        return 0
    angle = math.degrees(radians)
    turns = round(angle / 90)
    return -turns % 4 if abs(angle - 90 * turns) < 8 else -1


class _Gathering:
    def __init__(self, handle: Any, raw: Any) -> None:
        self.handle, self.raw = handle, raw
        self.x, self.y = ctypes.c_double(), ctypes.c_double()
        self.first, self.last = raw.FS_RECTF(), raw.FS_RECTF()
        self.found: list[Run] = []
        self.looks: dict[int, tuple[int, bool, str]] = {}

    def all(self) -> list[Run]:
        """Words as the stream has them, parted where another text object begins."""
        address = ctypes.cast(self.handle, ctypes.c_void_p).value
        object_of = _plain(self.raw, "FPDFText_GetTextObject", ctypes.c_void_p)
        generated = _plain(self.raw, "FPDFText_IsGenerated", ctypes.c_int)
        before = 0
        for chunk in _CHUNK.finditer(self.text()):
            start, last = chunk.start(), chunk.end() - 1
            spaced = start > before and not generated(address, start - 1)
            before = last + 1
            owner = object_of(address, start)
            if last == start or object_of(address, last) == owner:
                self.end(chunk.group(), start, last, owner, spaced)
                continue
            owners = [object_of(address, i) for i in range(start, last + 1)]
            first = 0
            for i in range(1, len(owners) + 1):
                if i == len(owners) or owners[i] != owners[first]:
                    said = chunk.group()[first:i]
                    self.end(said, start + first, start + i - 1, owners[first], spaced and first == 0)
                    first = i
        return self.found

    def text(self) -> str:
        """Every character of the page, one for each index (characters outside the basic plane as two halves)."""
        count = self.raw.FPDFText_CountChars(self.handle)
        if count <= 0:
            return ""
        buffer = (ctypes.c_ushort * (count + 1))()
        if self.raw.FPDFText_GetText(self.handle, 0, count, buffer) == count + 1:
            return "".join(map(chr, buffer[:count]))
        codes = (self.raw.FPDFText_GetUnicode(self.handle, i) for i in range(count))
        return "".join(chr(c) if c < 0x110000 else "\ufffd" for c in codes)

    def end(self, text: str, start: int, end: int, owner: int | None, spaced: bool) -> None:
        """One run is whole: measure it."""
        raw, handle, a, b = self.raw, self.handle, self.first, self.last
        text = text if text.isascii() else text.translate(_REPAIRED)
        if not raw.FPDFText_GetCharOrigin(handle, start, self.x, self.y):
            return
        if not raw.FPDFText_GetLooseCharBox(handle, start, a):
            return
        box = (a.left, a.bottom, a.right, a.top)
        if end != start and raw.FPDFText_GetLooseCharBox(handle, end, b):
            box = (min(box[0], b.left), min(box[1], b.bottom), max(box[2], b.right), max(box[3], b.top))
        quarter, bold, ink = self.look(start, owner)
        self.found.append(Run(text, box, (self.x.value, self.y.value), quarter, bold, spaced, ink))

    def look(self, index: int, owner: int | None) -> tuple[int, bool, str]:
        """How a text object is turned, whether it is bold, and whether it is seen."""
        known = self.looks.get(owner or 0)
        if known is not None and owner:
            return known
        raw, handle = self.raw, self.handle
        ink = "seen"
        item = raw.FPDFText_GetTextObject(handle, index)
        if item and raw.FPDFTextObj_GetTextRenderMode(item) == _INVISIBLE:
            ink = "invisible"
        else:
            parts = [ctypes.c_uint() for _ in range(4)]
            if raw.FPDFText_GetFillColor(handle, index, *parts):
                red, green, blue, alpha = (p.value for p in parts)
                if alpha == 0:
                    ink = "invisible"
                elif min(red, green, blue) >= _WHITE:
                    ink = "white"
        quarter = _quarter(raw.FPDFText_GetCharAngle(handle, index))
        made = (quarter, raw.FPDFText_GetFontWeight(handle, index) >= 600, ink)
        if owner:
            self.looks[owner] = made
        return made


def _plain(raw: Any, name: str, result: type) -> Callable[[int | None, int], Any]:
    """The library's function with plain numbers for handles: called once a letter, it must cost little."""
    address = ctypes.cast(getattr(raw, name), ctypes.c_void_p).value
    made: Callable[[int | None, int], Any] = ctypes.CFUNCTYPE(result, ctypes.c_void_p, ctypes.c_int)(address or 0)
    return made
