"""Who signed: wordings accepted, others' signatures, marks, digital signatures."""

from dataclasses import replace

import pytest
from handmade import NAMES, Dossier, branch, codes, found, judge, minutes, own, paper, status, told

from dossiercheck.model.document import DigitalSignature
from dossiercheck.model.fact import Absent, Unreadable
from dossiercheck.model.values import Letterhead, Meeting, Signature

REPORT = "C.I.4/branch-report"


def report_signed(*blocks: Signature, parameters: dict[str, object] | None = None, **facts: object):
    dossier = branch()
    dossier.papers["branch-report.docx"] = paper("branch-report", signatures=blocks or Absent(), **facts)
    made = judge(dossier, parameters=parameters)
    return [(f.code, f.verdict, f.severity) for f in made.findings if f.requirement == REPORT]


def block(authority: str | None, role: str | None, mark: str = "picture", name: str | None = NAMES[0]) -> Signature:
    return Signature(authority, role, name, mark)


@pytest.mark.parametrize("authority,role", [
    ("T/M CHI BỘ", "BÍ THƯ"), ("T/M CHI BỘ", "PHÓ BÍ THƯ"), ("T/M CHI BỘ VĂN PHÒNG", "BÍ THƯ"),
])  # fmt: skip
def test_the_official_form(authority: str, role: str) -> None:
    assert [f for f in report_signed(block(authority, role)) if f[0] != "format"] == []
    assert report_signed(block("T/M CHI BỘ", "BÍ THƯ")) == []


@pytest.mark.parametrize("authority,role", [
    ("TM. CHI BỘ", "BÍ THƯ"), (None, "BÍ THƯ CHI BỘ"), ("T/M CHI UỶ", "PHÓ BÍ THƯ"), ("T/M BAN CHI ỦY", "BÍ THƯ"), ("T/M CHI BỘ", None),
    ("BÍ THƯ CHI BỘ", None), (None, "BÍ THƯ"), ("T/M CHI BỘ", "Q. BÍ THƯ"), ("T/M CHI BÔ", "BÍ TH"), ("T/M CHI BỘ / BÍ THƯ", "GIÁM ĐỐC"),
])  # fmt: skip
def test_other_wordings_are_accepted(authority: str | None, role: str | None) -> None:
    assert {f[0] for f in report_signed(block(authority, role))} <= {"format"}


@pytest.mark.parametrize("name, verdicts", [("Lù Seo Cháng", ["unsure"]), (NAMES[0], [])])
def test_a_branch_nobody_knows_signs_only_perhaps(name: str, verdicts: list[str]) -> None:
    made = report_signed(block("TM. CHI BỘ TRẠM CÂN XE", "BÍ THƯ", name=name))
    assert [v for c, v, _ in made if c == "wrong-signatory"] == verdicts


@pytest.mark.parametrize("authority,role", [
    ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), (None, "TRƯỞNG PHÒNG"), ("T/M ĐẢNG ỦY", "BÍ THƯ"), ("T/M CHI BỘ", "CHI ỦY VIÊN"),
    ("TM. BCH CÔNG ĐOÀN", "CHỦ TỊCH"), ("TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG"), (None, "HẠT TRƯỞNG"), (None, "TRƯỞNG CÔNG AN"),
])  # fmt: skip
def test_another_post_or_authority_is_wrong(authority: str | None, role: str | None) -> None:
    assert report_signed(block(authority, role)) == [("wrong-signatory", "fail", "error")]


def test_another_units_secretary() -> None:
    here, there = branch(secretary=NAMES[0]), branch(secretary="Đỗ Minh Khôi")
    there.path, there.name, there.papers = "tt", "Chi bộ Thanh tra", {}
    here.papers["branch-report.docx"] = paper(
        "branch-report", signatures=(Signature("T/M CHI BỘ", "BÍ THƯ", "Đỗ Minh Khôi", "picture"),)
    )
    assert ("wrong-signatory", "fail", REPORT, None) in told(judge(here, there))
    here.papers["branch-report.docx"] = paper("branch-report", signatures=(block("T/M CHI BỘ THANH TRA", "BÍ THƯ"),))
    assert ("wrong-signatory", "fail", REPORT, None) in told(judge(here, there))


