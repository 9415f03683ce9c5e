"""Which unit of a submission words name: 'CHI BỘ 1', 'Chi bộ số 01', 'CB1', 'VP' for Văn phòng, 'chi bo xdcq'.

What tells a unit are its distinctive words: those left of its name without the words of its kind (the pack's
`known_by`), the committee's own name and the words most sister units share. Nothing here knows any unit beforehand.
How surely a text names a unit is a `Strength`: weak readings protect a unit from accusation and never accuse another.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from enum import IntEnum
from functools import lru_cache
from itertools import pairwise

from dossiercheck.model.frozen import frozen
from dossiercheck.model.submission import Unit
from dossiercheck.rules.schema import RuleSet
from dossiercheck.vietnamese.fold import plain

_TOKEN = re.compile(r"\d+|[^\W\d_]+")
# Grammar, no names: 'Chi bộ các phòng trực thuộc', 'Tổ chức và Cán bộ', 'T/M'.
_GRAMMAR = frozenset({"va", "cua", "cac", "truc", "thuoc", "t", "m", "tm"})
_ROMAN = {r: str(i) for i, r in enumerate(("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"), 1)}

_LONGEST = 6
"""Distinctive words a unit's name has at most."""

Words = tuple[str, ...]


class Strength(IntEnum):
    """How surely a text names a unit."""

    NONE = 0
    SHARED = 1
    """A word in common, others not: 'Thanh tra' and 'Thanh niên'."""
    PART = 2
    """Nothing but words of the unit's name: 'Thanh tra' for 'Thanh tra 2'."""
    WITHIN = 3
    """All of the unit's words and others, but no number: 'Thanh tra tỉnh' for 'Thanh tra'."""
    EXACT = 4


@lru_cache(maxsize=16384)
def words(text: str) -> Words:
    """Words and numbers without diacritics: 'ChiBo_01' gives chi, bo, 1; the 'số' of 'số 1' is dropped."""
    found = [t.lstrip("0") or "0" if t.isdigit() else t for t in _TOKEN.findall(plain(_uncamelled(text)))]
    return tuple(t for i, t in enumerate(found) if not (t == "so" and i + 1 < len(found) and found[i + 1].isdigit()))


def _uncamelled(text: str) -> str:
    """'ChiBo_VanThu' as 'Chi Bo_Van Thu'."""
    return "".join(f" {b}" if a.islower() and b.isupper() else b for a, b in pairwise(f" {text}"))


@frozen
class _Named:
    """A unit and the words that tell it from its sisters, once a name it goes by."""

    unit: Unit
    keys: tuple[frozenset[str], ...]
    ordered: Words
    """Those of its name, in their order."""
    initials: frozenset[str]
    bodies: frozenset[Words]
    """Of a mass organisation: which one it is."""


