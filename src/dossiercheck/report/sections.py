"""What every format says alike: under which heading a finding stands, and its place and clause in words."""

from dossiercheck.model.fact import Evidence
from dossiercheck.model.report import Finding, Source
from dossiercheck.report.words import Lang, printable, word

SECTIONS = ("section-missing", "section-late", "section-mend", "section-look", "section-warn", "section-info")
"""Headings in the order of what must be done first; keys of `words`."""


def section(finding: Finding) -> str:
    """The heading a finding stands under."""
    if finding.verdict == "unsure":
        return "section-look"
    if finding.severity != "error":
        return "section-warn" if finding.severity == "warning" else "section-info"
    return {"missing": "section-missing", "late": "section-late"}.get(finding.code, "section-mend")


def place(finding: Finding, lang: Lang, limit: int = 90) -> str:
    """Where to look: the first evidence, else the file; empty where there is neither."""
    if not finding.evidence:
        return printable(finding.file or "")
    return where(finding.evidence[0], lang, limit)


def where(evidence: Evidence, lang: Lang, limit: int = 90, *, file: bool = True) -> str:
    """'bien ban.pdf, trang 3 «CHỦ TỌA»'; the quote is cut after `limit` characters, the `file` may be left out."""
    parts = [printable(evidence.file)] if file else []
    if evidence.page is not None:
        parts.append(f"{word('page', lang)} {evidence.page}")
    elif evidence.place:
        parts.append(printable(evidence.place))
    quote = printable(evidence.quote)
    if len(quote) > limit:
        quote = quote[: limit - 1] + "…"
    return (", ".join(parts) + (f" «{quote}»" if quote else "")).strip()


def source(source: Source) -> str:
    """'59-KH/ĐBSNV C.I.4'."""
    return printable(f"{source.symbol} {source.clause or ''}".strip())
