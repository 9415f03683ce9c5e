"""Two branches' deliveries as strangers type them: one in tables, one in prose; every name invented.

`deliver(folder, faults)` writes them below `folder`: 33 papers, one branch in a folder, one in a zip, both in a folder
that only gathers branches. Each fault is a word of `FAULTS`; without any the delivery is in order.
"""

import io
import zipfile
from collections.abc import Set as AbstractSet
from pathlib import Path

from docx import Document
from docx.shared import Cm
from PIL import Image, ImageDraw

ONE, TWO = "Các chi bộ nộp/Chi bộ 1", "Các chi bộ nộp/Chi bo Tram can.zip"
# Fault -> (unit, code, document, member).
FAULTS: dict[str, tuple[str, str, str | None, str | None]] = {
    "unsigned": (ONE, "unsigned", "branch-report", None),
    "blank-day": (ONE, "undated", "self-review", "Tằng Văn Sinh"),
    "last-year": (ONE, "wrong-period", "member-pledge", "Lô Thị Năm"),
    "no-supplement": (ONE, "missing", "record-supplement", "Xồng Bá Hiệu"),
    "not-adopted": (ONE, "vote-missing", "minutes", None),
    "not-in-return": (ONE, "roster-mismatch", "member-quality-return", "Tằng Văn Sinh"),
    "sum": (ONE, "scores-inconsistent", "branch-scores", None),
    "other-class": (ONE, "class-mismatch", "member-quality-return", "Lô Thị Năm"),
    "unvoted": (TWO, "member-unvoted", "minutes", "Quáng Thị Mười"),
    "other-day": (TWO, "date-outside", "minutes", None),
    "director": (TWO, "wrong-signatory", "branch-pledge", None),
    "no-summary": (TWO, "missing", "criteria-summary-return", None),
    "empty-form": (TWO, "missing", "member-pledge", "Hà Đình Thuỵ"),
    "last-year-report": (TWO, "wrong-period", "branch-report", None),
}
BEST, GOOD = "hoàn thành xuất sắc nhiệm vụ", "hoàn thành tốt nhiệm vụ"
FIRST = [
    ("Vương Thị Ngần", "Bí thư", GOOD),
    ("Xồng Bá Hiệu", "Phó Bí thư", GOOD),
    ("Lô Thị Năm", "", BEST),
    ("Tằng Văn Sinh", "", GOOD),
]
SECOND = [("Hà Đình Thuỵ", "Bí thư", GOOD), ("Quáng Thị Mười", "", GOOD), ("Lục Khánh Hoà", "", BEST)]


class Paper:
    """A document being typed."""

    def __init__(self) -> None:
        self.word = Document()

    def lines(self, *texts: str, align: int = 0) -> "Paper":
        for text in texts:
            self.word.add_paragraph(text).alignment = align
        return self

    def table(self, rows: list[list[str | list[str]]], *, ruled: bool = True) -> "Paper":
        made = self.word.add_table(rows=len(rows), cols=len(rows[0]))
        made.style = "Table Grid" if ruled else "Normal Table"
        for cells, row in zip(made.rows, rows, strict=True):
            for cell, told in zip(cells.cells, row, strict=True):
                parts = [told] if isinstance(told, str) else told
                for n, text in enumerate(parts):
                    place = cell.paragraphs[0] if n == 0 else cell.add_paragraph()
                    if text == "~":
                        place.add_run().add_picture(io.BytesIO(_STROKES), width=Cm(3))
                    else:
                        place.add_run(text)
        return self

    def data(self) -> bytes:
        out = io.BytesIO()
        self.word.save(out)
        return out.getvalue()


def _strokes() -> bytes:
    picture, out = Image.new("RGBA", (240, 90), (255, 255, 255, 0)), io.BytesIO()
    ImageDraw.Draw(picture).line([(10, 60), (60, 20), (90, 70), (150, 25), (230, 60)], fill=(20, 20, 140, 255), width=4)
    picture.save(out, "PNG")
    return out.getvalue()


_STROKES = _strokes()


def deliver(folder: Path, faults: AbstractSet[str] = frozenset()) -> Path:
    """Write both branches' papers; the folder is the delivery."""
    for name, paper in _tables(faults).items():
        path = folder / ONE / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(paper.data())
    with zipfile.ZipFile(folder / TWO, "w") as packed:
        for name, paper in _prose(faults).items():
            packed.writestr(f"Chi bo Tram can/{name}", paper.data())
    return folder


# --- Chi bộ 1: letterheads, fields, votes, signatures in tables ------------------------------------


