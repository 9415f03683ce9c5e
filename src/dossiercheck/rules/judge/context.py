"""What every judgement needs to know, and the making of findings."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date as Date
from datetime import timedelta

from dossiercheck.model.fact import Evidence
from dossiercheck.model.report import Finding, Severity, Source, Verdict
from dossiercheck.model.submission import Unit
from dossiercheck.rules.codes import CODES
from dossiercheck.rules.messages import Lang, message, remedy
from dossiercheck.rules.schema import Dossier, Due, Requirement, RuleSet


@dataclass(slots=True)
class Context:
    """The fixed circumstances of one evaluation, and the findings made so far."""

    ruleset: RuleSet
    as_of: Date
    parameters: Mapping[str, object]
    received: Date | None
    lang: Lang
    findings: list[Finding] = field(default_factory=list)
    used: set[str] = field(default_factory=set)

    def edge(self, name: str) -> Date:
        """The day a window's edge names: 'meet.to'."""
        window, _, side = name.partition(".")
        return self.ruleset.windows[window].since if side == "from" else self.ruleset.windows[window].until

    def due(self, rule: Due) -> Date:
        """The last day: receipt on it is on time."""
        given = self.parameters.get(rule.day_before) if rule.day_before else None
        return given - timedelta(days=1) if isinstance(given, Date) else self.edge(rule.otherwise)

    def label(self, document: str, member: str | None) -> str:
        """'Bản kiểm điểm cá nhân của Nguyễn Văn An'."""
        text = self.ruleset.documents[document].label
        name = text.vi if self.lang == "vi" else text.en
        if member is None:
            return name
        return f"{name} của {member}" if self.lang == "vi" else f"{name} of {member}"


@dataclass(frozen=True, slots=True)
class Owed:
    """One requirement as one unit (and member) owes it."""

    id: str
    dossier: Dossier
    rule: Requirement
    unit: Unit
    member: str | None
    due: Date


def finding(
    context: Context,
    code: str,
    *,
    owed: Owed | None = None,
    unit: str = "",
    verdict: Verdict = "fail",
    severity: Severity | None = None,
    facet: str = "",
    file: str | None = None,
    member: str | None = None,
    document: str | None = None,
    requirement: str | None = None,
    evidence: tuple[Evidence, ...] = (),
    **values: object,
) -> Finding:
    """Make a finding; its id is a fingerprint of rule, unit, document, member, code and facet."""
    rule = owed.id if owed else requirement
    unit = owed.unit.path if owed else unit
    member = owed.member if owed else member
    document = owed.rule.document if owed else document
    key = f"{code}.{facet}" if facet in _FACETS.get(code, ()) else code
    print_as = f"{code}.unsure" if verdict == "unsure" and code in _UNSURE else key
    said = {"what": context.label(document, member) if document else "", **values}
    return Finding(
        _identity(context, rule, unit, document, member, code, facet, file if rule is None else None),
        code,
        rule,
        verdict,
        _severity(code, severity, owed),
        unit,
        member,
        document,
        file,
        evidence,
        message(print_as, context.lang, **said),
        remedy(print_as, context.lang, **said),
        _source(context, code, owed),
    )


_FACETS = {"missing": ("form",), "unsigned": ("typed",)}
_UNSURE = frozenset({"missing", "undated", "unsigned"})


def _severity(code: str, given: Severity | None, owed: Owed | None) -> Severity:
    severity = given or CODES[code]
    if owed is None:
        return severity
    if code in owed.rule.lower:
        severity = owed.rule.lower[code].to
    return "warning" if owed.rule.advisory and severity == "error" else severity


def _source(context: Context, code: str, owed: Owed | None) -> Source | None:
    """Signature and date are mandatory parts of any Party document (11-HD/VPTW); all else is the plan's."""
    if owed is None:
        return None
    if code in {"unsigned", "undated"}:
        return Source("11-HD/VPTW")
    given = owed.rule.source
    if given is not None:
        return Source(given.symbol, given.clause)
    return Source(context.ruleset.basis.symbol, owed.rule.clause or owed.dossier.clause)


def _identity(context: Context, *parts: str | None) -> str:
    text = "\0".join(p or "" for p in parts)
    length = 6
    digest = hashlib.sha256(text.encode()).hexdigest()
    while f"f-{digest[:length]}" in context.used:
        length += 1
    identity = f"f-{digest[:length]}"
    context.used.add(identity)
    return identity
