"""Where results go: bytes to stdout or files, refusals to stderr."""

import sys
from pathlib import Path

import click

from dossiercheck.cli.texts import say
from dossiercheck.run.settings import Refusal


def put(data: bytes, target: Path | None, *, force: bool = False) -> None:
    """Write to a file, or to stdout if there is no target. An existing file is not overwritten without `force`."""
    if target is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    if target.exists() and not force:
        raise click.UsageError(
            say(f"Tệp {target} đã có; thêm --force để ghi đè.", f"{target} exists; add --force to overwrite it.")
        )
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    except OSError as error:
        raise click.UsageError(
            say(f"Không ghi được {target}: {error.strerror}.", f"Cannot write {target}: {error.strerror}.")
        ) from error


def tell_refusal(refusal: Refusal) -> int:
    """Print every complaint on stderr, one a line; returns the exit code."""
    for diagnostic in refusal.diagnostics:
        sys.stderr.write(f"{diagnostic}\n")
    return refusal.exit_code
