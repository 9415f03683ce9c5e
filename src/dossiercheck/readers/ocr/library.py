"""tesserocr: tesseract in this process; a quarter cheaper than starting the program for each page."""

import os
from typing import Any

from PIL import Image

from dossiercheck.readers.ocr.engine import LANGUAGE, Seen, from_tsv


class Library:
    """One loaded tesseract; not to be shared between threads."""

    name = "tesserocr"

    def __init__(self, tessdata: str) -> None:
        """Load the language; raises ImportError or RuntimeError where that cannot be done."""
        os.environ.setdefault("OMP_THREAD_LIMIT", "1")  # workers share the processors already
        import tesserocr

        self._modes = tesserocr.PSM
        self._api: Any = tesserocr.PyTessBaseAPI(path=tessdata, lang=LANGUAGE, psm=tesserocr.PSM.SINGLE_COLUMN)
        self._api.SetVariable("debug_file", os.devnull)
        # No second try in white on black for every doubtful line: papers are black on white.
        self._api.SetVariable("invert_threshold", "0")

    def words(self, picture: Image.Image, dpi: int, *, sparse: bool = False) -> tuple[Seen, ...]:
        """See `Engine`."""
        self._api.SetPageSegMode(self._modes.SPARSE_TEXT if sparse else self._modes.SINGLE_COLUMN)
        self._api.SetImage(picture)
        self._api.SetSourceResolution(dpi)
        try:
            return from_tsv(self._api.GetTSVText(0))
        except RuntimeError:  # nothing at all on the picture
            return ()
        finally:
            self._api.Clear()
