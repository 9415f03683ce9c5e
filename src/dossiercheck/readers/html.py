"""HTML, and HTML or MHT that was given a .doc name: paragraphs, tables, places of pictures."""

import email
import email.policy
import re
from dataclasses import replace

from dossiercheck.model.diagnostic import Diagnostic
from dossiercheck.model.document import Document
from dossiercheck.model.frozen import frozen
from dossiercheck.readers.blocks import Block, Grid, Paragraph, Story, build
from dossiercheck.readers.charset import decoded
from dossiercheck.readers.flow import GridCell, Picture

_HINT = "Đề nghị mở tệp bằng Word, lưu lại dưới dạng DOCX hoặc PDF rồi nộp lại."


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


_BLOCKS = _names(
    "p div h1 h2 h3 h4 h5 h6 li ul ol dl dt dd center blockquote pre section article header footer main body html "
    "form fieldset address figure figcaption aside nav hr"
)
_SKIPPED = _names("script style head title meta link template noscript object select textarea xml")
_BOLD = _names("b strong th h1 h2 h3 h4 h5 h6")
_META = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,30})""", re.IGNORECASE)
_LENGTH = re.compile(r"^\s*(-?\d{1,5}(?:\.\d{1,6})?)\s*(pt|cm|mm|in|px)?")
_MM = {"pt": 25.4 / 72, "cm": 10.0, "mm": 1.0, "in": 25.4, "px": 25.4 / 96, None: 25.4 / 96}
_TWIPS_PER_MM = 1440 / 25.4
_MAX_DEPTH = 250
_MOST_SPANNED = 200
_MOST_TAKEN = 200_000
"""Places in a table beyond which merged cells are no longer believed."""


def read(file: str, data: bytes) -> Document | Diagnostic:
    """A web page's document."""
    found = _META.search(data[:4096])
    return _read(file, "html", decoded(data, found[1].decode("ascii") if found else None))


def read_mht(file: str, data: bytes) -> Document | Diagnostic:
    """The first page of a web archive."""
    try:
        message = email.message_from_bytes(data.lstrip(b"\xef\xbb\xbf\r\n\t "), policy=email.policy.compat32)
        for part in message.walk():
            if part.get_content_type() == "text/html":
                payload = part.get_payload(decode=True)
                if isinstance(payload, bytes):
                    named = part.get_content_charset()
                    found = _META.search(payload[:4096])
                    charset = named or (found[1].decode("ascii") if found else None)
                    return _read(file, "mht", decoded(payload, charset))
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        pass
    return Diagnostic(file, "damaged", "Tệp trang web (MHT) bị hỏng, không có nội dung.", hint=_HINT)


def _read(file: str, form: str, text: str) -> Document | Diagnostic:
    import lxml.html
    from lxml import etree

    # A declaration of another encoding would be refused: the text is decoded already.
    text = re.sub(r"^\s*<\?xml[^>]{0,300}\?>", "", text.replace("\0", ""))
    try:
        parser = lxml.html.HTMLParser(no_network=True, huge_tree=False, recover=True, remove_comments=True)
        root = lxml.html.document_fromstring(text or "<p></p>", parser=parser)
        walk = _Walk()
        walk.element(root, _Look(), 0)
        walk.close()
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError):
        return Diagnostic(file, "damaged", "Trang web bị hỏng, không có nội dung.", hint=_HINT)
    return build(file, form, [Story(walk.blocks)])


_PAGED = frozenset({"always", "page"})


@frozen
class _Look:
    """What an element hands down to those within it."""

    font: str | None = None
    bold: bool = False
    align: str | None = None
    indent: int = 0
    kept: bool = False
    """Blanks and line breaks as typed (pre)."""


