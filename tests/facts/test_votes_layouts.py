"""How a vote is laid out over lines: sections, lists within a sentence, papers read out first, wrapped PDF lines."""

import pytest

from dossiercheck.facts import votes
from dossiercheck.model.box import Box
from dossiercheck.model.document import Document, Line
from dossiercheck.model.fact import Found
from dossiercheck.model.values import Vote

AN, BINH, CUONG = "Nguyễn Văn An", "Trần Thị Bình", "Lê Văn Cường"


def read(text: str) -> tuple[Vote, ...]:
    lines = tuple(Line(t, i, place=f"đoạn {i}") for i, t in enumerate(text.split("|")))
    fact = votes.find(Document("bb.docx", "docx", lines))
    return fact.value if isinstance(fact, Found) else ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- Đồng chí Nguyễn Văn An: Tự xếp loại: HTXSNV; Chi bộ xếp loại: HTTNV (14/14 phiếu).", [(AN, "HTTNV", 14)]),
        ("Chi bộ biểu quyết: đ/c Nguyễn Văn An HTXSNV 13/14 (92,8%), đ/c Trần Thị Bình HTTNV 14/14 (100%)", [(AN, "HTXSNV", 13), (BINH, "HTTNV", 14)]),
        ("Kết quả: 14/14 đảng viên nhất trí xếp đ/c Nguyễn Văn An loại hoàn thành tốt nhiệm vụ", [(AN, "hoàn thành tốt nhiệm vụ", 14)]),
        ("Đảng viên Nguyễn Văn An: Đề nghị xếp loại HTTNV, số phiếu đồng ý 14/14 đạt 100%", [(AN, "HTTNV", 14)]),
        ("* Nguyễn Văn An - ĐTC HTTNV (đạt 14/14 phiếu = 100%)", [(AN, "ĐTC HTTNV", 14)]),
        ("Kết quả xếp loại|Nguyễn Văn An HTTNV 14/14", [(AN, "HTTNV", 14)]),
        ("1. Nguyễn Văn An|Tự nhận: HTTNV|Ý kiến tham gia: Đ/c Trần Thị Bình: nhất trí; đ/c Lê Văn Cường nhất trí|Kết luận: 14/14 đ/c nhất trí xếp loại HTTNV", [(AN, "HTTNV", 14)]),
        ("3. Đồng chí Trần Thị Bình|Ưu điểm: nhiệt tình|Khuyết điểm: chưa mạnh dạn|Chi bộ đề nghị xếp loại: HTTNV. Số đồng chí nhất trí: 14/14, bằng 100%", [(BINH, "HTTNV", 14)]),
        ("Tổng hợp kết quả biểu quyết: HTXSNV: Nguyễn Văn An (14/14), Trần Thị Bình (13/14); HTTNV: Lê Văn Cường (14/14)", [(AN, "HTXSNV", 14), (BINH, "HTXSNV", 13), (CUONG, "HTTNV", 14)]),
        ("Biểu quyết xếp loại đồng chí Nguyễn Văn|An: HTTNV: 14/14", [(AN, "HTTNV", 14)]),
        ("Hội nghị thống nhất với bản tự kiểm điểm của đồng chí Nguyễn Văn An và nhất trí xếp loại HTTNV (14/14 = 100%)", [(AN, "HTTNV", 14)]),
        ("Nhất trí 14/14 xếp loại đ/c Nguyễn Văn An: Hoàn thành xuất sắc nhiệm vụ, đ/c Trần Thị Bình: Hoàn thành tốt nhiệm vụ", [(AN, "Hoàn thành xuất sắc nhiệm vụ", 14), (BINH, "Hoàn thành tốt nhiệm vụ", 14)]),
        ("Biểu quyết các mức:|- Đủ tư cách, hoàn thành tốt nhiệm vụ:|+ Nguyễn Văn An|+ Trần Thị Bình|Kết quả: 14/14 nhất trí", [(AN, "Đủ tư cách, hoàn thành tốt nhiệm vụ", 14), (BINH, "Đủ tư cách, hoàn thành tốt nhiệm vụ", 14)]),
    ],
)  # fmt: skip
def test_members(text: str, expected: list[tuple[str, str, int]]) -> None:
    assert [(v.member, v.level, v.yes) for v in read(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thông qua Báo cáo kiểm điểm: 14/14; bảng chấm điểm: 14/14; bản đăng ký: 13/14", [14, 14, 13]),
        ("Đồng chí Bí thư trình bày Báo cáo kiểm điểm, Bảng chấm điểm, Bản đăng ký.|Kết quả biểu quyết thông qua 03 văn bản nêu trên: 14/14 đồng chí", [14, 14, 14]),
        ("Đ/c An đọc Báo cáo kiểm điểm. Đ/c Bình đọc bảng chấm điểm và bản đăng ký.|Chi bộ thảo luận.|Biểu quyết: 14/14 đồng ý.", [14, 14, 14]),
        ("1. Thông qua Báo cáo kiểm điểm (có báo cáo kèm theo)|Biểu quyết: 14/14|2. Bảng chấm điểm|Biểu quyết: 12/14|3. Bản đăng ký phấn đấu năm 2011|Biểu quyết: 13/14", [14, 12, 13]),
    ],
)  # fmt: skip
def test_papers(text: str, expected: list[int]) -> None:
    found = read(text)
    assert [v.of for v in found] == ["branch-report", "branch-scores", "branch-pledge"]
    assert [v.yes for v in found] == expected


