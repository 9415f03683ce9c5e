"""A vote while it is being read: what it is about, its figures so far, the lines that tell them."""

from dataclasses import replace
from typing import Literal

from dossiercheck.facts.votes import words
from dossiercheck.facts.votes.ballots import both
from dossiercheck.facts.votes.numbers import Figures
from dossiercheck.facts.votes.subjects import Subject
from dossiercheck.model.document import Line
from dossiercheck.model.frozen import frozen
from dossiercheck.model.values import Ballots, Tally, Vote

Method = Literal["hands", "ballot"]


@frozen
class Draft:
    """One or several votes that share their figures: three papers adopted in one sentence."""

    subjects: tuple[Subject, ...]
    figures: Figures = Figures()
    level: str | None = None
    method: Method | None = None
    lines: tuple[Line, ...] = ()
    stated: bool = False
    """The result is told in words, without a figure."""

    @property
    def told(self) -> bool:
        """Whether it is a vote and not only announced."""
        return self.figures.any or self.stated

    def add(self, figures: Figures, level: str | None, method: Method | None, lines: tuple[Line, ...]) -> "Draft":
        """Join what another clause tells of the same vote; a second class makes it votes by class."""
        joined = self.figures
        if figures.tally and self.level and joined.yes is not None and not joined.tally:
            first = replace(joined, yes=None, tally=(Tally(self.level, joined.yes),))
            return replace(self, figures=first, level=None).add(figures, level, method, lines)
        if level and self.level and level != self.level and figures.yes is not None and joined.yes is not None:
            both = (*joined.tally, Tally(self.level, joined.yes), Tally(level, figures.yes))
            joined = replace(joined.join(replace(figures, yes=None)), yes=None, tally=both)
            return replace(self, figures=joined, level=None, lines=(*self.lines, *lines), method=self.method or method)
        if level and joined.tally and joined.yes is None and figures.yes is not None:
            joined = replace(joined.join(replace(figures, yes=None)), tally=(*joined.tally, Tally(level, figures.yes)))
            return replace(self, figures=joined, lines=(*self.lines, *lines), method=self.method or method)
        return replace(
            self,
            figures=joined.join(figures),
            level=self.level or level,
            method=self.method or method,
            lines=(*self.lines, *lines),
        )

    def second_class(self, figures: Figures, level: str | None) -> bool:
        """Whether the clause counts another class of the same vote."""
        if (
            level is None
            or figures.yes is None
            or not (self.figures.base in {None, figures.base} or figures.base is None)
        ):
            return False
        return bool(self.figures.tally) or (
            self.level is not None and level != self.level and self.figures.yes is not None
        )

    def settled(self, proposed: str | None, other: str | None) -> "Draft":
        """The class decided, where none was stated with the figures; a single class counted is the class voted for."""
        f = self.figures
        if len(f.tally) == 1 and f.yes is None:
            only = f.tally[0]
            return replace(self, level=self.level or only.level, figures=replace(f, yes=only.votes, tally=()))
        return replace(self, level=self.level or proposed or (None if f.tally else other))

    def votes(self, ballots: Ballots | None) -> tuple[Vote, ...]:
        """The finished votes; `ballots` were counted for all that follow a heading."""
        f = self.figures
        return tuple(
            Vote(
                s.on, s.of, s.member, self.level if s.on in {"branch-class", "member-class"} else None,
                f.yes, f.no, f.other, f.base, f.percent, f.percent_of, self.method, both(f.ballots, ballots), f.tally,
            )
            for s in self.subjects
        )  # fmt: skip


def method_of(folded: str) -> Method | None:
    """How a clause says the vote was taken; a choice left open ('biểu quyết hoặc bỏ phiếu') says nothing.

    >>> method_of("biểu quyết bằng hình thức giơ tay")
    'hands'
    """
    hands, ballot = words.HANDS.search(folded), words.BALLOT.search(folded)
    if hands and not (ballot and "hoặc" in folded):
        return "hands"
    return "ballot" if ballot and "hoặc" not in folded else None
