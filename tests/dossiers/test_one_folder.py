"""A whole delivery in one folder, or sorted otherwise than by units: judged unit by unit all the same, and nobody is accused for it."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from dossiercheck.model.report import Report
from dossiercheck.run.check import check
from dossiercheck.run.settings import Settings

CLEAN = Path(__file__).parents[2] / "fixtures" / "dang-bo-so-noi-vu-2010-hoan-chinh"
UNITS = {
    "CHI BỘ VĂN PHÒNG SỞ": 9,
    "CHI BỘ VĂN THƯ - LƯU TRỮ": 9,
    "CHI BỘ XÂY DỰNG CHÍNH QUYỀN": 8,
    "CHI BỘ TỔ CHỨC - CÔNG CHỨC": 8,
    "CHI BỘ THANH TRA SỞ": 7,
}
"""The branches as their letterheads print them, and how many members are assessed."""


def in_one(number: int, file: Path) -> Path:
    return Path("ho so", f"{number:03d} {file.name}")


def by_kind(number: int, file: Path) -> Path:
    sort = {".pdf": "3. Bieu mau", ".docx": "1. Bien ban, bao cao"}.get(file.suffix, "Khac")
    return Path("ho so", sort, f"{number:03d} {file.name}")


def as_the_committees(number: int, file: Path) -> Path:
    return Path("Dang bo So Noi vu", f"{number:03d}{file.suffix}")


@pytest.mark.parametrize("laid", [in_one, by_kind, as_the_committees])
def test_units_are_told_by_letterheads(laid: Callable[[int, Path], Path], tmp_path: Path) -> None:
    files = sorted(p for p in CLEAN.rglob("*") if p.suffix in {".docx", ".pdf", ".csv", ".xlsx"})
    for number, file in enumerate(files):
        to = tmp_path / laid(number, file)
        to.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(file, to)
    report = check(Settings(next(tmp_path.iterdir()), as_of=date(2011, 1, 5), jobs=2))
    assert isinstance(report, Report)
    branches = {u.path: u for u in report.units if u.kind == "chi-bo"}
    assert set(branches) == set(UNITS)
    assert [u.kind for u in report.units].count("dang-uy") == 1
    for path, size in UNITS.items():
        assert len(branches[path].members) >= size
        assert branches[path].complete == "yes"
    assert [f for f in report.findings if f.severity != "info" and f.verdict == "fail"] == []
