"""Rows with points become an outline: criteria, their rows, extra points, totals.

The depth of a row is told by the kind of its number, in the order the kinds appear ('I' > '1' > 'a' > '-'), so that
no kind of numbering means a depth by itself.
"""

import re
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from dossiercheck.facts.tables import Row
from dossiercheck.model.values import Criterion
from dossiercheck.vietnamese.fold import clean, fold
from dossiercheck.vietnamese.numbers import parse_decimal

# 'Tiêu chuẩn 1:', 'TC I.', 'Tiêu chuẩn thứ nhất -' before a name.
_STANDARD = re.compile(r"(?:tiêu\s+chuẩn|tiêu\s+chí|tc)\s*(?:số\s*|thứ\s+)?(?:\d{1,2}|[ivx]{1,4}|nhất|hai|ba|tư)(?!\w)\s*[.:)\-]*\s*", re.IGNORECASE)  # fmt: skip
_NUMBER = re.compile(r"\(?(\d{1,2}(?:\.\d{1,2})*|[IVX]{1,4}|[A-ZĐ]|[a-zđ]{1,2})(?:[.)/:\-]+\s*|\s+(?=\S)|$)")
# 'T/M CHI BỘ', 'Đ/c': letters with a stroke between them number nothing.
_ABBREVIATED = re.compile(r"[^\W\d_]{1,2}/[^\W\d_]")
_DASH = re.compile(r"^\s*([-–—+*•])\s*")
# 'Tổng cộng', 'Cộng I + II', 'Điểm cuối cùng', 'Kết quả chung', 'Điểm chi bộ đạt được'.
_TOTAL = re.compile(
    r"(?:tổng|cộng)(?!\w)|(?:điểm )?tổng (?:cộng|điểm)|(?:kết quả|điểm)(?: số)? (?:cuối cùng|chung cuộc|toàn bộ|sau cùng|chung$)(?!\w)"
    r"|(?:số )?điểm (?:chi bộ|đảng bộ|đơn vị)(?: tự chấm| tự đánh giá)?(?: đạt(?: được)?)?$|(?:số )?điểm đạt được$"
)
_PART = re.compile(
    r"(?:tiêu chuẩn|tiêu chí|mục|phần|nhóm)\s*(?:số |thứ )?(?:\d{1,2}|[ivxa-h]{1,4}|nhất|hai|ba|tư)\W*$|\(?[ivx]{1,4}\)?$"
)
# 'Điểm thưởng', 'Phần điểm cộng thêm', 'Điểm trừ' at the start of a row's name.
_BONUS = re.compile(
    r"(?:phần |các |số |mục )*(?:điểm (?:được )?(?:thưởng|cộng(?! \())|thưởng điểm|cộng (?:thêm )?điểm thưởng|cộng thêm)"
)
_PENALTY = re.compile(r"(?:phần |các |số |mục )*(?:điểm (?:bị )?(?:trừ|phạt)|trừ điểm)")
# '(40 điểm)', '(tối đa: 40 điểm)', ': 40 điểm' at the end of a name.
_IN_NAME = re.compile(
    r"\s*[(:,-]?\s*\(?(?:tối đa\s*:?\s*)?(\d{1,3}(?:[.,]\d{1,2})?)\s*(?:điểm|đ)\)?\s*\)?[.:]?\s*$", re.IGNORECASE
)
_VALUE = re.compile(
    r"(?:tối đa\s*|đạt\s*|được\s*)?([+-]?)\s*(\d{1,4}(?:[.,]\d{1,3})?)\s*(?:điểm|đ)?\s*[.;]?", re.IGNORECASE
)
_BLANK = re.compile(r"[-–—_./\s…x]*", re.IGNORECASE)

Kind = str
"""'standard', 'roman', 'upper', 'number', 'dotted1', 'letter', 'dash', 'bold', 'plain', 'group'"""


@dataclass(frozen=True, slots=True)
class Entry:
    """One row as printed: number, name, the most there is to gain, the points given."""

    code: str
    name: str
    most: str
    own: str
    row: Row
    group: str = ""
    """Name of the criterion that begins in a merged cell of this row."""
    group_own: str = ""
    bold: bool = False


@dataclass(slots=True)
class _Node:
    kind: Kind
    name: str
    most: Decimal | None = None
    own: Decimal | None = None
    parts: list["_Node"] = field(default_factory=list)
    extra: Literal["bonus", "penalty"] | None = None

    def told(self) -> Criterion:
        return Criterion(self.name, self.most, self.own, tuple(p.told() for p in self.parts), self.extra)


