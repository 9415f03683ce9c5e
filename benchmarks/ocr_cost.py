"""CPU of checking scans against ocrmypdf on the same files, side by side; and what OCR adds where nothing is scanned.

    DOSSIERCHECK_CORPUS=folder python benchmarks/ocr_cost.py [FILES...] [--ocrmypdf PROGRAM] [--rounds N]
    python benchmarks/ocr_cost.py --born-digital FOLDER [--rounds N]

FILES default to the PDFs of `$DOSSIERCHECK_CORPUS/scans`. All run one process at a time with one OCR thread; rounds are
interleaved and medians are told. Exit 1 if the ratio is above 0.4.

With `--born-digital` a folder without scans is checked as it is, with `--no-ocr`, and as on a machine without any
engine. Exit 1 if the first costs over a twentieth more than the last.
"""

import argparse
import os
import resource
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

GOAL = 0.4
MORE = 1.05
CHECK = (sys.executable, "-m", "dossiercheck", "check")
LACKING = 'import sys\n\nsys.modules["tesserocr"] = None\n'
"""A `sitecustomize` under which the engine's library cannot be imported; the program is kept off the PATH."""


def cpu(command: list[str], **settings: str) -> float:
    """Seconds, user and system, of a command and its children. `settings`: variables of its environment."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    environment = {**os.environ, "OMP_THREAD_LIMIT": "1", **settings}
    done = subprocess.run(command, check=False, env=environment, **quiet)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode not in {0, 1, 3}:
        sys.exit(f"{command[0]} failed with {done.returncode}")
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def theirs(program: str, files: list[Path], folder: Path) -> float:
    """Making the same files searchable in Vietnamese, as ocrmypdf does it unasked, on one processor."""
    options = ["-l", "vie", "--jobs", "1", "--quiet"]
    return sum(cpu([program, *options, str(f), str(folder / f.name)]) for f in files)


def scans(files: list[Path], program: str, rounds: int) -> int:
    """Compare with ocrmypdf; the exit code."""
    ours, other = [], []
    with tempfile.TemporaryDirectory() as made:
        unit = Path(made) / "chi-bo"
        unit.mkdir()
        for number, file in enumerate(files):
            shutil.copy(file, unit / f"{number:03}-{file.name}")
        check = [*CHECK, str(unit), "--unit-kind", "chi-bo", "--jobs", "1", "--file-seconds", "600"]
        for _ in range(rounds):
            ours.append(cpu(check))
            other.append(theirs(program, files, Path(made)))
    ratio = median(ours) / median(other)
    each = ", ".join(f"{a / b:.2f}" for a, b in zip(ours, other, strict=True))
    print(
        f"{len(files)} files: dossiercheck {median(ours):.1f} s, ocrmypdf {median(other):.1f} s of CPU; "
        f"ratio {ratio:.2f} (rounds: {each})"
    )
    return int(ratio > GOAL)


def born_digital(folder: Path, rounds: int) -> int:
    """What OCR adds to checking files that need none; the exit code."""
    check = [*CHECK, str(folder), "--jobs", "1"]
    with_, without, lacking = [], [], []
    with tempfile.TemporaryDirectory() as made:
        (Path(made) / "sitecustomize.py").write_text(LACKING, "utf-8")
        bare = {"PYTHONPATH": made, "PATH": made}
        for _ in range(rounds):
            with_.append(cpu(check))
            without.append(cpu([*check, "--no-ocr"]))
            lacking.append(cpu(check, **bare))
    ratio = median(with_) / median(lacking)
    print(
        f"{folder.name}: {median(with_):.2f} s of CPU, {median(without):.2f} s with --no-ocr, "
        f"{median(lacking):.2f} s without an engine; ratio {ratio:.3f}"
    )
    return int(ratio > MORE)


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--ocrmypdf", default=shutil.which("ocrmypdf"))
    parser.add_argument("--born-digital", type=Path)
    parser.add_argument("--rounds", type=int)
    asked = parser.parse_args()
    if asked.born_digital is not None:
        return born_digital(asked.born_digital, asked.rounds or 7)
    files = asked.files or sorted((Path(os.environ["DOSSIERCHECK_CORPUS"]) / "scans").glob("*.pdf"))
    if asked.ocrmypdf is None:
        print("ocrmypdf is not installed: nothing to compare with")
        return 0
    return scans(files, asked.ocrmypdf, asked.rounds or 3)


if __name__ == "__main__":
    sys.exit(main())
