"""What a reader sees in one file: lines, tables and marks, the same shape for every format."""

from dataclasses import replace
from typing import Literal

from dossiercheck.model.box import Box
from dossiercheck.model.frozen import frozen

Side = Literal["left", "right", "full"]
MarkKind = Literal["picture", "ink", "colour", "rule"]


@frozen
class Line:
    """One run of text on one visual row.

    A row that holds two columns (a letterhead, two signers) is two lines with the same `row`.
    """

    text: str
    """NFC, as printed; runs of blanks kept as one space, no line breaks."""
    row: int
    """Visual row, counted from 0 over the whole document; lines side by side share it."""
    side: Side = "full"
    """Half of the page the line stands in, where the layout has two columns."""
    page: int | None = None
    """Page from 1; None in flow formats."""
    box: Box | None = None
    place: str | None = None
    """Where in a flow format: 'đoạn 14', 'bảng 2, dòng 5'; None where pages are known."""
    table: int | None = None
    """Index into `Document.tables`, when the line stands in a table."""
    cell: tuple[int, int] | None = None
    """(row, column) in that table, from 0."""
    centred: bool = False
    bold: bool = False
    confidence: float = 1.0
    """How surely the text was read: 1 for a text layer, the engine's word for OCR."""
    fresh: bool = False
    """In flow formats: a page was begun before it on purpose."""
    stamp: bool = False
    """Words of a stamp put on the paper when it arrived: no part of the paper's own text."""


@frozen
class Cell:
    """One cell of a table; a merged cell stands once, at its first row and column."""

    text: str
    row: int
    column: int
    row_span: int = 1
    column_span: int = 1
    box: Box | None = None
    page: int | None = None
    """The page a cell stands on, where a table runs over several."""


@frozen
class Table:
    """A grid. `ruled` is False for the borderless tables that only lay out a letterhead or signatures."""

    cells: tuple[Cell, ...]
    rows: int
    columns: int
    ruled: bool = True
    page: int | None = None
    """First page of the table."""
    box: Box | None = None
    place: str | None = None

    def row(self, number: int) -> tuple[Cell, ...]:
        """Cells that begin in a row, left to right."""
        return tuple(sorted((c for c in self.cells if c.row == number), key=lambda c: c.column))

    def reaches(self, first: int, last: int) -> bool:
        """Whether cells of it stand on pages first..last."""
        return any(c.page is not None and first <= c.page <= last for c in self.cells)

    def between(self, first: int, last: int) -> "Table":
        """The table without the cells of other pages, where it runs over several; rows keep their numbers."""
        kept = tuple(c for c in self.cells if c.page is None or first <= c.page <= last)
        return self if len(kept) == len(self.cells) else replace(self, cells=kept)

    def grid(self) -> tuple[tuple[str, ...], ...]:
        """Text by row and column; a merged cell's text is repeated over all it covers."""
        lines = [["" for _ in range(self.columns)] for _ in range(self.rows)]
        for cell in self.cells:
            for r in range(cell.row, min(cell.row + cell.row_span, self.rows)):
                for c in range(cell.column, min(cell.column + cell.column_span, self.columns)):
                    lines[r][c] = cell.text
        return tuple(tuple(line) for line in lines)


@frozen
class Mark:
    """Something on the page that is not text: a picture, ink strokes, a coloured region, a ruled line."""

    kind: MarkKind
    page: int | None = None
    box: Box | None = None
    place: str | None = None
    after: int = -1
    """Index of the last line that comes before the mark in `Document.lines`; -1 at the start."""
    side: Side = "full"
    table: int | None = None
    cell: tuple[int, int] | None = None
    across: tuple[float, float] | None = None
    """In flow formats: from where to where across the page it stands, 0..1, where known."""
    loose: bool = False
    """In flow formats: it floats beside a line that cannot be told."""
    width: float | None = None
    """Printed width in millimetres, where known."""
    height: float | None = None
    colour: str | None = None
    """'red', 'blue', 'black' or None."""
    roundness: float | None = None
    """0..1; a seal is close to 1."""


NOT_NEEDED = "not-needed"
"""Reason of a page nobody asked for: it is unread, but no one need look at it."""
DAMAGED = "damaged"
"""Reason of a page whose picture cannot be shown."""
NO_ENGINE = "no-engine"
"""Reason of a page that is a picture on a machine that reads none."""
NO_OCR = "no-ocr"
"""Reason of a page that is a picture where nobody wanted pictures read."""
LIMIT = "limit"
"""Reason of a page beyond the number of pages that are read of one file."""
ELSEWHERE = "elsewhere"
"""Reason of a page that lies in a picture of its own and only may belong to the document: it is told of there."""


