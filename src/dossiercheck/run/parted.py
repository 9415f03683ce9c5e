"""A folder that holds the papers of several bodies becomes their units; which body issued a paper, letterheads tell.

A clerk may keep a whole committee's delivery in one folder, or sort it by kinds of paper; a committee may keep its
branches' papers among its own. Judged as one body's, such a folder would owe all members to one branch.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations

from dossiercheck.intake.folders import UnitWords
from dossiercheck.model.fact import Found
from dossiercheck.model.facts import DocumentFacts
from dossiercheck.model.submission import FileRef, Member, Unit
from dossiercheck.rules.assign.names import Strength, UnitNames
from dossiercheck.rules.assign.owner import Owners
from dossiercheck.rules.assign.people import alike, members_of
from dossiercheck.rules.schema import RuleSet
from dossiercheck.vietnamese.fold import fold, plain
from dossiercheck.vietnamese.names import name_key

FactsByPath = Mapping[str, tuple[DocumentFacts, ...]]
Rosters = Mapping[str, Sequence[Member]]
"""By file path: lists of members whose unit nobody knows yet."""
_FEW = 3
"""Papers that make a body of a letterhead in a folder that is nobody's: fewer may be headed in a sister's name by mistake."""
_SHARE = 3
"""A second body makes a folder nobody's if it has one paper for so many of the first one's."""
_KINDS = 3
"""Kinds of paper that a branch must have in its committee's folder to have its dossier there, not a copy."""
_SURE = 0.6
"""A person read with less confidence moves no paper."""


@dataclass(slots=True)
class _Body:
    """An issuer and its papers in one folder."""

    unit: Unit
    printed: set[str]
    """Its name as letterheads spell it, folded."""
    papers: list[DocumentFacts] = field(default_factory=list)

    def dossier(self, pool: Unit) -> bool:
        """Whether it is more than a copy or a slip of the reader."""
        kinds = len({d.kind.kind for d in self.papers})
        return kinds >= _KINDS if pool.kind else len(self.papers) >= _FEW


@dataclass(frozen=True, slots=True)
class Owing:
    """What of a rule pack tells bodies and their papers."""

    ruleset: RuleSet
    owed: Mapping[str, frozenset[str]]
    """The kinds of paper each kind of unit hands in."""
    receivers: frozenset[str]
    with_members: frozenset[str]
    """Kinds of unit whose members hand in papers of their own."""
    personal: frozenset[str]

    @staticmethod
    def of(ruleset: RuleSet) -> "Owing":
        rules = [(d, r) for d in ruleset.dossiers for r in d.requires]
        owing = [(kind, r.document) for d, r in rules for kind in (r.owners or (d.sender,))]
        return Owing(
            ruleset,
            {k: frozenset(paper for kind, paper in owing if kind == k) for k, _ in owing},
            frozenset(d.receiver for d in ruleset.dossiers),
            frozenset(d.sender for d, r in rules if r.for_each == "member"),
            frozenset(r.document for _, r in rules if r.for_each == "member"),
        )

    def members(self, unit: Unit, documents: Sequence[DocumentFacts]) -> tuple[str, ...]:
        """The names of those whom a unit's papers make its members."""
        told = [(d.kind.kind, d, d.kind.confidence >= self.ruleset.confidence) for d in documents]
        return tuple(m.name for m in members_of(unit, told, self.personal))


def several(pool: Unit, kind: str, facts: FactsByPath, words: UnitWords, pack: Owing) -> bool:
    """Whether a folder of no kind holds the papers of several bodies of that kind: then it is no one's dossier.

    Another spelling of a name, or a slip in a letterhead, makes no second body.
    """
    bodies = (b for b in _one_by_people(_issuers(pool, facts, words, pack), pack) if b.unit.kind == kind)
    sizes = sorted((len(b.papers) for b in bodies), reverse=True)
    return len(sizes) > 1 and sizes[1] >= max(_FEW, sizes[0] / _SHARE)


def parted(
    units: tuple[Unit, ...], facts: FactsByPath, words: UnitWords, pack: Owing, rosters: Rosters
) -> tuple[Unit, ...]:
    """The units, with those that only letterheads tell, and every file with the one unit it surely belongs to.

    Looked into are folders of no kind and committees'; what the manifest lists stays as it is listed.
    """
    for pool in units:
        if pool.files and not pool.listed and (pool.kind is None or pool.kind in pack.receivers):
            found = _bodies(pool, units, facts, words, pack)
            if found:
                units = _shared_out(pool, units, found, facts, pack, rosters)
    return units


def _bodies(
    pool: Unit, units: tuple[Unit, ...], facts: FactsByPath, words: UnitWords, pack: Owing
) -> tuple[_Body, ...]:
    """The bodies whose dossiers a folder holds and that are no units yet; of a folder of no kind two at least."""
    dossiers = [b for b in _one_by_people(_issuers(pool, facts, words, pack), pack) if b.dossier(pool)]
    if pool.kind is None and len(dossiers) < 2:
        return ()
    known = UnitNames(units, pack.ruleset)
    taken = {u.path for u in units}
    return tuple(b for b in dossiers if known.named(b.unit.name, pool)[0] is None and b.unit.path not in taken)


