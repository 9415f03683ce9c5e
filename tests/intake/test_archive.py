"""Zips: laid open, bounded, never escaping."""

import io
import zipfile
from pathlib import Path

import pytest

from dossiercheck.intake.archive import BadArchive, Limits
from dossiercheck.intake.source import fetch
from dossiercheck.intake.tree import Tree, open_tree


def zipped(entries: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    return stream.getvalue()


def opened(path: Path, limits: Limits | None = None) -> Tree:
    tree = open_tree(path, limits)
    assert isinstance(tree, Tree)
    return tree


def test_a_folder_with_litter_and_a_zip_inside(tmp_path: Path) -> None:
    (tmp_path / "chi bo A").mkdir()
    (tmp_path / "chi bo A" / "x.docx").write_bytes(b"abc")
    (tmp_path / "chi bo A" / "Thumbs.db").write_bytes(b"-")
    (tmp_path / "chi bo A" / "~$x.docx").write_bytes(b"-")
    (tmp_path / "nop.zip").write_bytes(zipped({"chi bo B/y.pdf": b"y", "chi bo B/sau/z.zip": zipped({"w.pdf": b"w"})}))
    tree = opened(tmp_path)
    assert [i.ref.path for i in tree.items] == [
        "chi bo A/x.docx",
        "nop.zip/chi bo B/sau/z.zip/w.pdf",
        "nop.zip/chi bo B/y.pdf",
    ]
    assert fetch(tree.items[1].source) == b"w"
    assert len(tree.litter) == 2
    assert "nop.zip/chi bo B" in tree.folders


def test_a_zip_as_the_checked_path(tmp_path: Path) -> None:
    path = tmp_path / "giao nop.zip"
    path.write_bytes(zipped({"Chi bộ A/x.pdf": b"1", "Chi bộ A/y.pdf": b"2"}))
    tree = opened(path)
    assert (tree.name, tree.wrapped) == ("giao nop", "Chi bộ A")
    assert [i.ref.path for i in tree.items] == ["Chi bộ A/x.pdf", "Chi bộ A/y.pdf"]


@pytest.mark.parametrize("name", ["../ra ngoai.pdf", "/etc/x.pdf", "a/../../x.pdf", "C:/x.pdf", "..\\x.pdf"])
def test_no_path_escapes(tmp_path: Path, name: str) -> None:
    path = tmp_path / "x.zip"
    path.write_bytes(zipped({name: b"1"}))
    assert isinstance(open_tree(path), BadArchive)


def test_limits(tmp_path: Path) -> None:
    path = tmp_path / "x.zip"
    path.write_bytes(zipped({f"{n}.pdf": b"1" for n in range(5)}))
    assert isinstance(open_tree(path, Limits(files=4)), BadArchive)
    path.write_bytes(zipped({"bomb.pdf": b"\0" * 5_000_000}))
    bad = open_tree(path)
    assert isinstance(bad, BadArchive)
    assert bad.code == "limit"


def test_a_damaged_zip_inside_costs_itself(tmp_path: Path) -> None:
    (tmp_path / "hong.zip").write_bytes(b"PK\x03\x04 nothing more")
    (tmp_path / "x.pdf").write_bytes(b"1")
    tree = opened(tmp_path)
    assert [b.code for b in tree.broken] == ["damaged"]
    assert [i.ref.path for i in tree.items] == ["x.pdf"]


def test_a_truncated_zip_as_path(tmp_path: Path) -> None:
    path = tmp_path / "x.zip"
    path.write_bytes(zipped({"a.pdf": b"1" * 100})[:50])
    bad = open_tree(path)
    assert isinstance(bad, BadArchive)
    assert bad.code == "damaged"
