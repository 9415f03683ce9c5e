"""The typographic rules of Party documents, by the day a document bears.

11-HD/VPTW (28/5/2004), 36-HD/VPTW (from 03/4/2018), 05-HD/VPTW (from 27/5/2026).
"""

from datetime import date as Date

from dossiercheck.model.frozen import frozen


@frozen
class Style:
    """What differs from one guidance to the next."""

    guidance: str
    abstract: str
    """How the abstract of a công văn begins."""
    end: str
    """The last sentence's end."""
    bold_post: bool


_STYLES = (
    (Date(2026, 5, 27), Style("05-HD/VPTW", "về việc", ".", bold_post=False)),
    (Date(2018, 4, 3), Style("36-HD/VPTW", "về việc", ".", bold_post=True)),
    (Date.min, Style("11-HD/VPTW", "V/v", "./.", bold_post=True)),
)


def style_of(day: Date) -> Style:
    """The style in force on a day."""
    return next(style for since, style in _STYLES if day >= since)
