"""Blanks left in forms, and filled forms that still show dots."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossiercheck.facts import unfilled
from dossiercheck.model.document import Cell, Document, Line, Table
from dossiercheck.model.fact import Absent, Found

NAME = "Họ và tên: Nguyễn Văn An ............"
EMPTY = ["Họ và tên: ..................", "Sinh ngày: ..................", "Chức vụ: ________", "Nội dung: ………………"]


def find(*texts: str):
    return unfilled.find(Document("a.docx", "docx", tuple(Line(t, n) for n, t in enumerate(texts))))


@pytest.mark.parametrize(
    "texts",
    [
        EMPTY,
        [
            "Họ, tên: .................. Sinh năm ......... Chức vụ: ........",
            "Mức đăng ký: ...............",
            "Lời hứa: ............",
        ],
        ["Họ và tên: {{ho_ten}}", "Sinh ngày: «NgaySinh»", "[họ tên]"],
        [NAME, "Sinh ngày: 02/5/1970", "Tôi đăng ký:", *["- .............................."] * 4],
    ],
)
def test_forms(texts: list[str]) -> None:
    fact = find(*texts)
    assert isinstance(fact, Found) and fact.value.form
    assert len(fact.evidence) == min(3, fact.value.blanks)


@pytest.mark.parametrize(
    "texts",
    [
        [NAME, "1. Quê quán: không đổi", "2. Trình độ: ........", "3. Gia đình: ........", "4. Kinh tế: ........", "5. Khác: ........"],
        [NAME, "Ghi chú: {{ghi_chu}}", "Khen thưởng: ..........."],
        ["Tên chi bộ: Kho bạc", "Mức đăng ký: ...............", "Lời hứa: ............", "Biện pháp: ............"],
    ],
)  # fmt: skip
def test_filled_with_gaps_is_no_form(texts: list[str]) -> None:
    fact = find(*texts)
    assert isinstance(fact, Found) and not fact.value.form


def test_a_table_of_fields_with_dots_beside_the_labels() -> None:
    def table(values: list[str]):
        labels = ["Họ và tên", "Chức vụ", "Mức phấn đấu", "Biện pháp"]
        cells = tuple(
            Cell(t, r, c) for r, row in enumerate(zip(labels, values, strict=True)) for c, t in enumerate(row)
        )
        lines = tuple(Line(c.text, c.row, "left", table=0, cell=(c.row, c.column)) for c in cells)
        return unfilled.find(Document("a.docx", "docx", lines, tables=(Table(cells, 4, 2),)))

    fact = table(["............", "……………", "______", "........."])
    assert isinstance(fact, Found) and fact.value.form
    assert table(["Lý A Sùng", "Chi ủy viên", "hoàn thành tốt", "học tập"]) == Absent()


@pytest.mark.parametrize("text", ["đạt «Trong sạch, vững mạnh», «Hoàn thành tốt», «Cơ quan văn hóa»", ".................", NAME, "Vân vân..."])  # fmt: skip
def test_no_blanks(text: str) -> None:
    assert find(text) == Absent()


@settings(max_examples=30)
@given(st.lists(st.sampled_from([".....", "........", "______", "…………", ". . . . . ."]), min_size=4, max_size=4))
def test_every_kind_of_dots(dots: list[str]) -> None:
    labels = ["Họ và tên", "Sinh ngày", "Đơn vị", "Nội dung"]
    fact = find(*[f"{label}: {d}" for label, d in zip(labels, dots, strict=True)])
    assert isinstance(fact, Found) and fact.value.blanks == 4 and fact.value.form
