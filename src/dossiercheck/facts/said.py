"""Which of the phrases that rules ask about stand in a document's text: 'trong sạch vững mạnh'.

Rules name the phrases (`Recogniser.watched`), this room only looks. Compared word by word without
diacritics, case and punctuation, so that 'TRONG SẠCH, VỮNG MẠNH', a phrase broken over two lines and text typed
without diacritics all count. What stands on an unread page is not told: see `DocumentFacts.unread_pages`.
"""

import re
from functools import lru_cache

from dossiercheck.facts.layout import once
from dossiercheck.model.document import Document
from dossiercheck.model.recogniser import Recogniser
from dossiercheck.vietnamese.fold import plain

_WORD = re.compile(r"[^\W_]+")


def find(document: Document, recognisers: tuple[Recogniser, ...]) -> tuple[str, ...]:
    """The watched phrases that stand in the text, in the order in which the rules name them."""
    watched = _watched(recognisers)
    if not watched:
        return ()
    text = _spaced(" ".join(plain(line.text) for line in document.lines))
    return tuple(phrase for phrase, key in watched if key in text)


@once
def _watched(recognisers: tuple[Recogniser, ...]) -> tuple[tuple[str, str], ...]:
    """Every phrase with its key."""
    return tuple((p, words(p)) for p in dict.fromkeys(phrase for r in recognisers for phrase in r.watched))


@lru_cache(maxsize=4096)
def words(text: str) -> str:
    """The words between single blanks, blanks at both ends.

    >>> words("Trong sạch, vững mạnh")
    ' trong sach vung manh '
    """
    return _spaced(plain(text))


def _spaced(text: str) -> str:
    return f" {' '.join(_WORD.findall(text))} "
