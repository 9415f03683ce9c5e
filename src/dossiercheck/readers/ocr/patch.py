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


def places(content: PageContent, areas: Sequence[Box]) -> tuple[Box, ...]:
    """Where to look for what stands in some pictures of a page: there, and along the lines they lie over."""
    return (*areas, *(x.box for x in content.lines if x.box and any(a.meets(x.box) for a in areas)))


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
    lines = [x for x in seen.lines if x.confidence >= _SURE]
    filled = [_filled(x, lines, areas) for x in printed.lines]
    added = [x for x in lines if not any(_over(x, p) for p in printed.lines)]
    news = [*added, *(x for x, p in zip(filled, printed.lines, strict=True) if x != p)]
    if not seen.page.readable or not news:
        return None
    merged = _in_order(filled, added)
    read = [a for a in areas if any(x.box and x.box.meets(a) for x in news)]
    marks = [m for m in printed.marks if m.box is None or not any(m.box.meets(a) for a in read)]
    inked = [m for m in seen.marks if m.kind == "ink" or (m.roundness or 0) > 0]
    page = replace(printed.page, unread=tuple(b for b in printed.page.unread if b not in read))
    if not marks:
        page = replace(page, origin="ocr", measured=True)
    marks = [replace(m, after=_above(m.box, merged)) for m in (*marks, *inked)]
    return replace(printed, page=page, lines=merged, marks=marks, rows=max(x.row for x in merged) + 1)


def _filled(line: Line, seen: Sequence[Line], areas: Sequence[Box]) -> Line:
    """The same line as it reads with the picture that lies over it; itself if none does."""
    if line.box is None or not any(a.meets(line.box) for a in areas):
        return line
    for other in seen:
        alike = _over(other, line) and SequenceMatcher(None, plain(line.text), plain(other.text)).ratio() >= _SAME
        if alike and len(other.text) >= len(line.text.replace(".", "")) - 2:
            return replace(line, text=other.text, confidence=other.confidence)
    return line


def _over(one: Line, other: Line) -> bool:
    """Whether two lines share most of the lower one's height and some width."""
    if one.box is None or other.box is None or not one.box.meets(other.box):
        return False
    shared = min(one.box.bottom, other.box.bottom) - max(one.box.top, other.box.top)
    return shared > 0.5 * min(one.box.height, other.box.height)


def _in_order(lines: Sequence[Line], added: Sequence[Line]) -> list[Line]:
    """Printed and added lines, top to bottom; an added one beside a printed one shares its row."""
    merged = list(lines)
    for line in sorted(added, key=_top):
        beside = next((x for x in merged if x.table is None and _level(x, line)), None)
        at = next((i for i, x in enumerate(merged) if _top(x) > _top(line)), len(merged))
        if beside is not None:
            after = merged.index(beside) + (_left(line) > _left(beside))
            merged.insert(after, replace(line, row=beside.row))
            continue
        row = merged[at].row if at < len(merged) else max((x.row for x in merged), default=-1) + 1
        merged = [replace(x, row=x.row + 1) if x.row >= row else x for x in merged]
        merged.insert(at, replace(line, row=row))
    return merged


def _level(one: Line, other: Line) -> bool:
    if one.box is None or other.box is None:
        return False
    shared = min(one.box.bottom, other.box.bottom) - max(one.box.top, other.box.top)
    return shared > 0.5 * min(one.box.height, other.box.height)


def _top(line: Line) -> float:
    return line.box.top if line.box else 0.0


def _left(line: Line) -> float:
    return line.box.left if line.box else 0.0


def _above(box: Box | None, lines: Sequence[Line]) -> int:
    """Index of the last line above a mark; -1 if there is none."""
    if box is None:
        return -1
    return max((i for i, x in enumerate(lines) if x.box and x.box.middle[1] <= box.middle[1]), default=-1)
