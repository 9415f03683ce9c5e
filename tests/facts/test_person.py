"""Whom a member's paper is about."""

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossiercheck.facts import person
from dossiercheck.model.document import Document, Line, Page
from dossiercheck.model.fact import Absent, Found, Unreadable
from dossiercheck.model.values import Person


def paper(*texts: str, **more: object) -> Document:
    return Document("a.docx", "docx", tuple(Line(t, i) for i, t in enumerate(texts)), **more)


def found(*texts: str) -> Person:
    fact = person.find(paper(*texts))
    assert isinstance(fact, Found), fact
    return fact.value


LABELS = ["Họ và tên:", "Họ tên:", "HỌ VÀ TÊN:", "1. Họ và tên:", "Họ, tên:", "Họ và tên khai sinh:", "Họ tên khai sinh :", "Tôi tên là:",
          "Tôi tên là", "Tên tôi là", "Họ và tên đảng viên:", "- Họ và tên (viết chữ in hoa):", "Tôi là"]  # fmt: skip
TAILS = [
    "",
    " Giới tính: Nam",
    " Nam, nữ: Nam",
    ", sinh năm 1970",
    " Bí danh: không",
    " - Chức vụ: Bí thư",
    " Chức vụ Đảng: Đảng viên",
    "; dân tộc: Tày",
]
NAMES = ["Nguyễn Văn An", "GIÀNG A PÁO", "H'Hen Niê", "Trần Thị Bình", "Lê Quân", "Nông Thị Thu Thủy"]


@settings(max_examples=50)
@given(st.sampled_from(LABELS), st.sampled_from(NAMES), st.sampled_from(TAILS))
def test_labels(label: str, name: str, tail: str) -> None:
    assert found("BẢN KIỂM ĐIỂM CÁ NHÂN", f"{label} {name}{tail}").name == name


@pytest.mark.parametrize("name", ["Lường Văn Sinh", "Vi Thị Hiện", "Lò Mã Nhì", "Bàn Thị Năm"])
@pytest.mark.parametrize(
    "tail", ["", "\n2. Sinh năm 1970", "          Ngày sinh: 02/5/1970", " sinh ngày 02/5/1970", "; sinh năm 1970"]
)
def test_names_that_are_words_of_the_form(name: str, tail: str) -> None:
    assert found("PHIẾU BỔ SUNG", *f"1. Họ và tên: {name}{tail}".split("\n")).name == name


@pytest.mark.parametrize(
    "born",
    ["Sinh ngày 02/5/1970", "Ngày sinh: 02-05-1970", "Ngày, tháng, năm sinh: 2.5.1970", "Sinh ngày: 02 tháng 5 năm 1970",
     "Ngày sinh: ngày 02 tháng 05 năm 1970", "sinh ngày 2 tháng 5 năm 1970 tại Lạng Sơn"],
)  # fmt: skip
def test_birth_dates(born: str) -> None:
    expected = Person("Nguyễn Văn An", datetime.date(1970, 5, 2))
    assert found("Họ và tên: Nguyễn Văn An", born, "Ngày vào Đảng: 03/02/1999") == expected
    assert found(f"Tôi tên là Nguyễn Văn An, {born}") == expected


@pytest.mark.parametrize(
    "born",
    [
        "sinh năm 1970",
        "Năm sinh: 1970",
        "Ngày sinh: .../.../......",
        "Ngày sinh: ngày … tháng … năm …",
        "Ngày vào Đảng: 03/02/1999",
    ],
)
def test_no_birth_date_is_made_up(born: str) -> None:
    assert found("Họ và tên: Nguyễn Văn An", born) == Person("Nguyễn Văn An", None)


def test_titles_and_signers_name_the_person_too() -> None:
    assert found("BẢN KIỂM ĐIỂM", "CỦA ĐỒNG CHÍ NGUYỄN VĂN AN", "NĂM 2010").name == "NGUYỄN VĂN AN"
    assert (
        found("BẢN KIỂM ĐIỂM", "Nội dung.", "Người viết kiểm điểm", "(đã ký)", "Nguyễn Văn An").name == "Nguyễn Văn An"
    )


def test_relatives_headers_and_blanks_are_not_the_person() -> None:
    assert found("Họ và tên vợ: Trần Thị Bình", "Họ và tên: Lò Văn Ích").name == "Lò Văn Ích"
    assert person.find(paper("TT", "Họ và tên", "Chức vụ", "1", "Nguyễn Văn An")) == Absent()
    assert person.find(paper("Họ và tên: ................", "Ngày sinh: .....")) == Absent()
    assert person.find(paper("BIÊN BẢN", "Chủ tọa: đ/c Nguyễn Văn An")) == Absent()
    assert person.find(paper("BIÊN BẢN", "Đề nghị tặng giấy khen cho 1 đảng viên: Nguyễn Văn An")) == Absent()
    assert person.find(paper("BIÊN BẢN", "Đảng viên", "Nguyễn Văn An", *["Ý kiến."] * 12)) == Absent()


def test_label_and_value_in_cells() -> None:
    lines = (
        Line("Họ và tên", 0, "left", table=0, cell=(0, 0)),
        Line("Nguyễn Văn An", 0, "right", table=0, cell=(0, 1)),
    )
    fact = person.find(Document("a.docx", "docx", lines))
    assert isinstance(fact, Found) and fact.value.name == "Nguyễn Văn An"
    below = (Line("Họ và tên", 0, table=0, cell=(0, 0)), Line("Nguyễn Văn An", 1, table=0, cell=(1, 0)))
    assert person.find(Document("a.docx", "docx", below)) == Absent()


def test_unread_pages() -> None:
    pages = (Page(1, 595, 842, readable=False, reason="no-text"),)
    assert isinstance(person.find(paper(pages=pages)), Unreadable)
    fact = person.find(paper("Họ và tên: Nguyễn Văn An", pages=pages))
    assert isinstance(fact, Found) and fact.unread == ("born",)
