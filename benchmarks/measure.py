"""CPU and peak memory of a command with all its children; peers that may not be installed."""

import compileall
import os
import resource
import statistics
import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

ROOT = Path(__file__).parents[1]
FIXTURE = ROOT / "fixtures" / "dang-bo-so-noi-vu-2010"
FINE = frozenset({0, 1, 3})
"""Exit codes of a check that ran to its end."""
DOCUMENTS = frozenset({".docx", ".pdf"})


@dataclass(frozen=True, slots=True)
class Cost:
    """What one run took."""

    cpu: float
    """Seconds, user and system, of the process and its children."""
    peak: float
    """MB resident, summed over the process tree, sampled; 0 where it was not asked for."""
    code: int


def run(command: list[str], *, memory: bool = False) -> Cost:
    """Run a command to its end, its output thrown away."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    peak = [0.0]
    watcher = threading.Thread(target=_watch, args=(process, peak)) if memory else None
    if watcher:
        watcher.start()
    code = process.wait()
    if watcher:
        watcher.join()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return Cost(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, peak[0], code)


def _watch(process: subprocess.Popen[bytes], peak: list[float]) -> None:
    while process.poll() is None:
        peak[0] = max(peak[0], sum(_resident(p) for p in _tree(process.pid)))
        time.sleep(0.01)


def _tree(pid: int) -> list[int]:
    """A process and all its descendants (Linux)."""
    found, waiting = [], [pid]
    while waiting:
        at = waiting.pop()
        found.append(at)
        try:
            tasks = list(Path(f"/proc/{at}/task").iterdir())
            waiting += [int(c) for t in tasks for c in (t / "children").read_text().split()]
        except OSError:
            continue
    return found


def _resident(pid: int) -> float:
    try:
        pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    except (OSError, IndexError):
        return 0.0
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def interleaved(commands: dict[str, list[str]], rounds: int) -> dict[str, float]:
    """Median CPU seconds of each command, run in turn so that a busy machine hurts all alike."""
    taken: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            cost = run(command)
            if cost.code not in FINE:
                raise SystemExit(f"{name}: exit {cost.code}, nothing measured")
            taken[name].append(cost.cpu)
    return {name: statistics.median(times) for name, times in taken.items()}


def peers() -> str:
    """The Python that has the peers: DOSSIERCHECK_PEERS, else this one."""
    return os.environ.get("DOSSIERCHECK_PEERS") or sys.executable


def has(python: str, *modules: str) -> bool:
    """Whether that Python can import the modules."""
    wanted = ", ".join(modules)
    return subprocess.run([python, "-c", f"import {wanted}"], capture_output=True, check=False).returncode == 0


@lru_cache(maxsize=1)
def compiled() -> None:
    """Compile the package to bytecode, as an installation by pip leaves it: a checkout may have been run without."""
    from importlib.util import find_spec

    spec = find_spec("dossiercheck")
    assert spec is not None
    for folder in spec.submodule_search_locations or ():
        compileall.compile_dir(folder, quiet=1)


def checker(*arguments: str) -> list[str]:
    """The command line of the program under this Python."""
    compiled()
    return [sys.executable, "-m", "dossiercheck", *arguments]
