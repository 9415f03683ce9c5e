"""Findings about files themselves: unreadable, unrecognised, in the wrong folder."""

from collections.abc import Mapping

from dossiercheck.model.diagnostic import Diagnostic
from dossiercheck.model.fact import Evidence, Found
from dossiercheck.model.report import Finding
from dossiercheck.model.submission import Submission
from dossiercheck.rules.assign import Placed
from dossiercheck.rules.judge.context import Context, finding


def file_findings(
    context: Context,
    submission: Submission,
    placed: tuple[Placed, ...],
    diagnostics: Mapping[str, Diagnostic],
) -> list[Finding]:
    """One finding a file at most for each code; ids rest on the file's hash."""
    names = {u.path: u.name for u in submission.units}
    made = []
    for unit in submission.units:
        for file in unit.files:
            if (problem := diagnostics.get(file.path)) is not None:
                made.append(_unread(context, unit.path, file.path, file.sha256, problem))
    for lost in submission.unopened:
        problem = Diagnostic(lost.file.path, lost.code, lost.message)
        made.append(_unread(context, lost.unit, lost.file.path, lost.file.sha256, problem))
    for item in placed:
        made += _placed(context, item, names)
    return [f for f in made if f is not None]


def _unread(context: Context, unit: str, path: str, sha256: str, problem: Diagnostic) -> Finding:
    seen = (Evidence(path),)
    if problem.code in {"foreign", "lock-file"}:
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


def _placed(context: Context, item: Placed, names: Mapping[str, str]) -> list[Finding]:
    path, made = item.file.path, []
    title = item.facts.title.evidence if isinstance(item.facts.title, Found) else (Evidence(path),)
    if item.facts.unread_pages:
        pages = ", ".join(str(p) for p in item.facts.unread_pages)
        problem = Diagnostic(path, "needs-ocr", f"trang {pages} là ảnh hoặc chữ không đọc được.")
        made.append(_unread(context, item.lies, path, item.file.sha256, problem))
    elif item.kind is None:
        made.append(finding(context, "unrecognised", unit=item.lies, file=path, facet=item.file.sha256, evidence=title))
    if item.lies not in {item.owner, "."}:
        head = item.facts.letterhead
        seen = head.evidence if isinstance(head, Found) else title
        made.append(
            finding(
                context,
                "misfiled",
                unit=item.lies,
                file=path,
                facet=item.file.sha256,
                evidence=seen,
                document=item.kind,
                printed=names[item.owner],
            )
        )
    return made
