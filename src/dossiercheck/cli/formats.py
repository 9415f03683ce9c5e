"""The formats a report is written in, where each goes, and the writing."""

import os
import re
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from dossiercheck.cli.output import put
from dossiercheck.cli.texts import say
from dossiercheck.model.frozen import frozen

if TYPE_CHECKING:
    from dossiercheck.model.report import Report, UnitReport
    from dossiercheck.report.docx import Office
    from dossiercheck.report.focus import Focus
    from dossiercheck.run.check import Checked
    from dossiercheck.run.settings import Settings

Wanted = Literal["none", "findings", "all"]
FILES: Mapping[str, str] = {
    "terminal": "report.txt",
    "json": "report.json",
    "html": "report.html",
    "xlsx": "report.xlsx",
    "docx": "",
}
"""Format -> file name in a folder; 'docx' is one letter a unit."""
_WIDE = 100
_STDOUT = frozenset({"terminal", "json", "html"})


@frozen
class Target:
    """One format and the file it goes to; None is stdout. For 'docx' the path is a folder."""

    form: str
    path: Path | None


def targets(formats: tuple[str, ...], output: Path | None) -> list[Target]:
    """Each format with its place. Several formats, and letters, need a folder; a workbook needs a file or folder."""
    if output is None:
        if formats[0] not in _STDOUT or len(formats) > 1:
            raise click.UsageError(
                say("Các dạng này cần --output (tệp hoặc thư mục).", "These formats need --output (a file or folder).")
            )
        return [Target(formats[0], None)]
    folder = output.is_dir() or len(formats) > 1 or not output.suffix or "docx" in formats
    return [Target(f, output / FILES[f] if folder else output) for f in formats]


def ready(chosen: list[Target], *, force: bool) -> None:
    """Refuse, before any work is done, to overwrite what is there."""
    free(tuple(t.path for t in chosen if t.path is not None and t.form != "docx"), force=force)


def free(paths: tuple[Path, ...], *, force: bool) -> None:
    """Refuse to overwrite any of the files unless forced, before the first is written."""
    for path in paths:
        if path.exists() and not force:
            raise click.UsageError(
                say(f"Tệp {path} đã có; thêm --force để ghi đè.", f"{path} exists; add --force to overwrite it.")
            )


def write(
    checked: "Checked", target: Target, settings: "Settings", evidence: Wanted, shown: "Focus", *, force: bool
) -> None:
    """Render one format and put it where it goes."""
    if target.form == "docx":
        from dossiercheck.report.docx import Office

        assert target.path is not None
        letters(checked.report, target.path, Office(received=settings.received), None, force=force)
        return
    put(_bytes(checked, target, settings, evidence, shown), target.path, force=force)


def _bytes(checked: "Checked", target: Target, settings: "Settings", evidence: Wanted, shown: "Focus") -> bytes:
    report = checked.report
    match target.form:
        case "json":
            from dossiercheck.report import json

            return json.render(report)
        case "xlsx":
            from dossiercheck.report import xlsx

            return xlsx.render(report)
        case "html":
            from dossiercheck.report import html
            from dossiercheck.run.exhibits import exhibits

            return html.render(report, exhibits(checked, evidence, settings.jobs, settings.limits))
        case _:
            from dossiercheck.report import terminal

            return terminal.render(report, width=width(target.path), colour=colour(target.path), focus=shown)


def letters(report: "Report", folder: Path, office: "Office", template: bytes | None, *, force: bool) -> int:
    """One letter for each unit with something to do; how many were written."""
    from dossiercheck.report.docx import letter, to_do

    chosen = [(u, folder / file_name(n, u, "thu")) for n, u in enumerate(report.units, 1) if to_do(report, u)]
    free(tuple(path for _, path in chosen), force=force)
    for unit, path in chosen:
        put(letter(report, unit, office, template), path, force=force)
    return len(chosen)


def file_name(number: int, unit: "UnitReport", what: str) -> str:
    """'03 thu chi-bo-van-phong.docx': any file system takes it, whatever the unit's folder is called."""
    safe = re.sub(r"[^\w.-]+", "-", unit.path.rsplit("/", 1)[-1]).strip("-.")[:60] or "don-vi"
    return f"{number:02d} {what} {safe}.docx"


def looking(path: Path | None) -> bool:
    """Whether a person sees the output as it is written."""
    return path is None and sys.stdout.isatty()


def colour(path: Path | None) -> bool:
    """Whether terminal colours are wanted."""
    return looking(path) and "NO_COLOR" not in os.environ


def width(path: Path | None) -> int:
    """Characters of a line: the terminal's, also where the report goes through a pipe; 100 in a file."""
    if path is not None:
        return _WIDE
    for stream in (sys.stdout, sys.stderr, sys.stdin):
        try:
            return os.get_terminal_size(stream.fileno()).columns
        except (OSError, ValueError, AttributeError):
            continue
    return _WIDE
