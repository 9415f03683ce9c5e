"""Which paper is judged, what is missing, late, not due, unsure; dates, years, units, content."""

from dataclasses import replace
from datetime import date

import pytest
from handmade import (
    AS_OF, MEMBER_PAPERS, NAMES, Dossier, branch, check_status, codes, day, doc, judge, minutes, own, pack, paper, status, told,
)  # fmt: skip

from dossiercheck.model.diagnostic import Diagnostic
from dossiercheck.model.fact import Absent, Unreadable
from dossiercheck.model.recogniser import KindReading
from dossiercheck.model.submission import Correction, FileRef, Member, OnPaper, UnopenedFile
from dossiercheck.model.values import (
    Arrival, Attendance, Commendation, Criterion, Dated, Letterhead, Meeting, Mention, Periods, Scores, Symbol, Title, Unfilled,
)  # fmt: skip
from dossiercheck.rules.positions import Positions
from dossiercheck.rules.schema import Messages, Requirement, TextPair
from dossiercheck.rules.validate import validate

REPORT = "C.I.4/branch-report"


def changed(name: str = "branch-report.docx", **facts: object) -> Dossier:
    dossier = branch()
    dossier.papers[name] = paper(name.removesuffix(".docx"), **facts)
    return dossier


def lacking(*names: str, **more: object) -> Dossier:
    dossier = branch(**more)
    for name in names:
        del dossier.papers[name]
    return dossier


def unit(made):
    return made.units[0]


def test_a_missing_paper_is_one_finding() -> None:
    made = judge(lacking("bb.docx"))
    assert told(made) == [("missing", "fail", "C.I.4/minutes", None)]
    assert (unit(made).status, unit(made).complete, unit(made).valid) == ("incomplete", "no", "yes")
    assert check_status(made, "C.I.3/class-agrees") == "not-applicable"


def test_before_its_day_a_missing_paper_is_not_due() -> None:
    made = judge(lacking("bb.docx"), as_of=date(2010, 12, 20))
    assert status(made, "C.I.4/minutes") == "not-due"
    assert (unit(made).status, unit(made).complete, told(made)) == ("pending", "no", [])


def test_the_committees_meeting_moves_the_day() -> None:
    made = judge(lacking("bb.docx"), as_of=date(2010, 12, 18), parameters={"committee_meeting": date(2010, 12, 18)})
    assert status(made, "C.I.4/minutes") == "missing"
    assert "17/12/2010" in made.findings[0].remedy or made.findings[0].message


@pytest.mark.parametrize("code,verdict", [("damaged", "unsure"), ("foreign", "fail"), ("lock-file", "fail")])
def test_an_unreadable_file_may_be_the_missing_paper(code: str, verdict: str) -> None:
    dossier = lacking("bb.docx")
    dossier.papers["scan.pdf"] = doc(None)
    made = judge(dossier, diagnostics={"vp/scan.pdf": Diagnostic("vp/scan.pdf", code, "hỏng")})
    assert ("missing", verdict) in codes(made)
    assert unit(made).complete == ("unsure" if verdict == "unsure" else "no")


def test_an_unopened_archive_and_a_loose_unreadable_file_may_be_it_too() -> None:
    made = judge(lacking("bb.docx"), unopened=(UnopenedFile(FileRef("vp/a.rar", "x", 1), "vp", "unsupported", "rar"),))
    assert ("missing", "unsure") in codes(made)
    assert any(f.path == "vp/a.rar" and f.diagnostic == "unsupported" for f in made.files)
    loose = Dossier(".", None, "hs", {"x.pdf": doc(None, unread_pages=(1,))}, None)
    made = judge(lacking("bb.docx"), loose)
    assert ("missing", "unsure") in codes(made)


@pytest.mark.parametrize("reading,title,verdict", [
    (KindReading("committee-minutes", 0.5, "minutes", ""), "BIÊN BẢN", "unsure"),
    (KindReading("minutes", 0.5, None, ""), "BIÊN BẢN", "unsure"),
    (KindReading("committee-minutes", 0.5, "minutes", ""), "BIÊN BẢN kiểm phiếu", "fail"),
    (KindReading(None, 0.3, "minutes", ""), "BIÊN BẢN", "fail"),
])  # fmt: skip
def test_a_doubtful_reading_may_be_the_missing_paper(reading: KindReading, title: str, verdict: str) -> None:
    dossier = lacking("bb.docx")
    dossier.papers["x.docx"] = doc("x", reading=reading, title=Title(None, title))
    assert ("missing", "C.I.4/minutes", verdict) in {(c, r, v) for c, v, r, _ in told(judge(dossier))}


