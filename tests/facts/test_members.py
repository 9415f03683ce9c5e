"""Tables and lists of people: names, levels in words or crossed, birth dates."""

import io
import unicodedata
from collections.abc import Callable, Sequence
from datetime import date as Date
from typing import Any

import pytest
from docx import Document as Word
from hypothesis import given, settings
from hypothesis import strategies as st

from dossiercheck import readers
from dossiercheck.facts import members
from dossiercheck.model.box import Box
from dossiercheck.model.document import Cell, Document, Line, Page, Table
from dossiercheck.model.fact import Absent, Found, Unreadable
from dossiercheck.model.values import MemberRow

GOOD = "Đủ tư cách, hoàn thành tốt nhiệm vụ"
BEST = "Đủ tư cách, hoàn thành xuất sắc nhiệm vụ"


def sheet(*grids: Any, before: Sequence[str] = ("BIỂU BÁO CÁO",)) -> Document:
    """Tables under a title; None goes on from the left, '^' from above."""
    lines = [Line(t, i) for i, t in enumerate(before)]
    tables: list[Table] = []
    row = len(before)
    for number, grid in enumerate(grids):
        cells: list[Cell] = []
        width = len(grid[0])
        for r, texts in enumerate(grid):
            for c, text in enumerate(texts):
                if text is None or text == "^":
                    continue
                right = next((k for k in range(c + 1, width) if texts[k] is not None), width)
                down = next((k for k in range(r + 1, len(grid)) if grid[k][c] != "^"), len(grid))
                cells.append(Cell(text, r, c, down - r, right - c))
                if text:
                    lines.append(
                        Line(text, row + r, place=f"bảng {number + 1}, dòng {r + 1}", table=number, cell=(r, c))
                    )
        tables.append(Table(tuple(cells), len(grid), width))
        row += len(grid)
    return Document("a.docx", "docx", tuple(lines), tables=tuple(tables))


def prose(*texts: str) -> Document:
    return Document("a.docx", "docx", tuple(Line(t, i, place=f"đoạn {i + 1}") for i, t in enumerate(texts)))


def found(document: Document) -> Found[tuple[MemberRow, ...]]:
    fact = members.find(document)
    assert isinstance(fact, Found)
    assert len(fact.evidence) == len(fact.value)
    return fact


def told(document: Document) -> list[tuple[str, str | None]]:
    return [(m.name, m.level) for m in found(document).value]


AN, BINH, CUONG = "Nguyễn Văn An", "Trần Thị Bình", "Giàng A Cường"
THREE = [(AN, BEST), (BINH, GOOD), (CUONG, "HTNV")]


@pytest.mark.parametrize("name", ["Họ và tên", "Họ tên", "HỌ VÀ TÊN ĐẢNG VIÊN", "Họ, tên", "Họ, chữ đệm và tên", "Đảng viên", "Tên đảng viên", "Họ và tên đồng chí", "Đồng chí"])  # fmt: skip
@pytest.mark.parametrize("level", ["Mức xếp loại", "Xếp loại", "Đề nghị xếp loại", "Mức chất lượng", "Kết quả đánh giá", "Phân loại đảng viên", "XẾP LOẠI NĂM 2010"])  # fmt: skip
def test_words_of_the_head(name: str, level: str) -> None:
    rows = [[str(i), n, "Đảng viên", lv] for i, (n, lv) in enumerate(THREE, 1)]
    assert told(sheet([["TT", name, "Chức vụ", level], *rows, ["", "Tổng số: 3", "", ""]])) == THREE
    assert told(sheet([[level, "Chức vụ", name], *[[r[3], r[2], r[1]] for r in rows]])) == THREE


