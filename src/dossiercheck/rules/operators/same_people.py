"""`same_people`: two lists name the same persons, told both ways, one outcome a person."""

from collections.abc import Iterator
from dataclasses import replace

from dossiercheck.model.fact import Found
from dossiercheck.model.report import Verdict
from dossiercheck.model.submission import Member
from dossiercheck.rules.assign.people import About, Known
from dossiercheck.rules.assign.roll import called, owes_nothing, owes_perhaps
from dossiercheck.rules.checks import SamePeople
from dossiercheck.rules.operators.view import Entry, Outcome, Side, View, side
from dossiercheck.rules.paths import ROSTER
from dossiercheck.vietnamese.levels import level_key

_CLASS_VOTES = "minutes.votes.member-class.member"
_NAMED = 3
"""Names given of many."""
_SEVERAL = 2
"""Papers that make a person surely a member where no roster does."""


def judge(operator: SamePeople, view: View) -> tuple[Outcome, ...]:
    """Not applicable where one side is not there: a return of figures only, no roster and no papers to go by.

    Without a roster those are looked for whom several other papers know: one slip of a name accuses nobody.
    """
    left, right = side(view, operator.left, operator.left_of), side(view, operator.right, operator.right_of)
    if ROSTER in {operator.left, operator.right} and not view.people.given:
        listed, path = (left, operator.left) if operator.right == ROSTER else (right, operator.right)
        return tuple(_known_elsewhere(view, listed, _name(view, path, listed)))
    if not left.told or not right.told:
        return ()
    if not left.entries or not right.entries:
        unread = left.unread or right.unread
        return (Outcome("unsure", left.looked + right.looked, document=_kind(left, right)),) if unread else ()
    levels = operator.left_of is not None or operator.right_of is not None
    names = (
        _whose(view, _name(view, operator.left, left), operator.left_of, levels=levels),
        _whose(view, _name(view, operator.right, right), operator.right_of, levels=levels),
    )
    left, right = _parted(view, left), _parted(view, right)
    here, there = tuple(_absent(view, left, right, names)), tuple(_absent(view, right, left, (names[1], names[0])))
    # A committee lists members of branches that may not lie here at all.
    here = _of_others(view, here) if operator.right_of else here
    there = _of_others(view, there) if operator.left_of else there
    misread = (left.scanned or right.scanned) and bool(here) and bool(there)
    found = tuple(_doubted(o) for o in (*here, *there)) if misread else (*here, *there)
    if not found and not (left.whole and right.whole):
        return ()
    return found or (Outcome("pass", left.looked + right.looked, document=_kind(left, right)),)


def _absent(view: View, these: Side, those: Side, names: tuple[str, str]) -> Iterator[Outcome]:
    """Persons of these that those lack. Alike names are one person's; namesakes are counted.

    Nothing is told where those are several units' lists and one is not there: that paper's own finding is enough.
    """
    if not those.whole:
        return
    known = Known(tuple(_person(e) for e in those.entries))
    taken: set[int] = set()
    for entry in these.entries:
        about = known.find(entry.name or "", entry.born)
        free = [i for i, m in enumerate(known.members) if i not in taken and (m is about.member or m in about.perhaps)]
        if free:
            taken.add(free[0])
            continue
        member = view.people.known.find(entry.name or "", entry.born)
        if (member.member is not None and owes_nothing(member.member)) or (_unclassed(entry) and not view.people.given):
            continue
        yield _outcome(view, entry, member, these, those, names)


def _of_others(view: View, strangers: tuple[Outcome, ...]) -> tuple[Outcome, ...]:
    """Persons whom no unit handed in lists, told once and never surely: their unit may not have been handed in."""
    if not strangers:
        return ()
    names = [str(o.values["who"]) for o in strangers]
    told = ", ".join(names[:_NAMED]) + ("…" if len(names) > _NAMED else "")
    reason = view.say(
        f"{len(names)} người không thấy trong biểu của các chi bộ đã nộp ({told}).",
        f"{len(names)} persons were not seen in the lists of the branches handed in ({told}).",
    )
    return (replace(strangers[0], verdict="unsure", member=None, values={**strangers[0].values, "reason": reason}),)


