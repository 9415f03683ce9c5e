"""Each requirement of each unit and member: which paper is judged for it, and its status."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date as Date

from dossiercheck.model.diagnostic import Diagnostic
from dossiercheck.model.fact import Evidence, Found
from dossiercheck.model.report import Finding, PaperSeen, RequirementResult, RequirementStatus
from dossiercheck.model.submission import Member, Submission, Unit
from dossiercheck.rules.assign import Placed
from dossiercheck.rules.judge.context import Context, Owed, finding
from dossiercheck.rules.judge.paper import day_of, judge_paper
from dossiercheck.rules.schema import Dossier, Requirement
from dossiercheck.vietnamese.fold import fold

_OWE_NOTHING = frozenset({"exempt", "suspended", "transferred-out"})
_OWE_PERHAPS = frozenset({"temporary", "new", "transferred-in"})
# Types no document comes in: such a file cannot be the paper that is not there.
_FOREIGN = "foreign"


@dataclass(frozen=True, slots=True)
class Judged:
    """A requirement's result and its findings."""

    result: RequirementResult
    findings: tuple[Finding, ...]
    chosen: Placed | None = None


@dataclass(frozen=True, slots=True)
class Waiting:
    """Units with something unread that could be a missing paper, and doubtful readings by kind."""

    unread: frozenset[str]
    doubtful: frozenset[tuple[str, str]]
    """(unit, kind a document of low confidence may be)."""

    @staticmethod
    def of(submission: Submission, diagnostics: Mapping[str, Diagnostic], placed: tuple[Placed, ...]) -> "Waiting":
        """From unreadable files, unread pages and doubtful kinds."""
        unread = {
            u.path
            for u in submission.units
            for f in u.files
            if f.path in diagnostics and diagnostics[f.path].code not in {_FOREIGN, "lock-file"}
        }
        unread |= {u.unit for u in submission.unopened}
        unread |= {p.lies for p in placed if p.facts.unread_pages}
        doubtful = {(p.owner, p.facts.kind.runner_up) for p in placed if not p.sure and p.facts.kind.runner_up}
        doubtful |= {(p.owner, p.kind) for p in placed if not p.sure and p.kind}
        return Waiting(frozenset(unread), frozenset((u, k) for u, k in doubtful if k is not None))

    def could_be(self, unit: Unit, document: str) -> bool:
        """Whether something unread in the unit, or among the loose files, could be that paper."""
        return bool({unit.path, "."} & self.unread) or (unit.path, document) in self.doubtful


def judge(
    context: Context,
    unit: Unit,
    members: tuple[Member, ...],
    placed: tuple[Placed, ...],
    waiting: Waiting,
    submission: Submission,
) -> tuple[Judged, ...]:
    """Every requirement the unit owes, in the pack's order, member by member."""
    found: list[Judged] = []
    own = tuple(p for p in placed if p.owner == unit.path)
    for dossier in context.ruleset.dossiers:
        for rule in dossier.requires:
            if not _owes(unit, dossier, rule, submission):
                continue
            people = members if rule.for_each == "member" else (None,)
            for member in people:
                owed = _owed(context, unit, dossier, rule, member)
                found.append(_one(context, owed, member, own, waiting))
    return tuple(found)


def _owes(unit: Unit, dossier: Dossier, rule: Requirement, submission: Submission) -> bool:
    if rule.scope == "unit":
        return unit.kind == dossier.sender
    for kind in rule.owners:
        first = next((u for u in submission.units if u.kind == kind), None)
        if first is not None:
            return first.path == unit.path
    return False


def _owed(context: Context, unit: Unit, dossier: Dossier, rule: Requirement, member: Member | None) -> Owed:
    clause = rule.clause or dossier.clause
    label = None if member is None else member.label or member.name
    return Owed(f"{clause}/{rule.document}", dossier, rule, unit, label, context.due(rule.due or dossier.due))


def _one(context: Context, owed: Owed, member: Member | None, own: tuple[Placed, ...], waiting: Waiting) -> Judged:
    label = context.label(owed.rule.document, None)
    base = RequirementResult(owed.id, owed.rule.document, label, owed.member, "missing", due=owed.due)
    paper = next(
        (
            p
            for p in owed.unit.on_paper
            if p.document == owed.rule.document
            and p.member in {None, owed.member}
            and (owed.member is None or p.member)
        ),
        None,
    )
    if paper is not None:
        return Judged(replace(base, status="met", on_paper=PaperSeen(paper.seen_by, paper.on)), ())
    candidates = [p for p in own if _serves(p, owed, member)]
    if member is not None and member.status in _OWE_NOTHING:
        return Judged(replace(base, status="not-applicable"), ())
    filled = [p for p in candidates if not _is_form(p)]
    if not filled:
        return _missing(context, owed, member, base, candidates, waiting)
    return _best(context, owed, base, filled)


