"""A value on one line, as it may be written in a pack."""

import json
import re
from typing import Any

from dossiercheck.rules.scalars import resolve

_QUOTED = re.compile(r"[,\[\]{}#&*!|>'\"%@`]|: |:$|^[?:]|^-(?: |$)|^\s|\s$")
"""What plain text in brackets may not hold or begin with."""


def flow(value: Any) -> str:
    """'{on: branch-class, yes: 9}': text is quoted only where YAML would read something else."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{flow(k)}: {flow(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(flow(v) for v in value) + "]"
    if isinstance(value, bool):
        return str(value).lower()
    if value is None:
        return "null"
    if isinstance(value, str) and (_QUOTED.search(value) or resolve(value) != value):
        return json.dumps(value, ensure_ascii=False)
    return str(value)