@pytest.mark.parametrize("mark,verdict", [("none", "fail"), ("unreadable", "unsure"), ("digital", "unsure")])
def test_marks(mark: str, verdict: str) -> None:
    assert report_signed(block("T/M CHI BỘ", "BÍ THƯ", mark)) == [("unsigned", verdict, "error")]


@pytest.mark.parametrize("policy,severity", [("accept", "info"), ("warn", "warning"), ("refuse", "error")])
def test_a_typed_signature_follows_the_parameter(policy: str, severity: str) -> None:
    said = report_signed(block("T/M CHI BỘ", "BÍ THƯ", "typed"), parameters={"typed_signature": policy})
    assert said == [("unsigned", "fail", severity)]


def test_no_block_at_all() -> None:
    assert report_signed() == [("unsigned", "fail", "error")]
    assert report_signed(unread_pages=(1,))[0] == ("unsigned", "unsure", "error")


def test_unreadable_and_unknown_blocks_are_unsure() -> None:
    dossier = branch()
    dossier.papers["branch-report.docx"] = paper("branch-report", signatures=Unreadable("mờ"))
    assert ("unsigned", "unsure", REPORT, None) in told(judge(dossier))
    assert report_signed(block(None, None)) == [("unsigned", "unsure", "error")]
    assert report_signed(block(None, "XYZ")) == [("unsigned", "unsure", "error")]


def test_of_several_blocks_the_signed_one_counts() -> None:
    blocks = (block("T/M CHI BỘ", "BÍ THƯ", "none"), block(None, "NGƯỜI LẬP BIỂU"), block("T/M CHI BỘ", "BÍ THƯ"))
    assert report_signed(*blocks) == []


INTACT = DigitalSignature(NAMES[0], intact=True, covers_whole=True, changed_after=False, trusted=None)
CHANGED = DigitalSignature(NAMES[0], intact=True, changed_after=True)


def test_a_valid_digital_signature_signs() -> None:
    one = {"digital_signatures": (INTACT,)}
    assert report_signed(block("T/M CHI BỘ", "BÍ THƯ", "none"), **one) == []
    assert report_signed(block("T/M CHI BỘ", "BÍ THƯ", "digital"), **one) == []
    assert report_signed(**one) == []
    assert report_signed(block("T/M CHI BỘ", "BÍ THƯ", "none", "Lê Văn Cường"), **one) == [
        ("unsigned", "unsure", "error")
    ]


def test_a_changed_document_is_signature_invalid() -> None:
    said = report_signed(block("T/M CHI BỘ", "BÍ THƯ", "none"), digital_signatures=(CHANGED,))
    assert set(said) == {("signature-invalid", "fail", "error")}, "one defect, told once"


def test_an_unknown_root_is_told_as_not_checked() -> None:
    dossier = branch()
    dossier.papers["branch-report.docx"] = paper("branch-report", digital_signatures=(INTACT,))
    assert any("chữ ký số" in n.what for n in judge(dossier).not_checked)


def test_minutes_by_role_or_by_the_name_the_text_gives() -> None:
    dossier = branch()
    blocks = (
        Signature(None, "NGƯỜI GHI BIÊN BẢN", NAMES[1], "picture"),
        Signature("T/M CHI BỘ", "BÍ THƯ", NAMES[0], "ink"),
    )
    dossier.papers["bb.docx"] = minutes(signatures=blocks)
    assert told(judge(dossier)) == []
    dossier.papers["bb.docx"] = minutes(signatures=blocks[:1])
    assert ("unsigned", "fail", "C.I.4/minutes", None) in told(judge(dossier))
    dossier.papers["bb.docx"] = minutes(signatures=(*blocks[:1], Signature(None, None, "?", "ink")))
    assert ("unsigned", "unsure", "C.I.4/minutes", None) in told(judge(dossier))
    dossier.papers["bb.docx"] = minutes(signatures=(*blocks[:1], Signature(None, "BÍ THƯ KÝ TÊN", None, "ink")))
    assert ("unsigned", "fail", "C.I.4/minutes", None) in told(judge(dossier))


