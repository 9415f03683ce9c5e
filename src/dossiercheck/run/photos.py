"""Photographed pages become documents: the pictures of each folder, read one by one, are laid together and read as one.

Every picture was read in a task of its own, so one that hangs costs itself; only words and places are joined here.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from dossiercheck.facts.gather import gather_all
from dossiercheck.facts.photos import Part, Photo, parts
from dossiercheck.intake.series import Numbered, is_picture, numbered
from dossiercheck.intake.source import Source
from dossiercheck.model.document import ELSEWHERE, Document, Page
from dossiercheck.model.facts import DocumentFacts
from dossiercheck.model.frozen import frozen
from dossiercheck.model.recogniser import Recogniser
from dossiercheck.model.submission import Submission
from dossiercheck.run.pool import each
from dossiercheck.run.pulse import beat
from dossiercheck.run.settings import Limits
from dossiercheck.run.task import Reading, Task, lost
from dossiercheck.run.work import Work

if TYPE_CHECKING:
    from dossiercheck.readers.pdf.page import PageContent

Made = dict[str, tuple[DocumentFacts, ...] | Reading]
"""By path: the facts that take the place of what a picture told alone; a Reading where the joining itself was lost."""
_SHEET = (595.0, 842.0)


@frozen
class Folder:
    """The pictures of one folder that may belong together, in their series."""

    series: tuple[tuple[Photo, ...], ...]


@frozen
class Joiner:
    """Lays the pictures of a folder together, with the recognisers of one pack; runs in a worker."""

    recognisers: tuple[Recogniser, ...]

    def __call__(self, folder: Folder) -> Made:
        """The facts of every document that is not one picture alone, under its first picture; () for its others."""
        found: Made = {}
        for part in parts(folder.series, self.recognisers, beat):
            if not part.lost and (len(part.photos) > 1 or part.perhaps or part.headless):
                made = _read(part, self.recognisers)
                found |= {p.path: tuple(f for f in made if f.file == p.path) for p in part.photos}
        return found


def joined(
    submission: Submission, readings: Mapping[str, Reading], work: Joiner, jobs: int, limits: Limits
) -> dict[str, Reading]:
    """The readings, those of pictures that belong together joined. The order of the readings is kept."""
    firsts = frozenset(c.path for c in submission.corrections)
    made: Made = {}
    for some in each(list(_folders(readings, firsts)), Work(work, _lost), jobs, limits):
        made |= some
    return {path: _told(reading, made.get(path)) for path, reading in readings.items()}


def _told(reading: Reading, made: tuple[DocumentFacts, ...] | Reading | None) -> Reading:
    reading = replace(reading, picture=None)
    match made:
        case None:
            return reading
        case Reading():
            return made
        case facts:
            return replace(reading, facts=facts)


def _lost(folder: Folder, why: str) -> Made:
    """Pictures that could not be laid together are not judged one by one: that would call a first page unsigned."""
    return {p.path: lost(Task(p.path, Source(p.path)), why) for series in folder.series for p in series if p.page}


def _folders(readings: Mapping[str, Reading], firsts: frozenset[str]) -> Iterator[Folder]:
    """Folders in which two pictures or more were read."""
    by_folder: dict[str, list[str]] = {}
    for path, reading in readings.items():
        if is_picture(path) and (reading.picture is not None or reading.diagnostic is not None):
            by_folder.setdefault(path.rpartition("/")[0], []).append(path)
    for paths in by_folder.values():
        if sum(readings[p].picture is not None for p in paths) > 1:
            yield Folder(tuple(tuple(_photo(n, readings, firsts) for n in series) for series in numbered(paths)))


def _photo(one: Numbered, readings: Mapping[str, Reading], firsts: frozenset[str]) -> Photo:
    return Photo(one.path, readings[one.path].picture, one.gap, one.path in firsts)


def _read(part: Part, recognisers: tuple[Recogniser, ...]) -> tuple[DocumentFacts, ...]:
    """The facts of one part, their evidence told by the pictures it stands on."""
    files = tuple(p.path for p in (*part.photos, *part.perhaps))
    found = gather_all(bind(part), recognisers, beat)
    return tuple(replace(facts.over(files), headless=part.headless) for facts in found)


def bind(part: Part) -> Document:
    """The pictures' pages as one document; those that only may belong to it are pages that were not read."""
    from dossiercheck.readers.pdf.join import join

    contents = [_content(photo, number, part) for number, photo in enumerate(part.photos, 1)]
    contents += [_unread(number) for number, _ in enumerate(part.perhaps, len(contents) + 1)]
    pages, lines, tables, marks = join(contents)
    return Document(part.photos[0].path, "image", lines, pages, tables, marks)


def _content(photo: Photo, number: int, part: Part) -> "PageContent":
    from dossiercheck.readers.pdf.page import PageContent

    read = photo.page
    assert read is not None
    page = replace(read.pages[0], number=number)
    if photo.path in part.again:
        return PageContent(page)
    tables = [replace(t, page=number, cells=tuple(replace(c, page=number) for c in t.cells)) for t in read.tables]
    return PageContent(
        page,
        [replace(x, page=number) for x in read.lines],
        tables,
        [replace(m, page=number) for m in read.marks],
        max((x.row for x in read.lines), default=-1) + 1,
    )


def _unread(number: int) -> "PageContent":
    from dossiercheck.readers.pdf.page import PageContent

    return PageContent(Page(number, *_SHEET, readable=False, reason=ELSEWHERE))
