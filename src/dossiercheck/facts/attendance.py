"""Head count of Party members: how many there are, came, were absent, are official, probationary and exempt.

Looks for labels with their number ('Có mặt: 26 đồng chí', 'vắng 2') and for numbers with what they count ('31 đảng
viên ... tham dự', '14 chính thức'), in prose, lists and tables, across line breaks; '12/15' gives present and total.
Strength alone ('tổng số 04 đảng viên, 03 chính thức') is a head count without presence. The first statement wins;
nothing is computed.

Traps: delegates, those summoned and those who must come ('phải dự họp 15') are not present; guests and the masses are no members; a blank ('chi bộ..đồng
chí', '…/… đồng chí') is no number; 'vắng không lý do' is not zero, 'vắng: không' is; '1.' after 'vắng mặt' may number a
list; '12/13 đảng viên chính thức tán thành' is a vote; 'chính thức 13' under those present is not the strength.
"""

import re
from collections.abc import Iterator

from dossiercheck.facts.layout import missing
from dossiercheck.facts.running import Running, running
from dossiercheck.model.document import Document
from dossiercheck.model.fact import Absent, Fact, Found, Unreadable
from dossiercheck.model.frozen import frozen
from dossiercheck.model.values import Attendance
from dossiercheck.vietnamese.fold import fold
from dossiercheck.vietnamese.numbers import parse_integer


def _compile(pattern: str) -> re.Pattern[str]:
    """Compile for running text: a blank in the pattern matches a line break as well."""
    return re.compile(pattern.replace(" ", r"\s"))


_MEMBER = r"(?:(?:đảng|thành) viên|đồng chí|đ(?:\s?/\s?)?[cv]|đ\.c|đ/ch[ií])(?!\w)"
_UNIT = rf"(?:{_MEMBER}|người)"
_WORDS = (
    r"(?:một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín|mười)(?:\s(?:mươi|mốt|một|hai|ba|bốn|tư|lăm|năm|sáu|bảy|tám|chín))*"
)
# '5.446', '04'; never '98,5', '100%' or '15.' of a date. It begins with a digit, so that the search leaps to the next one.
_FIGURE = _compile(r"\d(?:\d{0,2}(?:\.\d{3})+(?![\d.]*\d)|\d{0,3}(?![\d,]*\d|\.\d|\s*%|\s*[-/]\s*\d+\s*[-/]))")
# 'mười hai' before a unit.
_IN_WORDS = _compile(rf"{_WORDS}(?=\s*(?:{_UNIT}|\(|trên\s))")
_DIGIT, _SPELT = "٠", "ℕ"
"""What stands for each character of a number in `_Numbered.marked`: the first is a digit, the second a letter."""
_NUMBER = (
    rf"(?P<n>[{_DIGIT}{_SPELT}]+)"
    r"(?:(?:\s*(?:đảng viên|đồng chí|đ/c)(?: chính thức(?= tr))?)?\s*(?:/|tr(?:ên|ong) (?:(?:tổng )?số )?)\s*"
    rf"(?P<of>\d{{1,4}}|{_SPELT}+))?(?:\s*\([^()\d]{{3,25}}\))?"
)
_IS = r"(?:[^\S\n]*-|\s*[:=]|)\s*(?:(?:là|có|gồm|hiện có|đủ|đầy đủ) )?"
_CAME = (
    r"(?:(?<!phải )(?:có mặt|tham dự|dự họp|dự hội nghị|dự sinh hoạt|tham gia (?:họp|cuộc họp|buổi|sinh hoạt|hội nghị|dự)|về dự|hiện diện|đến dự)"
    r"|(?<!tham )(?<!về )(?<!đến )dự(?=\s*:))"
)

