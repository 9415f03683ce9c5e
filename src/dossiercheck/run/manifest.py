"""The manifest is found, parsed with positions and checked against the delivery."""

import codecs
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from dossiercheck.intake.manifest import Manifest
from dossiercheck.intake.source import fetch
from dossiercheck.intake.tree import MANIFEST, Tree
from dossiercheck.model.diagnostic import Diagnostic
from dossiercheck.rules.positions import Positions
from dossiercheck.run.settings import Lang, Refusal, refuse
from dossiercheck.vietnamese.names import same_name

if TYPE_CHECKING:
    from dossiercheck.rules.schema import RuleSet


def open_manifest(tree: Tree, lang: Lang) -> tuple[Manifest, Positions] | Refusal | None:
    """The manifest at the checked path, None if there is none, a refusal with every mistake if it is wrong."""
    wanted = {MANIFEST, f"{tree.wrapped}/{MANIFEST}"}
    item = next((i for i in tree.items if i.ref.path in wanted), None)
    if item is None:
        return None
    try:
        text = _decoded(fetch(item.source))
    except UnicodeDecodeError:
        message = (
            "Không đọc được chữ trong tệp; hãy lưu lại bằng mã UTF-8."
            if lang == "vi"
            else "Its letters cannot be read; save it again as UTF-8."
        )
        return refuse(item.ref.path, "manifest-unreadable", message)
    except (OSError, zipfile.BadZipFile) as error:
        message = "Không đọc được dossier.yaml" if lang == "vi" else "dossier.yaml cannot be read"
        return refuse(item.ref.path, "manifest-unreadable", f"{message} ({type(error).__name__}).")
    from dossiercheck.rules.load_model import load_model  # what reads YAML is loaded only where there is any

    loaded = load_model(Manifest, text, item.ref.path, lang)
    return Refusal(2, loaded[1]) if loaded[0] is None else (loaded[0], loaded[2])


def named_in_manifest(refusal: Refusal, positions: Positions) -> Refusal:
    """A refusal of the pack the manifest names, at the place where it names it."""
    line, column = positions.value_at(("ruleset",))
    told = (
        replace(d, path=MANIFEST, line=line, column=column) if d.path == "--rules" else d for d in refusal.diagnostics
    )
    return replace(refusal, diagnostics=tuple(told))


def _decoded(data: bytes) -> str:
    """UTF-8, or UTF-16 where its mark says so, as Notepad's 'Unicode' does. UnicodeDecodeError otherwise."""
    marked = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    return data.decode("utf-16" if marked else "utf-8-sig")


def against_pack(
    manifest: Manifest, positions: Positions, ruleset: "RuleSet", tree: Tree, lang: Lang
) -> Refusal | None:
    """Every kind, document and file the manifest names must exist; all mistakes are told at once."""
    names = {i.ref.path for i in tree.items} | {b.item.ref.path for b in tree.broken}
    problems = [*_paths(manifest, positions, tree, lang), *_people(manifest, positions, lang)]
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


# A path that leads out of the checked folder, or is none: '../x', '/x', 'C:/x'.
_OUTSIDE = re.compile(r"(?:.*/)?\.\.(?:/|$)|/|[A-Za-z]:|.*\x00", re.DOTALL)


def _paths(manifest: Manifest, positions: Positions, tree: Tree, lang: Lang) -> Iterator[Diagnostic]:
    """Units outside the folder, listed twice, or of a folder's name in other letters: it would be called empty."""
    folders = {f for i in tree.items for f in _above(i.ref.path)} | set(tree.folders)
    alike = {f.casefold(): f for f in folders}
    seen: set[str] = set()
    for u, unit in enumerate(manifest.units):
        line, column = positions.at(("units", u, "path"))
        key = unit.path.casefold()
        if _OUTSIDE.match(unit.path):
            yield Diagnostic(MANIFEST, "outside", _SAID["outside"][lang].format(unit.path[:80]), line, column)
        elif unit.path in seen:
            yield Diagnostic(MANIFEST, "twice", _SAID["twice"][lang].format(unit.path[:80]), line, column)
        elif unit.path not in folders and alike.get(key, unit.path) != unit.path:
            yield _unknown(positions, ("units", u, "path"), unit.path, [alike[key]], lang)
        seen.add(unit.path)


def _above(path: str) -> Iterator[str]:
    """Every folder above a file."""
    while "/" in path:
        path = path.rpartition("/")[0]
        yield path


def _people(manifest: Manifest, positions: Positions, lang: Lang) -> Iterator[Diagnostic]:
    """Papers seen on paper of somebody whom the unit's own roster in this file lacks: a slip of the pen."""
    for u, unit in enumerate(manifest.units):
        names = [m.name for m in unit.roster or ()]
        for p, paper in enumerate(unit.on_paper):
            if names and paper.member is not None and not any(same_name(paper.member, n) for n in names):
                yield _unknown(positions, ("units", u, "on_paper", p, "member"), paper.member, names, lang)


_SAID = {
    "outside": {
        "vi": "«{}» không nằm trong thư mục được kiểm tra; hãy viết đường dẫn tính từ thư mục ấy.",
        "en": "“{}” is not inside the checked folder; write the path from that folder on.",
    },
    "twice": {"vi": "Đơn vị «{}» viết hai lần.", "en": "The unit “{}” is listed twice."},
}


def _unknown(positions: Positions, path: tuple[str | int, ...], value: str, known: list[str], lang: Lang) -> Diagnostic:
    from rapidfuzz import process  # only where there is a mistake

    line, column = positions.at(path)
    near = process.extractOne(value, known, score_cutoff=60)
    if lang == "en":
        hint = f"Did you mean “{near[0]}”?" if near else None
        return Diagnostic(MANIFEST, "unknown-name", f"“{value}” is not known here.", line, column, hint)
    hint = f"Có phải «{near[0]}»?" if near else None
    return Diagnostic(MANIFEST, "unknown-name", f"Không có «{value}».", line, column, hint)
