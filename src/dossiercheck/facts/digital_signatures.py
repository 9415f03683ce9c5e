"""Electronic signatures the reader saw in the file: one PDF may bear several (a person's, the agency's, the registry's).

Looks at the file, not at the page: a picture of a signature is none. Whether one is valid is `DigitalSignature.state`;
a signature of an Office document is never more than 'unproven'.
"""

from dossiercheck.model.document import DigitalSignature, Document
from dossiercheck.model.fact import Absent, Evidence, Fact, Found


def find(document: Document) -> Fact[tuple[DigitalSignature, ...]]:
    """All of them; they are part of the file, not of a page, so none means absent."""
    if not document.digital:
        return Absent()
    return Found(document.digital, tuple(_evidence(document.file, s) for s in document.digital))


def _evidence(file: str, signature: DigitalSignature) -> Evidence:
    """Who signed and when, as far as known."""
    return Evidence(file, quote=" · ".join(p for p in (signature.signer, signature.signed_at) if p))
