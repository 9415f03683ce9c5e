"""Arrival stamps on scans: what they say, and that they say nothing of the paper's own."""

import pytest

from dossiercheck.facts import arrival, letterhead, title
from dossiercheck.facts.stamps import set_apart
from dossiercheck.model.box import Box
from dossiercheck.model.document import Document, Line, Mark, Page
from dossiercheck.model.fact import Absent, Found, Unreadable

HEAD = [
    ("ĐẢNG BỘ XÃ TÂN LẬP", 0.12, 0.06, 0.018),
    ("CHI BỘ THÔN ĐÔNG", 0.14, 0.085, 0.018),
    ("BÁO CÁO", 0.44, 0.182, 0.018),
    ("kiểm điểm năm 2010", 0.4, 0.205, 0.018),
]
STAMP = [
    ("ĐẢNG ỦY XÃ", 0.08, 0.12, 0.01),
    ("ĐẾN", 0.06, 0.158, 0.02),
    ("Số: 41", 0.13, 0.142, 0.011),
    ("Ngày: 22/12/2010", 0.13, 0.175, 0.011),
    ("Chuyển: .....", 0.13, 0.189, 0.011),
]


def scan(lines: list[tuple[str, float, float, float]], *marks: Mark, sure: float = 0.95) -> Document:
    """Lines as (text, left, top, height) of a scanned page, top to bottom."""
    made = []
    body = [(f"Chi bộ đã hoàn thành nhiệm vụ thứ {n} trong năm.", 0.12, 0.3 + 0.03 * n, 0.018) for n in range(8)]
    for row, (text, left, top, high) in enumerate(sorted([*lines, *body], key=lambda x: x[2])):
        right = min(0.95, left + 0.011 * len(text))
        side = "left" if right < 0.5 else "full"
        box = Box(left, top, right, top + high)
        made.append(Line(text, row, side, 1, box, centred=left > 0.35, confidence=sure))  # type: ignore[arg-type]
    return Document("a.pdf", "pdf", tuple(made), (Page(1, 595, 842, origin="ocr", measured=True),), marks=tuple(marks))


def frame(colour: str = "red", roundness: float = 0.0) -> Mark:
    return Mark("colour", 1, Box(0.05, 0.11, 0.3, 0.21), width=52, height=30, colour=colour, roundness=roundness)


@pytest.mark.parametrize("marks", [(), (frame(),)])
def test_a_stamp_is_read_and_is_not_the_papers_own(marks: tuple[Mark, ...]) -> None:
    document = set_apart(scan(HEAD + STAMP, *marks))
    came, head, named = arrival.find(document), letterhead.find(document), title.find(document)
    assert isinstance(came, Found) and str(came.value.date) == "2010-12-22" and came.value.number == "41"
    assert isinstance(head, Found) and head.value.issuer == "CHI BỘ THÔN ĐÔNG"
    assert isinstance(named, Found) and named.value.subject == "kiểm điểm năm 2010"


def test_a_red_frame_needs_no_word_den() -> None:
    came = arrival.find(set_apart(scan([*HEAD, *(x for x in STAMP if x[0] != "ĐẾN")], frame())))
    assert isinstance(came, Found) and came.value.number == "41"


def test_a_day_that_was_not_read_is_not_absent() -> None:
    lines = [(t.replace("22/12/2010", ""), *rest) for t, *rest in STAMP]
    assert isinstance(arrival.find(set_apart(scan(HEAD + lines))), Unreadable)
    assert isinstance(arrival.find(set_apart(scan(HEAD + STAMP, sure=0.6))), Unreadable)


def test_papers_without_a_stamp_stay_as_they_are() -> None:
    plain = scan([*HEAD, ("Số: 12-BC/CB", 0.14, 0.12, 0.018), ("đến ngày 31/12/2010 chi bộ có", 0.12, 0.27, 0.018)])
    assert set_apart(plain) is plain
    assert isinstance(arrival.find(plain), Absent)


def test_a_round_seal_is_no_frame() -> None:
    document = scan([*HEAD, ("Số: 41", 0.13, 0.142, 0.011)], frame(roundness=0.9))
    assert set_apart(document) is document


def read_apart(*texts: str, sure: float = 0.95) -> list[Line]:
    """Lines of a stamp as the reader of scans reads them apart."""
    return [
        Line(t, 90 + n, "left", 1, Box(0.05, 0.11 + 0.03 * n, 0.3, 0.14 + 0.03 * n), confidence=sure, stamp=True)
        for n, t in enumerate(texts)
    ]


def both(lines: list[tuple[str, float, float, float]], stamp: list[Line], *marks: Mark) -> Document:
    plain = scan(lines, *marks)
    return Document("a.pdf", "pdf", (*plain.lines, *stamp), plain.pages, marks=plain.marks)


