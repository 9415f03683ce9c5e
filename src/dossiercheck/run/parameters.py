"""Values of a pack's parameters: the command line, then the manifest, then the pack."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date as Date
from decimal import Decimal, InvalidOperation

from dossiercheck.model.diagnostic import Diagnostic
from dossiercheck.rules.schema import Parameter, RuleSet
from dossiercheck.rules.validate import suggestion
from dossiercheck.run.settings import Lang, Refusal

Value = str | int | bool | Decimal | Date | None


def settle_parameters(
    ruleset: RuleSet,
    manifest: Mapping[str, str],
    given: Mapping[str, str],
    lang: Lang,
    places: Mapping[str, tuple[int, int]] | None = None,
) -> dict[str, Value] | Refusal:
    """Name -> typed value for every parameter of the pack; all wrong names and values are refused at once.

    `places`: where each of the manifest's stands, (line, column) from 1.
    """
    problems: list[Diagnostic] = []
    values: dict[str, Value] = {n: default(p) for n, p in ruleset.parameters.items()}
    for where, texts in (("dossier.yaml", manifest), ("--set", given)):
        for name, text in texts.items():
            parameter = ruleset.parameters.get(name)
            if parameter is None:
                problems.append(_placed(_unknown(where, name, ruleset, lang), name, places))
            elif (value := _typed(parameter, text)) is None:
                problems.append(_placed(_wrong(where, name, text, parameter, lang), name, places))
            else:
                values[name] = value
    return Refusal(2, tuple(problems)) if problems else values


def _placed(problem: Diagnostic, name: str, places: Mapping[str, tuple[int, int]] | None) -> Diagnostic:
    """The problem with its place in the manifest; one of the command line has none."""
    if problem.path == "--set" or not places or name not in places:
        return problem
    line, column = places[name]
    return replace(problem, line=line, column=column)


def _typed(parameter: Parameter, text: str) -> Value:
    """The value, or None if the text is not of the parameter's type."""
    try:
        match parameter.type:
            case "date":
                return _day(text)
            case "integer":
                return int(text)
            case "decimal":
                number = Decimal(text.replace(",", "."))
                return number if number.is_finite() else None
            case "boolean":
                return _WORDS.get(text.strip().lower())
            case "choice":
                return text if text in parameter.choices else None
            case "text":
                return text
    except (ValueError, InvalidOperation):
        return None


def _day(text: str) -> Date:
    """'2010-12-19' or, as people here write it, '19/12/2010'. ValueError otherwise."""
    parts = text.split("/")
    return Date(*map(int, reversed(parts))) if len(parts) == 3 else Date.fromisoformat(text)


def default(parameter: Parameter) -> Value:
    """The pack's own value, typed as a given one would be: a decimal is a Decimal. None: nothing is known."""
    value: Value = parameter.default
    if parameter.type == "decimal" and isinstance(value, int | float):
        return Decimal(str(value))
    return value


def _unknown(where: str, name: str, ruleset: RuleSet, lang: Lang) -> Diagnostic:
    message = f"There is no parameter “{name}”." if lang == "en" else f"Không có tham số «{name}»."
    return Diagnostic(where, "unknown-parameter", message, hint=suggestion(name, tuple(ruleset.parameters), lang))


def _wrong(where: str, name: str, text: str, parameter: Parameter, lang: Lang) -> Diagnostic:
    wanted = ", ".join(parameter.choices) if parameter.type == "choice" else _KINDS[parameter.type][lang == "en"]
    if lang == "en":
        return Diagnostic(where, "wrong-parameter", f"“{text}” is no value of “{name}”: {wanted} is wanted.")
    return Diagnostic(where, "wrong-parameter", f"«{text}» không dùng được cho «{name}»: cần {wanted}.")


_WORDS = {
    **dict.fromkeys(("true", "yes", "có", "co", "1"), True),
    **dict.fromkeys(("false", "no", "không", "khong", "0"), False),
}
_KINDS = {
    "date": ("ngày dạng NĂM-THÁNG-NGÀY, như 2010-12-19", "a date such as 2010-12-19"),
    "integer": ("số nguyên", "a whole number"),
    "decimal": ("số", "a number"),
    "boolean": ("true hoặc false", "true or false"),
    "text": ("chữ", "text"),
}
