"""An office's own letter: marks in its DOCX are replaced, `{{noi_dung}}` by as many paragraphs as there are.

Marks: `{{don_vi}}` the unit's name, `{{trich_yeu}}` the abstract, `{{mo_dau}}` the opening sentence, `{{noi_dung}}`
the numbered lists, `{{ket}}` the closing sentence. Each stands in one paragraph, with any formatting; a mark may stand
more than once. What else the office wrote stays as it is.
"""

import copy
import io
import re
from typing import TYPE_CHECKING, Any
from zipfile import BadZipFile

from dossiercheck.report.docx.parts import Parts

if TYPE_CHECKING:
    from docx.document import Document

MARKS = ("don_vi", "trich_yeu", "mo_dau", "noi_dung", "ket")
_MARK = re.compile(r"\{\{\s*([a-z_]+)\s*\}\}")


class TemplateError(ValueError):
    """The template cannot be used: no DOCX, an unknown mark, or no place for the lists."""


def fill(template: bytes, parts: Parts) -> "Document":
    """The office's document with its marks replaced. Raises `TemplateError`."""
    from docx import Document
    from docx.opc.exceptions import PackageNotFoundError

    try:
        document = Document(io.BytesIO(template))
    except (PackageNotFoundError, BadZipFile, SyntaxError, KeyError, ValueError, OSError) as error:
        raise TemplateError("not a DOCX") from error
    paragraphs = list(_paragraphs(document))
    found = {m for p in paragraphs for m in _MARK.findall(p.text)}
    if unknown := sorted(found - set(MARKS)):
        raise TemplateError("unknown mark {{" + unknown[0] + "}}")
    if "noi_dung" not in found:
        raise TemplateError("no mark {{noi_dung}}")
    words = {
        "don_vi": parts.addressee or "",
        "trich_yeu": parts.abstract,
        "mo_dau": parts.opening,
        "ket": parts.closing,
    }
    for paragraph in paragraphs:
        _replace(paragraph, words, parts)
    return document


def _paragraphs(document: "Document") -> Any:
    yield from document.paragraphs
    for table in document.tables:
        for row in table.rows:
            for cell in row.cells:
                yield from cell.paragraphs


def _replace(paragraph: Any, words: dict[str, str], parts: Parts) -> None:
    text = paragraph.text
    marks = _MARK.findall(text)
    if not marks:
        return
    if "noi_dung" in marks:
        for line in _lines(parts):
            added = copy.deepcopy(paragraph._p)  # noqa: SLF001 - python-docx has no public way to copy a paragraph
            paragraph._p.addprevious(added)  # noqa: SLF001
            _put(type(paragraph)(added, paragraph._parent), line)  # noqa: SLF001
        paragraph._p.getparent().remove(paragraph._p)  # noqa: SLF001
        return
    _put(paragraph, _MARK.sub(lambda m: words[m[1]], text))


def _put(paragraph: Any, text: str) -> None:
    """The text in the first run's formatting: a mark may be split over several."""
    for run in paragraph.runs[1:]:
        run.text = ""
    if paragraph.runs:
        paragraph.runs[0].text = text
    else:
        paragraph.add_run(text)


def _lines(parts: Parts) -> list[str]:
    lines = []
    for section in parts.sections:
        lines += [section.heading] if section.heading else []
        lines += [f"- {item}" for item in section.items]
        lines += ["; ".join(row) for row in section.rows]
    return lines
