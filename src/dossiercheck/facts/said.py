"""Which of the phrases that rules ask about stand in a document's text: 'trong sạch vững mạnh'.

Rules name the phrases (`Recogniser.watched`), this room only looks. Compared word by word without
diacritics, case and punctuation, so that 'TRONG SẠCH, VỮNG MẠNH', a phrase broken over two lines and text typed
without diacritics all count. What stands on an unread page is not told: see `DocumentFacts.unread_pages`.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from dossiercheck.model.document import Document
from dossiercheck.model.recogniser import Recogniser
from dossiercheck.vietnamese.fold import plain

_WORD = re.compile(r"[^\W_]+")


def find(document: Document, recognisers: Iterable[Recogniser]) -> tuple[str, ...]:
    """The watched phrases that stand in the text, in the order in which the rules name them."""
    watched = dict.fromkeys(phrase for r in recognisers for phrase in r.watched)
    if not watched:
        return ()
    said = (words(line.text).strip() for line in document.lines)
    text = f" {' '.join(filter(None, said))} "
    return tuple(p for p in watched if words(p) in text)


@lru_cache(maxsize=4096)
def words(text: str) -> str:
    """The words between single blanks, blanks at both ends.

    >>> words("Trong sạch, vững mạnh")
    ' trong sach vung manh '
    """
    return f" {' '.join(_WORD.findall(plain(text)))} "
