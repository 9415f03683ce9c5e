"""What the other rooms need of a pack: recognisers for the facts, words for the units."""

from collections.abc import Iterator

from dossiercheck.model.facts import FACT_NAMES
from dossiercheck.model.recogniser import Phrases, Recogniser
from dossiercheck.rules.checks import operands, texts
from dossiercheck.rules.schema import PhraseRule, RuleSet
from dossiercheck.vietnamese.fold import fold, plain


def recognisers(ruleset: RuleSet, *, sparing: bool = False) -> tuple[Recogniser, ...]:
    """One a kind of document, in the pack's order. `issuer` holds the unit kinds' own words.

    `sparing`: a paper surely of a kind need not be asked what no rule asks of that kind.

    Issuers and words that rule a kind out are given without diacritics too: titles typed without them
    are still matched (more weakly), so what rules a kind out must hold for them as well.
    """
    return tuple(
        Recogniser(
            name,
            kind.label.vi,
            tuple(_phrases(t) for t in kind.recognise.title),
            _phrases(kind.recognise.text),
            _both_ways(tuple(w for unit in kind.recognise.issuer for w in ruleset.units[unit].known_by)),
            _both_ways(kind.recognise.never),
            _watched(ruleset, name),
            _asks_body(ruleset, name),
            _asked(ruleset, name) if sparing else None,
        )
        for name, kind in ruleset.documents.items()
    )


def _watched(ruleset: RuleSet, kind: str) -> tuple[str, ...]:
    """Phrases that content rules and `serves_if` ask of the text of a kind of document, each once."""
    asked = [
        rule
        for dossier in ruleset.dossiers
        for r in dossier.requires
        for rule in (*(c.text for c in r.content if r.document == kind), r.serves_if if kind in r.served_by else None)
        if rule is not None
    ]
    return tuple(dict.fromkeys(w for rule in asked for w in (*rule.all, *rule.any)))


def _asks_body(ruleset: RuleSet, kind: str) -> bool:
    """Whether votes, a meeting, content or a comparison is asked of a kind: more than head and signatures tell."""
    asked = [
        r for d in ruleset.dossiers for r in d.requires if kind == r.document or kind in (*r.served_by, *r.votes_in)
    ]
    inside = any(r.votes or r.meeting or r.content or r.dated.by == "meeting" or kind in r.served_by for r in asked)
    return (
        inside
        or any(kind in c.needs for c in ruleset.checks)
        or any(p.startswith(f"{kind}.") for p in _compared(ruleset))
    )


def _asked(ruleset: RuleSet, kind: str) -> frozenset[str]:
    """Facts some rule asks of a kind: all where votes, a meeting or the whole paper are, else those that are named."""
    owed = [
        r for d in ruleset.dossiers for r in d.requires if kind == r.document or kind in (*r.served_by, *r.votes_in)
    ]
    whole = {n for c in ruleset.checks for n in c.needs}
    paths = [p.split(".") for p in _compared(ruleset)]
    if any(r.votes or r.meeting or r.dated.by == "meeting" for r in owed) or kind in whole or [kind] in paths:
        return frozenset(FACT_NAMES)
    named = {fact for document, fact, *_ in (p for p in paths if len(p) > 1) if document == kind}
    named |= {c.fact for r in owed for c in r.content if c.fact is not None}
    if not any(r.for_each for r in owed):
        named |= {"meeting", "votes"}  # who leads and who is classed are members, whatever paper says so
    return frozenset(named)


def _compared(ruleset: RuleSet) -> Iterator[str]:
    """Every path, and every other name, that a check's operator gives."""
    return (text for check in ruleset.checks for _, operand in operands(check) for _, text in texts(operand))


def unit_words(ruleset: RuleSet) -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """Kind of unit -> (words that tell it, words that rule it out)."""
    return {name: (kind.known_by, kind.never) for name, kind in ruleset.units.items()}


def _phrases(rule: PhraseRule) -> Phrases:
    return Phrases(rule.all, rule.any)


def _both_ways(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words as written, then those that differ without diacritics; each once."""
    return tuple(dict.fromkeys((*words, *(plain(w) for w in words if plain(w) != fold(w)))))
