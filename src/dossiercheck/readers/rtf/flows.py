"""Where the text of an RTF goes: paragraphs, cells and rows of one flow (body, header, text box)."""

from dataclasses import dataclass, field

from dossiercheck.readers.blocks import Block, Paragraph, Row, RowCell, grids_of_rows
from dossiercheck.readers.ruler import TWIPS_PER_MM, Float

_CELL_WIDTH = 1000


@dataclass(slots=True)
class RowShape:
    """What a row definition says: right edges, merges, borders."""

    left: int = 0
    edges: list[int] = field(default_factory=list)
    merged: list[tuple[bool, bool]] = field(default_factory=list)
    """(continues the cell to the left, continues the cell above) by cell."""
    pending: tuple[bool, bool] = (False, False)
    ruled: bool = False


@dataclass(slots=True)
class Shape:
    """A drawn shape's place: sides in twips, and what they are told from."""

    sides: dict[str, int] = field(default_factory=dict)
    of_page: bool = False
    beside: bool = True

    def told(self, word: str, number: int | None) -> None:
        """Take one control word of its place."""
        if word in {"shpleft", "shptop", "shpright", "shpbottom"}:
            self.sides[word] = number or 0
        elif word.startswith("shpbx"):
            self.of_page = word == "shpbxpage"
        elif word in {"shpbypage", "shpbymargin", "shpbypara"}:
            self.beside = word == "shpbypara"

    @property
    def size(self) -> tuple[float, float] | None:
        """Millimetres."""
        at = self.sides
        wide = at.get("shpright", 0) - at.get("shpleft", 0)
        high = at.get("shpbottom", 0) - at.get("shptop", 0)
        return (wide / TWIPS_PER_MM, high / TWIPS_PER_MM) if wide > 0 and high > 0 else None

    @property
    def floats(self) -> Float:
        """Where it floats."""
        left, top = self.sides.get("shpleft"), self.sides.get("shptop", 0)
        across = None if left is None else left / TWIPS_PER_MM
        return Float(across, None, "page" if self.of_page else "column", top / TWIPS_PER_MM if self.beside else None)


@dataclass(slots=True)
class _Table:
    rows: list[Row] = field(default_factory=list)
    cells: list[list[Block]] = field(default_factory=list)
    content: list[Block] = field(default_factory=list)


@dataclass(slots=True)
class Flow:
    """One flow of paragraphs and tables, being read."""

    blocks: list[Block] = field(default_factory=list)
    paragraph: Paragraph = field(default_factory=Paragraph)
    stack: list[_Table] = field(default_factory=list)

    def end_paragraph(self, depth: int) -> None:
        """Finish the paragraph at a table depth (0: outside)."""
        self._to(depth)
        target = self.stack[-1].content if self.stack else self.blocks
        target.append(self.paragraph)
        before = self.paragraph
        self.paragraph = Paragraph(align=before.align, indent=before.indent, stops=before.stops)

    def end_cell(self, depth: int) -> None:
        """Finish a cell."""
        self.end_paragraph(max(depth, 1))
        table = self.stack[-1]
        table.cells.append(table.content)
        table.content = []

    def end_row(self, shape: RowShape, depth: int) -> None:
        """Finish a row."""
        self._to(max(depth, 1))
        table = self.stack[-1]
        held, table.cells, table.content = table.cells, [], []
        edges, merged = [shape.left, *shape.edges], list(shape.merged)
        if len(edges) <= len(held):
            edges = [i * _CELL_WIDTH for i in range(len(held) + 1)]
            merged = [(False, False)] * len(held)
        row: list[RowCell] = []
        for i, content in enumerate(held):
            aside, below = merged[i]
            if aside and row:
                row[-1] = RowCell(row[-1].left, edges[i + 1], row[-1].content + content, row[-1].continues)
            else:
                row.append(RowCell(edges[i], edges[i + 1], content, below))
        if row:
            table.rows.append(Row(tuple(row), shape.ruled))

    def finish(self) -> list[Block]:
        """Everything read."""
        if self.paragraph.runs or self.paragraph.pictures or self.paragraph.boxes:
            self.end_paragraph(len(self.stack))
        self._to(0)
        return self.blocks

    def _to(self, depth: int) -> None:
        while len(self.stack) > depth:
            table = self.stack.pop()
            if table.cells or table.content:
                last = [*table.cells, *([table.content] if table.content else [])]
                cells = tuple(RowCell(i * _CELL_WIDTH, (i + 1) * _CELL_WIDTH, c) for i, c in enumerate(last))
                table.rows.append(Row(cells, bool(table.rows and table.rows[-1].ruled)))
            (self.stack[-1].content if self.stack else self.blocks).extend(grids_of_rows(table.rows))
        while len(self.stack) < depth:
            self.stack.append(_Table())
