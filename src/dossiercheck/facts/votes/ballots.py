"""Ballot papers counted: 'phát ra 14, thu về 14, hợp lệ 13, không hợp lệ 1'."""

from dossiercheck.facts.votes.words import compiled
from dossiercheck.model.values import Ballots
from dossiercheck.vietnamese.numbers import parse_integer

_DIGITS = r"(?<![\w.,/])\d{1,4}(?!\d|[.,]\d|\s*[%hg](?!\w)|-\w)"
_BALLOTS = compiled(
    rf"(?P<what>không hợp lệ|thu về hợp lệ|hợp lệ|(?:đã )?phát ra|(?<=phiếu )phát|thu (?:về|vào|lại|được))(?: là| có|:| =| -)*\s*(?:phiếu )?(?P<n>{_DIGITS}|không(?=\s*(?:$|[;,.])))"
)
_BALLOTS_BEHIND = compiled(
    rf"(?P<n>{_DIGITS})(?: ?/ ?\d+)? (?:số )?phiếu (?P<what>không hợp lệ|thu về hợp lệ|hợp lệ|phát ra|thu (?:về|vào))"
)
# Every count of ballot papers holds one of these: a cheap test before the two patterns.
_BALLOT_STEMS = ("hợp lệ", "phát", "thu ")


def both(a: Ballots | None, b: Ballots | None) -> Ballots | None:
    """Counts of two places, those of the first where both have them."""
    if a is None or b is None:
        return a or b
    return Ballots(
        *(
            getattr(a, n) if getattr(a, n) is not None else getattr(b, n)
            for n in ("issued", "collected", "valid", "invalid")
        )
    )


def ballots_of(folded: str) -> tuple[Ballots | None, str]:
    """Ballot papers counted, and the text with them blotted out."""
    if not any(stem in folded for stem in _BALLOT_STEMS):
        return None, folded
    found: dict[str, int] = {}
    for pattern in (_BALLOTS_BEHIND, _BALLOTS):
        for match in pattern.finditer(folded):
            name = {"k": "invalid", "h": "valid", "p": "issued", "đ": "issued"}.get(match["what"][0], "collected")
            name = "valid" if match["what"].endswith("về hợp lệ") else name
            found.setdefault(name, parse_integer(match["n"]) or 0)
        folded = pattern.sub(lambda m: " " * len(m.group()), folded)
    if not found:
        return None, folded
    return Ballots(*(found.get(n) for n in ("issued", "collected", "valid", "invalid"))), folded
