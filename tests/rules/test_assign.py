"""Whose paper it is: unit names, owners, members without a roster."""

from datetime import date

import pytest
from handmade import NAMES, doc, hand, minutes, own, pack, paper
from hypothesis import given
from hypothesis import strategies as st

from dossiercheck.model.fact import Absent, Evidence, Found, Unreadable
from dossiercheck.model.submission import FileRef, Member, Submission, Unit
from dossiercheck.model.values import Letterhead, Meeting, MemberRow, Signature, Title
from dossiercheck.rules.assign import assign
from dossiercheck.rules.assign.names import Strength, UnitNames, words
from dossiercheck.rules.assign.people import Known, alike, members_of, shown


def names_of(*names: str, committee: str = "Đảng ủy Sở Nội vụ") -> tuple[UnitNames, list[Unit]]:
    units = [Unit(f"u{i}", "chi-bo", n) for i, n in enumerate(names)] + [Unit("du", "dang-uy", committee)]
    return UnitNames(units, pack()), units


@pytest.mark.parametrize("text,index", [
    ("CHI BỘ 1", 0), ("Chi bộ số 01", 0), ("CB1", 0), ("chi_bo_1", 0), ("ChiBo2", 1), ("Chi bộ II", 1), ("CHI BỘ SỐ 12", 2),
])  # fmt: skip
def test_numbered_branches(text: str, index: int) -> None:
    names, units = names_of("Chi bộ 1", "Chi bộ 2", "Chi bộ 12")
    assert names.named(text) == (units[index], Strength.EXACT)


@pytest.mark.parametrize("text,index", [
    ("CHI BỘ VP", 0), ("CHI BỘ VĂN PHÒNG", 0), ("Chi bộ Văn phòng Sở Nội vụ", 0), ("chi bo van phong so noi vu tinh", 0),
    ("CHI BỘ XDCQ", 1), ("CB XDCQ", 1), ("CHI BỘ XÂY DỰNG\u00a0CHÍNH QUYỀN", 1), ("CHI UỶ TỔ CHỨC, CÔNG CHỨC", 2),
])  # fmt: skip
def test_abbreviations_and_full_names(text: str, index: int) -> None:
    names, units = names_of("Chi bộ Văn phòng Sở", "Chi bộ Xây dựng chính quyền", "Chi bộ Tổ chức - Công chức")
    assert names.named(text)[0] == units[index]


def test_mass_organisations_of_one_office_are_told_apart_by_what_they_are() -> None:
    union, youth = (
        Unit(p, "doan-the", n) for p, n in (("Cong doan", "Công đoàn Sở Nội vụ"), ("Chi doan", "Chi đoàn Sở Nội vụ"))
    )
    names = UnitNames([union, youth, Unit("du", "dang-uy", "Đảng ủy Sở Nội vụ")], pack())
    assert names.named("CHI ĐOÀN SỞ NỘI VỤ")[0] == youth
    assert names.named("CÔNG ĐOÀN SỞ NỘI VỤ")[0] == union
    assert names.strength("ĐOÀN THANH NIÊN SỞ NỘI VỤ", union) is Strength.NONE


def test_an_abbreviated_unit_is_named_in_full() -> None:
    names, units = names_of("Chi bộ XDCQ", "Chi bộ Thanh tra")
    assert names.named("CHI BỘ XÂY DỰNG CHÍNH QUYỀN") == (units[0], Strength.EXACT)


def test_names_that_hold_one_another() -> None:
    names, (first, second, _) = names_of("Chi bộ Thanh tra", "Chi bộ Thanh tra 2")
    assert names.named("CHI BỘ THANH TRA 2") == (second, Strength.EXACT)
    assert names.named("CHI BỘ THANH TRA") == (first, Strength.EXACT)
    assert names.strength("CHI BỘ THANH TRA", second) is Strength.PART
    assert names.strength("CHI BỘ THANH TRA 2", first) is Strength.SHARED
    assert names.named("CHI BỘ THANH TRA 3") == (None, Strength.NONE)


def test_words_most_units_share_tell_nothing() -> None:
    names, units = names_of("Chi bộ Phòng Kế toán", "Chi bộ Phòng Đào tạo", "Chi bộ Phòng Tổ chức")
    assert names.named("CHI BỘ KẾ TOÁN") == (units[0], Strength.EXACT)
    assert names.strength("CHI BỘ PHÒNG", units[0]) <= Strength.PART
    assert names.named("CHI BỘ PHÒNG")[0] is None


