"""What electronic signatures prove: valid means intact and nothing changed after it but further signatures."""

from collections.abc import Iterator

from dossiercheck.model.document import DigitalSignature
from dossiercheck.model.fact import Evidence, Found
from dossiercheck.model.facts import DocumentFacts
from dossiercheck.vietnamese.names import near_name, same_name


def valid(facts: DocumentFacts, name: str | None) -> bool:
    """Whether a valid signature is that person's; `name` None: anybody's, where no block tells who signed."""
    return any(_holds(s) and _is(s, name) for s in _all(facts))


def perhaps(facts: DocumentFacts) -> bool:
    """Whether a signature that is not broken may be anyone's."""
    return any(not _broken(s) for s in _all(facts))


def count(facts: DocumentFacts) -> int:
    """How many valid signatures there are."""
    return sum(_holds(s) for s in _all(facts))


def spoilt(facts: DocumentFacts, name: str | None) -> bool:
    """Whether that person's own signature no longer holds: it is told as `signature-invalid`, not as unsigned too."""
    return any(_broken(s) and _is(s, name) for s in _all(facts))


def broken(facts: DocumentFacts) -> Iterator[tuple[int, str, tuple[Evidence, ...]]]:
    """(number, signer, evidence) of each signature whose document was changed."""
    for at, signature in enumerate(_all(facts)):
        if _broken(signature) and isinstance(facts.digital_signatures, Found):
            yield at + 1, signature.signer or "?", facts.digital_signatures.evidence[at : at + 1]


def untrusted(facts: DocumentFacts) -> bool:
    """Whether a signature holds whose signer's certificate nobody could vouch for."""
    return any(not _broken(s) and s.trusted is not True for s in _all(facts))


def _all(facts: DocumentFacts) -> tuple[DigitalSignature, ...]:
    return facts.digital_signatures.value if isinstance(facts.digital_signatures, Found) else ()


def _broken(signature: DigitalSignature) -> bool:
    return signature.state == "changed"


def _holds(signature: DigitalSignature) -> bool:
    """A signature of an Office document is never more than unproven: it proves nothing by itself."""
    return signature.state == "valid"


def _is(signature: DigitalSignature, name: str | None) -> bool:
    return (
        name is None
        or signature.signer is None
        or same_name(signature.signer, name)
        or near_name(signature.signer, name)
    )
