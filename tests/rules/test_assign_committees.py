"""Papers and committees: a committee's letterhead on a branch's paper, branches of one name, a member's own unit."""

from dataclasses import replace

from handmade import NAMES, Dossier, branch, found, judge, own, paper, status, told

from dossiercheck.model.recogniser import KindReading
from dossiercheck.model.submission import Member
from dossiercheck.model.values import Letterhead, Mention, Person, Signature, Title

OWN = "C.I.4/self-review"
A_HEAD, B_HEAD = "ĐẢNG ỦY SỞ VĂN HÓA", "ĐẢNG ỦY SỞ XÂY DỰNG"


def committee(path: str = "du", name: str = "Đảng ủy Sở Nội vụ") -> Dossier:
    return Dossier(path, "dang-uy", name, {}, None)


def renamed(dossier: Dossier, path: str, name: str, head: Letterhead, parent: str | None) -> Dossier:
    dossier.path, dossier.name = path, name
    dossier.more["parent"] = parent
    dossier.papers = {n: replace(d, letterhead=headed(head)) for n, d in dossier.papers.items()}
    return dossier


def headed(head: Letterhead) -> object:
    return found(head)


def two_committees() -> tuple[Dossier, Dossier, Dossier, Dossier]:
    """Two committees, each with a branch called 'Chi bộ Văn phòng'; the first has another one."""
    first = renamed(branch(), "a/vp", "Chi bộ Văn phòng", Letterhead(A_HEAD, "CHI BỘ VĂN PHÒNG"), "a")
    second = renamed(branch(), "b/vp", "Chi bộ Văn phòng", Letterhead(B_HEAD, "CHI BỘ VĂN PHÒNG"), "b")
    return committee("a", "Đảng ủy Sở Văn hóa"), first, committee("b", "Đảng ủy Sở Xây dựng"), second


def of(made: object, *units: str) -> list[tuple[str, str]]:
    return [(f.code, f.unit) for f in made.findings if f.unit in units and f.severity != "info"]


def test_a_members_paper_under_the_committees_letterhead_stays_in_its_branch() -> None:
    here = branch()
    name = f"self-review {NAMES[1]}.docx"
    here.papers[name] = replace(here.papers[name], letterhead=headed(Letterhead(None, "ĐẢNG BỘ SỞ NỘI VỤ")))
    made = judge(here, committee())
    assert status(made, OWN, NAMES[1]) == "met"
    assert "misfiled" not in {f.code for f in made.findings}


def test_a_branch_that_signs_under_the_committees_letterhead_keeps_its_return() -> None:
    here = branch()
    head = headed(Letterhead("ĐẢNG BỘ KHỐI", "ĐẢNG BỘ SỞ NỘI VỤ"))
    here.papers["member-quality-return.docx"] = replace(here.papers["member-quality-return.docx"], letterhead=head)
    assert of(judge(here, committee()), "vp") == []
    theirs = (Signature("T/M ĐẢNG ỦY", "BÍ THƯ", "Vũ Văn Lâm", "ink"),)
    here.papers["member-quality-return.docx"] = paper("member-quality-return", signatures=theirs, letterhead=head)
    assert ("misfiled", "vp") in of(judge(here, committee()), "vp")


def test_branches_of_one_name_keep_their_papers() -> None:
    made = judge(*two_committees())
    assert of(made, "a/vp", "b/vp") == []
    a, first, b, second = two_committees()
    del first.papers["branch-report.docx"]
    assert ("missing", "a/vp") in of(judge(a, first, b, second), "a/vp")


def test_a_branch_only_the_other_committee_has_takes_nothing() -> None:
    a, first, b, second = two_committees()
    head = Letterhead(B_HEAD, "CHI BỘ VĂN PHÒNG")
    second = renamed(second, "b/1", "Chi bộ 1", head, "b")
    second.papers["branch-report.docx"] = replace(
        second.papers["branch-report.docx"], title=paper("x", title=Title("BÁO CÁO", "Chi bộ Văn phòng năm 2010")).title
    )
    signed = (Signature("T/M CHI BỘ VĂN PHÒNG", "BÍ THƯ", NAMES[0], "ink"),)
    second.papers["branch-scores.docx"] = paper(
        "branch-scores", letterhead=head, signatures=signed, title=Title("BẢNG", "chấm điểm năm 2010")
    )
    assert of(judge(a, first, b, second), "a/vp", "b/1") == []


def test_the_superior_line_names_the_committee_a_paper_strayed_from() -> None:
    a, first, b, second = two_committees()
    second = renamed(second, "b/tc", "Chi bộ Tài chính", Letterhead(B_HEAD, "CHI BỘ TÀI CHÍNH"), "b")
    second.papers["x.docx"] = replace(first.papers.pop("branch-report.docx"))
    made = judge(a, first, b, second)
    assert of(made, "a/vp") == []
    assert ("misfiled", "b/tc") in of(made, "b/tc")


