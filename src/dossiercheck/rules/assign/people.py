"""Members of a unit, and which of them a paper is about.

With a roster, its people. Without one a person is a member through a member paper, a row of the member return or a
class vote; one known only as chair or secretary of the meeting is uncertain, and so is one whom nothing but a row
without a class names where the return classes others. The standing a return tells ('Miễn sinh hoạt', 'Dự bị') is the
member's; against a roster that tells none it only makes him uncertain. Spellings of one name are one person only
where that is safe: two names side by side in one list are two people, however alike.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date as Date
from functools import lru_cache

from dossiercheck.model.fact import Found
from dossiercheck.model.facts import DocumentFacts
from dossiercheck.model.frozen import frozen
from dossiercheck.model.submission import Member, MemberStatus, Unit
from dossiercheck.model.values import MemberRow, Vote
from dossiercheck.vietnamese.fold import fold, plain
from dossiercheck.vietnamese.levels import level_key
from dossiercheck.vietnamese.names import name_key, near_name, strip_titles
from dossiercheck.vietnamese.statuses import standing_in

Papers = Sequence[tuple[str | None, DocumentFacts, bool]]
"""(kind, facts, whether the kind is sure) of each document a unit owns."""
_SEVERAL = 2
_TABLE = "bảng "
"""How a place in a table of a flow format begins."""
# 'Không xếp loại (miễn)': of a class that is none.
_EXEMPT = re.compile(r"(?<!\w)miễn(?!\w)")
_RETURN = "member-"
"""How the kinds of returns that list members begin."""
_SURE = 0.6
"""A name read with less confidence is nobody's for sure."""


@frozen
class About:
    """Whom a member paper is about: a member, or those it may be about, or a stranger's name."""

    member: Member | None = None
    perhaps: tuple[Member, ...] = ()
    stranger: str | None = None


class Known:
    """The members of one unit, looked up by name."""

    def __init__(self, members: tuple[Member, ...]) -> None:
        self.members = members
        self._same: dict[str, list[Member]] = {}
        for member in members:
            self._same.setdefault(name_key(member.name), []).append(member)
        self._strange = lru_cache(maxsize=4096)(self._of_other_name)  # every paper of a unit asks for the same people

    def about(self, document: DocumentFacts) -> About:
        """Namesakes are told apart by birth date; a slip of the pen is forgiven where one member only is near."""
        name, born = person_of(document)
        if name is None:
            return About(perhaps=self.members)
        found = self.find(name, born)
        if found.stranger is not None and isinstance(document.person, Found) and document.person.confidence < _SURE:
            return replace(found, perhaps=self.members)
        return found

    def find(self, name: str, born: Date | None = None) -> About:
        """The member of that name."""
        same = self._same.get(name_key(name), [])
        if len(same) > 1:
            dated = [m for m in same if born is not None and m.born == born]
            return About(dated[0]) if len(dated) == 1 else About(perhaps=tuple(same))
        if same:
            return About(same[0])
        return self._strange(name)

    def _of_other_name(self, name: str) -> About:
        """Whom a name nobody bears may mean: one that is near, cut short, or a stranger."""
        near = [m for m in self.members if alike(m.name, name)] or [m for m in self.members if short_for(m.name, name)]
        if len(near) == 1:
            return About(near[0])
        near = near or [m for m in self.members if cut_of(m.name, name)]
        return About(perhaps=tuple(near), stranger=None if near else shown(name))

    def joined(self, name: str) -> tuple[Member, ...]:
        """The members whose names a run of words is made of, where two rows were read as one; else none."""
        said = plain(name_key(name))
        found = [m for m in self.members if f" {plain(name_key(m.name))} " in f" {said} "]
        words = sum(len(plain(name_key(m.name)).split()) for m in found)
        return tuple(found) if len(found) > 1 and words == len(said.split()) else ()


def person_of(document: DocumentFacts) -> tuple[str | None, Date | None]:
    """Name and birth date a member paper gives: its own lines, else its last signatory's."""
    if isinstance(document.person, Found):
        return document.person.value.name, document.person.value.born
    if isinstance(document.signatures, Found):
        return next((s.name for s in reversed(document.signatures.value) if s.name and not s.authority), None), None
    return None, None


def alike(a: str, b: str) -> bool:
    """Whether two names may be one person's: a slip, no diacritics, or the middle name left out."""
    if near_name(a, b):
        return True
    first, second = (plain(name_key(n)).split() for n in (a, b))
    short, long = sorted((first, second), key=len)
    return 2 <= len(short) < len(long) and short[0] == long[0] and short[-1] == long[-1] and set(short) <= set(long)


