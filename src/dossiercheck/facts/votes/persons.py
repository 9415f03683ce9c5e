"""People in a clause: their names, who heads it, who speaks, who is put forward or commended."""

import re
from dataclasses import replace
from functools import lru_cache

from dossiercheck.facts.votes import words
from dossiercheck.facts.votes.words import compiled
from dossiercheck.model.frozen import frozen
from dossiercheck.vietnamese.names import find_names, looks_like_name, strip_titles

_SPEAKS = compiled(
    r"[,\s]*(?:-[^:\d]{0,30}|\([^()]*\)|bí thư[^:,]{0,30}|phó bí thư[^:,]{0,30}|chi uỷ viên[^:,]{0,20})?[,:\s-]*(?:cũng |đã |có |phát biểu|hoàn toàn |cơ bản |tôi |thay mặt|đại diện)*"
    r"(?:(?:ý kiến|góp ý|phát biểu|cho rằng|nêu|trình bày|đọc|thông qua|báo cáo|chủ tr[ìi]|chủ toạ|kết luận|nhận xét|bổ sung|hỏi|trả lời|tiếp thu|làm thư|ghi|thư k[ýí]|điều hành(?= (?:hội nghị|cuộc|phiên|buổi|phần|nội dung|thảo luận|họp|sinh hoạt|biểu quyết|việc biểu|chương trình)|\W*$)|tuyên bố|đánh giá|phân tích|giải trình|vắng|lên|thống nhất|quán triệt|phổ biến|đề xuất)"
    r"|(?:đề nghị|nhất trí|đồng ý|tán thành|đồng tình))"
)
OPINION = compiled(
    r"(?:các )?(?:ý kiến (?:\d|thứ|của|đóng|tham|phát|góp|nhận)|góp ý|phát biểu|thảo luận|tham gia ý kiến|ý kiến(?! khác))"
)
_VOTED = compiled(r"\d ?/ ?\d|\d ?%")
_RESULT = compiled(r"\d ?/ ?\d|\d ?%|(?<!\w)trên(?!\w)")
_SHORT_NAME = re.compile(
    r"(?:[Đđ]ồng chí|ĐỒNG CHÍ|[Đđ]\s?/\s?[cC])\s*:?\s+(?P<name>[^\W\d_]{1,7})(?!\w|\s+(?:tá|[úu][yý]|tướng|s[ĩỹ])(?!\w))(?=\s*(?:[:;,.()–-]|$|[^\W\d_]|\d))"
)
_WHOLE = re.compile(r"\s*\(\s*")
# A class in capitals right behind a given name: 'đ/c Hà HTTNV'.
_CLASS_NEXT = re.compile(r"\s*(?:K?HT[XT]?S?NV|HTXS|ĐTC|TSVM)(?!\w)")
_UNCALLED = compiled(
    r"(?:thay mặt|chủ tr[ìi]|chủ toạ|thư k[ýí]|kết luận|ý kiến(?: góp ý)? của|nghe|do|theo|tổ trưởng)(?: các)?[\s:]*(?:đồng chí|đ ?/ ?c|đc)?\s*:?\s*$"
)


@frozen
class Name:
    """A name with its place in the clause."""

    text: str
    start: int
    end: int


@lru_cache(maxsize=256)
def names(text: str) -> tuple[Name, ...]:
    """Names in a clause, short ones after an address too ('đ/c Hà')."""
    found = [Name(*x) for x in find_names(text)]
    for match in _SHORT_NAME.finditer(text):
        at, beyond = match.span("name")
        whole = next((n for n in found if _WHOLE.fullmatch(text, beyond, n.start)), None)
        if whole and whole.text.split()[-1] == match["name"]:
            found[found.index(whole)] = replace(whole, start=at)  # 'đ/c Lâm (Bế Ngọc Lâm)' is one person
            continue
        goes_on = text[beyond:].lstrip()[:1].isupper() and not _CLASS_NEXT.match(text, beyond)
        alone = not any(n.start <= at < n.end for n in found) and not goes_on
        if alone and match["name"].istitle():
            found.append(Name(match["name"], at, beyond))
    found += _listed(text, found)
    return tuple(sorted(found, key=lambda n: n.start))


# Several called once: 'Bốn đồng chí Bằng, Khoa và Ánh'; not 'Các đồng chí Chi ủy viên'.
_CALLED_TOGETHER = re.compile(
    r"(?i:các|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|\d{1,2})\s+(?:đồng chí|đ\s?/\s?c)\s*:?\s+(?=[^\W\d_])"
)
_AND = re.compile(r"\s*,\s*(?:và\s+)?|\s+và\s+")
_GIVEN = re.compile(r"[^\W\d_]{1,7}(?=\s*(?:[,.;:()\d]|$)|\s[^\W\d_])")


