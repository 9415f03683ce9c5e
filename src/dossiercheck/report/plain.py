"""Values as JSON knows them: dataclasses as objects, dates ISO, decimals as numbers, Fact states named."""

from dataclasses import fields, is_dataclass
from datetime import date as Date
from decimal import Decimal
from typing import Any

from dossiercheck.model.box import Box
from dossiercheck.model.fact import Absent, Evidence, Found, Unreadable
from dossiercheck.report.shape import EvidenceData


def plain(value: Any) -> Any:
    """The value as dicts, lists, strings, numbers and None."""
    match value:
        case None | bool() | int() | float() | str():
            return value
        case Decimal():
            return int(value) if value == value.to_integral_value() else float(value)
        case Date():
            return value.isoformat()
        case Box():
            return [round(side, 4) for side in (value.left, value.top, value.right, value.bottom)]
        case Found() | Absent() | Unreadable():
            return fact(value)
        case tuple() | list():
            return [plain(v) for v in value]
        case dict():
            return {k: plain(v) for k, v in value.items()}
        case _ if is_dataclass(value) and not isinstance(value, type):
            return {f.name: plain(getattr(value, f.name)) for f in fields(value)}
        case _:
            raise TypeError(f"no JSON form for {type(value).__name__}")


def fact(value: Found[Any] | Absent | Unreadable) -> dict[str, Any]:
    """A fact as `inspect` prints it."""
    match value:
        case Found():
            state, inner, unread, seen, sure = (
                "found",
                plain(value.value),
                value.unread,
                value.evidence,
                value.confidence,
            )
        case Absent():
            state, inner, unread, seen, sure = "absent", None, (), value.looked_at, 1.0
        case Unreadable():
            state, inner, unread, seen, sure = "unreadable", None, (), value.looked_at, 0.0
    found: dict[str, Any] = {
        "state": state,
        "value": inner,
        "unread": list(unread),
        "evidence": [evidence(e) for e in seen],
        "confidence": round(sure, 3),
    }
    return found | {"reason": value.reason} if isinstance(value, Unreadable) else found


def evidence(value: Evidence) -> EvidenceData:
    """Evidence as reports and inspections print it."""
    return {
        "file": value.file,
        "page": value.page,
        "place": value.place,
        "box": plain(value.box),
        "quote": value.quote,
    }
