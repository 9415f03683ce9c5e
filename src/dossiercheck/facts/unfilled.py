"""Blanks left in a form: dotted lines, underscores, '{{...}}', '«...»', '[họ tên]'.

Printed forms keep dots behind what was filled in; only a label with nothing but dots counts as blank.
"""

import re

from dossiercheck.facts.layout import evidence, missing
from dossiercheck.model.document import Document, Line
from dossiercheck.model.fact import Fact, Found
from dossiercheck.model.values import Unfilled
from dossiercheck.vietnamese.fold import clean

_PLACEHOLDER = re.compile(
    r"\{\{[^}]*\}\}|«[^»]{2,40}»|<<[^>]{2,40}>>|\[(?:họ|tên|ngày|chi bộ|đảng|số|nội dung|điền)[^\]]{0,40}\]",
    re.IGNORECASE,
)
_DOTS = re.compile(r"(?:\.{4,}|…{2,}|_{4,}|(?:\.\s){4,})")
_FILLED_LABEL = re.compile(r"^[^:]{2,60}:\s*\S")
_MIN_SHARE = 0.3


def find(document: Document) -> Fact[Unfilled]:
    """Count of blanks with samples; `form` where at least four blanks make up a third of what should be filled."""
    blanks: list[Line] = []
    placeholders = filled = 0
    for line in document.lines:
        marks = len(_PLACEHOLDER.findall(line.text))
        dots = len(_DOTS.findall(line.text))
        placeholders += marks
        rest = clean(_DOTS.sub(" ", line.text)).partition(":")[2]
        if marks or (dots and not rest.strip(" .…_")):
            blanks.append(line)
        elif _FILLED_LABEL.match(line.text) or len(line.text) > 80:
            filled += 1
    if not blanks:
        return missing(document)
    share = len(blanks) / (len(blanks) + filled)
    form = placeholders >= 3 or (len(blanks) >= 4 and share >= _MIN_SHARE)
    samples = tuple(x.text[:80] for x in blanks[:3])
    return Found(Unfilled(len(blanks), samples, form), tuple(evidence(document, x) for x in blanks[:3]))