@frozen
class Page:
    """One page. `readable` is False where its text cannot be trusted and nothing else was read yet."""

    number: int
    width: float
    """Points."""
    height: float
    """Points."""
    readable: bool = True
    reason: str | None = None
    """Why it is not readable: 'no-text', 'stamp-only', 'garbage', 'watermark-only'; 'blank' (readable) if truly empty."""
    origin: Literal["text", "ocr"] = "text"
    turned: int = 0
    """Degrees, clockwise, by which the page as displayed is turned so that its text reads upright; boxes are in that view."""
    skew: float = 0.0
    """Degrees clockwise by which its picture was then straightened, about its middle; boxes are in that view."""
    layered: bool = False
    """Its text is what another program read off its picture: nobody knows how surely, and no ink was looked for."""
    measured: bool = False
    """Ink and seals were looked for on its picture: where no mark is told, nothing stands."""
    unread: tuple[Box, ...] = ()
    """Pictures and strokes on a readable page where letters may stand: what lies there was not read.

    A blank of the text that meets one of them is not known to be blank."""
    skipped: tuple[Box, ...] = ()
    """Parts of a scanned page nobody asked for: not read, but no one need look at them."""


@frozen
class Document:
    """All that was read from one file (or from some of its pages).

    Flow formats (docx) have no pages or boxes: their lines carry a `place`, and `row` and `side`
    give the layout. Lines stand in reading order and include those inside tables.
    """

    file: str
    """Path relative to the checked folder, '/'-separated, NFC."""
    format: str
    """Name of the reader: 'pdf', 'docx'."""
    lines: tuple[Line, ...]
    pages: tuple[Page, ...] = ()
    tables: tuple[Table, ...] = ()
    marks: tuple[Mark, ...] = ()
    digital: tuple["DigitalSignature", ...] = ()
    legacy: str | None = None
    """Name of the encoding before Unicode that text was decoded from: 'TCVN3', 'VNI'."""

    unread_parts: tuple[str, ...] = ()
    """What a flow format shows and we could not read: 'tệp nhúng', 'phần chèn từ tệp khác', a damaged part's name."""

    @property
    def unread_pages(self) -> tuple[int, ...]:
        """Numbers of pages that hold something we could not read."""
        return tuple(p.number for p in self.pages if not p.readable)

    @property
    def pictured_pages(self) -> tuple[int, ...]:
        """Numbers of pages that are pictures to be read, with another program's text or without any."""
        return tuple(p.number for p in self.pages if not p.readable or p.layered)

    @property
    def lost_pages(self) -> tuple[int, ...]:
        """Numbers of pages that were wanted and could not be read."""
        return tuple(p.number for p in self.pages if not p.readable and p.reason != NOT_NEEDED)

    @property
    def unread(self) -> bool:
        """Whether any part was not read: then nothing in it is ever 'absent' for sure."""
        return bool(self.unread_pages or self.unread_parts or any(p.skipped for p in self.pages))

    def between(self, first: int, last: int) -> "Document":
        """The same document cut down to pages first..last (rows and mark positions stay meaningful)."""
        kept = [i for i, line in enumerate(self.lines) if line.page and first <= line.page <= last]
        order = {old: new for new, old in enumerate(kept)}
        marks = tuple(
            replace(m, after=max((n for o, n in order.items() if o <= m.after), default=-1))
            for m in self.marks
            if m.page and first <= m.page <= last
        )
        used = [i for i, t in enumerate(self.tables) if t.page and (first <= t.page <= last or t.reaches(first, last))]
        index = {old: new for new, old in enumerate(used)}
        lines = tuple(
            replace(line, table=None if line.table is None else index.get(line.table))
            for line in (self.lines[i] for i in kept)
        )
        return replace(
            self,
            lines=lines,
            pages=tuple(p for p in self.pages if first <= p.number <= last),
            tables=tuple(self.tables[i].between(first, last) for i in used),
            marks=tuple(replace(m, table=None if m.table is None else index.get(m.table)) for m in marks),
        )


@frozen
class DigitalSignature:
    """One electronic signature; None means not known."""

    signer: str | None
    signed_at: str | None = None
    """ISO time, as the signer's machine told it."""
    intact: bool | None = None
    """The signed bytes are those that were signed."""
    covers_whole: bool | None = None
    changed_after: bool | None = None
    """Something but further signatures was added after it."""
    trusted: bool | None = None
    """The chain ends in a root the office gave; None where it gave none. Revocation is never known offline."""
    form: Literal["pdf", "xml"] = "pdf"
    """'xml': a signature of an Office document, never called valid."""
    changed_parts: tuple[str, ...] = ()
    """Parts of an Office document that differ from what was signed."""

    @property
    def state(self) -> Literal["valid", "changed", "unproven"]:
        """What it is worth: 'valid' only in a PDF, intact, with nothing changed after it but further signatures."""
        if self.intact is False or self.changed_after:
            return "changed"
        return "valid" if self.form == "pdf" and self.intact and self.changed_after is False else "unproven"
