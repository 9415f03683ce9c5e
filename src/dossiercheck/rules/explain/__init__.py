"""What a rule wants, its legal source, how to mend, its examples; what a finding code means."""

from collections.abc import Iterator
from dataclasses import fields
from decimal import Decimal
from typing import Any

from dossiercheck.rules.checks import Operand, operands
from dossiercheck.rules.codes import CODES
from dossiercheck.rules.explain.flow import flow
from dossiercheck.rules.explain.meanings import MEANINGS
from dossiercheck.rules.explain.obligations import obligations, said
from dossiercheck.rules.explain.sheet import Entry, Sheet
from dossiercheck.rules.messages import Lang
from dossiercheck.rules.schema import Check, Dossier, Example, Messages, Requirement, RuleSet, Source

_VERDICTS = {
    "pass": ("đạt", "pass"),
    "fail": ("không đạt", "fail"),
    "unsure": ("chưa rõ", "unsure"),
    "not-applicable": ("không áp dụng", "not applicable"),
}


def sheets(ruleset: RuleSet, lang: Lang) -> Iterator[Sheet]:
    """A page for every requirement and check of a pack, in its order."""
    for dossier in ruleset.dossiers:
        for rule in dossier.requires:
            yield _of_requirement(dossier, rule, ruleset, lang)
    for check in ruleset.checks:
        yield _of_check(check, lang)


def code_sheet(code: str, lang: Lang) -> Sheet:
    """The page of a finding code. KeyError if there is none."""
    vi, en, mend_vi, mend_en = MEANINGS[code]
    title, mend = (vi, mend_vi) if lang == "vi" else (en, mend_en)
    severity, remedy = ("Mức mặc định", "Cần làm gì") if lang == "vi" else ("Default severity", "What to do")
    return Sheet(code, title, ((severity, (CODES[code],)), (remedy, (mend,))))


def names(ruleset: RuleSet) -> tuple[str, ...]:
    """Everything that can be explained."""
    return (*CODES, *dict.fromkeys(s.name for s in sheets(ruleset, "vi")))


def find(word: str, ruleset: RuleSet, lang: Lang) -> tuple[Sheet, ...]:
    """The pages of a code, an id, or a document kind ('minutes'), whatever the case; none if nobody bears the name."""
    wanted = word.casefold()
    if wanted in CODES:
        return (code_sheet(wanted, lang),)
    every = tuple(sheets(ruleset, lang))
    exact = tuple(s for s in every if s.name.casefold() == wanted)
    return exact or tuple(s for s in every if s.name.casefold().rpartition("/")[2] == wanted)


def _of_requirement(dossier: Dossier, rule: Requirement, ruleset: RuleSet, lang: Lang) -> Sheet:
    clause = rule.clause or dossier.clause
    source = rule.source or Source(symbol=ruleset.basis.symbol, clause=clause)
    title = said(ruleset.documents[rule.document].label, lang)
    wants = ("Yêu cầu" if lang == "vi" else "What it wants", obligations(dossier, rule, ruleset, lang))
    heading, told = _source(source, lang)
    form = "Chữ ký, ngày: 11-HD/VPTW" if lang == "vi" else "Signature and date: 11-HD/VPTW"
    entries = (wants, (heading, (*told, form)), _mending(rule, lang))
    return Sheet(f"{clause}/{rule.document}", title, entries, tuple(_examples(rule.examples, lang)))


def _of_check(check: Check, lang: Lang) -> Sheet:
    name, operand = next(operands(check))
    how = ("Cách kiểm" if lang == "vi" else "How", (f"{name}: {flow(_given(operand))}",))
    code = ("Mã và mức" if lang == "vi" else "Code and severity", (f"{check.code} ({check.severity})",))
    mend = MEANINGS[check.code][2 + (lang == "en")]
    entries = (how, code, _source(check.source, lang), _remedy(check.messages, mend, lang))
    return Sheet(check.id, said(check.says, lang) + ".", entries, tuple(_examples(check.examples, lang)))


def _given(operand: Operand) -> dict[str, Any]:
    """What an operator is told, without what it takes for granted."""
    values = {f.name: getattr(operand, f.name) for f in fields(operand) if getattr(operand, f.name) != f.default}
    return {n: str(v) if isinstance(v, Decimal) else v for n, v in values.items()}


def _source(source: Source, lang: Lang) -> Entry:
    text = source.symbol if source.clause is None else f"{source.symbol}, {source.clause}"
    doubt = (
        "" if source.verified else (" (chưa kiểm chứng: chỉ cảnh báo)" if lang == "vi" else " (unverified: warns only)")
    )
    return ("Căn cứ" if lang == "vi" else "Source", (text + doubt,))


def _mending(rule: Requirement, lang: Lang) -> Entry:
    """For each code the requirement may raise: what to do. The rule's own remedy is for `missing`."""
    heading, own = _remedy(rule.messages, MEANINGS["missing"][2 + (lang == "en")], lang)
    rest = tuple(f"{c}: {MEANINGS[c][2 + (lang == 'en')]}" for c in _codes(rule) if c != "missing")
    return heading, (f"missing: {own[0]}", *rest)


def _codes(rule: Requirement) -> Iterator[str]:
    """The codes a requirement may raise, in the order of a paper's life."""
    yield from ("missing", "late", "undated")
    if rule.meeting is not None or rule.dated.since is not None:
        yield "date-outside"
    if rule.signed:
        yield from ("unsigned", "wrong-signatory")
    if rule.period is not None:
        yield "wrong-period"
    yield "wrong-unit"
    if rule.votes:
        yield "vote-missing"
    if any(v.for_each for v in rule.votes):
        yield "member-unvoted"
    if rule.content:
        yield "content-missing"


def _remedy(messages: Messages, otherwise: str, lang: Lang) -> Entry:
    text = said(messages.remedy, lang) if messages.remedy is not None else otherwise
    return ("Cách sửa" if lang == "vi" else "How to mend", (text,))


def _examples(examples: tuple[Example, ...], lang: Lang) -> Iterator[Entry]:
    for example in examples:
        verdict = _VERDICTS[example.expect][lang == "en"]
        code = f" ({example.code})" if example.code else ""
        like = (
            ""
            if example.like is None
            else (f" [như «{example.like}»]" if lang == "vi" else f" [like “{example.like}”]")
        )
        facts = tuple(f"{k}: {flow(v)}" for k, v in example.given.items())
        yield f"{example.name or example.expect}{like} → {verdict}{code}", facts