def test_the_clerks_word_decides_the_kind() -> None:
    dossier = branch()
    dossier.papers["bb.docx"] = replace(dossier.papers["bb.docx"], kind=KindReading(None, 0.0, None, ""))
    assert ("missing", "fail") in codes(judge(dossier))
    assert told(judge(dossier, corrections=(Correction("vp/bb.docx", "minutes"),))) == []


def test_a_form_left_unfilled_is_missing() -> None:
    made = judge(changed(unfilled=Unfilled(30, ("....",), True)))
    [one] = [f for f in made.findings if f.severity == "error"]
    assert (one.code, one.file, bool(one.evidence)) == ("missing", "vp/branch-report.docx", True)
    made = judge(changed(unfilled=Unfilled(30, ("....",), True)), as_of=date(2010, 12, 20))
    assert status(made, REPORT) == "not-due"
    assert told(judge(changed(unfilled=Unfilled(1, ("..",), False)))) == []


def test_late_and_on_the_day() -> None:
    assert told(judge(branch(received=date(2010, 12, 20)))) == []
    made = judge(branch(received=date(2010, 12, 22)))
    assert {c for c, _ in codes(made)} == {"late"}
    assert (status(made, REPORT), unit(made).on_time, unit(made).complete, unit(made).valid) == (
        "late",
        "no",
        "yes",
        "yes",
    )
    assert told(judge(branch(received=date(2010, 12, 22)), received=date(2010, 12, 19))) == []


def test_an_arrival_stamp_tells_the_receipt() -> None:
    made = judge(changed(arrival=Arrival(date(2010, 12, 24), "1")))
    assert "late" not in {c for c, _ in codes(made)}, "the manifest's day comes first"
    dossier = changed(arrival=Arrival(date(2010, 12, 24), "1"))
    dossier.more["received"] = None
    made = judge(dossier)
    assert ("late", "fail", REPORT, None) in told(made)


def test_nobody_knows_the_receipt() -> None:
    made = judge(branch(received=None))
    assert (told(made), unit(made).on_time, unit(made).status) == ([], "unsure", "complete")
    assert any("ngày nộp" in n.what for n in made.not_checked)
    made = judge(branch(received=None), as_of=date(2010, 12, 20))
    assert unit(made).on_time == "yes"


def test_seen_on_paper() -> None:
    dossier = lacking("bb.docx", f"self-review {NAMES[0]}.docx")
    dossier.more["on_paper"] = (
        OnPaper("minutes", None, "Vũ Thị Lan", date(2010, 12, 18)),
        OnPaper("self-review", NAMES[0].upper()),
    )
    made = judge(dossier)
    assert told(made) == []
    assert status(made, "C.I.4/self-review", NAMES[0]) == "met"
    dossier.more["on_paper"] = (OnPaper("minutes", None, None, date(2010, 12, 28)), OnPaper("self-review", NAMES[0]))
    made = judge(dossier)
    assert told(made) == [("late", "fail", "C.I.4/minutes", None)]
    assert status(made, "C.I.4/minutes") == "late"


def test_exempt_members_owe_nothing_and_others_perhaps() -> None:
    dossier = lacking(*(f"{k} {NAMES[4]}.docx" for k in MEMBER_PAPERS))
    dossier.roster = (*dossier.roster[:4], replace(dossier.roster[4], status="exempt"))
    made = judge(dossier)
    assert told(made) == []
    assert status(made, "C.I.4/self-review", NAMES[4]) == "not-applicable"
    dossier.roster = (*dossier.roster[:4], replace(dossier.roster[4], status="new"))
    made = judge(dossier)
    assert {(f.code, f.verdict, f.severity) for f in made.findings if f.severity != "info"} == {
        ("missing", "unsure", "warning")
    }
    assert status(made, "C.I.4/self-review", NAMES[4]) == "unsure"
    dossier.roster = (*dossier.roster[:4], replace(dossier.roster[4], status="probationary"))
    assert ("missing", "fail") in codes(judge(dossier))


