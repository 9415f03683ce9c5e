"""The values facts carry. None inside a value means blank on the paper or not stated; nothing is computed."""

from datetime import date as Date
from decimal import Decimal
from typing import Literal

from dossiercheck.model.frozen import frozen
from dossiercheck.model.submission import MemberStatus

SignatureMark = Literal["digital", "picture", "ink", "typed", "none", "unreadable"]
VoteOn = Literal["branch-class", "member-class", "adoption", "commendation", "minutes", "other"]


@frozen
class Letterhead:
    """The two left-hand lines of a Party document: superior body and issuing body, as printed."""

    superior: str | None
    issuer: str | None


@frozen
class Symbol:
    """Number and symbol, '59-KH/ĐBSNV': spaces and stray dots dropped in `text`."""

    text: str
    number: str | None
    genre: str | None
    body: str | None


@frozen
class Dated:
    """Place-and-date line. A blank day gives day None and date None: 'not dated'."""

    place: str | None
    date: Date | None
    year: int | None
    month: int | None
    day: int | None


@frozen
class Title:
    """Genre line as printed ('BÁO CÁO', 'BẢN KIỂM ĐIỂM') and the abstract below or beside it."""

    genre: str | None
    subject: str | None


@frozen
class Periods:
    """Years the title and opening speak of."""

    years: tuple[int, ...]
    review_year: int | None
    target_year: int | None


@frozen
class Signature:
    """One signature block. Several authority lines are joined with ' / '."""

    authority: str | None
    role: str | None
    name: str | None
    mark: SignatureMark
    seal: bool | None = None
    date: Date | None = None
    page: int | None = None


@frozen
class Meeting:
    """When a meeting was held and who led and recorded it."""

    date: Date | None
    chair: str | None
    secretary: str | None


@frozen
class Attendance:
    """Head count of Party members at a meeting (guests are not members)."""

    total: int | None
    present: int | None
    absent: int | None
    official: int | None
    probationary: int | None
    exempt: int | None = None
    """Those of the total who need not come: 'được miễn sinh hoạt 01 đ/c'."""


@frozen
class Ballots:
    """Ballot papers counted."""

    issued: int | None
    collected: int | None
    valid: int | None
    invalid: int | None


@frozen
class Tally:
    """Votes one level received."""

    level: str
    votes: int


@frozen
class Vote:
    """One vote. `member` None with `on` 'member-class' is a collective line. `of` is a document kind.

    A vote told without any figure ('đa số đồng ý') has every figure None.
    """

    on: VoteOn
    of: str | None = None
    member: str | None = None
    level: str | None = None
    yes: int | None = None
    no: int | None = None
    other: int | None = None
    base: int | None = None
    percent: float | None = None
    percent_of: str | None = None
    """'total', 'present', 'official', 'collected', 'valid' or None if not stated."""
    method: Literal["hands", "ballot"] | None = None
    ballots: Ballots | None = None
    tally: tuple[Tally, ...] = ()


@frozen
class Person:
    """The person a paper is about."""

    name: str
    born: Date | None = None


@frozen
class Level:
    """A class claimed, proposed or decided, as printed."""

    who: Literal["member", "unit"]
    stage: Literal["self", "proposed", "decided"]
    level: str


@frozen
class Criterion:
    """One row of a score table with its sub-rows."""

    name: str
    max: Decimal | None
    self: Decimal | None
    parts: tuple["Criterion", ...] = ()
    extra: Literal["bonus", "penalty"] | None = None
    """Points beside the criteria ('Điểm thưởng', 'Điểm trừ'): they count in the total, not in the most there is."""


@frozen
class Scores:
    """A score table: its top-level criteria, and the printed totals."""

    criteria: tuple[Criterion, ...]
    total: Decimal | None
    max: Decimal | None


@frozen
class MemberRow:
    """One row of a table of people."""

    name: str
    level: str | None = None
    born: Date | None = None
    status: MemberStatus | None = None
    """The standing its row tells beside name and level ('Dự bị', 'Miễn sinh hoạt'); None where it tells none."""


@frozen
class Commendation:
    """What the minutes propose: who is to be commended, or that nobody is."""

    proposed: tuple[str, ...]
    none: bool = False


@frozen
class Unfilled:
    """Blanks left in a form. `form` is True where so much is blank that it is no document yet."""

    blanks: int
    samples: tuple[str, ...]
    form: bool


@frozen
class Arrival:
    """Arrival stamp (dấu ĐẾN)."""

    date: Date | None
    number: str | None


@frozen
class Mention:
    """A unit named in the title or text: 'Chi bộ Văn phòng'."""

    name: str
    where: Literal["title", "opening", "signature", "text"]
