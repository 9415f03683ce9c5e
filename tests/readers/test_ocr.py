"""Pictures set upright, seals told from ink, words put into rows; with a real engine where the machine has one."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw

from dossiercheck.facts import dated, signatures, symbol, title
from dossiercheck.facts.formulas import mended
from dossiercheck.model.document import Document
from dossiercheck.model.fact import Found
from dossiercheck.readers.ocr import engine
from dossiercheck.readers.ocr.blobs import pooled
from dossiercheck.readers.ocr.columns import pieces
from dossiercheck.readers.ocr.engine import NoEngine, Seen, from_tsv
from dossiercheck.readers.ocr.marks import coloured, is_scribble, uncoloured
from dossiercheck.readers.ocr.page import Sheaf, content, read_rest, read_strip
from dossiercheck.readers.ocr.picture import dark, straighten
from dossiercheck.readers.ocr.recorded import Recorded, Recording
from dossiercheck.readers.ocr.rows import Strip, rows
from dossiercheck.readers.ocr.ruled import _long
from dossiercheck.readers.ocr.slots import UNREAD, slots, unglued
from dossiercheck.readers.pdf.join import join
from tests.readers import paper

real = pytest.mark.skipif(
    isinstance(engine(), NoEngine) or paper.font(20) is None, reason="no OCR engine with Vietnamese data (or no font)"
)


def seen(
    text: str, left: int, right: int, top: int = 100, line: tuple[int, int, int] = (1, 1, 1), sure: float = 0.95
) -> Seen:
    return Seen(text, left, top, right, top + 24, sure, line)


class Silent:
    """An engine that sees no word."""

    name = "silent"

    def words(self, picture: Image.Image, dpi: int, *, sparse: bool = False) -> tuple[Seen, ...]:
        return ()


# --- pictures -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("angle", [-6.0, -2.3, 0.0, 0.7, 4.5])
@pytest.mark.parametrize("turn", [0, 90])
def test_a_page_is_set_upright_and_straight(angle: float, turn: int) -> None:
    image = paper.sheet("L")
    paper.bars(image, 150, 1500)
    image = image.rotate(angle, fillcolor=255)
    if turn:
        image = image.transpose(Image.Transpose.ROTATE_90)
    sheet = straighten(image, paper.DPI)
    assert sheet.turned == turn
    assert abs(sheet.skew + angle) <= 0.3


def test_coarse_and_fine_pictures_are_brought_to_one_size() -> None:
    image = paper.sheet("L")
    paper.bars(image, 150, 1500)
    assert straighten(image, 300).dpi == 200
    assert straighten(image.resize((620, 877)), 75).dpi == 200
    assert straighten(image.resize((620, 877)), 75).quality.fault == "low-resolution"


def test_uneven_light_is_evened_out() -> None:
    image = paper.sheet("L")
    paper.bars(image, 150, 1500)
    shade = np.linspace(0.45, 1.0, image.width)[None, :]
    dim = Image.fromarray((np.asarray(image) * shade).astype(np.uint8))
    assert np.percentile(straighten(dim, paper.DPI).grey, 60) > 235


# --- seals and ink --------------------------------------------------------------------------------------------------


def marks(image: Image.Image) -> list[tuple[str, str | None]]:
    sheet = straighten(image, paper.DPI, (0, 0.0))
    return [(m.kind, m.colour) for m in (*coloured(sheet, 1).marks, *uncoloured(sheet, 1, [], []))]


@pytest.mark.parametrize("mode", ["RGB", "L"])
def test_a_seal_is_round_and_no_ink(mode: str) -> None:
    image = paper.sheet()
    paper.seal(image, 800, 1200)
    image = image.convert(mode)
    sheet = straighten(image, paper.DPI, (0, 0.0))
    found = [*coloured(sheet, 1).marks, *uncoloured(sheet, 1, [], [])]
    assert [(m.kind, m.colour) for m in found] == [("colour", "red" if mode == "RGB" else "black")]
    assert (found[0].roundness or 0) > 0.8
    assert 34 < (found[0].width or 0) < 40


@pytest.mark.parametrize("ink", [paper.BLUE, paper.BLACK])
def test_a_stroke_over_a_seal_is_seen(ink: tuple[int, int, int]) -> None:
    image = paper.sheet()
    paper.seal(image, 740, 1200)
    paper.stroke(image, 800, 1190, ink)
    found = marks(image)
    assert ("colour", "red") in found
    assert any(kind == "ink" for kind, _ in found)


def test_a_stroke_beside_a_grey_seal_is_seen() -> None:
    image = paper.sheet()
    paper.seal(image, 700, 1200)
    paper.stroke(image, 830, 1190, paper.BLACK)
    assert set(marks(image.convert("L"))) == {("colour", "black"), ("ink", "black")}


def test_words_that_were_not_read_are_no_ink() -> None:
    image = paper.sheet("L")
    paper.bars(image, 300, 700)
    assert not [m for m in marks(image) if m[0] == "colour"]


# --- rows and columns -----------------------------------------------------------------------------------------------


def test_columns_are_cut_apart() -> None:
    image = paper.sheet("L")
    paper.bars(image, 100, 240, 120, 480)
    paper.bars(image, 110, 240, 700, 1150)
    paper.bars(image, 400, 700)
    found = pieces(np.asarray(image))
    assert len(found) == 4  # above, left, right, below
    left, right = found[-3], found[-2]
    assert left.top == right.top and 480 < left.right == right.left < 700
    assert found[-1].left == 0 and found[-1].right == image.width


def test_words_side_by_side_make_two_lines_of_one_row() -> None:
    words = [seen("ĐẢNG", 100, 170), seen("BỘ", 180, 220), seen("Lạng", 700, 760, 103), seen("Sơn", 770, 820, 103)]
    (row,) = rows(words, 1240)
    assert [s.text for s in row] == ["ĐẢNG BỘ", "Lạng Sơn"]


def test_a_date_goes_on_after_its_blank() -> None:
    words = [seen("ngày", 700, 750), seen("tháng", 840, 900), seen("12", 910, 930), seen("năm", 940, 980)]
    (row,) = rows(words, 1240)
    assert [s.text for s in row] == ["ngày tháng 12 năm"]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("ngày24", ["ngày", "24"]),
        ("I0năm", ["I0", "năm"]),
        ("Số:2750", ["Số:", "2750"]),
        ("năm", ["năm"]),
        ("sở", ["sở"]),
    ],
)
def test_glued_words_are_parted(text: str, parts: list[str]) -> None:
    assert [w.text for w in unglued(seen(text, 100, 200))] == parts


def test_the_engine_s_table_is_read() -> None:
    told = "5\t1\t2\t1\t3\t1\t10\t20\t30\t12\t96.5\tQĐÐ\n4\t1\t2\t1\t3\t0\t0\t0\t0\t0\t-1\t\n5\t1\t2\t1\t3\t2\t50\t20\t9\t12\t80\t \n"
    assert from_tsv(told) == (Seen("QĐ", 10, 20, 40, 32, 0.965, (2, 1, 3)),)


def test_a_recorded_engine_repeats_and_never_guesses(tmp_path: Path) -> None:
    class One(Silent):
        def words(self, picture: Image.Image, dpi: int, *, sparse: bool = False) -> tuple[Seen, ...]:
            return (seen("một", 1, 9),)

    image = paper.sheet("L")
    path = tmp_path / "seen.jsonl"
    told = Recording(One(), path).words(image, 150)
    assert Recorded(path).words(image, 150) == told
    paper.bars(image, 100, 200)
    with pytest.raises(LookupError):
        Recorded(path).words(image, 150)


def test_a_page_without_words_is_blank_or_unread() -> None:
    def page(image: Image.Image) -> tuple[bool, str | None]:
        sheaf = Sheaf(1)
        sheet = read_strip(straighten(image, paper.DPI), Silent(), sheaf)
        read_rest(sheet, Silent(), sheaf)
        told = content(sheet, Silent(), sheaf, 595, 842).page
        return told.readable, told.reason

    assert page(paper.sheet("L")) == (True, "blank")
    written = paper.sheet("L")
    paper.bars(written, 300, 900)
    assert page(written) == (False, "no-words")


# --- with a real engine ---------------------------------------------------------------------------------------------


def read(image: Image.Image) -> Document:
    return mended(paper.scanned(image), ())


def mark(image: Image.Image) -> str:
    told = signatures.find(read(image))
    assert isinstance(told, Found)
    assert len(told.value) == 1 and told.value[0].role == "BÍ THƯ"
    return told.value[0].mark


@real
@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_head_and_signature_of_a_scan(turn: int) -> None:
    image = paper.report()
    paper.stroke(image, 780, 1110)
    document = read(image.rotate(1.4, fillcolor="white", expand=False).rotate(turn, expand=True))
    assert document.pages[0].turned == turn % 360
    number, day, name = symbol.find(document), dated.find(document), title.find(document)
    assert isinstance(number, Found) and number.value.text == "07-BC/CB"
    assert isinstance(day, Found) and str(day.value.date) == "2010-12-15"
    assert isinstance(name, Found) and name.value.genre == "BÁO CÁO"
    signed = signatures.find(document)
    assert isinstance(signed, Found)
    assert [(s.authority, s.role, s.name, s.mark) for s in signed.value] == [
        ("T/M CHI BỘ", "BÍ THƯ", "Nguyễn Văn Hòa", "ink")
    ]


@real
def test_nothing_between_post_and_name_is_no_signature() -> None:
    assert mark(paper.report()) == "none"


@real
def test_a_seal_alone_is_no_signature() -> None:
    image = paper.report()
    paper.seal(image, 730, 1090)
    assert mark(image) == "none"


@real
def test_a_grey_seal_alone_leaves_it_open() -> None:
    image = paper.report()
    paper.seal(image, 730, 1100)
    told = signatures.find(read(image.convert("L")))  # the seal hides the post, never the block
    assert isinstance(told, Found)
    assert [s.mark for s in told.value] == ["unreadable"] and told.value[0].seal


@real
@pytest.mark.parametrize("ink", [paper.BLUE, paper.BLACK])
def test_ink_with_a_seal_is_a_signature(ink: tuple[int, int, int]) -> None:
    image = paper.report()
    paper.seal(image, 730, 1100)
    paper.stroke(image, 800, 1100, ink)
    assert mark(image) == "ink"


@real
def test_ink_at_the_top_of_a_page_signs_nothing() -> None:
    image = paper.report()
    paper.stroke(image, 900, 280)
    assert mark(image) == "none"


@real
def test_a_day_by_hand_is_there_but_not_read() -> None:
    image = paper.report(day="      ")
    draw = paper.ImageDraw.Draw(image)
    left = 860 - 232 + 186
    draw.line([(left + 4, 208), (left + 16, 226), (left + 30, 204), (left + 22, 228)], fill=paper.BLUE, width=3)
    told = dated.find(read(image))
    assert isinstance(told, Found)
    assert told.value.date is None and told.unread == ("day",)


@real
def test_a_blank_day_is_blank() -> None:
    told = dated.find(read(paper.report(day="      ")))
    assert isinstance(told, Found)
    assert told.value.day is None and told.unread == ()


def test_the_sign_for_what_was_not_read_is_one_letter() -> None:
    assert UNREAD == "\ufffd"


def test_a_tall_doubtful_word_is_ink_and_doubtful_print_is_print() -> None:
    image = Image.new("L", (1240, 1754), 250)
    draw = ImageDraw.Draw(image)
    draw.line([(700, 1200), (760, 1130), (800, 1210), (860, 1120), (920, 1190)], fill=40, width=3)
    draw.text((200, 600), "10nam", fill=0, font_size=30)
    sheet = straighten(image, 150)
    print_ = [Seen("đồng", 200 + 80 * n, 400, 260 + 80 * n, 422, 0.95) for n in range(8)]
    scribble, date = Seen("wWw|_~", 690, 1110, 930, 1215, 0.43), Seen("10năm", 195, 595, 300, 640, 0.53)
    found = uncoloured(sheet, 1, [*print_, scribble, date], [])
    assert any(m.kind == "ink" and m.box and m.box.top > 0.6 for m in found)
    ink = dark(sheet.grey)
    assert is_scribble(scribble, None, ink, found, sheet, 22)
    assert not is_scribble(date, None, ink, found, sheet, 22)


def test_slanted_ones_read_as_brackets_are_ones_if_two_looks_agree() -> None:
    class Twice:
        name = "twice"

        def __init__(self, said: str) -> None:
            self.said = said

        def words(self, picture: Image.Image, dpi: int, *, sparse: bool = False) -> tuple[Seen, ...]:
            return read_as([("ngày", 0.95), (self.said, 0.8), ("tháng", 0.95)])

    def read_as(said: list[tuple[str, float]]) -> tuple[Seen, ...]:
        return tuple(Seen(t, 100 + 90 * n, 100, 170 + 90 * n, 124, c) for n, (t, c) in enumerate(said))

    sheet = straighten(Image.new("L", (1240, 1754), 250), 150)
    line = Strip(read_as([("ngày", 0.95), ("|]", 0.4), ("tháng", 0.95), ("9", 0.95), ("năm", 0.95), ("2025", 0.95)]))
    agreed = slots(sheet, Twice("]]"), lambda mask: mask).fill(line)
    assert agreed.text == "ngày 11 tháng 9 năm 2025"
    assert UNREAD in slots(sheet, Twice("17"), lambda mask: mask).fill(line).text


def test_a_number_and_genre_by_hand_are_there_though_no_word_was_read() -> None:
    image = Image.new("L", (1240, 1754), 250)
    label = Strip((Seen("Số:", 200, 300, 245, 322, 0.95),))

    class Mute:
        name = "mute"

        def words(self, picture: Image.Image, dpi: int, *, sparse: bool = False) -> tuple[Seen, ...]:
            return ()

    blank = slots(straighten(image, 150), Mute(), lambda mask: mask).fill(label)
    assert blank.text == "Số:"
    ImageDraw.Draw(image).line([(255, 320), (268, 296), (280, 320), (300, 298), (318, 318)], fill=40, width=3)
    assert slots(straighten(image, 150), Mute(), lambda mask: mask).fill(label).text == f"Số: {UNREAD}"


def test_long_rules_are_found_like_run_by_run() -> None:
    random = np.random.default_rng(7)
    mask = random.random((60, 300)) < 0.5
    mask[10, 20:220] = mask[40, 100:290] = True
    assert sorted(np.nonzero(_long(mask, 150))[0]) == [10, 40]
    assert pooled(mask, 4).tolist() == mask.reshape(15, 4, 75, 4).any(axis=(1, 3)).tolist()
