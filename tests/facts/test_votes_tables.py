"""Votes in tables: a row a member or paper; columns of answers, of classes, of ballots; and tables that hold none."""

from hypothesis import given, settings
from hypothesis import strategies as st

from dossiercheck.facts import votes
from dossiercheck.model.document import Cell, Document, Line, Table
from dossiercheck.model.fact import Found
from dossiercheck.model.values import Ballots, Tally, Vote

LEAD = "Kết quả biểu quyết xếp loại đảng viên:"


def document(*blocks: str | list[list[str]], paged: bool = False, ruled: bool = True) -> Document:
    lines: list[Line] = []
    tables: list[Table] = []
    for number, block in enumerate(blocks):
        if isinstance(block, str):
            lines.append(Line(block, len(lines), place=f"đoạn {number}"))
            continue
        cells = []
        for r, row in enumerate(block):
            for c, text in enumerate(row):
                if text is not None:
                    cells.append(Cell(text, r, c))
                    lines.append(
                        Line(text, len(lines), table=len(tables), cell=(r, c), place=f"bảng {number}, dòng {r}")
                    )
        tables.append(Table(tuple(cells), len(block), len(block[0]), ruled=ruled))
    return Document("bb.docx", "docx", tuple(lines), tables=tuple(tables))


def read(*blocks: str | list[list[str]]) -> tuple[Vote, ...]:
    fact = votes.find(document(*blocks))
    return fact.value if isinstance(fact, Found) else ()


def test_name_result_level() -> None:
    found = read(
        LEAD,
        [
            ["TT", "Họ và tên", "Tự xếp loại", "Kết quả biểu quyết", "Mức xếp loại"],
            ["1", "Nguyễn Văn An", "HTXSNV", "14/14 (100%)", "HTXSNV"],
            ["2.", "Đ/c Trần Thị Bình (PBT)", "HTTNV", "13", "Hoàn thành tốt nhiệm vụ"],
            ["3", "Lê Văn Cường", "HTTNV", "Nhất trí 12/14, ý kiến khác 2", "Khá"],
            ["", "Cộng", "", "", ""],
        ],
    )
    assert [(v.member, v.level, v.yes, v.base, v.percent, v.other) for v in found] == [
        ("Nguyễn Văn An", "HTXSNV", 14, 14, 100.0, None),
        ("Trần Thị Bình", "Hoàn thành tốt nhiệm vụ", 13, None, None, None),
        ("Lê Văn Cường", "Khá", 12, 14, None, 2),
    ]


def test_columns_of_answers_and_a_second_header_row() -> None:
    found = read(
        [
            ["TT", "Họ và tên", "Kết quả bỏ phiếu", "Kết quả bỏ phiếu", "Kết quả bỏ phiếu", "Tỷ lệ (%)", "Xếp loại"],
            ["TT", "Họ và tên", "Đồng ý", "Không đồng ý", "Ý kiến khác", "Tỷ lệ (%)", "Xếp loại"],
            ["1", "Nguyễn Văn An", "14", "0", "0", "100", "HTTNV"],
            ["2", "Trần Thị Bình", "12/14", "1", "1", "85,7%", "HTNV"],
        ],
    )
    assert [(v.yes, v.no, v.other, v.base, v.percent, v.level) for v in found] == [
        (14, 0, 0, None, 100.0, "HTTNV"), (12, 1, 1, 14, 85.7, "HTNV"),
    ]  # fmt: skip


def test_columns_of_classes() -> None:
    head = ["TT", "Họ và tên", "HTXSNV", "HTTNV", "HTNV", "Không HTNV"]
    found = read(LEAD, [head, ["1", "Nguyễn Văn An", "9", "5", "0", "0"], ["2", "Trần Thị Bình", "", "14/14", "", ""]])
    assert found[0].tally == (Tally("HTXSNV", 9), Tally("HTTNV", 5), Tally("HTNV", 0), Tally("Không HTNV", 0))
    assert (found[0].level, found[0].yes) == (None, None)
    assert (found[1].level, found[1].yes, found[1].base, found[1].tally) == ("HTTNV", 14, 14, ())
    ticks = [head, ["1", "Nguyễn Văn An", "", "X", "", ""], ["2", "Trần Thị Bình", "", "", "x", ""]]
    assert [(v.level, v.yes) for v in read(LEAD, ticks)] == [("HTTNV", None), ("HTNV", None)]
    assert read("Danh sách tự xếp loại", ticks) == ()