class UnitNames:
    """The units of a submission by the words that tell them apart."""

    def __init__(self, units: Sequence[Unit], ruleset: RuleSet) -> None:
        self._phrases = {k: _longest_first(v.known_by) for k, v in ruleset.units.items()}
        self._every_phrase = tuple(p for phrases in self._phrases.values() for p in phrases)
        self._initials = {k: _initials(p) for k, p in self._phrases.items()}
        self._committees = {d.receiver for d in ruleset.dossiers}
        self._never = {k: tuple(words(n) for n in v.never) for k, v in ruleset.units.items()}
        members = {d.sender for d in ruleset.dossiers for r in d.requires if r.for_each == "member"}
        self._party = self._committees | members
        # The same few names are asked for again and again.
        self._without_kinds = lru_cache(maxsize=4096)(self._of_no_kind)
        self._tells = lru_cache(maxsize=4096)(self._speaks_of)
        self._known = tuple(words(k) for k in ruleset.basis.known_by)
        self._issuer = self._without_kinds(words(ruleset.basis.issuer))
        self._by_path = {u.path: u for u in units}
        self._shared = self._widely_shared(units)
        self._named = {u.path: self._name(u) for u in units}
        self._holding: dict[tuple[str, str], list[_Named]] = {}
        self._nameless: dict[str, list[_Named]] = {}
        for named in self._named.values():
            if named.unit.kind is None:
                continue
            if not all(named.keys):
                self._nameless.setdefault(named.unit.kind, []).append(named)
            for word in {w for k in named.keys for w in k} | named.initials:
                self._holding.setdefault((named.unit.kind, word), []).append(named)

    def strength(self, text: str, unit: Unit) -> Strength:
        """How surely a text (a letterhead's line, a name) names a unit."""
        said = words(text)
        if unit.kind is None or not self._tells(said, unit.kind):
            return Strength.NONE
        return self._compare(said, self._named.get(unit.path) or self._name(unit))

    def named(self, text: str, near: Unit | None = None) -> tuple[Unit | None, Strength]:
        """The one unit a text surely names, and how; (None, NONE) where none or several do.

        `near`: only units of that unit's committee are meant. Two committees may each have a 'Chi bộ Văn phòng'.
        """
        said = words(text)
        scored: list[tuple[Strength, int, _Named]] = []
        for kind in self._phrases:
            if self._tells(said, kind):
                meant = [n for n in self._near(kind, said) if near is None or not self.apart(n.unit, near)]
                scored += [(s, self._size(n, said), n) for n in meant if (s := self._compare(said, n))]
        sure = sorted((x for x in scored if x[0] >= Strength.WITHIN), key=lambda x: (-x[0], -x[1], x[2].unit.path))
        if not sure or (len(sure) > 1 and sure[1][:2] == sure[0][:2]):
            return None, Strength.NONE
        return sure[0][2].unit, sure[0][0]

    def committee(self, unit: Unit) -> Unit | None:
        """The nearest committee whose folder encloses the unit, itself if it is one; None where nobody knows."""
        at: Unit | None = unit
        while at is not None and at.kind not in self._committees:
            at = self._by_path.get(at.parent or "")
        return at

    def apart(self, one: Unit, other: Unit) -> bool:
        """Whether two units surely belong to different committees."""
        first, second = self.committee(one), self.committee(other)
        return first is not None and second is not None and first.path != second.path

    def tells_kind(self, text: str, kind: str | None) -> bool:
        """Whether a text speaks of that kind of unit, whichever it is: 'T/M CHI BỘ'."""
        return kind is not None and self._tells(words(text), kind)

    def _near(self, kind: str, said: Words) -> list[_Named]:
        """Units of a kind that share a word with a text, else all whose names are bare."""
        found = {n.unit.path: n for w in _looked_up(said) for n in self._holding.get((kind, w), ())}
        found |= {n.unit.path: n for n in self._nameless.get(kind, ())}
        return list(found.values())

    def tells_no_sister(self, text: str, unit: Unit) -> bool:
        """Whether a text names a branch or committee of the unit's kind that is none of the submission.

        Mass organisations share papers and letterheads ('BCH Công đoàn', 'BCH Chi đoàn'): nothing is told of them.
        """
        said = words(text)
        if unit.kind not in self._party or not self._tells(said, unit.kind):
            return False
        rest = self._distinct(said, unit)
        # A whole sentence taken for a letterhead names no unit.
        return (
            0 < len(rest) <= _LONGEST
            and self.strength(text, unit) is Strength.NONE
            and self.named(text, unit)[0] is None
        )

    def spoken_of(self, title: str, kind: str) -> tuple[Unit, ...]:
        """Units of a kind a sentence names: the words of their name follow the kind's ('... của Chi bộ Thanh tra').

        Of two names that begin alike the longer one that fits is meant.
        """
        found: dict[str, Unit] = {}
        for tail in self._tails(words(title), kind):
            fitting = [(n, c) for n in self._near(kind, tail) if (c := self._covered(tail, n))]
            best = max((c for _, c in fitting), default=0)
            found |= {n.unit.path: n.unit for n, c in fitting if c == best}
        return tuple(found.values())

    def _covered(self, tail: Words, named: _Named) -> int:
        """How many words of a tail the unit's name covers from its start; 0 if its key is not among them."""
        full = set(words(named.unit.name)) | _GRAMMAR
        covered = []
        for word in tail:
            if word not in full:
                break
            covered.append(word)
        rest = self._distinct(tuple(covered), named.unit)
        return len(covered) if rest and any(k and k <= rest for k in named.keys) else 0

    def _tails(self, said: Words, kind: str) -> list[Words]:
        return [
            said[i + len(p) : i + len(p) + 12]
            for p in self._phrases.get(kind, ())
            for i in range(len(said) - len(p) + 1)
            if said[i : i + len(p)] == p
        ]

    def _speaks_of(self, said: Words, kind: str) -> bool:
        """Whether a text holds the kind's own words (or their initials) and none that rule it out."""
        if any(_at(said, n) is not None for n in self._never[kind]):
            return False
        return said[:1] in self._initials[kind] or any(_at(said, p) is not None for p in self._phrases[kind])

    def _name(self, unit: Unit) -> _Named:
        names = [unit.name, unit.path.rsplit("/", 1)[-1]] if unit.path != "." else [unit.name]
        keys = [self._distinct(words(n), unit) for n in names]
        full = [w for w in self._without_kinds(words(unit.name)) if w not in _GRAMMAR]
        ordered = [w for w in full if w in keys[0]]
        initials = {"".join(w[0] for w in part) for part in (full, ordered) if len(part) > 1}
        known = tuple(dict.fromkeys(k for k in keys if k)) or (frozenset(),)
        bodies = self._bodies(words(unit.name), unit.kind)
        return _Named(unit, known, tuple(ordered), frozenset(initials), bodies)

    def _distinct(self, said: Words, unit: Unit) -> frozenset[str]:
        """The words that may tell the unit; the committee's own words count only where nothing else is left."""
        bare = [w for w in self._bare(said, unit.kind) if w not in _GRAMMAR]
        if len(bare) == 1:
            bare = [_ROMAN.get(bare[0], bare[0])]
        common = self._shared.get(unit.kind or "", set()) | self._committee(unit)
        return frozenset(w for w in bare if w not in common) or frozenset(bare)

    def _committee(self, unit: Unit) -> set[str]:
        """Words of the committee's own name, which its branches' names may carry."""
        if unit.kind in self._committees:
            return set()
        above = self._by_path.get(unit.parent or "")
        named = self._without_kinds(words(above.name)) if above is not None and above.kind in self._committees else ()
        return {*self._issuer, *named}

    def _bare(self, said: Words, kind: str | None) -> Words:
        """A name without the words of its kind and, for a unit below them, the superior bodies' names."""
        said = self._without_kinds(said)
        return said if kind in self._committees else _without(said, self._known)

    def _of_no_kind(self, said: Words) -> Words:
        """A name without the words of any kind of unit."""
        if any(said[:1] in i for i in self._initials.values()):
            said = said[1:]
        return _without(said, self._every_phrase)

    def _widely_shared(self, units: Iterable[Unit]) -> dict[str, set[str]]:
        """Words that stand in at least three names, and in more than half of the sister units'."""
        by_kind: dict[str, list[set[str]]] = {}
        for unit in units:
            by_kind.setdefault(unit.kind or "", []).append(set(self._without_kinds(words(unit.name))))
        shared = {}
        for kind, names in by_kind.items():
            counts = Counter(w for n in names for w in n)
            shared[kind] = {w for w, c in counts.items() if c >= 3 and c * 2 > len(names)}
        return shared

    def _compare(self, said: Words, named: _Named) -> Strength:
        if named.bodies and (other := self._bodies(said, named.unit.kind)) and not other & named.bodies:
            return Strength.NONE
        rest = self._distinct(said, named.unit)
        found = max(_strength(rest, said, key, named.initials) for key in named.keys)
        if found > Strength.SHARED:
            return found
        ordered = [w for w in said if w in rest]
        return Strength.EXACT if abbreviates(ordered, named.ordered) or abbreviates(named.ordered, ordered) else found

    def _bodies(self, said: Words, kind: str | None) -> frozenset[Words]:
        """What a mass organisation calls itself: 'công đoàn' and 'chi đoàn' of one office share its name alone."""
        if kind is None or kind in self._party:
            return frozenset()
        return frozenset(p for p in self._phrases[kind] if _at(said, p) is not None)

    def _size(self, named: _Named, said: Words) -> int:
        rest = self._distinct(said, named.unit)
        return max((len(k) for k in named.keys if k <= rest), default=0)