# 'Tổng số đảng viên của Chi bộ: 28', 'tổng số 04 Đảng viên', 'Tổng số: 15 đ/c'.
_TOTAL = _compile(
    rf"(?:(?<!trên\s)tổng(?: (?:số|cộng)|(?=\s*[:=]))|(?<!\w)ts(?= (?:đảng viên|đv|đ/)))(?P<what>[^.;:,\d]{{0,60}}?)\s*(?:\.*\s*[:=]|là|có)?\s*{_NUMBER}\s*(?P<unit>{_UNIT})?"
)
# 'Số đảng viên của chi bộ: 15', 'Số đảng viên được triệu tập: 15 đồng chí', 'Quân số: 15'.
_STRENGTH = _compile(
    rf"(?:số(?: lượng)? đảng viên (?P<what>(?:của|trong|toàn|thuộc|hiện|theo|được|phải)[^.;:,\d]{{0,50}}?)|(?:quân|sĩ|đảng) số(?: (?:đảng viên|của chi bộ|chi bộ))*|triệu tập(?=\s*[:=])"
    rf"|số(?: lượng)? đảng viên(?=\s*[:=])|đảng viên (?:(?:(?:trong|của|toàn) )?chi bộ|được triệu tập)[^.;:,\d]{{0,30}}(?=:))"
    rf"{_IS}{_NUMBER}"
)
# 'Chi bộ hiện có 15 đảng viên'.
_HAS = _compile(rf"(?:chi|đảng) bộ[^.;:,\d]{{0,40}}?\s(?:có|gồm) {_NUMBER} (?P<unit>{_MEMBER})(?! {_CAME}| vắng)")
# Behind those present and absent: 'có mặt: 7 đồng chí, vắng: 0, trên tổng số 7 đồng chí'.
_OUT_OF = _compile(rf"trên tổng số {_NUMBER}\s*(?P<unit>{_MEMBER})")
# 'đã họp đông đủ (6/6)'.
_ALL_CAME = _compile(rf"(?:họp|dự|có mặt|tham gia) (?:đông |đầy )?đủ\s*[(,:]?\s*{_NUMBER}\s*\)?")
# Some of them, chosen for a task: 'Chi bộ bầu tổ kiểm phiếu gồm 02 đồng chí'.
_CHOSEN = _compile(r"phiếu|(?<!\w)(?:bầu|cử|tổ|ban|chọn|giới thiệu)(?!\w)")
# 'Có mặt: 26', 'tham dự: 14/15', 'Số đảng viên dự sinh hoạt: 14', 'Có mặt: 09/09'.
_PRESENT = _compile(
    rf"(?:{_CAME}(?: (?:họp|hội nghị|cuộc họp|sinh hoạt|buổi họp|đại hội))?"
    rf"(?: (?:của|gồm|là|có))*(?: {_MEMBER})?{_IS}"
    rf"|số đảng viên (?:tham )?dự(?: [^.;:,\d]{{0,30}}?)?{_IS})"
    rf"(?:(?:đầy )?đủ |toàn (?:thể|bộ) |tất cả |cả )?{_NUMBER}\s*(?P<unit>{_UNIT}|đại biểu)?"
)
# 'Có mặt: 20 người, trong đó 15 đảng viên'.
_AMONG = _compile(rf"\s*,?\s*(?:trong đó|gồm)[^.;\d]{{0,20}}{_NUMBER} đảng viên(?! chính| dự)")
# '31 đảng viên thuộc chi bộ Trường A tham dự', '14/15 đảng viên dự họp'.
_PRESENT_BEHIND = _compile(
    rf"{_NUMBER} (?P<unit>{_MEMBER})(?: đảng viên)?[^.;:,()\d]{{0,60}}?\s{_CAME}(?!\s*[:=]?\s*\d)"
)
# 'Thành phần: 14/15 đảng viên': a fraction of members right after the label.
_PRESENT_SHARE = _compile(rf"(?:thành phần|số lượng|tham dự|quân số|gồm)[^.;\d]{{0,30}}?{_NUMBER} (?P<unit>{_MEMBER})")
# 'vắng 2', 'Vắng mặt: 02 đồng chí', 'vắng: không', 'vắng 0'.
_ABSENT = _compile(
    rf"(?<!\w)vắng(?: mặt)?(?: (?:họp|có|là))?(?: {_MEMBER})?(?:[^\S\n]*-|\s*[:=])?\s*(?:{_NUMBER}|(?P<none>không)(?! (?:có )?(?:lý|lí|phép|ly)))"
)
_EXCUSED = _compile(rf"vắng(?: mặt)? có (?:lý|lí) do\s*[:=]\s*{_NUMBER}")
_UNEXCUSED = _compile(r"không (?:có )?(?:(?:lý|lí) do|phép)")
# '02 đồng chí vắng mặt', 'không có đồng chí nào vắng'.
_ABSENT_BEHIND = _compile(
    rf"(?:{_NUMBER} {_UNIT}(?: đảng viên)?|(?P<none>không (?:có )?(?:{_UNIT}(?: nào)?|ai)(?! vắng (?:mặt )?(?:không|có)\s))) vắng"
)
# 'được miễn sinh hoạt 01 đ/c', 'miễn công tác: 02'; '1 đ/c được miễn công tác và sinh hoạt đảng'.
_EXEMPT = _compile(rf"miễn (?:công tác|sinh hoạt)(?: (?:và |đảng|công tác |sinh hoạt )*)?(?: {_MEMBER})?{_IS}{_NUMBER}")
_EXEMPT_BEHIND = _compile(
    rf"{_NUMBER}\s*{_UNIT}(?: đảng viên)?(?: là| đang| đã)?(?: được)? miễn (?:công tác|sinh hoạt)"
)
_LIST_NUMBER = _compile(r"[^\S\n]*[.)][^\S\n]*(?:đ|ông|bà|[^\W\d_]|\.)")
_KINDS = {
    "official": r"chính thức",
    "probationary": r"dự b[ịiò]",
}
_KIND = "|".join(f"(?P<{name}>{word})" for name, word in _KINDS.items())
# '14 chính thức', '01 đảng viên dự bị'; 'chính thức: 13', 'chính thức có mặt: 13', 'dự bị: không'.
_BROKEN_DOWN = (
    _compile(rf"{_NUMBER}\s*(?:{_UNIT}\s*)?(?:là )?(?:đảng viên )?(?:{_KIND})"),
    _compile(
        rf"(?:{_KIND})(?: (?:có mặt|dự họp|tham dự|dự hội nghị)(?=\s*[:=]))?(?:[^\S\n]*-|\s*(?:[:=]|là|có|gồm))?\s*(?:{_NUMBER}|(?P<none>không)(?=\s*(?:[;,.)\n]|$)))"
        rf"(?!\s*(?:{_MEMBER}\s*)?(?:chính|dự b))"
    ),
)
_LABEL_BEHIND = _compile(r"(?: có mặt| dự họp| tham dự)?\s*[:=]")
_WORD_OF = {name: _compile(word) for name, word in _KINDS.items()}
_AWAY = _compile("vắng")
_FREE = _compile("miễn")
_COMING = _compile(_CAME)
_SHARED = _compile("thành phần|số lượng|tham dự|quân số|gồm")
_NEAR = _compile("có mặt|vắng|đồng chí|đảng viên")
# What makes a clause speak of others than members, or of a vote.
_OTHERS = _compile(r"khách|đại biểu|quần chúng|đoàn viên|người lao động|đại diện|triệu tập [\d.]+ đại")
_VOTE = _compile(r"tán thành|đồng ý|nhất trí|biểu quyết|phiếu|không tán|bỏ phiếu|thông qua")
_NOT_TOTAL = _compile(
    r"phiếu|điểm|quần chúng|khách|có mặt|vắng|dự họp|tham|tiền|hộ|ý kiến|đại biểu|chính thức|dự bị|tiêu chí"
)
_IS_TOTAL = _compile(rf"{_MEMBER}|chi bộ|đảng bộ|triệu tập|danh sách")
_STAFF = _compile(r"c[bc][- ,]|cán bộ|công chức|viên chức|nhân viên")
_CHEAP = ("có mặt", "đảng số", "triệu tập", "vắng", "dự", "tổng", "đảng viên", "quân số", "sĩ số", "hiện diện")


