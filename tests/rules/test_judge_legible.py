"""A scan that reads badly accuses nobody: what is not found in it is unsure; a good reading may accuse."""

from dataclasses import replace

import pytest
from handmade import NAMES, branch, codes, doc, found, judge, minutes, paper, told
from hypothesis import given, settings
from hypothesis import strategies as st

from dossiercheck.model.fact import Absent
from dossiercheck.model.recogniser import KindReading
from dossiercheck.model.values import Attendance, Criterion, Dated, MemberRow, Scores, Signature, Title

FAULTS = {
    "branch-report.docx": (paper("branch-report", signatures=(Signature("T/M CHI BỘ", "BÍ THƯ", None, "none"),)), "unsigned"),
    "branch-scores.docx": (paper("branch-scores", scores=Scores(tuple(Criterion(str(n), 25, 20) for n in range(4)), 81, 100)), "scores-inconsistent"),
    "branch-pledge.docx": (paper("branch-pledge", dated=Dated("Lạng Sơn", None, 2010, 12, None)), "undated"),
    "member-quality-return.docx": (paper("member-quality-return", members=tuple(MemberRow(n, "HTTNV") for n in (*NAMES, "Đỗ Minh Khôi"))), "roster-mismatch"),
    "bb.docx": (minutes(NAMES[:4], attendance=Attendance(6, 9, 0, 5, 0)), "member-unvoted"),
}  # fmt: skip


@pytest.mark.parametrize("name", sorted(FAULTS))
@pytest.mark.parametrize("quality,verdict", [(0.6, "unsure"), (0.84, "unsure"), (0.9, "fail"), (1.0, "fail")])
def test_a_fail_needs_a_good_reading(name: str, quality: float, verdict: str) -> None:
    dossier = branch()
    faulty, code = FAULTS[name]
    dossier.papers[name] = replace(faulty, quality=quality)
    made = codes(judge(dossier))
    assert (code, verdict) in made
    assert {v for _, v in made} == {verdict}


def test_the_words_say_that_the_scan_reads_badly() -> None:
    dossier = branch()
    dossier.papers["branch-report.docx"] = replace(FAULTS["branch-report.docx"][0], quality=0.5)
    [one] = [f for f in judge(dossier).findings if f.code == "unsigned"]
    assert one.message.startswith("Bản quét khó đọc") and "chưa có chữ ký" in one.message
    assert "bản gốc" in one.remedy
    [one] = [f for f in judge(dossier, lang="en").findings if f.code == "unsigned"]
    assert "scan reads badly" in one.message


def test_what_reading_does_not_tell_stands() -> None:
    from datetime import date

    late = branch(received=date(2010, 12, 24))
    late.papers = {n: replace(d, quality=0.4) for n, d in late.papers.items()}
    del late.papers["branch-report.docx"]
    assert {c for c, v in codes(judge(late)) if v == "fail"} == {"missing", "late"}


@settings(deadline=None, max_examples=40)
@given(
    st.sampled_from(sorted(branch().papers)),
    st.sets(st.sampled_from(["dated", "signatures", "votes", "members", "scores", "periods", "attendance"])),
)
def test_no_poor_paper_accuses(name: str, lost: set[str]) -> None:
    dossier = branch()
    poor = replace(dossier.papers[name], quality=0.5, **dict.fromkeys(lost, Absent()))
    dossier.papers[name] = poor
    assert not [t for t in told(judge(dossier)) if t[1] == "fail"]
    assert doc(None).quality == 1.0


def test_what_a_clean_scan_shows_nothing_of_is_unsure() -> None:
    """A name is always printed where somebody signs, a date line where a date is left blank: nothing at all is not read."""
    dossier = branch()
    for lost in ("signatures", "dated"):
        dossier.papers["branch-report.docx"] = replace(paper("branch-report"), quality=0.95, **{lost: Absent()})
        assert {v for _, v in codes(judge(dossier))} == {"unsure"}
        dossier.papers["branch-report.docx"] = replace(paper("branch-report"), **{lost: Absent()})
        assert {v for _, v in codes(judge(dossier))} == {"fail"}, "typed text is read whole"
    dossier = branch()
    dossier.papers["bb.docx"] = replace(minutes(), quality=0.95, votes=Absent())
    assert {v for _, v in codes(judge(dossier))} == {"unsure"}


def test_a_total_below_the_members_known_was_misread() -> None:
    dossier = branch()
    dossier.papers["bb.docx"] = replace(minutes(attendance=Attendance(2, 5, 0, None, None)), quality=0.97)
    assert {v for _, v in codes(judge(dossier))} == {"unsure"}
    dossier.papers["bb.docx"] = minutes(attendance=Attendance(2, 5, 0, None, None))
    assert ("vote-inconsistent", "fail") in codes(judge(dossier))


def test_a_table_read_poorly_is_one_matter() -> None:
    dossier = branch()
    rows = tuple(Criterion(str(n), 25, 30 + n) for n in range(3))
    dossier.papers["branch-scores.docx"] = paper("branch-scores", scores=Scores(rows, 20, 100))
    assert codes(judge(dossier)) == {("scores-inconsistent", "unsure")}
    assert len([t for t in told(judge(dossier)) if t[0] == "scores-inconsistent"]) == 1


def test_a_scan_whose_title_was_not_read_may_be_any_paper() -> None:
    dossier = branch()
    del dossier.papers["branch-report.docx"]
    assert ("missing", "fail") in codes(judge(dossier))
    half = doc("member-pledge", title=Title("BÁO CÁO", None), pages=(1, 3), quality=0.93)
    dossier.papers["x.pdf"] = replace(half, kind=KindReading("member-pledge", 0.46, None, ""))
    assert ("missing", "unsure") in codes(judge(dossier))
    whole = replace(half, kind=KindReading(None, 0.0, None, ""), title=found(Title("GIẤY MỜI", "dự tổng kết")))
    dossier.papers["x.pdf"] = whole
    assert ("missing", "fail") in codes(judge(dossier)), "it was read, and is something else"
