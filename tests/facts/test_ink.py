"""Ink, seals and nothing on scanned pages, told from boxes alone."""

from dossiercheck.facts import signatures
from dossiercheck.model.box import Box
from dossiercheck.model.document import Document, Line, Mark, Page
from dossiercheck.model.fact import Absent, Found, Unreadable

BODY = "Trong năm qua chi bộ đã hoàn thành các nhiệm vụ được giao, nội bộ đoàn kết, thống nhất cao."


def document(
    lines: list[tuple[str, float, float]], marks: list[Mark], measured: bool = True, pages: int = 1
) -> Document:
    """Lines as (text, left, top) on the page of the whole part of `top`, 0.02 high."""
    made = []
    texts = [(BODY, 0.12, 0.3 + 0.03 * n) for n in range(4)] + lines
    for row, (text, left, top) in enumerate(texts):
        page, at = int(top) + 1, top % 1
        right = min(0.95, left + 0.011 * len(text))
        side = "right" if left > 0.5 else "left" if right < 0.5 else "full"
        made.append(Line(text, row, side, page, Box(left, at, right, at + 0.02), confidence=0.95))  # type: ignore[arg-type]
    sheets = tuple(Page(n + 1, 595, 842, origin="ocr", measured=measured) for n in range(pages))
    return Document("a.pdf", "pdf", tuple(made), sheets, marks=tuple(marks))


def ink(left: float, top: float, right: float, bottom: float, colour: str = "black", page: int = 1) -> Mark:
    width, height = (right - left) * 210, (bottom - top) * 297
    return Mark("ink", page, Box(left, top, right, bottom), width=width, height=height, colour=colour)


def seal(left: float, top: float, colour: str = "red", page: int = 1) -> Mark:
    return Mark(
        "colour", page, Box(left, top, left + 0.17, top + 0.12), width=36, height=36, colour=colour, roundness=0.9
    )


BLOCK = [("T/M CHI BỘ", 0.62, 0.6), ("BÍ THƯ", 0.64, 0.625), ("Nguyễn Văn Hòa", 0.6, 0.72)]


def told(
    lines: list[tuple[str, float, float]], *marks: Mark, measured: bool = True, pages: int = 1
) -> list[tuple[str, bool | None]]:
    found = signatures.find(document(lines, list(marks), measured, pages))
    assert isinstance(found, Found)
    return [(s.mark, s.seal) for s in found.value]


def test_ink_between_post_and_name() -> None:
    assert told(BLOCK, ink(0.62, 0.66, 0.75, 0.7)) == [("ink", False)]


def test_ink_across_the_name_and_beside_it() -> None:
    assert told(BLOCK, ink(0.58, 0.7, 0.8, 0.75)) == [("ink", False)]
    assert told(BLOCK, ink(0.73, 0.71, 0.82, 0.74)) == [("ink", False)]


def test_nothing_there() -> None:
    assert told(BLOCK) == [("none", False)]


def test_ink_elsewhere_is_not_the_signer_s() -> None:
    assert told(BLOCK, ink(0.15, 0.66, 0.3, 0.7), ink(0.62, 0.1, 0.75, 0.14)) == [("none", False)]


def test_a_page_nobody_measured_is_never_unsigned() -> None:
    assert told(BLOCK, measured=False) == [("unreadable", False)]


def test_a_red_seal_is_no_signature_and_a_grey_one_may_hide_it() -> None:
    assert told(BLOCK, seal(0.5, 0.63)) == [("none", True)]
    assert told(BLOCK, seal(0.5, 0.63, "black")) == [("unreadable", True)]
    assert told(BLOCK, seal(0.5, 0.63, "black"), ink(0.67, 0.66, 0.8, 0.7)) == [("ink", True)]


def test_a_seal_over_the_post_does_not_make_it_unsigned() -> None:
    assert told([BLOCK[2]], seal(0.55, 0.62))[0][0] != "none"
    assert told([BLOCK[2]], seal(0.55, 0.62), ink(0.7, 0.66, 0.8, 0.7, "blue")) == [("ink", True)]


def test_two_signers_side_by_side() -> None:
    pair = [
        ("THƯ KÝ", 0.2, 0.6), ("CHỦ TỌA", 0.7, 0.6),
        ("Trần Thị Bình", 0.17, 0.72), ("Nguyễn Văn Hòa", 0.67, 0.72),
    ]  # fmt: skip
    rows = sorted(pair, key=lambda x: x[2])
    left, right = ink(0.18, 0.65, 0.32, 0.69), ink(0.68, 0.65, 0.82, 0.69)
    assert [m for m, _ in told(rows, left, right)] == ["ink", "ink"]
    assert [m for m, _ in told(rows, right)] == ["none", "ink"]
    assert [m for m, _ in told(rows, left)] == ["ink", "none"]


def test_a_word_that_was_not_read_is_no_ink() -> None:
    assert told(BLOCK, ink(0.62, 0.66, 0.65, 0.672)) == [("none", False)]


def test_signed_before_an_annex() -> None:
    annex = [("Phụ lục kèm theo báo cáo", 0.3, 1.1), (BODY, 0.12, 1.2), (BODY, 0.12, 1.25)]
    assert told([*BLOCK, *annex], ink(0.62, 0.66, 0.75, 0.7), pages=2) == [("ink", False)]


def test_a_block_cut_by_a_page_break_is_left_open() -> None:
    cut = [("T/M CHI BỘ", 0.62, 0.95), ("BÍ THƯ", 0.64, 0.97), ("Nguyễn Văn Hòa", 0.6, 1.08)]
    assert all(m != "none" for m, _ in told(cut, pages=2))


def test_chief_and_deputy_without_kt_are_one_block() -> None:
    block = [("BỘ TRƯỞNG", 0.64, 0.6), ("THỨ TRƯỞNG", 0.63, 0.622)]
    assert {mark for mark, _ in told(block, ink(0.66, 0.65, 0.82, 0.7))} == {"ink"}


def test_ink_without_a_block_that_was_read_makes_no_paper_unsigned() -> None:
    assert isinstance(signatures.find(document([], [ink(0.6, 0.6, 0.75, 0.65)])), Unreadable)
    assert isinstance(signatures.find(document([], [seal(0.55, 0.55, "black")])), Unreadable)
    assert isinstance(signatures.find(document([], [])), Absent)
    assert isinstance(signatures.find(document([], [ink(0.6, 0.1, 0.75, 0.15)])), Absent)  # a number by hand
