"""Dates as people write them."""

import unicodedata
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossiercheck.vietnamese.dates import scan, years

FORMS = (
    "Lạng Sơn, ngày {d} tháng {m} năm {y}",
    "ngày {d:02}, tháng {m:02}, năm {y}",
    "ngày{d}tháng{m}năm{y}",
    "NGÀY {d} THÁNG {m} NĂM {y}",
    "{d:02}/{m:02}/{y}",
    "{d}-{m}-{y}",
    "{d:02}. {m:02}. {y}",
    "Vào lúc 14h00 {d}/{m}/{y}",
    "ngày  {d}  tháng {m}  năm  {y} tại",
)


@given(st.dates(date(1990, 1, 1), date(2040, 12, 31)), st.sampled_from(FORMS))
@settings(max_examples=60)
def test_every_form_reads_back(day: date, form: str) -> None:
    assert [m.date for m in scan(form.format(d=day.day, m=day.month, y=day.year))] == [day]


@pytest.mark.parametrize(
    "text, blank",
    [
        ("Thái Nguyên, ngày       tháng 10 năm 2021", ("day",)),
        ("Hà Nội, ngày tháng năm 2024", ("day", "month")),
        ("…, ngày …. tháng …. năm ……", ("day", "month", "year")),
        ("ngày ... tháng ... năm 20……", ("day", "month", "year")),
        ("ngày ___ tháng 12 năm 2010", ("day",)),
    ],
)
def test_blank_parts_are_kept_apart(text: str, blank: tuple[str, ...]) -> None:
    (mention,) = scan(text)
    assert mention.blank == blank
    assert mention.date is None


def test_words_and_slips() -> None:
    assert scan("ngày 5 tháng mười hai năm 2010")[0].date == date(2010, 12, 5)
    assert scan("ngày 3 tháng Chạp năm 2010")[0].date == date(2010, 12, 3)
    assert scan("ngày 3O tháng l1 năm 2O10")[0].date == date(2010, 11, 30)
    assert scan("họp ngày 5/12/10")[0].date == date(2010, 12, 5)


@pytest.mark.parametrize("text", ["32/13/2010", "số 3-213", "51/51 phiếu", "1.234.567", "59-KH/ĐBSNV", "30/2/2010"])
def test_what_is_no_date(text: str) -> None:
    assert scan(text) == ()


def test_decomposed_text_needs_composing_first() -> None:
    text = unicodedata.normalize("NFC", unicodedata.normalize("NFD", "ngày 5 tháng 3 năm 2010"))
    assert scan(text)[0].date == date(2010, 3, 5)


def test_years() -> None:
    assert years("năm 2010, phấn đấu năm 2011; 12010") == (2010, 2011)
