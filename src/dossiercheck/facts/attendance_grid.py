"""Head counts in tables: labels in one row and numbers below, or a row of sums under a list of those present and absent.

In: the running text with the cells of its lines. Out: counts by name. Nothing is summed here that is not printed.
"""

from dossiercheck.facts.attendance_words import CAME, KINDS, Count, compiled
from dossiercheck.facts.running import Running
from dossiercheck.vietnamese.fold import fold

_HEADS = (
    ("absent", compiled(r"vắng")), ("present", compiled(CAME)), ("probationary", compiled(KINDS["probationary"])),
    ("official", compiled(KINDS["official"])), ("total", compiled(r"tổng số|số đảng viên|quân số")),
)  # fmt: skip


# '2 có lý do' and '1 không lý do' are parts of the absent.
_REASON = compiled(r"(?:lý|lí) do|phép")


# 'Tổng: 04', 'Cộng', 'Tổng cộng': the row of sums under a list of members.
_SUMS = compiled(r"(?:tổng|cộng)(?: (?:số|cộng))?(?: đảng viên)?\s*:?\s*(?P<n>\d{1,4})?")
_VALUE = compiled(r"(\d{1,4})(?:\s*/\s*\d+)?(?:\s*(?:đ/c|đồng chí|đảng viên))?")
_LABEL = 40
"""Characters a label may have."""
Cell = tuple[int, tuple[int, int]]
"""A table and the row and column in it."""


def grid(text: Running) -> dict[str, Count]:
    """Read a table with labels in one row and numbers in the next, else with a row of sums under a list of members.

    'Tổng số | Có mặt | Vắng' over '15 | 14 | 1'; 'Họ và tên | Có mặt | Vắng' over members and 'Tổng: 04 | 03 | 01'.
    """
    first: dict[Cell, int] = {}
    said: dict[Cell, list[str]] = {}
    for i, line in enumerate(text.lines):
        if line.table is not None and line.cell:
            first.setdefault((line.table, line.cell), i)
            said.setdefault((line.table, line.cell), []).append(line.text)
    if not said:
        return {}
    labels = {cell: fold(" ".join(texts)) for cell, texts in said.items()}
    heads = {cell: name for cell, label in labels.items() if (name := _head(label))}
    below = _below(text, labels, heads, first)
    return below or _sums(text, labels, heads, first)


def _head(label: str) -> str | None:
    """What a label names."""
    if len(label) >= _LABEL or _REASON.search(label):
        return None
    return next((n for n, p in _HEADS if p.search(label)), None)


def _below(text: Running, labels: dict[Cell, str], heads: dict[Cell, str], first: dict[Cell, int]) -> dict[str, Count]:
    """Numbers right below their labels, two of them at least."""
    found: dict[str, Count] = {}
    for (table, (row, column)), name in heads.items():
        under = (table, (row + 1, column))
        if name not in found and under in first and (count := _number(text, labels[under], first[under])):
            found[name] = count
    return found if len(found) > 1 and {"present", "absent", "total"} & set(found) else {}


def _sums(text: Running, labels: dict[Cell, str], heads: dict[Cell, str], first: dict[Cell, int]) -> dict[str, Count]:
    """Numbers of those present and absent in the row of sums of their table."""
    found: dict[str, Count] = {}
    for (table, (row, place)), label in labels.items():
        sums = _SUMS.fullmatch(label)
        if sums is None or row == 0:
            continue
        for (of, (above, column)), name in heads.items():
            under = (table, (row, column))
            if of != table or above >= row or name not in {"present", "absent"} or name in found or under not in first:
                continue
            if count := _number(text, labels[under], first[under]):
                found[name] = count
        if found and sums["n"]:
            at = text.starts[first[table, (row, place)]]
            found.setdefault("total", Count(int(sums["n"]), None, at, at + 1))
    return found


def _number(text: Running, said: str, line: int) -> Count | None:
    """The number a cell holds and nothing else."""
    value = _VALUE.fullmatch(said)
    return Count(int(value[1]), None, text.starts[line], text.starts[line] + 1) if value else None
