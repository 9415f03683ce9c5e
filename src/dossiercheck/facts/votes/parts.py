"""Parts of a clause that tell a result each, and what makes a result stand among opinions."""

import re
from collections.abc import Iterator
from itertools import pairwise

from dossiercheck.facts.votes import classes, persons, subjects, words
from dossiercheck.facts.votes.items import Clause
from dossiercheck.facts.votes.numbers import Figures
from dossiercheck.facts.votes.words import compiled
from dossiercheck.model.frozen import frozen

_BRACKETS = re.compile(r"\([^()]{2,120}\)")
_FRACTION = compiled(r"\d{1,4} ?/ ?\d{1,4}|(?<!\w)trên(?!\w)")


# The share of those so classed: '(14,3%)', '= 85,7 %'.
_SHARE = compiled(r"[\s=(,]*(?:(?:đạt|chiếm|bằng|tỷ lệ|tỉ lệ):?\s*)*\d{1,3}(?:[.,]\d{1,2})?\s*%\)?")

# Behind the name that heads an item: ':', '(sinh năm 1961):', ', phó trưởng phòng:'.
_COLON = compiled(r"\s*(?:\([^()]{1,60}\)|[,–-][^:;.\d]{1,60})?\s*:")


def strong(folded: str, told: Figures) -> bool:
    """Whether a result stands even where people give their opinions."""
    return told.any and (bool(words.BALLOTING.search(folded)) or told.base is not None or bool(told.tally))


def heads_item(clause: Clause, heads: tuple[persons.Name, ...]) -> bool:
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


def told_apart(clause: Clause) -> Iterator[Clause]:
    """Parts of a clause that tell a result each: name by name, else matter by matter."""
    if len(_FRACTION.findall(clause.folded)) + clause.folded.count("%") < 2:
        yield clause
        return
    named = tuple(_by_name(clause))
    yield from named if len(named) > 1 else _by_matter(clause)


# Where a phrase of a clause may end: 'thông qua báo cáo 7/7, còn bảng chấm điểm 6/7 và đề nghị …'.
_COMMA = compiled(r"[,;](?!\d)| và (?!\d{1,3} ?%)|(?<!\w)(?:còn|riêng)(?= )")
_TURN = compiled(r"[,;\s]*(?:còn|riêng)(?= )")
_RESULT = compiled(
    r"\d{1,3} ?/ ?\d{1,3}(?![\d/]| ?/| điểm)|(?<!\w)trên(?= (?:\d|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười))|\d ?%"
)


@frozen
class _Phrase:
    """A phrase of a clause and where it names its matter and its result; None where it names none."""

    start: int
    matter: int | None
    result: int | None
    turns: bool
    """It turns to something else: 'còn bản đăng ký', 'riêng đồng chí A'."""


def _by_matter(clause: Clause) -> Iterator[Clause]:
    """'7/7 thông qua báo cáo, 6/7 thông qua bảng điểm', 'chi bộ TSVM 4/4, đ/c A HTTNV 3/4': each result with its own matter."""
    cuts = _cuts(_phrases(clause))
    for start, end in pairwise((0, *cuts, len(clause.text))):
        yield Clause.of(clause.item, clause.start + start, clause.start + end)


def _matters_at(text: str, folded: str) -> tuple[int, ...]:
    """Offsets of all that a vote may be on: people, the branch with its class, its papers, commendation, the minutes."""
    found = [n.start for n in persons.names(text)] + list(subjects.papers_at(folded))
    found += [
        m.start()
        for p in (words.LEVEL, subjects.COMMEND)
        for m in p.finditer(folded)
        if p is subjects.COMMEND or words.UNIT_LEVEL.search(m.group())
    ]
    unit = subjects.unit_at(folded)
    return tuple(sorted(found if unit is None else [*found, unit]))


def _phrases(clause: Clause) -> list[_Phrase]:
    outer = _BRACKETS.sub(lambda m: "(" + "·" * (len(m.group()) - 2) + ")", clause.folded)
    matters = _matters_at(clause.text, clause.folded)
    found: list[_Phrase] = []
    for start, end in pairwise((0, *(m.start() for m in _COMMA.finditer(outer)), len(outer))):
        result = _RESULT.search(clause.folded, start, end)
        present = (
            result and words.PRESENCE.search(clause.folded[start:end]) and not words.has_vote(clause.folded[start:end])
        )
        matter = next((m for m in matters if start <= m < end), None)
        turns = _TURN.match(outer, start) is not None
        found.append(_Phrase(start, matter, result.start() if result and not present else None, turns))
    return found


def _cuts(phrases: list[_Phrase]) -> list[int]:
    """Where a new result with a matter of its own begins, the phrases before it having both."""
    cuts: list[int] = []
    matter: int | None = None
    result: int | None = None
    for i, phrase in enumerate(phrases):
        if matter is not None and result is not None and _begins(phrases[i:], listing=result < matter):
            cuts.append(phrase.start)
            matter = result = None
        matter = phrase.matter if matter is None else matter
        result = phrase.result if result is None else result
    return cuts


def _begins(phrases: list[_Phrase], *, listing: bool) -> bool:
    """Whether the first of the phrases names a matter that has its result in it or, before any other result, behind it.

    `listing`: a result stands before what it is on, so that a further matter alone ('… và bảng chấm điểm') shares it.
    """
    first = phrases[0]
    told = next((p for p in phrases if p.result is not None), None)
    if first.matter is None or told is None or told is first:
        return first.matter is not None and told is not None
    if listing and not first.turns:
        return False
    return told.matter is None or told.result is None or told.matter < told.result


def _by_name(clause: Clause) -> Iterator[Clause]:
    """'A 14/14, B 13/14': a part for each name, or each paper, with a result of its own."""
    starts = tuple(n.start for n in persons.names(clause.text)) or subjects.papers_at(clause.folded)
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
