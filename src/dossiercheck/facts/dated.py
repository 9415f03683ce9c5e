"""Place-and-date line: 'Lạng Sơn, ngày 30 tháng 11 năm 2010', in the head or over the signature.

A blank day gives day None and date None: the paper is not dated. Dates of cited texts ('Căn cứ …'), meeting times
and web stamps are not it. (11-HD/VPTW; 36-HD/VPTW.)
"""

import re

from dossiercheck.facts.layout import evidence, head, missing
from dossiercheck.model.document import Document, Line
from dossiercheck.model.fact import Fact, Found
from dossiercheck.model.values import Dated
from dossiercheck.vietnamese.dates import DateMention, scan
from dossiercheck.vietnamese.fold import clean, fold

_NOT = re.compile(
    r"căn cứ|theo |thực hiện|vào lúc|vào hồi|hồi \d|hôm nay|giờ|sinh ngày|ngày sinh|ngày vào|kết nạp|cấp ngày|hướng dẫn|"
    r"nghị quyết|quyết định|công văn|kế hoạch|tại cuộc họp|từ ngày|đến ngày|thời gian|nhận ngày"
)
_WEEKDAY = re.compile(r"^(?:thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật)\s*,?\s*$")


def find(document: Document) -> Fact[Dated]:
    """The date line of the head, else the last one of its form anywhere (over a signature)."""
    for lines in (head(document, 14), tuple(reversed(document.lines))):
        for line in lines:
            if (found := _read(line)) is not None:
                mention, place = found
                value = Dated(place, mention.date, mention.year, mention.month, mention.day)
                return Found(value, (evidence(document, line),), line.confidence, mention.unread)
    return missing(document)


def _read(line: Line) -> tuple[DateMention, str | None] | None:
    text = clean(line.text)
    folded = fold(text)
    if len(text) > 110 or ("ngày" not in folded and "/" not in folded) or _NOT.search(folded):
        return None
    mentions = scan(text)
    if len(mentions) != 1:
        return None
    mention = mentions[0]
    before, after = text[: mention.start].strip(), text[mention.end :].strip(" .*|)_")
    words = after.split()
    if len(words) > 5 or (words and not after.startswith(",")):
        return None
    place = re.sub(r"^.*\|", "", before).strip()
    place = re.sub(r"^Số\s*:?.*?[/-]\S+\s+(?=[^\W\d_])", "", place).strip()
    if _WEEKDAY.match(fold(before + " ").strip() + " ") or _WEEKDAY.match(
        fold(re.sub(r"ngày$", "", before)).strip(" ,")
    ):
        return mention, None
    if place.endswith(",") and len(place.split()) <= 7:
        return mention, place.rstrip(", ") or None
    blank_place = not place.strip(" .,…_()0123456789")
    return (mention, None) if blank_place and folded.lstrip(" .,…_()0123456789").startswith("ngày") else None
