"""A page about one rule or code, and the two ways it is set: plain text for a terminal, Markdown for `docs/`."""

from dossiercheck.model.frozen import frozen

Entry = tuple[str, tuple[str, ...]]
"""A heading and its lines."""


@frozen
class Sheet:
    """What is told of one thing."""

    name: str
    title: str
    entries: tuple[Entry, ...]
    examples: tuple[Entry, ...] = ()
    """Caption and the facts given, one a line."""


def as_text(sheet: Sheet) -> str:
    """For a terminal."""
    lines = [sheet.name, f"  {sheet.title}"]
    for heading, told in sheet.entries:
        lines += ["", f"{heading}:", *(f"  {t}" for t in told)]
    for caption, facts in sheet.examples:
        lines += ["", f"  · {caption}", *(f"      {f}" for f in facts)]
    return "\n".join(lines) + "\n"


def as_markdown(sheet: Sheet) -> str:
    """A section of a page."""
    lines = [f"### `{sheet.name}`", "", sheet.title, ""]
    for heading, told in sheet.entries:
        lines += [f"**{heading}**", "", *(f"- {t}" for t in told), ""]
    for caption, facts in sheet.examples:
        lines += [f"- {caption}", *(["", "  ```yaml", *(f"  {f}" for f in facts), "  ```"] if facts else []), ""]
    return "\n".join(lines)
