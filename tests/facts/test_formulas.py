"""Formulas of scanned lines only; names and text layers stay."""

import pytest

from dossiercheck.facts.formulas import mended
from dossiercheck.model.box import Box
from dossiercheck.model.document import Document, Line, Page


def line(text: str, origin: str = "ocr") -> Line:
    page = Page(1, 595, 842, origin=origin)  # type: ignore[arg-type]
    document = Document("a.pdf", "pdf", (Line(text, 0, page=1, box=Box(0.1, 0.1, 0.9, 0.12), confidence=0.9),), (page,))
    return mended(document, ()).lines[0]


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("Só: 12-BC/CB", "Số: 12-BC/CB"),
        ("7/M CHI BỘ", "T/M CHI BỘ"),
        ("KT, GIÁM ĐỐC", "KT. GIÁM ĐỐC"),
        ("Hà Giang. ngày 17 tháng 9 năm 2010", "Hà Giang, ngày 17 tháng 9 năm 2010"),
        ("12/QD-UBND", "12/QĐ-UBND"),
        ("CHÍ BỘ HÀNH CHÍNH", "CHI BỘ HÀNH CHÍNH"),
    ],
)
def test_typical_slips(read: str, meant: str) -> None:
    told = line(read)
    assert told.text == meant
    assert told.confidence <= 0.9


@pytest.mark.parametrize("text", ["Nguyễn Thị Thư Kỳ", "Sở Nội vụ", "Trần Quyết Định", "A/B CHI BỘ", "BỘ TRƯỞNG"])
def test_names_and_other_words_stay(text: str) -> None:
    assert line(text).text == text


def test_a_text_layer_is_taken_as_it_is() -> None:
    assert line("QUYÉT ĐỊNH", "text").text == "QUYÉT ĐỊNH"
    assert line("QUYÉT ĐỊNH").text == "QUYẾT ĐỊNH"
