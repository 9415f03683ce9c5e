"""RTF cut into tokens: groups, control words, bytes and Unicode characters."""

import re
from collections.abc import Iterator
from typing import Literal

from dossiercheck.model.frozen import frozen

Kind = Literal["open", "close", "word", "byte", "text"]
# \\word-12 · \\'e1 · \\~ · { · plain text
_TOKEN = re.compile(
    rb"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})? ?|\\'(?P<hex>[0-9a-fA-F]{2})|\\(?P<sign>[^a-zA-Z])"
    rb"|(?P<brace>[{}])|[\r\n]+|(?P<text>[^\\{}\r\n]+)"
)


@frozen
class Token:
    """One token; `number` is a control word's parameter or a byte's value."""

    kind: Kind
    word: str = ""
    number: int | None = None
    data: bytes = b""


def tokens(data: bytes) -> Iterator[Token]:
    r"""All tokens; binary data (\bin) is passed over."""
    at = 0
    while match := _TOKEN.search(data, at):
        at = match.end()
        if brace := match["brace"]:
            yield Token("open" if brace == b"{" else "close")
        elif word := match["word"]:
            number = int(match["number"]) if match["number"] else None
            if word == b"bin" and number:
                at += max(0, number)
            yield Token("word", word.decode("ascii"), number)
        elif match["hex"]:
            yield Token("byte", number=int(match["hex"], 16))
        elif sign := match["sign"]:
            yield Token("word", sign.decode("latin-1"))
        elif match["text"]:
            yield Token("text", data=match["text"])