def test_a_whole_tally_with_the_class_decided() -> None:
    (v,) = read(
        "2. Kết quả kiểm phiếu|- Đồng chí Nguyễn Văn An: Số phiếu HTXSNV: 10/14; số phiếu HTTNV: 4/14. Đề nghị xếp loại: HTXSNV"
    )
    assert (v.member, v.level, v.base, [t.votes for t in v.tally]) == (AN, "HTXSNV", 14, [10, 4])


def wrapped(*rows: tuple[str, float, float]) -> Document:
    """Rows of a page: text, left edge, right edge."""
    lines = (
        Line(t, i, page=1, box=Box(left, 0.1 + i * 0.02, right, 0.115 + i * 0.02))
        for i, (t, left, right) in enumerate(rows)
    )
    return Document("bb.pdf", "pdf", tuple(lines))


def test_wrapped_lines_and_numbers_with_a_stroke() -> None:
    fact = votes.find(
        wrapped(
            ("1/ Chi bộ tiến hành biểu quyết thông qua Báo cáo kiểm điểm năm 2010, có 14/14 đồng", 0.1, 0.92),
            ("chí đảng viên chính thức nhất trí, đạt 100%, không đồng ý: 0, ý kiến khác: 0", 0.1, 0.9),
            ("2/ Xếp loại chi bộ: Trong sạch vững mạnh", 0.1, 0.5),
            ("- Biểu quyết: 13/14 đồng chí nhất trí", 0.1, 0.5),
        )
    )
    assert isinstance(fact, Found)
    assert [(v.on, v.of, v.yes, v.base, v.percent, v.other) for v in fact.value] == [
        ("adoption", "branch-report", 14, 14, 100.0, 0), ("branch-class", None, 13, 14, None, None),
    ]  # fmt: skip
    assert fact.evidence[0].page == 1 and fact.evidence[0].box


def test_a_section_without_a_vote_takes_none() -> None:
    found = read(
        "II. Kiểm điểm đảng viên|1. Đ/c Nguyễn Văn An|- Biểu quyết: HTTNV: 14/14|2. Đ/c Trần Thị Bình|- Góp ý: cần mạnh dạn|"
        "3. Đ/c Lê Văn Cường|- Biểu quyết: HTNV: 13/14|III. Khen thưởng|- Biểu quyết: 14/14 nhất trí khen thưởng chi bộ"
    )
    assert [(v.on, v.member) for v in found] == [("member-class", AN), ("member-class", CUONG), ("commendation", None)]


def test_a_result_in_sections_of_reviews_read_aloud() -> None:
    found = read(
        "Đồng chí Nguyễn Văn An đọc bản kiểm điểm. Chi bộ góp ý thẳng thắn. Chi bộ biểu quyết xếp loại HTTNV: 13/14 nhất trí.|"
        "Đồng chí Trần Thị Bình tự kiểm điểm. Đồng chí Lê Văn Cường nêu thêm một số việc. Chi bộ xếp loại HTNV, 14/14 nhất trí."
    )
    assert [(v.member, v.level, v.yes) for v in found] == [(AN, "HTTNV", 13), (BINH, "HTNV", 14)]


def test_members_classed_are_no_votes_for_a_class() -> None:
    (v,) = read("Chi bộ đã biểu quyết xếp loại đảng viên, kết quả: 02/14 đ/c HTXSNV (14,3%), 12/14 đ/c HTTNV (85,7%)")
    assert (v.on, v.member, v.yes, v.percent, v.tally) == ("member-class", None, None, None, ())
    assert not read("Xếp loại đảng viên: HTXSNV: 02/14 đ/c = 14,3%|HTTNV: 12/14 đ/c = 85,7%")


@pytest.mark.parametrize(
    "said", ["góp ý cần đọc sách nhiều thêm", "tiếp thu, hứa sửa tính nóng", "phát biểu nhận lỗi đi muộn"]
)
def test_an_item_headed_by_a_speaker_is_closed_by_the_branchs_vote_on_that_person(said: str) -> None:
    told = read(f"- Đ/c Vừ Seo Chúng: {said}. Hội nghị xếp loại đảng viên: hoàn thành nhiệm vụ. Tán thành 6/6.")
    assert [(v.on, v.member, v.level, v.yes) for v in told] == [
        ("member-class", "Vừ Seo Chúng", "hoàn thành nhiệm vụ", 6)
    ]


def test_a_speaker_on_another_member_takes_no_vote() -> None:
    told = read("- Đ/c Vừ Seo Chúng: đồng chí Lầu Mí Sình còn nóng tính. Đề nghị rút kinh nghiệm.")
    assert not told


@pytest.mark.parametrize("told_apart", [" (sinh 12/05/1973)", " (1973)", ", tổ trưởng"])
def test_words_that_tell_namesakes_apart_stand_before_the_colon(told_apart: str) -> None:
    rows = (
        "* Đồng chí Lầu Mí Sình: tiếp thu ý kiến. Chi bộ xếp loại: HTXSNV. Đồng ý 7/7.",
        f"* Đồng chí Vừ Seo Chúng{told_apart}: tiếp thu ý kiến. Chi bộ xếp loại: HTNV. Đồng ý 6/7.",
    )
    assert [(v.member, v.level, v.yes) for v in read("|".join(rows))] == [
        ("Lầu Mí Sình", "HTXSNV", 7),
        ("Vừ Seo Chúng", "HTNV", 6),
    ]


def test_a_speakers_words_before_a_colon_make_nobody_the_subject() -> None:
    told = read(
        "- Đ/c Vừ Seo Chúng, đề nghị đồng chí Lầu Mí Sình xem lại: còn nóng tính. Chi bộ đồng ý 7/7 thông qua Báo cáo kiểm điểm."
    )
    assert not [v for v in told if v.on == "member-class"]
