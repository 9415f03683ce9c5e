"""One form for text that people type in many: the keys everything is compared by.

`clean` keeps the letters as printed, `fold` is the key for comparing, `plain` is the second chance
without any diacritics. Tone placement is moved by syllable, never by substring ('hoàn' stays 'hoàn').
"""

import re
import unicodedata
from functools import lru_cache

_SPACES = re.compile(r"\s+")
# Zero-width characters, byte-order marks, soft hyphens, bidirectional controls.
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
_SAME = str.maketrans(
    {
        "ð": "đ",
        "Ð": "Đ",
        "ƣ": "ư",
        "Ƣ": "Ư",
        "–": "-",
        "—": "-",
        "−": "-",
        "‐": "-",
        "‑": "-",
        "“": '"',
        "”": '"',
        "„": '"',
        "«": '"',
        "»": '"',
        "‘": "'",
        "’": "'",
        "´": "'",
        "`": "'",
        "…": "...",
    }
)
_TONES = {"\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}
# A syllable that ends in oa, oe or uy: the tone may sit on either vowel ('ủy', 'uỷ').
_OPEN_GLIDE = re.compile(r"(?<![^\W\d_])([^\W\d_]*?)(oa|oe|uy)(?![^\W\d_])")


def clean(text: str) -> str:
    """NFC text with blanks of every kind as single spaces and invisible characters dropped."""
    return _SPACES.sub(" ", _INVISIBLE.sub("", unicodedata.normalize("NFC", text))).strip()


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """The key for comparing: cleaned, lower case, one dash, one quote, tone on the second vowel of oa/oe/uy.

    >>> fold("ĐẢNG ỦY") == fold("Đảng uỷ")
    True
    >>> fold("hoàn thành")
    'hoàn thành'
    """
    text = clean(text).translate(_SAME).lower()
    return text if text.isascii() else _place_tones(text)


@lru_cache(maxsize=65536)
def plain(text: str) -> str:
    """`fold` without any diacritics: a second chance for text typed or read without them.

    >>> plain("Đảng ủy")
    'dang uy'
    """
    decomposed = unicodedata.normalize("NFD", fold(text))
    return "".join(c for c in decomposed if not unicodedata.combining(c)).replace("đ", "d")


def _place_tones(text: str) -> str:
    """Move the tone of an open oa/oe/uy to its second vowel, syllable by syllable."""
    if not any(pair in text for pair in _PLACED):
        return text
    return "".join(_place_syllable(s) for s in re.split(r"([^\w]+)", text))


def _place_syllable(word: str) -> str:
    if word.isascii() or word.startswith("qu"):
        return word
    parts = unicodedata.normalize("NFD", word)
    tone = next((c for c in parts if c in _TONES), None)
    if tone is None:
        return word
    bare = unicodedata.normalize("NFC", parts.replace(tone, ""))
    return unicodedata.normalize("NFC", bare + tone) if _OPEN_GLIDE.fullmatch(bare) else word


# First-vowel placements that `_place_tones` may have to move: a cheap test before any work.
_PLACED = tuple(
    unicodedata.normalize("NFC", first + tone) + second
    for first, second in ("oa", "oe", "uy")
    for tone in sorted(_TONES)
)
