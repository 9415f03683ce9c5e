"""Letterhead: the left-hand lines at the top, superior body and issuing body.

'ĐẢNG BỘ KHỐI CQDCĐ TỈNH' / 'ĐẢNG ỦY SỞ NỘI VỤ' / '*', beside 'ĐẢNG CỘNG SẢN VIỆT NAM' (11-HD/VPTW; 36-HD/VPTW 1.2).
Conversion may flatten the columns, so that the title stands between the two left lines. Mass
organisations print their own ('CÔNG ĐOÀN …', 'ĐOÀN TNCS HỒ CHÍ MINH').
"""

import re
from itertools import takewhile

from dossiercheck.facts.layout import acts, evidence, head, in_grid, missing
from dossiercheck.model.document import Document, Line
from dossiercheck.model.fact import Fact, Found
from dossiercheck.model.values import Letterhead
from dossiercheck.vietnamese.fold import clean, fold
from dossiercheck.vietnamese.stems import Stemmed

_MOTTO = ("đảng cộng sản việt nam", "cộng hoà xã hội chủ nghĩa", "độc lập - tự do", "độc lập tự do")
_BODY = re.compile(
    r"^(?:đảng bộ|đảng uỷ|đảng đoàn|chi bộ|chi uỷ|ban chấp hành|bch|công đoàn|liên đoàn|lđlđ|đoàn tncs|đoàn thanh niên|"
    r"chi đoàn|cđcs|cđ|đb|cb|đu|hội(?! (?:nghị|đồng|trường|họp|ý))|uỷ ban|ubnd|sở|huyện uỷ|tỉnh uỷ|thành uỷ|quận uỷ|ban|văn phòng|trường|cục|chi cục|phòng|bộ|đ/uỷ)\b"
)
_ORGAN = re.compile(
    r"^(?:đảng bộ|đảng uỷ|chi bộ|chi uỷ|công đoàn|chi đoàn|ban chấp hành|bch|đoàn tncs|đoàn thanh niên)\b"
)
# Lines that may stand above or between the bodies' names: number, date, a form's number, a mark of secrecy.
_SKIP = re.compile(r"^(?:số\b|ngày\b|.{2,40}, ngày|mẫu |biểu (?:số|mẫu)|mật\b|khẩn)")
_STOP = re.compile(
    r"^(?:số\b|ngày\b|.{2,40}, ngày|báo cáo|biên bản|bản |bảng |biểu|quyết định|tờ trình|phiếu|kế hoạch|thông báo|danh sách|"
    r"kính gửi|họ và tên|tôi |mẫu |v/v|về việc|trích biên bản|hướng dẫn|nghị quyết|tổng hợp|thống kê|bb |đăng ký|lý lịch|(?:\d.*)?(?:tháng .*)?(?:năm )?\d{4}\W*$)"
)


_PARTY = re.compile(r"\s*đảng\s+cộng(?:\s+sản)?(?:\s+việt(?:\s+nam)?)?$", re.IGNORECASE)
_REST = frozenset({"vn", "nam", "việt nam", "cộng sản việt nam", "sản việt nam"})
# 'CHI BỘ KHO BẠC Mẫu Sơn, ngày 16': the right column's line that a conversion ran into the left one's.
_DAY = Stemmed(re.compile(r"\s+\S+(?:\s+\S+){0,5},?\s+ngày\b.*$"), "ngày")
# The rest of a name: 'CHI BỘ TỔ DÂN PHỐ | SỐ 7'; a paper's own number has a colon or a symbol.
_NUMBERED = re.compile(r"SỐ 0?\d{1,2}")
# Two bodies on one line: 'ĐẢNG ỦY SỞ MẪU - CHI BỘ VĂN PHÒNG', 'ĐẢNG BỘ SỞ MẪU CHI BỘ VĂN PHÒNG'; no body stands above a branch's but a Party's.
_SECOND = re.compile(
    r"\s*[-–—,;/|]\s*(?=(?:đảng (?:bộ|u[ỷy]|ủy)|chi (?:bộ|u[ỷy]|ủy))(?!\w))|\s+(?=chi bộ(?!\w))", re.IGNORECASE
)
_SUPERIOR = re.compile(r"(?:đảng (?:bộ|uỷ)|(?:tỉnh|huyện|thành|quận|thị) uỷ)\b")
_CAPITALS = 8
_MOST = 6
"""Lines of a letterhead's bodies."""
_FLUSH = 0.02
_MIDDLE = 0.5
"""Of a page; a short title centred across it is no line of the right column."""


