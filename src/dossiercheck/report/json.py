"""The report as JSON, `dossiercheck/report@1`: deterministic bytes, UTF-8, keys in a fixed order."""

import json
from typing import cast

from dossiercheck.model.comparison import Comparison
from dossiercheck.model.report import DocumentEntry, FileEntry, Finding, Report, RequirementResult, UnitReport
from dossiercheck.report.plain import evidence, plain
from dossiercheck.report.shape import (
    DocumentData,
    FileData,
    FindingData,
    ReportData,
    RequirementData,
    SummaryData,
    UnitData,
)
from dossiercheck.report.tally import tally


def render(report: Report) -> bytes:
    """The report's bytes; the same report gives the same bytes."""
    return (json.dumps(as_data(report), ensure_ascii=False, indent=1) + "\n").encode()


def as_data(report: Report) -> ReportData:
    """The report as plain data, as the published schema describes it."""
    counts = tally(report)
    stamp = report.ruleset
    return {
        "format": "dossiercheck/report@1",
        "tool": {"name": "dossiercheck", "version": report.tool_version},
        "ruleset": {"id": stamp.id, "version": stamp.version, "sha256": stamp.sha256},
        "as_of": report.as_of.isoformat(),
        "summary": cast(
            SummaryData, {**counts.units, "requirements": counts.requirements, "findings": counts.findings}
        ),
        "units": [_unit(u) for u in report.units],
        "findings": [_finding(f) for f in report.findings],
        "files": [_file(f) for f in report.files],
        "not_checked": [{"unit": n.unit, "what": n.what, "why": n.why} for n in report.not_checked],
    }


def render_comparison(comparison: Comparison) -> bytes:
    """`dossiercheck/comparison@1`: the days compared and three lists of findings."""
    data = {
        "format": "dossiercheck/comparison@1",
        "old": {"as_of": comparison.old.as_of.isoformat()},
        "new": {"as_of": comparison.new.as_of.isoformat()},
        "summary": {"mended": len(comparison.mended), "still": len(comparison.still), "new": len(comparison.fresh)},
        "mended": [_finding(f) for f in comparison.mended],
        "still": [_finding(f) for f in comparison.still],
        "new_findings": [_finding(f) for f in comparison.fresh],
    }
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()


def _unit(unit: UnitReport) -> UnitData:
    return {
        "path": unit.path,
        "parent": unit.parent,
        "kind": unit.kind,
        "name": unit.name,
        "status": unit.status,
        "complete": unit.complete,
        "valid": unit.valid,
        "on_time": unit.on_time,
        "members": [{"name": m.name, "source": m.source} for m in unit.members],
        "requirements": [_requirement(r) for r in unit.requirements],
        "checks": [{"id": c.id, "says": c.says, "status": c.status, "findings": list(c.findings)} for c in unit.checks],
        "received": plain(unit.received),
    }


def _requirement(result: RequirementResult) -> RequirementData:
    return {
        "id": result.id,
        "document": result.document,
        "label": result.label,
        "member": result.member,
        "status": result.status,
        "due": plain(result.due),
        "files": list(result.files),
        "on_paper": plain(result.on_paper),
        "evidence": [evidence(e) for e in result.evidence],
        "findings": list(result.findings),
    }


def _finding(finding: Finding) -> FindingData:
    return {
        "id": finding.id,
        "code": finding.code,
        "requirement": finding.requirement,
        "verdict": "unsure" if finding.verdict == "unsure" else "fail",
        "severity": finding.severity,
        "unit": finding.unit,
        "member": finding.member,
        "document": finding.document,
        "file": finding.file,
        "evidence": [evidence(e) for e in finding.evidence],
        "message": finding.message,
        "remedy": finding.remedy,
        "source": plain(finding.source),
    }


def _document(document: DocumentEntry) -> DocumentData:
    """`corrected` stands only where the clerk corrected the kind, `begins_in` only where an earlier picture begins it."""
    told: DocumentData = {
        "kind": document.kind,
        "confidence": round(document.confidence, 3),
        "pages": plain(document.pages),
        "member": document.member,
    }
    if document.corrected is not None:
        told["corrected"] = {"read_as": document.corrected.read_as, "because": document.corrected.because}
    if document.begins_in is not None:
        told["begins_in"] = document.begins_in
    return told


def _file(file: FileEntry) -> FileData:
    return {
        "path": file.path,
        "sha256": file.sha256,
        "unit": file.unit,
        "pages": file.pages,
        "read_by": file.read_by,
        "documents": [_document(d) for d in file.documents],
        "diagnostic": file.diagnostic,
    }
