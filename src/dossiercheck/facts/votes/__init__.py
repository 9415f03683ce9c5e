"""Every vote that minutes record: on the branch's class, each member's class, papers adopted, commendation, the minutes.

Looks for results ('14/14 đồng chí nhất trí (100%)', 'đồng ý: 11, không đồng ý: 0, ý kiến khác: 1', 'Số phiếu tán thành:
10/10', 'HTXSNV: 9 phiếu; HTTNV: 5 phiếu') in sentences, lists and tables (a row a member, a column an answer or a
class), and for what they are about: in the sentence, at the head of the item ('2. Đồng chí A: ...'), or in the heading
above. One sentence that adopts three papers is three votes; a line that classes 'các đảng viên' together is one vote
without a member. Nothing is computed: '100% nhất trí' is percent 100, yes and base None.

Traps: 'nhất trí cao' is rhetoric; opinions and closing words are no votes; '100% trẻ', '14/16 giáo viên' and
'không quá 20%' are no results; 'không có ý kiến khác' is other 0; members classed ('HTTNV: 3 đồng chí') are not
votes; those present are not those who agree; the vote on the minutes is not the vote on a class; 'đa số đồng ý'
without a figure is a vote with no figures.
"""

import re
from collections.abc import Callable, Iterator

from dossiercheck.facts.layout import head, missing, told
from dossiercheck.facts.votes import slips, tables
from dossiercheck.facts.votes.classes import Level, counted
from dossiercheck.facts.votes.doubt import doubtful
from dossiercheck.facts.votes.items import Item, blocks, item_of, shown
from dossiercheck.facts.votes.prose import Teller
from dossiercheck.facts.votes.tables import Columns
from dossiercheck.facts.votes.words import LEVEL
from dossiercheck.model.document import Document, Line, Table
from dossiercheck.model.fact import Fact, Found
from dossiercheck.model.values import Vote
from dossiercheck.vietnamese.fold import fold

# Every word of voting holds one of these, or speaks of ballot papers ('phiếu', not 'phiếu bổ sung').
_STEMS = (
    "biểu quyết", "giơ tay", "nhất trí", "đồng ý", "tán thành", "thống nhất", "đồng tình", "thông qua", "đa số",
)  # fmt: skip
_PAPERS = re.compile(r"phiếu(?! bổ| nhận| phân| đánh| đảng)")
# Without such words a result can only stand beside a class: 'HTTNV 14/14', 'TSVM: 100 %', 'HTTNV, phản đối: 0'.
_NUMBER = re.compile(r"[\d%/]|không|phần trăm|trên")
_FIGURE = re.compile(
    r"%|phần trăm|(?<!\w)trên(?!\w)|/ ?(?:\d|không|một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín|mười)"
    r"|chống|phản đối|thuận|ý kiến|trắng|bảo lưu|ủng hộ|tín nhiệm"
)
_COMMITTEE = re.compile(r"đảng [uủ][ỷy]|ban chấp hành đảng bộ|bch đảng bộ")
_BRANCH = re.compile(r"^\W*(?:chi bộ|chi [uủ][ỷy])(?!\w)|(?:họp|sinh hoạt|hội nghị) (?:\w+ )?chi bộ")


def find(document: Document) -> Fact[tuple[Vote, ...]]:
    """Find every vote in reading order; `evidence[i]` shows `value[i]`; `unread` names votes if a page was not read."""
    may_tell = _may_tell(document)
    spell, many = _spelling(document) if may_tell else (_as_written, False)
    votes = _settled(_told(document, spell)) if may_tell else []
    if _is_minutes(document):
        statements = (spell(item) for item in _whole(document, votes))
        votes += doubtful(votes, statements, committee=_of_committee(document))
    if not votes:
        return missing(document)
    sure = min(line.confidence for _, lines in votes for line in lines)
    evidence = tuple(shown(document, lines) for _, lines in votes)
    return Found(tuple(v for v, _ in votes), evidence, sure, ("votes",) if document.unread or many else ())


def _as_written(item: Item) -> Item:
    return item


def _spelling(document: Document) -> tuple[Callable[[Item], Item], bool]:
    """How items are to be read, and whether slips are many: of such a paper no vote is absent for sure."""
    if not slips.slipped(told(document)):
        return _as_written, False
    wrong = sum(slips.mended(item) is not item for item in _statements(document))
    return slips.mended, wrong >= slips.MANY


