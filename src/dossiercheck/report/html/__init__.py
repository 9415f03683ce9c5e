"""The HTML report: one file that works offline, prints on A4 and runs no script but its own.

Text of documents and file names reaches the page through the template's escaping only; the page's policy
(Content-Security-Policy) lets in nothing but its own style and script, told by their hashes, and `data:` pictures.
"""

import base64
import hashlib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from dossiercheck.model.comparison import Comparison
from dossiercheck.model.exhibit import Exhibit, Picture
from dossiercheck.model.fact import Evidence
from dossiercheck.model.report import Report
from dossiercheck.report.html.view import SHAPES, groups, page
from dossiercheck.report.words import day, printable, word

if TYPE_CHECKING:
    from jinja2 import Environment

Exhibits = Mapping[Evidence, Exhibit]


def render(report: Report, exhibits: Exhibits | None = None) -> bytes:
    """The report as one HTML file, UTF-8; `exhibits` shows evidence (see `run/exhibits.py`)."""
    style, script = _part("page.css"), _part("page.js")
    template = _environment().get_template("page.html")
    text = template.render(
        page=page(report, exhibits or {}),
        lang=report.lang,
        shapes=SHAPES,
        say=lambda key: word(key, report.lang),
        style=style,
        script=script,
        style_hash=_hash(style),
        script_hash=_hash(script),
    )
    return (text + "\n").encode("utf-8", "replace")


def render_comparison(comparison: Comparison) -> bytes:
    """A comparison as one HTML file without any script."""
    lang, style = comparison.new.lang, _part("page.css")
    text = (
        _environment()
        .get_template("compared.html")
        .render(
            groups=groups(comparison),
            days=f"{day(comparison.old.as_of)} → {day(comparison.new.as_of)}",
            lang=lang,
            say=lambda key: word(key, lang),
            style=style,
            style_hash=_hash(style),
        )
    )
    return (text + "\n").encode("utf-8", "replace")


def _part(name: str) -> str:
    return (files(__package__) / "parts" / name).read_text("utf-8")


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


@cache
def _environment() -> "Environment":
    from jinja2 import Environment, FunctionLoader, StrictUndefined

    made = Environment(
        loader=FunctionLoader(_part),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
        # Every value printed loses control and direction characters before it is escaped.
        finalize=lambda value: printable(value) if type(value) is str else value,
    )
    made.tests["picture"] = lambda value: isinstance(value, Picture)
    made.filters["uri"] = lambda picture: f"data:{picture.type};base64,{base64.b64encode(picture.data).decode()}"
    return made
