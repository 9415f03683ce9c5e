"""Words of a signature block: one printed line becomes tokens, or nothing when it is other text.

::

    line      := group+                      several groups where columns were flattened onto one line
    group     := authority* role? (typed | hint)* name?    in any order that does not begin a group anew
    authority := ("T/M" | "TM." | "K/T" | "KT." | "T/L" | "TL." | "TUQ." | "Q.") body or post
    role      := 'BÍ THƯ', 'NGƯỜI GHI BIÊN BẢN', 'HIỆU TRƯỞNG' ... and what follows it on the line
    typed     := '(đã ký)', '(chữ ký, dấu)'
    hint      := '(Ký, ghi rõ họ tên)'

Sources: 36-HD/VPTW 1.7 and 05-HD/VPTW for the Party forms, Nghị định 30/2020 for the dotted ones of the State.
"""

import re
from functools import lru_cache
from itertools import pairwise
from typing import Literal, NamedTuple

from dossiercheck.vietnamese.fold import clean, fold
from dossiercheck.vietnamese.names import looks_like_name, strip_titles

Kind = Literal["authority", "role", "typed", "hint", "stamp", "name", "date", "blank", "other"]

LONGEST = 110
"""Characters; a longer line is running text (or a list of recipients)."""


class Token(NamedTuple):
    """One element as printed; `group` counts the columns flattened onto the line, from 0."""

    kind: Kind
    text: str
    group: int = 0


def _any(*phrases: str) -> str:
    """Make an alternation of folded phrases, longest first."""
    return "|".join(sorted((fold(p) for p in phrases), key=len, reverse=True))


