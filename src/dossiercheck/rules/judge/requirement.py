"""Each requirement of each unit and member: which paper is judged for it, and its status."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date as Date

from dossiercheck.model.fact import Evidence, Found
from dossiercheck.model.frozen import frozen
from dossiercheck.model.report import Finding, PaperSeen, RequirementResult, RequirementStatus
from dossiercheck.model.submission import Member, OnPaper
from dossiercheck.rules.assign import Placed
from dossiercheck.rules.assign.roll import People, called, owes_nothing, owes_perhaps
from dossiercheck.rules.judge.content import may_say, said
from dossiercheck.rules.judge.context import SURE, Context, Owed, finding
from dossiercheck.rules.judge.dated import day_of
from dossiercheck.rules.judge.once import Once, Shared, bodies, jointly
from dossiercheck.rules.judge.paper import judge_paper
from dossiercheck.rules.judge.waiting import Waiting
from dossiercheck.rules.schema import Dossier, Requirement


@frozen
class Judged:
    """A requirement's result, its findings, and the papers that competed for it."""

    result: RequirementResult
    findings: tuple[Finding, ...]
    chosen: Placed | None = None
    set_aside: tuple[Placed, ...] = ()
    """Duplicates, older versions and unfilled forms."""
    receipt_known: bool = True


def judge(
    context: Context,
    people: People,
    own: Sequence[Placed],
    waiting: Waiting,
    once: Once,
) -> tuple[Judged, ...]:
    """Every requirement the unit owes, in the pack's order, member by member. `own`: documents it owns."""
    by_kind = by_kinds(own)
    found: list[Judged] = []
    for dossier in context.ruleset.dossiers:
        for rule in dossier.requires:
            shared = once.of(dossier, rule)
            if not _owes(people, dossier, rule, shared):
                continue
            kinds = (rule.document, *rule.served_by)
            papers = shared.papers if shared else [p for kind in kinds for p in by_kind.get(kind, ())]
            wanted: Iterable[Member | None] = people.members if rule.for_each == "member" else (None,)
            found += [
                _one(context, _owed(context, people, dossier, rule, m), m, papers, waiting, people) for m in wanted
            ]
    return tuple(found)


def by_kinds(papers: Iterable[Placed]) -> dict[str, list[Placed]]:
    """Documents whose kind is sure, by kind."""
    found: dict[str, list[Placed]] = {}
    for placed in papers:
        if placed.sure and placed.kind is not None:
            found.setdefault(placed.kind, []).append(placed)
    return found


def _owes(people: People, dossier: Dossier, rule: Requirement, shared: Shared | None) -> bool:
    if rule.scope == "unit":
        return people.unit.kind == dossier.sender
    return shared is not None and shared.unit == people.unit.path


def _owed(context: Context, people: People, dossier: Dossier, rule: Requirement, member: Member | None) -> Owed:
    clause = rule.clause or dossier.clause
    label = None if member is None else called(member)
    return Owed(f"{clause}/{rule.document}", dossier, rule, people.unit, label, context.due(rule.due or dossier.due))


def _one(
    context: Context,
    owed: Owed,
    member: Member | None,
    papers: Sequence[Placed],
    waiting: Waiting,
    people: People,
) -> Judged:
    label = context.label(owed.rule.document, None)
    base = RequirementResult(owed.id, owed.rule.document, label, owed.member, "missing", due=owed.due)
    if member is not None and owes_nothing(member):
        return Judged(replace(base, status="not-applicable"), ())
    paper = next((p for p in owed.unit.on_paper if _is_seen(p, owed, member, people)), None)
    if paper is not None:
        return _on_paper(context, owed, base, paper)
    candidates = [p for p in papers if _serves(p, owed, member)]
    filled = [p for p in candidates if not _is_form(p)]
    # Another kind of paper serves only where the kind that is owed was not handed in.
    filled = [p for p in filled if p.kind == owed.rule.document] or filled
    if filled:
        return _best(context, owed, base, filled, people, [p for p in candidates if _is_form(p)])
    return _missing(context, owed, member, base, candidates, waiting, papers, people)


def _is_seen(paper: OnPaper, owed: Owed, member: Member | None, people: People) -> bool:
    """Whether the clerk saw that paper. Of two of one name she must have said whose it was."""
    if paper.document != owed.rule.document:
        return False
    if member is None:
        return True
    return _named(paper.member, people) == (member,)


