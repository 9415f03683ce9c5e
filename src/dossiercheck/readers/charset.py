"""Bytes of unmarked text become text: byte-order marks, a named charset, else what makes the most Vietnamese words."""

import codecs

from dossiercheck.vietnamese.fold import clean
from dossiercheck.vietnamese.legacy import decode_text
from dossiercheck.vietnamese.legacy.tables import SINGLE, Encoding
from dossiercheck.vietnamese.legacy.words import WORD, as_unicode

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_OLD: dict[str, Encoding] = {
    "viscii": "VISCII", "csviscii": "VISCII", "x-viet-vps": "VPS", "x-viet-tcvn": "TCVN3", "x-viet-tcvn5712": "TCVN3",
    "tcvn": "TCVN3", "tcvn-5712": "TCVN3",
}  # fmt: skip
_SAMPLE = 20_000


def decoded(data: bytes, named: str | None = None) -> str:
    """The text of some bytes; `named` is the charset they claim."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) if encoding == "utf-8" else 0 :].decode(encoding, "replace")
    wide = _wide(data)
    if wide:
        return data.decode(wide, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    old = _OLD.get((named or "").lower())
    if old:
        return data.decode("latin-1").translate({ord(k): v for k, v in SINGLE[old].items()})
    texts = [latin(data), data.decode("cp1258", "replace")]
    claimed = _claimed(data, named)
    return max([claimed, *texts] if claimed is not None else texts, key=_vietnamese)


def latin(data: bytes) -> str:
    """Windows-1252, with Latin-1 where it has no letter: what old encodings are decoded from."""
    return "".join(_LATIN[b] for b in data)


def _letter(byte: int) -> str:
    try:
        return bytes([byte]).decode("cp1252")
    except UnicodeDecodeError:
        return chr(byte)


_LATIN = tuple(map(_letter, range(256)))


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: every other byte of Latin text is zero."""
    head = data[:2000]
    if len(head) < 8 or head.count(0) * 5 < len(head):
        return None
    return "utf-16-le" if head[1::2].count(0) > head[::2].count(0) else "utf-16-be"


def _claimed(data: bytes, named: str | None) -> str | None:
    try:
        return data.decode(named) if named else None
    except (LookupError, UnicodeDecodeError, ValueError):
        return None


def _vietnamese(text: str) -> int:
    """How many words are Vietnamese, after decoding, less those that are not."""
    lines, _ = decode_text(text[:_SAMPLE].splitlines())
    return sum(as_unicode(w) for line in lines for w in WORD.findall(clean(line)))
