"""The letter *về việc bổ sung, hoàn thiện hồ sơ*: what is missing, to mend, to clarify.

Shape: the Party counterpart of the administrative *phiếu yêu cầu bổ sung, hoàn thiện hồ sơ*; tone: *đề nghị*.
"""

from collections.abc import Sequence

from dossiercheck.model.report import Finding, Report, UnitReport
from dossiercheck.report.docx.parts import Office, Parts, Section
from dossiercheck.report.sections import place, section, source
from dossiercheck.report.words import Lang, day, printable, word

_GROUPS = (
    ("letter-missing", ("section-missing", "section-late")),
    ("letter-mend", ("section-mend", "section-warn")),
    ("letter-clarify", ("section-look",)),
)


def to_do(report: Report, unit: UnitReport) -> tuple[Finding, ...]:
    """The findings a letter speaks of: all but mere notes."""
    return tuple(f for f in report.findings if f.unit == unit.path and section(f) != "section-info")


def letter_parts(report: Report, unit: UnitReport, office: Office) -> Parts:
    """What the letter to a unit says."""
    lang = report.lang
    findings = to_do(report, unit)
    name = printable(unit.name)
    groups = [(key, [f for f in findings if section(f) in chosen]) for key, chosen in _GROUPS]
    told = [(key, found) for key, found in groups if found]
    sections = tuple(_section(n, key, found, lang) for n, (key, found) in enumerate(told, 1))
    papers = sum(d.begins_in is None for f in report.files if f.unit == unit.path for d in f.documents)
    came = word("letter-came", lang, day=day(office.received)) if office.received else ""
    subject = subject_of(report)
    deadline = day(office.deadline) if office.deadline else "......./......./............"
    return Parts(
        None,
        word("letter-abstract", lang, subject=subject),
        name,
        word("letter-opening", lang, subject=subject, unit=name, came=came, papers=papers),
        sections,
        word("letter-closing", lang, deadline=deadline),
        (word("letter-as-above", lang), word("letter-kept", lang)),
        ((word("letter-authority", lang), word("letter-post", lang)),),
    )


def subject_of(report: Report) -> str:
    """What the dossiers are about: the rule set's title within a sentence."""
    title = printable(report.ruleset.title) or report.ruleset.id
    return title[:1].lower() + title[1:]


def _section(number: int, key: str, findings: Sequence[Finding], lang: Lang) -> Section:
    return Section(f"{number}. {word(key, lang)}", tuple(item(f, lang) for f in findings))


def item(finding: Finding, lang: Lang) -> str:
    """Document, place, what is wrong, what to do, the clause."""
    parts = [printable(finding.message)]
    if (seen := place(finding, lang)) and finding.code not in {"missing", "late"}:
        parts.append(f"({seen}).")
    if finding.remedy:
        parts.append(printable(finding.remedy))
    if finding.source is not None:
        parts.append(f"({word('source', lang)}: {source(finding.source)}).")
    return " ".join(parts)
