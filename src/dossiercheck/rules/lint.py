"""References within a pack: every window, role, unit kind, document, fact and code it names must exist."""

from collections.abc import Iterator

from rapidfuzz import process

from dossiercheck.model.diagnostic import Diagnostic
from dossiercheck.model.facts import FACT_NAMES
from dossiercheck.rules.checks import Operators
from dossiercheck.rules.codes import CODES
from dossiercheck.rules.positions import Path, Positions
from dossiercheck.rules.schema import Requirement, RuleSet

Reference = tuple[Path, str, tuple[str, ...]]
"""Where a name stands, the name, and the names it may be."""


def lint(ruleset: RuleSet, positions: Positions, name: str, lang: str) -> tuple[Diagnostic, ...]:
    """Every dangling reference, in the order of the file."""
    found = [
        _unknown(path, value, known, positions, name, lang)
        for path, value, known in _references(ruleset)
        if value not in known
    ]
    found += [_operators(i, positions, name, lang) for i, c in enumerate(ruleset.checks) if _count(c) != 1]
    return tuple(sorted(found, key=lambda d: (d.line or 0, d.column or 0)))


def _references(ruleset: RuleSet) -> Iterator[Reference]:
    kinds, documents, codes = tuple(ruleset.units), tuple(ruleset.documents), tuple(CODES)
    for name, kind in ruleset.documents.items():
        for i, issuer in enumerate(kind.recognise.issuer):
            yield ("documents", name, "recognise", "issuer", i), issuer, kinds
    for d, dossier in enumerate(ruleset.dossiers):
        yield ("dossiers", d, "from"), dossier.sender, kinds
        yield ("dossiers", d, "due", "else"), dossier.due.otherwise, _edges(ruleset)
        for r, requirement in enumerate(dossier.requires):
            yield from _of_requirement(("dossiers", d, "requires", r), requirement, ruleset)
    for c, check in enumerate(ruleset.checks):
        at: Path = ("checks", c)
        yield from (((*at, "unit", i), u, kinds) for i, u in enumerate(check.unit))
        yield from (((*at, "needs", i), n, documents) for i, n in enumerate(check.needs))
        yield (*at, "code"), check.code, codes


def _of_requirement(at: Path, requirement: Requirement, ruleset: RuleSet) -> Iterator[Reference]:
    documents = tuple(ruleset.documents)
    yield (*at, "document"), requirement.document, documents
    yield from (((*at, "served_by", i), s, documents) for i, s in enumerate(requirement.served_by))
    yield from (((*at, "owners", i), o, tuple(ruleset.units)) for i, o in enumerate(requirement.owners))
    if requirement.meeting is not None:
        yield (*at, "meeting", "within"), requirement.meeting.within, tuple(ruleset.windows)
    if requirement.dated.since is not None:
        yield (*at, "dated", "from"), requirement.dated.since, _edges(ruleset)
    if requirement.due is not None:
        yield (*at, "due", "else"), requirement.due.otherwise, _edges(ruleset)
    for v, vote in enumerate(requirement.votes):
        yield from (((*at, "votes", v, "of", i), o, documents) for i, o in enumerate(vote.of))
    for c, content in enumerate(requirement.content):
        if content.fact is not None:
            yield (*at, "content", c, "fact"), content.fact, FACT_NAMES
    yield from (((*at, "lower", code), code, tuple(CODES)) for code in requirement.lower)


def _edges(ruleset: RuleSet) -> tuple[str, ...]:
    return tuple(f"{w}.{edge}" for w in ruleset.windows for edge in ("from", "to"))


def _count(check: Operators) -> int:
    return sum(getattr(check, f) is not None for f in Operators.model_fields)


def _operators(index: int, positions: Positions, name: str, lang: str) -> Diagnostic:
    line, column = positions.at(("checks", index))
    said = "Mỗi phép kiểm cần đúng một phép so sánh." if lang == "vi" else "A check needs exactly one operator."
    return Diagnostic(name, "operators", said, line, column)


def _unknown(path: Path, value: str, known: tuple[str, ...], positions: Positions, name: str, lang: str) -> Diagnostic:
    line, column = positions.at(path)
    near = process.extractOne(value, known, score_cutoff=60)
    said = f"Không có «{value}»." if lang == "vi" else f"There is no “{value}”."
    hint = None
    if near:
        hint = f"Có phải «{near[0]}»?" if lang == "vi" else f"Did you mean “{near[0]}”?"
    return Diagnostic(name, "unknown-name", said, line, column, hint)
