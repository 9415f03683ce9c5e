"""Which paper serves a requirement: several of one kind, copies, strays, papers on paper, what nobody could read."""

from dataclasses import replace
from datetime import date

import pytest
from handmade import NAMES, Dossier, branch, codes, day, doc, found, hash_of, judge, minutes, own, paper, status, told

from dossiercheck.model.diagnostic import Diagnostic
from dossiercheck.model.fact import Absent, Unreadable
from dossiercheck.model.recogniser import KindReading
from dossiercheck.model.report import Corrected
from dossiercheck.model.submission import Correction, FileRef, Member, OnPaper, UnopenedFile
from dossiercheck.model.values import Arrival, Dated, Letterhead, Meeting, Periods, Signature, Title

REPORT, OWN = "C.I.4/branch-report", "C.I.4/self-review"
DECISION, PRAISE = "D.5/classification-decision", "D.6/commendation-decision"
SIGNED = (Signature("T/M ĐẢNG ỦY", "BÍ THƯ", "Vũ Văn Lâm", "ink"),)
HEAD = Letterhead("ĐẢNG BỘ KHỐI", "ĐẢNG ỦY SỞ NỘI VỤ")
UNION = (
    Signature("TM. BCH CÔNG ĐOÀN", "CHỦ TỊCH", "Vũ Thị Lan", "ink"),
    Signature("TM. BCH CHI ĐOÀN", "BÍ THƯ", "Đỗ Minh Khôi", "ink"),
)


def lacking(*gone: str) -> Dossier:
    dossier = branch()
    for name in gone:
        del dossier.papers[name]
    return dossier


def decision(kind: str, subject: str, **facts: object) -> object:
    given = {"letterhead": HEAD, "signatures": SIGNED, "dated": day(20), "title": Title("QUYẾT ĐỊNH", subject)}
    return doc(kind, periods=Periods((2010,), 2010, None), **(given | facts))


def committee(**papers: object) -> Dossier:
    return Dossier("du", "dang-uy", "Đảng ủy Sở Nội vụ", dict(papers), None)


def finding_of(made: object, code: str) -> list[object]:
    return [f for f in made.findings if f.code == code]


def test_a_decision_of_its_own_is_not_replaced_by_one_that_could_serve() -> None:
    both = decision(
        "classification-decision", "về việc xếp loại và khen thưởng năm 2010", said=("xếp loại và khen thưởng",)
    )
    praise = decision("commendation-decision", "về việc khen thưởng năm 2010", dated=day(14))
    made = judge(committee(a=both, b=praise))
    assert [r.files for r in made.units[0].requirements if r.id == PRAISE] == [("du/b",)]
    assert not finding_of(made, "superseded")
    unread = replace(both, title=Unreadable("mờ"), said=())
    assert status(judge(committee(a=unread), as_of=date(2011, 1, 5)), PRAISE) == "unsure"


def summary(**facts: object) -> object:
    given = {"letterhead": Letterhead(None, "CÔNG ĐOÀN SỞ NỘI VỤ"), "signatures": UNION, "dated": day(9)}
    return paper("opinion-summary", **(given | facts))


def test_each_organisation_may_hand_in_a_summary_of_its_own() -> None:
    trade, youth = UNION
    apart = Dossier(
        "dt", "doan-the", "Đoàn thể", {"a": summary(signatures=(trade,)), "b": summary(signatures=(youth,))}, None
    )
    assert "unsigned" not in {code for code, _ in codes(judge(apart))}
    for blank in (replace(youth, mark="none"), trade):
        half = replace(apart, papers={"a": summary(signatures=(trade,)), "b": summary(signatures=(blank,))})
        assert ("unsigned", "fail") in codes(judge(half))


def test_opinions_may_lie_with_those_they_were_sent_to_and_be_several() -> None:
    bodies = Dossier("dt", "doan-the", "Công đoàn Sở Nội vụ", {}, None)
    here = branch()
    here.papers["yk.docx"] = summary()
    made = judge(bodies, here)
    assert status(made, "B.III/opinion-summary") == "met"
    assert not finding_of(made, "misfiled")
    here.papers["yk.docx"] = summary(letterhead=Absent())
    assert status(judge(bodies, here), "B.III/opinion-summary") == "met"
    bodies.papers = {
        "1.docx": summary(fingerprint="a"),
        "2.docx": summary(fingerprint="b"),
        "3.docx": summary(fingerprint="b"),
    }
    made = judge(bodies)
    assert not finding_of(made, "superseded")


