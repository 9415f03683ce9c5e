"""The document cut into items (paragraphs, list items, table rows) and these into clauses, with the way back to lines."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from dossiercheck.facts.layout import Paragraph, evidence, joined, once
from dossiercheck.facts.votes import words
from dossiercheck.model.document import Document, Line, Table
from dossiercheck.model.fact import Evidence
from dossiercheck.vietnamese.dots import undotted
from dossiercheck.vietnamese.fold import clean, fold

# 'I.', '1.', '2.1.', 'a)', '-', '+', '*', '•', 'Câu 1:' at the start of an item.
MARKER = re.compile(
    r"\s*(?:[-+*•–—]+\s*|\(?(?:[IVX]{1,4}|\d{1,2}(?:\.\d{1,2})*)(?:[.):]|\s?[/\-](?=\s))\)?\s*(?!\d)|[a-zA-Z][.)]\s+|đ\)\s*){1,4}"
)
# A sentence ends; what follows begins one. '1. Đ/c A.' and 'TS. An' do not end; '(8 tay)' answers what is asked before it.
_SENTENCE = re.compile(
    r"(?:(?<=[^\W\d_]{2})|(?<=[\d)\"%]))[.!?]\s+(?!\((?:\d{1,3}\s|\d{1,3}\)(?=\s*(?:$|Ai\s))|không))(?=[\"“(\-+–—•*]?\s?[^\W_])|;\s*"
)
_STROKE = re.compile(r"\s*\d{1,2}(?:\.\d{1,2})*\s?/\s+[^\W\d_]")
_OPEN_END = re.compile(
    r"(?:đồng chí|đ/c|của|là|và|với|cho|tại|do|đối với|đạt|có|(?<!thống )nhất|biểu|đồng|tán|(?<!: )không|tư|số)$"
)
_TITLED = re.compile(r"(?:đồng chí|đ/c)(?:\s+\S+){1,3}$")
_LONGEST = 1500
"""Characters of a clause; no sentence of minutes is longer, and the work on one grows with its square."""
# The last syllable of a name broken off: 'An: HTTNV'.
_NAME_END = re.compile(r"[^\W\d_a-z]\w*\s*[:,;(–-]")
# A sentence of its own that begins with its result: '7/7 đồng ý xếp loại HTTNV cho đ/c A'.
_RESULT_FIRST = re.compile(
    r"\d{1,3} ?/ ?\d{1,3} (?:[^,;.]{1,25} )?(?:đồng ý|nhất trí|tán thành|thống nhất) (?:xếp|phân|với|thông qua|đề nghị|cho)(?!\w)"
)
_ENDED = (".", ";", ":", "!", "?", ")")


class Item(NamedTuple):
    """One paragraph, list item or row; `folded` has the length of `text`."""

    text: str
    folded: str
    lines: tuple[Line, ...]
    starts: tuple[int, ...]
    """Offset in `text` where each line begins."""
    body: int
    """Offset behind the list marker."""
    depth: float
    """How deep the marker stands: 0 'II.' or 'C.', 1 '2.', 2 '2.1.' or 'a)', 3 bullets, 4 no marker."""


class Clause(NamedTuple):
    """A part of an item from `start` to `end`."""

    item: Item
    start: int
    end: int
    text: str
    """As printed."""
    folded: str
    """For comparing; the same length."""

    @classmethod
    def of(cls, item: Item, start: int, end: int) -> "Clause":
        """Cut a clause out of an item."""
        return cls(item, start, end, item.text[start:end], item.folded[start:end])

    @property
    def body(self) -> int:
        """Offset behind the item's list marker, within the clause."""
        return max(0, self.item.body - self.start)

    @property
    def first(self) -> bool:
        """Whether it opens its item."""
        return self.start <= self.item.body

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines it stands in."""
        first = max(0, bisect_right(self.item.starts, self.start) - 1)
        last = max(0, bisect_right(self.item.starts, max(self.start, self.end - 1)) - 1)
        return self.item.lines[first : last + 1]


def item_of(lines: tuple[Line, ...], texts: tuple[str, ...] | None = None) -> Item:
    """Join lines with blanks."""
    parts = [clean(undotted(t)).replace("…", "...") for t in texts or tuple(x.text for x in lines)]
    starts, at = [], 0
    for part in parts:
        starts.append(at)
        at += len(part) + 1
    text = " ".join(parts)
    folded = fold(text)
    marker = MARKER.match(text)
    body, depth = (marker.end(), _depth(marker.group().strip(" ()"))) if marker else (0, 4)
    return Item(text, folded if len(folded) == len(text) else _slowly(text), lines, tuple(starts), body, depth)


def _depth(mark: str) -> float:
    if not mark:
        return 4
    if mark[0] in "-+*•–—":
        return 3
    if mark[0].isupper():
        return 0
    return 1 + min(1, len(re.findall(r"\d\.\d", mark))) if mark[0].isdigit() else 2


def _slowly(text: str) -> str:
    """Fold letter by letter where the whole would change its length."""
    return "".join(f if len(f := fold(c)) == 1 else c for c in text)


@once
def blocks(document: Document) -> tuple[Item | tuple[int, Table], ...]:
    """Paragraphs and tables in reading order; the wraps of a paragraph are joined."""
    return tuple(_blocks(document))


def _blocks(document: Document) -> Iterator[Item | tuple[int, Table]]:
    run: list[Line] = []
    seen: set[int] = set()
    for line in document.lines:
        if line.table is None or line.table >= len(document.tables):
            run.append(line)
            continue
        if line.table not in seen:
            yield from _items(run)
            run = []
            seen.add(line.table)
            yield line.table, document.tables[line.table]
    yield from _items(run)


def _items(lines: list[Line]) -> Iterator[Item]:
    group: tuple[Line, ...] = ()
    for paragraph in _apart(joined(lines)):
        if group and _goes_on(clean(group[-1].text), clean(paragraph.lines[0].text)):
            group += paragraph.lines
            continue
        if group:
            yield item_of(group)
        group = paragraph.lines
    if group:
        yield item_of(group)


def _apart(found: tuple[Paragraph, ...]) -> Iterator[Paragraph]:
    """Part paragraphs before numbers written with a stroke ('2/ Xếp loại chi bộ') and behind a line that ends with a class."""
    for paragraph in found:
        begin = 0
        for i, line in enumerate(paragraph.lines):
            if i > begin and (_STROKE.match(line.text) or _classed_before(paragraph.lines[i - 1], line)):
                yield Paragraph(paragraph.text, paragraph.lines[begin:i])
                begin = i
        yield Paragraph(paragraph.text, paragraph.lines[begin:])


def _classed_before(before: Line, line: Line) -> bool:
    """Whether a line ends with a class and the next begins a matter: '4. Đ/c A: … Xếp loại: HTNV' over 'Về chi bộ: …'."""
    if not line.text[:1].isupper():
        return False
    folded = fold(before.text).rstrip()
    return (
        any(m.end() == len(folded) for m in words.LEVEL.finditer(folded))
        and words.LEVEL.pattern.match(fold(line.text)) is None
    )


def _goes_on(before: str, text: str) -> bool:
    """Whether a line only carries on the phrase broken off before it."""
    if not before or not text or before.endswith(_ENDED):
        return not text or (before.endswith(")") and text[:1].islower() and not MARKER.match(text))
    marker = MARKER.match(text)
    if text[0] in "-+*•–—" or (marker and marker.group().strip()[-1:] in {".", ")", "/"} and marker.end() < len(text)):
        return False
    folded = fold(before)
    if _RESULT_FIRST.match(fold(text)):
        return False
    if text[0].islower() or text[0] in "(/%=," or (text[0].isdigit() and not text.startswith("100%")):
        return True
    return bool(
        _OPEN_END.search(folded)
        or (_TITLED.search(folded) and before.rsplit(maxsplit=1)[-1][:1].isupper() and _NAME_END.match(text))
    )


def clauses(item: Item) -> Iterator[Clause]:
    """Sentences, and within them what semicolons part; what runs on beyond measure is cut at a blank."""
    start = 0
    ends = [(m.start(), m.end()) for m in _SENTENCE.finditer(item.text, item.body)]
    for end, after in [*ends, (len(item.text), len(item.text))]:
        while end - start > _LONGEST:
            cut = item.text.rfind(" ", start + 1, start + _LONGEST)
            cut = cut if cut > start else start + _LONGEST
            yield Clause.of(item, start, cut)
            start = cut
        if start < end:
            yield Clause.of(item, start, end)
        start = after


def shown(document: Document, lines: tuple[Line, ...]) -> Evidence:
    """Evidence for lines, each once."""
    return evidence(document, tuple(dict.fromkeys(lines)))
