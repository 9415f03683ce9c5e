"""`dossiercheck check PATH`: read everything, judge, render."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date as Date
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from dossiercheck.cli.options import Assignment, Day, lang_option, rules_option
from dossiercheck.cli.output import put, tell_refusal
from dossiercheck.cli.texts import Lang, say

if TYPE_CHECKING:
    from dossiercheck.run.check import Checked
    from dossiercheck.run.settings import Settings

Wanted = Literal["none", "findings", "all"]

_SUFFIX = {"terminal": "report.txt", "json": "report.json", "html": "report.html", "xlsx": "report.xlsx"}
_FILES_ONLY = frozenset({"xlsx"})


@click.command("check", help=say("Kiểm tra hồ sơ tại PATH.", "Check the dossiers at PATH."))
@click.argument("path", type=click.Path(path_type=Path))
@rules_option
@click.option("--unit-kind", metavar="KIND", help=say("PATH là một đơn vị loại này.", "PATH is one unit of this kind."))
@click.option("--as-of", type=Day(), help=say("Kiểm tra như vào ngày này.", "Check as on this day."))
@click.option("--received", type=Day(), help=say("Ngày nhận hồ sơ.", "Day the dossiers were received."))
@click.option("--set", "parameters", type=Assignment(), multiple=True, help=say("Tham số.", "A pack parameter."))
@click.option("--format", "formats", type=click.Choice(list(_SUFFIX)), multiple=True, help=say("Dạng.", "Format."))
@click.option("--output", type=click.Path(path_type=Path), help=say("Tệp hoặc thư mục ghi ra.", "File or folder."))
@click.option("--force", is_flag=True, help=say("Ghi đè tệp đã có.", "Overwrite existing files."))
@click.option(
    "--jobs", type=click.IntRange(1, 256), default=lambda: os.cpu_count() or 1, help=say("Số tiến trình.", "Processes.")
)
@click.option("--fail-on", type=click.Choice(["error", "warning", "never"]), default="error")
@click.option("--no-ocr", is_flag=True, help=say("Không nhận dạng ảnh quét.", "Do not OCR scans."))
@click.option(
    "--file-seconds", type=click.FloatRange(0.1), default=60.0, help=say("Giới hạn mỗi tệp.", "Limit a file.")
)
@click.option(
    "--evidence",
    type=click.Choice(["none", "findings", "all"]),
    default="findings",
    help=say("Hình minh chứng trong báo cáo HTML.", "Evidence pictures in the HTML report."),
)
@lang_option
def command(
    path: Path,
    rules: str | None,
    unit_kind: str | None,
    as_of: Date | None,
    received: Date | None,
    parameters: tuple[tuple[str, str], ...],
    formats: tuple[str, ...],
    output: Path | None,
    force: bool,
    jobs: int,
    fail_on: str,
    no_ocr: bool,
    file_seconds: float,
    evidence: Wanted,
    lang: Lang,
) -> int:
    """Exit 0, 1 or 3 by the report; 2 or 4 if nothing was checked."""
    del no_ocr  # scans are reported as not read until OCR is there
    from dossiercheck.report.tally import exit_code
    from dossiercheck.run.check import examine
    from dossiercheck.run.settings import Limits, Refusal, Settings

    targets = _targets(formats or ("terminal",), output)
    settings = Settings(path, rules, unit_kind, as_of, received, parameters, lang, jobs, Limits(seconds=file_seconds))
    with _progress(lang) as progress:
        outcome = examine(settings, progress)
    if isinstance(outcome, Refusal):
        return tell_refusal(outcome)
    for form, target in targets:
        put(_render(outcome, form, target, evidence, settings), target, force=force)
    return exit_code(outcome.report, fail_on)


def _targets(formats: tuple[str, ...], output: Path | None) -> list[tuple[str, Path | None]]:
    """Each format with its file; None is stdout. Several formats need a folder."""
    if output is None:
        if formats[0] in _FILES_ONLY:
            raise click.UsageError(say("Dạng này cần --output.", "This format needs --output."))
        if len(formats) > 1:
            raise click.UsageError(say("Nhiều dạng thì cần --output.", "Several formats need --output."))
        return [(formats[0], None)]
    folder = output.is_dir() or len(formats) > 1 or not output.suffix
    return [(f, output / _SUFFIX[f] if folder else output) for f in formats]


def _render(checked: "Checked", form: str, target: Path | None, evidence: Wanted, settings: "Settings") -> bytes:
    report = checked.report
    match form:
        case "json":
            from dossiercheck.report import json

            return json.render(report)
        case "xlsx":
            from dossiercheck.report import xlsx

            return xlsx.render(report)
        case "html":
            from dossiercheck.report import html
            from dossiercheck.run.exhibits import exhibits

            shown = exhibits(report, checked.sources, evidence, settings.jobs, settings.limits)
            return html.render(report, shown)
        case _:
            from dossiercheck.report import terminal

            looking = target is None and sys.stdout.isatty()
            colour = looking and "NO_COLOR" not in os.environ
            return terminal.render(report, width=_width() if looking else 100, colour=colour)


def _width() -> int:
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns
    except OSError:
        return 80


@contextmanager
def _progress(lang: Lang) -> Iterator[Callable[[int, int], None]]:
    """A progress line on stderr, only when a terminal looks; written without a thread (workers are forked)."""
    if not sys.stderr.isatty():
        yield lambda _done, _total: None
        return
    what = "Đọc" if lang == "vi" else "Reading"

    def show(done: int, total: int) -> None:
        filled = 30 * done // max(total, 1)
        sys.stderr.write(f"\r{what} [{'#' * filled}{'.' * (30 - filled)}] {done}/{total} ")
        sys.stderr.flush()

    try:
        yield show
    finally:
        sys.stderr.write("\r\x1b[K")
        sys.stderr.flush()
