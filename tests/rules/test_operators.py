"""Each operator on hand-made facts: contradictions are told, what is not known accuses nobody."""

from dataclasses import replace
from datetime import date
from decimal import Decimal as D
from typing import Any

import pytest
from handmade import NAMES, day, doc, found, hand, minutes, own, pack, paper
from hypothesis import given
from hypothesis import strategies as st

from dossiercheck.model.fact import Absent, Unreadable
from dossiercheck.model.facts import DocumentFacts
from dossiercheck.model.submission import Member, Unit
from dossiercheck.model.values import (
    Attendance, Ballots, Criterion, Level, Meeting, MemberRow, Scores, Signature, Symbol, Tally, Vote,
)  # fmt: skip
from dossiercheck.rules.assign.names import UnitNames
from dossiercheck.rules.assign.people import Known
from dossiercheck.rules.assign.roll import People, listed
from dossiercheck.rules.checks import (
    Consistent, Distinct, Majority, NotBefore, OnRoster, Operators, Quorum, Same, SamePeople, SumsAgree,
)  # fmt: skip
from dossiercheck.rules.operators import outcomes
from dossiercheck.rules.operators.figures import contradictions
from dossiercheck.rules.operators.levels import agree
from dossiercheck.rules.operators.view import Outcome, Paper, View, side

ROSTER = tuple(Member(n, label=n) for n in NAMES)


def view(
    *documents: DocumentFacts, roster: tuple[Member, ...] | None = ROSTER, below: tuple[View, ...] = (), **more: Any
) -> View:
    unit = more.pop("unit", Unit("vp", "chi-bo", "Chi bộ Văn phòng", roster=roster))
    sisters = [unit, *(b.people.unit for b in below)]
    people = People(unit, Known(more.pop("members", roster or ())), UnitNames(sisters, pack()))
    papers: dict[str, tuple[Paper, ...]] = {}
    for n, d in enumerate(documents):
        kind = d.kind.kind or "?"
        papers[kind] = (*papers.get(kind, ()), Paper(kind, d, f"f{n}"))
    given_more = {"parameters": {}, "lang": "vi", "labels": {"minutes": "Biên bản"}} | more
    return View(people, papers, below=below, **given_more)


def verdicts(found_: tuple[Outcome, ...]) -> list[str]:
    return [o.verdict for o in found_]


def run(seen: View, **operator: Any) -> tuple[Outcome, ...]:
    return outcomes(Operators(**operator), seen)


# --- same -----------------------------------------------------------------------------------------

AGREE = Same(left="minutes.votes.member-class.level", right="member-quality-return.members.level", by="member")


def returned(*levels: str | None) -> DocumentFacts:
    return doc("member-quality-return", members=tuple(MemberRow(n, x) for n, x in zip(NAMES, levels, strict=False)))


@pytest.mark.parametrize("left,right,verdict", [
    ("ĐTC HTTNV", "Đủ tư cách, hoàn thành tốt nhiệm vụ", "pass"), ("HTXSNV", "HTTNV", "fail"), ("mức 1", "HTTNV", "unsure"),
    ("Mức 1", "mức 1", "pass"),
])  # fmt: skip
def test_levels_agree(left: str, right: str, verdict: str) -> None:
    assert agree(left, right) == verdict
    votes = (hand("member-class", member=NAMES[0], level=left),)
    assert verdicts(run(view(doc("minutes", votes=votes), returned(right)), same=AGREE)) == [verdict]


def test_same_looks_only_where_both_speak() -> None:
    votes = (
        hand("member-class", member=NAMES[3], level="HTTNV"),
        hand("member-class", level="HTXSNV"),
        hand("member-class", member=NAMES[0]),
    )
    seen = view(doc("minutes", votes=votes), returned("HTXSNV", "HTTNV"))
    assert run(seen, same=AGREE) == ()
    assert verdicts(run(view(doc("minutes", votes=Unreadable("x")), returned("HTTNV")), same=AGREE)) == ["unsure"]
    assert run(view(), same=AGREE) == ()


def test_of_several_votes_on_a_member_one_agrees() -> None:
    votes = (
        hand("member-class", member=NAMES[0], level="HTXSNV"),
        hand("member-class", member=NAMES[0], level="HTTNV"),
    )
    assert verdicts(run(view(doc("minutes", votes=votes), returned("HTTNV")), same=AGREE)) == ["pass"]


