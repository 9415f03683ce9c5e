"""What annotations add to a page: values typed into form fields, free text, drawn ink, stamps, signature fields."""

import ctypes
from dataclasses import dataclass, field

from dossiercheck.readers.pdf.frame import Area, Frame
from dossiercheck.readers.pdf.library import PDFIUM, Handle
from dossiercheck.readers.pdf.words import Word

_MAX = 2_000
_TEXT = 100_000
_HIDDEN = 0b100010  # flags Hidden and NoView
_FREETEXT, _STAMP, _INK, _WIDGET = 3, 13, 15, 20
"""FPDF_ANNOT_*: kinds of annotations."""
_STRING, _DICTIONARY = 3, 6
"""FPDF_OBJECT_*: kinds of values."""


@dataclass(slots=True)
class Added:
    """All of it, in the view."""

    pieces: list[Word] = field(default_factory=list)
    ink: list[Area] = field(default_factory=list)
    pictures: list[Area] = field(default_factory=list)
    """Stamps and signed signature fields that can be seen."""


def annotations(page: Handle, frame: Frame) -> Added:
    """Read the page's annotations; hidden ones are left out."""
    found = Added()
    for number in range(min(_MAX, max(0, PDFIUM.FPDFPage_GetAnnotCount(page)))):
        item = PDFIUM.FPDFPage_GetAnnot(page, number)
        if not item:
            continue
        try:
            if not PDFIUM.FPDFAnnot_GetFlags(item) & _HIDDEN:
                _add(item, frame, found)
        finally:
            PDFIUM.FPDFPage_CloseAnnot(item)
    return found


def _add(item: Handle, frame: Frame, found: Added) -> None:
    rect = (ctypes.c_float * 4)()
    if not PDFIUM.FPDFAnnot_GetRect(item, rect):
        return
    left, top, right, bottom = rect
    area = frame.area((left, min(bottom, top), right, max(bottom, top)))
    if area[2] - area[0] < 2 or area[3] - area[1] < 2:
        return
    kind = PDFIUM.FPDFAnnot_GetSubtype(item)
    if kind == _WIDGET:
        value = PDFIUM.FPDFAnnot_GetValueType(item, b"V")
        if _string(item, b"FT") == "Sig" or value == _DICTIONARY:
            found.pictures.append(area)
        elif value == _STRING:
            found.pieces += _typed(_string(item, b"V"), area)
    elif kind == _FREETEXT:
        found.pieces += _typed(_string(item, b"Contents"), area)
    elif kind == _INK:
        found.ink.append(area)
    elif kind == _STAMP:
        found.pictures.append(area)


def _string(item: Handle, key: bytes) -> str:
    """A text of the annotation's dictionary."""
    size = PDFIUM.FPDFAnnot_GetStringValue(item, key, None, ctypes.c_ulong(0))
    if not 2 < size <= _TEXT:
        return ""
    buffer = ctypes.create_string_buffer(size)
    PDFIUM.FPDFAnnot_GetStringValue(item, key, buffer, ctypes.c_ulong(size))
    return buffer.raw[: size - 2].decode("utf-16-le", "replace")


def _typed(text: str, area: Area) -> list[Word]:
    """Lines typed into a field, spread over its height."""
    lines = [line for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n") if line.strip()]
    if not lines:
        return []
    step = (area[3] - area[1]) / len(lines)
    size = max(4.0, min(step / 1.3, 12.0))
    made = []
    for number, line in enumerate(lines):
        base = area[1] + step * number + step / 2 + size * 0.35
        right = min(area[2], area[0] + 0.5 * size * len(line))
        made.append(Word(" ".join(line.split()), area[0], right, base, size))
    return made
