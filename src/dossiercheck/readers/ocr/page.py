"""One page's sheet becomes lines, tables and marks, in a layout's shape; read in parts, the top strip first."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from dossiercheck.model.box import Box
from dossiercheck.model.document import Line, Mark, Page
from dossiercheck.readers.ocr.again import DOUBTFUL, reread, second_look
from dossiercheck.readers.ocr.columns import foot, pieces
from dossiercheck.readers.ocr.engine import Engine, Seen
from dossiercheck.readers.ocr.marks import Found, coloured, is_scribble, print_height, uncoloured
from dossiercheck.readers.ocr.picture import Mask, Sheet, dark, gap_near, picture, turned_over
from dossiercheck.readers.ocr.rows import Strip, rows, usable
from dossiercheck.readers.ocr.ruled import Rule, rules, without
from dossiercheck.readers.ocr.slots import Slots, slots
from dossiercheck.readers.ocr.stamps import UNREAD, Stamp, stamps
from dossiercheck.readers.pdf.grid import Grid, grids
from dossiercheck.readers.pdf.layout import Layout, side
from dossiercheck.readers.pdf.page import PageContent
from dossiercheck.readers.pdf.words import Word

STRIP = 0.36
"""Share of a page in which a document's head stands."""
_RIM = 24
"""White dots around a piece: the engine drops words at an edge."""
_SHORT, _MOST_AGAIN = 60, 12
"""Letters of a line that is looked at again if it is doubtful, and how many of them on a page."""
_WORTH_LEAVING = 0.06
"""Share of a page's height from which leaving it out saves anything."""
_POOR = 0.55
"""Mean confidence below which a page was not read."""


@dataclass(slots=True)
class Sheaf:
    """What is known of one page so far."""

    number: int
    words: list[Seen] = field(default_factory=list)
    """In pixels of the sheet."""
    cut: int = 0
    """The sheet was read down to this row of pixels."""
    whole: bool = False
    gap: tuple[int, int] | None = None
    """Rows between the top and the foot that were left out."""
    known: tuple[int, float] | None = None
    """How the picture must be turned and levelled; None until it was looked at."""
    found: Found = field(default_factory=Found)
    """Red and blue on the whole sheet."""
    stamps: tuple[Stamp, ...] | None = None
    """Arrival stamps of the page, once they were looked for."""
    sought: bool = False
    """They were looked for with all words known."""
    lines: list[Rule] | None = None
    """Ruled lines of the whole sheet, once they were looked for."""
    again: dict[tuple[int, int], Strip] = field(default_factory=dict)
    """Lines looked at twice, by left and top: once is enough."""

    @property
    def closed(self) -> bool:
        """Whether the page was read to its end, and its ink looked for."""
        return self.whole or self.gap is not None


class _Printing(Layout):
    """A layout whose lines know how surely they were read."""

    def line(self, words: list[Word], table: int | None, cell: tuple[int, int] | None) -> None:
        before = len(self.lines)
        Layout.line(self, words, table, cell)
        if len(self.lines) > before:
            letters = sum(len(w.text) for w in words) or 1
            sure = sum(w.confidence * len(w.text) for w in words) / letters
            self.lines[-1] = replace(self.lines[-1], confidence=round(min(sure, 0.99), 3))


def read_strip(sheet: Sheet, engine: Engine, sheaf: Sheaf) -> Sheet:
    """Read the top of a page; returns the sheet, turned over if it lay upside down."""
    cut = gap_near(sheet.grey, STRIP)
    lines = rules(sheet)
    words = _words(sheet, engine, lines, 0, cut)
    if not _good(words) and _inked(sheet.grey):
        other = turned_over(sheet)
        there = gap_near(other.grey, STRIP)
        over = rules(other)
        again = _words(other, engine, over, 0, there)
        if _worth(again) > max(1.3 * _worth(words), 8):
            sheet, cut, words, lines = other, there, again, over
    sheaf.words, sheaf.cut, sheaf.lines = words, cut, lines
    sheaf.known = (sheet.turned, sheet.skew)
    sheaf.found = coloured(sheet, sheaf.number)
    return sheet


def read_foot(sheet: Sheet, engine: Engine, sheaf: Sheaf) -> None:
    """Read the columns at the end of a page, where signatures stand; the rest too where no such columns can be told."""
    if sheaf.closed:
        return
    lines = ruled(sheet, sheaf)
    at = foot(without(replace(sheet, grey=sheet.grey[sheaf.cut :]), _lower(lines, sheaf.cut, sheet.height)))
    begin = _above_marks(sheet, sheaf, sheaf.cut + (at or 0))
    if begin - sheaf.cut < _WORTH_LEAVING * sheet.height:
        read_rest(sheet, engine, sheaf)
        return
    sheaf.gap = (sheaf.cut, begin)
    below = _words(sheet, engine, lines, begin, sheet.height)
    sheaf.words = second_look(_known(sheet, sheaf), engine, sheaf.words + below, sheaf.found.marks)


