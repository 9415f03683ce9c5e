"""Members' names give way to initials, everywhere a report may print them: texts, quotes, file names."""

import re
from collections.abc import Callable
from dataclasses import replace

from dossiercheck.model.fact import Evidence
from dossiercheck.model.report import (
    FileEntry,
    Finding,
    MemberEntry,
    NotChecked,
    Report,
    RequirementResult,
    UnitReport,
)
from dossiercheck.vietnamese.fold import plain

_WORD = re.compile(r"[^\W\d_]+")


def redacted(report: Report) -> Report:
    """The same verdict with initials in place of every member's name (and of persons papers were read to be about).

    Names are found with or without diacritics, in any case, joined or parted by signs, as file names have them.
    Evidence is kept in words only: a picture shows what stands there.
    """
    named = {m.name for u in report.units for m in u.members}
    named |= {f.member for f in report.findings if f.member} | {
        d.member for f in report.files for d in f.documents if d.member
    }
    hide = _hider(named)
    return replace(
        report,
        units=tuple(_unit(u, hide) for u in report.units),
        findings=tuple(_finding(f, hide) for f in report.findings),
        files=tuple(_file(f, hide) for f in report.files),
        not_checked=tuple(NotChecked(n.unit and hide(n.unit), hide(n.what), hide(n.why)) for n in report.not_checked),
    )


def initials(name: str) -> str:
    """'Nguyễn Văn An (1970-05-02)' as 'N.V.A.'."""
    return "".join(f"{w[0].upper()}." for w in _WORD.findall(name.split("(", maxsplit=1)[0]))


def _hider(names: set[str]) -> Callable[[str], str]:
    """A function that replaces every known name in a text."""
    keys = {tuple(plain(w) for w in _WORD.findall(n.split("(")[0])): initials(n) for n in names}
    by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    joined = {"".join(k): short for k, short in keys.items() if len(k) > 1}
    for key, short in keys.items():
        if len(key) > 1:
            by_first.setdefault(key[0], []).append((key, short))

    def hide(text: str) -> str:
        words = [(m.start(), m.end(), plain(m[0])) for m in _WORD.finditer(text)]
        pieces, done, at = [], 0, 0
        while at < len(words):
            start, end, word = words[at]
            fits = [(k, s) for k, s in by_first.get(word, ()) if tuple(w for _, _, w in words[at : at + len(k)]) == k]
            if fits:
                key, short = max(fits, key=lambda f: len(f[0]))
                pieces += [text[done:start], short]
                at += len(key)
                done = words[at - 1][1]
                continue
            inside = next((j for j in joined if j in word), None)
            if inside is not None:
                pieces += [text[done:start], joined[inside]]
                done = end
            at += 1
        return "".join([*pieces, text[done:]])

    return hide


def _unit(unit: UnitReport, hide: Callable[[str], str]) -> UnitReport:
    return replace(
        unit,
        members=tuple(MemberEntry(initials(m.name), m.source) for m in unit.members),
        requirements=tuple(_requirement(r, hide) for r in unit.requirements),
    )


def _requirement(result: RequirementResult, hide: Callable[[str], str]) -> RequirementResult:
    return replace(
        result,
        member=result.member and initials(result.member),
        files=tuple(hide(f) for f in result.files),
        on_paper=result.on_paper and replace(result.on_paper, seen_by=None),
        evidence=tuple(_evidence(e, hide) for e in result.evidence),
    )


def _finding(finding: Finding, hide: Callable[[str], str]) -> Finding:
    return replace(
        finding,
        member=finding.member and initials(finding.member),
        file=finding.file and hide(finding.file),
        evidence=tuple(_evidence(e, hide) for e in finding.evidence),
        message=hide(finding.message),
        remedy=hide(finding.remedy),
    )


def _evidence(evidence: Evidence, hide: Callable[[str], str]) -> Evidence:
    return replace(evidence, file=hide(evidence.file), quote=hide(evidence.quote))


def _file(file: FileEntry, hide: Callable[[str], str]) -> FileEntry:
    documents = tuple(
        replace(d, member=d.member and initials(d.member), begins_in=d.begins_in and hide(d.begins_in))
        for d in file.documents
    )
    return replace(file, path=hide(file.path), documents=documents)
