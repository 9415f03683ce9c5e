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

from dossiercheck.facts.attendance_grid import grid
from dossiercheck.facts.attendance_words import (
    CAME,
    IS,
    KINDS,
    MEMBER,
    NUMBER,
    UNIT,
    Count,
    Numbered,
    compiled,
    count_of,
)
from dossiercheck.facts.layout import missing
from dossiercheck.facts.running import Running, running
from dossiercheck.model.document import Document
from dossiercheck.model.fact import Absent, Fact, Found, Unreadable
from dossiercheck.model.values import Attendance

# 'Tổng số đảng viên của Chi bộ: 28', 'tổng số 04 Đảng viên', 'Tổng số: 15 đ/c'.
_TOTAL = compiled(
    rf"(?:(?<!trên\s)t[ổôốồộỗ]ng(?: (?:s[ốôồ]|cộng)|(?=\s*[:=]))|(?<!\w)ts(?= (?:đảng viên|đv|đ/)))(?P<what>[^.;:,\d]{{0,60}}?)\s*(?:\.*\s*[:=]|là|có)?\s*{NUMBER}\s*(?P<unit>{UNIT})?"
)
# 'Số đảng viên của chi bộ: 15', 'Số đảng viên được triệu tập: 15 đồng chí', 'Quân số: 15'.
_STRENGTH = compiled(
    rf"(?:số(?: lượng)? đảng viên (?P<what>(?:của|trong|toàn|thuộc|hiện|theo|được|phải)[^.;:,\d]{{0,50}}?)|(?:quân|sĩ|đảng) số(?: (?:đảng viên|của chi bộ|chi bộ))*|triệu tập(?=\s*[:=])"
    rf"|số(?: lượng)? đảng viên(?=\s*[:=])|đảng viên (?:(?:(?:trong|của|toàn) )?chi bộ|được triệu tập)[^.;:,\d]{{0,30}}(?=:))"
    rf"{IS}{NUMBER}"
)
# 'Chi bộ hiện có 15 đảng viên'.
_HAS = compiled(rf"(?:chi|đảng) bộ[^.;:,\d]{{0,40}}?\s(?:có|gồm)(?:\s*:)? {NUMBER} (?P<unit>{MEMBER})(?! {CAME}| vắng)")
# 'Thành phần: 12 đảng viên, có mặt 11', 'Số lượng: 18 đồng chí. Vắng: 02': presence is told right behind.
_BESIDE = compiled(
    rf"(?:(?<!\w)(?:thành phần|số lượng)(?: đảng viên)?\s*(?:[:=]|gồm|có)|toàn chi bộ(?: có)?\s*[:=])\s*(?:(?:gồm|có) )?{NUMBER}\s*"
    rf"(?P<unit>{MEMBER})?(?=\s*[,.;:(–-]\s*(?:trong đó:? )?(?:vắng[\s\S]{{0,60}}?)?{CAME}{IS}(?:{UNIT} )?[٠ℕ])"
)
# 'toàn thể đảng viên chi bộ (11 đ/c)'.
_WHOLE = compiled(rf"toàn (?:thể|bộ) (?:các )?{MEMBER}[^.;:,\d(]{{0,40}}\(\s*{NUMBER}\s*(?P<unit>{MEMBER})?\s*\)")
# Behind those present and absent: 'có mặt: 7 đồng chí, vắng: 0, trên tổng số 7 đồng chí'.
_OUT_OF = compiled(rf"trên tổng số {NUMBER}\s*(?P<unit>{MEMBER})")
# 'đã họp đông đủ (6/6)'.
_ALL_CAME = compiled(rf"(?:họp|dự|có mặt|tham gia) (?:đông |đầy )?đủ\s*[(,:]?\s*{NUMBER}\s*\)?")
# Some of them, chosen for a task: 'Chi bộ bầu tổ kiểm phiếu gồm 02 đồng chí'.
_CHOSEN = compiled(r"phiếu|(?<!\w)(?:bầu|cử|tổ|ban|chọn|giới thiệu)(?!\w)")
# 'Có mặt: 26', 'tham dự: 14/15', 'Số đảng viên dự sinh hoạt: 14', 'Có mặt: 09/09'.
_PRESENT = compiled(
    rf"(?:{CAME}(?: (?:họp|hội nghị|cuộc họp|sinh hoạt|buổi họp|đại hội))?"
    rf"(?: (?:của|gồm|là|có))*(?: {MEMBER})?{IS}"
    rf"|số đảng viên (?:tham )?dự(?: [^.;:,\d]{{0,30}}?)?{IS})"
    rf"(?:(?:đầy )?đủ |toàn (?:thể|bộ) |tất cả |cả )?{NUMBER}\s*(?P<unit>{UNIT}|đại biểu)?"
)
# 'Có mặt: 20 người, trong đó 15 đảng viên'.
_AMONG = compiled(rf"\s*,?\s*(?:trong đó|gồm)[^.;\d]{{0,20}}{NUMBER} đảng viên(?! chính| dự)")
# '31 đảng viên thuộc chi bộ Trường A tham dự', '14/15 đảng viên dự họp'.
_PRESENT_BEHIND = compiled(rf"{NUMBER} (?P<unit>{MEMBER})(?: đảng viên)?[^.;:,()\d]{{0,60}}?\s{CAME}(?!\s*[:=]?\s*\d)")
# 'Thành phần: 14/15 đảng viên': a fraction of members right after the label.
_PRESENT_SHARE = compiled(rf"(?:thành phần|số lượng|tham dự|quân số|gồm)[^.;\d]{{0,30}}?{NUMBER} (?P<unit>{MEMBER})")
# 'vắng 2', 'Vắng mặt: 02 đồng chí', 'vắng: không', 'vắng 0'.
_ABSENT = compiled(
    rf"(?<!\w)vắng(?: mặt)?(?: (?:họp|có|là))?(?: {MEMBER})?(?:[^\S\n]*-|\s*[:=])?\s*(?:{NUMBER}|(?P<none>không)(?! (?:có )?(?:lý|lí|phép|ly)))"
)
_EXCUSED = compiled(rf"vắng(?: mặt)? có (?:(?:lý|lí) do|phép)\s*[:=]\s*{NUMBER}")
_UNEXCUSED = compiled(r"không (?:có )?(?:(?:lý|lí) do|phép)(?!\s*[:=]?\s*(?:0+(?!\d)|không(?!\w)))")
_REASONED = compiled(
    r"vắng(?: mặt)? (?:có|không)(?: có)? (?:(?:lý|lí) do|phép)\s*[:=]?\s*[1-9]|\s0?[1-9]\d? {UNIT} vắng (?:mặt )?(?:có|không)".replace(
        "{UNIT}", UNIT
    )
)
# 'Có mặt đủ.': all came, how many is not said.
_FULL = compiled(
    r"(?:có mặt|dự họp|tham dự|tham gia|hội nghị|dự) (?:đông |đầy )?đủ(?!\w)(?! (?:điều|tư|số|thành|các|\w+ kiện)|\s*[(,:]?\s*\d)"
)
# '02 đồng chí vắng mặt', 'không có đồng chí nào vắng'.
_ABSENT_BEHIND = compiled(
    rf"(?:{NUMBER} {UNIT}(?: đảng viên)?|(?P<none>không (?:có )?(?:{UNIT}(?: nào)?|ai)(?! vắng (?:mặt )?(?:không|có)\s))) vắng"
)
# 'được miễn sinh hoạt 01 đ/c', 'miễn công tác: 02'; '1 đ/c được miễn công tác và sinh hoạt đảng'.
_EXEMPT = compiled(rf"miễn (?:công tác|sinh hoạt)(?: (?:và |đảng|công tác |sinh hoạt )*)?(?: {MEMBER})?{IS}{NUMBER}")
_EXEMPT_BEHIND = compiled(rf"{NUMBER}\s*{UNIT}(?: đảng viên)?(?: là| đang| đã)?(?: được)? miễn (?:công tác|sinh hoạt)")
_LIST_NUMBER = compiled(r"[^\S\n]*[.)][^\S\n]*(?:đ|ông|bà|[^\W\d_]|\.)")
_KIND = "|".join(f"(?P<{name}>{word})" for name, word in KINDS.items())
# '14 chính thức', '01 đảng viên dự bị'; 'chính thức: 13', 'chính thức có mặt: 13', 'dự bị: không'.
_BROKEN_DOWN = (
    compiled(rf"{NUMBER}\s*(?:{UNIT}\s*)?(?:là )?(?:đảng viên )?(?:{_KIND})"),
    compiled(
        rf"(?:{_KIND})(?: (?:có mặt|dự họp|tham dự|dự hội nghị)(?=\s*[:=]))?(?:[^\S\n]*-|\s*(?:[:=]|là|có|gồm))?\s*(?:{NUMBER}|(?P<none>không)(?=\s*(?:[;,.)\n]|$)))"
        rf"(?!\s*(?:{MEMBER}\s*)?(?:chính|dự b))"
    ),
)
_LABEL_BEHIND = compiled(r"(?: có mặt| dự họp| tham dự)?\s*[:=]")
_WORD_OF = {name: compiled(word) for name, word in KINDS.items()}
_AWAY = compiled("vắng")
_FREE = compiled("miễn")
_COMING = compiled(CAME)
_SHARED = compiled("thành phần|số lượng|tham dự|quân số|gồm")
_NEAR = compiled("có mặt|vắng|đồng chí|đảng viên")
# What makes a clause speak of others than members, or of a vote.
_OTHERS = compiled(r"khách|đại biểu|quần chúng|đoàn viên|người lao động|đại diện|triệu tập [\d.]+ đại")
_VOTE = compiled(r"tán thành|đồng ý|nhất trí|biểu quyết|phiếu|không tán|bỏ phiếu|thông qua")
_NOT_TOTAL = compiled(
    r"phiếu|điểm|quần chúng|khách|có mặt|vắng|dự họp|tham|tiền|hộ|ý kiến|đại biểu|chính thức|dự bị|tiêu chí"
)
_IS_TOTAL = compiled(rf"{MEMBER}|chi bộ|đảng bộ|triệu tập|danh sách")
_STAFF = compiled(r"c[bc][- ,]|cán bộ|công chức|viên chức|nhân viên")
_CHEAP = ("có mặt", "tông", "đảng số", "triệu tập", "vắng", "dự", "tổng", "đảng viên", "quân số", "sĩ số", "hiện diện")


