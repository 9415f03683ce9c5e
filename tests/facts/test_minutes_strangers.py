"""Turns of minutes that were once read wrongly or not at all, each in the smallest text that shows it."""

import pytest
from test_votes_minutes import HEAD, read

from dossiercheck.facts import attendance, meeting
from dossiercheck.model.document import Document, Line
from dossiercheck.model.fact import Found
from dossiercheck.model.values import Attendance
from dossiercheck.vietnamese.dots import undotted

N = None


def document(*texts: str) -> Document:
    return Document("bb.docx", "docx", tuple(Line(t, i, place=f"đoạn {i}") for i, t in enumerate(texts)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Có mặt 7/10; 2 đ/c vắng có lý do, 1 đ/c vắng không lý do", (10, 7, N)),
        ("có mặt 7/9, vắng 2 (1 có lý do, 1 không)", (9, 7, 2)),
        ("Đảng viên dự họp: bảy trên tổng số bảy đồng chí. Không ai vắng.", (7, 7, 0)),
        ("Chi bộ gồm 6 đảng viên đã họp đông đủ (6/6)", (6, 6, N)),
        ("Sĩ số: 6/7", (7, 6, N)),
        ("họp, có mặt 6 trong số 7 đảng viên", (7, 6, N)),
        ("Thành phần: 8 đảng viên chính thức trong tổng số 8 đảng viên của chi bộ", (8, 8, N)),
        ("Thành phần: 8 đảng viên có mặt; không có đảng viên vắng mặt.", (N, 8, 0)),
    ],
)
def test_head_counts(text: str, expected: tuple[int | None, ...]) -> None:
    fact = attendance.find(document(text))
    assert isinstance(fact, Found)
    assert (fact.value.total, fact.value.present, fact.value.absent) == expected


def test_a_grid_that_parts_the_absent_states_no_sum() -> None:
    rows = (("Tổng số", "Có mặt", "Vắng có lý do", "Vắng không lý do"), ("10", "8", "1", "1"))
    lines = [Line(t, r, table=0, cell=(r, c)) for r, row in enumerate(rows) for c, t in enumerate(row)]
    fact = attendance.find(Document("bb.docx", "docx", tuple(lines)))
    assert isinstance(fact, Found)
    assert fact.value == Attendance(10, 8, None, None, None)


@pytest.mark.parametrize(
    ("lines", "date", "chair", "secretary"),
    [
        (("Hôm nay, 20 tháng 12 năm 2010, chi bộ họp.", "Chủ tọa: Lê Văn An. Thư ký: Trần Như Ý."), "2010-12-20", "Lê Văn An", "Trần Như Ý"),
        (("Thời gian: 8h 16/12/2010", "Chủ tọa điều hành: đồng chí Lê Văn An", "Thư ký ghi chép: đồng chí Cao Thị Hạ"), "2010-12-16", "Lê Văn An", "Cao Thị Hạ"),
        (("Thời gian: 8h 16/12/2010", "Chủ trì: đồng chí Bí thư Lê Văn An", "Ghi chép: đ/c Cao Thị Hạ"), "2010-12-16", "Lê Văn An", "Cao Thị Hạ"),
        (
            ("hồi ....8.... giờ ....00.... ngày ....17.... tháng ....12.... năm 2010", "Chủ tọa: .....Lê Văn An..... Chức vụ: ....Bí thư....", "Thư ký: .....Cao Thị Hạ....."),
            "2010-12-17", "Lê Văn An", "Cao Thị Hạ",
        ),
        (("T/g: bắt đầu lúc 8h ngày 16/12/10", "C/tọa: đ/c Lê Văn An, BTCB. T/ký: đ/c Cao Thị Hạ"), "2010-12-16", "Lê Văn An", "Cao Thị Hạ"),
    ],
)  # fmt: skip
def test_meetings(lines: tuple[str, ...], date: str, chair: str, secretary: str) -> None:
    fact = meeting.find(document("BIÊN BẢN", *lines))
    assert isinstance(fact, Found)
    assert (str(fact.value.date), fact.value.chair, fact.value.secretary) == (date, chair, secretary)


def test_a_result_set_right_further_down() -> None:
    (v,) = read(*HEAD, "Đ/c Lê Văn An: HTTNV, 5/7 đ/c nhất trí.", "Đính chính: kết quả của đ/c Lê Văn An ghi 5/7 là nhầm, nay sửa thành 7/7 đ/c nhất trí.")  # fmt: skip
    assert (v.member, v.level, v.yes, v.base) == ("Lê Văn An", "HTTNV", 7, 7)
    unit, *_ = read(
        *HEAD, "Xếp loại chi bộ TSVM: 6/7 đ/c nhất trí.", "Đính chính: xếp loại chi bộ đọc lại là 7/7 đ/c nhất trí."
    )
    assert (unit.on, unit.level, unit.yes) == ("branch-class", "TSVM", 7)


def test_a_vote_on_somebody_whose_name_was_not_told_from_words_is_nobodys() -> None:
    first = "Đồng chí Lê Văn An: HTTNV, 7/7 đ/c nhất trí."
    found = read(*HEAD, first, "Biểu quyết xếp loại đồng chí Phommachanh HTNV: 5/7 đ/c nhất trí.")
    assert [(v.on, v.member, v.yes) for v in found] == [("member-class", "Lê Văn An", 7), ("other", None, 5)]
    found = read(*HEAD, first, "Tất cả đều giơ tay đồng ý đề nghị xếp loại đồng chí Kray Sức hoàn thành tốt nhiệm vụ.")
    assert [(v.member, v.yes, v.percent) for v in found] == [("Lê Văn An", 7, None), ("Kray Sức", None, 100.0)]


