"""When a meeting was held, who led it and who recorded it, from the opening of minutes.

Looks for the opening words with a date ('Hôm nay, vào hồi 14 giờ 00, ngày 15/12/2010', 'Vào lúc 14h00 26/9/2022',
'Thời gian: ...'), across line breaks and table cells, else for the date in the title and at the closing; for the
chair and the secretary as label and name ('Chủ trì hội nghị: đ/c ...', 'Thư ký: ...') or in prose ('Đồng chí A chủ
trì; đồng chí B làm thư ký'). Names stand as printed, titles dropped.

Traps: a cited guidance or an earlier meeting has a date too ('tiếp theo cuộc họp ngày 03/12/2010, hôm nay, ngày
17/12/2010'); 'cùng ngày' is none; a blank day leaves the date None; the posts over the signatures are no opening; a
paper that is not about one meeting ('đ/c A chủ trì đề tài') has none.
"""

import re

from dossiercheck.facts.layout import missing, unmarked
from dossiercheck.facts.running import Running, running
from dossiercheck.model.document import Document
from dossiercheck.model.fact import Evidence, Fact, Found
from dossiercheck.model.values import Meeting
from dossiercheck.vietnamese import dates
from dossiercheck.vietnamese.fold import fold
from dossiercheck.vietnamese.names import find_names, looks_like_name, strip_titles

_HEAD_LINES = 70
_TITLE_LINES = 25
_WINDOW = 130
"""Characters after an opening word in which its date stands."""

