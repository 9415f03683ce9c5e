"""A delivery: units, their files, their members."""

from datetime import date as Date
from typing import Literal

from dossiercheck.model.frozen import frozen

MemberStatus = Literal[
    "official",
    "probationary",
    "exempt",
    "suspended",
    "transferred-out",
    "transferred-in",
    "temporary",
    "new",
]
MemberSource = Literal["roster", "manifest", "documents"]


@frozen
class FileRef:
    """One file as delivered."""

    path: str
    """Relative to the checked folder, '/'-separated, NFC; 'delivery.zip/name' inside a zip."""
    sha256: str
    size: int
    """Bytes."""


@frozen
class Member:
    """A Party member of a unit."""

    name: str
    born: Date | None = None
    position: str | None = None
    status: MemberStatus = "official"
    source: MemberSource = "roster"
    certain: bool = True
    """False for a person known from attendance alone: owes *unsure*, not *missing*."""
    label: str = ""
    """How reports name the member: the name, with the birth date if two share it."""


@frozen
class OnPaper:
    """A document handed over on paper and seen by the clerk."""

    document: str
    member: str | None = None
    seen_by: str | None = None
    on: Date | None = None


@frozen
class Correction:
    """The clerk's word on what a file is, against the machine's reading."""

    path: str
    kind: str
    because: str | None = None


@frozen
class Unit:
    """A branch, a committee, a mass organisation: a folder of the delivery."""

    path: str
    """'.' for the checked folder itself."""
    kind: str | None
    """'chi-bo', 'dang-uy', 'doan-the' or None where nobody knows."""
    name: str
    parent: str | None = None
    files: tuple[FileRef, ...] = ()
    roster: tuple[Member, ...] | None = None
    """None: no roster was given."""
    received: Date | None = None
    secretary: str | None = None
    on_paper: tuple[OnPaper, ...] = ()
    listed: bool = False
    """Named in the manifest."""


@frozen
class Submission:
    """Everything found at the checked path."""

    root: str
    units: tuple[Unit, ...]
    corrections: tuple[Correction, ...] = ()
    ruleset: str | None = None
    """Named in the manifest."""
    parameters: tuple[tuple[str, str], ...] = ()
    litter: tuple[str, ...] = ()
    unopened: tuple["UnopenedFile", ...] = ()
    """Archives that could not be opened, names that could not be stored."""


@frozen
class UnopenedFile:
    """A file intake itself could not open: an archive of another type, a damaged zip."""

    file: FileRef
    unit: str
    code: str
    message: str
