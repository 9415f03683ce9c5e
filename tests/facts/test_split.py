"""A pile in one file: parted where documents begin, kept together where that is not sure."""

import io
import random
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from dossiercheck.facts import split
from dossiercheck.facts.gather import gather_all
from dossiercheck.model.box import Box
from dossiercheck.model.document import Cell, Document, Line, Page, Table
from dossiercheck.model.recogniser import Phrases, Recogniser
from dossiercheck.readers import read
from dossiercheck.rules.compile import recognisers
from dossiercheck.run.packs import open_pack

KINDS = (
    Recogniser("self-review", "BKĐ", (Phrases(("bản kiểm điểm",)),)),
    Recogniser("minutes", "BB", (Phrases(("biên bản",)),)),
    Recogniser("decision", "QĐ", (Phrases(("quyết định",)),)),
    Recogniser("return", "BB ĐV", (Phrases(("danh sách", "xếp loại")),)),
)
HEAD = ("ĐẢNG BỘ HUYỆN X|ĐẢNG CỘNG SẢN VIỆT NAM", "CHI BỘ TRẠM BƠM|Yên Phong, ngày 12 tháng 12 năm 2010", "*|")
BODY = tuple(f"Nội dung thứ {n} của văn bản này được trình bày đầy đủ." for n in range(12))
SIGNED = ("|BÍ THƯ", "|(đã ký)", "|Đỗ Văn Bút")
BLANK = ()


def pile(*pages: tuple[str, ...]) -> Document:
    """Pages of lines; 'a|b' is a row of two columns."""
    lines: list[Line] = []
    made: list[Page] = []
    row = 0
    for number, page in enumerate(pages, 1):
        made.append(Page(number, 595, 842, reason=None if page else "blank"))
        for at, text in enumerate(page):
            top = 0.06 + at * 0.03
            left, bar, right = text.partition("|")
            if bar and left:
                lines.append(Line(left, row, "left", number, Box(0.1, top, 0.45, top + 0.02)))
            if bar and right:
                lines.append(Line(right, row, "right", number, Box(0.55, top, 0.95, top + 0.02)))
            if not bar:
                centred = text.isupper()
                lines.append(
                    Line(
                        text,
                        row,
                        "full",
                        number,
                        Box(0.3 if centred else 0.1, top, 0.7 if centred else 0.92, top + 0.02),
                        centred=centred,
                    )
                )
            row += 1
    return Document("x.pdf", "pdf", tuple(lines), tuple(made))


def parted(*pages: tuple[str, ...]) -> list[tuple[str | None, tuple[int, int] | None]]:
    return [(f.kind.kind, f.pages) for f in gather_all(pile(*pages), KINDS)]


def test_letterhead_and_title_begin_a_document() -> None:
    first = (*HEAD, "BIÊN BẢN", "Họp chi bộ", *BODY)
    assert parted(first, BODY, (*HEAD, "QUYẾT ĐỊNH", "về việc xếp loại", *BODY)) == [
        ("minutes", (1, 2)),
        ("decision", (3, 3)),
    ]


def test_a_title_alone_begins_one_where_the_last_was_signed() -> None:
    review = ("BẢN KIỂM ĐIỂM CÁ NHÂN", "Năm 2010", *BODY, *SIGNED)
    assert parted(review, review, (*review[:-3], *BODY), SIGNED) == [
        ("self-review", (1, 1)),
        ("self-review", (2, 2)),
        ("self-review", (3, 4)),
    ]


def test_a_title_alone_after_an_unsigned_paper_is_kept_and_told() -> None:
    minutes = (*HEAD, "BIÊN BẢN", "Họp chi bộ", *BODY)
    found = gather_all(pile(minutes, ("BẢN KIỂM ĐIỂM CÁ NHÂN", "Năm 2010", *BODY, *SIGNED)), KINDS)
    assert [(f.kind.kind, f.pages, f.inner) for f in found] == [("minutes", (1, 2), ("self-review",))]


