"""What a clause votes on: a class of the branch or of a member, papers adopted, commendation, the minutes, something else."""

import re
from dataclasses import replace
from functools import lru_cache
from typing import Final

from dossiercheck.facts.votes import words
from dossiercheck.facts.votes.classes import Level
from dossiercheck.facts.votes.words import compiled, stemmed
from dossiercheck.model.frozen import frozen
from dossiercheck.model.values import VoteOn
from dossiercheck.vietnamese.names import find_names, looks_like_name, strip_titles

_UNIT = r"(?:chi bộ|đảng bộ|tổ chức (?:cơ sở )?đảng|tập thể|tccsđ|tổ đảng)"
# 'Xếp loại CB: TSVM' is about the branch; 'xếp loại CB, CC' is about the staff.
_BRIEF = r"cb(?=[\s:(,–-]*(?:đạt |là |năm \d+ ?:? ?)*(?:ts ?vm|trong sạch))"
_MEMBER = r"(?:từng |các |mỗi |cá nhân )*(?:đảng viên|đồng chí|đ ?/ ?c(?!\w)|đ ?/ ?v(?!\w)|cá nhân|đv(?!\w))"
_CLASS = r"(?:(?:xếp|phân)(?: và)? loại|(?<!tự )xếp(?= (?:ở |vào )?(?:mức )?\"?(?:đtc|đủ tư|ht|hoàn thành|tsvm|trong sạch))|bình xét|đánh giá|(?:đề nghị|đề xuất)? ?công nhận|mức chất lượng|mức (?:tự )?(?:xếp|nhận))"
_CLASSING = ("xếp", "phân", "bình xét", "đánh giá", "công nhận", "mức ")
CLASSING = stemmed(_CLASS, *_CLASSING)
# The first thing behind the verb is what is classed: 'xếp loại đảng viên của chi bộ' is about members.
_OBJECT = stemmed(
    rf"{_CLASS}(?P<between>(?:(?!nhiệm vụ|tư cách|vững mạnh|(?<!\w)k?ht[xt]?s?nv|tsvm)[^.;\d%]){{0,60}}?)(?:\d{{1,3}} )?(?:(?P<unit>(?<!\w)(?:{_UNIT}|{_BRIEF}))|(?P<member>(?<!\w){_MEMBER}))",
    *_CLASSING,
)
_BOTH = stemmed(
    rf"(?:{_UNIT}[^.;:]{{0,20}}?(?: và|,|;| -) ?{_MEMBER})|{_MEMBER}(?: và|,) ?{_UNIT}",
    "chi bộ", "đảng bộ", "tổ chức ", "tập thể", "tccsđ", "tổ đảng",
)  # fmt: skip
# What may stand before the first word of an item: '- ', '2. ', 'A. ', 'ii) '.
_MARKED = r"[\W\d]*(?:[a-zđ]{1,3}[.)/]\s+)?"
_UNIT_FIRST = compiled(
    rf"{_MARKED}(?:tập thể )?{_UNIT}(?:(?!xếp|đề nghị|biểu quyết|nhất trí|thống nhất|đồng ý|đánh giá|tiến hành|họp|bỏ phiếu)[^.;:\d]){{0,50}}?(?::|(?<!\w)đạt(?!\w)|-|=)"
    rf"|{_MARKED}(?:tập thể )?{_UNIT} (?:năm \d+ )?(?:tự|được) (?:xếp|phân|nhận|chấm)(?: loại| mức)?(?: là| đạt)?\s*[:=-]"
)
_REVIEW_OF_MEMBERS = compiled(
    rf"kiểm điểm(?: của)? {_MEMBER}|(?:góp ý|nhận xét)[^.;:]{{0,30}} {_MEMBER}|kiểm điểm[^.;:]{{0,15}}cá nhân"
)
_REVIEW_OF_UNIT = compiled(rf"kiểm điểm (?:của )?(?:tập thể|{_UNIT})")

