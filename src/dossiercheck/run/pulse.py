"""A worker's sign of life: work on many pages is long, not hung."""

from collections.abc import Callable
from contextvars import ContextVar


def _unheard() -> None:
    """Nobody listens outside a worker."""


_BEAT: ContextVar[Callable[[], None]] = ContextVar("beat", default=_unheard)


def beat() -> None:
    """Say that a page is done: the time limit begins anew."""
    _BEAT.get()()


def listen(tell: Callable[[], None]) -> None:
    """Hear every beat of this process from now on."""
    _BEAT.set(tell)
