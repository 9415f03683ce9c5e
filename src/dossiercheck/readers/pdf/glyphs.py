"""What PDFium says of the letters on a page: text, boxes and baselines, before any judgement.

The quick way asks for two boxes a word. It needs PDFium's text and character indexes to agree; where
they do not (letters without Unicode) or where words lie in holes between others (a second font supplied
the accented letters), `letters` asks for every letter and `words` puts them together by geometry.
"""

import re
from ctypes import POINTER, byref, c_double, c_ushort, cast, create_string_buffer
from typing import Any, NamedTuple

from dossiercheck.readers.pdf.frame import Frame, Rect

# PDFium writes a hyphen at a line's end as U+0002 or U+FFFE and drops the break: 'KH\ufffeĐBSNV'.
_TOKEN = re.compile("[^\\s\x02\ufffe]+[\x02\ufffe]?|[\x02\ufffe]")
_HYPHENS = str.maketrans({"\x02": "-", "\ufffe": "-"})
SLANTED = 4


class Token(NamedTuple):
    """A run of letters without blanks, in displayed points."""

    text: str
    rect: Rect
    origin: tuple[float, float]
    """Where the first letter stands on its baseline."""
    char: int
    """Index of the first character."""
    seq: int
    """Grows by one from word to word in the order of writing, by more over a break PDFium saw."""
    quarters: int
    """Direction of the text as displayed: 0 upright, 1 up, 2 upside down, 3 down, SLANTED."""


class Letter(NamedTuple):
    """One letter; `text` is U+FFFD where the font does not say which."""

    text: str
    rect: Rect
    origin: tuple[float, float]
    char: int


def page_text(raw: Any, textpage: Any, count: int) -> str:
    """All text in PDFium's order. Its length differs from `count` where letters have no Unicode."""
    buffer = create_string_buffer(2 * count + 2)
    written = raw.FPDFText_GetText(textpage, 0, count, cast(buffer, POINTER(c_ushort)))
    return buffer.raw[: 2 * max(written - 1, 0)].decode("utf-16-le", "replace")


def tokens(raw: Any, textpage: Any, text: str, frame: Frame) -> list[Token]:
    """Words by blanks in PDFium's text. Only where `len(text)` is the character count."""
    place, corner = raw.FS_RECTF(), raw.FS_RECTF()
    x, y = c_double(), c_double()
    to_place, to_corner, to_x, to_y = byref(place), byref(corner), byref(x), byref(y)
    loose, origin_of, as_rect = raw.FPDFText_GetLooseCharBox, raw.FPDFText_GetCharOrigin, frame.rect
    found: list[Token] = []
    quarters, seq, end = 0, 0, 0
    for match in _TOKEN.finditer(text):
        start, stop = match.span()
        loose(textpage, start, to_place)
        rect = as_rect(place.left, place.bottom, place.right, place.top)
        if stop - start > 1:
            loose(textpage, stop - 1, to_corner)
            last = as_rect(corner.left, corner.bottom, corner.right, corner.top)
            quarters = direction(rect, last)
            rect = (min(rect[0], last[0]), min(rect[1], last[1]), max(rect[2], last[2]), max(rect[3], last[3]))
        origin_of(textpage, start, to_x, to_y)
        seq += 1 if end and "\n" not in text[end:start] and "\r" not in text[end:start] else 2
        end = stop
        word = match[0] if text[stop - 1] not in "\x02\ufffe" else match[0].translate(_HYPHENS)
        found.append(Token(word, rect, frame.point(x.value, y.value), start, seq, quarters))
    return found


def letters(raw: Any, textpage: Any, count: int, frame: Frame) -> list[Letter]:
    """Every printed letter with its box; blanks and PDFium's own insertions left out."""
    place, x, y = raw.FS_RECTF(), c_double(), c_double()
    to_place, to_x, to_y = byref(place), byref(x), byref(y)
    found: list[Letter] = []
    for i in range(count):
        code = raw.FPDFText_GetUnicode(textpage, i)
        text = chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"
        if text.isspace() or (code == 0 and raw.FPDFText_IsGenerated(textpage, i) == 1):
            continue
        raw.FPDFText_GetLooseCharBox(textpage, i, to_place)
        raw.FPDFText_GetCharOrigin(textpage, i, to_x, to_y)
        rect = frame.rect(place.left, place.bottom, place.right, place.top)
        found.append(Letter(text.translate(_HYPHENS), rect, frame.point(x.value, y.value), i))
    return found


def direction(first: Rect, last: Rect) -> int:
    """Which way a word runs, from the boxes of its first and last letters."""
    dx = (last[0] + last[2] - first[0] - first[2]) / 2
    dy = (last[1] + last[3] - first[1] - first[3]) / 2
    if abs(dy) <= 0.3 * abs(dx) or (dx == 0 and dy == 0):
        return 0 if dx >= 0 else 2
    if abs(dx) > 0.3 * abs(dy):
        # Two letters of unlike height are no slope; a long one is.
        return SLANTED if abs(dx) > (first[3] - first[1]) else 0
    return 1 if dy < 0 else 3


def is_bold(raw: Any, textpage: Any, char: int) -> bool:
    """Whether a letter's font calls itself bold, by name or flag."""
    from ctypes import c_int

    name, flags = create_string_buffer(96), c_int()
    length = raw.FPDFText_GetFontInfo(textpage, char, name, 96, byref(flags))
    said = name.raw[: min(length, 96)].lower() if length > 0 else b""
    return bool(flags.value & 1 << 18) or any(word in said for word in (b"bold", b"black", b"heavy", b"demi"))