def body(path: str, name: str, *papers: object) -> Dossier:
    """A mass organisation's folder, received in time."""
    given = {f"{n}.docx": p for n, p in enumerate(papers)}
    return Dossier(path, "doan-the", name, given, None, {"received": date(2010, 12, 9)})


def test_of_several_summaries_the_one_the_wanted_bodies_sign_is_judged() -> None:
    trade, youth = UNION
    women = Signature("TM. BAN NỮ CÔNG", "TRƯỞNG BAN", "Lý Thị Hoa", "ink")
    extra = body("bnc", "Ban Nữ công", summary(signatures=(women,), letterhead=Letterhead(None, "BAN NỮ CÔNG")))
    assert told(judge(extra, body("cd", "Công đoàn Sở Nội vụ", summary()))) == []
    half = summary(signatures=(trade, replace(youth, mark="none")), dated=day(9, 12, 2009))
    made = judge(extra, body("cd", "Công đoàn Sở Nội vụ", half))
    assert [(f.unit, f.file) for f in finding_of(made, "unsigned")] == [("cd", "cd/0.docx")]
    assert [r.files for u in made.units for r in u.requirements] == [("cd/0.docx",)]
    unread = body("cd", "Công đoàn Sở Nội vụ", summary(signatures=Unreadable("mờ")))
    assert {v for c, v in codes(judge(extra, unread)) if c == "unsigned"} == {"unsure"}


def test_each_organisations_summary_may_lie_in_its_own_folder() -> None:
    trade, youth = (summary(signatures=(one,), letterhead=Absent()) for one in UNION)
    union, young = body("cd", "Công đoàn Sở Nội vụ", trade), body("dtn", "Chi đoàn Sở Nội vụ", youth)
    assert told(judge(union, young)) == []
    none = replace(union, papers={})
    assert [f.unit for f in finding_of(judge(union, replace(young, papers={})), "unsigned")] == ["cd"]
    assert [f.unit for f in finding_of(judge(none, young), "unsigned")] == ["dtn"]
    seen = OnPaper("opinion-summary", None, "Hoa", date(2010, 12, 10))
    assert told(judge(replace(none, more={"on_paper": (seen,)}), young)) == []


def test_a_paper_in_its_own_folder_comes_before_a_stray_one() -> None:
    here, there = branch(), Dossier("tt", "chi-bo", "Chi bộ Thanh tra", {}, ())
    there.papers["bckd.docx"] = paper("branch-report", fingerprint="b")
    here.papers["branch-report.docx"] = paper("branch-report", signatures=Absent(), fingerprint="a")
    made = judge(here, there)
    assert [f.file for f in finding_of(made, "unsigned")] == ["vp/branch-report.docx"]
    assert [f.file for f in finding_of(made, "superseded")] == ["tt/bckd.docx"]
    assert [f.file for f in finding_of(made, "misfiled")] == ["tt/bckd.docx"]
    del here.papers["branch-report.docx"]
    made = judge(here, there)
    assert [r.files for r in made.units[0].requirements if r.id == REPORT] == [("tt/bckd.docx",)]
    loose = Dossier(".", None, "hồ sơ", {"bckd.docx": paper("branch-report", fingerprint="b")}, None)
    here.papers["branch-report.docx"] = paper("branch-report", signatures=Absent(), fingerprint="a")
    made = judge(loose, here)
    assert [f.file for f in finding_of(made, "superseded")] == ["vp/branch-report.docx"]


def test_a_committees_plan_in_a_branchs_folder_is_no_stray() -> None:
    here = branch()
    plan = Title("KẾ HOẠCH", "đánh giá chất lượng đảng viên năm 2010")
    here.papers["kh.docx"] = doc("guidance", letterhead=HEAD, title=plan)
    made = judge(here, committee())
    assert not finding_of(made, "misfiled")
    here.papers["bcdu.docx"] = doc("committee-report", letterhead=HEAD, title=plan)
    assert len(finding_of(judge(here, committee()), "misfiled")) == 1
    sister = Dossier("tt", "chi-bo", "Chi bộ Thanh tra", {}, ())
    here.papers["kp.docx"] = doc("counting-minutes", letterhead=Letterhead(None, "CHI BỘ THANH TRA"))
    assert len(finding_of(judge(here, committee(), sister), "misfiled")) == 2


def test_two_papers_of_one_file_are_not_each_others_copy() -> None:
    dossier = lacking("branch-report.docx")
    made = judge(dossier)
    assert status(made, REPORT) == "missing"
    from dossiercheck.rules.judge.requirement import _same_content

    one, two = (_placed("pile.pdf", (n, n), f"text {n}") for n in (1, 2))
    assert not _same_content(one, two)
    assert _same_content(one, _placed("copy.pdf", (1, 1), "text 1"))
    assert _same_content(replace(one, facts=replace(one.facts, fingerprint="")), _placed("pile-copy.pdf", (1, 1), ""))


