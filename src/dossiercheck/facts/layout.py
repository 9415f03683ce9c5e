"""Questions about a page that every fact may ask: where the head ends, what stands beside what, what was not read."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import wraps
from itertools import groupby
from typing import TypeVar

from dossiercheck.model.document import Document, Line
from dossiercheck.model.fact import Absent, Evidence, Unreadable
from dossiercheck.vietnamese.fold import clean, fold

_S = TypeVar("_S")
_T = TypeVar("_T")
_ABSENT = Absent()
"""One for all: most facts of a document are this, and what is one is sent between processes once."""
_MOST_SHOWN = 12
"""Unread pages told one by one: of a scan of hundreds of pages all may be unread."""
_HEAD_ROWS = 16
_HEAD = 0.25
"""Part of a page in which a letterhead, a number and a date stand."""
_FIGURES = (0.012, 0.008)
"""Width and height, of a page's, from which a picture may hold a day or a number."""
_GRID_COLUMNS = 3
"""Columns from which a ruled table is no head of a paper, framed or side by side."""
_SENTENCE, _SENTENCE_LETTERS, _SENTENCE_BLANKS = 25, 20, 4
"""Characters, letters and blanks among them, that no Vietnamese sentence is written with unmarked."""
_FEW, _UNMARKED = 2, 0.25
"""Lines without diacritics, and their part of the text's lines, from which it is not read for sure."""
# A new item begins: '1.', 'a)', 'II.', '-', '+', '*', '•'
_ITEM = re.compile(r"^(?:[-+*•]|\(?[a-zđA-ZĐ\d]{1,3}[.)]|[IVX]+[.)]|\d+(?:\.\d+)+\.?)\s")

