"""The whole check against bare text extraction of the same files, as ratios of CPU in one run.

    python benchmarks/speed.py [FOLDER] [--rounds N]

Peers (kreuzberg; pdfplumber with python-docx) are looked for in this Python, or in the one that
DOSSIERCHECK_PEERS names; a peer that is not there is skipped, and said to be.
"""

import argparse
from pathlib import Path

from measure import DOCUMENTS, FIXTURE, checker, has, interleaved, peers

_FILES = f"""
import sys
from pathlib import Path
files = sorted(p for p in Path(sys.argv[1]).rglob("*") if p.suffix.lower() in {set(DOCUMENTS)!r})
"""
KREUZBERG = (
    _FILES
    + """
from kreuzberg import ExtractionConfig, extract_file_sync
config = ExtractionConfig(use_cache=False)
for path in files:
    try:
        len(extract_file_sync(str(path), config=config).content)
    except Exception:
        pass
"""
)
PLUMBER = (
    _FILES
    + """
import docx, pdfplumber
for path in files:
    try:
        if path.suffix.lower() == ".docx":
            book = docx.Document(str(path))
            texts = [p.text for p in book.paragraphs]
            texts += [c.text for t in book.tables for r in t.rows for c in r.cells]
        else:
            with pdfplumber.open(path) as pdf:
                texts = [page.extract_text() for page in pdf.pages]
    except Exception:
        pass
"""
)
READERS = (
    _FILES
    + """
from dossiercheck.readers import read
for path in files:
    read(path.name, path.read_bytes())
"""
)


def main() -> None:
    """Print the medians and the ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=FIXTURE)
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    folder = str(arguments.folder)
    commands = {
        "whole check": checker("check", folder, "--jobs", "1"),
        "readers alone": [checker()[0], "-c", READERS, folder],
    }
    python = peers()
    if has(python, "kreuzberg"):
        commands["kreuzberg"] = [python, "-c", KREUZBERG, folder]
    if has(python, "pdfplumber", "docx"):
        commands["pdfplumber + python-docx"] = [python, "-c", PLUMBER, folder]
    taken = interleaved(commands, arguments.rounds)
    for name, seconds in taken.items():
        print(f"{name:28} {seconds:7.2f} s CPU")
    for peer, limit in (("kreuzberg", 3.0), ("pdfplumber + python-docx", 0.5)):
        if peer not in taken:
            print(f"SKIPPED: {peer} is not installed; name a Python that has it in DOSSIERCHECK_PEERS")
            continue
        for ours in ("whole check", "readers alone"):
            print(f"{ours} / {peer}: {taken[ours] / taken[peer]:.2f} (whole check must stay under {limit})")


if __name__ == "__main__":
    main()