def test_a_function_read_poorly_is_still_known() -> None:
    dossier = branch()
    blocks = (Signature(None, "THƯ KY", None, "picture"), Signature(None, "CHỦ TOA", None, "picture"))
    dossier.papers["bb.docx"] = minutes(signatures=blocks, meeting=Meeting(minutes().meeting.value.date, None, None))
    assert told(judge(dossier)) == []


def review(*blocks: Signature) -> list[tuple[str, str]]:
    dossier = branch()
    dossier.papers[f"self-review {NAMES[2]}.docx"] = own("self-review", NAMES[2], signatures=blocks)
    made = judge(dossier)
    return [(f.code, f.verdict) for f in made.findings if f.requirement == "C.I.4/self-review"]


def test_a_member_signs_his_own_paper() -> None:
    remark = Signature("T/M CHI BỘ", "BÍ THƯ", NAMES[0], "picture")
    assert review(remark, Signature(None, "NGƯỜI TỰ KIỂM ĐIỂM", NAMES[2], "ink")) == []
    assert review(remark, Signature(None, "Người viết kiểm điểm", None, "ink")) == []
    assert review(Signature(None, "NGƯỜI VIẾT", NAMES[1], "ink")) == [("wrong-signatory", "fail")]
    assert review(Signature(None, "NGƯỜI VIẾT", "Đỗ Minh Khôi", "ink")) == [("unsigned", "unsure")]
    assert review(Signature(None, None, "Đỗ Minh Khôi", "ink")) == [("unsigned", "unsure")]
    assert review(Signature(None, None, None, "ink")) == [("unsigned", "unsure")]
    assert review(remark) == [("unsigned", "fail")]
    assert review(Signature("T/M CHI BỘ", "BÍ THƯ", None, "ink")) == [("unsigned", "fail")]


def test_who_signed_instead_is_called_by_name() -> None:
    dossier = branch()
    other = Signature(None, "Người viết", NAMES[1], "ink")
    dossier.papers[f"self-review {NAMES[2]}.docx"] = own("self-review", NAMES[2], signatures=(other,))
    deputy = Signature("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Đỗ Minh Khôi", "ink")
    dossier.papers["branch-report.docx"] = paper("branch-report", signatures=(deputy,))
    said = {f.document: f.message for f in judge(dossier).findings if f.code == "wrong-signatory"}
    assert f"do «{NAMES[1]}» ký, không phải {NAMES[2]}" in said["self-review"]
    assert "do «KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC / Đỗ Minh Khôi» ký" in said["branch-report"]


def test_an_unsigned_paper_is_defective() -> None:
    dossier = branch()
    dossier.papers["branch-report.docx"] = paper("branch-report", signatures=(block("T/M CHI BỘ", "BÍ THƯ", "none"),))
    assert status(judge(dossier), REPORT) == "defective"


def test_both_mass_organisations_sign() -> None:
    union = Signature("TM. BCH CÔNG ĐOÀN CƠ SỞ", "CHỦ TỊCH", "Đỗ Minh Khôi", "picture")
    youth = Signature("TM. BCH CHI ĐOÀN", "BÍ THƯ", "Vũ Thị Lan", "none")

    def summary(*blocks: Signature, **parameters: object) -> list[tuple[str, str, str]]:
        papers = {"yk": paper("opinion-summary", signatures=blocks, letterhead=Absent())}
        made = judge(Dossier("dt", "doan-the", "Công đoàn", papers, None), parameters=parameters)
        return [(f.code, f.verdict, f.severity) for f in made.findings if f.code == "unsigned"]

    assert summary(union, youth) == [("unsigned", "fail", "warning")]
    assert summary(union) == [("unsigned", "fail", "warning")]
    short = Signature("TM. BCH CĐCS", "CHỦ TỊCH", "Đỗ Minh Khôi", "picture")
    assert summary(short, Signature("TM. BCH ĐTN", "BÍ THƯ", "Vũ Thị Lan", "picture")) == []
    assert summary(union, youth, youth_union=False) == []
    assert codes(judge(branch())) == set()
    assert found(1).value == 1


