"""What of a report a person asked to see: some units, some groups, or the verdict alone."""

from collections.abc import Sequence

from dossiercheck.model.frozen import frozen
from dossiercheck.model.report import Report, UnitReport
from dossiercheck.report.sections import SECTIONS
from dossiercheck.vietnamese.fold import plain


@frozen
class Focus:
    """What is printed. The figures at top and bottom stay those of the whole report."""

    units: tuple[str, ...] = ()
    """Words of the units' names or folders, compared without diacritics; none: every unit."""
    groups: frozenset[str] = frozenset(SECTIONS)
    notes: bool = False
    """Notes are printed one by one; otherwise they are only counted."""
    summary: bool = False
    """Verdict and matrix only."""

    def shows(self, unit: UnitReport) -> bool:
        """Whether the unit is asked for."""
        told = plain(f"{unit.name} {unit.path}")
        return not self.units or any(plain(u) in told for u in self.units)

    def chosen(self, report: Report) -> tuple[UnitReport, ...]:
        """The units asked for."""
        return tuple(u for u in report.units if self.shows(u))


def focus(units: Sequence[str], only: str | None, *, summary: bool) -> Focus | str:
    """From the command line; the first unknown group's name if there is one. `only` is 'missing,late'."""
    names = [n.strip() for n in (only or "").split(",") if n.strip()]
    groups = {f"section-{n}" for n in names}
    for name in names:
        if f"section-{name}" not in SECTIONS:
            return name
    return Focus(tuple(units), frozenset(groups or SECTIONS), "section-info" in groups, summary)
