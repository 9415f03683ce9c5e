"""Comparisons on scans and across units: misread names and figures accuse nobody, one paper not there is no dozen."""

from dataclasses import replace
from datetime import date
from decimal import Decimal as D

import pytest
from handmade import NAMES, Dossier, branch, day, doc, found, judge, minutes, paper, status, told
from hypothesis import given
from hypothesis import strategies as st

from dossiercheck.model.values import Arrival, Attendance, Criterion, Letterhead, MemberRow, Scores, Vote

RETURN = "member-quality-return.docx"


def listed(*names: str, quality: float = 1.0, **more: object) -> object:
    rows = paper("member-quality-return", members=tuple(MemberRow(n, "HTTNV") for n in names), **more)
    return replace(rows, quality=quality)


def mismatches(*names: str, quality: float = 1.0) -> set[tuple[str, str | None]]:
    dossier = branch()
    dossier.papers[RETURN] = listed(*names, quality=quality)
    return {(v, m) for c, v, _, m in told(judge(dossier)) if c == "roster-mismatch"}


def test_a_name_misread_and_a_member_not_found_are_perhaps_one() -> None:
    garbled = "Hoang Vam Glang Tuýn"
    assert {v for v, _ in mismatches(*NAMES[:4], garbled)} == {"fail"}
    assert {v for v, _ in mismatches(*NAMES[:4], garbled, quality=0.95)} == {"unsure"}
    assert mismatches(*NAMES[:4], quality=0.95) == {("unsure", NAMES[4])}, "a row of a scan may be lost"
    assert mismatches(*NAMES[:4]) == {("fail", NAMES[4])}
    assert mismatches(*NAMES, "Đỗ Minh Khôi", quality=0.95) == {("fail", "Đỗ Minh Khôi")}, "it is read, and is nobody's"


def test_two_rows_read_as_one_are_two_people() -> None:
    assert mismatches(*NAMES[:3], f"{NAMES[3]} {NAMES[4]}", quality=0.95) == set()
    dossier = branch()
    cast = tuple(
        Vote("member-class", member=n, level="HTTNV", yes=5, base=5) for n in (*NAMES[:3], f"{NAMES[3]} {NAMES[4]}")
    )
    dossier.papers["bb.docx"] = replace(
        minutes(NAMES[:3]), votes=found((*minutes(()).votes.value, *cast), many=True), quality=0.95
    )
    made = told(judge(dossier))
    assert not [t for t in made if t[1] == "fail"]
    assert {m for c, _, _, m in made if c == "member-unvoted"} == {NAMES[3], NAMES[4]}


def test_a_vote_on_a_name_nobody_bears_may_be_the_one_not_found() -> None:
    dossier = branch()
    votes = (
        *minutes(NAMES[:4]).votes.value,
        Vote("member-class", member="Hoang Vam Glang Tuýn", level="HTTNV", yes=5, base=5),
    )
    dossier.papers["bb.docx"] = replace(minutes(votes=votes), quality=0.95)
    made = {(c, v) for c, v, _, _ in told(judge(dossier)) if c in {"member-unvoted", "not-on-roster"}}
    assert made == {("member-unvoted", "unsure"), ("not-on-roster", "unsure")}
    dossier.papers["bb.docx"] = replace(minutes(NAMES[:4]), quality=0.95)
    assert ("member-unvoted", "fail", "C.I.4/minutes", NAMES[4]) in told(judge(dossier))


@pytest.mark.parametrize("confidence,verdict", [(0.8, "unsure"), (0.95, "fail")])
def test_figures_of_a_scan_must_be_clear_to_accuse(confidence: float, verdict: str) -> None:
    dossier = branch()
    counted = replace(found(Attendance(6, 9, 0, None, None)), confidence=confidence)
    dossier.papers["bb.docx"] = replace(minutes(attendance=counted), quality=0.93)
    assert ("vote-inconsistent", verdict) in {(c, v) for c, v, _, _ in told(judge(dossier))}


def committee_of(*rows: str) -> Dossier:
    head = Letterhead("ĐẢNG BỘ KHỐI", "ĐẢNG ỦY SỞ NỘI VỤ")
    papers = {"b.docx": paper("member-quality-return", members=tuple(MemberRow(n) for n in rows), letterhead=head)}
    return Dossier("du", "dang-uy", "Đảng ủy Sở Nội vụ", papers, None)


