"""The secretary's checklist of one unit: one row a member, one column a paper, what is done and what is not."""

from collections.abc import Sequence

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from dossiercheck.model.report import Report, RequirementResult, UnitReport
from dossiercheck.report.terminal.matrix import SHAPES
from dossiercheck.report.words import day, printable, word


def checklist(unit: UnitReport, report: Report) -> list[RenderableType]:
    """Members against their papers with the last day of each; nothing where no paper is owed by member."""
    own = [r for r in unit.requirements if r.member is not None]
    if not own:
        return []
    columns = {r.id: r for r in own}
    by_member: dict[str, dict[str, RequirementResult]] = {}
    for result in own:
        by_member.setdefault(result.member or "", {})[result.id] = result
    table = Table(box=None, pad_edge=False, padding=(0, 1, 0, 0), header_style="bold")
    table.add_column(word("member", report.lang), overflow="fold", min_width=12)
    for number in range(1, len(columns) + 1):
        table.add_column(str(number), justify="center", no_wrap=True)
    for member, results in by_member.items():
        table.add_row(printable(member), *(_cell(results.get(c)) for c in columns))
    return [
        "",
        Text(word("checklist", report.lang), style="bold"),
        table,
        Text(_legend(list(columns.values()), report), style="dim"),
    ]


def _cell(result: RequirementResult | None) -> Text:
    if result is None:
        return Text(" ")
    shape, style = SHAPES[result.status]
    return Text(shape, style=style)


def _legend(columns: Sequence[RequirementResult], report: Report) -> str:
    told = []
    for number, result in enumerate(columns, 1):
        due = f" ({word('due', report.lang).lower()} {day(result.due)})" if result.due else ""
        told.append(f"{number} {printable(result.label)}{due}")
    return "; ".join(told)
