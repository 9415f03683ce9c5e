"""Which column of a table of people is which: the name, the level in words or by a cross, the birth date.

Folded text has 'uỷ' for 'ủy'; the patterns here are written so.
"""

import re

from dossiercheck.facts.tables import Row, Sheet
from dossiercheck.model.frozen import frozen
from dossiercheck.vietnamese.fold import fold
from dossiercheck.vietnamese.levels import level_key
from dossiercheck.vietnamese.names import looks_like_name
from dossiercheck.vietnamese.statuses import standing_in

_NAME = re.compile(
    r"(?:danh sách )?(?:họ(?: ?,| ?và|, ?và)? ?(?:(?:chữ )?đệm (?:và )?)?(?:tên )?(?:tên|đệm)?(?: đảng viên| đ/v| đv| cá nhân| đồng chí| cán bộ)?"
    r"|(?:họ )?tên(?: đảng viên| đồng chí| cá nhân)?|(?:các )?(?:đồng chí|đảng viên|đ/c))(?: \(.*\))?\W*"
)
_FAMILY = re.compile(r"họ(?: (?:và )?(?:tên |chữ )?đệm|, (?:chữ |tên )?đệm)?(?: \(.*\))?")
_GIVEN = re.compile(r"tên(?: \(.*\))?")
_LEVEL = re.compile(
    r"xếp loại|phân loại|mức (?:chất lượng|độ|xếp|đánh giá)|chất lượng (?:đảng viên|đv)|đánh giá|xếp hạng|^mức$|^loại$|danh hiệu đảng"
)
# A civil servant's or a trade unionist's class, a vote, a reason: no level of a Party member.
_OTHER_LEVEL = re.compile(
    r"công chức|viên chức|chuyên môn|chính quyền|công đoàn|đoàn viên|cán bộ(?!, đảng)|lý do|ghi chú|căn cứ"
)
_VOTES = re.compile(r"phiếu|biểu quyết|tán thành|đồng ý|tín nhiệm|số lượng|tỷ lệ|tỉ lệ")
_SELF = re.compile(r"(?<!\w)tự(?!\w)|cá nhân")
_DECIDED = re.compile(r"(?:đảng uỷ|cấp trên|cấp có thẩm quyền|thường vụ|cơ sở)|quyết định|công nhận")
_PROPOSED = re.compile(r"đề nghị|đề xuất")
_BORN = re.compile(r"sinh(?!\s*hoạt)|(?<!\w)(?:nam|nữ)(?!\w)")
_CODE = re.compile(r"(?:s(?:ố)? ?)?tt|số thứ tự|stt")
# Tables of people that are no members: relatives, guests, candidates.
_STRANGERS = re.compile(r"quan hệ|khách|đại biểu|quần chúng|nghề nghiệp|người giới thiệu|thân nhân|học sinh")
_PRESENT = re.compile(r"chữ ký|ký tên|ký nhận|có mặt|vắng|điểm danh|ghi danh")
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_HEAD_ROWS = 6


@frozen
class Columns:
    """Columns by meaning; `body` is the first row of people."""

    name: int
    body: int
    given: int | None = None
    """Column of the given name, where family and given name stand apart."""
    code: int | None = None
    levels: tuple[int, ...] = ()
    """Columns of levels in words, the first that is filled counts."""
    crosses: tuple[tuple[int, str], ...] = ()
    """A column per level, with the level's name as printed."""
    born: tuple[int, ...] = ()
    attendance: bool = False
    standings: tuple[tuple[int, str], ...] = ()
    """A column per standing ('Dự bị'), to be crossed."""

    @property
    def levelled(self) -> bool:
        """Whether levels have a place in the table."""
        return bool(self.levels or self.crosses)


def is_name_head(text: str) -> bool:
    """Whether a text heads a column of names."""
    return bool(text.strip()) and _NAME.fullmatch(fold(text)) is not None and not looks_like_name(text)


def columns(sheet: Sheet) -> Columns | None:
    """The meaning of the columns of a table of people; None where it is no such table."""
    for start, row in enumerate(sheet.rows[:_HEAD_ROWS]):
        named = [i for i, text in enumerate(row.texts) if is_name_head(text)]
        if named and len(set(row.texts)) > 1:
            return _meaning(sheet, named[0], _body(sheet, start, named[0]), start)
    return _headless(sheet)


def _body(sheet: Sheet, start: int, name: int) -> int:
    """First row below the head: a second row of heads has no name, a row of column numbers no words."""
    body = start + min(sheet.rows[start].slots[name].height, 3)
    while body < len(sheet.rows) - 1 and _is_head(sheet.rows[body], name):
        body += 1
    return body


