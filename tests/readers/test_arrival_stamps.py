"""Arrival stamps drawn onto a scan: every one that can be seen is seen, and no day is told that is not surely the one."""

import random

import numpy as np
import pytest
from PIL import Image, ImageDraw

from dossiercheck.facts import arrival, dated
from dossiercheck.facts.stamps import set_apart
from dossiercheck.model.document import Document
from dossiercheck.model.fact import Found, Unreadable
from dossiercheck.readers.ocr import engine
from dossiercheck.readers.ocr import stamps as rubber
from dossiercheck.readers.ocr.engine import NoEngine, Seen
from dossiercheck.readers.ocr.page import Sheaf, content, read_rest, read_strip
from dossiercheck.readers.ocr.picture import straighten
from dossiercheck.readers.pdf.join import join
from tests.readers import paper

real = pytest.mark.skipif(
    isinstance(engine(), NoEngine) or paper.font(20) is None, reason="no OCR engine with Vietnamese data (or no font)"
)
RED, BLUE, VIOLET, PALE = (200, 30, 45), (30, 50, 160), (110, 40, 150), (225, 120, 125)
DAY = "18/12/2010"
Ink = tuple[int, int, int]
# One-stroke figures by hand, in a unit box.
HAND = {
    "1": [(0.3, 0.2), (0.6, 0), (0.5, 1.1)], "8": [(0.5, 0.4), (0.2, 0.2), (0.6, 0), (0.5, 0.4), (0.1, 0.8), (0.6, 1.2), (0.5, 0.4)],
    "2": [(0.1, 0.3), (0.6, 0), (0.2, 0.9), (0.9, 0.8)], "0": [(0.5, 0.1), (0.1, 0.6), (0.6, 1.0), (0.8, 0.4), (0.5, 0.1)], "/": [(0.7, -0.2), (0.2, 1.2)],
}  # fmt: skip


def pen(draw: ImageDraw.ImageDraw, x: float, y: float, text: str, high: float) -> None:
    rng = random.Random(text)
    for sign in text:
        size = high * rng.uniform(0.75, 1.25)
        draw.line(
            [(x + a * size * 0.6, y + b * size) for a, b in HAND[sign]], fill=(*BLUE, 240), width=3, joint="curve"
        )
        x += size * 0.68


def stamp(
    ink: Ink, day: str = DAY, kind: str = "fields", turn: float = 0, frame: bool = True, hand: bool = False
) -> Image.Image:
    """A stamp of 50 x 27 mm at 150 dots an inch."""
    picture = Image.new("RGBA", (320, 180), (0, 0, 0, 0))
    draw = ImageDraw.Draw(picture)
    large, small = paper.font(24, bold=True), paper.font(20)
    full = (*ink, 255)
    if frame:
        draw.rectangle((10, 10, 306, 170), outline=full, width=4)
    title, left = ("VĂN BẢN ĐẾN", 30) if kind == "title" else ("ĐẢNG ỦY SỞ MẪU", 110)
    draw.text((158, 34), title, font=large if kind == "title" else small, fill=full, anchor="mm")
    if kind == "fields":
        draw.line((10, 56, 306, 56), fill=full, width=2)
        draw.line((100, 56, 100, 170), fill=full, width=2)
        draw.text((55, 112), "ĐẾN", font=large, fill=full, anchor="mm")
    for row, (label, value) in enumerate((("Số:", "41"), ("Ngày:", day))):
        y = 66 + 48 * row
        draw.text((left, y), label, font=small, fill=full)
        at = left + draw.textlength(label, font=small) + 6
        if hand and value:
            pen(draw, at, y, value.replace("41", "11"), 24)
        else:
            draw.text((at, y), value or "..........", font=small, fill=full)
    return picture.rotate(turn, resample=Image.Resampling.BICUBIC, expand=True)


def put(picture: Image.Image, at: tuple[int, int] = (60, 222)) -> Image.Image:
    """The stamp pressed on the report: ink darkens what it lies over."""
    page = paper.report()
    layer = Image.new("RGBA", page.size, (255, 255, 255, 0))
    layer.paste(picture, at)
    share = np.asarray(layer.getchannel("A"), dtype=float)[..., None] / 255
    base, ink = np.asarray(page, dtype=float), np.asarray(layer.convert("RGB"), dtype=float)
    return Image.fromarray((base * (1 - share) + np.minimum(base, ink) * share).astype(np.uint8))


def read(image: Image.Image) -> Document:
    return set_apart(paper.scanned(image))


CASES = [
    dict(ink=RED), dict(ink=RED, turn=4), dict(ink=RED, kind="title"), dict(ink=BLUE), dict(ink=VIOLET, turn=-3), dict(ink=PALE),
    dict(ink=RED, kind="title", frame=False), dict(ink=RED, hand=True), dict(ink=RED, day=""),
]  # fmt: skip