def test_the_best_candidate_is_judged_and_the_others_are_told() -> None:
    dossier = branch()
    dossier.papers["a.docx"] = paper("branch-report", signatures=Absent(), fingerprint="1")
    dossier.papers["z.docx"] = replace(dossier.papers["branch-report.docx"], fingerprint="2")
    dossier.papers["branch-report.docx"] = replace(dossier.papers["branch-report.docx"], fingerprint="2")
    made = judge(dossier)
    assert told(made) == []
    assert {(f.code, f.file) for f in made.findings if f.requirement == REPORT} == {
        ("superseded", "vp/a.docx"), ("duplicate", "vp/z.docx"),
    }  # fmt: skip


@pytest.mark.parametrize("dated,verdict", [
    (Dated("Lạng Sơn", None, 2010, 12, None), "fail"), (Absent(), "fail"), (Unreadable("mờ"), "unsure"),
])  # fmt: skip
def test_undated(dated: object, verdict: str) -> None:
    assert told(judge(changed(dated=dated))) == [("undated", verdict, REPORT, None)]


def test_the_date_at_the_signature_counts_and_an_unread_day_is_unsure() -> None:
    from handmade import found

    from dossiercheck.model.values import Signature

    at = (Signature("T/M CHI BỘ", "BÍ THƯ", NAMES[0], "ink", date=date(2010, 12, 16)),)
    assert told(judge(changed(dated=Absent(), signatures=at))) == []
    part = found(Dated("Lạng Sơn", None, 2010, 12, None), unread=("day",))
    assert told(judge(changed(dated=part))) == [("undated", "unsure", REPORT, None)]
    assert ("undated", "unsure") in codes(judge(changed(dated=Absent(), unread_pages=(1,))))


def test_dates_outside() -> None:
    assert ("date-outside", "fail", REPORT, None) in told(judge(changed(dated=day(23))))
    dossier = branch()
    dossier.papers["bb.docx"] = minutes(meeting=Meeting(date(2010, 12, 9), *NAMES[:2]))
    assert ("date-outside", "fail", "C.I.4/minutes", None) in told(judge(dossier))
    dossier.papers["bb.docx"] = minutes(meeting=Meeting(None, *NAMES[:2]))
    assert ("undated", "fail", "C.I.4/minutes", None) in told(judge(dossier))
    dossier.papers["bb.docx"] = minutes(meeting=Meeting(None, *NAMES[:2]), dated=day(15))
    assert told(judge(dossier)) == []


@pytest.mark.parametrize("periods,title,verdict", [
    (Periods((2009,), 2009, None), "Báo cáo", "fail"), (Periods((2009, 2010), 2009, None), "Báo cáo", None),
    (Periods((2010,), 2010, None), "Báo cáo năm 2009", "fail"), (Periods((2011,), None, None), "Báo cáo", "fail"),
    (Periods((2009,), 2009, None), "Báo cáo năm 2010, phương hướng năm 2011", None), (Absent(), "Báo cáo", None),
    (Unreadable("mờ"), "Báo cáo", "unsure"), (Periods((2008, 2009), None, None), "Báo cáo", None),
])  # fmt: skip
def test_the_year_it_is_for(periods: object, title: str, verdict: str | None) -> None:
    said = told(judge(changed(periods=periods, title=Title(None, title))))
    assert said == ([] if verdict is None else [("wrong-period", verdict, REPORT, None)])


def test_a_year_without_any_title() -> None:
    assert told(judge(changed(periods=Periods((2009,), 2009, None), title=Absent()))) == [
        ("wrong-period", "fail", REPORT, None)
    ]


def other() -> Dossier:
    return Dossier("tt", "chi-bo", "Chi bộ Thanh tra", {}, ())


def test_a_title_that_names_another_unit() -> None:
    made = judge(changed(title=Title("BÁO CÁO", "kiểm điểm của Chi bộ Thanh tra năm 2010")), other())
    assert [t for t in told(made) if t[0] == "wrong-unit"] == [("wrong-unit", "fail", REPORT, None)]
    both = Title("BÁO CÁO", "của Chi bộ Văn phòng phối hợp với Chi bộ Thanh tra năm 2010")
    assert "wrong-unit" not in {c for c, _ in codes(judge(changed(title=both), other()))}


def test_a_letterhead_of_a_unit_nobody_knows_is_unsure() -> None:
    made = judge(changed(letterhead=Letterhead("ĐẢNG BỘ SỞ NỘI VỤ", "CHI BỘ THI ĐUA KHEN THƯỞNG")))
    assert told(made) == [("wrong-unit", "unsure", REPORT, None)]


def test_what_most_letterheads_say_is_the_units_own_name() -> None:
    dossier = branch()
    dossier.name = "Chi bộ 1"
    assert told(judge(dossier)) == []


