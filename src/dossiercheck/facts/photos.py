"""Pages photographed one by one: which pictures of a folder make one document.

`intake/series` says in which order numbered pictures lie; here the pages decide, as they do in a pile (`split`). A page
with a letterhead or title of its own begins a document. A page without one goes on the document before, if that one
has not ended (it bears no signatures yet) and the top of the page was read well.

A wrong join is worse than none: it would lend one paper the signatures of another. So where it is not sure (a weak head,
a page behind the signatures, a page that is not there or could not be read before it) the page stays apart, and every
document it may belong to holds it as a page that was not read: what that document lacks is then *unreadable*, never
*absent*. A page without a head that nobody's it surely is (`Part.headless`) keeps each unsigned document of its folder in such
doubt: pictures are not always named in order.
"""

from collections.abc import Callable, Container, Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher

from dossiercheck.facts import signatures, split
from dossiercheck.facts.formulas import mended
from dossiercheck.facts.gather import top_of
from dossiercheck.facts.stamps import set_apart
from dossiercheck.model.document import Document, Line
from dossiercheck.model.fact import Absent, Found
from dossiercheck.model.frozen import frozen
from dossiercheck.model.recogniser import KindReading, Recogniser
from dossiercheck.vietnamese.fold import plain

_SURE_BEGINNING, _BEGINNING = 3, 2
_TOP_ROWS = 6
_LEGIBLE = 0.6
"""Mean confidence of a page's first rows from which we know that no head stands there."""
_AGAIN, _AGAIN_WORDS = 0.85, 20
"""How alike the words of two shots of one page are, and how many it takes to tell."""
_MOST_PERHAPS = 12
"""Pages without a head that are held against one document; more of them tell nothing more."""
_MOTTO = ("dang cong san", "cong hoa xa hoi", "doc lap")
_SILENT = split.Top(Absent(), Absent(), KindReading(None, 0.0, None, ""))


@frozen
class Photo:
    """One picture of one page. `page`: what was read of it; None if it could not be read.

    `gap`: the page numbered before it is not there. `first`: the clerk said what it is: a document begins with it.
    """

    path: str
    page: Document | None
    gap: bool = False
    first: bool = False


@dataclass(slots=True)
class Part:
    """Pictures, in order, that are one document."""

    photos: list[Photo]
    top: split.Top = _SILENT
    sure: bool = True
    """It begins here; if not, it may go on the document before."""
    ended: bool = False
    """It bears signatures."""
    again: set[str] = field(default_factory=set)
    """Second shots of a page, by path: nothing is taken from them."""
    perhaps: list[Photo] = field(default_factory=list)
    """Pages that may belong to it."""

    @property
    def lost(self) -> bool:
        """Whether it is a picture nobody could read."""
        return self.photos[0].page is None

    @property
    def headless(self) -> bool:
        """Whether it has pages, and no head of its own."""
        return not self.lost and self.top is _SILENT and not self.photos[0].first


def parts(
    folder: Sequence[Sequence[Photo]], recognisers: tuple[Recogniser, ...], done: Callable[[], None] = lambda: None
) -> tuple[Part, ...]:
    """The documents of one folder's pictures; each picture is in one part.

    `folder`: its series, in order. `done` is called after each picture: there may be hundreds.
    """
    made: list[Part] = []
    for series in folder:
        found: list[Part] = []
        for photo in series:
            _put(photo, found, recognisers)
            done()
        _doubt(found)
        made += found
    strays = [p for part in made if part.headless for p in part.photos]
    for part in made:
        if not (part.lost or part.headless or part.ended):
            _hold(part, strays)
    return tuple(made)


def _put(photo: Photo, found: list[Part], recognisers: tuple[Recogniser, ...]) -> None:
    """Lay one picture on the part it goes on, or begin another with it."""
    part = found[-1] if found else None
    if photo.page is None:
        found.append(Part([photo], sure=False))
        return
    page = set_apart(mended(photo.page, recognisers))
    if part is not None and not photo.first and _is_blank(page):
        part.photos.append(photo)
        return
    before = part if part is not None and not part.lost else None
    seen = _look(page, before, recognisers)
    if photo.first or seen.score >= _BEGINNING or (before is None and seen.top.speaks):
        sure = photo.first or before is None or seen.score >= _SURE_BEGINNING
        found.append(Part([photo], seen.top, sure, seen.signed))
    elif before is not None and not photo.gap and _goes_on(page, before, seen):
        if _is_again(page, before):
            before.again.add(photo.path)
        before.photos.append(photo)
        before.ended = before.ended or seen.signed
    else:
        found.append(Part([photo], sure=False, ended=seen.signed))


@frozen
class _Look:
    """What one page says of itself, behind the document before it."""

    top: split.Top
    score: int
    """How much speaks for a beginning (`split.begins`)."""
    annex: bool
    signed: bool


def _look(page: Document, before: Part | None, recognisers: tuple[Recogniser, ...]) -> _Look:
    rows = split.first_rows(page)
    top = _head(page, rows, recognisers) if before is None or split.may_begin(rows) else _SILENT
    score = split.begins(top, before.top if before else _SILENT, rows, ended=bool(before and before.ended))
    return _Look(top, score, split.is_annex(top, rows), isinstance(signatures.find(page), Found))


def _head(page: Document, rows: Sequence[Line], recognisers: tuple[Recogniser, ...]) -> split.Top:
    """What the page's top tells; a sentence that begins with a body's name ('Chi bộ thống nhất …') is no letterhead."""
    top = top_of(page, recognisers)
    issuer = top.letterhead.value.issuer if isinstance(top.letterhead, Found) else None
    printed = (issuer or "").isupper() or any(m in plain(x.text) for x in rows for m in _MOTTO)
    return top if printed or issuer is None else replace(top, letterhead=Absent())


def _goes_on(page: Document, before: Part, seen: _Look) -> bool:
    """Whether a page without a head surely belongs to the part before it. Pages nobody knows stay together."""
    return before.headless or seen.annex or (not before.ended and _top_is_legible(page))


def _top_is_legible(page: Document) -> bool:
    lines = page.lines[:_TOP_ROWS]
    letters = sum(len(x.text) for x in lines)
    return bool(letters) and sum(len(x.text) * x.confidence for x in lines) >= _LEGIBLE * letters


def _is_blank(page: Document) -> bool:
    return not page.lines and all(p.readable for p in page.pages)


def _is_again(page: Document, part: Part) -> bool:
    """Whether it shows the page before once more: people shoot twice to be safe. Heads are told apart by their own."""
    before = part.photos[-1].page
    if before is None or len(part.photos) < 2:
        return False
    one, other = _words(before), _words(page)
    if min(len(one), len(other)) < _AGAIN_WORDS:
        return False
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= _AGAIN


def _words(page: Document) -> list[str]:
    return [w for x in page.lines for w in x.text.lower().split()]


def _doubt(found: list[Part]) -> None:
    """Hold what only may belong to a document against it, both ways."""
    for at, part in enumerate(found):
        if part.sure:
            continue
        for before in reversed(found[:at]):
            if not (before.lost or before.headless):
                _hold(before, part.photos)
                if before.sure:
                    break
        if at and not (part.lost or part.headless):
            _hold(part, found[at - 1].photos[-1:])


def _hold(part: Part, photos: Sequence[Photo]) -> None:
    held: Container[str] = {p.path for p in (*part.photos, *part.perhaps)}
    more = [p for p in photos if p.path not in held]
    part.perhaps += more[: max(0, _MOST_PERHAPS - len(part.perhaps))]
