"""One page: words into lines, rules into tables, pictures into marks, and whether to trust it."""

from dataclasses import dataclass, field, replace

from dossiercheck.model.document import DAMAGED, Line, Mark, Page, Table
from dossiercheck.readers.pdf.annotations import annotations
from dossiercheck.readers.pdf.drawn import Drawn, drawn
from dossiercheck.readers.pdf.frame import Area, Frame
from dossiercheck.readers.pdf.grid import grids
from dossiercheck.readers.pdf.ink import shows
from dossiercheck.readers.pdf.layout import Layout
from dossiercheck.readers.pdf.legacy import decoded
from dossiercheck.readers.pdf.marks import marks, unread
from dossiercheck.readers.pdf.opened import Opened, visible
from dossiercheck.readers.pdf.runs import Letters, Run, upright
from dossiercheck.readers.pdf.trust import distrust
from dossiercheck.readers.pdf.words import Word, rows

_SCAN = 0.6
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


def read_page(pdf: Opened, number: int, *, inked: bool = False) -> PageContent:
    """Read one page. `inked`: it is known that something shows on it. Raises ValueError if it cannot be read."""
    with pdf.page(number) as (page, letters):
        shown = visible(page)
        found = list(letters.runs())
        turn = upright(found, letters, shown)
        frame = shown._replace(turn=turn)
        shapes = drawn(page).within(frame)
        added = annotations(page, frame)
        seen = _seen(found, letters, shapes, frame)
        straight, legacy = decoded(rows([*letters.words(seen, frame), *added.pieces], letters.drawn))
        text = "\n".join([" ".join([w.text for w in line]) for line in straight])
        reason = distrust(text, shapes.covered, _outlines(shapes), slanted=any(r.look.quarter < 0 for r in seen))
        size = (frame.width, frame.height)
        turned = 90 * ((turn - shown.turn) % 4)
        if reason == "no-text" and not text.strip() and not inked and (paper := _empty(pdf, number, size)):
            return PageContent(paper)
        if (
            reason == "no-text"
            and text.strip()
            and not (shapes.pictures or shapes.strokes or added.pictures or added.ink)
        ):
            reason = None  # figures alone, a page number: all of it was read
        if reason is not None:
            return PageContent(Page(number, *size, readable=False, reason=reason, turned=turned))
        layout = Layout(*size, number, [], [])
        layout.fill(straight, grids(shapes.rules, *size))
        _turned(layout, seen, frame, letters)
        pictures, strokes = [*shapes.pictures, *added.pictures], [*shapes.strokes, *added.ink]
        made = marks(layout, pictures, strokes)
        if layered := _layered(seen, letters, shapes):
            layout.lines = [replace(x, confidence=_ANOTHERS) for x in layout.lines]
            made = [m for m in made if not _piece(m)]
        # Under an OCR layer the scan itself is a picture: its words were read.
        blind = () if shapes.covered >= _SCAN else unread(layout, pictures, strokes)
        paper = Page(number, *size, origin="ocr" if layered else "text", turned=turned, layered=layered, unread=blind)
        return PageContent(paper, layout.lines, layout.tables, made, layout.row, legacy)


def _empty(pdf: Opened, number: int, size: tuple[float, float]) -> Page | None:
    """A page without text, if nothing shows on it; unread where something is there that cannot be shown."""
    with pdf.pictured(number) as page:
        match shows(page):
            case "ink":
                return None
            case "lost":
                return Page(number, *size, readable=False, reason=DAMAGED)
            case "nothing":
                return Page(number, *size, reason="blank")


def _layered(seen: list[Run], letters: Letters, shapes: Drawn) -> bool:
    """Whether the text was read off the page's picture by another program: it cannot be seen, or lies under the picture."""
    if shapes.covered < _SCAN:
        return False
    unseen = sum(letters.count(r) for r in seen if r.look.ink != "seen")
    return not shapes.printed or 2 * unseen > sum(map(letters.count, seen))


def _piece(mark: Mark) -> bool:
    """Whether a picture is a piece of the scan itself."""
    return mark.kind == "picture" and mark.box is not None and mark.box.width > _STRIP


def _seen(found: list[Run], letters: Letters, shapes: Drawn, frame: Frame) -> list[Run]:
    """Without what nobody sees: invisible text off a scan, white text on white paper."""
    kept = []
    for run in found:
        words = run.words
        if run.look.ink == "invisible" and shapes.covered < _SCAN:
            continue
        if run.look.ink == "white":
            words = [w for w in words if _backed(frame.area(letters.box(*w)), shapes)]
        kept.append(run._replace(words=words) if words is not run.words else run)
    return [r for r in kept if r.words]


def _backed(area: Area, shapes: Drawn) -> bool:
    """Whether a box or picture lies behind white text."""
    x, y = (area[0] + area[2]) / 2, (area[1] + area[3]) / 2
    behind = (*shapes.pictures, *shapes.rules, *shapes.strokes)
    return any(a[0] <= x <= a[2] and a[1] <= y <= a[3] for a in behind)


def _outlines(shapes: Drawn) -> int:
    """Strokes of a letter's size: a page whose letters were turned into drawings has hundreds."""
    return sum(1 for a in shapes.strokes if 1 < a[3] - a[1] < 30 and a[2] - a[0] < 30)


def _turned(layout: Layout, seen: list[Run], frame: Frame, letters: Letters) -> None:
    """Text that stands on its side (a table's head, a note on the margin): lines after the page's others."""
    quarters = {r.look.quarter for r in seen}
    for quarter in (1, 2, 3):
        own = frame._replace(turn=(frame.turn + quarter) % 4)
        if own.turn not in quarters:
            continue
        for line in rows(letters.words(seen, own), letters.drawn):
            layout.line([_back(w, own, frame) for w in line], None, None)
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