def _listed(text: str, found: list[Name]) -> list[Name]:
    """Given names that share one address; the address stands before the first alone."""
    more: list[Name] = []
    for match in _CALLED_TOGETHER.finditer(text):
        at = match.end()
        while (name := _next(text, at, found)) is not None:
            if name not in found and not any(n.start == at for n in more):
                more.append(name)
            joined = _AND.match(text, name.end)
            if joined is None:
                break
            at = joined.end()
    return more


def _next(text: str, at: int, found: list[Name]) -> Name | None:
    """The name that stands at the offset: a known one, else a given name alone."""
    known = next((n for n in found if n.start == at), None)
    given = _GIVEN.match(text, at)
    if known or given is None:
        return known
    return Name(given.group(), at, given.end()) if given.group().istitle() and given.group() not in _POSTS else None


_POSTS = frozenset(("Bí", "Phó", "Chi", "Đảng", "Trưởng", "Chủ", "Thư", "Uỷ", "Ủy", "Ban", "Hội"))


# What may stand before a name: rank, degree, calling.
_STYLE = (
    r"(?:thiếu|trung|thượng|đại|chuẩn|hạ) (?:uý|tá|tướng|s[ĩỹ])|bác s[ĩỹ]|thạc s[ĩỹ]|tiến s[ĩỹ]|dược s[ĩỹ]|kỹ sư|cử nhân"
    r"|(?<!\w)(?:pgs|gs|ts|ths|bs|ds|đd|ks|cn|ys|thầy|cô|anh|chị|cụ)(?!\w)"
)


# A given name alone at the head of an item, before a class: '+ Hà: HTTNV', '- Thu Hà - hoàn thành tốt nhiệm vụ'.
_GIVEN_HEAD = re.compile(
    r"(?P<name>(?!Loại|Mức|Chung|Kết|Tổng|Cộng|Còn|Nay)[^\W\d_a-zđ][^\W\d_A-Z]{0,6}(?: [^\W\d_a-zđ][^\W\d_A-Z]{0,6})?)\s*[:–-]\s*"
)


def heads(text: str, folded: str, body: int) -> tuple[Name, ...]:
    """Names with which an item opens: 'Đ/c A: ...', 'Các đồng chí A, B, C: ...', '1. Triệu A – HTTNV'."""
    found = names(text)
    opening: list[Name] = []
    at = body
    for name in found:
        if re.sub(
            rf"(?:^(?:đối với|riêng|về|trường hợp)(?!\w)|^kết quả(?: biểu quyết| bỏ phiếu| xếp loại)?(?: như sau)?\s*:|các|đồng chí|đ ?/ ?c|đ ?/ ?v|đc|đảng viên|và|ông|bà|họ(?: và)? tên|{_STYLE}|[\W\d])",
            "",
            folded[at : name.start],
        ).strip():
            break
        opening.append(name)
        at = name.end
    if not opening:
        lead = re.split(r"[:(]|\s[-–—]\s", text[body:], maxsplit=1)[0]
        level = words.LEVEL.search(folded, body, body + len(lead))
        lead = lead[: level.start() - body].rstrip(" ,") if level else lead  # 'Nam Thị Cao HTTNV (6/6)'
        bare = strip_titles(lead)
        if looks_like_name(bare) and bare in lead:
            start = body + lead.index(bare)
            opening = [Name(bare, start, start + len(bare))]
        elif (match := _GIVEN_HEAD.match(text, body)) and words.LEVEL.pattern.match(folded, match.end()):
            opening = [Name(match["name"], *match.span("name"))]
    return tuple(opening)


_ALONE = compiled(
    r"(?:\s*\([^()]*\))?(?:[,\s]*(?:-|,|–)?\s*(?:(?:phó )?bí thư|chi uỷ viên|đảng viên|đảng uỷ viên|(?:phó )?(?:trưởng|giám|chánh|chủ|tổ)|chuyên|kế toán|văn thư|nhân viên|cán bộ|chức vụ)[^:.;]{0,60})?"
    r"(?:\s*\([^()]*\))?[\s:.;,-]*(?:$|tự (?:nhận|xếp|đánh|phân))"
)
_OWN_REVIEW = compiled(
    r"[^.;:]{0,60}?(?:đọc|trình bày|thông qua|báo cáo|tự|nêu)[^.;:]{0,30}?(?<!báo cáo )(?<!quả )kiểm điểm(?! (?:của )?(?:tập|chi|đảng bộ|đảng uỷ))"
)


