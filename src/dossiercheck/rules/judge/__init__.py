"""All facts of a submission are assigned and judged: a Report."""

from collections.abc import Mapping, Sequence
from datetime import date as Date

from dossiercheck.model.diagnostic import Diagnostic
from dossiercheck.model.facts import DocumentFacts
from dossiercheck.model.report import (
    Corrected,
    DocumentEntry,
    FileEntry,
    Finding,
    MemberEntry,
    Report,
    RuleSetStamp,
    UnitReport,
)
from dossiercheck.model.submission import Submission, Unit
from dossiercheck.rules.assign import Assigned, Placed, assign
from dossiercheck.rules.assign.people import Known
from dossiercheck.rules.assign.roll import People, called
from dossiercheck.rules.judge.annexes import with_annexes
from dossiercheck.rules.judge.checks import Checked, check_unit, views
from dossiercheck.rules.judge.context import Context
from dossiercheck.rules.judge.files import file_findings
from dossiercheck.rules.judge.once import Once
from dossiercheck.rules.judge.requirement import Judged, by_kinds, judge
from dossiercheck.rules.judge.status import judgements, unit_status
from dossiercheck.rules.judge.unchecked import not_checked
from dossiercheck.rules.judge.waiting import Waiting
from dossiercheck.rules.messages import Lang
from dossiercheck.rules.schema import RuleSet
from dossiercheck.vietnamese.names import name_key


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
    assigned = assign(submission, facts, ruleset)
    owned = {path: with_annexes(own, ruleset) for path, own in assigned.owned().items()}
    people = _people(submission, assigned, ruleset)
    waiting = Waiting.of(submission, diagnostics, assigned, ruleset)
    once = Once(context, people, by_kinds(p for own in owned.values() for p in own))
    judged = {p: judge(context, one, owned.get(p, ()), waiting, once) for p, one in people.items()}
    checked = {p: check_unit(context, v) for p, v in views(context, people, owned, judged).items()}
    made = [f for u in submission.units for j in judged[u.path] for f in j.findings]
    made += [f for u in submission.units for c in checked[u.path] for f in c.findings]
    made += file_findings(context, submission, assigned.placed, diagnostics)
    findings = _sorted(made, submission)
    receipts = {p: _receipt_known(context, people[p], found) for p, found in judged.items()}
    return Report(
        tool_version,
        stamp,
        as_of,
        _units(people, judged, checked, findings, receipts),
        findings,
        _files(submission, assigned.placed, diagnostics, files_read),
        not_checked(context, submission, owned, receipts),
        len(submission.litter),
        lang=lang,
    )


def _receipt_known(context: Context, people: People, judged: Sequence[Judged]) -> bool:
    """Whether anybody knows when a unit's papers came. Of a unit that handed in nothing nobody does."""
    if any(not j.receipt_known for j in judged):
        return False
    came = any(j.chosen is not None or j.result.on_paper is not None for j in judged)
    over = any(j.result.status in {"missing", "unsure"} for j in judged)
    return came or not over or bool(context.received or people.unit.received)


def _people(submission: Submission, assigned: Assigned, ruleset: RuleSet) -> dict[str, People]:
    """The people of every unit, with the units whose dossiers it receives."""
    receives = {(d.receiver, d.sender) for d in ruleset.dossiers}
    paths = {u.path: u for u in submission.units}
    tops = {u.kind: u for u in reversed(submission.units) if u.kind is not None}
    below: dict[str, list[Unit]] = {}
    for unit in submission.units:
        above = _receiver(unit, paths, tops, receives, submission)
        if above is not None:
            below.setdefault(above.path, []).append(unit)
    personal = {d.sender for d in ruleset.dossiers for r in d.requires if r.for_each == "member"}
    heads = {u.path: name_key(u.secretary) for u in submission.units if u.secretary}
    return {
        u.path: People(
            u,
            Known(assigned.members.get(u.path, ())),
            assigned.names,
            tuple(below.get(u.path, ())),
            tuple(b for b in below.get(u.path, ()) if b.kind in personal),
            frozenset(
                k
                for p, k in heads.items()
                if p != u.path and k != heads.get(u.path) and not assigned.names.apart(paths[p], u)
            ),
        )
        for u in submission.units
    }


