"""The three judgements of a unit and its status: complete, valid, on time are never one for another."""

from collections.abc import Sequence

from dossiercheck.model.report import Finding, Judgement, RequirementResult, UnitStatus
from dossiercheck.model.submission import Unit
from dossiercheck.rules.judge.context import Context


def judgements(
    unit: Unit, results: Sequence[RequirementResult], findings: Sequence[Finding], context: Context
) -> tuple[Judgement, Judgement, Judgement]:
    """(complete, valid, on time); only findings of severity error move them."""
    if unit.kind is None:
        return "unsure", "unsure", "unsure"
    grave = [f for f in findings if f.severity == "error"]
    absent = [f for f in grave if f.code == "missing"]
    owing = any(r.status in {"missing", "not-due"} for r in results)
    complete: Judgement = "no" if owing else "unsure" if any(f.verdict == "unsure" for f in absent) else "yes"
    rest = [f for f in grave if f.code not in {"missing", "late"}]
    valid: Judgement = "yes"
    if rest:
        valid = "no" if any(f.verdict == "fail" for f in rest) else "unsure"
    return complete, valid, _on_time(unit, results, grave, context)


def _on_time(unit: Unit, results: Sequence[RequirementResult], grave: Sequence[Finding], context: Context) -> Judgement:
    if any(f.code == "late" for f in grave):
        return "no"
    known = context.received or unit.received
    due = max((r.due for r in results if r.due is not None), default=context.as_of)
    return "yes" if known is not None or context.as_of <= due else "unsure"


def unit_status(unit: Unit, results: Sequence[RequirementResult], findings: Sequence[Finding]) -> UnitStatus:
    """The unit's verdict, the first that applies."""
    if unit.kind is None:
        return "unsure"
    grave = [f for f in findings if f.severity == "error"]
    if any(f.verdict == "fail" for f in grave):
        return "incomplete"
    if any(f.verdict == "unsure" for f in grave):
        return "unsure"
    return "pending" if any(r.status == "not-due" for r in results) else "complete"
