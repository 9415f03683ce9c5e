"""Fact paths a check may name, read off the fact types: there is no second list.

`<document>.<fact>[.<choice>][.<field>]`: a choice is a value of a Literal field of the fact's elements
('votes.member-class', 'levels.self'), a field one of the value's own ('meeting.date', 'members.level').
"""

from collections.abc import Collection, Iterator
from dataclasses import fields, is_dataclass
from functools import lru_cache
from typing import Any, Literal, get_args, get_origin, get_type_hints

from dossiercheck.model.fact import Found
from dossiercheck.model.facts import FACT_NAMES, DocumentFacts
from dossiercheck.model.frozen import frozen

ROSTER, RECEIVED = "roster", "received"
UNIT_PATHS = (ROSTER, RECEIVED)
"""Paths that name no document: the unit's list of members, and the day its dossier came."""


@frozen
class FactPath:
    """A path taken apart."""

    document: str
    fact: str
    choice: str | None = None
    field: str | None = None


def parse_path(path: str) -> FactPath | None:
    """The parts of a path, or None if the fact types know no such path. The document is not looked at."""
    document, _, rest = path.partition(".")
    fact, _, inner = rest.partition(".")
    if not document or fact not in FACT_NAMES:
        return None
    if inner not in {"", *_inner(fact)}:
        return None
    choices = frozenset(_choices(element(fact)))
    first, _, last = inner.partition(".")
    if first in choices:
        return FactPath(document, fact, first, last or None)
    return FactPath(document, fact, None, inner or None)


def known_paths(documents: Collection[str]) -> tuple[str, ...]:
    """Every path that may be written with these document kinds."""
    inner = fact_paths()
    return (*UNIT_PATHS, *(f"{d}.{p}" for d in documents for p in inner))


@lru_cache(maxsize=1)
def fact_paths() -> tuple[str, ...]:
    """Every path behind a document's name: 'dated', 'dated.date', 'votes.member-class.level' ..."""
    return tuple(f"{f}.{i}" if i else f for f in FACT_NAMES for i in ("", *_inner(f)))


@lru_cache(maxsize=64)
def field_types(kind: type) -> dict[str, Any]:
    """The types of a dataclass's fields; resolved once, as that is dear."""
    return get_type_hints(kind)


@lru_cache(maxsize=64)
def value_type(fact: str) -> Any:
    """The type of the value a fact carries when it is found."""
    hint = field_types(DocumentFacts)[fact]
    found = next(t for t in get_args(hint) if get_origin(t) is Found)
    return get_args(found)[0]


def element(fact: str) -> Any:
    """The value's type, or that of its elements where it is a list."""
    value = value_type(fact)
    return get_args(value)[0] if get_origin(value) is tuple else value


@lru_cache(maxsize=64)
def _inner(fact: str) -> tuple[str, ...]:
    """Every path behind a fact's name."""
    kind = element(fact)
    own = tuple(f.name for f in fields(kind)) if is_dataclass(kind) else ()
    listed = get_origin(value_type(fact)) is tuple
    choices = tuple(_choices(kind)) if listed else ()
    return (*own, *choices, *(f"{c}.{o}" for c in choices for o in own))


def _choices(kind: Any) -> Iterator[str]:
    """The values of a dataclass's Literal fields; not those of a field that may be left out."""
    if not isinstance(kind, type) or not is_dataclass(kind):
        return
    for hint in field_types(kind).values():
        if get_origin(hint) is Literal:
            yield from get_args(hint)
