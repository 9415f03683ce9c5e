"""The operators a check may use: exactly one is given, each returns outcomes in three-valued logic."""

from dossiercheck.rules.checks import Operators
from dossiercheck.rules.operators import (
    consistent,
    distinct,
    majority,
    not_before,
    on_roster,
    quorum,
    same,
    same_people,
    sums_agree,
)
from dossiercheck.rules.operators.view import Outcome, View


def outcomes(check: Operators, view: View) -> tuple[Outcome, ...]:
    """What the check's operator finds in one unit; nothing where it does not apply."""
    if check.same is not None:
        return same.judge(check.same, view)
    if check.same_people is not None:
        return same_people.judge(check.same_people, view)
    if check.on_roster is not None:
        return on_roster.judge(check.on_roster, view)
    if check.sums_agree is not None:
        return sums_agree.judge(check.sums_agree, view)
    if check.consistent is not None:
        return consistent.judge(check.consistent, view)
    if check.majority is not None:
        return majority.judge(check.majority, view)
    return _rest(check, view)


def _rest(check: Operators, view: View) -> tuple[Outcome, ...]:
    if check.quorum is not None:
        return quorum.judge(check.quorum, view)
    if check.not_before is not None:
        return not_before.judge(check.not_before, view)
    return distinct.judge(check.distinct, view) if check.distinct is not None else ()
