"""Signatures in a PDF, by pyHanko (imported only where a file is signed; without it they are merely present)."""

import io
import logging
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from dossiercheck.model.document import DigitalSignature

MOST = 50
"""Signatures looked at in one file."""


def signatures(data: bytes, roots: Sequence[bytes]) -> tuple[DigitalSignature, ...] | None:
    """Every signature in the order of signing; None if pyHanko is not installed or the file cannot be taken apart."""
    try:
        from pyhanko.pdf_utils.reader import PdfFileReader
    except ImportError:
        return None
    for name in ("pyhanko", "pyhanko_certvalidator"):
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
    try:
        reader = PdfFileReader(io.BytesIO(data), strict=False)
        if reader.encrypted:
            reader.decrypt(b"")  # readable by all, as the reader of pages found
        held = list(reader.embedded_regular_signatures)[:MOST]
        fields = frozenset(s.field_name for s in reader.embedded_signatures)
    except Exception:  # noqa: BLE001 - hostile files raise anything; presence is told by the reader of pages
        return None
    anchors = list(_certificates(roots))
    return tuple(_verified(s, anchors, fields) for s in held)


def _certificates(roots: Sequence[bytes]) -> Iterator[Any]:
    from asn1crypto import pem, x509

    for root in roots:
        try:
            parts = [d for _, _, d in pem.unarmor(root, multiple=True)] if pem.detect(root) else [root]
            for part in parts:
                certificate = x509.Certificate.load(part)
                if certificate.subject is not None:
                    yield certificate
        except (ValueError, TypeError):
            continue


def _verified(embedded: Any, anchors: list[Any], fields: frozenset[str]) -> DigitalSignature:
    signer, moment = _signer(embedded), _moment(embedded)
    plain = DigitalSignature(signer, moment.isoformat() if moment else None)
    try:
        status = _status(embedded, anchors, moment)
        coverage = status.coverage.name if status.coverage else None
        intact = bool(status.intact and status.valid)
        return DigitalSignature(
            signer,
            plain.signed_at,
            intact,
            coverage == "ENTIRE_FILE",
            _changed(status, coverage, fields),
            bool(status.trusted) if anchors else None,
        )
    except Exception:  # noqa: BLE001 - whatever a hostile signature makes the library raise: nothing is known of it
        return plain


def _status(embedded: Any, anchors: list[Any], moment: datetime | None) -> Any:
    from pyhanko.sign.validation import validate_pdf_signature
    from pyhanko_certvalidator import ValidationContext

    # Judged as on the day of signing: certificates of old papers have long run out. SHA-1 was the law's own choice then.
    context = ValidationContext(
        trust_roots=anchors,
        allow_fetching=False,
        revocation_mode="soft-fail",
        moment=moment,
        best_signature_time=moment,
        weak_hash_algos={"md2", "md5"},
    )
    return validate_pdf_signature(embedded, signer_validation_context=context)


def _changed(status: Any, coverage: str | None, fields: frozenset[str]) -> bool | None:
    """Whether anything but further signatures was added after this one."""
    if coverage == "ENTIRE_FILE":
        return False
    if coverage != "ENTIRE_REVISION":
        return None if coverage is None else True
    level = status.modification_level
    if level is None:
        return None
    if level.name in {"NONE", "LTA_UPDATES"}:
        return False
    if level.name == "FORM_FILLING":
        touched = getattr(status.diff_result, "changed_form_fields", None)
        return touched is None or not set(touched) <= fields
    return True


def _signer(embedded: Any) -> str | None:
    try:
        native = embedded.signer_cert.subject.native
        name = native.get("common_name") or native.get("organization_name")
        return str(name[0] if isinstance(name, list) else name) if name else None
    except Exception:  # noqa: BLE001 - a certificate that cannot be read names nobody
        return None


def _moment(embedded: Any) -> datetime | None:
    try:
        moment = embedded.self_reported_timestamp
        return moment if isinstance(moment, datetime) and moment.tzinfo else None
    except Exception:  # noqa: BLE001 - a time that cannot be read is no time
        return None
