"""The packs' JSON Schema, printed from the models: what editors show and `jsonschema` checks."""

import ast
import inspect
import json
from textwrap import dedent
from typing import Any

from pydantic import BaseModel

from dossiercheck.rules import checks
from dossiercheck.rules import schema as models


def schema() -> dict[str, Any]:
    """JSON Schema, draft 2020-12, of a rule pack as written in YAML."""
    printed = models.RuleSet.model_json_schema(by_alias=True)
    for name, part in [*printed["$defs"].items(), (models.RuleSet.__name__, printed)]:
        model = getattr(models, name, None) or getattr(checks, name, None)
        if isinstance(model, type) and issubclass(model, BaseModel):
            _describe(part, model)
    _one_operator(printed["$defs"]["Check"])
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **printed}


def schema_text() -> str:
    """The schema as the file `rules/schema/ruleset.schema.json` holds it."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


def _describe(part: dict[str, Any], model: type[BaseModel]) -> None:
    """Attribute docstrings become descriptions; titles that only repeat the key are dropped."""
    told = {
        k: t for cls in reversed(model.__mro__) if cls.__module__ == model.__module__ for k, t in _told(cls).items()
    }
    for key, field in model.model_fields.items():
        entry = part["properties"].get(field.alias or key)
        if entry is None:
            continue
        entry.pop("title", None)
        if key in told:
            entry["description"] = told[key]


def _told(model: type) -> dict[str, str]:
    """Attribute -> the string that stands below it in the class."""
    tree = ast.parse(dedent(inspect.getsource(model))).body[0]
    assert isinstance(tree, ast.ClassDef)
    found = {}
    for above, below in zip(tree.body, tree.body[1:], strict=False):
        if isinstance(above, ast.AnnAssign) and isinstance(above.target, ast.Name) and isinstance(below, ast.Expr):
            words = ast.literal_eval(below.value) if isinstance(below.value, ast.Constant) else None
            if isinstance(words, str):
                found[above.target.id] = " ".join(words.split())
    return found


def _one_operator(check: dict[str, Any]) -> None:
    """Exactly one operator stands in a check."""
    names = list(checks.Operators.model_fields)
    check["oneOf"] = [{"required": [n]} for n in names]
    for name in names:
        # An operator is given or left out; null would count as given.
        entry = check["properties"][name]
        given = next(o for o in entry.pop("anyOf") if "$ref" in o)
        entry.pop("default", None)
        entry.update(given)