def test_a_members_paper_without_letterhead_belongs_to_the_roster_that_has_the_name() -> None:
    here = branch()
    there = Dossier("tt", "chi-bo", "Chi bộ Thanh tra", {}, (Member("Vũ Thị Lan", label="Vũ Thị Lan"),))
    here.papers["x.docx"] = own("self-review", "Vũ Thị Lan")
    made = judge(here, there)
    assert status(made, OWN, "Vũ Thị Lan") == "met"
    assert ("misfiled", "vp") in of(made, "vp")
    assert "not-on-roster" not in {f.code for f in made.findings}
    there.roster = (*there.roster, Member("Trần Thị Bình"))  # on both rosters: it stays
    here.papers["y.docx"] = own("record-supplement", "Trần Thị Bình")
    assert [t for t in told(judge(here, there)) if t[0] == "misfiled"] == [("misfiled", "fail", None, "Vũ Thị Lan")]


def test_a_name_read_poorly_accuses_nobody() -> None:
    here = branch()
    name = f"self-review {NAMES[2]}.docx"
    person = replace(own("self-review", "x").person, value=Person("Lô Văn Cưởng"), confidence=0.4)
    here.papers[name] = own("self-review", "Lô Văn Cưởng", person=person)
    made = told(judge(here))
    assert ("missing", "fail", OWN, NAMES[2]) not in made
    assert not [t for t in made if t[1] == "fail" and t[0] in {"missing", "not-on-roster"}]


def test_a_doubtful_paper_makes_a_member_who_owes_only_perhaps() -> None:
    here = branch()
    here.roster = None
    odd = own("self-review", "Đỗ Minh Khôi", reading=KindReading("self-review", 0.4, None, ""))
    here.papers["x.docx"] = odd
    about = [(c, v) for c, v, _, m in told(judge(here)) if m == "Đỗ Minh Khôi"]
    assert about and {v for _, v in about} == {"unsure"}


def test_a_text_copied_from_a_sister_is_for_a_person_to_see() -> None:
    here, sister = branch(), Dossier("tt", "chi-bo", "Chi bộ Thanh tra", {}, ())

    def doubts(name: str, *mentions: Mention) -> list[tuple[str, str]]:
        here.papers = dict(branch().papers)
        kept = here.papers[name]
        here.papers[name] = replace(
            kept, mentions=found((Mention("CHI BỘ VĂN PHÒNG", "opening"), *mentions), many=True)
        )
        return [(f.code, f.verdict) for f in judge(here, sister).findings if f.code == "wrong-unit"]

    copied = Mention("Chi bộ Thanh tra", "opening")
    assert doubts("branch-pledge.docx", copied) == [("wrong-unit", "unsure")]
    assert doubts("branch-pledge.docx", copied, Mention("Chi bộ Văn phòng", "text")) == []
    assert doubts("branch-pledge.docx", Mention("Chi bộ Thanh tra", "text")) == []
    assert doubts("branch-pledge.docx", Mention("Đảng bộ Sở Nội vụ", "opening")) == []
    assert doubts("branch-pledge.docx", Mention("Chi bộ Văn phòng trực thuộc Đảng bộ Sở", "opening"), copied) == []
    assert doubts("bb.docx", copied) == []
    assert doubts(f"self-review {NAMES[0]}.docx", copied) == []


def test_a_title_that_names_a_branch_nobody_handed_in_is_for_a_person_to_see() -> None:
    title, name = Title("BÁO CÁO", "kiểm điểm năm 2010 của Chi bộ Trạm Kiểm lâm"), "Chi bộ Trạm Kiểm lâm"

    def doubts(*papers: str, said: Title = title, called: str = name) -> list[tuple[str, str]]:
        here = branch()
        for paper_name in papers:
            here.papers[paper_name] = replace(
                here.papers[paper_name], title=found(said), mentions=found((Mention(called, "title"),), many=True)
            )
        return [(f.code, f.verdict) for f in judge(here).findings if f.code == "wrong-unit"]

    assert doubts("branch-report.docx") == [("wrong-unit", "unsure")]
    assert doubts("branch-report.docx", "branch-pledge.docx") == []  # its own papers call it so
    assert doubts("branch-report.docx", said=Title("BÁO CÁO", "của Chi bộ Văn phòng"), called="Chi bộ Văn phòng") == []
    shouted = Title("BẢNG CHẤM ĐIỂM", "CHI BỘ THEO BỐN TIÊU CHUẨN")
    assert doubts("branch-scores.docx", said=shouted, called="CHI BỘ THEO BỐN TIÊU CHUẨN") == []
    merit = Title("BẢN ĐĂNG KÝ", "xây dựng Chi bộ Trong sạch vững mạnh năm 2011")
    assert doubts("branch-pledge.docx", said=merit, called="Chi bộ Trong sạch vững mạnh") == []
