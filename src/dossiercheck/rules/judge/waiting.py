"""What nobody could read or tell, and which missing papers it may be."""

from collections.abc import Mapping

from dossiercheck.model.diagnostic import Diagnostic
from dossiercheck.model.fact import Evidence, Found
from dossiercheck.model.frozen import frozen
from dossiercheck.model.submission import Submission, Unit
from dossiercheck.rules.assign import Placed
from dossiercheck.rules.schema import RuleSet
from dossiercheck.vietnamese.fold import fold, plain

NO_DOCUMENT = frozenset({"foreign", "lock-file"})
"""Types no document comes in: such a file cannot be the paper that is not there."""
_LOOSE = "."


@frozen
class Waiting:
    """What in each unit is unread and could be a missing paper, and doubtful readings by kind: where each stands."""

    unread: Mapping[str, tuple[Evidence, ...]]
    doubtful: Mapping[tuple[str, str], tuple[Evidence, ...]]
    """By (unit, kind a document of low confidence may be, or one that may lie unparted in another)."""

    @staticmethod
    def of(
        submission: Submission, diagnostics: Mapping[str, Diagnostic], placed: tuple[Placed, ...], ruleset: RuleSet
    ) -> "Waiting":
        """From unreadable files, unread pages and doubtful kinds. An unrecognised readable document changes nothing."""
        unread: dict[str, list[Evidence]] = {}
        for unit in submission.units:
            for file in unit.files:
                if file.path in diagnostics and diagnostics[file.path].code not in NO_DOCUMENT:
                    unread.setdefault(unit.path, []).append(Evidence(file.path))
        for lost in submission.unopened:
            if lost.code not in NO_DOCUMENT:
                unread.setdefault(lost.unit, []).append(Evidence(lost.file.path))
        doubtful: dict[tuple[str, str], list[Evidence]] = {}
        for p in placed:
            seen = p.facts.at(p.facts.pages[0] if p.facts.pages else None)
            # A page that lies in a picture of its own is counted there.
            own = [n for n in p.facts.unread_pages if n not in p.facts.perhaps]
            for unit_path in dict.fromkeys((p.lies, p.owner)):
                if own or _untitled(p):
                    unread.setdefault(unit_path, []).append(p.facts.at(own[0]) if own else seen)
                for kind in _perhaps(p, ruleset):
                    doubtful.setdefault((unit_path, kind), []).append(seen)
        return Waiting({u: tuple(e) for u, e in unread.items()}, {k: tuple(e) for k, e in doubtful.items()})

    def for_(self, unit: Unit, document: str) -> tuple[Evidence, ...]:
        """What in the unit, or among the loose files, could be that paper: doubtful readings first."""
        places = dict.fromkeys((unit.path, _LOOSE))
        found = [e for p in places for e in self.doubtful.get((p, document), ())]
        return tuple(dict.fromkeys((*found, *(e for p in places for e in self.unread.get(p, ())))))


def _untitled(placed: Placed) -> bool:
    """Whether a scan's title was not read whole and nothing else tells its kind: it may be any paper."""
    title = placed.facts.title
    whole = isinstance(title, Found) and title.value.genre is not None and title.value.subject is not None
    return placed.facts.quality < 1 and not placed.sure and not whole


def _perhaps(placed: Placed, ruleset: RuleSet) -> tuple[str, ...]:
    """Kinds a document may be or hold beside the one it surely is."""
    reading = (placed.kind, placed.facts.kind.runner_up) if placed.kind is not None and not placed.sure else ()
    doubtful = [k for k in reading if k is not None and not _ruled_out(placed, k, ruleset)]
    return tuple(dict.fromkeys((*doubtful, *placed.facts.inner)))


def _ruled_out(placed: Placed, kind: str, ruleset: RuleSet) -> bool:
    """Whether a word of the title rules the kind out."""
    known = ruleset.documents.get(kind)
    if known is None or not isinstance(placed.facts.title, Found):
        return False
    title = fold(f"{placed.facts.title.value.genre or ''} {placed.facts.title.value.subject or ''}")
    return any(fold(n) in title or plain(n) in plain(title) for n in known.recognise.never)
