"""Electronic signatures as the reader saw them, told with who signed and when as far as known."""

import pytest

from dossiercheck.facts import digital_signatures
from dossiercheck.model.document import DigitalSignature, Document
from dossiercheck.model.fact import Absent, Found


def test_none_in_the_file_is_absent_whatever_was_not_read() -> None:
    assert digital_signatures.find(Document("a.docx", "docx", (), unread_parts=("tệp nhúng",))) == Absent()


@pytest.mark.parametrize(
    ("signature", "quote"),
    [
        (DigitalSignature("Nguyễn Văn An", "2010-12-24T09:30:00+07:00"), "Nguyễn Văn An · 2010-12-24T09:30:00+07:00"),
        (DigitalSignature("Chi bộ Thôn Đông"), "Chi bộ Thôn Đông"),
        (DigitalSignature(None), ""),
    ],
)
def test_the_evidence_says_who_and_when(signature: DigitalSignature, quote: str) -> None:
    fact = digital_signatures.find(Document("a.pdf", "pdf", (), digital=(signature, DigitalSignature(None))))
    assert isinstance(fact, Found)
    assert fact.value == (signature, DigitalSignature(None))
    assert [e.quote for e in fact.evidence] == [quote, ""]
    assert {e.file for e in fact.evidence} == {"a.pdf"}


@pytest.mark.parametrize(
    ("signature", "state"),
    [
        (DigitalSignature("A", intact=True, changed_after=False), "valid"),
        (DigitalSignature("A", intact=True, changed_after=True), "changed"),
        (DigitalSignature("A", intact=False), "changed"),
        (DigitalSignature("A", intact=True), "unproven"),
        (DigitalSignature("A", intact=True, changed_after=False, form="xml"), "unproven"),
    ],
)
def test_what_a_signature_is_worth(signature: DigitalSignature, state: str) -> None:
    assert signature.state == state
