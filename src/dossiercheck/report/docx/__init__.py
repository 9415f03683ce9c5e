"""Letters and receipts, one per unit, in the office's own form; a person fills in number and day, and signs.

The form is that of a Party công văn (no genre printed, the abstract under the number), by the guidance in force on
the day of the report (`style.py`). An office may lay its own DOCX as a template (`template.py`).
"""

import io
from dataclasses import replace
from typing import TYPE_CHECKING

from dossiercheck.model.comparison import Comparison
from dossiercheck.model.report import Report, UnitReport
from dossiercheck.report.docx.compared import compared_parts
from dossiercheck.report.docx.letter import letter_parts, to_do
from dossiercheck.report.docx.parts import Office, Parts
from dossiercheck.report.docx.receipt import receipt_parts
from dossiercheck.report.docx.style import style_of
from dossiercheck.report.docx.template import TemplateError, fill
from dossiercheck.report.docx.write import write
from dossiercheck.report.words import printable

if TYPE_CHECKING:
    from docx.document import Document

__all__ = ["Office", "TemplateError", "comparison", "letter", "receipt", "to_do"]


def letter(report: Report, unit: UnitReport, office: Office, template: bytes | None = None) -> bytes:
    """The letter to one unit: what is missing, to mend, to clarify, each with clause; DOCX bytes.

    Raises `TemplateError` where `template` is no DOCX or lacks its marks.
    """
    office = office_for(report, unit, office)
    parts = letter_parts(report, unit, office)
    return _bytes(fill(template, parts) if template is not None else _written(report, office, parts), report)


def receipt(report: Report, unit: UnitReport, office: Office) -> bytes:
    """The receipt for one unit's papers, DOCX bytes."""
    office = office_for(report, unit, office)
    return _bytes(_written(report, office, receipt_parts(report, unit, office)), report)


def comparison(compared: Comparison) -> bytes:
    """What is new, still open and mended, as a plain list to hand out; DOCX bytes."""
    return _bytes(_written(compared.new, Office(), compared_parts(compared)), compared.new)


def office_for(report: Report, unit: UnitReport, given: Office) -> Office:
    """The office as given; where no issuer is, the committee above the unit, or the only one in the report."""
    given = replace(given, received=given.received or unit.received)
    if given.issuer:
        return given
    committees = {u.path: u.name for u in report.units if u.kind == "dang-uy" and u.path != unit.path}
    above = committees.get(unit.parent or "") or (next(iter(committees.values())) if len(committees) == 1 else "")
    return replace(given, issuer=printable(above).upper()) if unit.kind != "dang-uy" else given


def _written(report: Report, office: Office, parts: Parts) -> "Document":
    return write(parts, office, report.as_of.year, style_of(report.as_of), "Số       -CV/ĐU")


def _bytes(document: "Document", report: Report) -> bytes:
    from datetime import datetime

    properties = document.core_properties
    properties.author, properties.title, properties.comments = "", report.ruleset.title, ""
    properties.created = properties.modified = datetime(*report.as_of.timetuple()[:3])  # noqa: DTZ001 - a day
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()
