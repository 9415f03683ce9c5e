"""The residence committee's opinion in minutes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossiercheck.facts import residence
from dossiercheck.model.document import Document, Line, Page
from dossiercheck.model.fact import Absent, Found, Unreadable


def minutes(*texts: str) -> Document:
    return Document("a.docx", "docx", tuple(Line(t, i, place=f"đoạn {i + 1}") for i, t in enumerate(texts)))


@given(
    st.sampled_from(["ý kiến nhận xét của", "ý kiến của", "nhận xét của", "phiếu xác nhận của"]),
    st.sampled_from(["cấp ủy nơi cư trú", "cấp uỷ nơi cư trú", "CHI ỦY NƠI CƯ TRÚ", "chi bộ nơi ở", "chi ủy tổ dân phố", "cấp ủy địa phương", "chi bộ khối phố 5"]),
    st.sampled_from([" đối với từng đảng viên", "", ": chấp hành tốt"]),
)  # fmt: skip
def test_sentences_that_mention_it(what: str, who: str, rest: str) -> None:
    said = f"Chi ủy thông báo {what} {who}{rest}."
    fact = residence.find(minutes("II. NỘI DUNG", f"Đồng chí bí thư khai mạc. {said} Sau đó chi bộ thảo luận"))
    assert isinstance(fact, Found)
    assert fact.value == said
    assert (fact.evidence[0].place, fact.evidence[0].quote) == ("đoạn 2", said)


@pytest.mark.parametrize(
    "text",
    ["Giữ mối liên hệ thường xuyên với chi ủy nơi cư trú.", "Nơi cư trú: tổ 5, phường Chi Lăng, có nhận xét", "Chi bộ có ý kiến. Nơi cư trú ổn định.",
     "Các đảng viên đóng góp ý kiến."],
)  # fmt: skip
def test_what_is_no_mention(text: str) -> None:
    assert residence.find(minutes(text)) == Absent()


def test_unread_pages() -> None:
    assert isinstance(residence.find(Document("a.pdf", "pdf", (), (Page(1, 595, 842, readable=False),))), Unreadable)
