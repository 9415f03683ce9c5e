"""Words, turned pages, what is seen and what is not."""

import unicodedata

import pytest
from made_pdf import pdf, picture, text, turned

from dossiercheck.model.diagnostic import Diagnostic
from dossiercheck.model.document import Document
from dossiercheck.readers import read


def document(*pages: str, **more: object) -> Document:
    found = read("a.pdf", pdf(*pages, **more))  # type: ignore[arg-type]
    assert isinstance(found, Document)
    return found


def texts(*pages: str, **more: object) -> list[str]:
    return [x.text for x in document(*pages, **more).lines]


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
@pytest.mark.parametrize("degrees", [0, 90, 180, 270])
def test_turned_pages_read_like_upright_ones(rotate: int, degrees: int) -> None:
    content = "".join(
        turned(x, y, said, degrees)
        for x, y, said in ((60, 760, "ĐẢNG BỘ SỞ"), (330, 760, "ĐẢNG CỘNG SẢN VIỆT NAM"), (60, 400, "Kính gửi: Chi bộ"))
    )
    box = (-124, 124, 719, 719) if degrees % 180 else (0, 0, 595, 842)
    found = document(content, rotate=rotate, box=box)
    assert [(x.text, x.row, x.side) for x in found.lines][:2] == [
        ("ĐẢNG BỘ SỞ", 0, "left"),
        ("ĐẢNG CỘNG SẢN VIỆT NAM", 0, "right"),
    ]
    assert found.lines[2].text == "Kính gửi: Chi bộ"
    assert found.pages[0].turned == (degrees - rotate) % 360
    assert all(x.box and 0.05 < x.box.top < 0.6 for x in found.lines)


def test_columns_that_nearly_touch_stay_apart_below_ones_that_do_not() -> None:
    head = text(60, 760, "ĐẢNG BỘ TỔNG KHO") + text(330, 760, "ĐẢNG CỘNG SẢN VIỆT NAM")
    long = "CHI BỘ XÍ NGHIỆP BỐC XẾP VÀ GIAO NHẬN"  # 37 letters of six points, up to 282
    near = text(60, 740, long) + text(300, 740, "Cảng Mẫu, ngày 12/12/2010")
    found = document(head + near).lines
    assert [(x.text, x.row, x.side) for x in found[2:]] == [
        (long, 1, "left"), ("Cảng Mẫu, ngày 12/12/2010", 1, "right"),
    ]  # fmt: skip
    assert texts(near) == [f"{long} Cảng Mẫu, ngày 12/12/2010"]
    also = text(60, 760, "ĐẢNG ỦY TỔNG KHO VẬT LIỆU NỔ HẦM LÒ X") + text(305, 760, "ĐẢNG CỘNG SẢN VIỆT NAM")
    also += text(60, 740, long) + text(305, 740, "Cảng Mẫu, ngày 12/12/2010")
    assert [x.side for x in document(also).lines] == ["left", "right"] * 2
    justified = "".join(text(60 + 42 * n, 740, "chung") for n in range(11))  # all gaps alike
    assert len(document(head + justified).lines) == 3


def test_a_page_whose_corner_is_not_zero() -> None:
    found = document(text(1060, 2760, "ĐẢNG BỘ"), box=(1000, 2000, 1595, 2842))
    assert found.lines[0].box is not None
    assert found.lines[0].box.left == pytest.approx(60 / 595, abs=0.01)
    assert found.lines[0].box.bottom == pytest.approx(82 / 842, abs=0.01)


def test_letters_from_a_second_run_fall_into_their_words() -> None:
    # Capitals H, N, U are 8.66 points wide: two letters first, then the one between from a run of its own.
    assert texts(text(60, 700, "H") + text(77.3, 700, "U") + text(100, 700, "N") + text(68.66, 700, "N")) == ["HNU N"]


def test_bold_by_printing_twice_is_read_once() -> None:
    assert texts(text(60, 700, "BIÊN BẢN") + text(60.4, 700, "BIÊN BẢN")) == ["BIÊN BẢN"]


def test_decomposed_letters_ligatures_soft_hyphens_and_the_wrong_u_horn() -> None:
    said = unicodedata.normalize("NFD", "Nghị quyết") + " \ufb01le Trƣờng C\u00adhi bộ NGƢỜI"
    (only,) = texts(text(60, 700, said))
    assert only == "Nghị quyết file Trường Chi bộ NGƯỜI"


def test_raised_figures_stay_in_their_line() -> None:
    assert texts(text(60, 700, "họp lúc 14h30 ngày") + text(168, 704.5, "(1)", size=7)) == ["họp lúc 14h30 ngày(1)"]


@pytest.mark.parametrize("before", ["3 Tr", "1 g 1 G"])
def test_invisible_and_white_text_is_not_read(before: str) -> None:
    assert texts(text(60, 700, "Chi bộ") + text(60, 600, "BÍ THƯ", before=before)) == ["Chi bộ"]


def test_white_text_on_a_dark_box_is_read() -> None:
    box = "0 g 50 590 200 30 re f\n"
    assert "BÍ THƯ" in texts(text(60, 700, "Chi bộ") + box + text(60, 600, "BÍ THƯ", before="1 g"))


