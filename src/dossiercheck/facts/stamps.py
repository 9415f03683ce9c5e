"""Lines of an arrival stamp (dấu ĐẾN) on a scan are set apart: they are no part of the paper's own text.

The stamp is a frame with the receiving body's name over 'ĐẾN', 'Số:', 'Ngày:', 'Chuyển:'. The reader of scans reads it
apart where it sees one; what the page's own reading made of it tells nothing then. Else it is known by its red frame,
or by those labels standing close together; the body's name there is nobody's letterhead.
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
# '18/12/2010', '.. 123'
_BARE = re.compile(r"[\W\d]+")
_DOUBTED = 0.5
# '07-BC/CB': the paper's own number beneath a stamp
_SYMBOL = re.compile(r"[-–/]\s?[A-ZĐ]{2,}")
_Placed = tuple[int, Line, Box]
_ABOVE, _BELOW, _ASIDE = 0.05, 0.035, 0.02
_SMALL = 0.85
"""Height of a stamp's letters, of the page's print."""


def set_apart(document: Document) -> Document:
    """The document with the lines of arrival stamps on its scanned pages marked; the same object if there are none."""
    found: set[int] = set()
    doubtful: set[int] = set()
    for page in (p.number for p in document.pages if p.origin == "ocr"):
        lines = [(i, x, x.box) for i, x in enumerate(document.lines) if x.page == page and x.box]
        read = [(x, b) for _, x, b in lines if x.stamp]
        printed = [(i, x, b) for i, x, b in lines if not x.stamp]
        if read:
            doubtful |= _again(printed, read)
        else:
            found |= _seen(printed, document.marks, page)
    if not found and not doubtful:
        return document
    made = (
        replace(x, stamp=True, confidence=min(x.confidence, _DOUBTED)) if i in doubtful else replace(x, stamp=x.stamp or i in found)
        for i, x in enumerate(document.lines)
    )  # fmt: skip
    return replace(document, lines=tuple(made))


def _again(printed: list[_Placed], read: list[tuple[Line, Box]]) -> set[int]:
    """Lines that are a stamp's, read a second time with the page: where the stamp was read apart, these tell no figures."""
    whole = read[0][1]
    for _, box in read:
        whole = whole.join(box)
    said = {fold(x.text) for x, _ in read}
    high = median([b.height for _, _, b in printed]) if printed else 0.0
    return {
        i for i, x, b in printed
        if _holds(whole, b) and not _SYMBOL.search(x.text) and (_says(x) or fold(x.text) in said or _BARE.fullmatch(x.text) or b.height < _SMALL * high)
    }  # fmt: skip


def _seen(printed: list[_Placed], marks: Iterable[Mark], page: int) -> set[int]:
    """Lines of stamps that only the page's own reading tells: in a red frame, or by their labels."""
    found: set[int] = set()
    high = median([b.height for _, _, b in printed]) if printed else 0.0
    upper = [(i, x, b) for i, x, b in printed if b.middle[1] < _UPPER]
    for frame in _frames(marks, page):
        inside = [(i, x) for i, x, b in upper if _holds(frame, b)]
        if any(_says(x) for _, x in inside):
            found |= {i for i, _ in inside}
    grey = _labels((x, b) for i, x, b in upper if i not in found)
    if grey is not None:
        found |= {i for i, x, b in upper if _holds(grey, b) and (_says(x) or b.height < _SMALL * high)}
    return found


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
