"""A PDF the library holds open, and its pages."""

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Self

from dossiercheck.readers.pdf.frame import Frame
from dossiercheck.readers.pdf.library import PASSWORD, PDFIUM, Handle
from dossiercheck.readers.pdf.runs import Letters


class Opened:
    """One file; pages are numbered from 1. What cannot be opened has no pages."""

    def __init__(self, data: bytes) -> None:
        self._data = data  # the library reads on in it
        self._handle = PDFIUM.FPDF_LoadMemDocument64(data, ctypes.c_size_t(len(data)), None)
        self.locked = not self._handle and PDFIUM.FPDF_GetLastError() == PASSWORD
        """Whether it wants a password."""
        self.pages = max(0, PDFIUM.FPDF_GetPageCount(self._handle)) if self._handle else 0
        self._pictures: Any = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._pictures is not None:
            self._pictures.close()
        if self._handle:
            PDFIUM.FPDF_CloseDocument(self._handle)

    @property
    def signatures(self) -> int:
        """How many signatures it bears."""
        return max(0, int(PDFIUM.FPDF_GetSignatureCount(self._handle)))

    @contextmanager
    def page(self, number: int) -> Iterator[tuple[Handle, Letters]]:
        """A page and its letters. Raises ValueError for one that cannot be read."""
        page = PDFIUM.FPDF_LoadPage(self._handle, number - 1)
        letters = page and PDFIUM.FPDFText_LoadPage(page)
        try:
            if not letters:
                raise ValueError(number)
            yield page, Letters(letters)
        finally:
            if letters:
                PDFIUM.FPDFText_ClosePage(letters)
            if page:
                PDFIUM.FPDF_ClosePage(page)

    @contextmanager
    def pictured(self, number: int) -> Iterator[Any]:
        """The page as pypdfium2 has it, for its pictures. Raises ValueError for one that cannot be drawn."""
        import pypdfium2

        try:
            if self._pictures is None:
                self._pictures = pypdfium2.PdfDocument(self._data)
            page = self._pictures[number - 1]
            try:
                yield page
            finally:
                page.close()
        except pypdfium2.PdfiumError as error:
            raise ValueError(number) from error


def visible(page: Handle) -> Frame:
    """The frame of a page as it is displayed."""
    box = (ctypes.c_float * 4)()
    turn = max(0, PDFIUM.FPDFPage_GetRotation(page))
    found = PDFIUM.FPDF_GetPageBoundingBox(page, box)
    left, top, right, bottom = box
    return (
        Frame(left, bottom, right, top, turn)
        if found and right > left and top > bottom
        else Frame(0, 0, 595, 842, turn)
    )
