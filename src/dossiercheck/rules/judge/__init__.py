"""All facts of a submission are assigned and judged: a Report."""

from collections.abc import Mapping
from datetime import date as Date

from dossiercheck.model.diagnostic import Diagnostic
from dossiercheck.model.facts import DocumentFacts
from dossiercheck.model.report import (
    DocumentEntry,
    FileEntry,
    Finding,
    MemberEntry,
    Report,
    RuleSetStamp,
    UnitReport,
)
from dossiercheck.model.submission import Member, Submission, Unit
from dossiercheck.rules.assign import Placed, place
from dossiercheck.rules.assign.people import members_of
from dossiercheck.rules.judge.context import Context
from dossiercheck.rules.judge.files import file_findings
from dossiercheck.rules.judge.requirement import Judged, Waiting, judge
from dossiercheck.rules.judge.status import judgements, unit_status
from dossiercheck.rules.judge.unchecked import not_checked
from dossiercheck.rules.messages import Lang
from dossiercheck.rules.schema import RuleSet


def evaluate(
    submission: Submission,
    facts: Mapping[str, tuple[DocumentFacts, ...]],
    diagnostics: Mapping[str, Diagnostic],
    ruleset: RuleSet,
    *,
    as_of: Date,
    parameters: Mapping[str, object],
    received: Date | None,
    lang: Lang,
    tool_version: str,
    stamp: RuleSetStamp,
    files_read: Mapping[str, tuple[int | None, str | None]],
) -> Report:
    """Judge a submission. `facts` and `diagnostics` are by file path; every file is in one of them."""
    context = Context(ruleset, as_of, parameters, received, lang)
    personal = frozenset(r.document for d in ruleset.dossiers for r in d.requires if r.for_each == "member")
    members = {u.path: members_of(u, facts, personal) for u in submission.units}
    placed = place(submission, facts, members, ruleset)
    waiting = Waiting.of(submission, diagnostics, placed)
    judged = {u.path: judge(context, u, members[u.path], placed, waiting, submission) for u in submission.units}
    made = [f for unit in submission.units for j in judged[unit.path] for f in j.findings]
    made += file_findings(context, submission, placed, diagnostics)
    order = {u.path: i for i, u in enumerate(submission.units)}
    findings = tuple(
        sorted(
            made,
            key=lambda f: (order.get(f.unit, 0), _RANK[f.severity], f.requirement or "~", f.member or "", f.code, f.id),
        )
    )
    units = tuple(_unit(u, members[u.path], judged[u.path], findings, context) for u in submission.units)
    return Report(
        tool_version,
        stamp,
        as_of,
        units,
        findings,
        _files(submission, placed, diagnostics, files_read),
        not_checked(context, submission, members),
        len(submission.litter),
        lang=lang,
    )


_RANK = {"error": 0, "warning": 1, "info": 2}


def _unit(
    unit: Unit, members: tuple[Member, ...], judged: tuple[Judged, ...], findings: tuple[Finding, ...], context: Context
) -> UnitReport:
    own = tuple(f for f in findings if f.unit == unit.path)
    results = tuple(j.result for j in judged)
    complete, valid, on_time = judgements(unit, results, own, context)
    return UnitReport(
        unit.path,
        unit.parent,
        unit.kind,
        unit.name,
        unit_status(unit, results, own),
        complete,
        valid,
        on_time,
        tuple(MemberEntry(m.label or m.name, m.source) for m in members),
        results,
    )


def _files(
    submission: Submission,
    placed: tuple[Placed, ...],
    diagnostics: Mapping[str, Diagnostic],
    files_read: Mapping[str, tuple[int | None, str | None]],
) -> tuple[FileEntry, ...]:
    entries = []
    for unit in submission.units:
        for file in unit.files:
            pages, read_by = files_read.get(file.path, (None, None))
            documents = tuple(
                DocumentEntry(p.kind, p.facts.kind.confidence, p.facts.pages, _label(p.member))
                for p in placed
                if p.file.path == file.path
            )
            problem = diagnostics.get(file.path)
            entries.append(
                FileEntry(
                    file.path, file.sha256, unit.path, pages, read_by, documents, problem.code if problem else None
                )
            )
    entries += [FileEntry(u.file.path, u.file.sha256, u.unit, None, None, (), u.code) for u in submission.unopened]
    return tuple(sorted(entries, key=lambda f: f.path))


def _label(member: Member | None) -> str | None:
    return None if member is None else member.label or member.name
