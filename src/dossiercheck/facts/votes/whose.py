"""What a clause of prose votes on, and on whom: its own words first, then the name at its head, then what stands."""

from dataclasses import replace

from dossiercheck.facts.votes import cues, persons, subjects, words
from dossiercheck.facts.votes.classes import Level
from dossiercheck.facts.votes.items import Clause
from dossiercheck.facts.votes.numbers import Figures
from dossiercheck.facts.votes.persons import Name
from dossiercheck.facts.votes.standing import Standing
from dossiercheck.facts.votes.subjects import ELSE, Subject


def own(
    clause: Clause,
    standing: Standing,
    found: tuple[Level, ...],
    told: Figures,
    heads: tuple[Name, ...],
    *,
    speaker: bool,
) -> tuple[Subject, ...]:
    """Find the subjects the clause itself names, with the members they are about."""
    folded = clause.folded
    after_adoption = standing.item is clause.item and standing.on == "adoption"
    named = subjects.subjects(
        folded,
        committee=standing.committee,
        levels=found,
        result=told.any,
        # 'Thông qua Báo cáo: 14/14; Bảng chấm điểm: 14/14': the verb holds for the rest of its sentence.
        voting=(standing.voting and (told.any or clause.first))
        or (told.any and (after_adoption or standing.adopts(clause))),
    )
    if named in {(), (ELSE,)} and standing.on == "adoption" and cues.ALL_PAPERS.search(folded):
        return ()
    if not told.any:
        named = tuple(s for s in named if s.of not in {"self-review", "member-pledge"})
    people = heads or persons.objects(
        clause.text, folded, persons.heads(clause.text, folded, 0)[0].end if speaker else 0
    )
    if not named:
        return _by_people(clause, standing, people, heads, found, told)
    return tuple(dict.fromkeys(s for subject in named for s in _filled(subject, clause, standing, people, told)))


def _filled(
    subject: Subject, clause: Clause, standing: Standing, people: tuple[Name, ...], told: Figures
) -> list[Subject]:
    """The subject with the members it is about, as far as they are named."""
    if subject.on in {"member-class", "commendation"} and people:
        return [replace(subject, member=n.text) for n in people]
    whose = standing.about or standing.member or standing.person
    if subject.on == "member-class" and whose and _same_person(clause, standing, told):
        return [replace(subject, member=whose)]
    if subject.on == "member-class" and persons.unheard(clause.text):
        return [ELSE]
    if subject.of == "self-review":
        return [replace(subject, member=n.text) for n in people] or [subject]
    return [subject]


def _same_person(clause: Clause, standing: Standing, told: Figures) -> bool:
    """Whether 'đảng viên', 'đồng chí' without a name is the person whose section this is."""
    if subjects.plural(clause.folded) or persons.unheard(clause.text):
        return False
    if standing.about and standing.about != standing.member:
        return told.any or bool(words.MEMBER_LEVEL.search(clause.folded))
    figures = standing.draft.figures if standing.draft else Figures()
    if figures.any and not figures.fits(told):
        return False
    return told.any or clause.item.depth >= 3


def _by_people(
    clause: Clause,
    standing: Standing,
    people: tuple[Name, ...],
    heads: tuple[Name, ...],
    found: tuple[Level, ...],
    told: Figures,
) -> tuple[Subject, ...]:
    """A name is the subject at the head of an item, or beside a class with its result."""
    folded = clause.folded
    announced = standing.voting or bool(words.BALLOTING.search(folded) or subjects.CLASSING.search(folded))
    if people and (heads or (found and (told.any or announced))):
        if standing.region in {"commendation", "other"} and not found:
            return tuple(Subject(standing.region, None, n.text) for n in people) if told.any or standing.voting else ()
        if found or told.any or standing.region == "member-class" or standing.voting:
            return tuple(Subject("member-class", None, n.text) for n in people)
    member_level = any(words.MEMBER_LEVEL.search(x.text.lower()) for x in found)
    if standing.about and not people and _of_paragraph(clause, standing, found, told, announced=announced):
        return (Subject("member-class", None, standing.about),)
    if member_level and told.any and standing.on != "member-class" and standing.region != "member-class":
        return (Subject("member-class", None, standing.person),) if standing.person else (ELSE,)
    open_ = standing.on not in {"member-class", "branch-class"}
    classing = subjects.CLASSING.search(folded) is not None and any(not x.own for x in found)
    if standing.person and classing and open_:
        return (Subject("member-class", None, standing.person),)
    if found and open_ and not (people or standing.person) and subjects.proposes_unit(folded):
        return (Subject("branch-class"),)
    if found and told.any and open_:
        if standing.person or standing.region == "member-class":
            return (Subject("member-class", None, standing.person),)
        return (Subject("branch-class"),)
    return ()


def _of_paragraph(
    clause: Clause, standing: Standing, found: tuple[Level, ...], told: Figures, *, announced: bool
) -> bool:
    """Whether a clause without a subject tells the class, or the result, of whom its paragraph is about.

    'Đồng chí A: chăm chỉ. 4 đồng chí đồng ý; xếp loại HTTNV': a result alone is A's where the class follows.
    """
    if standing.member == standing.about:
        return False  # being read already
    if any(not x.own for x in found):
        return told.any or announced
    behind = words.LEVEL.search(clause.item.folded[clause.end :]) if told.any and not clause.first else None
    return behind is not None and not words.UNIT_LEVEL.match(behind.group())
