"""The library that opens PDF (pdfium), called by plain ctypes, for the pages' text and drawings.

The bindings of pypdfium2 declare every function there is and convert every argument, which takes longer than to read
a short paper. A function declared without types takes what it is given: handles as `Handle`, numbers as C ints,
buffers as ctypes makes them. Pictures, which few papers ask for, are left to pypdfium2; both may be loaded.

Numbers are those of pdfium's headers (fpdfview.h, fpdf_edit.h, fpdf_annot.h).
"""

import ctypes
from importlib.util import find_spec
from pathlib import Path
from typing import Final

TEXT: Final = 1
PATH: Final = 2
IMAGE: Final = 3
FORM: Final = 5
"""FPDF_PAGEOBJ_*: kinds of page objects."""
INVISIBLE: Final = 3
"""FPDF_TEXTRENDERMODE_INVISIBLE"""
BEZIER: Final = 1
MOVE: Final = 2
"""FPDF_SEGMENT_*: kinds of a path's segments."""
PASSWORD: Final = 4
"""FPDF_ERR_PASSWORD"""
_NAMES = ("libpdfium.so", "libpdfium.dylib", "pdfium.dll")


class Handle(ctypes.c_void_p):
    """Something the library made; as a plain number it would lose its upper half on its way back."""


_MAKERS = (
    "FPDF_LoadMemDocument64",
    "FPDF_LoadPage",
    "FPDFText_LoadPage",
    "FPDFPage_GetObject",
    "FPDFFormObj_GetObject",
    "FPDFPath_GetPathSegment",
    "FPDFPage_GetAnnot",
)


def _library() -> ctypes.PyDLL:
    """The library, ready for work. Its functions are short: they keep Python's lock."""
    found = ctypes.PyDLL(_file())
    for name in _MAKERS:
        getattr(found, name).restype = Handle
    found.FPDFText_GetTextObject.restype = ctypes.c_void_p  # a number, to tell objects apart by
    found.FPDFText_GetCharAngle.restype = ctypes.c_float
    found.FPDFAnnot_GetStringValue.restype = found.FPDF_GetLastError.restype = ctypes.c_ulong
    found.FPDF_InitLibrary()
    return found


def _file() -> str:
    """Where the library lies: beside the bindings, or wherever those found it."""
    spec = find_spec("pypdfium2_raw")
    folders = spec.submodule_search_locations if spec else None
    beside = (Path(folder, name) for folder in folders or () for name in _NAMES)
    if (file := next((p for p in beside if p.is_file()), None)) is not None:
        return str(file)
    from pypdfium2_raw import bindings

    return str(bindings._libs["pdfium"]._name)  # noqa: SLF001 - a build that uses the system's library tells it nowhere else


PDFIUM: Final = _library()
