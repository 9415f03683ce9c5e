"""What a letter or receipt says, before it is laid out: headings, items, closing; and who writes it."""

from datetime import date as Date

from dossiercheck.model.frozen import frozen


@frozen
class Office:
    """Who writes; what is not given is left blank for a pen."""

    superior: str = ""
    """'ĐẢNG BỘ KHỐI CÁC CƠ QUAN TỈNH'."""
    issuer: str = ""
    """'ĐẢNG ỦY SỞ NỘI VỤ'."""
    place: str = ""
    """'Lạng Sơn'."""
    deadline: Date | None = None
    """By when the mended papers are to be there."""
    received: Date | None = None
    """When the dossier came."""


@frozen
class Section:
    """A heading and its items; `rows` make a table instead."""

    heading: str
    items: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


@frozen
class Parts:
    """One letter or receipt. `genre` is None for a công văn, which prints none."""

    genre: str | None
    abstract: str
    addressee: str | None
    """Name of the unit it goes to."""
    opening: str
    sections: tuple[Section, ...]
    closing: str
    recipients: tuple[str, ...]
    signers: tuple[tuple[str, str], ...]
    """(authority, post) of each signature block, left to right."""