def _above_marks(sheet: Sheet, sheaf: Sheaf, row: int) -> int:
    """The row, or one above the seals and coloured ink that stand higher: what they lie over is to be read."""
    tops = (m.box.top * sheet.height for m in sheaf.found.marks if m.box and m.box.bottom * sheet.height > sheaf.cut)
    highest = min(tops, default=sheet.height)
    return row if highest >= row else gap_near(sheet.grey, highest / sheet.height - 0.015, 0.015)


def read_rest(sheet: Sheet, engine: Engine, sheaf: Sheaf) -> None:
    """Read what was not read yet."""
    if sheaf.whole:
        return
    top, bottom = sheaf.gap or (sheaf.cut, sheet.height)
    below = _words(sheet, engine, ruled(sheet, sheaf), top, bottom)
    sheaf.words = second_look(sheet, engine, sheaf.words + below, sheaf.found.marks)
    sheaf.whole, sheaf.gap, sheaf.cut = True, None, sheet.height


def ruled(sheet: Sheet, sheaf: Sheaf) -> list[Rule]:
    """The ruled lines of a sheet, looked for once."""
    if sheaf.lines is None:
        sheaf.lines = rules(sheet)
    return sheaf.lines


def _words(sheet: Sheet, engine: Engine, lines: list[Rule], top: int, bottom: int) -> list[Seen]:
    part = replace(sheet, grey=sheet.grey[top:bottom], colour=None)
    if bottom - top < 20 or not _inked(part.grey):
        return []
    wiped = without(part, _lower(lines, top, bottom))
    found: list[Seen] = []
    for number, piece in enumerate(pieces(wiped)):
        cut = wiped[piece.top : piece.bottom, piece.left : piece.right]
        if dark(cut).any():
            seen = engine.words(picture(np.pad(cut, _RIM, constant_values=255)), sheet.dpi)
            found += [_moved(w, piece.left - _RIM, top + piece.top - _RIM, top + number) for w in seen]
    return found


def _lower(lines: list[Rule], top: int, bottom: int) -> list[Rule]:
    """The ruled lines between two rows, counted from the first of them."""
    return [(a, b - top, c, d - top) for a, b, c, d in lines if d > top and b < bottom]


def _moved(word: Seen, left: int, top: int, block: int) -> Seen:
    """A piece's word in the sheet; `block` keeps the lines of different pieces apart."""
    return replace(
        word,
        left=word.left + left,
        right=word.right + left,
        top=word.top + top,
        bottom=word.bottom + top,
        line=(block, word.line[0] * 100 + word.line[1], word.line[2]),
    )


def _worth(words: Sequence[Seen]) -> float:
    """Letters of sure words: an upside-down page has hardly any."""
    return sum(len(w.text) * w.confidence for w in words if len(w.text) > 2 and w.text.isalpha() and w.confidence > 0.6)


def _good(words: Sequence[Seen]) -> bool:
    long = [w for w in words if len(w.text) > 2]
    return bool(long) and _worth(words) > 40 and sum(w.confidence for w in long) / len(long) > 0.65


