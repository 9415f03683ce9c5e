"""`same`: two papers say the same, person by person or unit by unit where both speak of them."""

from collections.abc import Iterator, Sequence
from datetime import date as Date

from dossiercheck.model.report import Verdict
from dossiercheck.rules.checks import Same
from dossiercheck.rules.operators.levels import agree
from dossiercheck.rules.operators.logic import every, some
from dossiercheck.rules.operators.view import Entry, Outcome, Side, View, side
from dossiercheck.vietnamese.names import name_key


def judge(operator: Same, view: View) -> tuple[Outcome, ...]:
    """One outcome a person, unit or pair; none where one side says nothing."""
    left, right = side(view, operator.left, operator.left_of), side(view, operator.right, operator.right_of)
    match operator.by:
        case "member":
            return tuple(_by_member(operator, view, left, right))
        case "unit":
            return tuple(_by_unit(operator, view))
        case None:
            return tuple(_plainly(view, left, right))


def _by_member(operator: Same, view: View, left: Side, right: Side) -> Iterator[Outcome]:
    """Where persons of several units meet, each unit's are paired with those of its own papers."""
    if operator.left_of is None and operator.right_of is None:
        yield from _pairs(view, view, left, right)
        return
    for below in view.below:
        kind = below.people.unit.kind
        if kind in {operator.left_of, operator.right_of}:
            first = side(below, operator.left) if operator.left_of == kind else left
            second = side(below, operator.right) if operator.right_of == kind else right
            yield from _pairs(view, below, first, second)


def _pairs(view: View, unit: View, left: Side, right: Side) -> Iterator[Outcome]:
    first, second = _by_person(unit, left), _by_person(unit, right)
    both = [key for key in first if key in second]
    for key in both:
        yield _compared(view, first[key], second[key], _called(unit, first[key][0]))
    if not both and left.told and right.told and (left.unread or right.unread):
        # Nobody could be compared because a side could not be read.
        yield Outcome("unsure", left.looked + right.looked, facet="same", document=_kind(right))


def _by_person(view: View, told: Side) -> dict[object, list[Entry]]:
    """Entries by the member they name, else by the name; those of namesakes nobody can tell apart are left out."""
    found: dict[object, list[Entry]] = {}
    for entry in told.entries:
        if entry.name is None:
            continue
        about = view.people.known.find(entry.name, entry.born)
        if about.member is None and about.perhaps:
            continue
        found.setdefault(about.member or name_key(entry.name), []).append(entry)
    return found


def _called(view: View, entry: Entry) -> str:
    about = view.people.known.find(entry.name or "", entry.born)
    return (about.member.label or about.member.name) if about.member else (about.stranger or entry.name or "")


def _compared(view: View, left: Sequence[Entry], right: Sequence[Entry], who: str | None, facet: str = "") -> Outcome:
    """A side that says several things agrees where one of them does."""
    verdict = some(_agree(a.value, b.value) for a in left for b in right)
    a, b = left[0], right[0]
    return Outcome(
        verdict,
        a.evidence + b.evidence,
        "",
        facet,
        b.paper.kind if b.paper else None,
        b.paper.file if b.paper else None,
        who,
        values={
            "who": who or "",
            "left": _shown(a.value),
            "right": _shown(b.value),
            "left_name": _paper(view, a),
            "right_name": _paper(view, b),
        },
    )


def _by_unit(operator: Same, view: View) -> Iterator[Outcome]:
    """What this unit's paper says of each unit below, against what that unit's own says."""
    mine = operator.left if operator.left_of is None else operator.right
    theirs, kind = (
        (operator.right, operator.right_of) if operator.left_of is None else (operator.left, operator.left_of)
    )
    own = side(view, mine)
    for below in view.below:
        unit = below.people.unit
        if unit.kind != kind:
            continue
        named = [e for e in own.entries if e.name and view.people.names.named(e.name)[0] == unit]
        told = side(below, theirs)
        if named and told.entries:
            yield _compared(view, named, told.entries, None, unit.path)


def _plainly(view: View, left: Side, right: Side) -> Iterator[Outcome]:
    if not left.told or not right.told:
        return
    if not left.entries or not right.entries:
        if left.unread or right.unread:
            yield Outcome("unsure", left.looked + right.looked, document=_kind(right), facet="same")
        return
    all_agree = every(_agree(a.value, b.value) for a in left.entries for b in right.entries)
    one = _compared(view, left.entries, right.entries, None, "same")
    yield Outcome(
        all_agree if all_agree != "fail" else some([one.verdict, "unsure" if _torn(left, right) else "fail"]),
        one.evidence, one.reason, one.facet, one.document, one.file, values=one.values,
    )  # fmt: skip


def _torn(left: Side, right: Side) -> bool:
    return left.unread or right.unread


def _agree(left: object, right: object) -> Verdict:
    if isinstance(left, str) and isinstance(right, str):
        return agree(left, right)
    return "pass" if left == right else "fail"


def _shown(value: object) -> str:
    return f"{value:%d/%m/%Y}" if isinstance(value, Date) else str(value)


def _paper(view: View, entry: Entry) -> str:
    return view.labels.get(entry.paper.kind, "") if entry.paper else view.say("danh sách", "the roster")


def _kind(told: Side) -> str | None:
    return told.paper.kind if told.paper else None