_PAPERS: Final = (
    ("member-quality-return", stemmed(r"biểu (?:báo cáo )?(?:đánh giá|xếp loại|phân loại)[^,;.]{0,20}đảng viên|biểu báo cáo", "biểu ")),
    ("criteria-summary-return", stemmed(r"biểu tổng hợp", "biểu ")),
    ("report", stemmed(
        r"(?:báo cáo|(?<!\w)bc) (?:kết quả )?(?:tự )?(?:kiểm điểm|kđ(?!\w))|(?<!\w)bckđ(?!\w)|báo cáo (?:kết quả )?(?:thực hiện|lãnh đạo)|báo cáo tự đánh giá"
        r"|bản (?:tự )?kiểm điểm (?:của )?(?:tập thể|chi bộ|chi [uủ][ỷy]|đảng bộ|đảng [uủ][ỷy]|ban chấp|bch|cấp)"
        r"|kiểm điểm tập thể|báo cáo(?=\s*(?:[,;:]|và |trên|nêu|$))",
        "báo cáo", "bc", "kiểm điểm",
    )),
    ("scores", stemmed(r"(?:bảng|biểu|bản)(?: tự)?(?: chấm)? điểm|chấm điểm", " điểm")),
    ("pledge", stemmed(r"đăng k[ýí]|bản đk(?!\w)|(?<!\w)đk(?:pđ(?!\w)|(?= phấn))|cam kết(?= phấn| xây| năm|\s*(?:[,;:]|và |$))|bản cam kết", "đăng k", "đk", "cam kết")),
    ("self-review", stemmed(r"bản (?:tự )?kiểm điểm", "kiểm điểm")),
)  # fmt: skip
# The name of a return speaks of classing without being a vote on a class.
_RETURNS = stemmed(
    r"(?<!\w)biểu (?!quyết|dương)(?:báo cáo |tổng hợp )?[^,;.:]{0,40}?(?:đánh giá|xếp loại|phân loại)[^,;.:]{0,30}?(?:đảng viên|chất lượng|chi bộ)(?: đảng viên)?",
    "biểu ",
)
_LEAD = compiled(r"(?:dự thảo |bản |bảng |các |về )+")
_OF_MEMBER = compiled(r"[^,;.:]{0,60}?(?:cá nhân|hoàn thành|của (?:từng |các |mỗi )?(?:đảng viên|đồng chí|đ/c))")
_OF_COMMITTEE = compiled(r"[^,;.:]{0,80}?(?:đảng bộ|đảng [uủ][ỷy])")
_OF_BRANCH = compiled(r"[^,;.:]{0,80}?(?:chi bộ|chi [uủ][ỷy])")
_MINUTES = compiled(r"(?<!ghi )(?<!lập )(?<!lập thành )(?<!ký )biên bản(?! kiểm| bàn| giao| làm| họp chi bộ tháng)")
_COMMEND = stemmed(
    r"khen thưởng|biểu dương|giấy khen|bằng khen|(?<!\w)khen(?!\w)|danh hiệu thi đua", "khen", "biểu dương", "danh hiệu"
)
_ELSE = compiled(
    r"nghị quyết|kết luận|chương trình|kế hoạch|chủ trương|phương hướng|nhiệm vụ (?:năm|trọng tâm)|kết nạp|chuyển (?:đảng |đ/v |đảng viên )?chính thức|công nhận đảng viên chính"
    r"|(?<!\w)bầu(?!\w)|nhân sự|đoàn chủ|chủ toạ(?!\s*[:(-])|tổ kiểm phiếu|thư k[ýí]|quy chế|giới thiệu|kỷ luật|cảm tình|quần chúng|chuyên đề|nội dung|quyết định|bổ sung chi"
    r"|quy trình|danh sách|phương án|đề án|ý kiến (?:trên|của|đóng)|tờ trình|thu chi|kinh phí|đảng phí"
)
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
class Subject:
    """What is voted on."""

    on: VoteOn
    of: str | None = None
    member: str | None = None


ELSE: Final = Subject("other")


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
    return tuple(sorted(found, key=lambda n: n.start))


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
    if len(found) != 1 or classes_unit(folded) or heads_unit(folded):
        return None
    colon = _INTRODUCED.match(folded, found[0].end)
    if colon:
        return None if _PRESIDES.match(folded, colon.end()) else found[0]
    return None if _FOR_UNIT.search(folded) or len(names(text)) > 1 else found[0]


