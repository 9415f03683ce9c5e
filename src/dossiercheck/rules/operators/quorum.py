"""`quorum`: more than a share of the members were present."""

from decimal import Decimal

from dossiercheck.model.fact import Found, Unreadable
from dossiercheck.model.values import Attendance
from dossiercheck.rules.assign.roll import owes_nothing
from dossiercheck.rules.checks import Quorum
from dossiercheck.rules.operators.view import Outcome, Paper, View, papers_of, seen_of, weak


def judge(operator: Quorum, view: View) -> tuple[Outcome, ...]:
    """Not applicable where the minutes give no head count."""
    given = view.parameters.get(operator.parameter) if operator.parameter else None
    share = Decimal(str(given)) if isinstance(given, Decimal | int) else operator.share
    found = []
    for paper, name, _ in papers_of(view, operator.attendance):
        fact = getattr(paper.facts, name)
        if isinstance(fact, Unreadable):
            found.append(Outcome("unsure", fact.looked_at, document=paper.kind, file=paper.file))
        if isinstance(fact, Found):
            found += _counted(view, paper, fact, share)
    return tuple(found)


def _counted(view: View, paper: Paper, fact: Found[Attendance], share: Decimal) -> list[Outcome]:
    present, total = _present(fact.value), _total(view, fact.value)
    if present is None or total is None or total == 0:
        return [Outcome("unsure", seen_of(fact), document=paper.kind, file=paper.file)] if fact.unread else []
    enough = present > share * total
    reason = view.say(
        f"chỉ có {present}/{total} đảng viên có mặt, chưa đủ theo quy định.",
        f"only {present} of {total} members were present.",
    )
    return [
        Outcome(
            "pass" if enough else "unsure" if weak(paper, fact) else "fail",
            seen_of(fact),
            reason,
            document=paper.kind,
            file=paper.file,
            values={"reason": reason},
        )
    ]


def _present(counted: Attendance) -> int | None:
    if counted.present is not None or counted.total is None or counted.absent is None:
        return counted.present
    return counted.total - counted.absent


def _total(view: View, counted: Attendance) -> int | None:
    """The printed total less those told to be exempt, else present and absent together, else the roster's who must come."""
    if counted.total is not None:
        return counted.total - (counted.exempt or 0)
    if counted.present is not None and counted.absent is not None:
        return counted.present + counted.absent
    return sum(not owes_nothing(m) for m in view.people.members) if view.people.given else None
