"""Units x requirements at one glance: a shape and a colour in each cell, members' papers counted."""

from collections import Counter
from collections.abc import Sequence

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from dossiercheck.model.report import Report, RequirementResult, RequirementStatus, UnitReport
from dossiercheck.report.tally import worst
from dossiercheck.report.words import Lang, printable, word

SHAPES: dict[RequirementStatus, tuple[str, str]] = {
    "missing": ("✗", "bold red"),
    "defective": ("!", "red"),
    "late": ("»", "red"),
    "unsure": ("?", "yellow"),
    "met": ("✓", "green"),
    "waived": ("○", "cyan"),
    "not-due": ("…", "cyan"),
    "not-applicable": ("–", "dim"),
}
_VERDICTS = {"complete": "green", "incomplete": "bold red", "unsure": "yellow", "pending": "cyan"}


def matrices(report: Report, units: Sequence[UnitReport]) -> list[RenderableType]:
    """One matrix for each kind of unit, its columns explained below it, and the legend of shapes."""
    kinds = list(dict.fromkeys(u.kind for u in units))
    parts: list[RenderableType] = []
    for kind in kinds:
        parts += _matrix([u for u in units if u.kind == kind], report.lang)
    legend = "  ".join(f"{shape} {word(status, report.lang)}" for status, (shape, _) in SHAPES.items())
    return [*parts, Text(f"{word('legend', report.lang)}: {legend}", style="dim")]


def _matrix(units: list[UnitReport], lang: Lang) -> list[RenderableType]:
    columns = list(dict.fromkeys(r.id for u in units for r in u.requirements))
    labels = {r.id: r.label for u in units for r in u.requirements}
    table = Table(box=None, pad_edge=False, padding=(0, 1, 0, 0), header_style="bold")
    table.add_column(word("unit", lang), overflow="fold", min_width=16)
    table.add_column(word("verdict", lang), no_wrap=True)
    for number in range(1, len(columns) + 1):
        table.add_column(str(number), justify="center", no_wrap=True)
    for unit in units:
        cells = [_cell([r for r in unit.requirements if r.id == c]) for c in columns]
        name = printable(unit.name if unit.kind else f"{unit.name} ({word('kind-unknown', lang)})")
        table.add_row(name, Text(word(unit.status, lang), style=_VERDICTS[unit.status]), *cells)
    names = "; ".join(f"{n} {printable(labels[c])}" for n, c in enumerate(columns, 1))
    return [table, Text(names, style="dim"), ""]


def _cell(results: list[RequirementResult]) -> Text:
    if not results:
        return Text(" ")
    counts = Counter(r.status for r in results)
    shape, style = SHAPES[worst(results)]
    if results[0].member is None:
        return Text(shape, style=style)
    owed = len(results) - counts["not-applicable"]
    return Text(f"{shape}{counts['met'] + counts['waived']}/{owed}", style=style)