def short_for(full: str, given: str) -> bool:
    """Whether a name printed without its surname may be that person's: 'Hà', 'Thu Hà' for 'Đàm Thu Hà'.

    >>> short_for("Đàm Thu Hà", "Hà"), short_for("Đàm Thu Hà", "đ/c Thu Hà"), short_for("Đàm Thu Hà", "Hạ")
    (True, True, False)
    """
    whole, part = name_key(full).split(), name_key(given).split()
    return 0 < len(part) < len(whole) and whole[-len(part) :] == part


def cut_of(full: str, given: str) -> bool:
    """Whether a name may be the beginning of another that a narrow column broke: 'Đàm Thu' of 'Đàm Thu Hà'.

    >>> cut_of("Đàm Thu Hà", "Đàm Thu"), cut_of("Đàm Thu Hà", "Đàm")
    (True, False)
    """
    whole, part = name_key(full).split(), name_key(given).split()
    return 1 < len(part) < len(whole) and whole[: len(part)] == part


def shown(name: str) -> str:
    """A name as reports print it: titles stripped, capitals only at the beginning of syllables."""
    bare = strip_titles(name) or name
    return bare.title() if bare.isupper() else bare


def members_of(unit: Unit, papers: Papers, personal: frozenset[str]) -> tuple[Member, ...]:
    """The roster, else everyone the unit's own papers make a member."""
    standings = _standings(papers)
    if unit.roster is not None:
        return tuple(_doubted(m, unit.roster, standings) for m in unit.roster)
    people = _People()
    for kind, document, sure in papers:
        people.hear(_listed(kind, document, personal, sure=sure))
    for _, document, _ in papers:
        if isinstance(document.meeting, Found):
            named = (document.meeting.value.chair, document.meeting.value.secretary)
            people.hear([_Heard(n, None, certain=False) for n in named if n])
    twice = _namesakes(papers)
    known = (replace(m, status=standings.get(name_key(m.name), m.status)) for m in people.members())
    return tuple(one for m in known for one in _each(m, twice.get(name_key(m.name), 1)))


_AWAY = frozenset({"exempt", "suspended", "transferred-out"})
"""Who owes nothing."""


def _doubted(member: Member, roster: tuple[Member, ...], standings: Mapping[str, MemberStatus]) -> Member:
    """A member of a roster that calls him official, whom the unit's own return says to be exempt or gone."""
    key = name_key(member.name)
    alone = sum(name_key(m.name) == key for m in roster) == 1
    gone = member.status == "official" and standings.get(key) in _AWAY
    return replace(member, certain=False) if gone and alone else member


def _each(member: Member, number: int) -> tuple[Member, ...]:
    """A member, or as many of that name as one list numbers, where no birth date tells them apart."""
    if number < _SEVERAL or member.born is not None:
        return (member,)
    return tuple(replace(member, label=f"{member.name} ({i})") for i in range(1, number + 1))


def _namesakes(papers: Papers) -> dict[str, int]:
    """Key of a name -> how many rows of one table of a return bear it."""
    most: dict[str, int] = {}
    for kind, document, sure in papers:
        fact = document.members
        if sure and kind is not None and kind.startswith(_RETURN) and isinstance(fact, Found):
            rows = zip(fact.value, fact.evidence, strict=False)
            told = ((name_key(r.name), e.place.partition(",")[0]) for r, e in rows if r.born is None and e.place)
            for (key, table), count in Counter(told).items():
                if not table.startswith(_TABLE):
                    continue
                most[key] = max(most.get(key, 0), count)
    return most


def _standings(papers: Papers) -> dict[str, MemberStatus]:
    """Key of a name -> the standing that its row of a return tells: 'Dự bị', 'Miễn đánh giá', 'Chưa xếp loại'.

    Whom the return classes all the same was this unit's to class: he owes what others owe.
    """
    found: dict[str, MemberStatus] = {}
    for kind, document, sure in papers:
        if sure and kind is not None and kind.startswith(_RETURN) and isinstance(document.members, Found):
            told = ((name_key(r.name), _standing(r)) for r in document.members.value)
            found |= {key: standing for key, standing in told if standing is not None}
    return found


def _standing(row: MemberRow) -> MemberStatus | None:
    unrated = row.level is not None and level_key(row.level) == "unrated"
    if row.status == "probationary" or (row.level is not None and not unrated):
        return row.status if row.status == "probationary" else None
    if row.level is None or row.status is not None:
        return row.status
    return standing_in(row.level) or ("exempt" if _EXEMPT.search(fold(row.level)) else "new")


def _listed(kind: str | None, document: DocumentFacts, personal: frozenset[str], *, sure: bool) -> list["_Heard"]:
    """Names that stand side by side in one paper: its person, its class votes, its rows."""
    if kind in personal:
        name, born = person_of(document)
        return [_Heard(name, born, sure)] if name else []
    if kind is None:
        return []
    found: list[_Heard] = []
    if isinstance(document.votes, Found):
        found += [_Heard(v.member, None, sure) for v in document.votes.value if v.member and _classed(v)]
    if isinstance(document.members, Found) and kind.startswith(_RETURN):
        rows = document.members.value
        # Who alone is left without a class may be there for the count alone: exempt, gone, not yet classed.
        blank = any(r.level for r in rows) and not document.members.unread
        found += [_Heard(r.name, r.born, sure and (r.level is not None or not blank)) for r in rows]
    return found


