"""A comparison for the terminal: figures first, then what is new, still open, mended; unit by unit."""

from collections.abc import Sequence

from rich.console import RenderableType
from rich.text import Text

from dossiercheck.model.comparison import Comparison
from dossiercheck.model.report import Finding
from dossiercheck.report.terminal.paper import printed
from dossiercheck.report.terminal.unit import entry
from dossiercheck.report.words import day, printable, word

GROUPS = (("fresh", "bold red"), ("still", "yellow"), ("mended", "green"))


def render(comparison: Comparison, *, width: int = 100, colour: bool = False) -> bytes:
    """The comparison as text, UTF-8; `width` in characters."""
    return printed(_parts(comparison), width=width, colour=colour)


def _parts(comparison: Comparison) -> list[RenderableType]:
    new, lang = comparison.new, comparison.new.lang
    days = f"{day(comparison.old.as_of)} → {day(new.as_of)}"
    parts: list[RenderableType] = [Text(f"{word('compared', lang)}: {days}", style="bold"), last_line(comparison), ""]
    for key, style in GROUPS:
        findings: Sequence[Finding] = getattr(comparison, key)
        parts.append(Text(f"{word(f'group-{key}', lang)} ({len(findings)})", style=style))
        names = {u.path: u.name for u in (*comparison.old.units, *new.units)}
        for path in dict.fromkeys(f.unit for f in findings):
            parts.append(Text(f"  {printable(names.get(path, path))}", style="underline"))
            parts += [entry(f, lang) for f in findings if f.unit == path]
    return [*parts, "", last_line(comparison)]


def last_line(comparison: Comparison) -> str:
    """'3 đã sửa, 2 còn, 1 mới'."""
    lang = comparison.new.lang
    counts = (len(comparison.mended), len(comparison.still), len(comparison.fresh))
    return ", ".join(
        f"{n} {word(f'count-{k}', lang)}" for n, k in zip(counts, ("mended", "still", "fresh"), strict=True)
    )
