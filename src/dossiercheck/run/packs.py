"""Rule packs on the disk: the shipped ones by id, anyone's by path."""

import hashlib
from dataclasses import field
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from dossiercheck import __file__ as _package
from dossiercheck.model.diagnostic import Diagnostic
from dossiercheck.model.frozen import frozen
from dossiercheck.model.report import RuleSetStamp
from dossiercheck.rules.positions import Positions
from dossiercheck.rules.schema import RuleSet
from dossiercheck.run.settings import Lang, Refusal, refuse


@frozen
class Pack:
    """A loaded pack and the file it came from."""

    ruleset: RuleSet
    path: Path
    sha256: str
    positions: Positions = field(default_factory=Positions)
    """Where its parts stand in the file."""
    warnings: tuple[Diagnostic, ...] = ()
    """What it can be used with but should not be shipped with."""

    def stamp(self, lang: Lang) -> RuleSetStamp:
        """What a report says of the rules it stands on."""
        title = self.ruleset.title
        return RuleSetStamp(self.ruleset.id, self.ruleset.version, self.sha256, title.vi if lang == "vi" else title.en)


def shipped() -> dict[str, Path]:
    """Id -> file of every pack that comes with the program (the file is named after the id)."""
    package = Path(_package).parent
    for folder in (package / "rules" / "packs", package.parents[1] / "rules"):
        if found := {p.stem: p for p in sorted(folder.glob("*.yaml"))}:
            return found
    return {}


def open_pack(wanted: str | None, lang: Lang = "vi") -> Pack | Refusal:
    """The pack of that id or path; None: the only shipped one. Wrong packs and names are refused with exit 2.

    A shipped pack is taken as it was printed from these very bytes: it was found sound then, and has no places.
    """
    return _opened(wanted, lang, anew=False)


def open_anew(wanted: str | None, lang: Lang = "vi") -> Pack | Refusal:
    """As `open_pack`, but always read and looked through from its YAML: with its places and warnings."""
    return _opened(wanted, lang, anew=True)


def _opened(wanted: str | None, lang: Lang, *, anew: bool) -> Pack | Refusal:
    path = _locate(wanted, lang)
    if isinstance(path, Refusal):
        return path
    try:
        data = path.read_bytes()
        text = data.decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        return refuse(str(path), "pack-unreadable", _say(lang, "unreadable").format(error=type(error).__name__))
    sha256 = hashlib.sha256(data).hexdigest()
    if not anew and (ruleset := _printed(path.stem, sha256)) is not None:
        return Pack(ruleset, path, sha256)
    return _read(text, path, sha256, lang)


def _printed(name: str, sha256: str) -> RuleSet | None:
    """The pack of that name as it was printed from these very bytes; None where it was not, or from others."""
    module = name.replace("-", "_")
    if not module.isidentifier() or find_spec(f"dossiercheck.rules.shipped.{module}") is None:
        return None
    printed = import_module(f"dossiercheck.rules.shipped.{module}")
    ruleset = printed.RULESET if sha256 == printed.SHA256 else None
    return ruleset if isinstance(ruleset, RuleSet) else None


def _read(text: str, path: Path, sha256: str, lang: Lang) -> Pack | Refusal:
    from dossiercheck.rules.load import Loaded, load_placed  # what reads YAML is loaded only where there is any

    loaded = load_placed(text, str(path), lang)
    if isinstance(loaded, Loaded):
        return Pack(loaded.ruleset, path, sha256, loaded.positions, loaded.warnings)
    return Refusal(2, loaded)


def open_packs(wanted: str | None, lang: Lang = "vi") -> tuple[Pack, ...] | Refusal:
    """The packs a check may be meant for: the one wanted; None: every shipped one, ordered by id."""
    names = (wanted,) if wanted is not None else tuple(shipped())
    opened = [open_pack(name, lang) for name in names]
    wrong = next((p for p in opened if isinstance(p, Refusal)), None)
    return wrong or tuple(p for p in opened if isinstance(p, Pack))


def _locate(wanted: str | None, lang: Lang) -> Path | Refusal:
    packs = shipped()
    if wanted is None:
        if len(packs) == 1:
            return next(iter(packs.values()))
        return refuse("--rules", "which-pack", _say(lang, "which").format(choices=", ".join(packs)))
    if wanted in packs:
        return packs[wanted]
    if Path(wanted).is_file():
        return Path(wanted)
    from dossiercheck.rules.validate import suggestion

    message = _say(lang, "unknown").format(wanted=wanted, choices=", ".join(packs))
    return refuse(
        "--rules", "unknown-pack", message, suggestion(wanted, tuple(packs), lang) if _near(wanted, packs) else None
    )


def _near(wanted: str, packs: dict[str, Path]) -> bool:
    """Whether a hint says more than the message, which lists every pack, already does."""
    from rapidfuzz import fuzz

    return any(fuzz.ratio(wanted, p) >= 60 for p in packs)


_SENTENCES = {
    "unreadable": (
        "Không đọc được tệp bộ quy tắc ({error}).",
        "The rule pack cannot be read ({error}).",
    ),
    "which": (
        "Có nhiều bộ quy tắc; hãy chọn một bằng --rules: {choices}.",
        "There are several rule packs; choose one with --rules: {choices}.",
    ),
    "unknown": (
        "Không có bộ quy tắc «{wanted}», cũng không có tệp nào tên như vậy. Các bộ có sẵn: {choices}.",
        "There is no rule pack “{wanted}”, nor a file of that name. Available: {choices}.",
    ),
}


def _say(lang: Lang, key: str) -> str:
    return _SENTENCES[key][0 if lang == "vi" else 1]
