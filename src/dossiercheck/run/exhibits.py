"""The pictures and excerpts a report shows: read again after judging, in workers, only where they are wanted."""

import zipfile
from collections.abc import Iterator, Mapping
from typing import Literal

from dossiercheck.intake.source import Source, fetch
from dossiercheck.model.exhibit import Excerpt, Exhibit, Picture, View
from dossiercheck.model.fact import Evidence
from dossiercheck.model.frozen import frozen
from dossiercheck.model.report import Report
from dossiercheck.run.check import Checked
from dossiercheck.run.pool import each
from dossiercheck.run.settings import Limits
from dossiercheck.run.work import Work

Wanted = Literal["none", "findings", "all"]
MOST_BYTES = 5 * 1024**2
"""Pictures of one report together: a page over e-mail and a USB stick, base64 included, stays under 15 MB."""
_EACH = 2
"""Pieces of evidence shown for one finding or requirement."""


@frozen
class Show:
    """One file and what to show of it."""

    path: str
    source: Source
    evidence: tuple[Evidence, ...]
    views: tuple[View, ...] = ()
    pixels: int = 0


Shown = tuple[tuple[Evidence, Exhibit | None], ...]


def exhibits(checked: Checked, wanted: Wanted, jobs: int, limits: Limits) -> dict[Evidence, Exhibit]:
    """What a report's evidence looks like; findings first, until the pictures reach `MOST_BYTES`.

    A file that cannot be shown is passed over: its evidence keeps its words. Files are always shown by workers:
    what is written by then must not be done again.
    """
    order = list(dict.fromkeys(_evidence(checked.report, wanted)))
    by_file: dict[str, list[Evidence]] = {}
    for evidence in order:
        if evidence.file in checked.sources and (evidence.page is not None or evidence.place is not None):
            by_file.setdefault(evidence.file, []).append(evidence)
    tasks = [
        Show(path, checked.sources[path], tuple(found), checked.views.get(path, ()), limits.pixels)
        for path, found in by_file.items()
    ]
    made = {
        e: x for shown in each(tasks, Work(show, _nothing), max(jobs, 1), limits) for e, x in shown if x is not None
    }
    return _bounded(order, made)


def show(task: Show) -> Shown:
    """The exhibits of one file; runs in a worker."""
    from dossiercheck.readers.exhibits import exhibits as of_file

    try:
        data = fetch(task.source)
    except (OSError, zipfile.BadZipFile, RuntimeError, NotImplementedError, KeyError):
        return ()
    return tuple(zip(task.evidence, of_file(task.path, data, task.evidence, task.views, task.pixels), strict=True))


def _nothing(_task: Show, _why: str) -> Shown:
    return ()


def _evidence(report: Report, wanted: Wanted) -> Iterator[Evidence]:
    if wanted == "none":
        return
    for finding in report.findings:
        yield from finding.evidence[:_EACH]
    if wanted == "all":
        for unit in report.units:
            for result in unit.requirements:
                yield from result.evidence[:_EACH]


def _bounded(order: list[Evidence], made: Mapping[Evidence, Exhibit]) -> dict[Evidence, Exhibit]:
    kept: dict[Evidence, Exhibit] = {}
    total = 0
    for evidence in order:
        match made.get(evidence):
            case Picture(data=data) as picture if total + len(data) <= MOST_BYTES:
                total += len(data)
                kept[evidence] = picture
            case Excerpt() as excerpt:
                kept[evidence] = excerpt
            case _:
                continue
    return kept
