"""The votes minutes must record: the branch's class, each official member's, the adoption of each paper.

A vote counts with a figure ('14/14', '100 %'); told without one ('đa số đồng ý') it is unsure. One line for all
members is one warning. What stands on an unread page is never called missing.
"""

from collections.abc import Iterator
from dataclasses import replace

from dossiercheck.model.fact import Absent, Evidence, Found, Unreadable
from dossiercheck.model.frozen import frozen
from dossiercheck.model.report import Finding, Severity, Verdict
from dossiercheck.model.submission import Member
from dossiercheck.model.values import Vote
from dossiercheck.rules.assign import Placed
from dossiercheck.rules.assign.roll import People, called, owes_nothing, owes_perhaps
from dossiercheck.rules.judge.context import Context, Owed, finding
from dossiercheck.rules.judge.dated import looked_at
from dossiercheck.rules.schema import VoteRule


@frozen
class _Minutes:
    """One set of minutes before its judge."""

    context: Context
    owed: Owed
    placed: Placed
    votes: tuple[Vote, ...]
    evidence: tuple[Evidence, ...]
    partly: bool
    """Something of them may be unread."""
    looked: tuple[Evidence, ...]

    def told(self, code: str, facet: str, verdict: Verdict, seen: tuple[Evidence, ...] = (), **more: object) -> Finding:
        """A finding of these minutes."""
        return finding(
            self.context,
            code,
            owed=self.owed,
            verdict=verdict,
            facet=facet,
            file=self.placed.file.path,
            evidence=seen or self.looked,
            **more,  # type: ignore[arg-type]
        )

    def seen(self, vote: Vote) -> tuple[Evidence, ...]:
        """Where a vote stands."""
        at = next(i for i, v in enumerate(self.votes) if v is vote)
        return self.evidence[at : at + 1]

    @property
    def gone(self) -> Verdict:
        """What a vote is that was not found."""
        return "unsure" if self.partly else "fail"


def votes(context: Context, owed: Owed, placed: Placed, people: People) -> Iterator[Finding]:
    """Every vote owed that is not recorded."""
    if not owed.rule.votes:
        return
    fact = placed.facts.votes
    looked = looked_at(placed, fact)
    found, seen = (fact.value, fact.evidence) if isinstance(fact, Found) else ((), ())
    partly = bool(placed.facts.unread_pages) or (isinstance(fact, Found) and bool(fact.unread))
    partly = partly or (placed.facts.quality < 1 and isinstance(fact, Absent))
    minutes = _Minutes(context, owed, placed, found, seen, partly, looked)
    if isinstance(fact, Unreadable):
        said = "trong biên bản" if context.lang == "vi" else "anything"
        yield minutes.told("vote-missing", "votes", "unsure", matter_of=said)
        return
    for rule in owed.rule.votes:
        if rule.for_each == "member":
            yield from _members(minutes, rule, people)
        else:
            yield from _unit(minutes, rule)


def has_figure(vote: Vote) -> bool:
    """Whether a vote was told with any figure."""
    figures = (vote.yes, vote.no, vote.other, vote.base, vote.percent)
    return any(f is not None for f in figures) or bool(vote.tally)


def _unit(minutes: _Minutes, rule: VoteRule) -> Iterator[Finding]:
    """The branch's class, or one vote for each paper adopted."""
    on = [v for v in minutes.votes if v.on == rule.on]
    for of in rule.of or (None,):
        about = [v for v in on if of is None or v.of == of]
        verdict: Verdict = "pass" if any(has_figure(v) for v in about) else "unsure" if about else minutes.gone
        # 'Thông qua các văn bản trên': which ones is not said.
        general = [v for v in on if v.of is None] if of is not None else []
        if verdict == "fail" and general:
            verdict, about = "unsure", general
        if verdict == "pass":
            continue
        facet = f"votes.{rule.on}.{of}" if of else f"votes.{rule.on}"
        seen = minutes.seen(about[0]) if about else ()
        yield minutes.told(
            "vote-missing", facet, verdict, seen, severity=rule.severity, matter_of=_matter(minutes, rule, of)
        )


def _matter(minutes: _Minutes, rule: VoteRule, of: str | None) -> str:
    vi = minutes.context.lang == "vi"
    if of is not None:
        name = minutes.context.label(of, None)
        return f"thông qua {name}" if vi else f"adopting {name}"
    pair = _MATTERS.get(rule.on, (rule.on, rule.on))
    return pair[0] if vi else pair[1]


