"""The examples of a pack, judged by the real thing: each rule's tests and its documentation in one.

An example's facts (see `rules/given.py`) become a delivery of one unit, with units below it where the example
names them; `rules.judge` judges it, and what it says of the rule is compared with what the example expects.

* `pass`: the rule holds; nothing but info findings. `fail`, `unsure`: a finding of that verdict, under `code` if one is given.
* `not-applicable`: the requirement is owed by nobody (or not yet due), the check cannot be made.
"""

from collections.abc import Iterator, Mapping
from datetime import date as Date
from datetime import timedelta
from decimal import Decimal
from typing import Any

from dossiercheck.model.diagnostic import Diagnostic
from dossiercheck.model.facts import DocumentFacts
from dossiercheck.model.frozen import frozen
from dossiercheck.model.recogniser import KindReading
from dossiercheck.model.report import Finding, Report, RuleSetStamp
from dossiercheck.model.submission import FileRef, Submission, Unit
from dossiercheck.rules.given import Given, GivenUnit, overlay, read_given
from dossiercheck.rules.judge import evaluate
from dossiercheck.rules.messages import Lang
from dossiercheck.rules.positions import Path
from dossiercheck.rules.schema import Dossier, Example, Requirement, RuleSet

_SURE = 0.95


@frozen
class Case:
    """One example and the rule it belongs to."""

    rule: str
    """Id of the requirement or check."""
    at: Path
    """Where the example stands in the pack."""
    kind: str
    """Kind of unit that is judged."""
    example: Example
    facts: Mapping[str, object]
    """`given`, laid over that of the example it is like."""

    @property
    def label(self) -> str:
        """How a person calls it: 'C.I.4/minutes: không đề ngày'."""
        return f"{self.rule}: {self.example.name or self.example.expect}"


@frozen
class Outcome:
    """What was judged of an example. `right`: it is what the example expects."""

    case: Case
    right: bool
    said: str
    """The verdict that came out, with the codes behind it."""


def cases(ruleset: RuleSet) -> Iterator[Case]:
    """Every example of a pack, in its order."""
    for d, dossier in enumerate(ruleset.dossiers):
        for r, rule in enumerate(dossier.requires):
            identity, kind = requirement_id(dossier, rule), (rule.owners or (dossier.sender,))[0]
            yield from _cases(identity, ("dossiers", d, "requires", r, "examples"), kind, rule.examples)
    for c, check in enumerate(ruleset.checks):
        yield from _cases(check.id, ("checks", c, "examples"), check.unit[0], check.examples)


def requirement_id(dossier: Dossier, rule: Requirement) -> str:
    """'C.I.4/minutes'."""
    return f"{rule.clause or dossier.clause}/{rule.document}"


def run(case: Case, ruleset: RuleSet, lang: Lang = "vi") -> Outcome:
    """Judge one example. Its facts must be sound (the lint tells mistakes in them)."""
    given = read_given(case.facts, ruleset.documents, ruleset.parameters)
    report = judge_given(given, case.kind, ruleset, lang)
    findings = [f for f in report.findings if f.requirement == case.rule]
    said = _verdict(case, report, findings)
    codes = {f.code for f in findings if f.verdict == case.example.expect}
    wanted = case.example.code
    right = said == case.example.expect and (wanted is None or wanted in codes)
    told = ", ".join(sorted({f"{f.code} ({f.verdict})" for f in findings if f.severity != "info"}))
    return Outcome(case, right, f"{said}: {told}" if told else said)


def judge_given(given: Given, kind: str, ruleset: RuleSet, lang: Lang) -> Report:
    """A report on an example's delivery: the unit of that kind at the top, the units it names below it."""
    facts: dict[str, tuple[DocumentFacts, ...]] = {}
    diagnostics: dict[str, Diagnostic] = {}
    units = [_unit(name, part, kind, given, ruleset, facts, diagnostics) for name, part in given.units.items()]
    parameters = {n: _decimal(p.default) for n, p in ruleset.parameters.items()} | given.parameters
    return evaluate(
        Submission(".", tuple(units)),
        facts,
        diagnostics,
        ruleset,
        as_of=given.as_of or _after_all(ruleset),
        parameters=parameters,
        received=None,
        lang=lang,
        tool_version="",
        stamp=RuleSetStamp(ruleset.id, ruleset.version, ""),
        files_read={},
    )


def _cases(identity: str, at: Path, kind: str, examples: tuple[Example, ...]) -> Iterator[Case]:
    named = {e.name: e for e in examples if e.name}
    for e, example in enumerate(examples):
        yield Case(identity, (*at, e), kind, example, _facts(example, named))


def _facts(example: Example, named: Mapping[str, Example]) -> dict[str, object]:
    """Its own facts over those of the example it is like, and so on; a circle ends where it began."""
    chain = [example]
    while (above := named.get(chain[-1].like or "")) is not None and above not in chain:
        chain.append(above)
    facts: dict[str, object] = {}
    for part in reversed(chain):
        facts = overlay(facts, part.given)
    return facts


def _decimal(value: Any) -> Any:
    """As a run's settings give it: YAML's 0.5 is the decimal 0.5."""
    return Decimal(str(value)) if isinstance(value, float) else value


def _after_all(ruleset: RuleSet) -> Date:
    """The day after the last window: everything is due."""
    return max(w.until for w in ruleset.windows.values()) + timedelta(days=1)


def _unit(
    name: str,
    part: GivenUnit,
    kind: str,
    given: Given,
    ruleset: RuleSet,
    facts: dict[str, tuple[DocumentFacts, ...]],
    diagnostics: dict[str, Diagnostic],
) -> Unit:
    top = ruleset.units[kind].label.vi
    called = name or f"{top} A"
    own = kind if not name else _kind_of(name, ruleset)
    files = []
    for key, paper in part.papers.items():
        ref = FileRef(f"{called}/{key}.docx", f"{called}/{key}", 1)
        files.append(ref)
        if paper.unreadable:
            diagnostics[ref.path] = Diagnostic(ref.path, "damaged", "tệp hỏng")
        else:
            reading = KindReading(paper.kind, _SURE, None, "ví dụ")
            own_facts: dict[str, Any] = {"fingerprint": key, **paper.rest, **paper.facts}
            facts[ref.path] = (DocumentFacts(ref.path, None, reading, **own_facts),)
    parent = f"{top} A" if name else None
    received = None if name else given.received
    return Unit(called, own, called, parent, tuple(files), part.roster, received)


def _kind_of(name: str, ruleset: RuleSet) -> str | None:
    """The kind whose words a unit's name begins with: 'Chi bộ B' is a chi-bo."""
    return next((k for k, u in ruleset.units.items() if name.lower().startswith(u.label.vi.lower())), None)


def _verdict(case: Case, report: Report, findings: list[Finding]) -> str:
    """What was judged of the rule for the unit at the top."""
    unit = report.units[0]
    told = {f.verdict for f in findings if f.severity != "info" or f.code == case.example.code}
    if "fail" in told:
        return "fail"
    if "unsure" in told:
        return "unsure"
    checked = next((c.status for c in unit.checks if c.id == case.rule), None)
    if checked is not None:
        return checked
    results = [r.status for r in unit.requirements if r.id == case.rule]
    return "pass" if "met" in results else "not-applicable"
