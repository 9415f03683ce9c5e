"""Whether those who must sign a paper have signed it, each by his own block.

The block is known by authority and post (any accepted wording), by the member's name, or, for minutes, by the name
of the chair or secretary told in the text. Another organisation's authority, another post or another unit's
secretary is `wrong-signatory`; a block of the right person without a mark is `unsigned`; where blocks stand that
nobody could tell, whether the right one signed is unsure.
"""

from collections.abc import Iterator, Sequence

from dossiercheck.model.fact import Absent, Evidence, Found, Unreadable
from dossiercheck.model.frozen import frozen
from dossiercheck.model.report import Finding, Severity, Verdict
from dossiercheck.model.values import Signature
from dossiercheck.rules.assign import Placed
from dossiercheck.rules.assign.roll import People
from dossiercheck.rules.judge import digital
from dossiercheck.rules.judge.block import Fit, Reading, Wanted, fit
from dossiercheck.rules.judge.context import SURE, Context, Owed, finding
from dossiercheck.rules.judge.dated import whole
from dossiercheck.rules.schema import SignedBy

_MARKS = ("digital", "picture", "ink", "typed", "unreadable", "none")
_TYPED: dict[str, Severity] = {"accept": "info", "warn": "warning", "refuse": "error"}


@frozen
class _Case:
    """One signature owed on one paper."""

    context: Context
    owed: Owed
    placed: Placed
    wanted: Wanted
    facet: str
    who: str

    def told(
        self, code: str, verdict: Verdict, seen: tuple[Evidence, ...], severity: Severity | None = None, **more: object
    ) -> Finding:
        """A finding on this signature."""
        return finding(
            self.context,
            code,
            owed=self.owed,
            verdict=verdict,
            severity=severity,
            facet=self.facet,
            file=self.placed.file.path,
            evidence=seen or whole(self.placed),
            who=self.who,
            **more,  # type: ignore[arg-type]
        )


def signed(context: Context, owed: Owed, placed: Placed, people: People) -> Iterator[Finding]:
    """Every signature owed, and every digital signature that does not hold."""
    rules = asked(context, owed)
    wanted = [Wanted.of(context, owed, placed, people, s) for _, s in rules]
    for (number, rule), one in zip(rules, wanted, strict=True):
        others = [w for w in wanted if w is not one]
        yield from _one(_Case(context, owed, placed, one, f"signed.{number}", _who(context, owed, rule)), others)
    for number, signer, seen in digital.broken(placed.facts):
        yield finding(
            context,
            "signature-invalid",
            owed=owed,
            facet=f"digital.{number}",
            file=placed.file.path,
            evidence=seen or whole(placed),
            who=signer,
        )


def asked(context: Context, owed: Owed) -> tuple[tuple[int, SignedBy], ...]:
    """The signatures owed by their number; without those a parameter says nobody here can give."""
    return tuple(
        (n, s)
        for n, s in enumerate(owed.rule.signed, 1)
        if s.when is None or context.parameters.get(s.when) is not False
    )


def _who(context: Context, owed: Owed, wanted: SignedBy) -> str:
    vi = context.lang == "vi"
    if wanted.member is not None:
        return owed.member or ("đảng viên" if vi else "the member")
    roles = context.ruleset.roles
    labels = [(roles[r].label.vi if vi else roles[r].label.en) if r in roles else r for r in wanted.role]
    return " – ".join(part for part in (" / ".join(wanted.authority), " / ".join(labels)) if part)


def _one(case: _Case, others: Sequence[Wanted]) -> Iterator[Finding]:
    facts = case.placed.facts
    match facts.signatures:
        case Unreadable(looked_at=seen):
            if not _by_machine(case, others):
                yield case.told("unsigned", "unsure", seen)
        case Absent(looked_at=seen):
            if not _by_machine(case, others) and not digital.spoilt(facts, None):
                # Whoever signs has his name printed: a scan without any block is one whose block was not read.
                doubt = facts.unread_pages or facts.quality < 1 or digital.perhaps(facts)
                yield case.told("unsigned", "unsure" if doubt else "fail", seen)
        case Found() as fact:
            yield from _blocks(case, fact, others)


def _by_machine(case: _Case, others: Sequence[Wanted]) -> bool:
    """Whether a digital signature signs where no block tells who did: his own, or one for each who must sign."""
    facts, who = case.placed.facts, case.wanted.member or case.wanted.named
    if who is not None:
        return digital.valid(facts, who)
    return digital.count(facts) > len(others)


def _blocks(case: _Case, fact: Found[tuple[Signature, ...]], others: Sequence[Wanted]) -> Iterator[Finding]:
    """The best fitting block is judged; of equals the one that is signed."""
    readings = [fit(b, case.wanted) for b in fact.value]
    order = sorted(range(len(fact.value)), key=lambda i: (-readings[i].fit, _MARKS.index(fact.value[i].mark), i))
    best = order[0] if order else None
    if best is not None and readings[best].fit >= Fit.LOOSE:
        yield from _fitting(case, fact.value[best], readings[best], fact.evidence[best : best + 1])
        return
    yield from _none_fits(case, fact, readings, others)


def _fitting(case: _Case, block: Signature, reading: Reading, seen: tuple[Evidence, ...]) -> Iterator[Finding]:
    if reading.foreign:
        yield case.told("wrong-signatory", "unsure", seen, printed=reading.signer)
        return
    if reading.fit is Fit.LOOSE:
        yield finding(
            case.context,
            "format",
            owed=case.owed,
            facet=case.facet,
            file=case.placed.file.path,
            evidence=seen,
            printed=reading.printed,
            who=case.who,
        )
    facts = case.placed.facts
    if block.mark in {"picture", "ink"} or digital.valid(facts, block.name):
        return
    match block.mark:
        case "typed":
            severity = _TYPED[str(case.context.parameters.get("typed_signature", "accept"))]
            yield case.told("unsigned", "fail", seen, severity, say="unsigned.typed")
        case "unreadable":
            yield case.told("unsigned", "unsure", seen)
        case "digital" | "none" if not digital.spoilt(facts, block.name):
            doubt = block.mark == "digital" or digital.perhaps(facts)
            yield case.told("unsigned", "unsure" if doubt else "fail", seen)


def _none_fits(
    case: _Case, fact: Found[tuple[Signature, ...]], readings: Sequence[Reading], others: Sequence[Wanted]
) -> Iterator[Finding]:
    """Another's block in the place; or all blocks are others' own; or nobody can tell."""
    free = [
        i for i, b in enumerate(fact.value) if not any(fit(b, o).fit >= Fit.LOOSE for o in others) or case.wanted.member
    ]
    wrong = next((i for i in free if readings[i].fit is Fit.WRONG), None)
    partly = bool(case.placed.facts.unread_pages or fact.unread or fact.confidence < SURE)
    if wrong is not None:
        verdict: Verdict = "unsure" if partly else "fail"
        seen = fact.evidence[wrong : wrong + 1]
        yield case.told("wrong-signatory", verdict, seen, printed=readings[wrong].signer)
        return
    unknown = [i for i in free if readings[i].fit is Fit.UNKNOWN]
    verdict = "unsure" if unknown or partly or digital.perhaps(case.placed.facts) else "fail"
    yield case.told("unsigned", verdict, fact.evidence[:2])
