"""Where a delivered file's bytes lie: on the disk, or inside a zip (inside a zip)."""

import io
import zipfile
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Source:
    """A picklable way back to a file's bytes, so that a worker can fetch them itself."""

    disk: str
    """Path on this machine."""
    inside: tuple[str, ...] = ()
    """Names inside nested archives, outermost first; empty for a plain file."""


def fetch(source: Source) -> bytes:
    """The file's bytes.

    Raises OSError, `zipfile.BadZipFile`, RuntimeError (a password) or NotImplementedError (an unknown
    compression) when they cannot be had.
    """
    data = Path(source.disk).read_bytes() if not source.inside else b""
    stream: Path | io.BytesIO = Path(source.disk)
    for name in source.inside:
        with zipfile.ZipFile(stream) as archive:
            data = archive.read(name)
        stream = io.BytesIO(data)
    return data
