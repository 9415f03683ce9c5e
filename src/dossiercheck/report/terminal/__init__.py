"""The terminal report: verdict first, a matrix, each unit's list, what was not checked, all tallies last."""

from collections.abc import Sequence

from rich.console import RenderableType
from rich.text import Text

from dossiercheck.model.report import Report
from dossiercheck.report.focus import Focus
from dossiercheck.report.tally import Tally, by_unit, tally
from dossiercheck.report.terminal.matrix import matrices
from dossiercheck.report.terminal.members import checklist
from dossiercheck.report.terminal.paper import printed
from dossiercheck.report.terminal.unit import unit_list
from dossiercheck.report.words import day, headline, printable, word


def render(report: Report, *, width: int = 100, colour: bool = False, focus: Focus | None = None) -> bytes:
    """The report as text, UTF-8; `width` in characters, `colour` with terminal colours."""
    return printed(_parts(report, focus or Focus()), width=width, colour=colour)


def _parts(report: Report, focus: Focus) -> Sequence[RenderableType]:
    counts, chosen = tally(report), focus.chosen(report)
    parts: list[RenderableType] = [_headline(report, counts), ""]
    parts += matrices(report, chosen)
    if len(report.units) == 1 and not focus.summary:
        parts += checklist(report.units[0], report)
    if not focus.summary:
        findings = by_unit(report)
        for unit in chosen:
            parts += unit_list(unit, findings.get(unit.path, ()), report, focus)
        parts += _not_checked(report)
    parts += ["", last_line(report, counts)]
    return parts


def _headline(report: Report, counts: Tally) -> Text:
    units = counts.units
    key = headline(units)
    told = f": {units['complete']}/{units['units']} {word('units', report.lang)} {word('complete', report.lang)}"
    line = Text(word(key, report.lang), style=_STYLES[key])
    line.append(told, style="")
    line.append(f" ({word('as-of', report.lang)} {day(report.as_of)})")
    title = printable(report.ruleset.title or report.ruleset.id)
    line.append(f"\n{title} · {report.ruleset.id} v{report.ruleset.version}", style="dim")
    return line


_STYLES = {
    "headline-ok": "bold green",
    "headline-fail": "bold red",
    "headline-unsure": "bold yellow",
    "headline-pending": "bold cyan",
}


def _not_checked(report: Report) -> list[RenderableType]:
    if not report.not_checked:
        return []
    lines = Text(f"\n{word('not-checked', report.lang)}\n", style="bold")
    for entry in report.not_checked:
        where = f"{printable(entry.unit)}: " if entry.unit else ""
        lines.append(f"  · {where}{printable(entry.what)} ({printable(entry.why)})\n", style="")
    lines.right_crop(1)
    return [lines]


def last_line(report: Report, counts: Tally | None = None) -> str:
    """Verdict with all tallies, zeros too: '6 đơn vị: 2 đủ, 3 chưa đạt, …'."""
    counts = counts or tally(report)
    lang = report.lang

    def listed(figures: dict[str, int]) -> str:
        return ", ".join(f"{n} {word(k, lang)}" for k, n in figures.items())

    units = {k: n for k, n in counts.units.items() if k != "units"}
    return (
        f"{counts.units['units']} {word('units', lang)}: {listed(units)}"
        f" | {sum(counts.requirements.values())} {word('requirements', lang)}: {listed(counts.requirements)}"
        f" | {word('findings', lang)}: {listed(counts.findings)}"
        f" | {len(report.files)} {word('files', lang)}, {report.litter} {word('litter', lang)}"
    )