def test_ballot_columns() -> None:
    found = read(
        "Kết quả kiểm phiếu",
        [
            ["TT", "Họ tên", "Phát ra", "Thu về", "Hợp lệ", "Không hợp lệ", "Đồng ý"],
            ["1", "Nguyễn Văn An", "15", "15", "14", "1", "13"],
        ],
    )
    assert found[0].ballots == Ballots(15, 15, 14, 1) and found[0].yes == 13 and found[0].base is None


def test_groups_by_class_within_a_table() -> None:
    found = read(
        LEAD,
        [
            ["TT", "Họ và tên", "Số phiếu"],
            ["I. Hoàn thành xuất sắc nhiệm vụ", "", ""],
            ["1", "Nguyễn Văn An", "14/14"],
            ["II. Hoàn thành tốt nhiệm vụ", "", ""],
            ["2", "Trần Thị Bình", "13/14"],
        ],
    )
    assert [(v.member, v.level, v.yes) for v in found] == [
        ("Nguyễn Văn An", "Hoàn thành xuất sắc nhiệm vụ", 14), ("Trần Thị Bình", "Hoàn thành tốt nhiệm vụ", 13),
    ]  # fmt: skip


def test_papers_and_branches() -> None:
    found = read(
        [
            ["Nội dung", "Có mặt", "Tán thành", "Không tán thành", "Trắng"],
            ["Thông qua Báo cáo kiểm điểm", "14", "14", "0", "0"],
            ["Đề nghị xếp loại chi bộ: trong sạch vững mạnh", "14", "13", "0", "1"],
            ["Bầu tổ kiểm phiếu", "14", "14", "0", "0"],
            ["Đồng chí Nguyễn Văn An", "14", "14", "0", "0"],
            ["Chi bộ Văn phòng", "14", "14", "-", ""],
            ["Tổng cộng", "14", "", "", ""],
        ],
    )
    assert [(v.on, v.of, v.member, v.yes, v.base, v.other) for v in found] == [
        ("adoption", "branch-report", None, 14, 14, 0), ("branch-class", None, None, 13, 14, 1), ("other", None, None, 14, 14, 0),
        ("member-class", None, "Nguyễn Văn An", 14, 14, 0), ("branch-class", None, None, 14, 14, None),
    ]  # fmt: skip
    assert found[1].level == "trong sạch vững mạnh"


def test_rows_as_phrases() -> None:
    found = read(
        "Biểu quyết xếp loại chi bộ",
        [["1", "Số phiếu phát ra", "14"], ["2", "Số phiếu thu về", "14"], ["3", "Số phiếu đồng ý", "13"]],
    )
    assert [(v.on, v.yes, v.ballots) for v in found] == [("branch-class", 13, Ballots(14, 14, None, None))]
    framed = read([["Biểu quyết xếp loại chi bộ: 14/14 đồng chí nhất trí"], ["Chữ ký"]])
    assert [(v.on, v.yes) for v in framed] == [("branch-class", 14)]


def test_a_table_carried_over_a_page() -> None:
    first = [["TT", "Họ và tên", "Kết quả biểu quyết", "Xếp loại"], ["1", "Nguyễn Văn An", "14/14", "HTTNV"]]
    second = [["2", "Trần Thị Bình", "13/14", "HTNV"], ["3", "Lê Văn Cường", "14/14", "HTNV"]]
    assert [(v.member, v.yes) for v in read(LEAD, first, second)] == [
        ("Nguyễn Văn An", 14),
        ("Trần Thị Bình", 13),
        ("Lê Văn Cường", 14),
    ]


