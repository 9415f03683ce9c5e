"""Start-up, peak memory, and what a tenfold folder costs.

    python benchmarks/growth.py [FOLDER] [--times N] [--rounds N]

Promised: `--help` under 0.2 s CPU; peak memory of the process tree under 300 MB; N copies of the folder at most N times the CPU.
"""

import argparse
import shutil
import sys
import tempfile
from pathlib import Path

from measure import FINE, FIXTURE, checker, interleaved, run


def main() -> None:
    """Print the three figures with their limits."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=FIXTURE)
    parser.add_argument("--times", type=int, default=10)
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        for number in range(arguments.times):
            shutil.copytree(arguments.folder, Path(place) / f"dang-bo-{number}")
        once, many = (checker("check", str(p), "--jobs", "1") for p in (arguments.folder, place))
        taken = interleaved({"help": checker("--help"), "once": once, "many": many}, arguments.rounds)
        cost = run(once, memory=True)
        large = run(many, memory=True)
        if not {cost.code, large.code} <= FINE:
            raise SystemExit("the check did not run to its end, nothing measured")
        peak = max(cost.peak, large.peak)
    factor = taken["many"] / taken["once"]
    print(f"--help: {taken['help']:.3f} s CPU (limit 0.2)")
    print(f"{arguments.times} copies / one: {factor:.2f} (limit {arguments.times})")
    print(f"peak memory: one {cost.peak:.0f} MB, at most {peak:.0f} MB (limit 300)")
    sys.exit(taken["help"] > 0.2 or factor > arguments.times or peak > 300)


if __name__ == "__main__":
    main()
