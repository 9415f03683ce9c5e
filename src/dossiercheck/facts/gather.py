"""Every fact of a document, gathered once."""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from dossiercheck.facts import (
    arrival,
    attendance,
    commendation,
    dated,
    digital_signatures,
    formulas,
    frames,
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
from dossiercheck.facts.layout import unmarked
from dossiercheck.model.document import DAMAGED, ELSEWHERE, LIMIT, NO_ENGINE, NO_OCR, Document
from dossiercheck.model.fact import Absent, Fact, Found, Unreadable
from dossiercheck.model.facts import DocumentFacts
from dossiercheck.model.recogniser import KindReading, Recogniser
from dossiercheck.vietnamese.fold import fold

_T = TypeVar("_T")
_SURE = 0.9
"""Confidence of a kind from which on a paper is asked only what the rules ask of that kind."""
_UNMARKED = 0.5
"""How surely a text without diacritics is read: its words are known, what they say may be any of several."""
NOT_ASKED = Unreadable("không quy tắc nào hỏi đến điều này ở loại văn bản này")
_TOLD = frozenset({DAMAGED, LIMIT, NO_ENGINE, NO_OCR})
"""Reasons that tell a person what to do."""


def gather(document: Document, recognisers: tuple[Recogniser, ...], inner: tuple[str, ...] = ()) -> DocumentFacts:
    """The facts of one document. `inner`: kinds of other papers that may lie unparted in it.

    The kind is told first: of a paper surely of one kind only what the rules ask of that kind is looked for among what
    minutes and score tables tell. The rest is unreadable, for nobody looked.
    """
    pages = (document.pages[0].number, document.pages[-1].number) if document.pages else None
    head, named, signed = letterhead.find(document), title.find(document), signatures.find(document)
    known = kind.find(document, recognisers, named, head, signed)
    asked = None if inner else _asked(known, recognisers)

    def told(name: str, find: Callable[[Document], Fact[_T]]) -> Fact[_T]:
        return find(document) if asked is None or name in asked else NOT_ASKED

    return DocumentFacts(
        document.file,
        pages,
        known,
        unread_pages=document.lost_pages,
        because=tuple((p.number, p.reason) for p in document.pages if p.reason in _TOLD),
        perhaps=tuple(p.number for p in document.pages if p.reason == ELSEWHERE),
        fingerprint=fingerprint(document),
        quality=quality(document),
        inner=inner,
        said=said.find(document, recognisers),
        legacy=document.legacy,
        letterhead=head,
        symbol=symbol.find(document),
        dated=dated.find(document),
        title=named,
        periods=periods.find(document),
        signatures=signed,
        digital_signatures=digital_signatures.find(document),
        meeting=told("meeting", meeting.find),
        attendance=told("attendance", attendance.find),
        votes=told("votes", votes.find),
        person=person.find(document),
        levels=levels.find(document),
        scores=told("scores", scores.find),
        members=members.find(document),
        opinions=told("opinions", opinions.find),
        commendation=told("commendation", commendation.find),
        residence=told("residence", residence.find),
        recipients=recipients.find(document),
        unfilled=unfilled.find(document),
        arrival=arrival.find(document),
        mentions=mentions.find(document),
    )


def _asked(known: KindReading, recognisers: tuple[Recogniser, ...]) -> frozenset[str] | None:
    """What the rules ask of a paper so read, and of what else it might be; None (all) where its kind is in doubt."""
    if known.kind is None or known.confidence < _SURE:
        return None
    asked = [r.asked for r in recognisers if r.kind in {known.kind, known.runner_up}]
    return None if None in asked else frozenset().union(*filter(None, asked))


def gather_all(
    document: Document, recognisers: tuple[Recogniser, ...], done: Callable[[], None] = lambda: None
) -> tuple[DocumentFacts, ...]:
    """The documents of one file, in order: a whole pile may lie in one PDF, a member's papers in one DOCX.

    `done` is called after each of them: of a pile of hundreds this is long work.
    """
    read = frames.unframed(stamps.set_apart(formulas.mended(document, recognisers)))
    paged = leaves.leaved(read)
    if paged is read:
        parts = _sheets_apart(read, recognisers)
    else:
        found = _apart(paged, recognisers)
        parts = [(read, found[0][1])] if len(found) == 1 else [(leaves.unleaved(p), inner) for p, inner in found]
    gathered = []
    for part, inner in parts:
        gathered.append((part, gather(part, recognisers, inner)))
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
    """The mean confidence of the letters read, long lines weighing more; 1 where there are none, poor without diacritics."""
    letters = sum(len(line.text) for line in document.lines)
    if unmarked(document):
        return _UNMARKED
    return sum(len(x.text) * x.confidence for x in document.lines) / letters if letters else 1.0


def fingerprint(document: Document) -> str:
    """Hash of the folded text without spaces: the same for copies saved in another format."""
    text = "".join(fold(line.text) for line in document.lines).replace(" ", "")
    return hashlib.sha256(text.encode()).hexdigest()[:32]
