"""Old encodings in Word files and PDF pages: decoded, or said to be unread."""

import io
import zipfile

from dossiercheck.model.document import Document
from dossiercheck.readers import read
from dossiercheck.readers.pdf.legacy import decoded
from dossiercheck.readers.pdf.words import Word
from dossiercheck.vietnamese.legacy.tables import SINGLE

OLD = {v: k for k, v in SINGLE["TCVN3"].items()}
TEXT = "Đảng bộ Sở Mẫu tổ chức hội nghị đánh giá chất lượng đảng viên; chủ trì: Bí thư chi bộ"


def tcvn3(text: str) -> str:
    return "".join(OLD.get(c, OLD.get(c.lower(), c)) for c in text)


def docx(body: str) -> Document:
    w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("word/document.xml", f"<w:document {w}><w:body>{body}</w:body></w:document>")
    document = read("x.docx", stream.getvalue())
    assert isinstance(document, Document)
    return document


def run(text: str, font: str) -> str:
    return f'<w:r><w:rPr><w:rFonts w:ascii="{font}"/></w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def test_a_word_file_in_tcvn3() -> None:
    head, rest = TEXT[:40], TEXT[40:]
    body = f"<w:p>{run(tcvn3('chi bộ một'), '.VnTimeH')}</w:p><w:p>{run(tcvn3(head), '.VnTime')}{run(tcvn3(rest), '.VnTime')}</w:p>"
    document = docx(body)
    assert [x.text for x in document.lines] == ["CHI BỘ MỘT", TEXT]
    assert document.legacy == "TCVN3"
    assert not document.unread


def test_words_optional_hyphen_is_a_letter() -> None:
    split = "<w:r><w:t>BÝ th</w:t><w:softHyphen/><w:t xml:space='preserve'> chi bé</w:t></w:r>"
    document = docx(f"<w:p>{run(tcvn3(TEXT[:55]), '.VnTime')}</w:p><w:p>{split}</w:p>")
    assert document.lines[-1].text == "Bí thư chi bộ"


def test_a_word_file_that_lost_a_letter_is_not_fully_read() -> None:
    document = docx(f"<w:p>{run(tcvn3(TEXT).replace(chr(0xAD), ''), '.VnTime')}</w:p>")
    assert document.legacy == "TCVN3"
    assert document.unread


def words(text: str) -> list[list[Word]]:
    return [[Word(t, 10.0 * i, 10.0 * i + 9, 20.0, 10.0, bold=False) for i, t in enumerate(text.split())]]


def test_words_of_a_page() -> None:
    rows, encoding = decoded(words(tcvn3(TEXT)))
    assert encoding == "TCVN3"
    assert " ".join(w.text for w in rows[0]) == TEXT


def test_a_page_that_lost_a_letter_stays_as_it_was() -> None:
    rows = words(tcvn3(TEXT).replace("\u00ad", ""))
    assert decoded(rows) == (rows, None)


def test_a_unicode_page_is_untouched_but_for_soft_hyphens() -> None:
    rows = words(TEXT)
    assert decoded(rows) == (rows, None)
    fresh, encoding = decoded(words("Đảng\u00ad viên \u00ad chi\u00adbộ"))
    assert encoding is None
    assert [w.text for w in fresh[0]] == ["Đảng", "viên", "chibộ"]
