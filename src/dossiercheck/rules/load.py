"""A pack's text becomes a RuleSet, or all its mistakes at once, each with file:line:column."""

from dossiercheck.model.diagnostic import Diagnostic
from dossiercheck.model.frozen import frozen
from dossiercheck.rules.lint import lint, warnings
from dossiercheck.rules.load_model import load_model
from dossiercheck.rules.positions import Positions
from dossiercheck.rules.schema import RuleSet


@frozen
class Loaded:
    """A sound pack, where its parts stand, and what it should not be shipped with."""

    ruleset: RuleSet
    positions: Positions
    warnings: tuple[Diagnostic, ...]


def load_placed(text: str, name: str, lang: str = "vi") -> Loaded | tuple[Diagnostic, ...]:
    """Parse, validate and lint a pack. `name` is how diagnostics call the file; they are sorted by place.

    References are looked at only once every part has its right shape: what a broken part would have
    defined cannot be known.
    """
    ruleset, problems, positions = load_model(RuleSet, text, name, lang)
    if ruleset is None:
        return problems
    if mistakes := lint(ruleset, positions, name, lang):
        return mistakes
    return Loaded(ruleset, positions, warnings(ruleset, positions, name, lang))


def load(text: str, name: str, lang: str = "vi") -> RuleSet | tuple[Diagnostic, ...]:
    """The pack alone, where nobody asks for places."""
    loaded = load_placed(text, name, lang)
    return loaded.ruleset if isinstance(loaded, Loaded) else loaded
