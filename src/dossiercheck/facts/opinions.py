"""Members of whom minutes record an opinion: names as printed, each once.

Looks for an opinion told of somebody ('đ/c A góp ý cho đ/c B', 'Đối với đồng chí X: ...', 'nhận xét về đ/c X'), for a
heading per member with opinions below it ('3.1. Đồng chí X', then 'Góp ý: ...'), for a list of members and remarks in a
section of criticism, and for tables with a column of opinions beside the names.

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
from dossiercheck.model.fact import Evidence, Fact, Found
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
_WORDS = 4
"""Words that make a remark."""
_HEADING = 150


@dataclass(slots=True)
class _Reading:
    found: dict[str, tuple[str, Evidence]] = field(default_factory=dict)
    section: bool = False
    """Whether we are in a section of criticism."""
    member: str | None = None
    """Whose heading stands above."""
    numbered: bool = False

    def add(self, name: str, where: Callable[[], Evidence]) -> None:
        """Keep a name with where it stands first; few paragraphs are shown, so that only these are looked up."""
        key = name_key(name)
        if key not in self.found:
            self.found[key] = (name, where())


def find(document: Document) -> Fact[tuple[str, ...]]:
    """Find everyone spoken of."""
    read = _Reading()
    for sheet in sheets(document):
        _table(read, document, sheet)
    for paragraph in paragraphs(document):
        if paragraph.lines[0].table is None or not document.tables[paragraph.lines[0].table].ruled:
            _take(read, document, paragraph)
    if not read.found:
        return missing(document)
    spoken = tuple(read.found.values())
    return Found(
        tuple(n for n, _ in spoken), tuple(e for _, e in spoken), unread=("opinions",) if document.unread else ()
    )


def _table(read: _Reading, document: Document, sheet: Sheet) -> None:
    """Add the names beside which a column of opinions is filled."""
    heads = [fold(t) for t in sheet.rows[0].texts]
    columns = [i for i, h in enumerate(heads) if _COLUMN.search(h) and not _NO_COLUMN.search(h)]
    if not columns:
        return
    for row in sheet.rows[1:]:
        bare = [strip_titles(t) for t in row.texts]
        name = next((b for i, b in enumerate(bare) if i not in columns and looks_like_name(b)), None)
        if name and any(len(row.own(i).split()) >= _WORDS - 1 for i in columns):
            read.add(name, partial(shown, document.file, row.lines))


def _take(read: _Reading, document: Document, paragraph: Paragraph) -> None:
    text, folded = paired(paragraph.text)
    names = find_names(text)
    where = partial(evidence, document, paragraph.lines)
    start = _ITEM.match(text)
    at = start.end() if start else 0
    about = [n for n, s, _ in names if _ABOUT.search(folded[max(0, s - 110) : s]) or _TOWARDS.search(folded[:s])]
    for name in about:
        read.add(name, where)
    if names and not about and _ADDRESSED.fullmatch(folded[at : names[0][1]]):
        _begins_with(read, names[0], text, folded, where)
    elif names and about and _TOWARDS.search(folded[: names[0][1]]):
        read.member, read.numbered = about[0], bool(_NUMBERED.match(text))
    elif not names and (_NUMBERED.match(text) or (len(text) <= _HEADING and text.endswith(":"))):
        first, last = folded[:_HEADING].split(". ")[0], folded[-_HEADING:] if text.endswith(":") else ""
        read.section, read.member = bool(_SECTION.search(first) or _SECTION.search(last)), None
    elif read.member and not about and _remark(folded) and (read.section or _OPINION.search(folded)):
        read.add(read.member, where)


def _begins_with(
    read: _Reading, named: tuple[str, int, int], text: str, folded: str, where: Callable[[], Evidence]
) -> None:
    """A paragraph that begins with a name: a speaker, a heading, or a remark on that member."""
    name, _, end = named
    rest = folded[end:]
    numbered = bool(_NUMBERED.match(text))
    if _READS.match(rest):
        read.member, read.numbered = name, True
        if _OPINION.search(rest):
            read.add(name, where)
        return
    if _SPEAKS.match(rest) or (read.member and read.numbered and not numbered):
        if read.member and _remark(rest):
            read.add(read.member, where)
        return
    read.member, read.numbered = name, numbered
    remark = rest.split(":", 1)[1] if ":" in rest else ""
    if _remark(remark) and (read.section or _OPINION.search(rest)):
        read.add(name, where)


def _remark(said: str) -> bool:
    """Whether words are a remark: enough of them, and neither a vote nor a presence."""
    return len(said.split()) >= _WORDS and (not _NO_OPINION.search(said) or bool(_OPINION.search(said)))
