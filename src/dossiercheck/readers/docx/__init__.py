"""DOCX read by our own walk of the XML: what Word shows, in the order and columns it shows it."""

import io
import zipfile
from functools import lru_cache
from typing import TypeGuard

from dossiercheck.model.diagnostic import Diagnostic
from dossiercheck.model.document import DigitalSignature, Document
from dossiercheck.readers.docx.names import W
from dossiercheck.readers.docx.numbering import Numbering
from dossiercheck.readers.docx.package import BROKEN, Package, Packed, parse
from dossiercheck.readers.docx.styles import Styles
from dossiercheck.readers.docx.walk import Walk
from dossiercheck.vietnamese.fold import fold

_HINT = "Đề nghị mở tệp bằng Word, lưu lại rồi nộp lại."
_SHARED = 1024**2
"""Bytes: style sheets and definitions of lists up to this size are remembered."""


def read(file: str, data: bytes) -> Document | Diagnostic:
    """The document's lines, tables and pictures; a Diagnostic if it is damaged, encrypted or too large."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _document(file, Package.of(archive, data))
    except (*BROKEN, RecursionError):
        return Diagnostic(file, "damaged", "Tệp Word bị hỏng, không mở được.", hint=_HINT)
    except RuntimeError:  # zipfile's word for a password
        return Diagnostic(file, "encrypted", "Tệp Word có mật khẩu hoặc không đọc được.", hint=_HINT)


def _document(file: str, package: Package) -> Document | Diagnostic:
    if package.too_large():
        return Diagnostic(file, "limit", "Tệp Word quá lớn nên đã bỏ qua.", hint=_HINT)
    main = package.main()
    root = None if main is None else package.xml(main)
    body = None if root is None else root.find(W + "body")
    if main is None or body is None:
        return Diagnostic(file, "damaged", "Tệp không phải văn bản Word thật.", hint=_HINT)
    walk = Walk(_styles(package), _numbering(package))
    _margins(walk, package, package.shown(body, main, "header"), "đầu trang")
    walk.story(body, "đoạn")
    for part in ("footnotes", "endnotes"):
        walk.story(package.side(f"word/{part}.xml"), "chú thích")
    _margins(walk, package, package.shown(body, main, "footer"), "chân trang")
    walk.settle()
    signed = any(n.startswith("_xmlsignatures/sig") for n in package.names)
    lost = (*walk.unread, *(n for n in package.lost if not n.endswith(".rels")))
    return Document(
        file,
        "docx",
        tuple(walk.lines),
        tables=tuple(walk.tables),
        marks=tuple(walk.marks),
        digital=(DigitalSignature(None),) if signed else (),
        legacy=walk.legacy,
        unread_parts=tuple(dict.fromkeys(lost)),
    )


def _margins(walk: Walk, package: Package, parts: list[str], place: str) -> None:
    """Headers or footers, each text once: the first page's often repeats the others'."""
    seen: set[str] = set()
    for part in parts:
        root = package.side(part)
        said = "" if root is None else fold("".join(t.text or "" for t in root.iter(W + "t")))
        if said not in seen or not said:
            walk.story(root, place)
        seen.add(said)


def _styles(package: Package) -> Styles:
    """A damaged style sheet costs alignment and boldness, not the text."""
    name = "word/styles.xml"
    try:
        packed = package.packed(name)
        return _known(packed) if _shared(packed) else Styles.parse(parse(package.bytes(name)))
    except BROKEN:
        return Styles.parse(None)


def _numbering(package: Package) -> Numbering:
    """The lists' definitions, nothing counted yet; a damaged part costs the list numbers and is noted as lost."""
    name = "word/numbering.xml"
    try:
        packed = package.packed(name)
        return _lists(packed).afresh() if _shared(packed) else Numbering.parse(parse(package.bytes(name)))
    except BROKEN:
        package.lost.append(name)
        return Numbering({})


def _shared(packed: Packed | None) -> TypeGuard[Packed]:
    return packed is not None and packed.size <= _SHARED


@lru_cache(maxsize=8)
def _known(packed: Packed) -> Styles:
    """Style sheets are large (350 KB and more) and the same in all papers made from one template."""
    return Styles.parse(parse(packed.unpack()))


@lru_cache(maxsize=8)
def _lists(packed: Packed) -> Numbering:
    """As style sheets, definitions of lists are the same in papers made from one template."""
    return Numbering.parse(parse(packed.unpack()))