def test_the_committees_own_words_tell_nothing_unless_nothing_else_is_left() -> None:
    names, units = names_of("Chi bộ Sở Nội vụ", "Chi bộ Văn thư")
    assert names.named("CHI BỘ")[0] in {units[0], None}
    assert names.strength("CHI BỘ VĂN THƯ SỞ NỘI VỤ", units[1]) is Strength.EXACT


def test_kinds_must_agree_and_strangers_are_told() -> None:
    names, (office, _, committee) = names_of("Chi bộ Văn phòng", "Chi bộ Thanh tra")
    assert names.named("ĐẢNG ỦY SỞ NỘI VỤ") == (committee, Strength.EXACT)
    assert names.strength("Văn phòng Sở", office) is Strength.NONE
    assert names.strength("Chi bộ Văn phòng", Unit("x", None, "x")) is Strength.NONE
    assert names.tells_no_sister("CHI BỘ THI ĐUA", office)
    assert not names.tells_no_sister("CHI BỘ", office)
    assert not names.tells_no_sister("CHI BỘ THANH TRA", office)
    assert not names.tells_no_sister("Chi bộ họp ngày 15 tháng 12 bắt đầu lúc 14 giờ", office)
    assert not names.tells_no_sister("BCH CHI ĐOÀN THANH NIÊN", Unit("dt", "doan-the", "Công đoàn"))
    assert names.tells_no_sister("ĐẢNG ỦY KHỐI CÁC CƠ QUAN TỈNH", committee)


def test_sentences_name_units_behind_their_kind_only() -> None:
    names, (office, staff, _) = names_of("Chi bộ Văn phòng Sở", "Chi bộ Tổ chức - Công chức")
    assert names.spoken_of("Báo cáo công tác tổ chức, công chức của Chi bộ Văn phòng Sở năm 2010", "chi-bo") == (
        office,
    )
    assert names.spoken_of("Báo cáo của chi bộ Tổ chức và Công chức", "chi-bo") == (staff,)
    assert names.spoken_of("Báo cáo của chi bộ năm 2010", "chi-bo") == ()


@given(st.text(max_size=40))
def test_any_text_is_compared(text: str) -> None:
    names, units = names_of("Chi bộ 1", "Chi bộ Thanh tra")
    names.named(text)
    assert names.strength(text, units[0]) in set(Strength)
    assert all(w == w.lower() for w in words(text)) or not text.isascii()


HEAD = "ĐẢNG BỘ SỞ NỘI VỤ"


def placed(document: object, *, lies: int = 0, units: tuple[Unit, ...] = ()) -> str:
    given_units = units or (
        Unit("vp", "chi-bo", "Chi bộ Văn phòng"),
        Unit("tt", "chi-bo", "Chi bộ Thanh tra"),
        Unit("t2", "chi-bo", "Chi bộ Thanh tra 2"),
    )
    from dataclasses import replace

    files = tuple(replace(u, files=(FileRef("f", "h", 1),)) if i == lies else u for i, u in enumerate(given_units))
    [one] = assign(Submission("hs", files), {"f": (document,)}, pack()).placed
    return one.owner


def headed(issuer: str | None) -> object:
    return paper("branch-report", letterhead=Letterhead(HEAD, issuer), signatures=Absent())


def test_letterheads_decide_unless_they_are_weak() -> None:
    assert placed(headed("CHI BỘ THANH TRA")) == "tt"
    assert placed(headed("CHI BỘ VĂN PHÒNG")) == "vp"
    assert placed(headed("CHI BỘ THANH TRA"), lies=2) == "t2", "it may be short for the unit's own name"
    assert placed(headed("CHI BỘ THANH TRA 2"), lies=1) == "t2"
    assert placed(headed("CHI BỘ THANH TRA 3"), lies=1) == "tt"
    assert placed(headed("CHI BỘ THI ĐUA")) == "vp"
    assert placed(headed(None)) == "vp"
    assert placed(headed("CHI BỘ THANH TRA TỈNH")) == "tt"
    assert placed(headed("CHI BỘ VĂN THƯ")) == "vp"


def test_signatories_decide_where_no_letterhead_does() -> None:
    signed = (Signature("T/M CHI BỘ THANH TRA", "BÍ THƯ", None, "ink"),)
    assert placed(paper("branch-report", letterhead=Absent(), signatures=signed)) == "tt"
    assert placed(paper("branch-report", letterhead=Unreadable("x"), signatures=Absent())) == "vp"


