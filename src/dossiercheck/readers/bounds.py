"""What reading one file may cost, and who is told that it goes on."""

from collections.abc import Callable

from dossiercheck.model.frozen import frozen


def _nobody() -> None:
    """Nobody listens."""


@frozen
class Bounds:
    """The most that is read of one file; what lies beyond is told as unread, never passed over."""

    pages: int = 1_000
    """Pages that are read, of the file's first ones."""
    pixels: int = 150_000_000
    """Dots of one picture; a PDF's page is drawn smaller instead."""
    page_done: Callable[[], None] = _nobody
    """Called after each page: long work is no hang."""


USUAL = Bounds()
"""What holds where nothing else is asked for."""
