"""What minutes propose to commend: who (members, the branch), or that nobody is.

Looks for a sentence that proposes ('đề nghị khen thưởng đồng chí ...', 'tặng giấy khen cho chi bộ', 'biểu dương ...') and
for what stands below a heading ('Biểu dương, khen thưởng'); names as printed, a unit ('chi bộ', 'tập thể') and a group
without names ('các đồng chí hoàn thành xuất sắc nhiệm vụ') as printed too. 'Không đề nghị khen thưởng' is a decision.

Traps: a heading or an agenda with nothing below says nothing; a reward received ('được tặng bằng khen') is no proposal;
who proposes is not who is proposed; signatures below the last section.
"""

import re
from dataclasses import dataclass, field

from dossiercheck.facts.layout import Paragraph, evidence, missing, paragraphs, told
from dossiercheck.facts.running import paired
from dossiercheck.model.document import Document
from dossiercheck.model.fact import Evidence, Fact, Found
from dossiercheck.model.values import Commendation
from dossiercheck.vietnamese.names import find_names, same_name

_PRAISE = re.compile(r"khen(?: thưởng)?|biểu dương|tuyên dương|giấy khen|bằng khen")
_PROPOSES = re.compile(
    r"(?:đề nghị|đề xuất|kiến nghị|giới thiệu|bình (?:xét|chọn)|thống nhất|nhất trí|biểu quyết)[^.;]{0,120}?(?:khen|dương|tặng)[^.;:]{0,40}?(?=\s(?:cho|đối|với|các|chi|tập|đồng|đ/c|\d)|[:.;]|$)"
    r"|(?<!được )(?<!đã )tặng (?:giấy|bằng) khen|(?<!được )(?:biểu|tuyên) dương(?: *,? *khen thưởng)?"
)
_NONE = re.compile(
    r"(?:không|chưa)(?: (?:có|xét|đặt|ai|đồng chí nào|cá nhân nào|tập thể|cá nhân|,|và|nào|được|đảng viên nào|trường hợp nào)){0,5}"
    r" (?:(?:đề nghị|đề xuất|kiến nghị|bình xét|xét|thực hiện|việc) )*(?:tặng |hình thức )*(?:biểu dương|khen|giấy khen)"
    r"|khen(?: thưởng)?[^.;:]{0,30}(?::[^.;:]{0,30}|\s)(?:không|chưa) (?:đề nghị|đề xuất|xét|giới thiệu)(?! (?:mức|gì thêm))"
    r"|khen(?: thưởng)?[^.;:]{0,40}[:\-] *(?:không|chưa)(?: (?:có|ai|đề nghị))* *(?:[.;,]|$)"
)
_NOTHING = re.compile(
    r"[\s\-+*•.]*(?:không|chưa)(?: (?:có|đề nghị|đề xuất|xét|ai|đồng chí nào|trường hợp nào))*(?: (?:ai|nào))?\W*"
)
# A group without names, a unit that is proposed: not one that goes on to propose.
_GROUP = re.compile(
    r"(?:(?:các|những|tất cả|toàn bộ|\d{1,2}) )+(?:đồng chí|đảng viên|cá nhân|đ/c)(?! (?:có (?:tên|mặt)|(?:biểu quyết )?(?:nhất trí|đồng ý|tán thành|thống nhất)|biểu quyết|giơ tay))[^.;:,()]{0,70}"
)
# A given name behind an address: 'khen đ/c Hà', 'đồng chí Páo'.
_GIVEN = re.compile(r"(?:[Đđ]ồng chí|[Đđ]\s?/\s?[cC]) *:? ([A-ZÀ-ỸĐ][^\W\d_]{0,6})(?= *(?:[;,.(–-]|$))")
_UNIT = re.compile(r"(?:tập thể )?(?:chi bộ|đảng bộ)|tập thể (?!:)\w+(?: \w+)?")
_NAME_WORD = re.compile(r" (?:[-–] )?([^\W\d_]+)")
# Where a sentence that proposes one and not the other is parted: 'biểu dương đồng chí A; tập thể không đề nghị khen'.
_PART = re.compile(r"[.;](?=\s|$)|,(?= (?:riêng |còn |đối với |tập thể|cá nhân|chi bộ|không|chưa))")
_LOWER = frozenset({"vụ", "thư", "phòng", "tra", "chức", "bộ", "tổ"})
"""Words inside a unit's name that many print small: 'Văn phòng', 'Tổ chức'."""
_SUBJECT = re.compile(
    r" *(?:đề nghị|đề xuất|thống nhất|nhất trí|biểu quyết|xét|đã (?:đề|thống|nhất|họp|xét|biểu)|họp|gồm|có\s|,? *(?:và|hoặc) (?:các |từng )?(?:đảng viên|cá nhân)(?! [:A-ZĐ]))"
)
# What may stand below a heading: items, 'Tập thể: ...', 'Đồng chí ...'; a bare name is a signature.
_BELONGS = re.compile(
    r" *(?:[-–+*•]|[a-zđ][.)]|\d{1,2}[.)]|(?:tập thể|cá nhân|chi bộ|đồng chí|đ/c|các|đề nghị|không|chưa|gồm|đảng viên)(?!\w))",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r" *(?:[IVX]{1,4}|\d{1,2}(?:\.\d{1,2})*|[A-HĐ]) *[.)/:]| *(?:Phần|PHẦN|Mục)\s")
