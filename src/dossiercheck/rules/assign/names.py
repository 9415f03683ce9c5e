"""Whether words name a unit: compared without diacritics, generic words left out."""

import re
from functools import lru_cache

from dossiercheck.model.submission import Unit
from dossiercheck.vietnamese.fold import plain

_WORD = re.compile(r"[^\W_]+")
_GENERIC = frozenset(
    [
        "chi",
        "bo",
        "dang",
        "uy",
        "doan",
        "the",
        "co",
        "quan",
        "so",
        "truc",
        "thuoc",
        "phong",
        "ban",
        "cac",
        "va",
        "cua",
        "tinh",
        "t",
        "m",
        "tm",
        "cb",
        "du",
        "noi",
        "vu",
    ]
)
_KINDS = {
    "chi-bo": ("chi bo", "chi uy"),
    "dang-uy": ("dang uy", "dang bo", "ban chap hanh dang bo"),
    "doan-the": ("cong doan", "chi doan", "doan thanh nien", "doan tncs"),
}


@lru_cache(maxsize=4096)
def unit_key(name: str) -> frozenset[str]:
    """The distinctive words of a unit's name."""
    return frozenset(w for w in _WORD.findall(plain(name)) if w not in _GENERIC and not w.isdigit())


def names_unit(text: str, unit: Unit, *, inside: bool = False) -> bool:
    """Whether a text is (or, with `inside`, holds) the unit's name; kinds must agree."""
    bare = " ".join(_WORD.findall(plain(text)))
    if unit.kind in _KINDS and not any(k in bare for k in _KINDS[unit.kind]):
        return False
    key = unit_key(unit.name)
    if not key:
        return not inside and not unit_key(text)
    words = unit_key(text)
    if inside:
        return key <= words
    return bool(words) and (key <= words or words <= key)
