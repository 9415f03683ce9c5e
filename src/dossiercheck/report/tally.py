"""The figures of a report, counted once for every format."""

from collections import Counter
from collections.abc import Iterable

from dossiercheck.model.frozen import frozen
from dossiercheck.model.report import (
    REQUIREMENT_STATUSES,
    Finding,
    Report,
    RequirementResult,
    RequirementStatus,
    Severity,
)


@frozen
class Tally:
    """Counts of units, requirements and findings. Severities count verdict fail only; `unsure` counts all unsure."""

    units: dict[str, int]
    requirements: dict[str, int]
    findings: dict[str, int]


def tally(report: Report) -> Tally:
    """Every count, zeros too."""
    units = Counter(u.status for u in report.units)
    requirements = Counter(r.status for u in report.units for r in u.requirements)
    severities = Counter(f.severity for f in report.findings if f.verdict == "fail")
    unsure = sum(f.verdict == "unsure" for f in report.findings)
    return Tally(
        {"units": len(report.units)} | {s: units[s] for s in ("complete", "incomplete", "pending", "unsure")},
        {s: requirements[s] for s in REQUIREMENT_STATUSES},
        {s: severities[s] for s in _SEVERITIES} | {"unsure": unsure},
    )


_SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")


def exit_code(report: Report, fail_on: str = "error") -> int:
    """0 all in order; 1 a fail at or above `fail_on`; 3 something of severity error is unsure, or a unit of no kind."""
    grave = {"never": (), "error": ("error",), "warning": ("error", "warning")}[fail_on]
    if any(f.verdict == "fail" and f.severity in grave for f in report.findings):
        return 1
    doubtful = any(f.verdict == "unsure" and f.severity == "error" for f in report.findings)
    return 3 if doubtful or any(u.kind is None for u in report.units) else 0


def by_id(report: Report) -> dict[str, Finding]:
    """Findings by their id."""
    return {f.id: f for f in report.findings}


def by_unit(report: Report) -> dict[str, tuple[Finding, ...]]:
    """Findings by the path of their unit, in the report's order."""
    found: dict[str, list[Finding]] = {}
    for finding in report.findings:
        found.setdefault(finding.unit, []).append(finding)
    return {path: tuple(findings) for path, findings in found.items()}


def worst(results: Iterable[RequirementResult]) -> RequirementStatus:
    """The status a cell of the matrix shows for several members' results. ValueError if there are none."""
    return min((r.status for r in results), key=_WORST.index)


# Not the order in which one requirement's status is settled: what is not yet due matters more here than what is met.
_WORST: tuple[RequirementStatus, ...] = (
    "missing", "defective", "late", "unsure", "not-due", "waived", "met", "not-applicable",
)  # fmt: skip