def find(document: Document) -> Fact[Attendance]:
    """Find the first statement of each number; `unread` names the numbers that unread pages may hold."""
    text = running(document)
    counts = _counts(Numbered.of(text)) if any(word in text.folded for word in _CHEAP) else {}
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
    unread = blank if document.unread else _unsaid(text, value)
    places = sorted({(c.start, c.end) for c in counts.values()})
    evidence = dict.fromkeys(text.evidence(s, e) for s, e in places)
    sure = min(text.confidence(s, e) for s, e in places)
    return Found(value, tuple(evidence), sure, unread)


def _unsaid(text: Running, value: Attendance) -> tuple[str, ...]:
    """Numbers the paper tells without their figure: all came, or the absent with and without reason apart."""
    open_: list[str] = []
    if value.present is None and "đủ" in text.folded and _FULL.search(text.folded):
        open_ += ["present"] if value.total is not None or value.official is None else ["total", "present"]
    if value.absent is None and "vắng" in text.folded and _REASONED.search(text.folded):
        open_.append("absent")
    return tuple(open_)


def _counts(text: Numbered) -> dict[str, Count]:
    found: dict[str, Count | None] = {
        "present": _first(_present(text)),
        "absent": _first(_absent(text)),
        "total": _first(_total(text)),
        "exempt": _first(_exempt(text)),
    }
    for name in KINDS:
        found[name] = _kind(text, name, found["total"])
    for name, count in grid(text).items():
        found[name] = found.get(name) or count
    counts = {name: count for name, count in found.items() if count}
    return counts if counts.keys() - {"exempt"} else {}