def test_a_branch_without_its_return_is_not_told_member_by_member() -> None:
    other = "Đỗ Minh Khôi"
    second = Dossier("tt", "chi-bo", "Chi bộ Thanh tra", {}, ())
    made = judge(branch(), second, committee_of(*NAMES, other))
    assert not [f for f in made.findings if f.code == "roster-mismatch"]
    made = judge(branch(), committee_of(*NAMES, other))
    assert [(f.member, f.verdict) for f in made.findings if f.code == "roster-mismatch"] == [(None, "unsure")]
    made = judge(branch(), second, committee_of(*NAMES[1:], other))
    assert [f.member for f in made.findings if f.code == "roster-mismatch"] == [NAMES[0]]


def scored(*rows: Criterion, total: int, most: int | None = 100) -> list[tuple[str, str]]:
    dossier = branch()
    table = Scores(rows, D(total), None if most is None else D(most))
    dossier.papers["branch-scores.docx"] = paper("branch-scores", scores=table)
    return [(c, v) for c, v, _, _ in told(judge(dossier))]


FOUR = tuple(Criterion(f"Tiêu chuẩn {n}", D(25), D(20)) for n in range(1, 5))


def test_extra_points_count_beside_the_four_criteria() -> None:
    bonus, taken = (
        Criterion("Điểm thưởng", D(5), D(2), extra="bonus"),
        Criterion("Điểm trừ", None, D(1), extra="penalty"),
    )
    assert scored(*FOUR, total=80) == []
    assert scored(*FOUR, bonus, total=82) == []
    assert scored(*FOUR, bonus, taken, total=81) == []
    assert scored(*FOUR, replace(taken, self=D(-1)), total=79) == []
    assert scored(*FOUR, replace(bonus, self=None), total=80) == []
    assert scored(*FOUR, bonus, total=80) == [("scores-inconsistent", "fail")]
    assert (
        scored(replace(FOUR[0], parts=(Criterion("a", None, D(21)), replace(taken, self=D(1)))), *FOUR[1:], total=80)
        == []
    )


@given(st.lists(st.integers(0, 25), min_size=4, max_size=4), st.integers(0, 10), st.integers(0, 10))
def test_tables_that_add_up_never_contradict(own: list[int], more: int, less: int) -> None:
    rows = tuple(Criterion(f"Tiêu chuẩn {n}", D(25), D(x)) for n, x in enumerate(own, 1))
    extra = (
        Criterion("Điểm thưởng", None, D(more), extra="bonus"),
        Criterion("Điểm trừ", None, D(less), extra="penalty"),
    )
    from dossiercheck.rules.checks import SumsAgree
    from dossiercheck.rules.operators import sums_agree

    table = Scores((*rows, *extra), D(sum(own) + more - less), D(100))
    assert list(sums_agree._wrong(SumsAgree(scores="x.scores", criteria=4), None, table)) == []  # type: ignore[arg-type]


def test_each_paper_dated_after_it_came_is_told() -> None:
    dossier = branch(received=date(2010, 12, 15))
    made = [f for f in judge(dossier).findings if f.requirement == "C.I.4/received-after-dated"]
    assert len({f.document for f in made}) == len(made) == 5
    assert len({f.id for f in made}) == 5
    dossier = branch(received=None)
    dossier.papers["branch-report.docx"] = paper("branch-report", arrival=Arrival(date(2010, 12, 14), None))
    made = [f for f in judge(dossier).findings if f.requirement == "C.I.4/received-after-dated"]
    assert [f.document for f in made] == ["branch-report"]
    assert status(judge(dossier), "C.I.4/branch-report") == "met"
    assert day(14).date == date(2010, 12, 14) and doc(None).kind.kind is None


def test_a_share_other_than_half_is_named() -> None:
    dossier = branch()
    votes = tuple(replace(v, yes=3, base=5) if v.on == "branch-class" else v for v in minutes().votes.value)
    dossier.papers["bb.docx"] = minutes(votes=votes)
    assert not [f for f in judge(dossier).findings if f.code == "vote-short"]
    [one] = [f for f in judge(dossier, parameters={"majority_share": D("0.66")}).findings if f.code == "vote-short"]
    assert "không quá 66 %" in one.message