def test_the_class_most_voted_for_is_the_result_where_none_is_named() -> None:
    def voted(best: int, good: int, ballots: Ballots | None, present: int | None) -> DocumentFacts:
        tally = (Tally("Xuất sắc", best), Tally("Tốt", good))
        counted = Absent() if present is None else Attendance(present, present, 0, None, None)
        vote = Vote("member-class", member=NAMES[0], ballots=ballots, tally=tally)
        return minutes(votes=(vote,), attendance=counted)

    collected = Ballots(9, 9, 9, 0)
    assert verdicts(run(view(voted(1, 8, collected, None), returned("HTXSNV")), same=AGREE)) == ["fail"]
    assert verdicts(run(view(voted(1, 8, None, 9), returned("HTTNV")), same=AGREE)) == ["pass"]
    for left_open in (voted(1, 8, None, None), voted(4, 4, collected, 9), voted(2, 0, collected, 9)):
        assert run(view(left_open, returned("HTXSNV")), same=AGREE) == ()


def test_namesakes_nobody_can_tell_apart_are_left_out() -> None:
    two = (Member("Vũ Lan", label="1"), Member("Vũ Lan", label="2"))
    votes = (hand("member-class", member="Vũ Lan", level="HTTNV"),)
    seen = view(
        doc("minutes", votes=votes), doc("member-quality-return", members=(MemberRow("Vũ Lan", "HTNV"),)), roster=two
    )
    assert run(seen, same=AGREE) == ()


def test_same_of_strangers_is_by_name() -> None:
    votes = (hand("member-class", member="Đỗ Minh Khôi", level="HTTNV"),)
    [one] = run(
        view(doc("minutes", votes=votes), doc("member-quality-return", members=(MemberRow("ĐỖ MINH KHÔI", "HTNV"),))),
        same=AGREE,
    )
    assert (one.verdict, one.member) == ("fail", "Đỗ Minh Khôi")


def test_same_plainly() -> None:
    operator = Same(left="minutes.votes.branch-class.level", right="branch-report.levels.unit.level")
    report = doc("branch-report", levels=(Level("unit", "self", "TSVM"),))
    voted = doc("minutes", votes=(hand("branch-class", level="Trong sạch, vững mạnh"),))
    assert verdicts(run(view(voted, report), same=operator)) == ["pass"]
    assert verdicts(
        run(view(voted, doc("branch-report", levels=(Level("unit", "self", "HTTNV"),))), same=operator)
    ) == ["fail"]
    assert verdicts(run(view(voted, doc("branch-report", levels=Unreadable("x"))), same=operator)) == ["unsure"]
    assert run(view(voted, doc("branch-report", levels=(Level("member", "self", "HTTNV"),))), same=operator) == ()
    partly = replace(
        report,
        levels=found((Level("unit", "self", "HTTNV"), Level("unit", "self", "HTNV")), many=True, unread=("level",)),
    )
    assert verdicts(run(view(voted, partly), same=operator)) == ["unsure"]
    dates = Same(left="minutes.meeting.date", right="branch-report.dated.date")
    both = view(doc("minutes", meeting=Meeting(date(2010, 12, 15), None, None)), doc("branch-report", dated=day(15)))
    assert verdicts(run(both, same=dates)) == ["pass"]
    [one] = run(
        view(doc("minutes", meeting=Meeting(date(2010, 12, 14), None, None)), doc("branch-report", dated=day(15))),
        same=dates,
    )
    assert one.values["left"] == "14/12/2010"


def committee(below: tuple[View, ...], *documents: DocumentFacts) -> View:
    return view(*documents, roster=None, below=below, unit=Unit("du", "dang-uy", "Đảng ủy Sở Nội vụ"))


