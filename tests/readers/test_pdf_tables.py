"""Ruled tables, cut by page breaks or beside other text."""

from made_pdf import grid, pdf, rows, text

from dossiercheck.model.document import Document
from dossiercheck.readers import read

XS = [60.0, 100.0, 300.0, 500.0]
HEAD = ["TT", "Họ và tên", "Mức xếp loại"]
FIRST = [HEAD, ["1", "Trần Văn Bảo", "Đủ tư cách"], ["2", "Lê Thị Cúc", "Đủ tư cách"]]
REST = [["3", "Hà Văn Dần", "Đủ tư cách"], ["4", "Vi Thị Én", "Hạn chế"]]


def document(*pages: str) -> Document:
    found = read("a.pdf", pdf(*pages))
    assert isinstance(found, Document)
    return found


def test_a_table_over_two_pages_is_one() -> None:
    found = document(
        text(60, 700, "BIỂU TỔNG HỢP") + rows(XS, 160, FIRST),
        text(290, 810, "2") + rows(XS, 780, REST) + text(320, 600, "BÍ THƯ"),
    )
    (table,) = found.tables
    assert table.grid() == tuple(tuple(r) for r in FIRST + REST)
    assert [c.page for c in table.cells if c.column == 0] == [1, 1, 1, 2, 2]
    assert [(x.text, x.cell) for x in found.lines if x.text.startswith("Vi")] == [("Vi Thị Én", (4, 1))]
    assert len({x.row for x in found.lines if x.cell and x.cell[1] == 0}) == 5


def test_the_repeated_header_is_dropped() -> None:
    found = document(rows(XS, 160, FIRST), rows(XS, 780, [HEAD, *REST]))
    assert found.tables[0].grid() == tuple(tuple(r) for r in FIRST + REST)
    assert sum(x.text == "Họ và tên" for x in found.lines) == 1


def test_three_pages() -> None:
    found = document(rows(XS, 160, FIRST), rows(XS, 780, [HEAD, REST[0]]), rows(XS, 780, [HEAD, REST[1]]))
    assert [t.grid() for t in found.tables] == [tuple(tuple(r) for r in FIRST + REST)]


def test_other_columns_or_text_between_make_two_tables() -> None:
    other = rows([60, 200, 400, 500], 780, REST)
    assert len(document(rows(XS, 160, FIRST), other).tables) == 2
    between = text(60, 800, "II. Kết quả ở đơn vị khác") + rows(XS, 780, REST)
    assert len(document(rows(XS, 400, FIRST) + text(60, 100, "Cộng: 2 người"), rows(XS, 780, REST)).tables) == 2
    assert len(document(rows(XS, 160, FIRST), between.replace("800", "760").replace("780", "700")).tables) == 2


def test_text_beside_a_table_stays_out_of_its_cells() -> None:
    found = document(rows([60, 100, 250], 700, [["1", "Một"], ["2", "Hai"]]) + text(350, 686, "Ghi chú bên cạnh"))
    assert found.tables[0].grid() == (("1", "Một"), ("2", "Hai"))
    assert [x.table for x in found.lines if x.text == "Ghi chú bên cạnh"] == [None]


def test_all_rules_in_one_path() -> None:
    lines = grid([60, 100, 250], [700, 680, 660]).replace(" S\n", "\n") + "S\n"
    found = document(lines + text(63, 686, "1") + text(103, 686, "Một") + text(63, 666, "2") + text(103, 666, "Hai"))
    assert [t.grid() for t in found.tables] == [(("1", "Một"), ("2", "Hai"))]


def test_a_row_cut_by_the_page_break_is_one_row() -> None:
    first = [*FIRST[:2], ["2", "Lê Thị Cúc", "Đủ tư cách, hoàn"]]
    found = document(rows(XS, 160, first), rows(XS, 780, [["", "", "thành tốt nhiệm vụ"], *REST]))
    assert found.tables[0].grid()[2:4] == (("2", "Lê Thị Cúc", "Đủ tư cách, hoàn thành tốt nhiệm vụ"), tuple(REST[0]))
    assert [x.cell for x in found.lines if x.text == "thành tốt nhiệm vụ"] == [(2, 2)]


def test_a_row_of_sums_after_the_break_stays_a_row() -> None:
    found = document(rows(XS, 160, FIRST), rows(XS, 780, [["", "Cộng", "2"]] * 2))
    assert found.tables[0].rows == 5
