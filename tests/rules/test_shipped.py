"""The shipped packs: sound, whole, exemplified, and everything printed from them fresh."""

import hashlib
import json
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from dossiercheck.rules.as_python import as_python
from dossiercheck.rules.examples import Case, cases, run
from dossiercheck.rules.explain.page import page
from dossiercheck.rules.jsonschema_ import schema, schema_text
from dossiercheck.rules.lint.references import requirement_ids
from dossiercheck.rules.load import Loaded, load_placed
from dossiercheck.rules.parse import parse

ROOT = Path(__file__).parents[2]
PACKS = sorted((ROOT / "rules").glob("*.yaml"))
RENEW = "stale: run `just generate`"


def loaded(path: Path) -> Loaded:
    made = load_placed(path.read_text("utf-8"), path.name)
    assert isinstance(made, Loaded), [str(d) for d in made]
    return made


SHIPPED = {p.stem: loaded(p) for p in PACKS}
PLAN = SHIPPED["snv-lang-son-2010"].ruleset
CASES = [(name, case) for name, pack in SHIPPED.items() for case in cases(pack.ruleset)]


@pytest.mark.parametrize("name, case", CASES, ids=lambda v: v.label if isinstance(v, Case) else v)
def test_an_example_comes_out_as_it_expects(name: str, case: Case) -> None:
    outcome = run(case, SHIPPED[name].ruleset)
    assert outcome.right, f"wanted {case.example.expect} {case.example.code or ''}, got {outcome.said}"


@pytest.mark.parametrize("name", SHIPPED)
def test_a_shipped_pack_shows_every_rule_passing_and_failing(name: str) -> None:
    assert SHIPPED[name].warnings == ()
    assert SHIPPED[name].ruleset.id == name


def plain(value: Any) -> Any:
    """As JSON has it: a day is text."""
    if isinstance(value, dict):
        return {k: plain(v) for k, v in value.items()}
    if isinstance(value, list):
        return [plain(v) for v in value]
    return value.isoformat() if isinstance(value, date) else value


@pytest.mark.parametrize("path", PACKS, ids=lambda p: p.stem)
def test_a_shipped_pack_fits_the_published_schema(path: Path) -> None:
    published = json.loads((ROOT / "rules" / "schema" / "ruleset.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(published)
    jsonschema.validate(plain(parse(path.read_text("utf-8"), path.name)[0]), published)


def test_the_schema_refuses_what_the_loader_refuses() -> None:
    data = plain(parse(PACKS[0].read_text("utf-8"), "x")[0])
    for spoil in ({"windowz": {}}, {"period": {"review_year": "x"}}, {"checks": [{"id": "x"}]}):
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate({**data, **spoil}, schema())


def test_the_published_schema_is_fresh() -> None:
    assert (ROOT / "rules" / "schema" / "ruleset.schema.json").read_text("utf-8") == schema_text(), RENEW


@pytest.mark.parametrize("path", PACKS, ids=lambda p: p.stem)
def test_the_pack_as_python_is_fresh(path: Path) -> None:
    printed = ROOT / "src" / "dossiercheck" / "rules" / "shipped" / f"{path.stem.replace('-', '_')}.py"
    sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
    assert printed.read_text("utf-8") == as_python(SHIPPED[path.stem].ruleset, path.name, sha256), RENEW


@pytest.mark.parametrize("name", SHIPPED)
def test_the_pages_are_fresh(name: str) -> None:
    ruleset = SHIPPED[name].ruleset
    assert (ROOT / "docs" / "rules" / f"{name}.md").read_text("utf-8") == page(ruleset, "vi"), RENEW
    assert (ROOT / "docs" / "rules" / f"{name}.en.md").read_text("utf-8") == page(ruleset, "en"), RENEW


def test_the_plan_asks_for_these_papers() -> None:
    branch = "minutes branch-report branch-scores branch-pledge member-quality-return criteria-summary-return self-review member-pledge record-supplement"
    committee = (
        "D.1/committee-report D.2/committee-scores D.3/committee-pledge D.4/member-quality-return D.4/criteria-summary-return "
        "D.5/classification-decision D.6/commendation-decision D.7/classification-request B.III/opinion-summary"
    )
    assert [i for _, i in requirement_ids(PLAN)] == [*(f"C.I.4/{d}" for d in branch.split()), *committee.split()]


def test_every_row_of_the_plan_is_held_somewhere() -> None:
    assert list(PLAN.coverage) == [f"R{n:02}" for n in range(1, 28)]
    held = {h for row in PLAN.coverage.values() for h in row}
    assert {i for _, i in requirement_ids(PLAN)} <= held


def test_every_ambiguity_is_read_or_stated() -> None:
    assert [r.id for r in PLAN.readings] == [f"A{n}" for n in range(1, 23)]


def test_what_could_not_be_verified_only_warns() -> None:
    assert all(c.severity != "error" for c in PLAN.checks if not c.source.verified)


def test_papers_in_no_list_are_never_owed() -> None:
    unlisted = {n for n, d in PLAN.documents.items() if not d.listed}
    assert {"committee-minutes", "residence-opinion", "preparatory-minutes"} <= unlisted
    assert not unlisted & {r.document for d in PLAN.dossiers for r in d.requires}