_CLOSING = re.compile(r"kết thúc|biên bản|thư ký|chủ (?:toạ|trì|tịch)|nơi nhận|người ghi|bế mạc")
_HEADING = 110
_BELOW = 12
"""Paragraphs below a heading that belong to it."""


@dataclass(slots=True)
class _Reading:
    proposed: list[str] = field(default_factory=list)
    none: list[Evidence] = field(default_factory=list)
    shown: list[Evidence] = field(default_factory=list)
    below: int = 0
    """Paragraphs still taken as standing below the heading."""


def find(document: Document) -> Fact[Commendation]:
    """Find the proposal; `evidence[i]` shows `proposed[i]`, or that nobody is proposed."""
    if not _PRAISE.search(told(document)):
        return missing(document)
    read = _Reading()
    for paragraph in paragraphs(document):
        _take(read, document, paragraph)
    unread = ("proposed",) if document.unread else ()
    if read.proposed:
        return Found(Commendation(tuple(read.proposed)), tuple(read.shown), unread=unread)
    if read.none:
        return Found(Commendation((), none=True), tuple(read.none[:1]), unread=unread)
    return missing(document)


def _take(read: _Reading, document: Document, paragraph: Paragraph) -> None:
    text, folded = paired(paragraph.text)
    praise = _PRAISE.search(folded)
    if (_NUMBERED.match(text) and not find_names(text)) or _CLOSING.search(folded):
        read.below = 0
    if praise and _NONE.search(folded):
        read.none.append(evidence(document, paragraph.lines))
        _besides(read, document, paragraph)
    elif praise and (cue := _PROPOSES.search(folded)):
        if not _add(read, document, paragraph, cue.end()) and len(text) <= _HEADING:
            read.below = _BELOW
    elif praise and len(text) <= _HEADING:
        after = text.find(":", praise.end())
        if after < 0 or not _add(read, document, paragraph, after):
            read.below = _BELOW
    elif read.below:
        read.below = read.below - 1 if _BELONGS.match(text) else 0
        if read.below == 0:
            return
        if _NOTHING.fullmatch(folded):
            read.none.append(evidence(document, paragraph.lines))
        else:
            _add(read, document, paragraph, 0)


def _besides(read: _Reading, document: Document, paragraph: Paragraph) -> None:
    """Add whom the other parts of a paragraph propose in which one says that somebody is not proposed."""
    _, folded = paired(paragraph.text)
    start = 0
    for end in (*(m.start() for m in _PART.finditer(folded)), len(folded)):
        part = folded[start:end]
        if not _NONE.search(part) and (cue := _PROPOSES.search(part)):
            _add(read, document, paragraph, start + cue.end(), end)
        start = end


def _add(read: _Reading, document: Document, paragraph: Paragraph, start: int, end: int | None = None) -> bool:
    """Add whom the rest of a paragraph (up to `end`) names; whether it names anybody."""
    text, folded = (side[:end] for side in paired(paragraph.text))
    names = [n for n, at, _ in find_names(text) if at >= start] or [m[1] for m in _GIVEN.finditer(text, start)]
    found = [*_units(text, folded, start), *names]
    if not found:
        group = None if text.endswith(":") else _GROUP.search(folded, start)
        found = [text[group.start() : group.end()].strip()] if group else []
    for said in found:
        if not any(same_name(said, known) for known in read.proposed):
            read.proposed.append(said)
            read.shown.append(evidence(document, paragraph.lines))
    return bool(found)


def _units(text: str, folded: str, start: int) -> list[str]:
    """Units that are proposed, with their names."""
    found = []
    for match in _UNIT.finditer(folded, start):
        end = match.end()
        while (word := _NAME_WORD.match(text, end)) and (
            word[1][0].isupper() or (word[1] in _LOWER and end > match.end())
        ):
            end = word.end()
        before = folded[max(start, match.start() - 24) : match.start()]
        of_someone = re.search(r"(?:[,\-(–]|thuộc|của|đảng viên|bí thư|trong) *$", before) and find_names(
            text[start : match.start()]
        )
        if not of_someone and not _SUBJECT.match(folded, end):
            found.append(text[match.start() : end].strip())
    return found
