"""Which kind a document is: by its title, decided by its issuer, confirmed by its text.

Title phrases are looked for in folded text; without diacritics they count for less. A phrase of `never`
rules a kind out. Where the title is absent or fits no kind, the text's own phrases, or a line of the head that
says what titles say, give a weak reading: doubtful, so that nobody is told that the paper is missing.

The issuer is the body of the letterhead, else of the signatory, else of the title. A letterhead that prints one
body only, a đảng bộ, over a branch's signature has left the branch out: there the signatory decides.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache, partial

from dossiercheck.facts.genres import spelt_out
from dossiercheck.facts.layout import head, once
from dossiercheck.model.document import Document
from dossiercheck.model.fact import Absent, Fact, Found, Unreadable
from dossiercheck.model.frozen import frozen
from dossiercheck.model.recogniser import KindReading, Phrases, Recogniser
from dossiercheck.model.values import Letterhead, Signature, Title
from dossiercheck.vietnamese.fold import fold, plain

_SURE, _BARE, _BODY_ONLY = 0.95, 0.75, 0.45
_FIRST = 0.05
"""What a title gains that begins with the kind's phrase."""
_LEAST = 0.35
_CLOSE, _UNDECIDED = 0.04, 0.55
"""Readings nearer than this are undecided: below any pack's threshold, the other one told."""
_OTHER_SIGNER = 0.06
_SLIPS = 0.17
"""What a title loses that is shortened or misspelt: still enough to be the paper it says."""
# Posts of a paper's own author: not 'NGƯỜI GHI BIÊN BẢN', 'NGƯỜI LẬP BIỂU'.
_OWN_POST = re.compile(
    r"(?:(?:đảng viên|cá nhân|bản thân) )?(?:người )?(?:đăng|viết|tự|khai|kê khai|cam kết|kiểm điểm|làm đơn|bổ sung)(?!\w)|(?:đảng viên|cá nhân|bản thân)$"
)
# Posts of a meeting: those who sign minutes sign for it, not for themselves.
_MEETING_POST = re.compile(r"(?:người )?(?:chủ (?:toạ|trì)|thư k[ýí]|ghi biên bản|lập biên bản)")
# 'Bản tự kiểm điểm' is a 'bản kiểm điểm', 'bảng tự chấm điểm' a 'bảng chấm điểm'.
_SELF = re.compile(r"(?<!\w)tự (?=(?:kiểm|chấm|xếp|phân)(?!\w))")
# The word 'biên bản' and the start of what its second syllable alone would be; without diacritics too.
_COMPOUND, _SECOND = ("biên ", "bien "), ("bản ", "ban ")
_BODY_LINES, _LAST_LINES = 60, 30
_CLEAR, _LEGIBLE = 0.5, 0.8
"""Confidence of a genre (its letters are known words already), and of the lines above it, that were read for sure."""
_WIDEST = 120
"""Letters; a longer line of the head is text."""
_NO_TITLE = ("căn cứ", "thực hiện", "kính gửi", "tôi ", "họ và tên", "họ tên", "hôm nay", "nơi nhận", "-", "+", "*")
# A superior body's words: a branch whose letterhead prints only these left its own name out.
_SUPERIOR = fold("đảng bộ")


@frozen
class _Kind:
    """A recogniser with its phrases as keys: folded once a pack, not once a document."""

    name: str
    title: tuple[tuple[Phrases, Phrases], ...]
    """Alternatives, each as folded keys and as keys without diacritics."""
    text: Phrases
    issuer: tuple[str, ...]
    never: tuple[str, ...]


@frozen
class _Kinds:
    """All kinds of a pack."""

    all: tuple[_Kind, ...]
    issuers: tuple[str, ...]
    """Words of every body that issues one of them."""
    titled: Callable[[str], tuple[tuple[float, _Kind], ...]]
    """Those a heading fits, and how well; asked once a heading, as most members' papers bear the same."""


