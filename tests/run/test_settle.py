"""Kinds, names and owners that only letterheads can tell."""

from dossiercheck.intake.folders import UnitWords
from dossiercheck.model.fact import Absent, Found
from dossiercheck.model.facts import DocumentFacts
from dossiercheck.model.recogniser import KindReading
from dossiercheck.model.submission import FileRef, Submission, Unit
from dossiercheck.model.values import Letterhead, Signature
from dossiercheck.rules.compile import unit_words
from dossiercheck.rules.schema import RuleSet
from dossiercheck.run.packs import open_pack
from dossiercheck.run.settle import settle

PACK = open_pack("snv-lang-son-2010", "vi")


def ruleset() -> RuleSet:
    return PACK.ruleset  # type: ignore[union-attr,return-value]


def paper(path: str, issuer: str | None) -> DocumentFacts:
    """`issuer`: 'ĐẢNG BỘ X | T/M CHI BỘ' is signed for the branch."""
    printed, _, authority = (issuer or "").partition(" | ")
    head = Found(Letterhead(None, printed)) if printed else Absent()
    signed = Found((Signature(authority, "BÍ THƯ", "An Văn Mẫu", "ink"),)) if authority else Absent()
    return DocumentFacts(path, None, KindReading("minutes", 0.9, None, ""), letterhead=head, signatures=signed)


def settled(
    units: dict[str, tuple[str | None, dict[str, str | None]]], provisional: frozenset[str] = frozenset()
) -> dict[str, Unit]:
    made, facts = [], {}
    for path, (kind, papers) in units.items():
        parent = "." if path != "." and "." in units else None
        made.append(
            Unit(path, kind, path if path != "." else "ho so", parent, tuple(FileRef(p, "0", 1) for p in papers))
        )
        facts |= {p: (paper(p, issuer),) for p, issuer in papers.items()}
    words = UnitWords(unit_words(ruleset()))
    done = settle(Submission("ho so", tuple(made)), facts, words, provisional, ruleset())
    return {u.path: u for u in done.units}


def names(unit: Unit) -> set[str]:
    return {f.path for f in unit.files}


def test_a_pile_of_one_branchs_papers_is_the_branch() -> None:
    found = settled({".": (None, {"a": "CHI BỘ THỦY SẢN", "b": "CHI BỘ THỦY SẢN", "c": None})})
    assert (found["."].kind, found["."].name) == ("chi-bo", "CHI BỘ THỦY SẢN")


def test_a_pile_of_two_branches_is_both_but_a_slip_is_none() -> None:
    mixed = {f"a{i}": "CHI BỘ THỦY SẢN" for i in range(4)} | {f"b{i}": "CHI BỘ KHUYẾN NÔNG" for i in range(4)}
    assert {u.kind for u in settled({".": (None, mixed)}).values()} == {"chi-bo"}
    assert len(settled({".": (None, mixed)})) == 2
    slip = {f"a{i}": "CHI BỘ THỦY SẢN" for i in range(4)} | {"b": "CHI BỘ KHUYẾN NÔNG"}
    assert settled({".": (None, slip)})["."].kind == "chi-bo"


def test_loose_papers_go_to_their_owners_and_an_empty_root_is_no_unit() -> None:
    found = settled({
        ".": (None, {"x": "CHI BỘ THỦY SẢN", "y": "CHI BỘ KHUYẾN NÔNG"}),
        "chi bo thuy san": ("chi-bo", {"chi bo thuy san/a": "CHI BỘ THỦY SẢN"}),
        "chi bo khuyen nong": ("chi-bo", {"chi bo khuyen nong/a": "CHI BỘ KHUYẾN NÔNG"}),
    })  # fmt: skip
    assert "." not in found
    assert names(found["chi bo thuy san"]) == {"chi bo thuy san/a", "x"}
    assert names(found["chi bo khuyen nong"]) == {"chi bo khuyen nong/a", "y"}
    assert {u.parent for u in found.values()} == {None}


def test_a_loose_paper_nobody_owns_keeps_the_root() -> None:
    found = settled({
        ".": (None, {"x": "CHI BỘ THỦY SẢN", "y": None}),
        "chi bo thuy san": ("chi-bo", {"chi bo thuy san/a": "CHI BỘ THỦY SẢN"}),
    })  # fmt: skip
    assert names(found["."]) == {"y"}
    assert found["."].kind is None


def test_the_committees_loose_papers_make_the_root_the_committee() -> None:
    found = settled({
        ".": (None, {"x": "ĐẢNG ỦY CHI CỤC Z", "y": "ĐẢNG ỦY CHI CỤC Z"}),
        "chi bo thuy san": ("chi-bo", {"chi bo thuy san/a": "CHI BỘ THỦY SẢN"}),
    })  # fmt: skip
    assert (found["."].kind, found["chi bo thuy san"].parent) == ("dang-uy", ".")


def test_a_folder_without_a_kind_falls_to_its_parent_unless_its_letterheads_say_more() -> None:
    units = {
        ".": ("dang-uy", {"x": "ĐẢNG ỦY CHI CỤC Z"}),
        "nhom 1": (None, {"nhom 1/a": "ĐẢNG ỦY CHI CỤC Z"}),
        "van phong": (None, {"van phong/a": "CHI BỘ VĂN PHÒNG"}),
    }
    found = settled(units, frozenset({"nhom 1", "van phong"}))
    assert set(found) == {".", "van phong"}
    assert found["van phong"].kind == "chi-bo"
    assert names(found["."]) == {"x", "nhom 1/a"}


def test_a_branchs_folder_beside_another_branchs_loose_papers_stays_its_own() -> None:
    units = {
        ".": (None, {"x": "CHI BỘ THỦY SẢN", "y": "CHI BỘ THỦY SẢN"}),
        "kn": (None, {"kn/a": "CHI BỘ KHUYẾN NÔNG", "kn/b": "CHI BỘ KHUYẾN NÔNG"}),
    }
    found = settled(units, frozenset({"kn"}))
    assert {p: u.kind for p, u in found.items()} == {".": "chi-bo", "kn": "chi-bo"}
    assert names(found["."]) == {"x", "y"}
    units["kn"] = (None, {"kn/a": "CHI BỘ THỦY SẢN"})
    assert len(settled(units, frozenset({"kn"}))) == 1


def test_papers_that_print_the_committee_alone_are_the_branchs_that_signs_them() -> None:
    found = settled({"kho": (None, {f"kho/{n}": "ĐẢNG BỘ CHI CỤC Z | T/M CHI BỘ" for n in "abc"})}, frozenset({"kho"}))
    assert found["kho"].kind == "chi-bo"
    found = settled({"kho": (None, {f"kho/{n}": "CHI BỘ KHO | T/M ĐẢNG ỦY" for n in "abc"})}, frozenset({"kho"}))
    assert found["kho"].kind == "chi-bo"
