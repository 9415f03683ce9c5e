"""Results told in unusual places: lines of their own, cells, lists under a class, shares, points, ballots of what follows."""

import pytest

from dossiercheck.facts import votes
from dossiercheck.facts.votes.items import item_of
from dossiercheck.facts.votes.slips import mended
from dossiercheck.model.document import Document, Line
from dossiercheck.model.fact import Found
from tests.facts.made_minutes import HEAD, read, told


def test_a_line_that_is_only_a_result_belongs_to_its_item() -> None:
    assert told(
        "1) Đ/c Sung thông qua báo cáo kiểm điểm của chi bộ", "Ý kiến: đ/c Mai đề nghị thêm số liệu.", "Kết quả: 8/8",
        "2) Đ/c Sung thông qua bản đăng ký phấn đấu", "KQ: 7/8 đ/c",
        "3) Xếp loại chi bộ", "Đề nghị: TSVM", "KQ: 6/8",
        "4) Xếp loại đảng viên", "- Vì Văn Sung. Đề nghị: HTTNV", "KQ: 8/8",
    ) == [
        ("branch-report", None, 8, 8), ("branch-pledge", None, 7, 8), ("branch-class", "TSVM", 6, 8),
        ("Vì Văn Sung", "HTTNV", 8, 8),
    ]  # fmt: skip


def test_papers_named_in_one_cell_share_its_result() -> None:
    assert told([
        ["Nội dung", "Ý kiến", "Kết quả biểu quyết"],
        ["Báo cáo kiểm điểm, bảng điểm và bản đăng ký", "Thống nhất", "12/12"],
        ["Xếp loại chi bộ: TSVM", "Thống nhất", "11/12"],
    ]) == [
        ("branch-report", None, 12, 12), ("branch-scores", None, 12, 12), ("branch-pledge", None, 12, 12),
        ("branch-class", "TSVM", 11, 12),
    ]  # fmt: skip


def test_the_first_name_below_a_class_has_its_vote() -> None:
    assert told("Xếp loại ĐV:", "* HTXSNV: đ/c Vì Văn Sung (9/9).", "* HTTNV: đ/c Cà Thị Mai (9/9), đ/c Lường Văn Khôi (8/9)") == [
        ("Vì Văn Sung", "HTXSNV", 9, 9), ("Cà Thị Mai", "HTTNV", 9, 9), ("Lường Văn Khôi", "HTTNV", 8, 9),
    ]  # fmt: skip


def test_how_many_with_what_share() -> None:
    found = read(
        "- Báo cáo kiểm điểm được 15 đồng chí = 100% nhất trí thông qua.",
        "- Chi bộ được 14 đồng chí = 93,3% đề nghị xếp loại trong sạch vững mạnh.",
        "- Đồng chí Cà Thị Mai được 12 đồng chí = 80% đề nghị xếp loại HTTNV.",
    )
    assert [(v.on, v.member, v.level, v.yes, v.percent) for v in found] == [
        ("adoption", None, None, 15, 100.0),
        ("branch-class", None, "trong sạch vững mạnh", 14, 93.3),
        ("member-class", "Cà Thị Mai", "HTTNV", 12, 80.0),
    ]


def test_those_present_with_their_share_are_no_vote() -> None:
    assert read("Tổng số đảng viên 9 đồng chí, có mặt 9 đồng chí = 100%. Hội nghị biểu quyết các nội dung sau:") == ()


def test_ballots_out_of_a_total() -> None:
    (v,) = read(
        "Kết quả kiểm phiếu: chi bộ đạt trong sạch vững mạnh 11 phiếu trên tổng số 12 phiếu; hoàn thành tốt nhiệm vụ 01 phiếu."
    )
    assert (v.base, [(t.level, t.votes) for t in v.tally]) == (
        12,
        [("trong sạch vững mạnh", 11), ("hoàn thành tốt nhiệm vụ", 1)],
    )


def test_a_column_of_proposed_classes() -> None:
    found = read(
        "Bỏ phiếu kín, kết quả:",
        [
            ["TT", "Họ và tên", "HTXSNV", "HTTNV", "Đề nghị"],
            ["1", "Vì Văn Sung", "2", "7", "HTTNV"],
            ["2", "Cà Thị Mai", "8", "1", "HTXSNV"],
        ],
    )
    assert [(v.member, v.level) for v in found] == [("Vì Văn Sung", "HTTNV"), ("Cà Thị Mai", "HTXSNV")]


def test_papers_each_with_a_result_alone() -> None:
    assert told("- Báo cáo kiểm điểm: 6/6", "- Bảng điểm: 5/6", "- Đăng ký TSVM 2011: 6/6") == [
        ("branch-report", None, 6, 6), ("branch-scores", None, 5, 6), ("branch-pledge", None, 6, 6),
    ]  # fmt: skip
    assert [v.yes for v in read("Chi bộ họp.", "- Bảng điểm: 38/40")] == [None]


