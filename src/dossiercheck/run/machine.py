"""What this machine has for reading dossiers, what is lost without the rest, and how to get it."""

import platform
import shutil
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from typing import Literal

from dossiercheck.model.frozen import frozen

Need = Literal["needed", "scans", "signatures"]


@frozen
class Part:
    """One thing a machine has or lacks."""

    name: str
    need: Need
    """What it is for: a check needs it, or scans or electronic signatures do."""
    found: str | None
    """Version or place; None if it is not there."""


_NEEDED = ("click", "jinja2", "jsonschema", "lxml", "pydantic", "pypdfium2", "python-calamine", "python-docx", "PyYAML", "rich", "XlsxWriter")  # fmt: skip


def parts() -> tuple[Part, ...]:
    """Everything worth knowing, in the order of need."""
    lack = _lack()
    return (
        *(Part(p, "needed", _version(p)) for p in _NEEDED),
        Part("OCR (tesserocr / tesseract)", "scans", _engine(lack)),
        Part("tesseract «vie»", "scans", _language(lack)),
        Part("pyHanko", "signatures", _version("pyHanko")),
    )


def reads_scans() -> bool:
    """Whether scans can be read: an engine that runs and the Vietnamese data."""
    return _lack() is None


def _version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None


def _lack() -> str | None:
    """What reading scans lacks, tried out: 'program', 'language' or nothing."""
    from dossiercheck.readers.ocr import find_engine
    from dossiercheck.readers.ocr.engine import NoEngine

    made = find_engine()
    return made.lacks if isinstance(made, NoEngine) else None


def _engine(lack: str | None) -> str | None:
    if lack == "program":
        return None
    if find_spec("tesserocr") is not None:
        return f"tesserocr {_version('tesserocr') or ''}".strip()
    return shutil.which("tesseract") or "tesseract"


def _language(lack: str | None) -> str | None:
    from dossiercheck.readers.ocr.data import folder

    return None if lack == "language" else folder()


@frozen
class Install:
    """How the system's package manager brings the OCR program and its Vietnamese data."""

    manager: str
    commands: tuple[tuple[str, ...], ...]
    """Command lines, run one after the other."""
    note: str = ""
    """Package names or steps left to the user."""


_MANAGERS: tuple[tuple[str, tuple[tuple[str, ...], ...]], ...] = (
    ("apt-get", (("apt-get", "update"), ("apt-get", "install", "-y", "tesseract-ocr", "tesseract-ocr-vie"))),
    ("dnf", (("dnf", "install", "-y", "tesseract", "tesseract-langpack-vie"),)),
    ("zypper", (("zypper", "--non-interactive", "install", "tesseract-ocr", "tesseract-ocr-traineddata-vietnamese"),)),
    ("pacman", (("pacman", "-S", "--noconfirm", "tesseract", "tesseract-data-vie"),)),
    ("brew", (("brew", "install", "tesseract", "tesseract-lang"),)),
    ("winget", (("winget", "install", "--id", "UB-Mannheim.TesseractOCR", "-e"),)),
)
_WINDOWS = "vie.traineddata"


def install() -> Install | None:
    """How to install it here; None where no package manager is known."""
    for manager, commands in _MANAGERS:
        if shutil.which(manager):
            return Install(manager, _as_root(manager, commands), _WINDOWS if manager == "winget" else "")
    return None


def _as_root(manager: str, commands: tuple[tuple[str, ...], ...]) -> tuple[tuple[str, ...], ...]:
    """With sudo in front where the manager wants it and we are not root."""
    if manager in {"brew", "winget"} or platform.system() == "Windows":
        return commands
    import os

    root = getattr(os, "geteuid", lambda: 0)() == 0
    return commands if root or not shutil.which("sudo") else tuple(("sudo", *c) for c in commands)
