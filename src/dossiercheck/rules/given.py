"""An example's facts, written as a person would say them, become the model's own values.

    minutes.meeting.date: 2010-12-15            one field of a fact of the unit's minutes
    minutes.signatures: [{role: CHỦ TỌA, name: Nguyễn Văn An, mark: ink}]
    minutes.dated: unreadable                   or `absent`: the fact itself; `unread`: one field that cannot be read
    self-review: unreadable                     a file of the unit that could not be read and may be it
    self-review#2.person.name: Trần Thị Bình    a second paper of the kind
    Chi bộ B > minutes.meeting.date: 2010-12-20 a paper of a unit below the one that is judged
    roster: [Nguyễn Văn An, {name: Trần Thị Bình, status: probationary}]
    as_of, received: days; parameters.<name>: a parameter's value

Names, types and choices are read off the dataclasses.
"""

from collections.abc import Mapping
from dataclasses import MISSING, dataclass, field, fields, is_dataclass
from datetime import date as Date
from decimal import Decimal
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin

from dossiercheck.model.fact import Absent, Evidence, Fact, Found, Unreadable
from dossiercheck.model.facts import FACT_NAMES, DocumentFacts
from dossiercheck.model.frozen import frozen
from dossiercheck.model.submission import Member
from dossiercheck.rules.paths import field_types, value_type

Tree = dict[str, Any]
UNREAD = "unread"
_TOP = ("as_of", "received", "parameters")
"""Keys of the whole delivery, not of one of its units."""
_BESIDE = frozenset(f.name for f in fields(DocumentFacts)) - {*FACT_NAMES, "file", "pages", "kind"}


@frozen
class Mistake:
    """A key or value of `given` that cannot be used."""

    key: str
    """The key of `given` it stands under."""
    written: str
    known: tuple[str, ...] = ()
    """What might have been meant."""


@dataclass(slots=True)
class Paper:
    """One document of an example."""

    kind: str
    facts: dict[str, Fact[Any]] = field(default_factory=dict)
    rest: dict[str, Any] = field(default_factory=dict)
    """What the document has beside its facts: phrases said, pages unread, fingerprint."""
    unreadable: bool = False


@dataclass(slots=True)
class GivenUnit:
    """One unit of an example: its papers by key ('self-review', 'self-review#2') and its roster."""

    papers: dict[str, Paper] = field(default_factory=dict)
    roster: tuple[Member, ...] | None = None


@dataclass(slots=True)
class Given:
    """All that an example gives. The unit judged has the name ''."""

    units: dict[str, GivenUnit] = field(default_factory=lambda: {"": GivenUnit()})
    as_of: Date | None = None
    received: Date | None = None
    parameters: dict[str, Any] = field(default_factory=dict)
    mistakes: list[Mistake] = field(default_factory=list)


class _WrongError(Exception):
    """A value that does not fit."""

    def __init__(self, written: str, known: tuple[str, ...] = ()) -> None:
        self.written, self.known = written, known


def read_given(given: Mapping[str, Any], documents: Mapping[str, object], parameters: Mapping[str, object]) -> Given:
    """The example's papers, or its mistakes (in `mistakes`; the rest is read all the same)."""
    read = Given()
    for key, value in given.items():
        try:
            _take(read, key, value, documents, parameters)
        except _WrongError as wrong:
            read.mistakes.append(Mistake(key, wrong.written, wrong.known))
    return read


def overlay(base: Mapping[str, Any], given: Mapping[str, Any]) -> dict[str, Any]:
    """The facts of an example that is `like` another: a key replaces the same key and all that begins with it.

    A field given alone ('minutes.meeting.date') is laid into the base's whole fact where that is written out.
    """
    merged = dict(base)
    for key, value in given.items():
        for old in [k for k in merged if k.startswith(f"{key}.")]:
            del merged[old]
        above = next((k for k in merged if key.startswith(f"{k}.") and isinstance(merged[k], dict)), None)
        if above is None:
            merged[key] = value
        else:
            merged[above] = {**merged[above], key.removeprefix(f"{above}."): value}
    return merged


def _take(read: Given, key: str, value: Any, documents: Mapping[str, object], parameters: Mapping[str, object]) -> None:
    unit_name, _, path = key.rpartition(" > ")
    unit = read.units.setdefault(unit_name.strip(), GivenUnit())
    head, _, rest = path.strip().partition(".")
    if head == "roster" and not rest:
        unit.roster = tuple(_member(m) for m in _list(value))
    elif head in {"as_of", "received"} and not rest and not unit_name:
        setattr(read, head, _value(Date, value))
    elif head == "parameters" and not unit_name:
        if rest not in parameters:
            raise _WrongError(rest, tuple(parameters))
        read.parameters[rest] = value
    else:
        kind = head.partition("#")[0]
        if kind not in documents:
            raise _WrongError(kind, (*documents, "roster", *(() if unit_name else _TOP)))
        _paper(unit, head, kind, rest, value)