def test_loose_papers_by_title_or_person() -> None:
    roster = (Member("Vũ Thị Lan"),)
    units = (
        Unit(".", None, "hs"),
        Unit("tt", "chi-bo", "Chi bộ Thanh tra", roster=roster),
        Unit("vp", "chi-bo", "Chi bộ Văn phòng", roster=()),
    )
    titled = doc("branch-report", title=Title("BÁO CÁO", "Chi bộ Thanh tra"))
    assert placed(titled, units=units) == "tt"
    assert placed(own("self-review", "VŨ THỊ LAN", signatures=Absent()), units=units) == "tt"
    assert placed(own("self-review", "Vũ Thị Mơ", signatures=Absent(), title=Absent()), units=units) == "."
    assert placed(doc(None), units=units) == "."
    assert placed(doc(None, title=Title(None, "thiếp mời")), units=units) == "."


PERSONAL = frozenset({"self-review", "member-pledge", "record-supplement"})


def heard(*papers: object) -> list[tuple[str, bool]]:
    found = members_of(Unit("u", "chi-bo", "x"), [(p.kind.kind, p, True) for p in papers], PERSONAL)
    return [(m.label, m.certain) for m in found]


def test_members_from_papers_rows_and_votes() -> None:
    rows = doc("member-quality-return", members=(MemberRow("Lê Văn Cường"),))
    votes = minutes((NAMES[3],), meeting=Meeting(None, "Đ/c Vũ Thị Lan", None))
    assert heard(own("self-review", "NGUYỄN VĂN AN"), rows, votes) == [
        ("Lê Văn Cường", True), ("Nguyễn Văn An", True), ("Phạm Thị Dung", True), ("Vũ Thị Lan", False),
    ]  # fmt: skip


def test_a_committees_list_and_unrecognised_papers_make_no_member() -> None:
    assert (
        heard(
            doc(None, members=(MemberRow("Lê Văn Cường"),)), doc("classification-decision", members=(MemberRow("A B"),))
        )
        == []
    )
    assert heard(own("self-review", "x", person=Unreadable("m"), signatures=Absent())) == []
    signed = (
        Signature(None, "NGƯỜI VIẾT", "Lê Văn Cường", "ink"),
        Signature("T/M CHI BỘ", "BÍ THƯ", "Vũ Thị Lan", "ink"),
    )
    assert heard(own("self-review", "x", person=Absent(), signatures=signed)) == [("Lê Văn Cường", True)]


def test_spellings_of_one_person_are_one_member() -> None:
    rows = doc("member-quality-return", members=(MemberRow("Nguyễn Văn An"), MemberRow("Vũ Thị Hòa")))
    assert heard(rows, own("self-review", "NGUYEN VAN AN"), own("member-pledge", "Vũ Thị Hoà"), own("self-review", "Nguyễn An")) == [
        ("Nguyễn Văn An", True), ("Vũ Thị Hòa", True),
    ]  # fmt: skip
    assert heard(own("self-review", "Nguyen Van An"), own("member-pledge", "Nguyễn Văn An")) == [
        ("Nguyễn Văn An", True)
    ]


def test_near_names_side_by_side_are_two_and_else_uncertain() -> None:
    both = doc("member-quality-return", members=(MemberRow("Nguyễn Văn An"), MemberRow("Nguyễn Văn Anh")))
    assert [c for _, c in heard(both, own("self-review", "Nguyễn Văn An"))] == [True, True]
    assert heard(own("self-review", "Nguyễn Văn An"), own("self-review", "Nguyễn Văn Anh")) == [
        ("Nguyễn Văn An", False), ("Nguyễn Văn Anh", False),
    ]  # fmt: skip
    apart = (
        own("self-review", "Nguyễn Văn An", date(1970, 1, 1)),
        own("self-review", "Nguyễn Văn Anh", date(1980, 1, 1)),
    )
    assert len(heard(*apart)) == 2
    same_day = (
        own("self-review", "Nguyễn Văn An", date(1970, 1, 1)),
        own("self-review", "Nguyễn Văn Anh", date(1970, 1, 1)),
    )
    assert len(heard(*same_day)) == 1


