"""What the other rooms need of a pack: recognisers for the facts, words for the units."""

from dossiercheck.model.recogniser import Phrases, Recogniser
from dossiercheck.rules.schema import PhraseRule, RuleSet


def recognisers(ruleset: RuleSet) -> tuple[Recogniser, ...]:
    """One a kind of document; `issuer` holds the unit kinds' own words."""
    return tuple(
        Recogniser(
            name,
            kind.label.vi,
            tuple(_phrases(t) for t in kind.recognise.title),
            _phrases(kind.recognise.text),
            tuple(w for unit in kind.recognise.issuer for w in ruleset.units[unit].known_by),
            kind.recognise.never,
        )
        for name, kind in ruleset.documents.items()
    )


def unit_words(ruleset: RuleSet) -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """Kind of unit -> (words that tell it, words that rule it out)."""
    return {name: (kind.known_by, kind.never) for name, kind in ruleset.units.items()}


def _phrases(rule: PhraseRule) -> Phrases:
    return Phrases(rule.all, rule.any)