_BODY = r"(?:đảng (?:bộ|uỷ|đoàn)|chi (?:bộ|uỷ|đoàn)|cấp uỷ|ban chấp hành|công đoàn)(?: cơ sở| cấp trên)?"
# The tail of a form: 'ĐẢNG ỦY CƠ SỞ XẾP LOẠI', 'CHI BỘ VĂN PHÒNG NHẬN XÉT: ……', 'CHI ỦY XÁC NHẬN'.
_JUDGES = re.compile(
    rf"{_BODY}(?: (?:xếp loại|phân loại|nhận xét|đánh giá|xác nhận|chứng nhận)(?!\w)|[^:]{{0,40}} (?:xếp loại|phân loại|nhận xét|đánh giá|xác nhận|chứng nhận)\s*:)"
)
# A sentence: 'Chi bộ họp lúc 14h', 'Chi bộ Văn phòng đã tiến hành …'; a name's own words begin with a capital.
_ACTS = re.compile(
    rf"{_BODY}(?: [^\W\d_]\S*){{0,6}}? (?:họp|đã|đang|sẽ|tiến hành|nhất trí|thống nhất|biểu quyết|thông qua|đề nghị|gồm|nhận thấy|xếp loại)(?!\w)"
)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines joined across wraps, so that a phrase broken in its middle is whole."""

    text: str
    lines: tuple[Line, ...]

    @property
    def folded(self) -> str:
        """The text as a key for comparing."""
        return fold(self.text)


def once(answer: Callable[[_S], _T]) -> Callable[[_S], _T]:
    """Keep a function's answer for what was asked about last: the facts of a document are found one after another.

    Documents (and a pack's recognisers) are told apart by identity, as comparing two costs more than most answers.
    """
    kept: list[tuple[_S, _T]] = []

    @wraps(answer)
    def asked(about: _S) -> _T:
        last = kept[0] if kept else None
        if last is None or last[0] is not about:
            last = (about, answer(about))
            kept[:] = [last]
        return last[1]

    return asked


def evidence(document: Document, lines: Line | Sequence[Line], quote: str | None = None) -> Evidence:
    """Where lines stand; the quote is their text unless given."""
    chosen = (lines,) if isinstance(lines, Line) else tuple(lines)
    first = chosen[0]
    box = first.box
    for line in chosen[1:]:
        if box is not None and line.box is not None and line.page == first.page:
            box = box.join(line.box)
    return Evidence(document.file, first.page, first.place, quote or " ".join(x.text for x in chosen)[:300], box)


def rows(lines: Iterable[Line]) -> list[tuple[Line, ...]]:
    """Lines grouped by visual row, left to right."""
    ordered = sorted(lines, key=lambda x: x.row)
    return [tuple(sorted(g, key=_across)) for _, g in groupby(ordered, key=lambda x: x.row)]


def _across(line: Line) -> tuple[float, int]:
    order = {"left": 0, "full": 1, "right": 2}[line.side]
    return (line.box.left if line.box else order / 2, order)


def head(document: Document, limit: int = _HEAD_ROWS) -> tuple[Line, ...]:
    """Lines of the first rows: letterhead, number, date, title stand there."""
    if not document.lines:
        return ()
    kept: list[Line] = []
    seen: set[int] = set()
    page = document.pages[0].number if document.pages else None
    for line in document.lines:
        if line.page != page or line.stamp or (line.place or "").startswith("chân trang"):
            continue
        seen.add(line.row)
        if len(seen) > limit:
            break
        kept.append(line)
    return tuple(kept)


def in_grid(document: Document, line: Line) -> bool:
    """Whether a line is a cell of a list or a table of votes, which names papers and units and heads nothing."""
    if line.table is None or line.table >= len(document.tables):
        return False
    table = document.tables[line.table]
    return table.ruled and table.rows > 1 and table.columns >= _GRID_COLUMNS


def acts(text: str) -> bool:
    """Whether a line that begins with a body's name tells what the body does: a sentence or a form's field, no letterhead.

    >>> acts("ĐẢNG ỦY CƠ SỞ XẾP LOẠI: ………"), acts("Chi bộ Kho bạc họp lúc 14h"), acts("CHI BỘ KHO BẠC")
    (True, True, False)
    """
    folded = fold(text)
    return bool(_JUDGES.match(folded) or (not text.isupper() and _ACTS.match(folded)))


@once
def told(document: Document) -> str:
    """All text as one key, lines joined by blanks: whether a word stands in it is asked before any walk through the paper."""
    return " ".join(fold(line.text) for line in document.lines)


@once
def paragraphs(document: Document) -> tuple[Paragraph, ...]:
    """The text in reading order, wrapped lines joined; cells of ruled tables stand alone."""
    return joined(document.lines)


def joined(lines: Iterable[Line]) -> tuple[Paragraph, ...]:
    """As `paragraphs`, of some lines of a document."""
    found: list[list[Line]] = []
    for line in lines:
        if found and _continues(found[-1][-1], line):
            found[-1].append(line)
        else:
            found.append([line])
    return tuple(Paragraph(clean(" ".join(x.text for x in group)), tuple(group)) for group in found)


def _continues(before: Line, line: Line) -> bool:
    if before.table != line.table or before.cell != line.cell:
        return False
    if line.table is not None and line.box is None:
        return False
    if before.box is None or line.box is None:
        return before.place == line.place and before.row == line.row and before.side == line.side
    if _ITEM.match(line.text) or (line.side != before.side and "right" in {line.side, before.side}):
        return False
    if before.page == line.page and line.box.top - before.box.bottom > 1.2 * before.box.height:
        return False
    reaches = before.box.right >= 0.8 or line.table is not None or before.box.right + _first_word(line) >= 0.83
    ended = before.text.endswith((".", ":", ";", "!", "./."))
    return reaches and not (ended and line.box.left > before.box.left + 0.02)


def _first_word(line: Line) -> float:
    """Width of a line's first word, which had no room on the line before."""
    word = line.text.split(maxsplit=1)[0] if line.text.strip() else ""
    return (line.box.right - line.box.left) * len(word) / max(len(line.text), 1) if line.box else 0.0


def _is_sentence(text: str) -> bool:
    return text.count(" ") >= _SENTENCE_BLANKS and sum(map(str.isalpha, text)) >= _SENTENCE_LETTERS


@once
def unmarked(document: Document) -> tuple[Line, ...]:
    """Lines of text without any diacritics, where they are a good part of it: typed so, or by a font that lost them.

    No Vietnamese sentence is without one; what facts know is spelt with them.
    """
    prose = [x for x in document.lines if len(x.text) >= _SENTENCE and not x.text.isupper()]
    bare = tuple(x for x in prose if x.text.isascii() and _is_sentence(x.text))
    return bare if len(bare) >= _FEW and len(bare) >= _UNMARKED * len(prose) else ()


def missing(document: Document, where: str = "any") -> Absent | Unreadable:
    """What a fact says that found nothing: absent if all of the place was read and in words we know, else unreadable.

    `where` is 'head' (first page), 'tail' or 'any'.
    """
    if document.unread_parts:
        return Unreadable(f"chưa đọc được {', '.join(document.unread_parts)}", (Evidence(document.file),))
    if bare := unmarked(document):
        return Unreadable("chữ không dấu", (evidence(document, bare[0]),))
    unread = document.unread_pages
    first = document.pages[0].number if document.pages else None
    if where == "head" and first not in unread:
        return _hidden(document, 0.0, _HEAD)
    if not unread:
        return _skipped(document)
    shown = unread[:_MOST_SHOWN]
    told = ", ".join(str(p) for p in shown) + (", …" if len(unread) > len(shown) else "")
    return Unreadable(f"trang {told} chưa đọc được", tuple(Evidence(document.file, p) for p in shown))


def pictured(
    document: Document, top: float, bottom: float, least: tuple[float, float], *, last: bool = False
) -> tuple[Evidence, ...]:
    """Unread pictures between two heights of the first page with text (of the last one), as wide and high as `least`."""
    pages = [p for p in document.pages if p.readable and p.reason != "blank"]
    page = pages[-1 if last else 0] if pages else None
    boxes = page.unread if page is not None and page.origin == "text" else ()
    return tuple(
        Evidence(document.file, page.number, box=b)
        for b in boxes
        if page and top <= b.middle[1] <= bottom and b.width >= least[0] and b.height >= least[1]
    )


def _hidden(document: Document, top: float, bottom: float) -> Absent | Unreadable:
    """Absent, unless a picture that may hold words stands there and was not read."""
    pictures = pictured(document, top, bottom, _FIGURES)
    return Unreadable("hình ảnh ở phần đầu trang chưa đọc được", pictures) if pictures else _ABSENT


def _skipped(document: Document) -> Absent | Unreadable:
    """Absent, unless a part of a page was left out: what nobody asked for is not known to be absent."""
    left = [(p.number, box) for p in document.pages for box in p.skipped]
    if not left:
        return _ABSENT
    told = ", ".join(str(number) for number, _ in left)
    return Unreadable(f"trang {told} chỉ đọc phần cần thiết", tuple(Evidence(document.file, n, box=b) for n, b in left))


def overlaid(document: Document, lines: Sequence[Line]) -> bool:
    """Whether a picture or strokes lie over a line: a blank in it may be filled there (a number stamped on a printout)."""
    places = {(x.page, x.box) for x in lines if x.box is not None}
    return any(
        area.meets(box) for page in document.pages for area in page.unread for at, box in places if at == page.number
    )