# The first letters of all branches come first, so that most of a page is leapt over.
_OPENING = re.compile(
    r"(?:(?=[hvbknl\n])|\A)(?:hôm\snay|vào\s(?:hồi|lúc)|(?<!\w)hồi\s(?:\d|[^\W\d]+(?:\s[^\W\d]+){0,2}\sgiờ)|(?:bắt\sđầu|khai\smạc)\s*(?:vào\s)?(?:lúc|hồi|từ|:)|ngày\shọp|(?:^|\n)[\s\divx.)*+-]*(?:ngày|giờ)(?:\s*(?:,|và)\s*(?:ngày|giờ|tháng|năm))+\s*(?:họp\s*)?(?::|\n)"
    r"|(?:^|\n)[\s\divx.)*+-]*th[ờơớo]i\sgian(?:\s(?:họp|tổ\schức|bắt\sđầu|khai\smạc|tiến\shành|và\sđịa\sđiểm))*\s*(?::|;|\n|là|lúc|vào)"
    r"|(?:^|\n)[\s\divx.)*+-]*ngày\s[\d.]+(?:\s*tháng|\s*[/.-])[^.;:]{0,60}?(?:chi\sbộ|đảng\sủy|đảng\suỷ|tại|tổ\schức)"
    r"|(?<!\w)lúc\s\d{1,2}\s*(?:h|giờ|:))"
)
_TITLE = re.compile(r"bi[êe]n\sb[ảàáa]n")
_CLOSING = re.compile(r"(?:kết\sthúc|bế\smạc)(?:\s(?:vào|lúc|hồi|cùng))*")
# Where the opening ends: the date of a guidance is not the meeting's.
_CITED = re.compile(r"căn\scứ|thực\shiện|theo\s(?:hướng|kế|công|tinh)|kết\sthúc|(?:số|quyết\sđịnh)\s\d+")
# What an earlier paper or meeting is called where a sentence leads on from it: 'sau cuộc họp', 'thực hiện Kế hoạch số 59'.
_EARLIER = (
    r"(?:cuộc\shọp|(?:buổi|kỳ|đợt)\s(?:họp|sinh\shoạt)|phiên\shọp|hội\snghị|(?:kế|kê)\shoạch|hướng\sdẫn|công\svăn|thông\sbáo"
    r"|quyết\sđịnh|nghị\squyết|chỉ\sthị|giấy\smời|tinh\sthần|kết\sluận|quy\sđịnh|số\s\d)"
)
_LEADS_ON = rf"(?<!\w)(?:sau|tiếp\s(?:theo|nối|tục|sau)|theo|từ|căn\scứ|thực\shiện|triển\skhai|quán\striệt)\s[^,;.]{{0,60}}?{_EARLIER}"
_REFERS = re.compile(_LEADS_ON)
_REFERS_STRAIGHT = re.compile(rf"{_LEADS_ON}[^,;]{{0,90}}$")
# 'hôm nay, ', 'đến ', 'vào hồi 14 giờ, ' right before the day.
_NOW = re.compile(r"(?<!\w)(?:hôm\snay|nay|hồi|lúc|đến|khai\smạc|bắt\sđầu|th[ờơ]i\sgian|ngày\shọp)(?!\w)[^;.]{0,40}$")
# 'của Đảng ủy', 'về việc' right behind a day: a paper's.
_OF_PAPER = re.compile(r"[\s)]*(?:của|về|v/v|do\s|ban\shành)")
# ', tại phòng họp, Chi bộ Thanh tra tổ chức', ' Chi bộ họp' right behind a day: the meeting's.
_MEETS = re.compile(
    r"[,\s]*(?:tại\s[^;.]{3,70}?,?\s)?(?:chi|đảng)\s(?:bộ|ủy|uỷ)(?:\s[^\W\d_][^\s.;:,]*){0,9}?\s(?:họp|tổ\schức|tiến\shành|sinh\shoạt|đã\shọp)(?!\w)"
)
_BODY_MEETS = re.compile(
    r"(?<=[\s,])(?:chi|đảng)\s(?:bộ|ủy|uỷ)(?:\s[^\W\d_][^\s.;:,]*){0,9}?\s(?:họp|tổ\schức|tiến\shành|sinh\shoạt)(?!\w)"
)
# 'Tiếp tục hội nghị ngày 15/12/2010, chi bộ họp': whether that day is this meeting's cannot be told.
_RESUMED = re.compile(
    r"(?:tiếp\s(?:theo|tục|nối)|sau)\s[^,;.]{0,40}?(?:cuộc\shọp|hội\snghị|phiên\shọp|(?:buổi|kỳ)\s(?:họp|sinh))[^,;.]{0,40}?\d"
)
_SENTENCE = re.compile(r"[.:;]\s|\.{2,}")
_MEETING = (
    r"(?:\s(?:hội\snghị|cuộc\shọp|buổi\shọp|phiên\shọp|sinh\shoạt|buổi\ssinh\shoạt|đại\shội|họp|chi\sbộ|đoàn(?=\s*:)))*"
)
_ROLES = {
    "chair": re.compile(
        rf"(?:người\s)?(?:chủ\stọa|chủ\stoạ|(?<!\w)c/to[ạa](?!\w)|ch[ủu]\str[ìi](?!\w)|đoàn\schủ\stịch(?=\s*(?::|gồm|là))|(?<!\w)ct(?=\s*:)|điều\s(?:hành|khiển)){_MEETING}"
    ),
    "secretary": re.compile(
        rf"(?:người\s)?(?:(?<!\w)t/k[ýí](?!\w)|(?<!\w)tk(?=\s*:)|(?<!\w)th[ưu]\sk[ýíyi](?!\w)(?:\sghi\s(?:biên\sbản|chép))?|ghi\s(?:chép\s)?(?:biên\sbản|bb(?!\w))|(?<=người\s)ghi(?:\schép)?(?=\s*[:\-])|(?<!\w)ghi\schép(?=\s*[:\-])){_MEETING}"
    ),
}
_SIGNED = re.compile(r"[(\[]\s*(?:đã\s|chữ\s)?k[ýí]")
_SAID = re.compile(r"\s*(?::|-|là|do|đồng\schí|đ/c|gồm)")
# A given name alone behind an address: 'đ/c Hà (Phó phòng)'.
_GIVEN = re.compile(r"\s*(?:[Đđ]ồng\schí|[Đđ]\s?/\s?[cC])\s*:?\s(?P<name>[^\W\d_a-z]\w{0,6})(?=\s*(?:[;,.(–\n-]|$))")
_UNMARKED_ADDRESS = re.compile(r"^\s*[Dd](?:\s?/\s?[cC]|ong\schi)\s*:?\s")
# A post between address and name: 'đồng chí Bí thư Nguyễn Văn An'.
_POST = re.compile(
    r"^(?:[Pp]hó )?(?:[Bb]í thư|[Cc]hi [uủ][yỷ] viên|[Đđ]ảng [uủ][yỷ] viên)(?: [Cc]hi bộ| [Cc]hi [uủ][yỷ])?(?=\s[^\W\d_a-z])\s*"
)
_NEXT = 30
"""Characters between 'chi bộ họp' and its day: 'lúc 14 giờ 00, '."""
_WRAPPED = 60
"""Characters of a line that may have run full."""
_LEAD = re.compile(r"\s*(?:[:\-]|là\s*:?|do\s|gồm\s*:?)?\s*(?:các\s)?")


