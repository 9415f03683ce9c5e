"""Official formulas read badly are set right: 'QUYÉT ĐỊNH' is 'QUYẾT ĐỊNH'.

Only for text read by OCR, and only for phrases of a closed list that occur in it almost letter by letter: tone marks
aside at most one letter in seven differs. Names, numbers and running text are never touched, so nothing is invented.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from dossiercheck.vietnamese.fold import fold, plain

_LETTERS_A_SLIP = 7
_SHORTEST = 6
"""Letters a phrase has at least: shorter ones are near too many words."""
_LETTER_FOR_DIGIT = str.maketrans("1|!0", "iiio")
_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Mended:
    """Text with its formulas set right, and how many letters that took."""

    text: str
    slips: int


def distance(one: str, other: str, most: int) -> int:
    """Letters to change, drop or add to make `other` of `one`; `most` + 1 if there are more.

    >>> distance("quyet dinh", "quyei dinh", 2)
    1
    """
    if abs(len(one) - len(other)) > most:
        return most + 1
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        before, row[0] = row[0], i
        for j, b in enumerate(other, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (a != b))
        if min(row) > most:
            return most + 1
    return min(row[-1], most + 1)


def mend(text: str, phrases: tuple[str, ...]) -> Mended:
    """Set right every phrase of the list that stands in `text` with typical slips of an OCR engine.

    >>> mend("QUYÉT ĐỊNH", ("quyết định",)).text
    'QUYẾT ĐỊNH'
    """
    keys = _keys(phrases)
    words = [(m.start(), m.end()) for m in _WORD.finditer(text)]
    bare = [_bare(text[a:b]) for a, b in words]
    if not words or not any(b in firsts for b in bare for firsts in (keys.starts,)):
        near = [k for k in keys.phrases if len(k.bare) <= sum(map(len, bare)) + 2]
        if not near:
            return Mended(text, 0)
    made, slips, at, done = [], 0, 0, 0
    while at < len(words):
        hit = _best(bare, at, keys)
        if hit is None or _exact(text[words[at][0] : words[at + hit.count - 1][1]], hit.phrase):
            at += hit.count if hit else 1
            continue
        start, end = words[at][0], words[at + hit.count - 1][1]
        made += [text[done:start], _like(text[start:end], hit.phrase)]
        slips += max(1, hit.slips)
        done, at = end, at + hit.count
    return Mended("".join([*made, text[done:]]), slips)


@dataclass(frozen=True, slots=True)
class _Phrase:
    bare: str
    """Without diacritics and spaces."""
    words: int
    phrase: str


@dataclass(frozen=True, slots=True)
class _Keys:
    phrases: tuple[_Phrase, ...]
    starts: frozenset[str]
    """First words of the phrases."""


@dataclass(frozen=True, slots=True)
class _Hit:
    phrase: str
    count: int
    slips: int


@lru_cache(maxsize=8)
def _keys(phrases: tuple[str, ...]) -> _Keys:
    made = [_Phrase(plain(p).replace(" ", ""), len(p.split()), fold(p)) for p in phrases]
    kept = sorted((p for p in made if len(p.bare) >= _SHORTEST), key=lambda p: (-len(p.bare), p.phrase))
    return _Keys(tuple(kept), frozenset(plain(p.phrase.split()[0]) for p in kept))


def _bare(word: str) -> str:
    return "".join(c for c in plain(word).translate(_LETTER_FOR_DIGIT) if c.isalnum())


def _best(bare: list[str], at: int, keys: _Keys) -> _Hit | None:
    """The longest phrase that begins at a word, lost or added spaces allowed."""
    if not bare[at]:
        return None
    for phrase in keys.phrases:
        most = len(phrase.bare) // _LETTERS_A_SLIP
        if distance(bare[at][:2], phrase.bare[:2], 1) > 1:
            continue
        for count in range(max(1, phrase.words - 2), phrase.words + 2):
            if at + count > len(bare) or not bare[at + count - 1]:
                continue
            said = "".join(bare[at : at + count])
            slips = distance(said, phrase.bare, most)
            if slips <= most:
                return _Hit(phrase.phrase, count, slips)
    return None


def _exact(said: str, phrase: str) -> bool:
    return fold(said).strip(".,:;-*\"'() ") == phrase


def _like(said: str, phrase: str) -> str:
    """The phrase in the letters' case of what was read, with its outer marks."""
    head = said[: len(said) - len(said.lstrip("\"'(*-"))]
    tail = said[len(said.rstrip(".,:;\"')*")) :]
    if said.isupper():
        return head + phrase.upper() + tail
    core = said[len(head) :]
    return head + (phrase[0].upper() + phrase[1:] if core[:1].isupper() else phrase) + tail