_MATTERS = {
    "branch-class": ("đề nghị xếp loại chi bộ", "the branch's class"),
    "member-class": ("xếp loại đảng viên", "the members' classes"),
    "commendation": ("biểu dương, khen thưởng", "commendation"),
    "minutes": ("thông qua biên bản", "the minutes"),
}


def _members(minutes: _Minutes, rule: VoteRule, people: People) -> Iterator[Finding]:
    """Each official member's class; probationary members are not owed a vote."""
    on = [v for v in minutes.votes if v.on == rule.on]
    collective = [v for v in on if v.member is None]
    own = _by_member([v for v in on if v.member is not None], people)
    owing = [m for m in people.members if not owes_nothing(m) and m.status != "probationary"]
    without = [m for m in owing if m not in own.sure]
    partly = minutes.partly or (minutes.placed.facts.quality < 1 and own.strangers)
    minutes = replace(minutes, partly=partly or _may_be_probationary(minutes, people, len(without)))
    if not owing and not on:
        yield minutes.told(
            "member-unvoted", "votes.member-class", minutes.gone, severity=rule.severity, who=_all(minutes)
        )
    if collective and without:
        yield _collective(minutes, rule, collective)
        without = [m for m in without if m in own.bare]
    for member in without:
        yield _unvoted(minutes, rule, member, own)


def _may_be_probationary(minutes: _Minutes, people: People, without: int) -> bool:
    """Whether, no roster being given, those without a vote may be the probationary members the minutes count.

    Those whom the unit's return calls so are told apart already: only the others may be among them.
    """
    counted = minutes.placed.facts.attendance
    if people.given or not isinstance(counted, Found):
        return False
    told = sum(m.status == "probationary" for m in people.members)
    return 0 < without <= (counted.value.probationary or 0) - told


def _all(minutes: _Minutes) -> str:
    return "các đảng viên" if minutes.context.lang == "vi" else "the members"


def _collective(minutes: _Minutes, rule: VoteRule, lines: list[Vote]) -> Finding:
    """One line for all: formally a vote, so one warning; without figures nobody knows."""
    told = next((v for v in lines if has_figure(v)), None)
    severity: Severity = rule.severity if told is None or rule.severity == "info" else "warning"
    seen = minutes.seen(told or lines[0])
    return minutes.told(
        "member-unvoted",
        "votes.member-class",
        "unsure" if told is None else minutes.gone,
        seen,
        severity=severity,
        say="member-unvoted.collective",
        who=_all(minutes),
    )


@frozen
class _Voted:
    """Members by how surely their class was voted on."""

    sure: frozenset[Member]
    bare: dict[Member, Vote]
    """Told without a figure, a namesake's, or in two rows read as one."""
    strangers: bool = False
    """Votes on names nobody bears: on a scan they may be misread."""


def _by_member(found: list[Vote], people: People) -> _Voted:
    sure: set[Member] = set()
    bare: dict[Member, Vote] = {}
    shared: dict[tuple[Member, ...], list[Vote]] = {}
    strangers = False
    for vote in found:
        about = people.find(vote.member or "")
        if about.member is not None and has_figure(vote):
            sure.add(about.member)
        elif about.member is not None:
            bare[about.member] = vote
        elif about.perhaps:
            shared.setdefault(about.perhaps, []).append(vote)
        elif pair := people.known.joined(vote.member or ""):
            bare |= dict.fromkeys(pair, vote)
        else:
            strangers = True
    for namesakes, cast in shared.items():
        told = [v for v in cast if has_figure(v)]
        if len(told) >= len(namesakes):
            sure |= set(namesakes)
        bare |= dict.fromkeys(namesakes, cast[0])
    return _Voted(frozenset(sure), bare, strangers)


def _unvoted(minutes: _Minutes, rule: VoteRule, member: Member, voted: _Voted) -> Finding:
    bare = voted.bare.get(member)
    perhaps = owes_perhaps(member)
    return minutes.told(
        "member-unvoted",
        "votes.member-class",
        "unsure" if bare is not None or perhaps else minutes.gone,
        minutes.seen(bare) if bare is not None else (),
        severity="warning" if perhaps else rule.severity,
        member=called(member),
        who=called(member),
    )
