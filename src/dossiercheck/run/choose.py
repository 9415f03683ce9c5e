"""Which of several packs fits a delivery: the years its papers speak of choose, the issuer breaks ties."""

from collections import Counter
from collections.abc import Sequence

from dossiercheck.model.fact import Found
from dossiercheck.model.facts import DocumentFacts
from dossiercheck.run.packs import Pack
from dossiercheck.run.settings import Lang, Refusal, refuse
from dossiercheck.run.settle import FactsByPath
from dossiercheck.vietnamese.fold import fold


def choose(packs: Sequence[Pack], facts: FactsByPath, lang: Lang) -> Pack | Refusal:
    """The one pack that fits best; still undecided: a refusal that names the choices (exit 2)."""
    documents = [d for found in facts.values() for d in found]
    years, heads = _years(documents), _heads(documents)
    scored = [((years[p.ruleset.period.review_year], _named(p, heads)), p) for p in packs]
    best = max(score for score, _ in scored)
    fitting = [p for score, p in scored if score == best]
    if len(fitting) == 1:
        return fitting[0]
    choices = ", ".join(p.ruleset.id for p in fitting)
    if lang == "vi":
        return refuse("--rules", "which-pack", f"Nhiều bộ quy tắc cùng phù hợp; hãy chọn một bằng --rules: {choices}.")
    return refuse("--rules", "which-pack", f"Several rule packs fit; choose one with --rules: {choices}.")


def _years(documents: Sequence[DocumentFacts]) -> Counter[int]:
    """How many papers speak of a year under review."""
    return Counter(
        y for d in documents if isinstance(d.periods, Found) and (y := d.periods.value.review_year) is not None
    )


def _heads(documents: Sequence[DocumentFacts]) -> list[str]:
    heads = [d.letterhead.value for d in documents if isinstance(d.letterhead, Found)]
    return [fold(f"{h.superior or ''} {h.issuer or ''}") for h in heads]


def _named(pack: Pack, heads: Sequence[str]) -> int:
    """How many letterheads name the pack's issuer."""
    basis = pack.ruleset.basis
    known = [fold(k) for k in (basis.issuer, *basis.known_by)]
    return sum(any(k in h for k in known) for h in heads)
