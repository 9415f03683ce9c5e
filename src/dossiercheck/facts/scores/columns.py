"""Which column of a score table is which: read off the words of its head, never off its order.

Folded text has 'uỷ' for 'ủy'; the patterns here are written so.
"""

import re
from dataclasses import dataclass

from dossiercheck.facts.scores.outline import number
from dossiercheck.facts.tables import Row, Sheet
from dossiercheck.vietnamese.fold import fold
from dossiercheck.vietnamese.stems import Stemmed

# 'Điểm', 'Biểu điểm'; not 'địa điểm', 'ưu điểm', 'bản kiểm điểm', 'thời điểm'.
POINTS = Stemmed(
    re.compile(r"(?<!kiểm )(?<!địa )(?<!thời )(?<!ưu )(?<!khuyết )(?<!quan )(?<!đặc )(?<!trọng )(?<!\w)điểm(?!\w)"),
    "điểm",
)
_MOST = re.compile(
    r"tối đa|(?<!\w)max(?:imum)?(?!\w)|cao nhất|(?<!tiêu )chuẩn|biểu điểm|thang điểm|khung điểm|quy định|mức điểm"
)
# What heads the most there is to gain without the word 'điểm'.
_AT_MOST = re.compile(r"(?:mức )?(?:tối đa|cao nhất)|max(?:imum)?(?!\w)")
_SUM = re.compile(r"cộng|tổng")
_SUPERIOR = re.compile(
    r"cấp trên|(?:đảng|cấp|huyện|tỉnh|thành) uỷ|khối|thẩm định|phúc tra|hội đồng|thường vụ|duyệt|ban tổ chức"
)
_OWN = re.compile(r"(?<!\w)tự(?!\w)|chi bộ|đơn vị|đạt|đảng bộ")
_GIVEN = re.compile(r"chấm|đạt|đánh giá|kết quả|cho điểm|thực hiện|đề nghị")
_NAME = re.compile(r"tiêu chuẩn|tiêu chí|nội dung|chỉ tiêu|nhiệm vụ|danh mục|yêu cầu")
_CODE = re.compile(r"(?:s(?:ố)? ?)?tt|số thứ tự|mục|stt")
# Tables of people, units or duties that have points too, and columns that are none of the unit's.
_OTHER = re.compile(r"họ (?:và )?tên|chi bộ trực thuộc|tên chi bộ|tên đơn vị|tên tổ chức|đảng viên|môn học|thí sinh")
_ASIDE = re.compile(
    r"ghi chú|lý do|minh chứng|căn cứ|cách (?:tính|chấm)|điểm (?:trừ|thưởng|cộng)$|chênh|năm trước|hướng dẫn"
)
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_HEAD_ROWS = 5
_WORD = 3
"""Letters of the shortest name of a criterion."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Columns by meaning; `body` is the first row of points."""

    name: int
    body: int
    code: int | None = None
    group: int | None = None
    most: int | None = None
    own: int | None = None
    sum: int | None = None
    """Column of the points of a whole criterion, beside those of its rows."""
    shared: bool = False
    """'38/40' in one column."""


def columns(sheet: Sheet) -> Columns | None:
    """The meaning of the columns of a score table; None where it is no such table."""
    for start, row in enumerate(sheet.rows[:_HEAD_ROWS]):
        if row.slots[0].width == sheet.columns:
            continue  # a title or a head of the paper, framed with the table
        body = _body(sheet, start)
        heads = [_head(sheet.rows[start:body], c) for c in range(sheet.columns)]
        if any(POINTS.search(h) or "chấm" in h for h in heads) or _most_and_given(heads):
            return _meaning(sheet, heads, body)
        if sum(bool(t) for t in row.texts) > sheet.columns // 2 + 1:
            return None
    return None


def _most_and_given(heads: list[str]) -> bool:
    """Whether a head speaks of points without naming them: 'Tối đa | Đạt'."""
    return any(_AT_MOST.match(h) for h in heads) and any(_given(h) for h in heads)


