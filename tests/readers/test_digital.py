"""Electronic signatures: made here with a certificate of our own, then verified, altered, signed again."""

import io
import zipfile
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Any

import pytest

from dossiercheck.facts import digital_signatures
from dossiercheck.model.document import DigitalSignature, Document
from dossiercheck.model.fact import Absent, Found
from dossiercheck.readers.digital import verified

pytest.importorskip("pyhanko")
MARKED = Document("x.pdf", "pdf", (), digital=(DigitalSignature(None),))


@lru_cache(maxsize=1)
def identity(name: str = "Nguyễn Văn Mẫu") -> tuple[Any, bytes]:
    """A signer and its self-made certificate (DER)."""
    from asn1crypto import keys, x509
    from cryptography import x509 as cx
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import rsa
    from cryptography.x509.oid import NameOID
    from pyhanko.sign import signers
    from pyhanko_certvalidator.registry import SimpleCertificateStore

    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    subject = cx.Name([cx.NameAttribute(NameOID.COMMON_NAME, name)])
    now = datetime.now(UTC)
    certificate = (
        cx.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(7)
        .not_valid_before(now - timedelta(days=2))
        .not_valid_after(now + timedelta(days=2))
        .add_extension(cx.BasicConstraints(ca=True, path_length=None), critical=True)
        .add_extension(cx.KeyUsage(True, True, False, False, False, True, True, False, False), critical=True)
        .sign(key, hashes.SHA256())
    )
    der = certificate.public_bytes(serialization.Encoding.DER)
    private = key.private_bytes(
        serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    signer = signers.SimpleSigner(
        signing_cert=x509.Certificate.load(der),
        signing_key=keys.PrivateKeyInfo.load(private),
        cert_registry=SimpleCertificateStore(),
    )
    return signer, der


@lru_cache(maxsize=1)
def blank() -> bytes:
    import pypdfium2 as pdfium

    pdf = pdfium.PdfDocument.new()
    pdf.new_page(595, 842)
    stream = io.BytesIO()
    pdf.save(stream)
    pdf.close()
    return stream.getvalue()


def signed(data: bytes, field: str) -> bytes:
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign import signers

    writer = IncrementalPdfFileWriter(io.BytesIO(data), strict=False)
    out = signers.sign_pdf(writer, signers.PdfSignatureMetadata(field_name=field), signer=identity()[0])
    return bytes(out.getvalue())


def added_page(data: bytes) -> bytes:
    """The page turned by an incremental update: what an editor leaves behind."""
    from pyhanko.pdf_utils import generic
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

    writer = IncrementalPdfFileWriter(io.BytesIO(data), strict=False)
    page = writer.root["/Pages"]["/Kids"][0]
    page[generic.pdf_name("/Rotate")] = generic.NumberObject(90)
    writer.update_container(page)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def look(data: bytes, *roots: bytes) -> tuple[DigitalSignature, ...]:
    return verified(MARKED, data, roots).digital


def test_a_good_signature() -> None:
    (found,) = look(signed(blank(), "Sig1"))
    assert found.signer == "Nguyễn Văn Mẫu"
    assert found.signed_at is not None
    assert (found.intact, found.covers_whole, found.changed_after, found.trusted) == (True, True, False, None)
    assert found.state == "valid"


def test_the_root_is_known_or_not() -> None:
    data = signed(blank(), "Sig1")
    assert look(data, identity()[1])[0].trusted is True
    other = identity.__wrapped__("Người khác")[1]
    (found,) = look(data, other)
    assert (found.trusted, found.state) == (False, "valid")


def test_a_flipped_byte_breaks_it() -> None:
    data = bytearray(signed(blank(), "Sig1"))
    at = data.index(b"595")
    data[at : at + 3] = b"594"
    (found,) = look(bytes(data))
    assert (found.intact, found.state) == (False, "changed")


def test_two_signatures_are_both_valid() -> None:
    found = look(signed(signed(blank(), "Sig1"), "Sig2"))
    assert [(s.covers_whole, s.changed_after, s.state) for s in found] == [
        (False, False, "valid"),
        (True, False, "valid"),
    ]


def test_a_change_after_signing_is_seen() -> None:
    (found,) = look(added_page(signed(blank(), "Sig1")))
    assert (found.intact, found.changed_after, found.state) == (True, True, "changed")


def test_an_empty_field_is_no_signature() -> None:
    assert look(blank()) == ()


@pytest.mark.parametrize("data", [b"", b"%PDF-1.4 nothing", b"\0" * 50])
def test_what_cannot_be_taken_apart_stays_unproven(data: bytes) -> None:
    assert look(data) == MARKED.digital
    assert MARKED.digital[0].state == "unproven"


def test_without_the_library_a_signature_is_merely_there(monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "pyhanko.pdf_utils.reader", None)
    assert look(signed(blank(), "Sig1")) == MARKED.digital


NS = 'xmlns="http://www.w3.org/2000/09/xmldsig#"'
BODY = b'<w:document xmlns:w="urn:w"><w:body/></w:document>'


def package(body: bytes = BODY, digest_of: bytes = BODY) -> bytes:
    import base64
    import hashlib

    def digest(data: bytes) -> str:
        return base64.b64encode(hashlib.sha256(data).digest()).decode()

    method = '<DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"></DigestMethod>'
    manifest = (
        f'<Manifest><Reference URI="/word/document.xml?ContentType=x">{method}'
        f"<DigestValue>{digest(digest_of)}</DigestValue></Reference></Manifest>"
    )
    canonical = f'<Object {NS} Id="idPackageObject">{manifest}</Object>'.encode()
    c14n = '<Transform Algorithm="http://www.w3.org/TR/2001/REC-xml-c14n-20010315"></Transform>'
    info = (
        f'<SignedInfo><Reference URI="#idPackageObject"><Transforms>{c14n}</Transforms>{method}'
        f"<DigestValue>{digest(canonical)}</DigestValue></Reference></SignedInfo>"
    )
    xml = f'<Signature {NS}>{info}<Object Id="idPackageObject">{manifest}</Object></Signature>'
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("word/document.xml", body)
        archive.writestr("_xmlsignatures/sig1.xml", xml)
    return stream.getvalue()


def test_an_office_signature_is_never_called_valid() -> None:
    word = replace(MARKED, format="docx")
    (found,) = verified(word, package()).digital
    assert (found.form, found.intact, found.covers_whole, found.changed_parts) == ("xml", True, True, ())
    assert found.state == "unproven"


def test_a_changed_part_of_an_office_document_is_named() -> None:
    word = replace(MARKED, format="docx")
    (found,) = verified(word, package(BODY.replace(b"/>", b"> </w:body>"))).digital
    assert (found.intact, found.changed_parts, found.state) == (False, ("word/document.xml",), "changed")
    (forged,) = verified(word, package(digest_of=b"other")).digital
    assert forged.state == "changed"


def test_the_fact_names_signer_and_time() -> None:
    signature = DigitalSignature("Trần Thị Thử", "2010-12-15T08:00:00+07:00")
    fact = digital_signatures.find(replace(MARKED, digital=(signature,)))
    assert isinstance(fact, Found)
    assert fact.evidence[0].quote == "Trần Thị Thử · 2010-12-15T08:00:00+07:00"
    assert isinstance(digital_signatures.find(replace(MARKED, digital=())), Absent)
