"""PDF with a text layer: words by geometry, rows, columns, ruled tables, pictures; pages that cannot be trusted say so."""

from collections.abc import Collection

from dossiercheck.model.diagnostic import Diagnostic
from dossiercheck.model.document import DAMAGED, LIMIT, DigitalSignature, Document, Page
from dossiercheck.readers.bounds import USUAL, Bounds
from dossiercheck.readers.pdf.join import join
from dossiercheck.readers.pdf.page import PageContent, read_page

_HINT = "Đề nghị mở tệp kiểm tra, in lại thành PDF rồi nộp lại."
_PASSWORD = 4  # FPDF_ERR_PASSWORD


def read(file: str, data: bytes, bounds: Bounds = USUAL) -> Document | Diagnostic:
    """The document, its pages beyond the bounds unread; a Diagnostic if it is encrypted or damaged."""
    import pypdfium2 as pdfium

    try:
        pdf = pdfium.PdfDocument(data)
    except pdfium.PdfiumError:
        if _locked(data):
            return Diagnostic(file, "encrypted", "Tệp PDF có mật khẩu.", hint="Đề nghị nộp lại bản không có mật khẩu.")
        return Diagnostic(file, "damaged", "Tệp PDF bị hỏng, không mở được.", hint=_HINT)
    try:
        if len(pdf) == 0:
            return Diagnostic(file, "damaged", "Tệp PDF không có trang nào đọc được.", hint=_HINT)
        return _document(file, pdf, bounds)
    finally:
        pdf.close()


def _locked(data: bytes) -> bool:
    """Whether a file that cannot be opened wants a password.

    The library's last error is this file's only if it opened nothing: a file opened without pages leaves another's.
    """
    from pypdfium2 import raw

    opened = raw.FPDF_LoadMemDocument64(data, len(data), None)
    if opened:
        raw.FPDF_CloseDocument(opened)
        return False
    return int(raw.FPDF_GetLastError()) == _PASSWORD


def contents(data: bytes, unread: Collection[int] = (), bounds: Bounds = USUAL) -> list[PageContent]:
    """The pages one by one, of a file that can be read. `unread`: pages known to show something, though no text."""
    import pypdfium2 as pdfium

    pdf = pdfium.PdfDocument(data)
    try:
        return _pages(pdf, bounds, unread)
    finally:
        pdf.close()


def _pages(pdf: "object", bounds: Bounds, inked: Collection[int] = ()) -> list[PageContent]:
    import pypdfium2 as pdfium

    assert isinstance(pdf, pdfium.PdfDocument)
    found = []
    for number in range(1, min(len(pdf), bounds.pages) + 1):
        try:
            page = pdf[number - 1]
            try:
                found.append(read_page(page, number, inked=number in inked))
            finally:
                page.close()
        except (pdfium.PdfiumError, ValueError, OSError, RecursionError):
            found.append(PageContent(Page(number, 0, 0, readable=False, reason=DAMAGED)))
        bounds.page_done()
    left = range(len(found) + 1, len(pdf) + 1)
    return found + [PageContent(Page(n, 0, 0, readable=False, reason=LIMIT)) for n in left]


def _document(file: str, pdf: "object", bounds: Bounds) -> Document:
    import pypdfium2 as pdfium
    from pypdfium2 import raw

    assert isinstance(pdf, pdfium.PdfDocument)
    read = _pages(pdf, bounds)
    pages, lines, tables, marks = join(read)
    legacy = sorted({c.legacy for c in read if c.legacy})
    signatures = max(0, raw.FPDF_GetSignatureCount(pdf.raw))
    digital = tuple(DigitalSignature(None) for _ in range(min(signatures, 50)))
    return Document(file, "pdf", lines, pages, tables, marks, digital, "+".join(legacy) or None)
