"""XML signatures of Office documents: signer, time and the parts that changed since; never called valid.

Digests of parts and relationships are computed anew and compared with the signed ones (ECMA-376 part 2, 12.3).
"""

import base64
import binascii
import hashlib
import io
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any

from lxml import etree

from dossiercheck.model.document import DigitalSignature

_DS = "{http://www.w3.org/2000/09/xmldsig#}"
_MDSSI = "{http://schemas.openxmlformats.org/package/2006/digital-signature}"
_XADES = "{http://uri.etsi.org/01903/v1.3.2#}"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_RELATIONSHIP_TRANSFORM = "http://schemas.openxmlformats.org/package/2006/RelationshipTransform"
_HASHES = frozenset({"sha1", "sha256", "sha384", "sha512"})
_MAX_PART = 64 * 1024**2
_MOST = 50


class _Unknown(Exception):  # noqa: N818 - a transform or digest we do not know, no error
    """The digest cannot be computed here."""


def signatures(data: bytes) -> tuple[DigitalSignature, ...] | None:
    """Every XML signature of the package; None if it cannot be taken apart."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = [n for n in archive.namelist() if n.startswith("_xmlsignatures/") and n.endswith(".xml")]
            return tuple(_signature(archive, n) for n in sorted(names)[:_MOST])
    except (zipfile.BadZipFile, KeyError, OSError, ValueError, RuntimeError, NotImplementedError, zlib.error):
        return None


def _signature(archive: zipfile.ZipFile, name: str) -> DigitalSignature:
    try:
        root = _parse(_part(archive, name))
    except (etree.XMLSyntaxError, KeyError, _Unknown):
        return DigitalSignature(None, form="xml")
    changed, unknown, covered = [], False, set()
    for reference in root.iterfind(f".//{_DS}Manifest/{_DS}Reference"):
        part = (reference.get("URI") or "").split("?")[0].lstrip("/")
        covered.add(part)
        try:
            if _digest(reference, _part(archive, part)) != _expected(reference):
                changed.append(part)
        except (KeyError, etree.XMLSyntaxError):
            changed.append(part)
        except _Unknown:
            unknown = True
    own = _own_digests(root)
    content = [n for n in archive.namelist() if n.startswith("word/") and n.endswith(".xml")]
    whole = bool(covered) and all(n in covered for n in content)
    broken = bool(changed) or own is False
    intact = False if broken else None if unknown or own is None or not covered else True
    return DigitalSignature(
        _signer(root),
        _moment(root),
        intact,
        whole,
        bool(changed) if covered else None,
        None,
        "xml",
        tuple(sorted(set(changed))),
    )


def _part(archive: zipfile.ZipFile, name: str) -> bytes:
    if archive.getinfo(name).file_size > _MAX_PART:
        raise _Unknown
    return archive.read(name)


def _parse(data: bytes) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False)
    return etree.fromstring(data, parser)


def _digest(reference: etree._Element, data: bytes) -> bytes:
    for transform in reference.iterfind(f"{_DS}Transforms/{_DS}Transform"):
        algorithm = transform.get("Algorithm") or ""
        if algorithm == _RELATIONSHIP_TRANSFORM:
            data = _relationships(transform, data)
        elif "xml-c14n" in algorithm or "xml-exc-c14n" in algorithm:
            data = _canonical(_parse(data), algorithm)
        else:
            raise _Unknown
    return _hashed(reference, data)


def _hashed(reference: etree._Element, data: bytes) -> bytes:
    method = reference.find(_DS + "DigestMethod")
    algorithm = (method.get("Algorithm") or "" if method is not None else "").rsplit("#", 1)[-1]
    if algorithm not in _HASHES:
        raise _Unknown
    return hashlib.new(algorithm, data, usedforsecurity=False).digest()


def _expected(reference: etree._Element) -> bytes:
    try:
        return base64.b64decode(reference.findtext(_DS + "DigestValue") or "")
    except (binascii.Error, ValueError):
        return b""


def _relationships(transform: etree._Element, data: bytes) -> bytes:
    """The chosen relationships, sorted by Id, with their default target mode written out."""
    wanted = {e.get("SourceId") for e in transform.iter(_MDSSI + "RelationshipReference")}
    types = {e.get("SourceType") for e in transform.iter(_MDSSI + "RelationshipsGroupReference")}
    chosen = [e for e in _parse(data) if e.get("Id") in wanted or e.get("Type") in types]
    namespaces: Any = {None: _RELATIONSHIPS}
    root = etree.Element(f"{{{_RELATIONSHIPS}}}Relationships", nsmap=namespaces)
    for element in sorted(chosen, key=lambda e: e.get("Id") or ""):
        copy = etree.SubElement(root, f"{{{_RELATIONSHIPS}}}Relationship")
        for key, value in element.attrib.items():
            copy.set(key, value)
        if copy.get("TargetMode") is None:
            copy.set("TargetMode", "Internal")
    return etree.tostring(root)


def _canonical(element: etree._Element, algorithm: str) -> bytes:
    stream = io.BytesIO()
    exclusive, comments = "exc-c14n" in algorithm, algorithm.endswith("WithComments")
    # Serialised and parsed again, so that namespaces declared further up come along.
    alone: Any = etree.ElementTree(_parse(etree.tostring(element, with_tail=False)))
    alone.write_c14n(stream, exclusive=exclusive, with_comments=comments)
    return stream.getvalue()


def _own_digests(root: etree._Element) -> bool | None:
    """Whether the signature's own objects are those it signed; None if that cannot be computed here."""
    known = {e.get("Id"): e for e in root.iter() if e.get("Id")}
    seen = False
    for reference in root.iterfind(f"{_DS}SignedInfo/{_DS}Reference"):
        target = known.get((reference.get("URI") or "").lstrip("#"))
        if target is None:
            return None
        transforms = [t.get("Algorithm") or "" for t in reference.iterfind(f"{_DS}Transforms/{_DS}Transform")]
        algorithm = transforms[-1] if transforms else "xml-c14n"
        if "c14n" not in algorithm:
            return None
        try:
            if _hashed(reference, _canonical(target, algorithm)) != _expected(reference):
                return False
        except _Unknown:
            return None
        seen = True
    return True if seen else None


def _signer(root: etree._Element) -> str | None:
    """The common name in the signer's certificate (the first one whose issuer is not another's subject)."""
    try:
        from asn1crypto import x509
    except ImportError:
        return None
    for text in _texts(root, _DS + "X509Certificate"):
        try:
            native = x509.Certificate.load(base64.b64decode(text)).subject.native
        except (ValueError, TypeError, binascii.Error):
            continue
        name = native.get("common_name") or native.get("organization_name")
        if name:
            return str(name[-1] if isinstance(name, list) else name)
    return None


def _moment(root: etree._Element) -> str | None:
    for text in (*_texts(root, _XADES + "SigningTime"), *_texts(root, _MDSSI + "Value")):
        return text
    return None


def _texts(root: etree._Element, tag: str) -> Iterator[str]:
    for element in root.iter(tag):
        if element.text and element.text.strip():
            yield element.text.strip()
