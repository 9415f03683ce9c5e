"""`@frozen`: a dataclass, frozen and with slots, that costs little to make.

The standard one writes and compiles seven functions for each class, a thousandth of a second together. A check
needs some two hundred such classes, so here only `__init__` is written; the rest is the same for all.
"""

from collections.abc import Callable, Sequence
from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field, fields
from operator import attrgetter
from typing import Any, TypeVar, dataclass_transform, overload

T = TypeVar("T")


@overload
@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(cls: type[T]) -> type[T]: ...
@overload
@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(*, kw_only: bool) -> Callable[[type[T]], type[T]]: ...
def frozen(cls: type[T] | None = None, *, kw_only: bool = False) -> type[T] | Callable[[type[T]], type[T]]:
    """As `dataclass(frozen=True, slots=True)`: `fields`, `replace`, equality by value, hashing, pickling.

    Of what `field` can say, `default` and `default_factory` are known. `kw_only`: every field is given by name.
    """
    return (lambda c: _made(c, kw_only)) if cls is None else _made(cls, kw_only)


def _made(cls: type[T], kw_only: bool) -> type[T]:
    made: Any = dataclass(init=False, repr=False, eq=False, slots=True, kw_only=kw_only)(cls)
    held = fields(made)
    names = tuple(f.name for f in held)
    several: Callable[[Any], Any] = (
        attrgetter(*names) if len(names) > 1 else lambda self: [getattr(self, n) for n in names]
    )

    def values(self: T) -> tuple[Any, ...]:
        return tuple(several(self))

    def equal(self: T, other: object) -> bool:
        return values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented

    def printed(self: T) -> str:
        return f"{self.__class__.__qualname__}({', '.join(f'{n}={getattr(self, n)!r}' for n in names)})"

    def restored(self: T, state: tuple[Any, ...]) -> None:
        for name, value in zip(names, state, strict=True):
            object.__setattr__(self, name, value)

    made.__init__, made.__eq__, made.__repr__ = _init(held), equal, printed
    made.__hash__ = lambda self: hash(values(self))
    made.__getstate__, made.__setstate__ = values, restored
    made.__setattr__ = made.__delattr__ = _refused
    return made  # type: ignore[no-any-return]


def _refused(_self: object, name: str, *_value: object) -> None:
    raise FrozenInstanceError(f"cannot change field {name!r}")


def _init(held: Sequence[Field[Any]]) -> Any:
    """`__init__`, written and compiled: `def __init__(_self, first, second=_default_second): …`."""
    known: dict[str, Any] = {"_put": object.__setattr__, "_left_out": MISSING}
    plain, named, body = ["_self"], ["*"], []
    for f in held:
        value, default = f.name, ""
        if f.default is not MISSING:
            known[f"_default_{f.name}"], default = f.default, f"=_default_{f.name}"
        elif f.default_factory is not MISSING:
            known[f"_default_{f.name}"], default = f.default_factory, "=_left_out"
            value = f"_default_{f.name}() if {f.name} is _left_out else {f.name}"
        (named if f.kw_only else plain).append(f.name + default)
        body.append(f" _put(_self, {f.name!r}, {value})")
    head = ", ".join(plain + named if len(named) > 1 else plain)
    exec(f"def __init__({head}):\n" + "\n".join(body or [" pass"]), known)  # noqa: S102 - our own words only
    return known["__init__"]
