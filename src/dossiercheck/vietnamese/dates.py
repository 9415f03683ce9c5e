"""Dates in every form people write them: day, month, year, blanks kept apart from absent parts.

Always day-month-year. A part printed as dots, underscores or plain space is *blank*.
"""

import re
from dataclasses import dataclass
from datetime import date as Date

from dossiercheck.vietnamese.fold import fold
from dossiercheck.vietnamese.numbers import parse_integer

_MONTH_WORDS = {
    "giêng": 1, "một": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8,
    "chín": 9, "mười": 10, "mười một": 11, "mười hai": 12, "chạp": 12,
}  # fmt: skip
_DAY = r"(?P<day>[\doOlI]{1,2}|(?:mồng |mùng )?[\doOlI]{1,2}|[._…\s-]*?)"
_MONTH = (
    r"(?P<month>[\doOlI]{1,2}|mười một|mười hai|mười|giêng|một|hai|ba|tư|bốn|năm|sáu|bảy|bẩy|tám|chín|chạp|[._…\s-]*?)"
)
_YEAR = r"(?P<year>[\doOlI]{4}(?!\d)|[\doOlI]{2}(?![\d.…_])|(?:20|19)?[._…\s-]*)"
# 'ngày 30 tháng 11 năm 2010', 'ngày12tháng12năm2010', 'ngày 05, tháng 12, năm 2010', 'ngày … tháng … năm 20…'
_LONG = re.compile(rf"ngày\s*{_DAY}\s*,?\s*tháng\s*{_MONTH}\s*,?\s*(?:năm|nǎm)\s*{_YEAR}", re.IGNORECASE)
# '14/10/2011', '17-5-2012', '4.10.2023', '01. 12. 2010', '5/12/10'
_SHORT = re.compile(
    r"(?<![\d/.\-])(?P<day>\d{1,2})\s?(?P<mark>[/.\-])\s?(?P<month>\d{1,2})\s?(?P=mark)\s?(?P<year>\d{4}|\d{2})(?![\d/\-]|\.\d)"
)
_YEARS = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date as written; `start` and `end` index the text that was scanned."""

    day: int | None
    month: int | None
    year: int | None
    blank: tuple[str, ...]
    """Names of parts printed as blanks."""
    unread: tuple[str, ...]
    """Names of parts that are there but are no number."""
    start: int
    end: int

    @property
    def date(self) -> Date | None:
        """The calendar date, if all three parts are there and possible."""
        if self.day is None or self.month is None or self.year is None:
            return None
        try:
            return Date(self.year, self.month, self.day)
        except ValueError:
            return None


def scan(text: str) -> tuple[DateMention, ...]:
    """Every date in a text, in order. Impossible dates are left out."""
    found = [m for match in _LONG.finditer(text) if (m := _mention(match)) is not None]
    taken = [(m.start, m.end) for m in found]
    for match in _SHORT.finditer(text):
        if not any(s < match.end() and match.start() < e for s, e in taken) and (m := _mention(match)) is not None:
            found.append(m)
    return tuple(sorted(found, key=lambda m: m.start))


def years(text: str) -> tuple[int, ...]:
    """Four-digit years of 1900-2099, in order of appearance, each once."""
    return tuple(dict.fromkeys(int(y) for y in _YEARS.findall(text)))


def _mention(match: re.Match[str]) -> DateMention | None:
    parts: dict[str, int | None] = {}
    blank: list[str] = []
    unread: list[str] = []
    for name in ("day", "month", "year"):
        text = match[name].strip(" .,…_-")
        value = _number(name, text)
        parts[name] = value
        if value is None:
            (unread if text and text not in {"19", "20"} else blank).append(name)
    mention = DateMention(
        parts["day"], parts["month"], parts["year"], tuple(blank), tuple(unread), match.start(), match.end()
    )
    complete = not blank and not unread
    return None if complete and mention.date is None else mention


def _number(name: str, text: str) -> int | None:
    if name == "year" and text in {"19", "20"}:
        return None
    digits = text.replace("O", "0").replace("o", "0").replace("l", "1").replace("I", "1")
    value = int(digits) if digits.isdigit() and digits.isascii() else None
    if value is None:
        folded = fold(text)
        value = _MONTH_WORDS.get(folded) if name == "month" else parse_integer(folded) if folded else None
    if name == "year" and value is not None and value < 100:
        value += 2000 if value < 70 else 1900
    return value