def find(document: Document) -> Fact[Meeting]:
    """Find the meeting the paper records; `unread` names parts on unread pages, or a day that is no number."""
    text = running(document)
    head = running(document, 0, _HEAD_LINES)
    opening = _opening(head)
    if opening is None and not _TITLE.search(head.folded, 0, _end_of(head, _TITLE_LINES)):
        return missing(document)
    day = opening or _of_body(head) or _in_title(head) or _closing(text)
    people = {name: _person(head, pattern) for name, pattern in _ROLES.items()}
    if day is None and not any(people.values()):
        return missing(document)
    mention, shown = day or (None, None)
    value = Meeting(
        mention.date if mention else None, *(p[0] if (p := people[n]) else None for n in ("chair", "secretary"))
    )
    evidence = dict.fromkeys(e for e in (shown, *(p[1] for p in people.values() if p)) if e)
    poor = bool(document.unread or unmarked(document))
    unread = [n for n in ("date", "chair", "secretary") if poor and getattr(value, n) is None]
    if value.date is None and (
        (mention and mention.unread) or _RESUMED.search(head.folded, 0, _end_of(head, _TITLE_LINES))
    ):
        unread.append("date")
    return Found(value, tuple(evidence), 1.0 if opening else 0.8, tuple(dict.fromkeys(unread)))


def _end_of(text: Running, lines: int) -> int:
    return text.starts[lines] if len(text.starts) > lines else len(text.text)


def _opening(head: Running) -> tuple[dates.DateMention, Evidence] | None:
    """Find the first dated opening; a blank one only where no other is dated."""
    blank: tuple[dates.DateMention, Evidence] | None = None
    for match in _OPENING.finditer(head.folded):
        start = match.start() + (len(match.group()) - len(match.group().lstrip()))
        cut = _CITED.search(head.folded, match.start(), match.end() + _WINDOW)
        window = head.text[start : match.end() + _WINDOW]
        found = dates.scan(_joined(window)) if dates.may_hold(window) else ()
        near = tuple(m for m in found if cut is None or m.start < cut.start() - start)
        if near and _is_range(window, near):
            continue
        own = _own(head, start, near) or (_own(head, start, found, cited=True) if not near else None)
        if own is None:
            continue
        shown = (own, head.evidence(start, start + own.end))
        if own.date:
            return shown
        blank = blank or shown
    return blank


def _own(
    head: Running, start: int, found: tuple[dates.DateMention, ...], *, cited: bool = False
) -> dates.DateMention | None:
    """The first day that is no earlier paper's or meeting's. `cited`: behind one, in its sentence, and told to be now."""
    for number, mention in enumerate(found):
        at, end = start + mention.start, start + mention.end
        before = _led_by(head, at, start + found[number - 1].end if number else 0)
        behind = head.folded[end : end + 140]
        if cited and (_SENTENCE.search(head.text[start:at]) or not (_NOW.search(before) or _MEETS.match(behind))):
            continue
        if not _refers(before, behind):
            return mention
    return None


