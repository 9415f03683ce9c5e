"""The shape of the JSON report, `dossiercheck/report@1`: what `report/json.py` prints and other programs may rely on.

The published schema (`docs/schema/report.schema.json`) is printed from these types; fields may be added, none is
taken away. Dates are ISO days, boxes `[left, top, right, bottom]` as fractions of the page, paths '/'-separated
and relative to the checked folder.
"""

import json
from typing import Any, Literal, NotRequired

from typing_extensions import TypedDict  # pydantic wants it before Python 3.12

Severity = Literal["error", "warning", "info"]
Judgement = Literal["yes", "no", "unsure"]
UnitStatus = Literal["complete", "incomplete", "pending", "unsure"]
RequirementStatus = Literal[
    "missing", "defective", "late", "unsure", "met", "waived", "not-due", "not-applicable"
]  # fmt: skip


class ToolData(TypedDict):
    """Which program made the report."""

    name: str
    version: str


class RuleSetData(TypedDict):
    """Which rules it stands on."""

    id: str
    version: int
    sha256: str


class FindingCounts(TypedDict):
    """error, warning, info count verdict fail only; unsure counts every unsure one."""

    error: int
    warning: int
    info: int
    unsure: int


class SummaryData(TypedDict):
    """All tallies, zeros too."""

    units: int
    complete: int
    incomplete: int
    pending: int
    unsure: int
    requirements: dict[RequirementStatus, int]
    findings: FindingCounts


class EvidenceData(TypedDict):
    """Where something stands or should stand; page and box are null where the format has none."""

    file: str
    page: int | None
    place: str | None
    box: list[float] | None
    quote: str


class SourceData(TypedDict):
    """The text that demands something."""

    symbol: str
    clause: str | None


class PaperSeenData(TypedDict):
    """A paper the clerk saw on paper."""

    seen_by: str | None
    on: str | None


class MemberData(TypedDict):
    """A member of a unit and how he is known."""

    name: str
    source: Literal["roster", "manifest", "documents"]


class RequirementData(TypedDict):
    """One requirement of one unit, or of one of its members."""

    id: str
    document: str
    label: str
    member: str | None
    status: RequirementStatus
    due: str | None
    files: list[str]
    on_paper: PaperSeenData | None
    evidence: list[EvidenceData]
    findings: list[str]


class CheckData(TypedDict):
    """One cross-check of one unit."""

    id: str
    says: str
    status: Literal["pass", "fail", "unsure", "not-applicable"]
    findings: list[str]


class UnitData(TypedDict):
    """A branch, a committee, a mass organisation."""

    path: str
    parent: str | None
    kind: str | None
    name: str
    status: UnitStatus
    complete: Judgement
    valid: Judgement
    on_time: Judgement
    members: list[MemberData]
    requirements: list[RequirementData]
    checks: list[CheckData]
    received: NotRequired[str | None]


class FindingData(TypedDict):
    """One thing to mend or to look at. `id` is stable across runs."""

    id: str
    code: str
    requirement: str | None
    verdict: Literal["fail", "unsure"]
    severity: Severity
    unit: str
    member: str | None
    document: str | None
    file: str | None
    evidence: list[EvidenceData]
    message: str
    remedy: str
    source: SourceData | None


class CorrectedData(TypedDict):
    """What the machine took a document for before the clerk corrected its kind, and why she did."""

    read_as: str | None
    because: str | None


class DocumentData(TypedDict):
    """One document recognised in a file; pages are [first, last]. A further page, photographed in a file of its own, names the file its document begins in."""

    kind: str | None
    confidence: float
    pages: list[int] | None
    member: str | None
    corrected: NotRequired[CorrectedData]
    begins_in: NotRequired[str]


class FileData(TypedDict):
    """One delivered file. An unreadable one has no documents, `read_by` null and a diagnostic code."""

    path: str
    sha256: str
    unit: str
    pages: int | None
    read_by: str | None
    documents: list[DocumentData]
    diagnostic: str | None


class NotCheckedData(TypedDict):
    """Something the report does not vouch for."""

    unit: str | None
    what: str
    why: str


class ReportData(TypedDict):
    """The whole report."""

    format: Literal["dossiercheck/report@1"]
    tool: ToolData
    ruleset: RuleSetData
    as_of: str
    summary: SummaryData
    units: list[UnitData]
    findings: list[FindingData]
    files: list[FileData]
    not_checked: list[NotCheckedData]


def schema() -> dict[str, Any]:
    """JSON Schema, draft 2020-12, of a report."""
    from pydantic import TypeAdapter

    printed = TypeAdapter(ReportData).json_schema()
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **printed}


def schema_text() -> str:
    """The schema as the published file holds it."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"
