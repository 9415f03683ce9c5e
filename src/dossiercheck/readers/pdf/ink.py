"""Whether anything shows on a page without text: a blank page is told by its picture."""

from typing import Any, Literal

from dossiercheck.readers.pdf.pictures import is_broken

_PIXELS = 600_000
_DENSE = 0.05
"""Bytes a dot from which a compressed picture holds more than blank paper (blank: under 0.02, print: over 0.08)."""
_LIGHT = bytes(range(250, 256))


def shows(page: Any) -> Literal["ink", "nothing", "lost"]:
    """What a page (of pypdfium2) shows; 'lost': nothing, though something is there."""
    if _dense(page) or _pictured(page) or _inked(page):
        return "ink"
    return "lost" if is_broken(page) else "nothing"


def _dense(page: Any) -> bool:
    """Whether some large picture on the page is plainly no blank paper, told by its size without decoding it."""
    from pypdfium2 import raw

    for item in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=2):
        told = item.get_metadata()
        held = raw.FPDFImageObj_GetImageDataRaw(item.raw, None, 0)
        if told.bits_per_pixel >= 8 and held > max(40_000, _DENSE * told.width * told.height):
            return True
    return False


def _pictured(page: Any) -> bool:
    """Whether a large grey or coloured picture on the page holds anything dark; decoding is a quarter of drawing."""
    import pypdfium2 as pdfium
    from pypdfium2 import raw

    for item in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=2):
        told = item.get_metadata()
        if told.bits_per_pixel not in {8, 24} or told.width * told.height < _PIXELS:
            continue
        try:
            bitmap = item.get_bitmap(render=False)
        except pdfium.PdfiumError:
            continue
        if bitmap.n_channels in {1, 3} and _is_dark(bitmap):
            return True
    return False


def _inked(page: Any) -> bool:
    """Whether anything shows when the page is drawn."""
    width, height = page.get_size()
    scale = min(1.0, (_PIXELS / max(1.0, width * height)) ** 0.5)
    if max(width, height) * scale > 20_000 or min(width, height) * scale < 1:
        return True
    bitmap = page.render(scale=scale, grayscale=True)
    try:
        return _is_dark(bitmap)
    finally:
        bitmap.close()


def _is_dark(bitmap: Any) -> bool:
    """Whether any dot is darker than paper."""
    view, wide = memoryview(bitmap.buffer).cast("B"), bitmap.width * bitmap.n_channels
    rows_ = (bytes(view[r * bitmap.stride : r * bitmap.stride + wide]) for r in range(bitmap.height))
    return any(row.translate(None, _LIGHT) for row in rows_)