@frozen
class _Numbered(Running):
    """The running text with its numbers told apart from other figures ('98,5', '100%', dates), once for all patterns."""

    marked: str
    """The folded text, a number in digits as '٠٠', one in words as 'ℕℕℕ'; of the same length."""

    @classmethod
    def of(cls, text: Running) -> "_Numbered":
        """Mark the numbers of a text."""
        marked = _FIGURE.sub(lambda m: _DIGIT * len(m.group()), text.folded)
        marked = _IN_WORDS.sub(lambda m: _SPELT * len(m.group()), marked)
        return cls(text.file, text.lines, text.text, text.folded, text.starts, marked)

    def said(self, match: re.Match[str], group: str | int = 0) -> str:
        """What was written where a pattern met the marked text."""
        return self.folded[match.start(group) : match.end(group)]


@frozen
class _Count:
    value: int
    of: int | None
    start: int
    end: int


def find(document: Document) -> Fact[Attendance]:
    """Find the first statement of each number; `unread` names the numbers that unread pages may hold."""
    text = running(document)
    counts = _counts(_Numbered.of(text)) if any(word in text.folded for word in _CHEAP) else {}
    if not counts:
        return _nothing(document, text)
    total = counts.get("total")
    present = counts.get("present")
    if present is None and total is not None and total.of is not None:  # 'Sĩ số: 6/7'
        present, total = total, None
    value = Attendance(
        total=total.value if total else present.of if present else None,
        present=present.value if present else None,
        absent=counts["absent"].value if "absent" in counts else None,
        official=counts["official"].value if "official" in counts else None,
        probationary=counts["probationary"].value if "probationary" in counts else None,
        exempt=counts["exempt"].value if "exempt" in counts else None,
    )
    blank = tuple(n for n in ("total", "present", "absent") if getattr(value, n) is None)
    places = sorted({(c.start, c.end) for c in counts.values()})
    evidence = dict.fromkeys(text.evidence(s, e) for s, e in places)
    sure = min(text.confidence(s, e) for s, e in places)
    return Found(value, tuple(evidence), sure, blank if document.unread else ())


