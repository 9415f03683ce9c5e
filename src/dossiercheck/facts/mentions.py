"""Units named in title, opening and signature: 'Chi bộ Văn phòng Sở', 'Đảng bộ Sở Nội vụ'."""

import re
from collections.abc import Iterator

from dossiercheck.facts.layout import evidence, missing, paragraphs
from dossiercheck.model.document import Document, Line
from dossiercheck.model.fact import Evidence, Fact, Found
from dossiercheck.model.values import Mention
from dossiercheck.vietnamese.fold import clean, fold, lowered
from dossiercheck.vietnamese.names import looks_like_name

_UNIT = re.compile(r"(?<!\w)(?:chi bộ|đảng (?:bộ|ủy|uỷ))(?!\w)")
_UNITS = ("chi bộ", "đảng bộ", "đảng uỷ")
"""What every unit's name begins with, folded: a cheap test before `_UNIT`."""
_WORD = re.compile(r"\s+([^\s,.;:()\"“”/]+)")
# Words of a unit's name that people write in small letters: 'Chi bộ phòng Tổ chức', 'Sở Nội vụ', 'Văn phòng'.
_SMALL = frozenset(
    fold(
        """cơ quan trực thuộc các phòng vụ tra chức sự chính đạo tạo nghiệp giáo đua trữ cán bộ viên tế hợp thưởng công
        thư thôn bản xóm ấp buôn làng khu khối phố đội trạm trường xưởng xí nhà máy trung tâm ty tác xã viện quỹ tòa
        án kho bạc cục hạt đồn bưu điện phường trấn tiểu học mầm non sở lý thị vận tải toán hoạch dựng doanh xuất kỹ
        thuật động môi tài nguyên khoáng dịch lâm hiểm ninh quân hải thuế triển nông văn hóa thể thao lịch tin
        truyền pháp luật tư y dân số bệnh thủy lợi lực giao thông lao khí mỏ liên"""
    ).split()
)
# Small ones before the name only: 'Chi bộ tổ dân phố Bắc'; 'Chi bộ Bắc tổ chức họp' ends before them.
_LEADING = frozenset(fold("tổ phân ban khoa đơn vị cụm chi ngành").split())
# Where the name ends although capitals go on: a post, a date.
_ENDS = re.compile(r"\s+(?:[-–]\s+)?(?:phó )?(?:bí thư|chủ t|năm\b|ngày\b|lần\b)")
# 'Chi bộ 1', 'Chi bộ số 02': a number for a name; 'chi bộ 12 đồng chí' counts heads.
_NUMBER = re.compile(
    r"\s+(?:số\s+)?\d{1,2}(?![\w/]|[.,]\d)(?!\s+(?:đồng|đảng|đ/c|đ\.c|người|phiếu|ý|kỳ|lần|tháng|năm|văn|nhiệm|cuộc|buổi|điểm))"
)
_EACH = fold("các")
_Place = tuple[int | None, tuple[int, int] | None]
"""A cell: its table's index, its row and column."""
_JOINS = frozenset(("và", "-", "–"))
_WHERE_ROWS = 14
_LONGEST = 16
"""Words of a cell that is but a name."""
_NOTE = re.compile(r"\s*[(\[].*$", re.DOTALL)
_SENTENCE = re.compile(r"[.;:!?]|\d{2,}")


def find(document: Document) -> Fact[tuple[Mention, ...]]:
    """Names as printed, each once, with where they stand first."""
    found: dict[str, tuple[Mention, Evidence]] = {}
    start = document.lines[0].row if document.lines else 0
    theirs = _of_persons(document)
    for line in document.lines:
        if (line.table, line.cell) in theirs:
            continue
        for name in _names(line.text):
            near = line.row - start
            heading = line.centred or line.bold or line.text == line.text.upper()
            where = (
                "title"
                if near < _WHERE_ROWS and heading and line.side != "left"
                else "opening"
                if near < 20
                else "text"
            )
            if name not in found:
                found[name] = (Mention(name, where), evidence(document, line))  # type: ignore[arg-type]
    for name, part in _over_breaks(document):
        if (part.table, part.cell) in theirs:
            continue
        found.setdefault(
            name, (Mention(name, "opening" if part.row - start < 20 else "text"), evidence(document, part))
        )
    for name, seen in _in_cells(document, theirs):
        found.setdefault(name, (Mention(name, "text"), seen))
    if not found:
        return missing(document)
    return Found(tuple(m for m, _ in found.values()), tuple(e for _, e in found.values()))


def _over_breaks(document: Document) -> Iterator[tuple[str, Line]]:
    """Units whose names a printed line breaks: 'Chi bộ' | 'Văn phòng'."""
    for paragraph in paragraphs(document):
        if len(paragraph.lines) > 1:
            yield from ((name, paragraph.lines[0]) for name in _names(paragraph.text))


def _in_cells(document: Document, theirs: frozenset[_Place]) -> Iterator[tuple[str, Evidence]]:
    """Units whose name is a whole cell of a list, however it is spelt: 'Chi bộ Đội quản lý đê điều'."""
    for number, table in enumerate(document.tables):
        for cell in table.cells if table.ruled else ():
            if not fold(cell.text).startswith(_UNITS):
                continue
            text = clean(_NOTE.sub("", cell.text))
            words = text.split()
            named = len(words) > 2 and _UNIT.match(lowered(text)) and any(w[0].isupper() for w in words[2:])
            whole = named and len(words) <= _LONGEST and not _SENTENCE.search(text)
            if whole and (number, (cell.row, cell.column)) not in theirs:
                yield text, Evidence(document.file, cell.page or table.page, table.place, text, cell.box)


def _of_persons(document: Document) -> frozenset[_Place]:
    """Cells behind a person's name in a list: a unit there is that person's ('Vũ An | Chi bộ Kho | Tốt')."""
    found: set[_Place] = set()
    for number, table in enumerate(document.tables):
        for row in range(table.rows if table.ruled else 0):
            cells = table.row(row)
            person = next((i for i, c in enumerate(cells) if looks_like_name(c.text)), len(cells))
            found |= {(number, (c.row, c.column)) for c in cells[person + 1 :]}
    return frozenset(found)


def _is_number(low: str, word: re.Match[str], *, after_unit: bool) -> bool:
    """Whether the word is the number that names a unit, or 'số' before it."""
    if word[1][0].isdigit():
        return _NUMBER.match(low, word.start()) is not None
    return after_unit and fold(word[1]) == "số" and _NUMBER.match(low, word.start()) is not None


def _names(text: str) -> Iterator[str]:
    """Units with the words of their names: capitalised ones, and small ones that belong to them."""
    folded = fold(text)
    if not any(unit in folded for unit in _UNITS):
        return
    low = lowered(text)
    for unit in _UNIT.finditer(low):
        end = at = unit.end()
        small = True
        while (word := _WORD.match(text, at)) is not None:
            if _ENDS.match(low, at) or (word[1] not in _JOINS and _UNIT.match(low, word.start(1))):
                break
            capital = word[1][0].isupper() or _is_number(low, word, after_unit=at == unit.end())
            little = fold(word[1])
            if not (capital or little in _SMALL or word[1] in _JOINS or (small and little in _LEADING)):
                break
            at = word.end()
            small = small and not capital
            if capital or not (small or word[1] in _JOINS or little == _EACH):
                end = at
        if not small:
            yield clean(text[unit.start() : end])
