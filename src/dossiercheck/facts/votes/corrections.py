"""Results set right further down: 'Đính chính: kết quả đối với đồng chí A ghi nhầm, đọc lại là 7/7'."""

from dataclasses import replace

from dossiercheck.facts.votes import persons
from dossiercheck.facts.votes.items import Clause
from dossiercheck.facts.votes.numbers import Figures, figures
from dossiercheck.facts.votes.words import compiled
from dossiercheck.model.document import Line
from dossiercheck.model.values import Vote
from dossiercheck.vietnamese.names import name_key

_AS = r"(?:sửa|đọc|ghi)(?: lại)? (?:là|thành)(?! nhầm)"
_CORRECTS = compiled(rf"đính chính|(?:ghi|viết|đánh máy|cộng) nhầm|(?:xin|nay) sửa|{_AS}")
_READS = compiled(_AS)

Told = tuple[Vote, tuple[Line, ...]]


def announced(folded: str) -> bool:
    """Whether a clause says that it corrects something."""
    return _CORRECTS.search(folded) is not None


def corrected(votes: list[Told], clause: Clause, told: Figures) -> list[Told] | None:
    """The votes with the one set right that the clause names; None where it names none of them."""
    at = _named(votes, clause)
    if at is None:
        return None
    vote, lines = votes[at]
    *_, last = (0, *(m.end() for m in _READS.finditer(clause.folded)))
    right = figures(clause.folded[last:], governed=True)  # 'ghi 5/7 là nhầm, sửa thành 7/7'
    told = right if right.any else told
    mended = replace(
        vote, yes=told.yes, no=told.no, other=told.other, base=told.base, percent=told.percent,
        percent_of=told.percent_of, tally=told.tally,
    )  # fmt: skip
    return [*votes[:at], (mended, (*lines, *clause.lines)), *votes[at + 1 :]]


def _named(votes: list[Told], clause: Clause) -> int | None:
    """Where the last vote stands on whom the clause names: a person, else the branch."""
    people = {name_key(n.text) for n in persons.names(clause.text)}
    for at in range(len(votes) - 1, -1, -1):
        vote = votes[at][0]
        if vote.on == "member-class" and vote.member and name_key(vote.member) in people:
            return at
        if vote.on == "branch-class" and not people and "chi bộ" in clause.folded:
            return at
    return None
