"""Pictures on pages with text, read where a fact wants it: a letterhead pasted as a picture, a stamped number, a block.

Most pictures on a printed page are signatures: they are looked at by their place alone, and none is read for its words
unless a fact of the head or the signatures was not found and may stand in it, or a blank of the date or the number lies
under it.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dossiercheck.facts.gather import gather_all
from dossiercheck.model.box import Box
from dossiercheck.model.document import Document
from dossiercheck.model.fact import Evidence, Found, Unreadable
from dossiercheck.model.facts import DocumentFacts
from dossiercheck.model.recogniser import Recogniser
from dossiercheck.run.pulse import beat
from dossiercheck.run.settings import Limits

if TYPE_CHECKING:
    from dossiercheck.readers.ocr.engine import Engine

Areas = dict[int, tuple[Box, ...]]
"""Pages and the pictures on them."""
_MOST = 8
"""Pages of one file on which pictures are read."""


def wanted(document: Document, facts: tuple[DocumentFacts, ...]) -> Areas:
    """The pictures whose words a fact wants."""
    found: dict[int, set[Box]] = {}
    unread = {p.number: p.unread for p in document.pages if p.unread and p.readable}
    for each in facts:
        for place in _looked_at(each):
            met = {b for b in unread.get(place.page or 0, ()) if place.box and b.meets(place.box)}
            if met and place.page:
                found.setdefault(place.page, set()).update(met)
    return {n: tuple(sorted(boxes)) for n, boxes in sorted(found.items())[:_MOST]}


def _looked_at(facts: DocumentFacts) -> Iterator[Evidence]:
    """Where a fact of the head or the signatures could not be read, or a blank of the date or the number may be filled."""
    for fact in (facts.letterhead, facts.symbol, facts.dated, facts.title, facts.signatures):
        if isinstance(fact, Unreadable):
            yield from fact.looked_at
    for blank in (facts.symbol, facts.dated):
        if isinstance(blank, Found) and blank.unread:
            yield from blank.evidence


def read_pictures(
    file: str,
    data: bytes,
    document: Document,
    areas: Areas,
    recognisers: tuple[Recogniser, ...],
    engine: "Engine",
    limits: Limits,
) -> tuple[Document, tuple[DocumentFacts, ...]]:
    """The document with the words of these pictures, and its facts."""
    from dossiercheck.readers.scan import open_scan

    scan = open_scan(file, data, document, engine, limits.bounds(beat))
    try:
        for number, boxes in areas.items():
            scan.patch(number, boxes)
            beat()
        read = scan.document()
        return read, gather_all(read, recognisers)
    finally:
        scan.pictures.close()
