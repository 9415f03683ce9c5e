"""Score tables of several secretaries: columns in any order, nested rows, totals, lists in prose."""

import io
import unicodedata
from collections.abc import Callable, Sequence
from decimal import Decimal

import pytest
from docx import Document as Word
from hypothesis import given, settings
from hypothesis import strategies as st

from dossiercheck import readers
from dossiercheck.facts import scores
from dossiercheck.model.box import Box
from dossiercheck.model.document import Cell, Document, Line, Page, Table
from dossiercheck.model.fact import Absent, Found, Unreadable
from dossiercheck.model.values import Criterion, Scores

Grid = Sequence[Sequence[str | None]]
D = Decimal


def sheet(*grids: Grid, before: Sequence[str] = ("BẢNG CHẤM ĐIỂM CHI BỘ",), after: Sequence[str] = ()) -> Document:
    """Tables under a title; None goes on from the left, '^' from above, '**x**' is bold."""
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
                bare = text.replace("**", "")
                cells.append(Cell(bare, r, c, down - r, right - c))
                if bare:
                    place = f"bảng {number + 1}, dòng {r + 1}"
                    lines.append(Line(bare, row + r, place=place, table=number, cell=(r, c), bold=bare != text))
        tables.append(Table(tuple(cells), len(grid), width))
        row += len(grid)
    lines += [Line(t, row + i) for i, t in enumerate(after)]
    return Document("a.docx", "docx", tuple(lines), tables=tuple(tables))


def prose(*texts: str) -> Document:
    return Document("a.docx", "docx", tuple(Line(t, i, place=f"đoạn {i + 1}") for i, t in enumerate(texts)))


def told(document: Document) -> Scores:
    fact = scores.find(document)
    assert isinstance(fact, Found)
    assert fact.evidence
    assert all(e.quote for e in fact.evidence)
    return fact.value


def figures(value: Scores) -> list[tuple[str, str | None, str | None]]:
    return [(c.name, str(c.max) if c.max else None, str(c.self) if c.self else None) for c in value.criteria]


FOUR = [
    ("Lãnh đạo thực hiện nhiệm vụ chính trị", "40", "38,5"),
    ("Lãnh đạo công tác tư tưởng", "20", "19"),
    ("Công tác tổ chức, cán bộ", "25", "23,25"),
    ("Lãnh đạo các đoàn thể", "15", "14"),
]
EXPECTED = [(n, m, s.replace(",", ".")) for n, m, s in FOUR]


@pytest.mark.parametrize(
    ("most", "own"),
    [("Điểm tối đa", "Điểm tự chấm"), ("Điểm chuẩn", "Chi bộ chấm"), ("Biểu điểm", "Điểm đạt"), ("Thang điểm", "Tự đánh giá"),
     ("ĐIỂM CHUẨN", "ĐIỂM CHI BỘ TỰ CHẤM"), ("Điểm quy định", "Điểm thực hiện"), ("Điểm tối đa", "Kết quả chấm")],
)  # fmt: skip
def test_words_of_the_head(most: str, own: str) -> None:
    rows = [[code, n, m, s] for code, (n, m, s) in zip(("I", "II", "III", "IV"), FOUR, strict=True)]
    value = told(sheet([["TT", "Nội dung", most, own], *rows, ["", "Tổng cộng", "100", "94,75"]]))
    assert figures(value) == EXPECTED
    assert (value.total, value.max) == (D("94.75"), D(100))
    turned = told(
        sheet([["TT", "Nội dung", own, most], *[[c, n, s, m] for c, n, m, s in rows], ["", "Tổng", "94,75", "100"]])
    )
    assert turned == value


def test_a_superiors_points_are_not_the_units() -> None:
    head = ["TT", "Tiêu chuẩn", "Điểm chuẩn", "Đảng ủy chấm", "Chi bộ tự chấm", "Ghi chú"]
    rows = [[str(i), n, m, "10", s, ""] for i, (n, m, s) in enumerate(FOUR, 1)]
    assert figures(told(sheet([head, *rows, ["Cộng", None, "100", "40", "94,75", ""]]))) == EXPECTED
    alone = told(sheet([["TT", "Tiêu chuẩn", "Điểm chuẩn", "Đảng ủy chấm"], *[r[:4] for r in rows]]))
    assert alone.criteria[0].self == D(10)
    years = told(
        sheet([["TT", "Tiêu chuẩn", "Điểm chuẩn", "Tự chấm năm 2009", "Tự chấm năm 2010"], *[r[:5] for r in rows]])
    )
    assert figures(years) == EXPECTED


