"""The receipt *phiếu tiếp nhận hồ sơ*: every paper handed in, as it was read; signed by giver and receiver."""

from dossiercheck.model.report import Report, UnitReport
from dossiercheck.report.docx.letter import subject_of
from dossiercheck.report.docx.parts import Office, Parts, Section
from dossiercheck.report.words import day, printable, word


def receipt_parts(report: Report, unit: UnitReport, office: Office) -> Parts:
    """What the receipt for a unit's papers says."""
    lang, labels, name = report.lang, dict(report.labels), printable(unit.name)
    rows: list[tuple[str, ...]] = []
    for file in (f for f in report.files if f.unit == unit.path):
        kinds = [" – ".join(p for p in (labels.get(d.kind or "", ""), d.member) if p) for d in file.documents]
        told = "; ".join(k for k in kinds if k) or word("receipt-unknown", lang)
        pages = "" if file.pages is None else str(file.pages)
        rows.append((str(len(rows) + 1), printable(told), printable(file.path), pages))
    for result in (r for r in unit.requirements if r.on_paper is not None):
        told = " – ".join(p for p in (result.label, result.member) if p)
        rows.append((str(len(rows) + 1), printable(told), word("on-paper", lang), ""))
    columns = ("TT" if lang == "vi" else "No.", word("document", lang), word("file", lang), word("receipt-pages", lang))
    received = day(office.received) if office.received else "......./......./............"
    return Parts(
        word("receipt-genre", lang),
        subject_of(report),
        None,
        word("receipt-opening", lang, unit=name, day=received, papers=len(rows)),
        (Section("", (), columns, tuple(rows)),),
        word("receipt-closing", lang),
        (),
        ((word("receipt-giver", lang), ""), (word("receipt-receiver", lang), "")),
    )