def test_no_votes_in_other_tables() -> None:
    assert (
        read([["TT", "Tiêu chuẩn", "Điểm tối đa", "Tự chấm"], ["1", "Lãnh đạo nhiệm vụ chính trị", "40", "38/40"]])
        == ()
    )
    assert read([["Tên chi bộ", "Tổng số", "HTXSNV", "HTTNV", "HTNV"], ["Chi bộ Văn phòng", "9", "1", "7", "1"]]) == ()
    assert read([["TT", "Họ và tên", "Ngày sinh", "Chức vụ"], ["1", "Nguyễn Văn An", "02/5/1970", "Bí thư"]]) == ()
    assert read([["TT", "Nội dung đăng ký", "Chỉ tiêu"], ["1", "100% đảng viên học nghị quyết", "100%"]]) == ()
    unclassed = [
        ["Họ và tên", "Xếp loại"],
        ["Nguyễn Văn An", "Chưa xếp loại (dự bị)"],
        ["Lê Văn Cường", "Miễn sinh hoạt"],
    ]
    assert read(LEAD, unclassed) == ()


def test_collective_sentence_and_a_table_without_results() -> None:
    table = [["TT", "Họ và tên", "Xếp loại"], ["1", "Nguyễn Văn An", "HTTNV"], ["2", "Trần Thị Bình", "HTNV"]]
    found = read("Chi bộ biểu quyết 100% nhất trí xếp loại các đảng viên như sau:", table)
    assert [(v.on, v.member, v.percent) for v in found] == [("member-class", None, 100.0)]
    assert [(v.member, v.level, v.yes) for v in read(LEAD, table)] == [
        ("Nguyễn Văn An", "HTTNV", None),
        ("Trần Thị Bình", "HTNV", None),
    ]


def test_two_people_of_one_name() -> None:
    rows = [["1", "Lò Văn Én (sinh 1971)", "9/9", "HTTNV"], ["2", "Lò Văn Én (sinh 1984)", "9/9", "HTTNV"]]
    assert [v.member for v in read(LEAD, [["TT", "Họ và tên", "Kết quả biểu quyết", "Xếp loại"], *rows])] == [
        "Lò Văn Én"
    ] * 2


def test_commendation_in_a_table() -> None:
    found = read("Biểu quyết đề nghị khen thưởng:", [["TT", "Họ và tên", "Số phiếu"], ["1", "Nguyễn Văn An", "14/14"]])
    assert [(v.on, v.member, v.yes) for v in found] == [("commendation", "Nguyễn Văn An", 14)]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from(["Nguyễn Văn An", "Trần Thị Bình", "Lò A Páo", "Sùng Thị Dung"]), st.integers(0, 30)), min_size=1, max_size=4, unique_by=lambda x: x[0]),
    st.permutations(["Họ và tên", "Kết quả biểu quyết", "Xếp loại", "Ghi chú"]), st.booleans(),
)  # fmt: skip
def test_columns_in_any_order(people: list[tuple[str, int]], order: list[str], numbered: bool) -> None:
    def row(name: str, yes: int) -> dict[str, str]:
        return {"Họ và tên": name, "Kết quả biểu quyết": f"{yes}/30", "Xếp loại": "HTTNV", "Ghi chú": ""}

    table = [(["TT"] if numbered else []) + order]
    table += [([str(i)] if numbered else []) + [row(n, y)[c] for c in order] for i, (n, y) in enumerate(people, 1)]
    found = read(LEAD, table)
    assert [(v.member, v.yes, v.base, v.level) for v in found] == [(n, y, 30, "HTTNV") for n, y in people]


def test_columns_headed_by_classes_of_one_word() -> None:
    head = ["TT", "Đảng viên được đánh giá", "Số phiếu xuất sắc", "Khá (số phiếu)", "Tốt", "Kết luận xếp loại"]
    found = read("Kiểm phiếu, kết quả như sau:", [head, ["1", "Hứa Văn Dần", "1", "0", "7", "HTTNV"]])
    assert [(v.member, v.level, v.yes, v.base) for v in found] == [("Hứa Văn Dần", "HTTNV", None, None)]
    assert found[0].tally == (Tally("xuất sắc", 1), Tally("Khá", 0), Tally("Tốt", 7))


def test_a_count_under_a_class_that_could_not_be_read_is_no_yes() -> None:
    head = ("Họ và tên", "Số phiếu HTXSNV", "Số phiếu HTTNV", "phiếu H", "Số phiếu KHTNV", "Đề nghị xếp loại")
    told = read([list(head), ["Sùng A Lử", "0", "5", "1", "0", "Đủ tư cách, hoàn thành tốt nhiệm vụ"]])
    assert [(v.member, v.yes) for v in told] == [("Sùng A Lử", 5)]
