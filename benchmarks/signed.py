"""What is found in signed files: signer, time, state, beside what name and folder say they are.

    DOSSIERCHECK_CORPUS=folder python benchmarks/signed.py
    python benchmarks/signed.py folder [--trust-roots DIR]

Looks at every .pdf and .docx under the folder that bears a signature; prints one line a signature and a tally. A name
with 'unsigned' must show none; one with 'broken', 'tamper', 'altered', 'invalid' or 'corrupt' must not be valid.
"""

import argparse
import os
import re
from collections import Counter
from pathlib import Path

from dossiercheck.model.document import Document
from dossiercheck.readers import read
from dossiercheck.readers.digital import verified
from dossiercheck.run.settings import certificates

_BROKEN = re.compile(r"broken|tamper|altered|invalid|corrupt|modified")


def main() -> int:
    """Exit 1 if a file's name and what was found contradict each other."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folder", nargs="?", default=os.environ.get("DOSSIERCHECK_CORPUS"))
    options.add_argument("--trust-roots", type=Path)
    given = options.parse_args()
    if not given.folder:
        options.error("name a folder or set DOSSIERCHECK_CORPUS")
    roots = certificates(given.trust_roots)
    tally: Counter[str] = Counter()
    wrong = 0
    for path in sorted(p for p in Path(given.folder).rglob("*") if p.suffix.lower() in {".pdf", ".docx"}):
        data = path.read_bytes()
        document = read(path.name, data)
        if not isinstance(document, Document) or not document.digital:
            continue
        found = verified(document, data, roots).digital
        states = [s.state for s in found]
        tally.update(f"{s.form} {s.state}" for s in found)
        name = path.name.lower()
        bad = ("unsigned" in name and bool(found)) or (bool(_BROKEN.search(name)) and "valid" in states)
        wrong += bad
        for s in found:
            parts = f" changed: {', '.join(s.changed_parts)}" if s.changed_parts else ""
            print(
                f"{'!' if bad else ' '} {path.parent.name}/{path.name}: {s.form} {s.state}, {s.signer}, {s.signed_at}{parts}"
            )
    print(", ".join(f"{k} {n}" for k, n in sorted(tally.items())), f"; contradictions {wrong}")
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main())
