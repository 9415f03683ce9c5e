"""A list of members in a sheet, a CSV or a Word table becomes a roster."""

import re
from collections.abc import Sequence
from datetime import date as Date

from dossiercheck.model.submission import Member
from dossiercheck.vietnamese.dates import scan
from dossiercheck.vietnamese.fold import clean, fold, plain
from dossiercheck.vietnamese.statuses import standing_in

_NAME = ("ho va ten", "ho ten", "ho, ten", "ten dang vien", "dang vien", "ho va ten khai sinh")
_BORN = ("ngay sinh", "sinh ngay", "ngay thang nam sinh", "ngay, thang, nam sinh", "nam sinh", "ntns")
_POSITION = ("chuc vu", "chuc danh", "nhiem vu")
_STATUS = ("trang thai", "tinh trang", "chinh thuc", "du bi", "loai dang vien", "ghi chu", "dien dang vien")
# A column of levels or votes makes the sheet a submitted document, never a roster.
_SUBMITTED = ("xep loai", "phan loai", "muc chat luong", "danh gia", "so phieu", "bieu quyet", "httnv", "htxsnv")
# A row below the list, not a member: 'TỔNG CỘNG', 'Cộng', 'Người lập biểu'; people are called Tòng, Tống and Công.
_FOOT = re.compile(r"^(?:tong (?:cong|so|hop)\b|cong$|nguoi )")
_FOOT_MARKED = ("tổng ", "cộng ")
_TITLES = re.compile(r"^(?:đ/c|đồng chí|ông|bà)\s+", re.IGNORECASE)


def members(rows: Sequence[Sequence[str]]) -> tuple[Member, ...] | None:
    """The members a table lists, or None if it is no roster (no name column, or a level or vote column)."""
    for number, row in enumerate(rows[:15]):
        header = [plain(cell) for cell in row]
        columns = _columns(header)
        if "name" not in columns:
            continue
        if any(word in cell for cell in header for word in _SUBMITTED):
            return None
        found = [m for r in rows[number + 1 :] if (m := _member(r, columns)) is not None]
        return tuple(found) or None
    return None


def _columns(header: Sequence[str]) -> dict[str, int]:
    columns: dict[str, int] = {}
    for name, words in (("name", _NAME), ("born", _BORN), ("position", _POSITION), ("status", _STATUS)):
        for index, cell in enumerate(header):
            if any(cell == w or cell.startswith(w) for w in words) and index not in columns.values():
                columns.setdefault(name, index)
    return columns


def _member(row: Sequence[str], columns: dict[str, int]) -> Member | None:
    def cell(column: str) -> str:
        index = columns.get(column)
        return clean(row[index]) if index is not None and index < len(row) else ""

    name = _TITLES.sub("", cell("name"))
    letters = [w for w in name.split() if any(c.isalpha() for c in w)]
    if (
        not 2 <= len(letters) <= 7
        or any(c.isdigit() for c in name)
        or _FOOT.match(plain(name))
        or fold(name).startswith(_FOOT_MARKED)
    ):
        return None
    # The name tells no status: 'Đinh Chí Công' is not 'đình chỉ'.
    everything = " | ".join(c for i, c in enumerate(row) if i != columns["name"])
    return Member(name, _born(cell("born")), cell("position") or None, standing_in(everything) or "official")


def _born(text: str) -> Date | None:
    return next((d.date for d in scan(text) if d.date is not None), None) or _iso(text)


def _iso(text: str) -> Date | None:
    try:
        return Date.fromisoformat(text[:10])
    except ValueError:
        return None