def test_where_a_stamp_was_read_apart_the_pages_own_reading_of_it_tells_no_figures() -> None:
    misread = [
        ("Ngày: 29/12/2010", 0.13, 0.13, 0.018),
        ("29/12/2010", 0.1, 0.15, 0.018),
        ("Số: 07-BC/CB", 0.12, 0.18, 0.018),
    ]
    document = set_apart(both([*HEAD, *misread], read_apart("ĐẾN Số: 41", "Ngày: 22/12/2010")))
    came = arrival.find(document)
    assert isinstance(came, Found) and str(came.value.date) == "2010-12-22" and came.value.number == "41"
    told = {x.text: (x.stamp, x.confidence) for x in document.lines}
    assert told["Ngày: 29/12/2010"] == told["29/12/2010"] == (True, 0.5)
    assert told["Số: 07-BC/CB"] == (False, 0.95), "the paper's own number lies beneath"
    assert told["Chi bộ đã hoàn thành nhiệm vụ thứ 1 trong năm."][0] is False


def test_a_stamp_nobody_could_read_is_there_and_hides_the_number() -> None:
    from dossiercheck.facts import symbol

    document = set_apart(both(HEAD, read_apart("\ufffd")))
    assert isinstance(arrival.find(document), Unreadable)
    assert isinstance(symbol.find(document), Unreadable)
    numbered = set_apart(both([*HEAD, ("Số: 12-BC/CB", 0.6, 0.12, 0.018)], read_apart("\ufffd")))
    assert isinstance(symbol.find(numbered), Found)


def test_two_stamps_with_two_days_tell_neither() -> None:
    document = both(HEAD, read_apart("ĐẾN Ngày: 22/12/2010", "ĐẾN Ngày: 24/12/2010"))
    assert isinstance(arrival.find(set_apart(document)), Unreadable)


def test_a_stamp_without_a_number_says_so() -> None:
    came = arrival.find(set_apart(both(HEAD, read_apart("ĐẾN", "Ngày: 22/12/2010"))))
    assert isinstance(came, Found) and came.value.number is None and came.unread == ("number",)


def test_labels_far_apart_or_alone_are_no_stamp() -> None:
    far = [("ĐẾN", 0.06, 0.12, 0.02), ("Ngày: 22/12/2010", 0.6, 0.12, 0.011)]
    assert set_apart(scan([*HEAD, *far])).lines == scan([*HEAD, *far]).lines
    alone = [("Ngày: 22/12/2010", 0.13, 0.175, 0.011)]
    assert isinstance(arrival.find(set_apart(scan([*HEAD, *alone]))), Absent)
    one = [("ĐẾN số 12 ngày 22/12/2010", 0.06, 0.12, 0.02)]
    assert isinstance(arrival.find(set_apart(scan([*HEAD, *one]))), Found)


def test_red_regions_that_are_no_frames() -> None:
    lines = [*HEAD, ("Số: 41", 0.13, 0.142, 0.011)]
    small = Mark("colour", 1, Box(0.05, 0.11, 0.1, 0.13), width=10, height=5, colour="red", roundness=0.0)
    blue = Mark("colour", 1, Box(0.05, 0.11, 0.3, 0.21), width=52, height=30, colour="blue", roundness=0.0)
    silent = Mark("colour", 1, Box(0.5, 0.3, 0.9, 0.4), width=80, height=30, colour="red", roundness=0.0)
    document = scan(lines, small, blue, silent)
    assert set_apart(document) is document


def test_a_page_without_lines_has_no_stamp() -> None:
    empty = Document("a.pdf", "pdf", (), (Page(1, 595, 842, origin="ocr"),), marks=(frame(),))
    assert set_apart(empty) is empty


def typed(*rows: str) -> Document:
    return Document("a.docx", "docx", tuple(Line(t, n) for n, t in enumerate(rows)))


def test_a_stamp_typed_or_printed_in_the_text() -> None:
    came = arrival.find(typed("ĐẢNG ỦY XÃ", "ĐẾN Số: 41", "Ngày: 22/12/2010"))
    assert isinstance(came, Found) and (str(came.value.date), came.value.number) == ("2010-12-22", "41")
    came = arrival.find(typed("Công văn đến:", "Số: 41"))
    assert isinstance(came, Found) and (came.value.date, came.value.number) == (None, "41")


@pytest.mark.parametrize("rows", [("đến ngày 31/12/2010 chi bộ có 12 đảng viên",), ("ĐẾN", "chi bộ họp"), ()])
def test_what_is_no_stamp_in_the_text(rows: tuple[str, ...]) -> None:
    assert isinstance(arrival.find(typed(*rows)), Absent)
