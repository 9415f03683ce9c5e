"""Parts of a pack that contradict each other: ids told twice, severities a source cannot bear, defaults of a wrong type."""

from collections.abc import Iterable, Iterator
from datetime import date as Date
from decimal import Decimal
from string import Formatter

from dossiercheck.rules.checks import operands
from dossiercheck.rules.codes import CODES
from dossiercheck.rules.lint.references import requirement_ids
from dossiercheck.rules.lint.slip import Slip, unknown
from dossiercheck.rules.positions import Path
from dossiercheck.rules.schema import PLACEHOLDERS, Check, Messages, Parameter, Requirement, RuleSet

_RANK = {"info": 0, "warning": 1, "error": 2}
_TYPES: dict[str, tuple[type, ...]] = {
    "date": (Date,),
    "integer": (int,),
    "decimal": (int, float, Decimal),
    "boolean": (bool,),
    "choice": (str,),
    "text": (str,),
}


def senseless(ruleset: RuleSet) -> Iterator[Slip]:
    """Every such mistake."""
    yield from _twice(ruleset)
    yield from (s for n, p in ruleset.parameters.items() for s in _parameter(("parameters", n), p))
    for name, window in ruleset.windows.items():
        if window.until < window.since:
            yield Slip(
                ("windows", name, "to"), "window", "Ngày cuối trước ngày đầu.", "The last day is before the first."
            )
    for at, _ in requirement_ids(ruleset):
        rule = ruleset.dossiers[int(at[1])].requires[int(at[3])]
        yield from _requirement(at, rule)
        yield from _messages((*at, "messages"), rule.messages)
    for c, check in enumerate(ruleset.checks):
        yield from _check(("checks", c), check)
        yield from _messages(("checks", c, "messages"), check.messages)
    yield from _coverage(ruleset)


def _twice(ruleset: RuleSet) -> Iterator[Slip]:
    rules = [((*at, "document"), i) for at, i in requirement_ids(ruleset)]
    rules += [(("checks", c, "id"), check.id) for c, check in enumerate(ruleset.checks)]
    yield from _repeated(rules)
    yield from _repeated((("readings", i, "id"), r.id) for i, r in enumerate(ruleset.readings))
    for at, _ in requirement_ids(ruleset):
        rule = ruleset.dossiers[int(at[1])].requires[int(at[3])]
        yield from _repeated(((*at, "content", i, "id"), c.id) for i, c in enumerate(rule.content))


def _repeated(named: Iterable[tuple[Path, str]]) -> Iterator[Slip]:
    seen: set[str] = set()
    for at, name in named:
        if name in seen:
            yield Slip(at, "duplicate-id", f"Mã «{name}» đã dùng.", f"The id “{name}” is used already.")
        seen.add(name)


def _parameter(at: Path, parameter: Parameter) -> Iterator[Slip]:
    default = parameter.default
    if parameter.type == "choice" and not parameter.choices:
        yield Slip(at, "parameter", "Thiếu «choices».", "“choices” is missing.")
    if default is None:
        if not parameter.optional:
            vi, en = "Cần «default», hoặc «optional: true».", "A “default” is wanted, or “optional: true”."
            yield Slip(at, "parameter", vi, en)
    elif not isinstance(default, _TYPES[parameter.type]) or (isinstance(default, bool) and parameter.type != "boolean"):
        written = str(default).lower() if isinstance(default, bool) else str(default)
        vi = f"«{written}» không phải giá trị kiểu {parameter.type}."
        yield Slip((*at, "default"), "parameter", vi, f"“{written}” is no {parameter.type}.")
    elif parameter.type == "choice" and default not in parameter.choices:
        yield unknown((*at, "default"), str(default), parameter.choices)


def _requirement(at: Path, rule: Requirement) -> Iterator[Slip]:
    if rule.source is not None and not rule.source.verified and not rule.advisory:
        yield _unverified((*at, "source"), "advisory: true")
    if rule.scope == "submission" and not rule.owners:
        yield Slip(
            (*at, "scope"), "owners", "Cần «owners» khi scope là submission.", "“owners” is wanted with this scope."
        )
    if bool(rule.served_by) != (rule.serves_if is not None):
        vi, en = "«served_by» và «serves_if» phải đi cùng nhau.", "“served_by” and “serves_if” go together."
        yield Slip(at, "served-by", vi, en)
    for c, content in enumerate(rule.content):
        here = (*at, "content", c)
        if sum(x is not None for x in (content.title, content.text, content.fact)) != 1:
            vi, en = "Cần đúng một trong «title», «text», «fact».", "Exactly one of “title”, “text”, “fact” is wanted."
            yield Slip(here, "content", vi, en)
        if _RANK[content.severity] > _RANK[CODES["content-missing"]]:
            yield _raised((*here, "severity"), "content-missing")
    for code, lowered in rule.lower.items():
        if code in CODES and _RANK[lowered.to] >= _RANK[CODES[code]]:
            yield _raised((*at, "lower", code, "to"), code)


def _check(at: Path, check: Check) -> Iterator[Slip]:
    if len(list(operands(check))) != 1:
        yield Slip(at, "operators", "Mỗi phép kiểm cần đúng một phép so sánh.", "A check needs exactly one operator.")
    if check.severity == "error" and not check.source.verified:
        yield _unverified((*at, "severity"), "severity: warning")
    if check.code in CODES and _RANK[check.severity] > _RANK[CODES[check.code]]:
        yield _raised((*at, "severity"), check.code)


def _raised(at: Path, code: str) -> Slip:
    most = CODES[code]
    vi = f"«{code}» nặng nhất là «{most}»; chỉ có thể giảm."
    return Slip(at, "severity", vi, f"“{code}” is at most “{most}”; a pack may only lower it.")


def _unverified(at: Path, wanted: str) -> Slip:
    vi = f"Nguồn chưa kiểm chứng chỉ được cảnh báo: cần «{wanted}»."
    return Slip(at, "severity", vi, f"An unverified source may only warn: “{wanted}” is wanted.")


def _messages(at: Path, messages: Messages) -> Iterator[Slip]:
    for field, key in (("passed", "pass"), ("fail", "fail"), ("unsure", "unsure"), ("remedy", "remedy")):
        pair = getattr(messages, field)
        for lang in ("vi", "en") if pair is not None else ():
            yield from _placeholders((*at, key, lang), getattr(pair, lang))


def _placeholders(at: Path, text: str) -> Iterator[Slip]:
    try:
        named = [n for _, n, _, _ in Formatter().parse(text) if n is not None]
    except ValueError:
        yield Slip(at, "placeholder", "Dấu ngoặc nhọn không khớp.", "The braces do not match.")
        return
    yield from (unknown(at, n, tuple(sorted(PLACEHOLDERS))) for n in named if n not in PLACEHOLDERS)


def _coverage(ruleset: RuleSet) -> Iterator[Slip]:
    stated = {line.row for line in ruleset.not_checked}
    for row, held in ruleset.coverage.items():
        if "not_checked" in held and row not in stated:
            vi, en = f"Không có dòng «not_checked» cho {row}.", f"No “not_checked” line has the row {row}."
            yield Slip(("coverage", row), "coverage", vi, en)
