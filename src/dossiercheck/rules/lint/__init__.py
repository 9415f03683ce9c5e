"""What must agree within a pack once its shape is right: names, ids, severities, placeholders, examples."""

from dossiercheck.model.diagnostic import Diagnostic
from dossiercheck.rules.lint.examples import example_slips, without_examples
from dossiercheck.rules.lint.references import dangling
from dossiercheck.rules.lint.sense import senseless
from dossiercheck.rules.lint.slip import Slip, tell
from dossiercheck.rules.positions import Positions
from dossiercheck.rules.schema import RuleSet
from dossiercheck.rules.validate import order

__all__ = ["lint", "warnings"]


def lint(ruleset: RuleSet, positions: Positions, name: str, lang: str) -> tuple[Diagnostic, ...]:
    """Every mistake, in the order of the file."""
    return _told((*dangling(ruleset), *senseless(ruleset), *example_slips(ruleset)), positions, name, lang)


def warnings(ruleset: RuleSet, positions: Positions, name: str, lang: str) -> tuple[Diagnostic, ...]:
    """What a pack can be used with but should not be shipped with: rules without examples."""
    return _told(tuple(without_examples(ruleset)), positions, name, lang)


def _told(slips: tuple[Slip, ...], positions: Positions, name: str, lang: str) -> tuple[Diagnostic, ...]:
    return tuple(sorted({tell(s, positions, name, lang) for s in slips}, key=order))