def test_crosses_in_a_column_per_level() -> None:
    head = [
        ["TT", "Họ và tên", "Xếp loại", None, None, "Ghi chú"],
        ["^", "^", "HTXSNV", "HTTNV", "HTNV", "^"],
        ["1", "2", "3", "4", "5", "6"],
    ]
    for mark in ("x", "X", "✓", "1", "[x]", "☑"):
        rows = [
            ["1", AN, mark, "", "", ""],
            ["2", BINH, "", mark, "", ""],
            ["3", CUONG, "", "", "", "miễn sinh hoạt"],
            ["", "Cộng", "1", "1", "0", ""],
        ]
        assert told(sheet([*head, *rows])) == [(AN, "HTXSNV"), (BINH, "HTTNV"), (CUONG, None)]
    two = found(sheet([*head, ["1", AN, "x", "x", "", ""], ["2", BINH, "x", "", "", ""]]))
    assert [m.level for m in two.value] == [None, "HTXSNV"]
    assert two.unread == ("level",)
    odd = found(sheet([*head, ["1", AN, "?l", "", "", ""], ["2", BINH, "x", "", "", ""]]))
    assert odd.unread == ("level",)


def test_votes_per_level_are_no_crosses() -> None:
    head = [
        ["TT", "Họ và tên", "Kết quả biểu quyết", None, None, "Đề nghị xếp loại"],
        ["^", "^", "HTXSNV", "HTTNV", "HTNV", "^"],
    ]
    rows = [["1", AN, "1", "0", "0", BEST], ["2", BINH, "7/8", "1", "0", "Chưa xếp loại"]]
    assert told(sheet([*head, *rows])) == [(AN, BEST), (BINH, "Chưa xếp loại")]
    counted = [["TT", "Họ và tên", "HTXSNV", "HTTNV"], ["1", AN, "7/8 đồng ý", "1"], ["2", BINH, "0", "8/8 đồng ý"]]
    assert told(sheet(counted)) == [(AN, None), (BINH, None)]


def test_which_of_several_levels() -> None:
    head = [
        "TT",
        "Họ và tên",
        "Tự xếp loại",
        "Đảng ủy quyết định xếp loại",
        "Chi bộ đề nghị xếp loại",
        "Xếp loại công chức",
    ]
    assert told(sheet([head, ["1", AN, "HTXSNV", "HTNV", "HTTNV", "Xuất sắc"]])) == [(AN, "HTTNV")]
    assert told(sheet([head, ["1", AN, "HTXSNV", "HTNV", "", "Xuất sắc"]])) == [(AN, "HTNV")]
    assert told(sheet([head, ["1", AN, "HTXSNV", "...", "-", "Xuất sắc"]])) == [(AN, "HTXSNV")]
    bare = ["Họ và tên", "Tự xếp loại", "Chi bộ", "Biểu quyết"]
    rows = [[AN, "HTXSNV", "HTTNV", "8/8"], [BINH, "HTTNV", "HTTNV", "8/8"]]
    assert told(sheet([bare, *rows])) == [(AN, "HTTNV"), (BINH, "HTTNV")]
    years = ["Họ và tên", "Xếp loại năm 2009", "Xếp loại năm 2010"]
    assert told(sheet([years, [AN, "HTNV", "HTTNV"]])) == [(AN, "HTTNV")]


def test_family_and_given_name_apart() -> None:
    body = [["1", "Nguyễn Văn", "An", GOOD], ["2", "Trần Thị", "Bình", BEST]]
    for head in (["TT", "Họ đệm", "Tên", "Xếp loại"], ["TT", "Họ và tên", None, "Xếp loại"], ["TT", "Họ và tên đệm", "Tên", "Xếp loại"], ["TT", "Họ", "Tên", "Xếp loại"]):  # fmt: skip
        assert told(sheet([head, *body])) == [(AN, GOOD), (BINH, BEST)]


