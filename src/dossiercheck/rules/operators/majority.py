"""`majority`: every deciding vote has more than a share of its base.

Several votes on one matter (one a level) are one decision: the strongest of them counts. A vote without figures is
the requirement's business, not this one's.
"""

from collections.abc import Iterator
from decimal import Decimal

from dossiercheck.model.fact import Evidence, Found, Unreadable
from dossiercheck.model.report import Verdict
from dossiercheck.model.values import Attendance, Vote
from dossiercheck.rules.assign.roll import owes_nothing
from dossiercheck.rules.checks import Majority
from dossiercheck.rules.operators.levels import agree
from dossiercheck.rules.operators.logic import softened, some
from dossiercheck.rules.operators.view import Outcome, Paper, View, papers_of, weak

_DECIDING = ("branch-class", "member-class", "adoption")


def judge(operator: Majority, view: View) -> tuple[Outcome, ...]:
    """One outcome a matter voted on."""
    given = view.parameters.get(operator.parameter) if operator.parameter else None
    share = Decimal(str(given)) if isinstance(given, Decimal | int) else operator.share
    base = str(view.parameters.get(operator.base_parameter) or "stated") if operator.base_parameter else "stated"
    found: list[Outcome] = []
    for paper, name, choice in papers_of(view, operator.votes):
        fact = getattr(paper.facts, name)
        if isinstance(fact, Unreadable):
            found.append(Outcome("unsure", fact.looked_at, document=paper.kind, file=paper.file))
        if isinstance(fact, Found):
            wanted = (choice,) if choice else _DECIDING
            unread = bool(paper.facts.unread_pages or fact.unread) or weak(paper, fact)
            found += [
                _decided(view, paper, matter, share, base, unread=unread) for matter in _matters(view, fact, wanted)
            ]
    return tuple(o for o in found if o.verdict != "not-applicable")


Matter = list[tuple[Vote, tuple[Evidence, ...]]]


def _matters(view: View, fact: Found[tuple[Vote, ...]], wanted: tuple[str, ...]) -> Iterator[Matter]:
    found: dict[tuple[object, ...], Matter] = {}
    for at, vote in enumerate(fact.value):
        if vote.on in wanted:
            who = view.people.find(vote.member).member if vote.member else None
            key = (vote.on, vote.of, who or vote.member)
            found.setdefault(key, []).append((vote, fact.evidence[at : at + 1]))
    yield from found.values()


def _decided(view: View, paper: Paper, matter: Matter, share: Decimal, base: str, *, unread: bool) -> Outcome:
    held = [(_held(view, paper, v, share, base), v, seen) for v, seen in matter]
    verdict = some(h for h, _, _ in held)
    _, vote, seen = next((h for h in held if h[0] == verdict), held[0])
    who = view.people.find(vote.member) if vote.member else None
    named = ((who.member.label or who.member.name) if who.member else vote.member) if who else None
    reason = _reason(view, paper, vote, named, base, share)
    return Outcome(
        softened(verdict, unread=unread),
        seen,
        reason,
        ".".join(x for x in (vote.on, vote.of) if x),
        paper.kind,
        paper.file,
        named,
        values={"reason": reason, "who": named or ""},
    )


def _held(view: View, paper: Paper, vote: Vote, share: Decimal, base: str) -> Verdict:
    """Whether the vote carries. Only a percentage: of the stated base alone."""
    yes, whole = _yes(vote), _base(view, paper, vote, base)
    if yes is not None and whole:
        return "pass" if yes > share * whole else "fail"
    if vote.percent is not None and base == "stated":
        return "pass" if Decimal(str(vote.percent)) > share * 100 else "fail"
    return "not-applicable"


def _yes(vote: Vote) -> int | None:
    if vote.yes is not None or vote.level is None:
        return vote.yes
    return next((t.votes for t in vote.tally if agree(t.level, vote.level) == "pass"), None)


def _base(view: View, paper: Paper, vote: Vote, base: str) -> int | None:
    counted = paper.facts.attendance.value if isinstance(paper.facts.attendance, Found) else None
    if base == "members":
        return (counted.total if counted else None) or _roster(view, official=False)
    if base == "official":
        return _official(counted) or _roster(view, official=True)
    parts = (vote.yes, vote.no, vote.other)
    told = [p for p in parts if p is not None]
    ballots = vote.ballots
    return (
        vote.base
        or (ballots.valid if ballots else None)
        or (ballots.collected if ballots else None)
        or (sum(told) if len(told) == len(parts) or (vote.no and vote.yes is not None) else None)
        or (sum(t.votes for t in vote.tally) or None)
    )


def _official(counted: Attendance | None) -> int | None:
    return counted.official if counted else None


def _roster(view: View, *, official: bool) -> int | None:
    if not view.people.given:
        return None
    return sum(not owes_nothing(m) and (not official or m.status != "probationary") for m in view.people.members)


def _reason(view: View, paper: Paper, vote: Vote, named: str | None, base: str, share: Decimal) -> str:
    yes, whole = _yes(vote), _base(view, paper, vote, base)
    figures = (
        f"{yes}/{whole}" if yes is not None and whole else f"{vote.percent:g} %" if vote.percent is not None else ""
    )
    about = f" ({named})" if named else ""
    half = share == Decimal("0.5")
    wanted = f"{float(share * 100):.4g}".replace(".", ",")
    return view.say(
        f"chỉ có {figures} đồng ý{about}, không quá {'bán' if half else f'{wanted} %'}.",
        f"only {figures} agreed{about}: not more than {'half' if half else f'{wanted} %'}.",
    )
