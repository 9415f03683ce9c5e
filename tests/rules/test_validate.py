"""What is wrong with a value, in a clerk's words at its place; what is sound becomes the values meant."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Annotated, Any

import pytest

from dossiercheck.rules.load_model import load_model
from dossiercheck.rules.shorthand import Bounded, one_or_many
from dossiercheck.rules.validate import suggestion


@dataclass(frozen=True)
class Row:
    wanted: Annotated[int, Bounded(least=2, most=8)] = 2


@dataclass(frozen=True)
class Deep:
    inner: tuple[Annotated[Row, "x"], ...] | None = None
    numbers: tuple[int, ...] = ()


@dataclass(frozen=True)
class File:
    rows: tuple[Row, ...] = ()
    named: dict[str, Row] = field(default_factory=dict)
    maybe: Row | None = None
    tagged: Annotated[Row | None, "x"] = None
    flag: bool = False
    deep: Deep | None = None
    short: Annotated[tuple[str, ...], one_or_many] = ()
    share: Annotated[Decimal, Bounded(above=0)] = Decimal("0.5")
    day: date | None = None
    whatever: Any = None


@pytest.mark.parametrize(
    "text, said",
    [
        ("rows: [{wantd: 2}]", "Có phải «wanted»?"),
        ("named: {a: {wantd: 2}}", "Có phải «wanted»?"),
        ("maybe: {wantd: 2}", "Có phải «wanted»?"),
        ("tagged: {wantd: 2}", "Có phải «wanted»?"),
        ("rows: [{wanted: 1}]", "«wanted» không được nhỏ hơn 2"),
        ("rows: [{wanted: 9}]", "«wanted» không được lớn hơn 8"),
        ("rows: [{wanted: 2.5}]", "«wanted» phải là số, không phải «2.5»"),
        ("share: 0", "«share» phải lớn hơn 0"),
        ("share: .inf", "«share» phải là số"),
        ("share: nửa", "«share» phải là số"),
        ("share: true", "«share» phải là số"),
        ("share: [1]", "«share» phải là số"),
        ("day: 20/12/2010", "phải là ngày dạng NĂM-THÁNG-NGÀY"),
        ("day: 20101220", "phải là ngày dạng NĂM-THÁNG-NGÀY"),
        ("short: 3", "Đặt giá trị trong dấu ngoặc kép"),
        ("short: [{a: b}]", "phải là chữ"),
        ("deep: {inner: [{wantd: 2}]}", "Có phải «wanted»?"),
        ("deep: {innr: 2}", "Có phải «inner»?"),
        ("deep: {numbers: [a]}", "«numbers» phải là số"),
        ("flag: có thể", "true hoặc false"),
        ("flg: true", "Có phải «flag»?"),
        ("", "Tệp phải gồm"),
        ("rows: 3", "phải là danh sách"),
        ("named: 3", "các khóa và giá trị"),
    ],
)
def test_a_mistake_is_told(text: str, said: str) -> None:
    model, problems, _ = load_model(File, text, "x.yaml")
    assert model is None
    assert said in str(problems[0])
    assert load_model(File, text, "x.yaml", "en")[1][0].line == problems[0].line


def test_what_is_sound_comes_back() -> None:
    model, problems, places = load_model(File, "rows: [{wanted: 4}]", "x.yaml")
    assert model == File(rows=(Row(wanted=4),))
    assert problems == ()
    assert places.at(("rows", 0)) == (1, 8)


@pytest.mark.parametrize(
    "text, field_name, value",
    [
        ("flag: yes", "flag", True),
        ("flag: false", "flag", False),
        ("share: 0.6", "share", Decimal("0.6")),
        ("share: '0.6'", "share", Decimal("0.6")),
        ("day: 2010-12-20", "day", date(2010, 12, 20)),
        ("day: '2010-12-20'", "day", date(2010, 12, 20)),
        ("short: một", "short", ("một",)),
        ("deep: {numbers: ['12', 3]}", "deep", Deep(numbers=(12, 3))),
        ("maybe:", "maybe", None),
        ("whatever: {a: [1]}", "whatever", {"a": [1]}),
    ],
)
def test_a_value_becomes_what_was_meant(text: str, field_name: str, value: object) -> None:
    model, problems, _ = load_model(File, text, "x.yaml")
    assert problems == ()
    assert getattr(model, field_name) == value


def test_the_yaml_itself_comes_first() -> None:
    model, problems, _ = load_model(File, "rows: [", "x.yaml", "en")
    assert model is None
    assert problems[0].code == "yaml"


def test_a_hint_is_near_or_a_short_list_or_nothing() -> None:
    assert suggestion("minuts", ["minutes", "votes"], "en") == "Did you mean “minutes”?"
    assert suggestion("x", ["minutes", "votes"], "en") == "It may be: minutes, votes."
    assert suggestion("x", ["minutes", "votes"], "vi") == "Có thể dùng: minutes, votes."
    assert suggestion("x", [], "vi") is None
    assert suggestion("zz", [f"name{i}" for i in range(20)], "vi") is None
