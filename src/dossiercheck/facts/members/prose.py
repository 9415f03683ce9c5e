"""People in lists of prose: one a line, the level beside the name or in the heading above."""

import re

from dossiercheck.facts.layout import rows
from dossiercheck.facts.members.rows import PRINTED, People, level_in
from dossiercheck.facts.tables import Row
from dossiercheck.model.document import Document, Line
from dossiercheck.model.values import MemberRow
from dossiercheck.vietnamese import dates
from dossiercheck.vietnamese.fold import clean, fold, lowered
from dossiercheck.vietnamese.levels import level_key
from dossiercheck.vietnamese.names import find_names

# '1. ', '2) ', '- ', '+ ', '1 ' (a row of a table without rules), '3.1. '
_ITEM = re.compile(
    r"(?:\(?\d{1,3}(?:\.\d{1,2})*\s*[.)/:]\s*|\d{1,3}\s+|[-–+*•]\s*|[a-zđ][.)]\s*)*(?:(?:đ\s?[/.]\s?c|đồng chí|đ/ch[ií]|ông|bà)\s*[.:]?\s*)?"
)
_MARKED = re.compile(r"\s*(?:\(?\d{1,3}|[-–+*•]|[a-zđ][.)]|đ\s?[/.]\s?c|đồng chí)")
_BORN = re.compile(r"sinh\s*(?:ngày|năm)?\s*:?\s*")
# The level is what follows the last of these, where one follows the name.
_CUT = re.compile(r"[:;|]|\s[-–—]\s|,\s(?=đ)|\t")
_NO_LIST = re.compile(r"(?:chủ (?:toạ|trì)|thư ký|vắng|có mặt|kính gửi|nơi nhận|góp ý|phát biểu)")
# A level that the end of the row cut: 'đủ tư cách, hoàn', 'hoàn thành tốt'.
_BROKEN = re.compile(r"(?:tư cách,?|hoàn|hoàn thành|xuất sắc|xuất|tốt|nhiệm)$")
_PERSON = "đồng chí "
_FEWEST = 2
_WRAPPED = 2
"""Rows over which a level may be broken."""
_HEADING = 160


def people(document: Document) -> People:
    """Rows of people outside ruled tables; one alone is no list."""
    read = People()
    free = [x for x in document.lines if x.table is None or not document.tables[x.table].ruled]
    grouped = rows(free)
    heading = ""
    for at, row in enumerate(grouped):
        heading = _take(read, row, grouped[at + 1 : at + 1 + _WRAPPED], heading)
    return read if len(read.found) >= _FEWEST else People()


def _take(read: People, row: tuple[Line, ...], below: list[tuple[Line, ...]], heading: str) -> str:
    """Read a row under the heading above it; the heading that stands over the next row ('' for none)."""
    said = _text(row)
    low = lowered(said)
    if not _MARKED.match(low):
        return said if len(said) <= _HEADING else ""
    start = _ITEM.match(low)
    at = start.end() if start else 0
    names = _named(said, at)
    if not names or names[0][1] != at or _NO_LIST.search(fold(said)):
        if not names and level_key(said):
            return said if len(said) <= _HEADING else ""
        return heading
    name, _, end = names[0]
    rest = said[end:]
    level = (
        _level(rest)
        or (_level(f"{rest} {_wrapped(below)}") if _BROKEN.search(fold(rest)) else None)
        or (level_in(heading) if len(names) == 1 else None)
    )
    if level is None:
        return heading
    born = next((d.date for m in [_BORN.search(fold(said))] if m for d in dates.scan(said)), None)
    read.found.append(MemberRow(name, level, born))
    read.rows.append(Row((), row))
    return heading


def _named(said: str, at: int) -> tuple[tuple[str, int, int], ...]:
    """Names of an item; at its start stands a person, whose surname need not be a known one."""
    names = find_names(said)
    if not names or names[0][1] != at:
        shift = len(_PERSON) - at
        addressed = tuple((n, start - shift, end - shift) for n, start, end in find_names(_PERSON + said[at:]))
        names = addressed if addressed and addressed[0][1] == at else names
    return names


def _text(row: tuple[Line, ...]) -> str:
    return clean(" ".join(x.text for x in row))


def _wrapped(below: list[tuple[Line, ...]]) -> str:
    """The rows below that go on with a broken one: those up to the next item."""
    texts = [_text(row) for row in below]
    marked = next((i for i, t in enumerate(texts) if _MARKED.match(lowered(t))), len(texts))
    return " ".join(texts[:marked])


def _level(rest: str) -> str | None:
    """The level as printed behind a name: the clause that names it."""
    printed = PRINTED.findall(rest)
    if len(printed) == 1:
        return clean(printed[0]) if level_key(rest) else None
    clauses = [c for c in _CUT.split(rest) if c and level_key(c)]
    if len({level_key(c) for c in clauses}) != 1:
        return None
    said = re.split(r"\s*[(;]|\s\d", clauses[-1])[0].strip(' .,;:-–“”"')
    said = re.sub(r"^(?:(?:đề nghị )?xếp loại|đạt|mức|loại)\s+", "", said, flags=re.IGNORECASE)
    return said if level_key(said) else None
