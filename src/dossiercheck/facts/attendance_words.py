"""Words and numbers of head counts: what members, presence and figures are called, and the text with its numbers marked.

For `attendance` and `attendance_grid`. In: running text. Out: patterns, and `Numbered` text that patterns meet.
"""

import re

from dossiercheck.facts.running import Running
from dossiercheck.model.frozen import frozen
from dossiercheck.vietnamese.numbers import parse_integer


def compiled(pattern: str) -> re.Pattern[str]:
    """Compile for running text: a blank in the pattern matches a line break as well."""
    return re.compile(pattern.replace(" ", r"\s"))


MEMBER = r"(?:(?:đảng|thành) viên|đồng chí|đ(?:\s?/\s?)?[cv]|đ\.c|đ/ch[ií])(?!\w)"
UNIT = rf"(?:{MEMBER}|người)"
_WORDS = (
    r"(?:một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín|mười)(?:\s(?:mươi|mốt|một|hai|ba|bốn|tư|lăm|năm|sáu|bảy|tám|chín))*"
)
# '5.446', '04'; never '98,5', '100%' or '15.' of a date. It begins with a digit, so that the search leaps to the next one.
_FIGURE = compiled(r"\d(?:\d{0,2}(?:\.\d{3})+(?![\d.]*\d)|\d{0,3}(?![\d,]*\d|\.\d|\s*%|\s*[-/]\s*\d+\s*[-/]))")
# 'mười hai' before a unit.
_IN_WORDS = compiled(rf"{_WORDS}(?=\s*(?:{UNIT}|\(|trên\s))")
_DIGIT, _SPELT = "٠", "ℕ"
"""What stands for each character of a number in `Numbered.marked`: the first is a digit, the second a letter."""
NUMBER = (
    rf"(?P<n>[{_DIGIT}{_SPELT}]+)"
    r"(?:(?:\s*(?:đảng viên|đồng chí|đ/c)(?: chính thức(?= tr))?)?\s*(?:/|tr(?:ên|ong) (?:(?:tổng )?số )?)\s*"
    rf"(?P<of>\d{{1,4}}|{_SPELT}+))?(?:\s*\([^()\d]{{3,25}}\))?"
)
IS = r"(?:[^\S\n]*-|\s*[:=]|)\s*(?:(?:là|có|gồm|hiện có|đủ|đầy đủ) )?"
CAME = (
    r"(?:(?<!phải )(?:có mặt|tham dự|dự họp|dự hội nghị|dự sinh hoạt|tham gia (?:họp|cuộc họp|buổi|sinh hoạt|hội nghị|dự)|về dự|hiện diện|đến dự)"
    r"|(?<!tham )(?<!về )(?<!đến )dự(?=\s*:))"
)

KINDS = {
    "official": r"chính thức",
    "probationary": r"dự b[ịiò]",
}


@frozen
class Numbered(Running):
    """The running text with its numbers told apart from other figures ('98,5', '100%', dates), once for all patterns."""

    marked: str
    """The folded text, a number in digits as '٠٠', one in words as 'ℕℕℕ'; of the same length."""

    @classmethod
    def of(cls, text: Running) -> "Numbered":
        """Mark the numbers of a text."""
        marked = _FIGURE.sub(lambda m: _DIGIT * len(m.group()), text.folded)
        marked = _IN_WORDS.sub(lambda m: _SPELT * len(m.group()), marked)
        return cls(text.file, text.lines, text.text, text.folded, text.starts, marked)

    def said(self, match: re.Match[str], group: str | int = 0) -> str:
        """What was written where a pattern met the marked text."""
        return self.folded[match.start(group) : match.end(group)]


@frozen
class Count:
    """A number told: `of` is the strength of a fraction ('12/15'); offsets in the running text."""

    value: int
    of: int | None
    start: int
    end: int


def count_of(text: Numbered, match: re.Match[str]) -> Count | None:
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
        return Count(0, None, match.start(), match.end())
    if text.folded[at - 1 : at] == "\n" and text.folded[match.end("n") : match.end("n") + 1] in {".", ")", "/"}:
        return None  # 'Thành phần tham dự' and below it '1. Chủ trì'
    value = parse_integer(text.said(match, "n")) if groups.get("n") else None
    of = parse_integer(text.said(match, "of")) if groups.get("of") else None
    return None if value is None or (of is not None and of < value) else Count(value, of, match.start(), match.end())
