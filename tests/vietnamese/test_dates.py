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


@pytest.mark.parametrize(
    "text, day",
    [
        ("ngày 12 tháng 12 năm hai nghìn không trăm mười", date(2010, 12, 12)),
        ("ngày mồng 5 tháng chạp năm 2010", date(2010, 12, 5)),
        ("ngày hai mươi mốt tháng mười một năm 2010", date(2010, 11, 21)),
        ("ngày 12 tháng 12/2010", date(2010, 12, 12)),
        ("ngày 1 2 tháng 12 năm 2 010", date(2010, 12, 12)),
        ("ngày 12 thág 12 năm 2010", date(2010, 12, 12)),
        ("ngay 12 thang 12 nam 2010", date(2010, 12, 12)),
        ("ngày 12 – 12 – 2010", date(2010, 12, 12)),
        ("ngày\n24 tháng 9 năm 2018", date(2018, 9, 24)),
    ],
)
def test_slips_of_typing_are_read_through(text: str, day: date) -> None:
    (mention,) = scan(text)
    assert mention.date == day
    assert text[mention.start : mention.end] == text


def test_what_is_there_but_is_no_day() -> None:
    for text in ("ngày IZ tháng 12 năm 2010", "ngày 31 tháng 11 năm 2010"):
        (mention,) = scan(text)
        assert mention.unread == ("day",) and mention.date is None
    assert scan("ngày .../12/2010")[0].blank == ("day",)
    assert scan("ngày …/…/20…")[0].blank == ("day", "month", "year")


@given(st.text(alphabet="ngày tháng năm0123456789./…_-OlI,", max_size=200))
@settings(max_examples=100)
def test_any_text_is_scanned(text: str) -> None:
    for mention in scan(text):
        assert 0 <= mention.start < mention.end <= len(text)
