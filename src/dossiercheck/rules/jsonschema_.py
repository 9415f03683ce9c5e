"""The packs' JSON Schema, printed from the models: what editors show and `jsonschema` checks."""

import ast
import inspect
import json
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date as Date
from decimal import Decimal
from textwrap import dedent
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from dossiercheck.rules.checks import Operators
from dossiercheck.rules.schema import RuleSet
from dossiercheck.rules.shorthand import Bounded, Slot, both, one_or_many, slots

_SCALARS: dict[Any, dict[str, Any]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    bool: {"type": "boolean"},
    Date: {"type": "string", "format": "date"},
    Any: {},
}


def schema() -> dict[str, Any]:
    """JSON Schema, draft 2020-12, of a rule pack as written in YAML."""
    parts = {p.__name__: p for p in _parts(RuleSet)}
    defined = {name: _part(parts[name]) for name in sorted(parts) if parts[name] is not RuleSet}
    _one_operator(defined["Check"])
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "$defs": defined, **_part(RuleSet)}


def schema_text() -> str:
    """The schema as the file `rules/schema/ruleset.schema.json` holds it."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


def _parts(kind: Any) -> Iterator[type]:
    """Every part a type speaks of, however deep."""
    if isinstance(kind, type) and is_dataclass(kind):
        yield kind
        for slot in slots(kind):
            yield from _parts(slot.type)
    for inner in get_args(kind) if get_origin(kind) is not Literal else ():
        yield from _parts(inner)


def _part(part: type) -> dict[str, Any]:
    """One part: its keys, each with what stands below it in the class."""
    told = {k: t for cls in reversed(part.__mro__) if is_dataclass(cls) for k, t in _told(cls).items()}
    return {
        "title": part.__name__,
        "description": inspect.getdoc(part),
        "type": "object",
        "properties": {s.key: _slot(s, told.get(s.field)) for s in slots(part)},
        "required": [s.key for s in slots(part) if s.required],
        "additionalProperties": False,
    }


def _slot(slot: Slot, told: str | None) -> dict[str, Any]:
    default = {} if slot.required else {"default": _shown(slot.default)}
    return {**_type(slot.type), **default, **({"description": told} if told else {})}


def _type(kind: Any) -> dict[str, Any]:
    origin, inner = get_origin(kind), get_args(kind)
    if isinstance(kind, type) and is_dataclass(kind):
        return {"$ref": f"#/$defs/{kind.__name__}"}
    if origin is Annotated:
        return _marked(inner[0], inner[1:])
    if origin in {Union, UnionType}:
        return {"anyOf": [{"type": "null"} if t is type(None) else _type(t) for t in inner]}
    if origin is tuple:
        return {"type": "array", "items": _type(inner[0])}
    if origin is dict:
        return {"type": "object", "additionalProperties": _type(inner[1])}
    if origin is Literal:
        return {"type": "string", "enum": list(inner)}
    return _SCALARS[kind] if kind is not Decimal else {"anyOf": [{"type": "number"}, {"type": "string"}]}


def _marked(kind: Any, marks: tuple[Any, ...]) -> dict[str, Any]:
    """A type with its short way to be written, and its bounds."""
    printed = _type(kind)
    if one_or_many in marks:
        return {"anyOf": [printed["items"], printed]}
    if both in marks:
        return {"anyOf": [{"type": "string", "minLength": 1}, printed]}
    [bounds] = (m for m in marks if isinstance(m, Bounded))
    if kind is str:
        return {**printed, "minLength": bounds.letters}
    told = {"exclusiveMinimum": bounds.above, "minimum": bounds.least, "maximum": bounds.most}
    printed["anyOf"][0] |= {k: v for k, v in told.items() if v is not None}
    return printed


def _shown(value: Any) -> Any:
    """A default as JSON has it."""
    if is_dataclass(value):
        return {s.key: _shown(getattr(value, s.field)) for s in slots(value.__class__)}
    if isinstance(value, tuple):
        return list(value)
    return str(value) if isinstance(value, Decimal) else value


def _told(part: type) -> dict[str, str]:
    """Attribute -> the string that stands below it in the class."""
    tree = ast.parse(dedent(inspect.getsource(part))).body[0]
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
    names = [f.name for f in fields(Operators)]
    check["oneOf"] = [{"required": [n]} for n in names]
    for name in names:
        # An operator is given or left out; null would count as given.
        entry = check["properties"][name]
        given = next(o for o in entry.pop("anyOf") if "$ref" in o)
        entry.pop("default", None)
        entry.update(given)
