"""Whole minutes by three secretaries who have never met: numbered and dry, narrated, and typed in tables."""

from dossiercheck.facts import votes
from dossiercheck.model.document import Cell, Document, Line, Table
from dossiercheck.model.fact import Found
from dossiercheck.model.values import Vote


def read(*blocks: str | list[list[str]]) -> tuple[Vote, ...]:
    """Paragraphs are strings, tables lists of rows."""
    lines: list[Line] = []
    tables: list[Table] = []
    for number, block in enumerate(blocks):
        if isinstance(block, str):
            lines.append(Line(block, len(lines), place=f"đoạn {number}"))
            continue
        cells = []
        for r, row in enumerate(block):
            for c, text in enumerate(row):
                cells.append(Cell(text, r, c))
                lines.append(Line(text, len(lines), table=len(tables), cell=(r, c), place=f"bảng {number}, dòng {r}"))
        tables.append(Table(tuple(cells), len(block), len(block[0])))
    fact = votes.find(Document("bb.docx", "docx", tuple(lines), tables=tuple(tables)))
    if not isinstance(fact, Found):
        return ()
    assert len(fact.evidence) == len(fact.value)
    return fact.value


HEAD = (
    "ĐẢNG BỘ XÃ TÂN LẬP",
    "CHI BỘ TRẠM Y TẾ",
    "*",
    "ĐẢNG CỘNG SẢN VIỆT NAM",
    "BIÊN BẢN",
    "Họp chi bộ kiểm điểm cuối năm",
)


def kinds(found: tuple[Vote, ...]) -> list[tuple[str, str | None, str | None]]:
    return [(v.on, v.of, v.member) for v in found]


def test_the_dry_secretary() -> None:
    found = read(
        *HEAD,
        "I. THÀNH PHẦN",
        "- Chủ trì: Đ/c Phạm Thị Dung - Bí thư chi bộ",
        "- Thư ký: Đ/c Lò Văn Én",
        "- Tổng số đảng viên: 6 đ/c. Có mặt: 5/6 đ/c; vắng 01 (ốm).",
        "II. NỘI DUNG",
        "1. Thông qua các báo cáo",
        "a) Báo cáo kiểm điểm của chi bộ năm 2010",
        "- Nhất trí: 5/5 = 100%",
        "b) Bảng tự chấm điểm theo 4 tiêu chuẩn",
        "- Nhất trí: 4/5 = 80%; ý kiến khác: 01",
        "c) Bản đăng ký xây dựng chi bộ trong sạch, vững mạnh năm 2011",
        "- Nhất trí: 5/5 = 100%",
        "2. Xếp loại chi bộ",
        "- Tự nhận: Trong sạch, vững mạnh",
        "- Kết quả biểu quyết: 5/5 đ/c nhất trí đề nghị trong sạch, vững mạnh.",
        "3. Kiểm điểm, xếp loại từng đảng viên",
        "3.1. Đ/c Phạm Thị Dung",
        "- Tự nhận: ĐTC, HTXSNV",
        "- Ý kiến: đ/c Lò Văn Én: nhất trí với bản kiểm điểm của đồng chí, cần dành thời gian cho cơ sở.",
        "- Biểu quyết: ĐTC, HTXSNV: 5/5",
        "3.2. Đ/c Lò Văn Én",
        "- Tự nhận: ĐTC, HTTNV",
        "- Không có ý kiến khác.",
        "- Biểu quyết: ĐTC, HTTNV: 4/5, ý kiến khác 1",
        "3.3. Đ/c Quàng Thị Giang",
        "- Tự nhận: ĐTC, HTTNV",
        "- Biểu quyết: ĐTC, HTNV: 5/5",
        "4. Khen thưởng",
        "- Đề nghị khen đ/c Phạm Thị Dung: 5/5 nhất trí",
        "5. Thông qua biên bản: 100% đảng viên có mặt nhất trí.",
        "Cuộc họp kết thúc hồi 17 giờ, ngày 14/12/2010.",
    )
    assert kinds(found) == [
        ("adoption", "branch-report", None), ("adoption", "branch-scores", None), ("adoption", "branch-pledge", None),
        ("branch-class", None, None), ("member-class", None, "Phạm Thị Dung"), ("member-class", None, "Lò Văn Én"),
        ("member-class", None, "Quàng Thị Giang"), ("commendation", None, "Phạm Thị Dung"), ("minutes", None, None),
    ]  # fmt: skip
    assert [(v.yes, v.other, v.base, v.percent) for v in found[:4]] == [
        (5, None, 5, 100.0), (4, 1, 5, 80.0), (5, None, 5, 100.0), (5, None, 5, None),
    ]  # fmt: skip
    assert [v.level for v in found[3:7]] == ["trong sạch, vững mạnh", "ĐTC, HTXSNV", "ĐTC, HTTNV", "ĐTC, HTNV"]
    assert found[5].other == 1 and found[4].other is None
    assert (found[8].percent, found[8].percent_of, found[8].yes) == (100.0, "present", None)


