"""Text of the days before Unicode: TCVN3 (ABC), VNI-Windows, VPS and VISCII become Unicode.

The text itself decides, block by block; a font's name is a hint where the words are of two minds. Unicode passes
through untouched, also beside old text in one file. Soft hyphens are letters in TCVN3, so readers decode before they
clean.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from dossiercheck.vietnamese.legacy.census import Stretch, choose, take, words_of
from dossiercheck.vietnamese.legacy.fonts import hint, is_capital
from dossiercheck.vietnamese.legacy.syllable import is_syllable
from dossiercheck.vietnamese.legacy.tables import Encoding
from dossiercheck.vietnamese.legacy.words import SUSPECT, WORD, as_legacy, as_unicode, decoded, trimmed

__all__ = ["Decoded", "Run", "decode", "decode_text", "doubtful", "may_be_old"]


@dataclass(frozen=True, slots=True)
class Run:
    """Some text in one font (None: not known)."""

    text: str
    font: str | None = None


@dataclass(frozen=True, slots=True)
class Decoded:
    """The texts of all runs, block by block; `encoding` names what they were in, None if all was Unicode."""

    blocks: tuple[tuple[str, ...], ...]
    encoding: str | None
    lost: bool = False
    """A letter fell out on the way: TCVN3 text without a single ư, whose sign (a soft hyphen) programs like to drop."""


def decode(blocks: Sequence[Sequence[Run]]) -> Decoded:
    """Decode a document given as blocks (paragraphs, cells) of runs. Every run comes back, in its place."""
    if not any(may_be_old(r.text) and _doubtful(r) for block in blocks for r in block):
        return Decoded(tuple(tuple(r.text for r in block) for block in blocks), None)
    census = take(s for block in blocks for s in _stretches(block))
    used: set[Encoding] = set()
    texts = []
    for block in blocks:
        out: list[str] = []
        for stretch, runs in _parts(block):
            encoding = choose(stretch, census)
            capital = any(is_capital(r.font) for r in runs) and "TCVN3" in census.gains
            fresh = _apply(runs, encoding, stretch, tuple(census.gains), capital=capital)
            if fresh != [r.text for r in runs]:
                used |= {encoding} if encoding else set(census.gains)
            out += fresh
        texts.append(tuple(out))
    return Decoded(tuple(texts), "+".join(sorted(used)) or None, "TCVN3" in used and _is_lost(texts))


def _is_lost(blocks: Sequence[Sequence[str]]) -> bool:
    text = " ".join(t for block in blocks for t in block)  # the capital has a sign of its own, which nobody drops
    return "ư" not in text and any(_without_u_horn(w.lower()) for w in WORD.findall(text))


def _without_u_horn(word: str) -> bool:
    """'trờng' for 'trường': no word, but one with the letter put back."""
    at = next((i for i, c in enumerate(word) if c in "ơờớởỡợ"), -1)
    return at >= 0 and not is_syllable(word) and is_syllable(word[:at] + "ư" + word[at:])


def may_be_old(text: str) -> bool:
    """Whether a text holds any sign that old encodings are full of and Unicode Vietnamese is not: a cheap first look."""
    return SUSPECT.search(text) is not None


def doubtful(text: str) -> float:
    """Share of the accented words of a (decoded) text that are no Vietnamese words."""
    verdicts = [v for w in WORD.findall(text) if (v := as_unicode(w))]
    return verdicts.count(-1) / len(verdicts) if verdicts else 0.0


def decode_text(lines: Sequence[str]) -> tuple[tuple[str, ...], str | None]:
    """Lines without fonts, decoded as a document of their own."""
    found = decode([[Run(line)] for line in lines])
    return tuple(block[0] for block in found.blocks), found.encoding


def _doubtful(run: Run) -> bool:
    if run.text.isascii():
        return False
    return any(as_unicode(w) < 0 or (as_unicode(w) == 0 and not w.isascii()) for w in WORD.findall(run.text))


def _parts(block: Sequence[Run]) -> Iterator[tuple[Stretch, list[Run]]]:
    for (encoding, _), group in groupby(block, key=lambda r: (hint(r.font), is_capital(r.font))):
        runs = list(group)
        yield Stretch(words_of("".join(r.text for r in runs)), encoding), runs


def _stretches(block: Sequence[Run]) -> Iterator[Stretch]:
    return (stretch for stretch, _ in _parts(block))


def _apply(
    runs: list[Run], encoding: Encoding | None, stretch: Stretch, believed: tuple[Encoding, ...], *, capital: bool
) -> list[str]:
    """The runs' texts decoded; words that straddle runs are decoded whole."""
    text = "".join(r.text for r in runs)
    borders = [len(r.text) for r in runs]
    unicode_letters = any(c > "\u00ff" and c.isalpha() for w in stretch.words for c in w)
    mapped: list[str] = list(text)
    for word in WORD.finditer(text):
        fresh = _word(word.group(), encoding, believed, mixed=unicode_letters)
        if fresh != word.group():
            mapped[word.start() : word.end()] = [fresh, *[""] * (len(word.group()) - 1)]
    if encoding == "TCVN3":
        _typed_capitals(text, mapped)
    upper = capital and encoding in {"TCVN3", None} and not unicode_letters
    pieces, at = [], 0
    for length in borders:
        piece = "".join(mapped[at : at + length])
        pieces.append(piece.upper() if upper else piece)
        at += length
    return pieces


def _word(word: str, encoding: Encoding | None, believed: tuple[Encoding, ...], *, mixed: bool) -> str:
    if encoding is None:
        # A block of Unicode with some old words in it: those alone that make sense in no other way.
        found = next((e for e in believed if as_unicode(word) < 0 < as_legacy(word, e)), None)
        return decoded(word, found) if found else word
    if mixed and as_unicode(word) > 0 and any(c > "\u00ff" for c in word):
        return word
    if as_legacy(word, encoding) < 0 <= as_unicode(word):
        return word
    return _trimmed(word, encoding)


def _trimmed(word: str, encoding: Encoding) -> str:
    """Quotation marks around a word stay, unless they are its letters."""
    whole = decoded(word, encoding)
    core = trimmed(word)
    if core == word or as_legacy(core, encoding) < 0:
        return whole
    inner = decoded(core, encoding)
    start = word.index(core) if core else 0
    return word[:start] + inner + word[start + len(core) :] if _is_better(inner, whole) else whole


def _is_better(inner: str, whole: str) -> bool:
    return bool(inner) and (is_syllable(inner) or inner.isascii()) and not is_syllable(whole)


def _typed_capitals(text: str, mapped: list[str]) -> None:
    """TCVN3 has no accented capitals: 'CéNG HOµ' typed in an ordinary font becomes 'CỘNG HOÀ'."""
    words = [w for w in WORD.finditer(text) if any(c.isalpha() for c in w.group())]
    shapes = [_shape(w.group()) for w in words]
    for at, word in enumerate(words):
        near = [i for i in (at - 1, at + 1) if 0 <= i < len(words) and not words[i].group().isascii()]
        beside = {shapes[i] for i in near}
        if shapes[at] == "capital" or (shapes[at] == "one" and "capital" in beside and "small" not in beside):
            for i in range(word.start(), word.end()):
                mapped[i] = mapped[i].upper()


def _shape(word: str) -> str:
    """By the ASCII letters, which alone have a case of their own here."""
    letters = [c for c in word if c.isascii() and c.isalpha()]
    if any(c.islower() for c in letters):
        return "small"
    return "capital" if len(letters) >= 2 else "one" if letters else "none"
