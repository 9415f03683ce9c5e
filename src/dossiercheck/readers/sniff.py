"""What a file is, told by its bytes; its extension is not trusted."""

import io
import re
import zipfile
from typing import Literal

Kind = Literal[
    "docx", "pdf", "doc", "xls", "xlsx", "rtf", "html", "mht", "odt", "ods", "zip", "rar", "7z", "mail", "image", "encrypted",
    "media", "program", "text", "empty", "lock-file", "unknown",
]  # fmt: skip
_STARTS: tuple[tuple[bytes, Kind], ...] = (
    (b"{\\rtf", "rtf"),
    (b"Rar!", "rar"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"\x89PNG", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"GIF8", "image"),
    (b"BM", "image"),
    (b"II*\0", "image"),
    (b"MM\0*", "image"),
    (b"ID3", "media"),
    (b"\xff\xfb", "media"),
    (b"OggS", "media"),
    (b"RIFF", "media"),
    (b"\x1aE\xdf\xa3", "media"),
    (b"MZ", "program"),
    (b"\x7fELF", "program"),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def sniff(data: bytes, name: str) -> Kind:
    """The kind of a file. Only a file of zero bytes is 'empty'."""
    if not data:
        return "empty"
    if name.rsplit("/", 1)[-1].startswith("~$"):
        return "lock-file"
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith(b"PK"):
        return _zip(data)
    if data.startswith(_OLE):
        return _ole(data)
    for start, kind in _STARTS:
        if data.startswith(start):
            return kind
    if data[4:8] == b"ftyp":
        return "image" if data[8:12] in {b"heic", b"heix", b"mif1"} else "media"
    return _text(data)


# In a zip's directory, a part in the folder 'word'.
_WORD_PART = re.compile(rb"PK\x01\x02.{42}word/", re.DOTALL)


def _zip(data: bytes) -> Kind:
    end = data.rfind(b"PK\5\6")
    if _WORD_PART.search(data, max(0, end - int.from_bytes(data[end + 12 : end + 16], "little")), max(0, end)):
        return "docx"  # told by the directory of its parts: the reader will open it again
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return "docx" if b"word/" in data else "xlsx" if b"xl/" in data else "zip"
    if any(n.startswith("word/") for n in names):
        return "docx"
    if any(n.startswith("xl/") for n in names):
        return "xlsx"
    if "content.xml" not in names or "mimetype" not in names:
        return "zip"
    return "ods" if b"opendocument.spreadsheet" in data[:200] else "odt"


def _ole(data: bytes) -> Kind:
    """By the streams at the root: a Word file may hold a whole workbook further down."""
    import olefile

    try:
        with olefile.OleFileIO(io.BytesIO(data)) as ole:
            names = {path[0].lower() for path in ole.listdir()} if ole.root is not None else set()
    except Exception:  # noqa: BLE001 - damaged directories raise many types; the names are searched for below
        names = {n.lower() for n in _STREAMS if n.encode("utf-16-le") in data}
    return next((kind for name, kind in _STREAMS.items() if name.lower() in names), "unknown")


_STREAMS: dict[str, Kind] = {"EncryptedPackage": "encrypted", "WordDocument": "doc", "Workbook": "xls", "Book": "xls"}


_MAIL = re.compile(rb"^(?:received|return-path|delivered-to|message-id|mime-version|x-[a-z-]{2,30}):", re.MULTILINE)


def _text(data: bytes) -> Kind:
    wide = data.startswith((b"\xff\xfe", b"\xfe\xff")) or (b"<\0" in data[:64] and data[1:64:2].count(0) > 20)
    head = data[:4096].replace(b"\0", b"") if wide else data[:2048]
    head = head.lstrip(b"\xff\xfe\xef\xbb\xbf \r\n\t").lower()
    if head.startswith((b"mime-version:", b"from: <saved by")) or b"content-type: multipart/related" in head:
        return "mht"
    if head.startswith((b"<!doctype html", b"<html")) or b"<html" in head:
        return "html"
    if _MAIL.match(head) or (head.startswith((b"from ", b"from:")) and _MAIL.search(head)):
        return "mail"
    return "unknown" if b"\0" in data[:4096] and not wide else "text"
