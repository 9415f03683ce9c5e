"""Pages photographed one by one: joined where that is sure, else apart and in doubt."""

from hypothesis import given
from hypothesis import strategies as st

from dossiercheck.facts.photos import Part, Photo, parts
from dossiercheck.model.box import Box
from dossiercheck.model.document import Document, Line, Page
from dossiercheck.model.recogniser import Phrases, Recogniser

KINDS = (
    Recogniser("self-review", "BKĐ", (Phrases(("bản kiểm điểm",)),)),
    Recogniser("minutes", "BB", (Phrases(("biên bản",)),)),
)
LETTERHEAD = ("ĐẢNG BỘ HUYỆN X|ĐẢNG CỘNG SẢN VIỆT NAM", "CHI BỘ TRẠM BƠM|Yên Phong, ngày 12 tháng 12 năm 2010")
SIGNED = ("|BÍ THƯ", "|(đã ký)", "|Đỗ Văn Bút")


def body(start: int) -> tuple[str, ...]:
    """Nine lines of words that no other page has."""
    words = [f"{one}{two}" for one in "bcdghklmnprstvx" for two in ("ay", "eo", "ong", "anh", "uoi", "em", "iu")]
    return tuple("Nội dung " + " ".join(words[(start + n + k) % len(words)] for k in range(8)) for n in range(9))


FIRST = (*LETTERHEAD, "BIÊN BẢN", "Họp chi bộ", *body(0))
MIDDLE, LAST = body(20), (*body(40), *SIGNED)
REVIEW = (*LETTERHEAD, "BẢN KIỂM ĐIỂM", "Năm 2010", *body(60), *SIGNED)
REVIEW_OPEN = (*LETTERHEAD, "BẢN KIỂM ĐIỂM", "Năm 2010", *body(60))
TITLE_ONLY = ("BIÊN BẢN", "Họp chi bộ", *body(80))
ANNEX = ("PHỤ LỤC", "(Kèm theo Biên bản họp chi bộ)", *body(90))


def page(rows: tuple[str, ...], sure: float = 0.95, readable: bool = True) -> Document:
    """A read picture; 'a|b' is a row of two columns."""
    lines: list[Line] = []
    for at, text in enumerate(rows):
        top = 0.06 + at * 0.03
        left, bar, right = text.partition("|")
        whole = Box(0.3, top, 0.7, top + 0.02) if text.isupper() else Box(0.1, top, 0.92, top + 0.02)
        if not bar:
            lines.append(Line(text, at, "full", 1, whole, centred=text.isupper(), confidence=sure))
        if bar and left:
            lines.append(Line(left, at, "left", 1, Box(0.1, top, 0.45, top + 0.02), confidence=sure))
        if bar and right:
            lines.append(Line(right, at, "right", 1, Box(0.55, top, 0.95, top + 0.02), confidence=sure))
    reason = None if rows else "blank" if readable else "no-words"
    return Document("x.jpg", "image", tuple(lines), (Page(1, 595, 842, readable, reason, "ocr"),))


def told(*folder: list[Photo]) -> list[tuple[str, str]]:
    """Each part: its pictures, and those that only may belong to it."""
    return [("".join(p.path for p in x.photos), "".join(p.path for p in x.perhaps)) for x in parts(folder, KINDS)]


def shots(*pages: tuple[str, ...] | None) -> list[Photo]:
    """Pictures a, b, c ...; None: one that could not be read."""
    return [
        Photo(name, None if rows is None else page(rows))
        for name, rows in zip("abcdefghij"[: len(pages)], pages, strict=True)
    ]


def test_pages_without_a_head_go_on_to_the_signatures() -> None:
    assert told(shots(FIRST, MIDDLE, LAST)) == [("abc", "")]


def test_a_page_with_a_head_of_its_own_is_a_document_of_its_own() -> None:
    assert told(shots(FIRST, LAST, REVIEW, REVIEW)) == [("ab", ""), ("c", ""), ("d", "")]
    assert told(shots(REVIEW_OPEN, REVIEW_OPEN)) == [("a", ""), ("b", "")]


def test_a_sentence_that_begins_with_a_branch_is_no_head() -> None:
    page_two = ("Chi bộ thống nhất 7/7 đề nghị khen thưởng đồng chí Bút.", *LAST)
    assert told(shots(FIRST, page_two)) == [("ab", "")]


