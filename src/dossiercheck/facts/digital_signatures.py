"""Electronic signatures the reader saw in the file."""

from dossiercheck.model.document import DigitalSignature, Document
from dossiercheck.model.fact import Absent, Evidence, Fact, Found


def find(document: Document) -> Fact[tuple[DigitalSignature, ...]]:
    """All of them; they are part of the file, not of a page, so none means absent."""
    if not document.digital:
        return Absent()
    return Found(document.digital, tuple(Evidence(document.file) for _ in document.digital))
