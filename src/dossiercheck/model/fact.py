"""Found, absent and unreadable are three things: the sum every fact is told in."""

from typing import Generic, TypeAlias, TypeVar

from dossiercheck.model.box import Box
from dossiercheck.model.frozen import frozen

T = TypeVar("T")


@frozen
class Evidence:
    """What a person is shown: where in which file, and the words that stand there."""

    file: str
    page: int | None = None
    place: str | None = None
    quote: str = ""
    box: Box | None = None

    @property
    def order(self) -> tuple[str, int, str, float, str]:
        """Key that sorts evidence by file, page and position."""
        return (self.file, self.page or 0, self.place or "", self.box.top if self.box else 0.0, self.quote)


@frozen
class Found(Generic[T]):
    """It is there. For a fact that is a list, `evidence[i]` shows `value[i]`."""

    value: T
    evidence: tuple[Evidence, ...] = ()
    confidence: float = 1.0
    unread: tuple[str, ...] = ()
    """Names of parts of the value that are on the paper but could not be read."""


@frozen
class Absent:
    """All of the place was read and it is not there."""

    looked_at: tuple[Evidence, ...] = ()


@frozen
class Unreadable:
    """It may be there; the place could not be read."""

    reason: str
    looked_at: tuple[Evidence, ...] = ()


Fact: TypeAlias = Found[T] | Absent | Unreadable
