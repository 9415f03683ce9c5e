"""A machine that cannot read scans, or whose engine fails: a scan is unsure, with what to do; nothing in it is missing."""

import io
import os
import sys
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from PIL import Image

from dossiercheck.cli import doctor
from dossiercheck.model.report import Report
from dossiercheck.readers import ocr
from dossiercheck.readers.ocr import data, program
from dossiercheck.readers.ocr.engine import NoEngine, Seen
from dossiercheck.report.tally import exit_code
from dossiercheck.run.check import check
from dossiercheck.run.settings import Limits, Settings
from tests.readers import made_pdf, paper

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or os.name != "posix", reason="workers that share this process's state are forked"
)
BLANK = Image.new("L", (300, 100), 255)


@pytest.fixture(autouse=True)
def machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Path]:
    """A machine without engine or data of its own; TESSDATA_PREFIX names the folder that is yielded."""
    folder = tmp_path / "tessdata"
    folder.mkdir()
    monkeypatch.setattr(data, "_PLACES", ())
    monkeypatch.setenv("TESSDATA_PREFIX", str(folder))
    monkeypatch.setitem(sys.modules, "tesserocr", None)
    monkeypatch.delitem(sys.modules, "dossiercheck.readers.ocr.library", raising=False)
    monkeypatch.setattr(program, "_WINDOWS", str(tmp_path / "none"))
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    (tmp_path / "bin").mkdir()
    ocr.engine.cache_clear()
    yield folder
    ocr.engine.cache_clear()


def install(folder: Path, script: str, *languages: str) -> None:
    """A program named tesseract, and data for some languages."""
    place = folder.parent / "bin" / "tesseract"
    place.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    place.chmod(0o755)
    for language in languages:
        (folder / f"{language}.traineddata").write_bytes(b"-")


def scan(count: int = 1) -> bytes:
    pages = [paper.sheet("L") for _ in range(count)]
    for page in pages:
        paper.bars(page, 200, 1200)
    held = io.BytesIO()
    pages[0].save(held, "PDF", save_all=True, append_images=pages[1:], resolution=150)
    return held.getvalue()


def judged(folder: Path, content: bytes, **settings: object) -> Report:
    unit = folder / "hs" / "chi bo Hanh chinh"
    unit.mkdir(parents=True)
    (unit / "scan0001.pdf").write_bytes(content)
    outcome = check(Settings(folder / "hs", as_of=date(2011, 1, 5), jobs=1, **settings))  # type: ignore[arg-type]
    assert isinstance(outcome, Report)
    return outcome


def told(report: Report) -> str:
    """What is said of the scan; nothing is missing for it, and a person must look."""
    (unit,) = report.units
    assert {r.status for r in unit.requirements} == {"unsure"}
    assert [f for f in report.findings if f.verdict == "fail" and f.severity != "info"] == []
    assert exit_code(report, "error") == 3
    (finding,) = (f for f in report.findings if f.code == "unreadable")
    assert finding.verdict == "unsure"
    return f"{finding.message} {finding.remedy}"


def examined() -> str:
    done = CliRunner().invoke(doctor.command, [], standalone_mode=False)
    assert done.return_value == 0, "what only scans need is not needed"
    return done.output


def test_neither_engine_nor_data(tmp_path: Path) -> None:
    said = told(judged(tmp_path, scan()))
    assert "tesseract" in said and "dossiercheck doctor" in said and "dossiercheck setup" in said
    assert "? OCR (tesserocr / tesseract): ảnh quét" in examined()


def test_only_english_data(tmp_path: Path, machine: Path) -> None:
    install(machine, "exit 0", "eng", "osd")
    found = ocr.engine()
    assert isinstance(found, NoEngine) and found.lacks == "language"
    said = told(judged(tmp_path, scan()))
    assert "«vie»" in said and "dossiercheck setup" in said
    report = examined()
    assert "✓ OCR" in report and "? tesseract «vie»: ảnh quét" in report


def test_data_but_no_engine(tmp_path: Path, machine: Path) -> None:
    (machine / "vie.traineddata").write_bytes(b"-")
    found = ocr.engine()
    assert isinstance(found, NoEngine) and found.lacks == "program"
    assert "dossiercheck setup" in told(judged(tmp_path, scan()))
    report = examined()
    assert "? OCR" in report and "✓ tesseract «vie»" in report


