"""The work on one file, done in any process: bytes, Document, facts."""

import zipfile
from dataclasses import replace

from dossiercheck.intake.source import Source, fetch
from dossiercheck.model.diagnostic import Diagnostic
from dossiercheck.model.document import DAMAGED, LIMIT, NO_ENGINE, NO_OCR, Document
from dossiercheck.model.exhibit import View
from dossiercheck.model.facts import DocumentFacts
from dossiercheck.model.frozen import frozen
from dossiercheck.model.recogniser import Recogniser
from dossiercheck.run.pulse import beat
from dossiercheck.run.settings import Limits

BUG = "bug: "
"""Before the traceback, where a worker met a bug of ours."""
_OWN_BUG = "Chương trình gặp lỗi của chính nó khi đọc tệp này nên đã bỏ qua."
Tables = tuple[tuple[tuple[str, ...], ...], ...]


@frozen
class Task:
    """One file to read. `roster`: its tables are wanted too."""

    path: str
    source: Source
    roster: bool = False


@frozen
class Reading:
    """What came of one file: facts of the documents in it, or a diagnostic."""

    path: str
    read_by: str | None = None
    pages: int | None = None
    facts: tuple[DocumentFacts, ...] = ()
    diagnostic: Diagnostic | None = None
    tables: Tables = ()
    views: tuple[View, ...] = ()
    """Pages that were turned or read as pictures."""
    picture: Document | None = None
    """What was read of a picture of one page, until it is known whether other pictures go on with it."""
    bug: str | None = None
    """Traceback of a bug of ours that this file brought out."""


@frozen
class FileReader:
    """Reads files with the recognisers of one pack."""

    recognisers: tuple[Recogniser, ...]
    limits: Limits = Limits()
    ocr: bool = True
    """Read scans, where this machine can."""
    trust_roots: tuple[bytes, ...] = ()
    """Certificates the office trusts electronic signatures by."""

    def __call__(self, task: Task) -> Reading:
        """Read one file; never raises for what the file holds."""
        try:
            data = fetch(task.source)
        except (OSError, zipfile.BadZipFile, RuntimeError, NotImplementedError, KeyError) as error:
            return _failed(task, "damaged", f"Không đọc được tệp ({type(error).__name__}).")
        reading = self._document(task, data)
        tables = sheet(task, data) if task.roster else ()
        # A sheet that turns out to be no roster is a submitted document: both readings are kept.
        return replace(reading, tables=tables) if tables else reading

    def _document(self, task: Task, data: bytes) -> Reading:
        from dossiercheck.readers import read
        from dossiercheck.readers.digital import verified

        match read(task.path, data, self.limits.bounds(beat)):
            case Diagnostic() as problem:
                return Reading(task.path, diagnostic=problem)
            case Document() as document:
                document = verified(document, data, self.trust_roots)
                read_here = self._facts(task, data, document)
                if isinstance(read_here, Diagnostic):
                    return Reading(task.path, diagnostic=read_here)
                document, facts = read_here
                tables = tuple(t.grid() for t in document.tables) if task.roster else ()
                pages = len(document.pages) or None
                picture = document if document.format == "image" and pages == 1 else None
                return Reading(
                    task.path, document.format, pages, facts, tables=tables, views=_views(document), picture=picture
                )

    def _facts(
        self, task: Task, data: bytes, document: Document
    ) -> tuple[Document, tuple[DocumentFacts, ...]] | Diagnostic:
        """The facts, after the pages that are pictures were read as far as they are asked for.

        A Diagnostic if every page is a picture and this machine reads none.
        """
        from dossiercheck.facts.gather import gather_all

        if document.pictured_pages and self.ocr and document.format in {"pdf", "image"}:
            from dossiercheck.readers.ocr import engine
            from dossiercheck.readers.ocr.engine import NoEngine
            from dossiercheck.run.reading import read_on_demand

            reader = engine()
            if isinstance(reader, NoEngine):
                if len(document.unread_pages) == len(document.pages):
                    return Diagnostic(task.path, "needs-ocr", reader.message, hint=reader.hint)
                document = _unlooked(document, NO_ENGINE)
            else:
                return read_on_demand(task.path, data, document, self.recognisers, reader, self.limits)
        if not self.ocr and document.format in {"pdf", "image"}:
            document = _unlooked(document, NO_OCR)
        facts = gather_all(document, self.recognisers, beat)
        if self.ocr and document.format == "pdf" and any(p.unread for p in document.pages):
            return self._pictures(task, data, document, facts)
        return document, facts

    def _pictures(
        self, task: Task, data: bytes, document: Document, facts: tuple[DocumentFacts, ...]
    ) -> tuple[Document, tuple[DocumentFacts, ...]]:
        """The facts, after pictures on pages with text were read where a fact wants it; as they are without an engine."""
        from dossiercheck.run.pictures import read_pictures, wanted

        areas = wanted(document, facts)
        if not areas:
            return document, facts
        from dossiercheck.readers.ocr import engine
        from dossiercheck.readers.ocr.engine import NoEngine

        reader = engine()
        if isinstance(reader, NoEngine):
            return document, facts
        return read_pictures(task.path, data, document, areas, self.recognisers, reader, self.limits)


def _unlooked(document: Document, reason: str) -> Document:
    """The document with the reason why nobody looked at its unread pages."""
    pages = tuple(
        p if p.readable or p.reason in {DAMAGED, LIMIT} else replace(p, reason=reason) for p in document.pages
    )
    return replace(document, pages=pages)


def _views(document: Document) -> tuple[View, ...]:
    return tuple(
        View(p.number, p.origin == "ocr", p.turned, p.skew) for p in document.pages if p.turned or p.origin == "ocr"
    )


def sheet(task: Task, data: bytes) -> Tables:
    """The table of a spreadsheet or CSV roster; empty for other formats or if it cannot be read."""
    if task.path.lower().rsplit(".", 1)[-1] not in {"xlsx", "xls", "ods", "csv"}:
        return ()
    from dossiercheck.readers.sheet import rows

    found = rows(data, task.path)
    return () if isinstance(found, Diagnostic) else (found,)


def lost(task: Task, why: str) -> Reading:
    """The reading of a file whose worker hung or died."""
    sentences = {
        "time": "Tệp này đọc quá lâu nên đã bỏ qua.",
        "died": "Chương trình con dừng đột ngột khi đọc tệp này nên đã bỏ qua.",
        "memory": "Tệp này cần quá nhiều bộ nhớ nên đã bỏ qua.",
    }
    if why.startswith(BUG):
        return replace(_failed(task, "limit", _OWN_BUG), bug=why.removeprefix(BUG))
    return _failed(task, "limit", sentences[why])


def _failed(task: Task, code: str, message: str) -> Reading:
    hint = "Đề nghị mở tệp kiểm tra, lưu lại rồi nộp lại dưới dạng DOCX hoặc PDF."
    return Reading(task.path, diagnostic=Diagnostic(task.path, code, message, hint=hint))
