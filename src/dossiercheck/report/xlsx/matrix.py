"""The verdicts: one row a unit, its three judgements and a column for each requirement. No member is named."""

from collections import Counter

from dossiercheck.model.report import Report, RequirementResult, UnitReport
from dossiercheck.report.tally import worst
from dossiercheck.report.words import word
from dossiercheck.report.xlsx.sheet import Book, Cell, Column, Told


def write(book: Book, report: Report) -> None:
    """Write the sheet *Kết luận*."""
    lang = report.lang
    labels = {r.id: r.label for u in report.units for r in u.requirements}
    kinds = dict(report.labels)
    columns = [
        Column(word("unit", lang), 34),
        Column(word("folder", lang), 24),
        Column(word("unit-kind", lang), 14),
        Column(word("verdict", lang), 14),
        Column(word("is-complete", lang), 12),
        Column(word("is-valid", lang), 12),
        Column(word("is-on-time", lang), 12),
        *(Column(f"{label}\n{rule}", 18) for rule, label in labels.items()),
    ]
    rows = [_row(u, list(labels), report, kinds) for u in report.units]
    book.table(word("sheet-verdicts", lang), columns, rows)


def _row(unit: UnitReport, rules: list[str], report: Report, kinds: dict[str, str]) -> list[Cell]:
    lang = report.lang
    by_rule: dict[str, list[RequirementResult]] = {}
    for result in unit.requirements:
        by_rule.setdefault(result.id, []).append(result)
    kind = kinds.get(unit.kind, unit.kind) if unit.kind else word("kind-unknown", lang)
    judged = (unit.complete, unit.valid, unit.on_time)
    return [
        unit.name,
        unit.path,
        kind,
        Told(word(unit.status, lang), unit.status),
        *(Told(word(j, lang), j) for j in judged),
        *(_cell(by_rule.get(rule, []), report) for rule in rules),
    ]


def _cell(results: list[RequirementResult], report: Report) -> Cell:
    if not results:
        return ""
    counts = Counter(r.status for r in results)
    status = worst(results)
    told = word(status, report.lang)
    if results[0].member is None:
        return Told(told, status)
    owed = len(results) - counts["not-applicable"]
    return Told(f"{counts['met'] + counts['waived']}/{owed} {told}", status)
