"""Values of a pack's parameters: the command line, then the manifest, then the pack."""

from collections.abc import Mapping
from datetime import date as Date
from decimal import Decimal, InvalidOperation

from rapidfuzz import process

from dossiercheck.model.diagnostic import Diagnostic
from dossiercheck.rules.schema import Parameter, RuleSet
from dossiercheck.run.settings import Lang, Refusal

Value = str | int | bool | Decimal | Date | None


def settle_parameters(
    ruleset: RuleSet, manifest: Mapping[str, str], given: Mapping[str, str], lang: Lang
) -> dict[str, Value] | Refusal:
    """Name -> typed value for every parameter of the pack; all wrong names and values are refused at once."""
    problems: list[Diagnostic] = []
    values: dict[str, Value] = {n: p.default for n, p in ruleset.parameters.items()}
    for where, texts in (("dossier.yaml", manifest), ("--set", given)):
        for name, text in texts.items():
            parameter = ruleset.parameters.get(name)
            if parameter is None:
                problems.append(_unknown(where, name, ruleset, lang))
            elif (value := _typed(parameter, text)) is None:
                problems.append(_wrong(where, name, text, parameter, lang))
            else:
                values[name] = value
    return Refusal(2, tuple(problems)) if problems else values


def _typed(parameter: Parameter, text: str) -> Value:
    """The value, or None if the text is not of the parameter's type."""
    try:
        match parameter.type:
            case "date":
                return Date.fromisoformat(text)
            case "integer":
                return int(text)
            case "decimal":
                return Decimal(text.replace(",", "."))
            case "boolean":
                return {"true": True, "yes": True, "co": True, "false": False, "no": False}.get(text.lower())
            case "choice":
                return text if text in parameter.choices else None
            case "text":
                return text
    except (ValueError, InvalidOperation):
        return None


def _unknown(where: str, name: str, ruleset: RuleSet, lang: Lang) -> Diagnostic:
    near = (
        next((n for n, *_ in process.extract(name, list(ruleset.parameters), limit=1)), None)
        if ruleset.parameters
        else None
    )
    if lang == "en":
        hint = f"Did you mean “{near}”?" if near else None
        return Diagnostic(where, "unknown-parameter", f"There is no parameter “{name}”.", hint=hint)
    hint = f"Có phải «{near}»?" if near else None
    return Diagnostic(where, "unknown-parameter", f"Không có tham số «{name}».", hint=hint)


def _wrong(where: str, name: str, text: str, parameter: Parameter, lang: Lang) -> Diagnostic:
    wanted = ", ".join(parameter.choices) if parameter.type == "choice" else _KINDS[parameter.type][lang == "en"]
    if lang == "en":
        return Diagnostic(where, "wrong-parameter", f"“{text}” is no value of “{name}”: {wanted} is wanted.")
    return Diagnostic(where, "wrong-parameter", f"«{text}» không dùng được cho «{name}»: cần {wanted}.")


_KINDS = {
    "date": ("ngày dạng NĂM-THÁNG-NGÀY, như 2010-12-19", "a date such as 2010-12-19"),
    "integer": ("số nguyên", "a whole number"),
    "decimal": ("số", "a number"),
    "boolean": ("true hoặc false", "true or false"),
    "text": ("chữ", "text"),
}
