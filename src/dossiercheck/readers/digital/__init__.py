"""Electronic signatures verified: who signed when, whether anything changed since, whether the root is known.

Nothing is fetched: revocation stays unknown. Expected failures (a broken signature, an unknown root) are results.
"""

from collections.abc import Sequence
from dataclasses import replace

from dossiercheck.model.document import Document

__all__ = ["verified"]


def verified(document: Document, data: bytes, roots: Sequence[bytes] = ()) -> Document:
    """The document with its signatures verified; `roots` are certificates (PEM or DER) the office trusts."""
    if not document.digital:
        return document
    if document.format == "pdf":
        from dossiercheck.readers.digital.pdf import signatures

        found = signatures(data, roots)
    elif document.format == "docx":
        from dossiercheck.readers.digital.ooxml import signatures as xml_signatures

        found = xml_signatures(data)
    else:
        return document
    return document if found is None else replace(document, digital=found)
