"""Words of a text as one encoding would have them, and whether they are Vietnamese so."""

import re
import unicodedata
from functools import lru_cache

from dossiercheck.vietnamese.legacy.syllable import is_syllable
from dossiercheck.vietnamese.legacy.tables import SINGLE, VNI_ALONE, VNI_PAIRS, Encoding

ENCODINGS: tuple[Encoding, ...] = ("TCVN3", "VNI", "VPS", "VISCII")
_SIGNS = "".join(sorted({c for table in SINGLE.values() for c in table if not c.isalpha() and c != "\u00a0"}))
WORD = re.compile(rf"(?:[^\W\d_]|[\u0300-\u036f\u201a-\u203a\u02c6\u02dc\u2122{re.escape(_SIGNS)}])+")
"""Letters and every sign that is a letter in one of the encodings: 'Trung ¬ng', '§¶ng'."""
_MODERN = frozenset("\u00a0ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư§«»·°–—‘’“”„…•™") | {
    chr(c) for c in range(0x1EA0, 0x1F00)
}
SUSPECT = re.compile(
    "["
    + re.escape(
        "".join(sorted(({*VNI_ALONE, *(p[1] for p in VNI_PAIRS)} | {c for t in SINGLE.values() for c in t}) - _MODERN))
    )
    + "]"
)
"""A letter or sign of an old encoding that no Vietnamese Unicode text holds."""
_OPENING, _CLOSING = "«“‘‹¡\u00ad", "»”’›…®©™\u00ad"
_TRANSLATIONS = {name: str.maketrans(table) for name, table in SINGLE.items()}


def decoded(word: str, encoding: Encoding) -> str:
    """A word with its signs read as letters of the encoding."""
    if encoding != "VNI":
        return word.translate(_TRANSLATIONS[encoding])
    letters, at = [], 0
    while at < len(word):
        pair = VNI_PAIRS.get(word[at : at + 2])
        letters.append(pair or VNI_ALONE.get(word[at], word[at]))
        at += 2 if pair else 1
    return "".join(letters)


@lru_cache(maxsize=65536)
def as_unicode(word: str) -> int:
    """1: a Vietnamese word with accents as it stands; -1: no such word; 0: says nothing (plain ASCII, symbols)."""
    core = word.lstrip(_OPENING).rstrip(_CLOSING).replace("\u00ad", "")
    if not core or core.isascii():
        return 0
    if not any(c.isalpha() for c in core):
        return 0
    return 1 if is_syllable(unicodedata.normalize("NFC", core)) else -1


@lru_cache(maxsize=65536)
def as_legacy(word: str, encoding: Encoding) -> int:
    """1: a Vietnamese word if decoded; -1: no such word then either; 0: nothing in it to decode."""
    core = trimmed(word)
    if core != word and core.isascii():
        return 0  # quotation marks and dashes, which some encodings gave to letters
    text = decoded(word, encoding)
    if not any(c.isalpha() for c in word):
        return 0
    if text == word:
        return 0 if word.isascii() else as_unicode(word)
    return 1 if is_syllable(text) or is_syllable(decoded(core, encoding)) else -1


def trimmed(word: str) -> str:
    """A word without the quotation marks and dashes around it."""
    return word.lstrip("«“‘–—").rstrip("»”’…™–—")