def abbreviates(short: Sequence[str], full: Sequence[str]) -> bool:
    """Whether each word of a short name is the full one's next word or the initials of its next two or more.

    >>> abbreviates(("vu", "khcn", "mt"), ("vu", "khoa", "hoc", "cong", "nghe", "moi", "truong"))
    True
    >>> abbreviates(("vu", "khcn"), ("vu", "khoa", "hoc", "cong", "nghe", "moi", "truong"))
    False
    """
    at = 0
    for word in short:
        if at < len(full) and full[at] == word:
            at += 1
        elif len(word) > 1 and [w[0] for w in full[at : at + len(word)]] == list(word):
            at += len(word)
        else:
            return False
    return at == len(full) > len(short)


def _strength(rest: frozenset[str], said: Words, key: frozenset[str], initials: frozenset[str]) -> Strength:
    if rest == key:
        return Strength.EXACT
    if not key or not rest:
        return Strength.NONE
    if len(rest) == 1 and rest <= initials:
        return Strength.EXACT
    ordered = [w for w in said if w in rest]
    if len(key) == 1 and len(ordered) > 1 and "".join(w[0] for w in ordered) in key:
        return Strength.EXACT
    if key <= rest and not any(w.isdigit() for w in rest - key):  # 'Thanh tra 2' is not 'Thanh tra'
        return Strength.WITHIN
    if rest <= key:
        return Strength.PART
    return Strength.SHARED if rest & key else Strength.NONE


def _longest_first(phrases: Iterable[str]) -> tuple[Words, ...]:
    return tuple(sorted({words(p) for p in phrases}, key=lambda p: (-len(p), p)))


def _initials(phrases: Iterable[Words]) -> frozenset[Words]:
    """'cb' for 'chi bộ': folders and symbols are named so. Only short kinds are abbreviated."""
    return frozenset({("".join(w[0] for w in p),) for p in phrases if len(p) == 2})


def _without(said: Words, phrases: tuple[Words, ...]) -> Words:
    for phrase in phrases:
        while phrase and (at := _at(said, phrase)) is not None:
            said = said[:at] + said[at + len(phrase) :]
    return said


def _looked_up(said: Words) -> Iterator[str]:
    """Words a unit's key may hold: the text's own, numbers for Roman ones, initials of every end of the text."""
    first = "".join(w[0] for w in said[-12:])
    yield from said
    yield from (_ROMAN[w] for w in said if w in _ROMAN)
    yield from (first[i:] for i in range(len(first) - 1))


def _at(said: Words, phrase: Words) -> int | None:
    """Where a phrase stands among words."""
    if phrase and phrase[0] not in said:
        return None
    size = len(phrase)
    return next((i for i in range(len(said) - size + 1) if said[i : i + size] == phrase), None)
