"""One sheet with one real table: filters, a frozen head, widths, colours by status; cells are never formulas."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from dossiercheck.model.frozen import frozen
from dossiercheck.report.words import printable

_MOST = 32_000
"""Characters a cell may hold (the format's own limit is 32,767)."""
_ROWS = 1_048_000
"""Rows a sheet may hold, its head and foot aside."""

COLOURS: Mapping[str, str] = {
    "missing": "#F4B6B6",
    "defective": "#F8CBAD",
    "late": "#FBD9A6",
    "unsure": "#FFF2B3",
    "met": "#D5EBD0",
    "waived": "#D6E9F5",
    "not-due": "#D6E9F5",
    "not-applicable": "#EDEDED",
    "complete": "#D5EBD0",
    "incomplete": "#F4B6B6",
    "pending": "#D6E9F5",
    "error": "#F4B6B6",
    "warning": "#FFF2B3",
    "info": "#EDEDED",
    "yes": "#D5EBD0",
    "no": "#F4B6B6",
}
"""Background by status; the cell's word says the same without colour."""


@frozen
class Told:
    """A cell with a status behind its words."""

    text: str
    status: str


Cell = str | int | Told


@frozen
class Column:
    """A column's head and its width in characters."""

    title: str
    width: int = 16


@dataclass(slots=True)
class Book:
    """The workbook being written and its cell formats."""

    workbook: Any
    formats: dict[str, Any] = field(default_factory=dict)

    def style(self, name: str) -> Any:
        """The format of that name: 'text', 'head', 'title' or a status."""
        if name not in self.formats:
            shared = {"valign": "top", "text_wrap": True, "font_name": "Times New Roman", "font_size": 11}
            own: dict[str, Any] = {}
            if name in COLOURS:
                own = {"bg_color": COLOURS[name]}
            elif name in {"head", "title"}:
                own = {"bold": True, "font_size": 14 if name == "title" else 11}
            self.formats[name] = self.workbook.add_format(shared | own)
        return self.formats[name]

    def table(self, name: str, columns: Sequence[Column], rows: Sequence[Sequence[Cell]], frozen: int = 1) -> None:
        """Write a sheet; `frozen` columns stay in sight when the sheet is moved sideways."""
        sheet = self.workbook.add_worksheet(name)
        sheet.hide_gridlines(2)
        sheet.freeze_panes(1, frozen)
        for at, column in enumerate(columns):
            sheet.set_column(at, at, column.width)
        rows = rows[:_ROWS]
        sheet.set_row(0, _height([c.title for c in columns], columns))
        for number, row in enumerate(rows, 1):
            sheet.set_row(number, _height(row, columns))
            for at, cell in enumerate(row):
                self._cell(sheet, number, at, cell)
        heads = [{"header": title, "header_format": self.style("head")} for title in _unlike(columns)]
        sheet.add_table(
            0,
            0,
            max(len(rows), 1),
            len(columns) - 1,
            {"columns": heads, "style": "Table Style Light 1", "banded_rows": False},
        )
        sheet.set_landscape()
        sheet.set_paper(9)  # A4
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)

    def _cell(self, sheet: Any, row: int, column: int, cell: Cell) -> None:
        match cell:
            case Told(text=text, status=status):
                sheet.write_string(row, column, text, self.style(status))
            case int():
                sheet.write_number(row, column, cell, self.style("text"))
            case str():
                sheet.write_string(row, column, clean(cell), self.style("text"))


def _height(row: Sequence[Cell], columns: Sequence[Column]) -> float:
    """Points a row needs for its wrapped text: not every program fits rows by itself."""
    lines = 1
    for cell, column in zip(row, columns, strict=True):
        text = cell.text if isinstance(cell, Told) else str(cell)
        lines = max(lines, sum(1 + len(part) // max(column.width - 1, 1) for part in text.split("\n")))
    return min(15.0 * lines + 1, 400.0)


def clean(text: str) -> str:
    """Text as a cell may hold it: line ends kept, other control and direction characters dropped, cut at the limit."""
    kept = "\n".join(printable(line) for line in text.split("\n"))
    return kept if len(kept) <= _MOST else kept[: _MOST - 1] + "…"


def _unlike(columns: Sequence[Column]) -> list[str]:
    """Heads made different from one another, as a table wants them."""
    seen: dict[str, int] = {}
    titles = []
    for column in columns:
        title = clean(column.title) or "-"
        key = title.lower()
        seen[key] = seen.get(key, 0) + 1
        titles.append(title if seen[key] == 1 else f"{title} ({seen[key]})")
    return titles
