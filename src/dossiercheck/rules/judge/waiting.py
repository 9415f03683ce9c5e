"""What nobody could read or tell, and which missing papers it may be."""

from collections.abc import Mapping
from dataclasses import dataclass

from dossiercheck.model.diagnostic import Diagnostic
from dossiercheck.model.fact import Found
from dossiercheck.model.submission import Submission, Unit
from dossiercheck.rules.assign import Placed
from dossiercheck.rules.schema import RuleSet
from dossiercheck.vietnamese.fold import fold, plain

NO_DOCUMENT = frozenset({"foreign", "lock-file"})
"""Types no document comes in: such a file cannot be the paper that is not there."""
_LOOSE = "."


@dataclass(frozen=True, slots=True)
class Waiting:
    """Units with something unread that could be a missing paper, and doubtful readings by kind."""

    unread: frozenset[str]
    doubtful: frozenset[tuple[str, str]]
    """(unit, kind a document of low confidence may be, or one that may lie unparted in another)."""

    @staticmethod
    def of(
        submission: Submission, diagnostics: Mapping[str, Diagnostic], placed: tuple[Placed, ...], ruleset: RuleSet
    ) -> "Waiting":
        """From unreadable files, unread pages and doubtful kinds. An unrecognised readable document changes nothing."""
        unread = {
            u.path
            for u in submission.units
            for f in u.files
            if f.path in diagnostics and diagnostics[f.path].code not in NO_DOCUMENT
        }
        unread |= {u.unit for u in submission.unopened}
        unread |= {unit for p in placed if p.facts.unread_pages for unit in (p.lies, p.owner)}
        doubtful = {
            (unit, kind)
            for p in placed
            if p.kind is not None and not p.sure
            for kind in (p.kind, p.facts.kind.runner_up)
            if kind is not None and not _ruled_out(p, kind, ruleset)
            for unit in (p.lies, p.owner)
        }
        doubtful |= {(unit, kind) for p in placed for kind in p.facts.inner for unit in (p.lies, p.owner)}
        return Waiting(frozenset(unread), frozenset(doubtful))

    def could_be(self, unit: Unit, document: str) -> bool:
        """Whether something unread in the unit, or among the loose files, could be that paper."""
        places = (unit.path, _LOOSE)
        return any(p in self.unread or (p, document) in self.doubtful for p in places)


def _ruled_out(placed: Placed, kind: str, ruleset: RuleSet) -> bool:
    """Whether a word of the title rules the kind out."""
    known = ruleset.documents.get(kind)
    if known is None or not isinstance(placed.facts.title, Found):
        return False
    title = fold(f"{placed.facts.title.value.genre or ''} {placed.facts.title.value.subject or ''}")
    return any(fold(n) in title or plain(n) in plain(title) for n in known.recognise.never)
