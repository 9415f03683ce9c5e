"""Arrival stamp (dấu ĐẾN): 'ĐẾN  Số: 123  Ngày: 18/12/2010', typed or read from a scan."""

import re

from dossiercheck.facts.layout import evidence, missing, rows
from dossiercheck.model.document import Document
from dossiercheck.model.fact import Fact, Found
from dossiercheck.model.values import Arrival
from dossiercheck.vietnamese.dates import scan
from dossiercheck.vietnamese.fold import fold

_STAMP = re.compile(r"^(?:công văn |văn bản )?đến\b[\s:]*(?:số|ngày|$)")
_NUMBER = re.compile(r"số\s*:?\s*(\d+)")


def find(document: Document) -> Fact[Arrival]:
    """Number and day in the rows from 'ĐẾN' on, first page only."""
    grouped = rows(x for x in document.lines if x.page in {None, 1})
    for at, row in enumerate(grouped[:30]):
        stamp = next((x for x in row if _STAMP.match(fold(x.text))), None)
        if stamp is None:
            continue
        near = [x for r in grouped[at : at + 3] for x in r if x.side == stamp.side]
        text = " ".join(x.text for x in near)
        number = _NUMBER.search(fold(text))
        day = next((d.date for d in scan(text) if d.date), None)
        if number or day:
            return Found(Arrival(day, number[1] if number else None), (evidence(document, near),))
    return missing(document, "head")
