"""The figures of one clause: who agreed, who did not, of how many, ballots, votes by class.

Each number takes the role of the word it stands with, in its own segment ('đồng ý 11, không đồng ý 0'): before it
('đồng ý: 11') or behind it ('11 đồng ý'). Brackets belong to the number before them. What bounds, dates, points,
heads present or members classed look like is no figure.
"""

import re
from dataclasses import fields, replace

from dossiercheck.facts.votes import words
from dossiercheck.facts.votes.ballots import ballots_of, both
from dossiercheck.facts.votes.words import compiled
from dossiercheck.model.frozen import frozen
from dossiercheck.model.values import Ballots, Tally
from dossiercheck.vietnamese.numbers import parse_integer, parse_percent

_WORDS = r"(?:một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín|mười|không)(?: (?:mươi|mốt|một|hai|ba|bốn|tư|lăm|nhăm|năm|sáu|bảy|tám|chín))*"
_DIGITS = r"(?<![\w.,/])\d{1,4}(?!\d|[.,]\d|\s*[%hg](?!\w)|-\w)"
_NUMBER = rf"(?:{_DIGITS}|(?<!\w)(?!không ý kiến){_WORDS}(?= (?:{words.UNIT}|trên)))"
_TOKEN = compiled(
    rf"(?P<share>(?<![\w.,/])(?P<some>\d{{1,4}}) {words.UNIT} ?(?:=|,? ?(?:đạt|chiếm|bằng)(?: tỷ lệ| tỉ lệ)?) ?(?P<rate>\d{{1,3}}(?:[.,]\d{{1,2}})? ?%))"
    r"|(?P<percent>(?<![\w.,])(?:\d{1,3} ?/ ?)?\d{1,3}(?: ?%?[.,]\d{1,2}(?!\d))? ?(?:%|phần trăm))"
    r"|(?P<date>ngày [\d\s/.-]+|\d{1,2}\s*/\s*\d{1,2}\s*/\s*\d{2,4}|\d{1,2} ?(?:h|giờ)\s?\d{0,2}|(?<!\w)(?:số|nghị quyết) \d+[-/]\S+"
    r"|(?:tháng|năm|khoá|nhiệm kỳ|thứ|lần|câu) \d{1,4}(?:\s*[-/]\s*\d{1,4})?)"
    rf"|(?P<yes>(?<![\w.,/-])\d{{1,4}}|(?<!\w){_WORDS})(?P<over>(?: (?:phiếu|đồng chí|đ/c))?(?: ?/ ?| tr(?:ên|ong) (?!năm \d)(?:tổng số )?(?:{words.UNIT} )?))"
    rf"(?P<base>\d{{1,4}}|{_WORDS}(?!\w))(?! ?/ ?\d|\d| ?%|[.,]\d| điểm)"
    rf"|(?:/ ?|(?<!\w)(?:trên|trong)(?: tổng)? số (?:{words.UNIT} ?(?:là |có )?)?)(?P<of>\d{{1,4}})(?! ?[/%\d]| điểm)"
    rf"|(?P<number>{_NUMBER})(?! điểm| ngày| năm| tháng| lớp| văn bản| nội dung| tiêu chuẩn| tiêu chí)"
    rf"|(?P<zero>không (?:có |còn )?(?:một |bất kỳ )?(?:{words.UNIT} |ai )?(?:nào )?(?:{words.NO}|(?:có )?(?:ý kiến )(?:nào )?khác|phiếu trắng|phiếu chống)"
    r"|không (?:có )?ai (?:phản đối|có ý kiến khác))"
    r"|(?P<none>(?<=: )không(?=\s*(?:$|[.,;)])))"
    rf"|(?P<part>{words.PART})|(?P<no>{words.NO})|(?P<other>{words.OTHER})|(?P<agree>{words.YES})|(?P<vote>{words.GENERIC})"
    r"|(?P<cut>[,;.](?!\d)| và (?=\d)| - )"
)
_LABEL = compiled(r"[\s:=>\"-]*(?:(?:là|có|được|đạt|với|gồm|số phiếu|số)\s*:?\s*)*")
_COLON = compiled(r"[^,;.\d]{0,60}:\s*")
_BASE_OF = (
    ("collected", compiled(r"thu về")), ("valid", compiled(r"hợp lệ")),
    ("official", compiled(r"chính thức")), ("present", compiled(r"có mặt|dự họp|tham dự|dự hội nghị|dự sinh hoạt|tham gia")),
    ("total", compiled(r"tổng số|toàn (?:thể|chi bộ|đảng bộ)|so với")),
)  # fmt: skip
# Whom a percentage may be of: '100% đảng viên', '100% nhất trí', '100%)', never '100% trẻ'.
_OF_VOTERS = compiled(
    rf"\s*(?:$|[).,;:\-=/(\]]|{words.PERSON}|(?:số |tổng số |các |đ/c |ý kiến|phiếu|hội nghị|chi bộ|đảng bộ|tổng|có mặt|biểu quyết|bỏ phiếu"
    rf"|thông qua|so với|đều |đã |chi uỷ|đảng uỷ|uỷ viên|thành viên|và |với|trong|tại|đối|đề nghị|xếp loại|là |của|{words.AGREE}|giơ tay|tập thể đảng))"
)
_NOT_VOTERS = compiled(
    r"\s*(?:số |tổng số |các )*(?:trẻ|hộ|học sinh|cán bộ|công chức|giáo viên|gv|cb|nhân dân|thôn|đoàn viên|xã|chỉ tiêu|kế hoạch)(?!\w)"
)


