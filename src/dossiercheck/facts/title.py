"""Title: the genre as printed ('BÁO CÁO', 'BẢN KIỂM ĐIỂM', 'BIÊN BẢN') and the abstract below or behind it.

A công văn prints no genre: its abstract ('V/v …', 'về việc …') stands under the number. Titles may run over
several lines, be glued by conversion ('VỀĐÁNH GIÁ') or in small letters (legacy headings).
"""

import re

from dossiercheck.facts.layout import evidence, missing
from dossiercheck.model.document import Document, Line
from dossiercheck.model.fact import Fact, Found
from dossiercheck.model.values import Title
from dossiercheck.vietnamese.fold import clean, fold, plain

_GENRES = (
    "trích biên bản", "biên bản", "bản tự kiểm điểm", "bản kiểm điểm", "báo cáo tự kiểm điểm", "bản tự đánh giá",
    "bản đăng ký", "bản đăng kí", "bản cam kết", "bản nhận xét", "bản tổng hợp", "bản thu hoạch", "bảng tự chấm điểm",
    "bảng chấm điểm", "bảng điểm", "bảng tổng hợp", "biểu tự chấm điểm", "biểu chấm điểm", "biểu báo cáo",
    "biểu tổng hợp", "biểu điểm", "biểu", "phiếu bổ sung", "phiếu nhận xét", "phiếu xin ý kiến", "phiếu", "lý lịch",
    "danh sách", "đăng ký phấn đấu", "nghị quyết", "quyết định", "chỉ thị", "kết luận", "quy chế", "quy định", "thông tri",
    "hướng dẫn", "thông báo", "thông cáo", "báo cáo", "kế hoạch", "quy hoạch", "chương trình", "đề án", "phương án",
    "tờ trình", "công văn", "giấy mời", "giấy giới thiệu", "ý kiến nhận xét", "tổng hợp ý kiến", "tổng hợp", "bản", "bảng",
)  # fmt: skip
_PLAIN = {plain(g): g for g in reversed(_GENRES)}
_END = re.compile(
    r"^(?:kính gửi|căn cứ|họ và tên|họ tên|tôi |hôm nay|vào hồi|thời gian|i\.|1\.|a\.|phần|thực hiện |-{3,}|\*|hồi |sinh ngày|"
    r"ngày |điều |thành phần|tt\b|stt|chi bộ:|đơn vị:|địa điểm|số\b|.{2,40}, ngày )"
)
_ROWS = 30
_EARLY = 10


def find(document: Document) -> Fact[Title]:
    """Genre and subject, in the first thirty rows."""
    lines = [x for x in document.lines if x.row - document.lines[0].row < _ROWS] if document.lines else []
    for at, line in enumerate(lines):
        genre = genre_of(line, early=line.row - lines[0].row <= _EARLY)
        if genre is not None:
            parts = [line, *_below(lines[at + 1 :], line)]
            text = clean(" ".join(x.text for x in parts))
            subject = text[len(genre) :].strip(' :.-–"') or None
            return Found(Title(genre, subject), (evidence(document, parts),))
    return _official(document, lines)


def genre_of(line: Line, *, early: bool = False) -> str | None:
    """The genre a title line begins with, as printed; None if it is no title line.

    `early`: the line stands where titles stand, so that a long title that is set like text counts too.
    """
    text = clean(line.text).lstrip('*- "')
    if (line.side == "left" and not line.centred) or (line.table is not None and line.side == "left"):
        return None
    folded = fold(text)
    known = next((g for g in _GENRES if _begins(folded, fold(g))), None)
    if known is None:
        bare = plain(text)
        known = next((g for p, g in sorted(_PLAIN.items(), key=lambda i: -len(i[0])) if bare == p), None)
    if known is None or (known in {"bản", "bảng", "biểu", "phiếu", "tổng hợp"} and text != text.upper()):
        return None
    printed = text[: len(known)]
    heading = text == text.upper() or printed == printed.upper() or line.centred or line.bold
    typed = early and " " in known and printed[0].isupper() and not text.endswith((".", ";", ":"))
    return printed if heading or typed or len(folded) <= len(known) + 1 else None


def _begins(text: str, genre: str) -> bool:
    return text.startswith(genre) and (len(text) == len(genre) or not text[len(genre)].isalpha())


def _below(lines: list[Line], title: Line) -> list[Line]:
    """The abstract: the lines that follow until the body begins."""
    parts: list[Line] = []
    for line in lines:
        text = fold(line.text)
        if len(parts) >= 4 or _END.match(text) or line.row > (parts[-1].row if parts else title.row) + 2:
            break
        if line.side == "left" or (line.table is not None and line.table != title.table):
            break
        if len(text) > 140 or (parts and text.endswith(":") and not line.centred):
            break
        upper = line.text == line.text.upper()
        bare = not parts and len(fold(title.text)) <= 24 and line.row == title.row + 1
        if not (
            bare
            or line.centred
            or line.bold
            or upper
            or text.startswith(("về ", "v/v", "năm ", "(", "của ", "kết quả", "đánh giá"))
            or title.side == line.side == "right"
        ):
            break
        parts.append(line)
        if text.endswith("."):
            break
    return parts


def _official(document: Document, lines: list[Line]) -> Fact[Title]:
    """A công văn: only an abstract."""
    for line in lines[:16]:
        folded = fold(line.text)
        if folded.startswith(("v/v", "về việc")):
            return Found(Title(None, clean(line.text)), (evidence(document, line),), 0.8)
    return missing(document, "head")