def _counts(text: _Numbered) -> dict[str, _Count]:
    found: dict[str, _Count | None] = {
        "present": _first(_present(text)),
        "absent": _first(_absent(text)),
        "total": _first(_total(text)),
        "exempt": _first(_exempt(text)),
    }
    for name in _KINDS:
        found[name] = _kind(text, name, found["total"])
    for name, count in _grid(text).items():
        found[name] = found.get(name) or count
    counts = {name: count for name, count in found.items() if count}
    return counts if counts.keys() - {"exempt"} else {}


def _first(found: Iterator[_Count]) -> _Count | None:
    return next(found, None)


def _count(text: _Numbered, match: re.Match[str]) -> _Count | None:
    """Read the number of a match, unless it stands in another row of a table than its label."""
    groups = match.groupdict()
    at = match.start("n") if groups.get("n") else match.start()
    first, last = text.lines[text.index(match.start())], text.lines[text.index(at)]
    if (
        first.table is not None
        and last.table is not None
        and first.cell
        and last.cell
        and first.cell[0] != last.cell[0]
    ):
        return None
    if groups.get("none"):
        return _Count(0, None, match.start(), match.end())
    if text.folded[at - 1 : at] == "\n" and text.folded[match.end("n") : match.end("n") + 1] in {".", ")", "/"}:
        return None  # 'Thành phần tham dự' and below it '1. Chủ trì'
    value = parse_integer(text.said(match, "n")) if groups.get("n") else None
    of = parse_integer(text.said(match, "of")) if groups.get("of") else None
    return None if value is None or (of is not None and of < value) else _Count(value, of, match.start(), match.end())


def _clause(text: _Numbered, match: re.Match[str]) -> str:
    """Cut out what stands before the number in its clause."""
    start = max(text.folded.rfind(mark, 0, match.start()) for mark in (";", ". ", "\n- ", "\n+ ", ".\n")) + 1
    return text.folded[max(start, match.start() - 80) : match.start("n") if match["n"] else match.end()]


def _after(text: _Numbered, match: re.Match[str], length: int = 45) -> str:
    """Cut out what follows in the same clause."""
    return re.split(r"[;.]|\n[-+*]", text.folded[match.end() : match.end() + length], maxsplit=1)[0]


