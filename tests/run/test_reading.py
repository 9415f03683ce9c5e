"""Which pages of a scan are read: the tops, then what the rules ask for; nothing unread is absent."""

import io

import pytest
from PIL import Image

from dossiercheck.model.document import Document
from dossiercheck.model.fact import Unreadable
from dossiercheck.model.recogniser import Phrases, Recogniser
from dossiercheck.readers import read
from dossiercheck.readers.bounds import Bounds
from dossiercheck.readers.ocr.engine import Seen
from dossiercheck.run.reading import read_on_demand
from dossiercheck.run.settings import Limits
from tests.readers import paper

HEIGHT = paper.SIZE[1]


class Painted:
    """An honest fake: it reads the shade of grey each page's bars have, and says the words that stand for it."""

    name = "painted"

    def __init__(self, pages: dict[int, list[tuple[int, str]]]) -> None:
        self.pages = pages
        self.asked: list[tuple[int, int]] = []

    def words(self, picture: Image.Image, dpi: int, *, sparse: bool = False) -> tuple[Seen, ...]:
        shade = picture.getextrema()[0]
        page = shade // 10
        self.asked.append((page, picture.height))
        dark = picture.point(lambda v: 255 if v < 140 else 0)
        found = []
        # Each bar across the page is a line of text: its row tells which.
        for number, (begin, top, wide) in enumerate(bars_of(dark), 1):
            told = self.pages.get(page, [])
            words = next((t for w, t in told if w == wide), "").split()
            for place, word in enumerate(words):
                left = begin + 5 * wide - 45 * len(words) + 90 * place
                found.append(Seen(word, left, top, left + 70, top + 20, 0.95, (1, 1, number)))
        return tuple(found)


def bars_of(dark: Image.Image) -> list[tuple[int, int, int]]:
    """(left, top row, width in tens) of every bar."""
    rows: list[tuple[int, int, int]] = []
    open_ = False
    for y in range(dark.height):
        box = dark.crop((0, y, dark.width, y + 1)).getbbox()
        wide = round((box[2] - box[0]) / 10) if box else 0
        if box and open_:
            rows[-1] = (min(rows[-1][0], box[0]), rows[-1][1], max(rows[-1][2], wide))
        elif box:
            rows.append((box[0], y, wide))
        open_ = bool(box)
    return rows


def page(number: int, lines: list[tuple[int, int]]) -> Image.Image:
    """Bars of the page's own grey; each (top, width in tens)."""
    image = paper.sheet("L")
    draw = paper.ImageDraw.Draw(image)
    for top, width in lines:
        draw.rectangle((620 - 5 * width, top, 619 + 5 * width, top + 19), fill=number * 10 + 4)
    return image


TITLE, POST, NAME, TEXT = (330, 31), (1300, 41), (1450, 42), (800, 71)
WORDS = [
    (31, "BÁO CÁO"),
    (41, "BÍ THƯ"),
    (42, "Nguyễn Văn Hòa"),
    (71, "chi bộ đã hoàn thành các nhiệm vụ được giao trong năm"),
]
REPORT = Recogniser("branch-report", "Báo cáo", (Phrases(any=("báo cáo",)),), body=False)


def scan(count: int) -> bytes:
    pages = [page(1, [TITLE, TEXT])]
    pages += [page(n, [(200, 71), TEXT]) for n in range(2, count)]
    pages += [page(count, [(200, 71), TEXT, POST, NAME])] if count > 1 else []
    held = io.BytesIO()
    pages[0].save(held, "PDF", save_all=True, append_images=pages[1:], resolution=150, quality=100, subsampling=0)
    return held.getvalue()


def went(count: int, recogniser: Recogniser, limits: Limits = Limits()) -> tuple[Document, tuple, Painted]:
    data = scan(count)
    document = read("a.pdf", data, Bounds(pages=limits.pages))
    assert isinstance(document, Document)
    engine = Painted({n: WORDS for n in range(1, count + 1)})
    read_document, facts = read_on_demand("a.pdf", data, document, (recogniser,), engine, limits)
    return read_document, facts, engine


