"""Formulas of OCR text are set right; what is no formula stays as it was read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossiercheck.vietnamese.fold import fold, plain
from dossiercheck.vietnamese.fuzzy import distance, mend

PHRASES = (
    "quyết định",
    "biên bản",
    "người ghi biên bản",
    "bí thư",
    "phó bí thư",
    "thứ trưởng",
    "thủ trưởng",
    "bộ trưởng",
)


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("QUYÉT ĐỊNH", "QUYẾT ĐỊNH"),
        ("PhóBíthư", "Phó bí thư"),
        ("BI THƯ", "BÍ THƯ"),
        ("B1ÊN BẢN", "BIÊN BẢN"),
        ("NGƯỜI GHI BIỄN BAN", "NGƯỜI GHI BIÊN BẢN"),
        ("NGƯỜI GHỈ BIÊM BẢN:", "NGƯỜI GHI BIÊN BẢN:"),
        ("THỨ TRƯỚNG", "THỨ TRƯỞNG"),
    ],
)
def test_slips_are_set_right(read: str, meant: str) -> None:
    assert mend(read, PHRASES).text == meant


@pytest.mark.parametrize(
    "text",
    ["THÚ TRƯỞNG", "Thủ trưởng", "chi bộ trong sạch", "Trần Văn Quyết", "ngày 12 tháng 11", "Số 12-QĐ/ĐU", "Biên"],
)
def test_what_is_near_two_phrases_or_none_stays(text: str) -> None:
    assert mend(text, PHRASES).text == text


def test_running_text_keeps_its_letters() -> None:
    text = "Trong năm qua tập thể đã bàn bạc kỹ và biểu dương những người ghi biên bân đầy đủ theo quy định."
    assert mend(text, PHRASES).text == text.replace("biên bân", "biên bản")


@given(st.sampled_from(PHRASES), st.booleans())
def test_a_phrase_without_marks_comes_back(phrase: str, upper: bool) -> None:
    text = plain(phrase).upper() if upper else plain(phrase)
    told = fold(mend(text, (phrase,)).text)
    assert told == fold(phrase)


@given(st.text(alphabet="abcdeghi ", max_size=12), st.text(alphabet="abcdeghi ", max_size=12))
def test_distance_is_symmetric_and_bounded(a: str, b: str) -> None:
    assert distance(a, b, 20) == distance(b, a, 20) <= max(len(a), len(b))
    assert (distance(a, b, 20) == 0) == (a == b)


@given(st.text(max_size=80))
def test_nothing_is_lost_when_nothing_is_near(text: str) -> None:
    assert mend(text, ("hội đồng nghiệm thu",)).text == text
