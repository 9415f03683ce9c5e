"""Of several packs the years read choose, the issuer breaks ties, and an even draw is refused."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import docx
import pytest

from dossiercheck.model.fact import Found
from dossiercheck.model.facts import DocumentFacts
from dossiercheck.model.recogniser import KindReading
from dossiercheck.model.report import Report
from dossiercheck.model.values import Letterhead, Periods
from dossiercheck.run import packs
from dossiercheck.run.check import check
from dossiercheck.run.choose import choose
from dossiercheck.run.packs import Pack, open_pack
from dossiercheck.run.settings import Refusal, Settings


def pack(name: str, year: int, issuer: str) -> Pack:
    opened = open_pack(None)
    assert isinstance(opened, Pack)
    basis = replace(opened.ruleset.basis, issuer=issuer, known_by=())
    period = replace(opened.ruleset.period, review_year=year)
    return Pack(replace(opened.ruleset, id=name, basis=basis, period=period), Path(name), "")


def paper(year: int | None, issuer: str | None) -> DocumentFacts:
    found = DocumentFacts("x.docx", None, KindReading(None, 0, None, ""))
    values = {}
    if year is not None:
        values["periods"] = Found(Periods((year,), year, None))
    if issuer is not None:
        values["letterhead"] = Found(Letterhead(None, issuer))
    return DocumentFacts(found.file, None, found.kind, **values)


A, B, C = pack("a", 2010, "Đảng ủy Sở Một"), pack("b", 2011, "Đảng ủy Sở Một"), pack("c", 2010, "Đảng ủy Sở Hai")


def chosen(known: list[Pack], *papers: DocumentFacts) -> Pack | Refusal:
    return choose(known, {str(i): (p,) for i, p in enumerate(papers)}, "vi")


def test_the_years_choose() -> None:
    assert chosen([A, B], paper(2011, "ĐẢNG UỶ SỞ MỘT"), paper(2011, None), paper(2010, None)) is B


def test_the_issuer_breaks_ties() -> None:
    assert chosen([A, C], paper(2010, "ĐẢNG UỶ SỞ HAI")) is C


def test_an_even_draw_is_refused() -> None:
    for lang in ("vi", "en"):
        refused = choose([A, C], {"x": (paper(None, None),)}, lang)
        assert isinstance(refused, Refusal)
        assert refused.exit_code == 2
        assert "a, c" in refused.diagnostics[0].message


def test_a_check_takes_the_pack_its_papers_are_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Papers of 2010 with a pack for 2031 that comes first by its name."""
    (known,) = packs.shipped().values()
    text = known.read_text("utf-8")
    other = tmp_path / "another-2031.yaml"
    renamed = text.replace("id: snv-lang-son-2010", "id: another-2031", 1)
    other.write_text(
        renamed.replace("{review_year: 2010, target_year: 2011}", "{review_year: 2031, target_year: 2032}")
    )
    monkeypatch.setattr(packs, "shipped", lambda: {"another-2031": other, "snv-lang-son-2010": known})
    folder = tmp_path / "ho so" / "chi bo Tram bom"
    folder.mkdir(parents=True)
    written = docx.Document()
    for line in ("ĐẢNG ỦY SỞ NỘI VỤ", "CHI BỘ TRẠM BƠM", "BÁO CÁO", "kiểm điểm kết quả thực hiện nhiệm vụ năm 2010"):
        written.add_paragraph(line)
    written.save(str(folder / "bao cao.docx"))
    report = check(Settings(folder.parent, jobs=1, as_of=date(2011, 1, 5)))
    assert isinstance(report, Report)
    assert report.ruleset.id == "snv-lang-son-2010"
    assert not report.not_checked or all("2031" not in n.why for n in report.not_checked)
    (folder / "bao cao.docx").write_bytes(b"")
    assert isinstance(check(Settings(folder.parent, jobs=1)), Refusal)