class _Walk:
    """Walks the tree; text gathers in `paragraph` until a block ends it."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.paragraph = Paragraph()

    def close(self) -> None:
        """End the paragraph."""
        if self.paragraph.runs or self.paragraph.pictures:
            self.blocks.append(self.paragraph)
        self.paragraph = Paragraph()

    def element(self, element: object, look: _Look, depth: int) -> None:
        tag, style = str(element.tag).lower(), _style(element)  # type: ignore[attr-defined]
        if (
            tag in _SKIPPED
            or (":" in tag and tag not in {"o:p", "v:imagedata", "v:shape"})
            or depth > _MAX_DEPTH
            or _is_hidden(style)
        ):
            return
        if tag == "table":
            self.close()
            grid = _table(element, look, depth)
            self.blocks += [grid] if grid.cells else []
            return
        if _PAGED.intersection(style.get(k, "") for k in ("page-break-before", "break-before")):
            self.close()
            self.blocks.append(Paragraph(fresh=True))
        elif tag == "br":
            self.paragraph.add("\n")
        elif tag in {"img", "v:imagedata"}:
            self.paragraph.show(Picture("picture", _size(element, style)))
        block = tag in _BLOCKS
        if block:
            self.close()
        look = _looked(element, tag, style, look)
        if "mso-tab-count" in style:
            self.paragraph.add("\t")
        else:
            self.inside(element, look, depth)
        if block:
            self.close()

    def inside(self, element: object, look: _Look, depth: int) -> None:
        self.words(element.text, look)  # type: ignore[attr-defined]
        for child in element:  # type: ignore[attr-defined]
            if isinstance(child.tag, str):
                self.element(child, look, depth + 1)
            self.words(child.tail, look)

    def words(self, text: str | None, look: _Look) -> None:
        if not text:
            return
        if not look.kept:
            # A tab typed between words is a gap; tabs at a line's start only indent the source.
            text = re.sub(r"[ \t\r\n\f]+", lambda m: "\t" if "\t" in m[0] and "\n" not in m[0] else " ", text)
            if text == " " and not self.paragraph.runs:
                return
        self.paragraph.add(text, look.font)
        self.paragraph.align, self.paragraph.indent = look.align, look.indent
        self.paragraph.bold = self.paragraph.bold or (look.bold and bool(text.strip()))


def _table(element: object, look: _Look, depth: int) -> Grid:
    cells: list[GridCell[list[Block]]] = []
    taken: dict[tuple[int, int], bool] = {}
    ruled = _is_ruled(element)
    for r, row in enumerate(_rows(element)):
        column = 0
        for cell in row:  # type: ignore[attr-defined]
            if str(cell.tag).lower() not in {"td", "th"}:
                continue
            while (r, column) in taken:
                column += 1
            down, across = _span(cell, "rowspan"), _span(cell, "colspan")
            if len(taken) > _MOST_TAKEN:
                down = across = 1
            walk = _Walk()
            style = _style(cell)
            ruled = ruled or _has_border(style)
            below = _looked(cell, str(cell.tag).lower(), style, replace(look, indent=0))
            walk.inside(cell, below, depth + 1)
            walk.close()
            cells.append(GridCell(walk.blocks, r, column, down, across))
            for i in range(down):
                for j in range(across):
                    taken[r + i, column + j] = True
            column += across
    return Grid(cells, ruled)


def _rows(table: object) -> list[object]:
    rows: list[object] = []
    for child in table:  # type: ignore[attr-defined]
        tag = str(child.tag).lower()
        if tag == "tr":
            rows.append(child)
        elif tag in {"tbody", "thead", "tfoot"}:
            rows += _rows(child)
    return rows


def _span(cell: object, name: str) -> int:
    value = str(cell.get(name) or "1")  # type: ignore[attr-defined]
    return min(max(int(value), 1), _MOST_SPANNED) if value.isdigit() and len(value) < 6 else 1


def _style(element: object) -> dict[str, str]:
    """The declarations of a style attribute."""
    parts = (p.partition(":") for p in str(element.get("style") or "")[:4000].split(";"))  # type: ignore[attr-defined]
    return {k.strip().lower(): v.strip().lower() if "font-family" not in k else v.strip() for k, _, v in parts}


def _is_hidden(style: dict[str, str]) -> bool:
    return style.get("display") == "none" or style.get("mso-hide") == "all" or style.get("visibility") == "hidden"


def _looked(element: object, tag: str, style: dict[str, str], look: _Look) -> _Look:
    font = style.get("font-family") or (element.get("face") if tag == "font" else None)  # type: ignore[attr-defined]
    weight = style.get("font-weight", "")
    align = style.get("text-align") or element.get("align") or ("center" if tag == "center" else None)  # type: ignore[attr-defined]
    margin = _mm(style.get("margin-left"))
    return _Look(
        font.split(",")[0].strip("\"' ") if font else look.font,
        (look.bold or tag in _BOLD or weight in {"bold", "700"}) and weight != "normal",
        str(align).lower() if align else look.align,
        look.indent + int(margin * _TWIPS_PER_MM) if margin else look.indent,
        look.kept or tag == "pre",
    )


def _is_ruled(table: object) -> bool:
    border = str(table.get("border") or "0")  # type: ignore[attr-defined]
    return (border not in {"0", ""}) or _has_border(_style(table))


def _has_border(style: dict[str, str]) -> bool:
    shown = [v for k, v in style.items() if k == "border" or (k.startswith("border-") and k.count("-") == 1)]
    return any("solid" in v or "double" in v or "dotted" in v or "dashed" in v for v in shown)


def _size(element: object, style: dict[str, str]) -> tuple[float, float] | None:
    width = _mm(style.get("width") or element.get("width"))  # type: ignore[attr-defined]
    height = _mm(style.get("height") or element.get("height"))  # type: ignore[attr-defined]
    return (width, height) if width and height else None


def _mm(length: str | None) -> float | None:
    found = _LENGTH.match(length or "")
    return float(found[1]) * _MM[found[2]] if found else None