def test_birth_dates() -> None:
    head = ["TT", "Họ và tên", "Ngày, tháng, năm sinh", "Xếp loại"]
    rows = [
        ["1", AN, "02/05/1970", GOOD],
        ["2", BINH, "1975", GOOD],
        ["3", f"{CUONG} (sinh 3/4/1980)", "", GOOD],
        ["4", "Lê Thị Dung", "0?/13/1980", GOOD],
    ]
    fact = found(sheet([head, *rows]))
    assert [m.born for m in fact.value] == [Date(1970, 5, 2), None, Date(1980, 4, 3), None]
    assert fact.unread == ("born",)
    sexes = [
        ["TT", "Họ và tên", "Năm sinh", None, "Xếp loại"],
        ["^", "^", "Nam", "Nữ", "^"],
        ["1", AN, "02/05/1970", "", GOOD],
        ["2", BINH, "", "03/06/1975", GOOD],
    ]
    assert [m.born for m in found(sheet(sexes)).value] == [Date(1970, 5, 2), Date(1975, 6, 3)]
    joined = ["Họ và tên", "Ngày tháng năm sinh", "Ngày vào Đảng, sinh hoạt tại chi bộ", "Xếp loại"]
    assert found(sheet([joined, [AN, "", "01/01/2000", GOOD]])).value[0].born is None


def test_headings_give_levels() -> None:
    grid = [
        ["TT", "Họ và tên", "Chi bộ"],
        ["I", "Hoàn thành xuất sắc nhiệm vụ: 1 đồng chí", None],
        ["1", AN, "Văn phòng"],
        ["II. Đảng viên đủ tư cách, hoàn thành tốt nhiệm vụ (02 đồng chí)", None, None],
        ["1", BINH, "Văn phòng"],
        ["2", CUONG, "Thanh tra"],
        ["", "Tổng cộng: 3 đồng chí", ""],
    ]
    assert told(sheet(grid)) == [
        (AN, "Hoàn thành xuất sắc nhiệm vụ"),
        (BINH, "đủ tư cách, hoàn thành tốt nhiệm vụ"),
        (CUONG, "đủ tư cách, hoàn thành tốt nhiệm vụ"),
    ]
    plain = [["TT", "Họ và tên", "Chức vụ"], ["1", AN, "Bí thư"], ["2", BINH, "Chi ủy viên"]]
    title = ("DANH SÁCH ĐẢNG VIÊN", "HOÀN THÀNH XUẤT SẮC NHIỆM VỤ NĂM 2010")
    assert told(sheet(plain, before=title)) == [
        (AN, "HOÀN THÀNH XUẤT SẮC NHIỆM VỤ"),
        (BINH, "HOÀN THÀNH XUẤT SẮC NHIỆM VỤ"),
    ]
    for other in (
        "Chi bộ đã lãnh đạo đơn vị hoàn thành nhiệm vụ; kết quả tốt.",
        "Chi bộ đạt trong sạch vững mạnh",
        "HTXSNV, HTTNV",
    ):
        assert told(sheet(plain, before=(other,))) == [(AN, None), (BINH, None)]


def test_only_tables_with_levels_count_where_there_are_any() -> None:
    present = [["TT", "Họ và tên", "Ký tên"], ["1", AN, ""], ["2", BINH, ""]]
    levels = [["TT", "Họ và tên", "Xếp loại"], ["1", AN, GOOD]]
    assert told(sheet(present, levels)) == [(AN, GOOD)]
    assert members.find(sheet(present)) == Absent()
    listed = [["TT", "Họ và tên", "Chức vụ"], ["1", AN, "Bí thư"], ["2", "bà Lò Thị Hà", ""]]
    assert told(sheet(listed, present)) == [(AN, None), ("Lò Thị Hà", None)]


@pytest.mark.parametrize(
    "grid",
    [
        [["TT", "Họ và tên", "Quan hệ", "Năm sinh"], ["1", AN, "Bố đẻ", "1940"]],
        [
            ["TT", "Chi bộ", "Tổng số đảng viên", "HTXSNV", "HTTNV"],
            ["1", "Chi bộ Văn phòng", "9", "2", "7"],
            ["", "Cộng", "9", "2", "7"],
        ],
        [["Tiêu chí", "Số lượng"], ["Tổng số đảng viên", "12"], ["Hoàn thành xuất sắc nhiệm vụ", "3"]],
        [["TT", "Họ và tên đại biểu", "Họ và tên khách mời"], ["1", AN, BINH]],
        [["Họ và tên", "Xếp loại"], ["", ""]],
        [["Họ và tên", None], [AN, BINH]][:1],
    ],
)
def test_other_tables_have_no_rows(grid: Any) -> None:
    assert members.find(sheet(grid)) == Absent()