def test_same_across_units() -> None:
    voted = doc(
        "minutes", votes=(hand("branch-class", level="TSVM"), hand("member-class", member=NAMES[0], level="HTTNV"))
    )
    here = view(voted)
    elsewhere = view(voted, roster=(), unit=Unit("dt", "doan-the", "Công đoàn", roster=()))
    rows = (MemberRow("Chi bộ Văn phòng", "HTTNV"), MemberRow(NAMES[0], "HTNV"))
    above = committee((here, elsewhere), doc("classification-decision", members=rows))
    by_member = Same(
        left="classification-decision.members.level",
        right="minutes.votes.member-class.level",
        right_of="chi-bo",
        by="member",
    )
    assert [(o.verdict, o.member) for o in run(above, same=by_member)] == [("fail", NAMES[0])]
    turned = Same(
        left="minutes.votes.member-class.level",
        left_of="chi-bo",
        right="classification-decision.members.level",
        by="member",
    )
    assert verdicts(run(above, same=turned)) == ["fail"]
    by_unit = Same(
        left="classification-decision.members.level",
        right="minutes.votes.branch-class.level",
        right_of="chi-bo",
        by="unit",
    )
    assert verdicts(run(above, same=by_unit)) == ["fail"]
    other_way = Same(
        left="minutes.votes.branch-class.level",
        left_of="chi-bo",
        right="classification-decision.members.level",
        by="unit",
    )
    assert verdicts(run(above, same=other_way)) == ["fail"]
    assert run(committee((here,), doc("classification-decision", members=(MemberRow("x", "y"),))), same=by_unit) == ()


# --- same_people, on_roster -----------------------------------------------------------------------

PEOPLE = SamePeople(left="roster", right="member-quality-return.members.name")


def people_told(*names: str, roster: tuple[Member, ...] | None = ROSTER, **more: Any) -> set[tuple[str, str | None]]:
    rows = found(tuple(MemberRow(n) for n in names), many=True, **more)
    return {
        (o.verdict, o.member)
        for o in run(view(doc("member-quality-return", members=rows), roster=roster), same_people=PEOPLE)
    }


def test_same_people_both_ways() -> None:
    assert people_told(*NAMES) == {("pass", None)}
    assert people_told(*NAMES[1:], "Đỗ Minh Khôi") == {("fail", NAMES[0]), ("fail", "Đỗ Minh Khôi")}
    assert people_told(*NAMES[1:], unread=("name",)) == {("unsure", NAMES[0])}
    assert people_told(*NAMES[1:], "NGUYEN VAN AN") == {("pass", None)}
    assert people_told(*NAMES, roster=None) == set()
    assert people_told("Vũ Lan", roster=(Member("Vũ Lan"), Member("Vũ Lan"))) == {("fail", "Vũ Lan")}


def test_without_a_roster_whom_several_papers_know_is_looked_for() -> None:
    def told(*papers: DocumentFacts, certain: bool = True) -> list[tuple[str, str | None]]:
        rows = doc("member-quality-return", members=tuple(MemberRow(n) for n in NAMES[1:]))
        members = tuple(Member(n, certain=certain) for n in NAMES)
        seen = view(rows, *papers, roster=None, members=members)
        named = {
            k: tuple(replace(p, member=NAMES[0]) if k in {"self-review", "member-pledge"} else p for p in v)
            for k, v in seen.papers.items()
        }
        return [(o.verdict, o.member) for o in run(replace(seen, papers=named), same_people=PEOPLE)]

    voted = doc("minutes", votes=(hand("member-class", member=NAMES[0]),))
    assert told(doc("self-review"), doc("member-pledge")) == [("fail", NAMES[0])]
    assert told(doc("self-review"), voted) == [("fail", NAMES[0])]
    assert told(doc("self-review")) == told(voted) == []
    assert told(doc("self-review"), voted, certain=False) == []


def test_same_people_of_figures_only() -> None:
    assert run(view(doc("member-quality-return")), same_people=PEOPLE) == ()
    assert verdicts(run(view(doc("member-quality-return", members=Unreadable("x"))), same_people=PEOPLE)) == ["unsure"]
    both = SamePeople(left="minutes.votes.member-class.member", right="member-quality-return.members.name")
    seen = view(doc("minutes", votes=(hand("branch-class"),)), returned("x"))
    assert run(seen, same_people=both) == ()


def test_same_people_of_units_below() -> None:
    operator = SamePeople(
        left="member-quality-return.members.name", right="member-quality-return.members.name", right_of="chi-bo"
    )
    rows = doc("member-quality-return", members=(MemberRow(NAMES[0]), MemberRow("Đỗ Minh Khôi")))
    above = committee((view(returned("x"), roster=None),), rows)
    # His branch may not have been handed in: told once, never surely.
    (told,) = run(above, same_people=operator)
    assert (told.verdict, told.member) == ("unsure", None)
    assert "1 người" in str(told.values["reason"])