# Points out of a hundred are no ballot: '(tự chấm 92/100 điểm)', 'bảng chấm điểm 92/100'.
_POINTS = compiled(
    r"\d{1,3}(?:[.,]\d{1,2})? ?/ ?\d{1,4} ?(?:điểm|đ(?=[\s.,;)]))"
    r"|(?<=điểm)\W{1,3}(?:tự chấm\W{1,2}|đạt )?\d{1,3}(?:[.,]\d{1,2})? ?/ ?100(?!\d)"
)


def _blanks(match: re.Match[str]) -> str:
    return " " * len(match.group())


# Unanimity in words: 'toàn thể đảng viên có mặt đồng ý', 'tất cả đều giơ tay nhất trí'; 'nhất trí cao' is rhetoric.
_EVERYBODY = compiled(
    rf"(?<!\w)(?:toàn thể|tất cả|toàn bộ)(?: các)?(?: (?:{words.PERSON}|chi bộ|hội nghị|mọi người))?"
    rf"(?: (?:có mặt|dự họp|tham dự|trong chi bộ|của chi bộ|chi bộ|chính thức|đều|đã|cùng|hoàn toàn|giơ tay|biểu quyết))* {words.AGREE}(?! cao)"
)


@frozen
class Figures:
    """What the clause states; None where it does not."""

    yes: int | None = None
    no: int | None = None
    other: int | None = None
    base: int | None = None
    percent: float | None = None
    percent_of: str | None = None
    ballots: Ballots | None = None
    tally: tuple[Tally, ...] = ()
    denied: bool = False
    """'Không có ý kiến khác': none are told in words, which alone tell of no vote."""

    @property
    def any(self) -> bool:
        """Whether a result is told."""
        if self.yes is not None or self.percent is not None or self.tally:
            return True
        return not self.denied and (self.no is not None or self.other is not None)

    @property
    def full(self) -> bool:
        """Whether it tells who agreed."""
        return self.yes is not None or self.percent is not None or bool(self.tally)

    def fits(self, more: "Figures") -> bool:
        """Whether the two can be told of one vote."""
        return all(
            a is None or b is None or a == b
            for a, b in (
                (getattr(self, f.name), getattr(more, f.name))
                for f in fields(self)
                if f.name not in {"tally", "ballots", "denied"}
            )
        )

    def join(self, more: "Figures") -> "Figures":
        """Both; what is told already stays."""
        told = {
            f.name: new
            for f in fields(self)
            if f.name not in {"tally", "ballots", "denied"}
            and getattr(self, f.name) is None
            and (new := getattr(more, f.name)) is not None
        }
        return replace(self, tally=self.tally + more.tally, ballots=both(self.ballots, more.ballots), **told)


