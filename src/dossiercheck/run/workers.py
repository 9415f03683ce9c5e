"""Worker processes that can be lost: a file that hangs or kills its worker costs itself, never the run."""

import multiprocessing as mp
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.context import BaseContext
from typing import Any

from dossiercheck.run.pulse import listen
from dossiercheck.run.settings import Limits
from dossiercheck.run.work import R, T, Work, bounded, done, rarely_collect

_ALIVE = "alive"
"""What a worker sends between a task and its result: a page is done."""


@dataclass(slots=True)
class _Worker:
    process: Any
    pipe: Connection
    task: Any = None
    since: float = 0.0


def work_off(tasks: Sequence[T], work: Work[T, R], jobs: int, limits: Limits) -> Iterator[R]:
    """Results in the order they come; every task yields exactly one. Tasks and results must be picklable.

    Each of `jobs` processes holds one task at a time, so a hang or a death is known to be that task's.
    """
    context = _context()
    waiting = list(reversed(tasks))
    workers = [_start(context, work, limits) for _ in range(min(max(jobs, 1), len(tasks)))]
    try:
        while waiting or any(w.task is not None for w in workers):
            for worker in workers:
                if worker.task is None and waiting:
                    _hand(worker, waiting.pop())
            yield from _collect(workers, context, work, limits)
    finally:
        for worker in workers:
            _stop(worker)


def _context() -> BaseContext:
    """Forked workers start at once and share what is loaded; elsewhere a fresh interpreter is started."""
    return mp.get_context("fork" if sys.platform == "linux" else "spawn")


def _start(context: BaseContext, work: Work[T, R], limits: Limits) -> _Worker:
    ours, theirs = context.Pipe()
    process = context.Process(target=_serve, args=(theirs, work, limits), daemon=True)  # type: ignore[attr-defined]
    process.start()
    theirs.close()
    return _Worker(process, ours)


def _hand(worker: _Worker, task: object) -> None:
    worker.task, worker.since = task, time.monotonic()
    with suppress(BrokenPipeError, OSError):  # a dead worker is noticed when its answer is awaited
        worker.pipe.send(task)


def _collect(workers: list[_Worker], context: BaseContext, work: Work[T, R], limits: Limits) -> Iterator[R]:
    busy = [w for w in workers if w.task is not None]
    patience = max(0.0, min(w.since for w in busy) + limits.seconds - time.monotonic())
    ready = wait([w.pipe for w in busy], patience)
    for worker in busy:
        task = worker.task
        assert task is not None
        if worker.pipe in ready:
            answer = _answer(worker)
            if answer == (_ALIVE,):
                worker.since = time.monotonic()
                continue
            yield work.lost(task, "died") if answer is None else answer[0]
            if answer is not None:
                worker.task = None
                continue
        elif time.monotonic() - worker.since < limits.seconds:
            continue
        else:
            yield work.lost(task, "time")
        _stop(worker)
        fresh = _start(context, work, limits)
        worker.process, worker.pipe, worker.task = fresh.process, fresh.pipe, None


def _answer(worker: _Worker) -> tuple[Any] | None:
    """What a worker sent, in a tuple; None if it died."""
    try:
        return (worker.pipe.recv(),)
    except (EOFError, OSError):
        return None


def _stop(worker: _Worker) -> None:
    with suppress(OSError):
        worker.pipe.close()
    worker.process.kill()
    worker.process.join()


def _serve(pipe: Connection, work: Work[T, R], limits: Limits) -> None:
    """A worker's life: a task in, a result out, until the pipe closes."""
    listen(lambda: pipe.send(_ALIVE))
    rarely_collect()
    with bounded(limits), suppress(EOFError, KeyboardInterrupt, BrokenPipeError):
        while True:
            task = pipe.recv()
            try:
                pipe.send(done(work, task))
            except MemoryError:
                pipe.send(work.lost(task, "memory"))
