"""Members of a unit, and which of them a paper is about."""

from collections.abc import Mapping, Sequence

from dossiercheck.model.fact import Found
from dossiercheck.model.facts import DocumentFacts
from dossiercheck.model.submission import Member, Unit
from dossiercheck.vietnamese.names import name_key, near_name


def person_of(document: DocumentFacts) -> str | None:
    """The name a member paper gives: its own line, else the last signatory's."""
    if isinstance(document.person, Found):
        return document.person.value.name
    if isinstance(document.signatures, Found):
        return next((s.name for s in reversed(document.signatures.value) if s.name), None)
    return None


def member_of(document: DocumentFacts, members: Sequence[Member]) -> Member | None:
    """The member a paper is about; namesakes are told apart by birth date, small slips are forgiven."""
    name = person_of(document)
    if name is None:
        return None
    same = [m for m in members if name_key(m.name) == name_key(name)]
    if not same:
        near = [m for m in members if near_name(m.name, name)]
        return near[0] if len(near) == 1 else None
    born = document.person.value.born if isinstance(document.person, Found) else None
    return next((m for m in same if born is not None and m.born == born), same[0])


def members_of(
    unit: Unit, facts: Mapping[str, tuple[DocumentFacts, ...]], personal: frozenset[str]
) -> tuple[Member, ...]:
    """The roster, else everyone a member paper of the unit's folder is about."""
    if unit.roster is not None:
        return unit.roster
    found: dict[str, Member] = {}
    for file in unit.files:
        for document in facts.get(file.path, ()):
            name = person_of(document) if document.kind.kind in personal else None
            if name is not None:
                shown = name.title() if name.isupper() else name
                found.setdefault(name_key(name), Member(shown, source="documents", label=shown))
    return tuple(sorted(found.values(), key=lambda m: name_key(m.name)))
