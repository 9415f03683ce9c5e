"""Numbers in digits and words."""

from decimal import Decimal

import pytest

from dossiercheck.vietnamese.numbers import parse_decimal, parse_integer, parse_percent


@pytest.mark.parametrize(
    "text, value",
    [("02", 2), ("5.446", 5446), ("mười hai", 12), ("hai mươi mốt", 21), ("Mười lăm", 15), ("ba mươi", 30),
     ("không", 0), ("một trăm linh hai", 102), ("hai trăm", 200), ("", None), ("ba bốn", None), ("x", None)],
)  # fmt: skip
def test_integers(text: str, value: int | None) -> None:
    assert parse_integer(text) == value


def test_decimals_and_percentages() -> None:
    assert parse_decimal("0,25") == Decimal("0.25")
    assert parse_decimal("90") == Decimal(90)
    assert parse_decimal("x") is None
    assert parse_percent("đạt 87,5%") == 87.5
    assert parse_percent("96%,19% so với") == 96.19
    assert parse_percent("100 % nhất trí") == 100
    assert parse_percent("150%") is None
    assert parse_percent("không") is None
