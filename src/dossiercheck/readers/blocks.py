"""Paragraphs and grids as the readers of doc, rtf, odt and html tell them, and the Document they make.

Here alone, before anything is cleaned, text of the days before Unicode is decoded.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import TypeAlias

from dossiercheck.model.document import Document
from dossiercheck.readers.flow import BODY, LOST_LETTER, GridCell, Layout, Picture, Spot
from dossiercheck.readers.ruler import PICTURE, Float, Ruler, Stop
from dossiercheck.vietnamese.legacy import Run, decode

_MOST_COLUMNS = 100
EDGE_SLACK = 60
"""Twentieths of a point by which edges of one column differ from row to row."""


@dataclass(slots=True)
class Paragraph:
    """One paragraph: runs of text (tabs and line breaks as typed), and what hangs on it."""

    runs: list[Run] = field(default_factory=list)
    align: str | None = None
    bold: bool = False
    indent: int = 0
    """Left indent in twentieths of a point."""
    stops: tuple[Stop, ...] | None = None
    """Tab stops; None where the format does not tell them."""
    fresh: bool = False
    """A page was begun before it on purpose; an empty one may stand before a table for that alone."""
    pictures: list[tuple[int, Picture]] = field(default_factory=list)
    """Each with the number of runs before it."""
    boxes: list[tuple["list[Block]", Float | None]] = field(default_factory=list)
    """Text boxes anchored here and where they float."""

    def add(self, text: str, font: str | None = None) -> None:
        """Append text."""
        if text:
            self.runs.append(Run(text, font))

    def show(self, picture: Picture) -> None:
        """Append a picture, or hang it on the paragraph where it floats."""
        self.pictures.append((len(self.runs), picture))

    @property
    def text(self) -> str:
        """All runs together, U+FFFC for each picture that stands between them."""
        parts = [r.text.replace(PICTURE, "") for r in self.runs]
        for at, picture in reversed(self.pictures):
            if picture.floats is None:
                parts.insert(at, PICTURE)
        return "".join(parts)


@dataclass(slots=True)
class Grid:
    """A table."""

    cells: list["GridCell[list[Block]]"]
    ruled: bool = True


Block: TypeAlias = Paragraph | Grid


@dataclass(slots=True)
class Story:
    """One flow of text: body, header, footnotes."""

    blocks: list[Block]
    place: str = BODY


@dataclass(frozen=True, slots=True)
class RowCell:
    """A cell known by its left and right edges (twentieths of a point)."""

    left: int
    right: int
    content: list[Block]
    continues: bool = False
    """Whether it continues the cell above (vertical merge)."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row as a file tells it."""

    cells: tuple[RowCell, ...]
    ruled: bool


def grids_of_rows(rows: Sequence[Row]) -> list[Grid]:
    """Grids from rows; a list without lines that follows a ruled table directly (signers, say) is a table of its own."""
    return [_grid([r.cells for r in group], ruled) for ruled, group in groupby(rows, key=lambda r: r.ruled)]


def _grid(rows: Sequence[Sequence[RowCell]], ruled: bool) -> Grid:
    """A grid from rows of cells whose edges need not agree: columns are the edges all rows share."""
    if any(len(row) > _MOST_COLUMNS for row in rows):
        rows = [row[:_MOST_COLUMNS] for row in rows]
    edges: list[int] = []
    for edge in sorted({e for row in rows for c in row for e in (c.left, c.right)}):
        if not edges or edge - edges[-1] > EDGE_SLACK:
            edges.append(edge)
    if len(edges) > _MOST_COLUMNS:  # rows that share no edges: counted, not measured
        rows = [[RowCell(i, i + 1, c.content, c.continues) for i, c in enumerate(row)] for row in rows]
        edges = list(range(_MOST_COLUMNS + 1))
    cells: list[GridCell[list[Block]]] = []
    last: dict[int, int] = {}
    for r, row in enumerate(rows):
        taken = 0
        for cell in row:
            column = max(_near(edges, cell.left), taken)
            span = max(1, _near(edges, cell.right) - column)
            taken = column + span
            if cell.continues and column in last:
                above = cells[last[column]]
                cells[last[column]] = GridCell(
                    above.content + cell.content, above.row, above.column, r - above.row + 1, above.column_span
                )
                continue
            last[column] = len(cells)
            cells.append(GridCell(cell.content, r, column, 1, span))
    return Grid(cells, ruled)


def _near(edges: list[int], edge: int) -> int:
    return min(range(len(edges)), key=lambda i: abs(edges[i] - edge))


def build(file: str, form: str, stories: Sequence[Story]) -> Document:
    """The Document of these stories, in this order."""
    paragraphs = [p for s in stories for p in _paragraphs(s.blocks)]
    found = decode([p.runs for p in paragraphs])
    for paragraph, texts in zip(paragraphs, found.blocks, strict=True):
        paragraph.runs = [Run(text, run.font) for text, run in zip(texts, paragraph.runs, strict=True)]
    layout = Layout()
    for story in stories:
        _lay(story.blocks, Spot(story.place), layout)
    layout.settle()
    return Document(
        file,
        form,
        tuple(layout.lines),
        tables=tuple(layout.tables),
        marks=tuple(layout.marks),
        legacy=found.encoding,
        unread_parts=(LOST_LETTER,) if found.lost else (),
    )


def _paragraphs(blocks: Sequence[Block]) -> Iterator[Paragraph]:
    for block in blocks:
        match block:
            case Paragraph():
                yield block
                for box, _ in block.boxes:
                    yield from _paragraphs(box)
            case Grid():
                for cell in block.cells:
                    yield from _paragraphs(cell.content)


def _lay(blocks: Sequence[Block], spot: Spot, layout: Layout) -> None:
    for block in blocks:
        match block:
            case Grid():
                layout.grid(block.cells, block.ruled, lambda content, at: _lay(content, at, layout))
            case Paragraph():
                _paragraph(block, spot, layout)


def _paragraph(block: Paragraph, spot: Spot, layout: Layout) -> None:
    top = layout.depth
    layout.broken = layout.broken or (block.fresh and (spot.place == BODY or spot.cell == (0, 0)))
    ruler = Ruler(block.align, block.indent, 0, block.stops)
    layout.typed(block.text, spot, ruler, block.bold, [p for _, p in block.pictures])
    below = layout.depth
    for box, place in block.boxes:
        layout.boxes += 1
        layout.depth = top + (place.down or 0.0 if place else 0.0)
        _lay(box, Spot(f"khung chữ {layout.boxes}"), layout)
        layout.depth = below
