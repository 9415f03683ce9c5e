"""Findings about files themselves: unreadable, unrecognised, in the wrong folder, in an old encoding."""

from collections.abc import Iterable, Iterator, Mapping

from dossiercheck.model.diagnostic import Diagnostic, in_english
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
    kinds = {u.path: u.kind for u in submission.units}
    for unit in submission.units:
        for file in unit.files:
            if (problem := diagnostics.get(file.path)) is not None:
                yield _unread(context, unit.path, file.path, file.sha256, problem)
    for lost in submission.unopened:
        problem = Diagnostic(lost.file.path, lost.code, lost.message)
        yield _unread(context, lost.unit, lost.file.path, lost.file.sha256, problem)
    for item in placed:
        yield from _placed(context, item)
        if _strayed(context, item, kinds):
            yield _misfiled(context, item, names[item.owner])


def _unread(
    context: Context, unit: str, path: str, sha256: str, problem: Diagnostic, evidence: tuple[Evidence, ...] = ()
) -> Finding:
    seen = evidence or (Evidence(path),)
    problem = in_english(problem) if context.lang == "en" and not evidence else problem
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


def _facet(item: Placed) -> str:
    pages = item.facts.pages
    return item.file.sha256 if pages is None else f"{item.file.sha256}.{pages[0]}"


def _title(item: Placed) -> tuple[Evidence, ...]:
    title = item.facts.title
    return title.evidence if isinstance(title, Found) else (Evidence(item.file.path),)


def _strayed(context: Context, item: Placed, kinds: Mapping[str, str | None]) -> bool:
    """Whether a paper lies in the wrong folder. Loose files and copies for information do not.

    What is owed once for all (the masses' opinions) goes to several units; a superior's paper that is in no list
    (its plan, its minutes) lies with those it was sent to.
    """
    if not item.strayed:
        return False
    if kinds[item.lies] == kinds[item.owner]:
        return True
    rules = [r for d in context.ruleset.dossiers for r in d.requires if r.document == item.kind]
    return bool(rules) and all(r.scope == "unit" for r in rules)


def _misfiled(context: Context, item: Placed, owner: str) -> Finding:
    head = item.facts.letterhead
    return finding(
        context,
        "misfiled",
        unit=item.lies,
        file=item.file.path,
        facet=_facet(item),
        evidence=head.evidence if isinstance(head, Found) else _title(item),
        document=item.kind,
        member=called(item.member) if item.member else None,
        printed=owner,
    )


def _placed(context: Context, item: Placed) -> Iterator[Finding]:
    path, facts = item.file.path, item.facts
    facet, title = _facet(item), _title(item)
    lost = tuple(n for n in facts.unread_pages if n not in facts.perhaps)
    if lost:
        yield _pages(context, item, lost, facet)
    elif facts.headless and not item.sure:
        yield _headless(context, item, facet)
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


def _headless(context: Context, item: Placed, facet: str) -> Finding:
    """A photographed page that may go on another paper: how to say so is the unit's to know."""
    return finding(
        context,
        "unrecognised",
        unit=item.lies,
        verdict="unsure",
        file=item.file.path,
        facet=facet,
        say="unrecognised.headless",
        evidence=tuple(Evidence(f, 1) for f in item.facts.lies_in),
    )


_WHY: dict[str, tuple[str, str, str, str]] = {
    "": (
        "trang {pages} là ảnh hoặc chữ không đọc được.",
        "page {pages} is a picture or holds no readable text.",
        "Đề nghị nộp bản quét rõ hơn hoặc bản gốc DOCX, PDF.",
        "Hand in a clearer scan, or the DOCX or PDF.",
    ),
    "damaged": (
        "trang {pages} có ảnh bị hỏng, không hiện được.",
        "page {pages} holds a damaged picture that cannot be shown.",
        "Đề nghị quét hoặc chụp lại trang ấy rồi nộp lại.",
        "Scan or photograph that page anew and hand it in again.",
    ),
    "no-engine": (
        "trang {pages} là ảnh quét; máy này chưa có phần nhận dạng chữ tiếng Việt.",
        "page {pages} is a scan, and this machine cannot read Vietnamese scans yet.",
        "Chạy `dossiercheck doctor` để xem máy thiếu gì, `dossiercheck setup` để cài đặt, rồi kiểm tra lại.",
        "See `dossiercheck doctor` for what is lacking, install it with `dossiercheck setup`, then check again.",
    ),
    "no-ocr": (
        "trang {pages} là ảnh quét, không được nhận dạng chữ (--no-ocr).",
        "page {pages} is a scan, and scans were not to be read (--no-ocr).",
        "Chạy lại không có --no-ocr.",
        "Run again without --no-ocr.",
    ),
    "limit": (
        "trang {pages} nằm ngoài giới hạn số trang của một tệp nên chưa đọc.",
        "page {pages} lies beyond the number of pages that are read of one file.",
        "Đề nghị tách thành nhiều tệp, hoặc chạy lại với giới hạn lớn hơn (--limit pages=SỐ_TRANG).",
        "Hand it in in several files, or run again with a larger limit (--limit pages=NUMBER).",
    ),
}
"""What is said of pages that were not read, and what to do, by the reason that is known."""


def _pages(context: Context, item: Placed, lost: tuple[int, ...], facet: str) -> Finding:
    """Pages nobody could read, told by number."""
    why = dict(item.facts.because)
    groups = {code: [n for n in lost if why.get(n, "") == code] for code in _WHY}
    at = 0 if context.lang == "vi" else 1
    told = [(_WHY[code][at].format(pages=_spans(pages)), _WHY[code][at + 2]) for code, pages in groups.items() if pages]
    problem = Diagnostic(
        item.file.path, "needs-ocr", " ".join(w for w, _ in told), hint=" ".join(hint for _, hint in told)
    )
    seen = tuple(item.facts.at(p) for p in lost[:5])
    return _unread(context, item.lies, item.file.path, facet, problem, seen)


def _spans(pages: Iterable[int]) -> str:
    """'1, 3-7, 12'."""
    runs: list[list[int]] = []
    for page in pages:
        if runs and page == runs[-1][-1] + 1:
            runs[-1][1:] = [page]
        else:
            runs.append([page])
    return ", ".join("-".join(map(str, run)) for run in runs)
