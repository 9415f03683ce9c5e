"""The rule-pack format `dossiercheck/ruleset@1`: what a Party-office official writes in YAML.

A *requirement* says which paper a unit owes and what must hold of it; a *check* compares facts
across papers with one of a closed set of operators. Everything is frozen; unknown keys are refused.
`rules/validate.py` reads the annotations.
"""

from collections.abc import Mapping
from dataclasses import field
from datetime import date as Date
from decimal import Decimal
from typing import Annotated, Any, ClassVar, Literal

from dossiercheck.model.frozen import frozen
from dossiercheck.rules.checks import Operators
from dossiercheck.rules.shorthand import Bounded, Strict, both, one_or_many

Severity = Literal["error", "warning", "info"]
Expectation = Literal["pass", "fail", "unsure", "not-applicable"]
VoteOn = Literal["branch-class", "member-class", "adoption", "commendation", "minutes", "other"]
Name = Annotated[str, Bounded(letters=1)]


@frozen(kw_only=True)
class TextPair(Strict):
    """The same words in Vietnamese and English."""

    vi: Name
    en: Name


Text = Annotated[TextPair, both]
Names = Annotated[tuple[Name, ...], one_or_many]


@frozen(kw_only=True)
class Basis(Strict):
    """The text the pack puts into force."""

    symbol: str
    issued: Date
    issuer: str
    known_by: Names = ()
    """Names of the committee and its superior as letterheads print them (tells a misfit)."""


@frozen(kw_only=True)
class Period(Strict):
    """Year under review and the year pledged for."""

    review_year: int
    target_year: int


@frozen(kw_only=True)
class Parameter(Strict):
    """What the plan leaves open; a manifest or `--set name=value` may give it."""

    type: Literal["date", "integer", "decimal", "boolean", "choice", "text"]
    default: Any = None
    optional: bool = False
    choices: Names = ()
    note: Text


@frozen(kw_only=True)
class Window(Strict):
    """Days something is to be done in, both included."""

    KEYS: ClassVar[Mapping[str, str]] = {"since": "from", "until": "to"}
    since: Date
    until: Date
    clause: str


@frozen(kw_only=True)
class Role(Strict):
    """A post or function and how papers name it."""

    label: Text
    known_by: Names


@frozen(kw_only=True)
class UnitKind(Strict):
    """A kind of unit and the words in folder names and letterheads that tell it."""

    label: Text
    known_by: Names
    never: Names = ()
    """Words that rule the kind out ('chi đoàn' is no chi bộ)."""


@frozen(kw_only=True)
class PhraseRule(Strict):
    """Phrases in folded text: all of `all` and, if given, one of `any`."""

    all: Names = ()
    any: Names = ()


@frozen(kw_only=True)
class Recognise(Strict):
    """How a kind of document is known. `title` may list alternatives."""

    KEYS: ClassVar[Mapping[str, str]] = {"never": "not"}
    title: Annotated[tuple[PhraseRule, ...], one_or_many]
    text: PhraseRule = field(default_factory=PhraseRule)
    issuer: Names = ()
    """Unit kinds whose letterhead it bears; decides between a branch's and a committee's paper."""
    never: Names = ()


@frozen(kw_only=True)
class DocumentKind(Strict):
    """One kind of paper."""

    label: Text
    recognise: Recognise
    listed: bool = True
    """False: in no list of the plan, so never missing."""


@frozen(kw_only=True)
class Source(Strict):
    """The clause that demands something. `verified` False: it may warn, never fail."""

    symbol: str
    clause: str | None = None
    verified: bool = True


@frozen(kw_only=True)
class Lowered(Strict):
    """A code whose severity the pack lowers, with the reason."""

    to: Literal["warning", "info"]
    because: str


@frozen(kw_only=True)
class Due(Strict):
    """The last day: the day before a date parameter if it is given, else the end of a window ('meet.to')."""

    KEYS: ClassVar[Mapping[str, str]] = {"otherwise": "else"}
    day_before: str | None = None
    otherwise: str


@frozen(kw_only=True)
class MeetingRule(Strict):
    """The meeting's day must lie in a window (else `date-outside`)."""

    within: str
    severity: Severity = "warning"


@frozen(kw_only=True)
class DatedRule(Strict):
    """Where the date is read and the window edge it may not precede ('meet.from')."""

    KEYS: ClassVar[Mapping[str, str]] = {"since": "from"}
    by: Literal["document", "meeting"] = "document"
    since: str | None = None


@frozen(kw_only=True)
class SignedBy(Strict):
    """One signatory owed. `role` names keys of `roles` or, literally, printed posts."""

    role: Names = ()
    authority: Names = ()
    member: Literal["self"] | None = None
    when: str | None = None
    """A boolean parameter; where it is false nobody owes this signature."""


@frozen(kw_only=True)
class VoteRule(Strict):
    """A vote the minutes must record."""

    on: VoteOn
    of: Names = ()
    """Document kinds adopted, one vote each."""
    for_each: Literal["member"] | None = None
    severity: Severity = "error"


