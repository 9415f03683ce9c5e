"""Single idioms of voting in the wordings secretaries use, and what only looks like a vote."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossiercheck.facts import votes
from dossiercheck.model.document import Document, Line, Page
from dossiercheck.model.fact import Absent, Found, Unreadable
from dossiercheck.model.values import Ballots, Tally, Vote

N = None


def paper(*texts: str, **more: object) -> Document:
    return Document("bb.docx", "docx", tuple(Line(t, i, place=f"đoạn {i}") for i, t in enumerate(texts)), **more)


def read(*texts: str) -> tuple[Vote, ...]:
    fact = votes.find(paper(*texts))
    if not isinstance(fact, Found):
        assert isinstance(fact, Absent)
        return ()
    assert len(fact.evidence) == len(fact.value) and all(e.quote for e in fact.evidence)
    return fact.value


def only(text: str) -> Vote:
    (vote,) = read(*text.split("|"))
    return vote


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("đạt 9/9 phiếu tán thành (100%)", (9, N, N, 9, 100.0)),
        ("100% đảng viên nhất trí với Nghị quyết số 07-NQ/CB.", (N, N, N, N, 100.0)),
        ("có 12/12 đồng chí nhất trí, đạt 100%", (12, N, N, 12, 100.0)),
        ("Kết quả biểu quyết: đồng ý 11, không đồng ý 0, ý kiến khác 1", (11, 0, 1, N, N)),
        ("Kết quả biểu quyết: 11 đồng ý, 0 không đồng ý, 1 ý kiến khác", (11, 0, 1, N, N)),
        ("Biểu quyết: 11/12 đ/c đồng ý (đạt 91,67%); 01 đ/c có ý kiến khác", (11, N, 1, 12, 91.67)),
        ("Số phiếu tán thành: 10/10 phiếu (Đạt tỷ lệ 100%).|Số phiếu không tán thành: 0 phiếu.|Số phiếu trắng: 0 phiếu.", (10, 0, 0, 10, 100.0)),
        ("13/15 đồng chí (= 86,7%) biểu quyết đồng ý", (13, N, N, 15, 86.7)),
        ("mười hai trên mười hai đồng chí nhất trí", (12, N, N, 12, N)),
        ("mười một đồng chí tán thành, một đồng chí không tán thành", (11, 1, N, N, N)),
        ("12 đồng chí tán thành, không có ý kiến khác", (12, N, 0, N, N)),
        ("Biểu quyết: không có đồng chí nào không đồng ý", (N, 0, N, N, N)),
        ("14 đồng chí nhất trí, không ai phản đối", (14, 0, N, N, N)),
        ("Biểu quyết: 14/14 nhất trí. Tỷ lệ: 100 %", (14, N, N, 14, 100.0)),
        ("Biểu quyết nhất trí: 100/100%", (N, N, N, N, 100.0)),
        ("Kết quả: 14 đồng ý/14 có mặt/15 tổng số", (14, N, N, 14, N)),
        ("tán thành: 14; không tán thành: 0; trắng: 0", (14, 0, 0, N, N)),
        ("Biểu quyết: nhất trí: 14, chống: 1, trắng: 2", (14, 1, 2, N, N)),
        ("đồng ý 8, không đồng ý 0 (trên tổng số 8 đảng viên chính thức có mặt, đạt 100%)", (8, 0, N, 8, 100.0)),
        ("50/50 đại biểu có mặt tán thành, đạt tỉ lệ 98,04%", (50, N, N, 50, 98.04)),
        ("biểu quyết 09/09 thành viên có mặt (100%)", (9, N, N, 9, 100.0)),
        ("Biểu quyết: Đồng ý: 14 đ/c, đạt 100%. Không đồng ý: không. Ý kiến khác: không.", (14, 0, 0, N, 100.0)),
        ("Kết quả bỏ phiếu: Tổng số phiếu 14. Đồng ý 14. Không đồng ý 0.", (14, 0, N, N, N)),
        ("Xếp loại chi bộ: Trong sạch vững mạnh: 14 phiếu/14 phiếu", (14, N, N, 14, N)),
        ("Biểu quyết nhất trí: 14 đồng chí/15 đồng chí", (14, N, N, 15, N)),
        ("Biểu quyết: 15/14 đồng chí đồng ý", (15, N, N, 14, N)),
        ("Với 14/15 đảng viên có mặt, chi bộ nhất trí 100% thông qua kế hoạch", (N, N, N, N, 100.0)),
        ("Số đảng viên tham gia bỏ phiếu: 14/15 đồng chí (93,3%). Kết quả: 13/14 phiếu đồng ý", (13, N, N, 14, N)),
        ("Số đảng viên không tán thành 0 đồng chí (chiếm 0%).", (N, 0, N, N, N)),
        ("Biểu quyết: 13/14 đồng ý, ngày 15/12/2010", (13, N, N, 14, N)),
        ("Hội nghị biểu quyết với một trăm phần trăm|Biểu quyết: 14/14", (14, N, N, 14, 100.0)),
    ],
)  # fmt: skip
def test_figures(text: str, expected: tuple[object, ...]) -> None:
    v = only(text)
    assert (v.yes, v.no, v.other, v.base, v.percent) == expected


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("100% đảng viên dự họp nhất trí", "present"), ("100% đảng viên nhất trí", N),
        ("12 đồng chí tán thành (chiếm 80% tổng số đảng viên)", "total"), ("nhất trí 100% số đảng viên chính thức có mặt", "official"),
        ("13 phiếu đồng ý, đạt 92,9% so với số phiếu thu về", "collected"), ("13 phiếu đồng ý (100% số phiếu hợp lệ)", "valid"),
        ("14/14 đồng chí có mặt nhất trí (100%)", N),
    ],
)  # fmt: skip
def test_whom_a_percentage_is_of(text: str, of: str | None) -> None:
    assert only("Biểu quyết: " + text).percent_of == of


@pytest.mark.parametrize(
    "text",
    [
        "Ý kiến 1: Đảng viên nhất trí cao với báo cáo công tác của Chi ủy.",
        "Hội nghị nhất trí cao thông qua Báo cáo kiểm điểm.",
        "Hội nghị không còn ý kiến nào khác, thống nhất với các nội dung nêu trên, kết thúc lúc 17 giờ, cùng ngày.",
        "Biên bản kết thúc vào lúc 17 giờ, ngày 15/12/2010, đã được đọc lại cho mọi người cùng nghe và nhất trí với nội dung.",
        "đã biểu quyết (hoặc bỏ phiếu kín), kết quả nhất trí….%",
        "GV: trên chuẩn: 14/16 (đạt 87,5%); đạt chuẩn: 02/16 (đạt 12,5%);",
        "1. Hoàn thành xuất sắc nhiệm vụ: 3 đồng chí (20% - Bảo đảm tỷ lệ không quá 20% theo quy định).",
        "Tổng số đảng viên: 15 đ/c, có mặt 14/15, vắng 01 (có lý do)",
        "Nghị quyết có giá trị khi có ít nhất 2/3 đảng viên tán thành.",
        "Huy động 100% trẻ 5 tuổi ra lớp, được phụ huynh đồng tình.",
        "Nội bộ đoàn kết, thống nhất, 100% đảng viên hoàn thành nhiệm vụ.",
        "Thông qua học tập, 100% đảng viên nâng cao nhận thức.",
        "Các đoàn thể tham gia ủng hộ các quỹ đạt 100%.",
        "Chi bộ thống nhất đăng ký các chỉ tiêu:|1. 100% đảng viên tham gia học tập: 100%",
        "Góp ý: đ/c Lê Văn Cường: nhất trí 100% với bản kiểm điểm của đồng chí",
        "Đ/c Lê Văn Cường nhất trí với báo cáo, đề nghị bổ sung 2 nội dung.",
        "Số phiếu phát ra: 15; thu về: 15; hợp lệ: 14; không hợp lệ: 01",
        "Đồng chí Lê Văn Cường được 95/100 điểm, chi bộ biểu dương.",
        "Biểu quyết thông qua nội quy trước ngày 15/12.",
        "Nội dung: 1. Thông qua báo cáo kiểm điểm; 2. Biểu quyết xếp loại chi bộ.",
        "",
    ],
)
def test_no_vote(text: str) -> None:
    found = [v for v in read("BIÊN BẢN", *text.split("|")) if v.of != "branch-pledge"]
    assert found == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Biên bản đã được thông qua 100% đảng viên dự họp nhất trí.", [("minutes", N)]),
        ("Chi bộ biểu quyết thống nhất 100% đồng ý nội dung biên bản.", [("minutes", N)]),
        ("Chi bộ nhất trí 100% thông qua Báo cáo kiểm điểm, Bảng chấm điểm và Bản đăng ký", [("adoption", "branch-report"), ("adoption", "branch-scores"), ("adoption", "branch-pledge")]),
        ("100% nhất trí thông qua báo cáo, bảng điểm, bản đăng ký", [("adoption", "branch-report"), ("adoption", "branch-scores"), ("adoption", "branch-pledge")]),
        ("Báo cáo tự kiểm điểm được 14/14 đồng chí thông qua", [("adoption", "branch-report")]),
        ("Bản kiểm điểm của chi ủy: biểu quyết 14/14", [("adoption", "branch-report")]),
        ("Biểu báo cáo đánh giá chất lượng đảng viên: 14/14 đồng chí nhất trí", [("adoption", "member-quality-return")]),
        ("Biểu quyết thông qua Biểu tổng hợp một số tiêu chí: 14/14", [("adoption", "criteria-summary-return")]),
        ("14/14 đồng chí nhất trí thông qua bản đăng ký phấn đấu của đảng viên", [("adoption", "member-pledge")]),
        ("Báo cáo kiểm điểm của Đảng bộ: 5/5 đồng chí nhất trí", [("adoption", "committee-report")]),
        ("14/14 nhất trí đề nghị xếp loại chi bộ: trong sạch vững mạnh", [("branch-class", N)]),
        ("Chi bộ tự xếp loại TSVM: biểu quyết 14/14", [("branch-class", N)]),
        ("Biểu quyết xếp loại tổ chức cơ sở đảng: 14/14", [("branch-class", N)]),
        ("100% nhất trí xếp loại đảng viên của chi bộ theo danh sách", [("member-class", N)]),
        ("14/14 đồng chí nhất trí xếp loại chi bộ và đảng viên như trên", [("branch-class", N), ("member-class", N)]),
        ("14/14 nhất trí đề nghị khen thưởng chi bộ", [("commendation", N)]),
        ("Bầu tổ kiểm phiếu: 14/14 đồng chí nhất trí", [("other", N)]),
        ("Biểu quyết nhất trí đề nghị kết nạp: 12 đ/c", [("other", N)]),
    ],
)  # fmt: skip
def test_subjects(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(v.on, v.of) for v in read(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Biểu quyết xếp loại đảng viên:|Đ/c Nguyễn Văn An: ĐTC, HTTNV: 14/14", [("Nguyễn Văn An", "ĐTC, HTTNV", 14)]),
        ("2. Đồng chí Trần Thị Bình (tự nhận HTXSNV): biểu quyết 13/14 đồng ý", [("Trần Thị Bình", "HTXSNV", 13)]),
        ("2. Đồng chí Trần Thị Bình (tự nhận HTXSNV): biểu quyết HTTNV 13/14 đồng ý", [("Trần Thị Bình", "HTTNV", 13)]),
        ("Kết quả biểu quyết:|Hoàn thành xuất sắc nhiệm vụ: 2 đồng chí gồm: Nguyễn Văn An 14/14, Trần Thị Bình 13/14", [("Nguyễn Văn An", "Hoàn thành xuất sắc nhiệm vụ", 14), ("Trần Thị Bình", "Hoàn thành xuất sắc nhiệm vụ", 13)]),
        ("Kết quả biểu quyết:|1. Hoàn thành xuất sắc nhiệm vụ: 1 đồng chí|- Nguyễn Văn An: 14/14|2. Hoàn thành tốt nhiệm vụ|- Đ/c Trần Thị Bình: 13/14", [("Nguyễn Văn An", "Hoàn thành xuất sắc nhiệm vụ", 14), ("Trần Thị Bình", "Hoàn thành tốt nhiệm vụ", 13)]),
        ("Xếp loại HTTNV đối với các đồng chí Nguyễn Văn An, Trần Thị Bình: 14/14 đồng chí nhất trí", [("Nguyễn Văn An", "HTTNV", 14), ("Trần Thị Bình", "HTTNV", 14)]),
        ("14/14 phiếu đề nghị xếp loại đồng chí Nguyễn Văn An hoàn thành tốt nhiệm vụ", [("Nguyễn Văn An", "hoàn thành tốt nhiệm vụ", 14)]),
        ("II. Kiểm điểm cá nhân|1. Đồng chí Nguyễn Văn An - Bí thư chi bộ|- Tự nhận: HTTNV|- Biểu quyết xếp loại đồng chí: 14/14", [("Nguyễn Văn An", "HTTNV", 14)]),
        ("II. Kiểm điểm cá nhân|1. Đồng chí Nguyễn Văn An, Phó Bí thư:|- Đề nghị xếp loại: HTNV|- Biểu quyết: 14/14 đồng ý", [("Nguyễn Văn An", "HTNV", 14)]),
        ("Biểu quyết xếp loại:|Đ/c Hà: HTTNV: 14/14|Đ/c Sơn: HTNV: 13/14", [("Hà", "HTTNV", 14), ("Sơn", "HTNV", 13)]),
        ("Biểu quyết xếp loại đảng viên:|NGUYỄN VĂN AN: đủ tư cách, hoàn thành nhiệm vụ: 14/14", [("NGUYỄN VĂN AN", "đủ tư cách, hoàn thành nhiệm vụ", 14)]),
        ("Biểu quyết xếp loại đảng viên:|1. Điểu Krang: HTTNV: 14/14", [("Điểu Krang", "HTTNV", 14)]),
        ("Biểu quyết xếp loại: HTTNV: các đồng chí Nguyễn Văn An; Trần Thị Bình. Kết quả: 14/14", [("Nguyễn Văn An", "HTTNV", 14), ("Trần Thị Bình", "HTTNV", 14)]),
    ],
)  # fmt: skip
def test_members(text: str, expected: list[tuple[str, str, int]]) -> None:
    found = read(*text.split("|"))
    assert [(v.member, v.level, v.yes) for v in found] == expected
    assert all(v.on == "member-class" for v in found)


def test_carried_subject() -> None:
    v = only("Biểu quyết đề nghị xếp loại chi bộ năm 2010:|Kết quả: 14/14 đồng chí nhất trí (100%)")
    assert (v.on, v.yes, v.base, v.percent) == ("branch-class", 14, 14, 100.0)
    v = only("1. Thông qua báo cáo kiểm điểm|Sau khi thảo luận, chi bộ biểu quyết: 12/14 đồng ý")
    assert (v.of, v.yes, v.base) == ("branch-report", 12, 14)


def test_another_matter_never_takes_the_figures_of_the_last() -> None:
    found = read("1. Xếp loại chi bộ: 14/14 đồng chí nhất trí", "2. Xây nhà văn hóa", "Biểu quyết: 12/14 nhất trí")
    assert [(v.on, v.yes) for v in found] == [("branch-class", 14), ("other", 12)]
    found = read("Xếp loại chi bộ TSVM: 13/14 nhất trí.", "100% đảng viên nhất trí với các ý kiến trên.")
    assert [(v.on, v.yes, v.percent) for v in found] == [("branch-class", 13, None), ("other", None, 100.0)]


def test_collective_line_leaves_the_list_below_unvoted() -> None:
    (v,) = read(
        "Chi bộ biểu quyết 100% nhất trí xếp loại các đảng viên theo danh sách sau:",
        "1. Nguyễn Văn An: HTTNV",
        "2. Trần Thị Bình: HTTNV",
    )
    assert (v.on, v.member, v.percent) == ("member-class", None, 100.0)


def test_results_in_words_only() -> None:
    assert only("Biểu quyết xếp loại chi bộ|đa số đảng viên đồng ý") == Vote("branch-class")
    assert only("đa số đảng viên đồng ý") == Vote("other")
    assert only("Chi bộ đã bỏ phiếu kín, kết quả đủ điều kiện trình cấp trên.").method == "ballot"
    v = only("Chi bộ nhất trí xếp loại đồng chí Nguyễn Văn An hoàn thành tốt nhiệm vụ")
    assert (v.on, v.member, v.yes, v.percent) == ("member-class", "Nguyễn Văn An", None, None)
    assert only("Chi bộ thống nhất thông qua Báo cáo kiểm điểm") == Vote("adoption", "branch-report")
    found = read("Kết quả biểu quyết xếp loại đảng viên:", "1. Nguyễn Văn An: HTTNV", "2. Trần Thị Bình: HTNV")
    assert [(v.member, v.level, v.yes) for v in found] == [
        ("Nguyễn Văn An", "HTTNV", None),
        ("Trần Thị Bình", "HTNV", None),
    ]


def test_figures_win_over_words() -> None:
    (v,) = read("Chi bộ thống nhất xếp loại chi bộ TSVM", "Biểu quyết xếp loại chi bộ: TSVM: 14/14")
    assert v.yes == 14


def test_ballots_and_votes_by_class() -> None:
    tally = (Tally("HTXSNV", 9), Tally("HTTNV", 5), Tally("HTNV", 0))
    v = only("Đ/c Nguyễn Văn An: HTXSNV: 9 phiếu; HTTNV: 5 phiếu; HTNV: 0")
    assert (v.on, v.member, v.tally, v.method, v.yes) == ("member-class", "Nguyễn Văn An", tally, "ballot", None)
    v = only("Bỏ phiếu xếp loại đ/c Nguyễn Văn An: 9/14 phiếu HTXSNV, 5/14 phiếu HTTNV")
    assert ((v.tally, v.base)) == (tally[:2], 14)
    found = read(
        "Chi bộ tiến hành bỏ phiếu kín xếp loại đảng viên:", "Số phiếu phát ra: 14; thu về: 14; hợp lệ: 13; không hợp lệ: 01",
        "- Đ/c Nguyễn Văn An: HTTNV: 13 phiếu", "- Đ/c Trần Thị Bình:", "+ HTXSNV: 9 phiếu", "+ HTTNV: 4 phiếu",
        "- Đ/c Lê Văn Cường:", "+ HTXSNV: 9/13", "+ HTTNV: 3/13", "+ HTNV: 1/13",
    )  # fmt: skip
    assert [(v.member, v.level, v.yes) for v in found] == [
        ("Nguyễn Văn An", "HTTNV", 13),
        ("Trần Thị Bình", N, N),
        ("Lê Văn Cường", N, N),
    ]
    assert [t.votes for t in found[1].tally] == [9, 4] and [t.votes for t in found[2].tally] == [9, 3, 1]
    assert all(v.ballots == Ballots(14, 14, 13, 1) for v in found)
    v = only(
        "Xếp loại chi bộ: 14 phiếu phát ra, 14 phiếu thu về, 13 phiếu hợp lệ, không hợp lệ: 1. Đồng ý TSVM: 13 phiếu"
    )
    assert (v.ballots, v.on) == (Ballots(14, 14, 13, 1), "branch-class")


def test_methods() -> None:
    assert only("Biểu quyết bằng hình thức giơ tay: 100% nhất trí").method == "hands"
    assert only("Bỏ phiếu kín: 14/14 tán thành").method == "ballot"
    assert only("Biểu quyết: 14/14 nhất trí").method is None
    assert only("Giơ tay hoặc bỏ phiếu kín: 14/14 nhất trí").method is None
    found = read(
        "Hội nghị biểu quyết bằng giơ tay xếp loại đảng viên:",
        "- Đ/c Nguyễn Văn An: HTTNV: 14/14",
        "- Đ/c Lê Bình: HTTNV: 13/14",
    )
    assert [v.method for v in found] == ["hands", "hands"]


def test_unread_pages() -> None:
    pages = (Page(1, 595, 842, readable=False, reason="no-text"),)
    assert isinstance(votes.find(paper(pages=pages)), Unreadable)
    fact = votes.find(paper("Biểu quyết: 14/14 nhất trí", pages=pages))
    assert isinstance(fact, Found) and fact.unread == ("votes",)


def test_confidence_is_that_of_the_worst_line() -> None:
    fact = votes.find(
        Document(
            "a.pdf",
            "pdf",
            (
                Line("Biểu quyết xếp loại chi bộ:", 0, confidence=0.9),
                Line("Kết quả: 14/14 nhất trí", 1, confidence=0.7),
            ),
        )
    )
    assert isinstance(fact, Found) and fact.confidence == 0.7


NAMES = st.builds(
    " ".join,
    st.tuples(
        st.sampled_from(["Nguyễn", "Hoàng", "Sùng", "Vi", "Lò", "Triệu", "Đặng"]), st.sampled_from(["Văn", "Thị", "A", "Minh", "Thùy"]),
        st.sampled_from(["An", "Bình", "Chử", "Dung", "Hòa", "Páo", "Thủy", "Quý", "Ước"]),
    ),
)  # fmt: skip
LEVELS = st.sampled_from(
    ["HTXSNV", "HTTNV", "đủ tư cách, hoàn thành tốt nhiệm vụ", "ĐTC - HTNV", "Hoàn thành nhiệm vụ"]
)


def noisy(text: str, draw: int) -> list[str]:
    """The text in another composition, with more blanks or broken at one of its blanks."""
    if draw % 4 == 1:
        text = unicodedata.normalize("NFD", text)
    if draw % 4 == 2:
        text = text.replace(" ", "\u00a0 ")
    if draw % 4 == 3:
        words = text.split(" ")
        cuts = [i for i in range(1, len(words)) if words[i][:1].islower() or words[i][:1] == "("]
        at = cuts[draw % len(cuts)] if cuts else len(words)
        return [x for x in (" ".join(words[:at]), " ".join(words[at:])) if x]
    return [text]


@settings(max_examples=120, deadline=None)
@given(
    st.integers(1, 300), st.integers(0, 9), st.integers(0, 9), st.integers(0, 1000),
    st.sampled_from([
        "Biểu quyết: đồng ý {y}, không đồng ý {n}, ý kiến khác {o}", "Kết quả: tán thành: {y}; không tán thành: {n}; phiếu trắng: {o}",
        "{y} đồng chí nhất trí, {n} đồng chí không nhất trí, {o} đồng chí có ý kiến khác",
        "Biểu quyết: {y} đ/c đồng ý; {n} đ/c không đồng ý; {o} đ/c có ý kiến khác", "biểu quyết với {y} phiếu thuận, {n} phiếu chống, {o} phiếu trắng",
    ]),
)  # fmt: skip
def test_counts_are_read_back(y: int, n: int, o: int, noise: int, form: str) -> None:
    (v,) = read("BIÊN BẢN", *noisy(form.format(y=y, n=f"{n:02d}", o=o), noise))
    assert (v.yes, v.no, v.other) == (y, n, o)


@settings(max_examples=120, deadline=None)
@given(
    st.lists(st.tuples(NAMES, LEVELS, st.integers(0, 3)), min_size=1, max_size=6, unique_by=lambda x: x[0]),
    st.integers(4, 60), st.integers(0, 1000),
    st.sampled_from(["- Đ/c {m}: {lv}: {y}/{b}", "{i}. Đồng chí {m} - {lv} - {y}/{b} đồng chí nhất trí", "{i}. {m}: biểu quyết {y}/{b} đồng ý xếp loại {lv}",
                     "+ {m}: {y}/{b} nhất trí, {lv}", "Đồng chí {m}: {y}/{b} đồng chí đồng ý xếp loại {lv}."]),
)  # fmt: skip
def test_lists_of_members_are_read_back(people: list[tuple[str, str, int]], base: int, noise: int, form: str) -> None:
    rows = [form.format(i=i, m=m, lv=lv, y=base - d, b=base) for i, (m, lv, d) in enumerate(people, 1)]
    found = read("BIÊN BẢN", "Kết quả biểu quyết xếp loại đảng viên:", *(x for row in rows for x in noisy(row, noise)))
    assert [(v.member, v.level, v.yes, v.base) for v in found] == [(m, lv, base - d, base) for m, lv, d in people]


@settings(max_examples=60, deadline=None)
@given(
    st.text(max_size=300)
    | st.lists(
        st.sampled_from(
            [
                "biểu quyết ",
                "14/14 ",
                "nhất trí ",
                "(",
                ")",
                "; ",
                ". ",
                "đ/c Nguyễn Văn An ",
                "HTTNV: ",
                "9 phiếu ",
                "100% ",
                "không ",
                ", ",
            ]
        ),
        max_size=30,
    ).map("".join)
)
def test_anything_is_survived(text: str) -> None:
    fact = votes.find(paper("Biểu quyết:", *text.splitlines()))
    if isinstance(fact, Found):
        assert len(fact.value) == len(fact.evidence)


def test_long_hostile_text_ends() -> None:
    for piece in (
        "14/14 nhất trí (",
        "không có ý kiến ",
        "xếp loại đồng chí ",
        "Nguyễn Văn An, ",
        "1. - + a) ",
        "HTTNV: 9 phiếu ",
    ):
        votes.find(paper(piece * 3000))
