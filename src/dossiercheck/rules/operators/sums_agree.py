"""`sums_agree`: a score table adds up. Sub-rows make their criterion, criteria the total, no score passes its maximum.

Only figures that were read accuse: a row left blank or unread keeps the sums it belongs to from being judged, and a
table of another number of criteria than the rules name is one we may not have taken apart rightly: unsure, unless
its own totals prove the reading.
"""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from dossiercheck.model.fact import Found, Unreadable
from dossiercheck.model.report import Verdict
from dossiercheck.model.values import Criterion, Scores
from dossiercheck.rules.checks import SumsAgree
from dossiercheck.rules.operators.view import Outcome, Paper, View, papers_of, seen_of, weak

_TOLD = 3
"""Contradictions told of a table that may not have been read rightly."""


def judge(operator: SumsAgree, view: View) -> tuple[Outcome, ...]:
    """One outcome a contradiction."""
    found: list[Outcome] = []
    for paper, name, _ in papers_of(view, operator.scores):
        fact = getattr(paper.facts, name)
        if isinstance(fact, Unreadable):
            found.append(Outcome("unsure", fact.looked_at, document=paper.kind, file=paper.file))
        if isinstance(fact, Found):
            found += _table(operator, view, paper, fact)
    return tuple(found)


def _table(operator: SumsAgree, view: View, paper: Paper, fact: Found[Scores]) -> Iterator[Outcome]:
    scores = fact.value
    unread = bool(fact.unread or paper.facts.unread_pages) or weak(paper, fact)
    standard = [c for c in scores.criteria if c.extra is None]
    odd = operator.criteria is not None and len(standard) != operator.criteria
    verdict: Verdict = "unsure" if unread or (odd and not _proven(scores)) else "fail"
    wrong = list(_wrong(operator, view, scores))
    if odd and not unread:
        count = len(standard)
        wrong.append(("criteria", view.say(
            f"bảng có {count} tiêu chuẩn, theo quy định {operator.criteria}", f"the table has {count} criteria, not {operator.criteria}"
        )))  # fmt: skip
    seen = seen_of(fact)
    if verdict == "unsure" and len(wrong) > 1:
        # One table read poorly is one matter for a person, not a dozen.
        wrong = [("figures", "; ".join(reason for _, reason in wrong[:_TOLD]))]
    for facet, reason in wrong:
        yield Outcome(verdict, seen, f"{reason}.", facet, paper.kind, paper.file, values={"reason": f"{reason}."})
    if not wrong:
        yield Outcome("unsure" if unread else "pass", seen, document=paper.kind, file=paper.file)


def _proven(scores: Scores) -> bool:
    """Whether the printed total and maximum are those of the criteria read: then no criterion was lost in reading."""
    most = _sum(c.max for c in scores.criteria if c.extra is None)
    return None not in {scores.total, scores.max} and _total(scores) == scores.total and most == scores.max


def _wrong(operator: SumsAgree, view: View, scores: Scores) -> Iterator[tuple[str, str]]:
    """(facet, reason) of each contradiction."""
    for number, row in enumerate(scores.criteria, 1):
        yield from _row(view, row, f"criterion.{number}")
    standard = [c for c in scores.criteria if c.extra is None]
    total = _total(scores)
    if total is not None and scores.total is not None and total != scores.total:
        yield (
            "total",
            view.say(
                f"tổng điểm ghi {_figure(scores.total)}, cộng các tiêu chuẩn được {_figure(total)}",
                f"the total says {_figure(scores.total)}, the criteria add up to {_figure(total)}",
            ),
        )
    most = _sum(c.max for c in standard)
    if most is not None and scores.max is not None and most != scores.max:
        yield (
            "max",
            view.say(
                f"điểm tối đa ghi {_figure(scores.max)}, cộng các tiêu chuẩn được {_figure(most)}",
                f"the maximum says {_figure(scores.max)}, the criteria's add up to {_figure(most)}",
            ),
        )
    ruled = view.parameters.get(operator.max_parameter) if operator.max_parameter else None
    if isinstance(ruled, Decimal | int) and most is not None and most != ruled:
        yield (
            "max-ruled",
            view.say(
                f"điểm tối đa của các tiêu chuẩn cộng được {_figure(most)}, theo quy định {_figure(Decimal(ruled))}",
                f"the criteria's maxima add up to {_figure(most)}, not {_figure(Decimal(ruled))}",
            ),
        )


def _row(view: View, row: Criterion, facet: str) -> Iterator[tuple[str, str]]:
    name = row.name[:60]
    if row.self is not None and row.max is not None and row.extra != "penalty" and row.self > row.max:
        yield (
            facet,
            view.say(
                f"«{name}» tự chấm {_figure(row.self)}, quá điểm tối đa {_figure(row.max)}",
                f"“{name}” scores {_figure(row.self)}, above its maximum {_figure(row.max)}",
            ),
        )
    parts = _sum(_counted(p) for p in row.parts)
    if parts is not None and row.self is not None and parts != row.self:
        yield (
            f"{facet}.sum",
            view.say(
                f"«{name}» ghi {_figure(row.self)}, cộng các mục được {_figure(parts)}",
                f"“{name}” says {_figure(row.self)}, its rows add up to {_figure(parts)}",
            ),
        )
    for number, part in enumerate(row.parts, 1):
        yield from _row(view, part, f"{facet}.{number}")


def _total(scores: Scores) -> Decimal | None:
    """The criteria's points with those beside them; a blank row of extra points gives none."""
    rows = [c for c in scores.criteria if c.extra is None or _counted(c) is not None]
    return _sum(_counted(c) for c in rows) if any(c.extra is None for c in rows) else None


def _counted(row: Criterion) -> Decimal | None:
    """What a row adds: points taken off count below nothing, whichever way they are written ('5', '-5').

    A criterion without a figure of its own adds what its rows add, where their maxima show that none was lost.
    """
    own = row.self
    if own is None and row.parts and (row.extra is not None or _whole(row)):
        own = _sum(_counted(p) for p in row.parts)
    return -abs(own) if own is not None and row.extra == "penalty" else own


def _whole(row: Criterion) -> bool:
    """Whether the maxima of a criterion's rows make its own."""
    return row.max is not None and row.max == _sum(p.max for p in row.parts if p.extra is None)


def _sum(values: Iterable[Decimal | None]) -> Decimal | None:
    """The sum; None if a figure is not known or there is none."""
    figures = list(values)
    known = [f for f in figures if f is not None]
    return sum(known, Decimal(0)) if known and len(known) == len(figures) else None


def _figure(value: Decimal) -> str:
    """As Vietnamese writes it: '92,75'."""
    text = f"{value:f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text).replace(".", ",")
