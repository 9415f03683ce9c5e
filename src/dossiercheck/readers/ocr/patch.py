"""Pictures on a page with a text layer, read and laid among its text: a pasted letterhead, a stamped number, a signature.

What the page prints stays; only what stands in the pictures, and lines of the text with a picture over them, is read.
"""

from collections.abc import Sequence
from dataclasses import replace
from difflib import SequenceMatcher

import numpy as np

from dossiercheck.model.box import Box
from dossiercheck.model.document import Line
from dossiercheck.readers.ocr.picture import Sheet
from dossiercheck.readers.pdf.page import PageContent
from dossiercheck.vietnamese.fold import plain

_RIM = 0.004
_SAME = 0.75
"""Likeness from which a line of a picture is the printed line with its blank filled."""
_SURE = 0.5
_NEAR = 0.25
"""Page widths between a picture and the printed words its row goes on with."""


def places(content: PageContent, areas: Sequence[Box]) -> tuple[Box, ...]:
    """Where to look for what stands in some pictures of a page: there, and along the rows they stand on."""
    near = (x.box for x in content.lines if x.box and any(_beside(x.box, a) for a in areas))
    return (*areas, *near)


def _beside(box: Box, area: Box) -> bool:
    gap = max(box.left - area.right, area.left - box.right)
    return _level(box, area) and gap < _NEAR


def only(sheet: Sheet, boxes: Sequence[Box]) -> Sheet:
    """The sheet, blank but for these places."""
    kept = np.zeros(sheet.grey.shape, dtype=bool)
    for box in boxes:
        rows = slice(max(0, int((box.top - _RIM) * sheet.height)), int((box.bottom + _RIM) * sheet.height) + 1)
        columns = slice(max(0, int((box.left - _RIM) * sheet.width)), int((box.right + _RIM) * sheet.width) + 1)
        kept[rows, columns] = True
    colour = None if sheet.colour is None else np.where(kept[:, :, None], sheet.colour, np.uint8(255))
    return replace(sheet, grey=np.where(kept, sheet.grey, np.uint8(255)), colour=colour)


def patched(printed: PageContent, seen: PageContent, areas: Sequence[Box]) -> PageContent | None:
    """The page's text with what was seen in some of its pictures; None if no words were: the page stays as it was.

    Those pictures are unread no more. Where a picture holds a whole block with its signature, the ink measured in it
    stands for the picture, and the page is weighed as a scan's is.
    """
    lines = [x for x in seen.lines if x.confidence >= _SURE and any(x.box and x.box.meets(a) for a in areas)]
    merged, news = list(printed.lines), []
    for line in lines if seen.page.readable else ():
        covered = [p for p in merged if _over(line, p)]
        if covered and not _says(line, covered):
            continue
        merged = _laid([p for p in merged if p not in covered], line, covered)
        news.append(line)
    if not news:
        return None
    read = [a for a in areas if any(x.box and x.box.meets(a) for x in news)]
    marks = [m for m in printed.marks if m.box is None or not any(m.box.meets(a) for a in read)]
    inked = [m for m in seen.marks if m.kind == "ink" or (m.roundness or 0) > 0]
    page = replace(printed.page, unread=tuple(b for b in printed.page.unread if b not in read))
    if not marks:
        page = replace(page, origin="ocr", measured=True)
    marks = [replace(m, after=_above(m.box, merged)) for m in (*marks, *inked)]
    return replace(printed, page=page, lines=merged, marks=marks, rows=max(x.row for x in merged) + 1)


def _says(line: Line, printed: Sequence[Line]) -> bool:
    """Whether a line seen is some printed ones with the blank between or in them filled."""
    if any(p.table is not None for p in printed):
        return False
    told = plain(" ".join(p.text for p in printed)).replace(".", "")
    return len(plain(line.text)) >= len(told) - 2 and SequenceMatcher(None, told, plain(line.text)).ratio() >= _SAME


def _over(one: Line, other: Line) -> bool:
    """Whether a line lies over another: on its row, over half of its width or more."""
    if one.box is None or other.box is None:
        return False
    shared = min(one.box.right, other.box.right) - max(one.box.left, other.box.left)
    return shared > 0.5 * other.box.width and _level(one.box, other.box)


def _laid(lines: list[Line], line: Line, instead: Sequence[Line]) -> list[Line]:
    """The page's lines with one more, top to bottom; it shares the row of what it stands for or beside."""
    beside = instead[0] if instead else next((x for x in lines if x.table is None and _level(x.box, line.box)), None)
    at = next((i for i, x in enumerate(lines) if _place(x) > _place(line)), len(lines))
    if beside is not None:
        row = beside.row
        at = next(
            (i for i, x in enumerate(lines) if x.row > row or (x.row == row and _left(x) > _left(line))), len(lines)
        )
    else:
        row = lines[at].row if at < len(lines) else max((x.row for x in lines), default=-1) + 1
        lines = [replace(x, row=x.row + 1) if x.row >= row else x for x in lines]
    return [*lines[:at], replace(line, row=row), *lines[at:]]


def _level(one: Box | None, other: Box | None) -> bool:
    """Whether two stand on one row."""
    if one is None or other is None:
        return False
    shared = min(one.bottom, other.bottom) - max(one.top, other.top)
    return shared > 0.5 * min(one.height, other.height)


def _place(line: Line) -> float:
    return line.box.top if line.box else 0.0


def _left(line: Line) -> float:
    return line.box.left if line.box else 0.0


def _above(box: Box | None, lines: Sequence[Line]) -> int:
    """Index of the last line above a mark; -1 if there is none."""
    if box is None:
        return -1
    return max((i for i, x in enumerate(lines) if x.box and x.box.middle[1] <= box.middle[1]), default=-1)
