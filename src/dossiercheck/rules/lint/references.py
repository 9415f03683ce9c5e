"""References within a pack: every window, role, unit kind, document, fact, path, parameter and code it names must exist."""

import re
from collections.abc import Iterable, Iterator

from dossiercheck.model.facts import FACT_NAMES
from dossiercheck.rules.checks import Distinct, operands, texts
from dossiercheck.rules.codes import CODES
from dossiercheck.rules.lint.slip import Slip, unknown
from dossiercheck.rules.paths import UNIT_PATHS, fact_paths, known_paths, parse_path
from dossiercheck.rules.positions import Path
from dossiercheck.rules.schema import Check, Due, Requirement, RuleSet, SignedBy

_KEY = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
"""A role written like a key ('chair'), not as papers print it ('bí thư', 'CHỦ TỊCH')."""
Reference = tuple[Path, str, tuple[str, ...]]
"""Where a name stands, the name, and the names it may be."""


def dangling(ruleset: RuleSet) -> Iterator[Slip]:
    """Every reference to something that is not there."""
    for at, written, known in _references(ruleset):
        if written not in known:
            yield unknown(at, written, known)
    for c, check in enumerate(ruleset.checks):
        yield from _paths(("checks", c), check, ruleset)


def requirement_ids(ruleset: RuleSet) -> Iterator[tuple[Path, str]]:
    """Where each requirement stands and its id."""
    for d, dossier in enumerate(ruleset.dossiers):
        for r, rule in enumerate(dossier.requires):
            yield ("dossiers", d, "requires", r), f"{rule.clause or dossier.clause}/{rule.document}"


def _references(ruleset: RuleSet) -> Iterator[Reference]:
    kinds = tuple(ruleset.units)
    for name, kind in ruleset.documents.items():
        yield from _each(("documents", name, "recognise", "issuer"), kind.recognise.issuer, kinds)
    for d, dossier in enumerate(ruleset.dossiers):
        at: Path = ("dossiers", d)
        yield (*at, "from"), dossier.sender, kinds
        yield from _due((*at, "due"), dossier.due, ruleset)
        for r, rule in enumerate(dossier.requires):
            yield from _of_requirement((*at, "requires", r), rule, ruleset)
    for c, check in enumerate(ruleset.checks):
        yield from _of_check(("checks", c), check, ruleset)
    for i, reading in enumerate(ruleset.readings):
        if reading.parameter is not None:
            yield ("readings", i, "parameter"), reading.parameter, tuple(ruleset.parameters)
    yield from _of_coverage(ruleset)


def _of_requirement(at: Path, rule: Requirement, ruleset: RuleSet) -> Iterator[Reference]:
    documents = tuple(ruleset.documents)
    yield (*at, "document"), rule.document, documents
    yield from _each((*at, "served_by"), rule.served_by, documents)
    yield from _each((*at, "votes_in"), rule.votes_in, documents)
    yield from _each((*at, "owners"), rule.owners, tuple(ruleset.units))
    if rule.meeting is not None:
        yield (*at, "meeting", "within"), rule.meeting.within, tuple(ruleset.windows)
    if rule.dated.since is not None:
        yield (*at, "dated", "from"), rule.dated.since, _edges(ruleset)
    if rule.due is not None:
        yield from _due((*at, "due"), rule.due, ruleset)
    for s, signed in enumerate(rule.signed):
        yield from _of_signatory((*at, "signed", s), signed, ruleset)
    for v, vote in enumerate(rule.votes):
        yield from _each((*at, "votes", v, "of"), vote.of, documents)
    for c, content in enumerate(rule.content):
        if content.fact is not None:
            yield (*at, "content", c, "fact"), content.fact, FACT_NAMES
    yield from (((*at, "lower", code), code, tuple(CODES)) for code in rule.lower)


def _of_signatory(at: Path, signed: SignedBy, ruleset: RuleSet) -> Iterator[Reference]:
    if signed.when is not None:
        yield (*at, "when"), signed.when, _parameters(ruleset, "boolean")
    for i, role in enumerate(signed.role):
        if _KEY.fullmatch(role):
            yield (*at, "role", i), role, tuple(ruleset.roles)


def _of_check(at: Path, check: Check, ruleset: RuleSet) -> Iterator[Reference]:
    kinds = tuple(ruleset.units)
    yield from _each((*at, "unit"), check.unit, kinds)
    yield from _each((*at, "needs"), check.needs, tuple(ruleset.documents))
    yield (*at, "code"), check.code, tuple(CODES)
    for name, operand in operands(check):
        for key, value in texts(operand):
            if key in {"left_of", "right_of"}:
                yield (*at, name, key), value, kinds
            elif key == "base_parameter":
                yield (*at, name, key), value, _parameters(ruleset, "choice")
            elif key in {"parameter", "max_parameter"}:
                yield (*at, name, key), value, _parameters(ruleset, "decimal", "integer")
            elif key == "signer":
                yield (*at, name, key), value, tuple(ruleset.documents)


def _of_coverage(ruleset: RuleSet) -> Iterator[Reference]:
    rows = tuple(ruleset.coverage)
    targets = tuple(dict.fromkeys([i for _, i in requirement_ids(ruleset)] + [c.id for c in ruleset.checks]))
    for row, held in ruleset.coverage.items():
        yield from _each(("coverage", row), held, (*targets, "not_checked"))
    for i, line in enumerate(ruleset.not_checked):
        if line.unit is not None:
            yield ("not_checked", i, "unit"), line.unit, tuple(ruleset.units)
        if line.row is not None:
            yield ("not_checked", i, "row"), line.row, rows


def _paths(at: Path, check: Check, ruleset: RuleSet) -> Iterator[Slip]:
    """Fact paths of a check's operator."""
    for name, operand in operands(check):
        for key, value in texts(operand):
            if key in {"left", "right", "people", "scores", "attendance", "votes"}:
                yield from _path((*at, name, key), value, ruleset)
        if isinstance(operand, Distinct) and operand.fact not in fact_paths():
            yield unknown((*at, name, "fact"), operand.fact, fact_paths())


def _path(at: Path, path: str, ruleset: RuleSet) -> Iterator[Slip]:
    document = path.partition(".")[0]
    if path in UNIT_PATHS:
        return
    if document not in ruleset.documents:
        yield unknown(at, document, (*ruleset.documents, *UNIT_PATHS))
    elif parse_path(path) is None:
        yield unknown(at, path, known_paths([document]))


def _due(at: Path, due: Due, ruleset: RuleSet) -> Iterator[Reference]:
    yield (*at, "else"), due.otherwise, _edges(ruleset)
    if due.day_before is not None:
        yield (*at, "day_before"), due.day_before, _parameters(ruleset, "date")


def _each(at: Path, names: Iterable[str], known: tuple[str, ...]) -> Iterator[Reference]:
    return (((*at, i), n, known) for i, n in enumerate(names))


def _parameters(ruleset: RuleSet, *types: str) -> tuple[str, ...]:
    return tuple(n for n, p in ruleset.parameters.items() if p.type in types)


def _edges(ruleset: RuleSet) -> tuple[str, ...]:
    return tuple(f"{w}.{edge}" for w in ruleset.windows for edge in ("from", "to"))
