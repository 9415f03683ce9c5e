"""Two papers of a member on one sheet of paper."""

from datetime import date

import pytest

from dossiercheck.facts.gather import gather_all
from dossiercheck.model.box import Box
from dossiercheck.model.document import Document, Line, Mark, Page
from dossiercheck.model.fact import Absent, Found
from dossiercheck.model.facts import DocumentFacts
from dossiercheck.rules.compile import recognisers
from dossiercheck.run.packs import open_pack

KNOWN = recognisers(open_pack("snv-lang-son-2010", "vi").ruleset)  # type: ignore[union-attr]
REVIEW = [
    "Bản Lè, ngày 9 tháng 12 năm 2010",
    "BẢN TỰ KIỂM ĐIỂM NĂM 2010",
    "Họ tên: Vàng Seo Giáo",
    "Trong năm tôi làm đủ phần việc.",
]
PLEDGE = ["BẢN ĐĂNG KÝ PHẤN ĐẤU NĂM 2011", "Họ tên: Vàng Seo Giáo", "Năm tới tôi làm tốt hơn."]
SIGNED = ["NGƯỜI VIẾT", "", "Vàng Seo Giáo"]


def sheet(rows: list[str], signed: tuple[int, ...] = ()) -> tuple[DocumentFacts, ...]:
    """The papers on a page of rows; pictures stand in the rows `signed`."""
    top = [0.05 + 0.04 * at for at in range(len(rows))]
    half = [0.3 if len(t) > 30 else 0.15 for t in rows]
    lines = tuple(
        Line(t, at, page=1, box=Box(0.5 - half[at], top[at], 0.5 + half[at], top[at] + 0.02), centred=True)
        for at, t in enumerate(rows)
        if t
    )
    marks = tuple(Mark("picture", 1, Box(0.45, top[at], 0.55, top[at] + 0.02)) for at in signed)
    return gather_all(Document("a.pdf", "pdf", lines, (Page(1, 595, 842),), marks=marks), KNOWN)


def mark(facts: DocumentFacts) -> str:
    assert isinstance(facts.signatures, Found)
    return facts.signatures.value[-1].mark


def day(facts: DocumentFacts) -> date | None:
    return facts.dated.value.date if isinstance(facts.dated, Found) else None


def test_a_pledge_below_the_review_is_a_paper_of_its_own() -> None:
    found = sheet([*REVIEW, *SIGNED, *PLEDGE, *SIGNED], signed=(5, 11))
    assert [f.kind.kind for f in found] == ["self-review", "member-pledge"]
    assert [f.pages for f in found] == [(1, 1), (1, 1)]
    assert [mark(f) for f in found] == ["picture", "picture"]
    assert [day(f) for f in found] == [date(2010, 12, 9)] * 2  # one head for both


@pytest.mark.parametrize("signed", [5, 11])
def test_each_paper_has_the_signature_that_stands_in_it(signed: int) -> None:
    found = sheet([*REVIEW, *SIGNED, *PLEDGE, *SIGNED], signed=(signed,))
    assert [mark(f) for f in found] == (["picture", "none"] if signed == 5 else ["none", "picture"])


def test_the_date_of_another_members_paper_is_not_lent() -> None:
    other = [t.replace("Vàng Seo Giáo", "Thào Thị Sua") for t in [*PLEDGE, *SIGNED]]
    found = sheet([*REVIEW, *SIGNED, *other], signed=(5, 11))
    assert isinstance(found[-1].dated, Absent)


def test_a_heading_above_any_signature_begins_nothing() -> None:
    assert len(sheet([*REVIEW, "KIỂM ĐIỂM VỀ ĐẠO ĐỨC", "Giữ gìn lối sống.", *SIGNED], signed=(7,))) == 1


def test_a_list_below_a_decision_belongs_to_it() -> None:
    rows = [
        "QUYẾT ĐỊNH",
        "Về xếp loại chi bộ, đảng viên năm 2010",
        "Điều 1. Xếp loại theo danh sách.",
        "T/M ĐẢNG ỦY",
        "BÍ THƯ",
    ]
    assert (
        len(
            sheet(
                [*rows, "", "Ma Seo Chứ", "DANH SÁCH XẾP LOẠI ĐẢNG VIÊN NĂM 2010", "Thào Thị Sua: HTTNV"], signed=(5,)
            )
        )
        == 1
    )


def test_a_letterhead_in_mid_page_belongs_to_the_paper_below_it() -> None:
    head = ["CHI BỘ THÔN NÀ LẠN", "ĐẢNG CỘNG SẢN VIỆT NAM", "Bản Lè, ngày 10 tháng 12 năm 2010"]
    other = [t.replace("Vàng Seo Giáo", "Thào Thị Sua") for t in [*PLEDGE, *SIGNED]]
    first, second = sheet([*REVIEW, *SIGNED, *head, *other], signed=(5, 14))
    assert (day(first), day(second)) == (date(2010, 12, 9), date(2010, 12, 10))
    assert isinstance(second.letterhead, Found) and second.letterhead.value.issuer == "CHI BỘ THÔN NÀ LẠN"
    assert [mark(first), mark(second)] == ["picture", "picture"]