def _led_by(head: Running, at: int, after: int) -> str:
    """The words before a day in its sentence, behind the day before it; a line that begins anew begins a sentence."""
    line = head.index(at)
    begin = head.starts[line]
    while line and _goes_on(head.lines[line - 1].text, head.lines[line].text):
        line -= 1
        begin = head.starts[line]
    begin = max(begin, after, at - 200)
    last = [m.end() for m in _SENTENCE.finditer(head.folded, begin, at)]
    return head.folded[last[-1] if last else begin : at].replace("\n", " ")


def _goes_on(line: str, following: str) -> bool:
    """Whether a full line's sentence goes on in the next one, which begins small or with a figure."""
    return (
        len(line) > _WRAPPED
        and line[-1:] not in {".", ":", ";"}
        and (following[:1].islower() or following[:1].isdigit())
    )


def _refers(before: str, behind: str) -> bool:
    """Whether a day is that of an earlier paper or meeting, by the words before and behind it in its sentence."""
    if _REFERS_STRAIGHT.search(before):
        return not _NOW.search(before) or _REFERS_STRAIGHT.search(before[-45:]) is not None
    if not _REFERS.search(before):
        return False
    return bool(_OF_PAPER.match(behind)) or not (_NOW.search(before) or _MEETS.match(behind))


def _of_body(head: Running) -> tuple[dates.DateMention, Evidence] | None:
    """'Thực hiện Kế hoạch số 59 ngày 30/11/2010, ngày 17/12/2010 Chi bộ … tổ chức họp': the day whose words are the body's."""
    title = _TITLE.search(head.folded, 0, _end_of(head, _TITLE_LINES))
    below = title.end() if title else len(head.folded)  # over it the paper's own day stands
    for match in _BODY_MEETS.finditer(head.folded, below, _end_of(head, _TITLE_LINES)):
        said = head.text[match.end() : match.end() + 90]
        behind = dates.scan(_joined(said)) if dates.may_hold(said) else ()
        if behind and behind[0].start <= _NEXT and behind[0].date and not _REFERS.search(fold(said)):
            return behind[0], head.evidence(match.start(), match.end() + behind[0].end)
        start = max(below, match.start() - 220)
        found = dates.scan(_joined(head.text[start : match.start()]))
        if not found or not _MEETS.match(head.folded, start + found[-1].end):
            continue
        own = _own(head, start, found)
        if own is found[-1] and own.date:
            return own, head.evidence(start + own.start, match.end())
    return None


def _joined(text: str) -> str:
    """One line, same length."""
    return text.replace("\n", " ")


def _is_range(window: str, found: tuple[dates.DateMention, ...]) -> bool:
    """'Thời gian: từ 01/12/2010 đến 10/12/2010' is a period of work, not a meeting."""
    return len(found) > 1 and "đến" in window[found[0].end : found[1].start].lower()


def _in_title(head: Running) -> tuple[dates.DateMention, Evidence] | None:
    """'BIÊN BẢN / Họp chi bộ ngày 15/12/2010'."""
    match = _TITLE.search(head.folded, 0, _end_of(head, _TITLE_LINES))
    if match is None:
        return None
    first = head.index(match.start())
    end = _end_of(head, first + 4)
    window = head.text[match.start() : end]
    cut = _CITED.search(head.folded, match.end(), end)
    found = dates.scan(_joined(window[: cut.start() - match.start()] if cut else window))
    own = _own(head, match.start(), found)
    return (own, head.evidence(match.start() + own.start, match.start() + own.end)) if own else None


def _closing(text: Running) -> tuple[dates.DateMention, Evidence] | None:
    for match in _CLOSING.finditer(text.folded):
        found = dates.scan(_joined(text.text[match.start() : match.end() + 50]))
        if found and found[0].date:
            return found[0], text.evidence(match.start(), match.start() + found[0].end)
    return None


def _person(head: Running, role: re.Pattern[str]) -> tuple[str, Evidence] | None:
    """Find the person a role word names, after it where a label stands, else before it in the same sentence."""
    for match in role.finditer(head.folded):
        if _over_signature(head, match):
            continue
        labelled = head.folded[match.end() : match.end() + 3].lstrip()[:1] in {":", "-"} or _opens_line(head, match)
        name = _after(head, match) or (None if labelled else _before(head, match))
        if name:
            return name, head.evidence(match.start(), match.end())
    return None


