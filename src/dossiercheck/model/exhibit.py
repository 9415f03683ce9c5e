"""What a report shows beside a finding: the crop of a page, or the lines of a document that has no pages."""

from typing import Literal, TypeAlias

from dossiercheck.model.box import Box
from dossiercheck.model.frozen import frozen


@frozen
class Picture:
    """A crop of one page."""

    data: bytes
    type: Literal["image/png", "image/jpeg"]
    width: int
    """Pixels."""
    height: int
    """Pixels."""
    mark: Box | None
    """Where in the crop the thing stands or should stand: fractions of the crop; None for the whole page."""


@frozen
class ExcerptLine:
    """One line of an excerpt."""

    text: str
    marked: bool
    """It is (or stands where it should be) what the finding speaks of."""


@frozen
class Excerpt:
    """A block of a flow format with its neighbours."""

    lines: tuple[ExcerptLine, ...]


@frozen
class View:
    """How a page was set upright before it was read: evidence boxes are in that view."""

    page: int
    scanned: bool
    """It was read as a picture."""
    turned: int = 0
    """Degrees clockwise, in quarters."""
    skew: float = 0.0
    """Degrees clockwise by which the picture was then straightened."""


Exhibit: TypeAlias = Picture | Excerpt
