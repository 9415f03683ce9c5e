"""What is looked for in a paper: everything, or of a paper surely of one kind what the rules ask of that kind."""

from dossiercheck.facts.gather import NOT_ASKED, gather
from dossiercheck.model.document import Document, Line
from dossiercheck.model.fact import Absent, Found
from dossiercheck.rules.compile import recognisers
from dossiercheck.run.packs import open_pack

RULESET = open_pack("snv-lang-son-2010", "vi").ruleset  # type: ignore[union-attr]
SPARING = recognisers(RULESET, sparing=True)
VOTED = "Chi bộ biểu quyết: 7/7 đồng chí tán thành."


def paper(*texts: str) -> Document:
    return Document("a.docx", "docx", tuple(Line(t, i, place=f"đoạn {i}", centred=i == 0) for i, t in enumerate(texts)))


REVIEW = paper("BẢN TỰ KIỂM ĐIỂM CÁ NHÂN", "Năm 2010", "Họ và tên: Lê Văn An", VOTED, "NGƯỜI TỰ KIỂM ĐIỂM", "Lê Văn An")


def test_a_members_paper_is_not_asked_for_votes_and_nobody_says_it_has_none() -> None:
    facts = gather(REVIEW, SPARING)
    assert facts.kind.kind == "self-review"
    assert facts.votes is NOT_ASKED
    assert not isinstance(facts.votes, Absent)
    assert isinstance(facts.person, Found)


def test_all_is_asked_where_nobody_spares_or_other_papers_may_lie_within() -> None:
    for facts in (gather(REVIEW, recognisers(RULESET)), gather(REVIEW, SPARING, ("minutes",))):
        assert isinstance(facts.votes, Found)


def test_all_is_asked_of_minutes_and_of_a_paper_of_no_known_kind() -> None:
    minutes = paper("BIÊN BẢN", "Họp chi bộ kiểm điểm, xếp loại năm 2010", VOTED)
    strange = paper("BẢN GHI", VOTED)
    assert isinstance(gather(minutes, SPARING).votes, Found)
    assert isinstance(gather(strange, SPARING).votes, Found)