@frozen
class _Token:
    kind: str
    start: int
    end: int
    match: re.Match[str]


def figures(folded: str, *, governed: bool, alone: bool = False) -> Figures:
    """Read the figures of a clause.

    `governed`: words of voting stand in the clause or above it, so that a bare '14/14' or '100%' is a result.
    `alone`: the text is a cell of a column of votes, where '14' is a result too.
    """
    folded = _POINTS.sub(_blanks, words.plainly(folded)).replace("một trăm phần trăm", "100 phần trăm")
    ballots, folded = ballots_of(folded)
    found = Figures(ballots=ballots)
    if not governed and not words.has_vote(folded):
        return found
    for part, around in _bracketed(folded):
        found = _answered(found, part, around) or _read(found, part, around, governed=governed)
    everybody = not found.any and ("toàn " in folded or "tất cả" in folded)
    if everybody and (match := _EVERYBODY.search(folded)):
        return replace(found, percent=100.0, percent_of="present" if words.PRESENCE.search(match.group()) else None)
    if alone and not found.any and (bare := re.fullmatch(rf"\s*(\d{{1,4}})(?: {words.UNIT})?\s*", folded)):
        found = replace(found, yes=int(bare[1]))
    return found


_WHOLE = " "
"""What a bracket stands beside that speaks of the whole vote: '(trên tổng số 8, đạt 100%)'."""
_SEGMENT = re.compile(r"[,;.](?!\d)|\?")
_BRACKET = re.compile(r"\([^()]{0,120}\)")


def _bracketed(folded: str) -> list[tuple[str, str]]:
    """The text with its brackets blotted out, then each bracket with the segment it stands in."""
    outer = _BRACKET.sub(lambda m: " " * len(m.group()), folded)
    found = [(re.sub(r" {2,}", " ", outer), "")]
    for match in _BRACKET.finditer(folded):
        before = next((s for s in reversed(_SEGMENT.split(outer[: match.start()])) if s.strip()), "")
        after = _SEGMENT.split(outer[match.end() :])[0]
        said = before if any(t.kind in _ROLES for s, _ in _tokens(before) for t in s) else before + after
        found.append((match.group()[1:-1], _WHOLE if "tổng số" in match.group() else said or _WHOLE))
    return found


# A bracket with nothing but a count of voters: 'Đồng ý (8)', 'Ai không đồng ý? (không có)', 'HTTNV (4 tay)'.
_ANSWER = compiled(rf"\s*(?:có )?(?P<n>\d{{1,3}}|{_WORDS})(?: (?P<unit>{words.UNIT}|có(?: ai)?))?\s*")


def _answered(found: Figures, bracket: str, around: str) -> Figures | None:
    """The figures with the count that a bracket gives to the answer before it; None where it gives none."""
    match = _ANSWER.fullmatch(bracket) if around else None
    if match is None or found.tally:
        return None
    roles = [t.kind for s, _ in _tokens(around) for t in s if t.kind in {"agree", "no", "other"}]
    if not roles and "tay" not in (match["unit"] or ""):
        return None
    return _count(found, roles[-1] if roles else "agree", parse_integer(match["n"]))


def _tokens(text: str) -> list[tuple[list[_Token], str]]:
    """Tokens by segment, with the segment's text."""
    segments: list[tuple[list[_Token], str]] = []
    tokens: list[_Token] = []
    begin = 0
    for match in _TOKEN.finditer(text):
        kind = next(k for k in _KINDS if match[k])
        if kind == "cut":
            segments.append((tokens, text[begin : match.start()]))
            tokens, begin = [], match.end()
        elif kind != "date":
            tokens.append(_Token(kind, match.start(), match.end(), match))
    return [*segments, (tokens, text[begin:])]


_KINDS = (
    "share",
    "percent",
    "date",
    "base",
    "of",
    "number",
    "zero",
    "none",
    "part",
    "no",
    "other",
    "agree",
    "vote",
    "cut",
)
_ROLES = ("no", "other", "agree", "vote", "part")


