"""Minutes as other secretaries type them: ranks, given names, lists of papers, classes without a verb of voting."""

import pytest
from test_votes import read
from test_votes_tables import read as tables


def told(*texts: str) -> list[tuple[str, str | None, str | None, int | None]]:
    return [(v.on, v.of or v.member, v.level, v.yes) for v in read(*texts)]


@pytest.mark.parametrize(
    "text",
    [
        "III. Phân loại chi bộ: TSVM - 7/7",
        "3. Bình xét chi bộ: TSVM, 7/7.",
        "- Đề nghị phân loại chi bộ: TSVM, 7/7 đảng viên có mặt",
        "c) Xếp loại chi bộ TSVM (7/7 đảng viên)",
    ],
)
def test_the_branchs_class_without_a_verb_of_voting(text: str) -> None:
    assert told(text) == [("branch-class", None, "TSVM", 7)]


def test_heads_present_are_no_vote() -> None:
    assert told("Phân loại chi bộ TSVM; dự họp 7/7 đảng viên") == []


@pytest.mark.parametrize(
    "name", ["Đại úy Vi Văn Bình", "Thiếu tá Vi Văn Bình", "Ths Vi Văn Bình", "Bác sĩ Vi Văn Bình", "cô Vi Văn Bình"]
)
def test_a_rank_before_the_name_heads_the_item(name: str) -> None:
    text = f"2. Đồng chí {name}. Ưu điểm: cần cù. Biểu quyết phân loại: đảng viên đủ tư cách, HTTNV: 6/7 đồng chí."
    assert told(text) == [("member-class", "Vi Văn Bình", "đủ tư cách, HTTNV", 6)]


@pytest.mark.parametrize("said", ["6 đ/c nhất trí", "6/7", "đồng ý 6 đ/c"])
def test_given_names_before_a_class(said: str) -> None:
    text = f"Phân loại đ/c Khuê HTTNV. Biểu quyết: {said}."
    assert told("Biểu quyết phân loại đảng viên", text) == [("member-class", "Khuê", "HTTNV", 6)]


def test_a_persons_section_ends_the_branchs() -> None:
    lines = (
        "Phân loại chi bộ: TSVM.", "Biểu quyết: 6/6 đ/c nhất trí.",
        "1. Đồng chí Lò Thị Pánh", "- Nêu bản kiểm điểm, tự nhận HTTNV.", "- Biểu quyết: 5/6 đ/c nhất trí phân loại HTTNV.",
        "2. Đồng chí Vì Văn Xôm", "- Nêu bản kiểm điểm, tự nhận HTNV.", "- Biểu quyết: 6/6 đ/c nhất trí phân loại HTNV.",
    )  # fmt: skip
    assert told(*lines) == [
        ("branch-class", None, "TSVM", 6), ("member-class", "Lò Thị Pánh", "HTTNV", 5), ("member-class", "Vì Văn Xôm", "HTNV", 6),
    ]  # fmt: skip


PAPERS = ["branch-report", "branch-scores", "branch-pledge"]


@pytest.mark.parametrize(
    "lines",
    [
        ("2.1. Các dự thảo trình hội nghị: a) Báo cáo kiểm điểm; b) Biểu chấm điểm; c) Bản đăng ký TSVM. Biểu quyết: 7/7.",),
        ("Thượng úy Mã Văn Tình thông qua báo cáo kiểm điểm, bảng điểm, bản đăng ký. Chi bộ biểu quyết từng văn bản: 7/7 đồng chí.",),
        ("BCKĐ chi bộ: nhất trí 7/7", "Bảng điểm: nhất trí 7/7", "Đăng ký TSVM: nhất trí 7/7"),
        ("Đ/c Mận đọc báo cáo kiểm điểm, bảng chấm điểm, đăng ký phấn đấu. Biểu quyết thông qua cả ba văn bản: 7/7.",),
    ],
)  # fmt: skip
def test_papers_adopted_together(lines: tuple[str, ...]) -> None:
    found = [(v.of, v.yes) for v in read(*lines) if v.on == "adoption"]
    assert sorted(found) == sorted((p, 7) for p in PAPERS)


def test_a_percentage_behind_a_proposal_is_the_members() -> None:
    text = "Đ/c TÔ VĂN LỰU: đề nghị phân loại hoàn thành nhiệm vụ (85,7% đảng viên biểu quyết)."
    (vote,) = read(text)
    assert (vote.on, vote.member, vote.percent) == ("member-class", "TÔ VĂN LỰU", 85.7)


def test_a_class_column_without_nhiem_vu_and_the_class_concluded() -> None:
    rows = [
        ["STT", "Họ tên", "Hoàn thành xuất sắc (số phiếu)", "Hoàn thành tốt (số phiếu)", "Không hoàn thành (số phiếu)", "Kết luận"],
        ["1", "Lò Thị Pánh", "1", "7", "0", "HTTNV"],
    ]  # fmt: skip
    (vote,) = tables("Kết quả bỏ phiếu phân loại đảng viên", rows)
    assert (vote.member, vote.level, [t.votes for t in vote.tally]) == ("Lò Thị Pánh", "HTTNV", [1, 7, 0])
    assert [t.level for t in vote.tally] == ["Hoàn thành xuất sắc", "Hoàn thành tốt", "Không hoàn thành"]


