"""Blanks left in a form: dotted lines, underscores, '{{...}}', '«...»', '[họ tên]'.

Printed forms keep dots behind what was filled in, and dotted lines below it; only a label with nothing but dots
counts as blank. Where the name is filled in, only an (almost) empty rest makes a form. French
quotes stand round slogans too: «Trong sạch, vững mạnh» is no merge field.
"""

import re

from dossiercheck.facts.layout import evidence, missing
from dossiercheck.model.document import Document, Line, Table
from dossiercheck.model.fact import Fact, Found
from dossiercheck.model.values import Unfilled
from dossiercheck.vietnamese.fold import clean, fold
from dossiercheck.vietnamese.stems import Stemmed

_PLACEHOLDER = Stemmed(re.compile(
    r"\{\{[^}]*\}\}|«[^»\s]{2,40}»|«(?:họ|tên|ngày|chi bộ|đảng bộ|số|chức vụ)\b[^»]{0,30}»|<<[^>]{2,40}>>|\[(?:họ|tên|ngày|chi bộ|đảng|số|nội dung|điền)[^\]]{0,40}\]",
    re.IGNORECASE,
), "{{", "«", "<<", "[")  # fmt: skip
_DOTS = Stemmed(re.compile(r"(?:\.{4,}|…{2,}|_{4,}|(?:\.\s){4,})"), "..", "……", "__", ". .")
_FILLED_LABEL = re.compile(r"^[^:]{2,60}:\s*\S")
# The fields that tell whose paper it is; filled in, they are no content yet.
_NAMED = re.compile(r"(?:\d+[.)]\s*)?(?:họ(?:,| và)? tên|tôi (?:tên )?là|chủ tọa|chủ trì)[^:]{0,30}[: ]\s*[^\W\d_]{2}")
_IDENTITY = re.compile(
    r"(?:\d+[.)]\s*|-\s*)?(?:họ(?:,| và)? tên|tôi (?:tên )?là|(?:ngày )?sinh|ngày (?:vào|chính|kết)|chức vụ|đơn vị|(?:nơi )?sinh hoạt|"
    r"chi bộ|đảng bộ|số (?:thẻ|lý lịch)|dân tộc|giới tính)[^:]{0,30}:"
)
# Labels that forms print without a colon behind another field: 'Họ và tên: ........ Sinh năm ......'.
_LABEL = re.compile(
    r"(?:ngày |năm )?sinh(?: ngày| năm)?|tuổi|giới tính|dân tộc|nam, nữ|chức vụ|đơn vị|số thẻ|ngày vào đảng"
)
_NO_NAME = re.compile(r"(?:\d+[.)]\s*|-\s*)?(?:họ(?:,| và)? tên|tôi (?:tên )?là|tên tôi là)")
_ONLY_DOTS = re.compile(r"[.…_\s]+")
_LEAST_BLANKS, _LEAST_NOBODYS = 4, 3
"""Fewer make a form where the name itself was left blank."""
_SHARE, _NAMED_SHARE = 0.5, 0.85
"""Part of the content that is blank in a form; more is asked where a name was filled in."""


def find(document: Document) -> Fact[Unfilled]:
    """Count of blanks with samples; `form` where so much of what should be filled is blank."""
    fields = {n: _fields(t) for n, t in enumerate(document.tables) if t.ruled and t.columns > 1}
    blanks = [x for x in document.lines if _PLACEHOLDER.search(x.text) or _is_blank(x.text) or _is_field(x, fields)]
    if not blanks:
        return missing(document)
    placeholders = sum(len(_PLACEHOLDER.pattern.findall(x.text)) for x in blanks)
    said = _filled(document, blanks)
    named = any(_NAMED.match(x) for x in said)
    filled = sum(_IDENTITY.match(x) is None for x in said)
    share = len(blanks) / (len(blanks) + filled)
    enough = share >= (_NAMED_SHARE if named else _SHARE)
    nobodys = not named and share >= _NAMED_SHARE and any(_NO_NAME.match(fold(x.text)) for x in blanks)
    least = _LEAST_NOBODYS if nobodys else _LEAST_BLANKS
    form = placeholders >= 3 or (len(blanks) >= least and enough)
    samples = tuple(x.text[:80] for x in blanks[:3])
    return Found(Unfilled(len(blanks), samples, form), tuple(evidence(document, x) for x in blanks[:3]))


def _fields(table: Table) -> frozenset[tuple[int, int]]:
    """Cells of a table of fields that stand beside a label and hold no more than dots: 'Họ và tên | ........'."""
    found = set()
    for number in range(table.rows):
        said = [c for c in table.row(number) if clean(c.text)]
        if len(said) == 2 and not _ONLY_DOTS.fullmatch(said[0].text) and _ONLY_DOTS.fullmatch(said[1].text):
            found.add((said[1].row, said[1].column))
    return frozenset(found)


def _is_field(line: Line, fields: dict[int, frozenset[tuple[int, int]]]) -> bool:
    here = line.table is not None and line.cell in fields.get(line.table, ())
    return here and _ONLY_DOTS.fullmatch(line.text) is not None


def _filled(document: Document, blanks: list[Line]) -> list[str]:
    """Lines with something filled in, folded: a label and its answer, or a sentence."""
    blank = set(map(id, blanks))
    rest = (x.text for x in document.lines if id(x) not in blank)
    return [fold(text) for text in rest if _FILLED_LABEL.match(text) or len(text) > 80]


def _is_blank(text: str) -> bool:
    """A label and nothing but dots, or several; dotted lines alone belong to the field above."""
    if not _DOTS.search(text) or _ONLY_DOTS.fullmatch(text):
        return False
    if not clean(_DOTS.pattern.sub(" ", text)).partition(":")[2].strip(" .…_"):
        return True
    labels = [clean(p).strip(" .…_") for p in _DOTS.pattern.split(text)]
    return all(x.endswith(":") or _LABEL.fullmatch(fold(x)) for x in labels if x)
