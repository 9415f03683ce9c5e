"""Several papers typed one after another in one file without pages."""

import io

import docx
import pytest
from docx.enum.text import WD_BREAK

from dossiercheck.facts.gather import gather_all
from dossiercheck.facts.leaves import leaved
from dossiercheck.model.document import Document
from dossiercheck.model.fact import Found
from dossiercheck.readers import read
from dossiercheck.rules.compile import recognisers
from dossiercheck.run.packs import open_pack

KNOWN = recognisers(open_pack("snv-lang-son-2010", "vi").ruleset)  # type: ignore[union-attr]
NAME = "Lù Thị Mẩy"
REVIEW = [
    "BẢN KIỂM ĐIỂM CÁ NHÂN",
    "Năm 2010",
    f"Họ và tên: {NAME}",
    *["Bản thân luôn chấp hành chủ trương, chính sách."] * 9,
]
PLEDGE = [
    "BẢN ĐĂNG KÝ PHẤN ĐẤU",
    "Hoàn thành xuất sắc nhiệm vụ năm 2011",
    f"Tôi là {NAME}",
    *["Đăng ký thực hiện tốt việc được giao."] * 9,
]
SUPPLEMENT = [
    "PHIẾU BỔ SUNG HỒ SƠ ĐẢNG VIÊN",
    "Năm 2010",
    f"Họ và tên: {NAME}",
    *["Trong năm không có gì thay đổi."] * 9,
]
SIGNED = ["Bản Phùng, ngày 8 tháng 12 năm 2010", "NGƯỜI VIẾT", "(đã ký)", NAME]


def typed(*papers: list[str], breaks: str = "run") -> Document:
    document = docx.Document()
    for number, paper in enumerate(papers):
        for at, text in enumerate(paper):
            paragraph = document.add_paragraph(text)
            if at == 0 and number and breaks == "before":
                paragraph.paragraph_format.page_break_before = True
        if breaks == "run":
            document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        elif breaks == "section":
            document.add_section()
    stream = io.BytesIO()
    document.save(stream)
    made = read("gop.docx", stream.getvalue())
    assert isinstance(made, Document)
    return made


@pytest.mark.parametrize("breaks", ["run", "before", "section", "none"])
def test_a_members_three_papers_in_one_file(breaks: str) -> None:
    made = typed([*REVIEW, *SIGNED], [*PLEDGE, *SIGNED], [*SUPPLEMENT, *SIGNED], breaks=breaks)
    found = gather_all(made, KNOWN)
    assert [f.kind.kind for f in found] == ["self-review", "member-pledge", "record-supplement"]
    assert all(isinstance(f.person, Found) and f.person.value.name == NAME for f in found)
    assert all(isinstance(f.signatures, Found) and len(f.signatures.value) == 1 for f in found)
    assert all(f.pages is None for f in found)
    places = [f.title.evidence[0].place for f in found if isinstance(f.title, Found)]
    assert len(set(places)) == 3


def test_an_unsigned_paper_before_keeps_them_together_and_says_so() -> None:
    found = gather_all(typed(REVIEW, [*PLEDGE, *SIGNED]), KNOWN)
    assert [(f.kind.kind, f.inner) for f in found] == [("self-review", ("member-pledge",))]


def test_one_paper_stays_one() -> None:
    one = typed([*REVIEW, "PHẦN HAI", *["Nội dung."] * 20, *SIGNED], breaks="none")
    assert leaved(one) is one
    long = typed([*REVIEW, *SIGNED], ["Phụ lục", *["Số liệu."] * 5])
    assert [f.kind.kind for f in gather_all(long, KNOWN)] == ["self-review"]


def test_a_ruled_table_in_capitals_begins_nothing() -> None:
    document = docx.Document()
    for text in REVIEW:
        document.add_paragraph(text)
    table = document.add_table(rows=2, cols=2, style="Table Grid")
    table.cell(0, 0).text = "BẢNG CHẤM ĐIỂM"
    stream = io.BytesIO()
    document.save(stream)
    made = read("x.docx", stream.getvalue())
    assert isinstance(made, Document)
    assert leaved(made) is made


def test_short_papers_typed_below_each_other_are_parted_at_their_signatures() -> None:
    end = ["NGƯỜI VIẾT", "(đã ký)", NAME]
    made = typed([*REVIEW[:4], *SIGNED], [*PLEDGE[:4], *end], [*SUPPLEMENT[:4], *end], breaks="none")
    found = gather_all(made, KNOWN)
    assert [f.kind.kind for f in found] == ["self-review", "member-pledge", "record-supplement"]
    assert all(isinstance(f.dated, Found) for f in found)  # the sheet's one date


@pytest.mark.parametrize(
    "tail", ["ĐẢNG ỦY XẾP LOẠI: …………………", "ĐẢNG ỦY CƠ SỞ XẾP LOẠI", "CHI BỘ KHO THÓC NHẬN XÉT: ………", "CHI ỦY XÁC NHẬN"]
)
def test_the_tail_of_a_form_begins_no_paper(tail: str) -> None:
    """What a body is to fill in below a member's signature belongs to his paper."""
    alone = typed([*REVIEW, *SIGNED, tail, "T/M ĐẢNG ỦY", "BÍ THƯ"], breaks="none")
    assert [f.kind.kind for f in gather_all(alone, KNOWN)] == ["self-review"]
    first, second = gather_all(typed([*REVIEW, *SIGNED, tail], [*PLEDGE, *SIGNED], breaks="none"), KNOWN)
    assert (first.kind.kind, second.kind.kind) == ("self-review", "member-pledge")