def objects(text: str, folded: str, since: int) -> tuple[Name, ...]:
    """Names behind `since` that may be classed or commended; not those who speak or preside."""
    return tuple(n for n in names(text) if n.start >= since and not _UNCALLED.search(folded[: n.start]))


def adopted(folded: str, committee: bool) -> tuple[Subject, ...]:
    """Papers named, in their order."""
    found: list[tuple[int, str]] = []
    taken: list[tuple[int, int]] = []
    for name, pattern in _PAPERS:
        for match in pattern.finditer(folded):
            if any(s < match.end() and match.start() < e for s, e in taken):
                continue
            taken.append(match.span())
            found.append((match.start(), _kind(name, folded, match, committee)))
    return tuple(Subject("adoption", of) for of in dict.fromkeys(of for _, of in sorted(found)))


def papers_at(folded: str) -> tuple[int, ...]:
    """Offsets of the branch's papers named: 'Báo cáo kiểm điểm 7/7, Bảng chấm điểm 6/7'."""
    own = (p for name, p in _PAPERS if name in {"report", "scores", "pledge"})
    return tuple(sorted(m.start() for p in own for m in p.finditer(folded)))


def matters_at(text: str, folded: str) -> tuple[int, ...]:
    """Offsets of all that a vote may be on: people, the branch with its class, its papers, commendation, the minutes."""
    found = [n.start for n in names(text)] + list(papers_at(folded))
    found += [
        m.start()
        for p in (words.LEVEL, _COMMEND)
        for m in p.finditer(folded)
        if p is _COMMEND or words.UNIT_LEVEL.search(m.group())
    ]
    unit = _OBJECT.search(folded)
    found += [unit.start("unit")] if unit and unit["unit"] else []
    return tuple(sorted(found))


def names_paper(folded: str, at: int) -> bool:
    """Whether a paper's name stands at the offset: 'Bản đăng ký phấn đấu năm 2011'."""
    lead = _LEAD.match(folded, at)
    begins = {at, lead.end() if lead else at}
    return any(p.pattern.match(folded, begin) for _, p in _PAPERS for begin in begins)


def _kind(name: str, folded: str, match: re.Match[str], committee: bool) -> str:
    if name in {"member-quality-return", "criteria-summary-return", "self-review"}:
        return name
    said = match.end() - (12 if match.group().endswith(("bộ", "uỷ", "ủy")) else 0)
    if name == "pledge" and _OF_MEMBER.match(folded, said):
        return "member-pledge"
    own, other = _OF_BRANCH.match(folded, said), _OF_COMMITTEE.match(folded, said)
    if other and (not own or other.end() < own.end()):
        return f"committee-{name}"
    return f"branch-{name}" if own or not committee else f"committee-{name}"


def subjects(
    folded: str, *, committee: bool, levels: tuple[Level, ...], result: bool, voting: bool = False
) -> tuple[Subject, ...]:
    """What a clause names as voted on, members left open (`member` None).

    `result`: the clause tells a result, so that both of 'chi bộ và đảng viên' are voted on; `voting`: a heading of
    voting stands above, so that a paper's name is enough.
    """
    approving = words.agrees(folded) or words.BALLOTING.search(folded)
    if not (approving or voting or CLASSING.search(folded) or _COMMEND.search(folded) or levels):
        return ()
    found: list[Subject] = []
    if approving or voting:
        found += adopted(folded, committee)
        found += [Subject("minutes")] if _MINUTES.search(folded) else []
    found += _classed(_RETURNS.blot(folded), levels, result=result)
    if found and all(s.of == "self-review" for s in found) and any(not x.own for x in levels):
        found.append(Subject("member-class"))  # 'thống nhất với bản kiểm điểm và xếp loại HTTNV'
    if any(s.on in {"member-class", "branch-class"} for s in found):
        found = [s for s in found if s.of != "self-review"]
    if _COMMEND.search(folded):
        found.append(Subject("commendation"))
    classing = levels or CLASSING.search(folded)
    if not found and not classing and (approving or (voting and result)) and _ELSE.search(folded):
        found.append(ELSE)
    return tuple(dict.fromkeys(found))


