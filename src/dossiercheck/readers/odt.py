"""OpenDocument text (.odt): content.xml and the headers of styles.xml."""

import io
import zipfile
import zlib
from collections.abc import Iterator
from typing import Literal

from lxml import etree

from dossiercheck.model.diagnostic import Diagnostic
from dossiercheck.model.document import Document
from dossiercheck.model.frozen import frozen
from dossiercheck.readers.blocks import Block, Grid, Paragraph, Story, build
from dossiercheck.readers.flow import GridCell, Picture
from dossiercheck.readers.ruler import TWIPS_PER_MM, Float, Stop

_MAX_PART = 64 * 1024**2
_HINT = "Đề nghị mở tệp, lưu lại dưới dạng DOCX hoặc PDF rồi nộp lại."
_NS = "{urn:oasis:names:tc:opendocument:xmlns:"
_TEXT, _TABLE, _DRAW, _STYLE = (_NS + n + ":1.0}" for n in ("text", "table", "drawing", "style"))
_FO, _SVG, _OFFICE = (_NS + n + ":1.0}" for n in ("xsl-fo-compatible", "svg-compatible", "office"))
_SKIPPED = frozenset({_TEXT + "tracked-changes", _OFFICE + "annotation", _TEXT + "sequence-decls", _OFFICE + "forms"})
_UNITS = {"cm": 10.0, "mm": 1.0, "in": 25.4, "pt": 25.4 / 72, "px": 25.4 / 96}
_EDGES: dict[str, Literal["left", "center", "right"]] = {"left": "left", "center": "center", "right": "right"}
_MOST_REPEATED = 100
_MAX_DEPTH = 200


