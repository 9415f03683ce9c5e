"""What a font's name hints at. Only a hint: a file may name '.VnTime' and hold Unicode."""

import re

from dossiercheck.vietnamese.legacy.tables import Encoding

# 'ABCDEF+.VnTimeH,Bold' (in a PDF), '.VnArialH', 'VNI-Times', 'VPS Times', 'VI Times'.
_TCVN3 = re.compile(r"^(?:[A-Z]{6}\+)?\.?[Vv][Nn](?!I[- ])[A-Z0-9]")
_OTHERS: tuple[tuple[re.Pattern[str], Encoding], ...] = (
    (re.compile(r"^(?:[A-Z]{6}\+)?VNI[-_ ]", re.IGNORECASE), "VNI"),
    (re.compile(r"^(?:[A-Z]{6}\+)?VPS[-_ ]", re.IGNORECASE), "VPS"),
    (re.compile(r"^(?:[A-Z]{6}\+)?VI[-_ ][A-Z]"), "VISCII"),
)


def hint(font: str | None) -> Encoding | None:
    """The encoding a font of that name was made for."""
    if not font:
        return None
    for pattern, encoding in _OTHERS:
        if pattern.match(font):
            return encoding
    return "TCVN3" if _TCVN3.match(font) else None


def is_capital(font: str | None) -> bool:
    """Whether the font shows small letters as capitals: '.VnTimeH'."""
    return hint(font) == "TCVN3" and re.split(r"[,-]", font or "")[0].rstrip().endswith("H")
