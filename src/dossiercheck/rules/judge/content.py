"""Whether a paper says what it must: phrases of its title or text, facts that must be found, people it must name."""

from collections.abc import Iterator
from typing import Any

from dossiercheck.model.fact import Absent, Fact, Found, Unreadable
from dossiercheck.model.report import Finding, Verdict
from dossiercheck.rules.assign import Placed
from dossiercheck.rules.assign.roll import People, called, listed, owes_nothing, owes_perhaps
from dossiercheck.rules.judge.context import Context, Owed, finding
from dossiercheck.rules.judge.dated import looked_at, whole
from dossiercheck.rules.schema import ContentRule, PhraseRule
from dossiercheck.vietnamese.fold import plain
from dossiercheck.vietnamese.names import find_names

Held = tuple[Verdict, str]
"""Verdict and, where some are not named, who."""


def content(context: Context, owed: Owed, placed: Placed, people: People) -> Iterator[Finding]:
    """`content-missing`, one a rule. Info findings are told only where they are sure."""
    for rule in owed.rule.content:
        verdict, unnamed = _held(rule, placed, people)
        if verdict == "pass" or (verdict == "unsure" and rule.severity == "info"):
            continue
        fact: Fact[Any] = getattr(placed.facts, rule.fact) if rule.fact else placed.facts.title
        yield finding(
            context,
            "content-missing",
            owed=owed,
            verdict=verdict,
            severity=rule.severity,
            facet=f"content.{rule.id}",
            file=placed.file.path,
            evidence=looked_at(placed, fact) if rule.fact or rule.title else whole(placed),
            wanted=rule.says.vi if context.lang == "vi" else rule.says.en,
            reason=_reason(context, unnamed),
        )


def _reason(context: Context, unnamed: str) -> str:
    if not unnamed:
        return ""
    return f"Chưa có: {unnamed}." if context.lang == "vi" else f"Not named: {unnamed}."


def _held(rule: ContentRule, placed: Placed, people: People) -> Held:
    """Every part of a rule must hold: a fail outweighs an unsure."""
    parts: list[Held] = []
    if rule.title is not None:
        parts.append((_title(rule.title, placed), ""))
    if rule.text is not None:
        parts.append((_text(rule.text, placed), ""))
    if rule.fact is not None:
        parts.append(_fact(rule, placed, people))
    for wanted in ("fail", "unsure"):
        found = next((p for p in parts if p[0] == wanted), None)
        if found is not None:
            return found
    return "pass", ""


def said(rule: PhraseRule, placed: Placed) -> bool:
    """Whether title or text holds all of a rule's phrases and one of its alternatives."""
    return _text(rule, placed) == "pass"


def may_say(rule: PhraseRule, placed: Placed) -> bool:
    """Whether it might say so where it could not be read."""
    return _text(rule, placed) == "unsure"


def _title(rule: PhraseRule, placed: Placed) -> Verdict:
    match placed.facts.title:
        case Found(value=title):
            return "pass" if _holds(rule, f"{title.genre or ''} {title.subject or ''}", ()) else "fail"
        case Unreadable():
            return "unsure"
        case Absent():
            return "unsure" if placed.facts.unread_pages else "fail"


def _text(rule: PhraseRule, placed: Placed) -> Verdict:
    title = placed.facts.title
    text = f"{title.value.genre or ''} {title.value.subject or ''}" if isinstance(title, Found) else ""
    if _holds(rule, text, placed.facts.said):
        return "pass"
    return "unsure" if placed.facts.unread_pages or isinstance(title, Unreadable) else "fail"


def _holds(rule: PhraseRule, text: str, phrases: tuple[str, ...]) -> bool:
    bare = _bare(text)

    def stands(phrase: str) -> bool:
        return phrase in phrases or _bare(phrase) in bare

    return all(stands(p) for p in rule.all) and (not rule.any or any(stands(p) for p in rule.any))


def _bare(text: str) -> str:
    return f" {' '.join(''.join(c if c.isalnum() else ' ' for c in plain(text)).split())} "


def _fact(rule: ContentRule, placed: Placed, people: People) -> Held:
    match getattr(placed.facts, rule.fact or ""):
        case Found() as fact:
            unnamed = _unnamed(rule, fact, people)
            if not unnamed:
                return "pass", ""
            unread = bool(fact.unread or placed.facts.unread_pages)
            return ("unsure" if unread else "fail"), listed(unnamed)
        case Unreadable():
            return "unsure", ""
        case _:
            return ("unsure" if placed.facts.unread_pages else "fail"), ""


def _unnamed(rule: ContentRule, fact: Found[object], people: People) -> list[str]:
    """Members or branches that should be named and are not."""
    if rule.covers is None:
        return []
    texts = _texts(fact.value)
    if rule.covers == "branches":
        surely = [(u, [t for t in texts if people.names.strength(t, u)]) for u in people.branches]
        return [u.name for u, found in surely if not found]
    named = [n for t in texts for n in (t, *(found for found, _, _ in find_names(t)))]
    about = [people.find(n) for n in named]
    spoken = {m for a in about for m in (a.member, *a.perhaps) if m is not None}
    owing = [m for m in people.members if not owes_nothing(m) and not owes_perhaps(m)]
    return [called(m) for m in owing if m not in spoken]


def _texts(value: object) -> list[str]:
    """The texts of a fact: strings, names of rows and mentions, what was proposed."""
    items = value if isinstance(value, tuple) else getattr(value, "proposed", (value,))
    return [i if isinstance(i, str) else str(getattr(i, "name", "")) for i in items]
