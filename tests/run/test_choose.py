"""Of several packs the years read choose, the issuer breaks ties, and an even draw is refused."""

from pathlib import Path

from dossiercheck.model.fact import Found
from dossiercheck.model.facts import DocumentFacts
from dossiercheck.model.recogniser import KindReading
from dossiercheck.model.values import Letterhead, Periods
from dossiercheck.run.choose import choose
from dossiercheck.run.packs import Pack, open_pack
from dossiercheck.run.settings import Refusal


def pack(name: str, year: int, issuer: str) -> Pack:
    opened = open_pack(None)
    assert isinstance(opened, Pack)
    basis = opened.ruleset.basis.model_copy(update={"issuer": issuer, "known_by": ()})
    period = opened.ruleset.period.model_copy(update={"review_year": year})
    return Pack(opened.ruleset.model_copy(update={"id": name, "basis": basis, "period": period}), Path(name), "")


def paper(year: int | None, issuer: str | None) -> DocumentFacts:
    found = DocumentFacts("x.docx", None, KindReading(None, 0, None, ""))
    values = {}
    if year is not None:
        values["periods"] = Found(Periods((year,), year, None))
    if issuer is not None:
        values["letterhead"] = Found(Letterhead(None, issuer))
    return DocumentFacts(found.file, None, found.kind, **values)


A, B, C = pack("a", 2010, "Đảng ủy Sở Một"), pack("b", 2011, "Đảng ủy Sở Một"), pack("c", 2010, "Đảng ủy Sở Hai")


def chosen(packs: list[Pack], *papers: DocumentFacts) -> Pack | Refusal:
    return choose(packs, {str(i): (p,) for i, p in enumerate(papers)}, "vi")


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
