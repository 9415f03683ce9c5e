"""The picture of a page: the scan or photograph itself where one image is the whole page, else the page drawn."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

    from PIL.Image import Image

_DPI = 200
_COVERS = 0.93
_EDGE = 0.05
_A4 = 297 / 25.4
"""Inches of the longer side of a sheet that was photographed."""


def is_broken(page: "Any") -> bool:
    """Whether a picture on the page cannot be decoded: what it shows is lost, and the page drawn without it looks blank."""
    import pypdfium2 as pdfium
    from pypdfium2 import raw

    for item in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=2):
        if item.get_metadata().bits_per_pixel:
            continue
        try:
            item.get_bitmap(render=False).close()
        except pdfium.PdfiumError:
            return True
    return False


class Pictures:
    """Pages of one PDF as pictures; pages are numbered from 1. `pixels`: a picture's most."""

    def __init__(self, data: bytes, pixels: int) -> None:
        import pypdfium2 as pdfium

        self._pdf = pdfium.PdfDocument(data)
        self._pixels = pixels

    def close(self) -> None:
        """Let go of the file."""
        self._pdf.close()

    def page(self, number: int) -> "tuple[Image, int] | None":
        """Picture and its dots an inch, as the page is displayed; None if it is damaged or too large."""
        import pypdfium2 as pdfium

        try:
            page = self._pdf[number - 1]
            try:
                return None if is_broken(page) else self._scan(page) or self._drawn(page)
            finally:
                page.close()
        except (pdfium.PdfiumError, ValueError, OSError, MemoryError):
            return None

    def _scan(self, page: object) -> "tuple[Image, int] | None":
        """The one image a page consists of, decoded without drawing the page (six times cheaper)."""
        from pypdfium2 import raw

        from dossiercheck.readers.ocr.photo import sheet_of

        width, height = page.get_size()  # type: ignore[attr-defined]
        items = list(page.get_objects(max_depth=2))  # type: ignore[attr-defined]
        images = [i for i in items if i.type == raw.FPDF_PAGEOBJ_IMAGE]
        visible = [i for i in items if i.type in {raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_SHADING}]
        if len(images) != 1 or visible or page.get_rotation() or raw.FPDFPage_GetAnnotCount(page.raw) > 0:  # type: ignore[attr-defined]
            return None
        image = images[0]
        left, bottom, right, top = image.get_bounds()
        matrix = image.get_matrix()
        upright = matrix.a > 0 and matrix.d > 0 and abs(matrix.b) + abs(matrix.c) < 1e-3
        near = max(left / width, bottom / height, 1 - right / width, 1 - top / height) <= _EDGE
        told = image.get_metadata()
        if not upright or not near or told.bits_per_pixel < 8 or told.width * told.height > self._pixels:
            return None
        if (right - left) * (top - bottom) < _COVERS * width * height:
            return None
        if min(left, bottom, width - right, height - top) < -_EDGE * width:
            return None  # cut off by the page: what is hidden is not to be read
        bitmap = image.get_bitmap(render=False)
        picture: Image = bitmap.to_pil()
        picture = picture if picture.mode in {"L", "RGB"} else picture.convert("RGB")
        if (sheet := sheet_of(picture)) is not None:
            return sheet, max(1, round(max(sheet.size) / _A4))
        return picture, max(1, round(told.width / width * 72))

    def _drawn(self, page: object) -> "tuple[Image, int] | None":
        width, height = page.get_size()  # type: ignore[attr-defined]
        dots = width * height * (_DPI / 72) ** 2
        if not dots > 0:
            return None
        dpi = _DPI if dots <= 12_000_000 else max(20, int(_DPI * (12_000_000 / dots) ** 0.5))
        bitmap = page.render(scale=dpi / 72, may_draw_forms=True)  # type: ignore[attr-defined]
        picture: Image = bitmap.to_pil().convert("RGB")
        bitmap.close()
        return picture, dpi