def _placed(path: str, pages: tuple[int, int], fingerprint: str) -> object:
    from dossiercheck.rules.assign import Placed

    facts = doc("branch-report", pages=pages, fingerprint=fingerprint, file=path)
    return Placed(facts, FileRef(path, hash_of("pile"), 1), "vp", "vp", "branch-report", True)


def test_the_copy_that_came_in_time_is_judged() -> None:
    dossier = branch(received=None)
    stamped = {name: replace(d, arrival=found(Arrival(date(2010, 12, 18), "1"))) for name, d in dossier.papers.items()}
    stamped["z.docx"] = paper("branch-report", dated=day(17), arrival=Arrival(date(2010, 12, 27), "9"))
    dossier.papers = stamped
    made = judge(dossier)
    assert not finding_of(made, "late")
    assert [f.file for f in finding_of(made, "superseded")] == ["vp/z.docx"]


def test_a_version_with_fewer_warnings_comes_first() -> None:
    dossier = branch()
    dossier.papers["z.docx"] = paper("branch-report", dated=day(5, 1, 2011))
    assert [f.file for f in finding_of(judge(dossier), "superseded")] == ["vp/z.docx"]


def test_lateness_shows_what_it_stands_on() -> None:
    dossier = branch(received=date(2010, 12, 23))
    [late] = [f for f in finding_of(judge(dossier), "late") if f.requirement == REPORT]
    assert [e.file for e in late.evidence] == ["vp/branch-report.docx"]
    dossier = branch(received=None)
    stamp = found(Arrival(date(2010, 12, 23), None))
    dossier.papers["branch-report.docx"] = paper("branch-report", arrival=stamp)
    made = judge(dossier)
    assert [f.evidence for f in finding_of(made, "late")] == [stamp.evidence]
    dossier.papers["branch-report.docx"] = paper("branch-report", arrival=replace(stamp, confidence=0.3))
    made = judge(dossier)
    assert codes(made) == {("late", "unsure")}
    assert status(made, REPORT) == "unsure"
    assert made.units[0].on_time == "unsure"


def test_a_paper_seen_of_one_of_two_namesakes() -> None:
    dossier = branch()
    twins = (
        Member("Lê Văn Tú", date(1970, 1, 1), label="Lê Văn Tú (1970-01-01)"),
        Member("Lê Văn Tú", date(1980, 2, 2), label="Lê Văn Tú (1980-02-02)"),
    )
    dossier.roster = (*dossier.roster, *twins)
    dossier.more["on_paper"] = (OnPaper("self-review", "Lê Văn Tú (1970-01-01)", "Hà", date(2010, 12, 18)),)
    made = judge(dossier)
    assert (status(made, OWN, twins[0].label), status(made, OWN, twins[1].label)) == ("met", "missing")
    dossier.more["on_paper"] = (OnPaper("self-review", "Lê Văn Tú", "Hà", date(2010, 12, 18)),)
    made = judge(dossier)
    assert {status(made, OWN, t.label) for t in twins} == {"unsure"}
    assert any("chưa rõ là của ai" in f.message for f in made.findings)


def test_what_may_be_the_missing_paper_is_shown() -> None:
    dossier = lacking("branch-report.docx")
    dossier.papers["hong.pdf"] = doc(None)
    made = judge(dossier, diagnostics={"vp/hong.pdf": Diagnostic("vp/hong.pdf", "damaged", "hỏng")})
    assert [e.file for f in finding_of(made, "missing") for e in f.evidence] == ["vp/hong.pdf"]
    dossier.papers["mo.docx"] = doc("branch-scores", reading=KindReading("branch-scores", 0.4, "branch-report", ""))
    made = judge(dossier, diagnostics={"vp/hong.pdf": Diagnostic("vp/hong.pdf", "damaged", "hỏng")})
    assert [e.file for f in finding_of(made, "missing") for e in f.evidence] == ["vp/mo.docx", "vp/hong.pdf"]
    dossier = lacking("branch-report.docx")
    dossier.papers["bb.docx"] = replace(dossier.papers["bb.docx"], inner=("branch-report",), pages=(1, 4))
    assert status(judge(dossier), REPORT) == "unsure"


@pytest.mark.parametrize("code,expected", [("damaged", "unsure"), ("foreign", "missing")])
def test_only_what_could_hold_a_document_counts(code: str, expected: str) -> None:
    lost = UnopenedFile(FileRef("vp/x", "h", 1), "vp", code, "m")
    assert status(judge(lacking("branch-report.docx"), unopened=(lost,)), REPORT) == expected


