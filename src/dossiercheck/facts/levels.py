"""Classes claimed, proposed or decided, of a member or of a unit, as printed.

Looks for a stage ('Tự nhận', 'Tự xếp loại': self; 'đề nghị xếp loại', 'Chi bộ đề xuất': proposed; 'Quyết định
xếp loại', 'Đảng ủy ... xếp loại mức chất lượng': decided) and the class that follows it in the same statement,
or the ticked one of a row of boxes (☒, ☑, [x]) or of a table. The forms of 2010 ('Đảng viên đủ tư cách, hoàn
thành tốt nhiệm vụ', 'trong sạch, vững mạnh') and of later years are read alike.

Traps: four classes without a tick are a blank form; 'phấn đấu', 'đăng ký' speak of the year to come; the class as a
civil servant is not the Party's; a class beside a name in minutes is a vote on that member, read elsewhere.
"""

import re
from typing import Literal

from dossiercheck.facts.layout import missing
from dossiercheck.facts.running import Running, running
from dossiercheck.model.document import Document
from dossiercheck.model.fact import Evidence, Fact, Found
from dossiercheck.model.values import Level
from dossiercheck.vietnamese.names import find_names

_Who = Literal["member", "unit"]
_Stage = Literal["self", "proposed", "decided"]

# 'Đảng viên đủ tư cách, hoàn thành xuất sắc nhiệm vụ', 'trong sạch, vững mạnh tiêu biểu', 'HTXSNV'.
_LEVEL = re.compile(
    r"(?:(?:đảng\sviên|chi\sbộ|đảng\sbộ)\s)?(?:đủ\stư\scách\s*,?\s*(?:và\s)?)?(?:không\s)?hoàn\sthành\s(?:(?:xuất\ssắc|tốt|khá)\s)?"
    r"(?:(?:chức\strách|chức\strách\s*,)\s)?nhiệm\svụ"
    r"|(?:(?:đảng\sviên|chi\sbộ|đảng\sbộ)\s)?(?:đạt\s)?trong\ssạch\s*[,\-]?\s*vững\smạnh(?:\stiêu\sbiểu)?"
    r"|(?:(?:đảng\sviên|chi\sbộ|đảng\sbộ)\s)?(?:đủ\stư\scách\s*,?\s*(?:nhưng\s)?(?:còn\s)?(?:có\s)?(?:mặt\s)?hạn\schế"
    r"|(?:không\sđủ|vi\sphạm)\stư\scách|yếu\s*,?\s*kém)(?:\s(?:đảng\sviên|từng\smặt))?"
    r"|(?<!\w)(?:(?:đ\s?tc|đủ\stc|đủ\stư\scách)\s*[,\-]?\s*)?(?:ht\s?xs\s?nv|ht\s?t\s?nv|k\s?ht\s?nv|ht\s?nv|ts\s?vm(?:\stiêu\sbiểu)?)(?!\w)"
)
# Short classes count right after a colon only: 'Tự xếp loại: Xuất sắc', 'Loại A'.
_SHORT = re.compile(
    r"\s*\"?(?P<level>(?:loại\s)?(?:xuất\ssắc|tốt|khá|trung\sbình|yếu|kém)|(?:loại|mức)\s(?:[a-d1-4]|i{1,3}|iv))\"?(?=\s*(?:[.;,\n]|$))"
)
_RATE = r"(?:xếp\sloại|phân\sloại|đánh\sgiá|xếp|công\snhận|mức|loại)"
_STAGES: tuple[tuple[_Stage, re.Pattern[str]], ...] = (
    ("self", re.compile(rf"tự\s(?:nhận|{_RATE})(?:\s(?:xét|{_RATE}))*")),
    (
        "proposed",
        re.compile(
            rf"(?:đề\snghị|đề\sxuất|kiến\snghị)[^.;:\n]{{0,60}}?{_RATE}|chi\s(?:bộ|[uủ][ỷy])\s(?:đánh\sgiá\s*,?\s*)?(?:xếp|phân)\sloại"
        ),
    ),
    (
        "decided",
        re.compile(
            r"(?:quyết\sđịnh|kết\squả|được|đảng\s[uủ][ỷy]\s*,[^.;:\n]{0,30}|đảng\s[uủ][ỷy](?:\scơ\ssở)?)\s(?:xếp\sloại|phân\sloại|công\snhận)"
        ),
    ),
)
_PLAIN = re.compile(r"(?:xếp\sloại|phân\sloại|mức\schất\slượng)")
_INHERITED = 700
"""Characters a section heading ('VII. Tự nhận mức xếp loại') reaches down to the rows of its boxes."""
_TOO_NEAR = 15
"""Characters within which 'mức chất lượng' only completes the stage before it."""
_REACH = 120
"""Characters between a stage and its class."""
_NEXT = 40
"""Characters between a class and the next of a row of boxes."""
_LONGEST = 160
"""Characters no class is longer than."""
_FUTURE = re.compile(r"phấn\sđấu|đăng\sk[ýí]|chỉ\stiêu|mục\stiêu|tỷ\slệ|tiêu\schuẩn|năm\stới|số\slượng")
_SERVANT = re.compile(r"cán\sbộ|công\schức|viên\schức|người\slao\sđộng|công\sđoàn|chính\squyền|đoàn\sviên")
_DUTY = re.compile(r"\s(?:được\s(?:giao|phân\scông)|chuyên\smôn|chính\strị|của)")
_MEMBER = re.compile(r"đảng\sviên|cá\snhân|bản\sthân|tôi(?!\w)")
_UNIT = re.compile(r"chi\sbộ|đảng\sbộ|tập\sthể|tổ\schức|chi\s[uủ][ỷy]|đảng\s[uủ][ỷy]")
# Boxes of Unicode and of the font Wingdings ('\uf0a8' empty, '\uf0fe' ticked), brackets, a cross that stands alone.
_BOX = re.compile(
    r"[\uf0a8\uf06f\uf071\uf0fe\uf0fd\uf052\uf053\uf0fc\uf0fb☐☑☒□■▢▣✓✔✗✘⊠❑❒🗹🗷]|\[\s*[xXvV✓✔]?\s*\]|\(\s*[xX✓]?\s*\)|(?<!\w)[xX](?!\w)"
)
_TICKED = re.compile(r"[\uf0fe\uf0fd\uf052\uf053\uf0fc\uf0fb☑☒■▣✓✔✗✘⊠🗹🗷xXvV]")
_CHEAP = ("nhiệm vụ", "vững mạnh", "tư cách", "xếp loại", "phân loại", "tự nhận", "htxs", "kém")