def test_nested_rows_of_every_kind_of_number() -> None:
    value = told(
        sheet(
            [
                ["STT", "Nội dung", "Điểm", None],
                ["^", "^", "Chuẩn", "Tự chấm"],
                ["(1)", "(2)", "(3)", "(4)"],
                ["I", "Nhiệm vụ chính trị", "40", "39"],
                ["1", "Xây dựng chương trình", "20", "19,5"],
                ["a", "Đủ, kịp thời", "12", "11,5"],
                ["b", "Có kiểm tra", "8", "8"],
                ["-", "Hằng quý", "4 điểm", "4đ"],
                ["2", "Hoàn thành nhiệm vụ", "20", "19,5"],
                ["II", "Tư tưởng", "60", ""],
                ["1", "Học tập nghị quyết", "30", "28"],
                ["2", "Học tập gương sáng", "30", "-"],
                ["Tổng cộng", None, "100", "95"],
            ]
        )
    )
    first, second = value.criteria
    assert [p.name for p in first.parts] == ["Xây dựng chương trình", "Hoàn thành nhiệm vụ"]
    assert [p.name for p in first.parts[0].parts] == ["Đủ, kịp thời", "Có kiểm tra"]
    assert first.parts[0].parts[1].parts == (Criterion("Hằng quý", D(4), D(4)),)
    assert (second.max, second.self, second.parts[1].self) == (D(60), None, None)
    assert (value.total, value.max) == (D(95), D(100))


def test_criteria_in_merged_cells_with_sums_beside() -> None:
    value = told(
        sheet(
            [
                ["Tiêu chuẩn", "Nội dung chấm điểm", "Điểm tối đa", "Điểm đạt", "Cộng tiêu chuẩn"],
                ["I. Nhiệm vụ chính trị (60 điểm)", "Chương trình", "30", "29", "58,5"],
                ["^", "Chuyên môn", "30", "29,5", "^"],
                ["II. Tư tưởng (40 điểm)", "Nghị quyết", "25", "25", "40"],
                ["^", "Gương sáng", "15", "15", "^"],
                ["Tổng số điểm", None, "100", "98,5", "98,5"],
            ]
        )
    )
    assert figures(value) == [("Nhiệm vụ chính trị", "60", "58.5"), ("Tư tưởng", "40", "40")]
    assert [(p.name, p.self) for p in value.criteria[0].parts] == [("Chương trình", D(29)), ("Chuyên môn", D("29.5"))]
    assert value.total == D("98.5")


def test_one_figure_beside_all_rows_of_a_criterion() -> None:
    value = told(
        sheet(
            [
                ["TT", "Nội dung", "Điểm chuẩn", "Tự chấm"],
                ["I", "Chương trình", "30", "29"],
                ["^", "Chuyên môn", "30", "29,5"],
                ["II", "Nghị quyết", "25", "25"],
                ["^", "Gương sáng", "15", "15"],
            ]
        )
    )
    assert [(c.name, c.max, c.self, len(c.parts)) for c in value.criteria] == [
        ("I", None, None, 2),
        ("II", None, None, 2),
    ]
    assert (value.total, value.max) == (None, None)


def test_sums_under_each_criterion_and_extra_points() -> None:
    value = told(
        sheet(
            [
                ["TT", "Tiêu chuẩn", "Điểm tối đa", "Chi bộ chấm"],
                ["I", "Nhiệm vụ chính trị", "", ""],
                ["1", "Chương trình", "30", "29"],
                ["2", "Chuyên môn", "30", "30"],
                ["", "Cộng", "60", "59"],
                ["II", "Tư tưởng", "", ""],
                ["1", "Nghị quyết", "40", "38"],
                ["", "Cộng tiêu chuẩn II", "40", "38"],
                ["", "Điểm thưởng", "5", "+2"],
                ["", "Điểm trừ", "", "-1"],
                ["", "Tổng cộng (I+II)", "100", "98"],
                ["", "Chi bộ tự xếp loại", "", "TSVM"],
            ]
        )
    )
    assert figures(value) == [
        ("Nhiệm vụ chính trị", "60", "59"),
        ("Tư tưởng", "40", "38"),
        ("Điểm thưởng", "5", "2"),
        ("Điểm trừ", None, "-1"),
    ]
    assert [c.extra for c in value.criteria] == [None, None, "bonus", "penalty"]
    assert (value.total, value.max) == (D(98), D(100))


