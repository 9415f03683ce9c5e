"""Reading on demand: the pages that are pictures are read in rounds, as far as the rules ask.

Round 1 reads the top strip of every such page: where documents begin and what they are. Each further round reads what
the documents found so far still want: the first page, the page of the signatures (from the end backwards), all pages
of a kind whose body the rules ask for. The rest is left, and said to be: facts that might stand there are unreadable,
never absent. What is read depends on the file and the pack alone.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from dossiercheck.facts.gather import gather_all
from dossiercheck.model.document import NOT_NEEDED, Document
from dossiercheck.model.fact import Found
from dossiercheck.model.facts import DocumentFacts
from dossiercheck.model.recogniser import Recogniser
from dossiercheck.run.pulse import beat
from dossiercheck.run.settings import Limits

if TYPE_CHECKING:
    from dossiercheck.readers.ocr.engine import Engine

_ROUNDS = 6
_FROM_THE_END = 3
"""Pages from a document's end in which signatures are looked for; annexes may follow them."""
_SURE = 0.6


def read_on_demand(
    file: str, data: bytes, document: Document, recognisers: tuple[Recogniser, ...], engine: "Engine", limits: Limits
) -> tuple[Document, tuple[DocumentFacts, ...]]:
    """The document with what the rules ask for read from its pictures, and its facts."""
    from dossiercheck.readers.scan import open_scan

    scan = open_scan(file, data, document, engine, limits.pixels)
    try:
        waiting = set(scan.unread[: limits.scan_pages])
        for number in scan.unread:
            if number in waiting:
                # The first page of a file is wanted whole whatever its top says.
                if number == 1:
                    scan.whole(number)
                    waiting.discard(number)
                else:
                    scan.strip(number)
                beat()
            else:
                scan.leave(number, "limit")
        bodies = frozenset(r.kind for r in recognisers if r.body)
        for _ in range(_ROUNDS):
            read = scan.document()
            facts = gather_all(read, recognisers)
            wanted = sorted({n for f in facts for n in _wants(f, bodies, waiting)})
            if not wanted:
                break
            for number in wanted:
                scan.whole(number)
                waiting.discard(number)
                beat()
        if not wanted and not waiting:
            return read, facts
        for number in waiting:
            scan.leave(number, NOT_NEEDED)
        read = scan.document()
        return read, gather_all(read, recognisers)
    finally:
        scan.pictures.close()


def _wants(facts: DocumentFacts, bodies: frozenset[str], waiting: Iterable[int]) -> list[int]:
    """Pages of one document that must be read next, of those still waiting."""
    first, last = facts.pages or (1, 0)
    left = [n for n in sorted(waiting) if first <= n <= last]
    if not left:
        return []
    if first in left:
        return [first]
    if facts.kind.kind in bodies or (facts.kind.kind is not None and facts.kind.confidence < _SURE):
        return left
    if last not in left and _is_signed(facts, left):
        return []
    # Annexes may follow the signatures: back from the end page by page, then all that is left.
    return [n for n in left if n > last - _FROM_THE_END][-1:] or left


def _is_signed(facts: DocumentFacts, left: list[int]) -> bool:
    """Whether signatures were found on a page that was read in full."""
    if not isinstance(facts.signatures, Found):
        return False
    return any(s.page not in left and (s.role or s.authority) for s in facts.signatures.value)
