"""Pictures laid together: evidence names the picture and its page, loose ones move together, a lost join accuses nobody."""

import sys
from typing import Any

import pytest

from dossiercheck.model.box import Box
from dossiercheck.model.document import Document, Line, Page
from dossiercheck.model.fact import Found, Unreadable
from dossiercheck.model.submission import Correction, FileRef, Submission, Unit
from dossiercheck.rules.compile import recognisers, unit_words
from dossiercheck.run import photos
from dossiercheck.run.packs import Pack, open_pack
from dossiercheck.run.photos import Folder, Joiner, joined
from dossiercheck.run.settings import Limits
from dossiercheck.run.settle import settle
from dossiercheck.run.task import Reading
from dossiercheck.intake.folders import UnitWords

HEAD = ("ĐẢNG BỘ SỞ CÔNG CHÍNH|ĐẢNG CỘNG SẢN VIỆT NAM", "CHI BỘ HÀNH CHÍNH|Hà Giang, ngày 15 tháng 12 năm 2010")
FIRST = (*HEAD, "BIÊN BẢN", "sinh hoạt chi bộ đánh giá chất lượng năm 2010", "Hôm nay chi bộ họp đủ 05 đảng viên.")
LAST = ("Hội nghị kết thúc lúc 16 giờ cùng ngày.", "|BÍ THƯ", "|(đã ký)", "|Nguyễn Văn Hòa")


@pytest.fixture(scope="module")
def pack() -> Pack:
    opened = open_pack(None, "vi")
    assert isinstance(opened, Pack)
    return opened


def reading(path: str, rows: tuple[str, ...], **more: Any) -> Reading:
    """A picture as a worker read it; 'a|b' is a row of two columns."""
    lines: list[Line] = []
    for at, text in enumerate(rows):
        top = 0.06 + at * 0.03
        left, bar, right = text.partition("|")
        if not bar:
            box = Box(0.3, top, 0.7, top + 0.02) if text.isupper() else Box(0.1, top, 0.92, top + 0.02)
            lines.append(Line(text, at, "full", 1, box, centred=text.isupper()))
        if bar and left:
            lines.append(Line(left, at, "left", 1, Box(0.1, top, 0.45, top + 0.02)))
        if bar and right:
            lines.append(Line(right, at, "right", 1, Box(0.55, top, 0.95, top + 0.02)))
    document = Document(path, "image", tuple(lines), (Page(1, 595, 842, origin="ocr"),))
    return Reading(path, "image", 1, picture=document, **more)


def together(pack: Pack, *pages: Reading, corrections: tuple[Correction, ...] = ()) -> dict[str, Reading]:
    submission = Submission("hs", (), corrections)
    work = Joiner(recognisers(pack.ruleset))
    return joined(submission, {r.path: r for r in pages}, work, 1, Limits())


def test_evidence_names_the_picture(pack: Pack) -> None:
    made = together(pack, reading("a/bb 1.jpg", FIRST), reading("a/bb 2.jpg", LAST))
    (facts,) = made["a/bb 1.jpg"].facts
    assert made["a/bb 2.jpg"].facts == ()
    assert facts.kind.kind == "minutes"
    assert facts.lies_in == ("a/bb 1.jpg", "a/bb 2.jpg")
    assert isinstance(facts.signatures, Found) and isinstance(facts.title, Found)
    assert [(e.file, e.page) for e in facts.signatures.evidence] == [("a/bb 2.jpg", 1)]
    assert [(e.file, e.page) for e in facts.title.evidence] == [("a/bb 1.jpg", 1)]
    assert all(r.picture is None for r in made.values())


def test_what_may_belong_to_a_paper_keeps_its_lacks_in_doubt(pack: Pack) -> None:
    made = together(pack, reading("a/bb 1.jpg", FIRST), reading("a/bb 3.jpg", LAST))
    (facts,) = made["a/bb 1.jpg"].facts
    assert isinstance(facts.signatures, Unreadable)
    assert [(e.file, e.page) for e in facts.signatures.looked_at] == [("a/bb 3.jpg", 1)]
    assert facts.lies_in == ("a/bb 1.jpg",)
    assert facts.perhaps == facts.unread_pages == (2,)
    (stray,) = made["a/bb 3.jpg"].facts
    assert stray.headless


def test_a_picture_alone_stays_what_it_was(pack: Pack) -> None:
    alone = reading("a/bb 1.jpg", FIRST)
    assert together(pack, alone, reading("b/bb 2.jpg", LAST))["a/bb 1.jpg"].facts == alone.facts


def test_a_corrected_file_begins_a_document(pack: Pack) -> None:
    pages = (reading("a/bb 1.jpg", FIRST), reading("a/bb 2.jpg", LAST))
    made = together(pack, *pages, corrections=(Correction("a/bb 2.jpg", "branch-report"),))
    assert {p: r.facts for p, r in made.items()} == {r.path: r.facts for r in pages}, "each stays what it was alone"


@pytest.mark.skipif(sys.platform != "linux", reason="the fault is planted in a forked worker")
def test_where_the_join_is_lost_the_pictures_are_unread(pack: Pack, monkeypatch: pytest.MonkeyPatch) -> None:
    def fault(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(photos, "parts", fault)
    made = together(pack, reading("a/bb 1.jpg", FIRST), reading("a/bb 2.jpg", LAST))
    assert all(r.diagnostic is not None and r.diagnostic.code == "limit" for r in made.values())
    assert all(r.bug and "ZeroDivisionError" in r.bug for r in made.values())


def test_loose_photos_of_one_paper_move_together(pack: Pack) -> None:
    made = together(pack, reading("bb 1.jpg", FIRST), reading("bb 2.jpg", LAST))
    refs = tuple(FileRef(p, "0", 1) for p in made)
    own = FileRef("chi bo Hanh chinh/x.docx", "1", 1)
    units = (
        Unit(".", None, "hs", files=refs),
        Unit("chi bo Hanh chinh", "chi-bo", "Chi bộ Hành chính", files=(own,)),
        Unit("chi bo Ke toan", "chi-bo", "Chi bộ Kế toán"),
    )
    words = UnitWords(unit_words(pack.ruleset))
    facts = {p: r.facts for p, r in made.items()}
    settled = settle(Submission("hs", units), facts, words, frozenset(), pack.ruleset)
    where = {f.path: u.path for u in settled.units for f in u.files}
    assert where["bb 1.jpg"] == where["bb 2.jpg"] == "chi bo Hanh chinh"


def test_a_folder_s_work_travels_between_processes(pack: Pack) -> None:
    import pickle

    folder = Folder(((photos.Photo("a", reading("a", FIRST).picture),),))
    assert pickle.loads(pickle.dumps(folder)) == folder  # noqa: S301 - our own bytes