def test_no_head_at_all() -> None:
    assert told(sheet([["1", AN, "Bí thư", GOOD], ["2", BINH, "", BEST]])) == [(AN, GOOD), (BINH, BEST)]
    assert members.find(sheet([["1", "hai"], ["", ""]])) == Absent()
    assert members.find(sheet([["", ""], ["", ""]])) == Absent()


def test_names_out_of_the_ordinary_and_names_that_cannot_be_read() -> None:
    head = ["TT", "Họ và tên", "Xếp loại"]
    rows = [
        ["1", "nguyễn văn an", GOOD],
        ["2", "Đ/c BÙI THỊ HOA (PBT)", GOOD],
        ["3", "Xồng Nhìa", GOOD],
        ["4", "#~% 3", GOOD],
        ["5", "H'Hen Niê", GOOD],
    ]
    fact = found(sheet([head, *rows]))
    assert [m.name for m in fact.value] == ["nguyễn văn an", "BÙI THỊ HOA", "Xồng Nhìa", "H'Hen Niê"]
    assert fact.unread == ("members",)


def pages(*parts: Any) -> Document:
    """One table over pages, a page number between."""
    lines: list[Line] = []
    tables: list[Table] = []
    for number, grid in enumerate(parts):
        lines.append(Line(f"{number + 1}", len(lines), page=number + 1, box=Box(0.5, 0.02, 0.55, 0.04)))
        cells = []
        for r, row in enumerate(grid):
            for c, text in enumerate(row):
                box = Box(0.1 + 0.2 * c, 0.1 + 0.05 * r, 0.2 + 0.2 * c, 0.12 + 0.05 * r)
                cells.append(Cell(text or "", r, c, box=box))
                if text:
                    lines.append(Line(text, 20 * number + r, page=number + 1, box=box, table=number, cell=(r, c)))
        tables.append(Table(tuple(cells), len(grid), len(grid[0]), page=number + 1))
    return Document(
        "a.pdf", "pdf", tuple(lines), tuple(Page(i + 1, 595, 842) for i in range(len(parts))), tuple(tables)
    )


HEAD = ["TT", "Họ và tên", "Mức xếp loại"]


def test_a_name_cut_by_a_page_break_within_one_table() -> None:
    rows = [
        ("TT", "Họ và tên", "Xếp loại"),
        ("1", "Mã Thị", "đủ tư cách,"),
        ("", "Hảo", "hoàn thành tốt nhiệm vụ"),
        ("2", "Lò A Sử", "HTNV"),
    ]
    cells = tuple(Cell(t, r, c, page=1 + (r > 1)) for r, row in enumerate(rows) for c, t in enumerate(row))
    lines = tuple(Line(x.text, x.row, page=x.page, box=Box(0.1 + x.column / 4, 0.1, 0.3 + x.column / 4, 0.12), table=0, cell=(x.row, x.column)) for x in cells if x.text)  # fmt: skip
    made = Document("a.pdf", "pdf", lines, (Page(1, 595, 842), Page(2, 595, 842)), (Table(cells, 4, 3, page=1),))
    assert told(made) == [("Mã Thị Hảo", "đủ tư cách, hoàn thành tốt nhiệm vụ"), ("Lò A Sử", "HTNV")]


