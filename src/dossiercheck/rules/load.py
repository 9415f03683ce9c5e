"""A pack's text becomes a RuleSet, or all its mistakes at once, each with file:line:column."""

from dossiercheck.model.diagnostic import Diagnostic
from dossiercheck.rules.lint import lint
from dossiercheck.rules.load_model import load_model
from dossiercheck.rules.schema import RuleSet


def load(text: str, name: str, lang: str = "vi") -> RuleSet | tuple[Diagnostic, ...]:
    """Parse, validate and lint a pack. `name` is how diagnostics call the file; they are sorted by place.

    References are looked at only once every part has its right shape: what a broken part would have
    defined cannot be known.
    """
    ruleset, problems, positions = load_model(RuleSet, text, name, lang)
    if ruleset is None:
        return problems
    return lint(ruleset, positions, name, lang) or ruleset
