"""`dossiercheck compare OLD.json NEW.json`: what was mended since, what is still open, what is new."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from dossiercheck.cli.formats import colour, width
from dossiercheck.cli.options import lang_option
from dossiercheck.cli.output import put
from dossiercheck.cli.texts import Lang, say

if TYPE_CHECKING:
    from dossiercheck.model.comparison import Comparison

_FORMATS = ("terminal", "json", "html", "xlsx", "docx")


@click.command("compare", help=say("So sánh hai báo cáo JSON: đã sửa, còn, mới.", "Compare two JSON reports."))
@click.argument("old", type=click.Path(path_type=Path, dir_okay=False))
@click.argument("new", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--format", "form", type=click.Choice(_FORMATS), default="terminal", help=say("Dạng.", "Format."))
@click.option("--output", type=click.Path(path_type=Path, dir_okay=False), help=say("Tệp ghi ra.", "File."))
@click.option("--force", is_flag=True, help=say("Ghi đè tệp đã có.", "Overwrite an existing file."))
@click.option("--fail-on", type=click.Choice(["error", "warning", "never"]), default="error")
@lang_option
def command(old: Path, new: Path, form: str, output: Path | None, force: bool, fail_on: str, lang: Lang) -> int:
    """Exit as `check` of the new report; 2 where a file is no report."""
    from dossiercheck.model.comparison import Comparison
    from dossiercheck.model.diagnostic import Diagnostic
    from dossiercheck.report.load import load
    from dossiercheck.report.tally import exit_code

    if output is None and form in {"xlsx", "docx"}:
        raise click.UsageError(say("Dạng này cần --output.", "This format needs --output."))
    reports = []
    for path in (old, new):
        try:
            data = path.read_bytes()
        except OSError as error:
            raise click.UsageError(say(f"Không đọc được {path}.", f"{path} cannot be read.")) from error
        report = load(data, str(path), lang)
        if isinstance(report, Diagnostic):
            click.echo(str(report), err=True)
            return 2
        reports.append(report)
    put(_bytes(Comparison.of(*reports), form, output), output, force=force)
    return exit_code(reports[1], fail_on)


def _bytes(comparison: "Comparison", form: str, output: Path | None) -> bytes:
    match form:
        case "json":
            from dossiercheck.report import json

            return json.render_comparison(comparison)
        case "html":
            from dossiercheck.report import html

            return html.render_comparison(comparison)
        case "xlsx":
            from dossiercheck.report import xlsx

            return xlsx.render_comparison(comparison)
        case "docx":
            from dossiercheck.report import docx

            return docx.comparison(comparison)
        case _:
            from dossiercheck.report.terminal import compared

            return compared.render(comparison, width=width(output), colour=colour(output))
