"""One page: words into lines, rules into tables, pictures into marks, and whether to trust it."""

from dataclasses import dataclass, field, replace
from typing import Any

from dossiercheck.model.document import DAMAGED, Line, Mark, Page, Table
from dossiercheck.readers.pdf.annotations import annotations
from dossiercheck.readers.pdf.drawn import Drawn, drawn
from dossiercheck.readers.pdf.frame import Area, Frame, visible
from dossiercheck.readers.pdf.grid import grids
from dossiercheck.readers.pdf.layout import Layout
from dossiercheck.readers.pdf.legacy import decoded
from dossiercheck.readers.pdf.marks import marks, unread
from dossiercheck.readers.pdf.pictures import is_broken
from dossiercheck.readers.pdf.runs import Run, runs, upright
from dossiercheck.readers.pdf.trust import distrust
from dossiercheck.readers.pdf.words import Word, pieces, rows

_SCAN = 0.6
_PIXELS = 600_000
_ANOTHERS = 0.5
"""Confidence of a text that another program read off the page's picture."""
_STRIP = 0.6
"""Part of the page's width of a picture that is a strip of a scan and no signature."""


@dataclass(slots=True)
class PageContent:
    """What one page holds; rows, lines and tables are counted from 0 on the page."""

    page: Page
    lines: list[Line] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    rows: int = 0
    legacy: str | None = None
    """Encoding before Unicode that the text was decoded from."""


def read_page(page: Any, number: int, *, inked: bool = False) -> PageContent:
    """Read one page (of pypdfium2). `inked`: it is known that something shows on it."""
    from pypdfium2 import raw

    handle = page.raw
    shown = visible(handle, raw)
    textpage = page.get_textpage()
    try:
        found = runs(textpage, raw)
    finally:
        textpage.close()
    turn = upright(found, shown)
    frame = Frame(shown.left, shown.bottom, shown.right, shown.top, turn)
    shapes = drawn(handle, raw).within(frame)
    added = annotations(handle, raw, frame)
    seen = _seen(found, shapes, frame)
    straight = rows([*pieces([r for r in seen if r.quarter == turn], frame), *added.pieces])
    straight, legacy = decoded(straight)
    slanted = any(r.quarter < 0 for r in seen)
    text = "\n".join(" ".join(w.text for w in line) for line in straight)
    reason = distrust(text, shapes.covered, _outlines(shapes), slanted=slanted)
    size = (frame.width, frame.height)
    turned = 90 * ((turn - shown.turn) % 4)
    if reason == "no-text" and not text.strip() and not (inked or _inked(page)):
        broken = is_broken(page)  # shows nothing, though something is there
        return PageContent(Page(number, *size, readable=not broken, reason=DAMAGED if broken else "blank"))
    if reason == "no-text" and text.strip() and not (shapes.pictures or shapes.strokes or added.pictures or added.ink):
        reason = None  # figures alone, a page number: all of it was read
    if reason is not None:
        return PageContent(Page(number, *size, readable=False, reason=reason, turned=turned))
    layout = Layout(*size, number, [], [])
    layout.fill(straight, grids(shapes.rules, *size))
    _turned(layout, seen, turn, shown)
    pictures, strokes = [*shapes.pictures, *added.pictures], [*shapes.strokes, *added.ink]
    made = marks(layout, pictures, strokes)
    if layered := _layered(seen, shapes):
        layout.lines = [replace(x, confidence=_ANOTHERS) for x in layout.lines]
        made = [m for m in made if not _piece(m)]
    # Under an OCR layer the scan itself is a picture: its words were read.
    blind = () if shapes.covered >= _SCAN else unread(layout, pictures, strokes)
    paper = Page(number, *size, origin="ocr" if layered else "text", turned=turned, layered=layered, unread=blind)
    return PageContent(paper, layout.lines, layout.tables, made, layout.row, legacy)


def _layered(seen: list[Run], shapes: Drawn) -> bool:
    """Whether the text was read off the page's picture by another program: it cannot be seen, or lies under the picture."""
    if shapes.covered < _SCAN:
        return False
    letters = sum(len(r.text) for r in seen)
    unseen = sum(len(r.text) for r in seen if r.ink != "seen")
    return not shapes.printed or 2 * unseen > letters


def _piece(mark: Mark) -> bool:
    """Whether a picture is a piece of the scan itself."""
    return mark.kind == "picture" and mark.box is not None and mark.box.width > _STRIP


