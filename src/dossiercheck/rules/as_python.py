"""A pack printed as Python, as the modules of `rules/shipped/` are: a check then needs no YAML and validates nothing anew.

The module tells which bytes it was printed from; `run/packs.py` takes it for those bytes only.
"""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date as Date
from typing import Any

from dossiercheck.rules import checks
from dossiercheck.rules.schema import RuleSet
from dossiercheck.rules.shorthand import slots

_LINES = 2
"""How many levels deep each part has a line of its own."""


def as_python(ruleset: RuleSet, name: str, sha256: str) -> str:
    """The module's text. `name` and `sha256` are those of the file the pack was read from."""
    used = sorted({type(v).__name__ for v in _parts(ruleset)})
    compared = [n for n in used if hasattr(checks, n)]
    return (
        f'"""Printed from {name} by `just generate`; not written by hand."""\n\n'
        "from datetime import date\nfrom decimal import Decimal\n\n"
        f"from dossiercheck.rules.checks import {', '.join(compared)}\n"
        f"from dossiercheck.rules.schema import {', '.join(n for n in used if n not in compared)}\n\n"
        f'SHA256 = "{sha256}"\n'
        f"RULESET = {_printed(ruleset, 1)}\n"
    )


def _parts(value: Any) -> Iterator[Any]:
    """A value of a pack's own class, and all such inside it."""
    if is_dataclass(value):
        yield value
    for inner in _inside(value):
        yield from _parts(inner)


def _inside(value: Any) -> Iterator[Any]:
    if is_dataclass(value):
        yield from (getattr(value, f.name) for f in fields(value))
    elif isinstance(value, dict):
        yield from value.values()
    elif isinstance(value, list | tuple):
        yield from value


def _printed(value: Any, depth: int) -> str:
    """The value as Python; what a class takes for granted is left out."""
    if is_dataclass(value):
        told = [(s, getattr(value, s.field)) for s in slots(value.__class__)]
        given = [(s.field, v) for s, v in told if s.required or v != s.default]
        return type(value).__name__ + _listed("()", [f"{n}={_printed(v, depth + 1)}" for n, v in given], depth)
    if isinstance(value, dict):
        return _listed("{}", [f"{k!r}: {_printed(v, depth + 1)}" for k, v in value.items()], depth)
    if isinstance(value, list):
        return _listed("[]", [_printed(v, depth + 1) for v in value], depth)
    if isinstance(value, tuple):
        return _listed("()", [_printed(v, depth + 1) for v in value], depth)
    return f"date({value.year}, {value.month}, {value.day})" if isinstance(value, Date) else repr(value)


def _listed(brackets: str, parts: list[str], depth: int) -> str:
    """The parts in brackets, each on its own line as long as the depth is small; the last comma makes one a tuple."""
    if not parts:
        return brackets
    if depth > _LINES:
        return f"{brackets[0]}{', '.join(parts)},{brackets[1]}"
    indent = "\n" + "    " * depth
    return f"{brackets[0]}{''.join(f'{indent}{p},' for p in parts)}{indent[:-4]}{brackets[1]}"
