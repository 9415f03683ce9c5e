"""Which kind a document is: by its title, decided by its issuer, confirmed by its text.

Title phrases are looked for in folded text; without diacritics they count for less. A phrase of `never`
rules a kind out. Where the title tells nothing, the body's own phrases give a weak reading.
"""

from dossiercheck.model.document import Document
from dossiercheck.model.fact import Absent, Fact, Found, Unreadable
from dossiercheck.model.recogniser import KindReading, Phrases, Recogniser
from dossiercheck.model.values import Letterhead, Signature, Title
from dossiercheck.vietnamese.fold import fold, plain

_SURE, _BARE, _BODY_ONLY = 0.95, 0.75, 0.45
_LEAST = 0.35
_BODY_LINES = 60


def find(
    document: Document,
    recognisers: tuple[Recogniser, ...],
    title: Fact[Title],
    letterhead: Fact[Letterhead],
    signatures: Fact[tuple[Signature, ...]],
) -> KindReading:
    """The best reading, its runner-up, and why; kind None where nothing fits."""
    heading = _heading(title)
    issuer = _issuer(letterhead, signatures, heading)
    body = fold(" ".join(x.text for x in document.lines[:_BODY_LINES]))
    scored = sorted(
        ((s, r) for r in recognisers if (s := _score(r, heading, issuer, body)) > 0), key=lambda i: (-i[0], i[1].kind)
    )
    if not scored or scored[0][0] < _LEAST:
        runner = scored[0][1].kind if scored else None
        return KindReading(None, scored[0][0] if scored else 0.0, runner, _why_not(title, heading))
    best, chosen = scored[0]
    runner = next((r.kind for _, r in scored[1:]), None)
    close = len(scored) > 1 and best - scored[1][0] < 0.04
    return KindReading(chosen.kind, min(best, 0.55) if close else best, runner, _why(heading, best))


def _heading(title: Fact[Title]) -> str:
    match title:
        case Found(value=value):
            return fold(f"{value.genre or ''} {value.subject or ''}")
        case Absent() | Unreadable():
            return ""


def _issuer(letterhead: Fact[Letterhead], signatures: Fact[tuple[Signature, ...]], heading: str) -> str:
    if isinstance(letterhead, Found) and letterhead.value.issuer:
        return fold(letterhead.value.issuer)
    if isinstance(signatures, Found):
        authority = next((s.authority for s in reversed(signatures.value) if s.authority), None)
        if authority:
            return fold(authority)
    return heading


def _score(recogniser: Recogniser, heading: str, issuer: str, body: str) -> float:
    if heading and any(_in(n, heading) for n in recogniser.never):
        return 0.0
    score = max((_title(p, heading) for p in recogniser.title), default=0.0)
    if score == 0.0 and not heading and (recogniser.text.all or recogniser.text.any) and _holds(recogniser.text, body):
        score = _BODY_ONLY
    if score == 0.0:
        return 0.0
    if recogniser.issuer:
        named = any(_in(i, issuer) for i in recogniser.issuer)
        titled = any(_in(i, heading) for i in recogniser.issuer)
        if not named:
            score = score - 0.1 if titled else score - 0.3
    if (recogniser.text.all or recogniser.text.any) and _holds(recogniser.text, body):
        score += 0.03
    return min(score, 0.99)


def _title(phrases: Phrases, heading: str) -> float:
    """How well the title fits; more and longer phrases fit better."""
    weight = min(sum(len(p) for p in phrases.all), 30) / 1000
    if _holds(phrases, heading):
        return _SURE - 0.05 + weight + _longest(phrases, heading)
    bare = plain(heading)
    stripped = Phrases(tuple(plain(p) for p in phrases.all), tuple(plain(p) for p in phrases.any))
    return _BARE + weight if heading and _holds(stripped, bare) else 0.0


def _longest(phrases: Phrases, heading: str) -> float:
    return max((min(len(p), 30) for p in phrases.any if _in(p, heading)), default=0) / 2000


def _holds(phrases: Phrases, text: str) -> bool:
    if not phrases.all and not phrases.any:
        return False
    return all(_in(p, text) for p in phrases.all) and (not phrases.any or any(_in(p, text) for p in phrases.any))


def _in(phrase: str, text: str) -> bool:
    """Whole words only: 'bản kiểm điểm' is not in 'bản kiểm điểmx'."""
    key = fold(phrase)
    at = text.find(key)
    while at >= 0:
        after = at + len(key)
        if not (at and text[at - 1].isalpha()) and not (after < len(text) and text[after].isalpha()):
            return True
        at = text.find(key, at + 1)
    return False


def _why(heading: str, score: float) -> str:
    if not heading:
        return "không có tên loại; nội dung giống loại này"
    short = heading if len(heading) <= 90 else heading[:89] + "…"
    sure = "" if score >= _SURE - 0.1 else " (khớp không dấu hoặc chưa rõ đơn vị)"
    return f"tên loại và trích yếu: «{short}»{sure}"


def _why_not(title: Fact[Title], heading: str) -> str:
    if isinstance(title, Unreadable):
        return "phần đầu trang chưa đọc được"
    return f"không loại văn bản nào khớp với «{heading[:90]}»" if heading else "không thấy tên loại văn bản"
