"""Scores where no lines are ruled: rows of text that end in points, and lists of criteria in prose."""

import re
from collections.abc import Iterator
from itertools import pairwise

from dossiercheck.facts.layout import Paragraph, paragraphs, rows, told
from dossiercheck.facts.scores.columns import POINTS
from dossiercheck.facts.scores.outline import Entry, Outline
from dossiercheck.facts.tables import Row
from dossiercheck.model.document import Document, Line
from dossiercheck.vietnamese.fold import clean, fold

_N = r"\d{1,3}(?:[.,]\d{1,3})?"
# ': tự chấm 38/40 điểm', 'đạt 38,5 điểm/40 điểm', '38 điểm (tối đa 40 điểm)', '(tối đa 40 điểm): 38 điểm', ': 38 điểm'
_PAIR = re.compile(rf"(?<![\d.,/])(?P<own>{_N})\s*(?:điểm|đ)?\s*/\s*(?P<most>{_N})\s*(?:điểm|đ)(?!\w)")
_BEHIND = re.compile(
    rf"(?<![\d.,/])(?P<own>{_N})\s*(?:điểm|đ)\s*[(,;]\s*(?:điểm )?(?:tối đa|chuẩn|trên)\s*:?\s*(?P<most>{_N})"
)
_BEFORE = re.compile(
    rf"(?:tối đa|điểm chuẩn|biểu điểm)\s*:?\s*(?P<most>{_N})\s*(?:điểm|đ)?\)?\s*[,;:.\-]\s*[^\d]{{0,30}}?(?P<own>{_N})(?:\s*(?:điểm|đ)(?!\w)|\W*$)"
)
_ALONE = re.compile(rf":\s*(?:tự chấm |đạt |được |chấm )*(?P<own>{_N})\s*(?:điểm|đ)(?!\w)")
_ITEM = re.compile(r"(?:[-+*•]\s*)?(?:(?:tiêu chuẩn|tiêu chí) (?:số |thứ )?\w+|\d{1,2}[.)/]|[ivx]{1,4}[.)/]|tổng|cộng)")
_GAVE = re.compile(
    r"[\s,;:(–-]*(?:tự chấm|đạt|được|chấm|chi bộ (?:tự )?chấm|tự đánh giá)?(?: điểm)?\s*:?\s*$", re.IGNORECASE
)
_MOST = re.compile(r"tối đa|điểm tối|(?<!tiêu )chuẩn|biểu điểm|thang điểm|quy định")
_OWN = re.compile(r"tự chấm|tự đánh giá|chi bộ chấm|đơn vị chấm|điểm chấm|điểm đạt|đạt được|điểm tự|tự$")
_OTHER = re.compile(r"(?:đảng uỷ|cấp trên|khối|cấp uỷ)(?: cấp trên)? (?:chấm|thẩm|đánh|duyệt)|thẩm định")
_ROW = re.compile(rf"(?P<name>.*?[^\W\d].*?)(?P<figures>(?:\s+[+-]?{_N}){{1,4}})")
_CODED = re.compile(
    r"(?:[IVX]{1,4}|\d{1,2}(?:\.\d{1,2})*|[a-zđ]|[A-H])[.)]?\s+\S|[-+•]\s+\S|(?:Tiêu chuẩn|TIÊU CHUẨN|TC)\s"
)
_FEWEST = 3
_HEAD_ROWS = 5


def outline(document: Document) -> Outline | None:
    """Scores told without a ruled table; None where there are none."""
    for read in (_columns(document), _list(document)):
        if len(read.criteria()) >= _FEWEST - (read.total is not None):
            return read
    return None


