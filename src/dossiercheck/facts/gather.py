"""Every fact of a document, gathered once."""

import hashlib
from collections.abc import Callable
from dataclasses import replace

from dossiercheck.facts import (
    arrival,
    attendance,
    commendation,
    dated,
    digital_signatures,
    formulas,
    kind,
    leaves,
    letterhead,
    levels,
    meeting,
    members,
    mentions,
    opinions,
    periods,
    person,
    recipients,
    residence,
    said,
    scores,
    sheets,
    signatures,
    split,
    stamps,
    symbol,
    title,
    unfilled,
    votes,
)
from dossiercheck.model.document import DAMAGED, ELSEWHERE, LIMIT, NO_ENGINE, NO_OCR, Document
from dossiercheck.model.fact import Absent, Found
from dossiercheck.model.facts import DocumentFacts
from dossiercheck.model.recogniser import KindReading, Recogniser
from dossiercheck.vietnamese.fold import fold

_TOLD = frozenset({DAMAGED, LIMIT, NO_ENGINE, NO_OCR})
"""Reasons that tell a person what to do."""


def gather(document: Document, recognisers: tuple[Recogniser, ...]) -> DocumentFacts:
    """All facts of one document; the kind last, from the lower ones."""
    pages = (document.pages[0].number, document.pages[-1].number) if document.pages else None
    facts = DocumentFacts(
        document.file,
        pages,
        KindReading(None, 0.0, None, ""),
        unread_pages=document.lost_pages,
        because=tuple((p.number, p.reason) for p in document.pages if p.reason in _TOLD),
        perhaps=tuple(p.number for p in document.pages if p.reason == ELSEWHERE),
        fingerprint=fingerprint(document),
        quality=quality(document),
        said=said.find(document, recognisers),
        legacy=document.legacy,
        letterhead=letterhead.find(document),
        symbol=symbol.find(document),
        dated=dated.find(document),
        title=title.find(document),
        periods=periods.find(document),
        signatures=signatures.find(document),
        digital_signatures=digital_signatures.find(document),
        meeting=meeting.find(document),
        attendance=attendance.find(document),
        votes=votes.find(document),
        person=person.find(document),
        levels=levels.find(document),
        scores=scores.find(document),
        members=members.find(document),
        opinions=opinions.find(document),
        commendation=commendation.find(document),
        residence=residence.find(document),
        recipients=recipients.find(document),
        unfilled=unfilled.find(document),
        arrival=arrival.find(document),
        mentions=mentions.find(document),
    )
    return replace(facts, kind=kind.find(document, recognisers, facts.title, facts.letterhead, facts.signatures))


def gather_all(
    document: Document, recognisers: tuple[Recogniser, ...], done: Callable[[], None] = lambda: None
) -> tuple[DocumentFacts, ...]:
    """The documents of one file, in order: a whole pile may lie in one PDF, a member's papers in one DOCX.

    `done` is called after each of them: of a pile of hundreds this is long work.
    """
    read = stamps.set_apart(formulas.mended(document, recognisers))
    paged = leaves.leaved(read)
    if paged is read:
        parts = _sheets_apart(read, recognisers)
    else:
        found = _apart(paged, recognisers)
        parts = [(read, found[0][1])] if len(found) == 1 else [(leaves.unleaved(p), inner) for p, inner in found]
    gathered = []
    for part, inner in parts:
        gathered.append((part, replace(gather(part, recognisers), inner=inner)))
        done()
    return _dated_above(gathered)


def _sheets_apart(document: Document, recognisers: tuple[Recogniser, ...]) -> list[tuple[Document, tuple[str, ...]]]:
    """The documents of a paged file, two on one sheet kept apart."""
    sheeted, printed = sheets.parted(document)
    if sheeted is document:
        return _apart(document, recognisers)
    found = _apart(sheeted, recognisers)
    return [(document, found[0][1])] if len(found) == 1 else [(sheets.joined(d, printed), inner) for d, inner in found]


def _dated_above(found: list[tuple[Document, DocumentFacts]]) -> tuple[DocumentFacts, ...]:
    """A member's paper begun on the sheet of his paper before, without a head of its own, bears that one's date."""
    told = [facts for _, facts in found]
    for at in range(1, len(found)):
        part, facts = found[at]
        bare = isinstance(facts.dated, Absent) and isinstance(facts.letterhead, Absent)
        if bare and _on_one_sheet(told[at - 1], facts, part) and _of_one(told[at - 1], facts):
            told[at] = replace(facts, dated=told[at - 1].dated)
    return tuple(told)


def _on_one_sheet(before: DocumentFacts, facts: DocumentFacts, part: Document) -> bool:
    if before.pages is None or facts.pages is None:
        return bool(part.lines) and not part.lines[0].fresh
    return before.pages[1] == facts.pages[0]


def _of_one(before: DocumentFacts, facts: DocumentFacts) -> bool:
    one, other = before.person, facts.person
    return isinstance(one, Found) and isinstance(other, Found) and fold(one.value.name) == fold(other.value.name)


def _apart(document: Document, recognisers: tuple[Recogniser, ...]) -> list[tuple[Document, tuple[str, ...]]]:
    """A file's documents with the kinds that may lie unparted in each."""
    numbers = split.candidates(document)
    if not numbers:
        return [(document, ())]
    tops = {n: top for n in numbers if (top := top_of(document.between(n, n), recognisers)).speaks}
    ended, since = {}, document.pages[0].number
    for number in sorted(tops):
        ended[number] = isinstance(signatures.find(document.between(since, number - 1)), Found)
        since = number
    first = top_of(document.between(document.pages[0].number, document.pages[0].number), recognisers)
    found = split.spans(document, tops, ended, first)
    if len(found) == 1:
        return [(document, found[0].inner)]
    return [(document.between(s.first, s.last), s.inner) for s in found]


def top_of(page: Document, recognisers: tuple[Recogniser, ...]) -> split.Top:
    """What the top of a page tells, read as if a document began there."""
    head, named = letterhead.find(page), title.find(page)
    return split.Top(head, named, kind.find(page, recognisers, named, head, Absent()))


def quality(document: Document) -> float:
    """The mean confidence of the letters read, long lines weighing more; 1 where there are none."""
    letters = sum(len(line.text) for line in document.lines)
    return sum(len(x.text) * x.confidence for x in document.lines) / letters if letters else 1.0


def fingerprint(document: Document) -> str:
    """Hash of the folded text without spaces: the same for copies saved in another format."""
    text = "".join(fold(line.text) for line in document.lines).replace(" ", "")
    return hashlib.sha256(text.encode()).hexdigest()[:32]
