"""Pages typed in an encoding before Unicode: their words decoded, where that leaves hardly a word in doubt."""

from dossiercheck.readers.pdf.words import Word
from dossiercheck.vietnamese.legacy import Run, decode, doubtful, may_be_old

_DOUBT = 0.15
"""Share of accented words that may stay no words; with more the page is left to OCR (a letter was lost, say)."""


def decoded(rows: list[list[Word]]) -> tuple[list[list[Word]], str | None]:
    """The rows with their words decoded, and the encoding; as they were (None) if they are Unicode or past help."""
    if not any(may_be_old(" ".join([w.text for w in row])) for row in rows):
        return rows, None
    fresh, encoding = _decoded(rows)
    return [_without_hyphens(row) for row in fresh], encoding


def _without_hyphens(row: list[Word]) -> list[Word]:
    """Soft hyphens that were no letters are dropped, at last."""
    kept = [w._replace(text=w.text.replace("\u00ad", "")) if "\u00ad" in w.text else w for w in row]
    return [w for w in kept if w.text]


def _decoded(rows: list[list[Word]]) -> tuple[list[list[Word]], str | None]:
    found = decode([[r for w in row for r in (Run(w.text), Run(" "))] for row in rows])
    if found.encoding is None or found.lost or doubtful(" ".join(t for block in found.blocks for t in block)) > _DOUBT:
        return rows, None
    fresh = [
        [w._replace(text=text) for w, text in zip(row, block[::2], strict=True)]
        for row, block in zip(rows, found.blocks, strict=True)
    ]
    return fresh, found.encoding