def _head(day: str = "") -> Paper:
    left = ["ĐẢNG ỦY XÍ NGHIỆP CÂN ĐO", "CHI BỘ 1", "*"]
    return Paper().table([[left, ["ĐẢNG CỘNG SẢN VIỆT NAM", "", day]]], ruled=False)


def _signed(paper: Paper, *right: str) -> Paper:
    return paper.table([[["Nơi nhận:", "- Đảng ủy Xí nghiệp;", "- Lưu Chi bộ."], list(right)]], ruled=False)


def _tables(faults: AbstractSet[str]) -> dict[str, Paper]:
    day, secretary = "Núi Mẫu, ngày 17 tháng 12\nnăm 2010", ("T/M CHI BỘ", "BÍ THƯ", "~", "Vương Thị Ngần")
    adopted = [
        "Báo cáo kiểm điểm tập thể chi bộ",
        "Bảng tự chấm điểm chi bộ",
        "Bản đăng ký phấn đấu của chi bộ năm 2011",
    ]
    if "not-adopted" in faults:
        adopted = adopted[:2]
    minutes = _head().lines("BIÊN BẢN", "Sinh hoạt chi bộ kiểm điểm, xếp loại cuối năm 2010", align=1)
    minutes.table(
        [
            ["Ngày, giờ họp", "Ngày 15 tháng 12 năm 2010, 13 giờ 30"],
            ["Tổng số đảng viên", "04 đồng chí"],
            ["Có mặt", "04/04"],
            ["Vắng", "không"],
            ["Chủ trì", "Đ/c Vương Thị Ngần"],
            ["Thư ký", "Đ/c Lô Thị Năm"],
        ]
    ).lines("Biểu quyết thông qua văn bản").table(
        [
            ["TT", "Văn bản", "Tán thành", "Không tán thành"],
            *[[str(n), a, "4/4", "0"] for n, a in enumerate(adopted, 1)],
        ]
    )
    minutes.lines(
        "Đề nghị xếp loại chi bộ: Trong sạch, vững mạnh (4/4 đồng chí tán thành).",
        "Chi ủy đã báo ý kiến quần chúng và cấp ủy nơi cư trú.",
        "Kết quả biểu quyết xếp loại từng đảng viên",
    )
    minutes.table(
        [
            ["TT", "Đảng viên", "Góp ý", "Mức đề nghị", "Tán thành"],
            *[[str(n), m, "Cần mạnh dạn hơn", f"ĐTC, {level}", "4/4"] for n, (m, _, level) in enumerate(FIRST, 1)],
        ]
    )
    minutes.lines("Khen thưởng: chi bộ không đề nghị.").table(
        [[["NGƯỜI GHI BIÊN BẢN", "~", "Lô Thị Năm"], ["CHỦ TRÌ HỘI NGHỊ", "~", "Vương Thị Ngần"]]], ruled=False
    )
    scores = [
        ["1", "Lãnh đạo nhiệm vụ chính trị", "40", "38,5"],
        ["2", "Lãnh đạo công tác tư tưởng", "20", "19"],
        ["3", "Xây dựng chi bộ", "25", "24"],
        ["4", "Lãnh đạo đoàn thể", "15", "14"],
    ]
    levels = {m: level for m, _, level in FIRST} | ({"Lô Thị Năm": GOOD} if "other-class" in faults else {})
    listed = [m for m, _, _ in FIRST if not ("not-in-return" in faults and m == "Tằng Văn Sinh")]
    report_mark = "" if "unsigned" in faults else "~"
    papers = {
        "bb.docx": minutes,
        "bc.docx": _signed(_head(day).lines("BÁO CÁO KIỂM ĐIỂM TẬP THỂ", "Chi bộ 1 năm 2010", align=1).lines("Chi bộ hoàn thành nhiệm vụ, đoàn kết."), *secretary[:2], report_mark, secretary[3]),
        "diem.docx": _signed(_head(day).lines("BẢNG TỰ CHẤM ĐIỂM", "Chi bộ 1, năm 2010, theo bốn tiêu chuẩn", align=1).table([["TT", "Tiêu chuẩn", "Điểm tối đa", "Điểm tự chấm"], *scores, ["", "Tổng cộng", "100", "97,5" if "sum" in faults else "95,5"]]), *secretary),
        "dk.docx": _signed(_head(day).lines("BẢN ĐĂNG KÝ", "Xây dựng chi bộ trong sạch, vững mạnh năm 2011", align=1).lines("Chi bộ 1 đăng ký phấn đấu."), *secretary),
        "bieu1.docx": _signed(_head(day).lines("BIỂU BÁO CÁO ĐÁNH GIÁ CHẤT LƯỢNG ĐẢNG VIÊN NĂM 2010", align=1).table([["TT", "Họ và tên", "Tự nhận", "Chi bộ đề nghị"], *[[str(n), m, levels[m], levels[m]] for n, m in enumerate(listed, 1)]]), *secretary),
        "bieu2.docx": _signed(_head(day).lines("BIỂU TỔNG HỢP MỘT SỐ TIÊU CHÍ ĐÁNH GIÁ CHẤT LƯỢNG NĂM 2010", align=1).table([["Tiêu chí", "Số lượng"], ["Tổng số đảng viên", "04"]]), *secretary),
    }  # fmt: skip
    for member, post, level in FIRST:
        own = f"Đảng viên/{member}"
        when = "Núi Mẫu, ngày 12 tháng 12 năm 2010"
        day_left_blank = "blank-day" in faults and member == "Tằng Văn Sinh"
        fields = [
            ["Họ và tên", member],
            ["Năm sinh", "1970"],
            ["Chức vụ", post or "Đảng viên"],
            ["Tự nhận mức", f"đủ tư cách, {level}"],
        ]
        year = 2010 if "last-year" in faults and member == "Lô Thị Năm" else 2011
        papers[f"{own}/1.docx"] = _own(
            _head().lines("BẢN TỰ KIỂM ĐIỂM CỦA ĐẢNG VIÊN", "Năm 2010", align=1).table(fields),
            member,
            "NGƯỜI TỰ KIỂM ĐIỂM",
            "Núi Mẫu, ngày ..... tháng 12 năm 2010" if day_left_blank else when,
        )
        papers[f"{own}/2.docx"] = _own(
            _head()
            .lines("BẢN ĐĂNG KÝ", f"phấn đấu năm {year}", align=1)
            .lines(f"Họ và tên: {member}; sinh năm 1970", "Mức phấn đấu: hoàn thành xuất sắc nhiệm vụ."),
            member,
            "NGƯỜI ĐĂNG KÝ",
            when,
        )
        papers[f"{own}/3.docx"] = _own(
            _head()
            .lines("PHIẾU BỔ SUNG LÝ LỊCH", "Năm 2010", align=1)
            .lines(f"1. Họ và tên: {member}", "2. Sinh năm: 1970", "3. Thay đổi: không."),
            member,
            "ĐẢNG VIÊN KHAI",
            when,
        )
    if "no-supplement" in faults:
        del papers["Đảng viên/Xồng Bá Hiệu/3.docx"]
    return papers


