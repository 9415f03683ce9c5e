"""Votes told in tables: a row for each member or paper, a column for each answer, class, result or ballot count."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from dossiercheck.facts.votes import classes, persons, subjects, words
from dossiercheck.facts.votes.draft import Draft, method_of
from dossiercheck.facts.votes.numbers import Figures, figures
from dossiercheck.facts.votes.subjects import Subject
from dossiercheck.facts.votes.words import compiled
from dossiercheck.model.document import Line, Table
from dossiercheck.model.frozen import frozen
from dossiercheck.model.values import Ballots, Tally, VoteOn
from dossiercheck.vietnamese.fold import clean, fold
from dossiercheck.vietnamese.names import looks_like_name, strip_titles
from dossiercheck.vietnamese.numbers import parse_integer, parse_percent

Role = Literal[
    "name", "matter", "yes", "no", "other", "base", "percent", "result", "self", "level", "class", "issued", "collected",
    "valid", "invalid", "none",
]  # fmt: skip
_MOST_HEADS = 4
_HEAD = 60
"""Letters of a header with a number in it; more is a row."""
_ROLES: tuple[tuple[Role, re.Pattern[str]], ...] = (
    ("none", compiled(r"^(?:stt|tt|số tt|ghi chú|chức vụ|chức danh|ngày sinh|năm sinh|giới tính|ký tên|số thẻ)\W*$")),
    ("none", compiled(r"góp ý|nhận xét|tiếp thu|ưu điểm|hạn chế|khuyết điểm|lý do|thành tích")),
    ("matter", compiled(r"^(?:nội dung|văn bản|tên (?:tổ|chi|văn|tài)|tài liệu|vấn đề)")),
    ("self", compiled(r"tự (?:nhận|xếp|phân|đánh giá|đề nghị)")),
    ("name", compiled(r"họ (?:và |, ?)?(?:chữ )?(?:đệm )?tên|tên đảng viên|^(?:đảng viên|đồng chí)$|được (?:đánh giá|xếp loại|biểu quyết)$|^đối tượng")),
    ("issued", compiled(r"phát ra")), ("invalid", compiled(r"không hợp lệ")), ("valid", compiled(r"hợp lệ")),
    ("collected", compiled(r"thu (?:về|vào)")),
    ("percent", compiled(r"tỷ lệ|tỉ lệ|%")),
    ("no", compiled(words.NO)), ("other", compiled(rf"{words.OTHER}|không có ý kiến|(?<!\w)trắng")),
    ("yes", compiled(rf"{words.AGREE}|(?<!\w)thuận")),
    ("base", compiled(r"có mặt|tổng số|số (?:đ/c|đồng chí|đảng viên|người) (?:dự|tham gia|biểu quyết)")),
    ("result", compiled(r"kết quả (?:biểu|bỏ|kiểm|phiếu)|biểu quyết|số phiếu|bỏ phiếu|(?<!\w)phiếu|^kết quả$")),
    ("level", compiled(r"xếp loại|phân loại|mức|loại|chất lượng|kết luận|^(?:chi bộ )?(?:đề nghị|đề xuất)(?: của chi bộ)?$")),
    ("matter", compiled(r"nội dung|văn bản|tên tổ chức|tổ chức đảng|chi bộ|đơn vị|tài liệu|vấn đề|tập thể")),
)  # fmt: skip
# A class that heads a column, its 'nhiệm vụ' left out: 'Hoàn thành tốt', 'Không hoàn thành (số phiếu)'.
_CLASS_HEAD = compiled(
    r"(?:đủ tư cách\W*)?(?:không |chưa )?(?:hoàn thành|ht)(?: ?(?:xuất sắc|xs|tốt|khá))?(?: nhiệm vụ| nv)?\s*(?:\([^()]*\))?"
)
# Shorter still, where its neighbours are classes too: 'Xuất sắc (phiếu)' | 'Tốt (phiếu)' | 'Số phiếu khá'.
_BARE_HEAD = compiled(
    r"(?:đủ tư cách\W*)?(?:(?:số )?phiếu |mức |loại )?(?:xuất sắc|xs|tốt|khá|trung bình|yếu|kém|yếu,? kém|vi phạm(?: tư cách)?)\s*(?:\([^()]*\))?"
)
_VOTES_IN = compiled(r"^(?:số )?phiếu ")
_COUNTED_IN = re.compile(r"\s*\((?:số )?(?:phiếu|đ/c|đồng chí|đảng viên|%)[^()]*\)\s*$")
_TICK = re.compile(r"[xX×✓✔☑☒■]|\+")
_COUNT = re.compile(
    r"(\d{1,4})(?:\s*/\s*(\d{1,4}))?(?:\s*(?:phiếu|đ/c|đồng chí|đảng viên))?(?:\s*\(?\s*[\d.,]+\s*%\s*\)?)?"
)
# The branch in a row of its own among the members.
_UNIT_CELL = re.compile(r"(?:tập thể )?(?:chi|đảng) bộ(?!\w)")
_UNCLASSED = re.compile(r"\d|(?:chưa|không|miễn) (?:xếp|đánh|phân)|^miễn")
_COUNTS: tuple[Role, ...] = ("yes", "no", "other", "base", "issued", "collected", "valid", "invalid")


@frozen
class Columns:
    """What each column holds; `classes` are the headers of the columns of one class each."""

    roles: tuple[Role, ...]
    classes: tuple[str, ...]
    first: int
    """The first row below the header."""

    @property
    def of_votes(self) -> bool:
        """Whether the header itself speaks of votes."""
        return bool({"yes", "no", "other", "result", "issued", "collected", "valid"} & set(self.roles))


def columns(table: Table) -> Columns | None:
    """Roles of the columns, from the rows above the first one that numbers or names."""
    grid = table.grid()
    last = next((r for r in range(1, min(_MOST_HEADS, len(grid))) if _is_row(grid[r])), 1)
    if len(grid) <= last or table.columns < 2:
        return None
    headers = [" ".join(dict.fromkeys(clean(grid[r][c]) for r in range(last))).strip() for c in range(table.columns)]
    read = _roles(headers, [clean(grid[last - 1][c]) for c in range(table.columns)])
    roles = _named(tuple(r for r, _ in read), headers, grid[last:])
    if not {"name", "matter"} & set(roles) or not set(roles) - {"name", "matter", "none", "base", "percent", "self"}:
        return None
    return Columns(roles, tuple(c for _, c in read), last)


def _named(roles: tuple[Role, ...], headers: Sequence[str], rows: Sequence[tuple[str, ...]]) -> tuple[Role, ...]:
    """The roles; where no head tells the members' column, a column of answers beside it, the cells do."""
    if {"name", "matter"} & set(roles) or not {"yes", "no", "class", "result", "level"} & set(roles):
        return roles
    if any(looks_like_name(strip_titles(h)) for h in headers):
        return roles  # no header, but the first row of a part carried over a page
    for at, role in enumerate(roles):
        if role == "none" and sum(looks_like_name(strip_titles(clean(r[at]))) for r in rows) > len(rows) / 2:
            return (*roles[:at], "name", *roles[at + 1 :])
    return roles