def _opens_line(head: Running, match: re.Match[str]) -> bool:
    """Whether the role word begins its line in capitals: a label, whose name does not stand before it."""
    first = head.text[match.start()]
    return first.isupper() and not head.text[head.starts[head.index(match.start())] : match.start()].strip(" -+*•")


def _over_signature(head: Running, match: re.Match[str]) -> bool:
    """Whether it is a post in capitals, without colon or address: it stands over a signature."""
    rest = head.folded[match.end() : match.end() + 25]
    if _SIGNED.match(rest.strip()):
        return True
    line = head.lines[head.index(match.start())]
    alone = rest[:1] in {"\n", ""} or rest.lstrip(" ")[:1] == "\n"
    in_row = line.table is not None and _same_row(head, match)
    if alone and not in_row:
        return head.folded[max(0, match.start() - 1) : match.start()] in {"", "\n"}
    shouted = head.text[match.start() : match.end()].isupper()
    return shouted and not _SAID.match(rest) and not in_row


def _same_row(head: Running, match: re.Match[str]) -> bool:
    at = head.index(match.start())
    if at + 1 >= len(head.lines):
        return False
    here, there = head.lines[at], head.lines[at + 1]
    return bool(here.cell and there.cell and here.table == there.table and here.cell[0] == there.cell[0])


def _after(head: Running, match: re.Match[str]) -> str | None:
    lead = _LEAD.match(head.folded, match.end())
    start = lead.end() if lead else match.end()
    if head.folded[match.end() : match.end() + 1] in {",", ";", "."}:
        return None  # 'Đồng chí A chủ trì, đồng chí B ghi biên bản': B is another's
    window = head.text[start : start + 90].split(";")[0]
    said = match.end() < len(head.folded) and lead is not None and bool(lead.group().strip())
    field = window.split("\n")[0] if said or _same_row(head, match) else window
    field = _UNMARKED_ADDRESS.sub("", field)
    bare = strip_titles(_POST.sub("", strip_titles(field)))
    if (said or _same_row(head, match)) and looks_like_name(bare):
        return _over_the_break(head, start, bare) or bare
    names = find_names(field.replace("\n", " "))
    if not names and said and (given := _GIVEN.match(field)):
        return _over_the_break(head, start, given["name"]) or given["name"]
    nearest = 45 if said else 14
    return (
        names[0][0]
        if names and names[0][1] <= nearest and not re.search(r"chủ|thư\sk|ghi\s", field[: names[0][1]].lower())
        else None
    )


def _over_the_break(head: Running, start: int, name: str) -> str | None:
    """The whole of a name that a full line broke off: 'đ/c Nguyễn Thị' and 'Hoa. ...' on the next line."""
    at = head.text.find(name, start)
    first = head.index(max(at, start))
    wrapped = head.text[at + len(name) : at + len(name) + 1] == "\n" and len(head.lines[first].text) > _WRAPPED
    if at < 0 or not wrapped:
        return None
    whole = find_names(head.text[at : at + 60].replace("\n", " "))
    return whole[0][0] if whole and whole[0][1] == 0 and len(whole[0][0]) > len(name) else None


def _before(head: Running, match: re.Match[str]) -> str | None:
    """'Đồng chí Nguyễn Văn An, Bí thư chi bộ chủ trì', 'đồng chí Trần Thị Bình làm thư ký'."""
    start = max(0, match.start() - 110)
    window = head.text[start : match.start()]
    for mark in (";", ". ", ".\n", ":"):
        window = window.rpartition(mark)[2] if mark in window else window
    names = find_names(window.replace("\n", " "))
    if not names or len(window) - names[-1][2] > 60 or re.search(r"đồng chí|đ/c", window[names[-1][2] :].lower()):
        return None
    return names[-1][0]
