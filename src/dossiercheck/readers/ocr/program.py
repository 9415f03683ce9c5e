"""The `tesseract` program: for machines without a tesserocr wheel (Windows)."""

import io
import os
import shutil
import subprocess
from pathlib import Path

from PIL import Image

from dossiercheck.readers.ocr.engine import LANGUAGE, Seen, from_tsv

_SECONDS = 60
_WINDOWS = "C:/Program Files/Tesseract-OCR/tesseract.exe"


def find() -> str | None:
    """Path of the program, if there is one."""
    return shutil.which("tesseract") or (_WINDOWS if Path(_WINDOWS).is_file() else None)


class Program:
    """Starts tesseract once for each picture."""

    name = "tesseract"

    def __init__(self, path: str, tessdata: str) -> None:
        self._path, self._tessdata = path, tessdata

    def words(self, picture: Image.Image, dpi: int, *, sparse: bool = False) -> tuple[Seen, ...]:
        """See `Engine`; a program that hangs or fails saw no word."""
        held = io.BytesIO()
        picture.save(held, "PNG", compress_level=1)
        mode = "11" if sparse else "4"
        options = [
            "--tessdata-dir",
            self._tessdata,
            "-l",
            LANGUAGE,
            "--psm",
            mode,
            "--dpi",
            str(dpi),
            "-c",
            "invert_threshold=0",
        ]
        try:
            done = subprocess.run(  # noqa: S603 - a fixed program, no shell, the picture comes on stdin
                [self._path, "-", "-", *options, "tsv"],
                input=held.getvalue(),
                capture_output=True,
                timeout=_SECONDS,
                check=False,
                env={**os.environ, "OMP_THREAD_LIMIT": "1"},
            )
        except (OSError, subprocess.TimeoutExpired):
            return ()
        return from_tsv(done.stdout.decode("utf-8", "replace")) if done.returncode == 0 else ()
