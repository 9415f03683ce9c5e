"""With one job the whole command runs in a watched child: losing it while it reads costs time only."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import docx
import pytest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="a child that goes on is had on Linux only")

GUARDED = """
import os, signal, sys, time
from dossiercheck.run.guard import Ended, Inside, Unguarded, guarded
from dossiercheck.run.pulse import beat, rest
match guarded({seconds}):
    case Inside():
        {inside}
    case Ended(code):
        print("ended", code)
    case Unguarded():
        print("unguarded")
"""
"""What a process sees of a child that does `inside`."""


def seen(inside: str, seconds: float = 60.0) -> str:
    script = GUARDED.format(inside=inside, seconds=seconds)
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=50, check=True)
    return done.stdout.strip()


@pytest.mark.parametrize(
    ("inside", "told"),
    [
        ("beat(); rest(); sys.exit(3)", "ended 3"),
        ("beat(); rest(); os.kill(os.getpid(), signal.SIGKILL)", "ended 137"),
        ("beat(); os.kill(os.getpid(), signal.SIGKILL)", "unguarded"),
        ("beat(); os._exit(1)", "unguarded"),
    ],
    ids=["its own code", "killed after reading", "killed by a file", "out of memory with a file"],
)
def test_how_a_child_ends(inside: str, told: str) -> None:
    assert seen(inside) == told


def test_silence_is_a_loss_only_while_reading() -> None:
    assert seen("beat(); time.sleep(60)", 0.2) == "unguarded"
    assert seen("beat(); rest(); time.sleep(2.5); sys.exit(0)", 0.2) == "ended 0"
    assert seen("[(beat(), time.sleep(0.5)) for _ in range(5)]; rest(); sys.exit(0)", 2.0) == "ended 0"


def test_the_child_ends_with_its_watcher(tmp_path: Path) -> None:
    mark = tmp_path / "still at work"
    inside = f"print('begun', flush=True); time.sleep(1); beat(); open({str(mark)!r}, 'w').close()"
    for end in (signal.SIGTERM, signal.SIGKILL):
        script = GUARDED.format(inside=inside, seconds=60)
        with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True) as watcher:
            assert watcher.stdout is not None
            watcher.stdout.readline()
            watcher.send_signal(end)
            assert watcher.stdout.read() == ""  # its end is the child's, who holds it too
        assert watcher.returncode == (128 + end if end == signal.SIGTERM else -end)
        assert not mark.exists()


TRAP = """
import os, sys, time
from dossiercheck.run import check, task
class Trap(task.FileReader):
    def __call__(self, one):
        if "trap" in one.path:
            {fate}
        return super().__call__(one)
check.FileReader = Trap
from dossiercheck.cli.main import run
sys.exit(run(sys.argv[1:], own_process=True))
"""


def _with(state: Path) -> dict[str, str]:
    """The environment, logs of bugs going elsewhere."""
    return {**os.environ, "XDG_STATE_HOME": str(state / ".state")}


@pytest.mark.parametrize("fate", ["os._exit(9)", "time.sleep(90)", "raise MemoryError", "raise KeyError('bug')"])
def test_a_file_that_takes_the_process_costs_itself_alone(fate: str, tmp_path: Path) -> None:
    folder = tmp_path / "ho so" / "chi bo Tram bom"
    folder.mkdir(parents=True)
    for name in ("bao cao", "trap", "cam ket"):
        paper = docx.Document()
        for text in ("ĐẢNG ỦY SỞ Y", "CHI BỘ TRẠM BƠM", "BÁO CÁO KIỂM ĐIỂM", "Năm 2010", name):
            paper.add_paragraph(text)
        paper.save(str(folder / f"{name}.docx"))
    options = [
        "check",
        str(folder.parent),
        "--jobs",
        "1",
        "--limit",
        "seconds=3",
        "--as-of",
        "2011-01-05",
        "--format",
        "json",
    ]
    command = [sys.executable, "-c", TRAP.format(fate=fate), *options]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False, env=_with(tmp_path))
    report = json.loads(done.stdout)
    unread = {f["path"]: f["read_by"] for f in report["files"] if f["read_by"] is None}
    assert list(unread) == ["chi bo Tram bom/trap.docx"]
    assert len(report["files"]) == 3