def test_total_before_extra_points_stays_a_total() -> None:
    rows = [["I", "Một", "50", ""], ["1", "Việc", "50", "40"], ["II", "Hai", "50", ""], ["1", "Khác", "50", "40"]]
    end = [["", "Tổng điểm", "100", "80"], ["III", "Điểm thưởng", "", "3"]]
    value = told(sheet([["TT", "Tiêu chuẩn", "Điểm tối đa", "Chi bộ chấm"], *rows, *end]))
    assert [c.self for c in value.criteria] == [None, None, D(3)]
    assert value.total == D(80)


def test_criteria_go_on_behind_extra_points_between_them() -> None:
    rows = [
        ["TT", "Tiêu chuẩn", "Điểm tối đa", "Tự chấm"],
        ["1", "Chính trị", "40", "35"],
        ["", "Điểm cộng thêm", "", "1"],
    ]
    rows += [[str(n), f"Tiêu chuẩn thứ {n}", "20", "18"] for n in (2, 3, 4)] + [["", "Tổng cộng", "100", "90"]]
    read = told(sheet(rows))
    assert [(c.self, c.extra, len(c.parts)) for c in read.criteria] == [
        (D(35), None, 0), (D(1), "bonus", 0), (D(18), None, 0), (D(18), None, 0), (D(18), None, 0),
    ]  # fmt: skip
    assert read.total == D(90)


def test_a_heading_over_all_criteria_is_looked_through() -> None:
    value = told(
        sheet(
            [
                ["TT", "Tiêu chuẩn", "Điểm tối đa", "Tự chấm"],
                ["A", "CÁC TIÊU CHUẨN", "100", "95"],
                *[
                    r
                    for i, (n, m, s) in enumerate(FOUR)
                    for r in ([("I", "II", "III", "IV")[i], n, m, s], ["1", "Việc", m, s])
                ],
                ["B", "ĐIỂM THƯỞNG", "", "1"],
            ]
        )
    )
    assert figures(value) == [*EXPECTED, ("ĐIỂM THƯỞNG", None, "1")]


def test_no_numbers_but_bold_criteria_and_dashes() -> None:
    rows = [["**I. Chính trị**", "**60**", "**58**"], ["- Chương trình", "30", "29"], ["- Chuyên môn", "30", "29"], ["**II. Tư tưởng**", "**40**", "**40**"]]  # fmt: skip
    value = told(
        sheet([["Tiêu chuẩn", "Điểm tối đa", "Điểm chấm"], *rows, ["**Tổng điểm (I + II)**", "**100**", "**98**"]])
    )
    assert figures(value) == [("Chính trị", "60", "58"), ("Tư tưởng", "40", "40")]
    assert len(value.criteria[0].parts) == 2
    plain = [
        ["**Chính trị**", "60", "58"],
        ["Chương trình", "60", "58"],
        ["**Tư tưởng**", "40", "40"],
        ["Nghị quyết", "40", "40"],
    ]
    named = [[r[0], *(f"**{x}**" if "**" in r[0] else x for x in r[1:])] for r in plain]
    assert figures(told(sheet([["Nội dung", "Điểm tối đa", "Điểm chấm"], *named]))) == figures(value)


def test_standard_in_a_column_of_its_own_and_shared_points() -> None:
    rows = [[f"Tiêu chuẩn {i}", n, m, s, ""] for i, (n, m, s) in enumerate(FOUR, 1)]
    head = ["Tiêu chuẩn", "Nội dung", "Biểu điểm", "Chi bộ tự chấm", "Ghi chú"]
    assert figures(told(sheet([head, *rows, ["TỔNG ĐIỂM", None, "100", "94,75", ""]]))) == EXPECTED
    shared = [[r[0], r[1], f"{r[3]}/{r[2]}"] for r in rows]
    value = told(sheet([["TT", "Nội dung", "Điểm đạt"], *shared, ["", "Cộng", "94,75/100"]]))
    assert figures(value) == EXPECTED
    assert (value.total, value.max) == (D("94.75"), D(100))
    named = [[r[0], f"{r[1]} ({r[2]} điểm)", r[3]] for r in rows]
    assert figures(told(sheet([["TT", "Nội dung", "Điểm tự chấm"], *named]))) == EXPECTED