# The posts people sign under: folded. Heads that need a second word carry it in `_HEAD`.
_POSTS = (
    "bí thư", "phó bí thư", "bí thư chi bộ", "phó bí thư chi bộ", "tổng bí thư", "chủ tọa", "chủ trì", "thư ký",
    "thư kí", "chủ tịch", "phó chủ tịch", "đoàn chủ tịch", "đoàn thư ký", "ghi biên bản", "ủy viên", "đảng viên",
    "đoàn viên", "giám đốc", "phó giám đốc", "tổng giám đốc", "phó tổng giám đốc", "hiệu trưởng", "phó hiệu trưởng",
    "hiệu phó", "tổ trưởng", "tổ phó", "bộ trưởng", "thứ trưởng", "thủ tướng", "phó thủ tướng", "cục trưởng",
    "phó cục trưởng", "vụ trưởng", "phó vụ trưởng", "viện trưởng", "phó viện trưởng", "chi cục trưởng",
    "phó chi cục trưởng", "đội trưởng", "trạm trưởng", "hạt trưởng", "thủ trưởng", "chủ nhiệm", "phó chủ nhiệm",
    "kế toán", "kế toán trưởng", "thủ quỹ", "thủ kho", "chỉ huy trưởng", "chính trị viên", "chính ủy", "thẩm phán",
    "tổng biên tập", "phó ban", "phó phòng", "chấp hành viên", "giáo viên chủ nhiệm", "cán bộ tổ chức",
)  # fmt: skip
_POST = _any(*_POSTS)
# Heads that are posts only with what follows: 'TRƯỞNG PHÒNG', 'CHÁNH VĂN PHÒNG', 'NGƯỜI VIẾT', 'ĐẠI DIỆN CHI ỦY'.
_HEAD = (
    r"(?:phó )?trưởng (?:ban|phòng|khoa|đoàn|bộ môn|trạm|thôn|khu|khối|công an|tiểu ban|xóm|bản|ấp)"
    rf"|(?:phó )?chánh (?:{_any('văn phòng', 'án', 'thanh tra', 'tòa')})"
    r"|(?:đảng viên )?người (?:được )?(?:tự|viết|ghi|lập|khai|kê|đăng|kiểm|báo|cam|làm|tổng|nhận|chủ|nộp|bổ|thực|trình|xin)"
    r"(?: [^\W\d]+){0,6}"
    r"|(?:cá nhân|đảng viên|bản thân) (?:tự|viết|kê|khai|đăng|cam)(?: [^\W\d]+){0,4}"
    r"|đại diện [^\W\d]+(?: [^\W\d]+){0,5}|(?:ban|tổ) kiểm phiếu|q\. ?[^\W\d]+ [^\W\d]+"
)
# The word in front makes a body or a longer post of what follows: 'T/M ĐOÀN CHỦ TỊCH', 'BÍ THƯ KIÊM CHỦ TỊCH'.
_BEFORE = frozenset(("đoàn", "ban", "hội đồng", "tổ", "tập thể", "kiêm", "trưởng", "nguyên", "người", "tự"))
# Words in lower case that a post or body may hold: 'Bí thư chi bộ Văn phòng', 'T/M chi ủy'.
_LOWER = frozenset(
    fold(
        "chi bộ đảng ủy ban phòng sở của và các cơ quan xã tỉnh huyện trường khối nội vụ công đoàn thanh niên hội nghị"
        " cuộc họp biên bản kiểm điểm phiếu chấp hành tổ thường vụ thường trực văn cá nhân khai viết ghi đăng ký"
    ).split()
)
_BODY = re.compile(r"(?:bch|ban chấp hành|chi bộ|chi uỷ|đảng bộ|đảng uỷ|công đoàn|chi đoàn|liên chi|đoàn)(?!\w)")
# What may follow a post and still belong to it when a name comes on the same line.
_OF = _any(
    "chi bộ",
    "hội nghị",
    "cuộc họp",
    "kiểm điểm",
    "biên bản",
    "đảng bộ",
    "đảng ủy",
    "chi đoàn",
    "thường trực",
    "hội",
    "phòng",
)
_AUTHORITY = re.compile(
    r"(?<!\w)(?:t ?/ ?m\.?|t\. ?m\.?(?=\s)|tm ?[./]|tm(?=\s)|k ?/ ?t\.?|kt ?\.|kt(?=\s)|t ?/ ?l\.?|tl ?\.|tl(?=\s)"
    r"|tuq ?\.|t ?/ ?uq\.?"
    rf"|{_any('thay mặt', 'ký thay', 'thừa lệnh', 'thừa ủy quyền')}) *"
)
_POST_ONLY = re.compile(r"k|tl|t ?/ ?l|tuq|t ?/ ?uq|ký|thừa")
_ROLE = re.compile(rf"(?<!\w)(?:[qp]\. *|quyền )?(?:{_HEAD}|{_POST})(?!\w)")
# A post shortened, alone on its line: 'BT', 'PBT', 'P. BT'.
_SHORT_POST = re.compile(r"(?:p ?\.? ?|phó )?bt")
# '(Bí thư)' below 'T/M CHI BỘ'.
_IN_BRACKETS = re.compile(r"\( *([^()]+?) *\)")
_WHOLE_POSTS = frozenset(map(fold, _POSTS))
# Between two posts of one signer: 'BÍ THƯ - CHỦ TỌA', 'Bí thư kiêm chủ trì'.
_AND = re.compile(r" *(?:[-–/]|kiêm) *")
# Where a post made of many words must end: 'NGƯỜI GHI BIÊN BẢN | CHỦ TRÌ', 'NGƯỜI VIẾT | T/M CHI BỘ'.
_SIGNER = re.compile(
    rf"(?<!người )(?<!\w)(?:{_any('chủ trì', 'chủ tọa', 'thư ký', 'bí thư', 'phó bí thư', 'chủ tịch')}"
    r"|t(?=/m)|tm(?=\.|\s|$))"
)
# A label that may stand before the name at the end of a personal paper: 'Người viết: Nguyễn Văn An'.
_OWN = re.compile(r"người (?:viết|khai|kê|tự|kiểm|đăng|làm|cam|bổ|được)")
_ROLE_TAIL = re.compile(rf"(?: (?:{_OF}))*")
_TYPED = re.compile(
    r"[(\[]? *(?:đã k[ýí] số|đã k[ýí](?: tên)?(?: *(?:,|và|-|&)? *(?:đã )?(?:đóng )?dấu)?"
    r"|chữ k[ýí](?: *, *(?:đóng )?dấu)?) *[)\]]?"
    r"|[(\[] *(?:da ky|signed) *[)\]]"
)
# An instruction to the signer; '(ký)' alone counts as a signature only above a name (see blocks).
_HINT = re.compile(
    r"[(\[] *(?:chữ )?k[ýí](?: (?:tên|rõ|ghi|và)| *[,;&]| */)[^)\]]*[)\]]"
    r"|[(\[] *(?:ghi rõ )?h[ọo] *(?:,|và)? *tên[^)\]]*[)\]]"
    r"|k[ýí] *(?:tên)? *,? *(?:và )?ghi rõ họ *,? *(?:và )?tên"
)
_BARE_SIGN = re.compile(r"[(\[] *k[ýí] *[)\]]")
# The visible face of an electronic signature: 'Ký bởi: ...', 'Thời gian ký: ...'.
_STAMP = re.compile(
    r"(?:người ký|(?:được )?ký (?:số )?bởi|digitally signed|thời gian ký|ngày ký|signed by|signature (?:not|valid)"
    r"|email|cơ quan|chức vụ ký) *:?"
)
_DATE = re.compile(r"ngày *[\d.…_\s]{0,12},? *tháng|ngày \d{1,2} *[/.-] *\d{1,2} *[/.-] *\d{2,4} *\.?$")
_BLANK = re.compile(r"[\W\d_]*")
# A name left to be filled in by a template: '{{chu_tri}}', '«Họ tên»', '<họ và tên>'.
_PLACEHOLDER = re.compile(r"\{\{[^}]*\}\}|«[^»]*»|\"[^\"]*\"|<[^>]*>|\[[^\]]*tên[^\]]*\]")
_NOISE = " .,;:|/–—-*\"'“”‘’`~_"


