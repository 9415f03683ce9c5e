"""The figures of a clause as far as voting governs them; numbers of members so classed are no votes."""

from dataclasses import replace

from dossiercheck.facts.votes import classes, cues, parts, persons, subjects, words
from dossiercheck.facts.votes.classes import Counted, Level
from dossiercheck.facts.votes.items import Clause
from dossiercheck.facts.votes.numbers import Figures, figures
from dossiercheck.facts.votes.persons import Name
from dossiercheck.facts.votes.standing import Standing
from dossiercheck.facts.votes.subjects import Subject


def figures_of(
    clause: Clause, standing: Standing, found: tuple[Level, ...], heads: tuple[Name, ...]
) -> tuple[Figures, tuple[Level, ...]]:
    """Figures of the clause, and the classes they leave open: none where each class has its own count.

    Numbers of members classed ('HTTNV: 3 đồng chí') are blotted out before.
    """
    folded = clause.folded
    governed = _governed(clause, standing, found, heads)
    counts = classes.counted(folded, found)
    by_class = tuple(c for c in counts if governed and _of_one(clause, standing, heads, c))
    more = bool(standing.draft and standing.draft.figures.tally)
    if len(by_class) > 1 or any(c.base is None and (more or c.of_voters) for c in by_class):
        return _by_class(folded, by_class), ()
    for c in counts:
        if c not in by_class and (len(counts) > 1 or not (c.votes and words.has_vote(folded))):
            folded = parts.blot(folded, c)
    return figures(folded, governed=governed), found


def _governed(clause: Clause, standing: Standing, found: tuple[Level, ...], heads: tuple[Name, ...]) -> bool:
    """Whether a bare '14/14' or '100%' in the clause is a result."""
    folded = clause.folded
    if words.has_vote(folded) or standing.voting or (standing.subjects and cues.result_alone(folded)):
        return True
    if standing.adopts(clause) or (found and cues.BACKED.search(folded)):
        return True
    people = persons.names(clause.text)
    members = standing.subjects == (Subject("member-class"),)  # 'Xếp loại ĐV:' stands above
    classed = bool(found) and (
        bool(heads)
        or standing.member is not None
        or standing.about is not None
        or standing.subjects == (Subject("branch-class"),)
        or (bool(people) and (members or subjects.CLASSING.search(folded) is not None))
        or subjects.classes_unit(folded)
        or subjects.heads_unit(folded)
    )
    grouped = standing.group is not None and bool(heads)
    listed = standing.item is clause.item and (bool(heads) or standing.on == "adoption")
    return classed or grouped or listed or standing.completes(clause)


def _of_one(clause: Clause, standing: Standing, heads: tuple[Name, ...], count: Counted) -> bool:
    """Whether a number beside a class can be of the votes for it: the clause is about one person or the branch."""
    return (
        count.of_voters
        or bool(heads)
        or bool(persons.names(clause.text))
        or standing.member is not None
        or standing.about is not None
        or standing.on == "branch-class"
        or subjects.classes_unit(clause.folded)
        or subjects.heads_unit(clause.folded)
    )


def _by_class(folded: str, by_class: tuple[Counted, ...]) -> Figures:
    for c in by_class:
        folded = parts.blot(folded, c)
    base = next((c.base for c in by_class if c.base), None)
    rest = figures(folded, governed=False)
    return replace(rest, tally=tuple(c.tally for c in by_class), base=rest.base or base)
