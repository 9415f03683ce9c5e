"""Spreadsheets handed in as documents."""

import io
from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossiercheck.model.diagnostic import Diagnostic
from dossiercheck.model.document import Document
from dossiercheck.readers import read
from dossiercheck.readers.workbook import shown

xlsxwriter = pytest.importorskip("xlsxwriter")


def book() -> bytes:
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True}) as workbook:
        day = workbook.add_format({"num_format": "dd/mm/yyyy"})
        sheet = workbook.add_worksheet("Chấm điểm")
        sheet.write(0, 0, "ĐẢNG BỘ SỞ MẪU")
        sheet.write(0, 3, "ĐẢNG CỘNG SẢN VIỆT NAM")
        sheet.merge_range(1, 0, 1, 4, "BẢNG CHẤM ĐIỂM NĂM 2010")
        sheet.write_row(3, 0, ["TT", "Tiêu chuẩn", "Điểm chuẩn", "Tự chấm", "Ngày"])
        sheet.write_row(4, 0, [1, "Chính trị, tư tưởng", 30, 28.5])
        sheet.write_datetime(4, 4, datetime(2010, 12, 15), day)
        sheet.write_row(5, 0, [2, "Chuyên môn", 25, 24])
        sheet.merge_range(6, 0, 6, 1, "Tổng cộng")
        sheet.write_row(6, 2, [55, 52.5])
        sheet.write(8, 3, "BÍ THƯ")
        sheet.write(11, 3, "Nguyễn Văn Mẫu")
        workbook.add_worksheet("Trống")
    return stream.getvalue()


BOOK = book()


def test_a_score_table_reads_as_a_document() -> None:
    document = read("cham diem.xlsx", BOOK)
    assert isinstance(document, Document)
    assert document.format == "workbook"
    assert document.tables[0].grid() == (
        ("TT", "Tiêu chuẩn", "Điểm chuẩn", "Tự chấm", "Ngày"),
        ("1", "Chính trị, tư tưởng", "30", "28,5", "15/12/2010"),
        ("2", "Chuyên môn", "25", "24", ""),
        ("Tổng cộng", "Tổng cộng", "55", "52,5", ""),
    )
    assert document.tables[0].place == "trang tính Chấm điểm"


def test_head_and_signature_stand_outside_the_table() -> None:
    document = read("x.xlsx", BOOK)
    assert isinstance(document, Document)
    outside = [(x.text, x.side, x.place) for x in document.lines if x.table is None]
    assert outside == [
        ("ĐẢNG BỘ SỞ MẪU", "left", "trang tính Chấm điểm, dòng 1"),
        ("ĐẢNG CỘNG SẢN VIỆT NAM", "right", "trang tính Chấm điểm, dòng 1"),
        ("BẢNG CHẤM ĐIỂM NĂM 2010", "full", "trang tính Chấm điểm, dòng 2"),
        ("BÍ THƯ", "right", "trang tính Chấm điểm, dòng 9"),
        ("Nguyễn Văn Mẫu", "right", "trang tính Chấm điểm, dòng 12"),
    ]


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (92.5, "92,5"),
        (30.0, "30"),
        (0.1 + 0.2, "0,3"),
        (date(2010, 12, 1), "01/12/2010"),
        ("a", "a"),
        (True, "x"),
        (datetime(2010, 12, 1, 14, 5), "01/12/2010 14:05"),
        ("", ""),
    ],
)
def test_cells_as_printed(cell: object, text: str) -> None:
    assert shown(cell) == text


@given(st.floats(0, 1), st.binary(min_size=1, max_size=8))
@settings(max_examples=30, deadline=None)
def test_damage_ends_in_words(share: float, patch: bytes) -> None:
    at = int(len(BOOK) * share)
    assert isinstance(read("x.xlsx", BOOK[:at] + patch + BOOK[at + len(patch) :]), Document | Diagnostic)
    assert isinstance(read("x.xlsx", BOOK[:at]), Document | Diagnostic)
