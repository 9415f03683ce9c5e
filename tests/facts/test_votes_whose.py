"""Whose result a figure is: several in one sentence, a name in one sentence and its vote in the next, results in lines of their own."""

from dossiercheck.facts import votes
from dossiercheck.model.document import Cell, Document, Line, Table
from dossiercheck.model.fact import Found
from dossiercheck.model.values import Vote

HEAD = ("CHI BỘ KIỂM LÂM", "ĐẢNG CỘNG SẢN VIỆT NAM", "BIÊN BẢN", "Họp chi bộ đánh giá chất lượng cuối năm")

Told = tuple[str | None, str | None, int | None, int | None]


def read(*blocks: str | list[list[str]]) -> tuple[Vote, ...]:
    """Votes of minutes; paragraphs are strings, tables lists of rows."""
    lines: list[Line] = []
    tables: list[Table] = []
    for number, block in enumerate((*HEAD, *blocks)):
        if isinstance(block, str):
            lines.append(Line(block, len(lines), place=f"đoạn {number}"))
            continue
        cells = [Cell(text, r, c) for r, row in enumerate(block) for c, text in enumerate(row)]
        lines += [
            Line(x.text, len(lines) + i, table=len(tables), cell=(x.row, x.column), place=f"bảng {number}")
            for i, x in enumerate(cells)
        ]
        tables.append(Table(tuple(cells), len(block), len(block[0])))
    fact = votes.find(Document("bb.docx", "docx", tuple(lines), tables=tuple(tables)))
    return fact.value if isinstance(fact, Found) else ()


def told(*blocks: str | list[list[str]]) -> list[Told]:
    """What each vote is on, its class, who agreed, of how many."""
    return [(v.member or v.of or v.on, v.level, v.yes, v.base) for v in read(*blocks)]


def test_each_paper_of_a_sentence_has_the_result_before_it() -> None:
    assert told("Biểu quyết: 9/9 thông qua báo cáo kiểm điểm, 8/9 thông qua bảng chấm điểm, 6/9 thông qua bản đăng ký.") == [
        ("branch-report", None, 9, 9), ("branch-scores", None, 8, 9), ("branch-pledge", None, 6, 9),
    ]  # fmt: skip


def test_a_paper_set_apart_has_its_own_result() -> None:
    found = read(
        "Cuộc họp nhất trí 8/8 thông qua báo cáo kiểm điểm và bảng chấm điểm, riêng bản đăng ký phấn đấu có 6/8 đồng chí "
        "đồng ý, 2 đồng chí không đồng ý."
    )
    assert [(v.of, v.yes, v.no) for v in found] == [
        ("branch-report", 8, None), ("branch-scores", 8, None), ("branch-pledge", 6, 2),
    ]  # fmt: skip


def test_papers_in_a_row_share_the_result_before_or_behind_them() -> None:
    assert [x[2] for x in told("Thông qua báo cáo kiểm điểm, bảng chấm điểm 7/7, bản đăng ký 6/7.")] == [7, 7, 6]
    assert [x[2] for x in told("Nhất trí 7/7 thông qua báo cáo kiểm điểm, bảng chấm điểm, bản đăng ký.")] == [7, 7, 7]


def test_class_and_commendation_are_two_results() -> None:
    assert told("Đề nghị xếp loại chi bộ TSVM với 9/9 phiếu và đề nghị tặng giấy khen cho chi bộ với 7/9 phiếu.") == [
        ("branch-class", "TSVM", 9, 9), ("commendation", None, 7, 9),
    ]  # fmt: skip


def test_the_branch_and_its_members_in_one_sentence() -> None:
    said = (
        "Chi bộ biểu quyết 6/6 xếp loại chi bộ trong sạch vững mạnh, 6/6 xếp loại đ/c Lường Văn Khôi hoàn thành xuất sắc "
        "nhiệm vụ, 5/6 xếp loại đ/c Cà Thị Mai hoàn thành tốt nhiệm vụ."
    )
    assert told(said) == [
        ("branch-class", "trong sạch vững mạnh", 6, 6),
        ("Lường Văn Khôi", "hoàn thành xuất sắc nhiệm vụ", 6, 6),
        ("Cà Thị Mai", "hoàn thành tốt nhiệm vụ", 5, 6),
    ]
