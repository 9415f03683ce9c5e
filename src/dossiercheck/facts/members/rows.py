"""One row of a table of people, read: the name, the level in words or crossed, the birth date."""

import re
import unicodedata
from dataclasses import dataclass, field, replace
from datetime import date as Date

from dossiercheck.facts.members.columns import Columns
from dossiercheck.facts.tables import Row
from dossiercheck.model.submission import MemberStatus
from dossiercheck.model.values import MemberRow
from dossiercheck.vietnamese import dates
from dossiercheck.vietnamese.fold import clean, fold
from dossiercheck.vietnamese.levels import level_key
from dossiercheck.vietnamese.names import find_names, looks_like_name, strip_titles
from dossiercheck.vietnamese.statuses import standing_in

_CROSS = re.compile(r"[xXvV+✓✔√☑☒■✗✘×*]|\[\s*[xX✓]\s*\]|\(\s*[xX✓]\s*\)")
_EMPTY = re.compile(r"[-–—_.…/\s☐□0]*")
_GROUP = re.compile(
    r"(?:tổng|cộng|trong đó|ghi chú|chi bộ|đảng bộ|tổ (?:đảng|chức)|nhóm|phòng|ban|[ivx]+[.)]|[a-h][.)])(?!\w)"
)
# A level as printed, in running text: 'đảng viên đủ tư cách, hoàn thành tốt nhiệm vụ', 'ĐTC-HTXSNV', 'vi phạm tư cách'.
PRINTED = re.compile(
    r"(?:đủ tư cách *,? *)?(?:không )?hoàn thành (?:xuất sắc |tốt )?(?:chức trách *,? *)?nhiệm vụ"
    r"|vi phạm tư cách(?:[^.:;(]{0,20}không hoàn thành nhiệm vụ)?|(?:đtc[\s,-]*)?(?<!\w)k?htx?s?t?nv(?!\w)",
    re.IGNORECASE,
)
# What may stand behind the level in a heading: 'năm 2010', '(5 đồng chí)', 'gồm các đồng chí sau:'.
_AFTER = frozenset(
    "năm có gồm là như sau đây các số đồng chí đ c đảng viên người tên tỷ lệ chiếm đạt bao những".split()  # noqa: SIM905 - reads as words
)
_BEFORE = 12
"""Words before the level in a heading."""
_FIGURES = 4
"""Filled cells from which a row without a name is one of figures, no heading."""
_SUM = re.compile(r"(?:tổng|cộng)(?!\w)")
_DITTO = frozenset({"nt", "-nt-", "n.t", "như trên"})
# Between the people of one cell.
_SEVERAL = re.compile(r"\s*[,;]\s*|\s+và\s+|\s+(?=\d{1,2}[.)])")
_MARK = re.compile(r"\d{1,2}[.)]\s*")
_BEHIND = re.compile(r"\([^()]*\)|(?<=\w)\s[-–—]\s.*")
_NOTE = re.compile(r"\((?P<said>[^()]*\d[^()]*)\)")


@dataclass(slots=True)
class People:
    """The rows of people read so far."""

    found: list[MemberRow] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    unread: set[str] = field(default_factory=set)
    level: str | None = None
    """Level of the heading above, where the rows give none."""
    standing: MemberStatus | None = None
    """Standing of the heading above: 'II. Đảng viên dự bị'."""

    def add(self, row: Row, meant: Columns) -> None:
        """Take a row of people; headings give the level of the rows below, totals nothing."""
        said = _said(row, meant)
        names = _listed(said, row, meant)
        name = names[0] if names else _name(said, numbered=_numbered(row, meant))
        if name is None:
            self._other(said, row, meant)
            return
        level = _level(row, meant, self.unread)
        if not meant.levelled:
            level = self.level
        if level is not None and fold(level) in _DITTO and self.found:
            level = self.found[-1].level
        standing = _standing(said, row, meant) or self.standing
        for one in names or (name,):
            self.found.append(MemberRow(one, level, self._born(said, row, meant) if one is name else None, standing))
            self.rows.append(row)

    def _other(self, said: str, row: Row, meant: Columns) -> None:
        """A heading, a total, the rest of a broken row, or a person whose name could not be read."""
        numbered = _numbered(row, meant)
        texts = [said] if numbered else list(dict.fromkeys(t for t in row.texts if t.strip()))
        if row.broken and self.found and not numbered:
            self._rest(said, row, meant)
            return
        if len(texts) < _FIGURES and not numbered:
            whole = " ".join(texts)
            self.standing = None if _SUM.match(fold(whole)) else standing_in(whole)
        heading = next((level for t in texts if (level := level_in(t))), None) if len(texts) < _FIGURES else None
        if heading:
            self.level = heading
        elif numbered and said.strip() and not _GROUP.match(fold(said)) and not level_key(said):
            self.unread.add("members")

    def _rest(self, said: str, row: Row, meant: Columns) -> None:
        """Join what a page break cut off: a name's or a level's last words."""
        last = self.found[-1]
        more = next((row.own(i) for i in meant.levels if row.own(i).strip()), "")
        goes_on = said.replace(" ", "").isalpha() and looks_like_name(f"{last.name} {said}")
        name = clean(f"{last.name} {said}") if goes_on else last.name
        level = clean(f"{last.level or ''} {more}") if more else last.level
        self.found[-1] = replace(last, name=name, level=level)

    def _born(self, said: str, row: Row, meant: Columns) -> Date | None:
        """Birth date of a column or of a note behind the name; a year alone is no date."""
        note = _NOTE.search(said)
        for text in (*(row.own(i) for i in meant.born), note["said"] if note and "sinh" in fold(said) else ""):
            found = dates.scan(text)
            if found and found[0].date:
                return found[0].date
            if sum(c.isdigit() for c in text) > 4:
                self.unread.add("born")
        return None


