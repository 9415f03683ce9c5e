"""PDF bytes become a Document: words by geometry, rows, ruled tables, pictures, and which pages to trust."""

from dossiercheck.readers.pdf.reader import Limits, read

__all__ = ["Limits", "read"]
