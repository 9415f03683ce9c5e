"""Findings about files themselves: unreadable, unrecognised, in the wrong folder, in an old encoding."""

from collections.abc import Iterator, Mapping

from dossiercheck.model.diagnostic import Diagnostic
from dossiercheck.model.fact import Evidence, Found
from dossiercheck.model.report import Finding
from dossiercheck.model.submission import Submission
from dossiercheck.rules.assign import Placed
from dossiercheck.rules.assign.roll import called
from dossiercheck.rules.judge.context import Context, finding
from dossiercheck.rules.judge.waiting import NO_DOCUMENT


def file_findings(
    context: Context,
    submission: Submission,
    placed: tuple[Placed, ...],
    diagnostics: Mapping[str, Diagnostic],
) -> Iterator[Finding]:
    """Ids rest on the file's hash."""
    names = {u.path: u.name for u in submission.units}
    for unit in submission.units:
        for file in unit.files:
            if (problem := diagnostics.get(file.path)) is not None:
                yield _unread(context, unit.path, file.path, file.sha256, problem)
    for lost in submission.unopened:
        problem = Diagnostic(lost.file.path, lost.code, lost.message)
        yield _unread(context, lost.unit, lost.file.path, lost.file.sha256, problem)
    for item in placed:
        yield from _placed(context, item, names)


def _unread(
    context: Context, unit: str, path: str, sha256: str, problem: Diagnostic, evidence: tuple[Evidence, ...] = ()
) -> Finding:
    seen = evidence or (Evidence(path),)
    if problem.code in NO_DOCUMENT:
        return finding(context, "unrecognised", unit=unit, file=path, facet=sha256, evidence=seen)
    return finding(
        context,
        "unreadable",
        unit=unit,
        verdict="unsure",
        file=path,
        facet=sha256,
        evidence=seen,
        why=problem.message,
        hint=problem.hint or "",
    )


def _placed(context: Context, item: Placed, names: Mapping[str, str]) -> Iterator[Finding]:
    path, facts = item.file.path, item.facts
    facet = item.file.sha256 if facts.pages is None else f"{item.file.sha256}.{facts.pages[0]}"
    title = facts.title.evidence if isinstance(facts.title, Found) else (Evidence(path),)
    if facts.unread_pages:
        yield _pages(context, item, facet)
    elif item.kind is None:
        yield finding(context, "unrecognised", unit=item.lies, file=path, facet=facet, evidence=title)
    if facts.legacy is not None:
        yield finding(
            context,
            "encoding",
            unit=item.lies,
            file=path,
            facet=facet,
            evidence=title,
            document=item.kind,
            legacy=facts.legacy,
        )
    if item.lies != item.owner and names.get(item.lies) and item.lies != ".":
        head = facts.letterhead
        yield finding(
            context,
            "misfiled",
            unit=item.lies,
            file=path,
            facet=facet,
            evidence=head.evidence if isinstance(head, Found) else title,
            document=item.kind,
            member=called(item.member) if item.member else None,
            printed=names[item.owner],
        )


def _pages(context: Context, item: Placed, facet: str) -> Finding:
    """Pages nobody could read, told by number."""
    pages = ", ".join(str(p) for p in item.facts.unread_pages)
    vi = context.lang == "vi"
    why = (
        f"trang {pages} là ảnh hoặc chữ không đọc được."
        if vi
        else f"page {pages} is a picture or holds no readable text."
    )
    hint = (
        "Đề nghị nộp bản quét rõ hơn hoặc bản gốc DOCX, PDF." if vi else "Hand in a clearer scan, or the DOCX or PDF."
    )
    problem = Diagnostic(item.file.path, "needs-ocr", why, hint=hint)
    seen = tuple(Evidence(item.file.path, p) for p in item.facts.unread_pages[:5])
    return _unread(context, item.lies, item.file.path, facet, problem, seen)
