"""Whose paper is it, and whom is it about: every document of a submission is placed once.

The letterhead, else the signatory's unit, decides the owner; a paper that names no known unit stays where it
lies, a loose one goes to the unit its title or its member tells. Members are known from what each unit owns.
"""

from collections.abc import Mapping
from dataclasses import replace

from dossiercheck.model.facts import DocumentFacts
from dossiercheck.model.frozen import frozen
from dossiercheck.model.submission import Correction, FileRef, Member, Submission, Unit
from dossiercheck.rules.assign.names import UnitNames
from dossiercheck.rules.assign.owner import Doubt, Owners
from dossiercheck.rules.assign.people import Known, members_of
from dossiercheck.rules.schema import RuleSet
from dossiercheck.vietnamese.names import name_key


@frozen
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
    corrected: Correction | None = None
    """The clerk's word, where she gave it."""
    member: Member | None = None
    perhaps: tuple[Member, ...] = ()
    """Members a member paper may be about where it cannot be told: all, if its name could not be read."""
    stranger: str | None = None
    """The name on a member paper that no member bears."""
    doubt: Doubt | None = None
    """Another unit that the paper names under this unit's letterhead, or a unit nobody knows."""

    @property
    def strayed(self) -> bool:
        """Whether it lies in another unit's folder. A loose file lies in nobody's."""
        return self.lies not in {self.owner, LOOSE}


LOOSE = "."
"""Path of the checked folder itself, where loose files lie."""


@frozen
class Assigned:
    """Every document with its owner, in the order of paths, and the members of each unit."""

    placed: tuple[Placed, ...]
    members: Mapping[str, tuple[Member, ...]]
    names: UnitNames

    def owned(self) -> dict[str, tuple[Placed, ...]]:
        """Documents by the unit they belong to."""
        found: dict[str, list[Placed]] = {}
        for p in self.placed:
            found.setdefault(p.owner, []).append(p)
        return {path: tuple(own) for path, own in found.items()}


def assign(submission: Submission, facts: Mapping[str, tuple[DocumentFacts, ...]], ruleset: RuleSet) -> Assigned:
    """Place every document of the submission and settle who the members are."""
    names = UnitNames(submission.units, ruleset)
    owners = Owners(submission.units, names, facts, ruleset)
    personal = frozenset(r.document for d in ruleset.dossiers for r in d.requires if r.for_each == "member")
    found = [
        _owned(document, file, unit, owners, submission, ruleset)
        for unit in submission.units
        for file in unit.files
        for document in facts.get(file.path, ())
    ]
    first = Assigned(tuple(sorted(found, key=_place)), {}, names)
    own = first.owned()
    known = {
        u.path: Known(members_of(u, [(p.kind, p.facts, p.sure) for p in own.get(u.path, ())], personal))
        for u in submission.units
    }
    placed = tuple(_about(p, known[p.owner]) if p.kind in personal else p for p in first.placed)
    return Assigned(_shared_out(placed), {path: k.members for path, k in known.items()}, names)


def _owned(
    document: DocumentFacts, file: FileRef, unit: Unit, owners: Owners, submission: Submission, ruleset: RuleSet
) -> Placed:
    corrected = next((c for c in submission.corrections if c.path == file.path), None)
    kind = corrected.kind if corrected is not None else document.kind.kind
    sure = corrected is not None or document.kind.confidence >= ruleset.confidence
    owner = owners.owner(document, unit, kind)
    return Placed(
        document, file, unit.path, owner.path, kind, sure, corrected, doubt=owners.doubt(document, owner, kind)
    )


def _about(placed: Placed, known: Known) -> Placed:
    found = known.about(placed.facts)
    return replace(placed, member=found.member, perhaps=found.perhaps, stranger=found.stranger)


def _shared_out(placed: tuple[Placed, ...]) -> tuple[Placed, ...]:
    """As many papers of a kind as there are members of one name, and no birth date on them: each has one of them."""
    groups: dict[tuple[object, ...], list[Placed]] = {}
    for p in placed:
        if len(p.perhaps) > 1 and len({name_key(m.name) for m in p.perhaps}) == 1:
            groups.setdefault((p.owner, p.kind, p.perhaps), []).append(p)
    told: dict[int, Placed] = {}
    for papers in groups.values():
        texts = {p.facts.fingerprint or (p.file.sha256, p.facts.pages) for p in papers}
        if len(papers) == len(texts) == len(papers[0].perhaps):
            for paper, member in zip(papers, papers[0].perhaps, strict=True):
                told[id(paper)] = replace(paper, member=member, perhaps=())
    return tuple(told.get(id(p), p) for p in placed)


def _place(placed: Placed) -> tuple[str, tuple[int, int]]:
    return placed.file.path, placed.facts.pages or (0, 0)
