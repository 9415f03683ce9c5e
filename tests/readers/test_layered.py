"""Scans that a copier or a program made searchable: the picture is looked at, another's reading of it is doubted."""

import io

import pypdfium2 as pdfium
import pytest
from made_pdf import pdf, text
from PIL import Image

from dossiercheck.facts import signatures
from dossiercheck.model.document import Document
from dossiercheck.model.fact import Found
from dossiercheck.readers import read
from dossiercheck.readers.ocr import engine
from dossiercheck.readers.ocr.engine import NoEngine
from dossiercheck.readers.ocr.page import Sheaf, content, read_rest, read_strip
from dossiercheck.readers.ocr.picture import straighten
from dossiercheck.readers.pdf.join import join
from dossiercheck.readers.pdf.pictures import Pictures
from tests.readers import paper

real = pytest.mark.skipif(
    isinstance(engine(), NoEngine) or paper.font(20) is None, reason="no OCR engine with Vietnamese data (or no font)"
)
WORDS = (
    (340, 110, "ĐẢNG BỘ SỞ CÔNG CHÍNH"), (860, 110, "ĐẢNG CỘNG SẢN VIỆT NAM"), (340, 200, "Số: 07-BC/CB"),
    (860, 200, "Hà Giang, ngày 16 tháng 12 năm 2010"), (620, 310, "BÁO CÁO"),
    *((600, 440 + 42 * n, paper.REPORT[n % 3]) for n in range(12)),
    (860, 960, "T/M CHI BỘ"), (860, 1000, "BÍ THƯ VÀA"), (860, 1190, "Nguyễn Văn Hòa"),
)  # fmt: skip
UNSEEN, UNDER, WHITE = "3 Tr", "", "1 1 1 rg"


def searchable(image: Image.Image, before: str = UNSEEN, parts: int = 1) -> bytes:
    """The picture as one page, with the words of the report as its text layer (its date misread)."""
    scale = 72 / paper.DPI
    layer = (text(x * scale - 3 * len(said), 842 - (y + 22) * scale, said, before=before) for x, y, said in WORDS)
    book = pdfium.PdfDocument(pdf("".join(layer)))
    page = book[0]
    for n in range(parts):
        top, bottom = image.height * n // parts, image.height * (n + 1) // parts
        piece, stream = pdfium.PdfImage.new(book), io.BytesIO()
        image.crop((0, top, image.width, bottom)).save(stream, "JPEG", quality=75)
        piece.load_jpeg(stream, inline=True)
        high = 842 * (bottom - top) / image.height
        piece.set_matrix(pdfium.PdfMatrix(595, 0, 0, high, 0, 842 * (1 - bottom / image.height)))
        page.insert_obj(piece)
    page.gen_content()
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def opened(data: bytes) -> Document:
    document = read("a.pdf", data)
    assert isinstance(document, Document)
    return document


def mark(document: Document) -> str:
    told = signatures.find(document)
    assert isinstance(told, Found)
    assert [s.name for s in told.value] == ["Nguyễn Văn Hòa"]
    return told.value[0].mark


@pytest.mark.parametrize("before", [UNSEEN, UNDER, WHITE])
@pytest.mark.parametrize("parts", [1, 4])
def test_another_s_reading_is_doubted_and_never_unsigned(before: str, parts: int) -> None:
    document = opened(searchable(paper.sheet(), before, parts))
    (page,) = document.pages
    assert (page.readable, page.layered, page.origin, page.measured) == (True, True, "ocr", False)
    assert document.pictured_pages == (1,) and document.unread_pages == ()
    assert {x.confidence for x in document.lines} == {0.5}
    assert mark(document) == "unreadable"


def test_text_printed_over_a_background_is_text() -> None:
    background = "q 595 0 0 842 0 0 cm /Im Do Q\n"
    words = (text(60, 800 - 16 * n, said) for n, (_, _, said) in enumerate(WORDS))
    (page,) = opened(pdf(background + "".join(words))).pages
    assert (page.layered, page.origin) == (False, "text")


def looked_at(image: Image.Image, before: str, parts: int = 1) -> Document:
    reader, pictures = engine(), Pictures(searchable(image, before, parts), 10**8)
    assert not isinstance(reader, NoEngine)
    taken, sheaf = pictures.page(1), Sheaf(1)
    pictures.close()
    assert taken is not None
    sheet = read_strip(straighten(*taken), reader, sheaf)
    read_rest(sheet, reader, sheaf)
    pages, lines, tables, marks = join([content(sheet, reader, sheaf, 595, 842)])
    return Document("a.pdf", "pdf", lines, pages, tables, marks)


@real
@pytest.mark.parametrize(("mode", "ink"), [("RGB", paper.BLUE), ("RGB", paper.BLACK), ("L", 40)])
def test_ink_is_found_in_the_picture(mode: str, ink: object) -> None:
    image = paper.report(mode=mode)
    paper.stroke(image, 780, 1100, ink)
    document = looked_at(image, UNSEEN, parts=3 if mode == "RGB" else 1)
    assert mark(document) == "ink"
    assert any("ngày 15 tháng" in x.text for x in document.lines), "the picture says 15, the layer said 16"


@real
@pytest.mark.parametrize("before", [UNSEEN, UNDER])
def test_nothing_is_found_where_nothing_stands(before: str) -> None:
    assert mark(looked_at(paper.report(), before)) == "none"


@real
def test_a_seal_alone_signs_nothing() -> None:
    image = paper.report()
    paper.seal(image, 760, 1090)
    assert mark(looked_at(image, UNDER)) == "none", "compression darkens a seal's edges: they are no black ink"
    paper.stroke(image, 800, 1100)
    assert mark(looked_at(image, UNDER)) == "ink"
    grey = paper.report(mode="L")
    paper.seal(grey, 760, 1090, 110)
    assert mark(looked_at(grey, UNSEEN)) == "unreadable"
