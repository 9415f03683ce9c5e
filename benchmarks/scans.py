"""Signed and sealed scans read against labels: symbol, date, genre, signature page and a mark of ink.

`python benchmarks/scans.py [FOLDER]`; FOLDER (default: `$DOSSIERCHECK_CORPUS/scans`) holds PDFs and `labels.jsonl` with
file, symbol, date, kind, signature_page. Exit 1 if fewer than nine tenths are right in all, or a found value is wrong.
"""

import json
import os
import sys
import time
from pathlib import Path
from typing import Any

from dossiercheck.intake.source import Source
from dossiercheck.model.fact import Found
from dossiercheck.model.facts import DocumentFacts
from dossiercheck.rules.compile import recognisers
from dossiercheck.run.packs import Pack, open_pack
from dossiercheck.run.task import FileReader, Task
from dossiercheck.vietnamese.fold import fold

ASKED = ("symbol", "date", "genre", "page", "ink")


def seen(facts: DocumentFacts) -> dict[str, Any]:
    """What was found, in the labels' terms; what is absent, unreadable or unread is left out."""
    told: dict[str, Any] = {}
    if isinstance(facts.symbol, Found) and "number" not in facts.symbol.unread:
        told["symbol"] = facts.symbol.value.text
    if isinstance(facts.dated, Found) and not facts.dated.unread:
        told["date"] = str(facts.dated.value.date)
    if isinstance(facts.title, Found):
        told["genre"] = fold(facts.title.value.genre or "")
    if isinstance(facts.signatures, Found):
        signed = [s for s in facts.signatures.value if s.mark == "ink"]
        told["page"] = signed[-1].page if signed else facts.signatures.value[-1].page
        told["ink"] = bool(signed)
        told["marks"] = [(s.authority, s.role, s.name, s.mark) for s in facts.signatures.value]
    return told


def main() -> int:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(os.environ["DOSSIERCHECK_CORPUS"]) / "scans"
    pack = open_pack(None, "vi")
    assert isinstance(pack, Pack)
    read = FileReader(recognisers(pack.ruleset))
    labels = [json.loads(row) for row in (folder / "labels.jsonl").read_text("utf-8").splitlines()]
    right = wrong = 0
    began = time.process_time()
    for label in labels:
        reading = read(Task(label["file"], Source(str(folder / label["file"]))))
        told = seen(reading.facts[0]) if reading.facts else {}
        want = {
            "symbol": label["symbol"],
            "date": label["date"],
            "genre": fold(label["kind"]),
            "page": label["signature_page"],
            "ink": label["hand_signature"],
        }
        bad = {k: told[k] for k in ASKED if k in told and told[k] != want[k]}
        lacking = [k for k in ASKED if k not in told]
        wrong += bool({k: v for k, v in bad.items() if k != "ink"})
        right += not bad and not lacking
        print(
            label["file"], "right" if not bad and not lacking else f"wrong {bad} lacking {lacking}", told.get("marks")
        )
    print(f"{right} of {len(labels)} right in all; {wrong} with a wrong value; CPU {time.process_time() - began:.1f} s")
    return int(right * 10 < 9 * len(labels) or wrong > 0)


if __name__ == "__main__":
    sys.exit(main())