def _is_row(cells: tuple[str, ...]) -> bool:
    filled = [clean(c) for c in cells if clean(c)]
    if len(set(filled)) == 1 and words.LEVEL.search(fold(filled[0])):
        return True  # a class over the names below it
    return bool(filled) and (
        bool(re.fullmatch(r"\d{1,3}[.)]?", filled[0]) and not all(re.fullmatch(r"\(?\d{1,2}\)?", c) for c in filled))
        or any(looks_like_name(strip_titles(c)) for c in filled[:3])
        or any(re.fullmatch(r"\d+ ?/ ?\d+|\d+ ?%", c) or (len(c) > _HEAD and re.search(r"\d", c)) for c in filled)
    )


def _roles(headers: Sequence[str], lowest: Sequence[str]) -> list[tuple[Role, str]]:
    """What each column holds; `lowest` are the header cells right above the rows."""
    read = [_role(h, low) for h, low in zip(headers, lowest, strict=True)]
    bare = [
        role not in {"class", "self"} and _BARE_HEAD.fullmatch(fold(low)) is not None
        for (role, _), low in zip(read, lowest, strict=True)
    ]
    if sum(bare) + sum(role == "class" for role, _ in read) < 2:
        return read
    return [("class", _class_name(low)) if b else r for r, b, low in zip(read, bare, lowest, strict=True)]


