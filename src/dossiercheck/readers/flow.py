"""The layout of flow formats (docx, doc, rtf, odt, html): typed paragraphs and grids become lines, tables and marks.

Readers of such formats tell paragraphs and cells; rows, sides and places are decided here, once for all.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Generic, TypeVar

from dossiercheck.model.document import Cell, Line, Mark, MarkKind, Side, Table
from dossiercheck.vietnamese.fold import clean

# Two texts on one typed row: 'ĐẢNG BỘ KHỐI<tab>ĐẢNG CỘNG SẢN VIỆT NAM', or four spaces and more between them.
_GAP = re.compile(r"\t+|[ \u00a0]{4,}")
INDENTED_RIGHT = 3600
"""Twentieths of a point: 6.3 cm, past the middle of an A4 text block's left half."""
BODY = "đoạn"

T = TypeVar("T")


@dataclass(slots=True)
class Spot:
    """Where the walk stands: in which cell, on which side."""

    place: str
    side: Side = "full"
    table: int | None = None
    cell: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class GridCell(Generic[T]):
    """One cell of a grid and what a reader keeps of its content."""

    content: T
    row: int
    column: int
    row_span: int = 1
    column_span: int = 1


@dataclass(slots=True)
class Layout:
    """Gathers lines, tables and marks."""

    lines: list[Line] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    row: int = 0
    paragraphs: int = 0
    boxes: int = 0
    broken: bool = False
    """A page break was met and no line has followed it yet."""

    def typed(self, text: str, spot: Spot, align: str | None, indented: bool, bold: bool) -> None:
        """One paragraph; line breaks part its typed rows."""
        if clean(text) and spot.place == BODY and spot.table is None:
            self.paragraphs += 1
        for piece in text.split("\n"):
            self.typed_row(piece, spot, align, indented, bold)

    def typed_row(self, piece: str, spot: Spot, align: str | None, indented: bool, bold: bool) -> None:
        """One typed row: one line, or two side by side where a gap parts them."""
        stripped = piece.strip(" \t\u00a0")
        parts = [clean(p) for p in _GAP.split(stripped) if clean(p)]
        if not parts:
            return
        pushed = len(piece) - len(piece.lstrip(" \t\u00a0")) >= 20 or piece.startswith("\t\t")
        if len(parts) == 1 or not _columns(parts) or spot.side != "full" or (spot.cell is not None):
            side = spot.side
            if side == "full" and (indented or pushed or align in {"right", "end"}) and spot.cell is None:
                side = "right"
            self.line(" ".join(parts), spot, side, align == "center", bold)
        else:
            self.line(parts[0], spot, "left", False, bold, advance=False)
            self.line(" ".join(parts[1:]), spot, "right", False, bold)

    def line(self, text: str, spot: Spot, side: Side, centred: bool, bold: bool, *, advance: bool = True) -> None:
        """Put down one line; `advance` ends its row."""
        self.lines.append(
            Line(
                text,
                self.row,
                side,
                place=self.place(spot),
                table=spot.table,
                cell=spot.cell,
                centred=centred,
                bold=bold,
                fresh=self.broken,
            )
        )
        self.broken = False
        self.row += advance

    def mark(self, kind: MarkKind, size: tuple[float, float] | None, spot: Spot, side: Side) -> None:
        """Put down a picture or ink; `size` in millimetres."""
        width, height = size or (None, None)
        self.marks.append(
            Mark(
                kind,
                place=self.place(spot),
                after=len(self.lines) - 1,
                side=side,
                table=spot.table,
                cell=spot.cell,
                width=width,
                height=height,
            )
        )

    def place(self, spot: Spot) -> str:
        """The place's name as reports print it."""
        return f"{BODY} {self.paragraphs}" if spot.place == BODY else spot.place

    def grid(self, cells: Sequence[GridCell[T]], ruled: bool, fill: Callable[[T, Spot], None]) -> None:
        """One table: `fill` lays out a cell's content at its spot."""
        rows = 1 + max((c.row for c in cells), default=-1)
        columns = max((c.column + c.column_span for c in cells), default=0)
        if not rows:
            return
        index = len(self.tables)
        number = index + 1
        self.tables.append(Table((), rows, columns, ruled))
        kept = []
        for r in range(rows):
            first = self.row
            last = first
            for cell in (c for c in cells if c.row == r):
                self.row = first
                before = len(self.lines)
                side = _side(cell.column, cell.column_span, columns) if not ruled else "full"
                fill(cell.content, Spot(f"bảng {number}, dòng {r + 1}", side, index, (r, cell.column)))
                last = max(last, self.row)
                text = " ".join(x.text for x in self.lines[before:])
                kept.append(Cell(text, r, cell.column, cell.row_span, cell.column_span))
            self.row = max(last, first + 1)
        self.tables[index] = replace(self.tables[index], cells=tuple(kept), place=f"bảng {number}")


def _side(column: int, width: int, columns: int) -> Side:
    """Half of the page a cell of a layout table stands in."""
    if width >= columns or columns < 2:
        return "full"
    return "left" if column + width / 2 < columns / 2 else "right"


def _columns(parts: list[str]) -> bool:
    """Whether the parts of a typed row are columns and not a filled form line ('Họ tên: ....  Sinh: ....')."""
    return len(parts) == 2 and not parts[0].endswith(":")
