"""Every format of one small report, as it was last looked at: `pytest tests/report --renew` writes them anew.

Binary formats are kept as the text a reader sees, so that a change shows in a diff.
"""

import io
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook
from report_samples import BOX, evidence, report

from dossiercheck.model.comparison import Comparison
from dossiercheck.model.document import Document
from dossiercheck.model.exhibit import Excerpt, ExcerptLine, Picture
from dossiercheck.model.fact import Evidence
from dossiercheck.readers import read
from dossiercheck.report import docx, html, json, terminal, xlsx
from dossiercheck.report.terminal import compared

FOLDER = Path(__file__).parent / "snapshots"
MADE = report(1)
SHOWN = {
    evidence("chi-bo-1/biên bản.pdf"): Picture(b"PICTURE", "image/png", 600, 120, BOX),
    Evidence("chi-bo-1/biểu.docx", None, "bảng 1, dòng 3", "HTNV"): Excerpt((ExcerptLine("HTNV", marked=True),)),
}
AGAIN = Comparison.of(report(2), MADE)


def cells(data: bytes) -> bytes:
    book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    lines = []
    for name in book.sheet_names:
        lines.append(f"== {name}")
        lines += [
            " | ".join(str(c) for c in row).replace("\n", " / ") for row in book.get_sheet_by_name(name).to_python()
        ]
    return ("\n".join(lines) + "\n").encode()


def lines(data: bytes) -> bytes:
    document = read("x.docx", data)
    assert isinstance(document, Document)
    return ("\n".join(line.text for line in document.lines) + "\n").encode()


OFFICE = docx.Office("ĐẢNG BỘ HUYỆN X", "ĐẢNG ỦY SỞ Y", "Lạng Sơn")
SNAPSHOTS = {
    "report.txt": lambda: terminal.render(MADE, width=80),
    "report.json": lambda: json.render(MADE),
    "report.html": lambda: html.render(MADE, SHOWN),
    "report.xlsx.txt": lambda: cells(xlsx.render(MADE)),
    "letter.docx.txt": lambda: lines(docx.letter(MADE, MADE.units[0], OFFICE)),
    "receipt.docx.txt": lambda: lines(docx.receipt(MADE, MADE.units[0], OFFICE)),
    "comparison.txt": lambda: compared.render(AGAIN, width=80),
    "comparison.json": lambda: json.render_comparison(AGAIN),
    "comparison.html": lambda: html.render_comparison(AGAIN),
    "comparison.xlsx.txt": lambda: cells(xlsx.render_comparison(AGAIN)),
    "comparison.docx.txt": lambda: lines(docx.comparison(AGAIN)),
}


@pytest.mark.parametrize("name", SNAPSHOTS)
def test_it_looks_as_it_did(name: str, request: pytest.FixtureRequest) -> None:
    made, path = SNAPSHOTS[name](), FOLDER / name
    if request.config.getoption("--renew"):
        FOLDER.mkdir(exist_ok=True)
        path.write_bytes(made)
    assert path.read_bytes() == made, "look at the change, then: pytest tests/report --renew"


def test_no_snapshot_is_left_over() -> None:
    assert {p.name for p in FOLDER.iterdir()} == set(SNAPSHOTS)