def _issuers(pool: Unit, facts: FactsByPath, words: UnitWords, pack: Owing) -> list[_Body]:
    """The issuers of a folder's papers, each with those it owes; the commonest spelling of a name first."""
    wanted = {d.sender for d in pack.ruleset.dossiers if d.receiver == pool.kind} if pool.kind else set(pack.owed)
    spelled: dict[str, _Body] = {}
    for document in (d for f in pool.files for d in facts.get(f.path, ())):
        head = document.letterhead.value.issuer if isinstance(document.letterhead, Found) else None
        kind = words.kind(head) if head else None
        if head and kind in wanted and document.kind.kind in pack.owed[kind]:
            unit = Unit(_path(pool, head), kind, head, pool.path)
            spelled.setdefault(fold(head), _Body(unit, {fold(head)})).papers.append(document)
    names = UnitNames([b.unit for b in spelled.values()], pack.ruleset)
    bodies: list[_Body] = []
    for issuer in sorted(spelled, key=lambda i: (-len(spelled[i].papers), i)):
        same = next((b for b in bodies if _same(b.unit, spelled[issuer].unit, names)), None)
        if same is None:
            bodies.append(spelled[issuer])
        else:
            same.printed.add(issuer)
            same.papers += spelled[issuer].papers
    return bodies


def _same(one: Unit, other: Unit, names: UnitNames) -> bool:
    """Whether two letterheads spell one body's name: 'CHI BỘ VP', 'CHI BỘ VĂN PHÒNG SỞ'."""
    if one.kind != other.kind:
        return False
    pairs = ((one, other), (other, one))
    return plain(one.name) == plain(other.name) or any(names.strength(a.name, b) >= Strength.WITHIN for a, b in pairs)


def _one_by_people(bodies: list[_Body], pack: Owing) -> list[_Body]:
    """The bodies, those one whose papers name the same members: 'CHI BỘ KHTC' and 'CHI BỘ KẾ HOẠCH VÀ TÀI CHÍNH'."""
    people = {b.unit.path: {name_key(n) for n in pack.members(b.unit, b.papers)} for b in bodies}
    left = list(bodies)
    for more, fewer in combinations(bodies, 2):
        first, second = people[more.unit.path], people[fewer.unit.path]
        if fewer not in left or more.unit.kind != fewer.unit.kind or more.unit.kind not in pack.with_members:
            continue
        if len(first & second) * 2 > min(len(first), len(second)):
            left.remove(fewer)
            more.printed |= fewer.printed
            more.papers += fewer.papers
            people[more.unit.path] = first | second
    return left


def _path(pool: Unit, printed: str) -> str:
    """What stands for a folder that is not there."""
    name = " ".join(printed.replace("/", "-").split())
    return name if pool.path == "." else f"{pool.path}/{name}"


def _shared_out(
    pool: Unit,
    units: tuple[Unit, ...],
    bodies: tuple[_Body, ...],
    facts: FactsByPath,
    pack: Owing,
    rosters: Rosters,
) -> tuple[Unit, ...]:
    """The units and the bodies found, the folder's files with their owners.

    A folder of no kind that is left empty is no unit.
    """
    everyone = (*units, *_below_committee(tuple(b.unit for b in bodies), pack))
    told = {issuer: b.unit.path for b in bodies for issuer in b.printed}
    owners = Owners(everyone, UnitNames(everyone, pack.ruleset), facts, pack.ruleset)
    held: dict[str, list[FileRef]] = {u.path: list(u.files) for u in everyone if u is not pool}
    left: list[FileRef] = []
    for file in pool.files:
        whose = {told.get(_issuer(d)) or owners.owner(d, pool).path for d in facts.get(file.path, ())}
        (held[whose.pop()] if len(whose) == 1 and pool.path not in whose else left).append(file)
    if pool.kind is None:
        left = _by_people(left, held, everyone, facts, pack, rosters)
    done = [replace(u, files=tuple(held.get(u.path, left))) for u in everyone]
    if pool.kind is not None or left:
        return tuple(done)
    above = pool.parent
    return tuple(replace(u, parent=above) if u.parent == pool.path else u for u in done if u.path != pool.path)


def _issuer(document: DocumentFacts) -> str:
    head = document.letterhead
    return fold(head.value.issuer or "") if isinstance(head, Found) else ""


def _below_committee(units: tuple[Unit, ...], pack: Owing) -> tuple[Unit, ...]:
    """The units under the one committee among them, if there is one."""
    above = [u for u in units if u.kind in pack.receivers]
    if len(above) != 1:
        return units
    return tuple(u if u is above[0] else replace(u, parent=above[0].path) for u in units)


def _by_people(
    files: Sequence[FileRef],
    held: dict[str, list[FileRef]],
    units: tuple[Unit, ...],
    facts: FactsByPath,
    pack: Owing,
    rosters: Rosters,
) -> list[FileRef]:
    """The files left when lists of members, and members' papers, went to the one unit whose papers name those members."""
    known: dict[str, set[str]] = {}
    for unit in units:
        if unit.kind in pack.with_members and unit.path in held:
            for name in pack.members(unit, [d for f in held[unit.path] for d in facts.get(f.path, ())]):
                known.setdefault(name_key(name), set()).add(unit.path)
    left: list[FileRef] = []
    for file in files:
        named = [m.name for m in rosters.get(file.path, ())] or _persons(facts.get(file.path, ()), pack)
        found = Counter(path for n in named for path in _holders(n, known))
        whose = [path for path, times in found.items() if times * 2 > len(named)]
        (held[whose[0]] if len(whose) == 1 else left).append(file)
    return left


def _holders(name: str, known: Mapping[str, set[str]]) -> set[str]:
    """The units whose papers name a person; where none does letter by letter, those that may mean the same one."""
    exact = known.get(name_key(name))
    return exact if exact is not None else {path for k, paths in known.items() if alike(k, name) for path in paths}


def _persons(documents: Sequence[DocumentFacts], pack: Owing) -> list[str]:
    """The persons of a file's papers, if they are members' own and all could be read."""
    told = [
        d.person.value.name
        for d in documents
        if d.kind.kind in pack.personal and isinstance(d.person, Found) and d.person.confidence >= _SURE
    ]
    return told if len(told) == len(documents) else []
