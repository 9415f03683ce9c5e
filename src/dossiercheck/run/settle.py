"""Units whose folders tell no kind get it from their letterheads; names as the papers print them."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from dossiercheck.intake.folders import UnitWords
from dossiercheck.intake.units import LEAVES
from dossiercheck.model.fact import Found
from dossiercheck.model.facts import DocumentFacts
from dossiercheck.model.submission import FileRef, Submission, Unit
from dossiercheck.rules.assign.names import UnitNames
from dossiercheck.rules.assign.owner import Owners
from dossiercheck.rules.schema import RuleSet
from dossiercheck.run.parted import Owing, Rosters, parted, several
from dossiercheck.vietnamese.fold import fold, plain

FactsByPath = Mapping[str, tuple[DocumentFacts, ...]]


def settle(
    submission: Submission,
    facts: FactsByPath,
    words: UnitWords,
    provisional: frozenset[str],
    ruleset: RuleSet,
    rosters: Rosters = MappingProxyType({}),
) -> Submission:
    """The submission with every kind and name that letterheads can give.

    Loose files go to the units they surely belong to; a root left without any is no unit. A provisional unit
    (a folder without a kind) whose letterheads tell nothing new falls to its parent. A folder that holds the
    dossiers of several bodies becomes their units.
    """
    pack = Owing.of(ruleset)
    units = {u.path: _settled(u, facts, words, pack) for u in submission.units if u.path != _ROOT}
    root = next((u for u in submission.units if u.path == _ROOT), None)
    if root is not None:
        units = _with_root(root, units, facts, words, pack)
    for path in sorted(provisional, reverse=True):
        unit = units[path]
        above = units.get(unit.parent or "")
        if above is not None and (unit.kind is None or (unit.kind == above.kind and _one(unit, above))):
            units[above.path] = replace(above, files=above.files + unit.files)
            del units[path]
            units = {p: replace(u, parent=above.path) if u.parent == path else u for p, u in units.items()}
    settled = parted(tuple(units.values()), facts, words, pack, rosters)
    told = (u if u.path in units else replace(u, name=_spelled(u, fold(u.name), u.name, facts)) for u in settled)
    return replace(submission, units=tuple(told))


_ROOT = "."


def _one(unit: Unit, above: Unit) -> bool:
    """Whether two folders' papers print one body: names that share a word but those of their kind."""
    first, second = (set(plain(u.name).split()) for u in (unit, above))
    shared = first & second
    return first <= second or second <= first or len(shared) * 2 > min(len(first), len(second)) + _KIND_WORDS


_KIND_WORDS = 2
"""'Chi bộ', 'Đảng ủy': what two names share anyhow."""


def _with_root(
    root: Unit, units: dict[str, Unit], facts: FactsByPath, words: UnitWords, pack: Owing
) -> dict[str, Unit]:
    """The root first, with the loose files nobody else owns; not at all if a root of no kind has none left."""
    if not units or root.kind is not None or root.listed:
        return {_ROOT: _settled(root, facts, words, pack), **units}
    owners = Owners(tuple(units.values()), UnitNames(tuple(units.values()), pack.ruleset), facts, pack.ruleset)
    left, moved = [], dict(units)
    lying = _by_every_file(facts)
    for file in root.files:
        owner = _owner(file, lying, owners, root)
        if owner is root:
            left.append(file)
        else:
            held = moved[owner.path]
            moved[owner.path] = replace(held, files=(*held.files, file))
    if left or not root.files:
        return {_ROOT: _settled(replace(root, files=tuple(left)), facts, words, pack), **moved}
    return {p: replace(u, parent=None) if u.parent == _ROOT else u for p, u in moved.items()}


def _by_every_file(facts: FactsByPath) -> FactsByPath:
    """Documents by each file they lie in: a paper photographed page by page lies in several."""
    found: dict[str, tuple[DocumentFacts, ...]] = {}
    for path, told in facts.items():
        for document in told:
            for file in dict.fromkeys((path, *document.lies_in)):
                found[file] = (*found.get(file, ()), document)
    return found


def _owner(file: FileRef, facts: FactsByPath, owners: Owners, root: Unit) -> Unit:
    """The one unit all documents of a loose file belong to, else the root."""
    found = {(o := owners.owner(d, root)).path: o for d in facts.get(file.path, ())}
    return next(iter(found.values())) if len(found) == 1 else root


def _settled(unit: Unit, facts: FactsByPath, words: UnitWords, pack: Owing) -> Unit:
    documents = [d for f in unit.files for d in facts.get(f.path, ())]
    issuers = [i for d in documents if (i := issuer(d))]
    kinds = Counter(k for d in documents if (k := _kind_told(d, words)) is not None)
    kind = unit.kind or (min(kinds, key=lambda k: (-kinds[k], k)) if kinds else None)
    own = Counter(fold(i) for i in issuers if words.kind(i) == kind)
    if unit.listed or kind is None or not own:
        return replace(unit, kind=kind)
    if unit.kind is None and several(unit, kind, facts, words, pack):
        return unit
    best = min(own, key=lambda i: (-own[i], i))
    printed = [i for i in issuers if fold(i) == best]
    return replace(unit, kind=kind, name=_spelled(unit, best, printed[0], facts))


def _kind_told(document: DocumentFacts, words: UnitWords) -> str | None:
    """The kind a letterhead tells; where it prints the body above alone, that of whom the paper is signed for."""
    head = document.letterhead.value if isinstance(document.letterhead, Found) else None
    printed = words.kind(head.issuer) if head is not None and head.issuer else None
    above = head is not None and head.superior is None and printed not in LEAVES
    if above and isinstance(document.signatures, Found):
        signed = [k for s in document.signatures.value if s.authority and (k := words.kind(s.authority)) is not None]
        return signed[-1] if signed else printed
    return printed


def issuer(document: DocumentFacts) -> str | None:
    """The issuing body a letterhead prints."""
    return document.letterhead.value.issuer if isinstance(document.letterhead, Found) else None


def _spelled(unit: Unit, folded: str, printed: str, facts: FactsByPath) -> str:
    """The name in running text's capitals where some paper has it, else the letterhead's."""
    spellings: Counter[str] = Counter()
    for file in unit.files:
        for document in facts.get(file.path, ()):
            if isinstance(document.mentions, Found):
                names = [m.name for m in document.mentions.value]
                spellings.update(n for n in names if plain(n) == plain(folded) and n != n.upper())
    if spellings:
        best = min(spellings, key=lambda s: (-spellings[s], s))
        return best[0].upper() + best[1:]
    return printed
