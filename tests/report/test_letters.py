"""Letters and receipts: what they say, and that our own readers find the parts of a Party document in them."""

import io
from dataclasses import replace
from datetime import date

import docx
import pytest
from report_samples import HOSTILE, report

from dossiercheck.facts import dated, letterhead, recipients, signatures, symbol
from dossiercheck.model.document import Document
from dossiercheck.model.fact import Found
from dossiercheck.readers import read
from dossiercheck.report.docx import Office, TemplateError, comparison, letter, receipt, to_do
from dossiercheck.model.comparison import Comparison

OFFICE = Office("ĐẢNG BỘ KHỐI CÁC CƠ QUAN TỈNH", "ĐẢNG ỦY SỞ Y", "Lạng Sơn", date(2010, 12, 28), date(2010, 12, 18))


def opened(data: bytes) -> Document:
    document = read("thu.docx", data)
    assert isinstance(document, Document)
    return document


def text(data: bytes) -> str:
    return "\n".join(line.text for line in opened(data).lines)


def test_it_is_a_party_document_by_our_own_reading() -> None:
    made = report()
    document = opened(letter(made, made.units[0], OFFICE))
    head, number, day = letterhead.find(document), symbol.find(document), dated.find(document)
    assert isinstance(head, Found)
    assert head.value.superior == "ĐẢNG BỘ KHỐI CÁC CƠ QUAN TỈNH"
    assert head.value.issuer == "ĐẢNG ỦY SỞ Y"
    assert isinstance(number, Found)
    assert (number.value.number, number.value.genre, number.value.body) == (None, "CV", "ĐU")
    assert isinstance(day, Found)
    assert (day.value.place, day.value.day, day.value.year) == ("Lạng Sơn", None, 2010)
    blocks = signatures.find(document)
    assert isinstance(blocks, Found)
    assert [(b.authority, b.role, b.name, b.mark) for b in blocks.value] == [("T/M ĐẢNG ỦY", "BÍ THƯ", None, "none")]
    assert isinstance(recipients.find(document), Found)


def test_it_says_everything_that_is_to_be_done() -> None:
    made = report()
    said = text(letter(made, made.units[0], OFFICE))
    for finding in to_do(made, made.units[0]):
        assert finding.message in said
    for words in ("Kính gửi: Chi bộ Thủy lợi", "1. Văn bản còn thiếu", "2. Văn bản cần chỉnh sửa", "3. Nội dung cần làm rõ",
                  "trước ngày 28/12/2010", "nhận ngày 18/12/2010", "59-KH/ĐBSNV C.I.4"):  # fmt: skip
        assert words in said
    assert "Chi bộ Thủy lợi 2" not in said


@pytest.mark.parametrize(
    ("day", "abstract", "end"),
    [(date(2010, 12, 21), "V/v", "./."), (date(2020, 1, 5), "về việc", "hợp."), (date(2026, 12, 1), "về việc", "hợp.")],
)
def test_the_form_follows_the_guidance_of_the_day(day: date, abstract: str, end: str) -> None:
    made = replace(report(), as_of=day)
    said = text(letter(made, made.units[0], OFFICE))
    assert f"{abstract} bổ sung, hoàn thiện hồ sơ" in said
    closing = next(line for line in said.split("\n") if line.startswith("Đề nghị đơn vị gửi"))
    assert closing.endswith(end)
    assert closing.endswith("./.") == (end == "./.")


def test_the_committee_of_the_report_writes_where_nobody_else_is_named() -> None:
    made = report()
    head = letterhead.find(opened(letter(made, made.units[0], Office())))
    assert isinstance(head, Found)
    assert head.value.issuer == "ĐẢNG ỦY SỞ Y"


def test_a_unit_in_order_gets_no_letter_and_what_is_not_known_is_left_blank() -> None:
    made = report()
    assert to_do(made, made.units[-1]) == ()
    said = text(letter(made, made.units[0], Office()))
    assert "trước ngày ......./" in said


def test_the_receipt_lists_every_paper() -> None:
    made = report()
    said = text(receipt(made, made.units[0], OFFICE))
    for words in ("PHIẾU TIẾP NHẬN HỒ SƠ", "Ngày 18/12/2010", "chi-bo-1/biên bản.pdf", "NGƯỜI NỘP", "NGƯỜI NHẬN"):
        assert words in said


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_names_are_text(name: str) -> None:
    made = report(name=name, people=(name, "Lã Thị Gấm"))
    said = text(letter(made, made.units[0], OFFICE))
    assert "".join(c for c in name if c.isprintable() and c != "\u202e")[:200] in said.replace("\n", " ")
    assert "\u202e" not in said


def template(*paragraphs: str) -> bytes:
    document = docx.Document()
    for words in paragraphs:
        run = document.add_paragraph().add_run(words[: len(words) // 2])
        run.bold = True
        document.paragraphs[-1].add_run(words[len(words) // 2 :])
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def test_an_offices_own_template() -> None:
    made = report()
    own = template(
        "VĂN PHÒNG", "Gửi {{don_vi}} về {{ trich_yeu }}", "{{mo_dau}}", "{{noi_dung}}", "{{ket}}", "Trân trọng"
    )
    said = text(letter(made, made.units[0], OFFICE, own))
    assert "Gửi Chi bộ Thủy lợi về bổ sung" in said
    assert "{{" not in said
    assert said.index("1. Văn bản còn thiếu") < said.index("2. Văn bản cần chỉnh sửa") < said.index("Trân trọng")


@pytest.mark.parametrize(
    ("data", "why"), [(b"nothing", "DOCX"), (template("{{noi_dung}} {{ten}}"), "ten"), (template("x"), "noi_dung")]
)
def test_a_template_that_cannot_be_used(data: bytes, why: str) -> None:
    made = report()
    with pytest.raises(TemplateError, match=why):
        letter(made, made.units[0], OFFICE, data)


def test_a_comparison_to_hand_out() -> None:
    old = report()
    new = replace(old, findings=old.findings[1:])
    said = text(comparison(Comparison.of(old, new)))
    assert "Đã sửa (1)" in said
    assert f"Còn chưa sửa ({len(new.findings)})" in said