def _before(pattern: re.Pattern[str], word: re.Pattern[str], text: _Numbered) -> Iterator[re.Match[str]]:
    """Find matches near a word they must hold: a pattern that begins with a number is dear on the whole text."""
    seen = -1
    for anchor in word.finditer(text.folded):
        for match in pattern.finditer(text.marked, max(0, seen, anchor.start() - 100), anchor.end() + 70):
            if match.start() > seen:
                seen = match.start()
                yield match


def _present(text: _Numbered) -> Iterator[_Count]:
    for match in _PRESENT.finditer(text.marked):
        before = _clause(text, match)
        if _OTHERS.search(before) or match["unit"] == "đại biểu" or _VOTE.search(before):
            continue
        bare = not (match["unit"] or match["of"] or ":" in match.group() or "=" in match.group())
        if (
            bare
            and not match.group().endswith("\n")
            and not re.match(r"\s*(?:[,.;)(\n-]|$)", text.folded[match.end() :])
        ):
            continue  # 'tham dự 3 lớp tập huấn'
        if count := _count(text, match):
            inner = _AMONG.match(text.marked, match.end())
            yield (_count(text, inner) or count) if inner and match["unit"] == "người" else count
    yield from _all_came(text)
    for pattern, word in ((_PRESENT_BEHIND, _COMING), (_PRESENT_SHARE, _SHARED)):
        for match in _before(pattern, word, text):
            before = _clause(text, match)
            share = pattern is _PRESENT_SHARE and not match["of"]
            if (
                share
                or re.search(r"tổng[^,;]*$", before)
                or _VOTE.search(before + _after(text, match))
                or "đại diện" in before
            ):
                continue
            if count := _count(text, match):
                yield count


def _all_came(text: _Numbered) -> Iterator[_Count]:
    if "đủ" in text.folded:
        yield from (count for match in _ALL_CAME.finditer(text.marked) if (count := _count(text, match)))


def _absent(text: _Numbered) -> Iterator[_Count]:
    for match in _ABSENT.finditer(text.marked):
        before = _clause(text, match)
        listed = match["n"] and (
            _LIST_NUMBER.match(text.folded, match.end("n")) or text.folded[match.end("n") :][:4].strip(" .") == ""
        )
        named = listed and re.search(r"họ(?: và)? tên|danh sách|gồm", before)
        numbers = listed and re.match(r"[^\S\n]*[.)][^\S\n]*(?:đ/c|đồng chí|đc)", text.folded[match.end("n") :])
        if named or numbers or _OTHERS.search(before):
            continue
        if count := _count(text, match):
            yield count
    yield from _excused(text)
    for match in _before(_ABSENT_BEHIND, _AWAY, text):
        if _OTHERS.search(_clause(text, match)) or _UNEXCUSED.search(text.folded, match.end(), match.end() + 60):
            continue  # '2 đ/c vắng có lý do, 1 đ/c vắng không lý do': the sum is not stated
        if count := _count(text, match):
            yield count


def _excused(text: _Numbered) -> Iterator[_Count]:
    """'vắng có lý do: 01 đ/c', unless absence without reason is counted apart: then the sum is not stated."""
    for match in _EXCUSED.finditer(text.marked):
        if not _UNEXCUSED.search(text.folded, match.end(), match.end() + 60) and (count := _count(text, match)):
            yield count


def _exempt(text: _Numbered) -> Iterator[_Count]:
    """Those who need not come. Who is freed by a vote of this meeting was to come to it."""
    if "miễn" not in text.folded:
        return
    for match in (*_before(_EXEMPT_BEHIND, _FREE, text), *_EXEMPT.finditer(text.marked)):
        if not _VOTE.search(_clause(text, match)) and (count := _count(text, match)):
            yield count


