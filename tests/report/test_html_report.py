"""The HTML report as text: its policy, its escaping, its pictures. How it looks and works is tested in a browser."""

import base64
import hashlib
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from report_samples import BOX, HOSTILE, evidence, report

from dossiercheck.model.exhibit import Excerpt, ExcerptLine, Picture
from dossiercheck.model.fact import Evidence
from dossiercheck.report.html import render
from dossiercheck.report.tally import tally

PIXEL = b"\x89PNG-not-really"


class Elements(HTMLParser):
    """Tags with their attributes, and all text outside style and script."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.inside = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self.inside = tag

    def handle_endtag(self, tag: str) -> None:
        self.inside = ""

    def handle_data(self, data: str) -> None:
        if self.inside not in {"style", "script"}:
            self.text += f" {data} "


def parsed(**more: object) -> Elements:
    return Elements(render(report(**more)).decode())  # type: ignore[arg-type]


def test_nothing_comes_from_elsewhere_and_the_policy_names_the_parts() -> None:
    page = render(report()).decode()
    elements = Elements(page)
    assert not any("src" in a or (a.get("href") or "#")[0] != "#" for _, a in elements.tags)
    policy = next(a["content"] or "" for t, a in elements.tags if a.get("http-equiv") == "Content-Security-Policy")
    assert policy.startswith("default-src 'none'")
    for tag in ("style", "script"):
        body = re.search(f"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
        assert body is not None
        digest = base64.b64encode(hashlib.sha256(body[1].encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    assert not any(k.startswith("on") or k == "style" for _, a in elements.tags for k in a)


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_names_are_text(name: str) -> None:
    plain_tags = [t for t, _ in parsed().tags]
    made = parsed(name=name, people=(name, "Lã Thị Gấm"))
    assert [t for t, _ in made.tags] == plain_tags
    assert "".join(c for c in name if c.isprintable() and c != "\u202e") in made.text
    assert "\u202e" not in made.text
    assert "\x00" not in made.text


def test_evidence_is_shown_as_picture_or_excerpt() -> None:
    shown = {
        evidence("chi-bo-1/biên bản.pdf"): Picture(PIXEL, "image/png", 600, 120, BOX),
        Evidence("chi-bo-1/biểu.docx", None, "bảng 1, dòng 3", "HTNV"): Excerpt(
            (ExcerptLine("trước", marked=False), ExcerptLine("HTNV", marked=True), ExcerptLine("", marked=True))
        ),
    }
    page = render(report(), shown).decode()
    assert page.count(base64.b64encode(PIXEL).decode()) == 1  # shown with its finding, not again with the requirement
    passed = {evidence("chi-bo-1/đk.pdf", "ĐĂNG KÝ"): Picture(PIXEL, "image/png", 600, 120, BOX)}
    assert render(report(), passed).decode().count(base64.b64encode(PIXEL).decode()) == 1
    assert 'width="0.37" height="0.15"' in page
    assert "<mark>HTNV</mark>" in page
    assert "<mark>(để trống)</mark>" in page


def test_the_figures_are_the_reports() -> None:
    made = report()
    text = " ".join(Elements(render(made).decode()).text.split())
    counts = tally(made)
    for label, number in (
        ("lỗi", counts.findings["error"]),
        ("thiếu", counts.requirements["missing"]),
        ("đủ", counts.units["complete"]),
    ):
        assert f"{label} {number}" in text


def test_members_are_not_named_in_the_matrix() -> None:
    page = render(report()).decode()
    matrix = page[page.index('<table class="matrix">') : page.index('id="findings"')]
    assert "Lã Thị Gấm" not in matrix
    assert "Lã Thị Gấm" in page


def test_english_is_complete_and_bytes_are_the_same() -> None:
    made = replace(report(), lang="en")
    page = render(made).decode()
    assert '<html lang="en">' in page
    assert "NOT IN ORDER" in page
    assert "Đơn vị" not in page
    assert render(made) == render(made)
