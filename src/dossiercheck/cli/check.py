"""`dossiercheck check PATH`: read everything, judge, render."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from dossiercheck.cli.asked import checking
from dossiercheck.cli.formats import FILES, Wanted, ready, targets, write
from dossiercheck.cli.output import tell_refusal
from dossiercheck.cli.progress import progress
from dossiercheck.cli.texts import say

if TYPE_CHECKING:
    from dossiercheck.run.settings import Settings


@click.command("check", help=say("Kiểm tra hồ sơ tại PATH.", "Check the dossiers at PATH."))
@checking
@click.option("--format", "formats", type=click.Choice(list(FILES)), multiple=True, help=say("Dạng.", "Format."))
@click.option("--output", type=click.Path(path_type=Path), help=say("Tệp hoặc thư mục ghi ra.", "File or folder."))
@click.option("--force", is_flag=True, help=say("Ghi đè tệp đã có.", "Overwrite existing files."))
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "never"]),
    default="error",
    help=say("Mức khiến mã thoát là 1.", "What makes the exit code 1."),
)
@click.option(
    "--evidence",
    type=click.Choice(["none", "findings", "all"]),
    default="findings",
    help=say("Hình minh chứng trong báo cáo HTML.", "Evidence pictures in the HTML report."),
)
@click.option("--redact", is_flag=True, help=say("Chỉ ghi chữ cái đầu của tên đảng viên.", "Members' initials only."))
@click.option("--unit", "units", multiple=True, help=say("Chỉ in đơn vị này (terminal).", "Print this unit only."))
@click.option("--only", help=say("Chỉ in các nhóm: missing,late,mend,look,warn,info.", "Print these groups only."))
@click.option("--summary", is_flag=True, help=say("Chỉ in kết luận và bảng.", "Print verdict and matrix only."))
def command(
    settings: "Settings",
    formats: tuple[str, ...],
    output: Path | None,
    force: bool,
    fail_on: str,
    evidence: Wanted,
    redact: bool,
    units: tuple[str, ...],
    only: str | None,
    summary: bool,
) -> int:
    """Exit 0, 1 or 3 by the report; 2 or 4 if nothing was checked."""
    from dataclasses import replace

    from dossiercheck.report.focus import focus
    from dossiercheck.report.tally import exit_code
    from dossiercheck.run.check import examine
    from dossiercheck.run.settings import Refusal

    chosen = targets(formats or ("terminal",), output)
    ready(chosen, force=force)
    shown = focus(units, only, summary=summary)
    if isinstance(shown, str):
        raise click.UsageError(say(f"--only không có nhóm «{shown}».", f"--only knows no group “{shown}”."))
    with progress(settings.lang) as told:
        outcome = examine(settings, told)
    if isinstance(outcome, Refusal):
        return tell_refusal(outcome)
    if outcome.bugs:
        from dossiercheck.cli.bug import note_bugs

        note_bugs(outcome.bugs)
    if not any(shown.shows(u) for u in outcome.report.units):
        raise click.UsageError(
            say(f"--unit: không có đơn vị «{', '.join(units)}».", f"--unit: no such unit: {', '.join(units)}.")
        )
    if redact:
        from dossiercheck.report.redact import redacted

        outcome = replace(outcome, report=redacted(outcome.report))
    for target in chosen:
        write(outcome, target, settings, "none" if redact else evidence, shown, force=force)
    return exit_code(outcome.report, fail_on)
