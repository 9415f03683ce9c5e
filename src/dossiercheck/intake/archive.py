"""Zip files opened safely: bounded size, depth, count and ratio; no name leaves the archive."""

import io
import unicodedata
import zipfile
from pathlib import Path, PurePosixPath

from dossiercheck.intake.source import Source
from dossiercheck.model.frozen import frozen


@frozen
class Limits:
    """What an archive may hold."""

    files: int = 20_000
    bytes: int = 4 * 1024**3
    """All unpacked files together."""
    file_bytes: int = 512 * 1024**2
    ratio: int = 200
    """Unpacked to packed, for files over a mebibyte."""
    depth: int = 2
    """Archives within archives."""


@frozen
class Packed:
    """One file in an archive."""

    path: str
    """'/'-separated, NFC, inside the archive."""
    source: Source
    size: int


@frozen
class BadArchive:
    """Why an archive cannot be used: an unreadable code and a sentence."""

    code: str
    message: str


def contents(source: Source, stream: Path | io.BytesIO, limits: Limits) -> tuple[Packed, ...] | BadArchive:
    """The files of a zip, folders left out. Names that would leave the archive make it `damaged`."""
    try:
        with zipfile.ZipFile(stream) as archive:
            entries = [i for i in archive.infolist() if not i.is_dir()]
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        return BadArchive("damaged", f"Không mở được tệp nén ({type(error).__name__}).")
    if problem := _excess(entries, limits):
        return BadArchive("limit", problem)
    if any(i.flag_bits & 0x1 for i in entries):
        return BadArchive("encrypted", "Tệp nén có mật khẩu.")
    packed = []
    for info in entries:
        path = _safe(_name(info))
        if path is None:
            return BadArchive("damaged", "Tệp nén chứa đường dẫn trỏ ra ngoài.")
        packed.append(Packed(path, Source(source.disk, (*source.inside, info.filename)), info.file_size))
    return tuple(packed)


def _excess(entries: list[zipfile.ZipInfo], limits: Limits) -> str | None:
    if len(entries) > limits.files:
        return f"Tệp nén có hơn {limits.files} tệp."
    if sum(i.file_size for i in entries) > limits.bytes or any(i.file_size > limits.file_bytes for i in entries):
        return "Tệp nén quá lớn khi giải nén."
    if any(i.file_size > 2**20 and i.file_size > limits.ratio * max(i.compress_size, 1) for i in entries):
        return "Tệp nén có tỉ lệ nén bất thường."
    return None


def _name(info: zipfile.ZipInfo) -> str:
    """The name as typed: zips without the UTF-8 flag hold it in the sender's code page (often UTF-8 all the same)."""
    if info.flag_bits & 0x800:
        return info.filename
    raw = info.filename.encode("cp437", "replace")
    for encoding in ("utf-8", "cp1258"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return info.filename


def _safe(name: str) -> str | None:
    """The name as a relative path, or None if it points outside."""
    name = unicodedata.normalize("NFC", name.replace("\\", "/"))
    parts = [p for p in PurePosixPath(name).parts if p != "."]
    unsafe = not parts or ".." in parts or name.startswith("/") or ":" in parts[0] or "\0" in name
    return None if unsafe else "/".join(parts)
