"""Each check of each unit: gated by the papers it needs, judged by its operator, told as findings."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from dossiercheck.model.frozen import frozen
from dossiercheck.model.report import CheckResult, Finding, Severity
from dossiercheck.rules.assign import Placed
from dossiercheck.rules.assign.roll import People, called
from dossiercheck.rules.codes import CODES
from dossiercheck.rules.judge.context import Context, finding
from dossiercheck.rules.judge.legible import softened
from dossiercheck.rules.judge.requirement import Judged
from dossiercheck.rules.operators import outcomes
from dossiercheck.rules.operators.logic import every
from dossiercheck.rules.operators.view import Outcome, Paper, View
from dossiercheck.rules.schema import Check


@frozen
class Checked:
    """A check's result and its findings."""

    result: CheckResult
    findings: tuple[Finding, ...]


def views(
    context: Context,
    people: Mapping[str, People],
    owned: Mapping[str, tuple[Placed, ...]],
    judged: Mapping[str, Sequence[Judged]],
) -> dict[str, View]:
    """Every unit as checks see it, a committee with its branches."""
    labels = {k: context.label(k, None) for k in context.ruleset.documents}
    flat = {
        path: View(
            one,
            _papers(owned.get(path, ()), judged.get(path, ())),
            context.parameters,
            context.lang,
            labels,
            received=context.received or one.unit.received,
        )
        for path, one in people.items()
    }
    return {
        path: replace(v, below=tuple(flat[u.path] for u in v.people.below if u.path in flat))
        for path, v in flat.items()
    }


def _papers(own: Sequence[Placed], judged: Sequence[Judged]) -> dict[str, tuple[Paper, ...]]:
    """Papers by kind: the one judged for each requirement, and those no requirement asked for."""
    aside = {id(p) for j in judged for p in j.set_aside} - {id(j.chosen) for j in judged}
    found: dict[str, list[Paper]] = {}
    for placed in own:
        if placed.kind is None or not placed.sure or id(placed) in aside:
            continue
        member = called(placed.member) if placed.member else None
        paper = Paper(placed.kind, placed.facts, placed.file.path, member, placed.stranger)
        found.setdefault(placed.kind, []).append(paper)
    return {kind: tuple(papers) for kind, papers in found.items()}


def check_unit(context: Context, view: View) -> tuple[Checked, ...]:
    """Every check of the unit's kind, in the pack's order."""
    kind = view.people.unit.kind
    return tuple(_checked(context, c, view) for c in context.ruleset.checks if kind in c.unit)


def _checked(context: Context, check: Check, view: View) -> Checked:
    says = check.says.vi if context.lang == "vi" else check.says.en
    gated = any(need not in view.papers for need in check.needs)
    found = () if gated else outcomes(check, view)
    told = [
        o for o in found if o.verdict in {"fail", "unsure"} and not (o.verdict == "unsure" and check.severity == "info")
    ]
    made = tuple(softened(context, _finding(context, check, view, o), _quality(view, o)) for o in told)
    kept = [o.verdict for o in found if o not in told]
    status = every([*kept, *(f.verdict for f in made)])
    return Checked(CheckResult(check.id, says, status, tuple(f.id for f in made)), made)


def _quality(view: View, outcome: Outcome) -> float:
    """How well the worst of the papers was read that an outcome rests on."""
    papers = [p for v in (view, *view.below) for kept in v.papers.values() for p in kept]
    return min((p.facts.quality for p in papers if _rests_on(outcome, p)), default=1.0)


def _rests_on(outcome: Outcome, paper: Paper) -> bool:
    """Whether it is the paper an outcome is about, or one that its evidence stands in."""
    if (paper.file, paper.kind) == (outcome.file, outcome.document) and paper.member in {None, outcome.member}:
        return True
    pages = None if paper.facts.files else paper.facts.pages
    files = paper.facts.lies_in
    return any(
        e.file in files and (e.page is None or pages is None or pages[0] <= e.page <= pages[1])
        for e in outcome.evidence
    )


def _finding(context: Context, check: Check, view: View, outcome: Outcome) -> Finding:
    values = dict(outcome.values)
    values.setdefault("reason", outcome.reason)
    document = outcome.document or (check.needs[0] if check.needs else None)
    severity: Severity = outcome.severity or check.severity or CODES[check.code]
    say = outcome.say if outcome.say.partition(".")[0] == check.code else ""
    return finding(
        context,
        check.code,
        check=check,
        unit=view.people.unit.path,
        verdict="fail" if outcome.verdict == "fail" else "unsure",
        severity=severity,
        facet=outcome.facet,
        say=say,
        file=outcome.file,
        member=outcome.member,
        document=document,
        evidence=outcome.evidence,
        **values,  # type: ignore[arg-type]
    )
