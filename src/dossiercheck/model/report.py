"""The verdict: computed once, rendered by every format."""

from datetime import date as Date
from typing import Literal

from dossiercheck.model.fact import Evidence
from dossiercheck.model.frozen import frozen
from dossiercheck.model.submission import MemberSource

Severity = Literal["error", "warning", "info"]
Verdict = Literal["pass", "fail", "unsure", "not-applicable"]
RequirementStatus = Literal["missing", "defective", "late", "unsure", "met", "waived", "not-due", "not-applicable"]
UnitStatus = Literal["complete", "incomplete", "pending", "unsure"]
Judgement = Literal["yes", "no", "unsure"]

REQUIREMENT_STATUSES: tuple[RequirementStatus, ...] = (
    "missing",
    "defective",
    "late",
    "unsure",
    "met",
    "waived",
    "not-due",
    "not-applicable",
)


@frozen
class Source:
    """The text that demands something: '11-HD/VPTW', clause 'I.7'."""

    symbol: str
    clause: str | None = None


@frozen
class Finding:
    """One thing to mend or to look at; carries all that a report prints."""

    id: str
    """'f-' and a fingerprint of rule, unit, document, member, code and facet."""
    code: str
    requirement: str | None
    verdict: Verdict
    severity: Severity
    unit: str
    member: str | None
    document: str | None
    file: str | None
    evidence: tuple[Evidence, ...]
    message: str
    remedy: str
    source: Source | None


@frozen
class PaperSeen:
    """A paper the clerk saw on paper."""

    seen_by: str | None
    on: Date | None


@frozen
class RequirementResult:
    """One requirement for one unit (and member)."""

    id: str
    document: str
    label: str
    member: str | None
    status: RequirementStatus
    files: tuple[str, ...] = ()
    on_paper: PaperSeen | None = None
    evidence: tuple[Evidence, ...] = ()
    findings: tuple[str, ...] = ()
    due: Date | None = None


@frozen
class CheckResult:
    """One cross-check for one unit."""

    id: str
    says: str
    status: Verdict
    findings: tuple[str, ...] = ()


@frozen
class MemberEntry:
    """A member as the report lists him."""

    name: str
    source: MemberSource


@frozen
class UnitReport:
    """All judgements of one unit."""

    path: str
    parent: str | None
    kind: str | None
    name: str
    status: UnitStatus
    complete: Judgement
    valid: Judgement
    on_time: Judgement
    members: tuple[MemberEntry, ...] = ()
    requirements: tuple[RequirementResult, ...] = ()
    checks: tuple[CheckResult, ...] = ()
    received: Date | None = None
    """When the dossier came, where the clerk or the manifest says so."""


@frozen
class Corrected:
    """What the machine took a document for before the clerk corrected it, and why she did."""

    read_as: str | None
    because: str | None = None


@frozen
class DocumentEntry:
    """One document recognised in a file."""

    kind: str | None
    confidence: float
    pages: tuple[int, int] | None
    member: str | None = None
    corrected: "Corrected | None" = None
    """The clerk's word stands in `kind`; the machine's reading beside it."""
    begins_in: str | None = None
    """Path of the picture it begins in, where this file is a further page of it."""


@frozen
class FileEntry:
    """One file of the delivery and what was read in it."""

    path: str
    sha256: str
    unit: str
    pages: int | None
    read_by: str | None
    documents: tuple[DocumentEntry, ...] = ()
    diagnostic: str | None = None
    """Why it could not be read: an unreadable code, else None."""


@frozen
class NotChecked:
    """Something the report does not vouch for, and why."""

    unit: str | None
    what: str
    why: str


@frozen
class RuleSetStamp:
    """Which rules the report stands on."""

    id: str
    version: int
    sha256: str
    title: str = ""


@frozen
class Report:
    """The whole verdict on a submission."""

    tool_version: str
    ruleset: RuleSetStamp
    as_of: Date
    units: tuple[UnitReport, ...]
    findings: tuple[Finding, ...]
    files: tuple[FileEntry, ...]
    not_checked: tuple[NotChecked, ...]
    litter: int = 0
    labels: tuple[tuple[str, str], ...] = ()
    """(id of a kind of paper or of unit, its label in the report's language)."""
    lang: Literal["vi", "en"] = "vi"
