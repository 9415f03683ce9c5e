"""Number and symbol: 'Số 59-KH/ĐBSNV' (grammar: number-genre/body; 11-HD/VPTW; state style '12/QĐ-UBND').

Looked for in the head, at the start of a line. A blank number gives number None; so does one by hand on a scan (U+FFFD
in the line), which is `unread`. A number cited in running text is another document's.
"""

import re

from dossiercheck.facts.layout import evidence, head, missing, overlaid
from dossiercheck.model.document import Document, Line
from dossiercheck.model.fact import Fact, Found, Unreadable
from dossiercheck.model.values import Symbol
from dossiercheck.vietnamese.fold import clean, fold

_GENRES = (
    "NQLT", "TTLT", "QYĐ", "QĐI", "CTR", "TTR", "NQ", "QĐ", "CT", "KL", "QC", "TT", "TB", "HD", "BC", "KH", "QH", "ĐA",
    "PA", "CV", "BB", "TTR", "DA", "TC", "GM", "GGT",
)  # fmt: skip
_UNREAD = "\ufffd"
"""What a reader puts for something that stands there and could not be read."""
_START = re.compile(r"^(?:[^\W\d_]+ [^\W\d_]+ )?số\s*:?\s*(?P<rest>.*)$", re.IGNORECASE)
# '59 - KH/ ĐBSNV', '37 /TB-UBND .', '27/2017/QĐ-UBND', '-NQ/ĐTN', '09 KH/ĐU', '\ufffd-BC/CB'
_SYMBOL = re.compile(
    r"^(?P<number>\d+(?:\.\d+)?(?![\d\s]*\ufffd))?(?P<unread>[\d\s]*\ufffd[\d\s\ufffd]*)?[.…_\s]*"
    r"(?P<text>(?:\s*[-/–]\s*[\wĐ]+|\s[A-ZĐ]{2,4}/[\wĐ]+)+)",
    re.IGNORECASE,
)


# A number that was not read as one: '25s -BC/CB', '2?/QĐ-UBND'
_MISREAD = re.compile(r"^(?=\D{0,2}\d)[^\s/-]{1,6}\s?(?P<tail>[-/].*)$")


def find(document: Document) -> Fact[Symbol]:
    """The document's own number and symbol."""
    for line in head(document, 12):
        match = _START.match(clean(line.text))
        if match is None or line.text.rstrip().endswith(":") or fold(line.text).startswith(("thực hiện", "căn cứ")):
            continue
        if (own := _own(document, line, match["rest"])) is not None:
            return own
    stamp = [x for x in document.lines if x.stamp and x.page == document.pages[0].number]
    if stamp:
        return Unreadable("số, ký hiệu có thể nằm dưới dấu đến", (evidence(document, stamp),))
    return missing(document, "head")


def _own(document: Document, line: Line, rest: str) -> Fact[Symbol] | None:
    """What a number line says behind 'Số'; None if that is no symbol."""
    shown = (evidence(document, line),)
    if (symbol := parse(rest)) is not None:
        hidden = symbol.number is None and (_UNREAD in line.text or overlaid(document, (line,)))
        return Found(symbol, shown, unread=("number",) if hidden else ())
    misread = _MISREAD.match(rest) if line.confidence < 1 else None
    if misread and (symbol := parse(f"{_UNREAD}{misread['tail']}")) is not None:
        return Found(symbol, shown, unread=("number",))
    by_hand = _UNREAD in rest and not rest.replace(_UNREAD, "").strip(" .…_-/")
    return Unreadable("số, ký hiệu viết tay chưa đọc được", shown) if by_hand else None


def parse(rest: str) -> Symbol | None:
    """What follows 'Số'; None if it is no symbol."""
    match = _SYMBOL.match(re.sub(r"[–—−]", "-", rest))
    if match is None or not re.search(r"[A-ZĐ]{2}", match["text"]):
        return None
    number = match["number"]
    tail = re.sub(r"\s*([-/])\s*", r"\1", match["text"]).strip()
    tail = tail if tail[0] in "-/" else "-" + tail
    parts = [p for p in re.split(r"[-/]", tail) if p and not p.isdigit()]
    genre = next((g for p in parts if (g := _genre(p)) is not None), None)
    body = "-".join(p for p in parts if p != genre) or None
    return Symbol(f"{number or ''}{tail}", number, genre, body)


def _genre(part: str) -> str | None:
    upper = part.upper()
    if upper in _GENRES:
        return part
    return next(
        (
            part[: len(g)]
            for g in _GENRES
            if upper.startswith(g) and len(part) <= len(g) + 3 and part.isupper() and len(g) == 2 and len(part) > 3
        ),
        None,
    )