def test_whom_a_branchs_list_exempts_the_committees_need_not_name() -> None:
    operator = SamePeople(
        left="member-quality-return.members.name", right="member-quality-return.members.name", right_of="chi-bo"
    )
    above = committee((view(returned("HTTNV", "Miễn đánh giá"), roster=None),), doc("member-quality-return", members=(MemberRow(NAMES[0]),)))  # fmt: skip
    assert verdicts(run(above, same_people=operator)) == ["pass"]
    above = committee((view(returned("HTTNV", "HTNV"), roster=None),), doc("member-quality-return", members=(MemberRow(NAMES[0]),)))  # fmt: skip
    (told,) = run(above, same_people=operator)
    assert told.verdict == "fail"
    assert told.values["left_name"] != told.values["right_name"]


def test_on_roster() -> None:
    operator = OnRoster(people=("self-review.person.name",))
    assert verdicts(run(view(own("self-review", NAMES[0])), on_roster=operator)) == ["pass"]
    assert [(o.verdict, o.member) for o in run(view(own("self-review", "Đỗ Minh Khôi")), on_roster=operator)] == [
        ("fail", "Đỗ Minh Khôi")
    ]
    faint = own("self-review", "x", person=found(own("self-review", "Đỗ Minh Khôi").person.value, confidence=0.4))
    assert verdicts(run(view(faint), on_roster=operator)) == ["unsure"]
    assert run(view(own("self-review", "Đỗ Minh Khôi"), roster=None), on_roster=operator) == ()
    assert run(view(), on_roster=operator) == ()


# --- sums_agree -----------------------------------------------------------------------------------


def scored(
    *own_scores: str | None,
    total: str | None = "96",
    most: str | None = "100",
    parts: tuple[Criterion, ...] = (),
    **more: Any,
):
    rows = tuple(
        Criterion(f"TC {i}", D(25), None if s is None else D(s), parts if i == 0 else ())
        for i, s in enumerate(own_scores)
    )
    scores = Scores(rows, None if total is None else D(total), None if most is None else D(most))
    parameters = more.pop("parameters", {})
    operator = SumsAgree(scores="branch-scores.scores", criteria=4, max_parameter="most")
    return run(view(doc("branch-scores", scores=found(scores, **more)), parameters=parameters), sums_agree=operator)


def test_sums_agree() -> None:
    assert verdicts(scored("24", "24", "24", "24")) == ["pass"]
    [one] = scored("24", "24", "23,75".replace(",", "."), "24")
    assert (one.verdict, one.facet) == ("fail", "total")
    assert "95,75" in one.reason
    assert verdicts(scored("24", "24", None, "24")) == ["pass"]
    assert verdicts(scored("24", "24", "24", "24", total=None, most=None)) == ["pass"]
    assert [o.facet for o in scored("24", "24", "24", "24", most="90")] == ["max"]
    assert [o.facet for o in scored("26", "22", "24", "24")] == ["criterion.1"]
    assert [o.facet for o in scored("24", "24", "24", "24", parameters={"most": D(110)})] == ["max-ruled"]


def test_sums_of_sub_rows() -> None:
    parts = (Criterion("a", D(10), D(9)), Criterion("b", D(15), D(14)))
    assert [o.facet for o in scored("24", "24", "24", "24", parts=parts)] == ["criterion.1.sum"]
    assert verdicts(scored("24", "24", "24", "24", parts=(*parts, Criterion("c", D(5), None)))) == ["pass"]
    over = (Criterion("a", D(10), D(11)), Criterion("b", D(15), D(13)))
    assert [o.facet for o in scored("24", "24", "24", "24", parts=over)] == ["criterion.1.1"]


def test_a_criterion_without_a_figure_adds_what_its_rows_add() -> None:
    parts = (Criterion("a", D(10), D(9)), Criterion("b", D(15), D(14)))
    assert [o.facet for o in scored(None, "24", "24", "24", total="96", parts=parts)] == ["total"]
    assert verdicts(scored(None, "24", "24", "24", total="95", parts=parts)) == ["pass"]
    assert verdicts(scored(None, "24", "24", "24", total="96", parts=parts[:1])) == ["pass"]  # a row may be lost


