"""Every rule and every code can be explained, in both languages."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossiercheck.rules.codes import CODES
from dossiercheck.rules.explain import find, names, sheets
from dossiercheck.rules.explain.flow import flow
from dossiercheck.rules.explain.meanings import MEANINGS
from dossiercheck.rules.explain.sheet import as_markdown, as_text
from dossiercheck.rules.load import load
from dossiercheck.rules.parse import parse
from dossiercheck.rules.schema import RuleSet, TextPair

PATH = Path(__file__).parents[2] / "rules" / "snv-lang-son-2010.yaml"
RULESET = load(PATH.read_text("utf-8"), PATH.name)
assert isinstance(RULESET, RuleSet)


def test_every_code_has_a_meaning() -> None:
    assert set(MEANINGS) == set(CODES)
    assert all(len(set(m)) == 4 and all(m) for m in MEANINGS.values())


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("name", names(RULESET))
def test_everything_can_be_explained(name: str, lang: str) -> None:
    (page,) = find(name.upper(), RULESET, lang)
    text = as_text(page)
    assert name in text
    assert page.title in as_markdown(page)
    assert all(told for _, lines in page.entries for told in lines)


def test_a_rule_tells_its_source_and_its_remedy() -> None:
    for sheet in sheets(RULESET, "vi"):
        assert {"Căn cứ", "Cách sửa"} <= {h for h, _ in sheet.entries}
        assert sheet.examples


def test_a_document_kind_tells_every_requirement_of_it() -> None:
    found = find("member-quality-return", RULESET, "en")
    assert [s.name for s in found] == ["C.I.4/member-quality-return", "D.4/member-quality-return"]


def test_the_words_of_the_plan_are_told() -> None:
    text = as_text(find("C.I.4/minutes", RULESET, "vi")[0])
    for words in ("11/12/2010 - 20/12/2010", "Chủ tọa", "Thư ký", "59-KH/ĐBSNV", "từng đảng viên"):
        assert words in text
    text = as_text(find("B.III/opinion-summary", RULESET, "en")[0])
    for words in ("(youth_union)", "one for the whole delivery", "warnings at most", "10/12/2010"):
        assert words in text
    assert "(unverified: warns only)" in as_text(find("C.I.3/quorum", RULESET, "en")[0])
    assert "may serve" in as_text(find("D.6/commendation-decision", RULESET, "en")[0])


def test_a_rules_own_remedy_comes_first() -> None:
    first = RULESET.dossiers[0].requires[0]
    pair = TextPair(vi="Gọi cho chi bộ.", en="Call the branch.")
    mended = replace(first, messages=replace(first.messages, remedy=pair))
    changed = replace(RULESET, dossiers=(replace(RULESET.dossiers[0], requires=(mended,)),))
    assert "Gọi cho chi bộ." in as_text(find("minutes", changed, "vi")[0])


def test_a_vote_of_any_kind_can_be_told() -> None:
    vote = type(RULESET.dossiers[0].requires[0].votes[0])
    votes = tuple(vote(on=o) for o in ("commendation", "minutes", "other"))
    first = replace(RULESET.dossiers[0].requires[0], votes=votes)
    changed = replace(RULESET, dossiers=(replace(RULESET.dossiers[0], requires=(first,)),))
    text = as_text(find("minutes", changed, "vi")[0])
    assert "khen thưởng" in text
    assert "thông qua biên bản" in text


@given(
    st.recursive(
        st.none()
        | st.booleans()
        | st.integers(-999, 999)
        | st.dates()
        | st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Zs"])),
        lambda inner: (
            st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["on", "yes", "tên"]), inner, max_size=3)
        ),
        max_leaves=8,
    )
)
def test_a_value_on_one_line_is_read_back(value: object) -> None:
    assert parse(f"a: {flow(value)}\n", "x")[0] == {"a": value}


def test_nobody_bears_the_name() -> None:
    assert find("khong-co", RULESET, "vi") == ()
