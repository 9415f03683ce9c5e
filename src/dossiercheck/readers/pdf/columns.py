"""Rows become segments: a letterhead's two halves and two signers are two runs of text on one row."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from dossiercheck.model.document import Side
from dossiercheck.readers.pdf.frame import Rect
from dossiercheck.readers.pdf.rows import Row
from dossiercheck.readers.pdf.words import Word

_WIDE = 0.05
"""A gap of this part of the page width parts a row by itself."""
_CHAR = 0.42
"""Width of an ordinary letter in parts of its box height."""
# '1.', 'a)', 'II.', '-': the label of a list item stays with its text whatever the tab between them.
_LABEL = re.compile(r"[-–+•●○▪§]|\(?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[a-zđA-ZĐ]|[IVX]{1,5})[.)/:]")


class Segment(NamedTuple):
    """One run of words on one row."""

    words: list[Word]
    row: int
    """Index into the rows given to `segments_of`."""
    side: Side = "full"
    centred: bool = False

    @property
    def left(self) -> float:
        return self.words[0].left

    @property
    def right(self) -> float:
        return max(w.right for w in self.words)

    @property
    def rect(self) -> Rect:
        return self.left, min(w.top for w in self.words), self.right, max(w.bottom for w in self.words)


def segments_of(rows: list[Row], width: float) -> list[Segment]:
    """Segments by row, then left to right, with the half of the page each stands in."""
    sure = [set(_sure_gaps(row, width)) for row in rows]
    for i, row in enumerate(rows):
        near = [k for k in range(max(i - 2, 0), min(i + 3, len(rows))) if k != i and _close(rows[k], row)]
        gutters = [_gap(rows[k], j) for k in near for j in sure[k]]
        if gutters:
            sure[i] |= {j for j in _possible_gaps(row) if any(_shared(_gap(row, j), g) for g in gutters)}
    parted = [list(_cut(row, gaps, i)) for i, (row, gaps) in enumerate(zip(rows, sure, strict=True))]
    return _with_sides(parted, rows, width)


def _sure_gaps(row: Row, width: float) -> Iterator[int]:
    """Gaps that part the row by themselves: wide ones, and narrower ones where the writer jumped."""
    gaps = _gaps(row)
    unit = _CHAR * (row.bottom - row.top)
    if not gaps or max(gaps) < 1.5 * unit or _stretched(row, gaps, width):
        return
    for j, gap in enumerate(gaps):
        a, b = row.words[j], row.words[j + 1]
        jumped = a.seq >= 0 and b.seq >= 0 and b.seq != a.seq + 1
        if gap < (1.5 * unit if jumped else max(_WIDE * width, 3 * unit)) or _odd_one(gap, gaps):
            continue
        label = j == 0 and not jumped and gap < 0.12 * width and _LABEL.fullmatch(a.text)
        if not label:
            yield j


def _possible_gaps(row: Row) -> Iterator[int]:
    gaps = _gaps(row)
    unit = _CHAR * (row.bottom - row.top)
    return (j for j, gap in enumerate(gaps) if gap > 2.2 * unit and not _odd_one(gap, gaps))


def _odd_one(gap: float, gaps: list[float]) -> bool:
    """Whether a gap is no wider than the row's other blanks: justified text."""
    return len(gaps) >= 4 and gap < 2 * sorted(gaps)[len(gaps) // 2]


def _stretched(row: Row, gaps: list[float], width: float) -> bool:
    """A few words drawn out evenly to the right margin by justification."""
    even = len(gaps) >= 2 and max(gaps) < 1.2 * min(gaps) and row.words[-1].right > 0.85 * width
    return even and all(b.seq == a.seq + 1 for a, b in zip(row.words, row.words[1:], strict=False))


def _gaps(row: Row) -> list[float]:
    return [b.left - a.right for a, b in zip(row.words, row.words[1:], strict=False)]


def _gap(row: Row, j: int) -> tuple[float, float]:
    return row.words[j].right, row.words[j + 1].left


def _shared(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return min(one[1], other[1]) - max(one[0], other[0]) > 4.0


def _close(one: Row, other: Row) -> bool:
    return abs(one.base - other.base) < 4 * max(one.bottom - one.top, other.bottom - other.top)


def _cut(row: Row, gaps: set[int], index: int) -> Iterator[Segment]:
    start = 0
    for j in sorted(gaps):
        yield Segment(row.words[start : j + 1], index)
        start = j + 1
    yield Segment(row.words[start:], index)


def _with_sides(parted: list[list[Segment]], rows: list[Row], width: float) -> list[Segment]:
    """Sides by the gutter of rows in two parts, carried to the single lines above and below in its columns."""
    beside = _carried(parted, rows, width)
    lefts = [s.left for segments in parted for s in segments]
    rights = [s.right for segments in parted for s in segments]
    area = (min(lefts, default=0.0), max(rights, default=width))
    done: list[Segment] = []
    for segments, side in zip(parted, beside, strict=True):
        if len(segments) > 1:
            done.extend(s._replace(side=_half(s, width), centred=False) for s in segments)
        else:
            one = segments[0]
            chosen = side or ("right" if _stands_right(one, width) else "full")
            done.append(one._replace(side=chosen, centred=chosen == "full" and _centred(one, area, width)))
    return _centred_columns(done, width)


def _carried(parted: list[list[Segment]], rows: list[Row], width: float) -> list[Side | None]:
    sides: list[Side | None] = [None] * len(parted)
    for step in (1, -1):
        order = range(len(parted)) if step == 1 else range(len(parted) - 1, -1, -1)
        pair: tuple[Segment, Segment] | None = None
        last: Row | None = None
        for i in order:
            segments = parted[i]
            if len(segments) > 1:
                pair, last = (segments[0], segments[-1]), rows[i]
            elif pair and last and _close(last, rows[i]):
                side = _column(segments[0], pair, width, step)
                sides[i], last = sides[i] or side, rows[i]
                pair = pair if side else None
            else:
                pair = None
    return sides


def _column(one: Segment, pair: tuple[Segment, Segment], width: float, step: int) -> Side | None:
    """The column of a two-part row a single line belongs to, going down (1) or up (-1) from it."""
    left, right = pair
    middle = (one.left + one.right) / 2
    if one.right <= right.left and abs(middle - (left.left + left.right) / 2) < 0.04 * width:
        return "left"
    if one.right <= right.left and step == 1 and abs(one.left - left.left) < 0.015 * width:
        return "left"
    return "right" if one.left >= left.right and one.left > 0.35 * width else None


def _half(one: Segment, width: float) -> Side:
    middle = (one.left + one.right) / 2
    if 0.42 * width < middle < 0.58 * width and one.left < 0.48 * width < 0.52 * width < one.right:
        return "full"
    return "left" if middle < width / 2 else "right"


def _stands_right(one: Segment, width: float) -> bool:
    return one.left > 0.5 * width or (one.left > 0.4 * width and (one.left + one.right) / 2 > 0.62 * width)


def _centred(one: Segment, area: tuple[float, float], width: float) -> bool:
    before, after = one.left - area[0], area[1] - one.right
    return abs(before - after) < 0.04 * width and min(before, after) > 0.04 * width


def _centred_columns(segments: list[Segment], width: float) -> list[Segment]:
    """Lines one above the other in one column with one middle and unlike widths are centred there."""
    marked = list(segments)
    last: dict[Side, int] = {}
    for i, one in enumerate(segments):
        if one.side == "full":
            last.clear()
            continue
        k = last.get(one.side)
        if k is not None and _same_middle(segments[k], one, width):
            marked[k], marked[i] = marked[k]._replace(centred=True), one._replace(centred=True)
        last[one.side] = i
    return marked


def _same_middle(one: Segment, other: Segment, width: float) -> bool:
    apart = abs(one.left + one.right - other.left - other.right) / 2
    return apart < 0.006 * width and abs(one.left - other.left) > 0.006 * width
