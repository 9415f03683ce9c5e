"""What evidence looks like: crops in the view the page was read in, excerpts with their neighbours."""

import io

import docx
import pytest
from PIL import Image

from dossiercheck.model.box import Box
from dossiercheck.model.document import Document, Line
from dossiercheck.model.exhibit import Excerpt, Picture, View
from dossiercheck.model.fact import Evidence
from dossiercheck.readers.exhibits import crop, excerpt, exhibits


def page(spot: tuple[int, int], size: tuple[int, int] = (600, 800)) -> Image.Image:
    """White paper with a black spot of 40 x 20 dots."""
    image = Image.new("RGB", size, "white")
    image.paste((0, 0, 0), (spot[0], spot[1], spot[0] + 40, spot[1] + 20))
    return image


def pdf(image: Image.Image) -> bytes:
    stream = io.BytesIO()
    image.save(stream, "PDF", resolution=72)
    return stream.getvalue()


def darkness(picture: Picture, box: Box) -> float:
    """Share of dark dots in a part of a crop."""
    image = Image.open(io.BytesIO(picture.data)).convert("L")
    part = image.crop(
        (
            int(box.left * image.width),
            int(box.top * image.height),
            int(box.right * image.width) + 1,
            int(box.bottom * image.height) + 1,
        )
    )
    dots = part.tobytes()
    return sum(d < 128 for d in dots) / len(dots)


BOX = Box(0.5, 0.75, 0.5 + 40 / 600, 0.75 + 20 / 800)
SPOT = (300, 600)


def shown(data: bytes, name: str, *views: View) -> Picture:
    (made,) = exhibits(name, data, (Evidence(name, 1, None, "x", BOX),), views)
    assert isinstance(made, Picture)
    assert made.mark is not None
    return made


def test_the_mark_lies_on_the_thing() -> None:
    made = shown(pdf(page(SPOT)), "x.pdf")
    assert made.mark is not None
    assert darkness(made, made.mark) > 0.8


@pytest.mark.parametrize("turned", [90, 180, 270])
@pytest.mark.parametrize("scanned", [True, False])
def test_a_turned_page_is_shown_as_it_was_read(turned: int, scanned: bool) -> None:
    lying = page(SPOT).rotate(turned, expand=True)  # counter-clockwise: it is turned back clockwise
    made = shown(pdf(lying), "x.pdf", View(1, scanned, turned))
    assert made.mark is not None
    assert darkness(made, made.mark) > 0.8


def test_a_photo() -> None:
    stream = io.BytesIO()
    page(SPOT).save(stream, "PNG")
    made = shown(stream.getvalue(), "x.png", View(1, scanned=True))
    assert made.mark is not None
    assert darkness(made, made.mark) > 0.8


@pytest.mark.parametrize(
    "box", [Box(0, 0, 0.02, 0.01), Box(0.98, 0.99, 1, 1), Box(0, 0, 1, 1), Box(0.4, 0.4, 0.4, 0.4)]
)
def test_a_crop_stays_on_the_page(box: Box) -> None:
    made = crop(page(SPOT), box)
    assert made.mark is not None
    assert 0 <= made.mark.left <= made.mark.right <= 1
    assert made.width <= 680


def test_no_box_shows_the_whole_page_and_a_page_that_is_not_there_nothing() -> None:
    whole, none = exhibits("x.pdf", pdf(page(SPOT)), (Evidence("x.pdf", 1), Evidence("x.pdf", 9)))
    assert isinstance(whole, Picture)
    assert whole.mark is None
    assert none is None


def test_what_cannot_be_read_is_not_shown() -> None:
    assert exhibits("x.docx", b"nothing", (Evidence("x.docx", None, "đoạn 1"),)) == (None,)


def test_an_excerpt_with_its_neighbours() -> None:
    document = docx.Document()
    for n in range(1, 9):
        document.add_paragraph(f"Dòng {n}")
    stream = io.BytesIO()
    document.save(stream)
    (made,) = exhibits("x.docx", stream.getvalue(), (Evidence("x.docx", None, "đoạn 4", "Dòng 4 / Dòng 5"),))
    assert isinstance(made, Excerpt)
    assert [(x.text, x.marked) for x in made.lines] == [
        ("Dòng 2", False), ("Dòng 3", False), ("Dòng 4", True), ("Dòng 5", True), ("Dòng 6", False), ("Dòng 7", False),
    ]  # fmt: skip


def test_a_place_that_is_not_there() -> None:
    assert excerpt(Document("x", "docx", (Line("a", 0, place="đoạn 1"),)), Evidence("x", None, "đoạn 7")) is None


def test_of_a_tables_row_the_quoted_cell_is_marked() -> None:
    lines = tuple(
        Line(t, 0, place="bảng 1, dòng 1") for t in ("CHI BỘ X", "ĐẢNG CỘNG SẢN VIỆT NAM", "ngày tháng 12 năm 2010")
    )
    document = Document("x", "docx", lines)
    made = excerpt(document, Evidence("x", None, "bảng 1, dòng 1", "ngày tháng 12 năm 2010"))
    assert isinstance(made, Excerpt)
    assert [x.marked for x in made.lines] == [False, False, True]
    whole = excerpt(document, Evidence("x", None, "bảng 1, dòng 1"))
    assert isinstance(whole, Excerpt)
    assert all(x.marked for x in whole.lines)