# What may stand round a figure that has no word of its own: ', đạt tỷ lệ 100%', ': 14/14 đồng chí có mặt', 'HTTNV - 14/14'.
_AFTER = compiled(
    rf"\s*(?:{words.UNIT}|chính thức|có mặt|dự họp|tham dự|dự hội nghị|trong chi bộ|chi bộ|đảng viên|=|đạt(?: tỷ lệ| tỉ lệ)?|là|tỷ lệ|tỉ lệ|\d[\d,./]*\s*%?|\W)*"
    r"(?:$|(?:so với|trên|của|tổng)|đề nghị|xếp|bầu|cho |đối với|k?ht[xt]?s?nv|hoàn thành|đủ tư cách|đtc|trong sạch|ts ?vm)"
)
_JOINED = compiled(r"\W*(?:(?:và|kết quả|đạt|tỷ lệ|tỉ lệ|chiếm|bằng|là|được|với|có|số phiếu)\W*)*")


def _bare(token: _Token, said: str) -> bool:
    """Whether a figure without a role word in its segment is a result and not the figure of something else told there."""
    before, _, after = said.partition(token.match.group())
    if token.kind != "percent":
        return bool(_AFTER.match(after))
    if _JOINED.fullmatch(before) and before.strip():
        return bool(_AFTER.match(after))
    named = before.rstrip().endswith((":", "-", "=")) or re.search(r"\d ?/ ?\d+|kết quả", before)
    return bool(not before.strip() or named) and bool(_END.match(after))


_END = compiled(rf"\s*(?:{words.UNIT}|chính thức|có mặt|dự họp|\W)*(?:$|[,;.)])")


def _inherited(around: str) -> str:
    """The role a bracket takes from the words it stands beside: '(chiếm 0%)' behind 'không tán thành 0' is theirs."""
    if around == _WHOLE:
        return "agree"
    roles = [t.kind for s, _ in _tokens(around) for t in s if t.kind in _ROLES]
    return roles[-1] if roles else "agree"


def _read(found: Figures, text: str, around: str, *, governed: bool) -> Figures:
    """Give each number of a text its role; one without a role word in its segment takes that of the words before."""
    last = _inherited(around) if around else "agree" if governed else ""
    leading: bool | None = None
    for segment, said in _tokens(text):
        roles = [t for t in segment if t.kind in _ROLES]
        present = not any(r.kind != "vote" for r in roles) and bool(words.PRESENCE.search(said))
        for token in segment:
            leading = token.kind in _ROLES if leading is None else leading
            if token.kind in _ROLES:
                continue
            if token.kind == "zero":
                found = _zero(found, token.match.group())
                continue
            if token.kind == "none":
                found = _count(found, roles[-1].kind, 0) if roles and roles[-1].kind in {"no", "other"} else found
                continue
            role = _role(text, token, roles, leading=leading)
            told = not present or _of_those_present(text, token, said)
            bare = around or (told and _bare(token, said))
            kind = role.kind if role else last if bare else ""
            found = _put(found, text, token, kind, adjacent=_adjacent(text, token, role))
        last = roles[-1].kind if roles else last
    return found


def _of_those_present(text: str, token: _Token, said: str) -> bool:
    """Whether those present are only whom a result is of: 'HTTNV, 4/4 đồng chí có mặt', 'Thông qua báo cáo: 8/8 đồng chí có mặt'."""
    before = said.partition(token.match.group())[0]
    if words.PRESENCE.search(before):
        return False
    named = before.rstrip().endswith((":", "-", "=")) and words.VOTING.search(text[: token.start])
    return bool(named or words.LEVEL.search(text[: token.start]))


def _zero(found: Figures, said: str) -> Figures:
    """'không có đồng chí nào không đồng ý': none, where nothing else was told."""
    name = "no" if re.search(words.NO, said[6:]) else "other"
    if getattr(found, name) is not None:
        return found
    return (
        replace(found, no=0)
        if name == "no"
        else replace(found, other=0, denied=found.other is None and found.no is None)
    )


