"""A folder that holds several bodies' papers becomes their units; a copy or a slip makes none."""

from collections.abc import Mapping

from dossiercheck.intake.folders import UnitWords
from dossiercheck.model.fact import Absent, Found
from dossiercheck.model.facts import DocumentFacts
from dossiercheck.model.recogniser import KindReading
from dossiercheck.model.submission import FileRef, Member, Submission, Unit
from dossiercheck.model.values import Letterhead, Person
from dossiercheck.rules.compile import unit_words
from dossiercheck.rules.schema import RuleSet
from dossiercheck.run.packs import Pack, open_pack
from dossiercheck.run.settle import settle

WHOLE = ("minutes", "branch-report", "branch-scores", "branch-pledge")
FISH = [f"{w} Thủy Sản" for w in ("An Văn", "Bế Thị", "Chu Minh")]
FARM = [f"{w} Khuyến Nông" for w in ("Dương Văn", "Giáp Thị", "Hà Minh")]

VETS = [f"{w} Thú Y" for w in ("Kha Văn", "La Thị", "Mạc Minh")]


def ruleset() -> RuleSet:
    opened = open_pack("snv-lang-son-2010", "vi")
    assert isinstance(opened, Pack)
    return opened.ruleset


def paper(path: str, kind: str, issuer: str | None, person: str | None = None) -> DocumentFacts:
    return DocumentFacts(
        path,
        None,
        KindReading(kind, 0.95, None, ""),
        letterhead=Found(Letterhead(None, issuer)) if issuer else Absent(),
        person=Found(Person(person)) if person else Absent(),
    )


def dossier(issuer: str, people: list[str], *, headed: bool = True) -> list[tuple[str, str | None, str | None]]:
    """A branch's papers as (kind, issuer, person); members' own with a letterhead or without."""
    own = [(kind, issuer, None) for kind in WHOLE]
    first = [("self-review", issuer, p) for p in people]
    return [*own, *first, *(("member-pledge", issuer if headed else None, p) for p in people)]


def parted(
    papers: list[tuple[str, str | None, str | None]],
    *,
    kind: str | None = None,
    rosters: Mapping[str, tuple[Member, ...]] | None = None,
    others: tuple[Unit, ...] = (),
) -> dict[str, tuple[str | None, str | None, int]]:
    """Units of one folder of papers, by path: kind, parent, how many files."""
    names = [f"{n:03d}.docx" for n in range(len(papers))]
    facts = {name: (paper(name, *told),) for name, told in zip(names, papers, strict=True)}
    files = tuple(FileRef(n, n, 1) for n in (*names, *(rosters or {})))
    root = Unit(".", kind, "ho so", None, files)
    words = UnitWords(unit_words(ruleset()))
    done = settle(Submission("ho so", (root, *others)), facts, words, frozenset(), ruleset(), rosters or {})
    return {u.path: (u.kind, u.parent, len(u.files)) for u in done.units}


def test_a_pile_of_two_branches_becomes_both() -> None:
    found = parted([*dossier("CHI BỘ THỦY SẢN", FISH), *dossier("CHI BỘ KHUYẾN NÔNG", FARM)])
    assert found == {"CHI BỘ KHUYẾN NÔNG": ("chi-bo", None, 10), "CHI BỘ THỦY SẢN": ("chi-bo", None, 10)}


def test_the_committee_among_them_is_above_them() -> None:
    committee = [(k, "ĐẢNG ỦY CHI CỤC Z", None) for k in ("committee-report", "committee-scores", "committee-pledge")]
    found = parted([*committee, *dossier("CHI BỘ THỦY SẢN", FISH), *dossier("CHI BỘ KHUYẾN NÔNG", FARM)])
    assert found["ĐẢNG ỦY CHI CỤC Z"] == ("dang-uy", None, 3)
    assert {found[p][1] for p in ("CHI BỘ THỦY SẢN", "CHI BỘ KHUYẾN NÔNG")} == {"ĐẢNG ỦY CHI CỤC Z"}


