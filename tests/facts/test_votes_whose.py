"""Whose result a figure is: several in one sentence, a name in one sentence and its vote in the next, results in lines of their own."""

from tests.facts.made_minutes import read, told


def test_each_paper_of_a_sentence_has_the_result_before_it() -> None:
    assert told("Biểu quyết: 9/9 thông qua báo cáo kiểm điểm, 8/9 thông qua bảng chấm điểm, 6/9 thông qua bản đăng ký.") == [
        ("branch-report", None, 9, 9), ("branch-scores", None, 8, 9), ("branch-pledge", None, 6, 9),
    ]  # fmt: skip


def test_a_paper_set_apart_has_its_own_result() -> None:
    found = read(
        "Cuộc họp nhất trí 8/8 thông qua báo cáo kiểm điểm và bảng chấm điểm, riêng bản đăng ký phấn đấu có 6/8 đồng chí "
        "đồng ý, 2 đồng chí không đồng ý."
    )
    assert [(v.of, v.yes, v.no) for v in found] == [
        ("branch-report", 8, None), ("branch-scores", 8, None), ("branch-pledge", 6, 2),
    ]  # fmt: skip


def test_papers_in_a_row_share_the_result_before_or_behind_them() -> None:
    assert [x[2] for x in told("Thông qua báo cáo kiểm điểm, bảng chấm điểm 7/7, bản đăng ký 6/7.")] == [7, 7, 6]
    assert [x[2] for x in told("Nhất trí 7/7 thông qua báo cáo kiểm điểm, bảng chấm điểm, bản đăng ký.")] == [7, 7, 7]


def test_class_and_commendation_are_two_results() -> None:
    assert told("Đề nghị xếp loại chi bộ TSVM với 9/9 phiếu và đề nghị tặng giấy khen cho chi bộ với 7/9 phiếu.") == [
        ("branch-class", "TSVM", 9, 9), ("commendation", None, 7, 9),
    ]  # fmt: skip


def test_the_branch_and_its_members_in_one_sentence() -> None:
    said = (
        "Chi bộ biểu quyết 6/6 xếp loại chi bộ trong sạch vững mạnh, 6/6 xếp loại đ/c Lường Văn Khôi hoàn thành xuất sắc "
        "nhiệm vụ, 5/6 xếp loại đ/c Cà Thị Mai hoàn thành tốt nhiệm vụ."
    )
    assert told(said) == [
        ("branch-class", "trong sạch vững mạnh", 6, 6),
        ("Lường Văn Khôi", "hoàn thành xuất sắc nhiệm vụ", 6, 6),
        ("Cà Thị Mai", "hoàn thành tốt nhiệm vụ", 5, 6),
    ]


def test_the_name_stands_in_one_sentence_and_the_vote_in_the_next() -> None:
    assert told(
        "Tập thể chi bộ được bảy trên bảy đồng chí nhất trí đề nghị xếp loại trong sạch vững mạnh.",
        "Đồng chí Khôi: gương mẫu, có lúc nóng tính. Bảy trên bảy đồng chí tán thành xếp loại đủ tư cách, hoàn thành xuất sắc nhiệm vụ.",
        "Đồng chí Cà Thị Mai: chậm gửi báo cáo quý. Kết quả bỏ phiếu 6/7 đồng ý xếp loại đủ tư cách, hoàn thành tốt nhiệm vụ.",
        "Đối với đ/c Vì Văn Sung, hội nghị nhận xét: nhiệt tình. Đề nghị xếp loại: đủ tư cách, hoàn thành tốt nhiệm vụ (7/7 phiếu)",
        "Đ/c Lò Thị Pâng: Góp ý: nên mạnh dạn. Kết quả: 7/7 HTTNV",
    ) == [
        ("branch-class", "trong sạch vững mạnh", 7, 7),
        ("Khôi", "đủ tư cách, hoàn thành xuất sắc nhiệm vụ", 7, 7),
        ("Cà Thị Mai", "đủ tư cách, hoàn thành tốt nhiệm vụ", 6, 7),
        ("Vì Văn Sung", "đủ tư cách, hoàn thành tốt nhiệm vụ", 7, 7),
        ("Lò Thị Pâng", "HTTNV", 7, 7),
    ]


