"""No bytes make a reader raise; outside material ends in a document or a diagnostic."""

import io
import os
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossiercheck.model.diagnostic import Diagnostic
from dossiercheck.model.document import Document
from dossiercheck.readers import read

FIXTURES = Path(__file__).parents[2] / "fixtures" / "dang-bo-so-noi-vu-2010-hoan-chinh"
DOCX = sorted(FIXTURES.rglob("*.docx"))[0].read_bytes()
PDF = sorted(FIXTURES.rglob("*.pdf"))[0].read_bytes()


@given(st.binary(max_size=300))
@settings(max_examples=50)
def test_random_bytes(data: bytes) -> None:
    assert isinstance(read("x", data), Document | Diagnostic)


@given(st.sampled_from(["docx", "pdf"]), st.floats(0, 1), st.binary(max_size=8))
@settings(max_examples=40, deadline=None)
def test_truncated_and_overwritten_files(kind: str, share: float, patch: bytes) -> None:
    data = {"docx": DOCX, "pdf": PDF}[kind]
    at = int(len(data) * share)
    assert isinstance(read("x", data[:at]), Document | Diagnostic)
    assert isinstance(read("x", data[:at] + patch + data[at + len(patch) :]), Document | Diagnostic)


def test_only_zero_bytes_are_empty() -> None:
    empty = read("x.docx", b"")
    assert isinstance(empty, Diagnostic)
    assert empty.code == "empty"
    stub = read("x.docx", b"PK\x05\x06" + b"\0" * 18)
    assert isinstance(stub, Diagnostic)
    assert stub.code != "empty"


def test_a_word_document_of_many_constructs() -> None:
    w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    body = (
        "<w:p><w:r><w:t>ĐẢNG BỘ SỞ</w:t><w:tab/><w:t>ĐẢNG CỘNG SẢN VIỆT NAM</w:t></w:r></w:p>"
        "<w:p><w:ins><w:r><w:t>BÍ THƯ</w:t></w:r></w:ins><w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del></w:p>"
        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r><w:sdt><w:sdtContent><w:r><w:t>ô chọn</w:t></w:r></w:sdtContent></w:sdt></w:p>"
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    )
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("word/document.xml", f"<w:document {w}><w:body>{body}</w:body></w:document>")
    document = read("x.doc", stream.getvalue())
    assert isinstance(document, Document)
    assert [(x.text, x.row, x.side) for x in document.lines] == [
        ("ĐẢNG BỘ SỞ", 0, "left"),
        ("ĐẢNG CỘNG SẢN VIỆT NAM", 0, "right"),
        ("BÍ THƯ", 1, "full"),
        ("ô chọn", 2, "full"),
        ("a", 3, "left"),
        ("b", 3, "right"),
    ]
    assert document.tables[0].grid() == (("a", "b"),)


def test_outside_material_ends_in_words() -> None:
    root = os.environ.get("DOSSIERCHECK_CORPUS")
    if not root:
        pytest.skip("DOSSIERCHECK_CORPUS is not set")
    files = [p for part in ("forms", "odd") for p in sorted((Path(root) / part).rglob("*")) if p.is_file()]
    assert len(files) > 100
    for path in files:
        data = path.read_bytes()
        result = read(path.name, data)
        assert isinstance(result, Document | Diagnostic), path
        if isinstance(result, Diagnostic):
            assert (result.code == "empty") == (not data), path
