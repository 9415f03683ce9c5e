"""Short ways to write a value in a pack: one item without brackets, one text for both languages; and how a part tells them.

A function in `Annotated[...]` puts what is written right before it is looked at (`rules/validate.py`); the printed
JSON Schema tells both forms, so that editors accept what the loader accepts.
"""

from collections.abc import Mapping
from dataclasses import MISSING, fields
from functools import lru_cache
from typing import Any, ClassVar, get_type_hints

from dossiercheck.model.frozen import frozen


class Strict:
    """A part of a pack: keys it does not know are refused."""

    __slots__ = ()
    KEYS: ClassVar[Mapping[str, str]] = {}
    """Field -> its key in YAML, where that is another ('from' is no name in Python)."""


@frozen
class Bounded:
    """Bounds of a number, or of a text's length."""

    above: int | None = None
    least: int | None = None
    most: int | None = None
    letters: int = 0
    """How many at least."""


@frozen
class Slot:
    """One key of a part."""

    field: str
    key: str
    type: Any
    """As annotated."""
    required: bool
    default: Any
    """None where it is required."""


@lru_cache(maxsize=128)
def slots(part: Any) -> tuple[Slot, ...]:
    """The keys of a part, read off its dataclass."""
    types, keys = get_type_hints(part, include_extras=True), getattr(part, "KEYS", {})
    return tuple(
        Slot(
            f.name,
            keys.get(f.name, f.name),
            types[f.name],
            f.default is MISSING and f.default_factory is MISSING,
            (f.default if f.default is not MISSING else None) if f.default_factory is MISSING else f.default_factory(),
        )
        for f in fields(part)
    )


def one_or_many(value: Any) -> Any:
    """A list whose only item may stand without brackets: `role: chair`."""
    return value if isinstance(value, list | tuple) or value is None else [value]


def both(value: Any) -> Any:
    """A text in two languages; a plain string stands for both (names that are not translated)."""
    return {"vi": value, "en": value} if isinstance(value, str) else value
