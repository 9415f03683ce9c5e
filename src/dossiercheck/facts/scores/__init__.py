"""A score table: its criteria with their rows, and the printed totals ('Bảng chấm điểm theo bốn tiêu chuẩn').

Looks for a table whose head speaks of points: the most there is to gain ('Điểm tối đa', 'Điểm chuẩn', 'Biểu điểm')
and what the unit gave itself ('Điểm tự chấm', 'Chi bộ chấm', 'Điểm đạt'), in any order. Rows nest by the kind of their
number ('I' > '1' > 'a' > '-', 'Tiêu chuẩn 1' > '1.1'), a criterion may stand in a merged cell beside its rows. Where no
table is ruled: rows of text with points at their end, and lists ('Tiêu chuẩn 1: 38/40 điểm').

Nothing is computed: a criterion whose figure is not printed has none, a missing total is none. A figure that is there
and is no number is named in `unread` ('self', 'max').

Traps: a superior's points beside the unit's; points of people or of branches ('Họ và tên | Điểm'); 'địa điểm', 'ưu
điểm', 'kiểm điểm'; a sum printed under each criterion is that criterion's; extra points count beside the criteria.
"""

import re

from dossiercheck.facts.genres import begun
from dossiercheck.facts.layout import evidence, head, missing
from dossiercheck.facts.scores import prose
from dossiercheck.facts.scores.columns import POINTS, Columns, columns
from dossiercheck.facts.scores.outline import Entry, Outline
from dossiercheck.facts.tables import Row, Sheet, sheets, shown
from dossiercheck.model.document import Document
from dossiercheck.model.fact import Fact, Found, Unreadable
from dossiercheck.model.values import Scores
from dossiercheck.vietnamese.fold import fold

_ENOUGH = 2
"""Criteria that make a score table."""
# A figure alone in its cell, or points in words: '38,5', '40 điểm'.
_FIGURE = re.compile(r"^\s*\d{1,3}(?:[.,]\d{1,2})?\s*$|\d\s*(?:điểm|đ)(?!\w)", re.IGNORECASE)
_FIGURES = 3
"""Fewer are days and numbers of a head."""


def find(document: Document) -> Fact[Scores]:
    """Find the score table; of several the first in which the unit gave points."""
    read = [o for o in _tables(document) if len(o.criteria()) >= _ENOUGH]
    if not read and (listed := prose.outline(document)) is not None:
        read = [listed]
    if not read:
        return _not_understood(document) or missing(document)
    best = next((o for o in read if _given(o)), read[0])
    unread = [*sorted(best.unread), *(["criteria"] if document.unread else [])]
    value = Scores(best.criteria(), best.total, best.most)
    stands = tuple(shown(document.file, r.lines) for r in best.rows)
    return Found(value, stands, min(r.confidence for r in best.rows), tuple(unread))


def _not_understood(document: Document) -> Unreadable | None:
    """A paper that calls itself one of points and holds figures, laid out as nothing we know: not absent, not read."""
    if not any(POINTS.search(said) or "chấm" in said for x in head(document) if (said := fold(x.text)) and begun(said)):
        return None
    figured = [x for x in document.lines if _FIGURE.search(x.text)]
    if len(figured) < _FIGURES:
        return None
    return Unreadable("chưa hiểu cách trình bày của bảng điểm", (evidence(document, figured),))


def _given(outline: Outline) -> bool:
    """Whether the unit gave any points."""
    return outline.total is not None or any(
        c.self is not None or any(p.self is not None for p in c.parts) for c in outline.criteria()
    )


def _tables(document: Document) -> list[Outline]:
    """One outline per score table; a table cut in pieces of one layout is read on until its total."""
    found: list[Outline] = []
    known: tuple[int, Columns] | None = None
    for sheet in sheets(document):
        meant = columns(sheet)
        if known and found and not found[-1].closed and sheet.columns == known[0] and meant in (None, known[1]):
            _fill(found[-1], sheet, known[1], meant.body if meant else 0)
        elif meant is not None:
            found.append(Outline())
            known = (sheet.columns, meant)
            _fill(found[-1], sheet, meant, meant.body)
        else:
            known = None
    return found


def _fill(outline: Outline, sheet: Sheet, meant: Columns, start: int) -> None:
    heads = {r.texts for r in sheet.rows[: meant.body]}
    rows = [r for r in sheet.rows[start:] if r.texts not in heads or len(set(r.texts)) < 2]
    for row in rows:
        outline.add(_entry(row, meant))


def _entry(row: Row, meant: Columns) -> Entry:
    code, name = row.own(meant.code), row.own(meant.name)
    most, own = row.own(meant.most), row.own(meant.own)
    group, group_own = row.own(meant.group), row.own(meant.sum)
    if meant.shared and own.count("/") == 1:
        own, most = own.split("/")
    if (
        meant.code is not None
        and row.slots[meant.code].height > row.slots[meant.name].height
        and row.slots[meant.code].first
    ):
        group, code = (group or code), ""  # the number stands beside all rows of its criterion
    if meant.group is not None and row.slots[meant.group].width > 1:
        name, group = group or name, ""  # one cell over both columns: a total or a heading
    if meant.own is not None and row.slots[meant.own].height > 1 and group:
        own, group_own = "", group_own or own  # one figure beside all rows of the criterion
    if not name and code and sum(c.isalpha() for c in code) > 5:
        name, code = code, ""  # 'Tổng cộng' in the number's column
    if not name and not code and not group:
        name = next(
            (t for i, t in enumerate(row.texts) if i not in {meant.most, meant.own, meant.sum} and t.strip()), ""
        )
    if meant.sum is not None and not group and not own:
        own = group_own
    return Entry(code, name, most, own, row, group, group_own, bold=row.bold)
