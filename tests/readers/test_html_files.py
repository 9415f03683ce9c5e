"""HTML and MHT that clerks' tools save under the name .doc, and plain text: charset, tables, pictures."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossiercheck.model.diagnostic import Diagnostic
from dossiercheck.model.document import Document
from dossiercheck.readers import read

PAGE = """<html><head><meta charset="{charset}"><style>p {{color: red}}</style></head><body>
<table border=0><tr><td><b>ĐẢNG BỘ SỞ MẪU</b><br>CHI BỘ MỘT</td><td align=center>ĐẢNG CỘNG SẢN VIỆT NAM</td></tr></table>
<p style="text-align:center">BIÊN
   BẢN</p><!-- ghi chú --><script>x</script><p style="display:none">ẩn</p>
<table border=1><tr><th rowspan=2>TT<th colspan=2>Xếp loại</tr><tr><td>tự nhận<td>chi bộ</tr></table>
<p>Thư ký &nbsp;&nbsp;&nbsp;&nbsp;&nbsp; Chủ tọa</p><p><img src="x.png" width=96 height=48></p></body></html>"""


def opened(data: bytes, name: str = "bien ban.doc") -> Document:
    document = read(name, data)
    assert isinstance(document, Document)
    return document


@pytest.mark.parametrize(
    ("charset", "encode"),
    [
        ("utf-8", lambda t: t.encode()),
        ("utf-8", lambda t: codecs.BOM_UTF8 + t.encode()),
        ("unicode", lambda t: t.encode("utf-16")),
        ("utf-16", lambda t: codecs.BOM_UTF16_BE + t.encode("utf-16-be")),
    ],
)
def test_a_page_in_any_charset(charset: str, encode: "object") -> None:
    document = opened(encode(PAGE.format(charset=charset)))  # type: ignore[operator]
    assert document.format == "html"
    assert [(x.text, x.side) for x in document.lines] == [
        ("ĐẢNG BỘ SỞ MẪU", "left"),
        ("CHI BỘ MỘT", "left"),
        ("ĐẢNG CỘNG SẢN VIỆT NAM", "right"),
        ("BIÊN BẢN", "full"),
        ("TT", "full"),
        ("Xếp loại", "full"),
        ("tự nhận", "full"),
        ("chi bộ", "full"),
        ("Thư ký", "left"),
        ("Chủ tọa", "right"),
    ]
    assert [t.ruled for t in document.tables] == [False, True]
    assert document.tables[1].grid() == (("TT", "Xếp loại", "Xếp loại"), ("TT", "tự nhận", "chi bộ"))
    assert document.lines[3].centred
    (mark,) = document.marks
    assert round(mark.width or 0, 1) == 25.4


def test_windows_1258_and_viscii() -> None:
    data = b"<html><meta charset=windows-1258><p>\xd0a\xd2ng b\xf4\xf2 x\xe3 h\xf4\xf2i</p></html>"
    assert [x.text for x in opened(data).lines] == ["Đảng bộ xă hội"]
    viscii = b"<html><meta http-equiv=Content-Type content='text/html; charset=viscii'><p>\xd0\xe4ng b\xb5</p></html>"
    assert [x.text for x in opened(viscii).lines] == ["Đảng bộ"]


def test_tcvn3_in_a_page() -> None:
    page = '<html><body><p><font face=".VnTimeH">®¶ng bé së</font></p><p style="font-family:.VnTime">QuyÕt ®Þnh vÒ viÖc häp</p>'
    document = opened(page.encode())
    assert [x.text for x in document.lines] == ["ĐẢNG BỘ SỞ", "Quyết định về việc họp"]
    assert document.legacy == "TCVN3"


def test_mht() -> None:
    head = 'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b; type="text/html"\r\n\r\n--b\r\n'
    part = "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    import base64

    body = base64.encodebytes("<p>Chi bộ Một</p>".encode()).decode()
    document = opened((head + part + body + "\r\n--b--\r\n").encode())
    assert (document.format, [x.text for x in document.lines]) == ("mht", ["Chi bộ Một"])
    empty = read("x.doc", (head + "Content-Type: image/png\r\n\r\nx\r\n--b--").encode())
    assert isinstance(empty, Diagnostic)


def test_mail_is_told_apart() -> None:
    data = b"From: a@b.vn\r\nReceived: by x\r\nSubject: nop ho so\r\nMIME-Version: 1.0\r\n\r\nKinh gui"
    result = read("thu.eml", b"Received: x\r\n" + data)
    assert isinstance(result, Diagnostic)
    assert result.code == "unsupported"
    assert "đính kèm" in (result.hint or "")


TEXT = "CHI BỘ MỘT\nBiên bản họp chi bộ ngày 15/12/2010\nĐồng chí Nguyễn Văn Mẫu chủ trì hội nghị"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_plain_text(encoding: str) -> None:
    document = opened(TEXT.encode(encoding), "bien ban.txt")
    assert [x.text for x in document.lines] == TEXT.split("\n")
    assert document.legacy is None


def test_plain_text_of_old_machines() -> None:
    import unicodedata

    from dossiercheck.vietnamese.legacy.tables import SINGLE

    table = {v: k for k, v in SINGLE["TCVN3"].items()}
    old = "".join(table.get(c, table.get(c.lower(), c)) for c in TEXT)
    document = opened(old.encode("latin-1"), "x.txt")
    assert document.legacy == "TCVN3"
    assert [x.text.lower() for x in document.lines] == TEXT.lower().split("\n")
    composed = "".join(_cp1258(c) for c in unicodedata.normalize("NFC", TEXT))
    assert [x.text for x in opened(composed.encode("cp1258"), "x.txt").lines] == TEXT.split("\n")


def _cp1258(letter: str) -> str:
    """As Windows-1258 writes it: the vowel, then its tone."""
    import unicodedata

    try:
        letter.encode("cp1258")
    except UnicodeEncodeError:
        parts = unicodedata.normalize("NFD", letter)
        tone = next(c for c in parts if c in "\u0300\u0301\u0303\u0309\u0323")
        return unicodedata.normalize("NFC", parts.replace(tone, "")) + tone
    return letter


@pytest.mark.parametrize("name", ["x.docx", "x.pdf", "x.doc"])
def test_a_stub_under_another_name_is_damaged(name: str) -> None:
    result = read(name, b"khong con tep nay")
    assert isinstance(result, Diagnostic)
    assert result.code == "damaged"


def test_bytes_without_letters_are_no_text() -> None:
    assert isinstance(read("x.txt", bytes(range(1, 30)) * 20), Diagnostic)


@given(st.text(max_size=60))
def test_any_page(body: str) -> None:
    assert isinstance(read("x.doc", ("<html>" + body).encode("utf-8", "replace")), Document | Diagnostic)
