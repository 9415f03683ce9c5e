"""Packs on the disk: shipped, by path, unreadable, several."""

from pathlib import Path

import pytest

from dossiercheck.run import packs
from dossiercheck.run.packs import Pack, open_anew, open_pack, shipped
from dossiercheck.run.settings import Refusal


def test_the_only_shipped_pack_is_used() -> None:
    opened = open_pack(None)
    assert isinstance(opened, Pack)
    assert opened.ruleset.id == "snv-lang-son-2010"
    assert len(opened.sha256) == 64
    assert opened.stamp("en").title.startswith("Quality")


def test_a_shipped_pack_is_the_same_printed_and_read() -> None:
    printed, read = open_pack(None), open_anew(None)
    assert isinstance(printed, Pack)
    assert isinstance(read, Pack)
    assert printed.ruleset == read.ruleset
    assert (printed.path, printed.sha256) == (read.path, read.sha256)
    assert not printed.positions.places
    assert read.positions.places


def test_a_pack_changed_since_it_was_printed_is_read(tmp_path: Path) -> None:
    [(name, path)] = shipped().items()
    changed = tmp_path / f"{name}.yaml"
    changed.write_bytes(path.read_bytes().replace(b"review_year: 2010", b"review_year: 2009"))
    opened = open_pack(str(changed))
    assert isinstance(opened, Pack)
    assert opened.ruleset.period.review_year == 2009


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_of_several_one_must_be_chosen(monkeypatch: pytest.MonkeyPatch, lang: str) -> None:
    monkeypatch.setattr(packs, "shipped", lambda: {"a": Path("a.yaml"), "b": Path("b.yaml")})
    refused = open_pack(None, lang)
    assert isinstance(refused, Refusal)
    assert refused.exit_code == 2
    assert "a, b" in refused.diagnostics[0].message


def test_an_unknown_pack_is_told_once() -> None:
    for wanted, hint in (("snv-lang-son-2011", True), ("x", False)):
        refused = open_pack(wanted)
        assert isinstance(refused, Refusal)
        assert len(refused.diagnostics) == 1
        assert bool(refused.diagnostics[0].hint) == hint


def test_a_pack_by_path(tmp_path: Path) -> None:
    mine = tmp_path / "mine.yaml"
    mine.write_bytes(b"\xef\xbb\xbf" + next(iter(shipped().values())).read_bytes())
    assert isinstance(open_pack(str(mine)), Pack)
    mine.write_bytes(b"\xff\xfe\x00")
    refused = open_pack(str(mine))
    assert isinstance(refused, Refusal)
    assert refused.diagnostics[0].code == "pack-unreadable"
    mine.write_text("a: 1\n", "utf-8")
    assert isinstance(open_pack(str(mine)), Refusal)
    assert isinstance(open_pack(str(tmp_path)), Refusal)


def test_no_pack_at_all(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(packs, "_package", str(tmp_path / "a" / "b" / "__init__.py"))
    assert shipped() == {}
