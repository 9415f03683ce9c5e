"""Items headed by a person: all that the item's sentences decide is about that person."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossiercheck.facts import votes
from dossiercheck.model.document import Cell, Document, Line, Table
from dossiercheck.model.fact import Absent, Found

OPENINGS = [
    "tập thể góp ý cần nhiệt tình hơn. ",
    "các ý kiến đều ghi nhận cố gắng trong năm. ",
    "chi bộ đánh giá đồng chí chăm chỉ, gần gũi. ",
    "",
]
CLAIMS = ["Tự nhận HTTNV; ", "Cá nhân tự xếp HTTNV. ", ""]
DECIDED = ["cuộc họp đề nghị HTTNV: {y}/{n} đ/c tán thành", "Chi bộ đề nghị mức HTTNV, {y}/{n} đồng chí nhất trí"]


def told(*texts: str) -> list[tuple[str, str | None, str | None, int | None, int | None]]:
    fact = votes.find(Document("a.docx", "docx", tuple(Line(t, n) for n, t in enumerate(("BIÊN BẢN", *texts)))))
    assert isinstance(fact, Found)
    return [(v.on, v.member, v.level, v.yes, v.base) for v in fact.value]


@settings(max_examples=40)
@given(st.sampled_from(OPENINGS), st.sampled_from(CLAIMS), st.sampled_from(DECIDED), st.integers(3, 9))
def test_sentences_of_an_item_are_about_its_person(opening: str, claim: str, decided: str, n: int) -> None:
    people = ["Lương Văn Pảo", "Trịnh Thị Hoè", "Vừ Mí Nô"]
    items = [f"{k}. Đ/c {p}: {opening}{claim}{decided.format(y=n, n=n)}." for k, p in enumerate(people, 1)]
    class_of_branch = f"Đề nghị xếp loại chi bộ: trong sạch, vững mạnh, {n}/{n} đồng chí tán thành."
    expected = [("branch-class", None, n, n), *(("member-class", p, n, n) for p in people)]
    got = told(class_of_branch, "Phần cá nhân, biểu quyết như sau:", *items)
    assert [(on, member, yes, base) for on, member, _, yes, base in got] == expected


@pytest.mark.parametrize(
    "said", ["phát biểu: nhất trí với báo cáo", "nhất trí với các ý kiến", "đề nghị chi bộ quan tâm hơn"]
)
def test_a_person_who_speaks_is_not_voted_on(said: str) -> None:
    got = told("Đề nghị xếp loại chi bộ: hoàn thành tốt nhiệm vụ, 5/5 tán thành.", f"- Đ/c Lương Văn Pảo: {said}.")
    assert [on for on, member, *_ in got if member] == []


def test_a_person_beside_a_class_is_classed_under_any_heading() -> None:
    rows = [["TT", "Họ và tên", "Loại đề nghị", "Phiếu thuận", "Phiếu chống"],
            ["1", "Lương Văn Pảo", "Đủ tư cách, hoàn thành tốt nhiệm vụ", "5", "0"], ["2", "Trịnh Thị Hoè", "HTNV", "4", "1"]]  # fmt: skip
    heads = ("BIÊN BẢN", "I/ TẬP THỂ", "II/ CÁ NHÂN", "Ý kiến của quần chúng đã được báo. Kết quả bỏ phiếu:")
    cells = tuple(Cell(t, r, c) for r, row in enumerate(rows) for c, t in enumerate(row))
    lines = [Line(t, n) for n, t in enumerate(heads)]
    lines += [Line(c.text, len(heads) + c.row, "full", table=0, cell=(c.row, c.column)) for c in cells]
    fact = votes.find(Document("a.docx", "docx", tuple(lines), tables=(Table(cells, len(rows), 5),)))
    assert isinstance(fact, Found)
    assert [(v.on, v.member, v.yes, v.no) for v in fact.value] == [
        ("member-class", "Lương Văn Pảo", 5, 0), ("member-class", "Trịnh Thị Hoè", 4, 1),
    ]  # fmt: skip
    assert all(v.level for v in fact.value)


@pytest.mark.parametrize(
    "said",
    ["2) Chi bộ tự xếp: hoàn thành nhiệm vụ (6 tán thành/6 có mặt).", "Chi bộ tự phân loại: HTTNV (6 nhất trí)."],
)
def test_the_branch_classes_itself_with_figures(said: str) -> None:
    assert [(on, yes) for on, _, _, yes, _ in told(said)] == [("branch-class", 6)]


def test_a_result_beside_the_branch_and_its_class_is_never_nothing() -> None:
    assert [on for on, *_ in told("Chi bộ xếp loại: hoàn thành nhiệm vụ (6/6).")] == ["branch-class"]
    under = told("3. Đ/c Sầm Thị Mỷ, đảng viên", "Chi bộ đề nghị xếp loại: hoàn thành nhiệm vụ (6/6).")
    assert [(on, member) for on, member, *_ in under] == [("member-class", "Sầm Thị Mỷ")]
    chaired = told("Chủ trì: Sầm Thị Mỷ", "Chi bộ xếp loại: hoàn thành nhiệm vụ (6/6).")
    assert [(on, member) for on, member, *_ in chaired] == [("branch-class", None)]


def test_hands_are_counted() -> None:
    assert told("Xếp loại đ/c Vì Văn Ín: HTTNV, 5 cánh tay tán thành.") == [
        ("member-class", "Vì Văn Ín", "HTTNV", 5, None)
    ]
    shown = told("Bình bầu đảng viên:", "Vì Văn Ín: nhược điểm ngại viết. Xếp HTTNV (5 tay).")
    assert [(on, member) for on, member, *_ in shown] == [("member-class", "Vì Văn Ín")]  # at least in doubt


def test_a_trade_is_no_hand() -> None:
    assert isinstance(
        votes.find(Document("a.docx", "docx", (Line("BIÊN BẢN", 0), Line("Đơn vị có 5 tay nghề bậc cao.", 1)))), Absent
    )