def test_a_date_by_hand_at_a_signature_nobody_could_read() -> None:
    dossier = branch()
    blank = Dated("Lạng Sơn", None, 2010, 12, None)
    dossier.papers["branch-report.docx"] = paper("branch-report", dated=blank, signatures=Unreadable("mờ"))
    assert {v for c, v, _, _ in told(judge(dossier)) if c == "undated"} == {"unsure"}


def test_years_read_poorly_accuse_nobody() -> None:
    dossier = branch()
    old = found(Periods((2009,), 2009, None))
    dossier.papers["branch-report.docx"] = paper("branch-report", periods=old, title=Unreadable("mờ"))
    assert codes(judge(dossier)) == {("wrong-period", "unsure")}
    dossier.papers["branch-report.docx"] = paper("branch-report", periods=old, title=Title("BÁO CÁO", "kiểm điểm"))
    assert codes(judge(dossier)) == {("wrong-period", "fail")}
    weak = replace(old, confidence=0.4)
    dossier.papers["branch-report.docx"] = paper("branch-report", periods=weak, title=Title("BÁO CÁO", "kiểm điểm"))
    assert codes(judge(dossier)) == {("wrong-period", "unsure")}


def test_a_meeting_after_the_dossier_was_due_is_outside() -> None:
    dossier = branch()
    held = Meeting(date(2010, 12, 19), NAMES[0], NAMES[1])
    dossier.papers["bb.docx"] = minutes(meeting=held)
    meant = {"committee_meeting": date(2010, 12, 19)}
    outside = [f for f in finding_of(judge(dossier, parameters=meant), "date-outside") if f.document == "minutes"]
    assert [f.severity for f in outside if f.requirement == "C.I.4/minutes"] == ["warning"]
    dossier.papers["bb.docx"] = minutes(meeting=replace(found(replace(held, date=date(2010, 12, 9))), confidence=0.4))
    assert ("date-outside", "unsure", "C.I.4/minutes", None) in told(judge(dossier))


def test_a_member_paper_twice_is_told_once() -> None:
    dossier = branch()
    dossier.papers["z.docx"] = own("self-review", NAMES[1], dated=day(5))
    made = judge(dossier)
    assert [(f.code, f.member) for f in made.findings if f.code == "superseded"] == [("superseded", NAMES[1])]


def test_the_clerks_correction_is_kept_beside_the_machines_reading() -> None:
    dossier = branch()
    dossier.papers["bb.docx"] = replace(dossier.papers["bb.docx"], kind=KindReading("committee-minutes", 0.7, None, ""))
    because = Correction("vp/bb.docx", "minutes", "tiêu đề bị mờ")
    [file] = [f for f in judge(dossier, corrections=(because,)).files if f.path == "vp/bb.docx"]
    assert (file.documents[0].kind, file.documents[0].corrected) == (
        "minutes",
        Corrected("committee-minutes", "tiêu đề bị mờ"),
    )
    assert [f.documents[0].corrected for f in judge(branch()).files if f.path == "vp/bb.docx"] == [None]


def test_when_an_empty_dossier_came_nobody_knows() -> None:
    empty = Dossier(papers={}, more={"received": None})
    assert judge(empty).units[0].on_time == "unsure"
    assert judge(empty, as_of=date(2010, 12, 15)).units[0].on_time == "yes"
    assert judge(empty, received=date(2010, 12, 18)).units[0].on_time == "yes"
    assert [n.what for n in judge(empty).not_checked if n.unit == "vp"] == ["ngày nộp"]
    made = judge(empty)
    assert (made.units[0].complete, made.units[0].valid, made.units[0].status) == ("no", "yes", "incomplete")


def test_sentences_read_well_and_name_their_source() -> None:
    dossier = lacking(f"member-pledge {NAMES[0]}.docx")
    [one] = [f for f in judge(dossier).findings if f.code == "missing"]
    assert one.message == f"Thiếu Bản đăng ký phấn đấu của đảng viên {NAMES[0]}."
    dossier = branch()
    dossier.papers["branch-report.docx"] = paper("branch-report", signatures=Absent(), dated=Absent())
    sources = {f.code: f.source for f in judge(dossier).findings if f.severity == "error"}
    assert {c: (s.symbol, s.clause) for c, s in sources.items()} == {
        "unsigned": ("11-HD/VPTW", "I.7"),
        "undated": ("11-HD/VPTW", "I.4"),
    }