def test_a_table_not_taken_apart_rightly_is_unsure() -> None:
    assert set(verdicts(scored("24", "24", "24", total="96"))) == {"unsure"}
    assert set(verdicts(scored("24", "24", "24", total="72", most="75"))) == {"fail"}  # its totals prove the reading
    assert set(verdicts(scored("24", "24", "24", total="72"))) == {"unsure"}
    assert verdicts(scored("24", "24", "24", "23", unread=("self",))) == ["unsure"]
    assert verdicts(scored("24", "24", "24", "24", unread=("self",))) == ["unsure"]
    operator = SumsAgree(scores="branch-scores.scores")
    assert verdicts(run(view(doc("branch-scores", scores=Unreadable("x"))), sums_agree=operator)) == ["unsure"]
    assert run(view(doc("branch-scores")), sums_agree=operator) == ()
    assert verdicts(run(view(doc("branch-scores", scores=Scores((), None, None)), lang="en"), sums_agree=operator)) == [
        "pass"
    ]


# --- consistent -----------------------------------------------------------------------------------


@pytest.mark.parametrize("counted,verdict", [
    (Attendance(9, 8, 1, 8, 1), "pass"), (Attendance(9, 8, 2, None, None), "fail"), (Attendance(9, 7, 1, None, None), "fail"),
    (Attendance(9, 10, None, None, None), "fail"), (Attendance(9, None, None, 9, 1), "fail"), (Attendance(9, None, None, 7, 1), "pass"),
    (Attendance(None, 8, 1, 8, 9), "pass"),
])  # fmt: skip
def test_head_counts(counted: Attendance, verdict: str) -> None:
    assert verdicts(
        run(view(doc("minutes", attendance=counted)), consistent=Consistent(attendance="minutes.attendance"))
    ) == [verdict]


def test_exempt_members_may_be_neither_present_nor_absent() -> None:
    excused = (*ROSTER, Member("Vũ Lan", status="exempt"))
    seen = view(doc("minutes", attendance=Attendance(9, 7, 1, None, None)), roster=excused)
    assert verdicts(run(seen, consistent=Consistent(attendance="minutes.attendance"))) == ["pass"]
    unread = view(doc("minutes", attendance=Unreadable("x")))
    assert verdicts(run(unread, consistent=Consistent(attendance="minutes.attendance"))) == ["unsure"]

    def counted(*figures: int | None, exempt: int | None = None) -> list[str]:
        told = Attendance(*figures, None, None, exempt)
        return verdicts(
            run(
                view(doc("minutes", attendance=told), roster=None),
                consistent=Consistent(attendance="minutes.attendance"),
            )
        )

    assert counted(16, 13, 2) == ["unsure"]  # nobody tells who is exempt
    assert counted(16, 13, 2, exempt=1) == ["pass"]
    assert counted(16, 12, 2, exempt=1) == ["fail"]
    assert counted(16, 15, 2) == ["fail"]
    assert counted(16, 15, 2, exempt=1) == ["fail"]
    unread = view(doc("minutes", votes=Unreadable("x")))
    assert verdicts(run(unread, consistent=Consistent(votes="minutes.votes"))) == ["unsure"]
    assert (
        run(view(doc("minutes")), consistent=Consistent(attendance="minutes.attendance", votes="minutes.votes")) == ()
    )


PRESENT = Attendance(52, 51, 1, None, None)


@pytest.mark.parametrize("vote,counted", [
    (Vote("branch-class", yes=51, base=51, percent=98.08), PRESENT), (Vote("branch-class", yes=51, base=51, percent=98.08), None),
    (Vote("branch-class", yes=11, base=12, percent=91.67), None), (Vote("branch-class", yes=11, base=12, percent=91.6), None),
    (Vote("branch-class", yes=13, base=15, percent=86.0), None), (Vote("branch-class", percent=100.0), None),
    (Vote("branch-class", yes=14, no=0, other=0, base=15), Attendance(15, 14, 1, None, None)), (Vote("branch-class", yes=3, no=4, base=7), None),
    (Vote("branch-class", yes=6, no=None, base=7), None), (Vote("branch-class", yes=5, percent=100.0), None),
    (Vote("branch-class", yes=14, base=14, ballots=Ballots(15, 15, 14, 1)), None), (Vote("branch-class", ballots=Ballots(15, None, 14, None)), None),
    (Vote("member-class", member="x", base=5, tally=(Tally("HTXSNV", 2), Tally("HTTNV", 3))), None),
    (Vote("member-class", base=5, tally=(Tally("HTXSNV", 8),)), None), (Vote("branch-class"), PRESENT),
    (Vote("branch-class", yes=4, no=1, other=0, percent=80.0), None),
])  # fmt: skip
def test_no_contradiction(vote: Vote, counted: Attendance | None) -> None:
    assert list(contradictions(vote, counted, "vi")) == []