def _named(name: str | None, people: People) -> tuple[Member, ...]:
    """The members a name on the clerk's list may mean: by the name reports use, else by any spelling."""
    if name is None:
        return ()
    exact = tuple(m for m in people.members if called(m) == name)
    about = people.find(name)
    return exact or ((about.member,) if about.member else about.perhaps)


def _seen_of_a_namesake(owed: Owed, member: Member, people: People) -> bool:
    """Whether the clerk saw such a paper of one of several members of that name."""
    seen = (_named(p.member, people) for p in owed.unit.on_paper if p.document == owed.rule.document)
    return any(member in named for named in seen)


def _on_paper(context: Context, owed: Owed, base: RequirementResult, paper: OnPaper) -> Judged:
    """Seen by the clerk: met, or late by the day she saw it."""
    received = paper.on or context.received or owed.unit.received
    made = _late(context, owed, received, None)
    seen = replace(
        base,
        status=_status(made),
        on_paper=PaperSeen(paper.seen_by, paper.on),
        findings=tuple(f.id for f in made),
    )
    return Judged(seen, tuple(made), receipt_known=received is not None or context.as_of <= owed.due)


def _serves(placed: Placed, owed: Owed, member: Member | None) -> bool:
    if placed.kind != owed.rule.document and not _serves_too(placed, owed.rule):
        return False
    return member is None or placed.member == member


def _serves_too(placed: Placed, rule: Requirement) -> bool:
    """One decision may serve two requirements where its title or text says so."""
    return placed.kind in rule.served_by and (rule.serves_if is None or said(rule.serves_if, placed))


def _is_form(placed: Placed) -> bool:
    return isinstance(placed.facts.unfilled, Found) and placed.facts.unfilled.value.form


def _missing(
    context: Context,
    owed: Owed,
    member: Member | None,
    base: RequirementResult,
    forms: list[Placed],
    waiting: Waiting,
    papers: Sequence[Placed],
    people: People,
) -> Judged:
    """No paper: not due yet, missing, or unsure where something nobody could read or tell may be it."""
    files = tuple(f.file.path for f in forms)
    if context.as_of <= owed.due:
        return Judged(replace(base, status="not-due", files=files), (), set_aside=tuple(forms))
    perhaps = member is not None and owes_perhaps(member)
    unnamed = [p for p in papers if member is not None and member in p.perhaps]
    form = next(iter((*forms, *(p for p in unnamed if _is_form(p)))), None)
    unnamed = [p for p in unnamed if not _is_form(p)]
    seen = member is not None and _seen_of_a_namesake(owed, member, people)
    nobodys = waiting.nobodys_for(owed.unit, owed.rule.document, member)
    unread = (*waiting.for_(owed.unit, owed.rule.document), *_may_serve(owed, papers))
    doubt = (*(_shown(p) for p in unnamed), *nobodys, *unread)
    unsure = perhaps or (form is None and (bool(doubt) or seen))
    say = (
        "missing.perhaps"
        if perhaps
        else "missing.form"
        if form
        else "missing.whose"
        if unnamed or nobodys or seen
        else ""
    )
    made = finding(
        context,
        "missing",
        owed=owed,
        verdict="unsure" if unsure else "fail",
        severity="warning" if perhaps else None,
        say=say,
        file=form.file.path if form else None,
        evidence=_blanks(form) if form else doubt[:_MANY],
        due=f"{owed.due:%d/%m/%Y}",
        who=owed.member or "",
    )
    status: RequirementStatus = "unsure" if unsure else "missing"
    return Judged(replace(base, status=status, files=files, findings=(made.id,)), (made,), set_aside=tuple(forms))


_MANY = 5
"""Files shown as what a missing paper may be."""


def _blanks(form: Placed) -> tuple[Evidence, ...]:
    return form.facts.unfilled.evidence if isinstance(form.facts.unfilled, Found) else ()


def _shown(placed: Placed) -> Evidence:
    """The file, from the page its document begins on."""
    return placed.facts.at(placed.facts.pages[0] if placed.facts.pages else None)


def _may_serve(owed: Owed, papers: Sequence[Placed]) -> tuple[Evidence, ...]:
    """Papers that would serve this requirement too, if what is unread of them said so."""
    rule = owed.rule
    return tuple(
        _shown(p) for p in papers if p.kind in rule.served_by and rule.serves_if and may_say(rule.serves_if, p)
    )