def _classed(folded: str, levels: tuple[Level, ...], *, result: bool) -> list[Subject]:
    both = _BOTH.search(folded)
    if both and CLASSING.search(folded[: both.start()]):
        return [Subject("branch-class"), Subject("member-class")] if result else []
    match = _OBJECT.search(folded)
    if match:
        return [Subject("branch-class" if match["unit"] else "member-class")]
    unit = any(words.UNIT_LEVEL.search(x.text.lower()) for x in levels)
    if unit or (levels and _UNIT_FIRST.match(folded)):
        return [Subject("branch-class")]
    return []


def classes_unit(folded: str) -> bool:
    """Whether a clause classes the branch by name: 'Đề nghị xếp loại chi bộ: TSVM'."""
    match = _OBJECT.search(folded)
    return match is not None and match["unit"] is not None


# 'Bí thư đề nghị chi bộ xếp loại hoàn thành tốt nhiệm vụ', where no person is spoken of.
_PROPOSED = compiled(rf"(?:đề nghị|đề xuất)(?: cho)? {_UNIT} (?:năm \d+ )?(?:được )?(?:(?:xếp|phân) loại|đạt)")


def proposes_unit(folded: str) -> bool:
    """Whether a clause proposes a class for the branch by name."""
    return _PROPOSED.search(folded) is not None


# Somebody called by a name that is none we know: 'xếp loại đồng chí K Păh'; not 'đồng chí Bí thư'.
_UNHEARD = re.compile(
    r"(?:[Đđ]ồng chí|[Đđ]\s?/\s?c)\s+(?!(?:Phó|Bí|Chi|Đảng|Trưởng|Chủ|Thư|Giám|Hiệu|Chánh|Uỷ|Ủy|Tổ)\s)[^\W\d_a-zđ][^\W\d_A-Z]*(?!\w)"
)


def unheard(text: str) -> bool:
    """Whether a clause speaks of somebody whose name could not be told from other words: the vote is nobody's we know."""
    return not names(text) and _UNHEARD.search(text) is not None


def heads_unit(folded: str) -> bool:
    """Whether a clause begins with the branch as what is classed: 'Chi bộ: TSVM (8/8)'."""
    return _UNIT_FIRST.match(folded) is not None


_PLURAL = compiled(
    r"(?:các|từng|toàn (?:bộ|thể)|những|mỗi|tất cả|\d+) (?:đảng viên|đồng chí|đ ?/ ?c)|danh sách|cá nhân|(?<!\w)các(?!\w)"
)


def plural(folded: str) -> bool:
    """Whether those classed are several: 'xếp loại các đảng viên theo danh sách', not 'xếp loại đồng chí HTTNV: 5 đồng chí'.

    >>> plural("xếp loại đồng chí đủ tư cách: 5 đồng chí đồng ý"), plural("xếp loại từng đảng viên")
    (False, True)
    """
    match = _OBJECT.search(folded)
    return bool(_PLURAL.search(folded, match.start(), match.end() + 25) if match else _PLURAL.search(folded))


def region(folded: str) -> VoteOn | None:
    """What a heading opens, where it is about classes or reviews: 'II. Kiểm điểm cá nhân đảng viên'."""
    if _REVIEW_OF_MEMBERS.search(folded):
        return "member-class"
    return "branch-class" if _REVIEW_OF_UNIT.search(folded) else None


def unknown_heading(folded: str) -> bool:
    """Whether a heading opens a matter that is none of ours."""
    return not re.search(
        r"biểu quyết|kết quả|bỏ phiếu|thảo luận|ý kiến|góp ý|kết luận|xếp loại|đánh giá|nhận xét|nhất trí|đồng ý|tán thành|phiếu|tự nhận|ưu điểm"
        r"|hạn chế|khuyết điểm|đề nghị|phân loại|kiểm điểm|tỷ lệ|tổ kiểm|lý do|chi bộ|đảng viên", folded
    )  # fmt: skip
