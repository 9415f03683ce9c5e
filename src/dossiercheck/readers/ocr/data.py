"""Where the system keeps tesseract's language data."""

import os
import sys
from pathlib import Path

from dossiercheck.readers.ocr.engine import LANGUAGE

_PLACES = (
    "/usr/share/tesseract-ocr/*/tessdata",  # Debian, Ubuntu
    "/usr/share/tessdata",  # Arch, openSUSE
    "/usr/share/tesseract/tessdata",  # Fedora
    "/usr/local/share/tessdata",
    "/opt/homebrew/share/tessdata",
    "C:/Program Files/Tesseract-OCR/tessdata",
)


def folder() -> str | None:
    """The folder that holds the Vietnamese data; None if the machine has none."""
    named = os.environ.get("TESSDATA_PREFIX")
    told = [Path(named), Path(named) / "tessdata"] if named else []
    for place in (*told, *_places()):
        if (place / f"{LANGUAGE}.traineddata").is_file():
            return str(place)
    return None


def _places() -> list[Path]:
    found: list[Path] = []
    for pattern in _PLACES:
        root = Path(pattern).anchor
        if not root or (sys.platform == "win32") != (root.upper().startswith("C:")):
            continue
        found += sorted(Path(root).glob(str(Path(pattern).relative_to(root))), reverse=True)
    return found
