"""The first sheet: the verdict, what the report stands on, how to read the others, what was not checked."""

from dossiercheck.model.report import Report
from dossiercheck.report.tally import tally
from dossiercheck.report.words import day, headline, word
from dossiercheck.report.xlsx.sheet import Book, clean


def write(book: Book, report: Report) -> None:
    """Write the sheet *Đọc trước*."""
    sheet = book.workbook.add_worksheet(word("sheet-front", report.lang))
    sheet.hide_gridlines(2)
    sheet.set_column(0, 0, 30)
    sheet.set_column(1, 1, 90)
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    rows = [*_verdict(report), ("", ""), *_guide(report), ("", ""), *_open(report)]
    for number, (left, right) in enumerate(rows):
        style = "title" if number == 0 else "head"
        sheet.write_string(number, 0, clean(left), book.style(style))
        sheet.write_string(number, 1, clean(right), book.style("title" if number == 0 else "text"))


def _verdict(report: Report) -> list[tuple[str, str]]:
    lang, counts = report.lang, tally(report)
    stamp = report.ruleset
    units = ", ".join(f"{n} {word(k, lang)}" for k, n in counts.units.items() if k != "units")
    found = ", ".join(f"{n} {word(k, lang)}" for k, n in counts.findings.items())
    return [
        (word("verdict", lang), word(headline(counts.units), lang)),
        (word("units", lang).capitalize(), f"{counts.units['units']}: {units}"),
        (
            word("requirements", lang).capitalize(),
            ", ".join(f"{n} {word(k, lang)}" for k, n in counts.requirements.items()),
        ),
        (word("findings", lang).capitalize(), found),
        (word("as-of", lang).capitalize(), day(report.as_of)),
        (word("ruleset", lang), f"{stamp.title} ({stamp.id} v{stamp.version}, sha256 {stamp.sha256})"),
        (word("tool", lang), f"dossiercheck {report.tool_version}"),
    ]


def _guide(report: Report) -> list[tuple[str, str]]:
    names = ("verdicts", "missing", "mend", "all", "members", "files")
    return [(word(f"sheet-{n}", report.lang), word(f"guide-{n}", report.lang)) for n in names]


def _open(report: Report) -> list[tuple[str, str]]:
    lines = [(word("not-checked", report.lang), "" if report.not_checked else word("nothing", report.lang))]
    for entry in report.not_checked:
        lines.append((entry.unit or word("all-units", report.lang), f"{entry.what} ({entry.why})"))
    return lines
