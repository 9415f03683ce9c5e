"""Whose paper is it, and which requirement may it serve: every document of a submission is placed once.

The letterhead, else the unit named in the title, decides the owner; a paper that names no known unit stays
where it lies. A member paper goes to the member it names.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from dossiercheck.model.fact import Found
from dossiercheck.model.facts import DocumentFacts
from dossiercheck.model.submission import FileRef, Member, Submission, Unit
from dossiercheck.rules.assign.names import names_unit, unit_key
from dossiercheck.rules.assign.people import member_of
from dossiercheck.rules.schema import RuleSet


@dataclass(frozen=True, slots=True)
class Placed:
    """One document, where it lies and whose it is."""

    facts: DocumentFacts
    file: FileRef
    lies: str
    """Path of the unit whose folder holds it."""
    owner: str
    """Path of the unit it belongs to."""
    kind: str | None
    """As recognised, or as the clerk corrected it."""
    sure: bool
    """The kind was recognised above the pack's threshold (or corrected by the clerk)."""
    member: Member | None = None
    names_other: str | None = None
    """Name of another unit that the title gives under this unit's letterhead."""


def place(
    submission: Submission,
    facts: Mapping[str, tuple[DocumentFacts, ...]],
    members: Mapping[str, tuple[Member, ...]],
    ruleset: RuleSet,
) -> tuple[Placed, ...]:
    """Every document with its owner, in the order of paths."""
    corrected = {c.path: c.kind for c in submission.corrections}
    personal = {r.document for d in ruleset.dossiers for r in d.requires if r.for_each == "member"}
    found = []
    for unit in submission.units:
        for file in unit.files:
            for document in facts.get(file.path, ()):
                kind = corrected.get(file.path, document.kind.kind)
                sure = file.path in corrected or document.kind.confidence >= ruleset.confidence
                owner = _owner(document, unit, submission, personal, kind)
                member = member_of(document, members.get(owner.path, ())) if kind in personal else None
                other = _other(document, owner, submission) if owner is unit else None
                found.append(Placed(document, file, unit.path, owner.path, kind, sure, member, other))
    return tuple(sorted(found, key=lambda p: (p.file.path, p.facts.pages or (0, 0))))


def _owner(document: DocumentFacts, unit: Unit, submission: Submission, personal: set[str], kind: str | None) -> Unit:
    """The unit the letterhead names, if exactly one other does and this one does not."""
    del personal, kind
    if not isinstance(document.letterhead, Found) or document.letterhead.value.issuer is None:
        return unit
    issuer = document.letterhead.value.issuer
    if names_unit(issuer, unit):
        return unit
    others = [u for u in submission.units if u is not unit and names_unit(issuer, u)]
    return others[0] if len(others) == 1 else unit


def _other(document: DocumentFacts, owner: Unit, submission: Submission) -> str | None:
    """Another unit of the same kind that the title names, where it does not name this one."""
    if not isinstance(document.title, Found) or owner.kind is None:
        return None
    subject = f"{document.title.value.genre or ''} {document.title.value.subject or ''}"
    if names_unit(subject, owner, inside=True):
        return None
    others = [u for u in submission.units if u is not owner and u.kind == owner.kind and unit_key(u.name)]
    named = [u for u in others if names_unit(subject, u, inside=True)]
    return named[0].name if len(named) == 1 else None