def test_text_off_the_page_is_not_read() -> None:
    assert texts(text(60, 700, "Chi bộ") + text(60, -300, "BÍ THƯ") + text(900, 500, "Ký")) == ["Chi bộ"]


def test_a_slanted_watermark_does_not_mix_with_the_body() -> None:
    found = texts(text(60, 500, "Chi bộ họp xét") + text(150, 300, "BẢN SAO LƯU HÀNH NỘI BỘ", size=40, degrees=45))
    assert found == ["Chi bộ họp xét"]


def test_text_on_its_side_is_a_line_of_its_own() -> None:
    body = "".join(text(60, 700 - 20 * i, "Chi bộ họp xét chất lượng") for i in range(4))
    found = document(body + text(40, 300, "Số thứ tự", degrees=90))
    assert found.lines[-1].text == "Số thứ tự"
    assert found.lines[-1].box is not None
    assert found.lines[-1].box.top == pytest.approx((842 - 300 - 54) / 842, abs=0.01)


@pytest.mark.parametrize("number", ["2", "- 2 -", "Trang 2/3", "2 | 3"])
def test_page_numbers_are_no_part_of_the_text(number: str) -> None:
    found = texts(text(60, 60, "Chi bộ đề nghị"), text(290, 810, number) + text(60, 760, "Đảng ủy xem xét"))
    assert found == ["Chi bộ đề nghị", "Đảng ủy xem xét"]


def test_running_heads_are_read_once() -> None:
    pages = [text(60, 820, "Mẫu số 3") + text(60, 700, f"Phần {word}") for word in ("một", "hai", "ba")]
    assert texts(*pages) == ["Mẫu số 3", "Phần một", "Phần hai", "Phần ba"]


def test_a_letterhead_on_every_page_of_a_pile_is_no_running_head() -> None:
    head = (
        text(60, 800, "CHI BỘ CẢNG")
        + text(330, 800, "ĐẢNG CỘNG SẢN VIỆT NAM")
        + text(330, 785, "Cảng Mẫu, ngày 13/12/2010")
    )
    pile = document(*(head + text(250, 740, f"PHIẾU SỐ {n}") + text(60, 700, "Họ và tên") for n in "ABC"))
    assert [x.text for x in pile.lines].count("CHI BỘ CẢNG") == 3
    report = document(
        *(head + text(60, 740, f"và nội dung thứ {n} của bản báo cáo này còn được nói tiếp") for n in "abc")
    )
    assert [x.text for x in report.lines].count("CHI BỘ CẢNG") == 1


def test_values_in_form_fields_and_free_text_stand_on_the_page() -> None:
    field = "/Annots[<</Type/Annot/Subtype/Widget/FT/Tx/T(ten)/V(Nguyen Van An)/Rect[130 695 300 712]>>]"
    assert texts(text(60, 700, "Họ và tên:"), extra=field) == ["Họ và tên: Nguyen Van An"]
    hidden = field.replace("/Rect", "/F 2/Rect")
    assert texts(text(60, 700, "Họ và tên:"), extra=hidden) == ["Họ và tên:"]


def test_a_page_called_blank_is_blank_when_drawn() -> None:
    assert document("").pages[0].reason == "blank"
    assert document("1 g 0 0 595 842 re f").pages[0].reason == "blank"
    for content in ("0 0 m 300 300 l S", picture(100, 100, 50, 50), "0.5 g 10 10 50 50 re f"):
        page = document(content).pages[0]
        assert (page.readable, page.reason) == (False, "no-text")


def test_a_scan_in_strips_with_a_stamp_is_not_read() -> None:
    strips = "".join(picture(0, 168.4 * i, 595, 168.4) for i in range(5))
    page = document(strips + text(350, 800, "Ký bởi: Sở Nội vụ")).pages[0]
    assert (page.readable, page.reason) == (False, "stamp-only")


def test_a_page_of_outlined_letters_is_not_read() -> None:
    letters = "".join(
        f"{60 + 8 * (i % 50)} {700 - 20 * (i // 50)} m {66 + 8 * (i % 50)} {706 - 20 * (i // 50)} l S\n"
        for i in range(300)
    )
    assert document(letters + text(290, 400, "Phụ lục")).pages[0].reason == "no-text"


def test_a_page_of_figures_alone_is_read() -> None:
    assert document(text(290, 400, "12")).pages[0].readable
    assert not document(text(290, 400, "12") + picture(100, 100, 200, 300)).pages[0].readable


def test_a_broken_file_is_damaged_whatever_was_opened_before() -> None:
    """pdfium keeps the last error: a file opened without pages once took over the password of the file before it."""
    locked = pdf("").replace(
        b"/Root 1 0 R>>",
        b"/Root 1 0 R/Encrypt<</Filter/Standard/V 1/R 2/O(%b)/U(%b)/P -4>>/ID[(a)(a)]>>" % (b"o" * 32, b"u" * 32),
    )
    pageless = pdf()
    for data, code in ((pageless, "damaged"), (locked, "encrypted"), (pageless, "damaged")):
        found = read("a.pdf", data)
        assert isinstance(found, Diagnostic)
        assert found.code == code
