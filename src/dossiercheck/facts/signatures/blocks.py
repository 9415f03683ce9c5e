"""From lines to signature blocks: columns are kept apart, elements of one column are put together.

Every line stands somewhere across the page: by its box, its cell, or the half it fills. Lines are taken row by
row; an element joins the open block of its own column that still lacks it, or opens a new one. Running text in
the column closes a block. What is left over (a post in a list, a title in capitals) is sorted out at the end.
"""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from dossiercheck.facts.signatures.grammar import LONGEST, Token, as_name, tokens
from dossiercheck.model.document import Document, Line
from dossiercheck.vietnamese.fold import fold
from dossiercheck.vietnamese.names import find_names

Span = tuple[float, float]

# A cheap test before a line is looked at; every branch begins with a letter, so that the search leaps over all others.
_ANCHOR = re.compile(
    r"t\s?[/.]\s?[ml]|k\s?/\s?t|t(?<!\wt)(?:m|l|uq)(?!\w)|k(?<!\wk)t(?!\w)|q(?<!\wq)(?!\w)|thay mặt|k[ýí]|bí thư|chủ |chánh|trưởng|người |giám đốc"
    r"|đảng viên|đoàn viên|hiệu phó|thư k|tổ phó|thủ |kế toán|ghi biên|ủy viên|uỷ viên|đại diện|kiểm phiếu|thẩm phán"
    r"|chính trị viên|chính uỷ|tổng biên|phó (?:ban|phòng)|cán bộ tổ"
    r"|chấp hành viên|cá nhân|bản thân|da ky|signed|b(?<!\wb)t(?!\w)|p(?<!\wp)bt(?!\w)"
)
_RECIPIENTS = ("nơi nhận", "nơi gửi", "kính gửi", "kính nhận")
# Posts of one who signs his own paper: 'NGƯỜI VIẾT', 'ĐẢNG VIÊN KHAI'.
_OWN = re.compile(r"người|(?:đảng viên|cá nhân|bản thân) ")
_LISTED = ("-", "+", "*", "•", "–", *_RECIPIENTS)
_KEPT = re.compile(r"lưu\b")
# A block's elements follow each other; more rows of its own column than this lie between two blocks.
_FARTHEST = 8
_HALVES = {"left": (0.0, 0.5), "right": (0.5, 1.0), "full": (0.0, 1.0)}
_BODY_LENGTH = 55
"""Characters from which a line counts as running text."""
_RIGHT = 0.45
"""Part of the page's width from which a line stands on the right."""
_SCRAP = 10
"""Characters of a line on a scan that is no text of its own."""
_BODY_ROWS = 10
"""Rows after which a form of short fields counts as having a body."""


class Part(NamedTuple):
    """One element and the line it stands on."""

    token: Token
    at: int  # index of the line
    line: Line
    span: Span


@dataclass(slots=True)
class Block:
    """A block while it is put together; `span` is where it stands across the page, 0..1."""

    span: Span
    row: int
    parts: list[Part] = field(default_factory=list)
    last_row: int = 0
    open: bool = True
    followed: bool = False
    """Running text comes after it."""
    after_body: bool = False
    """Running text comes before it."""
    beside: bool = False
    """Another block begins on the same row."""
    late: bool = False
    """It stands in the lower half of the paper."""
    names: int = 0
    """Names that follow in its column: a list below a heading."""
    heads: bool = False
    """Several texts that sign nothing stand on its row: the head of a table."""
    recipients: bool = False
    """Flattened out of a list of recipients."""

    def of(self, *kinds: str) -> list[Part]:
        """Its elements of these kinds, in order."""
        return [p for p in self.parts if p.token.kind in kinds]

    def has(self, *kinds: str) -> bool:
        return any(p.token.kind in kinds for p in self.parts)

    def add(self, part: Part) -> None:
        """Take an element in."""
        self.parts.append(part)
        self.last_row = part.line.row


def blocks(document: Document) -> list[Block]:
    """All signature blocks, in the order of their first element."""
    gathered = _Gathering(_labelled_rows(document))
    spans = _spans(document)
    order = sorted(range(len(document.lines)), key=lambda i: (document.lines[i].row, i))
    for index in order:
        gathered.take(index, document.lines[index], spans[index], listed=_in_list(document, document.lines[index]))
    first, last = (document.lines[order[0]].row, document.lines[order[-1]].row) if order else (0, 0)
    signing = {p.at for b in gathered.blocks for p in b.parts}
    aside = Counter(x.row for i, x in enumerate(document.lines) if i not in signing and fold(x.text))
    for block in gathered.blocks:
        level = (b for b in gathered.blocks if b is not block and b.row == block.row)
        block.heads = aside[block.row] > 1
        block.late = 2 * (block.row - first) >= last - first
        block.beside = any(b.has("role", "authority") for b in level)
    return [b for b in gathered.blocks if _is_real(b)]


