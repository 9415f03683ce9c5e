"""Place-and-date line: 'Lạng Sơn, ngày 30 tháng 11 năm 2010', in the head or over the signature.

A blank day gives day None and date None: the paper is not dated. A day that is no number, or no day of that month,
is unread; so is a blank with a picture or strokes over it, as printouts stamped after signing have. The line may be broken in a narrow cell, bracketed, in figures, or without the comma or the place.
Dates of cited texts ('Căn cứ …'), meeting times and web stamps are not it. (11-HD/VPTW; 36-HD/VPTW.)
"""

import re
from collections.abc import Iterator, Sequence

from dossiercheck.facts.layout import evidence, head, missing, overlaid
from dossiercheck.model.document import Document, Line
from dossiercheck.model.fact import Absent, Fact, Found
from dossiercheck.model.values import Dated
from dossiercheck.vietnamese.dates import DateMention, may_hold, scan
from dossiercheck.vietnamese.fold import clean, fold, plain
from dossiercheck.vietnamese.stems import Stemmed

_NOT = re.compile(
    r"căn cứ|theo |thực hiện|vào lúc|vào hồi|hồi \d|hôm nay|giờ|sinh ngày|ngày sinh|ngày vào|kết nạp|cấp ngày|hướng dẫn|"
    r"nghị quyết|quyết định|công văn|kế hoạch|tại cuộc họp|từ ngày|đến ngày|thời gian|nhận ngày|chính thức"
)
_WEEKDAY = re.compile(r"(?:thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật)\s*,?")
# 'Số: 12/BC-CB Lạng Sơn,' or '… | Lạng Sơn,': number and place run together by conversion.
_NUMBER = re.compile(r"^Số\s*:?.*?[/-]\S+\s+(?=[^\W\d_])")
# A date that goes on in the line below: '…, ngày 17 tháng 12 năm', 'Lạng Sơn, ngày 17', 'Lạng Sơn,'.
_BROKEN = Stemmed(re.compile(r",$|ngày(?!.*năm\W*[\d.…_]{2})"), ",", "ngày")
# '…, ngày 14 tháng 12' and the 'năm 2010' that is left of it.
_OPEN = re.compile(r"(?:ngày(?: \d{1,2})?|tháng(?: \d{1,2})?|năm)$")
_REST = re.compile(r"(?:(?:\d{1,2} )?(?:tháng )?(?:\d{1,2} )?(?:năm )?|\d{1,2}[/.-]\d{1,2}[/.-])20\d\d[.]?")
_NEAR = 4
_SPACE = 0.03
_BROKEN_OVER = 2
"""Lines below that a date may go on over."""
_LONGEST = 110
_PLACE_WORDS = 9
_BARE_PLACE_WORDS = 4
"""Words of a place that no comma ends."""


def find(document: Document) -> Fact[Dated]:
    """The date line of the head, else the last one of its form anywhere (over a signature).

    A whole date comes before one with a blank: the head's may be left blank where the signature is dated.
    """
    partial: Found[Dated] | None = None
    for parts in _places(document):
        if (found := _read(parts)) is None:
            continue
        mention, place = found
        value = Dated(place, mention.date, mention.year, mention.month, mention.day)
        sure = min(x.confidence for x in parts)
        unread = mention.unread
        if value.date is None and not unread and overlaid(document, parts):
            unread = tuple(n for n in ("day", "month", "year") if getattr(value, n) is None)
        told = Found(value, (evidence(document, parts),), sure, unread)
        if value.date is not None:
            return told
        partial = partial or told
    if partial is not None:
        return partial
    nowhere = missing(document)
    return missing(document, "head") if isinstance(nowhere, Absent) else nowhere


def _places(document: Document) -> Iterator[tuple[Line, ...]]:
    """Where the date may stand: the head's lines, and only if it is not there all lines from the last one up."""
    above = head(document, 14)
    for at in range(len(above)):
        yield from _joined(above, at)
    for at in range(len(document.lines) - 1, -1, -1):
        yield from reversed(_joined(document.lines, at))


def _joined(lines: Sequence[Line], at: int) -> list[tuple[Line, ...]]:
    """A line, and before it the line with those below that a date is broken over in a narrow cell."""
    parts = [lines[at]]
    for below in lines[at + 1 : at + 1 + _NEAR]:
        if len(parts) > _BROKEN_OVER or not _BROKEN.search(_told(parts)) or len(below.text) > _LONGEST / 2:
            break
        if _under(parts[-1], below) or _rest(parts, below):
            parts.append(below)
    return [tuple(parts[:n]) for n in range(len(parts), 0, -1)]


def _rest(parts: Sequence[Line], below: Line) -> bool:
    """Whether `below` is but the rest of a date that stood behind a tab and goes on at the margin."""
    return below.row == parts[-1].row + 1 and bool(_OPEN.search(_told(parts)) and _REST.fullmatch(fold(below.text)))


def _told(parts: Sequence[Line]) -> str:
    text = fold(" ".join(x.text for x in parts))
    return text if len(text) < _LONGEST else ""


def _under(line: Line, other: Line) -> bool:
    """Whether `other` goes on below `line`, in its column."""
    if line.box and other.box:
        lower = other.box.top - line.box.top
        if abs(lower) < line.box.height / 2 and 0 <= other.box.left - line.box.right < _SPACE:
            return True  # one printed line in two pieces
        near = 0 < lower < 3 * line.box.height
        return near and other.box.left < line.box.right and line.box.left < other.box.right
    return (line.table, line.cell, line.side) == (other.table, other.cell, other.side) and other.row == line.row + 1


def _read(parts: Sequence[Line]) -> tuple[DateMention, str | None] | None:
    text = clean(" ".join(x.text for x in parts)).strip("()[] ")
    if len(text) > _LONGEST or not may_hold(text) or _NOT.search(fold(text)):
        return None
    mentions = scan(text)
    if len(mentions) != 1:
        return None
    mention = mentions[0]
    before, after = text[: mention.start].strip(), text[mention.end :].strip(" .*|)_")
    if _WEEKDAY.fullmatch(fold(before)):
        return (mention, None) if not after or after.startswith(",") else None
    if after and (not after.startswith(",") or len(after.split()) > 5):
        return None
    place = _place_of(_NUMBER.sub("", re.sub(r"^.*\|", "", before).strip()).strip())
    worded = plain(text[mention.start : mention.end]).startswith("ngay")
    if not place.strip(" .,…_()0123456789"):
        return (mention, None) if worded else None
    if place.endswith(",") and len(place.split()) <= _PLACE_WORDS:
        return mention, place.rstrip(", ")
    return (mention, place) if worded and _is_bare_place(place) else None


def _place_of(before: str) -> str:
    """The place before a date, without the body in capitals that a conversion ran into it: 'CHI BỘ KHO BẠC Mẫu Sơn,'."""
    words = before.split()
    small = next((i for i, w in enumerate(words) if any(c.islower() for c in w)), 0)
    return " ".join(words[small:]) if small > 1 else before


def _is_bare_place(place: str) -> bool:
    """'Lạng Sơn ngày …': a few capitalised words, no label and no sentence."""
    words = place.split()
    return 2 <= len(words) <= _BARE_PLACE_WORDS and all(w[0].isupper() and w.replace(".", "").isalpha() for w in words)