def _first(found: Iterator[Count]) -> Count | None:
    return next(found, None)


def _clause(text: Numbered, match: re.Match[str]) -> str:
    """Cut out what stands before the number in its clause."""
    start = max(text.folded.rfind(mark, 0, match.start()) for mark in (";", ". ", "\n- ", "\n+ ", ".\n")) + 1
    return text.folded[max(start, match.start() - 80) : match.start("n") if match["n"] else match.end()]


def _after(text: Numbered, match: re.Match[str], length: int = 45) -> str:
    """Cut out what follows in the same clause."""
    return re.split(r"[;.]|\n[-+*]", text.folded[match.end() : match.end() + length], maxsplit=1)[0]


def _before(pattern: re.Pattern[str], word: re.Pattern[str], text: Numbered) -> Iterator[re.Match[str]]:
    """Find matches near a word they must hold: a pattern that begins with a number is dear on the whole text."""
    seen = -1
    for anchor in word.finditer(text.folded):
        for match in pattern.finditer(text.marked, max(0, seen, anchor.start() - 100), anchor.end() + 70):
            if match.start() > seen:
                seen = match.start()
                yield match


def _present(text: Numbered) -> Iterator[Count]:
    for match in _PRESENT.finditer(text.marked):
        before = _clause(text, match)
        if _OTHERS.search(before) or match["unit"] == "đại biểu" or _VOTE.search(before):
            continue
        bare = not (match["unit"] or match["of"] or ":" in match.group() or "=" in match.group())
        if (
            bare
            and not match.group().endswith("\n")
            and not re.match(r"\s*(?:[,.;:)(\n-]|$)", text.folded[match.end() :])
        ):
            continue  # 'tham dự 3 lớp tập huấn'
        if count := count_of(text, match):
            inner = _AMONG.match(text.marked, match.end())
            yield (count_of(text, inner) or count) if inner and match["unit"] == "người" else count
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
            if count := count_of(text, match):
                yield count


