"""One mistake in a pack, before it is told in a language and at a place."""

from dossiercheck.model.diagnostic import Diagnostic
from dossiercheck.model.frozen import frozen
from dossiercheck.rules.positions import Path, Positions
from dossiercheck.rules.validate import suggestion


@frozen
class Slip:
    """A mistake: where, what kind, in both languages; the words that may have been meant."""

    at: Path
    code: str
    vi: str
    en: str
    written: str = ""
    known: tuple[str, ...] = ()


def unknown(at: Path, written: str, known: tuple[str, ...]) -> Slip:
    """A name that nothing bears."""
    return Slip(at, "unknown-name", f"Không có «{written}».", f"There is no “{written}”.", written, known)


def tell(slip: Slip, positions: Positions, name: str, lang: str) -> Diagnostic:
    """The diagnostic, with 'did you mean' where a name is near."""
    place = positions.value_at(slip.at) if slip.code == "unknown-name" else positions.at(slip.at)
    hint = suggestion(slip.written, slip.known, lang) if slip.written else None
    return Diagnostic(name, slip.code, slip.vi if lang == "vi" else slip.en, *place, hint)