def _classed(vote: Vote) -> bool:
    """Whether a vote surely classes a person; one that only may be told of somebody makes nobody a member."""
    sure = (vote.level, vote.yes, vote.no, vote.other, vote.percent)
    return vote.on == "member-class" and (bool(vote.tally) or any(x is not None for x in sure))


@frozen
class _Heard:
    """A name in a list, and whether it makes a member for sure."""

    name: str
    born: Date | None
    certain: bool


@dataclass(slots=True)
class _Someone:
    """One person as heard of so far."""

    key: str
    name: str
    born: Date | None
    certain: bool
    lists: set[int] = field(default_factory=set)
    """Papers that name the person."""
    among: set[int] = field(default_factory=set)
    """Those of them that name several people."""


@dataclass(slots=True)
class _People:
    """Everyone heard of in a unit's papers."""

    found: list[_Someone] = field(default_factory=list)
    heard: int = 0

    def hear(self, named: Sequence[_Heard]) -> None:
        """Take in one list of names."""
        self.heard += 1
        for one in named:
            someone = self._same(name_key(one.name), one.born)
            if someone is None:
                someone = _Someone(name_key(one.name), shown(one.name), one.born, one.certain)
                self.found.append(someone)
            someone.born = someone.born or one.born
            someone.certain |= one.certain
            someone.lists.add(self.heard)
            someone.among |= {self.heard} if len(named) > 1 else set()

    def _same(self, key: str, born: Date | None) -> _Someone | None:
        same = [p for p in self.found if p.key == key]
        exact = [p for p in same if born is not None and p.born == born]
        if exact:
            return exact[0]
        return next((p for p in same if born is None or p.born is None), None)

    def members(self) -> tuple[Member, ...]:
        """The people, near names made one where that is safe, in the order of their names."""
        people = self._merged()
        keys = [p.key for p in people]
        made = [
            Member(
                p.name,
                p.born,
                source="documents",
                certain=p.certain,
                label=f"{p.name} ({p.born.isoformat()})" if keys.count(p.key) > 1 and p.born else p.name,
            )
            for p in people
        ]
        return tuple(sorted(made, key=lambda m: (name_key(m.name), m.born or Date.min)))

    def _merged(self) -> list[_Someone]:
        """One alike to exactly one other, where a list names but one of the two, is he; else both stay, uncertain."""
        people = sorted(self.found, key=lambda p: (-len(p.among), -len(p.lists), p.key, p.born or Date.min))
        kept: list[_Someone] = []
        for person in people:
            near = [k for k in kept if k.key != person.key and _near(k, person) and not k.lists & person.lists]
            if len(near) == 1 and _one(near[0], person):
                _join(near[0], person)
                continue
            for doubtful in (*near, person) if near else ():
                doubtful.certain = False
            kept.append(person)
        return _uncut(kept)


def _uncut(people: list[_Someone]) -> list[_Someone]:
    """Without those only lists name, by the beginning of another's name; of several others nobody knows whose it is.

    Somebody of that name would have papers of his own. Two in one list are two people.
    """
    kept: list[_Someone] = []
    for person in people:
        whole = [p for p in people if cut_of(p.name, person.name) and not p.lists & person.lists]
        if whole and person.lists == person.among:
            if len(whole) == 1:
                whole[0].lists |= person.lists
                whole[0].certain |= person.certain
                continue
            person.certain = False
        kept.append(person)
    return kept


def _near(first: _Someone, second: _Someone) -> bool:
    a, b = first.name, second.name
    return alike(a, b) or short_for(a, b) or short_for(b, a)


def _one(first: _Someone, second: _Someone) -> bool:
    """Whether two alike names, never side by side, are surely one person's."""
    if short_for(first.name, second.name) or short_for(second.name, first.name):
        return True
    if first.born and second.born:
        return first.born == second.born
    typed_without = plain(first.key) == plain(second.key) and plain(second.key) in {first.key, second.key}
    return typed_without or bool(first.among ^ second.among)


def _join(one: _Someone, other: _Someone) -> None:
    one.name = other.name if short_for(other.name, one.name) else _fuller(one.name, other.name)
    one.key = name_key(one.name)
    one.born, one.certain = one.born or other.born, one.certain or other.certain
    one.lists |= other.lists
    one.among |= other.among


def _fuller(first: str, second: str) -> str:
    """The spelling with diacritics, of two names that are one person's."""
    return second if plain(first) == fold(first) and plain(second) != fold(second) else first
