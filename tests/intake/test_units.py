"""Units from folders, as clerks pile them."""

import pytest

from dossiercheck.intake.folders import UnitWords, is_person, is_roster_name, sorts_papers
from dossiercheck.intake.source import Source
from dossiercheck.intake.tree import Item, Tree
from dossiercheck.intake.units import find_units, unit_of
from dossiercheck.model.submission import FileRef

WORDS = UnitWords(
    {
        "chi-bo": (("chi bộ",), ()),
        "dang-uy": (("đảng ủy", "đảng bộ"), ()),
        "doan-the": (("công đoàn", "chi đoàn", "đoàn thanh niên", "đoàn thể"), ()),
    }
)


def tree(*paths: str, name: str = "ho so", empty: tuple[str, ...] = (), wrapped: str = "") -> Tree:
    folders = {
        "/".join(p.split("/")[:i]) for p in (*paths, *(e + "/x" for e in empty)) for i in range(1, p.count("/") + 1)
    }
    return Tree(
        name, tuple(Item(FileRef(p, "0", 1), Source(p)) for p in sorted(paths)), tuple(sorted(folders)), wrapped=wrapped
    )


def units(*paths: str, **more: object) -> dict[str, str | None]:
    return {u.path: u.kind for u in find_units(tree(*paths, **more), WORDS)}  # type: ignore[arg-type]


def test_each_folder_is_a_unit_and_its_name_tells_the_kind() -> None:
    found = units("chi-bo-van-phong/a.docx", "ChiBo_ThanhTra/a.docx", "Đảng uỷ Sở/b.pdf", "Công đoàn/c.pdf")
    assert found == {
        "chi-bo-van-phong": "chi-bo",
        "ChiBo_ThanhTra": "chi-bo",
        "Đảng uỷ Sở": "dang-uy",
        "Công đoàn": "doan-the",
    }


def test_one_folder_of_files_is_one_unit() -> None:
    assert units("a.docx", "b.pdf", name="Chi bộ Văn phòng") == {".": "chi-bo"}
    assert units("a.docx", name="ho so 2010") == {".": None}


def test_member_and_phase_folders_belong_to_the_unit_above() -> None:
    found = units("chi bo A/bien ban.docx", "chi bo A/Nguyen Van An/bkd.docx", "chi bo A/Giai doan 2/x.pdf")
    assert found == {"chi bo A": "chi-bo"}


def test_a_root_of_member_folders_is_one_unit() -> None:
    assert units("Nguyen Van An/a.docx", "Tran Thi Binh/b.docx", "bien ban/c.docx") == {".": None}


def test_committees_with_branches() -> None:
    found = find_units(
        tree("Dang uy So A/bc.pdf", "Dang uy So A/Chi bo 1/x.pdf", "Dang uy So A/Van phong/y.pdf"), WORDS
    )
    assert [(u.path, u.kind, u.parent) for u in found] == [
        ("Dang uy So A", "dang-uy", None),
        ("Dang uy So A/Chi bo 1", "chi-bo", "Dang uy So A"),
        ("Dang uy So A/Van phong", None, "Dang uy So A"),
    ]
    assert found[2].provisional


@pytest.mark.parametrize("gathering", ["Cac chi bo", "Hồ sơ các chi bộ", "Chi bộ trực thuộc", "02. CAC CHI BO NOP"])
def test_a_folder_of_branches_is_no_branch(gathering: str) -> None:
    found = units(
        "Đảng bộ Sở X/bao cao.pdf",
        f"Đảng bộ Sở X/{gathering}/Chi bộ Kho/a.pdf",
        f"Đảng bộ Sở X/{gathering}/Phong Ky thuat.zip/Phong Ky thuat/b.pdf",
    )
    assert found == {
        "Đảng bộ Sở X": "dang-uy",
        f"Đảng bộ Sở X/{gathering}/Chi bộ Kho": "chi-bo",
        f"Đảng bộ Sở X/{gathering}/Phong Ky thuat.zip": "chi-bo",
    }


def test_branches_below_a_bare_folder_of_their_kind() -> None:
    assert units("chi bo/chi bo 1/a.pdf", "chi bo/chi bo 2/b.pdf") == {
        "chi bo/chi bo 1": "chi-bo",
        "chi bo/chi bo 2": "chi-bo",
    }
    assert units("cac chi bo/dang vien/a.pdf", "cac chi bo/bien ban/b.pdf") == {".": "chi-bo"}
    assert units("dang uy/x.pdf", "chi bo/Ly A Sua/a.pdf", "chi bo/Ho Thi Xuan/b.pdf") == {
        "dang uy": "dang-uy",
        "chi bo": "chi-bo",
    }


def test_a_branchs_own_papers_beside_its_members() -> None:
    assert units("1. Bien ban/a.pdf", "2. Van ban chi bo/b.pdf", "3. Ban kiem diem/c.pdf", name="nop") == {".": None}
    assert units("Chi bộ/a.pdf", "Đảng viên/b.pdf", name="chi bo Kho") == {".": "chi-bo"}
    assert units("Chi bộ/a.pdf", "Đảng ủy/b.pdf") == {"Chi bộ": "chi-bo", "Đảng ủy": "dang-uy"}
    assert units("Van ban chi bo Kho/a.pdf", "Dang vien/b.pdf")["Van ban chi bo Kho"] == "chi-bo"


def test_nothing_inside_a_branch_is_a_unit() -> None:
    assert units("chi bo A/gui dang uy/x.pdf", "chi bo A/x.pdf") == {"chi bo A": "chi-bo"}