def test_what_is_no_number_is_unread_and_never_guessed() -> None:
    fact = scores.find(
        sheet(
            [
                ["TT", "Nội dung", "Điểm tối đa", "Tự chấm"],
                ["1", "Một", "0-40", "3B,5"],
                ["2", "Hai", "60", "50"],
                ["", "Tổng", "100", "8?"],
            ]
        )
    )
    assert isinstance(fact, Found)
    assert fact.unread == ("max", "self")
    assert (fact.value.criteria[0].max, fact.value.criteria[0].self, fact.value.total) == (None, None, None)


def pages(*parts: Grid) -> Document:
    """One table over pages, the head again on the second, a page number between."""
    lines: list[Line] = []
    tables: list[Table] = []
    for number, grid in enumerate(parts):
        lines.append(Line(f"- {number + 1} -", len(lines), page=number + 1, box=Box(0.5, 0.02, 0.55, 0.04)))
        cells = []
        for r, row in enumerate(grid):
            for c, text in enumerate(row):
                box = Box(0.1 + 0.2 * c, 0.1 + 0.05 * r, 0.2 + 0.2 * c, 0.12 + 0.05 * r)
                cells.append(Cell(text or "", r, c, box=box))
                if text:
                    lines.append(Line(text, 10 * number + r, page=number + 1, box=box, table=number, cell=(r, c)))
        tables.append(Table(tuple(cells), len(grid), len(grid[0]), page=number + 1))
    return Document(
        "a.pdf", "pdf", tuple(lines), tuple(Page(i + 1, 595, 842) for i in range(len(parts))), tuple(tables)
    )


HEAD = ["TT", "Nội dung", "Điểm tối đa", "Điểm tự chấm"]


def test_a_table_over_two_pages_is_one() -> None:
    first = [HEAD, ["I", "Lãnh đạo thực hiện nhiệm vụ", "40", "38,5"], ["II", FOUR[1][0], "20", "19"]]
    rest = [["III", FOUR[2][0], "25", "23,25"], ["IV", FOUR[3][0], "15", "14"], ["", "Tổng cộng", "100", "94,75"]]
    for second in (rest, [HEAD, *rest]):
        value = told(pages(first, second))
        assert [c.self for c in value.criteria] == [D("38.5"), D(19), D("23.25"), D(14)]
        assert value.total == D("94.75")
    cut = told(pages(first, [["", "tư tưởng và còn nữa", "", ""], *rest]))
    assert cut.criteria[1].name == f"{FOUR[1][0]} tư tưởng và còn nữa"
    fact = scores.find(pages(first, rest))
    assert isinstance(fact, Found)
    assert {e.page for e in fact.evidence} == {1, 2}


def test_pieces_of_one_table_and_a_second_table() -> None:
    pieces = [
        [["TT", "Nội dung", "Điểm tối đa", "Tự chấm"], [c, n, m, s]] for c, (n, m, s) in zip("1234", FOUR, strict=True)
    ]
    assert figures(told(sheet(*pieces))) == EXPECTED
    empty = [["TT", "Nội dung", "Biểu điểm"], ["1", "Một", "50"], ["2", "Hai", "50"], ["", "Cộng", "100"]]
    full = [["TT", "Nội dung", "Điểm chuẩn", "Tự chấm"], ["1", "Một", "50", "45"], ["2", "Hai", "50", "45"]]
    assert [c.self for c in told(sheet(empty, full)).criteria] == [D(45), D(45)]
    other = [["TT", "Tên văn bản"], ["1", "Nghị quyết số một"]]
    assert [c.self for c in told(sheet(full, other)).criteria] == [D(45), D(45)]
    alone = told(sheet(empty))
    assert [(c.max, c.self) for c in alone.criteria] == [(D(50), None), (D(50), None)]


