"""Bytes of delivered files: hashed in pieces, fetched from nested zips, read afresh when a file changed."""

import hashlib
import io
import zipfile
from pathlib import Path

from dossiercheck.intake.source import Source, digest, fetch


def zipped(**entries: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    return stream.getvalue()


def test_a_file_is_hashed_in_pieces(tmp_path: Path) -> None:
    data = bytes(range(256)) * 10_000
    (tmp_path / "x").write_bytes(data)
    known = digest(Source(str(tmp_path / "x")))
    assert (known.sha256, known.size, known.head) == (hashlib.sha256(data).hexdigest(), len(data), data[:4])
    (tmp_path / "empty").touch()
    assert digest(Source(str(tmp_path / "empty"))).head == b""


def test_a_file_in_a_zip_in_a_zip(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(zipped(b=zipped(c=b"inner"), d=b"outer"))
    disk = str(tmp_path / "a.zip")
    assert fetch(Source(disk, ("b", "c"))) == b"inner"
    assert digest(Source(disk, ("d",))).sha256 == hashlib.sha256(b"outer").hexdigest()


def test_an_archive_that_changed_is_opened_again(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(zipped(x=b"old"))
    assert fetch(Source(str(path), ("x",))) == b"old"
    path.write_bytes(zipped(x=b"newer"))
    assert fetch(Source(str(path), ("x",))) == b"newer"
