"""What went wrong with an input, said so that a person can mend it."""

from dataclasses import dataclass
from typing import Literal

UnreadableCode = Literal["empty", "encrypted", "damaged", "unsupported", "needs-ocr", "limit", "lock-file"]


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One problem: unreadable files and mistakes in YAML alike."""

    path: str
    code: str
    """An `UnreadableCode` for files, or a pack/manifest problem's name."""
    message: str
    line: int | None = None
    """From 1."""
    column: int | None = None
    """From 1."""
    hint: str | None = None

    def __str__(self) -> str:
        place = ":".join(str(p) for p in (self.path, self.line, self.column) if p is not None)
        return f"{place}: {self.message}" + (f" {self.hint}" if self.hint else "")
