"""DOCX read by our own walk of the XML: what Word shows, in the order and columns it shows it."""

import io
import zipfile
import zlib

from lxml import etree

from dossiercheck.model.diagnostic import Diagnostic
from dossiercheck.model.document import DigitalSignature, Document
from dossiercheck.readers.docx.names import W
from dossiercheck.readers.docx.numbering import Numbering
from dossiercheck.readers.docx.styles import Styles
from dossiercheck.readers.docx.walk import Walk

_MAX_PART = 64 * 1024**2
"""Bytes of one unpacked part."""
_HINT = "Đề nghị mở tệp bằng Word, lưu lại rồi nộp lại."


def read(file: str, data: bytes) -> Document | Diagnostic:
    """The document's lines, tables and pictures; a Diagnostic if it is damaged, encrypted or too large."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _document(file, archive)
    except (
        zipfile.BadZipFile,
        KeyError,
        EOFError,
        OSError,
        ValueError,
        NotImplementedError,
        zlib.error,
        etree.XMLSyntaxError,
    ):
        return Diagnostic(file, "damaged", "Tệp Word bị hỏng, không mở được.", hint=_HINT)
    except RuntimeError:  # zipfile's word for a password; RecursionError is one too
        return Diagnostic(file, "encrypted", "Tệp Word có mật khẩu hoặc không đọc được.", hint=_HINT)


def _document(file: str, archive: zipfile.ZipFile) -> Document | Diagnostic:
    names = archive.namelist()
    if any(i.file_size > _MAX_PART for i in archive.infolist() if i.filename.endswith(".xml")):
        return Diagnostic(file, "limit", "Tệp Word quá lớn nên đã bỏ qua.", hint=_HINT)
    main = next((n for n in ("word/document.xml", "word/document2.xml") if n in names), None)
    if main is None:
        return Diagnostic(file, "damaged", "Tệp không phải văn bản Word thật.", hint=_HINT)
    styles = Styles.parse(_part(archive, "word/styles.xml", names))
    walk = Walk(styles, Numbering.parse(_part(archive, "word/numbering.xml", names)))
    for header in sorted(n for n in names if n.startswith("word/header") and n.endswith(".xml")):
        walk.story(_part(archive, header, names), "đầu trang")
    body = _part(archive, main, names)
    walk.story(None if body is None else body.find(W + "body"), "đoạn")
    for part, place in (("footnotes", "chú thích"), ("endnotes", "chú thích")):
        walk.story(_part(archive, f"word/{part}.xml", names), place)
    for footer in sorted(n for n in names if n.startswith("word/footer") and n.endswith(".xml")):
        walk.story(_part(archive, footer, names), "chân trang")
    signed = any(n.startswith("_xmlsignatures/sig") for n in names)
    return Document(
        file,
        "docx",
        tuple(walk.lines),
        tables=tuple(walk.tables),
        marks=tuple(walk.marks),
        digital=(DigitalSignature(None),) if signed else (),
    )


def _part(archive: zipfile.ZipFile, name: str, names: list[str]) -> etree._Element | None:
    if name not in names:
        return None
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False)
    return etree.fromstring(archive.read(name), parser)