@pytest.mark.parametrize(
    "grid",
    [
        [["TT", "Họ và tên", "Điểm"], ["1", "Nguyễn Văn An", "8"], ["2", "Trần Thị Bình", "9"]],
        [["TT", "Tên chi bộ", "Tổng điểm", "Xếp loại"], ["1", "Chi bộ Văn phòng", "95", "TSVM"], ["2", "Chi bộ Thanh tra", "90", "TSVM"]],
        [["TT", "Ưu điểm", "Khuyết điểm"], ["1", "Đoàn kết, thống nhất cao", "Còn chậm"], ["2", "Gương mẫu trong công tác", "Còn nể nang"]],
        [["TT", "Địa điểm", "Số người"], ["1", "Hội trường cơ quan", "20"], ["2", "Phòng họp số hai", "10"]],
        [["Tiêu chí", "Kết quả"], ["Tổng số đảng viên", "12"], ["Số cuộc kiểm tra", "2"]][:1],
        [["Điểm tối đa", "Điểm tự chấm"], ["40", "38"], ["60", "50"]],
        [["TT", "Nội dung", "Điểm chuẩn", "Tự chấm"], ["1", "Một việc", "50", "40"]],
        [["TT", "Nội dung", "Ghi chú điểm"], ["1", "Một việc nào đó", "không có"], ["2", "Hai việc nào đó", "có rồi đấy"]],
    ],
)  # fmt: skip
def test_other_tables_are_none(grid: Grid) -> None:
    assert scores.find(sheet(grid, before=("BIÊN BẢN",))) == Absent()


@pytest.mark.parametrize(
    "lines",
    [
        ("Tiêu chuẩn 1: {n}: {s}/{m} điểm",),
        ("{i}. {n}: đạt {s}/{m} điểm;",),
        ("- Tiêu chuẩn {i} - {n}: tự chấm {s} điểm (tối đa {m} điểm)",),
        ("{i}. {n} (tối đa {m} điểm): {s} điểm.",),
        ("{i}) {n}: điểm chuẩn {m}, chi bộ tự chấm {s} điểm",),
        ("{i}. {n} ({m} điểm): {s} điểm",),
    ],
)
def test_lists_in_prose(lines: tuple[str]) -> None:
    said = [
        lines[0].replace("chuẩn 1:", "chuẩn {i}:").format(i=i, n=n, m=m, s=s) for i, (n, m, s) in enumerate(FOUR, 1)
    ]
    value = told(
        prose(
            "BẢNG CHẤM ĐIỂM", "theo bốn tiêu chuẩn", *said, "Tổng cộng: 94,75/100 điểm", "5. Tiêu chuẩn khác: 3/4 điểm"
        )
    )
    assert figures(value) == EXPECTED
    assert (value.total, value.max) == (D("94.75"), D(100))


def test_prose_that_is_no_list_of_scores() -> None:
    assert (
        scores.find(prose("Chi bộ tự chấm 94,75/100 điểm.", "1. Đạt 14/15 đồng chí", "Tổng điểm: 95/100 điểm"))
        == Absent()
    )


def unruled(head: Sequence[tuple[str, float]], *texts: str) -> Document:
    lines = [Line(t, 0, page=1, box=Box(x, 0.2, x + 0.1, 0.22)) for t, x in head]
    lines += [Line(t, i, page=1, box=Box(0.1, 0.2 + 0.03 * i, 0.9, 0.22 + 0.03 * i)) for i, t in enumerate(texts, 1)]
    return Document("a.pdf", "pdf", tuple(lines), (Page(1, 595, 842),))


def test_rows_of_text_without_rules() -> None:
    body = [
        "I. Lãnh đạo nhiệm vụ chính trị 40 38,5", "1 Chương trình công tác 20 19", "2 Hoàn thành nhiệm vụ được giao và", "các việc khác 20 19,5",
        "II. Công tác tư tưởng", "- Học tập 60 56", "Tổng cộng 100 94,5", "Người lập 1 2",
    ]  # fmt: skip
    for first, second in ((("Điểm tối đa", 0.7), ("Tự chấm", 0.85)), (("Tự chấm", 0.85), ("Điểm tối đa", 0.7))):
        value = told(unruled((("Tiêu chuẩn", 0.2), first, second), *body))
        assert [(c.name, c.max, c.self) for c in value.criteria] == [
            ("Lãnh đạo nhiệm vụ chính trị", D(40), D("38.5")),
            ("Công tác tư tưởng", None, None),
        ]
        assert value.total == D("94.5")
    turned = told(unruled((("Tiêu chuẩn Tự chấm Điểm chuẩn", 0.2),), *body))
    assert turned.criteria[0].max == D("38.5")
    three = told(
        unruled(
            (("Nội dung", 0.2), ("Điểm chuẩn", 0.6), ("Tự chấm", 0.7), ("Đảng ủy chấm", 0.8)),
            *(f"{i} {n} {m} {s} 1" for i, (n, m, s) in enumerate(FOUR, 1)),
        )
    )
    assert figures(three) == EXPECTED
    assert scores.find(unruled((("Nội dung", 0.2), ("Điểm chuẩn", 0.6)), *body[:3])) == Absent()


