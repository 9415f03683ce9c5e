"""Results in minutes that were understood of nobody: told as votes without figures, so that nobody calls them missing.

A statement from which no vote was read (or only one on somebody else than the person it begins with), though a result
stands in it ('đ/c A - tốt (6/7)', 'Chi bộ: TSVM: 7 phiếu') beside a person, the branch with its class, or a paper, may be
the vote on that person, class or paper: a person must look.
"""

import re
from collections.abc import Iterable, Iterator

from dossiercheck.facts.votes import persons, subjects, words
from dossiercheck.facts.votes.items import Item
from dossiercheck.facts.votes.words import compiled
from dossiercheck.model.document import Line
from dossiercheck.model.values import Vote
from dossiercheck.vietnamese.names import name_key

Told = tuple[Vote, tuple[Line, ...]]

# A result of a branch's meeting: '6/7', '7 phiếu', '6 đ/c đồng ý', '100%'; never '38/40 điểm', '12/2010', '15/12/'.
_RESULT = compiled(
    r"(?<![\d/.,])\d{1,3} ?/ ?\d{1,3}(?![\d/]|[.,]\d|\s*(?:điểm|chỉ tiêu|văn bản|tiêu chuẩn|%))(?! ?/)|\d{1,3} (?:phiếu|(?:cánh )?tay(?!\w))"
    rf"|\d{{1,3}} (?:{words.PERSON} )?{words.AGREE}|{words.AGREE}\W{{0,3}}\d|\d ?%"
    rf"|{words.AGREE}\W{{1,3}}(?:không|một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín|mười)(?!\w)"
)
_CLASSED = compiled(r"(?<!\w)(?:xuất sắc|tốt|khá|hoàn thành)(?!\w)")
_UNIT = compiled(r"(?<!\w)(?:chi bộ|cb)(?!\w)")
# The branch before its class, whatever the class: 'Chi bộ tự xếp: hoàn thành tốt nhiệm vụ (5/5)'.
_UNIT_HEAD = compiled(
    r"[\W\d]*(?:tập thể )?(?:chi bộ|cb)(?:\W{0,2}(?:năm \d+ )?(?:tự |được |đề nghị )*(?:xếp|phân|nhận|đạt|đánh)|\s*[:=-])"
)
_BARE = (None,) * 9
# What stands before the person of a heading: '2. ', 'B3) Đ/c ', '- Đồng chí: '; not 'Chủ trì: '.
_NUMBERED = re.compile(r"[\W\d]*(?:[a-z]{1,4}\d{0,2}[.)]\s*)?(?:đồng chí|đ ?/ ?c|đc)?[\s:.]*")
_HEADING = 80
"""Letters of a line that may be a person's heading."""


def doubtful(told: Iterable[Told], statements: Iterable[Item], *, committee: bool) -> list[Told]:
    """Votes without figures on what statements with an unread result name and no vote told yet is about."""
    told = list(told)
    used = {id(line) for vote, lines in told if vote.on != "other" for line in lines}
    known = {(v.on, v.of or (name_key(v.member) if v.member else None)) for v, _ in told}
    found: list[Told] = []
    person: str | None = None
    for item in statements:
        person = _headed_by(item) or person
        if not _RESULT.search(item.folded):
            continue
        spent = any(id(line) in used for line in item.lines)
        for vote in _at_its_head(item) if spent else _named(item, person, committee=committee):
            key = (vote.on, vote.of or (name_key(vote.member) if vote.member else None))
            if key not in known:
                known.add(key)
                found.append((vote, item.lines))
    return found


def _headed_by(item: Item) -> str | None:
    """The person a heading names: '2. Đ/c Trần Thị Bình, chi ủy viên'."""
    named = persons.names(item.text)
    alone = len(named) == 1 and _NUMBERED.fullmatch(item.text[: named[0].start].lower()) is not None
    alone = alone and len(item.text) < _HEADING and not _RESULT.search(item.folded)
    return named[0].text if alone else None


def _classed(folded: str) -> bool:
    """Whether a class, or half of one, stands in a statement."""
    return _CLASSED.search(folded) is not None or words.has_level(folded)


def _at_its_head(item: Item) -> Iterator[Vote]:
    """The person an item begins with, whose class and result were taken for another's or for everybody's.

    Rows of tables are read by their columns: names may be broken over lines there.
    """
    if item.lines[0].table is not None:
        return
    named = persons.names(item.text)
    whole = bool(named) and len(named[0].text.split()) > 1  # 'Đồng chí Bí thư chi bộ trình bày' names nobody
    begins = whole and _NUMBERED.fullmatch(item.text[: named[0].start].lower()) is not None
    if begins and _classed(item.folded):
        yield Vote("member-class", None, named[0].text, *_BARE)


def _named(item: Item, person: str | None, *, committee: bool) -> Iterator[Vote]:
    """What the statement may be the vote on; `person`: the one the heading above names."""
    if _classed(item.folded):
        named = persons.names(item.text)
        for name in named:
            yield Vote("member-class", None, name.text, *_BARE)
        headed = not named and _UNIT_HEAD.match(item.folded) is not None
        if headed and person and "tự" not in item.folded and not words.UNIT_LEVEL.search(item.folded):
            yield Vote("member-class", None, person, *_BARE)  # 'Chi bộ đề nghị xếp loại: HTTNV (5/5)' is about him
            return
        if headed or (_UNIT.search(item.folded) and words.UNIT_LEVEL.search(item.folded)):
            yield Vote("branch-class", None, None, *_BARE)
    for subject in subjects.adopted(item.folded, committee):
        if subject.of and subject.of.startswith(("branch-", "committee-")):
            yield Vote("adoption", subject.of, None, *_BARE)
