"""`on_roster`: whoever the papers speak of stands on the given roster. One outcome a person and kind of paper."""

from dossiercheck.rules.checks import OnRoster
from dossiercheck.rules.operators.view import Entry, Outcome, View, side


def judge(operator: OnRoster, view: View) -> tuple[Outcome, ...]:
    """Not applicable where no roster was given. A name alike to a member's is taken for his."""
    if not view.people.given:
        return ()
    found: dict[tuple[str | None, str], Outcome] = {}
    asked = False
    for path in operator.people:
        for entry in side(view, path).entries:
            asked = True
            who = view.people.known.find(entry.name or "", entry.born).stranger
            if who is not None:
                found.setdefault((entry.paper.kind if entry.paper else None, who), _stranger(entry, who))
    if asked and not found:
        return (Outcome("pass"),)
    return tuple(found.values())


def _stranger(entry: Entry, who: str) -> Outcome:
    """A name read with little confidence accuses nobody."""
    paper = entry.paper
    return Outcome(
        "fail" if entry.confidence >= 0.6 else "unsure",
        entry.evidence,
        document=paper.kind if paper else None,
        file=paper.file if paper else None,
        member=who,
        values={"who": who},
    )