def test_a_table_over_pages() -> None:
    first = [HEAD, ["1", AN, BEST], ["2", "Trần Thị", "Đủ tư cách, hoàn thành"]]
    second = [["", "Bình", "tốt nhiệm vụ"], ["3", CUONG, "HTNV"]]
    assert told(pages(first, second)) == THREE
    assert told(pages([HEAD, ["1", AN, BEST]], [HEAD, ["2", BINH, GOOD]])) == THREE[:2]
    kept = pages([HEAD, ["1", AN, BEST]], [["", "(đã ký)", ""], ["2", BINH, GOOD]])
    assert told(kept) == THREE[:2]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "1. Đồng chí Nguyễn Văn An: hoàn thành tốt nhiệm vụ",
            "2. Đồng chí Trần Thị Bình: hoàn thành xuất sắc nhiệm vụ",
        ),
        (
            "- Đ/c Nguyễn Văn An - Bí thư chi bộ: hoàn thành tốt nhiệm vụ;",
            "- Đ/c Trần Thị Bình - Phó Bí thư: hoàn thành xuất sắc nhiệm vụ.",
        ),
        ("1 Nguyễn Văn An Bí thư hoàn thành tốt nhiệm vụ", "2 Trần Thị Bình hoàn thành xuất sắc nhiệm vụ"),
        (
            "1) Nguyễn Văn An, xếp loại hoàn thành tốt nhiệm vụ (8/8)",
            "2) Trần Thị Bình, xếp loại hoàn thành xuất sắc nhiệm vụ (7/8)",
        ),
    ],
)
def test_lists_in_prose(first: str, second: str) -> None:
    got = told(prose("DANH SÁCH", "Căn cứ kết quả họp chi bộ", first, second, "Nơi nhận:"))
    assert [n for n, _ in got] == [AN, BINH]
    assert [(lv or "").split("hoàn")[1] for _, lv in got] == [" thành tốt nhiệm vụ", " thành xuất sắc nhiệm vụ"]


def test_surnames_nobody_has_heard_of() -> None:
    rows = [
        f"{n}. {name}\t đảng viên, hoàn thành tốt nhiệm vụ"
        for n, name in enumerate(("Xồng Bá Tếnh", AN, "Quáng Thị Nọi"), 1)
    ]
    assert [n for n, _ in told(prose("BIỂU BÁO CÁO", *rows, "4. Tổng Cộng Đảng Viên hoàn thành tốt nhiệm vụ"))] == [
        "Xồng Bá Tếnh",
        AN,
        "Quáng Thị Nọi",
    ]


def test_lists_in_prose_under_headings() -> None:
    document = prose(
        "1. Hoàn thành xuất sắc nhiệm vụ (01 đồng chí):", "- Đồng chí Nguyễn Văn An (sinh ngày 02/05/1970), Bí thư",
        "2. Đảng viên đủ tư cách, hoàn thành tốt nhiệm vụ gồm các đồng chí:", "- Đồng chí Trần Thị Bình", "- Đồng chí Giàng A Cường, Chi bộ Thanh tra",
        "Quyết định này có hiệu lực từ ngày ký.", "- Đồng chí Lê Thị Dung", "- Đ/c Bùi Văn Em vắng mặt: hoàn thành nhiệm vụ",
    )  # fmt: skip
    assert told(document) == [
        (AN, "Hoàn thành xuất sắc nhiệm vụ"),
        (BINH, "đủ tư cách, hoàn thành tốt nhiệm vụ"),
        (CUONG, "đủ tư cách, hoàn thành tốt nhiệm vụ"),
    ]
    assert found(document).value[0].born == Date(1970, 5, 2)


def test_prose_that_is_no_list() -> None:
    assert (
        members.find(prose("Đồng chí Nguyễn Văn An: hoàn thành tốt nhiệm vụ", "Chủ tọa: Đồng chí Trần Thị Bình"))
        == Absent()
    )
    votes = (
        "1. Đ/c Nguyễn Văn An: HTXSNV: 9 phiếu; HTTNV: 5 phiếu",
        "2. Đ/c Trần Thị Bình: HTXSNV: 1 phiếu; HTTNV: 13 phiếu",
    )
    assert members.find(prose(*votes)) == Absent()


def test_unread_pages() -> None:
    page = Page(2, 595, 842, readable=False, reason="no-text")
    assert isinstance(members.find(Document("a.pdf", "pdf", (), (page,))), Unreadable)
    whole = pages([HEAD, ["1", AN, BEST]])
    assert found(Document("a.pdf", "pdf", whole.lines, (*whole.pages, page), whole.tables)).unread == ("members",)