def _listed(said: str, row: Row, meant: Columns) -> tuple[str, ...]:
    """The people of a cell that holds several: 'Lê Thị Mẫu, Vi Văn Khuôn', or one a line; none where it holds one."""
    parts = _SEVERAL.split(said)
    if len(parts) > 1:
        bare = tuple(strip_titles(_MARK.sub("", p, count=1)) for p in parts)
        return bare if all(map(looks_like_name, bare)) else ()
    lines = [strip_titles(x.text) for x in row.lines if x.cell is not None and x.cell[1] == meant.name]
    whole = len(lines) > 1 and all(t.count(" ") > 1 and [n for n, _, _ in find_names(t)] == [t] for t in lines)
    return tuple(lines) if whole else ()


def _standing(said: str, row: Row, meant: Columns) -> MemberStatus | None:
    """The standing told behind the name, in another cell, or by a cross in a column of that standing."""
    note = _BEHIND.search(said)
    others = [row.own(i) for i in range(len(row.slots)) if i not in {meant.name, meant.given}]
    crossed = (word for i, word in meant.standings if _CROSS.fullmatch(clean(row.own(i))))
    return standing_in(" | ".join([note.group() if note else "", *others, *crossed]))


def _numbered(row: Row, meant: Columns) -> bool:
    """Whether the row has a running number, as rows of people have."""
    return row.own(meant.code).strip(". ").isdigit()


def _said(row: Row, meant: Columns) -> str:
    """The name as printed, in one column or two."""
    family = row.own(meant.name)
    given = "" if meant.given is None else row.own(meant.given)
    return clean(f"{family} {given}") if given.strip() else clean(family)


def _name(said: str, *, numbered: bool) -> str | None:
    """The bare name; in a numbered row also one of an unusual shape."""
    bare = strip_titles(said)
    if looks_like_name(bare):
        return bare
    if looks_like_name(bare.title()) and bare.islower():
        return bare
    words = bare.split()
    plausible = (
        numbered
        and 2 <= len(words) <= 6
        and all(w[0].isalpha() and w[0].isupper() and not any(c.isdigit() for c in w) for w in words)
    )
    return bare if plausible and level_key(bare) is None and not _GROUP.match(fold(bare)) else None


def _level(row: Row, meant: Columns, unread: set[str]) -> str | None:
    """Level in words, else the crossed one; two crosses in a row cannot be read."""
    said = next((clean(row.over(i)) for i in meant.levels if not _EMPTY.fullmatch(row.over(i))), None)
    if said and any(c.isalpha() for c in said) and not _CROSS.fullmatch(said):
        return said.strip('“”"')
    crossed = [printed for i, printed in meant.crosses if _CROSS.fullmatch(clean(row.over(i)))]
    if not crossed:
        ones = [printed for i, printed in meant.crosses if clean(row.own(i)) in {"1", "01"}]
        filled = [i for i, _ in meant.crosses if not _EMPTY.fullmatch(row.own(i))]
        crossed = ones if len(filled) == 1 else []
        if not ones and filled:
            unread.add("level")
    if len(crossed) > 1:
        unread.add("level")
        return None
    return clean(crossed[0]) if crossed else None


def level_in(heading: str) -> str | None:
    """The level a heading names: 'II. Hoàn thành tốt nhiệm vụ: 5 đồng chí', 'DANH SÁCH ĐẢNG VIÊN ...'; None for a sentence.

    A unit's level ('trong sạch, vững mạnh') is no member's.
    """
    text = unicodedata.normalize("NFC", heading)
    found = list(PRINTED.finditer(text))
    if len(found) != 1 or level_key(text) in {None, "clean", "exemplary"}:
        return None
    before, after = text[: found[0].start()], text[found[0].end() :]
    plain = re.sub(r"(?i)^\W*(?:điều\s+)?(?:[ivx]+|\d{1,2}(?:\.\d+)*|[a-h])\s*[.)/:-]\s*", "", before)
    if (
        re.search(r"[.;:]\s", plain)
        or len(plain.split()) > _BEFORE
        or not all(w.isdigit() or w in _AFTER for w in re.findall(r"\w+", fold(after)))
    ):
        return None
    return clean(found[0].group())