@pytest.mark.parametrize("number", ["2", "- 2 -", "Trang 2/3", "2/3"])
def test_a_numbered_page_goes_on(number: str) -> None:
    first = (*HEAD, "BIÊN BẢN", "Họp chi bộ", *BODY, *SIGNED)
    assert len(parted(first, (number, *HEAD, "QUYẾT ĐỊNH", "về việc xếp loại", *BODY))) == 1


def test_an_annex_stays_with_its_decision() -> None:
    first = (*HEAD, "QUYẾT ĐỊNH", "về việc xếp loại", *BODY, *SIGNED)
    annex = ("DANH SÁCH", "Xếp loại đảng viên", "(Kèm theo Quyết định số 5-QĐ/ĐU)", *BODY)
    assert parted(first, annex) == [("decision", (1, 2))]


def test_a_head_on_every_page_begins_nothing() -> None:
    assert len(parted((*HEAD, "BIÊN BẢN", "Họp chi bộ", *BODY), (*HEAD, *BODY), (*HEAD, *BODY))) == 1


def test_a_list_that_runs_over_a_page_begins_nothing() -> None:
    first = pile((*HEAD, "DANH SÁCH XẾP LOẠI", "TT"))
    rows = [("9", "Đỗ Văn Bút", "Chi bộ Trạm bơm"), ("10", "Lý Thị Giấy", "Chi bộ Trạm bơm")]
    cells = tuple(Cell(t, r, c, page=r + 1) for r, row in enumerate(rows) for c, t in enumerate(row))
    lines = tuple(Line(c.text, 9 + c.row, "full", c.page, Box(0.1 + c.column / 4, 0.1, 0.3 + c.column / 4, 0.12), table=0, cell=(c.row, c.column)) for c in cells)  # fmt: skip
    table = Table(cells, 2, 3, page=1)
    both = Document("x.pdf", "pdf", (*first.lines, *lines), (*first.pages, Page(2, 595, 842)), (table,))
    assert [c.text for c in both.between(2, 2).tables[0].cells] == ["10", "Lý Thị Giấy", "Chi bộ Trạm bơm"]
    assert both.between(1, 2).tables == both.tables
    assert [d.pages for d in gather_all(both, KINDS)] == [(1, 2)]


def test_blank_and_separating_leaves_belong_to_none() -> None:
    review = ("BẢN KIỂM ĐIỂM CÁ NHÂN", "Năm 2010", *BODY, *SIGNED)
    found = parted(review, BLANK, review, ("ĐẢNG VIÊN LÃ THỊ GẤM",), review, BLANK)
    assert found == [("self-review", (1, 1)), ("self-review", (3, 3)), ("self-review", (5, 5))]


def test_one_page_and_no_page() -> None:
    assert parted((*HEAD, "BIÊN BẢN", *BODY)) == [("minutes", (1, 1))]
    assert split.candidates(Document("x.docx", "docx", ())) == ()


FIXTURES = sorted((Path(__file__).parents[2] / "fixtures" / "dang-bo-so-noi-vu-2010-hoan-chinh").rglob("*.pdf"))


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_pile_of_papers_is_read_as_each_alone(seed: int) -> None:
    pack = open_pack("snv-lang-son-2010", "vi")
    known = recognisers(pack.ruleset)  # type: ignore[union-attr]
    chosen = random.Random(seed).sample(FIXTURES, 7)
    alone = []
    out = pdfium.PdfDocument.new()
    for path in chosen:
        facts = gather_all(read(path.name, path.read_bytes()), known)  # type: ignore[arg-type]
        alone += [(f.kind.kind, f.person, f.pages[1] - f.pages[0]) for f in facts if f.pages]
        source = pdfium.PdfDocument(path)
        out.import_pages(source)
        source.close()
    stream = io.BytesIO()
    out.save(stream)
    out.close()
    together = gather_all(read("pile.pdf", stream.getvalue()), known)  # type: ignore[arg-type]
    assert [(f.kind.kind, f.pages[1] - f.pages[0]) for f in together if f.pages] == [(k, n) for k, _, n in alone]