def test_all_papers_named_in_brackets() -> None:
    assert told("Chi bộ thông qua toàn bộ các văn bản nêu trên (báo cáo, bảng điểm, bản đăng ký) với 9/9 phiếu.") == [
        ("branch-report", None, 9, 9), ("branch-scores", None, 9, 9), ("branch-pledge", None, 9, 9),
    ]  # fmt: skip


def test_all_who_are_called_together_are_classed() -> None:
    found = told(
        "Ba đồng chí Sung, Mai và Khôi được xếp loại đủ tư cách, hoàn thành tốt nhiệm vụ với 6/6 ý kiến đồng ý."
    )
    assert [x[0] for x in found] == ["Sung", "Mai", "Khôi"]
    assert [x[0] for x in told("Các đồng chí Vì Văn Sung, Mai, Chi ủy viên xếp loại HTTNV: 6/6 đồng ý.")] == [
        "Vì Văn Sung",
        "Mai",
    ]


@pytest.mark.parametrize(
    "points", ["(88/100 điểm)", "(tự chấm 88/100 điểm)", "88/100", "(điểm tự chấm: 88/100)", "(88,5/100đ)"]
)
def test_points_are_no_ballot(points: str) -> None:
    (v,) = read(f"Biểu quyết thông qua bảng chấm điểm {points}: Đồng ý: 6; Không đồng ý: 0")
    assert (v.yes, v.no, v.base) == (6, 0, None)


def test_ballots_counted_belong_to_what_follows() -> None:
    found = read(
        "1. Thông qua báo cáo kiểm điểm: 6/6 đồng ý; bản đăng ký phấn đấu 6/6 đồng ý.",
        "2. Hội nghị bỏ phiếu kín xếp loại chi bộ và đảng viên. Tổ kiểm phiếu: đồng chí Vì Văn Sung.",
        "Phát ra 06 phiếu, thu về 06 phiếu, hợp lệ 06 phiếu.",
        [
            ["TT", "Họ và tên", "Số phiếu", "Số phiếu"],
            ["TT", "Họ và tên", "HTXSNV", "HTTNV"],
            ["1", "Cà Thị Mai", "3", "4"],
        ],
    )
    assert [(v.of or v.member, v.method, v.ballots.valid if v.ballots else None) for v in found] == [
        ("branch-report", None, None), ("branch-pledge", None, None), ("Cà Thị Mai", "ballot", 6),
    ]  # fmt: skip


def test_a_ballot_on_members_says_nothing_of_the_papers() -> None:
    found = read(
        "Họp chi bộ bỏ phiếu phân loại đảng viên.",
        "Chi bộ thông qua báo cáo kiểm điểm (9/9).",
        "Đ/c Cà Thị Mai: HTTNV 8/9.",
    )
    assert [v.method for v in found] == [None, "ballot"]


def test_a_line_behind_a_class_begins_anew() -> None:
    found = told(
        "1. Đ/c Cà Thị Mai: HTTNV: 4 phiếu; HTNV: 7 phiếu. Xếp loại: HTNV",
        'Về xếp loại chi bộ: 11/11 đ/c giơ tay đề nghị xếp loại chi bộ "Hoàn thành tốt nhiệm vụ".',
    )
    assert [(x[0], x[1]) for x in found] == [("Cà Thị Mai", "HTNV"), ("branch-class", "Hoàn thành tốt nhiệm vụ")]


def test_slips_of_spelling_hide_no_vote() -> None:
    said = (
        "Thông qua baó cáo kiêm điểm, kết quả biêu quyết 7/7 đ/c nhất trí.",
        "Đ/c Cà Thị Mai xếp lọai: hòan thành xuất săc nhiệm vụ, biêu quyết: 7/7 đ/c.",
        "Đề nghị xêp loại chi bộ: trong sạch vững manh. Biểu quyết 6/7.",
    )
    assert told(*said) == [
        ("branch-report", None, 7, 7),
        ("Cà Thị Mai", "hòan thành xuất săc nhiệm vụ", 7, 7),
        ("branch-class", "trong sạch vững manh", 6, 7),
    ]


def test_a_paper_full_of_slips_lacks_no_vote_for_sure() -> None:
    def unread(*texts: str) -> tuple[str, ...]:
        lines = tuple(Line(text, i, place=f"đoạn {i}") for i, text in enumerate((*HEAD, *texts)))
        fact = votes.find(Document("bb.docx", "docx", lines))
        return fact.unread if isinstance(fact, Found) else ()

    right = "Biểu quyết thông qua báo cáo kiểm điểm: 7/7 nhất trí."
    assert unread(right) == unread(right, "Chi bộ biêu quyết.") == ()
    assert unread(right, "Chi bộ biêu quyết.", "Xêp loại chi bộ.") == ("votes",)


def test_names_and_text_without_marks_are_no_slips() -> None:
    assert not any(
        mended(x) is not x
        for x in (item_of((), (t,)) for t in ("Đồng chí Lò Nhật Trí", "bao cao su", "bieu quyet 7/7"))
    )
    assert mended(item_of((), ("biêu quyết",))).folded == "biểu quyết"
