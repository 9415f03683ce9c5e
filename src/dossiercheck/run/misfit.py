"""Signs that a delivery was made under other rules than the pack's: lines under `not_checked`."""

from collections import Counter

from dossiercheck.model.fact import Found
from dossiercheck.model.report import NotChecked
from dossiercheck.rules.schema import RuleSet
from dossiercheck.run.settings import Lang
from dossiercheck.run.settle import FactsByPath
from dossiercheck.vietnamese.fold import fold


def misfits(ruleset: RuleSet, facts: FactsByPath, lang: Lang) -> tuple[NotChecked, ...]:
    """A line where most papers speak of another year, one where no letterhead names the pack's issuer."""
    documents = [d for found in facts.values() for d in found if d.kind.kind]
    years = Counter(
        y for d in documents if isinstance(d.periods, Found) and (y := d.periods.value.review_year) is not None
    )
    lines = []
    wanted = ruleset.period.review_year
    if years and years[wanted] * 2 < sum(years.values()):
        read = max(years, key=lambda y: (years[y], y))
        lines.append(_year(wanted, read, lang))
    heads = [d.letterhead.value for d in documents if isinstance(d.letterhead, Found)]
    known = [fold(k) for k in (ruleset.basis.issuer, *ruleset.basis.known_by)]
    printed = [fold(f"{h.superior or ''} {h.issuer or ''}") for h in heads]
    if len(printed) >= 3 and not any(k in p for p in printed for k in known):
        lines.append(_issuer(ruleset.basis.issuer, lang))
    return tuple(lines)


def _year(wanted: int, read: int, lang: Lang) -> NotChecked:
    if lang == "en":
        return NotChecked(None, "whether this rule pack fits", f"it is for {wanted}; most papers speak of {read}")
    return NotChecked(
        None, "bộ quy tắc có phù hợp không", f"bộ quy tắc cho năm {wanted}, phần lớn văn bản nói năm {read}"
    )


def _issuer(issuer: str, lang: Lang) -> NotChecked:
    if lang == "en":
        return NotChecked(None, "whether this rule pack fits", f"no letterhead names {issuer}")
    return NotChecked(None, "bộ quy tắc có phù hợp không", f"không tiêu đề văn bản nào nêu {issuer}")
