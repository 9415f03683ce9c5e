"""Folding: one key for what people type in many ways."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossiercheck.vietnamese.fold import clean, fold, plain

SAME = [
    ("ĐẢNG ỦY", "Đảng uỷ"),
    ("hòa", "hoà"),
    ("thủy lợi", "thuỷ lợi"),
    ("khỏe", "khoẻ"),
    ("Đảng\u00a0 ủy", "đảng ủy"),
    ("59 – KH", "59 - kh"),
    ("“Trong sạch”", '"trong sạch"'),
    ("Ðảng", "Đảng"),
    ("Ƣu", "Ưu"),
    ("a…", "a..."),
]


@pytest.mark.parametrize("a, b", SAME)
def test_same(a: str, b: str) -> None:
    assert fold(a) == fold(b)
    assert fold(unicodedata.normalize("NFD", a)) == fold(b)


@pytest.mark.parametrize("word", ["hoàn", "quý", "toàn", "tuyên", "huỳnh", "loại", "hoài", "quả"])
def test_closed_syllables_stay(word: str) -> None:
    assert fold(word) == word


def test_base_with_combining_tone_is_composed() -> None:
    assert fold("Đả̉ng"[:2] + "ng") == fold("Đảng")


@given(st.text(max_size=40))
@settings(max_examples=50)
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_plain_and_clean() -> None:
    assert plain("Đảng ủy Sở Nội vụ") == "dang uy so noi vu"
    assert clean(" a\u200b\tb\u00ad ") == "a b"