def _receiver(
    unit: Unit,
    paths: Mapping[str, Unit],
    tops: Mapping[str, Unit],
    receives: set[tuple[str, str]],
    submission: Submission,
) -> Unit | None:
    """The unit this one hands its dossier to: the enclosing one, else the only one of the receiving kind."""
    above = paths.get(unit.parent or "")
    while above is not None:
        if (above.kind or "", unit.kind or "") in receives:
            return above
        above = paths.get(above.parent or "")
    wanted = [receiver for receiver, sender in receives if sender == unit.kind and receiver in tops]
    if len(wanted) != 1 or sum(u.kind == wanted[0] for u in submission.units) != 1:
        return None
    return tops[wanted[0]]


_RANK = {"error": 0, "warning": 1, "info": 2}


def _sorted(made: Sequence[Finding], submission: Submission) -> tuple[Finding, ...]:
    order = {u.path: i for i, u in enumerate(submission.units)}
    return tuple(
        sorted(
            made,
            key=lambda f: (order.get(f.unit, 0), _RANK[f.severity], f.requirement or "~", f.member or "", f.code, f.id),
        )
    )


def _units(
    people: Mapping[str, People],
    judged: Mapping[str, Sequence[Judged]],
    checked: Mapping[str, Sequence[Checked]],
    findings: Sequence[Finding],
    receipts: Mapping[str, bool],
) -> tuple[UnitReport, ...]:
    by_unit: dict[str, list[Finding]] = {}
    for made in findings:
        by_unit.setdefault(made.unit, []).append(made)
    found = []
    for path, one in people.items():
        unit, results, own = one.unit, tuple(j.result for j in judged[path]), by_unit.get(path, [])
        complete, valid, on_time = judgements(unit, results, own, receipt_known=receipts[path])
        found.append(
            UnitReport(
                path,
                unit.parent,
                unit.kind,
                unit.name,
                unit_status(unit, results, own),
                complete,
                valid,
                on_time,
                tuple(MemberEntry(called(m), m.source) for m in one.members),
                results,
                tuple(c.result for c in checked[path]),
            )
        )
    return tuple(found)


def _corrected(placed: Placed) -> Corrected | None:
    """The machine's reading kept beside the clerk's word."""
    word = placed.corrected
    return None if word is None else Corrected(placed.facts.kind.kind, word.because)


def _entry(placed: Placed, path: str) -> DocumentEntry:
    """What one file holds of a document."""
    member = called(placed.member) if placed.member else None
    pages = (1, 1) if placed.facts.files else placed.facts.pages
    begins_in = placed.file.path if path != placed.file.path else None
    return DocumentEntry(placed.kind, placed.facts.kind.confidence, pages, member, _corrected(placed), begins_in)


def _files(
    submission: Submission,
    placed: Sequence[Placed],
    diagnostics: Mapping[str, Diagnostic],
    files_read: Mapping[str, tuple[int | None, str | None]],
) -> tuple[FileEntry, ...]:
    by_file: dict[str, list[DocumentEntry]] = {}
    for p in placed:
        for path in p.facts.lies_in:
            by_file.setdefault(path, []).append(_entry(p, path))
    entries = []
    for unit in submission.units:
        for file in unit.files:
            pages, read_by = files_read.get(file.path, (None, None))
            problem = diagnostics.get(file.path)
            documents = tuple(by_file.get(file.path, ()))
            code = problem.code if problem else None
            entries.append(FileEntry(file.path, file.sha256, unit.path, pages, read_by, documents, code))
    entries += [FileEntry(u.file.path, u.file.sha256, u.unit, None, None, (), u.code) for u in submission.unopened]
    return tuple(sorted(entries, key=lambda f: f.path))
