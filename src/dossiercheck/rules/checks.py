"""The closed set of operators a check may use; each returns (verdict, evidence, reason) in three-valued logic.

Paths name facts: 'minutes.votes.member-class.level', 'member-quality-return.members.level',
'branch-scores.scores', 'minutes.meeting.date'; 'roster' is the unit's list of members, 'received' the day
its dossier came. Which paths there are is read off the fact types (`rules/paths.py`).
"""

from collections.abc import Iterator
from dataclasses import fields
from decimal import Decimal
from typing import Annotated, Literal

from dossiercheck.model.frozen import frozen
from dossiercheck.rules.shorthand import Strict, one_or_many


@frozen(kw_only=True)
class Operand(Strict):
    """What an operator compares."""


@frozen(kw_only=True)
class Same(Operand):
    """Left and right agree; `by` member: person by person, where both name the person."""

    left: str
    right: str
    by: Literal["member", "unit"] | None = None
    left_of: str | None = None
    """Kind of unit whose documents `left` names, over all such units below the checked one; None: the unit's own."""
    right_of: str | None = None
    """The same for `right`."""


@frozen(kw_only=True)
class SamePeople(Operand):
    """Both sides name the same persons, told both ways."""

    left: str
    right: str
    left_of: str | None = None
    """Kind of unit whose documents `left` names, over all such units below the checked one; None: the unit's own."""
    right_of: str | None = None
    """The same for `right`."""


@frozen(kw_only=True)
class OnRoster(Operand):
    """Every person of the paths stands on the given roster."""

    people: Annotated[tuple[str, ...], one_or_many]


@frozen(kw_only=True)
class SumsAgree(Operand):
    """Sub-rows add up to their criterion, criteria to the total, no self-score above its maximum."""

    scores: str
    criteria: int | None = None
    """How many top-level rows there must be."""
    max_parameter: str | None = None
    """Parameter that gives what the criteria's maxima add up to; not looked at where it has no value."""


@frozen(kw_only=True)
class Consistent(Operand):
    """Head counts or votes do not contradict themselves (attendance adds up, yes + no + other = base)."""

    attendance: str | None = None
    votes: str | None = None
    signer: str | None = None
    """Kind of member paper: the name at the signature = the person the paper is about."""


@frozen(kw_only=True)
class Majority(Operand):
    """Every deciding vote has more than `share` of its base."""

    votes: str
    share: Decimal = Decimal("0.5")
    parameter: str | None = None
    """Parameter that gives the share; `share` where it has no value."""
    base_parameter: str | None = None
    """Parameter that chooses the base: 'stated' (as the minutes give it), 'official' or 'members'."""


@frozen(kw_only=True)
class Quorum(Operand):
    """More than `share` of the members are present."""

    attendance: str
    share: Decimal = Decimal("0.5")
    parameter: str | None = None
    """Parameter that gives the share; `share` where it has no value."""


@frozen(kw_only=True)
class NotBefore(Operand):
    """Every left date is on or after every right one, where both are known. 'received' is the day of receipt."""

    left: Annotated[tuple[str, ...], one_or_many]
    right: Annotated[tuple[str, ...], one_or_many]
    right_of: str | None = None
    """Kind of unit whose documents `right` names, over all such units below the checked one; None: the unit's own."""


@frozen(kw_only=True)
class Distinct(Operand):
    """No two documents of the unit share the value ('symbol.text')."""

    fact: str
    by: str | None = None


@frozen(kw_only=True)
class Operators(Strict):
    """Exactly one of these is given in a check."""

    same: Same | None = None
    same_people: SamePeople | None = None
    on_roster: OnRoster | None = None
    sums_agree: SumsAgree | None = None
    consistent: Consistent | None = None
    majority: Majority | None = None
    quorum: Quorum | None = None
    not_before: NotBefore | None = None
    distinct: Distinct | None = None


def operands(check: Operators) -> Iterator[tuple[str, Operand]]:
    """The operators a check gives, by name (one, if it is sound)."""
    for name in (f.name for f in fields(Operators)):
        operand = getattr(check, name)
        if operand is not None:
            yield name, operand


def texts(operand: Operand) -> Iterator[tuple[str, str]]:
    """Every text an operator gives, by key."""
    for key in (f.name for f in fields(operand)):
        value = getattr(operand, key)
        for text in value if isinstance(value, tuple) else (value,):
            if isinstance(text, str):
                yield key, text
