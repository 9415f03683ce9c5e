"""Lines of an arrival stamp (dấu ĐẾN) on a scan are set apart: they are no part of the paper's own text.

The stamp is a frame with the receiving body's name over 'ĐẾN', 'Số:', 'Ngày:', 'Chuyển:'. It is known by its red
frame, or on a grey scan by those labels standing close together; the body's name there is nobody's letterhead.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from statistics import median

from dossiercheck.model.box import Box
from dossiercheck.model.document import Document, Line, Mark
from dossiercheck.vietnamese.fold import fold

_UPPER = 0.5
"""Part of a page in which papers are stamped on arrival."""
_WIDTH, _HEIGHT = (20.0, 110.0), (9.0, 60.0)
"""Millimetres of a stamp's frame."""
# 'ĐẾN', 'ĐẾN Số: 12', in capitals: a wrapped sentence may begin with 'đến ngày'; 'Ngày: 28/12/2010'; 'Chuyển: ....'
_ARRIVED = re.compile(r"ĐẾN(?:\s*(?:số|ngày)\b.*)?\W*$", re.IGNORECASE)
_CAPITALS = "ĐẾN"
_LABEL = re.compile(r"(?:số|ngày)\s*:\s*\d|chuyển\s*:?[\s.…-]*$|ngày\s*:?[\s.…]*$")
_ABOVE, _BELOW, _ASIDE = 0.05, 0.035, 0.02
_SMALL = 0.85
"""Height of a stamp's letters, of the page's print."""


def set_apart(document: Document) -> Document:
    """The document with the lines of arrival stamps on its scanned pages marked; the same object if there are none."""
    scanned = {p.number for p in document.pages if p.origin == "ocr"}
    found: set[int] = set()
    for page in scanned:
        lines = [(i, x, x.box) for i, x in enumerate(document.lines) if x.page == page and x.box]
        high = median([b.height for _, _, b in lines]) if lines else 0.0
        upper = [(i, x, b) for i, x, b in lines if b.middle[1] < _UPPER]
        for frame in _frames(document.marks, page):
            inside = [(i, x) for i, x, b in upper if _holds(frame, b)]
            if any(_says(x) for _, x in inside):
                found |= {i for i, _ in inside}
        grey = _labels((x, b) for i, x, b in upper if i not in found)
        if grey is not None:
            found |= {i for i, x, b in upper if _holds(grey, b) and (_says(x) or b.height < _SMALL * high)}
    if not found:
        return document
    return replace(document, lines=tuple(replace(x, stamp=i in found) for i, x in enumerate(document.lines)))


def _says(line: Line) -> bool:
    return _arrived(line.text) or bool(_LABEL.match(fold(line.text)))


def _arrived(text: str) -> bool:
    return text.startswith(_CAPITALS) and bool(_ARRIVED.match(text))


def _frames(marks: Iterable[Mark], page: int) -> list[Box]:
    """Red regions of a stamp's size that are no seal."""
    return [
        m.box
        for m in marks
        if m.page == page and m.kind == "colour" and m.colour == "red" and m.box and (m.roundness or 0) < 0.5
        and _WIDTH[0] <= (m.width or 0) <= _WIDTH[1] and _HEIGHT[0] <= (m.height or 0) <= _HEIGHT[1]
    ]  # fmt: skip


def _labels(lines: Iterable[tuple[Line, Box]]) -> Box | None:
    """Where a stamp's labels stand close together: 'ĐẾN' with a number or a day, or a day with 'Chuyển:'."""
    said = [(x.text, b) for x, b in lines if _says(x)]
    for text, anchor in said:
        if not (_arrived(text) or fold(text).startswith("chuyển")):
            continue
        near = [
            (t, b) for t, b in said if abs(b.middle[1] - anchor.middle[1]) < _ABOVE and abs(b.left - anchor.left) < 0.2
        ]
        if len(near) > 1 or re.search(r"\d", text):
            whole = anchor
            for _, box in near:
                whole = whole.join(box)
            return Box(
                max(0.0, whole.left - _ASIDE), max(0.0, anchor.top - _ABOVE),
                min(1.0, whole.right + _ASIDE), min(1.0, whole.bottom + _BELOW),
            )  # fmt: skip
    return None


def _holds(frame: Box, box: Box) -> bool:
    x, y = box.middle
    return frame.left - 0.01 <= x <= frame.right + 0.01 and frame.top - 0.01 <= y <= frame.bottom + 0.01
