"""A spreadsheet named like a roster: a roster if it lists members, a submitted document if it classes them."""

import io
from pathlib import Path

import pytest

from dossiercheck.intake.gather import rosters, with_rosters
from dossiercheck.intake.source import Source
from dossiercheck.model.submission import FileRef, Submission, Unit
from dossiercheck.run.task import FileReader, Task

xlsxwriter = pytest.importorskip("xlsxwriter")


def sheet(path: Path, header: list[str], rows: list[list[object]]) -> Path:
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True}) as workbook:
        page = workbook.add_worksheet()
        for number, row in enumerate([header, *rows]):
            page.write_row(number, 0, row)
    path.write_bytes(stream.getvalue())
    return path


@pytest.mark.parametrize(
    ("header", "is_roster"),
    [(["TT", "Họ và tên", "Chức vụ"], True), (["TT", "Họ và tên", "Xếp loại"], False)],
)
def test_roster_or_document(tmp_path: Path, header: list[str], *, is_roster: bool) -> None:
    path = sheet(tmp_path / "danh sach.xlsx", header, [[1, "Nguyễn Văn Mẫu", "x"], [2, "Trần Thị Thử", "y"]])
    reading = FileReader(())(Task("danh sach.xlsx", Source(str(path)), roster=True))
    assert reading.read_by == "workbook"
    assert len(reading.facts) == 1
    unit = Unit(".", "chi-bo", "x", files=(FileRef("danh sach.xlsx", "0", 1),))
    done = with_rosters(Submission("x", (unit,)), rosters({"danh sach.xlsx": reading.tables}), settled=True).units[0]
    assert (done.roster is not None) == is_roster
    assert (not done.files) == is_roster
