"""Minutes made of paragraphs and tables, and what votes are read in them."""

from dossiercheck.facts import votes
from dossiercheck.model.document import Cell, Document, Line, Table
from dossiercheck.model.fact import Found
from dossiercheck.model.values import Vote

HEAD = ("CHI BỘ KIỂM LÂM", "ĐẢNG CỘNG SẢN VIỆT NAM", "BIÊN BẢN", "Họp chi bộ đánh giá chất lượng cuối năm")

Told = tuple[str | None, str | None, int | None, int | None]


def read(*blocks: str | list[list[str]]) -> tuple[Vote, ...]:
    """Votes of minutes; paragraphs are strings, tables lists of rows."""
    lines: list[Line] = []
    tables: list[Table] = []
    for number, block in enumerate((*HEAD, *blocks)):
        if isinstance(block, str):
            lines.append(Line(block, len(lines), place=f"đoạn {number}"))
            continue
        cells = [Cell(text, r, c) for r, row in enumerate(block) for c, text in enumerate(row)]
        lines += [
            Line(x.text, len(lines) + i, table=len(tables), cell=(x.row, x.column), place=f"bảng {number}")
            for i, x in enumerate(cells)
        ]
        tables.append(Table(tuple(cells), len(block), len(block[0])))
    fact = votes.find(Document("bb.docx", "docx", tuple(lines), tables=tuple(tables)))
    return fact.value if isinstance(fact, Found) else ()


def told(*blocks: str | list[list[str]]) -> list[Told]:
    """What each vote is on, its class, who agreed, of how many."""
    return [(v.member or v.of or v.on, v.level, v.yes, v.base) for v in read(*blocks)]
