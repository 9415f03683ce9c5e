"""Units whose folders tell no kind get it from their letterheads; names as the papers print them."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from dossiercheck.intake.folders import UnitWords
from dossiercheck.model.fact import Found
from dossiercheck.model.facts import DocumentFacts
from dossiercheck.model.submission import Submission, Unit
from dossiercheck.vietnamese.fold import fold, plain

FactsByPath = Mapping[str, tuple[DocumentFacts, ...]]


def settle(submission: Submission, facts: FactsByPath, words: UnitWords, provisional: frozenset[str]) -> Submission:
    """The submission with every kind and name that letterheads can give.

    A provisional unit (a folder without a kind) whose letterheads tell nothing new falls to its parent.
    """
    units = {u.path: _settled(u, facts, words) for u in submission.units}
    for path in sorted(provisional, reverse=True):
        unit = units[path]
        above = units.get(unit.parent or "")
        if above is not None and unit.kind in {None, above.kind}:
            units[above.path] = replace(above, files=above.files + unit.files)
            del units[path]
            units = {p: replace(u, parent=above.path) if u.parent == path else u for p, u in units.items()}
    return replace(submission, units=tuple(units.values()))


def _settled(unit: Unit, facts: FactsByPath, words: UnitWords) -> Unit:
    issuers = [i for f in unit.files for d in facts.get(f.path, ()) if (i := issuer(d))]
    kinds = Counter(k for i in issuers if (k := words.kind(i)) is not None)
    kind = unit.kind or (min(kinds, key=lambda k: (-kinds[k], k)) if kinds else None)
    if unit.listed:
        return replace(unit, kind=kind)
    own = Counter(fold(i) for i in issuers if words.kind(i) == kind)
    if not own:
        return replace(unit, kind=kind)
    best = min(own, key=lambda i: (-own[i], i))
    printed = [i for i in issuers if fold(i) == best]
    return replace(unit, kind=kind, name=_spelled(unit, best, printed[0], facts))


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
