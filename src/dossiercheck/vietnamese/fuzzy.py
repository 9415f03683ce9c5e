"""Official formulas read badly are set right: 'QUYÉT ĐỊNH' is 'QUYẾT ĐỊNH'.

Only for text read by OCR, and only for phrases of a closed list that occur in it almost letter by letter: tone marks
aside at most one letter in ten differs. Names, numbers and running text are never touched, so nothing is invented.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from dossiercheck.vietnamese.fold import fold, plain

_LETTERS_A_SLIP = 10
_SHORTEST = 7
"""Letters a phrase has at least to be set right in running text: shorter ones are near too many words."""
_SHORT_LINE = 60
"""Characters of a line that is a title, a post or a label rather than running text."""
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
    # One change takes away one letter and brings another at most: a cheap test before any work.
    if abs(len(one) - len(other)) > most or len({*one} ^ {*other}) > 2 * most:
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

    In running text only tone marks and spaces are set right; letters only in short lines: titles, posts, labels.

    >>> mend("QUYÉT ĐỊNH", ("quyết định",)).text
    'QUYẾT ĐỊNH'
    """
    keys = _keys(phrases)
    words = [(m.start(), m.end()) for m in _WORD.finditer(text)]
    bare = [_bare(text[a:b]) for a, b in words]
    said = [_core(text[a:b]) for a, b in words]
    made, slips, at, done = [], 0, 0, 0
    short = len(text) <= _SHORT_LINE
    while at < len(words):
        hit = _best(bare, said, at, keys, short=short)
        if hit is None:
            at += 1
            continue
        start, end = words[at][0], words[at + hit.count - 1][1]
        at += hit.count
        if hit.phrase != _core(text[start:end]):
            made += [text[done:start], _like(text[start:end], hit.phrase)]
            slips += max(1, hit.slips)
            done = end
    return Mended("".join([*made, text[done:]]), slips)


@dataclass(frozen=True, slots=True)
class _Phrase:
    bare: str
    """Without diacritics and spaces."""
    words: int
    phrase: str


@dataclass(frozen=True, slots=True)
class _Keys:
    by_letters: Mapping[str, tuple[_Phrase, ...]]
    """Letters alone -> the phrases that are spelt so: 'thu truong' is two."""
    by_start: Mapping[str, tuple[_Phrase, ...]]
    """First letter -> phrases long enough to be known with a letter wrong, longest first."""
    longest: int
    """Words."""


@dataclass(frozen=True, slots=True)
class _Hit:
    phrase: str
    count: int
    slips: int


@lru_cache(maxsize=8)
def _keys(phrases: tuple[str, ...]) -> _Keys:
    made = [_Phrase(plain(p).replace(" ", ""), len(p.split()), fold(p)) for p in phrases]
    kept = sorted({p.phrase: p for p in reversed(made)}.values(), key=lambda p: (-len(p.bare), p.phrase))
    letters: dict[str, tuple[_Phrase, ...]] = {}
    starts: dict[str, list[_Phrase]] = {}
    for phrase in kept:
        letters[phrase.bare] = (*letters.get(phrase.bare, ()), phrase)
        if len(phrase.bare) >= _LETTERS_A_SLIP:
            starts.setdefault(phrase.bare[0], []).append(phrase)
    longest = max((p.words for p in kept), default=0)
    return _Keys(letters, {k: tuple(v) for k, v in starts.items()}, longest)


def _bare(word: str) -> str:
    return "".join(c for c in plain(word).translate(_LETTER_FOR_DIGIT) if c.isalnum())


def _best(bare: list[str], said: list[str], at: int, keys: _Keys, *, short: bool) -> _Hit | None:
    """The longest phrase that begins at a word, lost or added spaces allowed; letters of two phrases tell neither."""
    if not bare[at]:
        return None
    for count in range(min(keys.longest + 2, len(bare) - at), 0, -1):
        spelt = keys.by_letters.get("".join(bare[at : at + count]), ()) if bare[at + count - 1] else ()
        if not spelt:
            continue
        read = " ".join(said[at : at + count])
        phrase = _nearest(spelt, read)
        if short or len(spelt[0].bare) >= _SHORTEST:
            return _Hit(phrase, count, 0)
    return _slipped(bare, at, keys) if short else None


def _nearest(spelt: tuple[_Phrase, ...], read: str) -> str:
    """Of phrases with the same letters the one whose tone marks are nearest; what was read if that is none alone."""
    if len(spelt) == 1:
        return spelt[0].phrase
    ranked = sorted((distance(read, p.phrase, len(read)), p.phrase) for p in spelt)
    return ranked[0][1] if ranked[0][0] < ranked[1][0] else read


def _slipped(bare: list[str], at: int, keys: _Keys) -> _Hit | None:
    """A phrase with a few letters wrong, the first one right."""
    for phrase in keys.by_start.get(bare[at][0], ()):
        most = len(phrase.bare) // _LETTERS_A_SLIP
        for count in range(max(1, phrase.words - 2), phrase.words + 2):
            if at + count > len(bare) or not bare[at + count - 1]:
                continue
            slips = distance("".join(bare[at : at + count]), phrase.bare, most)
            if slips <= most:
                return _Hit(phrase.phrase, count, slips)
    return None


def _core(said: str) -> str:
    """A word's key without the marks around it."""
    return fold(said).strip(".,:;-*\"'() ")


def _like(said: str, phrase: str) -> str:
    """The phrase in the letters' case of what was read, with its outer marks."""
    head = said[: len(said) - len(said.lstrip("\"'(*-"))]
    tail = said[len(said.rstrip(".,:;\"')*")) :]
    if said.isupper():
        return head + phrase.upper() + tail
    core = said[len(head) :]
    return head + (phrase[0].upper() + phrase[1:] if core[:1].isupper() else phrase) + tail