def _parted(view: View, told: Side) -> Side:
    """A side whose rows that were read as one ('Trần Quốc Hưng Lương Thị Diệp') are two again."""
    if not told.scanned:
        return told
    entries: list[Entry] = []
    for entry in told.entries:
        members = view.people.known.joined(entry.name or "")
        entries += [replace(entry, value=m.name, name=m.name, born=m.born) for m in members] or [entry]
    return replace(told, entries=tuple(entries))


def _doubted(outcome: Outcome) -> Outcome:
    """A name of a scan that matched nobody may be that of the person who was not found: then neither is sure."""
    return replace(outcome, verdict="unsure") if outcome.verdict == "fail" else outcome


def _known_elsewhere(view: View, listed: Side, name: str) -> Iterator[Outcome]:
    """Persons of several papers of the unit whom its list lacks."""
    if not listed.entries:
        return
    known = Side(tuple(_of_several_papers(view)), False, True)
    elsewhere = view.say("các văn bản khác của chi bộ", "the branch's other papers")
    yield from _absent(view, known, listed, (elsewhere, name))


def _of_several_papers(view: View) -> Iterator[Entry]:
    voted = [view.people.known.find(e.name or "").member for e in side(view, _CLASS_VOTES).entries]
    for member in view.people.members:
        papers = [p for kind in view.papers.values() for p in kind if p.member == called(member)]
        if member.certain and len({p.kind for p in papers}) + (member in voted) >= _SEVERAL:
            title = papers[0].facts.title if papers else None
            seen = title.evidence[:1] if isinstance(title, Found) else ()
            yield Entry(member.name, member.name, member.born, seen, None, label=called(member))


def _unclassed(entry: Entry) -> bool:
    """Whether a list that classes others leaves this one without a class, or says so: he is there for the count alone."""
    fact = entry.paper.facts.members if entry.paper else None
    if not isinstance(fact, Found) or fact.unread:
        return False
    own = [m for m in fact.value if m.name == entry.name and m.born == entry.born]
    left_out = [m.level is None or level_key(m.level) == "unrated" for m in own]
    return bool(own) and all(left_out) and any(m.level for m in fact.value)


def _outcome(view: View, entry: Entry, about: About, these: Side, those: Side, names: tuple[str, str]) -> Outcome:
    # A row of a scanned table may be lost without a trace: not found there is never surely absent.
    doubt = those.unread or those.scanned or (about.member is not None and owes_perhaps(about.member))
    verdict: Verdict = "unsure" if doubt else "fail"
    who = (
        (about.member.label or about.member.name) if about.member else entry.label or about.stranger or entry.name or ""
    )
    paper = (these.paper or those.paper) if entry.paper is None else entry.paper
    reason = view.say(
        f"{who} có trong {names[0]}, chưa thấy trong {names[1]}.",
        f"{who} is in {names[0]} and was not seen in {names[1]}.",
    )
    return Outcome(
        verdict,
        entry.evidence or those.looked,
        document=_kind(these, those),
        file=paper.file if paper else None,
        member=who,
        values={"who": who, "left_name": names[0], "right_name": names[1], "reason": reason},
    )


def _person(entry: Entry) -> Member:
    return Member(entry.name or "", entry.born)


def _name(view: View, path: str, told: Side) -> str:
    if path == ROSTER or told.paper is None:
        return view.say("danh sách đảng viên", "the roster")
    return view.labels.get(told.paper.kind, told.paper.kind)


def _whose(view: View, name: str, of: str | None, *, levels: bool) -> str:
    """The lists of two levels of units are told apart by whose they are."""
    if not levels:
        return name
    if of is not None:
        return view.say(f"{name} của các chi bộ", f"{name} of the branches")
    return view.say(f"{name} của {view.people.unit.name}", f"{name} of {view.people.unit.name}")


def _kind(left: Side, right: Side) -> str | None:
    return next((s.paper.kind for s in (left, right) if s.paper is not None), None)