def test_namesakes_by_birth_date() -> None:
    first, second = date(1970, 1, 1), date(1980, 2, 2)
    made = heard(
        own("self-review", "Nguyễn Văn An", first),
        own("self-review", "Nguyễn Văn An", second),
        own("member-pledge", "Nguyễn Văn An", first),
    )
    assert made == [("Nguyễn Văn An (1970-01-01)", True), ("Nguyễn Văn An (1980-02-02)", True)]
    known = Known((Member("Nguyễn Văn An", first), Member("Nguyễn Văn An", second), Member("Vũ Lan")))
    assert known.find("NGUYỄN VĂN AN", second).member.born == second
    assert len(known.find("Nguyễn Văn An").perhaps) == 2
    assert known.find("Đỗ Minh Khôi").stranger == "Đỗ Minh Khôi"
    assert known.find("Vũ Thị Lan").member.name == "Vũ Lan"
    assert known.about(own("self-review", "?", person=Absent(), signatures=Absent())).perhaps == known.members


def test_names_alike() -> None:
    assert alike("Nguyễn Văn An", "Nguyễn An")
    assert not alike("Nguyễn Văn An", "Lê Văn An")
    assert not alike("Nguyễn Văn An", "An")
    assert shown("Đ/c NGUYỄN VĂN AN") == "Nguyễn Văn An"
    assert hand("minutes").on == "minutes"


def test_a_given_name_alone_is_the_one_member_who_bears_it() -> None:
    known = Known((Member("Lãnh Thu Thảo"), Member("Ngô Đức Toàn"), Member("Vi Văn Toàn")))
    assert known.find("đ/c Thảo").member.name == "Lãnh Thu Thảo"
    assert known.find("Thu Thảo").member.name == "Lãnh Thu Thảo"
    assert [m.name for m in known.find("Toàn").perhaps] == ["Ngô Đức Toàn", "Vi Văn Toàn"]
    assert known.find("Hiền").stranger == "Hiền"
    papers = [own("self-review", name) for name in ("Lãnh Thu Thảo", "Ngô Đức Khiêm")]
    votes = minutes(("Thảo", "Khiêm"), meeting=Absent())
    assert heard(votes, *papers) == [("Lãnh Thu Thảo", True), ("Ngô Đức Khiêm", True)]


def test_a_name_a_column_broke_makes_nobody() -> None:
    papers = [own("self-review", n) for n in ("Lãnh Thu Thảo", "Ngô Đức Toàn")]
    votes = minutes(("Lãnh Thu", "Ngô Đức Toàn"), meeting=Absent())
    assert heard(votes, *papers) == [("Lãnh Thu Thảo", True), ("Ngô Đức Toàn", True)]
    both = minutes(("Lãnh Thu", "Lãnh Thu Thảo"), meeting=Absent())
    assert ("Lãnh Thu", True) in heard(both, *papers)
    assert ("Lãnh Thu", True) in heard(votes, own("self-review", "Lãnh Thu"), *papers)
    of_two = heard(
        minutes(("Ngô Đức", "Lãnh Thu Thảo"), meeting=Absent()), *papers, own("self-review", "Ngô Đức Khiêm")
    )
    assert ("Ngô Đức", False) in of_two
    known = Known((Member("Lãnh Thu Thảo"), Member("Ngô Đức Toàn")))
    assert [m.name for m in known.find("Lãnh Thu").perhaps] == ["Lãnh Thu Thảo"]
    assert known.find("Lãnh").stranger == "Lãnh"


def listed(*rows: MemberRow) -> object:
    seen = tuple(Evidence("b.docx", None, f"bảng 2, dòng {n + 2}") for n in range(len(rows)))
    return doc("member-quality-return", members=Found(rows, seen))


def test_two_rows_of_one_name_in_one_table_are_two_members() -> None:
    rows = listed(MemberRow("Lãnh Văn Sang"), MemberRow("Vi Thị Lan"), MemberRow("LÃNH VĂN SANG"))
    assert [label for label, _ in heard(rows, own("self-review", "Lãnh Văn Sang"))] == [
        "Lãnh Văn Sang (1)", "Lãnh Văn Sang (2)", "Vi Thị Lan",
    ]  # fmt: skip
    again = doc("member-quality-return", members=Found(
        (MemberRow("Vi Thị Lan"), MemberRow("Vi Thị Lan")),
        (Evidence("b.docx", None, "bảng 1, dòng 2"), Evidence("b.docx", None, "bảng 2, dòng 2")),
    ))  # fmt: skip
    assert [label for label, _ in heard(again)] == ["Vi Thị Lan"]


