"""Where documents begin in a file that holds a whole pile: letterheads, titles, ends of the document before.

One PDF often holds many papers, scanned or printed one after the other. A page begins a document when its top says so
(a letterhead, a title of a known kind) and nothing says that it goes on: a printed page number above 1, the words of an
annex, the running head of the document it stands in. The end of the document before (its signatures) confirms it.

A wrong split is worse than none: a page that only may begin a document stays with the one before, which then carries
the kinds it may hold (`Span.inner`), so that none of them is called missing. Blank pages between documents and leaves
that only separate them belong to none.
"""

import re
from collections.abc import Sequence

from dossiercheck.model.document import Document, Line
from dossiercheck.model.fact import Fact, Found
from dossiercheck.model.frozen import frozen
from dossiercheck.model.recogniser import KindReading
from dossiercheck.model.values import Letterhead, Title
from dossiercheck.vietnamese.fold import fold, plain

_ROWS = 14
"""Rows of a page in which a document would begin."""
_BEGINS, _MAY = 3, 2
_SURE = 0.6
# A page number alone on its row: '2', '- 2 -', 'Trang 2/3', '2/3'.
_NUMBER = re.compile(r"^[-–—\s]*(?:trang\s*)?(\d{1,3})(?:\s*/\s*\d{1,3})?[-–—\s]*$")
_ANNEX = re.compile(
    r"^(?:phụ lục|kèm theo)\b|\(?\bkèm theo (?:quyết định|báo cáo|biên bản|tờ trình|công văn|nghị quyết)"
)
# What the top of a first page holds; anything else is not looked at closely. Without diacritics: scans lose them.
_TOP = re.compile(
    r"dang cong san|cong hoa xa hoi|doc lap.{0,3}tu do|^(?:dang bo|dang uy|chi bo|chi uy|cong doan|chi doan|doan tncs|bch|ban chap hanh)"
    r"|^(?:trich |bien ban|ban |bang |bieu |phieu |bao cao|quyet dinh|to trinh|cong van|dang ky|giay |danh sach|tong hop|thong ke|so lieu|bb |thong bao"
    r"|ke hoach|nghi quyet|ly lich|kiem diem|tu kiem|cam ket|y kien|nhan xet|huong dan|chuong trinh)|^v/v|^ve viec"
)
_SEPARATOR_WORDS = 14


@frozen
class Top:
    """What the top of a page tells, read as if a document began there."""

    letterhead: Fact[Letterhead]
    title: Fact[Title]
    kind: KindReading

    @property
    def speaks(self) -> bool:
        """Whether there is anything to judge."""
        return isinstance(self.letterhead, Found) or isinstance(self.title, Found)


@frozen
class Span:
    """The pages of one document."""

    first: int
    last: int
    inner: tuple[str, ...] = ()
    """Kinds of documents that may begin on its later pages."""


def candidates(document: Document) -> tuple[int, ...]:
    """Numbers of the pages, the first aside, whose top may begin a document: those worth reading closely."""
    tops = _tops(document)
    return tuple(p.number for p in document.pages[1:] if may_begin(tops.get(p.number, ())))


def may_begin(lines: Sequence[Line]) -> bool:
    """Whether a document may begin with these lines of a page's top: a line reads as one of a letterhead or a title."""
    return any(_TOP.search(_key(x)) for x in lines)


def begins(top: Top, current: Top, lines: Sequence[Line], *, ended: bool) -> int:
    """How much speaks for a document's beginning at a page; `lines` are those of its top.

    `current` is the top of the document the page stands behind, `ended` whether that one bears signatures.
    """
    if not top.speaks or _continued(lines) or is_annex(top, lines) or _running_head(top, current):
        return 0
    score = 2 if isinstance(top.letterhead, Found) and top.letterhead.value.issuer else 0
    if isinstance(top.title, Found):
        score += 2 if top.kind.kind is not None and top.kind.confidence >= _SURE else 1
    return score + ended


