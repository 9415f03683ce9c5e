"""One process does everything and another watches it: the cheapest way to read with one job.

A worker costs its results' way through a pipe and a second copy of what is loaded. Where the program owns its
process, that process can turn watcher instead: a child goes on with the command to its end. A child that hangs
or dies while it reads costs nothing but time: the watcher reads again, with workers that can be lost one by one.
"""

import mmap
import os
import select
import signal
import struct
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from dossiercheck.model.frozen import frozen
from dossiercheck.run.pulse import listen

_DUE = struct.Struct("d")
"""What both processes see: when the next sign of life is due (monotonic seconds); 0 while no file is read."""
_LOOK = 1.0
"""Seconds between two looks at it."""


@frozen
class Inside:
    """This is the child: go on, and read every file here."""


@frozen
class Ended:
    """The child went on to its end: nothing is left to do."""

    code: int
    """Its exit code; 128 and the signal's number if one killed it."""


@frozen
class Unguarded:
    """Nobody reads yet: no child could be had here, or it was lost with a file."""


def guarded(seconds: float) -> Inside | Ended | Unguarded:
    """Go on in a child of this process that may be silent for so many seconds while it reads a file.

    Only for a process that is the program's own: whatever its caller would do after, the child does too.
    """
    if sys.platform != "linux":
        return Unguarded()
    page = mmap.mmap(-1, _DUE.size)
    looking, held = os.pipe()
    watcher = os.getpid()
    child = os.fork()
    if not child:
        os.close(looking)
        _tell(page, seconds, watcher)
        return Inside()
    os.close(held)
    with _ending_with(child):
        lost = not _ended(looking, page)
        os.close(looking)
        if lost:
            os.kill(child, signal.SIGKILL)
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    died_reading = lost or _due(page) > 0.0
    return Unguarded() if died_reading else Ended(status if status >= 0 else 128 - status)


def _tell(page: mmap.mmap, seconds: float, watcher: int) -> None:
    """Write every beat of this process where the watcher sees it."""

    def due(reading: bool) -> None:
        if os.getppid() != watcher:  # nobody waits for what is done here
            os._exit(1)
        _DUE.pack_into(page, 0, time.monotonic() + seconds if reading else 0.0)

    listen(lambda: due(True), lambda: due(False))


def _due(page: mmap.mmap) -> float:
    (due,) = _DUE.unpack_from(page)
    assert isinstance(due, float)
    return due


def _ended(looking: int, page: mmap.mmap) -> bool:
    """Wait for the child's end, which closes its side of the pipe; False if a sign of life is overdue."""
    while not select.select([looking], [], [], _LOOK)[0]:
        if 0.0 < _due(page) < time.monotonic():
            return False
    return True


@contextmanager
def _ending_with(child: int) -> Iterator[None]:
    """Whatever ends the watcher ends the child."""

    def end(number: int, _frame: object) -> None:
        raise SystemExit(128 + number)

    before = signal.signal(signal.SIGTERM, end)
    try:
        yield
    except BaseException:
        with suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)
        raise
    finally:
        signal.signal(signal.SIGTERM, before)
