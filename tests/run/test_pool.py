"""A file that hangs, dies or trips a bug costs itself alone."""

import os
import time

import pytest

from dossiercheck.intake.source import Source
from dossiercheck.run.pool import read_all
from dossiercheck.run.settings import Limits
from dossiercheck.run.task import Reading, Task


def work(task: Task) -> Reading:
    if task.path == "hang":
        time.sleep(60)
    if task.path == "die":
        os._exit(9)
    if task.path == "bug":
        raise KeyError(task.path)
    return Reading(task.path, "fine")


@pytest.mark.parametrize("jobs", [1, 3])
def test_the_others_are_read(jobs: int) -> None:
    names = ["a", "hang", "b", "die", "c", "bug", "d"]
    tasks = [Task(n, Source(n)) for n in names]
    readings = {r.path: r for r in read_all(tasks, work, jobs, Limits(seconds=1.0))}
    assert set(readings) == set(names)
    lost = {p for p, r in readings.items() if r.diagnostic is not None}
    assert lost == {"hang", "die", "bug"}
    assert all(r.diagnostic.code == "limit" for r in readings.values() if r.diagnostic)


def test_a_bug_keeps_its_traceback() -> None:
    (reading,) = read_all([Task("bug", Source("bug"))], work, 1, Limits(seconds=5.0))
    assert reading.bug is not None
    assert "KeyError" in reading.bug
    assert reading.diagnostic is not None
