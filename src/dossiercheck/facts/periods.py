"""Years the title and the opening speak of: year under review, year pledged for.

'… kết quả thực hiện nhiệm vụ năm 2010', 'phương hướng năm 2011', 'Bản đăng ký phấn đấu … năm 2011', 'năm học
2010-2011', '(Từ 01/01/2010 đến 31/12/2010)'. The title comes first; the opening counts where it names none.

Traps: the year of a cited guidance or of an earlier year's comparison, years of birth, study and service are not
the paper's; a pledge looks back on the year before; a report ends with the next year's tasks.
"""

import re
from collections.abc import Iterable, Iterator

from dossiercheck.facts.layout import evidence, missing
from dossiercheck.model.document import Document, Line
from dossiercheck.model.fact import Fact, Found
from dossiercheck.model.frozen import frozen
from dossiercheck.model.values import Periods
from dossiercheck.vietnamese.dates import years as all_years
from dossiercheck.vietnamese.fold import fold

# 'năm 2010', 'năm học 2010-2011', 'hai năm 2011 - 2012', 'năm: ..2010..'
_YEAR = re.compile(
    r"năm\s*(?:học\s*)?[:.\s]{0,12}((?:19|20)\d\d)(?!\d)(?:\s*(?:-|và|đến|,)\s*(?:năm\s*)?((?:19|20)\d\d)(?!\d))?"
)
_CLOSING = re.compile(r"năm (?:học )?(?:19|20)\d\d\W*$")
_LAST = re.compile(r"[^\W\d_] ((?:19|20)\d\d)\W*$")
_SPAN = re.compile(r"từ\s.{0,40}\d{4}\s*(?:đến|-)\s.{0,40}\d{4}")
_PLEDGE = re.compile(r"đăng k[ýí]|phấn đấu|cam kết|phương hướng|mục tiêu|xin hứa")
# Reviews of a pledge: 'kết quả thực hiện bản đăng ký phấn đấu năm 2010'
_DONE = re.compile(
    r"(?:thực hiện|kết quả)\s+(?:việc\s+|các\s+|nội dung\s+|bản\s+)*(?:đăng k[ýí]|cam kết)(?:\s+phấn đấu)?"
)
_REVIEW = re.compile(
    r"kiểm điểm|báo cáo|biểu|đánh giá|danh sách|tổng hợp|biên bản|chấm điểm|quyết định|tờ trình|bổ sung"
)
# What names a year that is not the paper's: cited texts, a life, a comparison.
_OTHER = re.compile(
    r"căn cứ|(?:quyết định|hướng dẫn|kế hoạch|công văn|nghị quyết|chỉ thị|quy định|thông tư|thông báo|điều lệ)\b|so với|sinh năm|năm sinh|"
    r"tốt nghiệp|vào đảng|kết nạp|chính thức|từ năm|đến năm|nhập ngũ|vào ngành|công tác tại|tuyển dụng|bổ nhiệm|vào đoàn|ngày .{0,12}tháng|\d/\d"
)
# A title set like text.
_GENRE = re.compile(r"(?:bản|bảng|biểu|phiếu|giấy|báo cáo|biên bản|quyết định|tờ trình)\s(?!thân)")
_NO_HEADING = re.compile(r"ngày.*tháng|^số\b(?! [^\W\d_]{2}[^:]*$)")
_CLAUSE = re.compile(r"[.;,:()\n]\s")
_ROWS, _HEADING_ROWS = 26, 14


@frozen
class _Named:
    """A year with the line that names it and whether it is pledged for."""

    year: int
    line: Line
    pledged: bool


def find(document: Document) -> Fact[Periods]:
    """Years named by title and opening; dates and cited texts left out."""
    if not document.lines:
        return missing(document, "head")
    start = document.lines[0].row
    heading: list[Line] = []
    below: list[Line] = []
    for line in document.lines:
        row = line.row - start
        if row <= _ROWS:
            titles = row < _HEADING_ROWS and (_is_heading(line) or _ends_title(line, heading))
            (heading if titles else below).append(line)
    titled = list(_in_heading(heading))
    found = [*titled, *_in_text(below)]
    if not found:
        return missing(document, "head")
    decisive = titled or found
    value = Periods(
        tuple(dict.fromkeys(n.year for n in found)),
        next((n.year for n in decisive if not n.pledged), None),
        next((n.year for n in decisive if n.pledged), None),
    )
    return Found(value, tuple(evidence(document, n.line) for n in found[:2]))


def _is_heading(line: Line) -> bool:
    folded = fold(line.text)
    set_apart = line.centred or line.bold or line.text == line.text.upper()
    return bool((set_apart or _GENRE.match(folded)) and not _NO_HEADING.search(folded))


def _ends_title(line: Line, heading: list[Line]) -> bool:
    """Whether a line set like text goes on with the title right above it: it ends with the paper's year."""
    if not heading or line.row != heading[-1].row + 1 or not line.text.rstrip(' "”»)')[-4:].isdigit():
        return False
    folded, above = fold(line.text), fold(heading[-1].text)
    return bool(_CLOSING.search(folded)) and not _CLOSING.search(above) and not _OTHER.search(folded)


def _is_pledge(heading: Iterable[Line]) -> bool:
    """Whether the title names a pledge before it names any review."""
    text = _DONE.sub("thực hiện", fold(" ".join(x.text for x in heading)))
    pledge, review = _PLEDGE.search(text), _REVIEW.search(text)
    return pledge is not None and (review is None or pledge.start() < review.start())


def _in_heading(heading: list[Line]) -> Iterator[_Named]:
    """Years of the title, also of one broken between 'năm' and its number."""
    text = _DONE.sub("thực hiện", fold(" ".join(x.text for x in heading)))
    pledge = _is_pledge(heading)
    if _YEAR.search(text) is None:
        yield from _bare(heading, pledged=pledge)
    for match in _YEAR.finditer(text):
        ahead = _PLEDGE.search(text, max(0, match.start() - 60), match.start())
        for year in filter(None, match.groups()):
            yield _Named(int(year), _line_of(heading, year), pledge or ahead is not None)
    if span := _SPAN.search(text):
        for number in all_years(span.group()):
            yield _Named(number, _line_of(heading, str(number)), pledge)


def _bare(heading: list[Line], *, pledged: bool) -> Iterator[_Named]:
    """Years at the end of a title's line that leave 'năm' out: 'ĐÁNH GIÁ ĐẢNG VIÊN 2010'."""
    for line in heading:
        folded = fold(line.text)
        if (found := _LAST.search(folded)) and not _OTHER.search(folded):
            yield _Named(int(found[1]), line, pledged or _PLEDGE.search(folded) is not None)


def _line_of(lines: list[Line], year: str) -> Line:
    return next((x for x in lines if year in x.text), lines[0])


def _in_text(lines: Iterable[Line]) -> Iterator[_Named]:
    """Years of the opening, clause by clause; pledged for where the clause pledges."""
    for line in lines:
        folded = fold(line.text)
        if "năm" not in folded:
            continue
        text = _DONE.sub("thực hiện", folded)
        start = 0
        for end in [m.end() for m in _CLAUSE.finditer(text)] + [len(text)]:
            clause, start = text[start:end], end
            for match in _YEAR.finditer(clause):
                if not _OTHER.search(clause, 0, match.end()):
                    pledged = _PLEDGE.search(clause) is not None
                    yield from (_Named(int(y), line, pledged) for y in filter(None, match.groups()))
