"""One form for text that people type in many: the keys everything is compared by.

`clean` keeps the letters as printed, `fold` is the key for comparing, `plain` is the second chance
without any diacritics. Tone placement is moved by syllable, never by substring ('hoàn' stays 'hoàn').
"""

import re
import unicodedata
from functools import lru_cache

# Zero-width characters, byte-order marks, soft hyphens, bidirectional controls.
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
_SAME = {
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
_ALIKE = re.compile(f"[{''.join(_SAME)}]")
# Combining marks of Latin letters.
_MARKS = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+")
_TONES = {"\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}
# Tones on the first of two vowels at the end of a word ('ủy'), which may have to move: a cheap test before any work.
_PLACED = re.compile(r"[òóỏõọùúủũụ][aey](?!\w)")
_SYLLABLES = re.compile(r"(\W+)")
# A syllable that ends in oa, oe or uy: the tone may sit on either vowel ('ủy', 'uỷ').
_OPEN_GLIDE = re.compile(r"(?<![^\W\d_])([^\W\d_]*?)(oa|oe|uy)(?![^\W\d_])")


@lru_cache(maxsize=16384)
def clean(text: str) -> str:
    """NFC text with blanks of every kind as single spaces and invisible characters dropped."""
    return " ".join(_INVISIBLE.sub("", unicodedata.normalize("NFC", text)).split())


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """The key for comparing: cleaned, lower case, one dash, one quote, tone on the second vowel of oa/oe/uy.

    >>> fold("ĐẢNG ỦY") == fold("Đảng uỷ")
    True
    >>> fold("hoàn thành")
    'hoàn thành'
    """
    text = _ALIKE.sub(_same, clean(text)).lower()
    return text if text.isascii() else _place_tones(text)


def _same(match: re.Match[str]) -> str:
    return _SAME[match.group()]


@lru_cache(maxsize=65536)
def plain(text: str) -> str:
    """`fold` without any diacritics: a second chance for text typed or read without them.

    >>> plain("Đảng ủy")
    'dang uy'
    """
    return bare(fold(text))


def bare(folded: str) -> str:
    """A folded text without its diacritics; unlike `plain` not remembered, for long ones.

    >>> bare("đảng uỷ")
    'dang uy'
    """
    return " ".join(map(_bare_word, folded.split(" ")))


@lru_cache(maxsize=8192)
def _bare_word(word: str) -> str:
    """What stands between two blanks; a language has few syllables."""
    return _MARKS.sub("", unicodedata.normalize("NFD", word)).replace("đ", "d")


def lowered(text: str) -> str:
    """The text in small letters, of the same length: what is found in it can be quoted from the text.

    >>> lowered("Ngày 30 THÁNG 11")
    'ngày 30 tháng 11'
    """
    low = text.lower()
    return low if len(low) == len(text) else "".join(x if len(x := c.lower()) == 1 else c for c in text)


def _place_tones(text: str) -> str:
    """Move the tone of an open oa/oe/uy to its second vowel, syllable by syllable."""
    if not _PLACED.search(text):
        return text
    return " ".join(map(_place_word, text.split(" ")))


@lru_cache(maxsize=4096)
def _place_word(word: str) -> str:
    """What stands between two blanks; marks may part it into several syllables."""
    return "".join(_place_syllable(s) for s in _SYLLABLES.split(word))


def _place_syllable(word: str) -> str:
    if word.isascii() or word.startswith("qu"):
        return word
    parts = unicodedata.normalize("NFD", word)
    tone = next((c for c in parts if c in _TONES), None)
    if tone is None:
        return word
    bare = unicodedata.normalize("NFC", parts.replace(tone, ""))
    return unicodedata.normalize("NFC", bare + tone) if _OPEN_GLIDE.fullmatch(bare) else word
