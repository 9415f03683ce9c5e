"""The sheets that list: findings by what must be done, every requirement, members, files."""

from collections.abc import Sequence

from dossiercheck.model.report import Finding, Report, RequirementResult, UnitReport
from dossiercheck.report.sections import place, section, source
from dossiercheck.report.tally import by_unit
from dossiercheck.report.words import Lang, day, word
from dossiercheck.report.xlsx.sheet import Book, Cell, Column, Told

_OWED = frozenset({"missing", "not-due"})
_MEND = frozenset({"defective", "late"})


def missing_or_late(book: Book, report: Report) -> None:
    """The sheet *Thiếu - Trễ*: what was not handed in, or too late."""
    chosen = [f for f in report.findings if section(f) in {"section-missing", "section-late"}]
    findings(book, "sheet-missing", chosen, report)


def to_mend(book: Book, report: Report) -> None:
    """The sheet *Cần sửa*: what to mend first, then what a person must look at, warnings, notes."""
    wanted = ("section-mend", "section-look", "section-warn", "section-info")
    chosen = [f for s in wanted for f in report.findings if section(f) == s]
    findings(book, "sheet-mend", chosen, report)


def findings(book: Book, sheet: str, chosen: Sequence[Finding], report: Report) -> None:
    """A sheet of findings, `sheet` being the key of its name; the last column is left empty for the unit's reply."""
    lang = report.lang
    names = {u.path: u.name for u in report.units}
    columns = [
        Column(word("unit", lang), 28),
        Column(word("member", lang), 22),
        Column(word("document", lang), 26),
        Column(word("problem", lang), 48),
        Column(word("place", lang), 40),
        Column(word("remedy", lang), 36),
        Column(word("source", lang), 20),
        Column(word("section", lang), 16),
        Column(word("code", lang), 18),
        Column(word("reply", lang), 36),
    ]
    labels = dict(report.labels)
    rows: list[list[Cell]] = []
    for f in chosen:
        status = "unsure" if f.verdict == "unsure" else f.severity
        rows.append(
            [
                names.get(f.unit, f.unit),
                f.member or "",
                labels.get(f.document or "", f.document or ""),
                f.message,
                place(f, lang, 300),
                f.remedy,
                source(f.source) if f.source else "",
                Told(word(section(f), lang), status),
                f.code,
                "",
            ]
        )
    book.table(word(sheet, lang), columns, rows)


def requirements(book: Book, report: Report) -> None:
    """The sheet *Tất cả yêu cầu*: every requirement with its status, passed ones too."""
    lang = report.lang
    columns = [
        Column(word("unit", lang), 28),
        Column(word("requirement", lang), 28),
        Column(word("document", lang), 34),
        Column(word("member", lang), 22),
        Column(word("status", lang), 16),
        Column(word("due", lang), 12),
        Column(word("file", lang), 44),
        Column(word("code", lang), 28),
    ]
    codes = {f.id: f.code for f in report.findings}
    rows = [_requirement(u, r, codes, report) for u in report.units for r in u.requirements]
    book.table(word("sheet-all", lang), columns, rows)


def _requirement(unit: UnitReport, result: RequirementResult, codes: dict[str, str], report: Report) -> list[Cell]:
    lang = report.lang
    files = "\n".join(result.files) or (word("on-paper", lang) if result.on_paper else "")
    return [
        unit.name,
        result.id,
        result.label,
        result.member or "",
        Told(word(result.status, lang), result.status),
        day(result.due) if result.due else "",
        files,
        ", ".join(codes[i] for i in result.findings if i in codes),
    ]


def members(book: Book, report: Report) -> None:
    """The sheet *Đảng viên*: one row a member, what each still owes, has to mend or must be looked at."""
    lang = report.lang
    columns = [
        Column(word("unit", lang), 28),
        Column(word("member", lang), 26),
        Column(word("known-from", lang), 18),
        Column(word("verdict", lang), 16),
        Column(word("still-owes", lang), 44),
        Column(word("to-mend", lang), 44),
        Column(word("to-look", lang), 44),
    ]
    said = by_unit(report)
    rows = [row for unit in report.units for row in _members(unit, said.get(unit.path, ()), lang)]
    book.table(word("sheet-members", lang), columns, rows, frozen=2)


def _members(unit: UnitReport, about: Sequence[Finding], lang: Lang) -> list[list[Cell]]:
    own: dict[str | None, list[RequirementResult]] = {}
    for result in unit.requirements:
        own.setdefault(result.member, []).append(result)
    said: dict[str | None, list[Finding]] = {}
    for finding in about:
        said.setdefault(finding.member, []).append(finding)
    rows: list[list[Cell]] = []
    for member in unit.members:
        results, found = own.get(member.name, []), said.get(member.name, [])
        owes = [r.label for r in results if r.status in _OWED]
        mend = [f.message for f in found if f.verdict == "fail" and f.severity != "info" and f.code != "missing"]
        look = [f.message for f in found if f.verdict == "unsure"]
        status = (
            "missing"
            if owes
            else "defective"
            if any(r.status in _MEND for r in results)
            else "unsure"
            if look
            else "met"
        )
        rows.append(
            [
                unit.name,
                member.name,
                word(f"from-{member.source}", lang),
                Told(word(status, lang), status),
                "\n".join(owes),
                "\n".join(mend),
                "\n".join(look),
            ]
        )
    return rows


def files(book: Book, report: Report) -> None:
    """The sheet *Tệp*: every delivered file, its hash and what was read in it."""
    lang = report.lang
    columns = [
        Column(word("file", lang), 60),
        Column(word("unit", lang), 26),
        Column(word("read-as", lang), 44),
        Column(word("pages", lang), 8),
        Column(word("format", lang), 10),
        Column(word("unread", lang), 16),
        Column("SHA-256", 68),
    ]
    names = {u.path: u.name for u in report.units}
    labels = dict(report.labels)
    rows: list[list[Cell]] = []
    for file in report.files:
        read = [" – ".join(p for p in (labels.get(d.kind or "", d.kind or "?"), d.member) if p) for d in file.documents]
        rows.append(
            [
                file.path,
                names.get(file.unit, file.unit),
                "\n".join(read),
                file.pages if file.pages is not None else "",
                file.read_by or "",
                file.diagnostic or "",
                file.sha256,
            ]
        )
    book.table(word("sheet-files", lang), columns, rows)
