"""What pydantic has against a file, told in a clerk's words at the place where it stands."""

import types
from collections.abc import Iterator, Sequence
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from dossiercheck.model.diagnostic import Diagnostic
from dossiercheck.rules.positions import Positions

M = TypeVar("M", bound=BaseModel)
Location = tuple[str | int, ...]

_AT_KEY = frozenset({"extra_forbidden", "missing"})


def validate(
    model: type[M], data: Any, positions: Positions, name: str, lang: str = "vi"
) -> M | tuple[Diagnostic, ...]:
    """The model, or every mistake, sorted by place. `positions` are those of the same parsing."""
    try:
        return model.model_validate(data)
    except ValidationError as error:
        found = {_diagnostic(e, positions, model, name, lang) for e in error.errors(include_url=False)}
        return tuple(sorted(found, key=order))


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


def _diagnostic(error: ErrorDetails, positions: Positions, model: type[BaseModel], name: str, lang: str) -> Diagnostic:
    kind, location = error["type"], tuple(error["loc"])
    place = positions.at(location) if kind in _AT_KEY else positions.value_at(location)
    last = next((str(s) for s in reversed(location) if isinstance(s, str)), "")
    context = {k: str(v) for k, v in (error.get("ctx") or {}).items()}
    hint = None
    if kind == "extra_forbidden":
        hint = suggestion(last, sorted(_keys(model, location[:-1])), lang)
    if kind == "literal_error":
        choices = [c.strip("'") for c in context["expected"].replace(" or ", ", ").split(", ")]
        hint = suggestion(str(error["input"]), choices, lang)
    if kind == "string_type" and error["input"] is not None and not isinstance(error["input"], dict | list):
        hint = "Đặt giá trị trong dấu ngoặc kép." if lang == "vi" else "Put the value in quotes."
    return Diagnostic(name, kind, _said(kind, last, context, error, lang), *place, hint)


def _said(kind: str, last: str, context: dict[str, str], error: ErrorDetails, lang: str) -> str:
    pair = _SENTENCES.get(kind)
    if pair is None:
        if lang == "vi":
            return f"Giá trị của «{last}» không dùng được ({error['msg']})."
        return f"The value of “{last}” cannot be used ({error['msg']})."
    if not last and kind == "model_type":
        return "Tệp phải gồm các khóa và giá trị." if lang == "vi" else "The file must be keys and values."
    values = {**dict.fromkeys(("ge", "gt", "le", "lt", "min_length"), ""), **context, "written": _short(error["input"])}
    return pair[lang == "en"].format(key=last, **values)


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
    "list_type": _LIST,
    "dict_type": _MAPPING,
    "model_type": _MAPPING,
    "model_attributes_type": _MAPPING,
    "int_type": _NUMBER,
    "int_parsing": _NUMBER,
    "int_from_float": _NUMBER,
    "decimal_type": _NUMBER,
    "decimal_parsing": _NUMBER,
    "float_type": _NUMBER,
    "float_parsing": _NUMBER,
    "date_type": _DAY,
    "date_parsing": _DAY,
    "date_from_datetime_parsing": _DAY,
    "date_from_datetime_inexact": _DAY,
    "bool_type": ("«{key}» phải là true hoặc false.", "“{key}” must be true or false."),
    "bool_parsing": ("«{key}» phải là true hoặc false.", "“{key}” must be true or false."),
    "greater_than": ("«{key}» phải lớn hơn {gt}.", "“{key}” must be greater than {gt}."),
    "less_than_equal": ("«{key}» không được lớn hơn {le}.", "“{key}” must be at most {le}."),
}


def _keys(model: type[BaseModel], location: Location) -> set[str]:
    """The keys that may stand at a location; those of the whole file if the location tells no model."""
    here: list[Any] = [model]
    for step in location:
        here = [t for part in here for t in _step(part, step)]
    models = [t for part in here for t in _models(part)]
    return {f.alias or k for m in models or [model] for k, f in m.model_fields.items()}


def _step(annotation: Any, step: str | int) -> Iterator[Any]:
    """The types found one step further in."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        for key, field in annotation.model_fields.items():
            if step in {key, field.alias}:
                yield field.annotation
        return
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        yield from _step(inner[0], step)
    elif origin in {Union, types.UnionType}:
        for part in inner:
            yield from _step(part, step)
    elif origin is dict:
        yield inner[1]
    elif origin in {tuple, list}:
        # The short way to write a list of one leaves no index in the file, yet pydantic tells one.
        yield inner[0]


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
        return
    if get_origin(annotation) is dict:
        return
    for part in get_args(annotation):
        yield from _models(part)
