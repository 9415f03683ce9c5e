"""The `tesseract` program: for machines without a tesserocr wheel (Windows)."""

import io
import os
import shutil
import subprocess
from pathlib import Path

from PIL import Image

from dossiercheck.readers.ocr.engine import LANGUAGE, Lack, Seen, from_tsv

_SECONDS = 50
"""For one picture: less than a worker may be silent, so that a program that hangs costs a page, not the file."""
_TRY_SECONDS = 20
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
        done = self._run(picture, dpi, "11" if sparse else "4", _SECONDS)
        return from_tsv(done.stdout.decode("utf-8", "replace")) if done and done.returncode == 0 else ()

    def lacks(self) -> Lack | None:
        """What it lacks to read at all, tried on a blank picture; None if it reads."""
        done = self._run(Image.new("L", (64, 32), 255), 70, "4", _TRY_SECONDS)
        if done is None:
            return "program"
        if done.returncode == 0:
            return None
        return "language" if LANGUAGE.encode() in done.stderr else "program"

    def _run(
        self, picture: Image.Image, dpi: int, mode: str, seconds: float
    ) -> "subprocess.CompletedProcess[bytes] | None":
        """The program's answer to one picture; None if it did not start or did not end in time."""
        held = io.BytesIO()
        picture.save(held, "PNG", compress_level=1)
        options = ["--tessdata-dir", self._tessdata, "-l", LANGUAGE, "--psm", mode, "--dpi", str(dpi)]
        try:
            return subprocess.run(  # noqa: S603 - a fixed program, no shell, the picture comes on stdin
                [self._path, "-", "-", *options, "-c", "invert_threshold=0", "tsv"],
                input=held.getvalue(),
                capture_output=True,
                timeout=seconds,
                check=False,
                env={**os.environ, "OMP_THREAD_LIMIT": "1"},
            )
        except (OSError, subprocess.TimeoutExpired):
            return None