@pytest.mark.parametrize("vote,counted", [
    (Vote("branch-class", yes=6, no=1, other=1, base=7), None), (Vote("branch-class", yes=8, base=7), None),
    (Vote("branch-class", yes=5, no=0, other=1, base=7), None), (Vote("branch-class", yes=12, base=14, percent=100.0), None),
    (Vote("branch-class", yes=9, no=0, other=0), Attendance(9, 8, 1, None, None)), (Vote("branch-class", yes=6, no=1, other=0, percent=100.0), None),
    (Vote("branch-class", ballots=Ballots(14, 15, None, None)), None), (Vote("branch-class", ballots=Ballots(15, 15, 13, 1)), None),
    (Vote("branch-class", ballots=Ballots(15, 15, 16, None)), None), (Vote("branch-class", base=5, tally=(Tally("TSVM", 4), Tally("HTTNV", 3))), None),
    (Vote("branch-class", yes=5, base=5, percent=83.5), Attendance(5, 5, 0, None, None)),
])  # fmt: skip
def test_contradictions(vote: Vote, counted: Attendance | None) -> None:
    assert list(contradictions(vote, counted, "vi"))
    assert all("phiếu" not in s for s in contradictions(vote, counted, "en"))


def test_more_votes_than_came_but_no_more_than_there_are_members_are_asked_about() -> None:
    """The absent may have sent theirs: 8/8 where 7 of 8 came is for a person to look at, 9 is a contradiction."""
    counted = Attendance(8, 7, 1, None, None)
    vote = Vote("branch-class", level="trong sạch vững mạnh", yes=8, base=8)
    told = view(doc("minutes", attendance=found(counted), votes=found((vote,))))
    assert verdicts(run(told, consistent=Consistent(votes="minutes.votes"))) == ["unsure"]
    more = view(
        doc("minutes", attendance=found(replace(counted, total=None)), votes=found((replace(vote, yes=9, base=None),)))
    )
    assert verdicts(run(more, consistent=Consistent(votes="minutes.votes"))) == ["fail"]


def test_ballots_that_do_not_add_up_are_told_once() -> None:
    papers = Ballots(7, 7, 6, 2)
    votes = (Vote("branch-class", yes=6, ballots=papers), Vote("member-class", member="x", yes=6, ballots=papers))
    told = view(doc("minutes", votes=found(votes)))
    assert verdicts(run(told, consistent=Consistent(votes="minutes.votes"))) == ["fail", "pass"]


@given(st.integers(1, 60), st.integers(0, 60), st.integers(0, 60))
def test_true_percentages_never_contradict(yes: int, no: int, other: int) -> None:
    base = yes + no + other
    for digits in (0, 1, 2):
        vote = Vote("branch-class", yes=yes, no=no, other=other, base=base, percent=round(100 * yes / base, digits))
        assert list(contradictions(vote, None, "vi")) == []
        unread = replace(vote, no=None, base=None)
        assert list(contradictions(unread, None, "vi")) == []


def test_votes_are_told_by_matter_and_member() -> None:
    bad = {"yes": 6, "no": 1, "other": 1, "base": 7}
    votes = (
        Vote("branch-class", **bad),
        Vote("member-class", member="NGUYỄN VĂN AN", **bad),
        Vote("commendation", **bad),
        hand("adoption", of="branch-report"),
    )
    made = run(view(doc("minutes", votes=votes)), consistent=Consistent(votes="minutes.votes"))
    assert [(o.verdict, o.facet, o.member) for o in made] == [
        ("fail", "votes.branch-class", None), ("fail", "votes.member-class", NAMES[0]), ("fail", "votes.commendation.3", None), ("pass", "", None),
    ]  # fmt: skip
    one = run(view(doc("minutes", votes=votes)), consistent=Consistent(votes="minutes.votes.branch-class"))
    assert len(one) == 1