def _list(document: Document) -> Outline:
    """Read criteria told one a paragraph."""
    read = Outline()
    for paragraph in (item for whole in paragraphs(document) for item in _items(whole)):
        said = fold(paragraph.text)
        if len(said) > 400 or not _ITEM.match(said) or (not POINTS.search(said) and not _PAIR.search(said)):
            continue
        match = next((m for p in (_PAIR, _BEHIND, _BEFORE, _ALONE) if (m := p.search(said))), None)
        if match is None or len(said) != len(paragraph.text) or read.closed:
            continue
        name = clean(re.sub(r"[(,:;\s]+$", "", _GAVE.sub("", paragraph.text[: match.start()])))
        most = match["most"] if "most" in match.groupdict() else ""
        if name.lower().startswith("tổng") and not read.top:
            continue
        read.add(Entry("", name, most, match["own"], Row((), paragraph.lines)))
    return read


def _items(whole: Paragraph) -> Iterator[Paragraph]:
    """A paragraph parted where a line begins another criterion or the total: lines as long as a page look like one text."""
    begin = [n for n, x in enumerate(whole.lines) if n and _ITEM.match(fold(x.text))]
    for start, end in pairwise([0, *begin, len(whole.lines)]):
        lines = whole.lines[start:end]
        yield whole if not begin else Paragraph(clean(" ".join(x.text for x in lines)), lines)


def _columns(document: Document) -> Outline:
    """Read rows of text under a head that names the columns of points."""
    if not _MOST.search(told(document)):
        return Outline()
    free = [x for x in document.lines if x.table is None or not document.tables[x.table].ruled]
    grouped = rows(free)
    read = Outline()
    for at, row in enumerate(grouped):
        if not _said(row)[-1:].isdigit():
            continue  # no figures end it: what heads it need not be asked
        labels = _labels(grouped[max(0, at - _HEAD_ROWS) : at])
        if {"most", "own"} <= set(labels) and _figures(row, labels) is not None:
            _take(read, grouped[at:], labels)
            break
    return read


def _take(read: Outline, grouped: list[tuple[Line, ...]], labels: list[str]) -> None:
    pending: list[tuple[str, str, str, tuple[Line, ...]]] = []
    for row in grouped:
        said = _said(row)
        figures = _figures(row, labels)
        if figures is not None:
            pending.append((figures[0], figures[1], figures[2], row))
            if fold(figures[0]).startswith(("tổng", "cộng")):
                break
        elif _CODED.match(said):
            pending.append((said, "", "", row))
        elif pending and len(said) < 80 and pending[-1][0]:
            name, most, own, lines = pending[-1]
            pending[-1] = (f"{name} {said}", most, own, (*lines, *row))
    for name, most, own, lines in pending:
        read.add(Entry("", name, most, own, Row((), lines), bold=all(x.bold for x in lines)))


def _figures(row: tuple[Line, ...], labels: list[str]) -> tuple[str, str, str] | None:
    """Name, most and own points of a row; None where it does not end in as many figures as there are columns."""
    match = _ROW.fullmatch(_said(row))
    values = match["figures"].split() if match else []
    if match is None or len(values) != len(labels):
        return None
    told = dict(zip(labels, values, strict=True))
    return match["name"].strip(), told["most"], told["own"]


def _said(row: tuple[Line, ...]) -> str:
    return clean(" ".join(x.text for x in row))


def _labels(head: list[tuple[Line, ...]]) -> list[str]:
    """Columns of points in the rows of a head, left to right."""
    found: dict[str, float] = {}
    for row in head:
        at = 0.0
        for line in row:
            said = fold(line.text)
            for label, pattern in (("other", _OTHER), ("own", _OWN), ("most", _MOST)):
                match = pattern.search(said)
                if match and label not in found:
                    found[label] = _place(line, match.start(), len(said), at)
            at += 1
    if "own" not in found and "most" in found:
        return []
    return sorted(found, key=lambda k: found[k])


def _place(line: Line, start: int, length: int, order: float) -> float:
    """How far right a word stands: by the box of its line, else by the order of lines and letters."""
    share = start / max(length, 1)
    if line.box is not None:
        return line.box.left + share * (line.box.right - line.box.left)
    return order + share
