"""A worker's sign of life: work on many pages is long, not hung."""

from collections.abc import Callable
from contextvars import ContextVar

Told = Callable[[], None]


def _unheard() -> None:
    """Nobody listens outside a worker."""


_HEARD: ContextVar[tuple[Told, Told]] = ContextVar("heard", default=(_unheard, _unheard))


def beat() -> None:
    """Say that a page is done or a file begun: the time limit begins anew."""
    _HEARD.get()[0]()


def rest() -> None:
    """Say that no file is being read: no limit holds."""
    _HEARD.get()[1]()


def listen(tell: Told, resting: Told = _unheard) -> None:
    """Hear every beat, and every rest, of this process from now on."""
    _HEARD.set((tell, resting))
