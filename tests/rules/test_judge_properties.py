"""Properties of the whole judgement: order, unreadable facts, three-valued logic."""

from dataclasses import fields, replace

from handmade import branch, judge, told
from hypothesis import given, settings
from hypothesis import strategies as st

from dossiercheck.model.fact import Absent, Found, Unreadable
from dossiercheck.model.facts import FACT_NAMES
from dossiercheck.rules.operators.logic import every, negate, softened, some

VERDICTS = st.sampled_from(["pass", "fail", "unsure", "not-applicable"])
NAMES_OF_PAPERS = sorted(branch().papers)


@given(st.lists(VERDICTS, max_size=6))
def test_de_morgan(verdicts: list[str]) -> None:
    assert every(verdicts) == negate(some(negate(v) for v in verdicts))
    assert every(verdicts) == every(reversed(verdicts))
    assert every([*verdicts, "fail"]) == "fail"
    assert some([*verdicts, "pass"]) == "pass"
    assert every([]) == some([]) == "not-applicable"


@given(VERDICTS, st.booleans())
def test_softening_turns_only_a_fail(verdict: str, unread: bool) -> None:
    assert softened(verdict, unread=unread) == ("unsure" if verdict == "fail" and unread else verdict)


@settings(deadline=None, max_examples=25)
@given(st.permutations(NAMES_OF_PAPERS), st.sets(st.sampled_from(NAMES_OF_PAPERS), max_size=4))
def test_the_order_of_files_changes_nothing(order: list[str], gone: set[str]) -> None:
    first, second = branch(), branch()
    first.papers = {n: first.papers[n] for n in NAMES_OF_PAPERS if n not in gone}
    second.papers = {n: first.papers[n] for n in order if n not in gone}
    assert judge(first) == replace(judge(second))


@settings(deadline=None, max_examples=60)
@given(st.sampled_from(NAMES_OF_PAPERS), st.sampled_from(FACT_NAMES), st.sampled_from(FACT_NAMES))
def test_an_unreadable_fact_neither_accuses_nor_acquits(name: str, fact: str, broken: str) -> None:
    """From a paper with one fact absent, making a fact unreadable adds no fail and turns no fail into silence."""
    dossier = branch()
    dossier.papers[name] = replace(dossier.papers[name], **{broken: Absent()})
    before = {(c, r, m) for c, v, r, m in told(judge(dossier)) if v == "fail"}
    dossier.papers[name] = replace(dossier.papers[name], **{fact: Unreadable("mờ")})
    after = told(judge(dossier))
    fails = {(c, r, m) for c, v, r, m in after if v == "fail"}
    assert fails <= before
    if fact == broken:
        unsure = {r for _, v, r, _ in after if v == "unsure"}
        assert all(r in unsure or (c, r, m) in fails for c, r, m in before), (before, after)


@settings(deadline=None, max_examples=60)
@given(
    st.sampled_from(NAMES_OF_PAPERS),
    st.sets(st.sampled_from(FACT_NAMES), max_size=3),
    st.sampled_from(["pages", "scan"]),
)
def test_a_worse_reading_never_adds_a_fail(name: str, gone: set[str], how: str) -> None:
    """Whatever is lacking in a paper: with a page unread, or read badly, no fail comes to it and none becomes a pass."""
    dossier = branch()
    dossier.papers[name] = replace(dossier.papers[name], **dict.fromkeys(gone, Absent()))
    before = {(c, r, m) for c, v, r, m in told(judge(dossier)) if v == "fail"}
    worse = {"unread_pages": (2,)} if how == "pages" else {"quality": 0.5}
    dossier.papers[name] = replace(dossier.papers[name], **worse)
    after = told(judge(dossier))
    assert {(c, r, m) for c, v, r, m in after if v == "fail"} <= before
    # A finding may change its member (all of them at once), never vanish from its rule.
    assert {r for _, r, _ in before} <= {r for _, _, r, _ in after}


def test_every_fact_of_the_dossier_in_order_may_be_unreadable_without_a_fail() -> None:
    for name in NAMES_OF_PAPERS[:3]:
        for fact in FACT_NAMES:
            dossier = branch()
            dossier.papers[name] = replace(dossier.papers[name], **{fact: Unreadable("mờ")})
            assert [t for t in told(judge(dossier)) if t[1] == "fail"] == [], (name, fact)
    assert isinstance(branch().papers["bb.docx"].votes, Found)
    assert fields(branch().papers["bb.docx"])