def test_the_class_stands_in_the_cell_of_the_matter() -> None:
    rows = [["Nội dung", "Tán thành", "Không tán thành"], ["Đ/c Vì Văn Xôm: hoàn thành nhiệm vụ", "6", "1"]]
    (vote,) = tables("Kết quả biểu quyết", rows)
    assert (vote.member, vote.level, vote.yes, vote.no) == ("Vì Văn Xôm", "hoàn thành nhiệm vụ", 6, 1)


def test_sections_of_two_people_of_one_name() -> None:
    lines = (
        "III. Biểu quyết phân loại đảng viên", "1. Đ/c Vi Văn Bình (sinh 1960)", "- Biểu quyết: HTTNV: tán thành: 6; không tán thành: 1",
        "2. Đ/c Vi Văn Bình (sinh 1981)", "- Biểu quyết: HTNV: tán thành: 7; không tán thành: 0",
    )  # fmt: skip
    assert told(*lines) == [("member-class", "Vi Văn Bình", "HTTNV", 6), ("member-class", "Vi Văn Bình", "HTNV", 7)]


@pytest.mark.parametrize(
    "lines",
    [
        ("Người A: 7/7", "Phân loại đ/c Vi Văn Bình tạm thời mức tốt, xét 6/7"),
        ("Vi Văn Bình, hoàn thành tốt - kết quả ghi 6/7",),
    ],
)
def test_a_result_understood_of_nobody_is_a_vote_without_figures(lines: tuple[str, ...]) -> None:
    found = [v for v in read("BIÊN BẢN", "Họp chi bộ", *lines) if v.on == "member-class"]
    assert [v.member for v in found] == ["Vi Văn Bình"]


def test_points_and_dates_are_no_result_of_anybody() -> None:
    assert read("BIÊN BẢN", "Họp chi bộ", "Bảng chấm điểm của chi bộ: 96/100 điểm, tháng 12/2010") == ()
    assert read("BÁO CÁO", "Đ/c Vi Văn Bình loại tốt ở 6/7 xã") == ()


@pytest.mark.parametrize("mark", [": ", " - ", " – "])
@pytest.mark.parametrize("name", ["Khuê", "Bích Khuê"])
def test_a_given_name_alone_before_a_class(name: str, mark: str) -> None:
    assert told("Phân loại đảng viên:", f"+ {name}{mark}HTTNV => 6/7 đồng ý") == [("member-class", name, "HTTNV", 6)]


def test_short_classes_before_a_result() -> None:
    text = "Bình xét đảng viên: đ/c Lò Thị Pánh - tốt (6/7); đ/c Vì Văn Xôm - xuất sắc (7/7)."
    assert told(text) == [("member-class", "Lò Thị Pánh", "tốt", 6), ("member-class", "Vì Văn Xôm", "xuất sắc", 7)]


def test_papers_with_results_of_their_own_in_one_sentence() -> None:
    text = "Biểu quyết thông qua: Báo cáo KĐ 7/7, Bảng chấm điểm 6/7, Bản đăng ký phấn đấu 5/7."
    assert [(v.of, v.yes) for v in read(text)] == [("branch-report", 7), ("branch-scores", 6), ("branch-pledge", 5)]


def test_two_tables_that_touch() -> None:
    rows = [
        ["Nội dung", "Nội dung", "Kết quả biểu quyết", "Kết quả biểu quyết", "Kết quả biểu quyết"],
        ["Thông qua bảng chấm điểm", "Thông qua bảng chấm điểm", "7/7", "7/7", "7/7"],
        ["Họ tên", "HTXSNV", "HTTNV", "HTTNV", "HTNV"],
        ["Lò Thị Pánh", "7/7", "0/7", "0/7", "0/7"],
    ]
    adopted, classed = tables("Kết quả biểu quyết", rows)
    assert (adopted.of, adopted.yes) == ("branch-scores", 7)
    assert (classed.member, [(t.level, t.votes) for t in classed.tally]) == (
        "Lò Thị Pánh",
        [("HTXSNV", 7), ("HTTNV", 0), ("HTNV", 0)],
    )


def test_a_name_behind_the_verb_of_classing_in_a_cell() -> None:
    rows = [["TT", "Nội dung", "Kết quả"], ["1", "Phân loại Lò Thị Pánh: HTTNV", "Tán thành 6/7"]]
    (vote,) = tables("Kết quả biểu quyết", rows)
    assert (vote.on, vote.member, vote.level, vote.yes) == ("member-class", "Lò Thị Pánh", "HTTNV", 6)


@pytest.mark.parametrize("calling", ["cô", "bà", "ông", "đ/c", ""])
def test_the_result_in_a_sentence_of_its_own(calling: str) -> None:
    lines = [f"Phân loại {calling} {n}: HTTNV. {k}/7 đ/c giơ tay." for n, k in (("Lò Thị Pánh", 6), ("Vì Văn Xôm", 7))]
    wanted = [("member-class", "Lò Thị Pánh", "HTTNV", 6), ("member-class", "Vì Văn Xôm", "HTTNV", 7)]
    assert told("Phân loại chi bộ: TSVM. 7/7 đ/c giơ tay.", *lines) == [("branch-class", None, "TSVM", 7), *wanted]
