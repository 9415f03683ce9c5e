"""`dossiercheck notice PATH --output DIR`: a letter for each unit with something to do, a receipt for every unit."""

from datetime import date as Date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dossiercheck.cli.asked import checking
from dossiercheck.cli.bug import note_bugs
from dossiercheck.cli.formats import file_name, letters
from dossiercheck.cli.options import Day
from dossiercheck.cli.output import put, tell_refusal
from dossiercheck.cli.progress import progress
from dossiercheck.cli.texts import say

if TYPE_CHECKING:
    from dossiercheck.run.settings import Settings


@click.command("notice", help=say("Soạn thư đề nghị bổ sung cho từng đơn vị.", "Write one letter for each unit."))
@checking
@click.option(
    "--output", type=click.Path(path_type=Path, file_okay=False), required=True, help=say("Thư mục.", "Folder.")
)
@click.option("--force", is_flag=True, help=say("Ghi đè tệp đã có.", "Overwrite existing files."))
@click.option("--deadline", type=Day(), help=say("Hạn nộp hồ sơ hoàn thiện.", "By when it is to be mended."))
@click.option("--issuer", default="", help=say("Cơ quan ban hành, như «ĐẢNG ỦY SỞ NỘI VỤ».", "The issuing body."))
@click.option("--superior", default="", help=say("Cơ quan cấp trên, dòng đầu bên trái.", "The superior body."))
@click.option("--place", default="", help=say("Địa danh.", "Place."))
@click.option(
    "--template",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help=say("Mẫu thư DOCX của cơ quan, có dấu {{noi_dung}}.", "The office's own DOCX, with {{noi_dung}} in it."),
)
@click.option("--receipts/--no-receipts", default=False, help=say("Soạn cả phiếu tiếp nhận.", "Receipts too."))
def command(
    settings: "Settings",
    output: Path,
    force: bool,
    deadline: Date | None,
    issuer: str,
    superior: str,
    place: str,
    template: Path | None,
    receipts: bool,
) -> int:
    """Exit as `check`: a letter written does not mend a dossier."""
    from dossiercheck.report.docx import Office, TemplateError, receipt
    from dossiercheck.report.tally import exit_code
    from dossiercheck.run.check import examine
    from dossiercheck.run.settings import Refusal

    with progress(settings.lang) as told:
        outcome = examine(settings, told)
    if isinstance(outcome, Refusal):
        return tell_refusal(outcome)
    note_bugs(outcome.bugs)
    report = outcome.report
    office = Office(superior, issuer, place, deadline, settings.received)
    own = template.read_bytes() if template is not None else None
    try:
        written = letters(report, output, office, own, force=force)
    except TemplateError as error:
        raise click.UsageError(
            say(f"Mẫu {template} không dùng được: {error}.", f"{template} is no template: {error}.")
        ) from error
    if receipts:
        for number, unit in enumerate(report.units, 1):
            put(receipt(report, unit, office), output / file_name(number, unit, "phieu tiep nhan"), force=force)
    click.echo(say(f"Đã soạn {written} thư trong {output}.", f"Wrote {written} letters in {output}."), err=True)
    return exit_code(report)