def test_the_narrator() -> None:
    found = read(
        *HEAD,
        "Vào hồi 8 giờ ngày 12 tháng 12 năm 2010, Chi bộ Trạm Y tế tiến hành họp. Có mặt 7/7 đảng viên, trong đó 01 dự bị.",
        "Mở đầu, đồng chí Vi Thị Hạnh, Bí thư chi bộ, thay mặt chi ủy trình bày dự thảo Báo cáo kiểm điểm, Bảng chấm điểm và "
        "Bản đăng ký phấn đấu. Các đồng chí đã phát biểu, nhất trí cao với các dự thảo và bổ sung thêm một số số liệu; nội bộ đoàn "
        "kết, thống nhất, 100% đảng viên chấp hành tốt chủ trương. Sau khi thảo luận, có sáu trên sáu đồng chí đảng viên chính "
        "thức biểu quyết thông qua cả ba văn bản gồm báo cáo kiểm điểm, bảng chấm điểm và bản đăng ký.",
        "Về chất lượng chi bộ, sau khi trao đổi, hội nghị giơ tay biểu quyết với 6/6 đồng chí tán thành đề nghị xếp loại chi bộ "
        "hoàn thành tốt nhiệm vụ.",
        "Tiếp theo, từng đảng viên tự kiểm điểm.",
        "Đồng chí Vi Thị Hạnh tự kiểm điểm trước chi bộ. Đồng chí Khà Văn Inh góp ý đồng chí Hạnh cần sâu sát hơn. Chi bộ biểu quyết "
        "xếp loại đồng chí đủ tư cách, hoàn thành xuất sắc nhiệm vụ, 5 đồng chí đồng ý, 01 đồng chí có ý kiến khác.",
        "Đồng chí Khà Văn Inh tự kiểm điểm trước chi bộ. Các ý kiến đều nhất trí với bản kiểm điểm. Kết quả 6/6 đồng chí tán thành "
        "mức đủ tư cách, hoàn thành tốt nhiệm vụ.",
        "Đồng chí Mùa A Kỷ đọc bản tự kiểm điểm. Không đồng chí nào có ý kiến khác; 100% số đảng viên dự họp đồng ý xếp loại đồng chí "
        "Mùa A Kỷ mức đủ tư cách, hoàn thành nhiệm vụ.",
        "Chi bộ không đề nghị khen thưởng.",
        "Biên bản được đọc lại cho mọi người cùng nghe, nhất trí và kết thúc hồi 11 giờ cùng ngày.",
    )
    assert kinds(found) == [
        ("adoption", "branch-report", None), ("adoption", "branch-scores", None), ("adoption", "branch-pledge", None),
        ("branch-class", None, None), ("member-class", None, "Vi Thị Hạnh"), ("member-class", None, "Khà Văn Inh"),
        ("member-class", None, "Mùa A Kỷ"),
    ]  # fmt: skip
    assert all((v.yes, v.base, v.percent) == (6, 6, None) for v in found[:3])
    assert (found[3].yes, found[3].base, found[3].method, found[3].level) == (6, 6, "hands", "hoàn thành tốt nhiệm vụ")
    assert (found[4].yes, found[4].other, found[4].base) == (5, 1, None)
    assert found[4].level == "đủ tư cách, hoàn thành xuất sắc nhiệm vụ"
    assert (found[5].yes, found[5].base, found[5].level) == (6, 6, "đủ tư cách, hoàn thành tốt nhiệm vụ")
    assert (found[6].percent, found[6].percent_of, found[6].level) == (
        100.0,
        "present",
        "đủ tư cách, hoàn thành nhiệm vụ",
    )


