"""The unit a paper belongs to: its letterhead's, else its signatory's, else the one in whose folder it lies."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from dossiercheck.model.fact import Evidence, Found
from dossiercheck.model.facts import DocumentFacts
from dossiercheck.model.frozen import frozen
from dossiercheck.model.submission import Unit
from dossiercheck.rules.assign.names import Strength, UnitNames
from dossiercheck.rules.assign.people import alike
from dossiercheck.rules.schema import RuleSet
from dossiercheck.vietnamese.fold import fold
from dossiercheck.vietnamese.levels import level_key
from dossiercheck.vietnamese.names import name_key

FactsByPath = Mapping[str, tuple[DocumentFacts, ...]]
_SURE = 0.6
"""A name read with less confidence moves no paper and accuses nobody."""


@frozen
class Doubt:
    """A paper names a unit that is not its owner. `sure`: another unit of the submission, beyond doubt."""

    printed: str
    evidence: tuple[Evidence, ...]
    sure: bool


class Owners:
    """Owners of the documents of one submission."""

    def __init__(self, units: Sequence[Unit], names: UnitNames, facts: FactsByPath, ruleset: RuleSet) -> None:
        self._names = names
        self._owed: dict[str, set[str]] = {}
        self._plain: set[str] = set()
        """Papers of one unit about itself: no member's, no minutes, which name guests."""
        for dossier in ruleset.dossiers:
            for rule in dossier.requires:
                if rule.for_each is None and rule.scope == "unit" and not rule.votes:
                    self._plain.add(rule.document)
                for kind in rule.owners or (dossier.sender,):
                    self._owed.setdefault(kind, set()).add(rule.document)
        self._usual = {u.path: _usual(u, facts) for u in units}
        self._called = {u.path: _called(u, facts) for u in units}
        self._holders: dict[str, set[str]] = {}
        self._by_path = {u.path: u for u in units}
        for unit in units:
            for member in unit.roster or ():
                self._holders.setdefault(name_key(member.name), set()).add(unit.path)

    def owner(self, document: DocumentFacts, lies: Unit, kind: str | None = None) -> Unit:
        """The owner. A unit is only taken from its folder where the paper surely names another one.

        `kind`: the paper's, if it is known better than the document's own reading.
        """
        kind = kind or document.kind.kind
        named = False
        for text in _own_words(document):
            own, (other, strength) = self._names.strength(text, lies), self._meant(text, document, lies)
            if own is Strength.EXACT or other is lies:
                return lies
            if other is not None and _stronger(strength, own) and not self._stays(document, kind, lies, other):
                return other
            if own is not Strength.NONE:
                return lies
            named = named or other is not None
        if lies.kind is None:
            return self._loose(document) or lies
        return lies if named else self._signer(document, lies) or lies

    def _meant(self, text: str, document: DocumentFacts, lies: Unit) -> tuple[Unit | None, Strength]:
        """The unit a text names: one of the folder's own committee, or one of the committee the letterhead names above it."""
        found = self._names.named(text, lies)
        if found[0] is not None or not isinstance(document.letterhead, Found):
            return found
        other, strength = self._names.named(text)
        above = self._names.committee(other) if other is not None else None
        superior = document.letterhead.value.superior or ""
        if above is None or above is other or self._names.strength(superior, above) < Strength.WITHIN:
            return None, Strength.NONE
        return other, strength

    def _stays(self, document: DocumentFacts, kind: str | None, lies: Unit, other: Unit) -> bool:
        """Whether a letterhead of the committee above is but the head of a paper of the unit that handed it in.

        Members' papers often print only the committee's name; so does a secretary who signs for the branch.
        """
        if lies.kind is None or other.kind == lies.kind or self._names.committee(other) is not other:
            return False
        if (
            kind is not None
            and kind in self._owed.get(lies.kind, ())
            and kind not in self._owed.get(other.kind or "", ())
        ):
            return True
        signed = document.signatures.value if isinstance(document.signatures, Found) else ()
        told = [s.authority for s in signed if s.authority]
        return any(self._names.tells_kind(a, lies.kind) for a in told) and not any(
            self._names.tells_kind(a, other.kind) for a in told
        )

    def _signer(self, document: DocumentFacts, lies: Unit) -> Unit | None:
        """The unit whose roster alone holds the person of a member's paper that lies in a folder whose roster has no such name."""
        if lies.roster is None or not isinstance(document.person, Found) or document.person.confidence < _SURE:
            return None
        name = document.person.value.name
        if any(alike(m.name, name) for m in lies.roster):
            return None
        holders = [self._by_path[p] for p in self._holders.get(name_key(name), ())]
        near = [u for u in holders if not self._names.apart(u, lies)]
        return near[0] if len(near) == 1 and near[0].kind == lies.kind else None

    def doubt(self, document: DocumentFacts, owner: Unit, kind: str | None = None) -> Doubt | None:
        """Another unit of the owner's kind that title or letterhead names and the owner's name nowhere beside it."""
        if owner.kind is None:
            return None
        if isinstance(document.title, Found):
            said = f"{document.title.value.genre or ''} {document.title.value.subject or ''}"
            named = [u for u in self._names.spoken_of(said, owner.kind) if not self._names.apart(u, owner)]
            if len(named) == 1 and named[0] is not owner and not self._mentions_own(said, owner):
                return Doubt(named[0].name, document.title.evidence, document.title.confidence >= _SURE)
            if (foreign := self._foreign(document, said, owner)) is not None:
                return foreign
        if (strange := self._body(document, owner, kind)) is not None:
            return strange
        head = document.letterhead
        if not isinstance(head, Found) or not head.value.issuer or fold(head.value.issuer) == self._usual[owner.path]:
            return None
        if self._names.tells_no_sister(head.value.issuer, owner):
            return Doubt(head.value.issuer, head.evidence, False)
        return None

    def _foreign(self, document: DocumentFacts, said: str, owner: Unit) -> Doubt | None:
        """A unit of the owner's kind in the title that shares no word with the owner's names, of the submission or not.

        Only names set in small letters: in a title all in capitals nobody sees where a name ends.
        """
        if not isinstance(document.mentions, Found) or owner.kind is None:
            return None
        for mention, seen in zip(document.mentions.value, document.mentions.evidence, strict=False):
            name = mention.name
            if name.isupper() or fold(name) not in fold(said) or not self._names.tells_kind(name, owner.kind):
                continue
            if self._called[owner.path][fold(name)] > 1:
                continue  # what several of its papers call it is its own other name
            merit = level_key(" ".join(name.split()[2:])) is not None  # 'Chi bộ Trong sạch vững mạnh'
            if not merit and self._names.strength(name, owner) is Strength.NONE:
                return Doubt(name, (seen,), False)
        return None

    def _body(self, document: DocumentFacts, owner: Unit, kind: str | None) -> Doubt | None:
        """A unit's own paper whose opening speaks of a sister and which never says its own name below its letterhead.

        A text copied from a sister reads so; so may one that begins with a guest. It is for a person to see.
        """
        head, named = document.letterhead, document.mentions
        if kind not in self._plain or not isinstance(head, Found) or not isinstance(named, Found):
            return None
        printed = {head.value.issuer, head.value.superior}
        found = [(m, e) for m, e in zip(named.value, named.evidence, strict=False) if m.name not in printed]
        if any(self._names.strength(m.name, owner) > Strength.SHARED for m, _ in found):
            return None
        for mention, seen in found:
            unit, strength = self._names.named(mention.name, owner)
            if mention.where != "text" and unit is not None and unit.kind == owner.kind and strength is Strength.EXACT:
                return Doubt(mention.name, (seen,), False)
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


def _called(unit: Unit, facts: FactsByPath) -> Counter[str]:
    """In how many papers of a folder each name of a unit stands."""
    papers = (d.mentions for f in unit.files for d in facts.get(f.path, ()))
    return Counter(n for m in papers if isinstance(m, Found) for n in {fold(x.name) for x in m.value})


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
