"""Two papers on one sheet: a member's pledge begins below the signature of his review, on the same page.

`parted` numbers such a page anew, once for each paper that may stand on it, so that `split` decides as it does for
pages; `joined` gives a part its printed page numbers back. Only the papers a member writes are looked for: an annex, a
list or a table below a signature belongs to the paper above it.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from dossiercheck.facts.layout import acts
from dossiercheck.model.document import Document, Line, Mark, Page
from dossiercheck.model.frozen import frozen
from dossiercheck.vietnamese.fold import plain

_HEADING = re.compile(
    r"(?:ban|phieu|giay) (?:tu |dang k[yi]|kiem diem|cam ket|bo sung|nhan xet)|(?:ly lich dang vien|tu kiem diem|kiem diem|dang k[yi] phan dau)"
)
"""What a member's paper begins with, without diacritics: 'BẢN ĐĂNG KÝ PHẤN ĐẤU', 'PHIẾU BỔ SUNG HỒ SƠ'."""
_HEAD = re.compile(
    r"^(?:dang (?:bo|uy)|chi (?:bo|uy)|(?:tinh|huyen|thanh|thi) uy|ban chap hanh|dang cong san|cong hoa xa hoi|doc lap|so\b[\s\d:.…]*-|[\W_]*$)"
    r"|ngay\b.{0,12}\bthang\b|, ngay \d"
)
"""The lines of a letterhead with its number and date, without diacritics."""
_HEAD_WIDTH = 80
_SIGNED = re.compile(
    r"\(?(?:da ky|ky ten)|nguoi \w+|dang vien(?: \w+)?$|bi thu|pho bi thu|t/m|tm\.|chu (?:toa|tri)|thu ky"
)
"""How the end of a paper reads: a post to sign under, alone on its line."""
_MOST = 60
"""Papers begun within pages; more of them are no papers."""
_POST = 40
"""Letters; a longer line is no post."""


@frozen
class _Sheet:
    """A page, or the part of one from a heading down."""

    page: Page
    top: float
    start: int | None
    """Index of the heading; None for the top of the page."""

    @classmethod
    def of(cls, page: Page, cuts: Sequence[tuple[int, int, float]]) -> "list[_Sheet]":
        """The parts of one page; `cuts` are (page, line, top)."""
        return [cls(page, 0.0, None), *(cls(page, top, at) for number, at, top in cuts if number == page.number)]


def begins(lines: Sequence[Line], at: int, first: int) -> bool:
    """Whether a member's paper may begin at line `at`, below the end of one that began at line `first`."""
    line = lines[at]
    if not line.text.isupper() or not _HEADING.match(plain(line.text).strip(' *-"“')):
        return False
    return any(len(x.text) <= _POST and _SIGNED.match(plain(x.text).strip(" |*-")) for x in lines[first:at])


def head_of(lines: Sequence[Line], at: int, first: int) -> int:
    """Index of the line at which the letterhead above a paper's title begins; `at` where it has none."""
    top = at
    while top - 1 > first and lines[top - 1].page == lines[at].page and _is_head(lines[top - 1]):
        top -= 1
    return top


def _is_head(line: Line) -> bool:
    heads = len(line.text) <= _HEAD_WIDTH and _HEAD.search(plain(line.text).strip()) is not None
    return heads and not acts(line.text)


def parted(document: Document) -> tuple[Document, tuple[int, ...]]:
    """The document with a page of its own for each paper that may begin within a page, and each one's printed number."""
    cuts = _cuts(document)
    if not 0 < len(cuts) <= _MOST:
        return document, tuple(p.number for p in document.pages)
    sheets = [s for page in document.pages for s in _Sheet.of(page, cuts)]
    printed = tuple(s.page.number for s in sheets)
    starts = [(s.start, n) for n, s in enumerate(sheets, 1)]
    lines = tuple(
        replace(
            x,
            page=next(
                (n for at, n in reversed(starts) if at is not None and at <= i and printed[n - 1] == x.page),
                _first(printed, x.page),
            ),
        )
        for i, x in enumerate(document.lines)
    )
    pages_of = {x.table: x.page for x in reversed(lines) if x.table is not None}
    made = replace(
        document,
        lines=lines,
        pages=tuple(replace(s.page, number=n) for n, s in enumerate(sheets, 1)),
        tables=tuple(replace(t, page=pages_of.get(i, _first(printed, t.page))) for i, t in enumerate(document.tables)),
        marks=tuple(replace(m, page=_page_of(m, sheets, printed)) for m in document.marks),
    )
    return made, printed


def joined(part: Document, printed: Sequence[int]) -> Document:
    """A part of a parted document under its printed page numbers."""

    def back(number: int | None) -> int | None:
        return None if number is None else printed[number - 1]

    numbers = sorted({printed[p.number - 1] for p in part.pages})
    by_number = {printed[p.number - 1]: p for p in part.pages}
    return replace(
        part,
        lines=tuple(replace(x, page=back(x.page)) for x in part.lines),
        pages=tuple(replace(by_number[n], number=n) for n in numbers),
        tables=tuple(replace(t, page=back(t.page)) for t in part.tables),
        marks=tuple(replace(m, page=back(m.page)) for m in part.marks),
    )


def _cuts(document: Document) -> list[tuple[int, int, float]]:
    """Where within a page a paper may begin: (page, index of the line, its top)."""
    cuts: list[tuple[int, int, float]] = []
    first, page = 0, None
    for at, line in enumerate(document.lines):
        if line.page != page:
            first, page = at, line.page
        ruled = line.table is not None and document.tables[line.table].ruled
        if page is not None and line.box is not None and not ruled and begins(document.lines, at, first):
            start = head_of(document.lines, at, first)
            tops = [x.box.top for x in document.lines[start : at + 1] if x.box is not None]
            cuts.append((page, start, min(tops)))
            first = at
    return cuts


def _first(printed: Sequence[int], page: int | None) -> int | None:
    return None if page is None or page not in printed else printed.index(page) + 1


def _page_of(mark: Mark, sheets: Sequence["_Sheet"], printed: Sequence[int]) -> int | None:
    if mark.box is None:
        return _first(printed, mark.page)
    middle = (mark.box.top + mark.box.bottom) / 2
    here = (n for n, s in enumerate(sheets, 1) if s.page.number == mark.page and s.top <= middle)
    return max(here, default=_first(printed, mark.page))