def drawn(*rows: Sequence[tuple[float, str]], turn: int = 99) -> Document:
    """Pieces of text at their left edges, row by row; from row `turn` on, the second page."""
    lines = [
        Line(
            text,
            r,
            page=1 + (r >= turn),
            box=Box(left, 0.1 + 0.02 * r, left + (0.013 if "  " in text else 0.0085) * len(text), 0.115 + 0.02 * r),
        )
        for r, row in enumerate(rows)
        for left, text in row
    ]
    return Document("a.pdf", "pdf", tuple(lines), (Page(1, 595, 842), Page(2, 595, 842)))


def test_columns_without_rules() -> None:
    head = [(0.1, "TT"), (0.16, "Họ và tên"), (0.35, "Ngày sinh"), (0.5, "Xếp loại")]
    rows = [
        [(0.3, "BIỂU BÁO CÁO")],
        head,
        [(0.1, "1"), (0.16, "Nguyễn Văn  02/05/1970"), (0.5, "HTTNV")],
        [(0.16, "An")],
        [(0.1, "2"), (0.16, "Trần Thị Bình"), (0.35, "03/06/1975"), (0.5, "Đủ tư cách,")],
        [(0.5, "hoàn thành tốt nhiệm vụ")],
        [(0.1, "3"), (0.16, CUONG), (0.5, "HTNV")],
        [(0.1, "T/M CHI BỘ"), (0.5, "BÍ THƯ")],
        [(0.1, "4"), (0.16, "Lê Thị Dung"), (0.5, "HTNV")],
    ]
    fact = found(drawn(*rows))
    assert [(m.name, m.level) for m in fact.value] == [(AN, "HTTNV"), (BINH, GOOD), (CUONG, "HTNV")]
    assert [m.born for m in fact.value] == [Date(1970, 5, 2), Date(1975, 6, 3), None]
    centred = [(0.1, "TT"), (0.24, "Họ và tên"), (0.42, "Ngày sinh"), (0.62, "Xếp loại")]
    assert told(drawn(rows[0], centred, *rows[4:])) == [(BINH, GOOD), (CUONG, "HTNV")]
    whole = [(0.1, "5"), (0.16, "Lương-Thị-Hoài-Phương-Anh"), (0.5, "HTNV")]
    assert members.find(drawn(rows[0], head, whole)) == Absent()
    turned = drawn(*rows[:5], [(0.5, "2")], *rows[5:7], turn=5)
    assert told(turned) == [(AN, "HTTNV"), (BINH, GOOD), (CUONG, "HTNV")]
    assert members.find(drawn(rows[0], head, rows[7])) == Absent()
    assert members.find(drawn(rows[0], head)) == Absent()


SURNAMES = ["Nguyễn", "Trần", "Lê", "Hoàng", "Nông", "Lục", "Vi", "Sầm", "Đặng", "Bế"]
GIVEN = ["An", "Bình", "Chiến", "Dũng", "Hoa", "Hòa", "Khánh", "Lan", "Minh", "Thủy", "Vân", "Yến"]
NAME = st.tuples(st.sampled_from(SURNAMES), st.sampled_from(["Văn", "Thị", "Đức", "Ngọc"]), st.sampled_from(GIVEN)).map(
    " ".join
)
LEVELS = [BEST, GOOD, "Hoàn thành nhiệm vụ", "HTXSNV", "ĐTC-HTTNV", "Vi phạm tư cách", "Chưa xếp loại"]
PERSON = st.tuples(NAME, st.sampled_from(LEVELS), st.none() | st.dates(Date(1940, 1, 1), Date(1992, 1, 1)))


