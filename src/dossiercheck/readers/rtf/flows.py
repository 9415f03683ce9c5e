"""Where the text of an RTF goes: paragraphs, cells and rows of one flow (body, header, text box)."""

from dataclasses import dataclass, field

from dossiercheck.readers.blocks import Block, Paragraph, Row, RowCell, grids_of_rows

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
        self.paragraph = Paragraph(align=self.paragraph.align, indent=self.paragraph.indent)

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