def test_the_secretary_of_tables() -> None:
    found = read(
        *HEAD,
        "A. Biểu quyết thông qua văn bản và xếp loại chi bộ:",
        [
            ["STT", "Tên văn bản", "Tán thành", "Không tán thành", "Ý kiến khác"],
            ["1", "Báo cáo kiểm điểm", "9/9 (100%)", "0", "0"],
            ["2", "Bảng chấm điểm chi bộ", "9", "0", "0"],
            ["3", "Bản đăng ký phấn đấu năm 2011", "8", "0", "1"],
        ],
        "Xếp loại chi bộ: TSVM, 9/9 đồng chí biểu quyết nhất trí.",
        "B. Bỏ phiếu kín xếp loại đảng viên",
        "Số phiếu phát ra: 9 phiếu, thu về: 9 phiếu, hợp lệ: 8 phiếu, không hợp lệ: 01 phiếu.",
        [
            ["TT", "Họ và tên", "Kết quả biểu quyết", "Mức xếp loại", "Ghi chú"],
            ["1", "NÔNG THỊ LƯU", "8/8", "ĐTC HTXSNV", ""],
            ["2", "HOÀNG VĂN MẠC", "7/8 phiếu", "ĐTC HTTNV", "BT"],
            ["3", "Đ/c Sùng Thị Nhè", "100%", "ĐTC HTTNV", ""],
        ],
    )  # fmt: skip
    assert kinds(found) == [
        ("adoption", "branch-report", None), ("adoption", "branch-scores", None), ("adoption", "branch-pledge", None),
        ("branch-class", None, None), ("member-class", None, "NÔNG THỊ LƯU"), ("member-class", None, "HOÀNG VĂN MẠC"),
        ("member-class", None, "Sùng Thị Nhè"),
    ]  # fmt: skip
    assert [(v.yes, v.no, v.other, v.base, v.percent) for v in found[:3]] == [
        (9, 0, 0, 9, 100.0), (9, 0, 0, None, None), (8, 0, 1, None, None),
    ]  # fmt: skip
    assert (found[3].level, found[3].yes, found[3].base) == ("TSVM", 9, 9)
    assert [(v.level, v.yes, v.base, v.percent) for v in found[4:]] == [
        ("ĐTC HTXSNV", 8, 8, None), ("ĐTC HTTNV", 7, 8, None), ("ĐTC HTTNV", None, None, 100.0),
    ]  # fmt: skip
    assert all(v.ballots and (v.ballots.issued, v.ballots.valid, v.ballots.invalid) == (9, 8, 1) for v in found[4:])
    assert all(v.method == "ballot" for v in found[4:])


def test_a_committee_meeting() -> None:
    found = read(
        "ĐẢNG BỘ KHỐI CÁC CƠ QUAN", "ĐẢNG ỦY SỞ TƯ PHÁP", "*", "BIÊN BẢN", "Hội nghị Đảng ủy ngày 20 tháng 12 năm 2010",
        "Có mặt: 5/5 đồng chí đảng ủy viên.",
        "1. Thông qua dự thảo Báo cáo kiểm điểm của Đảng bộ: 5/5 nhất trí.",
        "2. Bảng chấm điểm và Bản đăng ký năm 2011: 5/5 đồng chí nhất trí.",
        "3. Xét đề nghị xếp loại các chi bộ",
        "- Chi bộ Văn phòng: trong sạch vững mạnh: 5/5",
        "- Chi bộ Thanh tra: hoàn thành tốt nhiệm vụ: 4/5",
    )  # fmt: skip
    assert kinds(found) == [
        ("adoption", "committee-report", None), ("adoption", "committee-scores", None),
        ("adoption", "committee-pledge", None), ("branch-class", None, None), ("branch-class", None, None),
    ]  # fmt: skip
    assert [(v.level, v.yes) for v in found[3:]] == [("trong sạch vững mạnh", 5), ("hoàn thành tốt nhiệm vụ", 4)]


def test_what_was_not_voted_is_not_found() -> None:
    found = read(
        *HEAD,
        "1. Bí thư trình bày Báo cáo kiểm điểm. Chi bộ thảo luận, nhất trí cao.",
        "2. Biểu quyết xếp loại đảng viên:",
        "- Đ/c Nông Thị Lưu: HTTNV: 9/9",
        "- Đ/c Sùng Thị Nhè: góp ý cần mạnh dạn hơn",
        "Kết quả năm 2010 trường có 14/16 giáo viên đạt chuẩn (87,5%), 100% trẻ ra lớp.",
        "Tỷ lệ xếp loại hoàn thành xuất sắc nhiệm vụ không quá 20% theo quy định.",
    )
    assert kinds(found) == [("member-class", None, "Nông Thị Lưu")]


def test_a_blank_form_and_an_agenda() -> None:
    assert not read(
        *HEAD,
        "Nội dung: 1. Thông qua báo cáo kiểm điểm; 2. Biểu quyết xếp loại chi bộ; 3. Biểu quyết xếp loại từng đảng viên.",
        "Kết quả biểu quyết: …../….. đồng chí nhất trí, đạt ……%",
        "Đ/c ………………..: xếp loại …………….: …/… phiếu",
    )
