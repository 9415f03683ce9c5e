"""Members of whom minutes record an opinion: names as printed, each once.

Looks for an opinion told of somebody ('đ/c A góp ý cho đ/c B', 'Đối với đồng chí X: ...', 'nhận xét về đ/c X'), for a
heading per member with opinions below it ('3.1. Đồng chí X', then 'Góp ý: ...'), for a list of members and remarks in a
section of criticism ('Góp ý: đ/c X cần ...; đ/c Y ...'), for what is answered to one who read a review, and for tables with
a column of opinions beside the names. Given names behind an address count. Where members are said to have been criticised
and who is not, the fact (or `opinions` in it) is unread.

Traps: who speaks is not who is spoken of; present, absent, voted on and signing are no opinions; 'bản kiểm điểm của đ/c
X' is X's paper, and opinions on it are on X.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

from dossiercheck.facts.layout import Paragraph, evidence, missing, paragraphs
from dossiercheck.facts.running import paired
from dossiercheck.facts.tables import Sheet, sheets, shown
from dossiercheck.model.document import Document
from dossiercheck.model.fact import Absent, Evidence, Fact, Found, Unreadable
from dossiercheck.vietnamese.fold import fold
from dossiercheck.vietnamese.names import find_names, looks_like_name, name_key, strip_titles

_ADDRESS = r"(?:đảng viên )?(?:đồng chí|đ\s?[/.]\s?c|ông|bà)? *[.:]? *"
_ADDRESSED = re.compile(_ADDRESS)
_OPINION = re.compile(
    r"góp ý|ý kiến(?! khác)|nhận xét|phê bình|ưu điểm|khuyết điểm|hạn chế|tồn tại|đóng góp|nhắc nhở|phát biểu|khắc phục|rút kinh nghiệm"
)
_ABOUT = re.compile(
    r"(?:góp ý|ý kiến|nhận xét|phê bình|đóng góp|đánh giá|bổ sung|nhắc nhở|phản ánh|nhất trí|đồng ý)[^.;:]{0,70}?"
    rf"(?:\s(?:cho|với|về|đối với)|kiểm điểm(?: cá nhân)? của) {_ADDRESS}$"
)
_TOWARDS = re.compile(
    rf"^[\W\d]*(?:đối với|về|với|góp ý(?: (?:cho|với|về|đối với))?|ý kiến (?:về|đối với|với)) {_ADDRESS}$"
)
_SPEAKS = re.compile(
    r" *(?:\([^)]*\) *)?[,:–-]? *(?:đã )?(?:góp ý|phát biểu|có ý kiến|nhận xét|tham gia|bổ sung|nêu|nhất trí|đồng ý|cho rằng|thông qua|đọc|trình bày)"
)
# 'đọc bản kiểm điểm', 'trình bày bản tự kiểm điểm': the member whose turn it is.
_READS = re.compile(
    r" *(?:\([^)]*\) *)?,? *(?:tự|đã)? *(?:đọc|trình bày|báo cáo|thông qua|kiểm điểm)[^.;:]{0,40}?kiểm điểm"
)
_NO_OPINION = re.compile(
    r"vắng|có mặt|chủ (?:toạ|trì)|thư ký|tán thành|biểu quyết|phiếu|xếp loại|khen|triệu tập|\d+ */ *\d+|hoàn thành (?:tốt|xuất sắc|nhiệm)"
)
_ITEM = re.compile(r"[\s\-–+*•]*(?:\(?(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,4}|[a-zđA-H]) *[.)/:]+ *)?[\s\-–+*•]*")
_NUMBERED = re.compile(r" *\(?(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,4}|[a-zđA-H]) *[.)/:]")
_SECTION = re.compile(r"góp ý|kiểm điểm|phê bình|nhận xét|ý kiến (?:đối|về|cho|với)")
_COLUMN = re.compile(r"ý kiến|góp ý|nhận xét|ưu điểm|khuyết điểm|hạn chế|ưu,")
_NO_COLUMN = re.compile(r"biểu quyết|ý kiến khác|đồng ý|tán thành|phiếu|tỷ lệ")
_WORDS, _FEWER = 4, 3
"""Words that make a remark, and in a section of criticism."""
# What is said in few words: 'nhất trí', 'phát huy', 'gương mẫu'.
_SHORT = re.compile(r"(?<!không )(?:nhất trí|đồng ý|phát huy|gương mẫu|tốt|cố gắng|như trên)(?! (?:với )?\d)")
# Classes and posts, which are no remarks: 'HTTNV', 'Bí thư chi bộ', 'tự nhận loại ...', 'đủ tư cách'.
_CLASS = re.compile(
    r"(?<!\w)ht\w{0,3}nv(?!\w)|đtc|đủ tư cách|tự (?:nhận|xếp|đánh giá)|tư cách đảng viên|hoàn thành(?: tốt| xuất sắc)? nhiệm vụ"
    r"|^\W*(?:phó |nguyên )?(?:bí thư|chi ủy|chi uỷ|đảng viên|trưởng|tổ trưởng|giám đốc|đi công tác|nghỉ|ốm|dự bị|chính thức)"
)
_NOTHING = re.compile(r"\W*(?:không|chưa)(?: có)?(?: ý kiến| góp ý| nhận xét)?(?: gì| nào)?(?: khác| thêm)?\W*")
_CLAUSE = re.compile(r"[.;](?=\s|$)|, (?=biểu quyết|kết quả|xếp loại|đề nghị xếp)")
# A given name or a whole one behind an address, as it is printed: 'đ/c Bằng'.
_GIVEN = re.compile(
    r"(?:[Đđ]ồng chí|[Đđ]\s?[/.]\s?[cC]) *:? *(?P<name>[^\W\d_a-z]\w{0,6})(?= +[^\W\d_A-Z]| *[:,.;(–-]|$)"
)
# 'đ/c X cần ...', 'đồng chí Y phát huy ...': what one is told.
_TOLD = re.compile(
    r" *(?:\([^)]*\) *)?(?:cần|nên|còn|chưa|phải|hãy|phát huy|tích cực|tiếp tục|giữ gìn|khắc phục|rút kinh nghiệm|gương mẫu|nhiệt tình|chú ý|quan tâm|đôi (?:khi|lúc))(?!\w)"
)
# 'Góp ý:', 'Ý kiến góp ý của chi bộ:' before whom it is on.
_LEAD = re.compile(
    r"(?:^\W*|[.;] )(?:các |tóm tắt |các ý kiến )?(?:ý kiến )?(?:góp ý|nhận xét|phê bình|đóng góp|(?:đối với|về) từng (?:người|đồng chí|đ/c|đảng viên))[^:;.]{0,40}: *"
)
_ADDRESSES = re.compile(r"đồng chí|đ\s?[/.]\s?c")
# 'Kiểm điểm đồng chí X': whose turn it is.
_TURN = re.compile(rf"(?:tự )?(?:kiểm điểm|phê bình)(?: cá nhân)? {_ADDRESS}")
# Behind one who read a review: '. Các đ/c nhất trí', '. Đ/c Bích: ...'.
_ANSWERED = re.compile(
    r"[.;] *(?:ý kiến )?(?:các )?(?:đ/c|đồng chí|chi bộ|hội nghị|tập thể|mọi người)[^.;:]{0,30}?(?::| (?:nhất trí|đồng ý|góp ý|nhận xét|cho rằng))(?! *(?:với )?(?:\d|xếp|biểu))"
)
_RESULT = re.compile(r"(?:xếp loại|biểu quyết|kết quả|ht\w{0,3}nv|nhiệm vụ)[^.;]{0,80}?\d+ */ *\d+|\d+ phiếu")
_ON_PAPERS = re.compile(r"^[^.;]{0,40}(?:báo cáo|bảng chấm|bảng điểm|bản đăng ký|dự thảo|cho chi bộ)")
_VOTED = re.compile(r"biểu quyết|xếp loại|phiếu|khen|kết quả")
# Criticism that is told of without whom it was on: 'góp ý từng đồng chí theo gợi ý', 'ý kiến góp ý (có phụ lục)'.
_VOICED = re.compile(
    r"góp ý(?:,? phê bình)?(?: kiến)?(?: (?:cho|với|đối với|về))?(?: từng| mỗi| các) (?:đảng viên|đồng chí|đ/c|cá nhân)"
    r"|(?:các|từng|mỗi) (?:đảng viên|đồng chí|đ/c)(?: \w+){0,4} góp ý(?! (?:vào|cho) (?:dự thảo|báo cáo|bản|bảng|các (?:văn|dự)))|góp ý[^.;]{0,50}(?:phụ lục|kèm theo)"
)
_HEADING, _TITLE = 150, 80


@dataclass(slots=True)
class _Reading:
    found: dict[str, tuple[str, Evidence]] = field(default_factory=dict)
    section: bool = False
    """Whether we are in a section of criticism."""
    member: str | None = None
    """Whose heading stands above."""
    numbered: bool = False
    voiced: Evidence | None = None
    """Where members are said to have been criticised."""

    def add(self, name: str, where: Callable[[], Evidence]) -> None:
        """Keep a name with where it stands first; few paragraphs are shown, so that only these are looked up."""
        key = name_key(name)
        if key in self.found:
            return
        last = key.split()[-1:]
        if " " not in key and any(k.split()[-1:] == last for k in self.found):
            return  # 'đ/c Bằng' behind 'Đinh Công Bằng'
        short = next((k for k in self.found if [k] == last), None)
        self.found[key] = (name, self.found.pop(short)[1] if short else where())


def find(document: Document) -> Fact[tuple[str, ...]]:
    """Find everyone spoken of."""
    read = _Reading()
    for sheet in sheets(document):
        _table(read, document, sheet)
    for paragraph in paragraphs(document):
        if paragraph.lines[0].table is None or not document.tables[paragraph.lines[0].table].ruled:
            _take(read, document, paragraph)
    if not read.found:
        nothing = missing(document)
        if read.voiced and isinstance(nothing, Absent):
            return Unreadable("có ghi việc góp ý nhưng không rõ với ai", (read.voiced,))
        return nothing
    spoken = tuple(read.found.values())
    unread = bool(document.unread or read.voiced)
    return Found(tuple(n for n, _ in spoken), tuple(e for _, e in spoken), unread=("opinions",) if unread else ())


def _table(read: _Reading, document: Document, sheet: Sheet) -> None:
    """Add the names beside which a column of opinions is filled."""
    heads = [fold(t) for t in sheet.rows[0].texts]
    columns = [i for i, h in enumerate(heads) if _COLUMN.search(h) and not _NO_COLUMN.search(h)]
    if not columns:
        return
    for row in sheet.rows[1:]:
        bare = [strip_titles(t) for t in row.texts]
        name = next((b for i, b in enumerate(bare) if i not in columns and looks_like_name(b)), None)
        given = next((g["name"] for i, t in enumerate(row.texts) if i not in columns and (g := _GIVEN.match(t))), None)
        if (name := name or given) and any(_says(row.own(i)) for i in columns):
            read.add(name, partial(shown, document.file, row.lines))


def _says(cell: str) -> bool:
    """Whether a cell holds an opinion, be it a word: 'phát huy'; no vote, class, presence or blank."""
    folded = fold(cell)
    words = [w for w in re.findall(r"[^\W\d_]+", folded) if len(w) > 1]
    if len(words) >= _WORDS:
        return True
    none = _NO_OPINION.search(folded) or _CLASS.search(folded) or _NOTHING.fullmatch(folded)
    return len(words) > 1 and not none


def _take(read: _Reading, document: Document, paragraph: Paragraph) -> None:
    text, folded = paired(paragraph.text)
    names = find_names(text)
    where = partial(evidence, document, paragraph.lines)
    start = _ITEM.match(text)
    at = start.end() if start else 0
    about = [n for n, s, _ in names if _ABOUT.search(folded[max(0, s - 110) : s]) or _TOWARDS.search(folded[:s])]
    for name in about:
        read.add(name, where)
    for name in _told(read, text, folded, names):
        read.add(name, where)
    if read.voiced is None and "góp ý" in folded and _VOICED.search(folded) and not _is_title(text):
        read.voiced = where()
    if names and not about and _ADDRESSED.fullmatch(folded[at : names[0][1]]):
        _begins_with(read, names[0], text, folded, where)
    elif names and _TURN.fullmatch(folded[at : names[0][1]]):
        read.member, read.numbered = names[0][0], bool(_NUMBERED.match(text))
        if _ANSWERED.search(folded, names[0][2]):
            read.add(read.member, where)
    elif names and about and _TOWARDS.search(folded[: names[0][1]]):
        read.member, read.numbered = about[0], bool(_NUMBERED.match(text))
    elif not names and (_NUMBERED.match(text) or text.endswith(":")):
        read.section, read.member = _criticism(folded[at:]), None
    elif read.member and not about and _remark(folded) and (read.section or _OPINION.search(folded)):
        read.add(read.member, where)


def _is_title(text: str) -> bool:
    """Whether a numbered line is a heading: short, and no sentence."""
    return bool(_NUMBERED.match(text)) and len(text) <= _TITLE and not text.endswith(".")


def _criticism(heading: str) -> bool:
    """Whether a heading opens a section of criticism: its last words do before a colon, else its first sentence."""
    if heading.endswith(":"):
        last = re.split(r"[.;] ", heading)[-1][-_HEADING:]
        if _SECTION.search(last) or _VOTED.search(last):
            return bool(_SECTION.search(last)) and not (_VOTED.search(last) and "góp ý" not in last)
    return bool(_SECTION.search(heading[:_HEADING].split(". ", maxsplit=1)[0]))


def _told(read: _Reading, text: str, folded: str, names: tuple[tuple[str, int, int], ...]) -> list[str]:
    """Whom a paragraph tells what to do, by whole or given name: 'Góp ý: đ/c X cần ...; đ/c Y phát huy ...'."""
    if not _ADDRESSES.search(folded):
        return []
    lead = _LEAD.search(folded)
    if not (lead or read.section or read.member or _OPINION.search(folded)):
        return []
    called = [(n, s, e) for n, s, e in names if _ADDRESSED.search(folded[max(0, s - 12) : s])]
    called += [(m["name"], m.start("name"), m.end("name")) for m in _GIVEN.finditer(text)]
    found = [n for n, _, end in called if _TOLD.match(folded, end)]
    if lead and not read.member:  # 'Góp ý: đ/c X làm việc khoa học; đ/c Y ...'
        starts = {lead.end(), *(m.end() for m in re.finditer(r"; *", folded) if m.start() > lead.end())}
        least = _FEWER if len(starts) == 1 else _FEWER - 1
        found += [
            n
            for n, at, end in called
            if any(_ADDRESSED.fullmatch(folded[s:at]) for s in starts if s < at)
            and not _SPEAKS.match(folded[end:])
            and "tiếp thu" not in folded[end:].split(";", maxsplit=1)[0]
            and _remark(folded[end:].split(";", maxsplit=1)[0], least)
        ]
    return list(dict.fromkeys(found))


def _begins_with(
    read: _Reading, named: tuple[str, int, int], text: str, folded: str, where: Callable[[], Evidence]
) -> None:
    """A paragraph that begins with a name: a speaker, a heading, or a remark on that member."""
    name, _, end = named
    rest = folded[end:]
    numbered = bool(_NUMBERED.match(text))
    if _READS.match(rest):
        read.member, read.numbered = name, True
        if _OPINION.search(rest) or _ANSWERED.search(rest):
            read.add(name, where)
        return
    own = rest.split(":", 1)[1] if ":" in rest else ""
    # An item with its own result is on the one it begins with: 'Đ/c X: góp ý: ... Xếp loại: 4/4'.
    if own and _RESULT.search(own):
        read.member = None
        if (read.section or _OPINION.search(own)) and _remark(own, _FEWER):
            read.add(name, where)
        return
    if (
        _SPEAKS.match(rest)
        and not read.member
        and read.section
        and not _ON_PAPERS.match(own)
        and own.startswith(" góp ý")
    ):
        if _remark(own, _FEWER):
            read.add(name, where)
        return
    if _SPEAKS.match(rest) or (read.member and read.numbered and not numbered):
        if read.member and _remark(rest):
            read.add(read.member, where)
        return
    read.member, read.numbered = name, numbered
    if _remark(own, _FEWER if read.section else _WORDS) and (read.section or _OPINION.search(rest)):
        read.add(name, where)


def _remark(said: str, least: int = _WORDS) -> bool:
    """Whether a clause of what is said is a remark: enough words or one of agreement; no vote, class, post or presence."""
    for clause in _CLAUSE.split(said):
        if _OPINION.search(clause) and len(clause.split()) >= _WORDS:
            return True
        other = _NO_OPINION.search(clause) or _CLASS.search(clause)
        if not other and (len(clause.split()) >= least or (least < _WORDS and _SHORT.search(clause))):
            return True
    return False