@lru_cache(maxsize=4096)
def tokens(text: str, *, tail: bool = False) -> tuple[Token, ...]:
    """Elements of a signature block that make up the whole of `text` (NFC, cleaned).

    With `tail`, text in front is skipped: recipients flattened into the signer's line
    ('- Lưu: VT. HIỆU TRƯỞNG Nguyễn Thị Lan'). Otherwise any word left over makes the line `other`.
    """
    text = clean(text.replace("…", "...")).strip(" |")
    folded = fold(text)
    if len(folded) != len(text):
        text = folded
    if _BLANK.fullmatch(folded) or _PLACEHOLDER.fullmatch(folded):
        return (Token("blank", text),)
    if len(text) > LONGEST and not tail:
        return (Token("other", text),)
    if _DATE.search(folded) and len(text) < 70:
        return (Token("date", text),)
    if _STAMP.match(folded):
        return (Token("stamp", text),)
    if _SHORT_POST.fullmatch(folded):
        return (Token("role", text),)
    return _grouped(_tail(text, folded) if tail else _whole(text, folded))


def as_name(text: str) -> str | None:
    """Take the name a line holds, rank dropped; capitals may be missing in the middle ('Nguyễn văn An')."""
    if not 3 <= len(text) <= 60 or text.rstrip()[-1:] in ":;" or any(c.isdigit() for c in text):
        return None
    bare = strip_titles(text)
    rest = text[text.find(bare) + len(bare) :].strip(" .,") if bare else "?"
    if rest and not (rest[0] == "(" and rest[-1] == ")"):
        return None
    if looks_like_name(bare):
        return bare
    words = bare.split()
    if 2 < len(words) <= 4 and words[0].istitle() and words[-1].istitle() and looks_like_name(bare.title()):
        return bare
    return None


def _whole(text: str, folded: str) -> list[Token]:
    found: list[Token] = []
    at = ended = 0
    while at < len(text):
        if text[at] in _NOISE:
            at += 1
            continue
        token, end = _next(text, folded, at)
        if token is None:
            return [Token("other", text)]
        if found and token.kind == found[-1].kind == "role" and _AND.fullmatch(folded, ended, at):
            token = Token("role", f"{found.pop().text}{text[ended:at]}{token.text}")
        found.append(token)
        at = max(end, at + 1)
        ended = len(text[:at].rstrip(_NOISE))
    return [Token("other", text)] if _present(found) and "|" not in text else found


def _present(found: list[Token]) -> bool:
    """Whether it names someone and then a post: 'Đ/c Nguyễn Văn An, Bí thư chi bộ' is present, and signs nothing."""
    named = next((i for i, t in enumerate(found) if t.kind == "name"), len(found))
    return any(t.kind == "role" and not t.text.isupper() for t in found[named:])


def _tail(text: str, folded: str) -> list[Token]:
    """Tokens at the end of a line of recipients, or just `other`."""
    starts = [m.start() for m in (*_AUTHORITY.finditer(folded), *_ROLE.finditer(folded)) if _capital(text, m)]
    for at in sorted(starts):
        found = _whole(text[at:], folded[at:])
        if found[0].kind != "other":
            return found
    return [Token("other", text)]


def _capital(text: str, match: re.Match[str]) -> bool:
    return match.group().strip(" .").isupper() or text[match.start() : match.end()].isupper()


def _next(text: str, folded: str, at: int) -> tuple[Token | None, int]:
    """Read the token that begins at `at` and where it ends."""
    for kind, pattern in (("typed", _TYPED), ("hint", _HINT), ("hint", _BARE_SIGN)):
        if match := pattern.match(folded, at):
            return Token(kind, text[at : match.end()]), match.end()  # type: ignore[arg-type]
    if match := _AUTHORITY.match(folded, at):
        end = _authority_end(folded, match)
        said = text[at:end].strip(" ,-–|/")
        fits = len(said) > match.end() - at - 1 and _fits(text[match.end() : end])
        return (Token("authority", said) if fits else None), end
    if (match := _IN_BRACKETS.match(folded, at)) is not None and match[1] in _WHOLE_POSTS:
        return Token("role", text[at + 1 : match.end() - 1].strip()), match.end()
    if (match := _ROLE.match(folded, at)) and (end := _role_end(text, folded, match)):
        return Token("role", text[at:end].strip(" ,-–|/:")), end
    return _name_at(text, folded, at)


