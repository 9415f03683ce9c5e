"""The optional manifest `dossier.yaml`: what cannot be guessed, written by the clerk.

Required keys: `format`; `path` in units and files; `kind` in files; `name` in roster rows;
`document` in on_paper. Unknown keys are refused. `rules/validate.py` reads the annotations;
a function among them puts right what is written.
"""

import unicodedata
from dataclasses import field
from datetime import date as Date
from typing import Annotated, Any, Literal

from dossiercheck.model.frozen import frozen
from dossiercheck.model.submission import Correction, Member, MemberStatus, OnPaper


def _text(value: Any) -> Any:
    """Scalars YAML reads as dates or numbers are text here."""
    return value if value is None else str(value)


def _path(value: Any) -> Any:
    """One spelling for paths: NFC, '/'-separated, no './' in front, no '/' behind."""
    if not isinstance(value, str):
        return value
    return unicodedata.normalize("NFC", value).replace("\\", "/").removeprefix("./").rstrip("/") or "."


UnitPath = Annotated[str, _path]


@frozen(kw_only=True)
class RosterRow:
    """One member."""

    name: str
    born: Date | None = None
    position: str | None = None
    status: MemberStatus = "official"

    def member(self) -> Member:
        """The row as the rest of the house knows it."""
        return Member(self.name, self.born, self.position, self.status, "manifest")


@frozen(kw_only=True)
class PaperRow:
    """A document handed over on paper."""

    document: str
    member: str | None = None
    seen_by: str | None = None
    on: Date | None = None

    def paper(self) -> OnPaper:
        """The row as the rest of the house knows it."""
        return OnPaper(self.document, self.member, self.seen_by, self.on)


@frozen(kw_only=True)
class UnitRow:
    """One unit."""

    path: UnitPath
    kind: str | None = None
    name: str | None = None
    received: Date | None = None
    secretary: str | None = None
    roster: tuple[RosterRow, ...] | None = None
    on_paper: tuple[PaperRow, ...] = ()


@frozen(kw_only=True)
class FileRow:
    """The clerk's correction of what was recognised."""

    path: UnitPath
    kind: str
    because: str | None = None

    def correction(self) -> Correction:
        """The row as the rest of the house knows it."""
        return Correction(self.path, self.kind, self.because)


@frozen(kw_only=True)
class Manifest:
    """The whole file."""

    format: Literal["dossiercheck/dossier@1"]
    ruleset: str | None = None
    parameters: dict[str, Annotated[str, _text]] = field(default_factory=dict)
    units: tuple[UnitRow, ...] = ()
    files: tuple[FileRow, ...] = ()
