"""`inspect` on every file of a corpus: outcomes counted, the slowest file named, broken promises listed.

    DOSSIERCHECK_CORPUS=folder python benchmarks/anything.py [FOLDER] [--limit SECONDS] [--processes N]

Every file must end in facts or a diagnostic: exit 0 or 3 (1 and 2 are not inspect's), no traceback, within the limit;
a file of zero bytes, and no other, is called empty.
"""

import argparse
import json
import os
import subprocess
import sys
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from measure import checker


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one file."""

    path: Path
    name: str
    seconds: float
    broken: str = ""


def inspect(path: Path, limit: float) -> Outcome:
    """Run `dossiercheck inspect` on one file."""
    start = time.monotonic()
    try:
        done = subprocess.run(
            checker("inspect", str(path), "--format", "json"), capture_output=True, timeout=limit, check=False
        )
    except subprocess.TimeoutExpired:
        return Outcome(path, "hang", limit, "over the time limit")
    seconds = time.monotonic() - start
    if done.returncode not in {0, 3} or b"Traceback" in done.stderr:
        return Outcome(path, "crash", seconds, f"exit {done.returncode}: {done.stderr[-300:].decode(errors='replace')}")
    try:
        found = json.loads(done.stdout)
    except ValueError:
        return Outcome(path, "no json", seconds, "stdout is no JSON")
    codes = [d["code"] for d in found["diagnostics"]]
    name = codes[0] if codes and not found["documents"] else "facts" if done.returncode == 0 else "facts, partly unread"
    empty = path.stat().st_size == 0
    broken = "" if empty == ("empty" in codes) else "called empty and is not, or the other way round"
    return Outcome(path, name, seconds, broken)


def main() -> None:
    """Print counts by outcome, the slowest files and every broken promise; exit 1 if there is one."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", default=os.environ.get("DOSSIERCHECK_CORPUS"))
    parser.add_argument("--limit", type=float, default=30.0)
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    arguments = parser.parse_args()
    if not arguments.folder:
        print("SKIPPED: no folder given and DOSSIERCHECK_CORPUS is not set")
        return
    root = Path(arguments.folder)
    parts = [root / part for part in ("forms", "odd") if (root / part).is_dir()] or [root]
    files = sorted(p for part in parts for p in part.rglob("*") if p.is_file())
    with ThreadPoolExecutor(arguments.processes) as pool:
        outcomes = list(pool.map(lambda p: inspect(p, arguments.limit), files))
    for name, count in Counter(o.name for o in outcomes).most_common():
        print(f"{count:5} {name}")
    for slow in sorted(outcomes, key=lambda o: -o.seconds)[:3]:
        print(f"slow: {slow.seconds:.1f} s {slow.path.relative_to(root)} ({slow.name})")
    broken = [o for o in outcomes if o.broken]
    for outcome in broken:
        print(f"BROKEN: {outcome.path.relative_to(root)}: {outcome.broken}")
    print(f"{len(outcomes)} files, {len(broken)} broken promises")
    sys.exit(1 if broken else 0)


if __name__ == "__main__":
    main()
