"""The walk over a story (body, header, notes): paragraphs and tables become lines, tables and marks.

Text in a text box is attached to lines of its own after its anchor paragraph; deleted, hidden and
fallback content is skipped; pictures keep their place among the lines.
"""

import re
from collections.abc import Iterator

from lxml import etree

from dossiercheck.readers.docx.cells import cells
from dossiercheck.readers.docx.legacy import decode_tree
from dossiercheck.readers.docx.names import (
    BREAK,
    OF_PARAGRAPH,
    PARAGRAPH,
    SKIPPED,
    TABLE,
    TEXT,
    VALUE,
    W,
    by_tag,
    value,
)
from dossiercheck.readers.docx.numbering import Numbering
from dossiercheck.readers.docx.runs import Fields, Runs
from dossiercheck.readers.docx.styles import Styles, digits, has_borders, stops
from dossiercheck.readers.flow import LOST_LETTER, Layout, Spot
from dossiercheck.readers.ruler import Paper, Ruler
from dossiercheck.vietnamese.fold import clean

# A header's or footer's page number: '2', '- 2 -', 'Trang 2/3'
_NUMBER = re.compile(
    r"(?:[-–—]\s*)?(?:trang|page)?\s*\d{1,3}(?:\s*(?:/|trên|of)\s*\d{1,3})?(?:\s*[-–—])?", re.IGNORECASE
)
Properties = dict[str, etree._Element]  # noqa: SLF001 - lxml has no other name for it
_CHUNK, _SECTION, _NEW_PAGE = (W + name for name in ("altChunk", "sectPr", "pageBreakBefore"))
_STYLE, _ALIGN, _INDENT, _TABS, _LIST = (W + name for name in ("pStyle", "jc", "ind", "tabs", "numPr"))
_LEFT, _START, _FIRST, _HANGING = (W + name for name in ("left", "start", "firstLine", "hanging"))
_NUMBERED, _LEVEL = W + "numId", W + "ilvl"
_KIND = W + "type"
_MARGINS = frozenset({"đầu trang", "chân trang"})