def find(document: Document) -> Fact[Letterhead]:
    """The letterhead; issuer None where only a superior body is printed is never guessed."""
    parts: list[Line] = []
    for line in _candidates(document):
        text = fold(_own(line.text))
        if not text or any(m in text for m in _MOTTO) or text in _REST:
            continue
        if not parts and _SKIP.match(text):
            continue
        numbered = bool(parts) and _NUMBERED.fullmatch(line.text) is not None and _continues(parts[-1], line)
        if (_STOP.match(text) and not numbered) or len(parts) >= _MOST:
            break
        told = acts(line.text)
        if parts and (told or _is_wide(parts[-1], line, text)):
            break
        if parts and not _BODY.match(text) and not _continues(parts[-1], line):
            break
        if not parts and (told or not _BODY.match(text)):
            continue
        parts.append(line)
    if not parts:
        return missing(document, "head")
    superior, issuer = _bodies(parts)
    return Found(Letterhead(superior, issuer), (evidence(document, parts),))


def _own(text: str) -> str:
    """A line without marks around it and the Party's name, which may stand close on its right."""
    bare = clean(text).strip(" *_-.…")
    if _DAY.search(bare) and bare[:_CAPITALS].isupper():
        bare = " ".join(takewhile(lambda w: w == w.upper(), bare.split()))
    return clean(_PARTY.sub("", bare)).strip(" *_-.…")


def _is_wide(before: Line, line: Line, text: str) -> bool:
    """Whether a line that runs across the page below a column is no body: a title; a body of a long name begins where the column does."""
    if before.box is None or line.box is None or (before.side, line.side) != ("left", "full"):
        return False
    flush = abs(line.box.left - before.box.left) < _FLUSH
    run_together = len(text) < len(fold(line.text).strip(" *_-.…"))
    return not (_ORGAN.match(text) and (flush or run_together))


def _candidates(document: Document) -> list[Line]:
    """Lines of the column beside the Party's name (the left one as a rule); if nothing stands in columns, all of the head's."""
    lines = [x for x in head(document, 10) if not (x.place or "").startswith("đầu trang") or _BODY.match(fold(x.text))]
    lines = [x for x in lines if not in_grid(document, x)]
    title = next((i for i, x in enumerate(lines) if _is_title(x)), len(lines))
    lines = lines[: title + 1]
    motto = {x.side for x in lines if any(m in fold(x.text) for m in _MOTTO)}
    if motto == {"left"} and any(x.side == "right" and _BODY.match(fold(x.text)) for x in lines):
        return [x for x in lines if x.side == "right"]
    if "right" in motto:
        return [x for x in lines if x.side == "left" or (x.side == "full" and not x.centred)]
    return [x for x in lines if x.side != "right"]


def _is_title(line: Line) -> bool:
    text = fold(line.text)
    aside = line.side == "right" and not (line.centred and line.box is not None and line.box.left < _MIDDLE)
    return not aside and bool(_STOP.match(text)) and not _SKIP.match(text)


def _continues(before: Line, line: Line) -> bool:
    """A body's name that runs over two lines: capitals on, no new body."""
    together = before.table == line.table and (before.centred or not line.centred)
    return (
        together
        and line.text == line.text.upper()
        and before.text == before.text.upper()
        and line.row == before.row + 1
    )


def _bodies(parts: list[Line]) -> tuple[str | None, str | None]:
    groups: list[list[str]] = []
    for text in (body for line in parts for body in _parted(_own(line.text))):
        if groups and not _begins(fold(text), fold(groups[-1][0])):
            groups[-1].append(text)
        else:
            groups.append([text])
    names = [_own(" ".join(g)) for g in groups]
    if len(names) == 1:
        return None, names[0]
    return " ".join(names[:-1]), names[-1]


def _parted(text: str) -> list[str]:
    """The bodies of one line."""
    return _SECOND.split(text) if _SUPERIOR.match(fold(text)) else [text]


def _begins(text: str, above: str) -> bool:
    """Whether a line begins another body. No office stands below a Party's: 'CHI BỘ ĐỘI QUẢN LÝ THỊ | TRƯỜNG SỐ 7' is one name."""
    return bool(_BODY.match(text)) and bool(_ORGAN.match(text) or not _ORGAN.match(above))
