"""YAML with a line and column for every value, YAML 1.2 scalars, duplicate keys refused; models validated against it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date as Date
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails
from rapidfuzz import process

from dossiercheck.model.diagnostic import Diagnostic

Path = tuple[str | int, ...]
M = TypeVar("M", bound=BaseModel)

_INTEGER = re.compile(r"[-+]?(?:0|[1-9]\d*)")
_FLOAT = re.compile(r"[-+]?(?:0|[1-9]\d*)\.\d+")
_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_PLAIN: dict[str, bool | None] = {"true": True, "false": False, "null": None, "~": None, "": None}
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(slots=True)
class Positions:
    """Where each value of a parsed file stands."""

    places: dict[Path, tuple[int, int]] = field(default_factory=dict)
    problems: list[Diagnostic] = field(default_factory=list)

    def at(self, path: Sequence[str | int]) -> tuple[int, int]:
        """(line, column) from 1 of the value at a path, or of the nearest value above it."""
        key = tuple(path)
        while key and key not in self.places:
            key = key[:-1]
        return self.places.get(key, (1, 1))


def parse(text: str, name: str, lang: str = "vi") -> tuple[Any, Positions] | tuple[Diagnostic, ...]:
    """The data and its positions, or what is wrong with the YAML itself."""
    positions = Positions()
    try:
        node = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        said = "YAML viết sai" if lang == "vi" else "The YAML is malformed"
        return (Diagnostic(name, "yaml", f"{said}: {error.problem}.", line, column),)
    except yaml.YAMLError as error:
        return (Diagnostic(name, "yaml", str(error), 1, 1),)
    data = None if node is None else _data(node, (), positions, name, lang)
    return tuple(positions.problems) or (data, positions)


def _data(node: yaml.Node, path: Path, positions: Positions, name: str, lang: str) -> Any:
    positions.places.setdefault(path, (node.start_mark.line + 1, node.start_mark.column + 1))
    if isinstance(node, yaml.ScalarNode):
        return _scalar(node)
    if isinstance(node, yaml.SequenceNode):
        return [_data(n, (*path, i), positions, name, lang) for i, n in enumerate(node.value)]
    result: dict[Any, Any] = {}
    for key_node, value_node in node.value:
        key = str(key_node.value)
        place = (key_node.start_mark.line + 1, key_node.start_mark.column + 1)
        if key in result:
            said = f"Khóa «{key}» viết hai lần." if lang == "vi" else f"The key “{key}” stands twice."
            positions.problems.append(Diagnostic(name, "duplicate-key", said, *place))
            continue
        positions.places[*path, key] = place
        result[key] = _data(value_node, (*path, key), positions, name, lang)
    return result


def _scalar(node: yaml.ScalarNode) -> Any:
    """YAML 1.2 core scalars and ISO dates; 'no' and '0123' stay text."""
    text = str(node.value)
    if node.style is not None:
        return text
    if text.lower() in _PLAIN:
        return _PLAIN[text.lower()]
    if _INTEGER.fullmatch(text):
        return int(text)
    if _FLOAT.fullmatch(text):
        return float(text)
    if _DATE.fullmatch(text):
        try:
            return Date.fromisoformat(text)
        except ValueError:
            return text
    return text


def load_model(
    model: type[M], text: str, name: str, lang: str = "vi"
) -> tuple[M, tuple[Diagnostic, ...], Positions] | tuple[None, tuple[Diagnostic, ...], Positions]:
    """The validated model, or None with every mistake at its place."""
    parsed = parse(text, name, lang)
    if not isinstance(parsed[-1], Positions):
        return None, tuple(p for p in parsed if isinstance(p, Diagnostic)), Positions()
    data, positions = parsed[0], parsed[-1]
    try:
        return model.model_validate(data), (), positions
    except ValidationError as error:
        found = [_diagnostic(e, positions, model, name, lang) for e in error.errors(include_url=False)]
        return None, tuple(sorted(set(found), key=lambda d: (d.line or 0, d.column or 0, d.message))), positions


def _diagnostic(error: ErrorDetails, positions: Positions, model: type[BaseModel], name: str, lang: str) -> Diagnostic:
    location = tuple(error["loc"])
    line, column = positions.at(location)
    where = ".".join(str(p) for p in location) or "."
    hint = None
    if error["type"] == "extra_forbidden":
        near = process.extractOne(str(location[-1]), _keys(model), score_cutoff=60)
        said = f"Không có khóa «{location[-1]}» ở đây." if lang == "vi" else f"There is no key “{location[-1]}” here."
        if near:
            hint = f"Có phải «{near[0]}»?" if lang == "vi" else f"Did you mean “{near[0]}”?"
    elif error["type"] == "missing":
        said = f"Thiếu khóa «{location[-1]}»." if lang == "vi" else f"The key “{location[-1]}” is missing."
    else:
        said = (
            f"Giá trị của «{where}» không dùng được: {error['msg']}." if lang == "vi" else f"“{where}”: {error['msg']}."
        )
    return Diagnostic(name, error["type"], said, line, column, hint)


def _keys(model: type[BaseModel]) -> list[str]:
    """Every key any part of a model knows, as written in YAML."""
    schema = model.model_json_schema(by_alias=True)
    parts = [schema, *schema.get("$defs", {}).values()]
    return sorted({k for part in parts for k in part.get("properties", {})})