def spans(document: Document, tops: dict[int, Top], ended: dict[int, bool], first: Top) -> tuple[Span, ...]:
    """The documents of a paged file, in order.

    `tops` holds what the candidate pages tell, `ended` whether signatures stand before them since the last candidate.
    """
    lines = _tops(document)
    starts: list[int] = [document.pages[0].number]
    inner: dict[int, list[str]] = {starts[0]: []}
    current, signed = first, False
    for number in sorted(tops):
        signed = signed or ended.get(number, False)
        score = begins(tops[number], current, lines.get(number, ()), ended=signed)
        if score >= _BEGINS:
            starts.append(number)
            inner[number] = []
            current, signed = tops[number], False
        elif score >= _MAY and (kind := tops[number].kind.kind or tops[number].kind.runner_up):
            inner[starts[-1]].append(kind)
    ends = [*(s - 1 for s in starts[1:]), document.pages[-1].number]
    found = [Span(a, b, tuple(dict.fromkeys(inner[a]))) for a, b in zip(starts, ends, strict=True)]
    return tuple(_trimmed(s, document, lines) for s in found)


def _trimmed(span: Span, document: Document, lines: dict[int, tuple[Line, ...]]) -> Span:
    """Without blank pages and separating leaves at its end, or blank ones before its beginning."""
    blank = {p.number for p in document.pages if p.reason == "blank"}
    last_page = document.pages[-1].number
    first, last = span.first, span.last
    while last > first and (last in blank or (last != last_page and _separates(lines.get(last, ()), document, last))):
        last -= 1
    while first < last and first in blank:
        first += 1
    return Span(first, last, span.inner)


def _separates(lines: tuple[Line, ...], document: Document, number: int) -> bool:
    """A leaf with a few words and nothing else, such as a member's name between two piles."""
    page = next(p for p in document.pages if p.number == number)
    if not page.readable or not lines or any(m.page == number and m.kind != "rule" for m in document.marks):
        return False
    words = [w for x in document.lines if x.page == number for w in x.text.split()]
    told = plain(" ".join(words))
    return len(words) <= _SEPARATOR_WORDS and not re.search(r"bi thu|thu ky|chu t|nguoi|da ky|t/m|noi nhan", told)


def first_rows(page: Document) -> tuple[Line, ...]:
    """The lines of a single page in which a document would begin."""
    return next(iter(_tops(page).values()), ())


def _tops(document: Document) -> dict[int, tuple[Line, ...]]:
    """Lines of each page's first rows, in one pass."""
    found: dict[int, list[Line]] = {}
    begin: dict[int, int] = {}
    for line in document.lines:
        if line.page is not None and line.row - begin.setdefault(line.page, line.row) < _ROWS:
            found.setdefault(line.page, []).append(line)
    return {n: tuple(x) for n, x in found.items()}


def _key(line: Line) -> str:
    return plain(line.text).strip(" *-_.'\"“”«»(")


def _continued(lines: Sequence[Line]) -> bool:
    """A printed page number above 1 at the very top."""
    for line in lines[:2]:
        number = _NUMBER.match(fold(line.text))
        if number is not None and int(number[1]) > 1:
            return True
    return False


def is_annex(top: Top, lines: Sequence[Line]) -> bool:
    """Whether a page says that it is annexed to another paper: 'PHỤ LỤC', '(Kèm theo Báo cáo …)'."""
    told = [fold(x.text) for x in lines[:8]]
    if isinstance(top.title, Found):
        told.append(fold(f"{top.title.value.genre or ''} {top.title.value.subject or ''}"))
    return any(_ANNEX.search(t) for t in told)


def _running_head(top: Top, current: Top) -> bool:
    """The same letterhead without a title of its own, or both the same: a head printed on every page."""
    if not isinstance(top.letterhead, Found) or not isinstance(current.letterhead, Found):
        return False
    same = fold(top.letterhead.value.issuer or "") == fold(current.letterhead.value.issuer or "")
    return same and not isinstance(top.title, Found)
