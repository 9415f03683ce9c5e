"""The person a member's paper is about, with the birth date where it is printed.

Looks, in this order, for the name after a label ('Họ và tên:', 'Họ tên khai sinh', 'Tôi tên là'), in prose, lists
and table cells; in the title ('CỦA ĐỒNG CHÍ NGUYỄN VĂN AN'); under the member's own post at the end ('NGƯỜI VIẾT
KIỂM ĐIỂM'). The name stands as printed, capitals too.

Traps: relatives have names and labels of their own; 'Họ và tên' heads a column in lists; 'sinh năm 1970' is no date;
the next label on the line ('Giới tính') is no part of the name.
"""

import datetime as dt
import re

from dossiercheck.facts.layout import missing
from dossiercheck.facts.running import Running, running
from dossiercheck.model.document import Document, Line
from dossiercheck.model.fact import Evidence, Fact, Found
from dossiercheck.model.values import Person
from dossiercheck.vietnamese import dates
from dossiercheck.vietnamese.fold import fold
from dossiercheck.vietnamese.names import find_names, looks_like_name, strip_titles

_LABEL = re.compile(
    r"(?<!\w)(?:họ\s*(?:,|và|,\s*và)?\s*(?:chữ\sđệm\s(?:và|,)\s)?tên(?:\s(?:khai\ssinh|đảng\sviên|người\s\w+(?:\s\w+){0,2}|đầy\sđủ"
    r"|đang\sdùng|cá\snhân|đ/c))?|tên\stôi\slà|tôi\stên\slà|tôi\stên|tôi\slà|(?:(?<=\n)|\A)(?:đảng\sviên|người\s(?:kiểm\sđiểm|đăng\ský))(?=\s*:))"
    r"\s*(?:\([^)\n]*\)\s*)?(?P<mark>[:.\-]*)\s*"
)
# 'Họ và tên vợ', 'Họ và tên cha': someone else's.
_RELATIVE = re.compile(r"(?:cha|bố|mẹ|vợ|chồng|con|anh|chị|em|ông|bà|người\sgiới\sthiệu|nhận\sxét)(?!\w)")
# The next field on the same line.
_NEXT = re.compile(
    r"[;,\n|(]|[^\S\n](?:giới tính|nam\s*[,;/☐☒]|nam,?\s*nữ|bí danh|tên gọi|tên thường|ngày\s|sinh(?: (?:ngày|năm|tháng|tại|ở|hoạt)(?! sinh)| *:| \d)|năm sinh(?! (?:ngày|năm))|chức v|dân tộc"
    r"|quê quán|đơn vị|số (?:thẻ|tđv|lý)|chi bộ|đảng bộ|mã (?:số|đ|thẻ)|tuổi|là đảng|hiện (?:là|nay|đang|công|sinh (?:hoạt|sống)|giữ|ở|làm)|đảng viên|cccd|cmnd|trình độ)"
)
_TITLE = re.compile(
    r"(?:của|đối\svới|cho)\s(?:đồng\schí|đ/c|đảng\sviên|cá\snhân|ông|bà)(?:\s(?:đảng\sviên|đồng\schí|đ/c))?\s*:?\s*"
)
_TITLE_LINES = 16
_OWN_POST = re.compile(
    r"(?:đảng\sviên\s)?người\s(?:viết|tự|khai|kê|đăng|kiểm|làm|cam|bổ\ssung|được\skiểm)(?:\s[^\W\d]+){0,6}|đảng\sviên|cá\snhân\stự\s\w+(?:\s\w+)*"
)
_LAST_LINES = 10
"""Lines at the end in which a bare 'Đảng viên' is a post."""
_BORN = re.compile(
    r"(?:sinh\sngày|ngày\s*,?\s*(?:tháng\s*,?\s*năm\s)?sinh|ngày\s*/\s*tháng\s*/\s*năm\ssinh|năm\ssinh|sinh)\s*[:.]*\s*(?:ngày\s*:?\s*)?"
)
_BORN_WITHIN = 320
"""Characters after the name in which the birth date stands."""