def _role(text: str, token: _Token, roles: list[_Token], *, leading: bool) -> _Token | None:
    """The role word a number stands with: the nearer specific one, on the side this clause writes it."""
    before = [r for r in roles if r.end <= token.start]
    after = [r for r in roles if r.start >= token.end]
    specific = [r for r in before[-1:] if r.kind != "vote"], [r for r in after[:2] if r.kind != "vote"]
    if specific[0] and specific[1]:
        return (
            specific[0][-1] if leading and _LABEL.fullmatch(text, specific[0][-1].end, token.start) else specific[1][0]
        )
    if specific[0] or specific[1]:
        return (specific[0] or specific[1])[0]
    return before[-1] if before else after[0] if after else None


def _adjacent(text: str, token: _Token, role: _Token | None) -> bool:
    """Whether a bare number is surely the count of its role word: '11 đồng ý', '12 đồng chí tán thành', 'đồng ý: 11'."""
    if role is None:
        return False
    unit = re.compile(rf"\s*(?:{words.UNIT})").match(text, token.end)
    if role.start >= token.end:
        between = text[token.end : role.start]
        return (
            len(between) < 60
            and not re.search(r"(?<!\w)(?:được|do|bởi|cho)(?!\w)|\d", between)
            and (unit is not None or not between.strip())
        )
    if _LABEL.fullmatch(text, role.end, token.start):
        return (
            unit is not None
            or not re.match(r"\s*[^\W\d_]", text[token.end :])
            or bool(re.match(r"\s*(?:không|ý kiến|trắng|chống|đồng ý|có mặt)", text[token.end :]))
        )
    named = "biểu quyết" in text[: token.start] or "phiếu" in text[: token.end + 8]
    return unit is not None and named and bool(_COLON.fullmatch(text, role.end, token.start))


def _put(found: Figures, text: str, token: _Token, role: str, *, adjacent: bool) -> Figures:
    before, match = text[: token.start], token.match
    bound = bool(words.BOUND.search(before)) and token.kind != "of"
    if not role or bound or re.match(r"\s*trở lên", text[token.end :]):
        return found
    if token.kind == "share":
        return _share(found, token, role)
    if token.kind == "percent":
        return _percent(found, text, token, role)
    if token.kind == "of":
        return replace(found, base=int(match["of"])) if found.yes is not None and found.base is None else found
    if token.kind == "number":
        value = parse_integer(match["number"])
        if role == "part":
            return found if found.base is not None else replace(found, base=value)
        return _count(found, role, value) if adjacent and role != "vote" else found
    yes, base = parse_integer(match["yes"]), parse_integer(match["base"])
    if yes is None or not base or (yes > base and not re.match(rf"\s*{words.UNIT}", text[token.end :])):
        return found
    if role == "part":
        return replace(found, base=yes) if found.base is None else found
    found = _count(found, role, yes)
    return found if found.base is not None else replace(found, base=base)


def _count(found: Figures, role: str, value: int | None) -> Figures:
    match role:
        case "no":
            return replace(found, no=value) if found.no is None else found
        case "other":
            return replace(found, other=value) if found.other is None else found
        case _:
            return replace(found, yes=value) if found.yes is None else found


def _share(found: Figures, token: _Token, role: str) -> Figures:
    """'18 đồng chí = 90% đề nghị xếp loại HTTNV': how many, and what share of those who voted."""
    if role == "part":
        return found
    found = _count(found, role, int(token.match["some"]))
    told = role in {"agree", "vote"} and found.percent is None
    return replace(found, percent=parse_percent(token.match["rate"])) if told else found


def _percent(found: Figures, text: str, token: _Token, role: str) -> Figures:
    behind = text[token.end :]
    if (
        role not in {"agree", "vote"}
        or found.percent is not None
        or _NOT_VOTERS.match(behind)
        or not _OF_VOTERS.match(behind)
    ):
        return found
    value = parse_percent(token.match["percent"].rpartition("/")[2].replace("phần trăm", "%"))
    if value is None:
        return found
    around = re.split(r"[,;]", behind)[0][:70]
    of = next((name for name, pattern in _BASE_OF if pattern.search(around)), None)
    return replace(found, percent=value, percent_of=of)
