"""Where the CPU of a check goes: start-up, readers, facts, and the rest (rules, report, processes).

    python benchmarks/split.py [FOLDER] [--rounds N]

Each stage is a process of its own, run in turn; the difference between two is a stage's cost.
"""

import argparse
import sys
from pathlib import Path

from measure import FIXTURE, checker, interleaved
from speed import READERS

FACTS = READERS.replace(
    "for path in files:\n    read(path.name, path.read_bytes())",
    """from dossiercheck.facts.gather import gather_all
from dossiercheck.model.document import Document
from dossiercheck.rules.compile import recognisers
from dossiercheck.run.packs import open_pack
kinds = recognisers(open_pack(None).ruleset)
for path in files:
    found = read(path.name, path.read_bytes())
    if isinstance(found, Document):
        gather_all(found, kinds)""",
)
PACK = """
from dossiercheck.facts.gather import gather_all
from dossiercheck.rules.compile import recognisers
from dossiercheck.run.packs import open_pack
recognisers(open_pack(None).ruleset)
"""


def main() -> None:
    """Print each stage's share."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=FIXTURE)
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    folder = str(arguments.folder)
    python = sys.executable
    taken = interleaved(
        {
            "bare": [python, "-c", "pass"],
            "readers": [python, "-c", READERS, folder],
            "pack": [python, "-c", PACK],
            "facts": [python, "-c", FACTS, folder],
            "whole": checker("check", folder, "--jobs", "1"),
        },
        arguments.rounds,
    )
    readers = taken["readers"] - taken["bare"]
    pack = taken["pack"] - taken["bare"]
    facts = taken["facts"] - taken["readers"] - pack
    rest = taken["whole"] - taken["facts"]
    shares = {
        "Python itself": taken["bare"],
        "readers, their imports": readers,
        "facts": facts,
        "rule pack, imports of rules and facts": pack,
        "rules, report, worker": rest,
    }
    for name, seconds in shares.items():
        print(f"{name:40} {seconds:6.2f} s  {100 * seconds / taken['whole']:5.1f} %")
    print(f"{'whole check':40} {taken['whole']:6.2f} s")


if __name__ == "__main__":
    main()
