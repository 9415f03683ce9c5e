"""The characters of a page as runs: pieces of words drawn in one go, with where they stand.

Within one text object letters follow one another on one baseline, so only the first and the last of a
run are measured. What nobody sees is left out: text drawn invisibly (unless it is the text layer under a
scan), in white on white, or outside the page.
"""

import ctypes
import math
import re
import struct
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
_POINT, _BOX = struct.Struct("2d"), struct.Struct("4f")
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
        self.address = ctypes.cast(handle, ctypes.c_void_p).value
        self.origin_of = _plain(raw, "FPDFText_GetCharOrigin", ctypes.c_int, *[ctypes.c_void_p] * 2)
        self.box_of = _plain(raw, "FPDFText_GetLooseCharBox", ctypes.c_int, ctypes.c_void_p)
        self.object_of = _plain(raw, "FPDFText_GetTextObject", ctypes.c_void_p)
        self.generated = _plain(raw, "FPDFText_IsGenerated", ctypes.c_int)
        # Where the library writes: x and y of an origin; left, top, right, bottom of the first and the last box.
        self.point, self.first, self.last = (ctypes.c_double * 2)(), (ctypes.c_float * 4)(), (ctypes.c_float * 4)()
        at = ctypes.addressof(self.point)
        self.slots = (
            at,
            at + ctypes.sizeof(ctypes.c_double),
            ctypes.addressof(self.first),
            ctypes.addressof(self.last),
        )
        self.found: list[Run] = []
        self.looks: dict[int, tuple[int, bool, str]] = {}

    def all(self) -> list[Run]:
        """Words as the stream has them, parted where another text object begins."""
        address, object_of, generated = self.address, self.object_of, self.generated
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
            return "".join(map(chr, memoryview(buffer).cast("B").cast("H")[:count]))
        codes = (self.raw.FPDFText_GetUnicode(self.handle, i) for i in range(count))
        return "".join(chr(c) if c < 0x110000 else "\ufffd" for c in codes)

    def end(self, text: str, start: int, end: int, owner: int | None, spaced: bool) -> None:
        """One run is whole: measure it."""
        address, box_of = self.address, self.box_of
        x, y, first, last = self.slots
        if not (self.origin_of(address, start, x, y) and box_of(address, start, first)):
            return
        left, top, right, bottom = _BOX.unpack_from(self.first)
        if end != start and box_of(address, end, last):
            a, b, c, d = _BOX.unpack_from(self.last)
            left, top, right, bottom = min(left, a), max(top, b), max(right, c), min(bottom, d)
        known = self.looks.get(owner) if owner else None
        quarter, bold, ink = known or self.look(start, owner)
        if not text.isascii():
            text = text.translate(_REPAIRED)
        origin = _POINT.unpack_from(self.point)
        self.found.append(Run(text, (left, bottom, right, top), origin, quarter, bold, spaced, ink))

    def look(self, index: int, owner: int | None) -> tuple[int, bool, str]:
        """How a text object is turned, whether it is bold, and whether it is seen."""
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


def _plain(raw: Any, name: str, result: type, *more: type) -> Callable[..., Any]:
    """The library's function with plain numbers for handles and addresses: called once a word, it must cost little."""
    address = ctypes.cast(getattr(raw, name), ctypes.c_void_p).value
    made: Callable[..., Any] = ctypes.CFUNCTYPE(result, ctypes.c_void_p, ctypes.c_int, *more)(address or 0)
    return made
