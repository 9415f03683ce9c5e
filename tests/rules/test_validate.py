"""What pydantic has against a value, in a clerk's words; keys are looked for where they were meant."""

from typing import Annotated

import pytest
from pydantic import AfterValidator, BaseModel, ConfigDict

from dossiercheck.rules.load_model import load_model
from dossiercheck.rules.validate import suggestion


def even(value: int) -> int:
    if value % 2:
        raise ValueError("odd")
    return value


class Strict(BaseModel):
    model_config = ConfigDict(extra="forbid")


class Row(Strict):
    wanted: Annotated[int, AfterValidator(even)] = 2


class File(Strict):
    rows: tuple[Row, ...] = ()
    named: dict[str, Row] = {}
    maybe: Row | None = None
    tagged: Annotated[Row | None, "x"] = None
    flag: bool = False
    deep: "Deep | None" = None


class Deep(Strict):
    inner: tuple[Annotated[Row, "x"], ...] | None = None
    numbers: tuple[int, ...] = ()


@pytest.mark.parametrize(
    "text, said",
    [
        ("rows: [{wantd: 2}]", "Có phải «wanted»?"),
        ("named: {a: {wantd: 2}}", "Có phải «wanted»?"),
        ("maybe: {wantd: 2}", "Có phải «wanted»?"),
        ("tagged: {wantd: 2}", "Có phải «wanted»?"),
        ("rows: [{wanted: 3}]", "«wanted» không dùng được"),
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