@once
def _kinds(recognisers: tuple[Recogniser, ...]) -> _Kinds:
    kinds = tuple(
        _Kind(
            r.kind,
            tuple((_keys(t, fold), _keys(t, plain)) for t in r.title),
            _keys(r.text, fold),
            tuple(map(fold, r.issuer)),
            tuple(map(fold, r.never)),
        )
        for r in recognisers
    )
    issuers = tuple(dict.fromkeys(w for k in kinds for w in k.issuer))
    return _Kinds(kinds, issuers, lru_cache(maxsize=1024)(partial(_titled, kinds)))


def _titled(kinds: tuple[_Kind, ...], heading: str) -> tuple[tuple[float, _Kind], ...]:
    bare = plain(heading)
    fits = (
        (max((_title(keys, bare_keys, heading, bare) for keys, bare_keys in k.title), default=0.0), k) for k in kinds
    )
    return tuple((fit, k) for fit, k in fits if fit > 0 and not _any(k.never, heading))


def _keys(phrases: Phrases, key: Callable[[str], str]) -> Phrases:
    return Phrases(tuple(map(key, phrases.all)), tuple(map(key, phrases.any)))


def find(
    document: Document,
    recognisers: tuple[Recogniser, ...],
    title: Fact[Title],
    letterhead: Fact[Letterhead],
    signatures: Fact[tuple[Signature, ...]],
) -> KindReading:
    """The best reading, its runner-up, and why; kind None where nothing fits."""
    kinds = _kinds(recognisers)
    heading = _heading(title)
    issuer = _issuer(kinds.issuers, letterhead, signatures, heading)
    body = _body(document)
    own = _signs_himself(signatures)
    scored = _ranked(
        (_score(k, fit, said, issuer, body) - _misplaced(k, own), k) for fit, k, said in _titled_as(kinds, heading)
    )
    titled = bool(scored)
    if not titled and _is_stranger(document, kinds.all, title):
        return KindReading(None, 0.0, None, _why_not(title, heading), settled=True)
    if not titled:
        opening = () if isinstance(title, Found) else _opening(document)
        scored = _ranked(
            (max(_by_text(k, heading, issuer, body), _by_opening(k, opening, issuer)), k) for k in kinds.all
        )
    if not scored or scored[0][0] < _LEAST:
        runner = scored[0][1].name if scored else None
        return KindReading(None, scored[0][0] if scored else 0.0, runner, _why_not(title, heading))
    best, chosen = scored[0]
    runner = next((k.name for _, k in scored[1:]), None)
    close = len(scored) > 1 and best - scored[1][0] < _CLOSE
    return KindReading(
        chosen.name, min(best, _UNDECIDED) if close else best, runner, _why(heading if titled else "", best)
    )


def _titled_as(kinds: _Kinds, heading: str) -> Iterator[tuple[float, _Kind, str]]:
    """Kinds that the title fits, as printed or without what a body does itself; how well; and the title so taken."""
    yield from ((fit, k, heading) for fit, k in kinds.titled(heading))
    simple = _SELF.sub("", heading)
    if simple != heading:
        yield from ((fit, k, simple) for fit, k in kinds.titled(simple) if not _any(k.never, heading))
    full = spelt_out(heading)
    if full != heading:
        yield from ((fit - _SLIPS, k, full) for fit, k in kinds.titled(full) if not _any(k.never, heading))


def _ranked(scored: Iterable[tuple[float, _Kind]]) -> list[tuple[float, _Kind]]:
    """Each kind once, with its best score, the best first."""
    best: dict[str, tuple[float, _Kind]] = {}
    for score, kind in scored:
        if score > 0 and score > best.get(kind.name, (0.0, kind))[0]:
            best[kind.name] = (score, kind)
    return sorted(best.values(), key=lambda i: (-i[0], i[1].name))


def _body(document: Document) -> str:
    """The text's beginning and end, where a paper says what it is; not the middle of a long report."""
    lines = document.lines
    kept = lines if len(lines) <= _BODY_LINES + _LAST_LINES else (*lines[:_BODY_LINES], *lines[-_LAST_LINES:])
    return " ".join(fold(x.text) for x in kept)


