"""The first look, that spares papers without votes the walk, lets no vote by."""

from hypothesis import given
from hypothesis import strategies as st

from dossiercheck.facts.votes import find
from dossiercheck.facts.votes import _may_tell as may_tell
from dossiercheck.facts.votes.words import LEVEL, has_vote
from dossiercheck.model.document import Document, Line
from dossiercheck.model.fact import Found
from dossiercheck.vietnamese.fold import fold

WORDS = (
    "biểu quyết", "bỏ phiếu kín", "giơ tay", "nhất trí", "tán thành", "đa số", "thông qua báo cáo", "không có ý kiến khác",
    "HTTNV", "hoàn thành tốt nhiệm vụ", "trong sạch vững mạnh", "loại khá", "mức 2", "yếu kém", "Trần Thị Mẫu", "đồng chí",
    "14/14", "100 %", "13 trên 14", "phản đối: 0", "phiếu bổ sung", "đăng ký", ":", ",", ".",
)  # fmt: skip
texts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=9).map(" ".join)


def paper(text: str) -> Document:
    return Document("bien ban.docx", "docx", (Line(text, 0, place="đoạn 1"),))


@given(texts)
def test_words_of_voting_are_seen(text: str) -> None:
    assert may_tell(paper(text)) or not has_vote(fold(text))


@given(texts)
def test_every_class_holds_a_stem(text: str) -> None:
    folded = fold(text)
    assert LEVEL.pattern.search(folded) is None or LEVEL.may(folded)


def test_a_class_with_its_fraction_needs_no_word_of_voting() -> None:
    assert may_tell(paper("Đồng chí Trần Thị Mẫu: HTTNV 14/14"))
    assert isinstance(find(paper("Đồng chí Trần Thị Mẫu: HTTNV 14/14")), Found)


def test_a_review_is_not_walked_through() -> None:
    assert not may_tell(paper("Tôi tự xếp loại: đủ tư cách, hoàn thành tốt nhiệm vụ năm 2010."))