def _serves(placed: Placed, owed: Owed, member: Member | None) -> bool:
    if not placed.sure:
        return False
    if placed.kind != owed.rule.document and not _serves_too(placed, owed.rule):
        return False
    return member is None or placed.member == member


def _serves_too(placed: Placed, rule: Requirement) -> bool:
    """One decision may serve two requirements where its title says so."""
    if placed.kind not in rule.served_by or rule.serves_if is None or not isinstance(placed.facts.title, Found):
        return False
    title = fold(placed.facts.title.value.subject or "")
    return any(fold(w) in title for w in rule.serves_if.any)


def _is_form(placed: Placed) -> bool:
    return isinstance(placed.facts.unfilled, Found) and placed.facts.unfilled.value.form


def _missing(
    context: Context,
    owed: Owed,
    member: Member | None,
    base: RequirementResult,
    forms: list[Placed],
    waiting: Waiting,
) -> Judged:
    if context.as_of <= owed.due and not forms:
        return Judged(replace(base, status="not-due"), ())
    perhaps = member is not None and (member.status in _OWE_PERHAPS or not member.certain)
    doubtful = perhaps or (not forms and waiting.could_be(owed.unit, owed.rule.document))
    if doubtful:
        made = finding(context, "missing", owed=owed, verdict="unsure", severity="warning" if perhaps else None)
        return Judged(replace(base, status="unsure", findings=(made.id,)), (made,))
    form = forms[0] if forms else None
    made = finding(
        context, "missing", owed=owed, facet="form" if form else "", due=f"{owed.due:%d/%m/%Y}",
        file=form.file.path if form else None,
        evidence=form.facts.unfilled.evidence if form and isinstance(form.facts.unfilled, Found) else (),
    )  # fmt: skip
    return Judged(replace(base, status="missing", findings=(made.id,)), (made,))


def _best(context: Context, owed: Owed, base: RequirementResult, candidates: list[Placed]) -> Judged:
    """The best candidate is judged: fewest fails, fewest unsure, latest day, path; the others are told as info."""
    trial = Context(context.ruleset, context.as_of, context.parameters, context.received, context.lang)
    scored = []
    for placed in candidates:
        tried = judge_paper(trial, owed, placed)
        fails = sum(f.verdict == "fail" and f.severity == "error" for f in tried)
        unsure = sum(f.verdict == "unsure" for f in tried)
        day = day_of(placed.facts, owed) or Date.min
        scored.append(((fails, unsure, -day.toordinal(), placed.file.path), placed))
    ranked = [p for _, p in sorted(scored, key=lambda i: i[0])]
    best = ranked[0]
    made = list(judge_paper(context, owed, best)) + _late(context, owed, best)
    for other in ranked[1:]:
        same = other.file.sha256 == best.file.sha256 or other.facts.fingerprint == best.facts.fingerprint
        code = "duplicate" if same else "superseded"
        made.append(
            finding(
                context,
                code,
                owed=owed,
                facet=other.file.sha256[:12],
                file=other.file.path,
                evidence=(Evidence(other.file.path),),
            )
        )
    result = replace(
        base, status=_status(made), files=(best.file.path,), findings=tuple(f.id for f in made), evidence=_proof(best)
    )
    return Judged(result, tuple(made), best)


def _late(context: Context, owed: Owed, placed: Placed) -> list[Finding]:
    arrival = placed.facts.arrival.value.date if isinstance(placed.facts.arrival, Found) else None
    received = context.received or owed.unit.received or arrival
    if received is None or received <= owed.due:
        return []
    day, due = f"{received:%d/%m/%Y}", f"{owed.due:%d/%m/%Y}"
    return [finding(context, "late", owed=owed, file=placed.file.path, received=day, due=due)]


def _status(made: list[Finding]) -> RequirementStatus:
    grave = [f for f in made if f.severity == "error"]
    if any(f.verdict == "fail" and f.code != "late" for f in grave):
        return "defective"
    if any(f.code == "late" for f in grave):
        return "late"
    return "unsure" if any(f.verdict == "unsure" for f in grave) else "met"


def _proof(placed: Placed) -> tuple[Evidence, ...]:
    """Title, date and signatures: what shows that the paper is there."""
    facts = placed.facts
    seen = [f.evidence for f in (facts.title, facts.dated, facts.signatures) if isinstance(f, Found)]
    return tuple(e for group in seen for e in group[:2])
