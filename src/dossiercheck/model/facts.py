"""Everything found in one document."""

from dataclasses import fields, replace
from typing import Any

from dossiercheck.model.document import DigitalSignature
from dossiercheck.model.fact import Absent, Evidence, Fact, Found, Unreadable
from dossiercheck.model.frozen import frozen
from dossiercheck.model.recogniser import KindReading
from dossiercheck.model.values import (
    Arrival,
    Attendance,
    Commendation,
    Dated,
    Letterhead,
    Level,
    Meeting,
    MemberRow,
    Mention,
    Periods,
    Person,
    Scores,
    Signature,
    Symbol,
    Title,
    Unfilled,
    Vote,
)


@frozen
class DocumentFacts:
    """The facts of one document: a whole file, or some pages of one.

    The names of the facts are the names a rule pack may use.
    """

    file: str
    pages: tuple[int, int] | None
    """[first, last]; None in flow formats."""
    kind: KindReading
    unread_pages: tuple[int, ...] = ()
    because: tuple[tuple[int, str], ...] = ()
    """Why some of them were not read, by page: 'damaged', beyond the 'limit' of pages, 'no-engine', 'no-ocr'."""
    fingerprint: str = ""
    """Hash of the folded text: equal for copies saved in another format."""
    quality: float = 1.0
    """How surely its letters were read, 0..1: 1 for typed text, the mean word of the OCR engine for scans."""
    inner: tuple[str, ...] = ()
    """Kinds of documents that may begin on later pages but could not be parted from this one."""
    legacy: str | None = None
    """Name of the legacy encoding the text was decoded from."""
    files: tuple[str, ...] = ()
    """Where each page is a picture in a file of its own: their paths, page by page; else empty."""
    perhaps: tuple[int, ...] = ()
    """Those of its unread pages that only may belong to it: they lie in pictures told of by themselves."""
    headless: bool = False
    """A photographed page without letterhead or title: it may go on another paper."""
    said: tuple[str, ...] = ()
    """Phrases the rules watch for that stand in the text, as the rules write them."""
    letterhead: Fact[Letterhead] = Absent()
    symbol: Fact[Symbol] = Absent()
    dated: Fact[Dated] = Absent()
    title: Fact[Title] = Absent()
    periods: Fact[Periods] = Absent()
    signatures: Fact[tuple[Signature, ...]] = Absent()
    digital_signatures: Fact[tuple[DigitalSignature, ...]] = Absent()
    meeting: Fact[Meeting] = Absent()
    attendance: Fact[Attendance] = Absent()
    votes: Fact[tuple[Vote, ...]] = Absent()
    person: Fact[Person] = Absent()
    levels: Fact[tuple[Level, ...]] = Absent()
    scores: Fact[Scores] = Absent()
    members: Fact[tuple[MemberRow, ...]] = Absent()
    opinions: Fact[tuple[str, ...]] = Absent()
    commendation: Fact[Commendation] = Absent()
    residence: Fact[str] = Absent()
    """Mention of the residence committee's opinion in minutes."""
    recipients: Fact[tuple[str, ...]] = Absent()
    unfilled: Fact[Unfilled] = Absent()
    arrival: Fact[Arrival] = Absent()
    mentions: Fact[tuple[Mention, ...]] = Absent()

    def at(self, page: int | None) -> Evidence:
        """The place of a page: in the file, or the picture it is."""
        if page is None or not 0 < page <= len(self.files):
            return Evidence(self.file, page)
        return Evidence(self.files[page - 1], 1)

    @property
    def lies_in(self) -> tuple[str, ...]:
        """Paths of the files it surely lies in."""
        if not self.files or self.pages is None:
            return (self.file,)
        first, last = self.pages
        return tuple(self.files[n - 1] for n in range(first, last + 1) if n not in self.perhaps)

    def over(self, files: tuple[str, ...]) -> "DocumentFacts":
        """The same document told as pictures: `files` are its pages; evidence names the picture it stands on."""
        own = replace(self, files=files)
        moved: dict[str, Any] = {n: _moved(getattr(own, n), own) for n in FACT_NAMES}
        return replace(own, file=own.lies_in[0], **moved)


def _moved(fact: Fact[Any], own: DocumentFacts) -> Fact[Any]:
    match fact:
        case Found(evidence=shown):
            return replace(fact, evidence=tuple(_place(e, own) for e in shown))
        case Absent(looked_at=shown) | Unreadable(looked_at=shown):
            return replace(fact, looked_at=tuple(_place(e, own) for e in shown)) if shown else fact


def _place(shown: Evidence, own: DocumentFacts) -> Evidence:
    place = own.at(shown.page)
    return replace(shown, file=place.file, page=place.page)


_ABOUT = frozenset(
    ("file", "pages", "kind", "unread_pages", "because", "fingerprint", "quality", "inner", "legacy", "said", "files", "perhaps", "headless")
)  # fmt: skip
"""What is said of a document beside its facts."""
FACT_NAMES: tuple[str, ...] = tuple(f.name for f in fields(DocumentFacts) if f.name not in _ABOUT)