def test_signers() -> None:
    operator = Consistent(signer="self-review")

    def signs(name: str | None, authority: str | None = None) -> list[str]:
        blocks = (Signature(authority, "NGƯỜI VIẾT", name, "ink"),)
        return verdicts(run(view(own("self-review", NAMES[0], signatures=blocks)), consistent=operator))

    assert signs(NAMES[0].upper()) == ["pass"]
    assert signs(NAMES[1]) == ["fail"]
    assert signs("Đỗ Minh Khôi") == []
    assert signs(None) == []
    assert signs(NAMES[1], "T/M CHI BỘ") == []
    assert run(view(own("self-review", NAMES[0], signatures=Absent())), consistent=operator) == ()


# --- majority, quorum -----------------------------------------------------------------------------


def carried(
    *votes: Vote, share: str | None = None, base: str | None = None, attendance: Any = Absent(), **more: Any
) -> list[str]:
    operator = Majority(votes=more.pop("path", "minutes.votes"), parameter="share", base_parameter="base")
    parameters = {"share": None if share is None else D(share), "base": base}
    return verdicts(
        run(view(doc("minutes", votes=votes, attendance=attendance), parameters=parameters, **more), majority=operator)
    )


def test_majority() -> None:
    assert carried(hand("branch-class", 4, 7)) == ["pass"]
    assert carried(hand("branch-class", 3, 7)) == ["fail"]
    assert carried(hand("branch-class", 3, 6)) == ["fail"]
    assert carried(hand("branch-class", 4, 7), share="0.66") == ["fail"]
    assert carried(Vote("branch-class", percent=100.0), Vote("member-class", member="x", percent=40.0)) == [
        "pass",
        "fail",
    ]
    assert carried(Vote("branch-class"), hand("commendation", 1, 7), hand("minutes", 1, 7)) == []
    assert carried(hand("commendation", 1, 7), path="minutes.votes.commendation") == ["fail"]


def test_the_strongest_of_several_votes_on_a_matter_decides() -> None:
    votes = (
        hand("member-class", 2, 7, member=NAMES[0], level="HTXSNV"),
        hand("member-class", 7, 7, member=NAMES[0], level="HTTNV"),
    )
    assert carried(*votes) == ["pass"]
    assert carried(
        Vote("member-class", member=NAMES[0], level="HTTNV", tally=(Tally("ĐTC HTTNV", 5), Tally("HTNV", 2)))
    ) == ["pass"]
    assert carried(Vote("member-class", member=NAMES[0], tally=(Tally("HTTNV", 5),))) == []


@pytest.mark.parametrize("vote", [
    Vote("branch-class", yes=3, no=3, other=1), Vote("branch-class", yes=3, no=4), Vote("branch-class", yes=3, ballots=Ballots(7, 7, 7, 0)),
    Vote("branch-class", yes=3, ballots=Ballots(7, 7, None, None)),
])  # fmt: skip
def test_bases_of_a_vote(vote: Vote) -> None:
    assert carried(vote) == ["fail"]


def test_other_bases() -> None:
    four = hand("branch-class", 4, 5)
    assert carried(four, base="members", attendance=Attendance(9, 5, 4, 8, 1)) == ["fail"]
    assert carried(four, base="official", attendance=Attendance(9, 5, 4, 7, 2)) == ["pass"]
    assert carried(four, base="members") == ["pass"]
    assert carried(four, base="official", roster=(*ROSTER[:3], replace(ROSTER[3], status="probationary"))) == ["pass"]
    assert carried(four, base="official", roster=None) == []
    assert carried(Vote("branch-class", percent=40.0), base="members") == []


def test_unreadable_votes_are_unsure() -> None:
    assert verdicts(run(view(doc("minutes", votes=Unreadable("x"))), majority=Majority(votes="minutes.votes"))) == [
        "unsure"
    ]
    assert run(view(doc("minutes")), majority=Majority(votes="minutes.votes")) == ()


@pytest.mark.parametrize("counted,verdict", [
    (Attendance(9, 4, 5, None, None), ["fail"]), (Attendance(9, 5, 4, None, None), ["pass"]), (Attendance(8, 4, 4, None, None), ["fail"]),
    (Attendance(9, None, 1, None, None), ["pass"]), (Attendance(None, 4, 5, None, None), ["fail"]), (Attendance(None, 2, None, None, None), ["fail"]),
    (Attendance(9, None, None, None, None), []),
])  # fmt: skip
def test_quorum(counted: Attendance, verdict: list[str]) -> None:
    assert (
        verdicts(run(view(doc("minutes", attendance=counted)), quorum=Quorum(attendance="minutes.attendance")))
        == verdict
    )


