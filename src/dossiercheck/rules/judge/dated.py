"""Whether a paper is dated, and dated in its time: minutes by their meeting, all else by its own date."""

from collections.abc import Iterator
from datetime import date as Date
from typing import Any

from dossiercheck.model.fact import Evidence, Fact, Found, Unreadable
from dossiercheck.model.facts import DocumentFacts
from dossiercheck.model.report import Finding
from dossiercheck.rules.assign import Placed
from dossiercheck.rules.judge.context import SURE, Context, Owed, finding
from dossiercheck.rules.schema import DatedRule

_PARTS = frozenset({"date", "day", "month", "year"})


def day_of(facts: DocumentFacts, rule: DatedRule) -> tuple[Date | None, tuple[Evidence, ...]]:
    """The day of a paper and where it stands: its meeting's, its place-date line's, or its signature's."""
    if rule.by == "meeting" and isinstance(facts.meeting, Found) and facts.meeting.value.date is not None:
        return facts.meeting.value.date, facts.meeting.evidence
    if isinstance(facts.dated, Found) and facts.dated.value.date is not None:
        return facts.dated.value.date, facts.dated.evidence
    if isinstance(facts.signatures, Found):
        for at, block in enumerate(facts.signatures.value):
            if block.date is not None:
                return block.date, facts.signatures.evidence[at : at + 1]
    return None, ()


def dated(context: Context, owed: Owed, placed: Placed) -> Iterator[Finding]:
    """`undated`, or `date-outside` of its window."""
    day, seen = day_of(placed.facts, owed.rule.dated)
    if day is not None:
        yield from _window(context, owed, placed, day, seen)
        return
    fact = placed.facts.meeting if owed.rule.dated.by == "meeting" else placed.facts.dated
    seen = fact.evidence if isinstance(fact, Found) else fact.looked_at
    yield finding(
        context,
        "undated",
        owed=owed,
        verdict="unsure" if _unread(placed.facts, owed.rule.dated) else "fail",
        file=placed.file.path,
        evidence=seen or whole(placed),
    )


def _unread(facts: DocumentFacts, rule: DatedRule) -> bool:
    """Whether the date may be there all the same: in its line, or by hand at the signature."""
    wanted = (facts.meeting, facts.dated) if rule.by == "meeting" else (facts.dated,)
    unread = any(isinstance(f, Unreadable) or (isinstance(f, Found) and bool(_PARTS & set(f.unread))) for f in wanted)
    # A date line left blank is seen on a scan; where no line is found at all, it may not have been read.
    lost = facts.quality < 1 and not any(isinstance(f, Found) and _names_a_part(f.value) for f in wanted)
    return unread or lost or bool(facts.unread_pages) or isinstance(facts.signatures, Unreadable)


def _names_a_part(value: object) -> bool:
    """Whether a date line gives month or year, its day being left blank."""
    return getattr(value, "month", None) is not None or getattr(value, "year", None) is not None


def _window(context: Context, owed: Owed, placed: Placed, day: Date, seen: tuple[Evidence, ...]) -> Iterator[Finding]:
    first: Date | None = None
    last, severity = owed.due, None
    if owed.rule.meeting is not None:
        window = context.ruleset.windows[owed.rule.meeting.within]
        # A meeting held after the dossier was due is as much outside as one held after the window.
        first, last, severity = window.since, min(window.until, owed.due), owed.rule.meeting.severity
    elif owed.rule.dated.since is not None:
        first = context.edge(owed.rule.dated.since)
    if (first is None or day >= first) and day <= last:
        return
    told = f"{first:%d/%m/%Y} - {last:%d/%m/%Y}" if first else f"… - {last:%d/%m/%Y}"
    yield finding(
        context,
        "date-outside",
        owed=owed,
        verdict="unsure" if _poorly(placed.facts, day) else "fail",
        severity=severity,
        file=placed.file.path,
        evidence=seen or whole(placed),
        day=f"{day:%d/%m/%Y}",
        window=told,
        reason=_reason(context, day, told),
    )


def _poorly(facts: DocumentFacts, day: Date) -> bool:
    """Whether the day was told by a reading too weak to accuse."""
    told = [f for f in (facts.meeting, facts.dated) if isinstance(f, Found) and f.value.date == day]
    return bool(told) and all(f.confidence < SURE for f in told)


def _reason(context: Context, day: Date, window: str) -> str:
    if context.lang == "vi":
        return f"Có thể là ngày {day:%d/%m/%Y}, ngoài khoảng {window}."
    return f"It may be {day:%d/%m/%Y}, outside {window}."


def whole(placed: Placed) -> tuple[Evidence, ...]:
    """Where a thing was looked for that stands nowhere: the whole file."""
    return (placed.facts.at(placed.facts.pages[1] if placed.facts.pages else None),)


def looked_at(placed: Placed, fact: Fact[Any]) -> tuple[Evidence, ...]:
    """Where a fact was looked for."""
    seen = fact.evidence if isinstance(fact, Found) else fact.looked_at
    return seen[:3] or whole(placed)
