"""`on_roster`: whoever the papers speak of stands on the given roster. One outcome a person and kind of paper."""

from dossiercheck.rules.assign.roll import owes_nothing
from dossiercheck.rules.checks import OnRoster
from dossiercheck.rules.operators.view import Entry, Outcome, Side, View, side


def judge(operator: OnRoster, view: View) -> tuple[Outcome, ...]:
    """Not applicable where no roster was given. A name alike to a member's is taken for his."""
    if not view.people.given:
        return ()
    found: dict[tuple[str | None, str], Outcome] = {}
    asked = False
    for path in operator.people:
        told = side(view, path)
        misread = told.scanned and _lacks_someone(view, told)
        for entry in told.entries:
            asked = True
            who = view.people.known.find(entry.name or "", entry.born).stranger
            if who is not None and not (told.scanned and view.people.known.joined(entry.name or "")):
                key = (entry.paper.kind if entry.paper else None, who)
                found.setdefault(key, _stranger(entry, who, misread=misread))
    if asked and not found:
        return (Outcome("pass"),)
    return tuple(found.values())


def _lacks_someone(view: View, told: Side) -> bool:
    """Whether papers that name members leave one out: a name of a scan that matches nobody may be his."""
    named = [view.people.known.find(e.name or "", e.born) for e in told.entries]
    seen = {m for a in named for m in (a.member, *a.perhaps)}
    return any(m not in seen and not owes_nothing(m) for m in view.people.members)


def _stranger(entry: Entry, who: str, *, misread: bool) -> Outcome:
    """A name read with little confidence accuses nobody."""
    paper = entry.paper
    return Outcome(
        "fail" if entry.confidence >= 0.6 and not misread else "unsure",
        entry.evidence,
        document=paper.kind if paper else None,
        file=paper.file if paper else None,
        member=who,
        values={"who": who},
    )
