"""Tables without rules: columns that only stand below their heads, rows that begin with a running number.

Needs boxes (PDF, scans). A head is a row of at least three pieces; every piece below belongs to the column in which it
begins (heads may be centred), and a piece that reaches into the next is cut at the blank nearest to where that begins.
"""

import re
from collections.abc import Callable

from dossiercheck.facts.layout import rows
from dossiercheck.facts.tables import Row, Sheet, Slot
from dossiercheck.model.document import Document, Line
from dossiercheck.vietnamese.fold import clean, fold

_NUMBER = re.compile(r"\d{1,3}[.)]?")
# What stands below a table: totals, notes, signatures, recipients.
_ENDS = re.compile(
    r"(?:t/?m\.?|kt\.|(?:phó )?bí thư|chi uỷ|thư ký|người|nơi nhận|tổng|cộng|ghi chú|danh sách|xác nhận)(?!\w)"
)
_FEWEST = 3
_NEAR = 0.01
"""Share of the page width by which a piece must reach below a head to stand below it."""
_Heads = list[tuple[float, float]]
"""Left and right end of every head, as shares of the page width."""
_GAP = 3
"""Heights of a line between two rows from which the table is over."""


def aligned(document: Document, is_head: Callable[[str], bool]) -> Sheet | None:
    """The first table without rules of which a head satisfies `is_head`; None where there is none."""
    grouped = rows(x for x in document.lines if x.table is None and x.box is not None)
    for at, row in enumerate(grouped):
        if len(row) >= _FEWEST and any(is_head(x.text) for x in row):
            heads = [(x.box.left, x.box.right) for x in row if x.box]
            heads = _widened(heads, grouped[at + 1 :])
            body = _items(grouped[at + 1 :], heads)
            if body:
                return Sheet((_row([row], heads), *body), len(heads))
    return None


def _items(below: list[tuple[Line, ...]], heads: _Heads) -> list[Row]:
    """Rows of the table: each begins with a number in the first column."""
    items: list[list[tuple[Line, ...]]] = []
    for row in below:
        turned = bool(items) and row[0].page != items[-1][-1][0].page
        first = _column(row[0], heads) == 0
        if len(row) > 1 and first and _NUMBER.fullmatch(row[0].text.strip()):
            items.append([row])
        elif turned and (first or _NUMBER.fullmatch(row[0].text.strip(" -"))):
            continue  # a page number, a running head
        elif not items or first or _ENDS.match(fold(row[0].text)) or (not turned and _apart(items[-1][-1], row)):
            break
        else:
            items[-1].append(row)
    return [_row(item, heads) for item in items]


def _apart(before: tuple[Line, ...], row: tuple[Line, ...]) -> bool:
    upper, lower = before[0], row[0]
    if upper.box is None or lower.box is None:
        return False
    return lower.box.top - upper.box.bottom > _GAP * upper.box.height


def _column(line: Line, heads: _Heads) -> int:
    """The last column that begins left of a piece."""
    left = line.box.left if line.box else 0.0
    return max(0, sum(begin - _NEAR <= left for begin, _ in heads) - 1)


def _widened(heads: _Heads, below: list[tuple[Line, ...]]) -> _Heads:
    """Heads that reach left as far as what stands below them: a centred head begins behind its column."""
    begins = [left for left, _ in heads]
    for row in below:
        if _ENDS.match(fold(row[0].text)):
            break
        for box in (x.box for x in row if x.box):
            under = [i for i, (left, right) in enumerate(heads) if left < box.right and right > box.left]
            if len(under) == 1 and (under[0] == 0 or heads[under[0] - 1][1] < box.left):
                begins[under[0]] = min(begins[under[0]], box.left)
    return [(begin, right) for begin, (_, right) in zip(begins, heads, strict=True)]


def _row(parts: list[tuple[Line, ...]], heads: _Heads) -> Row:
    """One row from its visual rows: the pieces of a column joined top down."""
    said: list[list[str]] = [[] for _ in heads]
    for row in parts:
        for line in row:
            for column, text in _pieces(line, heads):
                said[column].append(text)
    lines = tuple(line for row in parts for line in row)
    return Row(tuple(Slot(clean(" ".join(texts))) for texts in said), lines)


def _pieces(line: Line, heads: _Heads) -> list[tuple[int, str]]:
    """A piece with its column; several where it stands below several heads and has blanks where they begin."""
    text, box = line.text, line.box
    if box is None:
        return []
    below = [i for i, (left, right) in enumerate(heads) if left < box.right - _NEAR and right > box.left + _NEAR]
    cuts = [0]
    for number in below[1:]:
        near = (heads[number][0] - box.left) / (box.right - box.left) * len(text)
        blank = min((m.end() for m in re.finditer(" ", text)), key=lambda b: abs(b - near), default=0)
        if blank <= cuts[-1] or abs(blank - near) > 2 + 0.1 * len(text):
            return [(_column(line, heads), text)]
        cuts.append(blank)
    if len(cuts) == 1:
        return [(_column(line, heads), text)]
    return [(column, text[start:end]) for column, start, end in zip(below, cuts, [*cuts[1:], len(text)], strict=True)]
