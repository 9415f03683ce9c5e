"""Reading on demand: the pages that are pictures are read in rounds, as far as the rules ask.

Round 1 reads the top strip of every such page: where documents begin and what they are. Each further round reads what
the documents found so far still want: the first page, the page of the signatures (from the end backwards), all pages
of a kind whose body the rules ask for. Of a page wanted for its signatures alone the foot is read first, and of
another body's paper (`KindReading.settled`) nothing but that. The rest is left, and said to be: facts that might stand
there are unreadable, never absent. What is read depends on the file and the pack alone.
"""

from collections.abc import Collection
from typing import TYPE_CHECKING

from dossiercheck.facts.gather import gather_all
from dossiercheck.model.document import LIMIT, NOT_NEEDED, Document
from dossiercheck.model.fact import Found
from dossiercheck.model.facts import DocumentFacts
from dossiercheck.model.recogniser import Recogniser
from dossiercheck.run.pulse import beat
from dossiercheck.run.settings import Limits

if TYPE_CHECKING:
    from dossiercheck.readers.ocr.engine import Engine
    from dossiercheck.readers.scan import Scan

_ROUNDS = 10
_FROM_THE_END = 3
"""Pages from a document's end in which signatures are looked for; annexes may follow them."""
_SURE = 0.6


def read_on_demand(
    file: str, data: bytes, document: Document, recognisers: tuple[Recogniser, ...], engine: "Engine", limits: Limits
) -> tuple[Document, tuple[DocumentFacts, ...]]:
    """The document with what the rules ask for read from its pictures, and its facts."""
    from dossiercheck.readers.scan import open_scan

    scan = open_scan(file, data, document, engine, limits.bounds(beat))
    try:
        waiting = {n for n in scan.unread if document.pages[n - 1].reason != LIMIT}
        for number in sorted(waiting):
            scan.strip(number)
            beat()
        bodies = frozenset(r.kind for r in recognisers if r.body)
        feet: set[int] = set()
        for _ in range(_ROUNDS):
            read = scan.document()
            facts = gather_all(read, recognisers, beat)
            wanted = {n: whole for f in facts for n, whole in _wants(f, bodies, waiting, feet).items()}
            if not wanted:
                break
            _look(scan, wanted, waiting, feet)
        if not wanted and not waiting - feet:
            return read, facts
        for number in waiting - feet:
            scan.leave(number, NOT_NEEDED)
        read = scan.document()
        return read, gather_all(read, recognisers, beat)
    finally:
        scan.pictures.close()


def _look(scan: "Scan", wanted: dict[int, bool], waiting: set[int], feet: set[int]) -> None:
    """Read the wanted pages, whole or their feet."""
    for number, whole in sorted(wanted.items()):
        if whole:
            scan.whole(number)
        else:
            scan.foot(number)
        feet.add(number)
        if whole or scan.is_whole(number):
            waiting.discard(number)
        beat()
    feet &= waiting


def _wants(
    facts: DocumentFacts, bodies: frozenset[str], waiting: Collection[int], feet: Collection[int]
) -> dict[int, bool]:
    """Pages of one document that must be read next, of those still waiting: True for all of the page, False for its foot.

    `feet`: pages of which the foot was read.
    """
    first, last = facts.pages or (1, 0)
    left = [n for n in sorted(waiting) if first <= n <= last]
    kind = facts.kind
    if not left:
        return {}
    if first in left and not kind.settled:
        return {first: True}
    if kind.kind in bodies or (kind.kind is not None and kind.confidence < _SURE):
        return dict.fromkeys(left, True)
    unseen = [n for n in left if n not in feet]
    if last not in unseen and _is_signed(facts, unseen):
        return {}
    # Annexes may follow the signatures: back from the end page by page, then all that is left.
    back = [n for n in left if n > last - _FROM_THE_END][-1:]
    if back:
        return {back[0]: back[0] in feet}
    return dict.fromkeys(unseen, True)


def _is_signed(facts: DocumentFacts, left: Collection[int]) -> bool:
    """Whether signatures were found on a page that was read to its end."""
    if not isinstance(facts.signatures, Found):
        return False
    return any(s.page not in left and (s.role or s.authority) for s in facts.signatures.value)
