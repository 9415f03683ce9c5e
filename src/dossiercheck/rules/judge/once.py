"""What is owed once for the whole submission: which unit owes it, and which papers may stand for it.

Of several papers those of the units the rule names come first, and of these the one more of the wanted signatories
have a block in: a women's committee's own remarks are not the summary the trade union and the youth union sign.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from dossiercheck.model.fact import Absent, Found, Unreadable
from dossiercheck.model.frozen import frozen
from dossiercheck.rules.assign import Placed
from dossiercheck.rules.assign.roll import People
from dossiercheck.rules.judge.block import Fit, Wanted, fit
from dossiercheck.rules.judge.context import Context, Owed
from dossiercheck.rules.judge.signed import asked, signed
from dossiercheck.rules.schema import Dossier, Requirement, SignedBy

ByKind = Mapping[str, Sequence[Placed]]


@frozen
class Shared:
    """A requirement owed once: the unit that owes it, and the papers that may be it."""

    unit: str
    papers: tuple[Placed, ...]


class Once:
    """Everything a submission owes once, by the requirement's place in the pack."""

    def __init__(self, context: Context, people: Mapping[str, People], everyones: ByKind) -> None:
        self._found: dict[tuple[str, str], Shared] = {}
        for dossier in context.ruleset.dossiers:
            for rule in dossier.requires:
                if rule.scope != "unit" and (shared := _shared(context, dossier, rule, people, everyones)):
                    self._found[dossier.clause, rule.document] = shared

    def of(self, dossier: Dossier, rule: Requirement) -> Shared | None:
        """Who owes it and with what; None where no unit of a kind that owes it was handed in."""
        return self._found.get((dossier.clause, rule.document))


def _shared(
    context: Context, dossier: Dossier, rule: Requirement, people: Mapping[str, People], everyones: ByKind
) -> Shared | None:
    """Owed by the unit of the first kind there is that handed it over on paper, else whose file serves best, else the first."""
    kinds = {path: one.unit.kind for path, one in people.items()}
    kind = next((k for k in rule.owners if k in kinds.values()), None)
    if kind is None:
        return None
    owing = [path for path, k in kinds.items() if k == kind]
    wanted = (rule.document, *rule.served_by)
    papers = [p for k in wanted for p in everyones.get(k, ()) if kinds[p.owner] in rule.owners]
    own = [p for p in papers if p.owner in owing]
    best = min(own, key=lambda p: (-_fullness(context, dossier, rule, p, people), owing.index(p.owner)), default=None)
    seen = next((u for u in owing if any(s.document == rule.document for s in people[u].unit.on_paper)), None)
    bearer = seen or (best.owner if best else owing[0])
    return Shared(bearer, tuple(papers or everyones.get(rule.document, ())))


def _fullness(
    context: Context, dossier: Dossier, rule: Requirement, placed: Placed, people: Mapping[str, People]
) -> int:
    one = people[placed.owner]
    owed = Owed("", dossier, rule, one.unit, None, context.due(rule.due or dossier.due))
    return bodies(context, owed, placed, one)


def bodies(context: Context, owed: Owed, placed: Placed, people: People) -> int:
    """How many of those who must sign a paper have a block in it, signed or not; all may, where none could be read."""
    rules = asked(context, owed)
    match placed.facts.signatures:
        case Found(value=blocks):
            wanted = [Wanted.of(context, owed, placed, people, rule) for _, rule in rules]
            return sum(any(fit(b, w).fit >= Fit.LOOSE for b in blocks) for w in wanted)
        case Unreadable():
            return len(rules)
        case Absent():
            return 0


def jointly(context: Context, owed: Owed, best: Placed, others: Sequence[Placed], people: People) -> Owed:
    """What is owed once may come as a paper of each organisation: who signed one need not sign the other."""
    if owed.rule.scope != "submission" or not others:
        return owed
    return replace(owed, rule=replace(owed.rule, signed=tuple(_left(context, owed, best, others, people))))


def _left(context: Context, owed: Owed, best: Placed, others: Sequence[Placed], people: People) -> Iterator[SignedBy]:
    for wanted in owed.rule.signed:
        if _signs(context, owed, wanted, best, people) or not any(
            _signs(context, owed, wanted, o, people) for o in others
        ):
            yield wanted


def _signs(context: Context, owed: Owed, wanted: SignedBy, placed: Placed, people: People) -> bool:
    """Whether a paper bears that one signature, a typed one too where it is accepted."""
    only = replace(owed, rule=replace(owed.rule, signed=(wanted,)))
    return all(f.severity == "info" for f in signed(context.trial(), only, placed, people))
