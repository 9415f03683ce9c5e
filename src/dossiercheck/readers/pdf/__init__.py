"""PDF with a text layer: words by geometry, rows, columns, ruled tables, pictures; pages that cannot be trusted say so."""

from collections.abc import Collection

from dossiercheck.model.diagnostic import Diagnostic
from dossiercheck.model.document import DAMAGED, LIMIT, DigitalSignature, Document, Page
from dossiercheck.readers.bounds import USUAL, Bounds
from dossiercheck.readers.pdf.join import join
from dossiercheck.readers.pdf.opened import Opened
from dossiercheck.readers.pdf.page import PageContent, read_page

_HINT = "Đề nghị mở tệp kiểm tra, in lại thành PDF rồi nộp lại."
_MOST = 50
"""Signatures told of one file."""


def read(file: str, data: bytes, bounds: Bounds = USUAL) -> Document | Diagnostic:
    """The document, its pages beyond the bounds unread; a Diagnostic if it is encrypted or damaged."""
    with Opened(data) as pdf:
        if pdf.locked:
            return Diagnostic(file, "encrypted", "Tệp PDF có mật khẩu.", hint="Đề nghị nộp lại bản không có mật khẩu.")
        if not pdf.pages:
            return Diagnostic(file, "damaged", "Tệp PDF bị hỏng, không mở được.", hint=_HINT)
        return _document(file, pdf, bounds)


def contents(data: bytes, unread: Collection[int] = (), bounds: Bounds = USUAL) -> list[PageContent]:
    """The pages one by one, of a file that can be read. `unread`: pages known to show something, though no text."""
    with Opened(data) as pdf:
        return _pages(pdf, bounds, unread)


def _pages(pdf: Opened, bounds: Bounds, inked: Collection[int] = ()) -> list[PageContent]:
    found = []
    for number in range(1, min(pdf.pages, bounds.pages) + 1):
        try:
            found.append(read_page(pdf, number, inked=number in inked))
        except (ValueError, OSError, RecursionError):
            found.append(PageContent(Page(number, 0, 0, readable=False, reason=DAMAGED)))
        bounds.page_done()
    left = range(len(found) + 1, pdf.pages + 1)
    return found + [PageContent(Page(n, 0, 0, readable=False, reason=LIMIT)) for n in left]


def _document(file: str, pdf: Opened, bounds: Bounds) -> Document:
    read = _pages(pdf, bounds)
    pages, lines, tables, marks = join(read)
    legacy = sorted({c.legacy for c in read if c.legacy})
    digital = tuple(DigitalSignature(None) for _ in range(min(pdf.signatures, _MOST)))
    return Document(file, "pdf", lines, pages, tables, marks, digital, "+".join(legacy) or None)
