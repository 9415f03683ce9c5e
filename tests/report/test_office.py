"""The letter and the workbook open in an office suite. Skipped where LibreOffice is not installed."""

import shutil
import subprocess
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from report_samples import report

from dossiercheck.report import docx, xlsx

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")

pytestmark = pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")


def printed(tmp_path: Path, name: str, data: bytes) -> list[str]:
    (tmp_path / name).write_bytes(data)
    assert OFFICE is not None
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [OFFICE, profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(tmp_path / name)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    pdf = pdfium.PdfDocument(tmp_path / f"{Path(name).stem}.pdf")
    pages = []
    for page in pdf:
        text = page.get_textpage()
        pages.append(text.get_text_bounded())
        text.close()
    pdf.close()
    return pages


def test_the_letter(tmp_path: Path) -> None:
    made = report()
    pages = printed(tmp_path, "thu.docx", docx.letter(made, made.units[0], docx.Office(issuer="ĐẢNG ỦY SỞ Y")))
    assert len(pages) == 1
    assert "ĐẢNG CỘNG SẢN VIỆT NAM" in pages[0]
    assert "Thiếu Bản kiểm điểm" in pages[0]


def test_the_workbook(tmp_path: Path) -> None:
    text = "\n".join(printed(tmp_path, "report.xlsx", xlsx.render(report())))
    for words in ("HỒ SƠ CHƯA ĐẠT", "Chi bộ Thủy lợi", "Giải trình"):
        assert words in text
