"""Rows of a table of people: name, level as printed, birth date (member returns, annexes of decisions, lists).

Looks for tables with a column of names ('Họ và tên', 'Họ tên đảng viên', or 'Họ đệm' and 'Tên' apart) and the level in a
column of words ('Mức xếp loại', abbreviations too), in a column per level with a cross (X, ✓, 1), or as a heading over the
rows. What the branch proposes goes before what a superior decides, and that before what the member claims. Without a
table: numbered lists ('1. Đồng chí ...: hoàn thành tốt nhiệm vụ'). A year of birth alone is no birth date.

Traps: totals, headings, column numbers and repeated heads are no people; a table broken over pages is one; votes per
level are no crosses; a civil servant's class is not the member's; relatives and guests; an attendance list (signatures)
is no return; a return of figures without names has no rows.
"""

from dossiercheck.facts.aligned import aligned
from dossiercheck.facts.layout import missing
from dossiercheck.facts.members import prose
from dossiercheck.facts.members.columns import Columns, columns, is_name_head
from dossiercheck.facts.members.rows import People, level_in
from dossiercheck.facts.tables import Sheet, sheets, shown
from dossiercheck.model.document import Document
from dossiercheck.model.fact import Fact, Found
from dossiercheck.model.values import MemberRow


def find(document: Document) -> Fact[tuple[MemberRow, ...]]:
    """Every person of the tables that give levels; where none does, of the other lists of people."""
    read = [(_people(sheet, meant), meant) for sheet in _sheets(document) if (meant := columns(sheet))]
    chosen = [p for p, _ in read if any(m.level for m in p.found)]
    if not chosen:
        listed = prose.people(document)
        chosen = [listed] if listed.found else [p for p, meant in read if p.found and not meant.attendance]
    found = [m for p in chosen for m in p.found]
    if not found:
        return missing(document)
    rows = [r for p in chosen for r in p.rows]
    unread = {u for p in chosen for u in p.unread} | ({"members"} if document.unread else set())
    evidence = tuple(shown(document.file, r.lines) for r in rows)
    return Found(tuple(found), evidence, min(r.confidence for r in rows), tuple(sorted(unread)))


def _sheets(document: Document) -> tuple[Sheet, ...]:
    """The tables; where none is drawn, the one that only its columns make."""
    drawn = sheets(document)
    loose = None if any(columns(s) for s in drawn) else aligned(document, is_name_head)
    return (*drawn, loose) if loose else drawn


def _people(sheet: Sheet, meant: Columns) -> People:
    """Read the rows below the head; a head that is repeated is skipped."""
    people = People()
    if not meant.levelled:
        people.level = next((level for x in reversed(sheet.before) if (level := level_in(x.text))), None)
    heads = {r.texts for r in sheet.rows[: meant.body]}
    for row in sheet.rows[meant.body :]:
        if row.texts not in heads:
            people.add(row, meant)
    return people