def _all_came(text: Numbered) -> Iterator[Count]:
    if "đủ" in text.folded:
        yield from (count for match in _ALL_CAME.finditer(text.marked) if (count := count_of(text, match)))


def _absent(text: Numbered) -> Iterator[Count]:
    for match in _ABSENT.finditer(text.marked):
        before = _clause(text, match)
        listed = match["n"] and (
            _LIST_NUMBER.match(text.folded, match.end("n")) or text.folded[match.end("n") :][:4].strip(" .") == ""
        )
        named = listed and re.search(r"họ(?: và)? tên|danh sách|gồm", before)
        numbers = listed and re.match(r"[^\S\n]*[.)][^\S\n]*(?:đ/c|đồng chí|đc)", text.folded[match.end("n") :])
        if named or numbers or _OTHERS.search(before):
            continue
        if count := count_of(text, match):
            yield count
    yield from _excused(text)
    for match in _before(_ABSENT_BEHIND, _AWAY, text):
        if _OTHERS.search(_clause(text, match)) or _UNEXCUSED.search(text.folded, match.end(), match.end() + 60):
            continue  # '2 đ/c vắng có lý do, 1 đ/c vắng không lý do': the sum is not stated
        if count := count_of(text, match):
            yield count


def _excused(text: Numbered) -> Iterator[Count]:
    """'vắng có lý do: 01 đ/c', unless absence without reason is counted apart: then the sum is not stated."""
    for match in _EXCUSED.finditer(text.marked):
        if not _UNEXCUSED.search(text.folded, match.end(), match.end() + 60) and (count := count_of(text, match)):
            yield count


def _exempt(text: Numbered) -> Iterator[Count]:
    """Those who need not come. Who is freed by a vote of this meeting was to come to it."""
    if "miễn" not in text.folded:
        return
    for match in (*_before(_EXEMPT_BEHIND, _FREE, text), *_EXEMPT.finditer(text.marked)):
        if not _VOTE.search(_clause(text, match)) and (count := count_of(text, match)):
            yield count


def _total(text: Numbered) -> Iterator[Count]:
    staff: list[Count] = []
    for match in _TOTAL.finditer(text.marked):
        what = match["what"]
        before = _clause(text, match)
        if _NOT_TOTAL.search(what) or _OTHERS.search(before) or _VOTE.search(before + _after(text, match)):
            continue
        count = count_of(text, match)
        near = _NEAR.search(text.folded, max(0, match.start() - 60), match.end() + 60)
        if count and (_IS_TOTAL.search(what) or (not what.strip() and (match["unit"] not in {None, "người"} or near))):
            yield count
        elif count and _STAFF.search(what):
            staff.append(count)
    for pattern in (_STRENGTH, _HAS, _BESIDE, _WHOLE):
        for match in pattern.finditer(text.marked):
            chosen = pattern is _HAS and _CHOSEN.search(text.said(match))
            share = pattern is _BESIDE and match["of"]
            other = (
                chosen
                or share
                or _VOTE.search(_after(text, match))
                or _NOT_TOTAL.search(match.groupdict().get("what") or "")
            )
            if not other and (count := count_of(text, match)):
                yield count
    for match in _OUT_OF.finditer(text.marked) if "trên" in text.folded else ():
        before = _clause(text, match)
        here = _COMING.search(before) or _AWAY.search(before)
        if here and not _VOTE.search(before + _after(text, match)) and (count := count_of(text, match)):
            yield count
    yield from staff


def _kind(text: Numbered, name: str, total: Count | None) -> Count | None:
    """Official or probationary members: of the strength where it is broken down, else the first."""
    found: list[tuple[int, Count]] = []
    for pattern in _BROKEN_DOWN:
        for match in _before(pattern, _WORD_OF[name], text):
            count = count_of(text, match) if match[name] else None
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
        return Count(chosen.of, None, chosen.start, chosen.end)
    return chosen


def _nothing(document: Document, text: Running) -> Absent | Unreadable:
    """Absent or unreadable, with the place where a head count is asked for and left blank."""
    nothing = missing(document)
    match = re.search(r"có mặt|vắng mặt|tổng số đảng viên", text.folded)
    if match and isinstance(nothing, Absent):
        return Absent((text.evidence(match.start(), match.end()),))
    return nothing