def test_a_committees_folder_keeps_copies_and_gives_up_dossiers() -> None:
    own = [(k, "ĐẢNG ỦY CHI CỤC Z", None) for k in ("committee-report", "committee-scores", "committee-pledge")]
    copies = [("member-quality-return", f"CHI BỘ {n}", None) for n in ("MỘT", "HAI")]
    assert parted([*own, *copies], kind="dang-uy") == {".": ("dang-uy", None, 5)}
    found = parted([*own, *dossier("CHI BỘ THỦY SẢN", FISH)], kind="dang-uy")
    assert found == {".": ("dang-uy", None, 3), "CHI BỘ THỦY SẢN": ("chi-bo", ".", 10)}


def test_a_members_paper_without_a_letterhead_goes_where_the_member_is_known() -> None:
    fish, farm = dossier("CHI BỘ THỦY SẢN", FISH, headed=False), dossier("CHI BỘ KHUYẾN NÔNG", FARM, headed=False)
    found = parted([*fish, *farm, ("member-pledge", None, "Lò Văn Lạ"), ("minutes", None, None)])
    assert found == {
        ".": (None, None, 2),
        "CHI BỘ KHUYẾN NÔNG": ("chi-bo", ".", 10),
        "CHI BỘ THỦY SẢN": ("chi-bo", ".", 10),
    }


def test_a_list_of_members_goes_to_the_unit_whose_papers_name_them() -> None:
    lists = {"danh sach.csv": tuple(Member(n) for n in FARM), "ds.csv": (*(Member(n) for n in FARM[:1] + FISH[:1]),)}
    found = parted([*dossier("CHI BỘ THỦY SẢN", FISH), *dossier("CHI BỘ KHUYẾN NÔNG", FARM)], rosters=lists)
    assert found == {
        ".": (None, None, 1),
        "CHI BỘ KHUYẾN NÔNG": ("chi-bo", ".", 11),
        "CHI BỘ THỦY SẢN": ("chi-bo", ".", 10),
    }


def test_another_spelling_or_the_same_people_are_the_same_branch() -> None:
    farm = dossier("CHI BỘ KHUYẾN NÔNG", FARM)
    short = [("minutes", "CHI BỘ VP", None), ("branch-report", "CHI BỘ VP", None)]
    office = dossier("CHI BỘ VĂN PHÒNG", FISH)
    assert set(parted([*farm, *office, *short])) == {"CHI BỘ KHUYẾN NÔNG", "CHI BỘ VĂN PHÒNG"}
    renamed = [("member-pledge", "CHI BỘ CƠ QUAN", p) for p in FISH]
    assert set(parted([*farm, *office, *renamed])) == {"CHI BỘ KHUYẾN NÔNG", "CHI BỘ VĂN PHÒNG"}


def test_one_slip_makes_no_second_branch() -> None:
    assert parted([*dossier("CHI BỘ THỦY SẢN", FISH), ("minutes", "CHI BỘ THÚY SAN", None)]) == {
        ".": ("chi-bo", None, 11)
    }


def test_a_branch_that_has_a_folder_gets_its_loose_papers_and_no_second_unit() -> None:
    papers = [*dossier("CHI BỘ THỦY SẢN", FISH), *dossier("CHI BỘ KHUYẾN NÔNG", FARM), *dossier("CHI BỘ THÚ Y", VETS)]
    folder = Unit("chi bo thuy san", "chi-bo", "Chi bộ Thủy sản", ".")
    found = parted(papers, others=(folder,))
    assert found == {
        "CHI BỘ KHUYẾN NÔNG": ("chi-bo", None, 10),
        "CHI BỘ THÚ Y": ("chi-bo", None, 10),
        "chi bo thuy san": ("chi-bo", None, 10),
    }


def test_a_branch_that_spells_its_name_two_ways_is_one() -> None:
    short = [(kind, "CHI BỘ VP", p) for p in FISH for kind in ("member-pledge", "record-supplement")]
    assert parted([*dossier("CHI BỘ VĂN PHÒNG", FISH), *short]) == {".": ("chi-bo", None, 16)}


def test_two_papers_headed_with_a_sisters_name_make_no_sister() -> None:
    strays = [(kind, "CHI BỘ THÚ Y", None) for kind in ("branch-report", "branch-scores")]
    assert parted([*dossier("CHI BỘ THỦY SẢN", FISH), *strays]) == {".": ("chi-bo", None, 12)}
    found = parted([*dossier("CHI BỘ THỦY SẢN", FISH), *dossier("CHI BỘ KHUYẾN NÔNG", FARM), *strays])
    assert found["."] == (None, None, 2)
    assert "CHI BỘ THÚ Y" not in found
