"""The workbook: every cell is text or a number, every sheet a table, hostile names stay text."""

import io
import zipfile
from dataclasses import replace
from datetime import date

import pytest
from python_calamine import CalamineWorkbook

from dossiercheck.model.fact import Evidence
from dossiercheck.model.report import (
    FileEntry,
    Finding,
    MemberEntry,
    Report,
    RequirementResult,
    RuleSetStamp,
    UnitReport,
)
from dossiercheck.report.tally import tally
from dossiercheck.report.xlsx import render
from dossiercheck.report.xlsx.sheet import clean

HOSTILE = (
    '=HYPERLINK("http://x","y")',
    "+1+1",
    "@SUM(A1)",
    "<script>alert(1)</script>",
    "a\u202egpj.exe",
    "x" * 5000,
    "b\x00\x07c",
)


def report(name: str = "Chi bộ A") -> Report:
    found = Finding(
        "f-1",
        "unsigned",
        "C/minutes",
        "fail",
        "error",
        "a",
        None,
        "minutes",
        name,
        (Evidence(name, 2, None, name),),
        name,
        name,
        None,
    )
    gone = Finding("f-2", "missing", "C/review", "fail", "error", "a", name, "review", None, (), "Thiếu.", "Nộp.", None)
    results = (
        RequirementResult("C/minutes", "minutes", name, None, "defective", (name,), findings=("f-1",)),
        RequirementResult(
            "C/review", "review", "Bản kiểm điểm", name, "missing", findings=("f-2",), due=date(2010, 12, 20)
        ),
        RequirementResult("C/review", "review", "Bản kiểm điểm", "Đinh Thị Gấm", "met"),
    )
    members = (MemberEntry(name, "roster"), MemberEntry("Đinh Thị Gấm", "documents"))
    unit = UnitReport("a", None, "chi-bo", name, "incomplete", "no", "no", "yes", members, results)
    return Report(
        "0", RuleSetStamp("p", 1, "2" * 64, name), date(2010, 12, 21), (unit,), (found, gone), (FileEntry(name, "0" * 64, "a", 2, "pdf"),), ()
    )  # fmt: skip


def sheets(data: bytes) -> dict[str, list[list[object]]]:
    book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    return {n: book.get_sheet_by_name(n).to_python() for n in book.sheet_names}


def test_the_sheets_and_their_figures() -> None:
    made = report()
    pages = sheets(render(made))
    assert list(pages) == ["Đọc trước", "Kết luận", "Thiếu - Trễ", "Cần sửa", "Tất cả yêu cầu", "Đảng viên", "Tệp"]
    assert len(pages["Thiếu - Trễ"]) == 2
    assert len(pages["Cần sửa"]) == 2
    assert len(pages["Tất cả yêu cầu"]) == 1 + sum(tally(made).requirements.values())
    assert [row[:5] for row in pages["Đảng viên"][1:]] == [
        ["Chi bộ A", "Chi bộ A", "danh sách", "thiếu", "Bản kiểm điểm"],
        ["Chi bộ A", "Đinh Thị Gấm", "văn bản đã nộp", "đạt", ""],
    ]
    assert pages["Kết luận"][1][-1] == "1/2 thiếu"
    assert "2 lỗi" in str(pages["Đọc trước"][3][1])


def test_no_member_is_named_among_the_verdicts() -> None:
    assert "Đinh Thị Gấm" not in str(sheets(render(report()))["Kết luận"])


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_names_stay_text(name: str) -> None:
    data = render(report(name))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        texts = [archive.read(n).decode() for n in archive.namelist() if n.endswith(".xml")]
    assert not any("<f>" in t or "<hyperlink" in t for t in texts)
    assert sheets(data)["Tệp"][1][0] == clean(name)


def test_the_same_report_gives_the_same_bytes() -> None:
    assert render(report()) == render(report())


def test_an_empty_report_and_english() -> None:
    empty = replace(report(), units=(), findings=(), files=(), lang="en")
    pages = sheets(render(empty))
    assert list(pages)[:2] == ["Read first", "Verdicts"]
