"""Title: the genre as printed ('BÁO CÁO', 'BẢN KIỂM ĐIỂM', 'BIÊN BẢN') and the abstract below or behind it.

A công văn prints no genre: its abstract ('V/v …', 'về việc …') stands under the number. Titles may run over
several lines, even inside the genre, be glued by conversion ('VỀĐÁNH GIÁ'), letter-spaced ('B Ả N  K I Ể M'),
in small letters (legacy headings) or typed without diacritics; lay people leave 'bản' out ('KIỂM ĐIỂM ĐẢNG VIÊN').
"""

import re
from collections.abc import Sequence

from dossiercheck.facts.genres import BARE, NAMED, WEAK, Genre, begun, near
from dossiercheck.facts.layout import evidence, in_grid, missing
from dossiercheck.model.document import Document, Line
from dossiercheck.model.fact import Fact, Found
from dossiercheck.model.values import Title
from dossiercheck.vietnamese.fold import clean, fold

# What begins the body; 'Số 12-BC/CB' and 'Số thẻ: …' do, 'Số liệu đánh giá chất lượng' goes on with a title.
_END = re.compile(
    r"^(?:kính gửi|căn cứ|họ và tên|họ tên|tôi |hôm nay|vào hồi|thời gian|i\.|1\.|a\.|phần|thực hiện |-{3,}|\*|hồi |sinh ngày|"
    r"ngày |điều |thành phần|tt\b|stt|chi bộ:|đơn vị:|địa điểm|số\b(?! [^\W\d_]{2}[^:]*$)|.{2,40}, ngày )"
)
# A letter-spaced title: 'B Ả N K I Ể M Đ I Ể M'.
_SPACED = re.compile(r"(?:[^\W\d_] ){3,}[^\W\d_](?!\w)")
_LETTER = re.compile(r"(?<!\S)([^\W\d_]) (?=[^\W\d_](?!\S))")
_ABSTRACT = ("v/v", "về việc")
_ABSTRACT_LINES = 3
_ABSTRACT_WIDTH = 60
"""Letters; a longer line below a công văn's abstract is its text."""
# 'Năm 2010' goes on with a title, 'Năm 2010 sản lượng nước đạt …' begins the text.
_YEAR_LINE = re.compile(r"năm (?:học )?[\d.…]+[^\w]*(?:$|của |theo |đối với |và |-)")
_ROWS = 30
_EARLY = 10
_NEAR = 0.75
"""Confidence of a title whose genre is misspelt or shortened."""


def find(document: Document) -> Fact[Title]:
    """Genre and subject, in the first thirty rows."""
    first = document.lines[0].row if document.lines else 0
    lines = [x for x in document.lines if not x.stamp and x.row - first < _ROWS and not in_grid(document, x)]
    for at, line in enumerate(lines):
        genre = genre_of(line, early=line.row - lines[0].row <= _EARLY)
        if genre is not None:
            parts = [line, *_below(lines[at + 1 :], line)]
            return Found(_title(parts, genre), (evidence(document, parts),), _NEAR if genre.near else 1.0)
    return _official(document, lines)


def genre_of(line: Line, *, early: bool = False) -> Genre | None:
    """The genre a title line begins with; None if it is no title line.

    `early`: the line stands where titles stand, so that a long title that is set like text counts too.
    """
    text = _printed([line])
    if (line.side == "left" and not line.centred) or (line.table is not None and line.side == "left"):
        return None
    set_apart = line.centred or line.bold
    known = begun(text)
    if known is None:
        return near(text) if early and set_apart and line.side != "left" else None
    alone = early and set_apart and len(fold(text)) == known.length
    if known.genre in WEAK and text != text.upper() and not alone:
        return None
    if known.genre in BARE and not (set_apart or line.side == "right"):
        return None
    printed = text[: known.length]
    heading = text == text.upper() or printed == printed.upper() or set_apart
    typed = early and " " in known.genre and printed[0].isupper() and not text.endswith((".", ";", ":"))
    return known if heading or typed or len(fold(text)) <= known.length + 1 else None


def _title(parts: Sequence[Line], known: Genre) -> Title:
    """Genre and subject of the whole title; a genre broken over two lines is whole again."""
    text = _printed(parts)
    whole = begun(text)
    length = whole.length if whole is not None and whole.length > known.length else known.length
    return Title(text[:length], text[length:].strip(' :.,;-–"') or None)


def _printed(parts: Sequence[Line]) -> str:
    """The words of a title, letter-spacing taken back."""
    return clean(" ".join(_closed(clean(x.text)) for x in parts)).lstrip('*- "“')


def _closed(text: str) -> str:
    """'B Ả N K I Ể M' as 'BẢN KIỂM': single letters joined and parted again at the genre's words."""
    spaced = _SPACED.match(text)
    if spaced is None:
        return text
    letters = _LETTER.sub(r"\1", text[: spaced.end()])
    known = next((g for k, g in NAMED.items() if fold(letters).startswith(k.replace(" ", ""))), None)
    if known is None:
        return text
    words, at = [], 0
    for word in known.split():
        words.append(letters[at : at + len(word)])
        at += len(word)
    return f"{' '.join([*words, letters[at:]]).rstrip()}{text[spaced.end() :]}"


def _below(lines: Sequence[Line], title: Line) -> list[Line]:
    """The abstract: the lines that follow until the body begins."""
    parts: list[Line] = []
    for line in lines:
        last = parts[-1] if parts else title
        if len(parts) >= 4 or line.row > last.row + 2 or not _belongs(line, title, first=not parts):
            break
        parts.append(line)
        if line.text.rstrip().endswith("."):
            break
    return parts


def _belongs(line: Line, title: Line, *, first: bool) -> bool:
    """Whether the line goes on with the title: set like it, or worded like an abstract."""
    text = fold(line.text)
    if _END.match(text) or len(text) > 140 or (not first and text.endswith(":") and not line.centred):
        return False
    if line.side == "left" or (line.table is not None and line.table != title.table):
        return False
    if text.startswith("năm ") and not (line.centred or _YEAR_LINE.match(text)):
        return False
    bare = first and len(fold(title.text)) <= 24 and line.row == title.row + 1
    set_like = line.centred or line.bold or line.text == line.text.upper() or title.side == line.side == "right"
    worded = text.startswith(("về ", "v/v", "(", "của ", "kết quả", "đánh giá")) or _YEAR_LINE.match(text) is not None
    return bare or set_like or worded


def _official(document: Document, lines: Sequence[Line]) -> Fact[Title]:
    """A công văn: only an abstract, which may run over several lines of its column."""
    for at, line in enumerate(lines[:16]):
        if fold(line.text).startswith(_ABSTRACT):
            parts = [line, *_running_on(lines[at + 1 :], line)]
            return Found(Title(None, clean(" ".join(x.text for x in parts))), (evidence(document, parts),), 0.8)
    return missing(document, "head")


def _running_on(lines: Sequence[Line], first: Line) -> list[Line]:
    """The abstract's further lines, below it in the same column; the other column's lines lie between."""
    parts: list[Line] = []
    for line in lines:
        if line.row > first.row + len(parts) + 1 or len(parts) == _ABSTRACT_LINES:
            break
        if line.row == first.row or line.side != first.side or (line.table, line.cell) != (first.table, first.cell):
            continue
        if _END.match(fold(line.text)) or begun(clean(line.text)) or len(line.text) > _ABSTRACT_WIDTH:
            break
        parts.append(line)
    return parts