def test_as_many_papers_as_namesakes_are_each_ones_own() -> None:
    rows = listed(MemberRow("Lãnh Văn Sang"), MemberRow("Lãnh Văn Sang"))

    def owners(*names: str) -> list[str | None]:
        papers = {f"{n}.docx": own("self-review", name) for n, name in enumerate(names)}
        files = tuple(FileRef(p, p, 1) for p in ("b.docx", *papers))
        submission = Submission("x", (Unit("u", "chi-bo", "Chi bộ Kho", files=files),))
        made = assign(submission, {"b.docx": (rows,)} | {p: (d,) for p, d in papers.items()}, pack())
        return [p.member.label if p.member else None for p in made.placed if p.kind == "self-review"]

    assert owners("Lãnh Văn Sang", "Lãnh Văn Sang") == ["Lãnh Văn Sang (1)", "Lãnh Văn Sang (2)"]
    assert owners("Lãnh Văn Sang") == [None]


def test_a_return_tells_who_is_not_classed() -> None:
    rows = listed(
        MemberRow("Vi Thị Lan", "HTTNV"),
        MemberRow("Lã Văn Kín", "Miễn đánh giá"),
        MemberRow("Ma A Pó", "Chưa xếp loại"),
    )
    found = members_of(Unit("u", "chi-bo", "x"), [("member-quality-return", rows, True)], PERSONAL)
    assert {m.name: m.status for m in found} == {"Vi Thị Lan": "official", "Lã Văn Kín": "exempt", "Ma A Pó": "new"}


def standing(
    *rows: MemberRow, roster: tuple[Member, ...] | None = None, more: tuple[object, ...] = ()
) -> dict[str, object]:
    papers = [("member-quality-return", listed(*rows), True), *((p.kind.kind, p, True) for p in more)]
    found = members_of(Unit("u", "chi-bo", "x", roster=roster), papers, PERSONAL)
    return {m.name: m.status if m.certain else "?" for m in found}


def test_the_standing_a_row_tells_is_the_members_unless_it_classes_him() -> None:
    assert standing(
        MemberRow("Vi Thị Lan", "HTTNV", status="probationary"),
        MemberRow("Lã Văn Kín", None, status="exempt"),
        MemberRow("Ma A Pó", None, status="transferred-out"),
        MemberRow("Lò Văn Ún", "HTNV", status="transferred-out"),
        MemberRow("Sa Thị Mơ", "Không đánh giá", status="suspended"),
        MemberRow("Lô Văn Hải", "Chuyển sinh hoạt đi tháng 10/2010, không đánh giá"),
        MemberRow("Hà Thị Lý", "Không xếp loại (miễn)"),
    ) == {
        "Vi Thị Lan": "probationary", "Lã Văn Kín": "?", "Ma A Pó": "?", "Lò Văn Ún": "official",
        "Sa Thị Mơ": "suspended", "Lô Văn Hải": "transferred-out", "Hà Thị Lý": "exempt",
    }  # fmt: skip


def test_who_alone_is_left_without_a_class_is_no_sure_member() -> None:
    blank = (MemberRow("Vi Thị Lan", "HTTNV"), MemberRow("Lã Văn Kín"))
    assert standing(*blank) == {"Vi Thị Lan": "official", "Lã Văn Kín": "?"}
    assert standing(MemberRow("Vi Thị Lan"), MemberRow("Lã Văn Kín"))["Lã Văn Kín"] == "official"
    for known in (own("self-review", "Lã Văn Kín"), minutes(("Lã Văn Kín",), meeting=Absent())):
        assert standing(*blank, more=(known,))["Lã Văn Kín"] == "official"


def test_a_return_against_the_roster_makes_uncertain() -> None:
    gone = (MemberRow("Vi Thị Lan", "HTTNV"), MemberRow("Lã Văn Kín", None, status="exempt"))
    here = (Member("Vi Thị Lan"), Member("Lã Văn Kín"))
    assert standing(*gone, roster=here) == {"Vi Thị Lan": "official", "Lã Văn Kín": "?"}
    assert standing(*gone, roster=(*here, here[1])) == {"Vi Thị Lan": "official", "Lã Văn Kín": "official"}
    told = (here[0], Member("Lã Văn Kín", status="suspended"))
    assert standing(*gone, roster=told)["Lã Văn Kín"] == "suspended"