@pytest.mark.parametrize("authority,role", [
    ("K/T BÍ THƯ", "PHÓ BÍ THƯ"), ("KT. BÍ THƯ CHI BỘ", "PHÓ BÍ THƯ"), ("T/M CHI BỘ / K/T BÍ THƯ", "PHÓ BÍ THƯ"),
])  # fmt: skip
def test_a_deputy_who_signs_for_the_secretary_is_only_unusual(authority: str, role: str) -> None:
    assert report_signed(block(authority, role)) == [("format", "fail", "info")]


@pytest.mark.parametrize("authority,role", [
    ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), ("K/T TRƯỞNG PHÒNG", "PHÓ BÍ THƯ"), ("TL. BÍ THƯ", "VĂN THƯ"),
    ("T/M ĐẢNG ỦY", "BÍ THƯ"), ("TM. BCH CÔNG ĐOÀN", "CHỦ TỊCH"),
])  # fmt: skip
def test_signing_for_another_head_or_body_is_wrong(authority: str, role: str) -> None:
    assert report_signed(block(authority, role)) == [("wrong-signatory", "fail", "error")]


def test_a_sister_that_shares_a_word_with_this_branch_is_another_branch() -> None:
    dossier = branch()
    dossier.name = "Chi bộ Thư viện tỉnh"
    dossier.papers["branch-report.docx"] = paper(
        "branch-report",
        signatures=(block("TM. chi bộ Bảo tàng tỉnh", "BÍ THƯ"),),
        letterhead=Letterhead(None, "CHI BỘ THƯ VIỆN TỈNH"),
    )
    made = judge(dossier, Dossier("bt", "chi-bo", "Chi bộ Bảo tàng tỉnh", {}, ()))
    assert ("wrong-signatory", "fail", REPORT, None) in told(made)


def test_a_signature_nobody_could_prove_is_never_called_missing() -> None:
    office = DigitalSignature(NAMES[0], form="xml", intact=True)
    assert report_signed(digital_signatures=(office,)) == [("unsigned", "unsure", "error")]
    assert report_signed(digital_signatures=(CHANGED,)) == [("signature-invalid", "fail", "error")]
    others = DigitalSignature("Lê Văn Cường", changed_after=True)
    assert {c for c, _, _ in report_signed(block("T/M CHI BỘ", "BÍ THƯ", "none"), digital_signatures=(others,))} == {
        "signature-invalid",
        "unsigned",
    }


def test_a_valid_digital_signature_outweighs_typed_words() -> None:
    typed = block("T/M CHI BỘ", "BÍ THƯ", "typed")
    assert report_signed(typed, digital_signatures=(INTACT,)) == []
    assert report_signed(block("T/M CHI BỘ", "BÍ THƯ", "unreadable"), digital_signatures=(INTACT,)) == []


def test_one_digital_signature_does_not_sign_for_two() -> None:
    dossier = branch()
    dossier.papers["bb.docx"] = minutes(signatures=Absent(), digital_signatures=(INTACT,))
    assert told(judge(dossier)) == [("unsigned", "unsure", "C.I.4/minutes", None)]
    unnamed = Meeting(minutes().meeting.value.date, None, None)
    dossier.papers["bb.docx"] = minutes(signatures=Absent(), digital_signatures=(INTACT,), meeting=unnamed)
    assert {v for _, v, _, _ in told(judge(dossier))} == {"unsure"}


def test_blocks_read_poorly_accuse_nobody() -> None:
    poor = replace(found((block("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),), many=True), confidence=0.4)
    dossier = branch()
    dossier.papers["branch-report.docx"] = paper("branch-report", signatures=poor)
    assert [v for _, v, _, _ in told(judge(dossier))] == ["unsure"]