def _total(text: _Numbered) -> Iterator[_Count]:
    staff: list[_Count] = []
    for match in _TOTAL.finditer(text.marked):
        what = match["what"]
        before = _clause(text, match)
        if _NOT_TOTAL.search(what) or _OTHERS.search(before) or _VOTE.search(before + _after(text, match)):
            continue
        count = _count(text, match)
        near = _NEAR.search(text.folded, max(0, match.start() - 60), match.end() + 60)
        if count and (_IS_TOTAL.search(what) or (not what.strip() and (match["unit"] not in {None, "người"} or near))):
            yield count
        elif count and _STAFF.search(what):
            staff.append(count)
    for pattern in (_STRENGTH, _HAS):
        for match in pattern.finditer(text.marked):
            chosen = pattern is _HAS and _CHOSEN.search(text.said(match))
            other = (
                chosen or _VOTE.search(_after(text, match)) or _NOT_TOTAL.search(match.groupdict().get("what") or "")
            )
            if not other and (count := _count(text, match)):
                yield count
    for match in _OUT_OF.finditer(text.marked) if "trên" in text.folded else ():
        before = _clause(text, match)
        here = _COMING.search(before) or _AWAY.search(before)
        if here and not _VOTE.search(before + _after(text, match)) and (count := _count(text, match)):
            yield count
    yield from staff


def _kind(text: _Numbered, name: str, total: _Count | None) -> _Count | None:
    """Official or probationary members: of the strength where it is broken down, else the first."""
    found: list[tuple[int, _Count]] = []
    for pattern in _BROKEN_DOWN:
        for match in _before(pattern, _WORD_OF[name], text):
            count = _count(text, match) if match[name] else None
            if "\n" in text.said(match) and _LABEL_BEHIND.match(text.folded, match.end()):
                continue  # 'Vắng mặt: 1 đ/c' and below it 'Chính thức có mặt: 7'
            if (
                count
                and not _VOTE.search(_after(text, match))
                and not re.search(r"đại biểu|phiếu|biểu quyết", _clause(text, match))
            ):
                found.append((match.start(), count))
    found.sort(key=lambda item: item[0])
    following = [c for at, c in found if total and total.start <= at <= total.end + 120]
    chosen = next(iter(following or [c for _, c in found]), None)
    if chosen and chosen.of is not None:
        return _Count(chosen.of, None, chosen.start, chosen.end)
    return chosen


_HEADS = (
    ("absent", _compile(r"vắng")), ("present", _compile(_CAME)), ("probationary", _compile(_KINDS["probationary"])),
    ("official", _compile(_KINDS["official"])), ("total", _compile(r"tổng số|số đảng viên|quân số")),
)  # fmt: skip


# '2 có lý do' and '1 không lý do' are parts of the absent.
_REASON = _compile(r"(?:lý|lí) do|phép")


def _grid(text: Running) -> dict[str, _Count]:
    """Read a table with labels in one row and numbers in the next: 'Tổng số | Có mặt | Vắng' over '15 | 14 | 1'."""
    found: dict[str, _Count] = {}
    cells: dict[tuple[int, tuple[int, int]], int] = {}
    said: dict[tuple[int, tuple[int, int]], list[str]] = {}
    for i, line in enumerate(text.lines):
        if line.table is not None and line.cell:
            cells.setdefault((line.table, line.cell), i)
            said.setdefault((line.table, line.cell), []).append(line.text)
    for (table, cell), texts in said.items():
        label = fold(" ".join(texts))
        below = cells.get((table, (cell[0] + 1, cell[1]))) if len(label) < 40 else None
        name = next((n for n, p in _HEADS if p.search(label)), None)
        if below is None or name is None or name in found or _REASON.search(label):
            continue
        value = re.fullmatch(
            r"(\d{1,4})(?:\s*/\s*\d+)?(?:\s*(?:đ/c|đồng chí|đảng viên))?", fold(text.lines[below].text)
        )
        if value:
            found[name] = _Count(int(value[1]), None, text.starts[below], text.starts[below] + 1)
    return found if len(found) > 1 and {"present", "absent", "total"} & set(found) and len(found) >= 2 else {}


def _nothing(document: Document, text: Running) -> Absent | Unreadable:
    """Absent or unreadable, with the place where a head count is asked for and left blank."""
    nothing = missing(document)
    match = re.search(r"có mặt|vắng mặt|tổng số đảng viên", text.folded)
    if match and isinstance(nothing, Absent):
        return Absent((text.evidence(match.start(), match.end()),))
    return nothing
