"""Three-valued logic: fail outweighs unsure, unsure outweighs pass; what was not asked counts for nothing."""

from collections.abc import Iterable

from dossiercheck.model.report import Verdict


def every(verdicts: Iterable[Verdict]) -> Verdict:
    """All must hold: one fail is a fail, one unsure is unsure; not-applicable if nothing was asked."""
    found = set(verdicts)
    for verdict in ("fail", "unsure", "pass"):
        if verdict in found:
            return verdict
    return "not-applicable"


def some(verdicts: Iterable[Verdict]) -> Verdict:
    """One must hold: one pass is a pass, one unsure is unsure."""
    return negate(every(negate(v) for v in verdicts))


def negate(verdict: Verdict) -> Verdict:
    """Pass and fail change places; unsure and not-applicable stay."""
    match verdict:
        case "pass":
            return "fail"
        case "fail":
            return "pass"
        case "unsure" | "not-applicable":
            return verdict


def softened(verdict: Verdict, *, unread: bool) -> Verdict:
    """A fail that rests on something not being there is unsure where something was not read."""
    return "unsure" if verdict == "fail" and unread else verdict
