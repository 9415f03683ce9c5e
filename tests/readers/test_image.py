"""Photos and scans saved as pictures; damaged, huge, one-bit and strange ones."""

import io

import pytest
from PIL import Image

from dossiercheck.model.diagnostic import Diagnostic
from dossiercheck.model.document import Document
from dossiercheck.readers import read
from dossiercheck.readers.image.frames import Frames, TooLargeError
from dossiercheck.readers.ocr.picture import straighten
from dossiercheck.readers.pdf.pictures import Pictures
from tests.readers import paper


def data(image: Image.Image, form: str, **options: object) -> bytes:
    held = io.BytesIO()
    image.save(held, form, **options)
    return held.getvalue()


@pytest.mark.parametrize("form", ["JPEG", "PNG", "TIFF", "BMP", "GIF"])
def test_every_kind_of_picture_is_a_page_to_be_read(form: str) -> None:
    image = paper.sheet("L")
    paper.bars(image, 200, 600)
    document = read("IMG_0001.jpg", data(image, form))
    assert isinstance(document, Document)
    assert document.unread_pages == (1,)
    assert document.format == "image"


def test_a_tiff_of_many_pages() -> None:
    pages = [paper.sheet("1").convert("1") for _ in range(3)]
    document = read("fax.tif", data(pages[0], "TIFF", save_all=True, append_images=pages[1:]))
    assert isinstance(document, Document)
    assert document.unread_pages == (1, 2, 3)


def test_a_one_bit_fax_is_read_like_any_picture() -> None:
    image = paper.sheet("L")
    paper.bars(image, 200, 900)
    frames = Frames(data(image.convert("1"), "TIFF", compression="group4"))
    taken = frames.page(1)
    assert taken is not None
    assert straighten(*taken).quality.fault is None
    pdf = Pictures(data(image.convert("1"), "PDF", resolution=150), 10**8)
    drawn = pdf.page(1)
    pdf.close()
    assert drawn is not None and straighten(*drawn).quality.fault is None


def test_a_picture_cut_short_is_told_not_raised() -> None:
    whole = data(paper.report() if paper.font(20) else paper.sheet(), "JPEG")
    told = read("anh.jpg", whole[: len(whole) // 3])
    if isinstance(told, Document):  # the head is there: the page cannot be decoded
        assert Frames(whole[: len(whole) // 3]).page(1) is None
    told = read("anh.jpg", whole[:40])
    assert isinstance(told, Diagnostic) and told.code == "damaged" and told.hint


def test_a_huge_photo_is_decoded_small() -> None:
    photo = data(Image.new("L", (9000, 12000), 255), "JPEG", quality=30)
    frames = Frames(photo)
    taken = frames.page(1)
    assert taken is not None
    assert max(taken[0].size) <= 3600
    with pytest.raises(TooLargeError):
        Frames(photo, pixels=50_000_000)


def test_a_transparent_picture_stands_on_white() -> None:
    taken = Frames(data(Image.new("RGBA", (800, 1100), (0, 0, 0, 0)), "PNG")).page(1)
    assert taken is not None
    assert taken[0].getpixel((5, 5)) == (255, 255, 255)


def test_a_photo_lying_on_its_side_is_turned_by_its_own_word() -> None:
    image = Image.new("L", (600, 400), 255)
    exif = Image.Exif()
    exif[0x0112] = 6
    taken = Frames(data(image, "JPEG", exif=exif)).page(1)
    assert taken is not None
    assert taken[0].size == (400, 600)


def test_the_scan_of_a_pdf_page_is_taken_out_undrawn() -> None:
    image = paper.sheet()
    paper.bars(image, 200, 900)
    pdf = Pictures(data(image, "PDF", resolution=150), 10**8)
    taken = pdf.page(1)
    pdf.close()
    assert taken is not None
    assert taken[0].size == image.size and taken[1] == 150


def test_a_page_larger_than_allowed_is_drawn_smaller() -> None:
    image = paper.sheet("L")
    pdf = Pictures(data(image, "PDF", resolution=150), 1000)
    taken = pdf.page(1)
    pdf.close()
    assert taken is not None and taken[1] == 200
