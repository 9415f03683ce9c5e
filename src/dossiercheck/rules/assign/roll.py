"""The people of one unit as the judges ask for them: by name, and which of them owe what."""

from collections.abc import Sequence

from dossiercheck.model.frozen import frozen
from dossiercheck.model.submission import Member, Unit
from dossiercheck.rules.assign.names import UnitNames
from dossiercheck.rules.assign.people import About, Known

OWE_NOTHING = frozenset({"exempt", "suspended", "transferred-out"})
OWE_PERHAPS = frozenset({"temporary", "new", "transferred-in"})


@frozen
class People:
    """Members of one unit, the units below it, and the names of all."""

    unit: Unit
    known: Known
    names: UnitNames
    below: tuple[Unit, ...] = ()
    branches: tuple[Unit, ...] = ()
    """Those of the units below that have members of their own."""
    secretaries: frozenset[str] = frozenset()
    """Keys of the names of other units' secretaries, as the manifest gives them."""

    @property
    def members(self) -> tuple[Member, ...]:
        """All members."""
        return self.known.members

    @property
    def given(self) -> bool:
        """Whether a roster was given."""
        return self.unit.roster is not None

    def find(self, name: str) -> About:
        """The member of a printed name."""
        return self.known.find(name)


def owes_nothing(member: Member) -> bool:
    """Exempt, suspended and transferred-out members owe nothing."""
    return member.status in OWE_NOTHING


def owes_perhaps(member: Member) -> bool:
    """Temporary, new and transferred-in members, and people known from attendance alone, owe unsure."""
    return member.status in OWE_PERHAPS or not member.certain


def called(member: Member) -> str:
    """The name reports use."""
    return member.label or member.name


def listed(names: Sequence[str]) -> str:
    """'A, B, C và 4 đồng chí khác': at most eight names in a sentence."""
    return ", ".join(names[:8]) + (f" … (+{len(names) - 8})" if len(names) > 8 else "")
