"""Everything found in one document."""

from dataclasses import dataclass, fields

from dossiercheck.model.document import DigitalSignature
from dossiercheck.model.fact import Absent, Fact
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


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """The facts of one document: a whole file, or some pages of one.

    The names of the facts are the names a rule pack may use.
    """

    file: str
    pages: tuple[int, int] | None
    """[first, last]; None in flow formats."""
    kind: KindReading
    unread_pages: tuple[int, ...] = ()
    fingerprint: str = ""
    """Hash of the folded text: equal for copies saved in another format."""
    quality: float = 1.0
    """How surely its letters were read, 0..1: 1 for typed text, the mean word of the OCR engine for scans."""
    inner: tuple[str, ...] = ()
    """Kinds of documents that may begin on later pages but could not be parted from this one."""
    legacy: str | None = None
    """Name of the legacy encoding the text was decoded from."""
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


FACT_NAMES: tuple[str, ...] = tuple(
    f.name
    for f in fields(DocumentFacts)
    if f.name not in {"file", "pages", "kind", "unread_pages", "fingerprint", "quality", "inner", "legacy", "said"}
)
