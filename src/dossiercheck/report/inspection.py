"""What is seen in one file, as JSON (`dossiercheck/inspection@1`) or for the terminal."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from dossiercheck.model.diagnostic import Diagnostic
from dossiercheck.model.fact import Absent, Found, Unreadable
from dossiercheck.model.facts import FACT_NAMES, DocumentFacts
from dossiercheck.report.plain import fact, plain
from dossiercheck.report.words import Lang, printable, word

FORMAT = "dossiercheck/inspection@1"


def as_json(file: str, facts: Sequence[DocumentFacts], problem: Diagnostic | None) -> bytes:
    """All facts, absent ones too; `diagnostics` says what could not be read."""
    data = {
        "format": FORMAT,
        "file": file,
        "documents": [_document(d) for d in facts],
        "diagnostics": [] if problem is None else [plain(problem)],
    }
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()


def _document(facts: DocumentFacts) -> dict[str, Any]:
    return {
        "kind": facts.kind.kind,
        "confidence": round(facts.kind.confidence, 3),
        "runner_up": facts.kind.runner_up,
        "why": facts.kind.why,
        "pages": plain(facts.pages),
        "unread_pages": list(facts.unread_pages),
        "member": facts.person.value.name if isinstance(facts.person, Found) else None,
        "facts": {name: fact(getattr(facts, name)) for name in FACT_NAMES},
    }


def as_text(
    file: str, facts: Sequence[DocumentFacts], problem: Diagnostic | None, labels: Mapping[str, str], lang: Lang
) -> str:
    """The same for a person: kind and why, then one line a fact with where it stands."""
    lines = [printable(file)]
    if problem is not None:
        lines.append(f"  {printable(problem.message)} {printable(problem.hint or '')}".rstrip())
    for number, document in enumerate(facts, 1):
        kind = document.kind
        label = labels.get(kind.kind or "", kind.kind or "") or word("no-document", lang)
        span = f", {word('pages', lang)} {document.pages[0]}-{document.pages[1]}" if document.pages else ""
        lines += [
            f"{number}. {label} ({kind.confidence:.2f}{span})",
            f"   {word('why', lang)}: {printable(kind.why)}",
        ]
        if kind.runner_up:
            lines.append(f"   {word('runner-up', lang)}: {labels.get(kind.runner_up, kind.runner_up)}")
        lines += [f"   {name:<20} {_told(getattr(document, name), lang)}" for name in FACT_NAMES]
    return "\n".join(lines) + "\n"


def _told(value: Found[Any] | Absent | Unreadable, lang: Lang) -> str:
    match value:
        case Absent():
            return word("absent", lang)
        case Unreadable(reason=reason):
            return f"{word('unreadable', lang)} ({printable(reason)})"
        case Found():
            told = printable(json.dumps(_stated(plain(value.value)), ensure_ascii=False))
            told = told if len(told) <= 400 else told[:399] + "…"
            unread = f" [{word('unread', lang)}: {', '.join(value.unread)}]" if value.unread else ""
            where = value.evidence[0] if value.evidence else None
            place = "" if where is None else where.place or (f"{word('page', lang)} {where.page}" if where.page else "")
            return f"{told}{unread}" + (f"  ({place})" if place else "")


def _stated(value: Any) -> Any:
    """Values without their empty parts, to be short."""
    match value:
        case dict():
            return {k: _stated(v) for k, v in value.items() if v not in (None, [], {})}
        case list():
            return [_stated(v) for v in value]
        case _:
            return value
