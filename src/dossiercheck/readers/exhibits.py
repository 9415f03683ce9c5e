"""What evidence looks like: crops of pages, excerpts of documents without pages. For reports, after judging."""

import io
from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from dossiercheck.model.box import Box
from dossiercheck.model.diagnostic import Diagnostic
from dossiercheck.model.document import Document
from dossiercheck.model.exhibit import Excerpt, ExcerptLine, Exhibit, Picture
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
_LONG = 240
"""Characters of a line an excerpt shows."""


def exhibits(file: str, data: bytes, wanted: Sequence[Evidence]) -> tuple[Exhibit | None, ...]:
    """One exhibit for each evidence of one file, None where nothing can be shown."""
    document = read(file, data)
    if isinstance(document, Diagnostic):
        return tuple(None for _ in wanted)
    if not document.pages:
        return tuple(excerpt(document, e) for e in wanted)
    if sniff(data, file) != "pdf":
        return tuple(None for _ in wanted)
    return _crops(data, document, wanted)


def _crops(data: bytes, document: Document, wanted: Sequence[Evidence]) -> tuple[Exhibit | None, ...]:
    """Each page is drawn once, however much is shown of it."""
    import pypdfium2 as pdfium

    turns = {p.number: p.turned for p in document.pages}
    made: dict[int, Exhibit | None] = {}
    pdf = pdfium.PdfDocument(data)
    try:
        for number in sorted({e.page for e in wanted if e.page in turns}):
            image = _draw(pdf[number - 1], turns[number])
            for at, evidence in enumerate(wanted):
                if evidence.page == number:
                    made[at] = crop(image, evidence.box)
    finally:
        pdf.close()
    return tuple(made.get(at) for at in range(len(wanted)))


def _draw(page: object, turned: int) -> "Image":
    width, height = page.get_size()  # type: ignore[attr-defined]
    scale = min(1.6, 2400 / max(width, height, 1))
    bitmap = page.render(scale=scale, rotation=turned)  # type: ignore[attr-defined]
    image: Image = bitmap.to_pil().convert("RGB")
    return image


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
    # The quote of a block (a signature's role, mark and name) runs over several places.
    last = at[-1]
    while last + 1 < min(len(document.lines), at[0] + _BLOCK) and _quoted(document.lines[last + 1].text, evidence.quote):
        last += 1
    shown = range(max(0, at[0] - _AROUND), min(len(document.lines), last + 1 + _AROUND))
    return Excerpt(tuple(ExcerptLine(document.lines[i].text[:_LONG], at[0] <= i <= last) for i in shown))


def _quoted(text: str, quote: str) -> bool:
    return bool(text.strip()) and text.strip() in quote
