"""What must hold of one paper that was handed in: dated, signed, of the right year and unit, voted, complete."""

import re
from collections.abc import Iterator

from dossiercheck.model.fact import Absent, Evidence, Found, Unreadable
from dossiercheck.model.facts import DocumentFacts
from dossiercheck.model.report import Finding
from dossiercheck.rules.assign import Placed
from dossiercheck.rules.assign.roll import People
from dossiercheck.rules.judge.content import content
from dossiercheck.rules.judge.context import SURE, Context, Owed, finding
from dossiercheck.rules.judge.dated import dated
from dossiercheck.rules.judge.legible import softened
from dossiercheck.rules.judge.signed import signed
from dossiercheck.rules.judge.votes import votes
from dossiercheck.vietnamese.fold import fold

_YEAR = re.compile(r"năm\s*(?:học\s*)?((?:19|20)\d\d)(?!\d)")


def judge_paper(context: Context, owed: Owed, placed: Placed, people: People) -> tuple[Finding, ...]:
    """Every fail and unsure of one paper against its requirement."""
    made = (
        *dated(context, owed, placed),
        *signed(context, owed, placed, people),
        *_period(context, owed, placed),
        *_unit(context, owed, placed),
        *votes(context, owed, placed, people),
        *content(context, owed, placed, people),
    )
    return tuple(softened(context, f, placed.facts.quality) for f in made)


def _period(context: Context, owed: Owed, placed: Placed) -> Iterator[Finding]:
    if owed.rule.period is None:
        return
    wanted: int = getattr(context.ruleset.period, owed.rule.period)
    file = placed.file.path
    match placed.facts.periods:
        case Found() as fact:
            year, seen = _wrong_year(owed, placed, wanted)
            if year is not None:
                yield finding(
                    context,
                    "wrong-period",
                    owed=owed,
                    verdict="unsure" if _poorly(placed.facts) else "fail",
                    file=file,
                    evidence=seen or fact.evidence[:1],
                    year=year,
                    wanted=wanted,
                    reason=_reason(context, year, wanted),
                )
        case Unreadable(looked_at=seen):
            yield finding(context, "wrong-period", owed=owed, verdict="unsure", file=file, evidence=seen)
        case Absent():
            return


def _poorly(facts: DocumentFacts) -> bool:
    """Whether the years, or the title that comes before them, were read too poorly to accuse."""
    title, periods = facts.title, facts.periods
    if isinstance(title, Unreadable) or (isinstance(title, Found) and title.confidence < SURE):
        return True
    return isinstance(periods, Found) and (bool(periods.unread) or periods.confidence < SURE)


def _reason(context: Context, year: int, wanted: int) -> str:
    if context.lang == "vi":
        return f"Đọc được năm {year}; phải là năm {wanted}."
    return f"It seems to say {year}; it should say {wanted}."


def _wrong_year(owed: Owed, placed: Placed, wanted: int) -> tuple[int | None, tuple[Evidence, ...]]:
    """The year the paper is for instead of the wanted one. The title's own years come before the opening's."""
    facts = placed.facts
    if isinstance(facts.title, Found):
        titled = [
            int(y) for y in _YEAR.findall(fold(f"{facts.title.value.genre or ''} {facts.title.value.subject or ''}"))
        ]
        if titled:
            return (None, ()) if wanted in titled else (titled[0], facts.title.evidence)
    if not isinstance(facts.periods, Found) or wanted in facts.periods.value.years:
        return None, ()
    periods = facts.periods.value
    stated = periods.review_year if owed.rule.period == "review_year" else periods.target_year
    stated = stated or (periods.years[0] if len(periods.years) == 1 else None)
    return (stated if stated != wanted else None), ()


def _unit(context: Context, owed: Owed, placed: Placed) -> Iterator[Finding]:
    if placed.doubt is not None:
        yield finding(
            context,
            "wrong-unit",
            owed=owed,
            verdict="fail" if placed.doubt.sure else "unsure",
            file=placed.file.path,
            evidence=placed.doubt.evidence,
            printed=placed.doubt.printed,
        )
