"""The three judgements of a unit and its status: complete, valid, on time are never one for another."""

from collections.abc import Sequence

from dossiercheck.model.report import Finding, Judgement, RequirementResult, UnitStatus
from dossiercheck.model.submission import Unit


def judgements(
    unit: Unit, results: Sequence[RequirementResult], findings: Sequence[Finding], *, receipt_known: bool
) -> tuple[Judgement, Judgement, Judgement]:
    """(complete, valid, on time); only findings of severity error move them."""
    if unit.kind is None:
        return "unsure", "unsure", "unsure"
    grave = [f for f in findings if f.severity == "error"]
    return _complete(results, grave), _valid(grave), _on_time(grave, known=receipt_known)


def _complete(results: Sequence[RequirementResult], grave: Sequence[Finding]) -> Judgement:
    absent = [f for f in grave if f.code == "missing"]
    if any(f.verdict == "fail" for f in absent) or any(r.status == "not-due" for r in results):
        return "no"
    return "unsure" if absent else "yes"


def _valid(grave: Sequence[Finding]) -> Judgement:
    rest = [f for f in grave if f.code not in {"missing", "late"}]
    if any(f.verdict == "fail" for f in rest):
        return "no"
    return "unsure" if rest else "yes"


def _on_time(grave: Sequence[Finding], *, known: bool) -> Judgement:
    late = [f for f in grave if f.code == "late"]
    if any(f.verdict == "fail" for f in late):
        return "no"
    return "yes" if known and not late else "unsure"


def unit_status(unit: Unit, results: Sequence[RequirementResult], findings: Sequence[Finding]) -> UnitStatus:
    """The unit's verdict, the first that applies."""
    if unit.kind is None:
        return "unsure"
    grave = [f for f in findings if f.severity == "error"]
    if any(f.verdict == "fail" for f in grave):
        return "incomplete"
    if grave:
        return "unsure"
    return "pending" if any(r.status == "not-due" for r in results) else "complete"