def _is_head(row: Row, name: int) -> bool:
    if row.numbers_columns:
        return True
    said = [t.strip() for t in row.texts if t.strip()]
    text = fold(row.texts[name])
    words = [t for t in said if level_key(t) or fold(t) in {"nam", "nữ", "đảng", "chính quyền"}]
    return bool(
        _FAMILY.fullmatch(text) or (not row.own(name).strip() and len(words) > 1 and not any(t.isdigit() for t in said))
    )


def _heads(sheet: Sheet, start: int, body: int) -> list[list[str]]:
    """Texts of the head by column, top down, each once."""
    rows = [r for r in sheet.rows[start:body] if not r.numbers_columns]
    return [list(dict.fromkeys(r.texts[c] for r in rows if r.texts[c].strip())) for c in range(sheet.columns)]


def _meaning(sheet: Sheet, name: int, body: int, start: int) -> Columns | None:
    printed = _heads(sheet, start, body)
    heads = [fold(" ".join(p)) for p in printed]
    if any(_STRANGERS.search(h) for h in heads):
        return None
    others = [i for i in range(sheet.columns) if i != name]
    given = _given(sheet, name, heads, body)
    crosses = tuple(
        (i, printed[i][-1]) for i in others if i != given and _is_cross(sheet, body, i, printed[i], heads[i])
    )
    taken = {name, given, *(i for i, _ in crosses)}
    levels = [
        i
        for i in others
        if i not in taken
        and (_LEVEL.search(heads[i]) or _holds_levels(sheet, body, i))
        and not _OTHER_LEVEL.search(heads[i])
        and not _VOTES.search(heads[i])
    ]
    levels = _latest(levels, heads)
    return Columns(
        name,
        body,
        given,
        next((i for i in others if _CODE.fullmatch(heads[i].strip(". "))), None),
        tuple(sorted(levels, key=lambda i: (_rank(heads[i]), i))),
        crosses if len({level_key(t) for _, t in crosses}) > 1 else (),
        tuple(i for i in others if i not in taken and _BORN.search(heads[i])),
        any(_PRESENT.search(h) for h in heads),
        tuple((i, heads[i]) for i in others if i not in taken and standing_in(heads[i])),
    )


def _given(sheet: Sheet, name: int, heads: list[str], body: int) -> int | None:
    """Find the given name's column: headed 'Tên' beside 'Họ đệm', or the second under a head over two columns."""
    after = name + 1
    if after >= sheet.columns:
        return None
    apart = _FAMILY.fullmatch(heads[name]) and _GIVEN.fullmatch(heads[after])
    under = heads[after].startswith(heads[name]) or heads[after] == heads[name]
    filled = [r for r in sheet.rows[body:] if r.own(after).strip() and not r.own(after).strip().isdigit()]
    return after if (apart or (under and len(heads[name]) > 1)) and filled else None


def _is_cross(sheet: Sheet, body: int, column: int, printed: list[str], head: str) -> bool:
    """Whether it is a column of one level, to be crossed: not one that counts votes."""
    if not printed or level_key(printed[-1]) is None or _VOTES.search(head):
        return False
    said = [r.own(column).strip() for r in sheet.rows[body:]]
    return all(len(t) <= 3 or not any(c.isalnum() for c in t) for t in said)


def _holds_levels(sheet: Sheet, body: int, column: int) -> bool:
    """Whether levels in words stand in it, whatever its head ('Chi bộ đề nghị')."""
    said = [t for r in sheet.rows[body:] if (t := r.own(column).strip())]
    return len(said) > 1 and 2 * sum(level_key(t) is not None for t in said) > len(said)


def _latest(found: list[int], heads: list[str]) -> list[int]:
    """Columns of the latest year told, where the heads tell years."""
    latest = max((y for i in found for y in _YEAR.findall(heads[i])), default=None)
    return [i for i in found if latest is None or latest in heads[i] or not _YEAR.search(heads[i])]


def _rank(head: str) -> int:
    """What the branch proposes comes first, what the superior decides next, what the member claims last."""
    if _SELF.search(head):
        return 2
    return 1 if _DECIDED.search(head) and not _PROPOSED.search(head) else 0


def _headless(sheet: Sheet) -> Columns | None:
    """Columns told by what stands in them, where no head does: names in one, levels in another."""
    rows = [r for r in sheet.rows if sum(bool(t.strip()) for t in r.texts) > 1]
    if not rows:
        return None
    names = [sum(looks_like_name(r.own(c)) for r in rows) for c in range(sheet.columns)]
    levels = [sum(level_key(r.own(c)) is not None for r in rows) for c in range(sheet.columns)]
    name, level = names.index(max(names)), levels.index(max(levels))
    if name == level or 5 * names[name] < 3 * len(rows) or 2 * levels[level] < len(rows):
        return None
    code = 0 if name > 0 and all(r.own(0).strip(". ").isdigit() for r in rows) else None
    return Columns(name, 0, code=code, levels=(level,))
