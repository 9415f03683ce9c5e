"""Initials in place of members' names, wherever they stand."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from report_samples import report

from dossiercheck.model.fact import Evidence
from dossiercheck.report import docx, html, json, terminal
from dossiercheck.report.redact import initials, redacted
from dossiercheck.report.tally import tally
from dossiercheck.vietnamese.fold import plain

PEOPLE = ("Đỗ Văn Bút", "Lã Thị Gấm (1970-05-02)")


def with_names() -> object:
    made = report(people=PEOPLE)
    seen = Evidence("chi-bo-1/BKD_DoVanBut(1).pdf", 1, None, "ĐỖ VĂN BÚT ký tên")
    first = replace(made.findings[0], evidence=(seen,), file=seen.file, message="Bản của Đỗ văn Bút, do van but.")
    return replace(made, findings=(first, *made.findings[1:]))


def test_no_name_is_left_in_any_format() -> None:
    made = redacted(with_names())  # type: ignore[arg-type]
    pages = [
        html.render(made),
        json.render(made),
        terminal.render(made),
        docx.letter(made, made.units[0], docx.Office()),
    ]
    for page in pages[:3]:
        bare = plain(page.decode()).replace(" ", "")
        assert "dovanbut" not in bare
        assert "lathigam" not in bare
    assert "Đ.V.B." in pages[2].decode()
    assert made.findings[0].message == "Bản của Đ.V.B., Đ.V.B.."
    assert made.findings[0].file == "chi-bo-1/BKD_Đ.V.B.(1).pdf"


def test_the_verdict_is_the_same() -> None:
    made = report(people=PEOPLE)
    assert tally(redacted(made)) == tally(made)


def test_initials() -> None:
    assert initials("Nguyễn Văn An (1970-05-02)") == "N.V.A."
    assert initials("Y Blơk") == "Y.B."


@given(st.text(max_size=60))
def test_other_text_stays(text: str) -> None:
    made = report(people=PEOPLE)
    said = replace(made.findings[0], message=text)
    if not any(n in plain(text).replace(" ", "") for n in ("dovanbut", "lathigam")) and "but" not in plain(text):
        assert redacted(replace(made, findings=(said,))).findings[0].message == text