@frozen(kw_only=True)
class ContentRule(Strict):
    """Something the paper must say. One of `title`, `text`, `fact` tells where to look."""

    id: str
    says: Text
    title: PhraseRule | None = None
    text: PhraseRule | None = None
    fact: str | None = None
    """Name of a fact that must be found."""
    covers: Literal["members", "branches"] | None = None
    """With `fact`: it must name every one of them."""
    severity: Severity = "warning"
    source: Source | None = None


PLACEHOLDERS = frozenset(
    (
        "what",
        "unit",
        "member",
        "who",
        "reason",
        "left",
        "right",
        "day",
        "received",
        "due",
        "window",
        "year",
        "wanted",
        "printed",
    )
)
"""What a rule's own words may name in braces: '{reason}' is the operator's sentence on what it found."""


@frozen(kw_only=True)
class Messages(Strict):
    """A rule's own words; placeholders are checked when the pack is loaded."""

    KEYS: ClassVar[Mapping[str, str]] = {"passed": "pass"}
    passed: Text | None = None
    fail: Text | None = None
    unsure: Text | None = None
    remedy: Text | None = None


@frozen(kw_only=True)
class Example(Strict):
    """Facts in, verdict out: test and documentation in one. See `rules/given.py` for `given`."""

    name: str = ""
    like: str | None = None
    """Name of an example of the same rule whose facts hold too, except where `given` says otherwise."""
    given: dict[str, Any] = field(default_factory=dict)
    expect: Expectation
    code: str | None = None
    """With fail or unsure: the finding that must come out."""


@frozen(kw_only=True)
class Requirement(Strict):
    """One paper owed and what must hold of it. Id: '<clause>/<document>'."""

    document: str
    clause: str | None = None
    """Overrides the dossier's clause."""
    for_each: Literal["member"] | None = None
    scope: Literal["unit", "submission"] = "unit"
    """'submission': owed once, by the unit of a kind in `owners` whose paper serves best, else the first."""
    owners: Names = ()
    served_by: Names = ()
    """Other kinds that may serve this requirement too, when `serves_if` stands in their title or text."""
    serves_if: PhraseRule | None = None
    period: Literal["review_year", "target_year"] | None = None
    dated: DatedRule = field(default_factory=DatedRule)
    meeting: MeetingRule | None = None
    due: Due | None = None
    signed: tuple[SignedBy, ...] = ()
    votes: tuple[VoteRule, ...] = ()
    votes_in: Names = ()
    """Kinds of papers annexed to this one whose votes count as recorded in it ('biên bản kiểm phiếu')."""
    content: tuple[ContentRule, ...] = ()
    lower: dict[str, Lowered] = field(default_factory=dict)
    advisory: bool = False
    """Every finding is at most a warning."""
    source: Source | None = None
    """Default: the pack's basis and the clause."""
    messages: Messages = field(default_factory=Messages)
    examples: tuple[Example, ...] = ()


@frozen(kw_only=True)
class Dossier(Strict):
    """All one kind of unit hands to another by one day."""

    KEYS: ClassVar[Mapping[str, str]] = {"sender": "from", "receiver": "to"}
    sender: str
    receiver: str
    clause: str
    due: Due
    requires: tuple[Requirement, ...]


@frozen(kw_only=True)
class Check(Operators):
    """One comparison across papers: exactly one operator is given (see `rules/checks.py`)."""

    id: str
    says: Text
    unit: Names
    """Kinds of unit it is judged for."""
    code: str
    severity: Severity = "warning"
    needs: Names = ()
    """Documents without which it is not applicable (a missing paper is one finding, not twelve)."""
    source: Source
    messages: Messages = field(default_factory=Messages)
    examples: tuple[Example, ...] = ()


@frozen(kw_only=True)
class Reading(Strict):
    """How the pack reads an ambiguity of the plan."""

    id: str
    question: Text
    reading: Text
    parameter: str | None = None


@frozen(kw_only=True)
class Unchecked(Strict):
    """What the pack knowingly does not check, printed in every report."""

    unit: str | None = None
    """Kind of unit the line is printed for; None: once for the whole report."""
    row: str | None = None
    what: Text
    why: Text


@frozen(kw_only=True)
class RuleSet(Strict):
    """A whole pack."""

    format: Literal["dossiercheck/ruleset@1"]
    id: str
    version: int = 1
    title: Text
    basis: Basis
    period: Period
    confidence: Annotated[Decimal, Bounded(above=0, most=1)] = Decimal("0.6")
    """Below it a recognised kind is doubtful."""
    legibility: Annotated[Decimal, Bounded(least=0, most=1)] = Decimal("0.85")
    """Mean confidence of a scan's letters below which what was not found, or found wrong, in it is only unsure."""
    parameters: dict[str, Parameter] = field(default_factory=dict)
    windows: dict[str, Window]
    roles: dict[str, Role] = field(default_factory=dict)
    units: dict[str, UnitKind]
    documents: dict[str, DocumentKind]
    dossiers: tuple[Dossier, ...]
    checks: tuple[Check, ...] = ()
    readings: tuple[Reading, ...] = ()
    not_checked: tuple[Unchecked, ...] = ()
    coverage: dict[str, Names] = field(default_factory=dict)
    """Row of the plan's obligations (R01...) -> what holds it: requirements, checks or 'not_checked'."""