def _labelled_rows(document: Document) -> frozenset[int]:
    """Rows with text other than recipients on the left, and rows of ruled tables: a name there is a field's value."""
    ruled = {n for n, t in enumerate(document.tables) if t.ruled}
    left = (x for x in document.lines if x.table in ruled or (x.side == "left" and not x.centred))
    return frozenset(x.row for x in left if (f := fold(x.text)) and not _is_recipient(f))


def _is_recipient(folded: str) -> bool:
    """Whether a line reads like 'Nơi nhận' or one of the names below it."""
    return folded.startswith(_LISTED) or folded.endswith(";") or _KEPT.match(folded) is not None


def overlap(a: Span, b: Span) -> float:
    """Shared width as a part of the narrower one."""
    narrow = min(a[1] - a[0], b[1] - b[0])
    return max(0.0, min(a[1], b[1]) - max(a[0], b[0])) / narrow if narrow > 0 else 0.0


class _Gathering:
    """The state of one pass over a document's rows."""

    def __init__(self, labelled: frozenset[int]) -> None:
        self.labelled = labelled
        self.blocks: list[Block] = []
        self.before: list[Part] = []  # the lines just above, for a date or a name over a mark
        self.recipients: Span | None = None
        self.rows = 0
        self.body = False

    def take(self, index: int, line: Line, span: Span, *, listed: bool) -> None:
        """Read one line, in the order of rows."""
        folded = fold(line.text)
        if not folded:
            return
        self.rows += 1
        long = len(folded) > _BODY_LENGTH
        if folded.startswith(_RECIPIENTS):
            self.recipients = span
        tail = self._in_recipients(folded, span)
        part = Part(Token("other", line.text), index, line, span)
        if listed or (len(folded) > LONGEST and not tail) or not self._may_sign(folded, line, span):
            self._pass(part, neutral=tail)
        else:
            self._read(part, tail=tail)
        self.body = self.body or (long and not tail) or self.rows > _BODY_ROWS

    def _in_recipients(self, folded: str, span: Span) -> bool:
        return self.recipients is not None and overlap(self.recipients, span) >= 0.5 and _is_recipient(folded)

    def _may_sign(self, folded: str, line: Line, span: Span) -> bool:
        """Whether it is worth a look: a block is open, a name stands alone, or a word of signing is in it."""
        return any(b.open for b in self.blocks) or self._alone(line, span) or _ANCHOR.search(folded) is not None

    def _alone(self, line: Line, span: Span) -> bool:
        """A name on its own where signatures stand, after the text: people sign without any post above."""
        if not self.body or line.row in self.labelled:
            return False
        set_apart = line.centred or line.side == "right" or span[0] >= _RIGHT
        return set_apart and as_name(line.text) is not None

    def _read(self, part: Part, *, tail: bool) -> None:
        found = tokens(part.token.text, tail=tail)
        if tail and found[0].kind == "other":
            self._name_behind(part)
            return
        found = self._parted(found, part)
        columns = max(t.group for t in found) + 1
        for token in found:
            self._place(part._replace(token=token, span=_share(part.span, token.group, columns)), recipients=tail)

    def _name_behind(self, part: Part) -> None:
        """'- Các Chi bộ Trần Văn Bảo': the name of the block flattened into a recipient's line."""
        names = find_names(part.token.text)
        block = self._near(part, lambda b: not b.has("name"))
        if block and names and names[-1][2] >= len(part.token.text) - 1 and names[-1][1] > 0:
            block.add(part._replace(token=Token("name", names[-1][0])))

    def _parted(self, found: tuple[Token, ...], part: Part) -> tuple[Token, ...]:
        """Several names on one line, where as many blocks wait for theirs."""
        waiting = [b for b in self._open(part) if not b.has("name")]
        if len(found) != 1 or found[0].kind not in {"name", "other"} or len(waiting) < 2:
            return found
        names = _divided(found[0].text, len(waiting))
        return tuple(Token("name", n, i) for i, n in enumerate(names)) if len(names) == len(waiting) else found

    def _place(self, part: Part, *, recipients: bool) -> None:
        place = {
            "authority": self._authority, "role": self._role, "name": self._name, "date": self._date,
            "typed": self._mark, "hint": self._mark, "stamp": self._mark,
        }.get(part.token.kind)  # fmt: skip
        if place is None:
            self._pass(part, neutral=part.token.kind == "blank")
            return
        place(part)
        if recipients:
            for block in self.blocks:
                block.recipients = block.recipients or (bool(block.parts) and block.parts[-1] == part)

    def _open(self, part: Part) -> list[Block]:
        return [
            b for b in self.blocks
            if b.open and part.line.row - b.last_row <= _FARTHEST * 2
            and overlap(b.span, part.span) >= (0.1 if part.line.row - b.last_row == 1 else 0.3)
        ]  # fmt: skip

    def _near(self, part: Part, lacks: Callable[[Block], bool]) -> Block | None:
        """Find the open block of the part's column that lacks it: best overlap and nearest middle, then the latest."""
        fitting = [b for b in self._open(part) if lacks(b)]
        return max(fitting, key=lambda b: (round(_closeness(b.span, part.span), 3), b.last_row), default=None)

    def _start(self, part: Part) -> None:
        for block in self.blocks:
            if block.open and overlap(block.span, part.span) >= 0.5 and block.row < part.line.row:
                block.open = False
        block = Block(part.span, part.line.row, last_row=part.line.row, after_body=self.body)
        if self.before and self.before[-1].token.kind == "date" and part.line.row - self.before[-1].line.row <= 2:
            block.parts.append(self.before.pop())
        block.add(part)
        self.blocks.append(block)

    def _authority(self, part: Part) -> None:
        block = self._near(
            part, lambda b: not b.has("role", "name", "typed", "hint") and part.line.row - b.last_row <= 2
        )
        collective = fold(part.token.text)[0] == "t" and not fold(part.token.text).startswith(("tl", "t/l", "tuq"))
        if block and not (collective and block.has("authority")):
            block.add(part)
        else:
            self._start(part)

    def _role(self, part: Part) -> None:
        block = self._near(part, lambda b: not b.has("role", "name"))
        if block and part.line.row - block.last_row <= 3:
            block.add(part)
            if overlap(block.span, part.span) < 0.5:  # typed askew: its column is as wide as both
                block.span = _joined(block.span, part.span)
        else:
            self._start(part)

    def _mark(self, part: Part) -> None:
        block = self._near(
            part, lambda b: not b.has(part.token.kind) and (not b.has("name") or part.line.row - b.last_row <= 2)
        )
        if block:
            block.add(part)
            block.span = _joined(block.span, part.span)
        elif part.token.kind == "typed":
            above = self.before[-1] if self.before else None
            self._start(part)
            if above and overlap(above.span, part.span) >= 0.5 and (name := as_name(above.token.text)):
                self.blocks[-1].parts.insert(0, above._replace(token=Token("name", name)))

    def _name(self, part: Part) -> None:
        block = self._near(part, lambda b: not b.has("name"))
        if block:
            block.add(part)
        elif self._alone(part.line, part.span):
            self._start(part)
        else:
            for other in (b for b in self.blocks if b.has("name") and overlap(b.span, part.span) >= 0.3):
                other.names += part.line.row - other.last_row <= _FARTHEST
            self._pass(part, neutral=False)

    def _date(self, part: Part) -> None:
        if block := self._near(part, lambda b: not b.has("date", "name")):
            block.add(part)
        self.before = [part]

    def _pass(self, part: Part, *, neutral: bool) -> None:
        """Other text: the end of a broken post or authority, or the end of the block."""
        if self.blocks and not neutral:
            for block in self._open(part):
                if not _goes_on(block, part):
                    block.open = False
            for block in self.blocks:
                block.followed = block.followed or len(part.token.text) > _BODY_LENGTH
        if "ngày" in fold(part.token.text) and tokens(part.token.text)[0].kind == "date":
            part = part._replace(token=Token("date", part.token.text))
        self.before = [part]


