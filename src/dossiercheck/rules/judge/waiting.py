"""What nobody could read or tell, and which missing papers it may be."""

from collections.abc import Mapping

from dossiercheck.model.diagnostic import Diagnostic
from dossiercheck.model.fact import Evidence, Found
from dossiercheck.model.frozen import frozen
from dossiercheck.model.submission import Member, Submission, Unit
from dossiercheck.rules.assign import Assigned, Placed
from dossiercheck.rules.assign.names import Strength, UnitNames
from dossiercheck.rules.assign.people import alike
from dossiercheck.rules.judge.context import SURE
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
    nobodys: tuple[Placed, ...]
    """Papers whose owner nobody knows: they lie in a folder of no kind, and nothing in them names a unit."""
    names: UnitNames

    @staticmethod
    def of(
        submission: Submission, diagnostics: Mapping[str, Diagnostic], assigned: Assigned, ruleset: RuleSet
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
        for p in assigned.placed:
            seen = _begins(p)
            # A page that lies in a picture of its own is counted there.
            own = [n for n in p.facts.unread_pages if n not in p.facts.perhaps]
            for unit_path in dict.fromkeys((p.lies, p.owner)):
                if own or _untitled(p):
                    unread.setdefault(unit_path, []).append(p.facts.at(own[0]) if own else seen)
                for kind in _perhaps(p, ruleset):
                    doubtful.setdefault((unit_path, kind), []).append(seen)
        unknown = {u.path for u in submission.units if u.kind is None}
        nobodys = tuple(p for p in assigned.placed if p.owner in unknown)
        doubts = {k: tuple(e) for k, e in doubtful.items()}
        return Waiting({u: tuple(e) for u, e in unread.items()}, doubts, nobodys, assigned.names)

    def for_(self, unit: Unit, document: str) -> tuple[Evidence, ...]:
        """What in the unit, or among the loose files, could be that paper: doubtful readings first."""
        places = dict.fromkeys((unit.path, _LOOSE))
        found = [e for p in places for e in self.doubtful.get((p, document), ())]
        return tuple(dict.fromkeys((*found, *(e for p in places for e in self.unread.get(p, ())))))

    def nobodys_for(self, unit: Unit, document: str, member: Member | None) -> tuple[Evidence, ...]:
        """Papers of that kind whose owner nobody knows and that may be the unit's."""
        return tuple(_begins(p) for p in self.nobodys if p.kind == document and self._may_be(p, unit, member))

    def _may_be(self, placed: Placed, unit: Unit, member: Member | None) -> bool:
        """Whether a paper of unknown owner may be the unit's, and the member's: no other body, no other person stands in it."""
        head, person = placed.facts.letterhead, placed.facts.person
        if isinstance(head, Found) and head.value.issuer and self.names.tells_kind(head.value.issuer, unit.kind):
            return self.names.strength(head.value.issuer, unit) is not Strength.NONE
        if member is not None and isinstance(person, Found) and person.confidence >= SURE:
            return alike(member.name, person.value.name)
        return True


def _begins(placed: Placed) -> Evidence:
    """The file, from the page its document begins on."""
    return placed.facts.at(placed.facts.pages[0] if placed.facts.pages else None)


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
