"""Where tasks are done: in this process, or by workers that can be lost."""

import os
from collections.abc import Callable, Iterator, Sequence

from dossiercheck.run.pulse import beat, rest
from dossiercheck.run.settings import HERE, Limits
from dossiercheck.run.task import Reading, Task, lost
from dossiercheck.run.work import R, T, Work, bounded, done, rarely_collect


def read_all(tasks: Sequence[Task], work: Callable[[Task], Reading], jobs: int, limits: Limits) -> Iterator[Reading]:
    """Readings in the order they come; every task yields exactly one."""
    return each(tasks, Work(work, lost), jobs, limits)


def each(tasks: Sequence[T], work: Work[T, R], jobs: int, limits: Limits) -> Iterator[R]:
    """Results in the order they come; every task yields exactly one. Tasks and results must be picklable.

    A task that hangs or kills its worker costs itself alone; one done `HERE` costs this process.
    """
    if jobs == HERE:
        return _here(tasks, work, limits)
    from dossiercheck.run.workers import work_off

    return work_off(tasks, work, jobs, limits)


def _here(tasks: Sequence[T], work: Work[T, R], limits: Limits) -> Iterator[R]:
    rarely_collect()
    with bounded(limits):
        try:
            for task in tasks:
                beat()
                yield done(work, task)
        except MemoryError:  # which file took it all is only known where each has a worker
            os._exit(1)
        finally:
            rest()