def read(file: str, data: bytes) -> Document | Diagnostic:
    """The document; a Diagnostic if it is damaged or encrypted."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if any(i.file_size > _MAX_PART for i in archive.infolist() if i.filename.endswith(".xml")):
                return Diagnostic(file, "limit", "Tệp OpenDocument quá lớn nên đã bỏ qua.", hint=_HINT)
            if b"encryption-data" in _bytes(archive, "META-INF/manifest.xml"):
                return Diagnostic(file, "encrypted", "Tệp OpenDocument có mật khẩu.", hint=_HINT)
            content = _parse(_bytes(archive, "content.xml"))
            sheet = _bytes(archive, "styles.xml")
            return _document(file, content, _parse(sheet) if sheet else None)
    except RuntimeError:  # zipfile's word for a password
        return Diagnostic(file, "encrypted", "Tệp OpenDocument có mật khẩu.", hint=_HINT)
    except (zipfile.BadZipFile, KeyError, EOFError, OSError, ValueError, NotImplementedError, zlib.error):
        return Diagnostic(file, "damaged", "Tệp OpenDocument bị hỏng, không mở được.", hint=_HINT)
    except etree.XMLSyntaxError:
        return Diagnostic(file, "damaged", "Tệp OpenDocument bị hỏng, không mở được.", hint=_HINT)


def _bytes(archive: zipfile.ZipFile, name: str) -> bytes:
    return archive.read(name) if name in archive.namelist() else b""


def _parse(data: bytes) -> etree._Element:
    return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False))


def _document(file: str, content: etree._Element, sheet: etree._Element | None) -> Document | Diagnostic:
    body = content.find(f"{_OFFICE}body/{_OFFICE}text")
    if body is None:
        return Diagnostic(file, "unsupported", "Tệp OpenDocument này không phải văn bản.", hint=_HINT)
    styles = _Styles.parse([r for r in (sheet, content) if r is not None])
    walk = _Walk(styles)
    heads: list[Story] = []
    feet: list[Story] = []
    for page in () if sheet is None else sheet.iter(_STYLE + "master-page"):
        for part, stories, place in (("header", heads, "đầu trang"), ("footer", feet, "chân trang")):
            stories += [
                Story(walk.blocks(e), place) for e in page if e.tag in {_STYLE + part, _STYLE + part + "-first"}
            ]
    main = Story(walk.blocks(body))
    notes = [Story(walk.notes, "chú thích")] if walk.notes else []
    return build(file, "odt", [*heads, main, *notes, *feet])


@frozen
class _Styles:
    """Style name -> attributes of its properties, inheritance resolved on asking."""

    parents: dict[str, str]
    values: dict[str, dict[str, str]]
    stops: dict[str, tuple[Stop, ...]]

    @staticmethod
    def parse(roots: list[etree._Element]) -> "_Styles":
        parents: dict[str, str] = {}
        values: dict[str, dict[str, str]] = {}
        stops: dict[str, tuple[Stop, ...]] = {}
        for style in (s for root in roots for s in root.iter(_STYLE + "style")):
            name = style.get(_STYLE + "name") or ""
            parents[name] = style.get(_STYLE + "parent-style-name") or ""
            values[name] = {str(k): str(v) for child in style for k, v in child.attrib.items()}
            if told := tuple(_stop(tab) for tab in style.iter(_STYLE + "tab-stop")):
                stops[name] = told
        return _Styles(parents, values, stops)

    def tabs(self, name: str | None) -> tuple[Stop, ...]:
        """The tab stops of a style, its own or inherited."""
        seen: set[str] = set()
        while name and name not in seen:
            seen.add(name)
            if name in self.stops:
                return self.stops[name]
            name = self.parents.get(name)
        return ()

    def get(self, name: str | None, attribute: str) -> str | None:
        seen: set[str] = set()
        while name and name not in seen:
            seen.add(name)
            if attribute in self.values.get(name, {}):
                return self.values[name][attribute]
            name = self.parents.get(name)
        return None


class _Walk:
    """Walks office:text."""

    def __init__(self, styles: _Styles) -> None:
        self.styles = styles
        self.notes: list[Block] = []
        self.depth = 0

    def blocks(self, parent: etree._Element) -> list[Block]:
        self.depth += 1
        if self.depth > _MAX_DEPTH:
            raise ValueError("nested beyond reason")
        found: list[Block] = []
        for child in parent:
            if child.tag in {_TEXT + "p", _TEXT + "h"}:
                found.append(self.paragraph(child))
                found += self.broken(child.get(_TEXT + "style-name"), "after")
            elif child.tag == _TABLE + "table":
                style = child.get(_TABLE + "style-name")
                found += [*self.broken(style, "before"), self.table(child), *self.broken(style, "after")]
            elif child.tag in {_DRAW + "frame", _DRAW + "g"}:
                anchor = Paragraph()
                self.drawn(child, anchor)
                found.append(anchor)
            elif isinstance(child.tag, str) and child.tag not in _SKIPPED:
                found += self.blocks(child)
        self.depth -= 1
        return found

    def paragraph(self, element: etree._Element) -> Paragraph:
        style = element.get(_TEXT + "style-name")
        align = self.styles.get(style, _FO + "text-align")
        margin = _mm(self.styles.get(style, _FO + "margin-left")) or 0
        paragraph = Paragraph(align="right" if align == "end" else align, indent=int(margin * TWIPS_PER_MM))
        paragraph.stops = self.styles.tabs(style)
        paragraph.fresh = bool(self.broken(style, "before"))
        self.inline(element, paragraph, style)
        return paragraph

    def broken(self, style: str | None, where: str) -> list[Block]:
        """An empty paragraph that begins a page, where a style does so before or after what it is for."""
        new = self.styles.get(style, f"{_FO}break-{where}") == "page"
        return [Paragraph(fresh=True)] if new else []

    def inline(self, element: etree._Element, paragraph: Paragraph, style: str | None) -> None:
        self.words(element.text, paragraph, style)
        for child in element:
            if isinstance(child.tag, str):
                self.child(child, paragraph, style)
            self.words(child.tail, paragraph, style)

    def child(self, child: etree._Element, paragraph: Paragraph, style: str | None) -> None:
        if child.tag == _TEXT + "tab":
            paragraph.add("\t")
        elif child.tag == _TEXT + "line-break":
            paragraph.add("\n")
        elif child.tag == _TEXT + "s":
            paragraph.add(" " * min(_count(child, _TEXT + "c"), 200))
        elif child.tag == _TEXT + "note":
            body = child.find(_TEXT + "note-body")
            self.notes += [] if body is None else self.blocks(body)
        elif child.tag in {_DRAW + "frame", _DRAW + "g", _DRAW + "custom-shape"}:
            self.drawn(child, paragraph)
        elif child.tag not in _SKIPPED and (child.tag or "").startswith(_TEXT):
            self.inline(child, paragraph, child.get(_TEXT + "style-name") or style)

    def words(self, text: str | None, paragraph: Paragraph, style: str | None) -> None:
        if not text or self.styles.get(style, _TEXT + "display") == "none":
            return
        kept = " ".join(text.replace("\t", " ").replace("\r", " ").split("\n"))
        font = self.styles.get(style, _STYLE + "font-name") or self.styles.get(style, _FO + "font-family")
        paragraph.add(kept, font)
        if text.strip() and self.styles.get(style, _FO + "font-weight") == "bold":
            paragraph.bold = True

    def drawn(self, element: etree._Element, paragraph: Paragraph) -> None:
        boxes = [b for b in element.iter(_DRAW + "text-box") if not _within(b, element)]
        for box in boxes:
            paragraph.boxes.append((self.blocks(box), self.floats(element)))
        if element.tag == _DRAW + "custom-shape":
            paragraph.boxes += [(held, self.floats(element))] if (held := self.blocks(element)) else []
        elif not boxes and next(element.iter(_DRAW + "image"), None) is not None:
            width, height = _mm(element.get(_SVG + "width")), _mm(element.get(_SVG + "height"))
            size = (width, height) if width and height else None
            paragraph.show(Picture("picture", size, self.floats(element)))

    def floats(self, frame: etree._Element) -> Float | None:
        """Where a frame is put; None for one that stands in the text."""
        if frame.get(_TEXT + "anchor-type") in {None, "as-char"}:
            return None
        style = frame.get(_DRAW + "style-name")
        edge = _EDGES.get(self.styles.get(style, _STYLE + "horizontal-pos") or "")
        whole = (self.styles.get(style, _STYLE + "horizontal-rel") or "") in {"page", "page-start-margin"}
        beside = self.styles.get(style, _STYLE + "vertical-rel") in {
            None,
            "paragraph",
            "paragraph-content",
            "char",
            "line",
        }
        down = _mm(frame.get(_SVG + "y")) or 0.0 if beside else None
        return Float(_mm(frame.get(_SVG + "x")), edge, "page" if whole else "column", down)

    def table(self, element: etree._Element) -> Grid:
        cells: list[GridCell[list[Block]]] = []
        ruled = False
        for r, row in enumerate(_rows(element)):
            column = 0
            for cell in row:
                if cell.tag == _TABLE + "covered-table-cell":
                    column += min(_count(cell, _TABLE + "number-columns-repeated"), _MOST_REPEATED)
                elif cell.tag == _TABLE + "table-cell":
                    name = cell.get(_TABLE + "style-name")
                    ruled = ruled or self.bordered(name)
                    span = min(_count(cell, _TABLE + "number-columns-spanned"), _MOST_REPEATED)
                    down = min(_count(cell, _TABLE + "number-rows-spanned"), 10_000)
                    cells.append(GridCell(self.blocks(cell), r, column, down, span))
                    column += min(_count(cell, _TABLE + "number-columns-repeated"), _MOST_REPEATED)
        return Grid(cells, ruled)

    def bordered(self, style: str | None) -> bool:
        names = ("border", "border-top", "border-bottom", "border-left", "border-right")
        return any((self.styles.get(style, _FO + n) or "none") not in {"none", "0"} for n in names)


def _stop(tab: etree._Element) -> Stop:
    kind = tab.get(_STYLE + "type") or "left"
    place = (_mm(tab.get(_STYLE + "position")) or 0.0) * TWIPS_PER_MM
    return Stop(place, "center" if kind == "center" else "left" if kind == "left" else "right")


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    for child in table:
        if child.tag == _TABLE + "table-row":
            yield child
        elif child.tag in {_TABLE + "table-header-rows", _TABLE + "table-rows", _TABLE + "table-row-group"}:
            yield from _rows(child)


def _within(box: etree._Element, top: etree._Element) -> bool:
    """Whether a text box lies in another one."""
    for parent in box.iterancestors():
        if parent is top:
            return False
        if parent.tag == _DRAW + "text-box":
            return True
    return False


def _count(element: etree._Element, name: str) -> int:
    value = element.get(name) or "1"
    return max(1, int(value)) if value.isdigit() and len(value) < 8 else 1


def _mm(length: str | None) -> float | None:
    if not length or length[-2:] not in _UNITS:
        return None
    try:
        return float(length[:-2]) * _UNITS[length[-2:]]
    except ValueError:
        return None
