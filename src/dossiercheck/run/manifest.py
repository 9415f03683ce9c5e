"""The manifest is found, parsed with positions and checked against the delivery."""

import zipfile

from dossiercheck.intake.manifest import Manifest
from dossiercheck.intake.source import fetch
from dossiercheck.intake.tree import MANIFEST, Tree
from dossiercheck.model.diagnostic import Diagnostic
from dossiercheck.rules.load_model import load_model
from dossiercheck.rules.positions import Positions
from dossiercheck.rules.schema import RuleSet
from dossiercheck.run.settings import Lang, Refusal, refuse


def open_manifest(tree: Tree, lang: Lang) -> tuple[Manifest, Positions] | Refusal | None:
    """The manifest at the checked path, None if there is none, a refusal with every mistake if it is wrong."""
    wanted = {MANIFEST, f"{tree.wrapped}/{MANIFEST}"}
    item = next((i for i in tree.items if i.ref.path in wanted), None)
    if item is None:
        return None
    try:
        text = fetch(item.source).decode("utf-8-sig")
    except (OSError, UnicodeDecodeError, zipfile.BadZipFile) as error:
        message = "Không đọc được dossier.yaml" if lang == "vi" else "dossier.yaml cannot be read"
        return refuse(item.ref.path, "manifest-unreadable", f"{message} ({type(error).__name__}).")
    loaded = load_model(Manifest, text, item.ref.path, lang)
    return Refusal(2, loaded[1]) if loaded[0] is None else (loaded[0], loaded[2])


def against_pack(manifest: Manifest, positions: Positions, ruleset: RuleSet, tree: Tree, lang: Lang) -> Refusal | None:
    """Every kind, document and file the manifest names must exist; all mistakes are told at once."""
    names = {i.ref.path for i in tree.items} | {b.item.ref.path for b in tree.broken}
    problems = []
    for u, unit in enumerate(manifest.units):
        if unit.kind is not None and unit.kind not in ruleset.units:
            problems.append(_unknown(positions, ("units", u, "kind"), unit.kind, list(ruleset.units), lang))
        for p, paper in enumerate(unit.on_paper):
            if paper.document not in ruleset.documents:
                at = ("units", u, "on_paper", p, "document")
                problems.append(_unknown(positions, at, paper.document, list(ruleset.documents), lang))
    for f, row in enumerate(manifest.files):
        if row.path not in names:
            problems.append(_unknown(positions, ("files", f, "path"), row.path, sorted(names), lang))
        if row.kind not in ruleset.documents:
            problems.append(_unknown(positions, ("files", f, "kind"), row.kind, list(ruleset.documents), lang))
    return Refusal(2, tuple(problems)) if problems else None


def _unknown(positions: Positions, path: tuple[str | int, ...], value: str, known: list[str], lang: Lang) -> Diagnostic:
    from rapidfuzz import process  # only where there is a mistake

    line, column = positions.at(path)
    near = process.extractOne(value, known, score_cutoff=60)
    if lang == "en":
        hint = f"Did you mean “{near[0]}”?" if near else None
        return Diagnostic(MANIFEST, "unknown-name", f"“{value}” is not known here.", line, column, hint)
    hint = f"Có phải «{near[0]}»?" if near else None
    return Diagnostic(MANIFEST, "unknown-name", f"Không có «{value}».", line, column, hint)
