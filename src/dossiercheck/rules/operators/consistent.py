"""`consistent`: head counts, votes and signers do not contradict themselves."""

from collections.abc import Iterator

from dossiercheck.model.fact import Found, Unreadable
from dossiercheck.model.report import Verdict
from dossiercheck.model.values import Attendance, Ballots, Signature, Vote
from dossiercheck.rules.assign.people import alike
from dossiercheck.rules.assign.roll import owes_nothing
from dossiercheck.rules.checks import Consistent
from dossiercheck.rules.operators.figures import contradictions, doubts
from dossiercheck.rules.operators.view import Outcome, Paper, View, papers_of, seen_of, weak


def judge(operator: Consistent, view: View) -> tuple[Outcome, ...]:
    """One outcome a contradiction, else one pass a paper that gives figures."""
    found: list[Outcome] = []
    if operator.attendance is not None:
        for paper, _, _ in papers_of(view, operator.attendance):
            found += _attended(view, paper)
    if operator.votes is not None:
        for paper, _, choice in papers_of(view, operator.votes):
            found += _voted(view, paper, choice)
    if operator.signer is not None:
        found += [o for p in view.papers.get(operator.signer, ()) for o in _signer(view, p)]
    return tuple(found)


def _attended(view: View, paper: Paper) -> Iterator[Outcome]:
    fact = paper.facts.attendance
    if isinstance(fact, Unreadable):
        yield Outcome("unsure", fact.looked_at, document=paper.kind, file=paper.file, facet="attendance")
    if not isinstance(fact, Found):
        return
    wrong = _count(view, fact.value)
    if wrong is None:
        yield Outcome("pass", seen_of(fact), document=paper.kind, file=paper.file)
        return
    doubt = weak(paper, fact) or _misread(view, paper, fact.value) or _may_be_excused(view, fact.value)
    verdict: Verdict = "unsure" if doubt else "fail"
    yield Outcome(verdict, seen_of(fact), wrong, "attendance", paper.kind, paper.file, values={"reason": wrong})


def _misread(view: View, paper: Paper, counted: Attendance) -> bool:
    """Whether a scan's total is less than the members known: a figure of it was lost."""
    owing = sum(not owes_nothing(m) and m.certain for m in view.people.members)
    return paper.facts.quality < 1 and counted.total is not None and counted.total < owing


def _may_be_excused(view: View, counted: Attendance) -> bool:
    """Whether those neither present nor absent may be exempt or on leave: neither a roster nor the minutes tell who is."""
    total, present, absent = counted.total, counted.present, counted.absent
    told = view.people.given or counted.exempt is not None
    return not told and total is not None and present is not None and absent is not None and present + absent < total


def _count(view: View, counted: Attendance) -> str | None:
    """What does not add up in a head count. Exempt and absent-for-good members may be neither present nor absent."""
    total, present, absent = counted.total, counted.present, counted.absent
    if total is not None and present is not None and present > total:
        return view.say(f"có mặt {present} nhưng tổng số chỉ {total}.", f"{present} present of only {total}.")
    if total is not None and present is not None and absent is not None and present + absent != total:
        excused = max(sum(owes_nothing(m) for m in view.people.members), counted.exempt or 0)
        if present + absent > total or total - present - absent > excused:
            return view.say(
                f"tổng số {total}, có mặt {present}, vắng {absent}: cộng lại {present + absent}.",
                f"total {total}, present {present}, absent {absent}: they add up to {present + absent}.",
            )
    parts = (counted.official or 0) + (counted.probationary or 0)
    if total is not None and counted.official is not None and parts > total:
        return view.say(
            f"chính thức và dự bị cộng lại {parts}, tổng số chỉ {total}.",
            f"official and probationary add up to {parts}, the total is {total}.",
        )
    return None


def _voted(view: View, paper: Paper, choice: str | None) -> Iterator[Outcome]:
    fact = paper.facts.votes
    if isinstance(fact, Unreadable):
        yield Outcome("unsure", fact.looked_at, document=paper.kind, file=paper.file, facet="votes")
    if not isinstance(fact, Found):
        return
    attended = paper.facts.attendance if isinstance(paper.facts.attendance, Found) else None
    counted = attended.value if attended else None
    doubt = weak(paper, fact) or (attended and (weak(paper, attended) or _misread(view, paper, attended.value)))
    counted_out: set[Ballots] = set()
    for at, vote in enumerate(fact.value):
        if choice is not None and vote.on != choice:
            continue
        seen = fact.evidence[at : at + 1] or fact.evidence[:1]
        wrong = next(contradictions(vote, counted, view.lang, papers=vote.ballots not in counted_out), None)
        counted_out |= {vote.ballots} if vote.ballots else set()
        unclear = None if wrong else next(doubts(vote, counted, view.lang), None)
        who = view.people.find(vote.member).member if vote.member else None
        named = (who.label or who.name) if who else vote.member
        reason = wrong or unclear
        if reason is None:
            yield Outcome("pass", seen, document=paper.kind, file=paper.file)
            continue
        yield Outcome(
            "unsure" if doubt or unclear else "fail",
            seen,
            reason,
            _facet(vote, at),
            paper.kind,
            paper.file,
            named,
            values={"reason": reason, "who": named or ""},
        )


def _facet(vote: Vote, at: int) -> str:
    """Stable where the matter tells the vote apart; else its number."""
    matter = ".".join(x for x in (vote.on, vote.of) if x)
    return f"votes.{matter}" if vote.of or vote.member or vote.on == "branch-class" else f"votes.{matter}.{at + 1}"


def _signer(view: View, paper: Paper) -> Iterator[Outcome]:
    """A member paper is signed by its person: an own block of another member's name contradicts it."""
    person, blocks = paper.facts.person, paper.facts.signatures
    if not isinstance(person, Found) or not isinstance(blocks, Found):
        return
    own = [(b, at) for at, b in enumerate(blocks.value) if b.name and not b.authority]
    if any(alike(b.name or "", person.value.name) for b, _ in own):
        yield Outcome("pass", seen_of(blocks), document=paper.kind, file=paper.file, member=paper.member)
        return
    others = [(b, at) for b, at in own if _member(view, b)]
    if not others:
        return
    block, at = others[0]
    reason = view.say(
        f"văn bản của {person.value.name} nhưng người ký là {block.name}.",
        f"it is {person.value.name}'s, signed by {block.name}.",
    )
    yield Outcome(
        "fail", blocks.evidence[at : at + 1], reason, "signer", paper.kind, paper.file, paper.member,
        values={"reason": reason, "printed": block.name or "", "who": person.value.name},
    )  # fmt: skip


def _member(view: View, block: Signature) -> bool:
    return view.people.find(block.name or "").member is not None
