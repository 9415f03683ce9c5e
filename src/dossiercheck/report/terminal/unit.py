"""One unit's list: missing, late, to mend, to look at, with document, page, what is wrong, remedy, clause."""

from collections.abc import Sequence
from datetime import date as Date

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from dossiercheck.model.report import Finding, Report, UnitReport
from dossiercheck.report.focus import Focus
from dossiercheck.report.sections import place, section, source
from dossiercheck.report.words import Lang, day, printable, word

_SECTIONS = (
    ("section-missing", "bold red"),
    ("section-late", "red"),
    ("section-mend", "red"),
    ("section-look", "yellow"),
    ("section-warn", "yellow"),
    ("section-info", "dim"),
)


def unit_list(unit: UnitReport, about: Sequence[Finding], report: Report, focus: Focus) -> list[RenderableType]:
    """The unit's heading and its findings of the groups asked for; nothing for a unit all in order."""
    findings = [f for f in about if section(f) in focus.groups]
    pending = [r for r in unit.requirements if r.status == "not-due" and "section-missing" in focus.groups]
    if not findings and not pending:
        return []
    parts: list[RenderableType] = ["", _heading(unit, report.lang)]
    for key, style in _SECTIONS:
        chosen = [f for f in findings if section(f) == key]
        if chosen and key == "section-info" and not focus.notes:
            parts.append(Text(f"  {word('notes', report.lang, n=len(chosen))}", style=style))
        elif chosen:
            parts.append(Text(f"  {word(key, report.lang)} ({len(chosen)})", style=style))
            parts += [entry(f, report.lang) for f in chosen]
    if pending:
        parts.append(Text(f"  {word('section-pending', report.lang)} ({len(pending)})", style="cyan"))
        for item in pending:
            who = f" – {item.member}" if item.member else ""
            left = _left(item.due, report)
            parts.append(Padding(Text(f"· {printable(item.label + who)}{left}"), (0, 0, 0, 4)))
    return parts


def _left(due: object, report: Report) -> str:
    if not isinstance(due, Date):
        return ""
    return ": " + word("days-left", report.lang, days=(due - report.as_of).days, due=day(due))


def _heading(unit: UnitReport, lang: Lang) -> Text:
    line = Text(printable(unit.name), style="bold underline")
    judged = " · ".join(
        f"{word(key, lang)}: {word(value, lang)}"
        for key, value in (("is-complete", unit.complete), ("is-valid", unit.valid), ("is-on-time", unit.on_time))
    )
    line.append(f"  [{judged}]", style="not bold not underline dim")
    return line


def entry(finding: Finding, lang: Lang) -> Padding:
    """One finding: what is wrong, where, what to do, which clause."""
    line = Text(f"· {printable(finding.message)}")
    if where := place(finding, lang):
        line.append(f"\n  {where}", style="dim")
    if finding.remedy and finding.severity != "info":
        line.append(f"\n  → {printable(finding.remedy)}")
    if finding.source is not None:
        told = f"{source(finding.source)} ({finding.requirement or finding.code})"
        line.append(f"\n  {word('source', lang)}: {told}", style="dim")
    return Padding(line, (0, 0, 0, 4))