def test_a_misfiled_paper_satisfies_its_owner() -> None:
    there = other()
    there.papers["x.docx"] = paper("branch-report")
    here = lacking("branch-report.docx")
    made = judge(here, there)
    assert status(made, REPORT) == "met"
    assert [(f.code, f.unit, f.file) for f in made.findings if f.code == "misfiled"] == [
        ("misfiled", "tt", "tt/x.docx")
    ]


def test_a_misfiled_member_paper_carries_the_member() -> None:
    there, here, name = other(), branch(), f"self-review {NAMES[1]}.docx"
    there.papers["x.docx"] = replace(here.papers.pop(name), letterhead=minutes().letterhead)
    [one] = [f for f in judge(here, there).findings if f.code == "misfiled"]
    assert (one.member, one.document) == (NAMES[1], "self-review")


def test_a_loose_paper_goes_to_its_owner_without_blame() -> None:
    loose = Dossier(".", None, "hs", {"x.docx": paper("branch-report"), "y.docx": own("self-review", NAMES[0])}, None)
    made = judge(loose, lacking("branch-report.docx", f"self-review {NAMES[0]}.docx"))
    assert [t for t in told(made) if t[0] in {"missing", "misfiled"}] == []
    assert made.units[0].status == "unsure"
    assert any("mọi yêu cầu" in n.what for n in made.not_checked)


def test_a_nameless_member_paper_may_be_anyones() -> None:
    dossier = lacking(f"self-review {NAMES[2]}.docx")
    dossier.papers["x.docx"] = own("self-review", "?", person=Unreadable("mờ"), signatures=Unreadable("mờ"))
    assert ("missing", "unsure", "C.I.4/self-review", NAMES[2]) in told(judge(dossier))


def test_a_stranger_and_a_mismatch_with_the_roster() -> None:
    dossier = branch()
    dossier.papers["x.docx"] = own("self-review", "Đỗ Minh Khôi")
    assert ("not-on-roster", "fail", "C.I.4/on-roster", "Đỗ Minh Khôi") in told(judge(dossier))
    dossier = branch()
    dossier.roster = (
        *dossier.roster,
        Member("Vũ Thị Lan", status="exempt"),
        Member("Vũ Thị Mơ", label="Vũ Thị Mơ", status="new"),
    )
    rows = dossier.papers["member-quality-return.docx"].members.value
    dossier.papers["member-quality-return.docx"] = paper(
        "member-quality-return", members=(*rows[1:], replace(rows[0], name="Đỗ Minh Khôi"))
    )
    said = {(v, m) for c, v, _, m in told(judge(dossier)) if c == "roster-mismatch"}
    assert said == {("fail", NAMES[0]), ("fail", "Đỗ Minh Khôi"), ("unsure", "Vũ Thị Mơ")}


def test_content_that_must_stand_there() -> None:
    pledge = "C.I.4/branch-pledge"
    assert ("content-missing", "fail", pledge, None) in told(judge(changed("branch-pledge.docx", said=())))
    unread = judge(changed("branch-pledge.docx", said=(), unread_pages=(2,)))
    assert ("content-missing", "unsure", pledge, None) in told(unread)
    titled = changed("branch-pledge.docx", said=(), title=Title("ĐĂNG KÝ", "chi bộ Trong Sạch, vững mạnh năm 2011"))
    assert told(judge(titled)) == []


def test_info_content_of_the_minutes() -> None:
    dossier = branch()
    dossier.papers["bb.docx"] = minutes(
        opinions=(NAMES[0], "đồng chí Trần Thị Bình"), commendation=Commendation((), True), residence="ý kiến"
    )
    [one] = [f for f in judge(dossier).findings if f.code == "content-missing"]
    assert (one.severity, NAMES[0] in one.message, NAMES[2] in one.message) == ("info", False, True)
    dossier.papers["bb.docx"] = minutes(
        opinions=Unreadable("mờ"), commendation=Unreadable("x"), residence=Unreadable("x")
    )
    assert [f for f in judge(dossier).findings if f.code == "content-missing"] == []