class Walk(Layout):
    """Gathers lines, tables and marks of a Word document."""

    __slots__ = ("breaking", "fields", "legacy", "numbering", "styles", "unread")

    def __init__(self, styles: Styles, numbering: Numbering) -> None:
        super().__init__()
        self.styles = styles
        self.numbering = numbering
        self.fields = Fields()
        self.breaking: frozenset[etree._Element] = frozenset()
        """Paragraphs of the story in which page breaks are typed."""
        self.legacy: str | None = None
        """Encoding before Unicode that text was decoded from."""
        self.unread: list[str] = []
        """What the document shows and this walk cannot read."""

    def story(self, root: etree._Element | None, place: str) -> None:
        """Walk one story; `place` names it ('đoạn', 'đầu trang')."""
        if root is not None:
            encoding, lost = decode_tree(root)
            self.legacy = encoding or self.legacy
            self.unread += [LOST_LETTER] if lost else []
            self.paper = _paper(root) or self.paper
            self.breaking = frozenset(_breaking(root))
            self.blocks(root, Spot(place))

    def blocks(self, parent: etree._Element, spot: Spot) -> None:
        """Paragraphs and tables, whatever wraps them."""
        for child in parent:
            tag = child.tag
            if tag == PARAGRAPH:
                self.paragraph(child, spot)
            elif tag == TABLE:
                self.table(child)
            elif tag == _CHUNK:
                self.unread.append("phần chèn từ tệp khác")
            elif isinstance(tag, str) and tag not in SKIPPED:
                self.blocks(child, spot)

    def paragraph(self, element: etree._Element, spot: Spot) -> None:
        """One paragraph with its label, its pictures and the text boxes that hang on it."""
        if not self.fields.shown:
            self.fields = Fields()  # a formula left open must not swallow the rest
        said = by_tag(next((child for child in element if child.tag == OF_PARAGRAPH), None))
        style = value(said.get(_STYLE))
        runs = Runs(self.styles, self.fields, caps=self.styles.any(self.styles.caps, style))
        if not self.styles.any(self.styles.hidden, style):
            runs.gather(element)
        text = runs.text
        if clean(text) and (label := self.label(said, style)):
            text = f"{label} {text}"
        if spot.place in _MARGINS and _NUMBER.fullmatch(clean(text)):
            text = ""
        top = self.depth
        breaks = self.breaks(element, said)
        self.broken = self.broken or "before" in breaks
        bold = runs.bold or self.styles.any(self.styles.bold, style)
        self.typed(text, spot, self.ruler(said, style), bold, runs.pictures)
        self.unread += runs.unread
        below = self.depth
        for box, place in runs.boxes:
            self.boxes += 1
            self.depth = top + (place.down or 0.0 if place else 0.0)
            self.blocks(box, Spot(f"khung chữ {self.boxes}"))
            self.depth = below
        self.broken = self.broken or "after" in breaks

    def ruler(self, said: Properties, style: str | None) -> Ruler:
        """Alignment, indents and tab stops of a paragraph."""
        align = value(said.get(_ALIGN)) or self.styles.alignment(style)
        indent = said.get(_INDENT)
        left = first = 0
        if indent is not None:
            left = int(digits(indent.get(_LEFT) or indent.get(_START)))
            first = int(digits(indent.get(_FIRST))) - int(digits(indent.get(_HANGING)))
        return Ruler(align, left, first, (*stops(said.get(_TABS)), *self.styles.tabs(style)))

    def breaks(self, element: etree._Element, said: Properties) -> set[str]:
        """Whether a page begins 'before' a paragraph's text or 'after' it: page breaks, ends of sections."""
        found = _page_breaks(element) if element in self.breaking else set()
        if _SECTION in said:
            found.add("after")
        before = said.get(_NEW_PAGE)
        if before is not None and before.get(VALUE) not in {"0", "false"}:
            found.add("before")
        return found

    def label(self, said: Properties, style: str | None) -> str:
        """The paragraph's list label, from its own properties or its style's."""
        own = said.get(_LIST)
        given = self.styles.numbering(style)
        number = None if own is None else own.find(_NUMBERED)
        if number is not None:
            level = None if own is None else own.find(_LEVEL)
            at = (given[1] if given else "0") if level is None else level.get(VALUE) or "0"
            given = (number.get(VALUE) or "", at)
        if given is None:
            return ""
        return self.numbering.label(given[0], int(digits(given[1])))

    def table(self, element: etree._Element) -> None:
        """One table, nested ones inside its cells."""
        self.grid(list(cells(element)), self._ruled(element), self.blocks)

    def _ruled(self, element: etree._Element) -> bool:
        borders = element.find(f"{W}tblPr/{W}tblBorders")
        if borders is not None and has_borders(borders):
            return True
        style = element.find(f"{W}tblPr/{W}tblStyle")
        name = None if style is None else style.get(W + "val")
        if borders is None and self.styles.any(self.styles.ruled, name):
            return True
        return any(has_borders(b) for b in element.iter(W + "tcBorders"))


def _breaking(root: etree._Element) -> Iterator[etree._Element]:
    """The paragraphs that hold a page break."""
    for part in root.iter(BREAK):
        if part.get(_KIND) == "page":
            yield from part.iterancestors(PARAGRAPH)


def _page_breaks(element: etree._Element) -> set[str]:
    """On which sides of the text page breaks are typed."""
    found = set()
    typed = False
    for part in element.iter(TEXT, BREAK):
        if part.tag == TEXT:
            typed = typed or bool((part.text or "").strip())
        elif part.get(_KIND) == "page":
            found.add("after" if typed else "before")
    return found


def _paper(root: etree._Element) -> Paper | None:
    """The page of the last section, where it tells one."""
    last = root.find(W + "sectPr")
    size, margins = (None, None) if last is None else (last.find(W + "pgSz"), last.find(W + "pgMar"))
    if size is None or margins is None:
        return None
    width, left, right = (
        int(digits(e.get(W + name))) for e, name in ((size, "w"), (margins, "left"), (margins, "right"))
    )
    text = width - left - right
    return Paper(width, left, text) if text > 0 and left >= 0 else None
