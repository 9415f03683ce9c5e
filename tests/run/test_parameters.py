"""Parameters: command line over manifest over pack, typed, and every mistake told at once."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from dossiercheck.run.packs import Pack, open_pack
from dossiercheck.run.parameters import settle_parameters
from dossiercheck.run.settings import Refusal

PACK = open_pack(None)
assert isinstance(PACK, Pack)
RULES = PACK.ruleset


def test_the_packs_own_values_are_typed() -> None:
    values = settle_parameters(RULES, {}, {}, "vi")
    assert not isinstance(values, Refusal)
    assert values["committee_meeting"] is None
    assert values["majority_share"] == Decimal("0.5")
    assert isinstance(values["scores_maximum"], Decimal)
    assert values["youth_union"] is True
    assert values["typed_signature"] == "accept"


@pytest.mark.parametrize(
    "name, text, value",
    [
        ("committee_meeting", "2010-12-19", date(2010, 12, 19)),
        ("committee_meeting", "19/12/2010", date(2010, 12, 19)),
        ("majority_share", "0,6", Decimal("0.6")),
        ("youth_union", "không", False),
        ("youth_union", "TRUE", True),
        ("majority_base", "official", "official"),
    ],
)
def test_a_given_value_is_typed(name: str, text: str, value: object) -> None:
    for manifest, line in (({name: text}, {}), ({}, {name: text}), ({name: "x"}, {name: text})):
        values = settle_parameters(RULES, manifest, line, "vi")
        if isinstance(values, Refusal):
            assert manifest == {name: "x"}
        else:
            assert values[name] == value


def test_the_command_line_wins() -> None:
    values = settle_parameters(RULES, {"majority_base": "stated"}, {"majority_base": "members"}, "vi")
    assert not isinstance(values, Refusal)
    assert values["majority_base"] == "members"


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_mistake_is_told_at_once(lang: str) -> None:
    given = {
        "committee_meting": "x",
        "committee_meeting": "mai",
        "majority_share": "NaN",
        "majority_base": "all",
        "youth_union": "?",
    }
    refused = settle_parameters(RULES, {"scores_maximum": "nhiều"}, given, lang)
    assert isinstance(refused, Refusal)
    assert [d.code for d in refused.diagnostics].count("wrong-parameter") == 5
    assert "committee_meeting" in str(refused.diagnostics[1])
    assert refused.diagnostics[0].path == "dossier.yaml"


def test_whole_numbers_and_text() -> None:
    kinds = {n: replace(RULES.parameters["majority_share"], type=n, default=None) for n in ("integer", "text")}
    rules = replace(RULES, parameters=kinds)
    assert settle_parameters(rules, {}, {"integer": "12", "text": "gì"}, "vi") == {"integer": 12, "text": "gì"}
    assert isinstance(settle_parameters(rules, {}, {"integer": "1,5"}, "vi"), Refusal)