def _goes_on(block: Block, part: Part) -> bool:
    """Join a broken line to the post or authority above it: 'KT. CHÁNH ÁN TÒA ÁN' | 'NHÂN DÂN TỐI CAO'."""
    text = part.token.text
    last = block.parts[-1]
    if text[:1] in "(." or (block.has("name") and last.token.kind != "name"):
        return True
    words = text.split()
    # What was left of a post under a seal is no end of the block.
    scrap = part.line.confidence < 1 and len(text) <= _SCRAP and len(words) <= 2 and not block.has("name")
    if part.line.row - block.last_row > 1 or len(words) > 7 or text[-1:] in ".;:," or any(c.isdigit() for c in text):
        return scrap
    if last.token.kind not in {"authority", "role"} or not (text.isupper() and last.token.text.isupper()):
        return scrap
    joined = f"{last.token.text} {text}"
    found = tokens(joined)
    whole = found if [t.kind for t in found] == ["authority", "role"] else (last.token._replace(text=joined),)
    block.parts[-1:] = [last._replace(token=t, at=part.at if n else last.at) for n, t in enumerate(whole)]
    block.last_row = part.line.row
    return True


def _is_real(block: Block) -> bool:
    """Whether it signs the paper, and is no title, no list of posts and no sentence."""
    post = [p.token.text for p in block.of("role")]
    own = any(_OWN.match(fold(t)) for t in post)
    shouted = any(t.isupper() for t in post)
    marked = block.has("typed", "hint", "stamp")
    if (block.heads or block.names) and not (shouted or marked or own or block.has("authority")):
        return False
    if block.has("authority"):
        said = block.of("authority")[0].token.text
        return block.has("role", "name") or marked or said.isupper()
    if block.has("name") and (marked or own or block.recipients):
        return True
    if not block.after_body:
        set_apart = shouted or (bool(post) and block.has("name") and _is_stacked(block))
        return bool(post and (marked or (block.late and block.has("name") and set_apart and not block.followed)))
    if block.has("name"):
        return bool(post) or not block.followed
    if not post:
        return False
    return marked or (shouted and (block.beside or own)) or (not block.followed and (shouted or own or block.beside))