def _heading(title: Fact[Title]) -> str:
    match title:
        case Found(value=value):
            return fold(f"{value.genre or ''} {value.subject or ''}")
        case Absent() | Unreadable():
            return ""


def _issuer(
    words: tuple[str, ...],
    letterhead: Fact[Letterhead],
    signatures: Fact[tuple[Signature, ...]],
    heading: str,
) -> str:
    """The first of letterhead, signatory and title that names a body some kind is issued by (`words`)."""
    head = letterhead.value if isinstance(letterhead, Found) else None
    printed = fold(head.issuer or "") if head else ""
    signed = _signatory(signatures)
    if head and head.superior is None and printed.startswith(_SUPERIOR) and _any(words, signed):
        printed = signed
    said = (printed, signed, heading)
    return next((s for s in said if _any(words, s)), heading)


def _signatory(signatures: Fact[tuple[Signature, ...]]) -> str:
    """Authority and post of the last block that signs on a body's behalf."""
    match signatures:
        case Found(value=blocks):
            last = next((b for b in reversed(blocks) if b.authority), blocks[-1] if blocks else None)
            return fold(f"{last.authority or ''} {last.role or ''}") if last else ""
        case Absent() | Unreadable():
            return ""


def _signs_himself(signatures: Fact[tuple[Signature, ...]]) -> bool | None:
    """Whether the author signs for himself ('NGƯỜI ĐĂNG KÝ'), or a post does for its body; None where nobody can tell."""
    match signatures:
        case Found(value=blocks) if any(_OWN_POST.match(fold(b.role or "")) for b in blocks if not b.authority):
            return True
        case Found(value=blocks) if any(b.authority or _MEETING_POST.match(fold(b.role or "")) for b in blocks):
            return False
        case _:
            return None


def _is_stranger(document: Document, kinds: tuple[_Kind, ...], title: Fact[Title]) -> bool:
    """Whether a scan plainly is another body's paper, so that its body need not be read to know that it is none of these.

    Its genre is clear print and none that a kind known by its text goes by ('QUYẾT ĐỊNH' of a ministry), and no body
    that issues one of the kinds is named above the title or in it. A text layer costs nothing to read: no need to ask.
    """
    if not isinstance(title, Found) or not title.value.genre or not document.pages or document.pages[0].origin != "ocr":
        return False
    genre = fold(title.value.genre)
    at = next((i for i, x in enumerate(document.lines) if fold(x.text).startswith(genre)), None)
    if at is None or document.lines[at].confidence < _CLEAR:
        return False
    above = document.lines[: at + 1]
    letters = sum(len(x.text) for x in above)
    if sum(len(x.text) * x.confidence for x in above) < _LEGIBLE * letters or _goes_by(kinds, plain(genre)):
        return False
    named = " / ".join(plain(x.text) for x in above) + " / " + plain(_heading(title))
    return not any(_any(k.issuer, named) for k in kinds)


def _goes_by(kinds: tuple[_Kind, ...], genre: str) -> bool:
    """Whether a kind that is known by its text too may be called so. `genre` without diacritics."""
    phrases = (p for k in kinds if k.text.all or k.text.any for _, bare in k.title for p in (*bare.all, *bare.any))
    return any(genre in p or p in genre for p in phrases)


def _misplaced(kind: _Kind, own: bool | None) -> float:
    """What a body's paper loses that a member signs for himself, and the reverse."""
    return _OTHER_SIGNER if own is not None and own == bool(kind.issuer) else 0.0


def _score(kind: _Kind, fit: float, heading: str, issuer: str, body: str) -> float:
    """How well a kind fits whose title does by `fit`."""
    score = fit + 0.03 if _holds(kind.text, body) else fit
    return min(score - _strange(kind, heading, issuer), 0.99)


def _by_text(kind: _Kind, heading: str, issuer: str, body: str) -> float:
    """A weak reading by the text alone."""
    if not _holds(kind.text, body) or _any(kind.never, heading):
        return 0.0
    hits = sum(_in(p, body) for p in kind.text.any)
    return _BODY_ONLY + min(hits, 5) / 100 - _strange(kind, heading, issuer) / 6


