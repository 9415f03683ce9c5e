"""What an operator sees: the papers judged for one unit, its people, the units below it, and values by path."""

from collections.abc import Iterator, Mapping
from dataclasses import field, replace
from datetime import date as Date
from functools import lru_cache
from typing import Any

from dossiercheck.model.fact import Evidence, Fact, Found, Unreadable
from dossiercheck.model.facts import DocumentFacts
from dossiercheck.model.frozen import frozen
from dossiercheck.model.report import Severity, Verdict
from dossiercheck.model.values import Vote
from dossiercheck.rules.assign.roll import People
from dossiercheck.rules.paths import RECEIVED, ROSTER, FactPath, parse_path


@frozen
class Paper:
    """One paper judged for its requirement (never a duplicate, an older version or an unfilled form)."""

    kind: str
    facts: DocumentFacts
    file: str
    member: str | None = None
    """Report name of the member a member paper is about."""
    stranger: str | None = None


@frozen
class View:
    """One unit as a check sees it."""

    people: People
    papers: Mapping[str, tuple[Paper, ...]]
    parameters: Mapping[str, object]
    lang: str
    labels: Mapping[str, str]
    """Kind of paper -> its label in the report's language."""
    below: tuple["View", ...] = ()
    received: Date | None = None

    def say(self, vi: str, en: str) -> str:
        """The sentence in the report's language."""
        return vi if self.lang == "vi" else en


@frozen
class Outcome:
    """What an operator found: verdict, where, and the reason in a sentence; member-wise ones name the member."""

    verdict: Verdict
    evidence: tuple[Evidence, ...] = ()
    reason: str = ""
    facet: str = ""
    document: str | None = None
    file: str | None = None
    member: str | None = None
    say: str = ""
    severity: Severity | None = None
    values: Mapping[str, object] = field(default_factory=dict)


@frozen
class Entry:
    """One value of a path, whom it is about, and where it stands."""

    value: Any
    name: str | None
    born: Date | None
    evidence: tuple[Evidence, ...]
    paper: Paper | None
    confidence: float = 1.0
    label: str | None = None
    """Report name, for a member of the roster."""


@frozen
class Side:
    """All values of a path. `unread`: there may be more; `told`: the fact is there or may be."""

    entries: tuple[Entry, ...]
    unread: bool
    told: bool
    looked: tuple[Evidence, ...] = ()
    paper: Paper | None = None
    whole: bool = True
    """False where one of several units' papers is not there or lists nothing: what is not found may be in it."""

    @property
    def scanned(self) -> bool:
        """Whether any of it was read from a picture, where letters may be misread."""
        return any(e.paper is not None and e.paper.facts.quality < 1 for e in self.entries)


@lru_cache(maxsize=1024)
def _parts(path: str) -> FactPath | None:
    return parse_path(path)


NOTHING = Side((), False, False)


def side(view: View, path: str, of: str | None = None) -> Side:
    """The values of a path in the unit's own papers, or (`of`) in those of all units of a kind below it."""
    if of is not None:
        sides = [side(v, path) for v in view.below if v.people.unit.kind == of]
        return replace(joined(sides), whole=all(s.entries and not s.unread for s in sides))
    if path == ROSTER:
        return _roster(view)
    if path == RECEIVED:
        day = view.received
        return NOTHING if day is None else Side((Entry(day, None, None, (), None),), False, True)
    parts = _parts(path)
    if parts is None:
        return NOTHING
    papers = view.papers.get(parts.document, ())
    return joined([_of_paper(p, parts.fact, parts.choice, parts.field) for p in papers])


def joined(sides: list[Side]) -> Side:
    """Several papers' values as one."""
    return Side(
        tuple(e for s in sides for e in s.entries),
        any(s.unread for s in sides),
        any(s.told for s in sides),
        tuple(e for s in sides for e in s.looked[:1]),
        next((s.paper for s in sides if s.paper is not None), None),
    )


def _roster(view: View) -> Side:
    if not view.people.given:
        return NOTHING
    found = (Entry(m.name, m.name, m.born, (), None, label=m.label or m.name) for m in view.people.members)
    return Side(tuple(found), False, True)


def _of_paper(paper: Paper, name: str, choice: str | None, part: str | None) -> Side:
    fact: Fact[Any] = getattr(paper.facts, name)
    partly = bool(paper.facts.unread_pages)
    if isinstance(fact, Unreadable):
        return Side((), True, True, fact.looked_at, paper)
    if not isinstance(fact, Found):
        return Side((), partly, partly, fact.looked_at, paper)
    found = tuple(_entries(paper, fact, choice, part))
    return Side(found, partly or bool(fact.unread), True, fact.evidence[:3], paper)


def _entries(paper: Paper, fact: Found[Any], choice: str | None, part: str | None) -> Iterator[Entry]:
    many = isinstance(fact.value, tuple)
    for at, item in enumerate(fact.value if many else (fact.value,)):
        if choice is not None and choice not in (getattr(item, f, None) for f in ("on", "who", "stage", "mark")):
            continue
        value = item if part is None else getattr(item, part)
        if value is None and part == "level" and isinstance(item, Vote):
            value = _carried(item, paper)
        if value is None:
            continue
        name = getattr(item, "name", None) or getattr(item, "member", None)
        seen = fact.evidence[at : at + 1] if many else fact.evidence[:3]
        yield Entry(value, name, getattr(item, "born", None), seen or fact.evidence[:1], paper, fact.confidence)


def _carried(vote: Vote, paper: Paper) -> str | None:
    """The class that more than half voted for, where votes are told class by class and none is named as the result.

    None where it is not known how many voted: a column nobody could read may hold the most.
    """
    counted = paper.facts.attendance
    ballots = vote.ballots
    whole = (
        (ballots.valid or ballots.collected if ballots else None)
        or vote.base
        or (counted.value.present if isinstance(counted, Found) else None)
    )
    if not whole or sum(t.votes for t in vote.tally) > whole:
        return None
    return next((t.level for t in vote.tally if t.votes * 2 > whole), None)


def papers_of(view: View, path: str) -> tuple[tuple[Paper, str, str | None], ...]:
    """The papers a path names, with the fact's name and the choice: for operators that look at whole facts."""
    parts = _parts(path)
    if parts is None:
        return ()
    return tuple((p, parts.fact, parts.choice) for p in view.papers.get(parts.document, ()))


_READ, _CLEARLY = 0.6, 0.9


def weak(paper: Paper, fact: Found[Any]) -> bool:
    """Whether figures were read too weakly to accuse: a digit of a scan must have been clear."""
    return fact.confidence < (_CLEARLY if paper.facts.quality < 1 else _READ)


def seen_of(fact: Fact[Any]) -> tuple[Evidence, ...]:
    """Where a fact stands, or was looked for."""
    return fact.evidence[:3] if isinstance(fact, Found) else fact.looked_at[:3]
