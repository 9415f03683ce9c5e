"""Word 97-2003: the same paper in .doc, .odt and old encodings reads the same."""

import struct
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dossiercheck.model.diagnostic import Diagnostic
from dossiercheck.model.document import Document
from dossiercheck.readers import read
from dossiercheck.readers.doc.properties import sprms

DATA = Path(__file__).parent / "data"
DOC = (DATA / "bien-ban.doc").read_bytes()


def opened(name: str) -> Document:
    document = read(name, (DATA / name).read_bytes())
    assert isinstance(document, Document)
    return document


def test_lines_rows_and_sides() -> None:
    lines = opened("bien-ban.doc").lines
    assert [(x.text, x.side) for x in lines if x.row in {1, 2}] == [
        ("ĐẢNG BỘ SỞ MẪU", "left"),
        ("CHI BỘ MỘT", "left"),
        ("ĐẢNG CỘNG SẢN VIỆT NAM", "right"),
        ("Nơi Mẫu, ngày 15 tháng 12 năm 2010", "right"),
    ]
    title = next(x for x in lines if x.text == "BIÊN BẢN")
    assert title.centred
    assert title.bold
    assert title.place == "đoạn 1"
    assert lines[0].place == "đầu trang"


def test_tables_and_the_signature_picture() -> None:
    document = opened("bien-ban.doc")
    assert [t.ruled for t in document.tables] == [False, True, False]
    assert document.tables[1].grid()[1] == ("1", "Nguyễn Văn Mẫu", "Hoàn thành tốt")
    merged = document.tables[1].row(3)
    assert [(c.column, c.column_span) for c in merged] == [(0, 3)]
    (picture,) = document.marks
    assert (picture.kind, picture.table, picture.cell, picture.side) == ("picture", 2, (1, 1), "right")
    assert picture.width == pytest.approx(35, abs=0.2)


def test_tcvn3_reads_as_its_unicode_twin() -> None:
    old, new = opened("bien-ban-tcvn3.doc"), opened("bien-ban.doc")
    assert old.legacy == "TCVN3"
    assert new.legacy is None
    assert [x.text.lower() for x in old.lines] == [x.text.lower() for x in new.lines]


def test_odt_reads_as_doc() -> None:
    odt, doc = opened("bien-ban.odt"), opened("bien-ban.doc")
    shape = [(x.text, x.row, x.side, x.table, x.cell) for x in doc.lines]
    assert [(x.text, x.row, x.side, x.table, x.cell) for x in odt.lines] == shape
    assert [t.grid() for t in odt.tables] == [t.grid() for t in doc.tables]
    assert [(m.table, m.cell) for m in odt.marks] == [(m.table, m.cell) for m in doc.marks]


@pytest.mark.parametrize(
    ("at", "value", "code"),
    [(2, 0x65, "unsupported"), (0x0A, 0x0100 | 0x0200, "encrypted"), (0x1A6, 0, "damaged")],
)
def test_what_is_no_plain_word_97_file_is_refused(at: int, value: int, code: str) -> None:
    start = DOC.index(struct.pack("<H", 0xA5EC), 512)
    changed = DOC[: start + at] + struct.pack("<H", value) + DOC[start + at + 2 :]
    result = read("x.doc", changed)
    assert isinstance(result, Diagnostic)
    assert result.code == code
    assert result.hint


@given(st.floats(0, 1), st.binary(min_size=1, max_size=8))
@example(0.0, b"II*\0")
@settings(max_examples=60, deadline=None)
def test_damage_ends_in_a_document_or_words(share: float, patch: bytes) -> None:
    at = int(len(DOC) * share)
    assert isinstance(read("x.doc", DOC[:at]), Document | Diagnostic)
    assert isinstance(read("x.doc", DOC[:at] + patch + DOC[at + len(patch) :]), Document | Diagnostic)


@given(st.binary(max_size=60))
def test_modifiers_never_run_over(data: bytes) -> None:
    assert sum(2 + len(operand) for _, operand in sprms(data)) <= len(data)


def test_list_numbers_are_rebuilt() -> None:
    document = opened("danh-sach.doc")
    assert [x.text for x in document.lines] == ["1. Một", "2. Hai", "- gạch", "thường", "3. Ba"]
