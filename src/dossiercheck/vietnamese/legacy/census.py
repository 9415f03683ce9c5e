"""Which encoding a stretch of text is in, decided by its own words."""

from collections.abc import Iterable
from dataclasses import dataclass

from dossiercheck.vietnamese.legacy.tables import Encoding
from dossiercheck.vietnamese.legacy.words import ENCODINGS, WORD, as_legacy, as_unicode, trimmed

_ENOUGH = 3
"""Different decoded words without which no encoding is believed on its words alone."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of one block in one kind of font."""

    words: tuple[str, ...]
    hint: Encoding | None = None


@dataclass(frozen=True, slots=True)
class Census:
    """The encodings a document is believed to hold, and how much of it is Unicode for certain."""

    gains: dict[Encoding, int]
    unicode: int
    hints: frozenset[Encoding]
    hinted: bool
    """Whether any font of the document hints at an old encoding."""


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text."""
    return tuple(WORD.findall(text))


def take(stretches: Iterable[Stretch]) -> Census:
    """Count a whole document. An encoding is believed with three words that only it explains, far more than it spoils."""
    won: dict[Encoding, set[str]] = {e: set() for e in ENCODINGS}
    lost: dict[Encoding, set[str]] = {e: set() for e in ENCODINGS}
    hints: set[Encoding] = set()
    certain = 0
    for stretch in stretches:
        certain += sum(any(c > "\u00ff" for c in w) and as_unicode(w) == 1 for w in stretch.words)
        odd = [w for w in stretch.words if len(w) > 1 and (as_unicode(w) < 0 or _hidden(w))]
        if stretch.hint:
            hints.add(stretch.hint)
        if not odd:
            continue
        best = max(ENCODINGS, key=lambda e: (sum(as_legacy(w, e) for w in odd), e == stretch.hint, -ENCODINGS.index(e)))
        won[best] |= {w for w in odd if as_legacy(w, best) > 0}
        lost[best] |= {w for w in odd if as_legacy(w, best) < 0}
    counts = {e: (len(won[e]), len(lost[e])) for e in ENCODINGS}
    believed = {e: g for e, (g, spoilt) in counts.items() if g >= _ENOUGH and g >= 3 * spoilt}
    believed |= {e: g for e, (g, spoilt) in counts.items() if e in hints and g > spoilt}
    return Census(believed, certain, frozenset(hints), bool(hints))


def _hidden(word: str) -> bool:
    """A soft hyphen at a word's end, or a symbol within: 'nh\u00ad', 'c«', 'H·'."""
    return as_unicode(word) == 0 and not trimmed(word).isascii() and any(c.isalpha() for c in word)


def choose(stretch: Stretch, census: Census) -> Encoding | None:
    """The encoding of a stretch; None: Unicode as it stands."""
    if not census.gains:
        return None
    plain = sum(as_unicode(w) for w in stretch.words)
    scores = {e: sum(as_legacy(w, e) for w in stretch.words) for e in census.gains}
    best = max(scores, key=lambda e: (scores[e], e == stretch.hint, census.gains[e]))
    if scores[best] > plain:
        return best
    if scores[best] < plain or any(c > "\u00ff" and c.isalpha() for w in stretch.words for c in w):
        return None
    if census.hinted:
        return best if stretch.hint == best else None
    return best if census.gains[best] > census.unicode else None