def _inked(grey: "np.ndarray[tuple[int, ...], np.dtype[np.uint8]]") -> bool:
    """Whether more than specks stand on a picture."""
    inner = dark(grey[grey.shape[0] // 50 :, grey.shape[1] // 40 : -grey.shape[1] // 40 or None])
    return float(inner.mean()) > 0.0004


def content(sheet: Sheet, engine: Engine, sheaf: Sheaf, width: float, height: float) -> PageContent:
    """What a page holds, as far as it was read; a page read in part stays unread. Sizes in points."""
    lines = ruled(sheet, sheaf)
    seen = (
        [*sheaf.found.marks, *uncoloured(_known(sheet, sheaf), sheaf.number, sheaf.words, lines)]
        if sheaf.closed
        else []
    )
    page = _page(sheet, sheaf, seen, width, height)
    if page.reason in {"blank", "no-words", *_FAULTS}:
        return PageContent(page, marks=seen)
    layout = _Printing(width, height, sheaf.number, [], [])
    scale = width / sheet.width
    look = slots(sheet, engine, lambda mask: _wiped(mask, lines))
    high = print_height(sheaf.words)
    words = [w for w in usable(sheaf.words) if not is_scribble(w, look.pen, look.ink, seen, sheet, high)]
    _fill(layout, look, words, lines, scale, sheaf.again)
    _stamps(layout, sheet, engine, sheaf)
    marks = [_placed(m, layout.lines) for m in seen]
    return PageContent(page, layout.lines, layout.tables, marks, layout.row)


def _known(sheet: Sheet, sheaf: Sheaf) -> Sheet:
    """The sheet with what was left out blank: print that was not read is no ink."""
    if sheaf.gap is None:
        return sheet
    grey = sheet.grey.copy()
    grey[sheaf.gap[0] : sheaf.gap[1]] = 255
    return replace(sheet, grey=grey)


_FAULTS = frozenset({"low-resolution", "dark", "blurred", "poor"})


def _page(sheet: Sheet, sheaf: Sheaf, seen: list[Mark], width: float, height: float) -> Page:
    plain = Page(sheaf.number, width, height, origin="ocr", turned=sheet.turned, skew=sheet.skew, measured=sheaf.closed)
    long = [w for w in sheaf.words if len(w.text) > 1 and any(c.isalnum() for c in w.text)]
    if not long:
        if not sheaf.closed:
            return replace(plain, readable=False, reason="in-part")
        empty = not seen and not _inked(sheet.grey)
        return replace(plain, reason="blank") if empty else replace(plain, readable=False, reason="no-words")
    if sheaf.closed and sum(w.confidence for w in long) / len(long) < _POOR:
        return replace(plain, readable=False, reason=sheet.quality.fault or "poor")
    if sheaf.gap is not None:
        top, bottom = (row / sheet.height for row in sheaf.gap)
        return replace(plain, skipped=(Box(0.0, top, 1.0, bottom),))
    return plain if sheaf.whole else replace(plain, readable=False, reason="in-part")


def _fill(
    layout: Layout, look: Slots, words: list[Seen], lines: list[Rule], scale: float, known: dict[tuple[int, int], Strip]
) -> None:
    """Rows into tables and loose lines, top to bottom."""
    places = _grids(lines, scale, layout)
    sheet, engine = look.sheet, look.engine
    inside: list[list[list[Word]]] = [[] for _ in places]
    done = 0
    for row in rows(words, sheet.width):
        loose: list[Strip] = []
        for strip in row:
            if not any(c.isalnum() for c in strip.text):
                continue  # a star or dashes under a letterhead
            at = _holder(places, strip, scale)
            if at < 0:
                loose.append(strip)
            else:
                inside[at].append(_printed(strip, scale))
        while loose and done < len(places) and places[done].bottom < loose[0].top * scale:
            layout.table(places[done], inside[done])
            done += 1
        for strip in loose:
            doubtful = strip.confidence < DOUBTFUL or look.is_hollow(strip)
            place = (strip.left, strip.top)
            if doubtful and _telling(strip) and place not in known and len(known) < _MOST_AGAIN:
                known[place] = reread(sheet, engine, strip)
            seen = known.get(place, strip)
            layout.line(_printed(look.fill(seen), scale), None, None)
        layout.row += bool(loose)
    for grid, held in zip(places[done:], inside[done:], strict=True):
        layout.table(grid, held)


def _telling(strip: Strip) -> bool:
    """Whether a line may be a number, a date, a title, a post or a name: short, and no item of a list."""
    return len(strip.text) <= _SHORT and not strip.text.startswith(("-", "+", "•"))


def _grids(lines: list[Rule], scale: float, layout: Layout) -> list[Grid]:
    """Grids of at least two cells; a frame around the page or one box is none."""
    areas = [(a * scale, b * scale, c * scale, d * scale) for a, b, c, d in lines]
    found = [g for g in grids(areas, layout.width, layout.height) if g.rows * g.columns > 1]
    return sorted(found, key=lambda g: g.top)


def _holder(places: list[Grid], strip: Strip, scale: float) -> int:
    x, y = (strip.left + strip.right) / 2 * scale, (strip.top + strip.bottom) / 2 * scale
    inside = (i for i, g in enumerate(places) if g.top <= y <= g.bottom and g.left <= x <= g.right)
    return next(inside, -1)


def _printed(strip: Strip, scale: float) -> list[Word]:
    """Words in points; one base line and size for the whole strip."""
    high = max(1.0, float(np.median([w.height for w in strip.words])) * scale)
    base = float(np.median([w.bottom for w in strip.words])) * scale
    return [Word(w.text, w.left * scale, w.right * scale, base, high, False, w.confidence) for w in strip.words]


def _wiped(mask: Mask, lines: list[Rule]) -> Mask:
    for left, top, right, bottom in lines:
        mask[max(0, top - 1) : bottom + 1, max(0, left - 1) : right + 1] = False
    return mask


def _stamps(layout: Layout, sheet: Sheet, engine: Engine, sheaf: Sheaf) -> None:
    """The words of arrival stamps, after the page's other lines; one whose words cannot be read is there all the same."""
    if sheaf.stamps is None or (sheaf.closed and not sheaf.stamps and not sheaf.sought):
        sheaf.stamps, sheaf.sought = tuple(stamps(sheet, engine, sheaf.words)), sheaf.closed
    for stamp in sheaf.stamps:
        high = (stamp.bottom - stamp.top) / max(1, len(stamp.lines))
        for at, (text, sure) in enumerate(stamp.lines or ((UNREAD, 1.0),)):
            top = (stamp.top + at * high) / sheet.height
            box = Box(stamp.left / sheet.width, top, stamp.right / sheet.width, min(1.0, top + high / sheet.height))
            line = Line(text, layout.row, side(box), sheaf.number, box, confidence=min(sure, 0.99), stamp=True)
            layout.lines.append(line)
            layout.row += 1


def _placed(mark: Mark, lines: list[Line]) -> Mark:
    """The mark with the last line above it and its half of the page."""
    assert mark.box is not None
    middle = mark.box.middle[1]
    above = [i for i, x in enumerate(lines) if x.box and x.box.middle[1] <= middle]
    half = side(Box(mark.box.left, mark.box.top, mark.box.right, mark.box.bottom))
    return replace(mark, after=above[-1] if above else -1, side=half)
