"""Which kind a paper is: title first, issuer from letterhead, signatory or title, the text where the title is silent."""

import pytest

from dossiercheck.facts import kind
from dossiercheck.model.document import Document, Line
from dossiercheck.model.fact import Absent, Found, Unreadable
from dossiercheck.model.recogniser import Phrases, Recogniser
from dossiercheck.model.values import Letterhead, Signature, Title

BRANCH, COMMITTEE = ("chi bộ", "chi ủy"), ("đảng ủy", "đảng bộ")
REPORT = (Phrases(("báo cáo",), ("kiểm điểm",)),)
KINDS = (
    Recogniser("branch-report", "", REPORT, issuer=BRANCH, never=("biểu báo cáo",)),
    Recogniser("committee-report", "", REPORT, issuer=COMMITTEE, never=("biểu báo cáo",)),
    Recogniser(
        "review", "", (Phrases((), ("bản kiểm điểm",)),), Phrases((), ("người tự kiểm điểm", "tự nhận xếp loại"))
    ),
    Recogniser("pledge", "", (Phrases(("phấn đấu",), ("đăng ký",)),), Phrases((), ("tôi xin đăng ký",))),
)


def told(heading: tuple[str | None, str | None] | None, *, issuer=None, superior=None, signed=None, body=""):
    title = Absent() if heading is None else Found(Title(*heading))
    head = Absent() if issuer is None else Found(Letterhead(superior, issuer))
    blocks = Absent() if signed is None else Found((Signature(*signed, "An Văn Mẫu", "ink"),))
    lines = tuple(Line(t, n) for n, t in enumerate(body.split("\n")))
    return kind.find(Document("a.docx", "docx", lines), KINDS, title, head, blocks)


@pytest.mark.parametrize(
    "issuer, superior, signed, expected",
    [
        ("CHI BỘ VĂN PHÒNG", "ĐẢNG BỘ SỞ MẪU", None, "branch-report"),
        ("ĐẢNG UỶ SỞ MẪU", None, None, "committee-report"),
        (None, None, ("T/M CHI BỘ", "BÍ THƯ"), "branch-report"),
        (None, None, (None, "BÍ THƯ CHI BỘ"), "branch-report"),
        ("ĐẢNG BỘ SỞ MẪU", None, ("T/M CHI BỘ", "BÍ THƯ"), "branch-report"),  # the branch left its own name out
        ("ĐẢNG BỘ SỞ MẪU", None, ("T/M ĐẢNG ỦY", "BÍ THƯ"), "committee-report"),
        ("CHI BỘ VĂN PHÒNG", None, ("T/M ĐẢNG ỦY", "BÍ THƯ"), "branch-report"),  # the letterhead decides
        ("VĂN PHÒNG SỞ", "SỞ MẪU", ("T/M CHI BỘ", "BÍ THƯ"), "branch-report"),
    ],
)
def test_issuer(issuer, superior, signed, expected) -> None:
    read = told(("BÁO CÁO", "kiểm điểm công tác năm 2010"), issuer=issuer, superior=superior, signed=signed)
    assert read.kind == expected and read.confidence > 0.8


def test_without_any_issuer_it_is_undecided() -> None:
    read = told(("BÁO CÁO", "kiểm điểm công tác năm 2010"))
    assert {read.kind, read.runner_up} == {"branch-report", "committee-report"}
    assert read.confidence <= 0.55


@pytest.mark.parametrize(
    "role, authority, expected",
    [("NGƯỜI ĐĂNG KÝ", None, "member"), ("ĐẢNG VIÊN ĐĂNG KÝ", None, "member"), ("BÍ THƯ", "T/M CHI BỘ", "branch")],
)
def test_who_signs_tells_a_members_paper_from_the_bodys(role, authority, expected) -> None:
    phrases = (Phrases(("phấn đấu",), ("đăng ký",)),)
    kinds = (Recogniser("branch", "", phrases, issuer=BRANCH), Recogniser("member", "", phrases))
    blocks = Found((Signature(authority, role, "An Văn Mẫu", "ink"),))
    title, head = Found(Title("ĐĂNG KÝ", "phấn đấu năm 2011")), Found(Letterhead("ĐẢNG BỘ SỞ MẪU", "CHI BỘ KHO"))
    read = kind.find(Document("a.docx", "docx", ()), kinds, title, head, blocks)
    assert read.kind == expected and read.confidence > 0.8


def test_the_first_phrase_of_a_title_tells() -> None:
    assert told(("BẢN KIỂM ĐIỂM", "việc thực hiện đăng ký phấn đấu")).kind == "review"
    assert told(("BẢN ĐĂNG KÝ", "phấn đấu, kèm bản kiểm điểm")).kind == "pledge"
    assert told(("BIỂU BÁO CÁO", "kiểm điểm"), issuer="CHI BỘ MỘT").kind is None


def test_what_a_body_or_member_does_itself_is_the_same_kind() -> None:
    assert told(("BÁO CÁO", "tự kiểm điểm năm 2010 của Chi bộ Kho")).kind == "branch-report"
    read = told(("BẢN", "TỰ KIỂM ĐIỂM của đồng chí Mẫu"))
    assert (read.kind, read.confidence > 0.8) == ("review", True)
    assert told(("BIỂU BÁO CÁO", "tự kiểm điểm"), issuer="CHI BỘ KHO").kind is None  # ruled out however it is put


def test_without_diacritics_it_counts_for_less() -> None:
    read = told(("BAN KIEM DIEM", "nam 2010"))
    assert read.kind == "review" and 0.6 < read.confidence < 0.9


@pytest.mark.parametrize("heading", [None, ("PHIẾU", "tự nhận xét")])
def test_the_text_gives_a_doubtful_reading(heading) -> None:
    long = "\n".join(["Nội dung"] * 120)
    read = told(heading, body=f"{long}\nNgười tự kiểm điểm")
    assert read.kind == "review" and read.confidence < 0.6
    assert "nội dung" in read.why
    assert told(heading, body=long).kind is None


@pytest.mark.parametrize(
    "head, expected",
    [
        ("Sổ theo dõi: Bản kiểm điểm của đồng chí Mẫu\nHọ và tên: An Văn Mẫu", "review"),
        ("Danh mục đăng ký những việc phấn đấu", "pledge"),
        ("Căn cứ bản kiểm điểm của đồng chí Mẫu", None),
        ("Đã nhận bản kiểm điểm của đồng chí Mẫu.", None),
        ("một trang trắng", None),
    ],
)
def test_a_line_of_the_head_that_no_title_was_seen_in_gives_a_doubtful_reading(head, expected) -> None:
    read = told(None, body=head)
    assert read.kind == expected
    assert read.confidence < 0.6


def test_why_nothing_fits() -> None:
    assert "không thấy" in told(None).why
    assert "không loại" in told(("THIẾP MỜI", None)).why
    read = kind.find(Document("a.pdf", "pdf", ()), KINDS, Unreadable("x"), Absent(), Found(()))
    assert "chưa đọc" in read.why
    assert "…" in told(("BẢN KIỂM ĐIỂM", "rất dài " * 30)).why
