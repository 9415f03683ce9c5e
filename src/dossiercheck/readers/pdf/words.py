"""Characters of a page become words by geometry: a common baseline and no gap between.

The glyph's origin gives the baseline, so that accented letters drawn from a fallback font in a run
of their own still fall into their word.
"""

import ctypes
from dataclasses import dataclass

from dossiercheck.model.box import Box


@dataclass(frozen=True, slots=True)
class Glyph:
    """One character in page points, origin at the top left."""

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Word:
    """A run of glyphs, in page points."""

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool

    def box(self, width: float, height: float) -> Box:
        """The word's box in fractions of the page."""
        return Box(
            max(0.0, self.left / width),
            max(0.0, (self.base - self.size * 0.85) / height),
            min(1.0, self.right / width),
            min(1.0, (self.base + self.size * 0.25) / height),
        )


def glyphs(textpage: object, raw: object, width: float, height: float) -> list[Glyph]:
    """Every visible character of a text page."""
    handle = textpage.raw  # type: ignore[attr-defined]
    count = raw.FPDFText_CountChars(handle)  # type: ignore[attr-defined]
    x, y = ctypes.c_double(), ctypes.c_double()
    box = raw.FS_RECTF()  # type: ignore[attr-defined]
    found = []
    get_char, get_origin, get_box, get_size = (
        getattr(raw, n)
        for n in ("FPDFText_GetUnicode", "FPDFText_GetCharOrigin", "FPDFText_GetLooseCharBox", "FPDFText_GetFontSize")
    )
    weight = raw.FPDFText_GetFontWeight  # type: ignore[attr-defined]
    for i in range(count):
        code = get_char(handle, i)
        if code in _NOTHING:
            continue
        if not get_origin(handle, i, x, y) or not get_box(handle, i, box):
            continue
        high = abs(box.top - box.bottom)
        size = high if 1 < high < 200 else max(get_size(handle, i), 1.0)
        found.append(Glyph(chr(code), box.left, box.right, height - y.value, size / 1.15, weight(handle, i) >= 600))
    return [g for g in found if -width < g.left < 2 * width]


_NOTHING = frozenset({0, 0xA, 0xD, 0xFFFE, 0xFFFF, 0x2, 0xAD})


def rows(found: list[Glyph]) -> list[list[Word]]:
    """Words in visual rows, top to bottom, left to right in each."""
    lines: list[list[Glyph]] = []
    for glyph in sorted(found, key=lambda g: (g.base, g.left)):
        if lines and abs(lines[-1][0].base - glyph.base) <= 0.35 * max(glyph.size, lines[-1][0].size):
            lines[-1].append(glyph)
        else:
            lines.append([glyph])
    return [w for line in lines if (w := _words(sorted(line, key=lambda g: g.left)))]


def _words(line: list[Glyph]) -> list[Word]:
    words: list[list[Glyph]] = []
    for glyph in line:
        if glyph.text.isspace():
            words.append([])
        elif words and words[-1] and glyph.left - words[-1][-1].right <= 0.15 * glyph.size:
            if not _doubled(words[-1][-1], glyph):
                words[-1].append(glyph)
        else:
            words.append([glyph])
    return [_word(w) for w in words if w]


def _doubled(a: Glyph, b: Glyph) -> bool:
    """Bold faked by printing twice with a small shift."""
    return a.text == b.text and abs(a.left - b.left) < 0.1 * a.size


def _word(run: list[Glyph]) -> Word:
    return Word(
        "".join(g.text for g in run),
        run[0].left,
        max(g.right for g in run),
        run[0].base,
        max(g.size for g in run),
        sum(g.bold for g in run) * 2 > len(run),
    )
