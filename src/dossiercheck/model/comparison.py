"""A dossier handed in again: what was mended since, what is still open, what is new."""

from dossiercheck.model.frozen import frozen
from dossiercheck.model.report import Finding, Report


@frozen
class Comparison:
    """Two reports on one dossier; findings are the same when their ids are."""

    old: Report
    new: Report
    mended: tuple[Finding, ...]
    """As the old report told them."""
    still: tuple[Finding, ...]
    """As the new report tells them."""
    fresh: tuple[Finding, ...]

    @staticmethod
    def of(old: Report, new: Report) -> "Comparison":
        """Compare by the findings' ids; each list keeps its report's order."""
        before, after = {f.id for f in old.findings}, {f.id for f in new.findings}
        return Comparison(
            old,
            new,
            tuple(f for f in old.findings if f.id not in after),
            tuple(f for f in new.findings if f.id in before),
            tuple(f for f in new.findings if f.id not in before),
        )
