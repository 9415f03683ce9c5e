"""Real lines by other people, read where the environment names their folder: traps refused, nine of ten others right."""

import json
import os
from pathlib import Path

import pytest

from dossiercheck.facts import attendance, votes
from dossiercheck.model.document import Document, Line
from dossiercheck.model.fact import Found

CORPUS = Path(os.environ.get("DOSSIERCHECK_CORPUS", "")) / "snippets.jsonl"
AROUND = ("CHI BỘ THÔN HẠ", "BIÊN BẢN", "Họp chi bộ cuối năm", "{}", "Cuộc họp kết thúc lúc 17 giờ cùng ngày.")


def right(entry: dict[str, object], texts: tuple[str, ...]) -> bool:
    document = Document("a.docx", "docx", tuple(Line(t, i, place=f"đoạn {i}") for i, t in enumerate(texts)))
    if entry["kind"] == "vote":
        fact = votes.find(document)
        values: tuple[object, ...] = fact.value if isinstance(fact, Found) else ()
        if entry["trap"]:
            return not values
    else:
        head = attendance.find(document)
        values = (head.value,) if isinstance(head, Found) else ()
    fields = entry["fields"]
    assert isinstance(fields, dict)
    return all(
        all(getattr(v, n) is None for v in values) if x is None else any(getattr(v, n) == x for v in values)
        for n, x in fields.items()
    )


@pytest.mark.skipif(not os.environ.get("DOSSIERCHECK_CORPUS") or not CORPUS.exists(), reason="no corpus named")
@pytest.mark.parametrize("kind", ["vote", "attendance"])
@pytest.mark.parametrize("alone", [True, False])
def test_real_lines(kind: str, alone: bool) -> None:
    entries = [e for e in map(json.loads, CORPUS.read_text("utf-8").splitlines()) if e["kind"] == kind]
    results = {
        e["id"]: right(e, (e["text"],) if alone else tuple(x.format(e["text"]) for x in AROUND)) for e in entries
    }
    assert all(results[e["id"]] for e in entries if e["trap"])
    others = [results[e["id"]] for e in entries if not e["trap"]]
    assert sum(others) >= 0.9 * len(others)