def _class_name(head: str) -> str:
    named = _COUNTED_IN.sub("", head)
    return named[len(match.group()) :] if (match := _VOTES_IN.match(fold(named))) else named[:60]


def _role(header: str, lowest: str) -> tuple[Role, str]:
    folded = fold(header)
    if re.search(r"tự (?:nhận|xếp|phân|đánh giá|đề nghị)", folded):
        return "self", ""
    if words.LEVEL.search(fold(lowest)) or _CLASS_HEAD.fullmatch(fold(lowest)):
        return "class", _COUNTED_IN.sub("", lowest)[:60]
    return next(((role, "") for role, pattern in _ROLES if pattern.search(folded)), ("none", ""))


def drafts(
    table: Table, shape: Columns, lines: tuple[Line, ...], *, governed: bool, region: VoteOn | None, committee: bool
) -> list[Draft]:
    """One draft for each row that tells a vote.

    `governed`: a heading of voting stands above, so that classes and ticks are results; `region`: what it is about.
    """
    found: list[Draft] = []
    group: str | None = None
    for number, cells in enumerate(table.grid()[shape.first :], shape.first):
        row = tuple(clean(c) for c in cells)
        if (anew := _anew(row, number)) is not None:
            shape, group = anew, None
            continue
        about = _subjects(row, shape, region, committee)
        filled = {c for c in row if c}
        if not about:
            alone = next(iter(filled), "") if len(filled) == 1 else ""
            known = classes.levels(alone, fold(alone))
            group = known[0].text if known else group
            continue
        told, level = _row(row, shape, governed=governed or shape.of_votes)
        level = level or (None if told.tally else _named_class(row, shape))
        subject = about[0]
        if subject.on == "other" and subject.member is not None and level is not None:
            subject = Subject("member-class", None, subject.member)  # a person with a class beside the figures
            about = (subject,)
        if subject.member is None and not (shape.of_votes or governed):
            continue
        here = tuple(x for x in lines if x.cell and x.cell[0] == number) or lines[:1]
        if told.any or (governed and (level or group) and subject.on == "member-class"):
            method = next((m for c in row if (m := method_of(fold(c)))), None)
            found.append(
                Draft(about, told, level or (None if told.tally else group), method, here, stated=not told.any)
            )
    return found


def _anew(row: tuple[str, ...], number: int) -> Columns | None:
    """A header amid the rows: two tables that touch are drawn as one."""
    if any(re.search(r"\d", c) for c in row):
        return None
    read = _roles(row, row)
    roles = tuple(r for r, _ in read)
    answers = {c for r, c in read if r == "class"} if "class" in roles else set(roles) & {"yes", "no", "result"}
    if not {"name", "matter"} & set(roles[:2]) or len(answers) < (2 if "class" in roles else 1):
        return None
    return Columns(roles, tuple(c for _, c in read), number + 1)


def _named_class(row: tuple[str, ...], shape: Columns) -> str | None:
    """The class a row's own words name, under whatever head: 'Đề nghị xếp loại chi bộ: hoàn thành tốt nhiệm vụ'."""
    texts = (t for t, role in zip(row, shape.roles, strict=False) if role in {"matter", "none"})
    return next((x.text for t in texts for x in classes.levels(t, fold(t))), None)


def _subjects(row: tuple[str, ...], shape: Columns, region: VoteOn | None, committee: bool) -> tuple[Subject, ...]:
    """What a row votes on: the papers its cell names share the result, else it is one matter."""
    for text, role in zip(row, shape.roles, strict=False):
        if role == "name" and looks_like_name(bare := strip_titles(re.sub(r"^\d{1,3}[.)]\s*", "", text))):
            return (Subject(region if region in {"commendation", "other"} else "member-class", None, bare),)
    for text, role in zip(row, shape.roles, strict=False):
        folded = fold(text)
        if (role == "matter" and text) or (role == "name" and _UNIT_CELL.match(folded)):
            found = subjects.subjects(
                folded, committee=committee, levels=classes.levels(text, folded), result=True, voting=True
            )
            if not found and _UNIT_CELL.match(folded):
                found = (Subject("branch-class"),)
            named = persons.names(text)
            if found:
                alone = found[0] == Subject("member-class") and len(named) == 1
                papers = tuple(s for s in found if s.on == "adoption") if found[0].on == "adoption" else found[:1]
                return (replace(found[0], member=named[0].text),) if alone else papers
            if looks_like_name(bare := strip_titles(text)):
                return (Subject("member-class", None, bare),)
            if len(named) == 1 and subjects.CLASSING.search(folded):
                return (Subject("member-class", None, named[0].text),)
            return () if re.match(r"(?:tổng|cộng)", folded) else (Subject("other"),)
    return ()


