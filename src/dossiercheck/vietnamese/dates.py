"""Dates in every form people write them: day, month, year, blanks kept apart from absent parts.

Always day-month-year. A part printed as dots, underscores or plain space is *blank*; one that is there but is no
number ('ngày IZ tháng 12') is *unread*. Slips of typing and of recognition are read through: 'O' for '0', 'l' for
'1', digits torn apart ('1 2'), keywords without diacritics or with a letter lost ('thág').
"""

import re
from dataclasses import dataclass
from datetime import date as Date

from dossiercheck.vietnamese.fold import fold, lowered
from dossiercheck.vietnamese.numbers import parse_integer

_MONTH_WORDS = {
    "giêng": 1, "một": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8,
    "chín": 9, "mười": 10, "mười một": 11, "mười hai": 12, "chạp": 12,
}  # fmt: skip
_WORD = "một|hai|ba|bốn|tư|năm|lăm|sáu|bảy|bẩy|tám|chín|mười|mươi|mốt|nhăm"
# Blanks and gaps are bounded, so that a page of dots costs no time.
_BLANK = r"[._…\s-]{0,60}?"
# The patterns meet text in small letters. One or two digits, also torn apart: '12', '1 2', 'l2', '3O'
_TWO = r"[\doli]\s?[\doli]|[\doli]"
_DAY_WORDS = rf"(?:mồng |mùng )?(?:{_WORD})(?:\s+(?:{_WORD})){{0,2}}"
# Something there that is no number: '?2', 'IZ', 'xx'
_UNREAD = r"[^\s,.…_\-/]{1,3}"
_DAY = rf"(?P<day>(?:(?:mồng|mùng)\s)?(?:{_TWO})|{_DAY_WORDS}|{_BLANK}|{_UNREAD})"
_MONTH = rf"(?P<month>{_TWO}|mười một|mười hai|mười|giêng|chạp|{_WORD}|{_BLANK}|{_UNREAD})"
_YEAR_WORDS = r"hai\s+(?:nghìn|ngàn)(?:\s+(?:không|trăm|lẻ|linh|[^\W\d_]{2,4})){1,4}"
_YEAR = rf"(?P<year>[\doli](?:\s?[\doli]){{3}}(?!\d)|[\doli]{{2}}(?![\d.…_])|{_YEAR_WORDS}|(?:20|19)?[._…\s]{{0,60}})"
_S = r"\s{0,9}"
_NGAY, _THANG, _NAM = r"ng[àaâ]y", r"th[áaả]n?g", r"(?:năm|nǎm|nam|nâm)"
# 'ngày 30 tháng 11 năm 2010', 'ngày12tháng12năm2010', 'ngày 05, tháng 12, năm 2010', 'ngày … tháng … năm 20…',
# 'ngày 12 tháng 12/2010'
_LONG = re.compile(
    rf"{_NGAY}{_S}{_DAY}{_S},?{_S}{_THANG}{_S}{_MONTH}{_S}(?:,?{_S}{_NAM}{_S}|[/.-]{_S}(?=\d{{4}})){_YEAR}"
)
# '14/10/2011', 'ngày 17-5-2012', '4.10.2023', '01. 12. 2010', '5/12/10', '12 – 12 – 2010'
_SHORT = re.compile(
    rf"(?<![\d/.\-–])(?:{_NGAY}{_S})?(?<![\d/.\-–])(?P<day>\d{{1,2}})\s?(?P<mark>[/.\-–])\s?(?P<month>\d{{1,2}})\s?(?P=mark)\s?"
    r"(?P<year>\d{4}|\d{2})(?![\d/\-]|\.\d)"
)
# 'Hôm nay, 20 tháng 12 năm 2010', 'Lạng Sơn, 20 tháng 12 năm 2010'; never 'trong 9 tháng 12 năm'.
_BARE = re.compile(
    rf"(?:(?<=[,:(]\s)|(?<=nay\s)|^)(?P<day>\d{{1,2}})\s?{_THANG}\s?(?P<month>\d{{1,2}})\s?,?\s?{_NAM}\s?(?P<year>\d{{4}})(?!\d)"
)
# 'ngày …/12/2010', 'ngày    /    /2010', 'ngày …/…/20…'
_GAPS = re.compile(
    rf"{_NGAY}{_S}(?P<day>\d{{1,2}}|{_BLANK}){_S}/{_S}(?P<month>\d{{1,2}}|{_BLANK}){_S}/{_S}(?P<year>\d{{4}}|(?:20|19)?[._…\s]{{0,60}})"
)
# Every date holds a digit or names its day.
_DIGIT = re.compile(r"\d")
_NAMED = re.compile(_NGAY)
_YEARS = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date as written; `start` and `end` index the text that was scanned ('ngày' included)."""

    day: int | None
    month: int | None
    year: int | None
    blank: tuple[str, ...]
    """Names of parts printed as blanks."""
    unread: tuple[str, ...]
    """Names of parts that are there but are no number, or no such day ('ngày 31 tháng 11')."""
    start: int
    end: int

    @property
    def date(self) -> Date | None:
        """The calendar date, if all three parts are there and possible."""
        if self.day is None or self.month is None or self.year is None:
            return None
        return _calendar(self.day, self.month, self.year)


def may_hold(text: str) -> bool:
    """Whether a date may stand in a text: a cheap test before `scan`."""
    return _DIGIT.search(text) is not None or _NAMED.search(lowered(text)) is not None


def scan(text: str) -> tuple[DateMention, ...]:
    """Every date in a text, in order. Impossible dates in figures ('32/13/2010') are left out."""
    found: list[DateMention] = []
    low = lowered(text)
    figured, named = _DIGIT.search(low) is not None, _NAMED.search(low) is not None
    for pattern, needed in ((_LONG, named), (_SHORT, figured), (_GAPS, named), (_BARE, figured)):
        for match in pattern.finditer(low) if needed else ():
            taken = any(m.start < match.end() and match.start() < m.end for m in found)
            if not taken and (mention := _mention(text, match, worded=pattern is _LONG)) is not None:
                found.append(mention)
    return tuple(sorted(found, key=lambda m: m.start)) if len(found) > 1 else tuple(found)


def years(text: str) -> tuple[int, ...]:
    """Four-digit years of 1900-2099, in order of appearance, each once."""
    return tuple(dict.fromkeys(int(y) for y in _YEARS.findall(text)))


def _mention(printed: str, match: re.Match[str], *, worded: bool) -> DateMention | None:
    parts: dict[str, int | None] = {}
    blank: list[str] = []
    unread: list[str] = []
    for name in ("day", "month", "year"):
        text = printed[match.start(name) : match.end(name)].strip(" .,…_-\n")
        value = _number(name, text)
        parts[name] = value
        if value is None:
            (unread if text and text not in {"19", "20"} else blank).append(name)
    day, month, year = parts["day"], parts["month"], parts["year"]
    if day is not None and month is not None and year is not None and _calendar(day, month, year) is None:
        if not worded:
            return None
        unread.append("day")
    end = match.start() + len(match.group().rstrip())
    return DateMention(day, month, year, tuple(blank), tuple(unread), match.start(), end)


def _calendar(day: int, month: int, year: int) -> Date | None:
    try:
        return Date(year, month, day)
    except ValueError:
        return None


def _number(name: str, text: str) -> int | None:
    """A part as a number; None for a blank, a half-printed year ('20…') and what is no number."""
    if name == "year" and text in {"19", "20"}:
        return None
    digits = "".join(text.split()).translate(_LOOKALIKE)
    value = int(digits) if digits.isdigit() and digits.isascii() else None
    if value is None and text:
        folded = fold(text).removeprefix("mồng ").removeprefix("mùng ")
        value = _MONTH_WORDS.get(folded) if name == "month" else parse_integer(folded)
    if name == "year" and value is not None and value < 100:
        value += 2000 if value < 70 else 1900
    return value


_LOOKALIKE = str.maketrans("OolI", "0011")
