"""Letterhead: the left-hand lines at the top, superior body and issuing body.

'ĐẢNG BỘ KHỐI CQDCĐ TỈNH' / 'ĐẢNG ỦY SỞ NỘI VỤ' / '*', beside 'ĐẢNG CỘNG SẢN VIỆT NAM' (11-HD/VPTW; 36-HD/VPTW 1.2).
Conversion may flatten the columns, so that the title stands between the two left lines. Mass
organisations print their own ('CÔNG ĐOÀN …', 'ĐOÀN TNCS HỒ CHÍ MINH').
"""

import re

from dossiercheck.facts.layout import evidence, head, in_grid, missing
from dossiercheck.model.document import Document, Line
from dossiercheck.model.fact import Fact, Found
from dossiercheck.model.values import Letterhead
from dossiercheck.vietnamese.fold import clean, fold

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
    r"kính gửi|họ và tên|tôi |mẫu |v/v|về việc|trích biên bản|hướng dẫn|nghị quyết|tổng hợp|đăng ký|lý lịch|(?:\d.*)?(?:tháng .*)?(?:năm )?\d{4}\W*$)"
)


def find(document: Document) -> Fact[Letterhead]:
    """The letterhead; issuer None where only a superior body is printed is never guessed."""
    parts: list[Line] = []
    for line in _candidates(document):
        text = fold(line.text).strip(" *-_")
        if not text or any(m in text for m in _MOTTO) or text in {"vn", "việt nam"}:
            continue
        if not parts and _SKIP.match(text):
            continue
        if _STOP.match(text) or len(parts) >= 4:
            break
        if parts and parts[-1].box and line.box and (parts[-1].side, line.side) == ("left", "full"):
            break
        if parts and not _BODY.match(text) and not _continues(parts[-1], line):
            break
        if not parts and not _BODY.match(text):
            continue
        parts.append(line)
    if not parts:
        return missing(document, "head")
    superior, issuer = _bodies(parts)
    return Found(Letterhead(superior, issuer), (evidence(document, parts),))


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
    return line.side != "right" and bool(_STOP.match(text)) and not _SKIP.match(text)


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
    for line in parts:
        text = clean(line.text).strip(" *_-.…")
        text = re.sub(r"\s*đảng cộng sản việt nam$", "", text, flags=re.IGNORECASE)
        if groups and not _BODY.match(fold(text)):
            groups[-1].append(text)
        else:
            groups.append([text])
    names = [" ".join(g) for g in groups]
    if len(names) == 1:
        return None, names[0]
    return " ".join(names[:-1]), names[-1]
