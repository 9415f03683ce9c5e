"""Units named in title, opening and signature: 'Chi bộ Văn phòng Sở', 'Đảng bộ Sở Nội vụ'."""

import re

from dossiercheck.facts.layout import evidence, missing
from dossiercheck.model.document import Document
from dossiercheck.model.fact import Evidence, Fact, Found
from dossiercheck.model.values import Mention
from dossiercheck.vietnamese.fold import clean

# 'Chi bộ' and the words of its name: capitalised words, or words up to a clause's end in a line of capitals.
_NAMED = re.compile(r"\b((?:[Cc]hi bộ|[Đđ]ảng (?:bộ|ủy|uỷ)|CHI BỘ|ĐẢNG (?:BỘ|ỦY|UỶ))\s+(?:(?:cơ quan|trực thuộc|phòng|các phòng|Phòng)\s+)?"
    r"[A-ZĐÀ-Ỵ][^\s,.;:()\"“”/]*(?:\s+(?:và\s+|-\s+)?[A-ZĐÀ-Ỵ][^\s,.;:()\"“”/]*|\s+(?:vụ|phòng|tra|chức|sự|chính|đạo|tạo|nghiệp|giáo|đua|trữ|cán|bộ|viên|tế|hợp|thưởng|công))*)")  # fmt: skip
_WHERE_ROWS = 14


def find(document: Document) -> Fact[tuple[Mention, ...]]:
    """Names as printed, each once, with where they stand first."""
    found: dict[str, tuple[Mention, Evidence]] = {}
    start = document.lines[0].row if document.lines else 0
    for line in document.lines:
        if "b" not in line.text.lower():
            continue
        for match in _NAMED.finditer(line.text):
            name = clean(match[1]).rstrip("-– ")
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
    if not found:
        return missing(document)
    return Found(tuple(m for m, _ in found.values()), tuple(e for _, e in found.values()))
