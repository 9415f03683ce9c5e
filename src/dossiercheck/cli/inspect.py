"""`dossiercheck inspect FILE`: what is seen in one file: kind and why, every fact with its evidence."""

from pathlib import Path

import click

from dossiercheck.cli.options import lang_option, limit_option, limits, rules_option, seconds_option, trust_option
from dossiercheck.cli.output import put, tell_refusal
from dossiercheck.cli.texts import Lang, say


@click.command("inspect", help=say("Xem chương trình đọc được gì trong FILE.", "Show what is seen in FILE."))
@click.argument("file", type=click.Path(path_type=Path))
@rules_option
@click.option("--format", "form", type=click.Choice(["terminal", "json"]), default="terminal")
@limit_option
@seconds_option
@trust_option
@lang_option
def command(
    file: Path,
    rules: str | None,
    form: str,
    bounds: tuple[tuple[str, float], ...],
    seconds: float | None,
    trust_roots: Path | None,
    lang: Lang,
) -> int:
    """Exit 0 if all of the file was read, 3 if some or all was not."""
    from dataclasses import replace

    from dossiercheck.model.diagnostic import in_english
    from dossiercheck.report.inspection import as_json, as_text
    from dossiercheck.run.inspect import inspect
    from dossiercheck.run.settings import Refusal

    seen = inspect(file, rules, lang, limits(bounds, seconds), trust_roots)
    if isinstance(seen, Refusal):
        return tell_refusal(seen)
    reading = seen.reading
    if reading.bug is not None:
        raise RuntimeError(reading.bug)
    if lang == "en" and reading.diagnostic:
        reading = replace(reading, diagnostic=in_english(reading.diagnostic))
    if form == "json":
        put(as_json(file.name, reading.facts, reading.diagnostic), None)
    else:
        put(as_text(file.name, reading.facts, reading.diagnostic, seen.labels, lang).encode(), None)
    return 3 if reading.diagnostic or any(d.unread_pages for d in reading.facts) else 0
