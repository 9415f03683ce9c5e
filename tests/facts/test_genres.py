"""Titles shortened or misspelt still tell which paper it is, with less confidence; a genre's words are weighed whole."""

import pytest

from dossiercheck.facts.gather import gather_all
from dossiercheck.facts.genres import begun, near, spelt_out
from dossiercheck.model.document import Document, Line
from dossiercheck.rules.compile import recognisers
from dossiercheck.run.packs import open_pack

KNOWN = recognisers(open_pack("snv-lang-son-2010", "vi").ruleset)  # type: ignore[union-attr]
HEAD = ("ĐẢNG BỘ SỞ MẪU", "CHI BỘ TRẠM BƠM")
MEETING = ("CHỦ TRÌ", "(đã ký)", "Lộc Thị Mẫu", "THƯ KÝ", "(đã ký)", "Hứa Văn Khuôn")
BRANCH = ("T/M CHI BỘ", "BÍ THƯ", "(đã ký)", "Lộc Thị Mẫu")
SELF = ("NGƯỜI TỰ KIỂM ĐIỂM", "(đã ký)", "Hứa Văn Khuôn")
BODY = (
    "Trong năm, chi bộ đã hoàn thành các nhiệm vụ được giao, giữ vững đoàn kết và nền nếp sinh hoạt của cơ quan.",
) * 3


def paper(*title: str, signed: tuple[str, ...], head: tuple[str, ...] = HEAD):
    told = [
        *((t, "left", False) for t in head),
        *((t, "full", True) for t in title),
        *((t, "full", False) for t in BODY),
    ]
    told += [(t, "right", True) for t in signed]
    lines = tuple(Line(t, n, s, centred=c, place=f"đoạn {n}") for n, (t, s, c) in enumerate(told))
    (facts,) = gather_all(Document("a.docx", "docx", lines), KNOWN)
    return facts


@pytest.mark.parametrize(
    "title, signed, kind",
    [
        (("BIÊN BẢN", "Kiểm điểm đảng viên, phân loại chi bộ năm 2010"), MEETING, "minutes"),
        (("BIÊN BẢN", "Kiểm điểm đảng viên cuối năm 2010"), MEETING, "minutes"),
        (("BIÊN BẢN KIỂM ĐIỂM ĐẢNG VIÊN", "Năm 2010"), SELF, "self-review"),  # a lay person's slip
        (("THỐNG KÊ SỐ LIỆU", "Xếp loại tổ chức đảng, đảng viên năm 2010"), BRANCH, "criteria-summary-return"),
        (("SỐ LIỆU TỔNG HỢP", "Phân loại chất lượng chi bộ, đảng viên năm 2010"), BRANCH, "criteria-summary-return"),
    ],
)
def test_the_genre_weighs_more_than_what_it_is_about(title, signed, kind) -> None:
    read = paper(*title, signed=signed).kind
    assert (read.kind, read.confidence > 0.8) == (kind, True), read


@pytest.mark.parametrize(
    "title, signed, kind",
    [
        (("BB HỌP CHI BỘ CUỐI NĂM 2010",), MEETING, "minutes"),
        (("BIÊN BÀN HỌP CHI BỘ", "Xêp loại đảng viên năm 2010"), MEETING, "minutes"),
        (("BIÊNG BẢN HỌP CHI BỘ", "Năm 2010"), MEETING, "minutes"),
        (("BIÊNBẢN HỌP CHI BỘ",), MEETING, "minutes"),
        (("BÁO CAO KIỂM ĐIỂM CHI BỘ NĂM 2010",), BRANCH, "branch-report"),
        (("BC KĐ CỦA CB NĂM 2010",), BRANCH, "branch-report"),
        (("BẢNG KIỂM ĐIÊM CÁ NHÂN NĂM 2010",), SELF, "self-review"),
        (("BKĐ CÁ NHÂN NĂM 2010",), SELF, "self-review"),
        (("BẢNG CHẤN ĐIỂM CHI BỘ NĂM 2010",), BRANCH, "branch-scores"),
    ],
)
def test_a_title_with_slips_is_told_with_less_confidence(title, signed, kind) -> None:
    read = paper(*title, signed=signed).kind
    assert read.kind == kind and 0.6 <= read.confidence < 0.9, read


@pytest.mark.parametrize(
    "text", ["TRƯỜNG CHÍNH TRỊ", "BB/CB", "BAN CHẤP HÀNH", "THÔNG TIN LIÊN LẠC", "BẢN THÂN", "BC", "CỘNG SẢN VIỆT NAM"]
)
def test_no_genre(text: str) -> None:
    assert near(text) is None


def test_what_is_printed_in_full_stays() -> None:
    assert spelt_out("biên bản họp chi bộ") == "biên bản họp chi bộ"
    assert begun("Biểu tổng hợp số 2").length == len("Biểu tổng hợp")  # type: ignore[union-attr]


def test_two_bodies_on_one_line() -> None:
    title = ("BIÊN BẢN", "Họp xếp loại chất lượng đảng viên")
    for line in (
        "ĐẢNG ỦY SỞ MẪU - CHI BỘ TRẠM BƠM",
        "ĐẢNG BỘ SỞ MẪU CHI BỘ TRẠM BƠM",
        "Đảng bộ Sở Mẫu, Chi bộ Trạm bơm",
    ):
        read = paper(*title, signed=MEETING, head=(line,))
        assert read.kind.kind == "minutes" and read.kind.confidence > 0.8, line
        assert read.letterhead.value.issuer.casefold() == "chi bộ trạm bơm"  # type: ignore[union-attr]
    joint = paper(*title, signed=MEETING, head=("CHI BỘ CƠ QUAN ĐẢNG ỦY KHỐI",)).letterhead
    assert joint.value.issuer == "CHI BỘ CƠ QUAN ĐẢNG ỦY KHỐI"  # type: ignore[union-attr]