def _opening(document: Document) -> tuple[str, ...]:
    """Lines of the head that may be a title nobody could tell as one: not the left column, no sentence."""
    lines = [fold(x.text) for x in head(document) if x.side != "left" and not x.stamp and len(x.text) <= _WIDEST]
    return tuple(x for x in lines if not x.endswith((".", ";", ":", ",")) and not x.startswith(_NO_TITLE))


def _by_opening(kind: _Kind, opening: tuple[str, ...], issuer: str) -> float:
    """A weak reading by a line of the head that says what the kind's titles say."""
    fits = any(_holds(keys, line) for line in opening for keys, _ in kind.title if not _any(kind.never, line))
    return _BODY_ONLY - _strange(kind, "", issuer) / 6 if fits else 0.0


def _strange(kind: _Kind, heading: str, issuer: str) -> float:
    """What a paper loses whose issuer is another body than the kind's: less if the title names that body."""
    if not kind.issuer or _any(kind.issuer, issuer):
        return 0.0
    return 0.1 if _any(kind.issuer, heading) else 0.3


def _title(keys: Phrases, plain_keys: Phrases, heading: str, bare: str) -> float:
    """How well the title fits; more and longer phrases fit better."""
    if not _holds(plain_keys, bare):  # nearly every kind: what does not fit without diacritics does not with them
        return 0.0
    if not _holds(keys, heading):
        return _BARE + _weight(keys)
    return _SURE - 0.07 + _weight(keys) + _longest(keys, heading) + (_FIRST if _leads(keys, heading) else 0.0)


def _weight(keys: Phrases) -> float:
    return min(sum(len(p) for p in keys.all), 30) / 1000


def _leads(phrases: Phrases, heading: str) -> bool:
    """Whether the title begins with a phrase, or with one word and then it ('bản đăng ký').

    'Bản kiểm điểm việc thực hiện đăng ký phấn đấu' is a review, whatever it speaks of behind; a 'biên bản' is no 'bản'.
    """
    behind = "" if heading.startswith(_COMPOUND) else heading.partition(" ")[2]
    return any(_in(p, text[: len(p)]) for p in (*phrases.all, *phrases.any) for text in (heading, behind))


def _longest(phrases: Phrases, heading: str) -> float:
    return max((min(len(p), 30) for p in phrases.any if _in(p, heading)), default=0) / 2000


def _holds(phrases: Phrases, text: str) -> bool:
    if not phrases.all and not phrases.any:
        return False
    if phrases.all and not (phrases.all[0] in text and all(_in(p, text) for p in phrases.all)):
        return False
    return not phrases.any or _any(phrases.any, text)


def _any(keys: tuple[str, ...], text: str) -> bool:
    """Whether one of the keys stands in a text."""
    return any(_in(key, text) for key in keys if key in text)


def _in(key: str, text: str) -> bool:
    """Whole words only: 'bản kiểm điểm' is not in 'bản kiểm điểmx', nor in 'biên bản kiểm điểm'."""
    at = text.find(key)
    while at >= 0:
        after = at + len(key)
        whole = not (at and text[at - 1].isalpha()) and not (after < len(text) and text[after].isalpha())
        if whole and not (text.endswith(_COMPOUND, 0, at) and key.startswith(_SECOND)):
            return True
        at = text.find(key, at + 1)
    return False


def _why(heading: str, score: float) -> str:
    if not heading:
        return "tên loại không cho biết; nội dung giống loại này"
    short = heading if len(heading) <= 90 else heading[:89] + "…"
    sure = "" if score >= _SURE - 0.1 else " (khớp không dấu hoặc chưa rõ đơn vị)"
    return f"tên loại và trích yếu: «{short}»{sure}"


def _why_not(title: Fact[Title], heading: str) -> str:
    if isinstance(title, Unreadable):
        return "phần đầu trang chưa đọc được"
    return f"không loại văn bản nào khớp với «{heading[:90]}»" if heading else "không thấy tên loại văn bản"
