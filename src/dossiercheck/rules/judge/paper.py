"""What must hold of one paper that was handed in: dated, signed, of the right year and unit, in its window."""

import re
from collections.abc import Iterator
from datetime import date as Date

from dossiercheck.model.fact import Absent, Evidence, Found, Unreadable
from dossiercheck.model.facts import DocumentFacts
from dossiercheck.model.report import Finding, Severity, Verdict
from dossiercheck.model.values import Signature
from dossiercheck.rules.assign import Placed
from dossiercheck.rules.judge.context import Context, Owed, finding
from dossiercheck.rules.schema import SignedBy
from dossiercheck.vietnamese.fold import fold, plain
from dossiercheck.vietnamese.names import near_name, same_name

_HEADS = re.compile(r"^(?:k[. /]*t|t[. /]*l)\b|giám đốc|chủ tịch|trưởng phòng|chánh văn phòng|hiệu trưởng|thủ trưởng")
_MEMBER_ROLE = re.compile(r"người|đảng viên|cá nhân|khai|viết")


def judge_paper(context: Context, owed: Owed, placed: Placed) -> tuple[Finding, ...]:
    """Every fail and unsure of one paper against its requirement."""
    return (
        *_dated(context, owed, placed),
        *_signed(context, owed, placed),
        *_period(context, owed, placed),
        *_unit(context, owed, placed),
    )


def day_of(facts: DocumentFacts, owed: Owed) -> Date | None:
    """The day of a paper: its meeting's, its place-date line's, or its signature's."""
    if owed.rule.dated.by == "meeting" and isinstance(facts.meeting, Found):
        return facts.meeting.value.date
    if isinstance(facts.dated, Found) and facts.dated.value.date is not None:
        return facts.dated.value.date
    if isinstance(facts.signatures, Found):
        return next((s.date for s in facts.signatures.value if s.date is not None), None)
    return None


def _dated(context: Context, owed: Owed, placed: Placed) -> Iterator[Finding]:
    facts = placed.facts
    day = day_of(facts, owed)
    if day is not None:
        yield from _window(context, owed, placed, day)
        return
    fact = facts.meeting if owed.rule.dated.by == "meeting" else facts.dated
    unread = isinstance(fact, Unreadable) or (isinstance(fact, Found) and bool(fact.unread)) or facts.unread_pages
    seen = fact.evidence if isinstance(fact, Found) else ()
    verdict: Verdict = "unsure" if unread else "fail"
    yield finding(
        context, "undated", owed=owed, verdict=verdict, file=placed.file.path, evidence=seen or _whole(placed)
    )


def _window(context: Context, owed: Owed, placed: Placed, day: Date) -> Iterator[Finding]:
    first: Date | None = None
    last = owed.due
    severity = None
    if owed.rule.meeting is not None:
        window = context.ruleset.windows[owed.rule.meeting.within]
        first, last, severity = window.since, window.until, owed.rule.meeting.severity
    elif owed.rule.dated.since is not None:
        first = context.edge(owed.rule.dated.since)
    if (first is not None and day < first) or day > last:
        told = f"{first:%d/%m/%Y} - {last:%d/%m/%Y}" if first else f"… - {last:%d/%m/%Y}"
        facts = placed.facts
        fact = facts.meeting if owed.rule.dated.by == "meeting" else facts.dated
        seen = fact.evidence if isinstance(fact, Found) else _whole(placed)
        yield finding(
            context, "date-outside", owed=owed, severity=severity, file=placed.file.path, evidence=seen,
            day=f"{day:%d/%m/%Y}", window=told,
        )  # fmt: skip


def _signed(context: Context, owed: Owed, placed: Placed) -> Iterator[Finding]:
    for number, wanted in enumerate(owed.rule.signed, 1):
        yield from _signatory(context, owed, placed, wanted, number)


def _signatory(context: Context, owed: Owed, placed: Placed, wanted: SignedBy, number: int) -> Iterator[Finding]:
    who = _who(context, owed, wanted)
    facet = f"signed.{number}"
    file = placed.file.path
    match placed.facts.signatures:
        case Unreadable(looked_at=seen):
            yield finding(
                context, "unsigned", owed=owed, verdict="unsure", facet=facet, file=file, evidence=seen, who=who
            )
        case Absent():
            verdict: Verdict = "unsure" if placed.facts.unread_pages else "fail"
            yield finding(
                context,
                "unsigned",
                owed=owed,
                verdict=verdict,
                facet=facet,
                file=file,
                evidence=_whole(placed),
                who=who,
            )
        case Found(value=blocks, evidence=seen):
            at = next((i for i, b in enumerate(blocks) if _fits(context, owed, placed, b, wanted)), None)
            if at is not None:
                yield from _mark(context, owed, placed, blocks[at], seen[at : at + 1], who, facet)
                return
            other = next((i for i, b in enumerate(blocks) if _alien(b)), None)
            if other is not None:
                printed = " / ".join(p for p in (blocks[other].authority, blocks[other].role) if p)
                yield finding(
                    context,
                    "wrong-signatory",
                    owed=owed,
                    facet=facet,
                    file=file,
                    evidence=seen[other : other + 1],
                    printed=printed,
                    who=who,
                )
            else:
                yield finding(
                    context, "unsigned", owed=owed, verdict="unsure", facet=facet, file=file, evidence=seen, who=who
                )