def _paper(unit: GivenUnit, key: str, kind: str, rest: str, value: Any) -> None:
    if not rest and value == "absent":
        unit.papers.pop(key, None)
        return
    paper = unit.papers.setdefault(key, Paper(kind))
    if not rest and value == "unreadable":
        paper.unreadable = True
    elif not rest:
        for fact, inner in _mapping(value).items():
            _fact(paper, fact, "", inner)
    else:
        fact, _, name = rest.partition(".")
        _fact(paper, fact, name, value)


def _fact(paper: Paper, fact: str, name: str, value: Any) -> None:
    if fact in _BESIDE and not name:
        paper.rest[fact] = _value(field_types(DocumentFacts)[fact], value)
        return
    if fact not in FACT_NAMES:
        raise _WrongError(fact, FACT_NAMES)
    if not name:
        paper.facts[fact] = _whole(fact, value)
        return
    kind = value_type(fact)
    if not is_dataclass(kind) or name not in {f.name for f in fields(kind)}:
        raise _WrongError(name, tuple(f.name for f in fields(kind)) if is_dataclass(kind) else ())
    old = paper.facts.get(fact)
    before = {f.name: getattr(old.value, f.name) for f in fields(kind)} if isinstance(old, Found) else {}
    unread = tuple(n for n in (old.unread if isinstance(old, Found) else ()) if n != name)
    unread += (name,) if value == UNREAD else ()
    filled = {**before, name: None if value == UNREAD else value}
    paper.facts[fact] = Found(_value(kind, filled), (_shown(fact, filled),), unread=unread)


def _whole(fact: str, value: Any) -> Fact[Any]:
    if value == "absent":
        return Absent()
    if value == "unreadable":
        return Unreadable("chưa đọc được", (_shown(fact, ""),))
    kind = value_type(fact)
    if not is_dataclass(kind):
        built = _value(kind, value)
        return Found(built, tuple(_shown(fact, v) for v in built) or (_shown(fact, ""),))
    written = dict(_mapping(value))
    unread = tuple(k for k, v in written.items() if v == UNREAD)
    built = _value(kind, {k: None if k in unread else v for k, v in written.items()})
    return Found(built, (_shown(fact, value),), unread=unread)


def _shown(fact: str, value: Any) -> Evidence:
    """Evidence as a flow format gives it: a place, no page."""
    return Evidence("", place=fact, quote=str(value)[:80])


def _member(value: Any) -> Member:
    given = {"name": value} if isinstance(value, str) else value
    built = _value(Member, given)
    assert isinstance(built, Member)
    return built


def _value(kind: Any, value: Any) -> Any:
    """A value of that type, made from what YAML gives."""
    origin = get_origin(kind)
    if is_dataclass(kind) and isinstance(kind, type):
        return value if isinstance(value, kind) else _built(kind, _mapping(value))
    if origin in {Union, UnionType}:
        return None if value is None else _value(next(a for a in get_args(kind) if a is not type(None)), value)
    if origin is tuple:
        return tuple(_value(get_args(kind)[0], v) for v in _list(value))
    if origin is Literal:
        if value not in get_args(kind):
            raise _WrongError(str(value), get_args(kind))
        return value
    if kind in {Decimal, float} and isinstance(value, int | float | Decimal) and not isinstance(value, bool):
        return kind(str(value))
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        raise _WrongError(str(value))
    return value


def _built(kind: type, given: Mapping[str, Any]) -> Any:
    """A dataclass from a mapping; what may be None may be left out."""
    hints = field_types(kind)
    known = {f.name: f for f in fields(kind)}
    for name in given:
        if name not in known:
            raise _WrongError(str(name), tuple(known))
    values = {n: _value(hints[n], v) for n, v in given.items()}
    for name, spec in known.items():
        if name not in values and spec.default is MISSING and spec.default_factory is MISSING:
            values[name] = _left_out(name, hints[name])
    return kind(**values)


def _left_out(name: str, hint: Any) -> Any:
    """What stands for a field that is not given: None, an empty list; a name must be given."""
    if get_origin(hint) in {Union, UnionType} and type(None) in get_args(hint):
        return None
    if get_origin(hint) is tuple:
        return ()
    raise _WrongError(f"{name}?")


def _mapping(value: Any) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise _WrongError(str(value))
    return value


def _list(value: Any) -> list[Any]:
    return list(value) if isinstance(value, list | tuple) else [value]
