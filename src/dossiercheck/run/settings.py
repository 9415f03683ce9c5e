"""What a run is asked to do: the command line and the manifest, settled into values."""

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date as Date
from datetime import datetime
from pathlib import Path
from typing import Literal
from zoneinfo import ZoneInfo

from dossiercheck.model.diagnostic import Diagnostic
from dossiercheck.readers.bounds import USUAL, Bounds

Lang = Literal["vi", "en"]
HERE = 0
"""Jobs of a process that reads every file itself: one that may be lost as a whole, as `run/guard.py` sees to."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What one file may cost before it is given up; the run goes on."""

    seconds: float = 60.0
    """Wall-clock seconds in a worker without a page done."""
    memory: int = 3 * 1024**3
    """Bytes of address space of a worker, where the system can limit it."""
    pixels: int = USUAL.pixels
    """Pixels of one picture; a larger one is drawn smaller where that can be done, else not read."""
    pages: int = USUAL.pages
    """Pages of one file that are read, from the first on; the rest stays unread, and is said to."""

    def bounds(self, page_done: Callable[[], None]) -> Bounds:
        """What a reader is held to."""
        return Bounds(self.pages, self.pixels, page_done)


@dataclass(frozen=True, slots=True)
class Settings:
    """One check, as asked for."""

    path: Path
    rules: str | None = None
    """Id of a shipped pack or path of a pack file."""
    unit_kind: str | None = None
    as_of: Date | None = None
    received: Date | None = None
    parameters: tuple[tuple[str, str], ...] = ()
    lang: Lang = "vi"
    jobs: int = field(default_factory=lambda: os.cpu_count() or 1)
    """Worker processes, or `HERE`."""
    limits: Limits = Limits()
    ocr: bool = True
    """Read scans."""
    trust_roots: Path | None = None
    """Folder of certificates the office trusts electronic signatures by."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Nothing was checked: what is wrong with what was asked, and the exit code that says so."""

    exit_code: int
    diagnostics: tuple[Diagnostic, ...]


def today() -> Date:
    """The day in Viet Nam, wherever the machine stands."""
    return datetime.now(ZoneInfo("Asia/Ho_Chi_Minh")).date()


def certificates(folder: Path | None) -> tuple[bytes, ...]:
    """The certificate files (.cer, .crt, .pem, .der) of a folder, in the order of their names; none without a folder."""
    if folder is None:
        return ()
    files = sorted(p for p in folder.iterdir() if p.suffix.lower() in {".cer", ".crt", ".pem", ".der"} and p.is_file())
    return tuple(p.read_bytes() for p in files)


def refuse(path: str, code: str, message: str, hint: str | None = None, exit_code: int = 2) -> Refusal:
    """A refusal with one sentence."""
    return Refusal(exit_code, (Diagnostic(path, code, message, hint=hint),))