def find(document: Document) -> Fact[tuple[Level, ...]]:
    """Every stated class once, in reading order."""
    text = running(document)
    found: dict[Level, tuple[Evidence, float]] = {}
    if any(word in text.folded for word in _CHEAP):
        about = _about(text)
        for cue in _cues(text.folded):
            _statement(text, cue, about, found)
    if not found:
        return missing(document)
    shown = tuple(e for e, _ in found.values())
    return Found(tuple(found), shown, min(c for _, c in found.values()), ("levels",) if document.unread else ())


def _cues(folded: str) -> list[tuple[_Stage, int, int]]:
    """Stages with their place; a bare 'Xếp loại đảng viên' takes the stage of the heading above it."""
    found = [(stage, m.start(), m.end()) for stage, pattern in _STAGES for m in pattern.finditer(folded)]
    found.sort(key=lambda c: (c[1], -c[2]))
    kept: list[tuple[_Stage, int, int]] = []
    for cue in found:
        if not kept or cue[1] >= kept[-1][2]:
            kept.append(cue)
    inherited: list[tuple[_Stage, int, int]] = []
    for match in _PLAIN.finditer(folded):
        above = [c for c in kept if c[1] <= match.start()]
        if above and _TOO_NEAR < match.start() - above[-1][2] < _INHERITED:
            inherited.append((above[-1][0], match.start(), match.end()))
    return sorted([*kept, *inherited], key=lambda c: c[1])


def _statement(
    text: Running, cue: tuple[_Stage, int, int], about: _Who, found: dict[Level, tuple[Evidence, float]]
) -> None:
    """Add the class that a cue states, if it states one."""
    stage, start, end = cue
    levels = _levels_after(text.folded, end)
    chosen: tuple[int, int] | None = None
    if len(levels) > 1 and _BOX.search(text.text, end, levels[-1][1] + 12):
        chosen = _ticked(text.text, end, levels)
    elif levels:
        chosen = _stated(text.folded, end, levels)
    short = None if levels and chosen else _SHORT.match(text.folded, _colon(text.folded, end))
    if chosen is None and short and not levels:
        chosen = short.span("level")
    if chosen is None:
        return
    between = text.folded[end : chosen[0]]
    if "nhận xét" in text.folded[start:end] and _DUTY.match(text.folded, chosen[1]):
        return  # what was done, not a class: 'Tự nhận xét: hoàn thành tốt nhiệm vụ được giao'
    if "biểu quyết" in text.folded[max(0, start - 25) : chosen[0]] and not _UNIT.search(between.split("\n")[0]):
        return  # a vote on the member just spoken of
    if (
        _FUTURE.search(text.folded[max(0, start - 40) : chosen[0]])
        or _SERVANT.search(between)
        or _names(text, end, chosen[0])
    ):
        return
    said = " ".join(text.text[chosen[0] : chosen[1]].split()).strip(' "')
    level = Level(_who(between, text.folded[chosen[0] : chosen[1]], about), stage, said)
    found.setdefault(level, (text.evidence(start, chosen[1]), text.confidence(start, chosen[1])))


