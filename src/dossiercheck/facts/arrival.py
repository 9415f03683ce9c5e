"""Arrival stamp (dấu ĐẾN): 'ĐẾN  Số: 123  Ngày: 18/12/2010', typed or read from a scan."""

import re

from dossiercheck.facts.layout import evidence, missing, rows
from dossiercheck.model.document import Document, Line
from dossiercheck.model.fact import Fact, Found, Unreadable
from dossiercheck.model.values import Arrival
from dossiercheck.vietnamese.dates import scan
from dossiercheck.vietnamese.fold import fold

_STAMP = re.compile(r"^(?:công văn |văn bản )?đến\b[\s:]*(?:số|ngày|$)")
_SURE = 0.8
"""Confidence of a line whose figures are taken."""
# 'số: 123', never 'số: 07-bc/cb', which the paper's own number makes beneath a stamp
_NUMBER = re.compile(r"số\s*:?\s*(\d+)(?!\w|\s?[-/])")


def find(document: Document) -> Fact[Arrival]:
    """Number and day in the rows from 'ĐẾN' on, first page only; a stamp whose day was not read is unreadable."""
    first = document.pages[0].number if document.pages else None
    stamped = [x for x in document.lines if x.stamp and x.page == first]
    if stamped:
        return _of_stamp(document, stamped)
    if not any(_STAMP.match(fold(x.text)) for x in document.lines):
        return missing(document, "head")
    grouped = rows(x for x in document.lines if x.page in {None, first})
    for at, row in enumerate(grouped[:30]):
        stamp = next((x for x in row if _STAMP.match(fold(x.text)) and _is_label(x.text)), None)
        if stamp is None:
            continue
        near = [x for r in grouped[at : at + 3] for x in r if x.side == stamp.side]
        text = " ".join(x.text for x in near)
        number = _NUMBER.search(fold(text))
        day = next((d.date for d in scan(text) if d.date), None)
        if number or day:
            return Found(Arrival(day, number[1] if number else None), (evidence(document, near),))
    return missing(document, "head")


def _is_label(text: str) -> bool:
    """Capitals or a colon: a wrapped sentence may begin with 'đến ngày 31/12/2010'."""
    return "ĐẾN" in text or ":" in text


def _of_stamp(document: Document, lines: list[Line]) -> Fact[Arrival]:
    """What the lines of a stamp on a scan say; figures read with doubt are not taken."""
    sure = [x for x in lines if x.confidence >= _SURE]
    days = {d.date for x in sure for d in scan(x.text) if d.date}
    number = next((m[1] for x in sure if (m := _NUMBER.search(fold(x.text)))), None)
    shown = evidence(document, lines)
    day = days.pop() if len(days) == 1 else None
    if day is None:
        return Unreadable("chưa đọc được ngày trên dấu đến", (shown,))
    return Found(Arrival(day, number), (shown,), min(x.confidence for x in sure), () if number else ("number",))
