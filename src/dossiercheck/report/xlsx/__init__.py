"""The workbook: read-me, verdicts, what is missing or late, what to mend, every requirement, members, files."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from dossiercheck.model.comparison import Comparison
from dossiercheck.model.report import Report
from dossiercheck.report.xlsx import front, lists, matrix
from dossiercheck.report.xlsx.sheet import Book


def render(report: Report) -> bytes:
    """The report as XLSX bytes; the same report gives the same bytes.

    Every cell is written as text or as a number: nothing a document or file name says becomes a formula or a link.
    """
    with _workbook(report) as (book, buffer):
        front.write(book, report)
        matrix.write(book, report)
        lists.missing_or_late(book, report)
        lists.to_mend(book, report)
        lists.requirements(book, report)
        lists.members(book, report)
        lists.files(book, report)
    return buffer.getvalue()


def render_comparison(comparison: Comparison) -> bytes:
    """Three sheets of findings: new, still open, mended."""
    with _workbook(comparison.new) as (book, buffer):
        lists.findings(book, "group-fresh", comparison.fresh, comparison.new)
        lists.findings(book, "group-still", comparison.still, comparison.new)
        lists.findings(book, "group-mended", comparison.mended, comparison.old)
    return buffer.getvalue()


@contextmanager
def _workbook(report: Report) -> Iterator[tuple[Book, io.BytesIO]]:
    import xlsxwriter

    buffer = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(buffer, options) as workbook:
        created = datetime(*report.as_of.timetuple()[:3])  # noqa: DTZ001 - a day
        workbook.set_properties({"title": report.ruleset.title, "created": created})
        yield Book(workbook), buffer
