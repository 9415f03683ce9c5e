"""What the figures of one vote contradict. The base of a percentage may differ from the fraction beside it.

'51/51 đồng ý, đạt 98,08 %' is no contradiction: 51 of 52 members, of whom 51 came. Figures not given accuse nobody;
a percentage contradicts only where no stated base, and no larger one that may stand behind it, makes it true.
"""

from collections.abc import Iterator

from dossiercheck.model.values import Attendance, Vote

_LARGEST = 4
"""How many times a stated base an unstated one may be."""


def contradictions(vote: Vote, counted: Attendance | None, lang: str, *, papers: bool = True) -> Iterator[str]:
    """Each contradiction in a sentence; `papers`: the ballots are to be counted too, once where many votes share them."""
    found = (*_sums(vote, counted), *(_ballots(vote) if papers else ()), *_percent(vote, counted))
    yield from (vi if lang == "vi" else en for vi, en in found)


def doubts(vote: Vote, counted: Attendance | None, lang: str) -> Iterator[str]:
    """What a person must look at, in a sentence each: more votes than came, yet no more than there are members.

    The absent may have sent their votes; or the head count of the day was not told from the strength.
    """
    if counted is None or counted.present is None:
        return
    papers = vote.ballots.collected if vote.ballots else None
    most = max(_told(vote), papers or 0)
    if counted.present < most <= (counted.total or 0):
        yield (
            f"{most} phiếu nhưng chỉ {counted.present} có mặt trên tổng số {counted.total}."
            if lang == "vi"
            else f"{most} votes, {counted.present} present of {counted.total}."
        )


def _told(vote: Vote) -> int:
    return sum(v for v in (vote.yes, vote.no, vote.other) if v is not None)


def _bases(vote: Vote, counted: Attendance | None) -> set[int]:
    """Every base that is stated: with the vote, by the ballots, by the head count."""
    ballots = vote.ballots
    stated = [vote.base]
    stated += [ballots.issued, ballots.collected, ballots.valid] if ballots else []
    stated += [counted.total, counted.present, counted.official] if counted else []
    return {s for s in stated if s}


def _sums(vote: Vote, counted: Attendance | None) -> Iterator[tuple[str, str]]:
    told, complete = _told(vote), None not in {vote.yes, vote.no, vote.other}
    parts = f"{vote.yes or 0} + {vote.no or 0} + {vote.other or 0} = {told}"
    if vote.base is not None and told > vote.base:
        yield (
            f"đồng ý, không đồng ý, ý kiến khác cộng lại {parts}, trên {vote.base}.",
            f"for, against and other add up to {parts}, of {vote.base}.",
        )
    elif vote.base is not None and complete and told != vote.base and told not in _bases(vote, counted):
        yield (
            f"đồng ý, không đồng ý, ý kiến khác cộng lại {parts}, không bằng {vote.base}.",
            f"for, against and other add up to {parts}, not {vote.base}.",
        )
    if (
        counted is not None
        and counted.present is not None
        and told > counted.present
        and (vote.base is None or vote.base != counted.total)
    ):
        yield f"{told} phiếu nhưng chỉ {counted.present} có mặt.", f"{told} votes of only {counted.present} present."
    papers = vote.ballots
    most = vote.base or (papers.valid or papers.collected if papers else None)
    tally = sum(t.votes for t in vote.tally)
    of_one = vote.member is not None or vote.on == "branch-class"
    if of_one and most is not None and tally > most:
        yield f"các mức cộng lại {tally} phiếu, trên {most}.", f"the levels add up to {tally} votes, of {most}."


def _ballots(vote: Vote) -> Iterator[tuple[str, str]]:
    ballots = vote.ballots
    if ballots is None:
        return
    issued, collected, valid, invalid = ballots.issued, ballots.collected, ballots.valid, ballots.invalid
    if issued is not None and collected is not None and collected > issued:
        yield (
            f"thu về {collected} phiếu, chỉ phát ra {issued}.",
            f"{collected} ballots came back of {issued} given out.",
        )
    if collected is not None and valid is not None and valid + (invalid or 0) > collected:
        yield (
            f"hợp lệ {valid} và không hợp lệ {invalid or 0}, thu về {collected}.",
            f"{valid} valid and {invalid or 0} invalid of {collected} that came back.",
        )
    elif None not in {collected, valid, invalid} and (valid or 0) + (invalid or 0) != collected:
        yield (
            f"hợp lệ {valid} và không hợp lệ {invalid}, thu về {collected}.",
            f"{valid} valid and {invalid} invalid of {collected} that came back.",
        )


def _percent(vote: Vote, counted: Attendance | None) -> Iterator[tuple[str, str]]:
    if vote.percent is None or vote.yes is None:
        return
    bases = _bases(vote, counted)
    told = _told(vote)
    if vote.no is not None and vote.other is not None:
        bases.add(told)
    if not bases or any(_true(vote.yes, b, vote.percent) for b in bases):
        return
    largest = (counted.total if counted else None) or _LARGEST * max(bases)
    if any(_true(vote.yes, b, vote.percent) for b in range(max(told, vote.base or 0), largest + 1)):
        return
    base = vote.base or max(bases)
    said = f"{vote.percent:g}"
    yield f"{vote.yes}/{base} không phải {said.replace('.', ',')} %.", f"{vote.yes} of {base} is not {said} %."


def _true(yes: int, base: int, percent: float) -> bool:
    """Whether yes of base is that percentage, rounded or cut as people do."""
    if base <= 0:
        return False
    exact = 100 * yes / base
    if percent == int(percent):
        return abs(exact - percent) <= 0.5 or 0 <= exact - percent < 1
    return abs(exact - percent) <= 0.1