def _body(sheet: Sheet, start: int) -> int:
    """First row below the head: merged head cells and a row of column numbers belong to the head."""
    deep = max((s.height for s in sheet.rows[start].slots if s.first), default=1)
    wide = [s for s in sheet.rows[start].slots if s.first and s.width > 1 and s.width < sheet.columns]
    body = start + min(deep, 3) if deep < len(sheet.rows) - start else start + 1
    if wide and deep == 1 and body < len(sheet.rows) and not any(_digits(t) for t in sheet.rows[body].texts):
        body += 1
    while body < len(sheet.rows) and sheet.rows[body].numbers_columns:
        body += 1
    return body


def _digits(text: str) -> bool:
    return bool(re.fullmatch(r"[\d.,/ ]+", text.strip() or "x"))


def _head(rows: tuple[Row, ...], column: int) -> str:
    return fold(" ".join(dict.fromkeys(r.texts[column] for r in rows if not r.numbers_columns)))


def _meaning(sheet: Sheet, heads: list[str], body: int) -> Columns | None:
    if any(_OTHER.search(h) and not POINTS.search(h) and not _NAME.search(h) for h in heads):
        return None
    points = [
        i
        for i, h in enumerate(heads)
        if (POINTS.search(h) or "chấm" in h or _AT_MOST.match(h) or _given(h)) and not _text(sheet, body, i)
    ]
    points = [i for i in points if not _ASIDE.search(heads[i])]
    most = next(
        (i for i in points if _MOST.search(heads[i]) and not re.search(r"(?<!\w)tự|chấm(?! điểm)|đạt", heads[i])), None
    )
    rest = [i for i in points if i != most]
    total = next((i for i in rest if _SUM.search(heads[i]) and len(rest) > 1), None)
    own = _own([i for i in rest if i != total], heads)
    if most is None and own is None:
        return None
    texts = [
        i for i in range(sheet.columns) if i not in points and _text(sheet, body, i) and not _ASIDE.search(heads[i])
    ]
    first = min(texts, default=0)
    code = next(
        (i for i in range(sheet.columns) if i not in points and _is_code(sheet, body, i, heads[i], first)), None
    )
    texts = [i for i in texts if i != code and i < min(points)] or [i for i in texts if i != code]
    if not texts:
        return None
    named = [i for i in texts if _NAME.search(heads[i])] or texts
    name = texts[-1] if _merged(sheet, body, named[-1]) else named[-1]
    group = next((i for i in texts if i < name), None)
    return Columns(name, body, code, group, most, own, total, shared=most is None)


def _merged(sheet: Sheet, body: int, column: int) -> bool:
    """Whether a cell of the column stands beside several rows: those have their names in another one."""
    return any(r.slots[column].first and r.slots[column].height > 1 for r in sheet.rows[body:])


def _given(head: str) -> bool:
    return head.startswith(("cộng", "tổng")) or (bool(_GIVEN.search(head)) and not _NAME.search(head))


def _own(found: list[int], heads: list[str]) -> int | None:
    """The unit's own column of points: what it gave itself, of this year; a superior's only if there is no other."""
    if len(found) > 1:
        latest = max((y for i in found for y in _YEAR.findall(heads[i])), default=None)
        found = [i for i in found if latest in (None, *_YEAR.findall(heads[i])) or not _YEAR.search(heads[i])]
    own = [i for i in found if not _SUPERIOR.search(heads[i])]
    itself = [i for i in found if re.search(r"(?<!\w)tự(?!\w)", heads[i])]
    return next((i for i in (*itself, *(i for i in own if _OWN.search(heads[i])), *own, *found)), None)


def _text(sheet: Sheet, body: int, column: int) -> bool:
    """Whether the column is of words: most of what stands in it."""
    said = [r.own(column) for r in sheet.rows[body:] if r.own(column).strip()]
    words = [t for t in said if sum(c.isalpha() for c in t) >= _WORD and number(t) is None]
    return len(words) * 2 > len(said)


def _is_code(sheet: Sheet, body: int, column: int, head: str, text: int) -> bool:
    """Whether a column numbers the rows; one that nothing heads stands before that of words (`text`) or is it."""
    if _CODE.fullmatch(head.strip(". ")):
        return True
    said = [r.own(column).strip() for r in sheet.rows[body:] if r.own(column).strip()]
    return (
        bool(said)
        and column < 2
        and column <= text
        and all(re.fullmatch(r"(?i)(?:(?:tiêu chuẩn|tc) ?)?[\w.)+-]{0,5}", fold(t)) for t in said[:-1] or said)
    )
