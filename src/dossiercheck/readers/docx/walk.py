"""The walk over a story (body, header, notes): paragraphs and tables become lines, tables and marks.

Text in a text box is attached to lines of its own after its anchor paragraph; deleted, hidden and
fallback content is skipped; pictures keep their place among the lines.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lxml import etree

from dossiercheck.model.document import Cell, Line, Mark, Side, Table
from dossiercheck.readers.docx.names import A_BLIP, INK, SKIPPED, V_IMAGE, WP_EXTENT, W
from dossiercheck.readers.docx.numbering import Numbering
from dossiercheck.readers.docx.styles import Styles, has_borders, on
from dossiercheck.vietnamese.fold import clean

_EMU_PER_MM = 36000
# Two texts on one typed row: 'ĐẢNG BỘ KHỐI<tab>ĐẢNG CỘNG SẢN VIỆT NAM', or four spaces and more between them.
_GAP = re.compile(r"\t+|[ \u00a0]{4,}")
_INDENTED_RIGHT = 3600  # twentieths of a point: 6.3 cm, past the middle of an A4 text block's left half
_BREAKS = frozenset({W + "br", W + "cr"})
_CONTAINERS = frozenset(W + n for n in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"))


@dataclass(slots=True)
class Spot:
    """Where the walk stands: in which cell, on which side."""

    place: str
    side: Side = "full"
    table: int | None = None
    cell: tuple[int, int] | None = None


@dataclass(slots=True)
class Walk:
    """Gathers lines, tables and marks."""

    styles: Styles
    numbering: Numbering
    lines: list[Line] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    row: int = 0
    paragraphs: int = 0
    boxes: int = 0

    def story(self, root: etree._Element | None, place: str) -> None:
        """Walk one story; `place` names it ('đoạn', 'đầu trang')."""
        if root is not None:
            self.blocks(root, Spot(place))

    def blocks(self, parent: etree._Element, spot: Spot) -> None:
        for child in parent:
            if child.tag == W + "p":
                self.paragraph(child, spot)
            elif child.tag == W + "tbl":
                self.table(child, spot)
            elif isinstance(child.tag, str) and child.tag not in SKIPPED:
                self.blocks(child, spot)

    def paragraph(self, element: etree._Element, spot: Spot) -> None:
        runs = _Runs(self.styles)
        runs.gather(element)
        label = self.numbering.label(element.find(f"{W}pPr/{W}numPr"))
        text = f"{label} {runs.text}" if label and clean(runs.text) else runs.text
        style = _value(element, "pStyle")
        align = _value(element, "jc") or self.styles.alignment(style)
        indent = element.find(f"{W}pPr/{W}ind")
        left = int(_digits(indent.get(W + "left") or indent.get(W + "start"))) if indent is not None else 0
        if clean(text) and spot.place == "đoạn" and spot.table is None:
            self.paragraphs += 1
        for piece in text.split("\n"):
            self.typed_row(piece, spot, align, left > _INDENTED_RIGHT, runs.bold)
        for picture in runs.pictures:
            at = picture[2]
            self.mark(
                picture,
                spot,
                "right" if at == "tab" or align in {"right", "end"} or left > _INDENTED_RIGHT else spot.side,
            )
        for box in runs.boxes:
            self.boxes += 1
            self.blocks(box, Spot(f"khung chữ {self.boxes}"))

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
        place = f"đoạn {self.paragraphs}" if spot.place == "đoạn" else spot.place
        self.lines.append(
            Line(text, self.row, side, place=place, table=spot.table, cell=spot.cell, centred=centred, bold=bold)
        )
        self.row += advance

    def mark(self, picture: tuple[str, tuple[float, float] | None, str], spot: Spot, side: Side) -> None:
        kind, size, _ = picture
        place = f"đoạn {self.paragraphs}" if spot.place == "đoạn" else spot.place
        width, height = size or (None, None)
        self.marks.append(
            Mark(
                "ink" if kind == "ink" else "picture",
                place=place,
                after=len(self.lines) - 1,
                side=side,
                table=spot.table,
                cell=spot.cell,
                width=width,
                height=height,
            )
        )

    def table(self, element: etree._Element, spot: Spot) -> None:
        grid = list(_cells(element))
        ruled = self._ruled(element)
        rows = 1 + max((c[1] for c in grid), default=-1)
        columns = max((c[2] + c[4] for c in grid), default=0)
        if not rows:
            return
        index = len(self.tables)
        number = index + 1
        self.tables.append(Table((), rows, columns, ruled))
        cells = []
        for r in range(rows):
            first = self.row
            last = first
            for cell, _, column, span, width in (c for c in grid if c[1] == r):
                self.row = first
                before = len(self.lines)
                side = _side(column, width, columns) if not ruled else "full"
                place = f"bảng {number}, dòng {r + 1}"
                self.blocks(cell, Spot(place, side, index, (r, column)))
                last = max(last, self.row)
                text = " ".join(x.text for x in self.lines[before:])
                cells.append(Cell(text, r, column, span, width))
            self.row = max(last, first + 1)
        self.tables[index] = replace(self.tables[index], cells=tuple(cells), place=f"bảng {number}")

    def _ruled(self, element: etree._Element) -> bool:
        borders = element.find(f"{W}tblPr/{W}tblBorders")
        if borders is not None:
            return has_borders(borders)
        style = element.find(f"{W}tblPr/{W}tblStyle")
        name = None if style is None else style.get(W + "val")
        if any(s in self.styles.ruled for s in self.styles.chain(name)):
            return True
        return any(has_borders(b) for b in element.iter(W + "tcBorders"))


@dataclass(slots=True)
class _Runs:
    """The shown text of one paragraph, its pictures and text boxes."""

    styles: Styles
    text: str = ""
    bold: bool = False
    pictures: list[tuple[str, tuple[float, float] | None, str]] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)

    def gather(self, parent: etree._Element) -> None:  # noqa: C901 - one branch a construct of the format
        for child in parent:
            tag = child.tag
            if not isinstance(tag, str) or tag in SKIPPED:
                continue
            if tag == W + "r":
                if not self.hidden(child):
                    self.bold = self.bold or on(child.find(f"{W}rPr/{W}b"))
                    self.gather(child)
            elif tag == W + "t":
                self.text += child.text or ""
            elif tag in _BREAKS:
                self.text += "\n"
            elif tag == W + "tab" or tag == W + "ptab":
                self.text += "\t"
            elif tag == W + "noBreakHyphen":
                self.text += "-"
            elif tag == W + "sym":
                self.text += _symbol(child)
            elif tag == W + "txbxContent":
                self.boxes.append(child)
            else:
                self.drawn(child, tag)
                self.gather(child)

    def hidden(self, run: etree._Element) -> bool:
        vanish = run.find(f"{W}rPr/{W}vanish")
        if vanish is not None:
            return on(vanish)
        style = run.find(f"{W}rPr/{W}rStyle")
        return style is not None and any(s in self.styles.hidden for s in self.styles.chain(style.get(W + "val")))

    def drawn(self, child: etree._Element, tag: str) -> None:
        at = "tab" if self.text.endswith("\t") else ""
        if tag == INK:
            self.pictures.append(("ink", None, at))
        elif tag in {A_BLIP, V_IMAGE}:
            self.pictures.append(("picture", _size(child), at))


def _symbol(element: etree._Element) -> str:
    """Tick boxes of Wingdings as ballot boxes; other symbols are left out."""
    code = (element.get(W + "char") or "").upper()[-2:]
    return {"FE": "☒", "FD": "☒", "FC": "✓", "A8": "☐", "6F": "☐"}.get(code, "")


def _size(blip: etree._Element) -> tuple[float, float] | None:
    """Printed width and height in millimetres."""
    for parent in blip.iterancestors():
        extent = parent.find(WP_EXTENT)
        if extent is not None:
            try:
                return int(extent.get("cx") or 0) / _EMU_PER_MM, int(extent.get("cy") or 0) / _EMU_PER_MM
            except ValueError:
                return None
    return None


def _cells(table: etree._Element) -> Iterator[tuple[etree._Element, int, int, int, int]]:
    """(cell, row, column, row span, column span); a vertically merged cell once."""
    open_cells: dict[int, list[int]] = {}
    found: list[tuple[etree._Element, int, int, list[int], int]] = []
    for r, row in enumerate(_rows(table)):
        column = 0
        for cell in _row_cells(row):
            width = int(_digits(_cell_value(cell, "gridSpan")) or 1)
            merge = cell.find(f"{W}tcPr/{W}vMerge")
            if merge is not None and merge.get(W + "val") != "restart" and column in open_cells:
                open_cells[column][0] += 1
            else:
                span = [1]
                found.append((cell, r, column, span, max(width, 1)))
                open_cells[column] = span
            column += max(width, 1)
    for cell, r, column, span, width in found:
        yield cell, r, column, span[0], width


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    for child in table:
        if child.tag == W + "tr":
            if child.find(f"{W}trPr/{W}del") is None:
                yield child
        elif child.tag in _CONTAINERS:
            yield from _rows(child)


def _row_cells(row: etree._Element) -> Iterator[etree._Element]:
    for child in row:
        if child.tag == W + "tc":
            yield child
        elif child.tag in _CONTAINERS:
            yield from _row_cells(child)


def _side(column: int, width: int, columns: int) -> Side:
    """Half of the page a cell of a layout table stands in."""
    if width >= columns or columns < 2:
        return "full"
    return "left" if column + width / 2 < columns / 2 else "right"


def _columns(parts: list[str]) -> bool:
    """Whether the parts of a typed row are columns and not a filled form line ('Họ tên: ....  Sinh: ....')."""
    return len(parts) == 2 and not parts[0].endswith(":")


def _value(paragraph: etree._Element, name: str) -> str | None:
    found = paragraph.find(f"{W}pPr/{W}{name}")
    return None if found is None else found.get(W + "val")


def _cell_value(cell: etree._Element, name: str) -> str | None:
    found = cell.find(f"{W}tcPr/{W}{name}")
    return None if found is None else found.get(W + "val")


def _digits(text: str | None) -> str:
    return text if text and text.lstrip("-").isdigit() else "0"