def reasons(document: Document) -> list[str | None]:
    return [p.reason for p in document.pages]


def test_the_middle_of_a_report_is_not_read() -> None:
    document, facts, _ = went(6, REPORT)
    assert facts[0].kind.kind == "branch-report"
    assert reasons(document)[0] is None and reasons(document)[-1] is None
    assert reasons(document)[1:5] == ["not-needed"] * 4
    assert facts[0].unread_pages == ()


def test_what_was_not_read_is_never_absent() -> None:
    _, facts, _ = went(6, REPORT)
    assert isinstance(facts[0].votes, Unreadable)
    assert isinstance(facts[0].attendance, Unreadable)


def test_a_kind_whose_body_is_asked_for_is_read_whole() -> None:
    document, _, _ = went(4, Recogniser("branch-report", "Báo cáo", (Phrases(any=("báo cáo",)),), body=True))
    assert reasons(document) == [None] * 4


def test_pages_beyond_the_limit_are_said_to_be_unread() -> None:
    document, facts, engine = went(5, REPORT, Limits(pages=3))
    assert reasons(document)[3:] == ["limit", "limit"]
    assert facts[0].unread_pages == (4, 5)
    assert {p for p, _ in engine.asked} <= {1, 2, 3}


def test_the_same_file_is_read_the_same_way() -> None:
    one, two = went(4, REPORT), went(4, REPORT)
    assert one[2].asked == two[2].asked
    assert one[0] == two[0]


@pytest.mark.parametrize("count", [1, 2])
def test_short_papers_are_read_whole(count: int) -> None:
    document, _, _ = went(count, REPORT)
    assert reasons(document) == [None] * count


STRANGER = Recogniser("minutes", "Biên bản", (Phrases(all=("biên bản",)),), Phrases(any=("biểu quyết",)), ("chi bộ",))


def columned(top: int) -> Image.Image:
    """A page of another body's decision: genre, body, and at its foot recipients beside a signature."""
    image = page(1, [(330, 31), *((y, 71) for y in (400, 480, 560, 800, 1000))])
    draw = paper.ImageDraw.Draw(image)
    for left, right, y in ((120, 520, top), (690, 1100, top), (690, 1110, top + 150)):
        draw.rectangle((left, y, right - 1, y + 19), fill=14)
    return image


def held_as_pdf(image: Image.Image) -> bytes:
    held = io.BytesIO()
    image.save(held, "PDF", resolution=150, quality=100, subsampling=0)
    return held.getvalue()


def read_stranger(head: str) -> tuple[Document, tuple, Painted]:
    data = held_as_pdf(columned(1300))
    document = read("a.pdf", data)
    assert isinstance(document, Document)
    words = [
        (31, head),
        (40, "Nơi nhận:"),
        (41, "BỘ TRƯỞNG"),
        (42, "Nguyễn Văn Hòa"),
        (71, "quy định chức năng quyền hạn nhiệm vụ"),
    ]
    engine = Painted({1: words})
    read_document, facts = read_on_demand("a.pdf", data, document, (STRANGER,), engine, Limits())
    return read_document, facts, engine


def test_of_another_bodys_paper_the_head_and_the_foot_are_read() -> None:
    document, facts, engine = read_stranger("QUYẾT ĐỊNH")
    assert facts[0].kind.kind is None
    assert facts[0].kind.settled
    (left_out,) = document.pages[0].skipped
    assert document.pages[0].readable
    assert left_out.top < 0.5 < left_out.bottom < 0.75
    assert isinstance(facts[0].votes, Unreadable)
    assert facts[0].unread_pages == ()


def test_a_paper_that_goes_by_the_name_of_a_kind_is_read_whole() -> None:
    document, facts, _ = read_stranger("BIÊN BẢN")
    assert not facts[0].kind.settled
    assert document.pages[0].skipped == ()
    assert not isinstance(facts[0].votes, Unreadable)
