"""What went wrong with an input, said so that a person can mend it."""

from dataclasses import replace
from typing import Literal

from dossiercheck.model.frozen import frozen

UnreadableCode = Literal["empty", "encrypted", "damaged", "unsupported", "needs-ocr", "limit", "lock-file"]


@frozen
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


def in_english(problem: Diagnostic) -> Diagnostic:
    """An unreadable file's problem, which readers tell in Vietnamese, by its code; any other as it is."""
    if problem.code not in _ENGLISH:
        return problem
    message, hint = _ENGLISH[problem.code]
    return replace(problem, message=message, hint=hint)


_ENGLISH: dict[str, tuple[str, str]] = {
    "empty": ("The file is empty.", "Hand in the document again."),
    "encrypted": ("The file is locked by a password.", "Hand it in again without a password."),
    "damaged": (
        "The file is damaged and cannot be opened.",
        "Open it in its own program, save it anew and hand it in.",
    ),
    "unsupported": ("No document comes in this type of file.", "Hand in DOCX or PDF files, one by one."),
    "needs-ocr": (
        "The file or page is a picture whose text was not read.",
        "See “dossiercheck doctor” for reading scans.",
    ),
    "limit": ("Reading the file exceeded a limit of time, size or pages.", "Hand it in in smaller parts."),
    "lock-file": ("This is a lock file that a word processor leaves behind.", "Delete it."),
}
