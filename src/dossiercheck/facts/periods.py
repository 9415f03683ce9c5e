"""Years the title and the opening speak of: year under review, year pledged for.

'… kết quả thực hiện nhiệm vụ năm 2010', 'Trong sạch vững mạnh năm 2011', 'phấn đấu … năm 2011'. A pledge's
year is the one after 'phấn đấu', 'đăng ký', 'cam kết'; every other paper's is the year under review.
"""

import re

from dossiercheck.facts.layout import evidence, missing
from dossiercheck.model.document import Document, Line
from dossiercheck.model.fact import Fact, Found
from dossiercheck.model.values import Periods
from dossiercheck.vietnamese.fold import fold

_YEAR = re.compile(r"năm\s*(?:học\s*)?((?:19|20)\d\d)(?!\d)")
_PLEDGE = re.compile(r"đăng k[ýí]|phấn đấu|cam kết")
_DATE_LINE = re.compile(r"ngày .{0,12}tháng|\d/\d|căn cứ|quyết định số|hướng dẫn số|kế hoạch số|công văn số|sinh năm")
_ROWS = 26


def find(document: Document) -> Fact[Periods]:
    """Years named by title and opening; dates and cited texts left out."""
    if not document.lines:
        return missing(document, "head")
    start = document.lines[0].row
    found: list[tuple[int, Line]] = []
    pledge = False
    for line in document.lines:
        if line.row - start > _ROWS or (found and line.row - start > 16):
            break
        text = fold(line.text)
        if (
            line.row - start < 14
            and _PLEDGE.search(text)
            and (line.centred or line.bold or line.text == line.text.upper())
        ):
            pledge = True
        if not _DATE_LINE.search(text):
            found += [(int(y), line) for y in _YEAR.findall(text)]
    if not found:
        return missing(document, "head")
    years = tuple(dict.fromkeys(y for y, _ in found))
    first = found[0][0]
    value = Periods(years, None if pledge else first, first if pledge else None)
    return Found(value, tuple(evidence(document, line) for _, line in found[:2]))