def test_scores_and_quorum_and_classes() -> None:
    rows = tuple(Criterion(f"Tiêu chuẩn {i}", 25, 24) for i in range(4))
    made = judge(changed("branch-scores.docx", scores=Scores(rows, 97, 100)))
    [one] = [f for f in made.findings if f.code == "scores-inconsistent"]
    assert "97" in one.message
    assert "96" in one.message
    dossier = branch()
    dossier.papers["bb.docx"] = minutes(attendance=Attendance(9, 4, 5, 9, 0))
    assert ("quorum-short", "fail", "C.I.3/quorum", None) in told(judge(dossier))
    rows_of = dossier.papers["member-quality-return.docx"].members.value
    dossier = branch()
    dossier.papers["member-quality-return.docx"] = paper(
        "member-quality-return", members=(*rows_of[:4], replace(rows_of[4], level="HTNV"))
    )
    [one] = [f for f in judge(dossier).findings if f.code == "class-mismatch"]
    assert (one.member, one.requirement, one.severity) == (NAMES[4], "C.I.3/class-agrees", "warning")


def test_two_papers_of_one_number() -> None:
    dossier = branch()
    for name in ("branch-report", "branch-scores"):
        dossier.papers[f"{name}.docx"] = paper(name, symbol=Symbol("5-BC/CB", "5", "BC", "CB"))
    assert [f.code for f in judge(dossier).findings if f.requirement == "C.I.4/symbol-distinct"] == ["format"]


def test_old_encodings_unrecognised_and_unread_pages() -> None:
    dossier = changed(legacy="TCVN3")
    dossier.papers |= {"thiep.docx": doc(None), "scan.pdf": doc(None, unread_pages=(1, 2), pages=(1, 3))}
    made = judge(dossier)
    said = {(f.code, f.file, f.requirement) for f in made.findings}
    assert ("encoding", "vp/branch-report.docx", None) in said
    assert ("unrecognised", "vp/thiep.docx", None) in said
    assert ("unreadable", "vp/scan.pdf", None) in said
    assert unit(made).valid == "unsure"
    assert unit(made).status == "unsure"


def committee(**papers: object) -> Dossier:
    head = Letterhead("ĐẢNG BỘ KHỐI CQDCĐ TỈNH", "ĐẢNG ỦY SỞ NỘI VỤ")
    return Dossier(
        "du",
        "dang-uy",
        "Đảng ủy Sở Nội vụ",
        {k: replace(d, letterhead=doc("x", letterhead=head).letterhead) for k, d in papers.items()},
        None,
    )


def decision(**facts: object):
    from dossiercheck.model.values import Signature

    given = {
        "title": Title("QUYẾT ĐỊNH", "về việc xếp loại chi bộ, đảng viên năm 2010"), "dated": day(24),
        "signatures": (Signature("T/M ĐẢNG ỦY", "PHÓ BÍ THƯ", "Đỗ Minh Khôi", "picture"),),
    }  # fmt: skip
    return paper("classification-decision", **(given | facts))


def test_one_decision_may_serve_two_requirements() -> None:
    title = Title("QUYẾT ĐỊNH", "về việc xếp loại và khen thưởng chi bộ, đảng viên năm 2010")
    made = judge(committee(qd=decision(title=title)))
    assert status(made, "D.6/commendation-decision") == "met"
    assert status(judge(committee(qd=decision())), "D.6/commendation-decision") == "not-due"
    made = judge(committee(qd=decision(title=title)), as_of=date(2011, 1, 5), received=date(2010, 12, 30))
    assert status(made, "D.6/commendation-decision") == "met"
    made = judge(committee(qd=decision()), as_of=date(2011, 1, 5))
    assert status(made, "D.6/commendation-decision") == "missing"
    made = judge(committee(qd=decision(unread_pages=(2,))), as_of=date(2011, 1, 5))
    assert status(made, "D.6/commendation-decision") == "unsure"


def test_what_is_owed_once_is_owed_by_the_first_owner() -> None:
    made = judge(branch(), committee(), as_of=date(2010, 12, 12))
    assert [u.path for u in made.units for r in u.requirements if r.document == "opinion-summary"] == ["du"]
    assert not [r for u in judge(branch()).units for r in u.requirements if r.document == "opinion-summary"]


def with_rule(**changes: object):
    """The pack with its second requirement (the branch's report) changed."""
    rules = pack()
    first, (a, b, *rest) = rules.dossiers[0], rules.dossiers[0].requires
    told = validate(Requirement, {"document": b.document, **changes}, Positions(), "x")
    changed_one = replace(b, examples=(), **{n: getattr(told, n) for n in changes})
    return replace(rules, dossiers=(replace(first, requires=(a, changed_one, *rest)), *rules.dossiers[1:]))