def _told(document: Document, spell: Callable[[Item], Item]) -> list[tuple[Vote, tuple[Line, ...]]]:
    """Every vote with its lines, paragraphs and tables read in their order."""
    teller = Teller(_of_committee(document))
    carried: Columns | None = None
    for block in blocks(document):
        if isinstance(block, Item):
            teller.tell(spell(block))
            continue
        carried = _table(document, teller, *block, carried)
    teller.close()
    return teller.votes


def _may_tell(document: Document) -> bool:
    """Whether a vote can stand here at all: most papers tell none, and walking through them is dear.

    A result needs a word of voting somewhere, or columns of classes, or a figure beside a class in one statement.
    """
    text = told(document)
    called = any(stem in text for stem in _STEMS) or _PAPERS.search(text) is not None
    if called or any(tables.columns(t) for t in document.tables):
        return True
    return any(_beside_class(item.folded) for item in _statements(document))


def _beside_class(folded: str) -> bool:
    if not LEVEL.may(folded) or not _NUMBER.search(folded):
        return False
    found = tuple(Level(m.group(), m.start(), m.end(), own=False) for m in LEVEL.finditer(folded))
    return bool(found) and (_FIGURE.search(folded) is not None or len(counted(folded, found)) > 1)


def _statements(document: Document) -> Iterator[Item]:
    """Paragraphs, list items and rows of tables."""
    for block in blocks(document):
        if isinstance(block, Item):
            yield block
        else:
            yield from _rows(block[1], tuple(x for x in document.lines if x.table == block[0]))


def _is_minutes(document: Document) -> bool:
    """Whether its head calls it minutes."""
    return any(fold(line.text).lstrip().startswith("biên bản") for line in head(document))


def _whole(document: Document, votes: list[tuple[Vote, tuple[Line, ...]]]) -> Iterator[Item]:
    """Statements; a table that told no vote is one, for its rows may belong together ('Họ và tên: A' over 'Kết quả: 7/7')."""
    used = {line.table for _, lines in votes for line in lines}
    for block in blocks(document):
        if isinstance(block, Item):
            yield block
            continue
        lines = tuple(x for x in document.lines if x.table == block[0])
        yield from (
            _rows(block[1], lines)
            if block[0] in used or not lines
            else (item_of(lines, tuple(f"{x.text} ;" for x in lines)),)
        )


def _of_committee(document: Document) -> bool:
    """Whether the paper is the committee's: its head names no branch as holder of the meeting."""
    lines = [fold(line.text) for line in head(document)]
    title = next((i for i, x in enumerate(lines) if x.startswith("biên bản")), 5)
    lines = lines[: title + 3]
    return not any(_BRANCH.search(x) for x in lines) and any(_COMMITTEE.search(x) for x in lines)


def _table(document: Document, teller: Teller, index: int, table: Table, carried: Columns | None) -> Columns | None:
    """Read one table; columns of the table before hold for a part carried over a page without its header."""
    lines = tuple(x for x in document.lines if x.table == index)
    shape = tables.columns(table)
    if shape is None and carried is not None and len(carried.roles) == table.columns and table.ruled:
        shape = Columns(carried.roles, carried.classes, 0)
    if shape is None:
        for item in _rows(table, lines):
            teller.tell(item)
        return None
    region = teller.region if teller.region in {"commendation", "other"} else None
    governed = teller.voting
    found = tables.drafts(table, shape, lines, governed=governed, region=region, committee=teller.committee)
    teller.close()
    for draft in found:
        teller.emit(draft)
    return shape


def _rows(table: Table, lines: tuple[Line, ...]) -> list[Item]:
    """Rows as phrases; a row with one filled cell (a frame around text) as its own lines."""
    found: list[Item] = []
    for number, row in enumerate(table.grid()):
        here = tuple(x for x in lines if x.cell and x.cell[0] == number)
        if not here:
            continue
        if len({c for c in row if c.strip()}) > 1:
            text = tables.as_text(row)
            found.append(item_of((here[0],), (text,)))
        else:
            found += [item_of((line,)) for line in here]
    return found


def _settled(votes: list[tuple[Vote, tuple[Line, ...]]]) -> list[tuple[Vote, tuple[Line, ...]]]:
    """Each vote once (two people of one name are two); what is told without figures gives way to the same vote told with them."""
    once = list(dict.fromkeys(votes))
    counted = {(v.on, v.of, v.member) for v, _ in once if _has_figures(v)}
    together = ("member-class", None, None) in counted
    return [
        (v, lines)
        for v, lines in once
        if _has_figures(v) or not ((v.on, v.of, v.member) in counted or (together and v.on == "member-class"))
    ]


def _has_figures(vote: Vote) -> bool:
    return bool(vote.tally) or any(x is not None for x in (vote.yes, vote.no, vote.other, vote.percent))
