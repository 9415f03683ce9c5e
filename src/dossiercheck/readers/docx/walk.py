"""The walk over a story (body, header, notes): paragraphs and tables become lines, tables and marks.

Text in a text box is attached to lines of its own after its anchor paragraph; deleted, hidden and
fallback content is skipped; pictures keep their place among the lines.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from dossiercheck.readers.docx.names import A_BLIP, INK, SKIPPED, V_IMAGE, WP_EXTENT, W
from dossiercheck.readers.docx.numbering import Numbering
from dossiercheck.readers.docx.styles import Styles, has_borders, on
from dossiercheck.readers.flow import INDENTED_RIGHT, GridCell, Layout, Spot
from dossiercheck.vietnamese.fold import clean

_EMU_PER_MM = 36000
_BREAKS = frozenset({W + "br", W + "cr"})
_CONTAINERS = frozenset(W + n for n in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"))


class Walk(Layout):
    """Gathers lines, tables and marks of a Word document."""

    __slots__ = ("numbering", "styles")

    def __init__(self, styles: Styles, numbering: Numbering) -> None:
        super().__init__()
        self.styles = styles
        self.numbering = numbering

    def story(self, root: etree._Element | None, place: str) -> None:
        """Walk one story; `place` names it ('đoạn', 'đầu trang')."""
        if root is not None:
            self.blocks(root, Spot(place))

    def blocks(self, parent: etree._Element, spot: Spot) -> None:
        for child in parent:
            if child.tag == W + "p":
                self.paragraph(child, spot)
            elif child.tag == W + "tbl":
                self.table(child)
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
        self.typed(text, spot, align, left > INDENTED_RIGHT, runs.bold)
        for kind, size, at in runs.pictures:
            pushed = at == "tab" or align in {"right", "end"} or left > INDENTED_RIGHT
            self.mark("ink" if kind == "ink" else "picture", size, spot, "right" if pushed else spot.side)
        for box in runs.boxes:
            self.boxes += 1
            self.blocks(box, Spot(f"khung chữ {self.boxes}"))

    def table(self, element: etree._Element) -> None:
        cells = [GridCell(c, r, column, span, width) for c, r, column, span, width in _cells(element)]
        self.grid(cells, self._ruled(element), self.blocks)

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


def _value(paragraph: etree._Element, name: str) -> str | None:
    found = paragraph.find(f"{W}pPr/{W}{name}")
    return None if found is None else found.get(W + "val")


def _cell_value(cell: etree._Element, name: str) -> str | None:
    found = cell.find(f"{W}tcPr/{W}{name}")
    return None if found is None else found.get(W + "val")


def _digits(text: str | None) -> str:
    return text if text and text.lstrip("-").isdigit() else "0"