def test_quorum_unsure_or_unknown() -> None:
    operator = Quorum(attendance="minutes.attendance", parameter="q")
    part = found(Attendance(9, None, None, None, None), unread=("present",))
    assert verdicts(run(view(doc("minutes", attendance=part)), quorum=operator)) == ["unsure"]
    assert verdicts(run(view(doc("minutes", attendance=Unreadable("x"))), quorum=operator)) == ["unsure"]
    assert (
        run(view(doc("minutes", attendance=Attendance(None, 2, None, None, None)), roster=None), quorum=operator) == ()
    )
    assert run(view(doc("minutes")), quorum=operator) == ()
    assert verdicts(
        run(
            view(doc("minutes", attendance=Attendance(9, 5, 4, None, None)), parameters={"q": D("0.66")}),
            quorum=operator,
        )
    ) == ["fail"]


# --- not_before, distinct -------------------------------------------------------------------------


def test_not_before() -> None:
    operator = NotBefore(left=("branch-report.dated.date", "branch-scores.dated"), right=("minutes.meeting.date",))
    met = doc("minutes", meeting=Meeting(date(2010, 12, 15), None, None))
    seen = view(met, doc("branch-report", dated=day(14)), doc("branch-scores", dated=day(15)))
    assert [(o.verdict, o.document) for o in run(seen, not_before=operator)] == [
        ("fail", "branch-report"),
        ("pass", "branch-scores"),
    ]
    assert run(view(met), not_before=operator) == ()
    assert (
        run(view(doc("branch-report", dated=day(14)), doc("minutes", meeting=Unreadable("x"))), not_before=operator)
        == ()
    )


def test_receipt_and_units_below() -> None:
    operator = NotBefore(left=("received",), right=("branch-report.dated.date",))
    [one] = run(view(doc("branch-report", dated=day(20)), received=date(2010, 12, 18)), not_before=operator)
    assert (one.verdict, one.document) == ("fail", "branch-report")
    assert run(view(doc("branch-report", dated=day(20))), not_before=operator) == ()
    below = view(doc("minutes", meeting=Meeting(date(2010, 12, 19), None, None)))
    after = NotBefore(left=("classification-decision.dated.date",), right=("minutes.meeting.date",), right_of="chi-bo")
    assert verdicts(run(committee((below,), doc("classification-decision", dated=day(18))), not_before=after)) == [
        "fail"
    ]
    turned = NotBefore(left=("branch-report.dated.date",), right=("received",))
    assert verdicts(run(view(doc("branch-report", dated=day(20)), received=date(2010, 12, 18)), not_before=turned)) == [
        "pass"
    ]


def test_distinct() -> None:
    operator = Distinct(fact="symbol.text", by="symbol.genre")

    def numbered(kind: str, number: str | None) -> DocumentFacts:
        return doc(kind, symbol=Symbol(f"{number or ''}-BC/CB", number, "BC", "CB"))

    assert verdicts(run(view(numbered("branch-report", "5"), numbered("branch-scores", "5")), distinct=operator)) == [
        "pass",
        "fail",
    ]
    assert verdicts(run(view(numbered("branch-report", "5"), numbered("branch-scores", "6")), distinct=operator)) == [
        "pass",
        "pass",
    ]
    assert (
        run(view(numbered("branch-report", None), numbered("branch-scores", None), doc("minutes")), distinct=operator)
        == ()
    )
    one = Paper("a", numbered("branch-report", "5"), "f")
    twice = replace(view(), papers={"a": (one,), "b": (one,)})
    assert verdicts(run(twice, distinct=Distinct(fact="symbol"))) == ["pass"]
    assert verdicts(run(twice, distinct=Distinct(fact="symbol.text"))) == ["pass"]


# --- the rest -------------------------------------------------------------------------------------


def test_paths_nobody_knows_and_no_operator() -> None:
    assert side(view(), "minutes.nothing").entries == ()
    assert run(view(doc("minutes")), consistent=Consistent()) == ()
    assert outcomes(Operators(), view()) == ()
    assert run(view(), quorum=Quorum(attendance="nothing")) == ()
    assert listed([str(n) for n in range(10)]).endswith("(+2)")
    assert minutes().kind.kind == "minutes"
    assert paper("branch-report").kind.kind == "branch-report"