def _authority_end(folded: str, match: re.Match[str]) -> int:
    """End of the body or post: before the post of the signer, the next authority or a mark."""
    at = match.end()
    if _POST_ONLY.match(folded, match.start()) and (post := _ROLE.match(folded, at)):
        after = _ROLE_TAIL.match(folded, post.end())
        return _stop(folded, after.end() if after else post.end())
    return _stop(folded, at)


def _stop(folded: str, at: int) -> int:
    """First place from `at` where another element begins."""
    ends = [len(folded)]
    marks = (pattern.search(folded, at) for pattern in (_AUTHORITY, _TYPED, _HINT, _BARE_SIGN))
    ends.extend(match.start() for match in marks if match)
    for match in _ROLE.finditer(folded, at):
        before = folded[: match.start()].rstrip(" (,-").rsplit(" ", 2)
        inside = before[-1] in _BEFORE or " ".join(before[-2:]) in _BEFORE
        if match.start() <= at or inside or folded[match.start() - 1] == "(":
            continue
        ends.append(match.start())
        break
    bar = folded.find("|", at)
    return min([*ends, bar] if bar >= 0 else ends)


def _role_end(text: str, folded: str, match: re.Match[str]) -> int:
    """End of the post, or 0 where the words are running text."""
    inner = next((m.start() for m in _SIGNER.finditer(folded, match.start() + 6)), len(folded))
    stop = inner if inner < match.end() else _stop(folded, match.end())
    said = text[match.start() : stop]
    name = next((i for i in _word_starts(said) if i and as_name(said[i:].strip(" |"))), None)
    if name is not None and said[:name].rstrip()[-1:] == ":" and not _OWN.match(folded, match.start()):
        # 'Chủ tọa: đ/c Nguyễn Văn An' opens minutes and signs them only with '(đã ký)' behind.
        return match.start() + name if _TYPED.search(folded, match.end()) else 0
    if name is not None and not said[name:].strip().isupper():
        return match.start() + name
    if name is not None:
        tail = _ROLE_TAIL.match(folded, match.end())
        return max(tail.end() if tail else 0, match.end())
    if said.rstrip().endswith(":") and (_OWN.match(folded, match.start()) or _TYPED.match(folded, stop)):
        return stop
    # 'Bí thư chi bộ' is a post, 'bí thư đã kết luận' and 'Đảng viên đều gương mẫu' are not.
    return stop if said[0].isupper() and _fits(text[match.end() : stop]) else 0


def _fits(said: str) -> bool:
    """Whether the words belong to a post or body: all in capitals, or proper names and office words."""
    said = said.strip(" |-–/")
    words = said.replace("(", " ").replace(")", " ").split()
    if said[-1:] in tuple(".;,:") or len(words) > 12 or "," in said or (said and not said.strip("()")):
        return not said
    return said.isupper() or all(
        w[0].isupper() or fold(w) in _LOWER or not w[0].isalpha() or _second(words, at) for at, w in enumerate(words)
    )


def _second(words: list[str], at: int) -> bool:
    """Whether a small word is the second syllable of a proper name within a body's: 'chi bộ Bảo tàng', 'Trung tâm Lưu trữ'."""
    named = _BODY.match(fold(" ".join(words))) is not None
    return named and at > 0 and words[at - 1][0].isupper() and words[at].isalpha()


def _word_starts(text: str) -> list[int]:
    return [m.start() for m in re.finditer(r"(?<!\S)[^\W\d_]", text)]


def _name_at(text: str, folded: str, at: int) -> tuple[Token | None, int]:
    end = _stop(folded, at)
    said = text[at:end].strip(" |,\"'“”‘’`~_")
    name = as_name(said)
    return (Token("name", name), end) if name else (None, end)


# A group runs through these ranks; a lower rank after a higher one begins the next column.
_RANK = {"authority": 0, "role": 1}


def _grouped(found: list[Token]) -> tuple[Token, ...]:
    """Give each column its number: a group ends where an element comes that it already has or has passed."""
    group = 0
    placed: list[Token] = []
    for before, token in pairwise([None, *found]):
        if before is not None and token is not None and _begins(placed, before, token, group):
            group += 1
        if token is not None:
            placed.append(Token(token.kind, token.text, group))
    return tuple(placed)


def _begins(placed: list[Token], before: Token, token: Token, group: int) -> bool:
    kinds = {t.kind for t in placed if t.group == group}
    if token.kind == "authority":
        collective = not _POST_ONLY.match(fold(token.text))
        return kinds != {"authority"} or (collective and not _POST_ONLY.match(fold(before.text)))
    if token.kind == "role":
        return bool(kinds - {"authority"})
    if token.kind == "name":
        return "name" in kinds
    return token.kind in kinds or (token.kind in {"typed", "hint"} and kinds == {"name"} and group > 0)
