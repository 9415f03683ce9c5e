"""The report arranged as the page shows it: plain values, so that the template only prints."""

from collections import Counter
from collections.abc import Mapping

from dossiercheck.model.comparison import Comparison
from dossiercheck.model.exhibit import Exhibit
from dossiercheck.model.fact import Evidence
from dossiercheck.model.frozen import frozen
from dossiercheck.model.report import (
    FileEntry,
    Finding,
    NotChecked,
    Report,
    RequirementResult,
    UnitReport,
)
from dossiercheck.report.sections import SECTIONS, section, source, where
from dossiercheck.report.tally import Tally, by_unit, tally, worst
from dossiercheck.report.words import Lang, day, headline, word

SHAPES = {
    "missing": "✗",
    "defective": "!",
    "late": "»",
    "unsure": "?",
    "met": "✓",
    "waived": "○",
    "not-due": "…",
    "not-applicable": "–",
}
"""A shape for every status: colour alone tells nothing to many readers, and to no printer."""


@frozen
class Shown:
    """One piece of evidence: its place in words and, if there is one, what it looks like."""

    place: str
    exhibit: Exhibit | None


@frozen
class Item:
    """One finding as it is shown."""

    id: str
    code: str
    section: str
    """Key of `words`."""
    severity: str
    member: str
    document: str
    message: str
    remedy: str
    source: str
    rule: str
    evidence: tuple[Shown, ...]


@frozen
class Cell:
    """One cell of the matrix, or the status of one requirement."""

    status: str
    shape: str
    count: str
    """'8/9' for members' papers, else empty."""
    label: str


@frozen
class Row:
    """One requirement of a unit, passed ones too."""

    rule: str
    label: str
    member: str
    cell: Cell
    due: str
    files: tuple[str, ...]
    place: str
    """Where the first piece of its evidence stands."""
    evidence: tuple[Shown, ...]
    """What no finding shows already."""


@frozen
class UnitView:
    """One unit: heading, judgements, findings by section, all requirements and checks."""

    anchor: str
    name: str
    path: str
    kind: str
    status: str
    judgements: tuple[tuple[str, str], ...]
    """(key of `words`, yes|no|unsure)."""
    sections: tuple[tuple[str, tuple[Item, ...]], ...]
    rows: tuple[Row, ...]
    checks: tuple[tuple[str, str, str], ...]
    """(id, what must hold, verdict)."""
    codes: str


@frozen
class Matrix:
    """Units of one kind against their requirements."""

    title: str
    columns: tuple[tuple[str, str], ...]
    """(id, label)."""
    rows: tuple[tuple[UnitView, tuple[Cell | None, ...]], ...]


@frozen
class Page:
    """Everything the template prints."""

    verdict: str
    """Key of `words`."""
    title: str
    as_of: str
    rules: str
    tool: str
    tally: Tally
    matrices: tuple[Matrix, ...]
    units: tuple[UnitView, ...]
    not_checked: tuple[NotChecked, ...]
    files: tuple[tuple[FileEntry, str], ...]
    """(file, what was read in it)."""
    codes: tuple[str, ...]
    statuses: tuple[str, ...]


def page(report: Report, exhibits: Mapping[Evidence, Exhibit]) -> Page:
    """Arrange a report; `exhibits` are looked up by evidence."""
    counts, findings, labels = tally(report), by_unit(report), dict(report.labels)
    arranged = _Arranger(report.lang, labels, exhibits)
    units = tuple(arranged.unit(n, u, findings.get(u.path, ())) for n, u in enumerate(report.units, 1))
    stamp = report.ruleset
    return Page(
        headline(counts.units),
        stamp.title or stamp.id,
        day(report.as_of),
        f"{stamp.id} v{stamp.version} · sha256 {stamp.sha256}",
        f"dossiercheck {report.tool_version}",
        counts,
        arranged.matrices(report.units, units),
        units,
        report.not_checked,
        tuple((f, arranged.read(f)) for f in report.files),
        tuple(sorted({f.code for f in report.findings})),
        tuple(s for s in SHAPES if counts.requirements[s]),
    )


