"""Parts of a clause that tell a result each, and what makes a result stand among opinions."""

import re
from collections.abc import Iterator
from itertools import pairwise

from dossiercheck.facts.votes import classes, subjects, words
from dossiercheck.facts.votes.items import Clause
from dossiercheck.facts.votes.numbers import Figures
from dossiercheck.facts.votes.words import compiled

_FRACTION = compiled(r"\d{1,4} ?/ ?\d{1,4}|(?<!\w)trên(?!\w)")


# The share of those so classed: '(14,3%)', '= 85,7 %'.
_SHARE = compiled(r"[\s=(,]*(?:(?:đạt|chiếm|bằng|tỷ lệ|tỉ lệ):?\s*)*\d{1,3}(?:[.,]\d{1,2})?\s*%\)?")

# Behind the name that heads an item: ':', '(sinh năm 1961):', ', phó trưởng phòng:'.
_COLON = compiled(r"\s*(?:\([^()]{1,60}\)|[,–-][^:;.\d]{1,60})?\s*:")


def strong(folded: str, told: Figures) -> bool:
    """Whether a result stands even where people give their opinions."""
    return told.any and (bool(words.BALLOTING.search(folded)) or told.base is not None or bool(told.tally))


def heads_item(clause: Clause, heads: tuple[subjects.Name, ...]) -> bool:
    """Whether an item begins with one person's name and a colon: what follows in it is about that person."""
    listed = len(heads) == 1 and clause.first and clause.item.depth < 4
    return listed and _COLON.match(clause.folded, heads[0].end) is not None


def blot(folded: str, count: classes.Counted) -> str:
    """The text without a number that is none of ours; the same length."""
    level = words.LEVEL.pattern.match(folded, count.end)
    share = _SHARE.match(folded, level.end() if level else count.end)
    blotted = folded[: count.start] + " " * (count.end - count.start) + folded[count.end :]
    if share is None:
        return blotted
    return blotted[: share.start()] + " " * len(share.group()) + blotted[share.end() :]


def by_name(clause: Clause) -> Iterator[Clause]:
    """'A 14/14, B 13/14': a part for each name, or each paper, with a result of its own."""
    starts = tuple(n.start for n in subjects.names(clause.text)) or subjects.papers_at(clause.folded)
    cuts = list(starts[1:])
    if not cuts:
        yield clause
        return
    edges = [0, *cuts, len(clause.text)]
    parts = [(a, b) for a, b in pairwise(edges)]
    results = [
        bool(_FRACTION.search(clause.folded, a, b)) or bool(re.search(r"\d ?%", clause.folded[a:b])) for a, b in parts
    ]
    first = _FRACTION.search(clause.folded)
    if sum(results) < 2 or (first and first.start() < starts[0]):
        yield clause
        return
    begin = 0
    for (_, b), told in zip(parts, results, strict=True):
        if told or b == len(clause.text):
            yield Clause.of(clause.item, clause.start + begin, clause.start + b)
            begin = b
