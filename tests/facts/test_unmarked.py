"""What is typed without diacritics is not read for sure: nothing in it is absent."""

import datetime

import pytest

from dossiercheck.facts import attendance, dated, meeting, votes
from dossiercheck.facts.gather import gather_all
from dossiercheck.facts.layout import unmarked
from dossiercheck.model.box import Box
from dossiercheck.model.document import Document, Line, Page
from dossiercheck.model.fact import Absent, Found, Unreadable
from dossiercheck.rules.compile import recognisers
from dossiercheck.run.packs import open_pack
from dossiercheck.vietnamese.fold import plain

KNOWN = recognisers(open_pack("snv-lang-son-2010", "vi").ruleset)  # type: ignore[union-attr]
HEAD = ("CHI BỘ TRẠM BƠM", "BIÊN BẢN HỌP CHI BỘ", "Kiểm điểm, xếp loại đảng viên năm 2010")
TEXT = (
    "Thời gian: 8 giờ ngày 15 tháng 12 năm 2010, tại phòng họp của trạm.",
    "Chủ trì: đồng chí Lộc Thị Mẫu. Thư ký: đồng chí Hứa Văn Khuôn.",
    "Tổng số đảng viên: 6 đồng chí, có mặt 6 đồng chí, vắng mặt không.",
    "Chi bộ biểu quyết xếp loại chi bộ trong sạch vững mạnh: 6/6 đồng chí nhất trí.",
    "Biểu quyết xếp loại đồng chí Hứa Văn Khuôn hoàn thành tốt nhiệm vụ: 6/6 nhất trí.",
)


def typed(*lines: str, page: int | None = None) -> Document:
    boxes = [Box(0.1, 0.1 + 0.03 * n, 0.9, 0.12 + 0.03 * n) if page else None for n, _ in enumerate(lines)]
    made = tuple(Line(t, n, page=page, box=b) for n, (t, b) in enumerate(zip(lines, boxes, strict=True)))
    return Document("a", "pdf" if page else "docx", made, (Page(1, 595, 842),) if page else ())


@pytest.mark.parametrize("page", [None, 1])
@pytest.mark.parametrize("marked", [0, 3])  # lines of the body that bear their marks: some hand pasted them in
def test_what_is_not_found_in_it_is_unreadable(page: int | None, marked: int) -> None:
    body = [t if n < marked else plain(t) for n, t in enumerate(TEXT)]
    document = typed(*HEAD, *body, page=page)
    assert len(unmarked(document)) == len(TEXT) - marked
    (facts,) = gather_all(document, KNOWN)
    assert facts.kind.kind == "minutes" and facts.quality < 0.85
    assert isinstance(facts.votes, Unreadable) and isinstance(facts.opinions, Unreadable)


def test_a_paper_wholly_without_marks_keeps_its_kind() -> None:
    (facts,) = gather_all(typed(*(plain(t).upper() for t in HEAD), *map(plain, TEXT)), KNOWN)
    assert facts.kind.kind == "minutes" and facts.kind.confidence >= 0.6
    for fact in (facts.votes, facts.attendance):
        assert isinstance(fact, Unreadable), fact
    # Its day stands in figures; whom it does not name for sure is unread, and the paper's quality makes the rest unsure.
    assert isinstance(facts.meeting, Found) and facts.meeting.value.date == datetime.date(2010, 12, 15)
    assert facts.meeting.unread == ("chair", "secretary") and facts.quality < 0.85


def test_a_word_or_a_heading_without_marks_is_nothing() -> None:
    document = typed(
        *HEAD, *TEXT, "Email: vanphong.trambom.tinhmau@mau.vn", "CHI BO TRAM BOM DA HOP XONG TRONG NGAY", "a" * 12
    )
    assert unmarked(document) == ()
    rest = typed("Đơn vị luôn hoàn thành nhiệm vụ được giao trong năm.", *["Bản thân luôn cố gắng trong công tác."] * 3)
    for fact in (votes, attendance, meeting, dated):
        assert fact.find(rest) == Absent()
