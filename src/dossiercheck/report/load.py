"""A JSON report becomes a Report again: for comparing, and for rendering an old verdict in another format."""

import json
from datetime import date as Date

from dossiercheck.model.box import Box
from dossiercheck.model.diagnostic import Diagnostic
from dossiercheck.model.fact import Evidence
from dossiercheck.model.report import (
    CheckResult,
    Corrected,
    DocumentEntry,
    FileEntry,
    Finding,
    MemberEntry,
    NotChecked,
    PaperSeen,
    Report,
    RequirementResult,
    RuleSetStamp,
    Source,
    UnitReport,
)
from dossiercheck.report.shape import (
    DocumentData,
    EvidenceData,
    FileData,
    FindingData,
    ReportData,
    RequirementData,
    UnitData,
)
from dossiercheck.report.words import Lang

_MOST = 400 * 1024**2


def load(data: bytes, name: str, lang: Lang) -> Report | Diagnostic:
    """Read `dossiercheck/report@1`. `name` is how a complaint calls the file. Unknown fields are passed over."""
    from pydantic import TypeAdapter, ValidationError

    if len(data) > _MOST:
        return _refused(name, lang, ("tệp quá lớn", "the file is too large"))
    try:
        raw = json.loads(data)
    except (ValueError, RecursionError):
        return _refused(name, lang, ("không phải JSON", "it is not JSON"))
    try:
        checked: ReportData = TypeAdapter(ReportData).validate_python(raw)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(str(p) for p in first["loc"]) or "."
        return _refused(name, lang, (f"sai ở «{where}»", f"wrong at “{where}”"))
    try:
        return _report(checked, lang)
    except ValueError:
        return _refused(name, lang, ("có ngày tháng sai", "it holds a wrong date"))


def _refused(name: str, lang: Lang, why: tuple[str, str]) -> Diagnostic:
    if lang == "en":
        return Diagnostic(name, "no-report", f"This is no report of dossiercheck: {why[1]}.", hint="Use --format json.")
    message = f"Đây không phải báo cáo của dossiercheck: {why[0]}."
    return Diagnostic(name, "no-report", message, hint="Hãy tạo bằng «dossiercheck check --format json».")


def _report(data: ReportData, lang: Lang) -> Report:
    stamp = data["ruleset"]
    return Report(
        data["tool"]["version"],
        RuleSetStamp(stamp["id"], stamp["version"], stamp["sha256"]),
        Date.fromisoformat(data["as_of"]),
        tuple(_unit(u) for u in data["units"]),
        tuple(_finding(f) for f in data["findings"]),
        tuple(_file(f) for f in data["files"]),
        tuple(NotChecked(n["unit"], n["what"], n["why"]) for n in data["not_checked"]),
        labels=tuple({r["document"]: r["label"] for u in data["units"] for r in u["requirements"]}.items()),
        lang=lang,
    )


def _unit(data: UnitData) -> UnitReport:
    return UnitReport(
        data["path"],
        data["parent"],
        data["kind"],
        data["name"],
        data["status"],
        data["complete"],
        data["valid"],
        data["on_time"],
        tuple(MemberEntry(m["name"], m["source"]) for m in data["members"]),
        tuple(_requirement(r) for r in data["requirements"]),
        tuple(CheckResult(c["id"], c["says"], c["status"], tuple(c["findings"])) for c in data["checks"]),
        _day(data.get("received")),
    )


def _requirement(data: RequirementData) -> RequirementResult:
    seen = data["on_paper"]
    return RequirementResult(
        data["id"],
        data["document"],
        data["label"],
        data["member"],
        data["status"],
        tuple(data["files"]),
        None if seen is None else PaperSeen(seen["seen_by"], _day(seen["on"])),
        tuple(_evidence(e) for e in data["evidence"]),
        tuple(data["findings"]),
        _day(data["due"]),
    )


def _finding(data: FindingData) -> Finding:
    source = data["source"]
    return Finding(
        data["id"],
        data["code"],
        data["requirement"],
        data["verdict"],
        data["severity"],
        data["unit"],
        data["member"],
        data["document"],
        data["file"],
        tuple(_evidence(e) for e in data["evidence"]),
        data["message"],
        data["remedy"],
        None if source is None else Source(source["symbol"], source["clause"]),
    )


def _evidence(data: EvidenceData) -> Evidence:
    box = data["box"]
    return Evidence(
        data["file"],
        data["page"],
        data["place"],
        data["quote"],
        None if box is None or len(box) != 4 else Box(*box),
    )


def _file(data: FileData) -> FileEntry:
    documents = tuple(_document(d) for d in data["documents"])
    return FileEntry(
        data["path"], data["sha256"], data["unit"], data["pages"], data["read_by"], documents, data["diagnostic"]
    )


def _document(data: DocumentData) -> DocumentEntry:
    pages = data["pages"]
    span = None if pages is None or len(pages) != 2 else (pages[0], pages[1])
    told = data.get("corrected")
    corrected = None if told is None else Corrected(told["read_as"], told["because"])
    return DocumentEntry(data["kind"], data["confidence"], span, data["member"], corrected, data.get("begins_in"))


def _day(text: str | None) -> Date | None:
    return None if text is None else Date.fromisoformat(text)
