"""Signatures drawn or pasted, and the blanks over which something is drawn."""

import pytest
from made_pdf import pdf, picture, text, turned

from dossiercheck.model.document import Document
from dossiercheck.readers import read

CURVE = "300 300 m 320 340 340 260 360 300 c 380 330 390 280 400 310 c S\n"


def document(content: str, **more: object) -> Document:
    found = read("a.pdf", pdf(content, **more))  # type: ignore[arg-type]
    assert isinstance(found, Document)
    return found


def test_a_pasted_signature_stands_between_role_and_name() -> None:
    found = document(text(350, 400, "BÍ THƯ") + picture(340, 330, 100, 50) + text(340, 300, "Trần Văn Bảo"))
    (mark,) = found.marks
    assert (mark.kind, mark.side, mark.after) == ("picture", "right", 0)
    assert mark.width == pytest.approx(35.3, abs=0.1)


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
def test_marks_turn_with_the_page(rotate: int) -> None:
    content = (
        turned(350, 400, "BÍ THƯ", 180) + picture(595 - 440, 842 - 380, 100, 50) + turned(340, 300, "Trần Bảo", 180)
    )
    found = document(content, rotate=rotate)
    assert [x.text for x in found.lines] == ["BÍ THƯ", "Trần Bảo"]
    assert (found.marks[0].side, found.marks[0].after) == ("right", 0)


def test_a_signature_drawn_as_curves_is_ink() -> None:
    found = document(text(320, 400, "BÍ THƯ") + CURVE + text(320, 240, "Trần Văn Bảo"))
    (mark,) = found.marks
    assert (mark.kind, mark.after) == ("ink", 0)


def test_rules_and_frames_are_no_ink() -> None:
    rounded = "50 690 m 50 700 l 50 715 60 720 70 720 c 390 720 l 400 720 400 710 400 700 c 400 690 l h S\n"
    found = document("60 650 m 300 650 l S\n" + rounded + text(60, 700, "Chi bộ họp xét chất lượng"))
    assert found.marks == ()


def test_a_picture_inside_a_form_stands_where_the_form_puts_it() -> None:
    # Nested transformations: the page's own matrix moves the picture.
    found = document(text(60, 700, "Chi bộ") + "q 1 0 0 1 200 100 cm\n" + picture(100, 100, 60, 40) + "Q\n")
    assert found.marks[0].box is not None
    assert found.marks[0].box.left == pytest.approx(300 / 595, abs=0.01)


def test_a_picture_over_a_blank_day_is_an_unread_area() -> None:
    found = document(text(300, 700, "Lạng Sơn, ngày      tháng 12 năm 2010") + picture(340, 695, 20, 18))
    (area,) = found.pages[0].unread
    line = found.lines[0].box
    assert line is not None
    assert area.meets(line)


def test_a_plain_page_has_no_unread_area() -> None:
    found = document(text(300, 700, "Lạng Sơn, ngày      tháng 12 năm 2010") + "60 650 m 300 650 l S\n")
    assert found.pages[0].unread == ()


def test_a_drawn_ink_annotation_is_a_mark_and_unread() -> None:
    ink = "/Annots[<</Type/Annot/Subtype/Ink/Rect[300 300 400 340]/InkList[[300 300 400 340]]>>]"
    found = document(text(320, 400, "BÍ THƯ"), extra=ink)
    assert [m.kind for m in found.marks] == ["ink"]
    assert len(found.pages[0].unread) == 1
