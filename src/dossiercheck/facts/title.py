"""Title: the genre as printed ('BÁO CÁO', 'BẢN KIỂM ĐIỂM', 'BIÊN BẢN') and the abstract below or behind it.

A công văn prints no genre: its abstract ('V/v …', 'về việc …') stands under the number. Titles may run over
several lines, even inside the genre, be glued by conversion ('VỀĐÁNH GIÁ'), letter-spaced ('B Ả N  K I Ể M'),
in small letters (legacy headings) or typed without diacritics; lay people leave 'bản' out ('KIỂM ĐIỂM ĐẢNG VIÊN').
"""

import re
from collections.abc import Iterable, Sequence

from dossiercheck.facts.layout import evidence, in_grid, missing
from dossiercheck.model.document import Document, Line
from dossiercheck.model.fact import Fact, Found
from dossiercheck.model.values import Title
from dossiercheck.vietnamese.fold import clean, fold, plain

_GENRES = (
    "trích biên bản", "biên bản", "bản tự kiểm điểm", "bản kiểm điểm", "báo cáo tự kiểm điểm", "bản tự đánh giá",
    "bản tự nhận xét", "bản đăng ký", "bản đăng kí", "bản cam kết", "bản nhận xét", "bản tổng hợp", "bản thu hoạch",
    "bản đánh giá", "bảng tự chấm điểm", "bảng chấm điểm", "bảng điểm", "bảng tổng hợp", "bảng kê", "biểu tự chấm điểm",
    "biểu chấm điểm", "biểu báo cáo", "biểu tổng hợp", "biểu tự đánh giá", "biểu điểm", "biểu mẫu", "biểu thống kê", "bảng thống kê", "biểu số liệu",
    "bảng số liệu", "biểu phân tích", "bảng phân tích", "phiếu phân tích", "bảng xếp loại", "bảng phân loại",
    "biểu xếp loại", "biểu phân loại", "bảng đánh giá", "biểu đánh giá", "bảng tính điểm", "biểu tính điểm", "biểu",
    "phiếu bổ sung", "phiếu nhận xét", "phiếu xin ý kiến", "phiếu tự kiểm điểm", "phiếu kiểm điểm", "phiếu đăng ký",
    "phiếu đánh giá", "phiếu", "lý lịch", "danh sách", "đăng ký phấn đấu", "nghị quyết", "quyết định", "chỉ thị",
    "kết luận", "quy chế", "quy định", "thông tri", "hướng dẫn", "thông báo", "thông cáo", "báo cáo", "kế hoạch",
    "quy hoạch", "chương trình", "đề án", "phương án", "tờ trình", "công văn", "giấy mời", "giấy giới thiệu",
    "giấy đăng ký", "đơn đăng ký", "ý kiến nhận xét", "tổng hợp ý kiến", "tổng hợp", "bản", "bảng",
)  # fmt: skip
# What stands as a title of its own where 'bản', 'bảng' or 'phiếu' was left out; only as a heading.
_BARE = ("tự kiểm điểm", "kiểm điểm", "tự chấm điểm", "chấm điểm", "đăng ký", "cam kết", "bổ sung", "tự đánh giá", "nhận xét")  # fmt: skip
_WEAK = frozenset({"bản", "bảng", "biểu", "phiếu", "tổng hợp", *_BARE})
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


_NAMED = tuple(sorted((*_GENRES, *_BARE), key=len, reverse=True))
_FOLDED = {fold(g): g for g in _NAMED}
"""Key -> genre, longest first."""
_UNMARKED = {plain(g): g for g in reversed(_NAMED)}
"""Key without diacritics -> genre, the longest of several."""
_FIRST = 2
"""Letters by which genres are looked up."""


def _by_start(keys: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Keys by their first letters, in order."""
    found: dict[str, tuple[str, ...]] = {}
    for key in keys:
        found[key[:_FIRST]] = (*found.get(key[:_FIRST], ()), key)
    return found


_STARTS = _by_start(_FOLDED)
_UNMARKED_STARTS = _by_start(plain(k) for k in _FOLDED if " " in k)


def find(document: Document) -> Fact[Title]:
    """Genre and subject, in the first thirty rows."""
    first = document.lines[0].row if document.lines else 0
    lines = [x for x in document.lines if not x.stamp and x.row - first < _ROWS and not in_grid(document, x)]
    for at, line in enumerate(lines):
        genre = genre_of(line, early=line.row - lines[0].row <= _EARLY)
        if genre is not None:
            parts = [line, *_below(lines[at + 1 :], line)]
            return Found(_title(parts, genre), (evidence(document, parts),))
    return _official(document, lines)


def genre_of(line: Line, *, early: bool = False) -> str | None:
    """The genre a title line begins with, as printed; None if it is no title line.

    `early`: the line stands where titles stand, so that a long title that is set like text counts too.
    """
    text = _printed([line])
    if (line.side == "left" and not line.centred) or (line.table is not None and line.side == "left"):
        return None
    known = _known(text)
    alone = early and (line.centred or line.bold) and len(fold(text)) == len(known or "")
    if known is None or (known in _WEAK and text != text.upper() and not alone):
        return None
    if known in _BARE and not (line.centred or line.bold or line.side == "right"):
        return None
    printed = text[: len(known)]
    heading = text == text.upper() or printed == printed.upper() or line.centred or line.bold
    typed = early and " " in known and printed[0].isupper() and not text.endswith((".", ";", ":"))
    return printed if heading or typed or len(fold(text)) <= len(known) + 1 else None


def _title(parts: Sequence[Line], genre: str) -> Title:
    """Genre and subject of the whole title; a genre broken over two lines is whole again."""
    text = _printed(parts)
    whole = _known(text)
    if whole is not None and len(whole) > len(genre):
        genre = text[: len(whole)]
    return Title(genre, text[len(genre) :].strip(' :.,;-–"') or None)


def _printed(parts: Sequence[Line]) -> str:
    """The words of a title, letter-spacing taken back."""
    return clean(" ".join(_closed(clean(x.text)) for x in parts)).lstrip('*- "“')


def _closed(text: str) -> str:
    """'B Ả N K I Ể M' as 'BẢN KIỂM': single letters joined and parted again at the genre's words."""
    spaced = _SPACED.match(text)
    if spaced is None:
        return text
    letters = _LETTER.sub(r"\1", text[: spaced.end()])
    known = next((g for k, g in _FOLDED.items() if fold(letters).startswith(k.replace(" ", ""))), None)
    if known is None:
        return text
    words, at = [], 0
    for word in known.split():
        words.append(letters[at : at + len(word)])
        at += len(word)
    return f"{' '.join([*words, letters[at:]]).rstrip()}{text[spaced.end() :]}"


def _known(text: str) -> str | None:
    """The longest genre the text begins with; without diacritics only where it has none at all."""
    folded = fold(text)
    known = next((k for k in _STARTS.get(folded[:_FIRST], ()) if _begins(folded, k)), None)
    if known is not None:
        return _FOLDED[known]
    bare = plain(text)
    if bare in _UNMARKED or folded != bare:
        return _UNMARKED.get(bare)
    known = next((k for k in _UNMARKED_STARTS.get(bare[:_FIRST], ()) if _begins(bare, k)), None)
    return None if known is None else _UNMARKED[known]


def _begins(text: str, genre: str) -> bool:
    return text.startswith(genre) and (len(text) == len(genre) or not text[len(genre)].isalpha())


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
        if _END.match(fold(line.text)) or _known(clean(line.text)) or len(line.text) > _ABSTRACT_WIDTH:
            break
        parts.append(line)
    return parts