def test_behind_the_signatures_it_is_not_sure() -> None:
    assert told(shots(FIRST, LAST, MIDDLE)) == [("ab", "c"), ("c", "")]


def test_an_annex_says_what_it_belongs_to() -> None:
    assert told(shots(FIRST, LAST, ANNEX)) == [("abc", "")]


def test_a_weak_head_is_held_against_both() -> None:
    assert told(shots(FIRST, TITLE_ONLY)) == [("a", "b"), ("b", "a")]


def test_a_page_that_could_not_be_read_leaves_what_is_behind_it_in_doubt() -> None:
    assert told(shots(FIRST, None, LAST)) == [("a", "bc"), ("b", ""), ("c", "")]
    assert told(shots(FIRST, LAST, None)) == [("ab", "c"), ("c", "")]


def test_so_does_a_page_that_is_not_there() -> None:
    first, last = shots(FIRST, LAST)
    assert told([first, Photo(last.path, last.page, gap=True)]) == [("a", "b"), ("b", "")]


def test_a_top_that_was_read_badly_may_hold_a_head() -> None:
    first = Photo("a", page(FIRST))
    assert told([first, Photo("b", page(LAST, sure=0.4))]) == [("a", "b"), ("b", "")]
    assert told([first, Photo("b", page((), readable=False))]) == [("a", "b"), ("b", "")]


def test_pictures_not_named_in_order_are_held_against_every_unsigned_paper() -> None:
    first, last, review = (Photo(n, page(x)) for n, x in (("a", FIRST), ("b", LAST), ("c", REVIEW)))
    assert told([last], [first], [review]) == [("b", ""), ("a", "b"), ("c", "")]


def test_the_back_of_a_sheet_belongs_to_its_front() -> None:
    assert told(shots(FIRST, (), LAST)) == [("abc", "")]


def test_a_page_shot_twice_is_read_once() -> None:
    (part,) = parts([shots(FIRST, MIDDLE, MIDDLE, LAST)], KINDS)
    assert [p.path for p in part.photos] == ["a", "b", "c", "d"]
    assert part.again == {"c"}


def test_the_clerk_says_where_a_document_begins() -> None:
    first, last = shots(FIRST, LAST)
    assert told([first, Photo(last.path, last.page, first=True)]) == [("a", ""), ("b", "")]


PAGES = st.sampled_from([FIRST, MIDDLE, LAST, REVIEW, REVIEW_OPEN, TITLE_ONLY, ANNEX, (), None])


@given(st.lists(PAGES, min_size=1, max_size=8))
def test_every_picture_lies_in_one_part_in_order(pages: list[tuple[str, ...] | None]) -> None:
    photos = shots(*pages)
    found = parts([photos], KINDS)
    assert [p.path for x in found for p in x.photos] == [p.path for p in photos]


@given(st.lists(PAGES, min_size=1, max_size=8))
def test_two_heads_never_lie_in_one_document(pages: list[tuple[str, ...] | None]) -> None:
    heads = {n for n, rows in zip("abcdefgh", pages, strict=False) if rows in (FIRST, REVIEW, REVIEW_OPEN)}
    for part in parts([shots(*pages)], KINDS):
        assert not {p.path for p in part.photos[1:]} & heads


@given(st.lists(PAGES, min_size=2, max_size=8), st.data())
def test_a_page_that_cannot_be_read_never_makes_a_paper_look_whole(
    pages: list[tuple[str, ...] | None], data: st.DataObject
) -> None:
    """What was one paper with that page is, without it, signed still or in doubt."""
    at = data.draw(st.integers(1, len(pages) - 1))
    path = "abcdefgh"[at]
    before = _holder(parts([shots(*pages)], KINDS), path)
    after = parts([shots(*(None if n == at else rows for n, rows in enumerate(pages)))], KINDS)
    if before is None or before.headless or before.photos[0].path == path:
        return
    paper = _holder(after, before.photos[0].path)
    assert paper is not None
    assert any(p.path == path for p in paper.perhaps)


def _holder(found: tuple[Part, ...], path: str) -> Part | None:
    return next((x for x in found if any(p.path == path for p in x.photos) and not x.lost), None)
