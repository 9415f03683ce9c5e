"""The packs' JSON Schema, printed from the models."""

import json
from typing import Any

from dossiercheck.rules.schema import RuleSet


def schema() -> dict[str, Any]:
    """JSON Schema, draft 2020-12, of a rule pack as written in YAML."""
    printed = RuleSet.model_json_schema(by_alias=True)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **printed}


def schema_text() -> str:
    """The schema as the file `rules/schema/ruleset.schema.json` holds it."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"