@dataclass(slots=True)
class Outline:
    """The reading of one table while it grows."""

    top: list[_Node] = field(default_factory=list)
    path: list[_Node] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    """Rows of the top level, then of the total."""
    total: Decimal | None = None
    most: Decimal | None = None
    closed: bool = False
    unread: set[str] = field(default_factory=set)
    _sum: tuple[Decimal | None, Decimal | None] | None = None

    def add(self, entry: Entry) -> None:
        """Take one row."""
        said = fold(f"{entry.code} {entry.name}").strip(" *.:") or _sum_named(entry.group)
        kind = _kind(entry)[0]
        if kind == "plain" and not entry.group and not any(c.isdigit() for c in entry.most + entry.own):
            most, own = None, None
        else:
            most, own = self._value(entry.most, "max"), self._value(entry.own, "self")
        if not said and most is None and own is None:
            return
        if _TOTAL.match(said) and not _extra(entry.name):
            self._totals(said, most, own, entry.row)
        elif (
            entry.row.broken
            and self.path
            and not entry.code
            and most is None
            and own is None
            and kind in {"plain", "bold"}
        ):
            self.path[-1].name = clean(f"{self.path[-1].name} {entry.name}")
        else:
            self._place(entry, most, own)

    def criteria(self) -> tuple[Criterion, ...]:
        """The criteria; one row that only holds them all together is looked through."""
        plain = [n for n in self.top if not n.extra]
        if (
            len(plain) == 1
            and len(plain[0].parts) > 1
            and plain[0].kind != "standard"
            and any(p.parts for p in plain[0].parts)
        ):
            return tuple(n.told() for top in self.top for n in (top.parts if top is plain[0] else [top]))
        return tuple(n.told() for n in self.top)

    def _value(self, text: str, part: str) -> Decimal | None:
        value = number(text)
        if value is None and not _BLANK.fullmatch(text):
            self.unread.add(part)
        return value

    def _totals(self, said: str, most: Decimal | None, own: Decimal | None, row: Row) -> None:
        """Keep the total; a sum of one criterion is that criterion's own figure."""
        if _PART.search(said) and not re.search(r"\+|,", said):
            self._subtotal(most, own)
            return
        self.total, self.most, self.closed = own, most, True
        self._sum = (most, own)
        self.rows.append(row)

    def _subtotal(self, most: Decimal | None, own: Decimal | None) -> None:
        if self.top and self.top[-1].parts:
            node = self.top[-1]
            node.most = most if node.most is None else node.most
            node.own = own if node.own is None else node.own

    def _place(self, entry: Entry, most: Decimal | None, own: Decimal | None) -> None:
        kind, name = _kind(entry)
        if kind == "plain" and most is None and own is None and not entry.group:
            return  # a remark between the rows
        if entry.group:
            self._open_group(entry)
            kind = "plain"
            if not name:  # a criterion without rows
                self.path[-1].most, self.path[-1].own = most or self.path[-1].most, own or self.path[-1].own
                return
        name, most = _most_in(name, most)
        node = _Node(kind, name, most, own, extra=_extra(name))
        self._hang(node, entry.row)

    def _open_group(self, entry: Entry) -> None:
        name, most = _most_in(_kind(Entry("", entry.group, "", "", entry.row))[1] or entry.group, None)
        self.path = []
        self._hang(_Node("group", name, most, self._value(entry.group_own, "self")), entry.row)

    def _hang(self, node: _Node, row: Row) -> None:
        """Beside the last row of its kind; below the last row where the kind is new."""
        depth = next((i for i, n in enumerate(self.path) if n.kind == node.kind), None)
        if depth is None and self.path and (node.extra or self._after_extra(node)):
            depth = 0
        if depth is not None:
            del self.path[depth:]
        if self.path:
            self.path[-1].parts.append(node)
        else:
            self._begin(node, row)
        self.path.append(node)

    def _after_extra(self, node: _Node) -> bool:
        """Whether the criteria go on behind a row of extra points that stands between them."""
        return self.path[0].extra is not None and any(t.kind == node.kind and not t.extra for t in self.top)

    def _begin(self, node: _Node, row: Row) -> None:
        """A new criterion; a total printed before it was the sum of the one above."""
        if self._sum is not None and not node.extra:
            self._subtotal(*self._sum)
            self.total, self.most, self.closed = None, None, False
            self.rows.pop()
        self._sum = None
        self.top.append(node)
        self.rows.append(row)


def _sum_named(group: str) -> str:
    """A total that stands alone in the criteria's column: 'Tổng điểm' under 'IV. Đoàn thể'."""
    said = fold(group).strip(" *.:")
    return said if _TOTAL.match(said) else ""


def _extra(name: str) -> Literal["bonus", "penalty"] | None:
    said = fold(name)
    return "bonus" if _BONUS.match(said) else "penalty" if _PENALTY.match(said) else None


def number(text: str) -> Decimal | None:
    """Points in a cell: '38,5', '40 điểm', 'tối đa 10', '+2', '-1'; None where it is blank or no single number."""
    found = _VALUE.fullmatch(fold(text).strip("() *"))
    value = parse_decimal(found[2]) if found else None
    return -value if found and value is not None and found[1] == "-" else value


def _most_in(name: str, most: Decimal | None) -> tuple[str, Decimal | None]:
    """Name without the '(40 điểm)' behind it, which is the most there is to gain where no column says so."""
    found = _IN_NAME.search(name)
    if found is None or not name[: found.start()].strip():
        return name, most
    return name[: found.start()].strip(), parse_decimal(found[1]) if most is None else most


def _kind(entry: Entry) -> tuple[Kind, str]:
    """Kind of a row's number, and its name without the number."""
    code, name = entry.code.strip(), clean(entry.name).strip("* ")
    dash = None if code else _DASH.match(name)
    bare = name[dash.end() :].strip() if dash else name
    if standard := _STANDARD.match(f"{code} " if code else bare):
        rest = name if code else _DASH.sub("", bare[standard.end() :], count=1).strip()
        return "standard", rest if _IN_NAME.sub("", rest) else name  # 'Tiêu chuẩn 1 (40 điểm)' has no other name
    if dash:
        return "dash", bare
    match = _NUMBER.match(code) if code else _NUMBER.match(name)
    if _ABBREVIATED.match(name):
        match = None
    if match and (code or match.group().strip()[-1] in ".)/:-" or re.fullmatch(r"\d[\d.]*|[IVX]+", match[1])):
        return _code_kind(match[1]), name if code else name[match.end() :].strip()
    if code in {"-", "+", "*", "•", "–"}:
        return "dash", name
    return ("bold" if entry.bold else "plain"), name


def _code_kind(code: str) -> Kind:
    if code[0].isdigit():
        return "number" if "." not in code else f"dotted{code.count('.')}"
    if re.fullmatch(r"[IVX]+", code):
        return "roman"
    return "upper" if code.isupper() else "letter"
