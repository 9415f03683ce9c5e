"""A blank with something drawn over it is not known to be blank; a part that was not read makes nothing absent."""

from dataclasses import replace

from dossiercheck.facts import dated, symbol, title
from dossiercheck.model.box import Box
from dossiercheck.model.document import Document, Line, Page
from dossiercheck.model.fact import Absent, Found, Unreadable


def paper(*areas: Box) -> Document:
    lines = (
        Line("CHI BỘ TRẠM BƠM", 0, "left", 1, Box(0.1, 0.05, 0.4, 0.07)),
        Line("Số        -BC/CB", 1, "left", 1, Box(0.1, 0.09, 0.4, 0.11)),
        Line("Yên Phong, ngày      tháng 12 năm 2010", 1, "right", 1, Box(0.5, 0.09, 0.95, 0.11)),
    )
    return Document("x.pdf", "pdf", lines, (Page(1, 595, 842, unread=areas),))


def test_a_blank_is_a_blank() -> None:
    day, number = dated.find(paper()), symbol.find(paper())
    assert isinstance(day, Found)
    assert (day.value.day, day.unread) == (None, ())
    assert isinstance(number, Found)
    assert (number.value.number, number.unread) == (None, ())


def test_a_stamp_over_it_may_fill_it() -> None:
    over_both = paper(Box(0.15, 0.08, 0.2, 0.12), Box(0.66, 0.085, 0.7, 0.115))
    day, number = dated.find(over_both), symbol.find(over_both)
    assert isinstance(day, Found)
    assert day.unread == ("day",)
    assert isinstance(number, Found)
    assert number.unread == ("number",)


def test_a_picture_elsewhere_changes_nothing() -> None:
    day = dated.find(paper(Box(0.6, 0.7, 0.8, 0.8)))
    assert isinstance(day, Found)
    assert day.unread == ()


def test_a_part_that_was_not_read() -> None:
    empty = Document("x.docx", "docx", (Line("Nội dung", 0),))
    assert isinstance(title.find(empty), Absent)
    assert isinstance(title.find(replace(empty, unread_parts=("tệp nhúng",))), Unreadable)
