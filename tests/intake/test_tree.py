"""Names and folders as disks hold them: no UTF-8, twins in two normal forms, folders that cannot be opened."""

import os
import unicodedata
from pathlib import Path

import pytest

from dossiercheck.intake.tree import Tree, open_tree


def opened(path: Path) -> Tree:
    tree = open_tree(path)
    assert isinstance(tree, Tree)
    return tree


def test_a_name_that_is_no_utf8_can_be_printed(tmp_path: Path) -> None:
    try:
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/b\xe1o c\xe1o.docx")).write_bytes(b"x")
    except OSError:
        pytest.skip("this disk holds no such name")
    [item] = opened(tmp_path).items
    assert item.ref.path.encode("utf-8").endswith(b"o.docx")
    assert item.ref.sha256


def test_twins_in_two_normal_forms_are_two_files(tmp_path: Path) -> None:
    for form in ("NFC", "NFD"):
        (tmp_path / unicodedata.normalize(form, "bảng điểm.docx")).write_text(form)
    items = opened(tmp_path).items
    if len(list(tmp_path.iterdir())) < 2:
        pytest.skip("this disk knows one normal form")
    assert [i.ref.path for i in items] == ["bảng điểm (2).docx", "bảng điểm.docx"]
    assert len({i.ref.sha256 for i in items}) == 2


def test_a_folder_that_cannot_be_opened_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "chi bo A").mkdir()
    scan = os.scandir

    def refusing(path: str) -> object:
        if str(path).endswith("chi bo A"):
            raise PermissionError(13, "Permission denied", str(path))
        return scan(path)

    monkeypatch.setattr(os, "scandir", refusing)
    [broken] = opened(tmp_path).broken
    assert (broken.item.ref.path, broken.code) == ("chi bo A/", "damaged")
