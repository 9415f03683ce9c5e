"""CPU of checking scans against ocrmypdf on the same files, side by side.

    DOSSIERCHECK_CORPUS=folder python benchmarks/ocr_cost.py [FILES...] [--ocrmypdf PROGRAM] [--rounds N]

FILES default to the PDFs of `$DOSSIERCHECK_CORPUS/scans`. Both run one process at a time with one OCR thread; rounds are
interleaved and the least of each is taken. Exit 1 if the ratio is above 0.4.
"""

import argparse
import os
import resource
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

GOAL = 0.4


def cpu(command: list[str]) -> float:
    """Seconds, user and system, of a command and its children."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    done = subprocess.run(command, check=False, env={**os.environ, "OMP_THREAD_LIMIT": "1"}, **quiet)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode not in {0, 1, 3}:
        sys.exit(f"{command[0]} failed with {done.returncode}")
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def theirs(program: str, files: list[Path], folder: Path) -> float:
    """Making the same files searchable in Vietnamese, as ocrmypdf does it unasked, on one processor."""
    options = ["-l", "vie", "--jobs", "1", "--quiet"]
    return sum(cpu([program, *options, str(f), str(folder / f.name)]) for f in files)


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--ocrmypdf", default=shutil.which("ocrmypdf"))
    parser.add_argument("--rounds", type=int, default=1)
    asked = parser.parse_args()
    files = asked.files or sorted((Path(os.environ["DOSSIERCHECK_CORPUS"]) / "scans").glob("*.pdf"))
    if asked.ocrmypdf is None:
        print("ocrmypdf is not installed: nothing to compare with")
        return 0
    ours, other = [], []
    with tempfile.TemporaryDirectory() as made:
        unit = Path(made) / "chi-bo"
        unit.mkdir()
        for number, file in enumerate(files):
            shutil.copy(file, unit / f"{number:03}-{file.name}")
        for _ in range(asked.rounds):
            check = [sys.executable, "-m", "dossiercheck", "check", str(unit), "--unit-kind", "chi-bo", "--jobs", "1"]
            ours.append(cpu([*check, "--file-seconds", "600"]))
            other.append(theirs(asked.ocrmypdf, files, Path(made)))
    ratio = min(ours) / min(other)
    print(f"{len(files)} files: dossiercheck {min(ours):.1f} s, ocrmypdf {min(other):.1f} s of CPU; ratio {ratio:.2f}")
    return int(ratio > GOAL)


if __name__ == "__main__":
    sys.exit(main())
