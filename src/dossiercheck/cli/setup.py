"""`dossiercheck setup`: installs the OCR program and its Vietnamese data with the system's package manager."""

import subprocess
import sys

import click

from dossiercheck.cli.options import lang_option
from dossiercheck.cli.texts import Lang, say


@click.command("setup", help=say("Cài phần đọc ảnh quét (hỏi trước).", "Install what reads scans (asks first)."))
@click.option("--yes", is_flag=True, help=say("Không hỏi.", "Do not ask."))
@lang_option
def command(yes: bool, lang: Lang) -> int:
    """Exit 0 if scans can be read afterwards, 2 if it could not be installed, 130 if the answer is no."""
    del lang
    from dossiercheck.run.machine import install, reads_scans

    if reads_scans():
        click.echo(say("Máy đã đọc được ảnh quét; không cần cài gì.", "This machine reads scans already."))
        return 0
    how = install()
    if how is None:
        click.echo(_by_hand(), err=True)
        return 2
    lines = "\n".join("  " + " ".join(c) for c in how.commands)
    click.echo(say(f"Sẽ chạy:\n{lines}", f"This will run:\n{lines}"))
    if not yes and not (sys.stdin.isatty() and click.confirm(say("Tiếp tục?", "Go on?"))):
        return 130
    for line in how.commands:
        if (code := _run(line)) != 0:
            click.echo(
                say(f"Lệnh «{' '.join(line)}» không thành (mã {code}).", f"“{' '.join(line)}” failed ({code})."),
                err=True,
            )
            return 2
    if not reads_scans():
        click.echo(_by_hand(), err=True)
        return 2
    click.echo(say("Xong: đã đọc được ảnh quét.", "Done: scans can be read."))
    return 0


def _run(line: tuple[str, ...]) -> int:
    try:
        return subprocess.run(line, check=False, stdin=subprocess.DEVNULL).returncode  # noqa: S603 - our own fixed words
    except OSError:
        return 127


def _by_hand() -> str:
    return say(
        "Chưa cài được tự động. Hãy cài Tesseract OCR và tệp dữ liệu vie.traineddata vào thư mục tessdata, rồi chạy lại.",
        "It could not be installed by itself. Install Tesseract OCR and put vie.traineddata into its tessdata folder, then try again.",
    )
