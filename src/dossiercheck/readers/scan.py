"""A file whose pages are pictures, read on demand: page by page, the top strip first.

`document` is what has been read so far; pages not looked at, or only at their top, stay unread.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Protocol

from dossiercheck.model.box import Box
from dossiercheck.model.document import DAMAGED, DigitalSignature, Document, Page
from dossiercheck.readers.bounds import Bounds
from dossiercheck.readers.pdf.join import join
from dossiercheck.readers.pdf.page import PageContent
from dossiercheck.readers.sniff import sniff

if TYPE_CHECKING:
    from dossiercheck.readers.ocr.engine import Engine
    from dossiercheck.readers.ocr.page import Sheaf
    from dossiercheck.readers.ocr.picture import Sheet

_HELD = 160_000_000
"""Bytes of sheets kept between the look at their top and the look at the rest."""
_SAME_SHAPE = 0.02


class Pictures(Protocol):
    """Where pages' pictures come from."""

    def page(self, number: int) -> tuple[Any, int] | None:
        """Picture and dots an inch; None if it cannot be had."""
        ...

    def close(self) -> None: ...


@dataclass(slots=True)
class Scan:
    """One file being read."""

    file: str
    format: str
    contents: list[PageContent]
    pictures: Pictures
    engine: "Engine"
    digital: tuple[DigitalSignature, ...] = ()
    unread: tuple[int, ...] = ()
    """Numbers of the pages that are pictures."""
    _sheaves: "dict[int, Sheaf]" = field(default_factory=dict)
    _sheets: "dict[int, Sheet]" = field(default_factory=dict)

    def document(self) -> Document:
        """All that has been read so far."""
        pages, lines, tables, marks = join(self.contents)
        return Document(self.file, self.format, lines, pages, tables, marks, self.digital)

    def strip(self, number: int) -> None:
        """Read the top of a page: documents begin there."""
        self._look(number)

    def foot(self, number: int) -> None:
        """Read the end of a page, where signatures stand; all of it where that cannot be told from the rest."""
        self._look(number, foot=True)

    def whole(self, number: int) -> None:
        """Read all of a page."""
        self._look(number, whole=True)

    def patch(self, number: int, areas: Sequence[Box]) -> None:
        """Read some pictures on a page with text; where no words stand in them the page stays as it was."""
        from dossiercheck.readers.ocr.marks import coloured
        from dossiercheck.readers.ocr.page import Sheaf, content, read_rest
        from dossiercheck.readers.ocr.patch import only, patched, places
        from dossiercheck.readers.ocr.picture import straighten

        printed = self.contents[number - 1]
        taken = self.pictures.page(number)
        if taken is None:
            return
        sheet = only(straighten(*taken, (printed.page.turned, 0.0)), places(printed, areas))
        sheaf = Sheaf(number, known=(sheet.turned, 0.0), found=coloured(sheet, number))
        read_rest(sheet, self.engine, sheaf)
        seen = content(sheet, self.engine, sheaf, printed.page.width, printed.page.height)
        self.contents[number - 1] = patched(printed, seen, areas) or printed

    def is_whole(self, number: int) -> bool:
        """Whether all of a page was read."""
        return number in self._sheaves and self._sheaves[number].whole

    def leave(self, number: int, reason: str) -> None:
        """Say why a page was not read (in full)."""
        page = self.contents[number - 1].page
        self.contents[number - 1].page = replace(page, readable=False, reason=reason)

    def _look(self, number: int, *, foot: bool = False, whole: bool = False) -> None:
        from dossiercheck.readers.ocr.page import Sheaf, content, read_foot, read_rest, read_strip

        sheaf = self._sheaves.setdefault(number, Sheaf(number))
        if sheaf.whole or (sheaf.words and not (foot or whole)):
            return
        sheet = self._sheet(number, sheaf)
        page = self.contents[number - 1].page
        if sheet is None:
            self.leave(number, DAMAGED)
            return
        if sheaf.known is None:
            sheet = read_strip(sheet, self.engine, sheaf)
        if foot:
            read_foot(sheet, self.engine, sheaf)
        if whole:
            read_rest(sheet, self.engine, sheaf)
        if sheaf.whole:
            self._sheets.pop(number, None)
        else:
            self._keep(number, sheet)
        self.contents[number - 1] = content(sheet, self.engine, sheaf, *_size(page, sheet))

    def _sheet(self, number: int, sheaf: "Sheaf") -> "Sheet | None":
        from dossiercheck.readers.ocr.picture import straighten

        if number in self._sheets:
            return self._sheets[number]
        taken = self.pictures.page(number)
        return None if taken is None else straighten(*taken, sheaf.known)

    def _keep(self, number: int, sheet: "Sheet") -> None:
        """Keep a sheet while there is room; pages are looked at again in the same order, so the first ones stay."""
        others = sum(held.bytes for at, held in self._sheets.items() if at != number)
        if others + sheet.bytes <= _HELD:
            self._sheets[number] = sheet


def _size(page: Page, sheet: "Sheet") -> tuple[float, float]:
    """Points of the page as it is read: width and height change places when a page was turned on its side.

    A sheet cut out of a photograph has not the picture's shape.
    """
    width, height = page.width or 595.0, page.height or 842.0
    width, height = (width, height) if (width < height) == (sheet.width < sheet.height) else (height, width)
    shaped = width * sheet.height / sheet.width
    return (width, height) if abs(shaped - height) < _SAME_SHAPE * height else (width, shaped)


def open_scan(file: str, data: bytes, document: Document, engine: "Engine", bounds: Bounds) -> Scan:
    """Begin to read the pages of a document that could not be read."""
    if sniff(data, file) == "pdf":
        from dossiercheck.readers.pdf import contents
        from dossiercheck.readers.pdf.pictures import Pictures as Drawn

        unread = document.pictured_pages
        return Scan(
            file, "pdf", contents(data, unread, bounds), Drawn(data, bounds.pixels), engine, document.digital, unread
        )
    from dossiercheck.readers.image.frames import Frames

    pages = [PageContent(p) for p in document.pages]
    return Scan(file, "image", pages, Frames(data, bounds.pixels), engine, unread=document.unread_pages)
