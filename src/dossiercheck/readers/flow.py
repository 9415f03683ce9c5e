"""The layout of flow formats (docx, doc, rtf, odt, html): typed paragraphs and grids become lines, tables and marks.

Readers of such formats tell paragraphs and cells; rows, sides and places are decided here, once for all.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Generic, NamedTuple, TypeVar

from dossiercheck.model.document import Cell, Line, Mark, MarkKind, Side, Table
from dossiercheck.readers.ruler import PICTURE, Float, Paper, Ruler, Span, floating, spans
from dossiercheck.vietnamese.fold import clean

# Two texts on one typed row: 'ĐẢNG BỘ KHỐI<tab>ĐẢNG CỘNG SẢN VIỆT NAM', or four spaces and more between them.
_GAP = re.compile(r"\t+|[ \u00a0]{4,}")
INDENTED_RIGHT = 3600
"""Twentieths of a point: 6.3 cm, past the middle of an A4 text block's left half."""
BODY = "đoạn"
LOST_LETTER = "chữ ư bị mất (phông TCVN3)"
"""Told of a document whose old encoding lost a letter on the way."""
_PITCH = 6.0
"""Millimetres from one typed row to the next."""
_FOOT = 0.85
"""Part of a floating picture's height down to which it is said where it stands: it hides what it floats over."""
_UNKNOWN = 30.0
"""Millimetres taken for the width of a picture that tells none."""

T = TypeVar("T")


class Spot(NamedTuple):
    """Where the walk stands: in which cell, on which side."""

    place: str
    side: Side = "full"
    table: int | None = None
    cell: tuple[int, int] | None = None
    wide: int = 1
    """Columns the cell reaches over."""


class Picture(NamedTuple):
    """A picture, ink or drawing of a paragraph; size in millimetres where known."""

    kind: MarkKind = "picture"
    size: tuple[float, float] | None = None
    floats: Float | None = None
    """Where it is put on the page; None: it stands in the text, where U+FFFC stands for it."""


class GridCell(NamedTuple, Generic[T]):
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
    paper: Paper = field(default_factory=Paper)
    depth: float = 0.0
    """Millimetres from the top, as if all stood on one page."""
    _depths: list[float] = field(default_factory=list)
    """Of each line."""
    _afloat: list[tuple[int, float]] = field(default_factory=list)
    """Marks whose line is known once all lines are: by the depth they float at."""

    def typed(self, text: str, spot: Spot, ruler: Ruler, bold: bool = False, pictures: Sequence[Picture] = ()) -> None:
        """One paragraph; line breaks part its typed rows. U+FFFC stands in the text for each picture that stands in it."""
        top = self.depth
        indented = ruler.indent > INDENTED_RIGHT
        if spot.place == BODY and spot.table is None and clean(text.replace(PICTURE, "")):
            self.paragraphs += 1
        inline = iter([p for p in pictures if p.floats is None])
        for number, piece in enumerate(text.split("\n")):
            if PICTURE not in piece:
                self.typed_row(piece, spot, ruler.align, indented, bold)
                self.depth += _PITCH
                continue
            self.typed_row(piece.replace(PICTURE, ""), spot, ruler.align, indented, bold)
            held = [next(inline, Picture()) for _ in range(piece.count(PICTURE))]
            self._stand(piece, held, spot, ruler if number == 0 else ruler._replace(first=0))
            self.depth += max(_PITCH, *(p.size[1] for p in held if p.size), _PITCH)
        for picture in pictures:
            if picture.floats is not None:
                self._float(picture, picture.floats, spot, top)

    def _stand(self, row: str, held: Sequence[Picture], spot: Spot, ruler: Ruler) -> None:
        """Put down the pictures that stand in a typed row."""
        wide = [p.size[0] if p.size else _UNKNOWN for p in held]
        for picture, across in zip(held, spans(row, ruler, wide, self._column(spot)), strict=True):
            self.mark(picture, spot, across)

    def _float(self, picture: Picture, place: Float, spot: Spot, top: float) -> None:
        """Put down a picture that floats; in a cell it stays in it."""
        wide, high = picture.size or (_UNKNOWN, _PITCH)
        self.mark(picture, spot, floating(place, wide, self._column(spot)))
        if place.down is not None:
            self._afloat.append((len(self.marks) - 1, top + place.down + _FOOT * high))
        else:
            self.marks[-1] = replace(self.marks[-1], loose=spot.cell is None)

    def _column(self, spot: Spot) -> Paper:
        """The paper, its text cut down to the cell a paragraph stands in."""
        if spot.table is None or spot.cell is None:
            return self.paper
        part = self.paper.text / max(1, self.tables[spot.table].columns)
        return Paper(self.paper.width, self.paper.left + spot.cell[1] * part, spot.wide * part)

    def settle(self) -> None:
        """Floating marks come after the lines they float beside or below; asked once, at the end."""
        for at, depth in self._afloat:
            above = [(top, i) for i, top in enumerate(self._depths) if top <= depth]
            self.marks[at] = replace(self.marks[at], after=max(above, default=(0.0, -1))[1])

    def typed_row(self, piece: str, spot: Spot, align: str | None, indented: bool, bold: bool) -> None:
        """One typed row: one line, or two side by side where a gap parts them."""
        stripped = piece.strip(" \t\u00a0")
        parts = [part for p in _GAP.split(stripped) if (part := clean(p))]
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
        self._depths.append(self.depth)
        self.broken = False
        self.row += advance

    def mark(self, picture: Picture, spot: Spot, across: Span | None) -> None:
        """Put down a picture or ink after the lines so far."""
        width, height = picture.size or (None, None)
        self.marks.append(
            Mark(
                picture.kind,
                place=self.place(spot),
                after=len(self.lines) - 1,
                side=spot.side if across is None or spot.cell is not None else _half(across),
                table=spot.table,
                cell=spot.cell,
                across=across,
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
            first, top = self.row, self.depth
            last, lowest = first, top
            for cell in (c for c in cells if c.row == r):
                self.row, self.depth = first, top
                before = len(self.lines)
                side = _side(cell.column, cell.column_span, columns) if not ruled else "full"
                spot = Spot(f"bảng {number}, dòng {r + 1}", side, index, (r, cell.column), cell.column_span)
                fill(cell.content, spot)
                last, lowest = max(last, self.row), max(lowest, self.depth)
                text = " ".join(x.text for x in self.lines[before:])
                kept.append(Cell(text, r, cell.column, cell.row_span, cell.column_span))
            self.row, self.depth = max(last, first + 1), max(lowest, top + _PITCH)
        self.tables[index] = replace(self.tables[index], cells=tuple(kept), place=f"bảng {number}")


def _side(column: int, width: int, columns: int) -> Side:
    """Half of the page a cell of a layout table stands in."""
    if width >= columns or columns < 2:
        return "full"
    return "left" if column + width / 2 < columns / 2 else "right"


def _half(across: Span) -> Side:
    """The half of the page a picture stands in, unless it reaches well into both."""
    if max(0.5 - across[0], 0.0) > 4 * max(across[1] - 0.5, 0.0):
        return "left"
    return "right" if max(across[1] - 0.5, 0.0) > 4 * max(0.5 - across[0], 0.0) else "full"


def _columns(parts: list[str]) -> bool:
    """Whether the parts of a typed row are columns and not a filled form line ('Họ tên: ....  Sinh: ....')."""
    return len(parts) == 2 and not parts[0].endswith(":")