def _row(row: tuple[str, ...], shape: Columns, *, governed: bool) -> tuple[Figures, str | None]:
    told = Figures()
    level: str | None = None
    counts: dict[str, int] = {}
    by_class = [t for t, r in zip(row, shape.roles, strict=False) if r == "class" and _COUNT.fullmatch(t)]
    for text, role in zip(row, shape.roles, strict=False):
        folded = fold(text)
        if not text or text in {"-", "–"}:
            continue
        if role == "result" and len(by_class) > 1 and text.isdigit():
            continue  # one more class, whose name could not be read: no vote of its own
        if role in _COUNTS and (match := _COUNT.match(text)):
            counts[role] = int(match[1])
            if match[2] and role == "yes":
                counts.setdefault("base", int(match[2]))
            told = told if role != "yes" or told.percent is not None else replace(told, percent=parse_percent(text))
        elif role == "percent" and governed:
            told = replace(told, percent=parse_percent(text if "%" in text else f"{text}%"))
        elif role == "result":
            found = classes.levels(text, folded)
            told = told.join(figures(folded, governed=True, alone=True))
            level = level or (found[0].text if found else None)
        elif role == "level":
            found = classes.levels(text, folded)
            level = level or (found[0].text if found else None if _UNCLASSED.search(folded) else text[:80])
            told = told.join(figures(folded, governed=governed and bool(found)))
    if any(r == "class" for r in shape.roles):
        told, level = _by_class(row, shape, told, level)
    stated = Figures(counts.get("yes"), counts.get("no"), counts.get("other"), counts.get("base"))
    told = stated.join(told)
    papers = [counts.get(n) for n in ("issued", "collected", "valid", "invalid")]
    return (replace(told, ballots=Ballots(*papers)) if any(p is not None for p in papers) else told), level


def _by_class(row: tuple[str, ...], shape: Columns, told: Figures, level: str | None) -> tuple[Figures, str | None]:
    """Counts class by class, or the one class ticked; a single count is the vote for that class."""
    told_by = zip(shape.classes, row, shape.roles, strict=False)
    cells = list(
        dict.fromkeys((c, t) for c, t, r in told_by if r == "class" and t)
    )  # a cell over two columns counts once
    ticked = [c for c, t in cells if _TICK.fullmatch(t)]
    counted = [(c, m) for c, t in cells if (m := _COUNT.fullmatch(t))]
    voted = [(c, m) for c, m in counted if int(m[1])]
    if len(ticked) == 1:
        return told, level or ticked[0]
    if len(voted) == 1 and told.yes is None and len(counted) < 3:
        name, match = voted[0]
        percent = parse_percent(match.group())
        return replace(
            told,
            yes=int(match[1]),
            base=int(match[2]) if match[2] else told.base,
            percent=told.percent if percent is None else percent,
        ), level or name
    tally = tuple(Tally(c, int(m[1])) for c, m in counted)
    base = next((int(m[2]) for _, m in counted if m[2]), told.base)
    return replace(told, tally=tally, base=base), level


def as_text(row: tuple[str, ...]) -> str:
    """A row of a table without columns of votes, as a phrase: 'Số phiếu phát ra: 14'; the row's own number is dropped."""
    cells = [c for c in dict.fromkeys(clean(x) for x in row) if c]
    if len(cells) > 2 and parse_integer(cells[0].rstrip(".)")) is not None:
        cells = cells[1:]
    if len(cells) < 2:
        return "".join(cells)
    return f"{cells[0].rstrip(' :')}: {', '.join(cells[1:])}"