@real
@pytest.mark.parametrize("mode", ["RGB", "L"])
@pytest.mark.parametrize("case", CASES)
def test_a_stamp_is_never_absent_and_its_day_never_wrong(case: dict[str, object], mode: str) -> None:
    document = read(put(stamp(**case)).convert(mode))  # type: ignore[arg-type]
    came = arrival.find(document)
    assert isinstance(came, Found | Unreadable)
    if isinstance(came, Found):
        assert str(came.value.date) == "2010-12-18" and not case.get("hand") and case.get("day", DAY)
    own = dated.find(document)
    assert isinstance(own, Found) and str(own.value.date) == "2010-12-15", "the stamp's day is not the paper's"


@real
@pytest.mark.parametrize(("case", "mode"), [(CASES[0], "RGB"), (CASES[2], "L"), (CASES[3], "RGB")])
def test_a_clear_stamp_is_read(case: dict[str, object], mode: str) -> None:
    came = arrival.find(read(put(stamp(**case)).convert(mode)))  # type: ignore[arg-type]
    assert isinstance(came, Found) and came.value.number == "41"


@real
def test_over_print_it_is_there_and_the_paper_s_lines_stay_its_own() -> None:
    document = read(put(stamp(RED, turn=2), (300, 430)))
    assert isinstance(arrival.find(document), Found | Unreadable)
    assert any(x.text.startswith("Năm 2010") and not x.stamp for x in document.lines)


@real
def test_a_paper_without_a_stamp_has_none() -> None:
    assert not [x for x in read(paper.report()).lines if x.stamp]


def test_figures_by_hand_are_uneven() -> None:
    letters = paper.font(30)
    if letters is None:
        pytest.skip("no font")
    typed, written = Image.new("L", (400, 80), 255), Image.new("L", (400, 80), 255)
    ImageDraw.Draw(typed).text((20, 20), DAY, font=letters, fill=0)
    rgb = Image.new("RGB", (400, 80), "white")
    pen(ImageDraw.Draw(rgb, "RGBA"), 20, 20, DAY, 30)
    written = rgb.convert("L")
    word = Seen(DAY, 0, 0, 399, 79, 0.95)
    assert rubber._even(np.asarray(typed), word)
    assert not rubber._even(np.asarray(written), word)
    assert not rubber._even(np.full((80, 400), 255, dtype=np.uint8), word)


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (["ĐẾN", "Số: 41"], True), (["VĂN BẢN ĐẾN", "Ngày: \ufffd"], True), (["ĐẾN NGÀY 18/12/2010"], True),
        (["Số: 41", "Ngày: 18/12/2010", "Chuyển: ....."], True), (["Số: 41", "Ngày: 18/12/2010"], False), (["ĐẾN"], False), (["đến ngày 18/12/2010"], False), ([], False),
    ],
)  # fmt: skip
def test_what_makes_an_arrival_stamp(lines: list[str], told: bool) -> None:
    assert rubber._is_arrival([(x, 0.9) for x in lines]) is told


class Words:
    """An engine that answers in turn."""

    name = "words"

    def __init__(self, *answers: str) -> None:
        self.answers = list(answers)

    def words(self, picture: Image.Image, dpi: int, *, sparse: bool = False) -> tuple[Seen, ...]:
        text = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        words = (w for w in enumerate(text.split()))
        return tuple(Seen(w, 40 * n, 0, 40 * n + 30, 20, 0.95, (1, 1, 1)) for n, w in words)


def test_a_frame_is_seen_by_its_sides_and_what_no_look_reads_is_unread() -> None:
    ruled = Image.new("RGB", (1240, 1754), "white")
    draw = ImageDraw.Draw(ruled)
    draw.line([(200, 300), (480, 312), (474, 450), (194, 438), (200, 300)], fill=RED, width=4)
    for engine_says, lines in (("", ()), ("xin chào", ()), ("ĐẾN Số: 4", (("ĐẾN Số: 4", 0.95),))):
        (found,) = rubber.stamps(straighten(ruled, 150, (0, 0.0)), Words(engine_says), [])
        assert (found.left, found.lines) == (pytest.approx(194, abs=4), lines)
    day = rubber.stamps(
        straighten(ruled, 150, (0, 0.0)), Words(f"ĐẾN ngày {DAY}", f"ĐẾN ngày {DAY}", "ĐẾN ngày 19/12/2010"), []
    )
    assert day[0].lines == (("ĐẾN ngày \ufffd", 0.95),), "two looks differ"


def test_a_grey_frame_counts_where_it_was_put_on_by_hand() -> None:
    def framed(turn: float) -> Image.Image:
        page = Image.new("L", (1240, 1754), 255)
        box = Image.new("L", (300, 160), 255)
        ImageDraw.Draw(box).rectangle((10, 10, 280, 140), outline=60, width=4)
        page.paste(box.rotate(turn, expand=True, fillcolor=255), (200, 300))
        return page

    def seen(image: Image.Image, words: list[Seen]) -> int:
        return len(rubber.stamps(straighten(image, 150, (0, 0.0)), Words(""), words))

    assert seen(framed(0), []) == 0, "a printed box"
    assert seen(framed(3), []) == 1
    assert seen(framed(0), [Seen("nhiệm", 180, 350, 260, 375, 0.9)]) == 1, "print runs through its side"
    assert seen(framed(0), [Seen("nhiệm", 180, 700, 260, 725, 0.9)]) == 0
