"""A member's standing as lists and returns write it: 'Miễn sinh hoạt', 'Dự bị', 'Chuyển sinh hoạt đi tháng 10'."""

import re
from typing import Literal

from dossiercheck.vietnamese.fold import plain

Standing = Literal["probationary", "exempt", "suspended", "transferred-out", "transferred-in", "temporary", "new"]
# Up to three words between: 'chuyển đi', 'chuyển sinh hoạt đảng đi'.
_MOVED = r"chuyen (?:[a-z]+ ){0,3}"
# On plain text; the first that fits is meant: 'mới chuyển đi' is gone, 'mới chuyển' came.
_STANDINGS: tuple[tuple[Standing, re.Pattern[str]], ...] = (
    ("probationary", re.compile(r"\b(?:du bi|dbi)\b")),
    ("exempt", re.compile(r"\b(?:duoc mien|mien (?:sinh hoat|sh|cong tac|ct|danh gia|xep loai|phan loai))\b")),
    ("suspended", re.compile(r"\bdinh chi\b")),
    ("transferred-out", re.compile(rf"\b(?:da chuyen|{_MOVED}di)\b")),
    ("transferred-in", re.compile(rf"\b(?:{_MOVED}den|moi chuyen)\b")),
    ("temporary", re.compile(r"\btam thoi\b")),
    ("new", re.compile(r"\bmoi ket nap\b")),
)


def standing_in(text: str) -> Standing | None:
    """The standing a cell or a row tells; None where it tells none: such a member is an official one.

    A name tells nothing: 'Đinh Chí Công' is not 'đình chỉ'; leave it out.

    >>> standing_in("Miễn sinh hoạt, không đánh giá"), standing_in("Chuyển sinh hoạt đảng đi tháng 10/2010")
    ('exempt', 'transferred-out')
    >>> standing_in("Bí thư chi bộ") is None
    True
    """
    said = plain(text)
    return next((standing for standing, words in _STANDINGS if words.search(said)), None)
