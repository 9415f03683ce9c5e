"""Where a delivered file's bytes lie: on the disk, or inside a zip (inside a zip)."""

import hashlib
import io
import os
import zipfile
from functools import lru_cache
from pathlib import Path

from dossiercheck.model.frozen import frozen

_CHUNK = 1 << 20


@frozen
class Source:
    """A picklable way back to a file's bytes, so that a worker can fetch them itself."""

    disk: str
    """Path on this machine."""
    inside: tuple[str, ...] = ()
    """Names inside nested archives, outermost first; empty for a plain file."""


@frozen
class Digest:
    """What is known of a file without keeping it."""

    sha256: str
    size: int
    """Bytes."""
    head: bytes
    """The first four bytes."""


def fetch(source: Source) -> bytes:
    """The file's bytes.

    Raises OSError, `zipfile.BadZipFile`, RuntimeError (a password) or NotImplementedError (an unknown
    compression) when they cannot be had.
    """
    if not source.inside:
        return Path(source.disk).read_bytes()
    return _opened(source).read(source.inside[-1])


def digest(source: Source) -> Digest:
    """Hash, size and first bytes, read in pieces: a film of gigabytes costs no memory. Raises as `fetch`."""
    if source.inside:
        data = fetch(source)
        return Digest(hashlib.sha256(data).hexdigest(), len(data), data[:4])
    total, size, head = hashlib.sha256(), 0, b""
    with Path(source.disk).open("rb") as stream:
        while piece := stream.read(_CHUNK):
            head = head or piece[:4]
            size += len(piece)
            total.update(piece)
    return Digest(total.hexdigest(), size, head)


def _opened(source: Source) -> zipfile.ZipFile:
    """The archive a packed file lies in. A forked worker opens its own: a place in an open file is not shared."""
    stat = Path(source.disk).stat()
    return _archive(source.disk, source.inside[:-1], (os.getpid(), stat.st_mtime_ns, stat.st_size))


@lru_cache(maxsize=2)
def _archive(disk: str, inside: tuple[str, ...], state: tuple[int, ...]) -> zipfile.ZipFile:
    """An opened archive, kept while its files are read one by one: its table of contents is parsed once."""
    if not inside:
        return zipfile.ZipFile(disk)
    return zipfile.ZipFile(io.BytesIO(_archive(disk, inside[:-1], state).read(inside[-1])))
