"""Plain YAML scalars by the 1.2 core schema: 'no', '0123' and '12:30' stay text, ISO dates become dates."""

import re
from datetime import date as Date
from typing import Any

_INTEGER = re.compile(r"[-+]?(?:0|[1-9]\d*)")
_FLOAT = re.compile(r"[-+]?(?:0|[1-9]\d*)?\.?\d+(?:[eE][-+]?\d+)?")  # 0.6, .5, 1e3; '0123' is text
_POINT = re.compile(r"[.eE]")
_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_PLAIN: dict[str, bool | None] = {
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
    **dict.fromkeys(("null", "Null", "NULL", "~", ""), None),
}


def resolve(text: str) -> Any:
    """YAML 1.2 core scalars and ISO dates; 'no' and '0123' stay text."""
    if text in _PLAIN:
        return _PLAIN[text]
    if not (text[0].isdigit() or text[0] in "+-."):
        return text
    if _INTEGER.fullmatch(text):
        return int(text) if len(text) < 20 else text
    if _POINT.search(text) and _FLOAT.fullmatch(text):
        return float(text)
    if _DATE.fullmatch(text):
        try:
            return Date.fromisoformat(text)
        except ValueError:
            return text
    return text
