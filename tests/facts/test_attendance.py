"""Head counts in the wordings of real minutes, and numbers that are none."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossiercheck.facts import attendance
from dossiercheck.model.document import Document, Line, Page
from dossiercheck.model.fact import Absent, Found, Unreadable

Counts = tuple[int | None, int | None, int | None, int | None, int | None]
N = None


def paper(*texts: str, **more: object) -> Document:
    return Document("a.docx", "docx", tuple(Line(t, i) for i, t in enumerate(texts)), **more)


def counted(*texts: str) -> Counts | None:
    fact = attendance.find(paper(*texts))
    if not isinstance(fact, Found):
        assert isinstance(fact, Absent)
        return None
    v = fact.value
    assert fact.evidence
    return (v.total, v.present, v.absent, v.official, v.probationary)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tổng số đảng viên của Chi bộ: 28 đồng chí. Có mặt: 26 đồng chí. Vắng mặt: 02 đồng chí (có lý do).", (28, 26, 2, N, N)),
        ("Tổng số 15 đảng viên (14 chính thức, 1 dự bị), có mặt 13, vắng 2: đ/c An vắng có lý do đi công tác, đ/c Bình vắng không lý do.", (15, 13, 2, 14, 1)),
        ("Có mặt: 12/15 đảng viên, vắng 3 (đ/c An - ốm, đ/c Bình - đi công tác).", (15, 12, 3, N, N)),
        ("Có mặt: 09/09; Vắng: 0.", (9, 9, 0, N, N)),
        ("1. Số đảng viên được triệu tập: 15 đồng chí. Trong đó chính thức: 13; dự bị: 2|2. Có mặt: 14 đồng chí|3. Đảng viên vắng mặt: 1 đồng chí (Có lý do: 1; Không lý do: 0).", (15, 14, 1, 13, 2)),
        ("- Số đảng viên dự sinh hoạt 14 đồng chí. Trong đó, đảng viên chính thức 13, dự bị 1, đảng viên SHT: 0 đ/c.", (N, 14, N, 13, 1)),
        ("Chi bộ có 15 đảng viên, 14 đồng chí dự họp, 01 đồng chí vắng (có lý do).", (15, 14, 1, N, N)),
        ("Thành phần: 14/15 đảng viên", (15, 14, N, N, N)),
        ("Tham dự có mười hai đồng chí; vắng mặt: không", (N, 12, 0, N, N)),
        ("Có mặt 15/15 đảng viên, không có đồng chí nào vắng mặt", (15, 15, 0, N, N)),
        ("Khách mời tham dự: 02 đồng chí.|Có mặt: 14 đảng viên", (N, 14, N, N, N)),
        ("Hiện tại có tổng số 04 Đảng viên, 03 Đảng viên chính thức, 01 Đảng viên dự bị.", (4, N, N, 3, 1)),
        ("Tổng số đảng viên của Chi bộ: 378 đảng viên, trong đó chính thức 234 đồng chí,", (378, N, N, 234, N)),
        ("cùng với 31 đảng viên thuộc chi bộ Trường Tiểu học A tham dự", (N, 31, N, N, N)),
        ("Tổng số đảng viên: 15; chính thức: 13; dự bị: 02. Có mặt: 14 (chính thức: 12, dự bị: 2). Vắng: 01", (15, 14, 1, 13, 2)),
        ("Có mặt: 20 người, trong đó 15 đảng viên, 5 khách", (N, 15, N, N, N)),
        ("với sự có mặt của 14 đồng chí đảng viên", (N, 14, N, N, N)),
        ("Số lượng đảng viên: 12 đồng chí. Hiện diện: 12. Vắng: không", (12, 12, 0, N, N)),
        ("Đảng viên trong chi bộ: 15 đ/c; dự: 14 đ/c; vắng có lý do: 01 đ/c", (15, 14, 1, N, N)),
        ("TỔNG SỐ ĐẢNG VIÊN: 15 Đ/C; CÓ MẶT: 15 Đ/C; VẮNG: 0", (15, 15, 0, N, N)),
        ("Tổng số đảng viên: 15. Có mặt: 15. Vắng: 0. Dự bị: không", (15, 15, 0, N, 0)),
        ("Tổng số đảng viên: 9 đ/c. Có mặt: 8 đ/c. Vắng mặt: 1 đ/c|Chính thức có mặt: 7 đ/c; dự bị có mặt: 1 đ/c", (9, 8, 1, 7, 1)),
    ],
)  # fmt: skip
def test_statements(text: str, expected: Counts) -> None:
    assert counted("BIÊN BẢN", *text.split("|")) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Tổng số đảng viên: …….. Đ/c; Có mặt: …….. Đ/c; Vắng: …….. Đ/c",
        "Họ tên đảng viên vắng mặt: 1 ……",
        "- Tổng số đảng viên của chi bộ..đồng chí. Trong đó, đảng viên chính thức.đồng chí, đảng viên dự bị..đồng chí",
        "- Có mặt …../…..đồng chí|- Vắng mặt …….đồng chí:|+ Đ/c………………., lý do…………..",
        "+ Số lượng đảng viên tham dự/ tổng số đảng viên của chi, đảng bộ.",
        "Đại hội triệu tập 249 đại biểu ưu tú (trong đó có 21 đại biểu đương nhiên, 228 đại biểu chính thức được bầu)",
        "Các thành viên Hội đồng có…… thành viên tham dự (vắng đồng chí….), gồm các đồng chí:",
        "Tại Đại hội chia thành 06 tổ thảo luận",
        "Biểu quyết: 13/13 đảng viên chính thức tán thành, đạt 100%",
        "Tổng số phiếu phát ra: 14 phiếu, thu về 14 phiếu",
        "Vắng mặt: 1. Đ/c Nguyễn Văn An; 2. Đ/c Lê Thị Xuân",
        "I. THÀNH PHẦN THAM DỰ|1. Chủ trì cuộc họp: đ/c Lê Văn Sơn",
        "100% đảng viên tham dự 3 lớp tập huấn",
        "Tổng số điểm: 95 điểm",
        "Kết quả biểu quyết: đồng ý 8, không đồng ý 0 (trên tổng số 8 đảng viên)",
        "Vắng không lý do",
        "- Số Đảng viên tham gia bỏ phiếu: 14/15 đồng chí (93,3%).",
        "Số đảng viên chính thức có mặt biểu quyết: 7.",
        "Thành phần tham dự hội nghị: Toàn thể đảng viên trong tổ.",
        "(Tổng số: …… đồng chí)",
    ],
)
def test_no_head_count(text: str) -> None:
    assert counted("BIÊN BẢN", *text.split("|")) is None


@settings(max_examples=50)
@given(
    st.integers(3, 60), st.integers(0, 5),
    st.sampled_from(["Tổng số đảng viên: {}", "Tổng số đảng viên của chi bộ: {} đồng chí", "Chi bộ có {} đảng viên", "Tổng số {} đảng viên", "Quân số: {}"]),
    st.sampled_from(["có mặt: {}", "có mặt {} đồng chí", "dự họp: {} đ/c", "tham dự: {} đảng viên", "{} đồng chí tham dự", "số đảng viên có mặt là {} đ/c"]),
    st.sampled_from(["vắng: {}", "vắng mặt {} đồng chí", "vắng {} đ/c (có lý do)", "{} đồng chí vắng mặt"]),
    st.sampled_from(["; ", ". ", ", ", "|- "]), st.booleans(),
)  # fmt: skip
def test_wordings(total: int, absent: int, t: str, p: str, a: str, glue: str, padded: bool) -> None:
    shown = [f"{n:02d}" if padded else str(n) for n in (total, total - min(absent, total), absent)]
    text = glue.join(x.format(n) for x, n in zip((t, p, a), shown, strict=True))
    assert counted("BIÊN BẢN", *text.split("|")) == (total, total - min(absent, total), absent, None, None)


def test_lines_broken_anywhere() -> None:
    words = "Tổng số đảng viên của chi bộ: 28 đồng chí, có mặt: 26 đồng chí, vắng mặt: 02 đồng chí".split()
    for cut in range(1, len(words)):
        assert counted(" ".join(words[:cut]), " ".join(words[cut:])) == (28, 26, 2, None, None)


def test_tables() -> None:
    heads, values = ("Tổng số đảng viên", "Có mặt", "Vắng"), ("15", "14", "1")
    grid = [Line(t, r, table=0, cell=(r, c)) for r, row in enumerate((heads, values)) for c, t in enumerate(row)]
    pairs = [
        Line(t, r, table=0, cell=(r, c))
        for r, pair in enumerate(zip(heads, values, strict=True))
        for c, t in enumerate(pair)
    ]
    for lines in (grid, pairs):
        fact = attendance.find(Document("a.docx", "docx", tuple(lines)))
        assert isinstance(fact, Found)
        assert (fact.value.total, fact.value.present, fact.value.absent) == (15, 14, 1)


def test_unread_pages_and_blank_forms() -> None:
    pages = (Page(1, 595, 842, readable=False, reason="no-text"),)
    assert isinstance(attendance.find(paper(pages=pages)), Unreadable)
    fact = attendance.find(paper("Có mặt: 14/15 đảng viên", pages=pages))
    assert isinstance(fact, Found) and fact.unread == ("absent",)
    blank = attendance.find(paper("Có mặt: ..... đồng chí"))
    assert isinstance(blank, Absent) and blank.looked_at


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đảng số: 07 đ/c; có mặt 06 đ/c.", (7, 6, N, N, N)),
        ("- Triệu tập: 8 đ/c. Dự họp: 7 đ/c.", (8, 7, N, N, N)),
        ("Có mặt 7 trên tổng số 9 đảng viên.", (9, 7, N, N, N)),
        ("Thành phần: 06 đảng viên/07 đảng viên", (7, 6, N, N, N)),
        ("Hồi 9 giờ tại trụ sở, gồm 6/7 đảng viên.", (7, 6, N, N, N)),
        ("Tổng số 6 đồng chí, có mặt 6, vắng 0.|Đồng chí Lò Thị Pánh chủ trì", (6, 6, 0, N, N)),
    ],
)
def test_as_other_secretaries_count(text: str, expected: Counts) -> None:
    assert counted(*text.split("|")) == expected


def test_those_chosen_for_a_task_are_not_the_strength() -> None:
    assert counted("Có mặt: 7 đ/c.", "Chi bộ cử tổ kiểm phiếu gồm 03 đồng chí.") == (N, 7, N, N, N)


@pytest.mark.parametrize(
    ("text", "expected", "exempt"),
    [
        ("Tổng số đảng viên trong chi bộ 16 đ/c, được miễn sinh hoạt 01 đ/c, số đảng viên phải dự họp 15 đ/c, có mặt 13 đ/c, vắng 02 đ/c.", (16, 13, 2, N, N), 1),
        ("Tổng số đảng viên của chi bộ 5 đ/c (trong đó 1 đ/c được miễn công tác và sinh hoạt đảng là đ/c Lò Văn Púng). Có mặt 4/4 đ/c.", (5, 4, N, N, N), 1),
        ("Tổng số: 20 đảng viên. Miễn công tác và sinh hoạt đảng: 02 đồng chí. Có mặt: 18.", (20, 18, N, N, N), 2),
        ("Tổng số: 9 đảng viên, có mặt 9. Chi bộ biểu quyết miễn sinh hoạt đảng 01 đồng chí.", (9, 9, N, N, N), None),
        ("Có mặt: 8/9 đảng viên; 01 đảng viên miễn sinh hoạt", (9, 8, N, N, N), 1),
    ],
)  # fmt: skip
def test_the_exempt_are_counted_apart(text: str, expected: Counts, exempt: int | None) -> None:
    assert counted(text) == expected
    fact = attendance.find(paper(text))
    assert isinstance(fact, Found)
    assert fact.value.exempt == exempt


def test_the_exempt_alone_are_no_head_count() -> None:
    assert counted("Đồng ý cho 01 đ/c được miễn sinh hoạt đảng.") is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thành phần: toàn thể đảng viên chi bộ (14 đ/c), vắng 3 đ/c: Mây, Gió, Sương (đi học).", (14, N, 3, N, N)),
        ("Thành phần: 14 đảng viên, có mặt 11, vắng 03 (nghỉ ốm)", (14, 11, 3, N, N)),
        ("Chi bộ có: 9 ĐV. Có mặt 7 ĐV, vắng 2 ĐV.", (9, 7, 2, N, N)),
        ("Số lượng: 21 đồng chí. Vắng: 02 đồng chí (01 ốm, 01 phép). Dự: 19 đồng chí, đủ điều kiện.", (21, 19, 2, N, N)),
        ("Đảng viên toàn chi bộ: 12; tham dự: 11; vắng có phép: 1; không phép: 0", (12, 11, 1, N, N)),
        ("Tông số ĐV: 7đ/c, có mặt:7 đ/c,vắng:0.", (7, 7, 0, N, N)),
        ("Thành phần tham dự: 6 đảng viên; vắng: 01 đ/c", (N, 6, 1, N, N)),
        ("Số lượng: 8 đảng viên có mặt trên tổng số 9 đảng viên (vắng 1 đ/c vì ốm).", (9, 8, 1, N, N)),
    ],
)  # fmt: skip
def test_the_strength_beside_who_came(text: str, expected: Counts) -> None:
    assert counted("BIÊN BẢN", text) == expected
    words = text.split(" ")
    for cut in range(1, len(words)):
        assert counted("BIÊN BẢN", " ".join(words[:cut]), " ".join(words[cut:])) == expected, cut


@pytest.mark.parametrize(
    ("text", "expected", "unread"),
    [
        ("Đảng viên chính thức 9, dự bị 1. Có mặt đủ.", (N, N, N, 9, 1), ("total", "present")),
        ("Tổng số đảng viên: 9 đ/c, dự họp đông đủ.", (9, N, N, N, N), ("present",)),
        ("Có mặt: 9 đ/c. Vắng có phép: 1; không phép: 2", (N, 9, N, N, N), ("absent",)),
        ("Tổng số 15 đảng viên, có mặt 13 đ/c, đủ điều kiện họp", (15, 13, N, N, N), ()),
    ],
)
def test_what_is_told_without_its_figure_is_unread(text: str, expected: Counts, unread: tuple[str, ...]) -> None:
    fact = attendance.find(paper("BIÊN BẢN", text))
    assert isinstance(fact, Found) and fact.unread == unread
    assert counted("BIÊN BẢN", text) == expected


def test_sums_under_a_list_of_those_present_and_absent() -> None:
    rows = (("TT", "Họ và tên", "Có mặt", "Vắng"), ("1", "Vì Văn Xôm", "x", ""), ("2", "Lò Thị Pánh", "", "x (ốm)"), ("3", "Ma Thế Mây", "x", ""), ("", "Tổng: 03", "02", "01"))  # fmt: skip
    lines = [Line(text, i, table=0, cell=(i, j)) for i, row in enumerate(rows) for j, text in enumerate(row) if text]
    fact = attendance.find(Document("a.docx", "docx", (Line("BIÊN BẢN", 0), *lines)))
    assert isinstance(fact, Found)
    assert (fact.value.total, fact.value.present, fact.value.absent) == (3, 2, 1)
