"""What annotations add to a page: values typed into form fields, free text, drawn ink, stamps, signature fields."""

import ctypes
from dataclasses import dataclass, field
from typing import Any

from dossiercheck.readers.pdf.frame import Area, Frame
from dossiercheck.readers.pdf.words import Piece

_MAX = 2_000
_TEXT = 100_000
_HIDDEN = 0b100010  # flags Hidden and NoView


@dataclass(slots=True)
class Added:
    """All of it, in the view."""

    pieces: list[Piece] = field(default_factory=list)
    ink: list[Area] = field(default_factory=list)
    pictures: list[Area] = field(default_factory=list)
    """Stamps and signed signature fields that can be seen."""


def annotations(page: Any, raw: Any, frame: Frame) -> Added:
    """Read the page's annotations; hidden ones are left out."""
    found = Added()
    for number in range(min(_MAX, max(0, raw.FPDFPage_GetAnnotCount(page)))):
        item = raw.FPDFPage_GetAnnot(page, number)
        if not item:
            continue
        try:
            if not raw.FPDFAnnot_GetFlags(item) & _HIDDEN:
                _add(item, raw, frame, found)
        finally:
            raw.FPDFPage_CloseAnnot(item)
    return found


def _add(item: Any, raw: Any, frame: Frame, found: Added) -> None:
    rect = raw.FS_RECTF()
    if not raw.FPDFAnnot_GetRect(item, rect):
        return
    low, high = sorted((rect.bottom, rect.top))
    area = frame.area((rect.left, low, rect.right, high))
    if area[2] - area[0] < 2 or area[3] - area[1] < 2:
        return
    match raw.FPDFAnnot_GetSubtype(item):
        case raw.FPDF_ANNOT_WIDGET:
            if (
                _string(item, raw, b"FT") == "Sig"
                or raw.FPDFAnnot_GetValueType(item, b"V") == raw.FPDF_OBJECT_DICTIONARY
            ):
                found.pictures.append(area)
            elif raw.FPDFAnnot_GetValueType(item, b"V") == raw.FPDF_OBJECT_STRING:
                found.pieces += _typed(_string(item, raw, b"V"), area)
        case raw.FPDF_ANNOT_FREETEXT:
            found.pieces += _typed(_string(item, raw, b"Contents"), area)
        case raw.FPDF_ANNOT_INK:
            found.ink.append(area)
        case raw.FPDF_ANNOT_STAMP:
            found.pictures.append(area)
        case _:
            pass


def _string(item: Any, raw: Any, key: bytes) -> str:
    """A text of the annotation's dictionary."""
    size = raw.FPDFAnnot_GetStringValue(item, key, None, 0)
    if not 2 < size <= _TEXT:
        return ""
    buffer = ctypes.create_string_buffer(size)
    pointer = ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort))
    raw.FPDFAnnot_GetStringValue(item, key, pointer, size)
    return buffer.raw[: size - 2].decode("utf-16-le", "replace")


def _typed(text: str, area: Area) -> list[Piece]:
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
        made.append(Piece(" ".join(line.split()), area[0], right, base, size))
    return made
