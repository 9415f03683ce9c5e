"""A scan that plainly is another body's paper is settled by its head; whatever may be one of the kinds is not."""

import pytest

from dossiercheck.facts import kind
from dossiercheck.model.document import Document, Line, Page
from dossiercheck.model.fact import Absent, Fact, Found
from dossiercheck.model.recogniser import KindReading, Phrases, Recogniser
from dossiercheck.model.values import Title

KINDS = (
    Recogniser("minutes", "", (Phrases(("biên bản", "họp")),), Phrases(("biểu quyết",)), ("chi bộ", "chi bo")),
    Recogniser("decision", "", (Phrases(("quyết định", "xếp loại")),), issuer=("đảng ủy", "dang uy")),
)
MINISTRY = "BỘ GIÁO DỤC VÀ ĐÀO TẠO"


def told(
    genre: str | None, *, above: str = MINISTRY, subject: str = "về quy chế", sure: float = 0.95, origin="ocr", body=""
) -> KindReading:
    texts = [(above, 0.95), ("Số: 12/QĐ", 0.9), (genre or "một trang", sure), (subject, 0.95), (body, 0.95)]
    lines = tuple(Line(t, n, page=1, confidence=c) for n, (t, c) in enumerate(texts) if t)
    title: Fact[Title] = Found(Title(genre, subject)) if genre else Absent()
    return kind.find(Document("a.pdf", "pdf", lines, (Page(1, 595, 842, origin=origin),)), KINDS, title, Absent(), Absent())  # fmt: skip


def test_another_bodys_decision_is_settled() -> None:
    assert told("QUYẾT ĐỊNH").settled
    assert told("QUYẾT ĐỊNH", body="biểu quyết").kind is None  # the words of its body make it no minutes


@pytest.mark.parametrize(
    "reading",
    [
        told("QUYẾT ĐỊNH", origin="text"),  # reading it costs nothing
        told("BIÊN BẢN"),  # minutes may go by it
        told("QUYẾT ĐỊNH", above="ĐẢNG ỦY SỞ MẪU"),  # issues one of the kinds
        told("QUYẾT ĐỊNH", above="DANG UY SO MAU"),  # its marks were lost
        told("QUYẾT ĐỊNH", subject="của Chi bộ Văn phòng"),
        told("QUYẾT ĐỊNH", sure=0.4),
        told("QUYẾT ĐỊNH", subject="xếp loại"),  # one of the kinds
        told(None),
    ],
)
def test_what_may_be_one_of_the_kinds_is_not(reading: KindReading) -> None:
    assert not reading.settled