def decomposed(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def padded(text: str) -> str:
    return f" {text}\u00a0"


NOISE: list[Callable[[str], str]] = [str, decomposed, padded]


@st.composite
def returns(draw: st.DrawFn) -> tuple[list[list[str]], tuple[MemberRow, ...]]:
    people = draw(st.lists(PERSON, min_size=1, max_size=8))
    heads = {"tt": "TT", "name": draw(st.sampled_from(["Họ và tên", "HỌ TÊN ĐẢNG VIÊN"])), "born": draw(st.sampled_from(["Ngày sinh", "Năm sinh"])),
             "post": "Chức vụ", "level": draw(st.sampled_from(["Mức xếp loại", "Đề nghị xếp loại", "Phân loại"])), "note": "Ghi chú"}  # fmt: skip
    order = draw(st.permutations(list(heads)))
    upper = draw(st.booleans())
    noise = draw(st.sampled_from(NOISE))
    rows = [heads]
    for i, (name, level, born) in enumerate(people, 1):
        date = f"{born.day:02}/{born.month:02}/{born.year}" if born else "1970"
        rows.append(
            {
                "tt": str(i),
                "name": name.upper() if upper else name,
                "born": date,
                "post": draw(st.sampled_from(["Bí thư", "Đảng viên", ""])),
                "level": level,
                "note": "",
            }
        )
    rows.append(
        {
            "tt": "",
            "name": draw(st.sampled_from(["Tổng cộng", "Cộng: 5", ""])),
            "born": "",
            "post": "",
            "level": "",
            "note": "",
        }
    )
    expected = tuple(MemberRow(n.upper() if upper else n, lv, b) for n, lv, b in people)
    return [[noise(r[k]) for k in order] for r in rows], expected


@settings(max_examples=60, deadline=None)
@given(returns())
def test_any_return_is_read_back(case: tuple[list[list[str]], tuple[MemberRow, ...]]) -> None:
    grid, expected = case
    assert found(sheet(grid)).value == expected


@settings(max_examples=8, deadline=None)
@given(returns())
def test_through_word(case: tuple[list[list[str]], tuple[MemberRow, ...]]) -> None:
    grid, expected = case
    word = Word()
    word.add_paragraph("BIỂU BÁO CÁO ĐÁNH GIÁ CHẤT LƯỢNG ĐẢNG VIÊN")
    made = word.add_table(len(grid), len(grid[0]), style="Table Grid")
    for r, row in enumerate(grid):
        for c, text in enumerate(row):
            made.cell(r, c).text = text
    buffer = io.BytesIO()
    word.save(buffer)
    document = readers.read("a.docx", buffer.getvalue())
    assert isinstance(document, Document)
    assert found(document).value == expected


def test_levels_broken_over_rows_of_a_list() -> None:
    document = prose(
        "1. Đồng chí Nguyễn Văn An: đủ tư cách, hoàn thành",
        "xuất sắc nhiệm vụ",
        "2. Đồng chí Trần Thị Bình: đủ tư cách, hoàn thành",
        "tốt nhiệm vụ",
        "3. Đồng chí Giàng A Cường - Chi ủy viên: xếp loại Tốt",
        "4. Đồng chí Lê Thị Dung: Loại tốt",
        "5. Đồng chí Bùi Văn Em: khá",
    )
    assert told(document) == [
        (AN, "đủ tư cách, hoàn thành xuất sắc nhiệm vụ"),
        (BINH, "đủ tư cách, hoàn thành tốt nhiệm vụ"),
        (CUONG, "Tốt"),
        ("Lê Thị Dung", "tốt"),
    ]


def test_large_tables_without_rules_in_word() -> None:
    grid = [["TT", "Họ và tên", "Xếp loại"], ["1", AN, BEST], ["2", BINH, GOOD]]
    document = sheet(grid)
    bare = Table(document.tables[0].cells, 3, 3, ruled=False)
    assert told(Document("a.docx", "docx", document.lines, tables=(bare,))) == [(AN, BEST), (BINH, GOOD)]


def test_a_level_beside_several_rows_and_several_people_in_one_cell() -> None:
    beside = sheet(
        [
            ["Xếp loại", "Họ tên"],
            [BEST, "Vi Thị Mẫu"],
            [GOOD, "Lộc Văn Khuôn"],
            ["^", "Hứa Thị Thước"],
            ["^", "Sầm Văn Bút"],
        ]
    )
    assert told(beside) == [
        ("Vi Thị Mẫu", BEST),
        ("Lộc Văn Khuôn", GOOD),
        ("Hứa Thị Thước", GOOD),
        ("Sầm Văn Bút", GOOD),
    ]
    together = sheet(
        [
            ["Mức xếp loại", "Số lượng", "Họ tên"],
            [BEST, "1", "Vi Thị Mẫu"],
            [GOOD, "3", "Lộc Văn Khuôn, Hứa Thị Thước; đ/c Sầm Văn Bút"],
        ]
    )
    assert told(together) == told(beside)
    numbered = sheet(
        [["Mức xếp loại", "Họ tên"], [GOOD, "1. Lộc Văn Khuôn 2. Hứa Thị Thước"], [BEST, "Vi Thị Mẫu, Bí thư"]]
    )
    cells = (
        Cell("Họ tên", 0, 0),
        Cell("Mức", 0, 1),
        Cell("Lộc Văn Khuôn Hứa Thị Thước", 1, 0),
        Cell(GOOD, 1, 1),
        Cell("Vi Thị Minh Mẫu", 2, 0),
        Cell(BEST, 2, 1),
    )
    texts = (("Họ tên", 0, 0), ("Mức", 0, 1), ("Lộc Văn Khuôn", 1, 0), ("Hứa Thị Thước", 1, 0), (GOOD, 1, 1), ("Vi Thị", 2, 0), ("Minh Mẫu", 2, 0), (BEST, 2, 1))  # fmt: skip
    lines = tuple(Line(t, n, place="bảng 1", table=0, cell=(r, c)) for n, (t, r, c) in enumerate(texts))
    stacked = Document("a.docx", "docx", lines, tables=(Table(cells, 3, 2),))
    assert told(stacked) == [("Lộc Văn Khuôn", GOOD), ("Hứa Thị Thước", GOOD), ("Vi Thị Minh Mẫu", BEST)]
    assert told(numbered) == [("Lộc Văn Khuôn", GOOD), ("Hứa Thị Thước", GOOD), ("Vi Thị Mẫu", BEST)]


def test_the_same_as_above() -> None:
    rows = [
        ["1", "Vi Thị Mẫu", BEST],
        ["2", "Lộc Văn Khuôn", GOOD],
        ["3", "Hứa Thị Thước", "nt"],
        ["4", "Sầm Văn Bút", "Như trên"],
    ]
    assert [level for _, level in told(sheet([["TT", "Họ tên", "Mức"], *rows]))] == [BEST, GOOD, GOOD, GOOD]


def test_standings() -> None:
    head = ["TT", "Họ và tên", "Xếp loại", "Ghi chú"]
    notes = ["", "Miễn sinh hoạt, không đánh giá", "Chuyển sinh hoạt đi tháng 10/2010", "Phó Bí thư", "Đảng viên dự bị"]
    names = ["Vi Thị Mẫu", "Lộc Văn Khuôn", "Hứa Thị Thước", "Sầm Văn Bút", "Đinh Chí Công"]
    rows = [
        [str(n), name, "" if n in {2, 3} else GOOD, note]
        for n, (name, note) in enumerate(zip(names, notes, strict=True), 1)
    ]
    status = [r.status for r in found(sheet([head, *rows])).value]
    assert status == [None, "exempt", "transferred-out", None, "probationary"]
    crossed = [
        ["TT", "Họ và tên", "Chính thức", "Dự bị", "Mức"],
        ["1", "Vi Thị Mẫu", "x", "", GOOD],
        ["2", "Sầm Văn Bút", "", "x", GOOD],
    ]
    assert [r.status for r in found(sheet(crossed)).value] == [None, "probationary"]
    grouped = [["TT", "Họ và tên", "Mức"], ["I. Đảng viên chính thức", None, None], ["1", "Vi Thị Mẫu", GOOD], ["II. Đảng viên dự bị", None, None],
               ["2", "Sầm Văn Bút", GOOD], ["Cộng: 2 (dự bị 1)", None, None], ["3", "Hứa Thị Thước (dự bị)", GOOD]]  # fmt: skip
    assert [r.status for r in found(sheet(grouped)).value] == [None, "probationary", "probationary"]
