"""What a page's text layer is worth."""

from dossiercheck.readers.pdf.trust import distrust

BODY = "Chi bộ họp xét chất lượng đảng viên năm 2010, có mặt mười hai đồng chí. " * 4


def test_good_text_is_trusted_on_paper_and_under_a_scan() -> None:
    assert distrust(BODY, 0.0) is None
    assert distrust(BODY, 1.0) is None


def test_no_letters_a_stamp_a_watermark() -> None:
    assert distrust(" 12 ", 0.0) == "no-text"
    assert distrust("Ký bởi: Sở Nội vụ\nThời gian ký: 15.12.2010", 1.0) == "stamp-only"
    assert distrust("", 1.0, slanted=True) == "watermark-only"


def test_an_ocr_layer_without_vietnamese_letters_is_garbage() -> None:
    assert distrust("CQNG HOA XA HQI CHU NGHIA VIET NAM " * 10, 1.0) == "garbage"
    assert distrust("\ue001\ue002\ue003 chi bo", 0.0) == "garbage"


def test_outlined_letters_outnumber_the_text() -> None:
    assert distrust("Phụ lục", 0.0, outlines=900) == "no-text"


def test_letters_a_font_tells_nobody_make_a_page_unread() -> None:
    holed = "BÁO CÁO KI\x00M ĐI\x00M c\x00a chi b\x00 khu ph\x00 trong năm qua, đ\x00ng chí bí th\x00 trình bày"
    assert distrust(holed, 0.0) == "garbage"
    assert distrust(holed.replace("\x00", "ể"), 0.0) is None
    assert distrust("\x00 " + BODY, 0.0) is None
