"""Lays a letter or receipt out as a Party document: A4, margins 20/20/30/15 mm, Times New Roman 14, two-column head."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from dossiercheck.report.docx.parts import Office, Parts, Section
from dossiercheck.report.docx.style import Style

if TYPE_CHECKING:
    from docx.document import Document

_PARTY = "ĐẢNG CỘNG SẢN VIỆT NAM"
_DOTS = "........................................"
_WIDTHS = {4: (12, 73, 65, 15)}
"""Millimetres of a table's columns, by their number."""


def write(parts: Parts, office: Office, year: int, style: Style, code: str) -> "Document":
    """The document. `code` is the number line ('Số       -CV/ĐU'); number and day are left blank."""
    from docx import Document

    document = Document()
    _page(document)
    _head(document, parts, office, year, style, code)
    if parts.genre is not None:
        _line(document, parts.genre, bold=True, centred=True, size=16, before=12)
        _line(document, parts.abstract, bold=True, centred=True)
    if parts.addressee is not None:
        label = "Kính gửi: "
        _line(document, f"{label}{parts.addressee}", centred=True, before=12, after=12)
    if parts.opening:
        _line(document, parts.opening, indent=True)
    for section in parts.sections:
        _section(document, section)
    if parts.closing:
        _line(document, parts.closing.rstrip(".") + style.end, indent=True)
    if parts.signers:
        _foot(document, parts, style)
    return document


def _page(document: "Document") -> None:
    from docx.oxml.ns import qn
    from docx.shared import Mm, Pt

    paper = document.sections[0]
    paper.page_width, paper.page_height = Mm(210), Mm(297)
    paper.top_margin, paper.bottom_margin, paper.left_margin, paper.right_margin = Mm(20), Mm(20), Mm(30), Mm(15)
    normal: Any = document.styles["Normal"]
    normal.font.name, normal.font.size = "Times New Roman", Pt(14)
    normal.element.rPr.rFonts.set(qn("w:eastAsia"), "Times New Roman")
    normal.paragraph_format.space_after = Pt(6)


def _head(document: "Document", parts: Parts, office: Office, year: int, style: Style, code: str) -> None:
    left, right = _columns(document.add_table(rows=1, cols=2), (72, 93))
    _line(left, office.superior or _DOTS, centred=True, after=0, first=True)
    _line(left, office.issuer or _DOTS, bold=True, centred=True, after=0)
    _line(left, "*", centred=True, after=0)
    if parts.genre is None:
        _line(left, code, centred=True, after=0)
        _line(left, f"{style.abstract} {parts.abstract}", italic=True, centred=True, size=12)
    _line(right, _PARTY, bold=True, centred=True, after=0, first=True)
    _line(right, "", after=0)
    _line(right, f"{office.place or '............'}, ngày      tháng      năm {year}", italic=True, centred=True)


def _columns(table: Any, widths: Sequence[int]) -> Any:
    """The first row's cells, columns set to widths in millimetres."""
    from docx.shared import Mm

    table.autofit = False
    for column, cell, width in zip(table.columns, table.rows[0].cells, widths, strict=True):
        column.width = cell.width = Mm(width)
    return table.rows[0].cells


def _section(document: "Document", section: Section) -> None:
    from docx.shared import Mm

    if section.heading:
        _line(document, section.heading, bold=True, indent=True)
    for item in section.items:
        _line(document, f"- {item}", indent=True)
    if section.columns:
        table: Any = document.add_table(rows=1, cols=len(section.columns))
        table.style = "Table Grid"
        widths = _WIDTHS.get(len(section.columns), (165 // len(section.columns),) * len(section.columns))
        for cell, title in zip(_columns(table, widths), section.columns, strict=True):
            _line(cell, title, bold=True, centred=True, size=12, after=0, first=True)
        for row in section.rows:
            for cell, text, width in zip(table.add_row().cells, row, widths, strict=True):
                cell.width = Mm(width)
                _line(cell, text, size=12, after=0, first=True)
        document.add_paragraph()


def _foot(document: "Document", parts: Parts, style: Style) -> None:
    columns = max(2, len(parts.signers))
    table = document.add_table(rows=1, cols=columns)
    cells = table.rows[0].cells
    if parts.recipients:
        label = _line(cells[0], "Nơi nhận:", size=12, after=0, first=True)
        label.runs[0].font.underline = True
        for name in parts.recipients:
            _line(cells[0], f"- {name}", size=12, after=0)
    at = columns - len(parts.signers)
    for cell, (authority, post) in zip(cells[at:], parts.signers, strict=True):
        _line(cell, authority, bold=True, centred=True, after=0, first=True)
        if post:
            _line(cell, post, bold=style.bold_post, centred=True)


def _line(
    where: Any,
    text: str,
    *,
    bold: bool = False,
    italic: bool = False,
    centred: bool = False,
    indent: bool = False,
    size: int | None = None,
    before: int = 0,
    after: int = 6,
    first: bool = False,
) -> Any:
    """One paragraph; `first` uses the empty one every table cell begins with."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Mm, Pt

    paragraph = where.paragraphs[0] if first else where.add_paragraph()
    run = paragraph.add_run(text)
    run.bold, run.italic = bold or None, italic or None
    if size is not None:
        run.font.size = Pt(size)
    form = paragraph.paragraph_format
    form.space_before, form.space_after = Pt(before), Pt(after)
    if centred:
        form.alignment = WD_ALIGN_PARAGRAPH.CENTER
    elif indent:
        form.first_line_indent = Mm(10)
        form.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    return paragraph
