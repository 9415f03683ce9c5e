"""Every fact of a document, gathered once."""

import hashlib
from dataclasses import replace

from dossiercheck.facts import (
    arrival,
    attendance,
    commendation,
    dated,
    digital_signatures,
    formulas,
    kind,
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
    signatures,
    symbol,
    title,
    unfilled,
    votes,
)
from dossiercheck.model.document import Document
from dossiercheck.model.facts import DocumentFacts
from dossiercheck.model.recogniser import KindReading, Recogniser
from dossiercheck.vietnamese.fold import fold


def gather(document: Document, recognisers: tuple[Recogniser, ...]) -> DocumentFacts:
    """All facts of one document; the kind last, from the lower ones."""
    pages = (document.pages[0].number, document.pages[-1].number) if document.pages else None
    facts = DocumentFacts(
        document.file,
        pages,
        KindReading(None, 0.0, None, ""),
        unread_pages=document.lost_pages,
        fingerprint=fingerprint(document),
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


def gather_all(document: Document, recognisers: tuple[Recogniser, ...]) -> tuple[DocumentFacts, ...]:
    """The documents of one file; a file is one document."""
    return (gather(formulas.mended(document, recognisers), recognisers),)


def fingerprint(document: Document) -> str:
    """Hash of the folded text without spaces: the same for copies saved in another format."""
    text = fold("".join(line.text for line in document.lines)).replace(" ", "")
    return hashlib.sha256(text.encode()).hexdigest()[:32]