def _best(
    context: Context, owed: Owed, base: RequirementResult, candidates: list[Placed], people: People, forms: list[Placed]
) -> Judged:
    """The best candidate is judged: fewest fails, fewest unsure, latest day, path; the others are told as info."""
    best, *others = _ranked(context, owed, candidates, people)
    received = _received(context, owed, best)
    joint = jointly(context, owed, best, others, people)
    made = [*judge_paper(context, joint, best, people), *_late(context, owed, received, best)]
    for other in others:
        same = _same_content(other, best)
        if owed.rule.scope == "submission" and not same:
            continue  # a paper to each addressee is no older version
        made.append(
            finding(
                context,
                "duplicate" if same else "superseded",
                owed=owed,
                facet=f"{other.file.sha256[:12]}.{other.facts.pages or ''}",
                file=other.file.path,
                evidence=(_shown(other),),
            )
        )
    files, ids = best.facts.lies_in, tuple(f.id for f in made)
    result = replace(base, status=_status(made), files=files, findings=ids, evidence=_proof(best))
    known = received is not None or context.as_of <= owed.due
    return Judged(result, tuple(made), best, (*others, *forms), known)


def _same_content(one: Placed, other: Placed) -> bool:
    """One file twice, or one text saved twice. Two papers of one file are not each other's copy."""
    if one.file.sha256 == other.file.sha256 and one.facts.pages == other.facts.pages and one.file != other.file:
        return True
    return bool(one.facts.fingerprint) and one.facts.fingerprint == other.facts.fingerprint


def _ranked(context: Context, owed: Owed, candidates: list[Placed], people: People) -> list[Placed]:
    """The best first. A unit's own paper in its own folder comes before a stray one, whatever its faults."""
    if len(candidates) == 1:
        return candidates
    shared = owed.rule.scope == "submission"
    scored = []
    for placed in candidates:
        tried = judge_paper(context.trial(), owed, placed, people)
        tried = (*tried, *_late(context.trial(), owed, _received(context, owed, placed), placed))
        fails = [sum(f.verdict == "fail" and f.severity == s for f in tried) for s in ("error", "warning")]
        unsure = sum(f.verdict == "unsure" for f in tried)
        day = day_of(placed.facts, owed.rule.dated)[0] or Date.min
        first = -bodies(context, owed, placed, people) if shared else placed.strayed
        pages = placed.facts.pages or (0, 0)
        scored.append(((first, *fails, unsure, -day.toordinal(), placed.file.path, pages), placed))
    return [p for _, p in sorted(scored, key=lambda i: i[0])]


def _received(context: Context, owed: Owed, placed: Placed) -> Date | None:
    """The command line's day, else the manifest's (or register's), else the arrival stamp's."""
    stamp = placed.facts.arrival.value.date if isinstance(placed.facts.arrival, Found) else None
    return context.received or owed.unit.received or stamp


def _late(context: Context, owed: Owed, received: Date | None, placed: Placed | None) -> list[Finding]:
    """Late by the day of receipt; where only a stamp read poorly tells it, whether it was late is unsure."""
    if received is None or received <= owed.due:
        return []
    arrival = placed.facts.arrival if placed is not None else None
    stamp = arrival if isinstance(arrival, Found) and not (context.received or owed.unit.received) else None
    whole = (_shown(placed),) if placed is not None else ()
    return [
        finding(
            context,
            "late",
            owed=owed,
            verdict="unsure" if stamp is not None and stamp.confidence < SURE else "fail",
            file=placed.file.path if placed else None,
            evidence=stamp.evidence if stamp is not None else whole,
            received=f"{received:%d/%m/%Y}",
            due=f"{owed.due:%d/%m/%Y}",
        )
    ]


def _status(made: Sequence[Finding]) -> RequirementStatus:
    grave = [f for f in made if f.severity == "error"]
    if any(f.verdict == "fail" and f.code != "late" for f in grave):
        return "defective"
    if any(f.verdict == "fail" and f.code == "late" for f in grave):
        return "late"
    return "unsure" if any(f.verdict == "unsure" for f in grave) else "met"


def _proof(placed: Placed) -> tuple[Evidence, ...]:
    """Title, date and signatures: what shows that the paper is there."""
    facts = placed.facts
    seen = [f.evidence for f in (facts.title, facts.dated, facts.signatures) if isinstance(f, Found)]
    return tuple(e for group in seen for e in group[:2])
