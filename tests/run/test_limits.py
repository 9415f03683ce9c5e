"""Hard inputs, limits lowered: clear words, what lies beyond is unread, nobody is accused of it, and the run goes on."""

import io
import json
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from dossiercheck.intake.source import Source
from dossiercheck.model.diagnostic import Diagnostic
from dossiercheck.model.document import Document
from dossiercheck.model.report import Report
from dossiercheck.readers import read
from dossiercheck.readers.bounds import Bounds
from dossiercheck.run.check import check
from dossiercheck.run.settings import Limits, Settings
from dossiercheck.run.task import FileReader, Task
from tests.readers import made_pdf, paper

FIRST = (
    made_pdf.text(60, 780, "ĐẢNG BỘ SỞ CÔNG CHÍNH")
    + made_pdf.text(60, 760, "CHI BỘ HÀNH CHÍNH")
    + made_pdf.text(200, 700, "BÁO CÁO")
    + made_pdf.text(120, 680, "kiểm điểm kết quả thực hiện nhiệm vụ năm 2010")
)
BODY = made_pdf.text(60, 700, "Chi bộ đã hoàn thành các nhiệm vụ được giao.")


def saved(image: Image.Image, form: str, **options: Any) -> bytes:
    held = io.BytesIO()
    image.save(held, form, **options)
    return held.getvalue()


def broken_picture() -> bytes:
    """A PDF of one scanned page whose picture lost its first bytes."""
    data = saved(paper.sheet("L"), "PDF", resolution=150, quality=60)
    start = data.index(b"\xff\xd8\xff")
    return data[:start] + b"\0\x55" * 300 + data[start + 600 :]


def deliver(folder: Path, **files: bytes) -> Path:
    unit = folder / "chi bo Hanh chinh"
    unit.mkdir(parents=True)
    for name, data in files.items():
        (unit / name.replace("_", ".")).write_bytes(data)
    return folder


def judged(folder: Path, **limits: Any) -> Report:
    outcome = check(Settings(folder, as_of=date(2011, 1, 5), jobs=1, limits=Limits(**limits)))
    assert isinstance(outcome, Report)
    return outcome


def unread(report: Report) -> dict[str, tuple[str, str]]:
    """What is said of each unreadable file, and what to do."""
    found = {}
    for f in report.findings:
        if f.code == "unreadable":
            assert f.verdict == "unsure" and f.file is not None
            found[f.file.rpartition("/")[2]] = (f.message, f.remedy)
    return found


def accused(report: Report) -> list[str]:
    return [f.message for f in report.findings if f.verdict == "fail" and f.severity != "info"]


def test_pages_beyond_the_limit_are_unread_and_said_to_be(tmp_path: Path) -> None:
    report = judged(deliver(tmp_path, a_pdf=made_pdf.pdf(FIRST, BODY, BODY, BODY)), pages=2)
    message, remedy = unread(report)["a.pdf"]
    assert "trang 3-4" in message and "giới hạn" in message
    assert "--limit pages=" in remedy and "tách" in remedy
    assert accused(report) == []
    statuses = {r.document: r.status for u in report.units for r in u.requirements}
    assert set(statuses.values()) == {"unsure"}, "on the pages that were not read any paper may stand"


def test_within_the_limit_nothing_is_said(tmp_path: Path) -> None:
    report = judged(deliver(tmp_path, a_pdf=made_pdf.pdf(FIRST, BODY, BODY, BODY)), pages=4)
    assert unread(report) == {}
    assert any("Thiếu" in message for message in accused(report))


def test_frames_beyond_the_limit_are_unread() -> None:
    frames = [Image.new("1", (80, 100), 1) for _ in range(3)]
    fax = saved(frames[0], "TIFF", save_all=True, append_images=frames[1:], compression="group4")
    document = read("fax.tif", fax, Bounds(pages=2))
    assert isinstance(document, Document)
    assert [p.reason for p in document.pages] == ["no-text", "no-text", "limit"]


@pytest.mark.parametrize("form", ["JPEG", "PNG"])
def test_a_picture_of_too_many_dots_is_told_with_both_figures(tmp_path: Path, form: str) -> None:
    path = tmp_path / "anh"
    path.write_bytes(saved(Image.new("L", (2000, 1500), 200), form))
    reading = FileReader((), Limits(pixels=2_000_000))(Task("anh.jpg", Source(str(path))))
    assert reading.bug is None
    told = reading.diagnostic
    assert told is not None and told.code == "limit" and told.hint is not None
    assert "3 triệu" in told.message and "2 triệu" in told.message
    assert "--limit pixels=" in told.hint


def test_the_library_s_own_limit_of_dots_is_not_ours() -> None:
    before = Image.MAX_IMAGE_PIXELS
    data = saved(Image.new("1", (16_000, 12_500), 1), "PNG")
    told = read("anh.png", data)
    assert isinstance(told, Diagnostic) and "200 triệu" in told.message
    assert isinstance(read("anh.png", data, Bounds(pixels=250_000_000)), Document)
    assert before == Image.MAX_IMAGE_PIXELS


def test_a_picture_in_a_pdf_that_cannot_be_shown_is_not_blank(tmp_path: Path) -> None:
    report = judged(deliver(tmp_path, a_pdf=broken_picture(), b_pdf=made_pdf.pdf(FIRST)))
    message, remedy = unread(report)["a.pdf"]
    assert "trang 1" in message and "hỏng" in message and remedy
    assert [r.status for u in report.units for r in u.requirements if r.document == "minutes"] == ["unsure"]


def test_damaged_pictures_cost_themselves_alone(tmp_path: Path) -> None:
    image = paper.sheet("L")
    paper.bars(image, 200, 900)
    whole = {"a_jpg": saved(image, "JPEG"), "b_png": saved(image, "PNG"), "c_tif": saved(image, "TIFF")}
    cut = {name: data[: len(data) // 3] for name, data in whole.items()}
    report = judged(deliver(tmp_path, **cut, d_pdf=made_pdf.pdf(FIRST)))
    assert set(unread(report)) == {"a.jpg", "b.png", "c.tif"}
    assert {d.kind for f in report.files if f.path.endswith("d.pdf") for d in f.documents} == {"branch-report"}
    assert {r.status for u in report.units for r in u.requirements if r.document != "branch-report"} == {"unsure"}


def command(*arguments: str) -> tuple[int, str]:
    done = subprocess.run([sys.executable, "-m", "dossiercheck", *arguments], capture_output=True, check=False)
    return done.returncode, (done.stdout + done.stderr).decode()


def test_the_limits_are_settable(tmp_path: Path) -> None:
    deliver(tmp_path, a_pdf=made_pdf.pdf(FIRST, BODY, BODY))
    code, text = command("check", str(tmp_path), "--limit", "pages=1", "--format", "json")
    assert code == 3
    assert any("trang 2-3" in f["message"] for f in json.loads(text)["findings"])
    code, text = command("inspect", str(next(tmp_path.rglob("a.pdf"))), "--limit", "pages=2")
    assert code == 3


@pytest.mark.parametrize("wrong", ["page=3", "pages", "pages=0", "pages=nhiều", "memory=nan", "=3"])
def test_a_wrong_limit_is_told_with_the_names(tmp_path: Path, wrong: str) -> None:
    code, text = command("check", str(tmp_path), "--limit", wrong)
    assert code == 2
    assert "pages" in text and "seconds" in text and "Traceback" not in text
