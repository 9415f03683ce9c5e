"""A paper whose owner nobody knows may be the one a unit lacks, unless another body or person stands in it."""

import pytest

from dossiercheck.model.fact import Absent, Found
from dossiercheck.model.facts import DocumentFacts
from dossiercheck.model.recogniser import KindReading
from dossiercheck.model.submission import FileRef, Member, Submission, Unit
from dossiercheck.model.values import Letterhead, Person
from dossiercheck.rules.assign import assign
from dossiercheck.rules.judge.waiting import Waiting
from handmade import pack

FILE = FileRef("x.docx", "0", 1)
NOBODYS = Unit(".", None, "hồ sơ", None, (FILE,))
BRANCH = Unit("chi bo thuy san", "chi-bo", "Chi bộ Thủy sản", ".")
MEMBER = Member("An Văn Mẫu")


@pytest.mark.parametrize(
    ("issuer", "person", "document", "member", "may"),
    [
        (None, None, "self-review", MEMBER, True),
        (None, "An Văn Mẫu", "self-review", MEMBER, True),
        (None, "Bế Thị Thử", "self-review", MEMBER, False),
        (None, None, "minutes", None, False),
        ("CHI BỘ KHUYẾN NÔNG", None, "self-review", MEMBER, False),
        ("SỞ CÔNG CHÍNH", None, "self-review", MEMBER, True),
    ],
    ids=["no name", "his name", "another's name", "another kind", "another branch's", "no branch's"],
)
def test_whose_it_may_be(
    issuer: str | None, person: str | None, document: str, member: Member | None, may: bool
) -> None:
    facts = DocumentFacts(
        FILE.path,
        None,
        KindReading("self-review", 0.95, None, ""),
        letterhead=Found(Letterhead(None, issuer)) if issuer else Absent(),
        person=Found(Person(person)) if person else Absent(),
    )
    submission = Submission("hồ sơ", (NOBODYS, BRANCH))
    assigned = assign(submission, {FILE.path: (facts,)}, pack())
    waiting = Waiting.of(submission, {}, assigned, pack())
    assert bool(waiting.nobodys_for(BRANCH, document, member)) is may
