"""`distinct`: no two papers of a unit bear the same value, such as number and symbol."""

from typing import Any

from dossiercheck.model.fact import Fact, Found
from dossiercheck.rules.checks import Distinct
from dossiercheck.rules.operators.view import Outcome, Paper, View
from dossiercheck.vietnamese.fold import fold


def judge(operator: Distinct, view: View) -> tuple[Outcome, ...]:
    """One outcome a paper that repeats another's value; a symbol whose number is blank repeats nothing."""
    first: dict[tuple[str, str], Paper] = {}
    found: list[Outcome] = []
    seen: set[tuple[str, tuple[int, int] | None]] = set()
    for paper in (p for papers in view.papers.values() for p in papers):
        if (paper.file, paper.facts.pages) in seen:
            continue  # one decision may serve two requirements
        seen.add((paper.file, paper.facts.pages))
        value, group = _value(paper, operator.fact), _value(paper, operator.by) if operator.by else ""
        if not value or group is None:
            continue
        earlier = first.setdefault((fold(value), fold(group)), paper)
        found.append(Outcome("pass") if earlier is paper else _repeated(operator, view, paper, earlier, value))
    return tuple(found)


def _value(paper: Paper, path: str) -> str | None:
    name, _, part = path.partition(".")
    fact: Fact[Any] = getattr(paper.facts, name)
    if not isinstance(fact, Found) or getattr(fact.value, "number", "") is None:
        return None
    value = getattr(fact.value, part or "text", None)
    return None if value is None else str(value)


def _repeated(operator: Distinct, view: View, paper: Paper, earlier: Paper, value: str) -> Outcome:
    fact = getattr(paper.facts, operator.fact.partition(".")[0])
    return Outcome(
        "fail",
        fact.evidence[:1],
        facet=paper.file,
        document=paper.kind,
        file=paper.file,
        member=paper.member,
        say="format.symbol",
        values={"left": value, "other": view.labels.get(earlier.kind, earlier.file)},
    )