def test_unread_pages_make_it_uncertain() -> None:
    page = Page(1, 595, 842, readable=False, reason="no-text")
    assert isinstance(scores.find(Document("a.pdf", "pdf", (), (page,))), Unreadable)
    whole = pages([HEAD, ["1", "Một", "40", "39"], ["2", "Hai", "60", "50"]], [HEAD, ["", "Tổng", "100", "89"]])
    part = Document(whole.file, "pdf", whole.lines, (*whole.pages, Page(3, 595, 842, readable=False)), whole.tables)
    fact = scores.find(part)
    assert isinstance(fact, Found)
    assert fact.unread == ("criteria",)


POINTS = st.decimals(min_value=0, max_value=50, places=2).map(lambda d: d.normalize() + 0)
WORDS = [
    "Lãnh đạo",
    "công tác",
    "tổ chức",
    "cán bộ",
    "tư tưởng",
    "đoàn thể",
    "vận động",
    "nhân dân",
    "kiểm tra",
    "giám sát",
]
NAME = st.lists(st.sampled_from(WORDS), min_size=2, max_size=5).map(" ".join)
LEAF = st.tuples(NAME, POINTS, POINTS)
TREE = st.lists(st.tuples(LEAF, st.lists(LEAF, max_size=3)), min_size=2, max_size=5)
CODES = [("I II III IV V", "1 2 3"), ("1 2 3 4 5", "a b c"), ("A B C D E", "I II III"), ("1 2 3 4 5", "1.1 1.2 1.3"), ("I II III IV V", "- - -"),
         ("1. 2. 3. 4. 5.", "a) b) c)"), ("Tiêu chuẩn 1|Tiêu chuẩn 2|Tiêu chuẩn 3|Tiêu chuẩn 4|Tiêu chuẩn 5", "1 2 3")]  # fmt: skip


def comma(value: Decimal) -> str:
    return format(value, "f").replace(".", ",")