def _is_stacked(block: Block) -> bool:
    """Whether the name stands below the post, with room for a hand between: 'Đảng viên' at the end of a short form."""
    role, name = block.of("role")[-1], block.of("name")[0]
    return name.line.row > role.line.row and not role.token.text.rstrip().endswith(":")


def _divided(text: str, many: int) -> tuple[str, ...]:
    """'Nguyễn Văn Nghĩa Trần Chí Tiến' as two names; none if it is not so many: cuts nearest to even parts come first."""
    words = text.split()
    if many == 1:
        return (text,) if find_names(text) and find_names(text)[0][0] == text else ()
    even = len(words) / many
    for cut in sorted(range(2, len(words) - 1), key=lambda c: abs(c - even)):
        first = " ".join(words[:cut])
        if (
            find_names(first)
            and find_names(first)[0][0] == first
            and (rest := _divided(" ".join(words[cut:]), many - 1))
        ):
            return (first, *rest)
    return ()


def _spans(document: Document) -> list[Span]:
    """Where each line stands across the page."""
    shared: dict[int, list[int]] = {}
    for index, line in enumerate(document.lines):
        if line.box is None and line.cell is None:
            shared.setdefault(line.row, []).append(index)
    found = [_span(document, line) for line in document.lines]
    for beside in shared.values():
        if len(beside) > 2:
            for place, index in enumerate(beside):
                found[index] = (place / len(beside), (place + 1) / len(beside))
    return found


def _span(document: Document, line: Line) -> Span:
    if line.box is not None:
        return (line.box.left, max(line.box.right, line.box.left + 0.01))
    if line.cell is not None and line.table is not None and not _in_list(document, line):
        columns = document.tables[line.table].columns or 1
        wide = next((c.column_span for c in document.tables[line.table].cells if (c.row, c.column) == line.cell), 1)
        return (line.cell[1] / columns, (line.cell[1] + wide) / columns)
    return _HALVES[line.side]


def _share(span: Span, place: int, parts: int) -> Span:
    width = (span[1] - span[0]) / parts
    return (span[0] + place * width, span[0] + (place + 1) * width)


def _closeness(a: Span, b: Span) -> float:
    return overlap(a, b) - abs((a[0] + a[1]) - (b[0] + b[1]))


def _joined(a: Span, b: Span) -> Span:
    return a if b[1] - b[0] > 0.6 else (min(a[0], b[0]), max(a[1], b[1]))


def _in_list(document: Document, line: Line) -> bool:
    """Whether the line stands in a table of data: no one signs inside a list of members."""
    if line.table is None or line.table >= len(document.tables):
        return False
    table = document.tables[line.table]
    return table.ruled and table.columns > 2 and table.rows > 2