def test_an_empty_folder_that_names_a_kind_is_a_unit() -> None:
    assert units("chi bo A/x.pdf", empty=("chi bo B", "tam")) == {"chi bo A": "chi-bo", "chi bo B": "chi-bo"}


def test_a_wrapping_folder_is_looked_through() -> None:
    assert units("2010/chi bo A/x.pdf", "2010/chi bo B/y.pdf") == {"2010/chi bo A": "chi-bo", "2010/chi bo B": "chi-bo"}
    assert units("nop/x.pdf", "nop/y.pdf", wrapped="nop") == {".": None}


def test_loose_files_make_the_root_a_unit_above_the_others() -> None:
    found = find_units(tree("bao cao.pdf", "chi bo A/x.pdf"), WORDS)
    assert [(u.path, u.parent) for u in found] == [(".", None), ("chi bo A", ".")]


@pytest.mark.parametrize("name", ["Nguyen Van An", "trần thị bình", "Le Hoa", "01. Nông Văn Tài", "đ.c Phạm Thị Lan"])
def test_persons(name: str) -> None:
    assert is_person(name)


@pytest.mark.parametrize(
    "name", ["Văn phòng", "Thanh tra", "Tổ chức cán bộ", "Kế toán", "Chi bộ Văn phòng", "Phòng Nội vụ"]
)
def test_units_are_not_taken_for_persons_or_sorting_folders(name: str) -> None:
    assert not is_person(name)
    assert not sorts_papers(name)


@pytest.mark.parametrize(
    "name",
    ["Đoàn Kiểm soát", "Ly luan Chinh tri", "Phân hiệu Nghề", "Mai Pha - Hoang Dong cu", "Quỹ Đầu tư", "Môi trường"],
)
def test_a_name_half_in_capitals_or_of_a_longer_word_sorts_nothing(name: str) -> None:
    assert not sorts_papers(name)


@pytest.mark.parametrize(
    "name", ["Phần 2", "Quý IV", "thang 12", "Năm 2010", "02. moi", "Đợt 1 - bổ sung", "Phần thứ nhất", "ảnh"]
)
def test_phases_and_numbered_parts_sort(name: str) -> None:
    assert sorts_papers(name)


def test_a_folder_called_like_a_person_that_holds_several_peoples_papers_is_a_unit() -> None:
    beside = ("chi bo A/x.pdf",)
    assert "truong cao dang" in units(*beside, "truong cao dang/bb.doc", "truong cao dang/Tran Thi Lua/bkd.doc")
    assert "truong cao dang" in units(*beside, *(f"truong cao dang/{n}.doc" for n in range(7)))
    assert "ly van tam" not in units(*beside, "ly van tam/a.doc", "ly van tam/b.doc", "ly van tam/c.doc")
    assert "ly van tam" not in units(*beside, *(f"ly van tam/{n}.jpg" for n in range(9)))


def test_rosters_by_name() -> None:
    assert is_roster_name("chi bo A/Danh sách đảng viên.xlsx")
    assert is_roster_name("danh_sach.csv")
    assert not is_roster_name("danh sach.pdf")
    assert not is_roster_name("bien ban.docx")


def test_innermost_unit() -> None:
    assert unit_of("a/b/c/x.pdf", (".", "a", "a/b")) == "a/b"
    assert unit_of("x.pdf", (".",)) == "."


def test_a_committees_folder_with_loose_papers_is_the_committee() -> None:
    assert units("bao cao.pdf", "chi bo A/x.pdf", name="Đảng bộ Sở Y") == {".": "dang-uy", "chi bo A": "chi-bo"}


def test_loose_files_beside_the_committees_own_folder_tell_no_kind() -> None:
    found = units("ghi chu.pdf", "dang uy/x.pdf", "chi bo A/x.pdf", name="Đảng bộ Sở Y")
    assert found == {".": None, "chi bo A": "chi-bo", "dang uy": "dang-uy"}


def test_a_branchs_name_on_a_root_that_holds_units_is_not_believed() -> None:
    found = units("x.pdf", "Nguyen Van An/y.pdf", name="cac chi bo nop")
    assert found == {".": "chi-bo"}
    assert find_units(tree("x.pdf", "dang uy/y.pdf", name="cac chi bo"), WORDS, frozenset({"dang uy"}))[0].kind is None


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("ĐẢNG ỦY SỞ Y", "dang-uy"),
        ("ĐẢNG BỘ SỞ Y", "dang-uy"),
        ("CHI BỘ THỦY SẢN", "chi-bo"),
        ("ChiBoVanPhong", "chi-bo"),
        ("Đảng uỷ_Sở", "dang-uy"),
        ("chi bo\u0323\u0302 so\u0302\u0301 2", "chi-bo"),
        ("CÔNG ĐOÀN CƠ SỞ", "doan-the"),
        ("Văn phòng", None),
        ("CB Kho vật tư", "chi-bo"),
        ("03. CB_Lái xe", "chi-bo"),
        ("ĐU", "dang-uy"),
        ("ĐB xã Mẫu", "dang-uy"),
        ("CĐ Sở", "doan-the"),
        ("CBCNV", None),
        ("cb kho", None),
    ],
)
def test_kinds_by_name(name: str, kind: str | None) -> None:
    assert WORDS.kind(name) == kind


def test_a_checked_folder_of_branches_is_no_branch() -> None:
    found = units("Chi bộ Kho/a.pdf", "Van phong/b.pdf", name="Các chi bộ nộp")
    assert found == {"Chi bộ Kho": "chi-bo", "Van phong": "chi-bo"}
