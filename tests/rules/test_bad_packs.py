"""Bad packs and, beside each, every mistake they must be told of. `pytest --renew` writes the answers anew."""

from pathlib import Path

import pytest

from dossiercheck.rules.load import load

PACKS = sorted((Path(__file__).parent / "packs").glob("*.yaml"))


def told(pack: Path, lang: str) -> str:
    problems = load(pack.read_text("utf-8"), pack.name, lang)
    assert isinstance(problems, tuple)
    assert problems
    return "".join(f"{p.code}  {p}\n" for p in problems)


@pytest.mark.parametrize("pack", PACKS, ids=lambda p: p.stem)
def test_every_mistake_is_told_at_its_place(pack: Path, request: pytest.FixtureRequest) -> None:
    answer = pack.with_suffix(".errors.txt")
    said = told(pack, "vi") + "\n" + told(pack, "en")
    if request.config.getoption("--renew"):
        answer.write_text(said, "utf-8")
    assert said == answer.read_text("utf-8")


@pytest.mark.parametrize("pack", PACKS, ids=lambda p: p.stem)
def test_both_languages_tell_the_same_places(pack: Path) -> None:
    places = [[(p.line, p.column, p.code) for p in load(pack.read_text("utf-8"), "x", g)] for g in ("vi", "en")]
    assert sorted(places[0]) == sorted(places[1])


def test_no_answer_without_a_pack() -> None:
    stray = [
        p.name
        for p in PACKS[0].parent.glob("*.errors.txt")
        if not p.with_name(p.name.replace(".errors.txt", ".yaml")).is_file()
    ]
    assert stray == []


def test_depth_size_and_aliases_are_bounded() -> None:
    deep = load("a: " + "[" * 5000, "deep.yaml")
    assert isinstance(deep, tuple)
    assert [p.code for p in deep] == ["yaml"]
    nested = load("\n".join("  " * i + "a:" for i in range(60)), "nested.yaml")
    assert isinstance(nested, tuple)
    assert "40" in nested[0].message
    bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
        f"a{i}: &a{i} [" + ", ".join([f"*a{i - 1}"] * 10) + "]\n" for i in range(1, 9)
    )
    assert isinstance(load(bomb, "bomb.yaml"), tuple)
