"""A frozen value is what the standard dataclass of the same kind is."""

import pickle
from copy import copy
from dataclasses import FrozenInstanceError, dataclass, field, fields, is_dataclass, replace
from typing import Generic, TypeVar

import pytest

from dossiercheck.model.frozen import frozen

T = TypeVar("T")


@frozen
class Paper(Generic[T]):
    """A paper."""

    name: T
    pages: int = 1
    notes: tuple[str, ...] = field(default_factory=tuple)


@frozen
class Report(Paper[str]):
    self: str = ""
    """A field may have any name."""


@frozen
class One:
    only: list[int]


@frozen
class Nothing:
    """No field at all."""


@frozen(kw_only=True)
class Named:
    first: int = 0
    second: int


@dataclass(frozen=True, slots=True)
class Usual:
    name: str
    pages: int = 1


def test_it_is_made_as_usual() -> None:
    assert Paper("a") == Paper(name="a", pages=1, notes=())
    assert Report("a", 2, ("n",), "s").self == "s"
    assert Named(second=2) == Named(first=0, second=2)
    with pytest.raises(TypeError):
        Named(2)  # type: ignore[misc]
    with pytest.raises(TypeError):
        Paper()  # type: ignore[call-arg]


def test_it_is_a_dataclass_with_slots() -> None:
    assert is_dataclass(Paper)
    assert [f.name for f in fields(Report)] == ["name", "pages", "notes", "self"]
    assert not hasattr(Paper("a"), "__dict__")
    assert replace(Report("a"), pages=3) == Report("a", 3)
    match Paper("a", 2):
        case Paper(name, pages):
            assert (name, pages) == ("a", 2)


def test_it_is_equal_by_value_within_its_class() -> None:
    assert Paper("a") != Paper("b")
    assert Paper("a") != Report("a")
    assert Paper("a") != ("a", 1, ())
    assert One([1]) == One([1])
    assert Nothing() == Nothing()
    assert len({Paper("a"), Paper("a"), Nothing(), Nothing()}) == 2
    with pytest.raises(TypeError):
        hash(One([1]))


def test_it_is_shown_as_usual() -> None:
    assert repr(Usual("a")) == "Usual(name='a', pages=1)"
    assert repr(Paper("a")) == "Paper(name='a', pages=1, notes=())"
    assert repr(Nothing()) == "Nothing()"


def test_nothing_in_it_changes() -> None:
    value = Paper("a")
    with pytest.raises(FrozenInstanceError):
        value.name = "b"  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del value.name
    with pytest.raises(FrozenInstanceError):
        value.other = "b"  # type: ignore[attr-defined]


@pytest.mark.parametrize("value", [Paper("a"), Report("a", 2, ("n",), "s"), One([1]), Nothing(), Named(second=1)])
def test_it_travels(value: object) -> None:
    assert pickle.loads(pickle.dumps(value)) == value
    assert copy(value) == value


def test_a_field_without_a_default_comes_first() -> None:
    with pytest.raises(SyntaxError):

        @frozen
        class Wrong:
            first: int = 0
            second: int
