"""Votes the minutes must record."""

from dataclasses import replace

import pytest
from handmade import NAMES, Dossier, branch, codes, doc, found, hand, judge, minutes, own, paper, status, told

from dossiercheck.model.fact import Absent, Unreadable
from dossiercheck.model.submission import Member
from dossiercheck.model.values import Attendance, MemberRow, Tally, Vote


def with_minutes(**facts: object) -> Dossier:
    dossier = branch()
    dossier.papers["bb.docx"] = minutes(**facts)
    return dossier


ALL = minutes().votes.value


def without(*which: object) -> tuple[Vote, ...]:
    return tuple(v for v in ALL if v.on not in which and v.of not in which and v.member not in which)


def votes_told(*votes: Vote, **facts: object) -> set[tuple[str, str, str | None]]:
    made = judge(with_minutes(votes=votes, **facts))
    return {(c, v, m) for c, v, r, m in told(made) if r == "C.I.4/minutes"}


def test_minutes_in_order_are_silent() -> None:
    assert told(judge(branch())) == []


def test_each_paper_not_adopted_is_one_finding_with_its_own_id() -> None:
    made = judge(with_minutes(votes=without("branch-scores", "branch-pledge")))
    missing = [f for f in made.findings if f.code == "vote-missing"]
    assert len({f.id for f in missing}) == 2
    assert status(made, "C.I.4/minutes") == "defective"


def test_the_branch_class_is_owed() -> None:
    assert votes_told(*without("branch-class")) == {("vote-missing", "fail", None)}


def test_each_official_member_is_owed_a_vote() -> None:
    assert votes_told(*without(NAMES[2])) == {("member-unvoted", "fail", NAMES[2])}


def test_no_vote_at_all_names_every_member() -> None:
    made = judge(with_minutes(votes=Absent()))
    assert [c for c, *_ in told(made)].count("member-unvoted") == len(NAMES)


def test_one_line_for_all_is_one_warning_without_a_member() -> None:
    line = Vote("member-class", percent=100.0)
    made = judge(with_minutes(votes=(*without(*NAMES), line)))
    [one] = [f for f in made.findings if f.code == "member-unvoted"]
    assert (one.verdict, one.severity, one.member) == ("fail", "warning", None)
    assert status(made, "C.I.4/minutes") == "met"


def test_one_line_without_figures_is_unsure() -> None:
    assert votes_told(*without(*NAMES), Vote("member-class")) == {("member-unvoted", "unsure", None)}


def test_most_agreed_without_a_figure_is_unsure() -> None:
    assert votes_told(*without("branch-class"), Vote("branch-class")) == {("vote-missing", "unsure", None)}


def test_a_member_voted_without_a_figure_is_unsure() -> None:
    votes = (*without(NAMES[1]), Vote("member-class", member=NAMES[1], level="HTTNV"))
    assert votes_told(*votes) == {("member-unvoted", "unsure", NAMES[1])}


@pytest.mark.parametrize("vote", [
    Vote("branch-class", percent=100.0), hand("branch-class"), Vote("branch-class", tally=(Tally("TSVM", 5),)), Vote("branch-class", yes=5),
])  # fmt: skip
def test_any_figure_counts(vote: Vote) -> None:
    assert votes_told(*without("branch-class"), vote) == set()


def test_adopting_the_papers_above_is_unsure_for_each() -> None:
    said = votes_told(*without("adoption", "branch-report", "branch-scores", "branch-pledge"), hand("adoption"))
    assert said == {("vote-missing", "unsure", None)}


@pytest.mark.parametrize("unread", [{"unread_pages": (2,)}])
def test_what_stands_on_an_unread_page_is_not_missing(unread: dict[str, object]) -> None:
    made = judge(with_minutes(votes=without("branch-class", NAMES[0]), **unread))
    assert ("vote-missing", "unsure") in codes(made)
    assert ("member-unvoted", "unsure") in codes(made)
    assert not {c for c in codes(made) if c[1] == "fail"}


def test_unreadable_votes_are_one_unsure() -> None:
    made = judge(with_minutes(votes=Unreadable("mờ")))
    assert [(c, v) for c, v, r, _ in told(made) if r == "C.I.4/minutes"] == [("vote-missing", "unsure")]
    english = judge(with_minutes(votes=Unreadable("x")), lang="en")
    assert all("biểu quyết" in f.message for f in made.findings if f.code == "vote-missing")
    assert all("vote" in f.message for f in english.findings if f.code == "vote-missing")


def test_parts_of_the_list_unread_is_unsure() -> None:
    fact = found(without(NAMES[0]), many=True, unread=("member",))
    assert votes_told_fact(fact) == {("member-unvoted", "unsure", NAMES[0])}


def votes_told_fact(fact: object) -> set[tuple[str, str, str | None]]:
    return {(c, v, m) for c, v, r, m in told(judge(with_minutes(votes=fact))) if r == "C.I.4/minutes"}


@pytest.mark.parametrize("status_of", ["exempt", "suspended", "transferred-out", "probationary"])
def test_who_owes_no_vote(status_of: str) -> None:
    dossier = with_minutes(votes=without(NAMES[4]))
    dossier.roster = (*dossier.roster[:4], replace(dossier.roster[4], status=status_of))
    assert "member-unvoted" not in {c for c, _ in codes(judge(dossier))}


