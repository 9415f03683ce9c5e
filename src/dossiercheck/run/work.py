"""What any process does with one task, and what it may cost."""

import gc
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Generic, TypeVar

from dossiercheck.model.frozen import frozen
from dossiercheck.run.settings import Limits
from dossiercheck.run.task import BUG

_RARELY = (20_000, 20, 20)
"""How seldom garbage is looked for: what reading makes has no cycles and dies with its file."""
T = TypeVar("T")
R = TypeVar("R")


@frozen
class Work(Generic[T, R]):
    """What is done with each task, and the result of a task whose worker hung ('time'), ran out ('memory'), 'died' or met a bug of ours (`BUG`, traceback)."""

    do: Callable[[T], R]
    lost: Callable[[T, str], R]


def done(work: Work[T, R], task: T) -> R:
    """The result, or that of a task that met a bug of ours: it costs that file alone, and is told."""
    try:
        return work.do(task)
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001
        return work.lost(task, BUG + traceback.format_exc())


def rarely_collect() -> None:
    """Leave what is loaded alone, and look for garbage seldom, in this process from now on."""
    gc.freeze()
    gc.set_threshold(*_RARELY)


@contextmanager
def bounded(limits: Limits) -> Iterator[None]:
    """Limit this process's memory where the system can (not on Windows)."""
    if sys.platform == "win32":
        yield
        return
    import resource

    before, most = resource.getrlimit(resource.RLIMIT_AS)
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (limits.memory, most))
    try:
        yield
    finally:
        with suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_AS, (before, most))
