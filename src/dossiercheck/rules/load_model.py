"""A YAML text becomes a validated model, or every mistake at its place: for rule packs and manifests alike."""

from typing import TypeVar

from dossiercheck.model.diagnostic import Diagnostic
from dossiercheck.rules.parse import parse
from dossiercheck.rules.positions import Positions
from dossiercheck.rules.validate import validate

M = TypeVar("M")


def load_model(
    model: type[M], text: str, name: str, lang: str = "vi"
) -> tuple[M, tuple[Diagnostic, ...], Positions] | tuple[None, tuple[Diagnostic, ...], Positions]:
    """The validated model, or None with every mistake at its place (see `rules/validate.py`)."""
    parsed = parse(text, name, lang)
    positions = parsed[-1] if isinstance(parsed[-1], Positions) else None
    if positions is None:
        return None, tuple(p for p in parsed if isinstance(p, Diagnostic)), Positions()
    checked = validate(model, parsed[0], positions, name, lang)
    if isinstance(checked, tuple):
        return None, checked, positions
    return checked, (), positions