@pytest.mark.parametrize("status_of", ["temporary", "new", "transferred-in"])
def test_who_owes_perhaps_is_a_warning_unsure(status_of: str) -> None:
    dossier = with_minutes(votes=without(NAMES[4]))
    dossier.roster = (*dossier.roster[:4], replace(dossier.roster[4], status=status_of))
    [one] = [f for f in judge(dossier).findings if f.code == "member-unvoted"]
    assert (one.verdict, one.severity) == ("unsure", "warning")


def test_small_slips_in_names_are_forgiven() -> None:
    votes = tuple(replace(v, member="Phạm Thị Dungg") if v.member == NAMES[3] else v for v in ALL)
    assert votes_told(*votes) == set()


def test_namesakes_are_counted() -> None:
    two = tuple(Member("Nguyễn Văn An", label=f"Nguyễn Văn An ({y})") for y in (1970, 1980))
    dossier = with_minutes(votes=(*without(*NAMES), hand("member-class", member="Nguyễn Văn An")))
    dossier.roster = two
    assert ("member-unvoted", "unsure") in codes(judge(dossier))
    dossier.papers["bb.docx"] = minutes(votes=(*without(*NAMES), *(hand("member-class", member="Nguyễn Văn An"),) * 2))
    assert "member-unvoted" not in {c for c, _ in codes(judge(dossier))}


def test_no_member_known_and_no_vote_is_one_finding() -> None:
    dossier = Dossier(papers={"bb": minutes(votes=without(*NAMES), meeting=Absent())}, roster=None)
    assert ("member-unvoted", "fail", "C.I.4/minutes", None) in told(judge(dossier))


def test_a_known_chair_owes_only_perhaps() -> None:
    dossier = Dossier(papers={"bb": minutes(votes=without(NAMES[0]))}, roster=None)
    [one] = [f for f in judge(dossier).findings if f.code == "member-unvoted"]
    assert (one.member, one.verdict, one.severity) == (NAMES[0], "unsure", "warning")


def test_figures_contradict_and_fall_short() -> None:
    wrong = tuple(replace(v, yes=6, no=1, other=1, base=7) if v.on == "branch-class" else v for v in ALL)
    said = codes(judge(with_minutes(votes=wrong, attendance=Attendance(8, 8, 0, 8, 0))))
    assert ("vote-inconsistent", "fail") in said
    short = tuple(replace(v, yes=2, no=3, base=5) if v.member == NAMES[2] else v for v in ALL)
    [one] = [f for f in judge(with_minutes(votes=short)).findings if f.code == "vote-short"]
    assert (one.member, one.severity, one.requirement) == (NAMES[2], "warning", "C.I.3/majority")
    assert "2/5" in one.message


def test_a_stranger_among_the_votes() -> None:
    votes = (*ALL, hand("member-class", member="Đỗ Minh Khôi", level="HTTNV"))
    assert ("not-on-roster", "fail", "C.I.4/on-roster", "Đỗ Minh Khôi") in told(judge(with_minutes(votes=votes)))


def test_a_paper_without_votes_owed_is_left_alone() -> None:
    assert "vote-missing" not in {c for c, _ in codes(judge(Dossier(papers={"a": own("self-review", "Lê Văn Cường")})))}
    assert doc(None).votes == Absent()


def test_votes_of_annexed_counting_minutes_count() -> None:
    counted = tuple(v for v in ALL if v.on == "member-class")
    dossier = with_minutes(votes=tuple(v for v in ALL if v.on != "member-class"))
    assert ("member-unvoted", "fail") in codes(judge(dossier))
    dossier.papers["kiem phieu.docx"] = doc("counting-minutes", votes=counted)
    assert "member-unvoted" not in {c for c, _ in codes(judge(dossier))}
    dossier.papers["kiem phieu.docx"] = doc("counting-minutes", votes=Unreadable("page"))
    assert ("member-unvoted", "unsure") in codes(judge(dossier))
    assert ("member-unvoted", "fail") not in codes(judge(dossier))


def test_a_probationary_member_the_return_names_is_not_the_one_without_a_vote() -> None:
    dossier = with_minutes(votes=without(NAMES[3]), attendance=Attendance(5, 5, 0, 4, 1))
    dossier.roster = None
    assert ("member-unvoted", "unsure", "C.I.4/minutes", NAMES[3]) in told(judge(dossier))
    rows = tuple(MemberRow(n, "HTTNV", status="probationary" if n == NAMES[4] else None) for n in NAMES)
    dossier.papers["member-quality-return.docx"] = paper("member-quality-return", members=rows)
    assert ("member-unvoted", "fail", "C.I.4/minutes", NAMES[3]) in told(judge(dossier))
    own_one = replace(rows[3], status="probationary"), replace(rows[4], status=None)
    dossier.papers["member-quality-return.docx"] = paper("member-quality-return", members=(*rows[:3], *own_one))
    assert "member-unvoted" not in {c for c, _ in codes(judge(dossier))}
