"""Stems of patterns: whatever a pattern matches holds one of its stems."""

import re
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossiercheck.vietnamese.stems import Stemmed
from dossiercheck.facts import dated, letterhead
from dossiercheck.facts.scores import columns
from dossiercheck.facts.votes import cues, subjects, words

MODULES: tuple[ModuleType, ...] = (words, cues, subjects, dated, letterhead, columns)


def _stemmed() -> list[Stemmed]:
    """Every pattern with stems, also those that stand in tables."""
    found: list[Stemmed] = []
    for module in MODULES:
        for value in vars(module).values():
            pairs = value if isinstance(value, tuple) else ((value,),)
            found += [x for pair in pairs if isinstance(pair, tuple) for x in pair if isinstance(x, Stemmed)]
    return found


@pytest.mark.parametrize("pattern", _stemmed(), ids=lambda p: p.pattern.pattern[:30])
def test_every_match_holds_a_stem(pattern: Stemmed) -> None:
    @given(st.from_regex(pattern.pattern))
    def holds(text: str) -> None:
        assert pattern.may(text)

    holds()


def test_what_holds_no_stem_is_not_walked() -> None:
    pattern = Stemmed(re.compile(r"(?:xếp|phân) loại"), "loại")
    assert pattern.search("xếp hàng") is None
    assert list(pattern.finditer("xếp hàng")) == []
    assert pattern.blot(text := "xếp hàng") is text
    assert pattern.search("xếp loại", 1) is None
    assert [m.start() for m in pattern.finditer("xếp loại, phân loại")] == [0, 10]
    assert pattern.blot("và xếp loại.") == "và         ."