def test_titles_and_facts_that_must_say_something() -> None:
    titled = with_rule(content=[{"id": "t", "says": "x", "title": {"all": ["kiểm điểm"]}, "fact": "levels"}])
    said = {
        "fail": changed(title=Title("BÁO CÁO", "tổng kết năm 2010"), levels=Unreadable("x")),
        "unsure": changed(title=Title("BÁO CÁO", "kiểm điểm năm 2010"), levels=Unreadable("x")),
    }
    for verdict, dossier in said.items():
        assert ("content-missing", verdict, REPORT, None) in told(judge(dossier, ruleset=titled)), verdict
    unread = changed(title=Unreadable("x"), levels=Absent(), unread_pages=(1,))
    assert ("content-missing", "unsure", REPORT, None) in told(judge(unread, ruleset=titled))
    gone = judge(changed(title=Absent()), ruleset=titled)
    assert ("content-missing", "fail", REPORT, None) in told(gone)


def test_a_pack_may_lower_and_advise() -> None:
    lowered = with_rule(lower={"undated": {"to": "info", "because": "x"}}, source={"symbol": "X", "clause": "1"})
    made = judge(changed(dated=Absent()), ruleset=lowered)
    assert told(made) == []
    advisory = judge(changed(signatures=Absent()), ruleset=with_rule(advisory=True))
    [one] = [f for f in advisory.findings if f.severity != "info"]
    assert (one.code, one.severity) == ("unsigned", "warning")
    assert status(advisory, REPORT) == "met"
    late = judge(branch(received=date(2010, 12, 22)), ruleset=with_rule(source={"symbol": "X", "clause": "1"}))
    assert {f.source.symbol for f in late.findings if f.requirement == REPORT} == {"X"}


def test_equal_files_have_findings_of_their_own() -> None:
    dossier = branch()
    dossier.papers |= {f"{n}.docx": doc(None) for n in range(3)}
    made = judge(dossier)
    assert len({f.id for f in made.findings}) == len(made.findings)
    from handmade import AS_OF as today

    from dossiercheck.rules.judge.context import Context, finding

    context = Context(pack(), today, {}, None, "vi")
    assert len({finding(context, "unrecognised", unit="u", facet="x").id for _ in range(40)}) == 40


def test_a_branch_hands_in_to_the_enclosing_committee() -> None:
    here = branch(parent="du/nhom")
    group = Dossier("du/nhom", None, "nhóm", {}, None, {"parent": "du"})
    one, two = committee(), committee()
    two.path = "du2"
    title = Title("QUYẾT ĐỊNH", "về việc xếp loại năm 2010")
    one.papers["qd"] = decision(
        title=title,
        mentions=(Mention("Chi bộ Thanh tra", "text"),),
        letterhead=Letterhead("ĐẢNG BỘ KHỐI", "ĐẢNG ỦY SỞ NỘI VỤ"),
    )
    made = judge(one, two, group, here)
    said = [f.message for f in made.findings if f.code == "content-missing" and f.unit == "du"]
    assert any("Chi bộ Văn phòng" in m for m in said)


def test_english_speaks_english() -> None:
    made = judge(lacking("bb.docx"), lang="en")
    assert "missing" in made.findings[0].message
    assert "của" not in "".join(f.message for f in judge(changed(dated=Absent()), lang="en").findings)


def test_messages_of_the_pack_are_used() -> None:
    rules = pack()
    dossier = rules.dossiers[0]
    fail, remedy = (TextPair(vi=t, en=t) for t in ("Chưa nộp {what} {xyz}", "Nộp ngay"))
    told = replace(dossier.requires[0], messages=Messages(fail=fail, remedy=remedy))
    first = replace(dossier, requires=(told, *dossier.requires[1:]))
    changed_rules = replace(rules, dossiers=(first, *rules.dossiers[1:]))
    [one] = [f for f in judge(lacking("bb.docx"), ruleset=changed_rules).findings if f.severity == "error"]
    assert (one.message, one.remedy) == ("Chưa nộp Biên bản sinh hoạt chi bộ ", "Nộp ngay")


def test_without_a_roster_the_report_says_so() -> None:
    dossier = branch()
    dossier.roster = None
    made = judge(dossier)
    assert told(made) == []
    assert [m.name for m in unit(made).members] == sorted(NAMES) or len(unit(made).members) == len(NAMES)
    assert any("danh sách" in n.what for n in made.not_checked)
    assert AS_OF == made.as_of