def _seen(found: list[Run], shapes: Drawn, frame: Frame) -> list[Run]:
    """Without what nobody sees: invisible text off a scan, white text on white paper."""
    kept = []
    for run in found:
        if run.ink == "seen":
            kept.append(run)
            continue
        if run.ink == "invisible" and shapes.covered < _SCAN:
            continue
        if run.ink == "white" and not _backed(frame.area(run.box), shapes):
            continue
        kept.append(run)
    return kept


def _backed(area: Area, shapes: Drawn) -> bool:
    """Whether a box or picture lies behind white text."""
    x, y = (area[0] + area[2]) / 2, (area[1] + area[3]) / 2
    behind = (*shapes.pictures, *shapes.rules, *shapes.strokes)
    return any(a[0] <= x <= a[2] and a[1] <= y <= a[3] for a in behind)


def _outlines(shapes: Drawn) -> int:
    """Strokes of a letter's size: a page whose letters were turned into drawings has hundreds."""
    return sum(1 for a in shapes.strokes if 1 < a[3] - a[1] < 30 and a[2] - a[0] < 30)


def _turned(layout: Layout, seen: list[Run], turn: int, shown: Frame) -> None:
    """Text that stands on its side (a table's head, a note on the margin): lines after the page's others."""
    for quarter in (1, 2, 3):
        aside = [r for r in seen if r.quarter == (turn + quarter) % 4]
        if not aside:
            continue
        own = Frame(shown.left, shown.bottom, shown.right, shown.top, (turn + quarter) % 4)
        for line in rows(pieces(aside, own)):
            words = [_back(w, own, Frame(shown.left, shown.bottom, shown.right, shown.top, turn)) for w in line]
            layout.line(words, None, None)
            layout.row += 1


def _back(word: Word, own: Frame, frame: Frame) -> Word:
    """A turned word's place in the upright view."""
    area = (word.left, word.base - word.size, word.right, word.base)
    back = frame.area(_file(area, own))
    return Word(word.text, back[0], back[2], back[3], back[3] - back[1], word.bold)


def _file(area: Area, frame: Frame) -> Area:
    """A rectangle of a view back in the file's coordinates."""
    x, y = (area[0], area[2]), (area[1], area[3])
    match frame.turn:
        case 0:
            return frame.left + x[0], frame.top - y[1], frame.left + x[1], frame.top - y[0]
        case 1:
            return frame.left + y[0], frame.bottom + x[0], frame.left + y[1], frame.bottom + x[1]
        case 2:
            return frame.right - x[1], frame.bottom + y[0], frame.right - x[0], frame.bottom + y[1]
        case _:
            return frame.right - y[1], frame.top - x[1], frame.right - y[0], frame.top - x[0]


_DENSE = 0.05
"""Bytes a dot from which a compressed picture holds more than blank paper (blank: under 0.02, print: over 0.08)."""


def _dense(page: Any) -> bool:
    """Whether some large picture on the page is plainly no blank paper, told by its size without decoding it."""
    from pypdfium2 import raw

    for item in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=2):
        told = item.get_metadata()
        held = raw.FPDFImageObj_GetImageDataRaw(item.raw, None, 0)
        if told.bits_per_pixel >= 8 and held > max(40_000, _DENSE * told.width * told.height):
            return True
    return False


_LIGHT = bytes(range(250, 256))


def _shows(page: Any) -> bool:
    """Whether a large grey or coloured picture on the page holds anything dark; decoding is a quarter of drawing."""
    import pypdfium2 as pdfium
    from pypdfium2 import raw

    for item in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=2):
        told = item.get_metadata()
        if told.bits_per_pixel not in {8, 24} or told.width * told.height < _PIXELS:
            continue
        try:
            bitmap = item.get_bitmap(render=False)
        except pdfium.PdfiumError:
            continue
        if bitmap.n_channels in {1, 3} and _is_dark(bitmap):
            return True
    return False


def _inked(page: Any) -> bool:
    """Whether anything shows when the page is drawn."""
    if _dense(page) or _shows(page):
        return True
    width, height = page.get_size()
    scale = min(1.0, (_PIXELS / max(1.0, width * height)) ** 0.5)
    if max(width, height) * scale > 20_000 or min(width, height) * scale < 1:
        return True
    bitmap = page.render(scale=scale, grayscale=True)
    try:
        return _is_dark(bitmap)
    finally:
        bitmap.close()


def _is_dark(bitmap: Any) -> bool:
    """Whether any dot is darker than paper."""
    view, wide = memoryview(bitmap.buffer).cast("B"), bitmap.width * bitmap.n_channels
    rows_ = (bytes(view[r * bitmap.stride : r * bitmap.stride + wide]) for r in range(bitmap.height))
    return any(row.translate(None, _LIGHT) for row in rows_)