def test_the_class_may_follow_its_result() -> None:
    found = read(
        "Đồng chí Cà Thị Mai: đi muộn hai lần, đã nhận khuyết điểm. Kết quả: 6 đồng chí đồng ý, 1 đồng chí có ý kiến khác; "
        "đề nghị xếp loại đảng viên đủ tư cách, hoàn thành nhiệm vụ.",
        "Đồng chí Vì Văn Sung: chu đáo. Biểu quyết 7/7 đề nghị xếp loại đảng viên đủ tư cách, hoàn thành tốt nhiệm vụ.",
    )
    assert [(v.member, v.level, v.yes, v.other) for v in found] == [
        ("Cà Thị Mai", "đủ tư cách, hoàn thành nhiệm vụ", 6, 1),
        ("Vì Văn Sung", "đủ tư cách, hoàn thành tốt nhiệm vụ", 7, None),
    ]


def test_a_paragraph_turns_to_the_branch() -> None:
    assert told("Đồng chí Cà Thị Mai: nhất trí với báo cáo. Biểu quyết 7/7 xếp loại chi bộ trong sạch vững mạnh.")[0] == (
        "branch-class", "trong sạch vững mạnh", 7, 7,
    )  # fmt: skip


def test_fitness_is_never_the_branch_s_class() -> None:
    found = read(
        "Biểu quyết 7/7 xếp loại chi bộ trong sạch vững mạnh.",
        "Kết quả: đủ tư cách, hoàn thành tốt nhiệm vụ: 6/7 nhất trí.",
    )
    assert [(v.on, v.yes, v.tally) for v in found] == [("branch-class", 7, ()), ("other", 6, ())]


def test_who_stands_before_the_proposal_is_classed() -> None:
    assert told(
        "Chi bộ biểu quyết đề nghị xếp loại chi bộ trong sạch vững mạnh, sáu trên sáu đồng chí nhất trí.",
        "Đồng chí Lường Văn Khôi đề nghị xếp loại hoàn thành tốt nhiệm vụ, sáu trên sáu đồng chí nhất trí. "
        "Đồng chí Cà Thị Mai đề nghị xếp loại hoàn thành nhiệm vụ, năm trên sáu đồng chí nhất trí.",
        "Đồng chí Vì Văn Sung đề nghị xếp loại HTTNV, 6/6 nhất trí.",
    ) == [
        ("branch-class", "trong sạch vững mạnh", 6, 6),
        ("Lường Văn Khôi", "hoàn thành tốt nhiệm vụ", 6, 6),
        ("Cà Thị Mai", "hoàn thành nhiệm vụ", 5, 6),
        ("Vì Văn Sung", "HTTNV", 6, 6),
    ]


def test_who_proposes_another_or_the_branch_is_not_classed() -> None:
    assert told("Đồng chí Lường Văn Khôi đề nghị xếp loại đồng chí Cà Thị Mai hoàn thành tốt nhiệm vụ, 4/6 nhất trí.")[0] == (
        "Cà Thị Mai", "hoàn thành tốt nhiệm vụ", 4, 6,
    )  # fmt: skip
    assert (
        told("Đồng chí Lường Văn Khôi đề nghị xếp loại chi bộ hoàn thành tốt nhiệm vụ, 4/6 nhất trí.")[0][0]
        == "branch-class"
    )


def test_the_first_of_those_behind_kết_quả_counts_too() -> None:
    assert told("Kết quả: đ/c Lường Văn Khôi HTXSNV 6/6; đ/c Cà Thị Mai HTTNV 5/6.") == [
        ("Lường Văn Khôi", "HTXSNV", 6, 6), ("Cà Thị Mai", "HTTNV", 5, 6),
    ]  # fmt: skip
