"""Numbers as people write them: digits with dots or commas, and words."""

import re
from decimal import Decimal

from dossiercheck.vietnamese.fold import fold

_DIGITS = {
    "không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "nhăm": 5,
    "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+")
_DECIMAL = re.compile(r"(\d+)(?:[.,](\d+))?")
# '96%,19%' is a slip of the pen for '96,19%'.
_PERCENT = re.compile(r"(\d{1,3})\s*(?:%?\s*[.,]\s*(\d{1,3}))?\s*%")


def parse_integer(text: str) -> int | None:
    """A whole number in digits ('02', '5.446') or words ('mười hai'); None if the text is none.

    >>> parse_integer("hai mươi mốt")
    21
    """
    text = fold(text)
    if text.isascii() and text.isdigit():
        return int(text)
    if _THOUSANDS.fullmatch(text):
        return int(text.replace(".", ""))
    return _words(text.split())


def _words(words: list[str]) -> int | None:
    thousand = next((w for w in ("nghìn", "ngàn") if w in words), None)
    if thousand:
        at = words.index(thousand)
        front, rest = _words(words[:at]), [w for w in words[at + 1 :] if w not in {"linh", "lẻ"}]
        tail = _words(rest) if rest else 0
        return None if front is None or tail is None or tail > 999 else front * 1000 + tail
    if "trăm" in words:
        at = words.index("trăm")
        hundreds, rest = _words(words[:at]), [w for w in words[at + 1 :] if w not in {"linh", "lẻ"}]
        tail = _words(rest) if rest else 0
        return None if hundreds is None or tail is None or hundreds > 9 else hundreds * 100 + tail
    if words and words[0] == "mười":
        words = ["một", "mươi", *words[1:]]
    match words:
        case [one] if one in _DIGITS:
            return _DIGITS[one]
        case [tens, "mươi"] if tens in _DIGITS:
            return _DIGITS[tens] * 10
        case [tens, "mươi", ones] if tens in _DIGITS and ones in _DIGITS:
            return _DIGITS[tens] * 10 + _DIGITS[ones]
        case _:
            return None


def parse_decimal(text: str) -> Decimal | None:
    """A number with a decimal comma or point ('0,25', '87.5'); None if the text is none."""
    found = _DECIMAL.fullmatch(text.strip())
    if found is None:
        return None
    return Decimal(f"{found[1]}.{found[2]}" if found[2] else found[1])


def parse_percent(text: str) -> float | None:
    """The first percentage in a text, 0..100; None if there is none.

    >>> parse_percent("đạt 96%,19% tổng số")
    96.19
    """
    found = _PERCENT.search(text)
    value = None if found is None else float(f"{found[1]}.{found[2]}" if found[2] else found[1])
    return value if value is not None and value <= 100 else None


def integer_pattern() -> str:
    """A regular expression for digits or number words up to 999, for use in larger patterns on folded text."""
    words = "|".join(sorted({*_DIGITS, "mười", "mươi", "trăm", "linh", "lẻ"}, key=len, reverse=True))
    return rf"(?:\d{{1,3}}(?:\.\d{{3}})+|\d+|(?:{words})(?: (?:{words}))*)"