def _levels_after(folded: str, at: int) -> list[tuple[int, int]]:
    """Classes in the statement: the nearest, and those that follow it like the rows of a form."""
    levels: list[tuple[int, int]] = []
    reach = _REACH
    while match := _LEVEL.search(folded, at, at + reach + _LONGEST):
        if match.start() - at > reach or _other_cue(folded, at, match.start()):
            break
        levels.append(match.span())
        at, reach = match.end(), _NEXT
    return levels


def _other_cue(folded: str, start: int, end: int) -> bool:
    return any(pattern.search(folded, start, end) for _, pattern in _STAGES)


def _stated(folded: str, end: int, levels: list[tuple[int, int]]) -> tuple[int, int] | None:
    """Take the class in the cue's own sentence; several without boxes are a choice left open."""
    between = folded[end : levels[0][0]]
    if re.search(r"[.;]\s|\.\.\.", between) or (between.count("\n") > 1):
        return None
    separate = len(levels) > 1 and re.fullmatch(
        r"[\s/,;|\n-]*(?:hoặc|hay)?[\s/,;|\n-]*", folded[levels[0][1] : levels[1][0]]
    )
    return None if separate else levels[0]


def _ticked(text: str, start: int, levels: list[tuple[int, int]]) -> tuple[int, int] | None:
    """Take the one class whose box is ticked; the box stands before or behind, the same way for all."""
    edges = [start, *(e for _, e in levels)]
    before = [[m.group() for m in _BOX.finditer(text, edges[i], s)] for i, (s, _) in enumerate(levels)]
    ends = [*(s for s, _ in levels[1:]), levels[-1][1] + 12]
    behind = [[m.group() for m in _BOX.finditer(text, e, ends[i])] for i, (_, e) in enumerate(levels)]
    side = before if before[0] else behind
    marked = [i for i, boxes in enumerate(side) if any(_TICKED.search(b) for b in boxes)]
    return levels[marked[0]] if len(marked) == 1 else None


def _colon(folded: str, at: int) -> int:
    """Place after the colon of a label, or past the end where there is none."""
    colon = folded.find(":", at, at + 40)
    return colon + 1 if colon >= 0 and "\n" not in folded[at:colon] else len(folded)


def _names(text: Running, start: int, end: int) -> bool:
    return bool(find_names(text.text[start:end].replace("\n", " ")))


def _who(between: str, level: str, about: _Who) -> _Who:
    if "trong sạch" in level or "vững" in level or level.startswith(("chi bộ", "đảng bộ", "ts")):
        return "unit"
    if "tư cách" in level or level.startswith(("đảng viên", "đtc", "đ tc", "đủ tc")):
        return "member"
    member, unit = _MEMBER.search(between), _UNIT.search(between)
    if bool(member) != bool(unit):
        return "member" if member else "unit"
    return about


def _about(text: Running) -> _Who:
    """Whom the paper is about: the title says it, else its first words."""
    head = text.folded[: text.starts[18] if len(text.starts) > 18 else len(text.folded)]
    title = re.search(
        r"(?:bản|phiếu|biểu|báo\scáo)\s(?:tự\s)?(?:kiểm\sđiểm|đánh\sgiá|đăng|bổ)[^\n]*(?:\n[^\n]*){0,2}", head
    )
    said = title.group() if title else head
    if re.search(r"cá\snhân|của\sđảng\sviên|kiểm\sđiểm\sđảng\sviên|họ\s(?:và\s)?tên|đồng\schí", said):
        return "member"
    if re.search(r"tập\sthể|chi\sbộ|đảng\sbộ|chi\sủy|chi\suỷ", said):
        return "unit"
    return "member" if re.search(r"họ\s(?:và\s|,\s*)?tên|(?<!\w)tôi(?!\w)|bản\sthân", text.folded) else "unit"
