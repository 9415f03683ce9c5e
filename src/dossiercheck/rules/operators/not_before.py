"""`not_before`: every left day is on or after every right one, where both are known."""

from collections.abc import Iterator
from datetime import date as Date

from dossiercheck.model.fact import Absent, Found
from dossiercheck.rules.checks import NotBefore
from dossiercheck.rules.operators.view import Entry, Outcome, View, side
from dossiercheck.rules.paths import RECEIVED


def judge(operator: NotBefore, view: View) -> tuple[Outcome, ...]:
    """One outcome a left paper, where the latest right day decides; every paper has its own with the day of receipt."""
    rights = [e for path in operator.right for e in side(view, path, operator.right_of).entries if _day(e)]
    lefts = [(path, e) for path in operator.left for e in side(view, path).entries if _day(e)]
    if operator.left == (RECEIVED,):
        return tuple(_received(view, rights))
    if not rights or not lefts:
        return ()
    last = max(rights, key=lambda e: (_day(e) or Date.min, e.paper.file if e.paper else ""))
    return tuple(_compared(view, path, entry, last) for path, entry in lefts)


def _received(view: View, rights: list[Entry]) -> Iterator[Outcome]:
    """Each paper against the day it came: the dossier's, else that of its own arrival stamp."""
    for entry in rights:
        arrival = entry.paper.facts.arrival if entry.paper else Absent()
        stamp = arrival.value.date if isinstance(arrival, Found) else None
        came = view.received or stamp
        if came is not None:
            seen = arrival.evidence if isinstance(arrival, Found) and view.received is None else ()
            yield _compared(view, RECEIVED, Entry(came, None, None, seen, None), entry)


def _day(entry: Entry) -> Date | None:
    value = entry.value if isinstance(entry.value, Date) else getattr(entry.value, "date", None)
    return value if isinstance(value, Date) else None


def _compared(view: View, path: str, left: Entry, right: Entry) -> Outcome:
    first, second = _day(left), _day(right)
    assert first is not None
    assert second is not None
    paper = left.paper or right.paper
    other = view.labels.get(right.paper.kind, "") if right.paper else view.say("ngày nhận hồ sơ", "the receipt")
    if path == RECEIVED:
        # The paper dated after it came is the one to look at.
        paper = right.paper or paper
    weak = min(left.confidence, right.confidence) < 0.6
    return Outcome(
        "pass" if first >= second else "unsure" if weak else "fail",
        left.evidence + right.evidence,
        facet=path,
        document=paper.kind if paper else None,
        file=paper.file if paper else None,
        member=paper.member if paper else None,
        say="date-outside.received" if path == RECEIVED else "date-outside.order",
        values={"left": f"{first:%d/%m/%Y}", "right": f"{second:%d/%m/%Y}", "other": other},
    )
