"""YAML with places: plain scalars, anchors, positions, and the sentences for what is malformed."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossiercheck.model.diagnostic import Diagnostic
from dossiercheck.rules.parse import parse
from dossiercheck.rules.positions import Positions
from dossiercheck.rules.scalars import resolve


def data(text: str) -> object:
    parsed = parse(text, "x.yaml")
    assert isinstance(parsed[-1], Positions), parsed
    return parsed[0]


@pytest.mark.parametrize(
    "written, value",
    [
        ("no", "no"), ("yes", "yes"), ("on", "on"), ("true", True), ("FALSE", False), ("~", None), ("", None),
        ("0123", "0123"), ("12", 12), ("-3", -3), ("0.5", 0.5), (".5", 0.5), ("1e3", 1000.0), ("12:30", "12:30"),
        ("2010-12-19", date(2010, 12, 19)), ("2010-13-19", "2010-13-19"), ("1" * 30, "1" * 30), ("-", "-"), ("59-KH/ĐU", "59-KH/ĐU"),
    ],
)  # fmt: skip
def test_plain_scalars(written: str, value: object) -> None:
    assert resolve(written) == value
    assert type(resolve(written)) is type(value)


def test_quotes_and_tags_keep_text() -> None:
    assert data('a: "12"\nb: !!str 12\nc: ! 12\nd: !!int 12\ne: !!seq [1]\n') == {
        "a": "12",
        "b": "12",
        "c": "12",
        "d": 12,
        "e": [1],
    }


def test_an_alias_is_the_value_itself() -> None:
    made = data("a: &x [1, 2]\nb: *x\nc: &y 3\nd: *y\n")
    assert made == {"a": [1, 2], "b": [1, 2], "c": 3, "d": 3}


def test_every_value_has_its_place() -> None:
    parsed = parse("a: 1\nb:\n  - x: y\n  - [p, q]\n", "x.yaml")
    places = parsed[-1]
    assert isinstance(places, Positions)
    assert places.at(("b", 0, "x")) == (3, 5)
    assert places.value_at(("b", 0, "x")) == (3, 8)
    assert places.value_at(("b", 1, 1)) == (4, 9)
    assert places.at(("b", 0, "x", 0)) == (3, 5)
    assert places.value_at(("b", "none", "deeper")) == (2, 1)
    assert places.at(("none",)) == (1, 1)


@pytest.mark.parametrize(
    "text, said",
    [
        ("a: [1", "dấu phẩy"),
        ('a: "1', "hết tệp"),
        ("a: b: c", "dấu hai chấm"),
        ("a: 1\n---\nb: 2\n", "---"),
        ("? [a]\n: b\n", "Khóa phải là chữ"),
        ("a: &k 1\n*k : 2\n", "Khóa phải là chữ"),
        ("a: *b\n", "&b"),
        ("a: !x 1\n", "!x"),
        ("a: !x [1]\n", "!x"),
        ("a: \x07\n", "điều khiển"),
        ("a: \x9f\n", "control characters"),
        ("[" * 41 + "]" * 41, "40"),
    ],
)
def test_what_is_malformed_is_told(text: str, said: str) -> None:
    problems = parse(text, "x.yaml")
    assert all(isinstance(p, Diagnostic) for p in problems)
    assert said in str(problems[0])
    assert problems[0].line


def test_too_large_is_refused() -> None:
    assert "quá lớn" in str(parse("[" + "a," * 200_001 + "]", "x.yaml")[0])
    bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
        f"a{i}: &a{i} [" + ", ".join([f"*a{i - 1}"] * 10) + "]\n" for i in range(1, 9)
    )
    assert "quá lớn" in str(parse(bomb, "x.yaml")[0])


@given(st.text(max_size=80))
def test_any_text_ends_with_data_or_a_diagnostic(text: str) -> None:
    parsed = parse(text, "x.yaml", "en")
    assert isinstance(parsed[-1], Positions) or all(isinstance(p, Diagnostic) for p in parsed)