def test_a_count_in_a_bracket_is_not_of_the_question_behind_it() -> None:
    (v,) = read(*HEAD, "Chủ tọa xin ý kiến xếp loại chi bộ TSVM, đồng ý giơ tay. (8 tay) Ai có ý kiến khác? (không có)")
    assert (v.on, v.yes, v.other) == ("branch-class", 8, 0)


def test_a_table_whose_heads_name_no_member() -> None:
    found = read(
        *HEAD,
        "Kết quả biểu quyết",
        [["TT", "Đối tượng", "Mức đề nghị", "Tán thành", "Không tán thành"], ["1", "Chi bộ Văn phòng", "TSVM", "7", "0"], ["2", "Lê Văn An", "HTTNV", "6", "1"]],
    )  # fmt: skip
    assert [(v.on, v.member, v.level, v.yes, v.no) for v in found] == [
        ("branch-class", None, "TSVM", 7, 0), ("member-class", "Lê Văn An", "HTTNV", 6, 1),
    ]  # fmt: skip


def test_rows_that_label_one_member_after_another() -> None:
    rows = [
        ["Họ và tên", "Lê Văn An"],
        ["Đề nghị xếp loại", "Đủ tư cách, hoàn thành tốt nhiệm vụ"],
        ["Biểu quyết", "Đồng ý: 4/5; không đồng ý: 1/5"],
    ]
    found = read(*HEAD, rows, "", [["Họ và tên", "Cao Thị Hạ"], *rows[1:]])
    assert [(v.member, v.yes, v.no) for v in found] == [("Lê Văn An", 4, 1), ("Cao Thị Hạ", 4, 1)]


def test_a_class_in_a_heading_holds_for_the_names_below() -> None:
    found = read(
        *HEAD,
        "1. Thông qua báo cáo kiểm điểm: 9/9.",
        "3. Đảng viên hoàn thành tốt nhiệm vụ:",
        "- Đ/c Lê Văn An: 8/9",
        "- Cao Thị Hạ (7/9, 02 ý kiến khác)",
    )
    assert [(v.member, v.level, v.yes, v.other) for v in found[1:]] == [
        ("Lê Văn An", "hoàn thành tốt nhiệm vụ", 8, None), ("Cao Thị Hạ", "hoàn thành tốt nhiệm vụ", 7, 2),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "blank",
    [
        "ngày......tháng......năm 20....",
        "Có mặt: ....../...... đ/c",
        "Họ và tên: ..............",
        "ngày … tháng … năm 20…",
    ],
)
def test_blanks_stay_blank(blank: str) -> None:
    assert undotted(blank) == blank


def member_votes(*lines: str) -> dict[str | None, int | None]:
    """Member -> yes, of the votes on classes."""
    return {v.member: v.yes for v in read(*HEAD, *lines) if v.on == "member-class"}


def test_an_item_that_tells_advice_and_then_class_and_result_is_the_vote_on_whom_it_names() -> None:
    told = member_votes(
        "3. Kiểm điểm, góp ý và biểu quyết xếp loại từng đảng viên:",
        "- Đ/c Lê Văn An: góp ý cần sâu sát; đề nghị hoàn thành xuất sắc nhiệm vụ; tán thành 05/05.",
        "- Đ/c Cao Thị Hạ: góp ý sắp xếp hồ sơ gọn; đề nghị hoàn thành tốt nhiệm vụ; tán thành 04/05.",
    )
    assert told == {"Lê Văn An": 5, "Cao Thị Hạ": 4}


def test_who_proposes_another_is_not_voted_on() -> None:
    told = member_votes("- Đ/c Lê Văn An: góp ý thêm; đề nghị đ/c Cao Thị Hạ hoàn thành tốt nhiệm vụ; tán thành 4/5.")
    assert told.get("Lê Văn An") is None  # at most asked about


def test_who_directs_the_work_does_not_preside() -> None:
    told = member_votes(
        "II. KIỂM ĐIỂM ĐẢNG VIÊN",
        "Kết quả biểu quyết đề nghị xếp loại:",
        "1. Đồng chí Lê Văn An: điều hành công việc khoa học.",
        "Xếp loại: Hoàn thành xuất sắc nhiệm vụ - 7/7 phiếu.",
        "2. Đồng chí Cao Thị Hạ: chuyên môn vững.",
        "Xếp loại: Hoàn thành tốt nhiệm vụ - 6/7 phiếu.",
    )
    assert told == {"Lê Văn An": 7, "Cao Thị Hạ": 6}


def test_a_result_in_words_that_nobody_understood_is_asked_about() -> None:
    told = member_votes(
        "PHẦN II. VIỆC CỦA ĐẢNG VIÊN",
        "Đ/c Lê Văn An (Lái xe). Góp ý: hay vắng họp. Đề nghị: hoàn thành nhiệm vụ. Số người đồng ý: năm; không đồng ý: hai.",
    )
    assert "Lê Văn An" in told
