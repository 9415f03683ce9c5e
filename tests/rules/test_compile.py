"""What the other rooms are given of a pack."""

from pathlib import Path

from dossiercheck.rules.compile import recognisers, unit_words
from dossiercheck.rules.load import load
from dossiercheck.rules.schema import RuleSet

PATH = Path(__file__).parents[2] / "rules" / "snv-lang-son-2010.yaml"
RULESET = load(PATH.read_text("utf-8"), PATH.name)
assert isinstance(RULESET, RuleSet)
KINDS = {r.kind: r for r in recognisers(RULESET)}


def test_a_recogniser_for_every_kind_in_the_packs_order() -> None:
    assert list(KINDS) == list(RULESET.documents)


def test_what_rules_a_kind_out_holds_without_diacritics_too() -> None:
    assert {"kiểm phiếu", "kiem phieu"} <= set(KINDS["minutes"].never)
    assert "chi bo" in KINDS["branch-report"].issuer
    assert len(set(KINDS["minutes"].never)) == len(KINDS["minutes"].never)


def test_phrases_rules_ask_for_are_watched_in_the_kinds_they_ask_of() -> None:
    assert "trong sạch vững mạnh" in KINDS["branch-pledge"].watched
    assert "tặng giấy khen" in KINDS["classification-decision"].watched
    assert KINDS["self-review"].watched == ()


def test_the_words_of_unit_kinds() -> None:
    assert unit_words(RULESET)["dang-uy"][0][0] == "đảng ủy"


def test_of_a_members_paper_only_what_rules_name_is_asked() -> None:
    sparing = {r.kind: r.asked for r in recognisers(RULESET, sparing=True)}
    assert "person" in (sparing["self-review"] or ())
    assert not {"votes", "attendance", "scores"} & (sparing["self-review"] or set())
    assert {"votes", "attendance", "meeting", "opinions"} <= (sparing["minutes"] or set())
    assert {"votes"} <= (sparing["counting-minutes"] or set())
    assert "scores" in (sparing["branch-scores"] or ())
    assert {"meeting", "votes"} <= (sparing["committee-minutes"] or set())  # they tell who is a member
    assert all(r.asked is None for r in KINDS.values())