def decomposed(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def padded(text: str) -> str:
    return f" {text}\u00a0"


NOISE: list[Callable[[str], str]] = [str, decomposed, padded]


@st.composite
def tables(draw: st.DrawFn) -> tuple[list[list[str]], Scores]:
    tree = draw(TREE)
    outer, inner = draw(st.sampled_from(CODES))
    codes = outer.split("|") if "|" in outer else outer.split()
    rows = []
    for code, ((name, most, own), subs) in zip(codes, tree, strict=False):
        rows.append({"code": code, "name": name, "most": comma(most), "own": comma(own)})
        rows += [
            {"code": k, "name": n, "most": comma(m), "own": comma(o)}
            for k, (n, m, o) in zip(inner.split(), subs, strict=False)
        ]
    total = draw(POINTS)
    rows.append(
        {
            "code": "",
            "name": draw(st.sampled_from(["Tổng cộng", "Cộng", "TỔNG ĐIỂM", "Tổng số điểm"])),
            "most": "100",
            "own": comma(total),
        }
    )
    heads = {"code": "TT", "name": "Nội dung tiêu chuẩn", "most": draw(st.sampled_from(["Điểm tối đa", "Điểm chuẩn", "Biểu điểm"])),
             "own": draw(st.sampled_from(["Điểm tự chấm", "Chi bộ chấm", "Tự chấm"])), "note": "Ghi chú"}  # fmt: skip
    order = ["code", "name", *draw(st.permutations(["most", "own", "note"]))]
    noise = draw(st.sampled_from(NOISE))
    grid = [[noise(heads[k]) for k in order], *[[noise(r.get(k, "")) for k in order] for r in rows]]
    criteria = tuple(Criterion(n, m, o, tuple(Criterion(*sub) for sub in subs)) for (n, m, o), subs in tree)
    return grid, Scores(criteria, total, Decimal(100))


@settings(max_examples=60, deadline=None)
@given(tables())
def test_any_table_is_read_back_exactly(case: tuple[list[list[str]], Scores]) -> None:
    grid, expected = case
    assert told(sheet(grid)) == expected


@settings(max_examples=8, deadline=None)
@given(tables())
def test_through_word(case: tuple[list[list[str]], Scores]) -> None:
    grid, expected = case
    word = Word()
    word.add_paragraph("BẢNG CHẤM ĐIỂM CHI BỘ")
    made = word.add_table(len(grid), len(grid[0]), style="Table Grid")
    for r, row in enumerate(grid):
        for c, text in enumerate(row):
            made.cell(r, c).text = text
    buffer = io.BytesIO()
    word.save(buffer)
    document = readers.read("a.docx", buffer.getvalue())
    assert isinstance(document, Document)
    assert told(document) == expected


def test_totals_and_headings_wherever_they_stand() -> None:
    rows = [["1", n, m, s] for n, m, s in FOUR]
    in_code = told(sheet([["TT", "Nội dung", "Điểm tối đa", "Tự chấm"], *rows, ["Tổng cộng", "", "100", "94,75"]]))
    assert (figures(in_code), in_code.total) == (EXPECTED, D("94.75"))
    noted = [
        ["TT", "Nội dung", "Căn cứ chấm", "Điểm tối đa", "Tự chấm"],
        *[[c, n, "Báo cáo của chi bộ", m, s] for c, n, m, s in rows],
    ]
    assert figures(told(sheet([*noted, ["", "", "Tổng cộng", "100", "94,75"]]))) == EXPECTED
    grouped: list[list[str | None]] = [
        ["Tiêu chuẩn", "Nội dung", "Điểm chuẩn", "Tự chấm", "Cộng"],
        ["Chính trị", "Chương trình công tác", "30", "29", ""],
        ["", "Hoàn thành nhiệm vụ", "30", "29", ""],
        ["Tư tưởng", "", "40", "", "38"],
        ["Tổng cộng", None, "100", "", "96"],
    ]
    value = told(sheet(grouped))
    assert [(c.name, c.self, len(c.parts)) for c in value.criteria] == [("Chính trị", None, 2), ("Tư tưởng", D(38), 0)]
    assert value.total == D(96)


def test_a_large_table_without_rules_in_word() -> None:
    document = sheet(
        [["TT", "Nội dung", "Điểm tối đa", "Tự chấm"], *[[str(i), n, m, s] for i, (n, m, s) in enumerate(FOUR, 1)]]
    )
    bare = Table(document.tables[0].cells, 5, 4, ruled=False)
    assert figures(told(Document("a.docx", "docx", document.lines, tables=(bare,)))) == EXPECTED


@pytest.mark.parametrize("last", ["Điểm cuối cùng", "KẾT QUẢ CHUNG", "Số điểm Chi bộ đạt được"])
def test_the_last_sum_behind_extra_points_is_the_total(last: str) -> None:
    value = told(
        sheet(
            [
                ["STT", "Tiêu chuẩn", "Điểm chuẩn", "Điểm tự chấm"],
                *[[str(n), f"Mặt công tác thứ {n}", "25", "20"] for n in (1, 2, 3, 4)],
                ["", "Cộng 4 tiêu chuẩn", "100", "80"],
                ["", "Điểm thưởng", "", "3"],
                ["", "Điểm bị trừ", "", "1"],
                ["", last, "", "82"],
            ]
        )
    )
    assert [c.extra for c in value.criteria] == [None] * 4 + ["bonus", "penalty"]
    assert value.total == D(82)


def test_a_total_in_the_column_of_the_criteria() -> None:
    rows = [[f"{n}. Lĩnh vực {n}", "Việc lớn", "25", "21"] for n in ("I", "II", "III", "IV")]
    value = told(sheet([["Tiêu chuẩn", "Nội dung", "Thang điểm", "Tự chấm"], *rows, ["Tổng điểm", "", "100", "84"]]))
    assert len(value.criteria) == 4
    assert (value.total, value.max) == (D(84), D(100))


def test_the_most_alone_in_its_head() -> None:
    grid = [
        ["Tiêu chuẩn", "Tối đa", "Đảng bộ chấm"],
        ["Việc chung", "40", "37"],
        ["Nội bộ", "35", "33"],
        ["Phong trào", "25", "24"],
        ["Tổng điểm", "100", "94"],
    ]
    value = told(sheet(grid))
    assert [(str(c.max), str(c.self)) for c in value.criteria] == [("40", "37"), ("35", "33"), ("25", "24")]
    assert (value.max, value.total) == (100, 94)


def test_a_blank_head_and_the_most_in_another_tongue() -> None:
    rows = [[f"Tiêu chuẩn {n}. {name}", m, s] for n, (name, m, s) in zip(("I", "II", "III", "IV"), FOUR, strict=True)]
    value = told(
        sheet([["", "Max", "Tự chấm"], *rows, ["Điểm cộng", "", ""], ["Cộng chung (I+II+III+IV)", "100", "94,75"]])
    )
    assert figures(value) == EXPECTED
    assert (value.total, value.max, value.criteria[-1].parts) == (D("94.75"), D(100), ())


def test_criteria_named_by_number_alone_beside_their_rows() -> None:
    grid = [
        ["Tiêu chuẩn", "Việc", "Tối đa", "Đạt"],
        ["Tiêu chuẩn 1 (60 điểm)", "Lãnh đạo sản xuất", "35", "33"],
        ["^", "Bảo vệ công trình", "25", "24,5"],
        ["Tiêu chuẩn 2 (40 điểm)", "Xây dựng đoàn thể", "40", "38"],
        ["Tổng", None, "100", "95,5"],
    ]
    value = told(sheet(grid))
    assert [(c.name, c.max, [p.self for p in c.parts]) for c in value.criteria] == [
        ("Tiêu chuẩn 1", D(60), [D(33), D("24.5")]),
        ("Tiêu chuẩn 2", D(40), [D(38)]),
    ]
    assert (value.total, value.max) == (D("95.5"), D(100))


def test_a_frame_with_head_and_signatures_round_the_table() -> None:
    rows = [[f"{n}. {name}", m, s] for n, (name, m, s) in zip(("I", "II", "III", "IV"), FOUR, strict=True)]
    grid = [
        ["CHI BỘ KHO THÓC ĐẢNG CỘNG SẢN VIỆT NAM BẢNG TỰ CHẤM ĐIỂM", None, None],
        ["Tiêu chuẩn", "Tối đa", "Tự chấm"],
        *rows,
        ["Tổng cộng", "100", "94,75"],
        ["T/M CHI BỘ BÍ THƯ (Đã ký) Vi Văn Mẫu", None, None],
    ]
    value = told(sheet(grid, before=()))
    assert figures(value) == EXPECTED
    assert not any(c.parts for c in value.criteria)


def test_criteria_in_wrapped_lines_of_a_page() -> None:
    texts = [("Tiêu chuẩn 1: Lãnh đạo nhiệm vụ chính trị của đơn vị (tối đa 40 điểm): tự chấm", 0.93), ("38 điểm", 0.2),
             ("Tiêu chuẩn 2: Công tác tư tưởng và học tập trong năm (tối đa 30 điểm): tự chấm 27,5 điểm", 0.9),
             ("Tiêu chuẩn 3: Xây dựng tổ chức (tối đa 30 điểm): tự chấm 29 điểm", 0.88), ("Tổng cộng: 94,5/100 điểm", 0.5)]  # fmt: skip
    lines = tuple(
        Line(t, i, page=1, box=Box(0.14, 0.2 + 0.025 * i, r, 0.215 + 0.025 * i)) for i, (t, r) in enumerate(texts)
    )
    value = told(Document("a.pdf", "pdf", lines, (Page(1, 595, 842),)))
    assert [(c.max, c.self) for c in value.criteria] == [(D(40), D(38)), (D(30), D("27.5")), (D(30), D(29))]
    assert value.total == D("94.5")


def test_points_laid_out_as_nothing_known_are_unreadable() -> None:
    grid = [["A", "B"], ["bốn mươi", "39"], ["hai mươi", "18"], ["x", "y"], ["100", "90"]]
    assert isinstance(scores.find(sheet(grid)), Unreadable)
    assert isinstance(
        scores.find(prose("BẢNG ĐIỂM", "Việc đầu 38 điểm", "Việc sau 18 điểm", "Chung lại 91 điểm")), Unreadable
    )
    assert scores.find(sheet([["A", "B"], ["bốn mươi", ""], ["hai mươi", ""]])) == Absent()  # nothing filled in
