"""Votes recorded in papers annexed to minutes ('biên bản kiểm phiếu') count as the minutes' own."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from dossiercheck.model.fact import Absent, Fact, Found, Unreadable
from dossiercheck.model.values import Vote
from dossiercheck.rules.assign import Placed
from dossiercheck.rules.schema import RuleSet

Votes = Fact[tuple[Vote, ...]]


def with_annexes(own: Sequence[Placed], ruleset: RuleSet) -> tuple[Placed, ...]:
    """A unit's papers, each that records votes with those of the papers annexed to it."""
    kinds = {r.document: r.votes_in for d in ruleset.dossiers for r in d.requires if r.votes and r.votes_in}
    return tuple(_annexed(p, [a for a in own if a.kind in kinds[p.kind]]) if p.kind in kinds else p for p in own)


def _annexed(minutes: Placed, annexes: Iterable[Placed]) -> Placed:
    """The minutes with the votes of their annexes: those in the same file, else those the unit handed in apart."""
    annexes = tuple(annexes)
    near = tuple(a for a in annexes if a.file.path == minutes.file.path) or annexes
    votes: Votes = minutes.facts.votes
    for annex in near:
        votes = _joined(votes, annex.facts.votes, partly=bool(annex.facts.unread_pages))
    return minutes if votes is minutes.facts.votes else replace(minutes, facts=replace(minutes.facts, votes=votes))


def _joined(own: Votes, more: Votes, *, partly: bool) -> Votes:
    """Both papers' votes; where one cannot be read, the other's stand and the rest is unread."""
    match own, more:
        case Found(), Found():
            unread = tuple(dict.fromkeys((*own.unread, *more.unread, *(("votes",) if partly else ()))))
            evidence = own.evidence + more.evidence
            return Found(own.value + more.value, evidence, min(own.confidence, more.confidence), unread)
        case Found(), Unreadable():
            return replace(own, unread=tuple(dict.fromkeys((*own.unread, "votes"))))
        case Unreadable(), Found():
            return replace(more, unread=tuple(dict.fromkeys((*more.unread, "votes"))))
        case Absent(), Found() | Unreadable():
            return more
        case _:
            return own
