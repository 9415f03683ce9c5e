"""Pictures on pages with text are read where a fact wants it, and only there; nothing in an unread one is absent."""

import pytest
from PIL import Image

from dossiercheck.facts.gather import gather_all
from dossiercheck.model.document import Document
from dossiercheck.model.fact import Absent, Found, Unreadable
from dossiercheck.readers import read
from dossiercheck.readers.ocr.engine import Seen
from dossiercheck.run.pictures import read_pictures, wanted
from dossiercheck.run.settings import Limits
from tests.readers.made_pdf import pdf, picture, text

BODY = "".join(text(70, 600 - 20 * n, "Trong năm chi bộ đã hoàn thành các nhiệm vụ được giao") for n in range(4))
TITLE = text(240, 700, "BÁO CÁO")
SIGNED = text(380, 300, "BÍ THƯ") + text(360, 220, "Nguyễn Văn Hòa")
HEAD = picture(70, 760, 200, 20)
INK = picture(390, 245, 60, 40)
BLOCK = picture(340, 220, 180, 90)


class Block:
    """An honest fake: where anything dark is on the picture it says the same words, one line below the other."""

    name = "block"

    def __init__(self, *lines: str) -> None:
        self.lines, self.asked = lines, 0

    def words(self, image: Image.Image, dpi: int, *, sparse: bool = False) -> tuple[Seen, ...]:
        self.asked += 1
        left, top, right, bottom = image.point(lambda v: 255 if v < 140 else 0).getbbox() or (0, 0, 0, 0)
        high = (bottom - top) // max(1, len(self.lines))
        return tuple(
            Seen(word, left + (right - left) * at // many, top + high * row, left + (right - left) * (at + 1) // many - 9,
                 top + high * row + min(high, 30), 0.95, (1, 1, row))
            for row, line in enumerate(self.lines)
            for many in (max(4, len(line.split())),)
            for at, word in enumerate(line.split())
        )  # fmt: skip


def opened(content: str) -> tuple[bytes, Document]:
    data = pdf(content)
    document = read("a.pdf", data)
    assert isinstance(document, Document)
    return data, document


def went(content: str, *lines: str) -> tuple[Document, tuple, Block]:
    data, document = opened(content)
    engine = Block(*lines)
    areas = wanted(document, gather_all(document, ()))
    assert areas
    return *read_pictures("a.pdf", data, document, areas, (), engine, Limits()), engine


def test_a_letterhead_pasted_as_a_picture_is_unreadable_until_it_is_read() -> None:
    _, document = opened(HEAD + TITLE + BODY + INK + SIGNED)
    before = gather_all(document, ())[0]
    assert isinstance(before.letterhead, Unreadable)
    read_document, facts, _ = went(HEAD + TITLE + BODY + INK + SIGNED, "CHI BỘ VĂN PHÒNG")
    assert isinstance(facts[0].letterhead, Found)
    assert facts[0].letterhead.value.issuer == "CHI BỘ VĂN PHÒNG"
    assert [x.row for x in read_document.lines] == sorted(x.row for x in read_document.lines)
    assert "Trong năm chi bộ" in " ".join(x.text for x in read_document.lines)


def test_a_signature_beside_its_block_is_not_read_for_words() -> None:
    _, document = opened(text(70, 780, "CHI BỘ VĂN PHÒNG") + TITLE + BODY + INK + SIGNED)
    facts = gather_all(document, ())
    assert isinstance(facts[0].symbol, Absent)
    assert isinstance(facts[0].signatures, Found) and facts[0].signatures.value[0].mark == "picture"
    assert wanted(document, facts) == {}


def test_the_picture_of_a_signature_stays_one_when_another_picture_is_read() -> None:
    _, facts, _ = went(HEAD + TITLE + BODY + INK + SIGNED, "CHI BỘ VĂN PHÒNG")
    assert facts[0].signatures.value[0].mark == "picture"


def test_a_block_pasted_as_a_picture_is_not_absent() -> None:
    content = text(70, 780, "CHI BỘ VĂN PHÒNG") + TITLE + BODY + BLOCK
    _, document = opened(content)
    assert isinstance(gather_all(document, ())[0].signatures, Unreadable)
    _, facts, _ = went(content, "BÍ THƯ", "Nguyễn Văn Hòa")
    assert isinstance(facts[0].signatures, Found)
    assert (facts[0].signatures.value[0].role, facts[0].signatures.value[0].name) == ("BÍ THƯ", "Nguyễn Văn Hòa")


@pytest.mark.parametrize("lines", [(), ("",)])
def test_a_picture_without_words_changes_nothing(lines: tuple[str, ...]) -> None:
    content = HEAD + TITLE + BODY + INK + SIGNED
    document, facts, engine = went(content, *lines)
    assert engine.asked
    assert document == opened(content)[1]
    assert isinstance(facts[0].letterhead, Unreadable)


def test_a_day_pasted_into_the_blank_of_a_date_is_read() -> None:
    date = text(300, 760, "Yên Phong, ngày") + picture(400, 758, 24, 14) + text(440, 760, "tháng 12 năm 2010")
    content = text(70, 780, "CHI BỘ VĂN PHÒNG") + date + TITLE + BODY
    _, document = opened(content)
    assert not isinstance(gather_all(document, ())[0].dated, Absent)
    _, facts, _ = went(content, "Yên Phong, ngày 17 tháng 12 năm 2010")
    assert isinstance(facts[0].dated, Found)
    assert facts[0].dated.value.day == 17
