"""One page: words into lines, rules into tables, pictures into marks, and whether to trust it."""

from dataclasses import dataclass, field

from dossiercheck.model.box import Box
from dossiercheck.model.document import Cell, Line, Mark, Page, Side, Table
from dossiercheck.readers.pdf.drawn import Drawn, drawn
from dossiercheck.readers.pdf.grid import Grid, grids
from dossiercheck.readers.pdf.trust import distrust
from dossiercheck.readers.pdf.words import Word, glyphs, rows
from dossiercheck.vietnamese.fold import clean

_MM_PER_POINT = 25.4 / 72


@dataclass(slots=True)
class PageContent:
    """What one page holds."""

    page: Page
    lines: list[Line] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)


def read_page(page: object, number: int, row: int, before: int, tables: int) -> PageContent:
    """Read a page; `row`, `before` and `tables` are the next row, line and table numbers of the document."""
    from pypdfium2 import raw

    width, height = page.get_size()  # type: ignore[attr-defined]
    textpage = page.get_textpage()  # type: ignore[attr-defined]
    try:
        found = rows(glyphs(textpage, raw, width, height))
    finally:
        textpage.close()
    shapes = drawn(page, width, height)
    text = "\n".join(" ".join(w.text for w in line) for line in found)
    reason = distrust(text, shapes)
    if reason not in {None, "blank"}:
        return PageContent(Page(number, width, height, readable=False, reason=reason))
    content = PageContent(Page(number, width, height, reason=reason))
    layout = _Layout(width, height, number, row, before, tables, content)
    layout.fill(found, grids(shapes.rules, width, height))
    layout.pictures(shapes)
    return content


@dataclass(slots=True)
class _Layout:
    """Puts words where they belong, in reading order."""

    width: float
    height: float
    number: int
    row: int
    before: int
    tables: int
    content: PageContent

    def fill(self, found: list[list[Word]], boxes: list[Grid]) -> None:
        waiting = sorted(boxes, key=lambda g: g.top)
        inside: dict[int, list[list[Word]]] = {i: [] for i in range(len(waiting))}
        loose: list[list[Word]] = []
        for line in found:
            at = next((i for i, g in enumerate(waiting) if g.top <= line[0].base <= g.bottom), None)
            (loose if at is None else inside[at]).append(line)
        for line in loose:
            while waiting and waiting[0].bottom < line[0].base:
                self.table(waiting.pop(0), inside.pop(min(inside)))
            self.loose(line)
        for grid in waiting:
            self.table(grid, inside.pop(min(inside)))

    def loose(self, line: list[Word]) -> None:
        """A row outside tables: one line, or several parted by wide gaps."""
        for part in _segments(line, self.width):
            self.line(part, None, None)
        self.row += 1

    def table(self, grid: Grid, found: list[list[Word]]) -> None:
        index = self.tables + len(self.content.tables)
        held: dict[tuple[int, int], list[list[Word]]] = {}
        for line in found:
            parts: dict[tuple[int, int], list[Word]] = {}
            for word in line:
                parts.setdefault(grid.cell(word), []).append(word)
            for key, words in parts.items():
                held.setdefault(key, []).append(words)
        cells = []
        for r in range(grid.rows):
            for (row, column), area in sorted(grid.cells.items()):
                if row != r:
                    continue
                inside = held.get((row, column), [])
                for part in inside:
                    self.line(part, index, (row, column))
                text = clean(" ".join(w.text for part in inside for w in part))
                box = Box(area[0] / self.width, area[1] / self.height, area[2] / self.width, area[3] / self.height)
                cells.append(Cell(text, row, column, area[4], area[5], box))
            self.row += 1
        box = Box(grid.left / self.width, grid.top / self.height, grid.right / self.width, grid.bottom / self.height)
        self.content.tables.append(Table(tuple(cells), grid.rows, grid.columns, True, self.number, box))

    def line(self, words: list[Word], table: int | None, cell: tuple[int, int] | None) -> None:
        text = clean(" ".join(w.text for w in words))
        if not text:
            return
        box = words[0].box(self.width, self.height)
        for word in words[1:]:
            box = box.join(word.box(self.width, self.height))
        side: Side = "full" if table is not None else _side(box)
        centred = abs(box.middle[0] - 0.5) < 0.05 and box.left > 0.2
        bold = sum(w.bold for w in words) * 2 > len(words)
        self.content.lines.append(
            Line(text, self.row, side, self.number, box, table=table, cell=cell, centred=centred, bold=bold)
        )

    def pictures(self, shapes: Drawn) -> None:
        """Pictures of a signature's size: neither specks nor whole pages."""
        for left, top, right, bottom in shapes.pictures:
            box = Box(left / self.width, top / self.height, right / self.width, bottom / self.height)
            wide, high = (right - left) * _MM_PER_POINT, (bottom - top) * _MM_PER_POINT
            if wide < 3 or high < 3 or box.width * box.height >= 0.85:
                continue
            above = [i for i, x in enumerate(self.content.lines) if x.box and x.box.middle[1] <= box.middle[1]]
            after = self.before + (above[-1] if above else -1)
            self.content.marks.append(
                Mark("picture", self.number, box, after=after, side=_side(box), width=wide, height=high)
            )


def _side(box: Box) -> Side:
    """Left or right half, unless it reaches well into both."""
    if box.right <= 0.54:
        return "left" if box.left < 0.42 and box.middle[0] < 0.42 else "full"
    return "right" if box.left >= 0.46 else "full"


def _segments(line: list[Word], width: float) -> list[list[Word]]:
    parts = [[line[0]]]
    for word in line[1:]:
        gap = word.left - parts[-1][-1].right
        if gap > max(2.2 * word.size, 0.035 * width):
            parts.append([word])
        else:
            parts[-1].append(word)
    return parts
