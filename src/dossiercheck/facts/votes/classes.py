"""Classes in a clause: the one voted for, and votes told class by class ('HTXSNV: 9 phiếu; HTTNV: 5 phiếu')."""

import re

from dossiercheck.facts.votes import words
from dossiercheck.facts.votes.words import compiled
from dossiercheck.model.frozen import frozen
from dossiercheck.model.values import Tally
from dossiercheck.vietnamese.numbers import parse_integer

_COUNT = compiled(
    rf"[\s:=\-–\"(]*(?:(?:là|có|được|đạt|:)\s*)*(?P<n>\d{{1,4}}|không(?=\s*(?:phiếu|$|[;,.])))(?:(?: (?:phiếu|đồng chí|đ/c))?(?: ?/ ?| tr(?:ên|ong) (?:(?:tổng )?số )?)(?P<of>\d{{1,4}}))?(?!\d|[.,]\d|\s*%|\s*/)(?P<unit> ?{words.UNIT})?"
    rf"(?! ?(?:{words.UNIT} ?)?(?:{words.AGREE}|thuận|{words.NO}))"
)
_COUNT_BEFORE = compiled(
    rf"(?P<n>\d{{1,4}})(?: ?/ ?(?P<of>\d{{1,4}}))?(?P<unit> {words.UNIT})?(?: (?:đề nghị|xếp loại|xếp|bầu|cho|mức|loại|ở|đánh giá))* ?:?\s*$"
)


@frozen
class Level:
    """A class as printed, with its place in the clause."""

    text: str
    start: int
    end: int
    own: bool
    """The member's or unit's own claim."""


@frozen
class Counted:
    """A class with the number that stands with it."""

    tally: Tally
    base: int | None
    of_voters: bool
    """The number is of ballot papers or raised hands, not of members so classed."""
    start: int
    end: int

    @property
    def votes(self) -> bool:
        """Whether the number, of voters or a fraction, counts votes."""
        return self.of_voters or self.base is not None


def levels(text: str, folded: str) -> tuple[Level, ...]:
    """Classes stated, without those that are only promised for another year.

    >>> [x.text for x in levels("Xếp loại: ĐTC, HTTNV", "xếp loại: đtc, httnv")]
    ['ĐTC, HTTNV']
    """
    found: list[Level] = []
    for match in words.LEVEL.finditer(folded):
        before = re.split(r"[;.]", folded[: match.start()])[-1]
        if words.PLANNED.search(before):
            continue
        own = bool(words.SELF.search(before))
        printed = text[match.start() : match.end()].strip(' "“”.,;:-–')
        found.append(Level(printed, match.start(), match.end(), own))
    return tuple(found)


def counted(folded: str, found: tuple[Level, ...]) -> tuple[Counted, ...]:
    """Numbers beside classes, those behind them or those before them, as the clause has it."""
    behind = [_behind(folded, level) for level in found]
    before = [_before(folded, level, found[i - 1].end if i else 0) for i, level in enumerate(found)]
    chosen = before if sum(x is not None for x in before) > sum(x is not None for x in behind) else behind
    return tuple(x for x in chosen if x is not None)


def _behind(folded: str, level: Level) -> Counted | None:
    match = _COUNT.match(folded, level.end)
    return _made(match, level, level.end, match.end()) if match else None


def _before(folded: str, level: Level, since: int) -> Counted | None:
    match = _COUNT_BEFORE.search(folded[since : level.start])
    return _made(match, level, since + match.start(), level.start) if match else None


def _made(match: re.Match[str], level: Level, start: int, end: int) -> Counted:
    value = 0 if match["n"] == "không" else parse_integer(match["n"]) or 0
    base = int(match["of"]) if match["of"] else None
    unit = match["unit"] or ""
    return Counted(Tally(level.text, value), base, "phiếu" in unit or "tay" in unit, start, end)
