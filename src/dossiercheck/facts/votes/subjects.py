"""What a clause votes on: a class of the branch or of a member, papers adopted, commendation, the minutes, something else."""

import re
from typing import Final

from dossiercheck.facts.votes import words
from dossiercheck.facts.votes.classes import Level
from dossiercheck.facts.votes.words import compiled, stemmed
from dossiercheck.model.frozen import frozen
from dossiercheck.model.values import VoteOn

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
COMMEND = stemmed(
    r"khen thưởng|biểu dương|giấy khen|bằng khen|(?<!\w)khen(?!\w)|danh hiệu thi đua", "khen", "biểu dương", "danh hiệu"
)
_ELSE = compiled(
    r"nghị quyết|kết luận|chương trình|kế hoạch|chủ trương|phương hướng|nhiệm vụ (?:năm|trọng tâm)|kết nạp|chuyển (?:đảng |đ/v |đảng viên )?chính thức|công nhận đảng viên chính"
    r"|(?<!\w)bầu(?!\w)|nhân sự|đoàn chủ|chủ toạ(?!\s*[:(-])|tổ kiểm phiếu|thư k[ýí]|quy chế|giới thiệu|kỷ luật|cảm tình|quần chúng|chuyên đề|nội dung|quyết định|bổ sung chi"
    r"|quy trình|danh sách|phương án|đề án|ý kiến (?:trên|của|đóng)|tờ trình|thu chi|kinh phí|đảng phí"
)


@frozen
class Subject:
    """What is voted on."""

    on: VoteOn
    of: str | None = None
    member: str | None = None


ELSE: Final = Subject("other")


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
    if not (approving or voting or CLASSING.search(folded) or COMMEND.search(folded) or levels):
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
    if COMMEND.search(folded):
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


def unit_at(folded: str) -> int | None:
    """Where a clause names the branch as what is classed; None where it does not."""
    match = _OBJECT.search(folded)
    return match.start("unit") if match and match["unit"] else None


def classes_unit(folded: str) -> bool:
    """Whether a clause classes the branch by name: 'Đề nghị xếp loại chi bộ: TSVM'."""
    return unit_at(folded) is not None


# 'Bí thư đề nghị chi bộ xếp loại hoàn thành tốt nhiệm vụ', where no person is spoken of.
_PROPOSED = compiled(rf"(?:đề nghị|đề xuất)(?: cho)? {_UNIT} (?:năm \d+ )?(?:được )?(?:(?:xếp|phân) loại|đạt)")


def proposes_unit(folded: str) -> bool:
    """Whether a clause proposes a class for the branch by name."""
    return _PROPOSED.search(folded) is not None


def heads_unit(folded: str) -> bool:
    """Whether a clause begins with the branch as what is classed: 'Chi bộ: TSVM (8/8)'."""
    return _UNIT_FIRST.match(folded) is not None


_PLURAL = compiled(
    r"(?:các|từng|toàn (?:bộ|thể)|những|mỗi|tất cả|\d+) (?:đảng viên|đồng chí|đ ?/ ?c)|danh sách|cá nhân|(?<!\w)các(?!\w)"
)


def plural(folded: str) -> bool:
    """Whether those classed are several: 'xếp loại các đảng viên theo danh sách', not 'xếp loại đồng chí HTTNV: 5 đồng chí'.

    >>> plural("xếp loại đồng chí hoàn thành tốt nhiệm vụ: 5 đồng chí đồng ý"), plural("xếp loại từng đảng viên")
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