_TYPED: dict[str, Severity] = {"accept": "info", "warn": "warning", "refuse": "error"}


def _mark(
    context: Context, owed: Owed, placed: Placed, block: Signature, seen: tuple[Evidence, ...], who: str, facet: str
) -> Iterator[Finding]:
    file = placed.file.path
    match block.mark:
        case "digital" | "picture" | "ink":
            return
        case "typed":
            policy = context.parameters.get("typed_signature", "accept")
            severity = _TYPED[str(policy)]
            made = finding(
                context, "unsigned", owed=owed, severity=severity, facet="typed", file=file, evidence=seen, who=who
            )
            yield made
        case "none":
            yield finding(context, "unsigned", owed=owed, facet=facet, file=file, evidence=seen, who=who)
        case "unreadable":
            yield finding(
                context, "unsigned", owed=owed, verdict="unsure", facet=facet, file=file, evidence=seen, who=who
            )


def _who(context: Context, owed: Owed, wanted: SignedBy) -> str:
    if wanted.member is not None:
        return owed.member or ("đảng viên" if context.lang == "vi" else "the member")
    roles = context.ruleset.roles
    labels = [
        (roles[r].label.vi if context.lang == "vi" else roles[r].label.en) if r in roles else r for r in wanted.role
    ]
    return " / ".join([*wanted.authority, *labels])


def _fits(context: Context, owed: Owed, placed: Placed, block: Signature, wanted: SignedBy) -> bool:
    """Whether a block is the signatory's, printed in any of the accepted ways."""
    if wanted.member is not None:
        return _is_member(owed, placed, block)
    printed = fold(f"{block.authority or ''} {block.role or ''}")
    known = [
        w for r in wanted.role for w in (context.ruleset.roles[r].known_by if r in context.ruleset.roles else (r,))
    ]
    if not wanted.authority:
        return any(fold(w) in printed for w in known)
    if _alien(block):
        return False
    body = plain(wanted.authority[0]).split(" ", 1)[-1]
    names = {"chi bo": ("chi bo", "chi uy"), "dang uy": ("dang uy", "dang bo", "thuong vu", "ban chap hanh")}.get(
        body, (body,)
    )
    bare = plain(printed)
    other = "dang uy" if body == "chi bo" else "chi bo"
    return any(n in bare for n in names) or (any(fold(w) in printed for w in known) and other not in bare)


def _alien(block: Signature) -> bool:
    return bool(_HEADS.search(fold(f"{block.authority or ''} {block.role or ''}").strip()))


def _is_member(owed: Owed, placed: Placed, block: Signature) -> bool:
    name = placed.member.name if placed.member else owed.member
    if block.name is not None and name is not None:
        return same_name(block.name, name) or near_name(block.name, name)
    return block.name is None and bool(_MEMBER_ROLE.search(fold(block.role or "")))


def _period(context: Context, owed: Owed, placed: Placed) -> Iterator[Finding]:
    if owed.rule.period is None or not isinstance(placed.facts.periods, Found):
        return
    wanted = getattr(context.ruleset.period, owed.rule.period)
    periods = placed.facts.periods.value
    stated = periods.review_year if owed.rule.period == "review_year" else periods.target_year
    stated = stated or (periods.years[0] if len(periods.years) == 1 else None)
    if stated is not None and stated != wanted and wanted not in periods.years:
        yield finding(
            context, "wrong-period", owed=owed, file=placed.file.path, evidence=placed.facts.periods.evidence[:1],
            year=stated, wanted=wanted,
        )  # fmt: skip


def _unit(context: Context, owed: Owed, placed: Placed) -> Iterator[Finding]:
    if placed.names_other is not None:
        title = placed.facts.title
        seen = title.evidence if isinstance(title, Found) else ()
        yield finding(
            context, "wrong-unit", owed=owed, file=placed.file.path, evidence=seen, printed=placed.names_other
        )


def _whole(placed: Placed) -> tuple[Evidence, ...]:
    """Where it was looked for: the whole file."""
    page = placed.facts.pages[1] if placed.facts.pages else None
    return (Evidence(placed.file.path, page),)
