"""What every judgement needs to know, and the making of findings."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date as Date
from datetime import timedelta

from dossiercheck.model.fact import Evidence
from dossiercheck.model.frozen import frozen
from dossiercheck.model.report import Finding, Severity, Source, Verdict
from dossiercheck.model.submission import Unit
from dossiercheck.rules.codes import CODES
from dossiercheck.rules.messages import Lang, message, remedy
from dossiercheck.rules.schema import Check, Dossier, Due, Requirement, RuleSet
from dossiercheck.rules.schema import Source as Cited

SURE = 0.6
"""What was read with less confidence accuses nobody: a fail that rests on it is unsure."""


@dataclass(slots=True)
class Context:
    """The fixed circumstances of one evaluation, and the ids given so far."""

    ruleset: RuleSet
    as_of: Date
    parameters: Mapping[str, object]
    received: Date | None
    lang: Lang
    used: set[str] = field(default_factory=set)

    def edge(self, name: str) -> Date:
        """The day a window's edge names: 'meet.to'."""
        window, _, side = name.partition(".")
        return self.ruleset.windows[window].since if side == "from" else self.ruleset.windows[window].until

    def due(self, rule: Due) -> Date:
        """The last day: receipt on it is on time."""
        given = self.parameters.get(rule.day_before) if rule.day_before else None
        return given - timedelta(days=1) if isinstance(given, Date) else self.edge(rule.otherwise)

    def label(self, document: str | None, member: str | None) -> str:
        """'Bản kiểm điểm cá nhân của Nguyễn Văn An'; empty for no document."""
        kind = self.ruleset.documents.get(document or "")
        if kind is None:
            return ""
        name = kind.label.vi if self.lang == "vi" else kind.label.en
        if member is None:
            return name
        if self.lang == "vi":
            # 'Bản đăng ký phấn đấu của đảng viên' + name: 'của' stands there once.
            return f"{name} {member}" if name.endswith(" của đảng viên") else f"{name} của {member}"
        return f"{name} of {member}"

    def trial(self) -> "Context":
        """The same circumstances with ids of its own, for judging candidates."""
        return Context(self.ruleset, self.as_of, self.parameters, self.received, self.lang)


@frozen
class Owed:
    """One requirement as one unit (and member) owes it."""

    id: str
    dossier: Dossier
    rule: Requirement
    unit: Unit
    member: str | None
    due: Date

    @property
    def about(self) -> str | None:
        """The member a member paper is about; None for a unit's paper."""
        return self.member if self.rule.for_each == "member" else None


def finding(
    context: Context,
    code: str,
    *,
    owed: Owed | None = None,
    check: Check | None = None,
    unit: str = "",
    verdict: Verdict = "fail",
    severity: Severity | None = None,
    facet: str = "",
    say: str = "",
    file: str | None = None,
    member: str | None = None,
    document: str | None = None,
    evidence: tuple[Evidence, ...] = (),
    **values: object,
) -> Finding:
    """Make a finding; its id is a fingerprint of rule, unit, document, member, code and facet.

    `say` names the sentence where it is not the code's own; `facet` tells apart several findings of one rule.
    """
    rule = owed.id if owed else check.id if check else None
    unit = owed.unit.path if owed else unit
    member = member or (owed.member if owed else None)
    document = owed.rule.document if owed else document
    about = owed.about if owed else None if check else member
    key = say or code
    said = {"what": context.label(document, about), "member": member or "", "unit": unit, **values}
    return Finding(
        _identity(context, rule, unit, document, member, code, facet),
        code,
        rule,
        verdict,
        _severity(code, severity, owed),
        unit,
        member,
        document,
        file,
        evidence,
        _own(context, owed, check, code, verdict, said) or message(key, verdict, context.lang, **said),
        _own(context, owed, check, code, "remedy", said) or remedy(key, verdict, context.lang, **said),
        _source(context, code, owed, check),
    )


class _Blank(dict[str, object]):
    """A placeholder that has no value here is left blank."""

    def __missing__(self, key: str) -> str:
        return ""


def _own(
    context: Context, owed: Owed | None, check: Check | None, code: str, which: str, said: Mapping[str, object]
) -> str | None:
    """The rule's own words: a check's for its findings, a requirement's for the paper that is not there."""
    given = check.messages if check else owed.rule.messages if owed and code == "missing" else None
    text = getattr(given, which, None) if given is not None else None
    if text is None:
        return None
    return str(text.vi if context.lang == "vi" else text.en).format_map(_Blank(said))


def _severity(code: str, given: Severity | None, owed: Owed | None) -> Severity:
    severity = given or CODES[code]
    if owed is None:
        return severity
    if code in owed.rule.lower:
        severity = owed.rule.lower[code].to
    return "warning" if owed.rule.advisory and severity == "error" else severity


_MANDATORY = {"unsigned": "I.7", "undated": "I.4"}
"""Mandatory parts of any Party document and the item of 11-HD/VPTW that lists them."""


def _source(context: Context, code: str, owed: Owed | None, check: Check | None) -> Source | None:
    """Signature and date are mandatory parts of any Party document (11-HD/VPTW); all else is the plan's."""
    if check is not None:
        return _cited(check.source)
    if owed is None:
        return None
    if code in _MANDATORY:
        return Source("11-HD/VPTW", _MANDATORY[code])
    if owed.rule.source is not None:
        return _cited(owed.rule.source)
    return Source(context.ruleset.basis.symbol, owed.rule.clause or owed.dossier.clause)


def _cited(source: Cited) -> Source:
    return Source(source.symbol, source.clause)


def _identity(context: Context, *parts: str | None) -> str:
    """'f-' and as many digits as tell it from the ids given before; equal fingerprints are numbered."""
    text = "\0".join(p or "" for p in parts)
    again, length = 0, 6
    digest = hashlib.sha256(text.encode()).hexdigest()
    while f"f-{digest[:length]}" in context.used:
        length += 1
        if length > 12:
            again, length = again + 1, 6
            digest = hashlib.sha256(f"{text}\0{again}".encode()).hexdigest()
    identity = f"f-{digest[:length]}"
    context.used.add(identity)
    return identity