@pytest.mark.parametrize(
    ("script", "lacks"),
    [
        ("echo \"Failed loading language 'vie'\" >&2; exit 1", "language"),
        ("exit 127", "program"),
        ("kill -SEGV $$", "program"),
    ],
)
def test_an_engine_that_fails_at_once_is_none(tmp_path: Path, machine: Path, script: str, lacks: str) -> None:
    install(machine, script, "vie")
    found = ocr.engine()
    assert isinstance(found, NoEngine) and found.lacks == lacks
    assert "dossiercheck doctor" in told(judged(tmp_path, scan()))
    assert ("? OCR" if lacks == "program" else "? tesseract «vie»") in examined()


def test_an_engine_that_hangs_at_once_is_none(machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(program, "_TRY_SECONDS", 0.2)
    install(machine, "exec /bin/sleep 30", "vie")
    found = ocr.engine()
    assert isinstance(found, NoEngine) and found.lacks == "program"


WORDS = "5\\t1\\t1\\t1\\t1\\t1\\t10\\t20\\t30\\t12\\t96.5\\tNăm"
FIRST_WELL = f"""
if [ -e "$0.tried" ]; then %s; fi
: > "$0.tried"
printf '{WORDS}\\n'
"""
"""Well on the blank picture it is tried on, then something else."""


def test_the_program_serves_where_the_library_is_absent(machine: Path) -> None:
    install(machine, f"printf '{WORDS}\\n'", "vie")
    found = ocr.engine()
    assert isinstance(found, program.Program)
    assert found.words(BLANK, 200) == (Seen("Năm", 10, 20, 40, 32, 0.965, (1, 1, 1)),)


@pytest.mark.parametrize("script", ["exit 1", "kill -SEGV $$", "exec /bin/sleep 30"], ids=["fails", "dies", "hangs"])
def test_a_program_that_fails_on_a_page_leaves_it_unread(
    tmp_path: Path, machine: Path, monkeypatch: pytest.MonkeyPatch, script: str
) -> None:
    monkeypatch.setattr(program, "_SECONDS", 0.2)
    install(machine, FIRST_WELL % script, "vie")
    assert "trang 1" in told(judged(tmp_path, scan()))


class Falling:
    """An engine that takes its process with it, or never answers."""

    name = "falling"

    def __init__(self, *, hangs: bool) -> None:
        self._hangs = hangs

    def words(self, picture: Image.Image, dpi: int, *, sparse: bool = False) -> tuple[Seen, ...]:
        if self._hangs:
            time.sleep(60)
        os._exit(11)


@pytest.mark.parametrize(("hangs", "word"), [(True, "quá lâu"), (False, "dừng đột ngột")])
def test_an_engine_that_takes_the_worker_with_it_costs_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, hangs: bool, word: str
) -> None:
    monkeypatch.setattr(ocr, "engine", lambda: Falling(hangs=hangs))
    monkeypatch.setattr(ocr.engine, "cache_clear", lambda: None, raising=False)
    said = told(judged(tmp_path, scan(), limits=Limits(seconds=1.5 if hangs else 60.0)))
    assert word in said and "nộp lại" in said


TYPED = made_pdf.text(60, 780, "ĐẢNG BỘ SỞ CÔNG CHÍNH") + made_pdf.text(60, 700, "Chi bộ đã họp.")


def half_scanned() -> bytes:
    """A typed page, then a scanned one."""
    import pypdfium2 as pdfium

    whole, more = pdfium.PdfDocument(made_pdf.pdf(TYPED)), pdfium.PdfDocument(scan())
    whole.import_pages(more)
    held = io.BytesIO()
    whole.save(held)
    more.close()
    whole.close()
    return held.getvalue()


def test_of_a_typed_paper_with_a_scanned_page_that_page_is_unsure(tmp_path: Path) -> None:
    said = told(judged(tmp_path, half_scanned()))
    assert "trang 2 là ảnh quét" in said and "dossiercheck setup" in said


def test_where_nobody_wants_scans_read_that_is_said(tmp_path: Path) -> None:
    said = told(judged(tmp_path, scan(2), ocr=False))
    assert "trang 1-2 là ảnh quét" in said and "không có --no-ocr" in said