def find(document: Document) -> Fact[Person]:
    """Find the person; `unread` holds 'born' where unread pages may give the date."""
    text = running(document)
    named = _labelled(text) or _titled(text) or _signed(document)
    if named is None:
        return missing(document)
    name, evidence, at, sure = named
    born, shown = _born(text, at)
    shows = (evidence, shown) if shown and shown != evidence else (evidence,)
    return Found(Person(name, born), shows, sure, ("born",) if document.unread and born is None else ())


def _labelled(text: Running) -> tuple[str, Evidence, int, float] | None:
    for match in _LABEL.finditer(text.folded):
        at = match.end()
        if _RELATIVE.match(text.folded, at) or not _together(text, match):
            continue
        cut = _NEXT.search(text.folded, at)
        said = text.text[at : cut.start() if cut else at + 60].strip(" .…")
        name = _name(said, loose=bool(match["mark"]))
        if name:
            start = match.start()
            return name, text.evidence(start, at + 1), at, text.confidence(start, at + 1)
    return None


def _together(text: Running, match: re.Match[str]) -> bool:
    """Whether label and value belong together: one line, one row of a table, or a colon before the break."""
    first, last = text.index(match.start()), text.index(min(match.end(), len(text.text) - 1))
    if first == last:
        return True
    here, there = text.lines[first], text.lines[last]
    if here.cell and there.cell:
        return here.table == there.table and here.cell[0] == there.cell[0]
    return last == first + 1 and ":" in match.group()


def _name(said: str, *, loose: bool) -> str | None:
    bare = strip_titles(said)
    if looks_like_name(bare):
        return bare
    if loose and 2 <= len(bare.split()) <= 5 and bare[:1].isalpha() and looks_like_name(bare.title()):
        return bare
    names = find_names(said)
    return names[0][0] if names and names[0][1] < 12 else None


def _titled(text: Running) -> tuple[str, Evidence, int, float] | None:
    end = text.starts[_TITLE_LINES] if len(text.starts) > _TITLE_LINES else len(text.text)
    for match in _TITLE.finditer(text.folded, 0, end):
        names = find_names(text.text[match.start() : match.end() + 60].replace("\n", " "))
        if names and names[0][1] <= match.end() - match.start() + 1:
            return names[0][0], text.evidence(match.start(), match.start() + names[0][2]), match.end(), 0.9
    return None


def _signed(document: Document) -> tuple[str, Evidence, int, float] | None:
    """Find the name under the member's own post; of two blocks side by side the one in its column."""
    lines = document.lines
    for index in range(len(lines) - 1, -1, -1):
        post = fold(lines[index].text).strip(" .:") if len(lines[index].text) <= 60 else ""
        if not _OWN_POST.fullmatch(post) or _in_list(document, lines[index]):
            continue
        if post == "đảng viên" and index < len(lines) - _LAST_LINES:
            continue
        for line in lines[index + 1 : index + 9]:
            bare = strip_titles(line.text)
            if _same_column(lines[index], line) and looks_like_name(bare):
                shown = Evidence(document.file, line.page, line.place, f"{lines[index].text} / {line.text}", line.box)
                return bare, shown, 0, 0.8 * line.confidence
    return None


def _in_list(document: Document, line: Line) -> bool:
    """Whether it stands in a table of data, where 'Đảng viên' heads a column."""
    if line.table is None or line.table >= len(document.tables):
        return False
    table = document.tables[line.table]
    return table.ruled and table.columns > 1 and table.rows > 2


def _same_column(post: Line, line: Line) -> bool:
    if post.box and line.box:
        return post.box.left - 0.1 < line.box.middle[0] < post.box.right + 0.1
    if post.cell and line.cell:
        return post.table == line.table and post.cell[1] == line.cell[1]
    return post.side == line.side or "full" in {post.side, line.side}


def _born(text: Running, at: int) -> tuple[dt.date | None, Evidence | None]:
    for match in _BORN.finditer(text.folded, at, at + _BORN_WITHIN):
        if at == 0 and match.start() > 2 * _BORN_WITHIN:
            break
        found = dates.scan("ngày " + text.text[match.end() : match.end() + 45].replace("\n", " "))
        if found and found[0].start <= 6:
            return found[0].date, text.evidence(match.start(), match.end() + 8)
    return None, None
