"""Data from YAML becomes values of frozen dataclasses, or every mistake in it, told in a clerk's words at its place.

What a part may hold is read off its annotations: text, numbers, days, choices, lists, mappings, other parts.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import is_dataclass
from datetime import date as Date
from decimal import Decimal, InvalidOperation
from types import UnionType
from typing import Annotated, Any, Literal, TypeVar, Union, get_args, get_origin

from dossiercheck.model.diagnostic import Diagnostic
from dossiercheck.model.frozen import frozen
from dossiercheck.rules.positions import Positions
from dossiercheck.rules.shorthand import Bounded, slots

M = TypeVar("M")
Location = tuple[str | int, ...]

_AT_KEY = frozenset({"extra_forbidden", "missing"})


@frozen
class _Wrong:
    """One value that cannot be used, or a key too many or too few."""

    kind: str
    at: Location
    written: Any = None
    known: tuple[str, ...] = ()
    """What might have been meant."""
    bound: int = 0


def validate(
    model: type[M], data: Any, positions: Positions, name: str, lang: str = "vi"
) -> M | tuple[Diagnostic, ...]:
    """The model (a dataclass), or every mistake, sorted by place. `positions` are those of the same parsing."""
    wrong: list[_Wrong] = []
    made = _value(model, data, (), wrong)
    if not wrong:
        assert isinstance(made, model)
        return made
    return tuple(sorted({_diagnostic(w, positions, name, lang) for w in wrong}, key=order))


def order(diagnostic: Diagnostic) -> tuple[int, int, str, str]:
    """Key that sorts diagnostics of one file by place."""
    return (diagnostic.line or 0, diagnostic.column or 0, diagnostic.code, diagnostic.message)


def suggestion(written: str, known: Sequence[str], lang: str) -> str | None:
    """'Did you mean ...?', or the choices where nothing is near and they are few."""
    from rapidfuzz import fuzz, process  # only where there is a mistake

    near = process.extractOne(written, known, scorer=fuzz.ratio, score_cutoff=60)
    if near:
        return f"Có phải «{near[0]}»?" if lang == "vi" else f"Did you mean “{near[0]}”?"
    if not known or len(known) > 12:
        return None
    choices = ", ".join(known)
    return f"Có thể dùng: {choices}." if lang == "vi" else f"It may be: {choices}."


def _value(kind: Any, data: Any, at: Location, wrong: list[_Wrong]) -> Any:
    """The value of that type; what cannot be used is noted in `wrong`, and None stands for it."""
    origin, inner = get_origin(kind), get_args(kind)
    if is_dataclass(kind):
        return _part(kind, data, at, wrong)
    if origin is Annotated:
        return _marked(inner[0], inner[1:], data, at, wrong)
    if origin in {Union, UnionType}:
        return None if data is None else _value(next(t for t in inner if t is not type(None)), data, at, wrong)
    if origin in {tuple, dict}:
        return _many(origin, inner, data, at, wrong)
    if origin is Literal:
        if data not in inner:
            wrong.append(_Wrong("literal_error", at, data, inner))
        return data
    if kind is Any:
        return data
    made = _SCALARS[kind](data)
    if made is None:
        wrong.append(_Wrong(f"{_NAMES[kind]}_type", at, data))
    return made


def _part(part: Any, data: Any, at: Location, wrong: list[_Wrong]) -> Any:
    if isinstance(data, part):
        return data
    if not isinstance(data, dict):
        wrong.append(_Wrong("model_type", at, data))
        return None
    known = slots(part)
    keys = tuple(s.key for s in known)
    before = len(wrong)
    wrong += (_Wrong("extra_forbidden", (*at, k), known=tuple(sorted(keys))) for k in data if k not in keys)
    wrong += (_Wrong("missing", (*at, s.key)) for s in known if s.required and s.key not in data)
    given = {s.field: _value(s.type, data[s.key], (*at, s.key), wrong) for s in known if s.key in data}
    return part(**given) if len(wrong) == before else None


def _marked(kind: Any, marks: tuple[Any, ...], data: Any, at: Location, wrong: list[_Wrong]) -> Any:
    """A value put right by the functions among its marks, then held to its bounds."""
    for mend in (m for m in marks if callable(m)):
        data = mend(data)
    before = len(wrong)
    made = _value(kind, data, at, wrong)
    for bounds in (m for m in marks if isinstance(m, Bounded) and len(wrong) == before):
        wrong += _beyond(bounds, made, at)
    return made


def _beyond(bounds: Bounded, made: Any, at: Location) -> Iterator[_Wrong]:
    if isinstance(made, str):
        if len(made) < bounds.letters:
            yield _Wrong("string_too_short", at, made)
    elif bounds.above is not None and not made > bounds.above:
        yield _Wrong("greater_than", at, made, bound=bounds.above)
    elif bounds.least is not None and made < bounds.least:
        yield _Wrong("greater_than_equal", at, made, bound=bounds.least)
    elif bounds.most is not None and made > bounds.most:
        yield _Wrong("less_than_equal", at, made, bound=bounds.most)


def _many(origin: type, inner: tuple[Any, ...], data: Any, at: Location, wrong: list[_Wrong]) -> Any:
    """A list, or a mapping of any keys."""
    if origin is dict and isinstance(data, dict):
        return {k: _value(inner[1], v, (*at, k), wrong) for k, v in data.items()}
    if origin is tuple and isinstance(data, list | tuple):
        return tuple(_value(inner[0], v, (*at, i), wrong) for i, v in enumerate(data))
    wrong.append(_Wrong(f"{_NAMES[origin]}_type", at, data))
    return None


def _whole(data: Any) -> int | None:
    try:
        return int(data) if isinstance(data, int | str) or (isinstance(data, float) and data.is_integer()) else None
    except ValueError:
        return None


def _number(data: Any) -> Decimal | None:
    try:
        made = Decimal(str(data)) if isinstance(data, int | float | str | Decimal) else None
    except InvalidOperation:
        return None
    return made if made is not None and made.is_finite() and not isinstance(data, bool) else None


def _day(data: Any) -> Date | None:
    try:
        return Date.fromisoformat(data) if isinstance(data, str) else data if isinstance(data, Date) else None
    except ValueError:
        return None


def _yes_no(data: Any) -> bool | None:
    return _WORDS.get(str(data).lower())


_WORDS = {
    **dict.fromkeys(("true", "yes", "on", "y", "t", "1"), True),
    **dict.fromkeys(("false", "no", "off", "n", "f", "0"), False),
}


_SCALARS: dict[Any, Callable[[Any], Any]] = {
    str: lambda data: data if isinstance(data, str) else None,
    int: _whole,
    Decimal: _number,
    Date: _day,
    bool: _yes_no,
}
_NAMES: dict[Any, str] = {
    str: "string",
    int: "int",
    Decimal: "decimal",
    Date: "date",
    bool: "bool",
    tuple: "tuple",
    dict: "dict",
}


def _diagnostic(wrong: _Wrong, positions: Positions, name: str, lang: str) -> Diagnostic:
    place = positions.at(wrong.at) if wrong.kind in _AT_KEY else positions.value_at(wrong.at)
    last = next((s for s in reversed(wrong.at) if isinstance(s, str)), "")
    hint = None
    if wrong.known:
        hint = suggestion(last if wrong.kind == "extra_forbidden" else str(wrong.written), wrong.known, lang)
    if wrong.kind == "string_type" and wrong.written is not None and not isinstance(wrong.written, dict | list):
        hint = "Đặt giá trị trong dấu ngoặc kép." if lang == "vi" else "Put the value in quotes."
    return Diagnostic(name, wrong.kind, _said(wrong, last, lang), *place, hint)


def _said(wrong: _Wrong, last: str, lang: str) -> str:
    if not last and wrong.kind == "model_type":
        return "Tệp phải gồm các khóa và giá trị." if lang == "vi" else "The file must be keys and values."
    sentence = _SENTENCES[wrong.kind][lang == "en"]
    return sentence.format(key=last, bound=wrong.bound, written=_short(wrong.written))


def _short(value: Any) -> str:
    text = str(value)
    return text if len(text) <= 40 else text[:39] + "…"


_LIST = ("«{key}» phải là danh sách.", "“{key}” must be a list.")
_MAPPING = ("«{key}» phải gồm các khóa và giá trị.", "“{key}” must be keys and values.")
_NUMBER = ("«{key}» phải là số, không phải «{written}».", "“{key}” must be a number, not “{written}”.")
_DAY = (
    "«{key}» phải là ngày dạng NĂM-THÁNG-NGÀY, không phải «{written}».",
    "“{key}” must be a date such as 2010-12-20, not “{written}”.",
)
_SENTENCES: dict[str, tuple[str, str]] = {
    "extra_forbidden": ("Không có khóa «{key}» ở đây.", "There is no key “{key}” here."),
    "missing": ("Thiếu khóa «{key}».", "The key “{key}” is missing."),
    "literal_error": ("«{key}» không nhận giá trị «{written}».", "“{key}” does not take the value “{written}”."),
    "string_type": ("«{key}» phải là chữ, không phải «{written}».", "“{key}” must be text, not “{written}”."),
    "string_too_short": ("«{key}» không được để trống.", "“{key}” must not be empty."),
    "tuple_type": _LIST,
    "dict_type": _MAPPING,
    "model_type": _MAPPING,
    "int_type": _NUMBER,
    "decimal_type": _NUMBER,
    "date_type": _DAY,
    "bool_type": ("«{key}» phải là true hoặc false.", "“{key}” must be true or false."),
    "greater_than": ("«{key}» phải lớn hơn {bound}.", "“{key}” must be greater than {bound}."),
    "greater_than_equal": ("«{key}» không được nhỏ hơn {bound}.", "“{key}” must be at least {bound}."),
    "less_than_equal": ("«{key}» không được lớn hơn {bound}.", "“{key}” must be at most {bound}."),
}
