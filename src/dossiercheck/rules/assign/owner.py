"""The unit a paper belongs to: its letterhead's, else its signatory's, else the one in whose folder it lies."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dossiercheck.model.fact import Evidence, Found
from dossiercheck.model.facts import DocumentFacts
from dossiercheck.model.submission import Unit
from dossiercheck.rules.assign.names import Strength, UnitNames
from dossiercheck.vietnamese.fold import fold
from dossiercheck.vietnamese.names import name_key

FactsByPath = Mapping[str, tuple[DocumentFacts, ...]]


@dataclass(frozen=True, slots=True)
class Doubt:
    """A paper names a unit that is not its owner. `sure`: another unit of the submission, beyond doubt."""

    printed: str
    evidence: tuple[Evidence, ...]
    sure: bool


class Owners:
    """Owners of the documents of one submission."""

    def __init__(self, units: Sequence[Unit], names: UnitNames, facts: FactsByPath) -> None:
        self._names = names
        self._usual = {u.path: _usual(u, facts) for u in units}
        self._holders: dict[str, set[str]] = {}
        self._by_path = {u.path: u for u in units}
        for unit in units:
            for member in unit.roster or ():
                self._holders.setdefault(name_key(member.name), set()).add(unit.path)

    def owner(self, document: DocumentFacts, lies: Unit) -> Unit:
        """The owner. A unit is only taken from its folder where the paper surely names another one."""
        for text in _own_words(document):
            own, (other, strength) = self._names.strength(text, lies), self._names.named(text)
            if own is Strength.EXACT or other is lies:
                return lies
            if other is not None and _stronger(strength, own):
                return other
            if own is not Strength.NONE:
                return lies
        return self._loose(document) or lies if lies.kind is None else lies

    def doubt(self, document: DocumentFacts, owner: Unit) -> Doubt | None:
        """Another unit of the owner's kind that title or letterhead names and the owner's name nowhere beside it."""
        if owner.kind is None:
            return None
        if isinstance(document.title, Found):
            said = f"{document.title.value.genre or ''} {document.title.value.subject or ''}"
            named = self._names.spoken_of(said, owner.kind)
            if len(named) == 1 and named[0] is not owner and not self._mentions_own(said, owner):
                return Doubt(named[0].name, document.title.evidence, True)
        head = document.letterhead
        if not isinstance(head, Found) or not head.value.issuer or fold(head.value.issuer) == self._usual[owner.path]:
            return None
        if self._names.tells_no_sister(head.value.issuer, owner):
            return Doubt(head.value.issuer, head.evidence, False)
        return None

    def _mentions_own(self, said: str, owner: Unit) -> bool:
        return owner in self._names.spoken_of(said, owner.kind or "")

    def _loose(self, document: DocumentFacts) -> Unit | None:
        """The owner of a loose paper: the unit its title names, else the one whose roster alone holds its person."""
        if isinstance(document.title, Found) and document.title.value.subject:
            unit, strength = self._names.named(document.title.value.subject)
            if strength >= Strength.WITHIN:
                return unit
        if isinstance(document.person, Found):
            holders = self._holders.get(name_key(document.person.value.name), set())
            return self._by_path[next(iter(holders))] if len(holders) == 1 else None
        return None


def _usual(unit: Unit, facts: FactsByPath) -> str | None:
    """The issuer most letterheads of a folder print: the unit's own name, whatever the list calls the unit."""
    heads = [d.letterhead for f in unit.files for d in facts.get(f.path, ())]
    issuers = Counter(fold(h.value.issuer) for h in heads if isinstance(h, Found) and h.value.issuer)
    best = max(issuers, key=lambda i: (issuers[i], i), default=None)
    return best if best is not None and issuers[best] * 2 > issuers.total() else None


def _stronger(other: Strength, own: Strength) -> bool:
    """Whether a reading of another unit outweighs the one of the unit in whose folder the paper lies.

    'Chi bộ Thanh tra' in the folder of 'Thanh tra 2' may be short for it; 'Chi bộ Thanh tra 2' in the folder of
    'Thanh tra' is not.
    """
    if other is Strength.EXACT:
        return own in {Strength.NONE, Strength.SHARED, Strength.WITHIN}
    return own is Strength.NONE


def _own_words(document: DocumentFacts) -> Iterator[str]:
    """Letterhead first; signatories only where no letterhead names its issuer."""
    if isinstance(document.letterhead, Found) and document.letterhead.value.issuer:
        yield document.letterhead.value.issuer
        return
    if isinstance(document.signatures, Found):
        yield from (s.authority for s in reversed(document.signatures.value) if s.authority)