def opens(folded: str, name: Name) -> bool:
    """Whether a name only heads what follows: 'Đ/c A - Bí thư', 'Đồng chí A đọc bản kiểm điểm'."""
    return bool(_ALONE.match(folded, name.end) or reviews(folded, name))


def reviews(folded: str, name: Name) -> bool:
    """Whether the person reads out his or her own review: what follows is about that person."""
    return bool(_OWN_REVIEW.match(folded, name.end))


def bare(text: str, name: Name, body: int) -> bool:
    """Whether a clause holds nothing but the name with its address."""
    return not re.sub(r"[\W\d_]|(?i:đồng chí|đ/c|đc)", "", text[body : name.start] + text[name.end :])


def speaks(text: str, folded: str, name: Name, rest: str = "") -> bool:
    """Whether the person at the head of a clause says something: an opinion, not a vote on them.

    `rest`: what follows in the item: 'Đ/c A: góp ý cần sâu sát; đề nghị HTTNV; tán thành 5/5' is the vote on A, unless it
    names another.
    """
    match = _SPEAKS.match(folded, name.end)
    if match is None or words.LEVEL.search(match.group()):
        return False
    if ":" not in match.group():
        return True
    if words.LEVEL.search(folded, match.end()) and _VOTED.search(folded, match.end()):
        return False  # 'Đ/c A: đề nghị xếp loại HTTNV, 14/14' is the vote on A
    level = words.LEVEL.search(rest.lower())
    voted = level is not None and not words.UNIT_LEVEL.match(level.group()) and _VOTED.search(rest) is not None
    return not voted or bool(names(text[match.end() :] + rest))


# 'Đồng chí A đề nghị xếp loại HTTNV, 5/5 nhất trí': nobody else is named between, A is whom the branch classes.
_PUT_FORWARD = compiled(
    r"[,\s]*(?:được )?(?:chi bộ )?(?:đề nghị|đề xuất|nhất trí)(?: (?:xếp|phân) loại| mức| đạt| là| ở)*\s*:?\s*"
)


def put_forward(folded: str, name: Name) -> bool:
    """Whether the person at the head of a clause is the one a class is proposed for, with the result in the clause."""
    match = _PUT_FORWARD.match(folded, name.end)
    level = words.LEVEL.pattern.match(folded, match.end()) if match else None
    if level is None or words.UNIT_LEVEL.match(level.group()):
        return False
    return _RESULT.search(folded, level.end()) is not None


# Who presides or speaks for the branch heads a paragraph that is not about that person.
_FOR_UNIT = compiled(
    r"thay mặt|chủ tr[ìi]|chủ toạ|thư k[ýí]|kết luận|điều hành|kiểm điểm (?:của )?(?:tập thể|chi bộ|chi uỷ)|báo cáo|bảng|bản đăng"
)
_PRESIDES = compiled(r"\W*(?:chủ tr[ìi]|chủ toạ|thư k[ýí]|ghi biên bản|vắng)")
# Behind the name of whom a paragraph is about: ': sâu sát', ' (bí thư): …', ', chi bộ nhận xét: …'.
_INTRODUCED = compiled(r"(?:\s*\([^()]*\))?(?:\s*[,–-][^:;.\d]{1,60})?\s*:")


def paragraph_of(text: str, folded: str, found: tuple[Name, ...]) -> Name | None:
    """The one person a paragraph is about, by its first sentence: 'Đồng chí A: sâu sát', 'Đối với đ/c A, chi bộ nhận xét: …'."""
    if len(found) != 1:
        return None
    colon = _INTRODUCED.match(folded, found[0].end)
    if colon:
        return None if _PRESIDES.match(folded, colon.end()) else found[0]
    return None if _FOR_UNIT.search(folded) or len(names(text)) > 1 else found[0]


def objects(text: str, folded: str, since: int) -> tuple[Name, ...]:
    """Names behind `since` that may be classed or commended; not those who speak or preside."""
    return tuple(n for n in names(text) if n.start >= since and not _UNCALLED.search(folded[: n.start]))


# Somebody called by a name that is none we know: 'xếp loại đồng chí K Păh'; not 'đồng chí Bí thư'.
_UNHEARD = re.compile(
    r"(?:[Đđ]ồng chí|[Đđ]\s?/\s?c)\s+(?!(?:Phó|Bí|Chi|Đảng|Trưởng|Chủ|Thư|Giám|Hiệu|Chánh|Uỷ|Ủy|Tổ)\s)[^\W\d_a-zđ][^\W\d_A-Z]*(?!\w)"
)


def unheard(text: str) -> bool:
    """Whether a clause speaks of somebody whose name could not be told from other words: the vote is nobody's we know."""
    return not names(text) and _UNHEARD.search(text) is not None
