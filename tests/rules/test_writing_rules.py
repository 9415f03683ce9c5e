"""The page on writing rules: every pack, requirement and check on it loads, and its examples come out as told."""

import re
from dataclasses import fields
from pathlib import Path
from textwrap import indent

import pytest

from dossiercheck.rules.checks import Operators
from dossiercheck.rules.examples import cases, run
from dossiercheck.rules.load import Loaded, load_placed

PAGE = (Path(__file__).parents[2] / "docs" / "writing-rules.md").read_text("utf-8")
BLOCKS = re.findall(r"^```yaml (pack|requirement|check)\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)
PACK = next(text for kind, text in BLOCKS if kind == "pack")


def whole(kind: str, text: str) -> str:
    return {
        "pack": PACK,
        "requirement": PACK + indent(text, "      "),
        "check": f"{PACK}checks:\n{indent(text, '  ')}",
    }[kind]


@pytest.mark.parametrize("kind, text", BLOCKS)
def test_a_block_loads_and_its_examples_hold(kind: str, text: str) -> None:
    loaded = load_placed(whole(kind, text), "writing-rules.md")
    assert isinstance(loaded, Loaded), [str(d) for d in loaded]
    assert loaded.warnings == ()
    wrong = [(o.case.label, o.said) for c in cases(loaded.ruleset) if not (o := run(c, loaded.ruleset)).right]
    assert wrong == []


def test_every_operator_is_shown() -> None:
    shown = "".join(text for kind, text in BLOCKS if kind == "check")
    assert [o for o in (f.name for f in fields(Operators)) if f"\n  {o}: {{" not in shown] == []
