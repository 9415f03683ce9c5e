"""What evidence looks like: crops of pages, excerpts of documents without pages. For reports, after judging."""

import io
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Literal

from dossiercheck.model.box import Box
from dossiercheck.model.diagnostic import Diagnostic
from dossiercheck.model.document import Document
from dossiercheck.model.exhibit import Excerpt, ExcerptLine, Exhibit, Picture, View
from dossiercheck.model.fact import Evidence
from dossiercheck.readers import read
from dossiercheck.readers.sniff import sniff

if TYPE_CHECKING:
    from PIL.Image import Image

_WIDTH = 680
"""Pixels of a crop; a whole page is shown in half of it."""
_LEAST = (0.6, 0.12)
"""A crop shows at least this much of the page's width and height: the neighbourhood tells where one is."""
_AROUND = 2
"""Lines shown before and after what an excerpt marks."""
_BLOCK = 12
"""Lines a marked block has at most."""
_SCAN = 2000
"""Pixels of a scan's longer side that are enough to show a part of it."""
_PIXELS = 120_000_000
_LONG = 240
"""Characters of a line an excerpt shows."""


def exhibits(
    file: str, data: bytes, wanted: Sequence[Evidence], views: Sequence[View] = (), pixels: int = _PIXELS
) -> tuple[Exhibit | None, ...]:
    """One exhibit for each evidence of one file, None where nothing can be shown.

    `views` tells how pages were set upright; `pixels` is the most a page's picture may have.
    """
    kind = sniff(data, file)
    if kind in {"pdf", "image"}:
        return _crops(data, kind == "pdf", wanted, {v.page: v for v in views}, pixels)
    document = read(file, data)
    if isinstance(document, Diagnostic):
        return tuple(None for _ in wanted)
    return tuple(excerpt(document, e) for e in wanted)


def _crops(
    data: bytes, is_pdf: bool, wanted: Sequence[Evidence], views: Mapping[int, View], pixels: int
) -> tuple[Exhibit | None, ...]:
    """Each page is drawn once, however much is shown of it."""
    made: dict[int, Exhibit | None] = {}
    for number in sorted({e.page for e in wanted if e.page is not None}):
        view = views.get(number, View(number, scanned=not is_pdf))
        image = _scan(data, is_pdf, view, pixels) if view.scanned else _drawn(data, view)
        if image is not None:
            made |= {at: crop(image, e.box) for at, e in enumerate(wanted) if e.page == number}
    return tuple(made.get(at) for at in range(len(wanted)))


def _drawn(data: bytes, view: View) -> "Image | None":
    import pypdfium2 as pdfium

    pdf = pdfium.PdfDocument(data)
    try:
        if not 0 < view.page <= len(pdf):
            return None
        page = pdf[view.page - 1]
        scale = min(1.6, 2400 / max(*page.get_size(), 1))
        image: Image = page.render(scale=scale, rotation=view.turned).to_pil().convert("RGB")
        return image
    finally:
        pdf.close()


def _scan(data: bytes, is_pdf: bool, view: View, pixels: int) -> "Image | None":
    """A scanned page as it was read: turned upright and straightened."""
    from dossiercheck.readers.image.frames import Frames
    from dossiercheck.readers.pdf.pictures import Pictures

    pictures = Pictures(data, pixels) if is_pdf else Frames(data, pixels)
    try:
        taken = pictures.page(view.page)
        if taken is None:
            return None
        image: Image = taken[0].convert("RGB")
        image.thumbnail((_SCAN, _SCAN))
        if view.turned:
            image = image.rotate(-view.turned, expand=True)
        return image.rotate(view.skew, fillcolor="white") if view.skew else image
    finally:
        pictures.close()


def crop(image: "Image", box: Box | None) -> Picture:
    """The part of a page around a box (fractions of the page), the box's place in it marked."""
    seen = Box(0.0, 0.0, 1.0, 1.0) if box is None else _window(box)
    left, top = int(seen.left * image.width), int(seen.top * image.height)
    right, bottom = int(seen.right * image.width), int(seen.bottom * image.height)
    part = image.crop((left, top, max(right, left + 1), max(bottom, top + 1)))
    width = _WIDTH if box is not None else _WIDTH // 2
    if part.width > width:
        part = part.resize((width, max(1, round(part.height * width / part.width))))
    mark = None if box is None else _inside(box, seen)
    data, kind = _packed(part)
    return Picture(data, kind, part.width, part.height, mark)


def _window(box: Box) -> Box:
    """The box with room around it, kept on the page."""
    wide, high = max(_LEAST[0], box.width + 0.06), max(_LEAST[1], box.height + 0.05)
    x, y = box.middle
    left = min(max(0.0, x - wide / 2), max(0.0, 1 - wide))
    top = min(max(0.0, y - high / 2), max(0.0, 1 - high))
    return Box(left, top, min(1.0, left + wide), min(1.0, top + high))


def _inside(box: Box, seen: Box) -> Box:
    def across(value: float) -> float:
        return min(1.0, max(0.0, (value - seen.left) / seen.width))

    def down(value: float) -> float:
        return min(1.0, max(0.0, (value - seen.top) / seen.height))

    return Box(across(box.left), down(box.top), across(box.right), down(box.bottom))


def _packed(image: "Image") -> tuple[bytes, Literal["image/png", "image/jpeg"]]:
    """The smaller of a PNG of few colours and a JPEG: print is best as the one, a photograph as the other."""
    few = io.BytesIO()
    image.quantize(16).save(few, "PNG", optimize=True)
    if few.tell() < 16_000:
        return few.getvalue(), "image/png"
    photo = io.BytesIO()
    image.save(photo, "JPEG", quality=45, optimize=True)
    if photo.tell() < few.tell():
        return photo.getvalue(), "image/jpeg"
    return few.getvalue(), "image/png"


def excerpt(document: Document, evidence: Evidence) -> Exhibit | None:
    """The lines at a place of a flow format ('đoạn 14', 'bảng 2, dòng 5'), with their neighbours."""
    at = [i for i, line in enumerate(document.lines) if evidence.place is not None and line.place == evidence.place]
    if not at:
        return None
    # A table's row is one place: what is quoted stands in one of its cells.
    at = [i for i in at if _quoted(document.lines[i].text, evidence.quote)] or at
    # The quote of a block (a signature's role, mark and name) runs over several places.
    last = at[-1]
    while last + 1 < min(len(document.lines), at[0] + _BLOCK) and _quoted(
        document.lines[last + 1].text, evidence.quote
    ):
        last += 1
    shown = range(max(0, at[0] - _AROUND), min(len(document.lines), last + 1 + _AROUND))
    marked = {*at, *range(at[-1], last + 1)}
    return Excerpt(tuple(ExcerptLine(document.lines[i].text[:_LONG], i in marked) for i in shown))


def _quoted(text: str, quote: str) -> bool:
    words, said = text.strip(), quote.strip(" …")
    return bool(words and said) and (words in said or said in words)