def groups(comparison: Comparison) -> tuple[tuple[str, dict[str, list[Item]]], ...]:
    """(key, unit's name -> findings) for what is new, still open and mended."""
    reports = {"fresh": comparison.new, "still": comparison.new, "mended": comparison.old}
    names = {u.path: u.name for r in (comparison.old, comparison.new) for u in r.units}
    made = []
    for key, report in reports.items():
        arranged = _Arranger(comparison.new.lang, dict(report.labels), {})
        units: dict[str, list[Item]] = {}
        for finding in getattr(comparison, key):
            units.setdefault(names.get(finding.unit, finding.unit), []).append(arranged.item(finding))
        made.append((key, units))
    return tuple(made)


@frozen
class _Arranger:
    lang: Lang
    labels: Mapping[str, str]
    exhibits: Mapping[Evidence, Exhibit]

    def unit(self, number: int, unit: UnitReport, findings: tuple[Finding, ...]) -> UnitView:
        items = tuple(self.item(f) for f in findings)
        sections = tuple((s, chosen) for s in SECTIONS if (chosen := tuple(i for i in items if i.section == s)))
        judged = (("is-complete", unit.complete), ("is-valid", unit.valid), ("is-on-time", unit.on_time))
        return UnitView(
            f"u{number}",
            unit.name,
            unit.path,
            self.labels.get(unit.kind, unit.kind) if unit.kind else word("kind-unknown", self.lang),
            unit.status,
            judged,
            sections,
            tuple(self._row(r, {e for f in findings for e in f.evidence}) for r in unit.requirements),
            tuple((c.id, c.says, c.status) for c in unit.checks),
            " ".join(sorted({f.code for f in findings})),
        )

    def item(self, finding: Finding) -> Item:
        return Item(
            finding.id,
            finding.code,
            section(finding),
            "unsure" if finding.verdict == "unsure" else finding.severity,
            finding.member or "",
            self.labels.get(finding.document or "", finding.document or ""),
            finding.message,
            finding.remedy if finding.severity != "info" else "",
            source(finding.source) if finding.source else "",
            finding.requirement or "",
            self._shown(finding.evidence),
        )

    def _shown(self, evidence: tuple[Evidence, ...]) -> tuple[Shown, ...]:
        return tuple(Shown(where(e, self.lang, 200), self.exhibits.get(e)) for e in evidence)

    def _row(self, result: RequirementResult, told: set[Evidence]) -> Row:
        seen = result.evidence
        return Row(
            result.id,
            result.label,
            result.member or "",
            self._cell([result]),
            day(result.due) if result.due else "",
            result.files or ((word("on-paper", self.lang),) if result.on_paper else ()),
            where(seen[0], self.lang, 60, file=False) if seen else "",
            self._shown(tuple(e for e in seen if e in self.exhibits and e not in told)),
        )

    def _cell(self, results: list[RequirementResult]) -> Cell:
        counts = Counter(r.status for r in results)
        status = worst(results)
        count = ""
        if len(results) > 1:
            count = f"{counts['met'] + counts['waived']}/{len(results) - counts['not-applicable']}"
        return Cell(status, SHAPES[status], count, word(status, self.lang))

    def matrices(self, units: tuple[UnitReport, ...], views: tuple[UnitView, ...]) -> tuple[Matrix, ...]:
        kinds = list(dict.fromkeys(u.kind for u in units))
        made = []
        for kind in kinds:
            chosen = [(u, v) for u, v in zip(units, views, strict=True) if u.kind == kind]
            columns = {r.id: r.label for u, _ in chosen for r in u.requirements}
            rows = tuple((v, self._cells(u, tuple(columns))) for u, v in chosen)
            made.append(Matrix(chosen[0][1].kind, tuple(columns.items()), rows))
        return tuple(made)

    def _cells(self, unit: UnitReport, columns: tuple[str, ...]) -> tuple[Cell | None, ...]:
        by_rule: dict[str, list[RequirementResult]] = {}
        for result in unit.requirements:
            by_rule.setdefault(result.id, []).append(result)
        return tuple(self._cell(by_rule[c]) if c in by_rule else None for c in columns)

    def read(self, file: FileEntry) -> str:
        kinds = [
            " – ".join(p for p in (self.labels.get(d.kind or "", d.kind or "?"), d.member) if p) for d in file.documents
        ]
        return "; ".join(kinds)