def _own(paper: Paper, member: str, post: str, when: str) -> Paper:
    return paper.table([["", [when, post, "~", member]]], ruled=False)


# --- Trạm cân: everything in paragraphs, small letters, figures in words ---------------------------


def _typed(*title: str, day: str = "") -> Paper:
    return (
        Paper()
        .lines(
            "ĐẢNG UỶ XÍ NGHIỆP CÂN ĐO                    ĐẢNG CỘNG SẢN VIỆT NAM",
            "CHI BỘ TRẠM CÂN",
            f"        *                         {day}",
        )
        .lines(*title, align=1)
    )


def _prose(faults: AbstractSet[str]) -> dict[str, Paper]:
    day = "Núi Mẫu, ngày 18 tháng 12 năm 2010"
    sign = ["\t\t\t\tTM. chi bộ Trạm cân", "\t\t\t\tBí thư chi bộ", "\t\t\t\t(đã ký)", "\t\t\t\tHà Đình Thuỵ"]
    minutes = _typed("Biên bản", "họp chi bộ kiểm điểm đảng viên,", "đề nghị xếp loại chi bộ", "năm 2010").lines(
        f"Hồi bảy giờ, ngày {'27' if 'other-day' in faults else '17'} tháng Mười hai năm 2010, tại trạm, chi bộ họp. Có mặt 3 trên tổng số 3 đảng viên. Đồng chí Hà Đình Thuỵ chủ trì; đồng chí Lục Khánh Hoà ghi biên bản.",
        "Chi bộ nghe đọc báo cáo kiểm điểm năm 2010, ba trên ba đồng chí nhất trí thông qua.", "Bảng chấm điểm theo bốn tiêu chuẩn được 3/3 đồng chí nhất trí thông qua.",
        "Về bản đăng ký phấn đấu xây dựng chi bộ trong sạch vững mạnh năm 2011, 3/3 đồng chí tán thành.", "Biểu quyết đề nghị xếp loại chi bộ hoàn thành tốt nhiệm vụ: ba trên ba đồng chí đồng ý.", "Chi uỷ thông báo ý kiến của quần chúng và của chi uỷ nơi cư trú.",
    )  # fmt: skip
    for member, _, level in SECOND:
        said = f"Đồng chí {member} trình bày bản kiểm điểm. Chi bộ góp ý đồng chí cần sâu sát hơn, đồng chí tiếp thu."
        vote = f" Biểu quyết đề nghị xếp loại đảng viên đủ tư cách, {level}: ba trên ba đồng chí đồng ý."
        minutes.lines(said if "unvoted" in faults and member == "Quáng Thị Mười" else said + vote)
    minutes.lines(
        "Chi bộ không đề nghị khen thưởng.",
        "     Người ghi biên bản\t\t\t\tChủ trì",
        "        (đã ký)\t\t\t\t(đã ký)",
        "     Lục Khánh Hoà\t\t\t\tHà Đình Thuỵ",
    )
    year = 2009 if "last-year-report" in faults else 2010
    pledge = (
        ["\t\t\t\tKT. Giám đốc", "\t\t\t\tPhó Giám đốc", "\t\t\t\t(đã ký)", "\t\t\t\tLâm Quốc Mẫn"]
        if "director" in faults
        else sign
    )
    papers = {
        "so 1.docx": minutes,
        "so 2.docx": _typed("Báo cáo kiểm điểm", "kết quả thực hiện nhiệm vụ", f"năm {year} của chi bộ Trạm cân", day=day).lines("Chi bộ đã hoàn thành nhiệm vụ, sinh hoạt đều.", *sign),
        "so 3.docx": _typed("Bảng chấm điểm chi bộ", "năm 2010 theo bốn tiêu chuẩn", day=day).lines(
            "1. Lãnh đạo nhiệm vụ chính trị: tối đa 40 điểm, tự chấm 36 điểm.", "2. Công tác tư tưởng: tối đa 20 điểm, tự chấm 18 điểm.", "3. Xây dựng chi bộ: tối đa 25 điểm, tự chấm 22 điểm.",
            "4. Lãnh đạo đoàn thể: tối đa 15 điểm, tự chấm 12 điểm.", "Tổng cộng: tối đa 100 điểm, tự chấm 88 điểm.", *sign),
        "so 4.docx": _typed("Bản đăng ký phấn đấu", "xây dựng chi bộ đạt tiêu chuẩn", "“Trong sạch vững mạnh năm 2011”", day=day).lines("Chi bộ Trạm cân đăng ký phấn đấu.", *pledge),
        "so 5.docx": _typed("Biểu báo cáo đánh giá chất lượng đảng viên", "năm 2010", day=day).lines(*[f"{n}. {m}\tđảng viên\t{level}" for n, (m, _, level) in enumerate(SECOND, 1)], *sign),
        "so 6.docx": _typed("Biểu tổng hợp một số tiêu chí", "đánh giá chất lượng năm 2010", day=day).lines("- Tổng số đảng viên: 03 đồng chí.", "- Vi phạm tư cách: không.", *sign),
    }  # fmt: skip
    if "no-summary" in faults:
        del papers["so 6.docx"]
    for n, (member, _, level) in enumerate(SECOND):
        end = [
            f"\t\t\t\tNúi Mẫu, ngày {10 + n} tháng 12 năm 2010",
            "\t\t\t\t{}",
            "\t\t\t\t(đã ký)",
            f"\t\t\t\t{member}",
        ]
        papers[f"{n} kd.docx"] = _typed("Bản kiểm điểm", "của đảng viên năm 2010").lines(
            f"Tôi là {member}, sinh ngày 3.2.1975, sinh hoạt tại chi bộ Trạm cân.",
            f"Tự nhận: đảng viên đủ tư cách, {level}.",
            *[x.format("Người kiểm điểm") for x in end],
        )
        papers[f"{n} dk.docx"] = _typed("Bản đăng ký phấn đấu", "hoàn thành xuất sắc nhiệm vụ năm 2011").lines(
            f"Họ tên: {member}. Chi bộ Trạm cân.",
            "Tôi xin đăng ký phấn đấu năm 2011.",
            *[x.format("Người đăng ký") for x in end],
        )
        papers[f"{n} bs.docx"] = _typed("Phiếu bổ sung hồ sơ đảng viên", "năm 2010").lines(
            f"Tên tôi là: {member}.", "Trong năm không có gì thay đổi.", *[x.format("Người khai") for x in end]
        )
    if "empty-form" in faults:
        papers["0 dk.docx"] = _typed("Bản đăng ký phấn đấu", "hoàn thành xuất sắc nhiệm vụ năm 2011").table(
            [
                ["Họ và tên", "............"],
                ["Chức vụ", "............"],
                ["Mức phấn đấu", "............"],
                ["Biện pháp", "............"],
            ]
        )
    return papers
