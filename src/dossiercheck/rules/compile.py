"""What the other rooms need of a pack: recognisers for the facts, words for the units."""

from dossiercheck.model.recogniser import Phrases, Recogniser
from dossiercheck.rules.schema import PhraseRule, RuleSet
from dossiercheck.vietnamese.fold import fold, plain


def recognisers(ruleset: RuleSet) -> tuple[Recogniser, ...]:
    """One a kind of document, in the pack's order. `issuer` holds the unit kinds' own words.

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
        )
        for name, kind in ruleset.documents.items()
    )


def unit_words(ruleset: RuleSet) -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """Kind of unit -> (words that tell it, words that rule it out)."""
    return {name: (kind.known_by, kind.never) for name, kind in ruleset.units.items()}


def _phrases(rule: PhraseRule) -> Phrases:
    return Phrases(rule.all, rule.any)


def _both_ways(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words as written, then those that differ without diacritics; each once."""
    return tuple(dict.fromkeys((*words, *(plain(w) for w in words if plain(w) != fold(w)))))
