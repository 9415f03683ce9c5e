"""A tree and a manifest become a Submission; kinds stay open where only letterheads can tell."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from dossiercheck.intake.folders import UnitWords, is_roster_name
from dossiercheck.intake.manifest import Manifest, UnitRow
from dossiercheck.intake.roster import members
from dossiercheck.intake.source import Source
from dossiercheck.intake.tree import MANIFEST, Item, Tree
from dossiercheck.intake.units import Folder, find_units, unit_of
from dossiercheck.model.frozen import frozen
from dossiercheck.model.submission import Member, Submission, Unit, UnopenedFile


@frozen
class Delivery:
    """A submission and the way back to the bytes of its files."""

    submission: Submission
    sources: Mapping[str, Source]
    """By file path."""
    provisional: frozenset[str]
    """Units that fall to their parent if no letterhead gives them a kind."""
    roster_files: tuple[tuple[str, str], ...]
    """(unit, path) of files that may be rosters."""


def gather(tree: Tree, manifest: Manifest | None, words: UnitWords, unit_kind: str | None = None) -> Delivery:
    """Group a tree into units. `unit_kind` makes the whole path one unit of that kind."""
    manifest = manifest or Manifest(format="dossiercheck/dossier@1")
    rows = {row.path: row for row in manifest.units}
    folders = (Folder(".", unit_kind, tree.name),) if unit_kind else find_units(tree, words, frozenset(rows))
    paths = tuple(f.path for f in folders)
    known = frozenset(paths)
    lying: dict[str, list[Item]] = {p: [] for p in paths}
    for item in tree.items:
        if item.ref.path != MANIFEST and not item.ref.path.endswith("/" + MANIFEST):
            lying[unit_of(item.ref.path, known) if not unit_kind else "."].append(item)
    units = tuple(_unit(f, rows.get(f.path), lying[f.path]) for f in folders)
    broken = tuple(UnopenedFile(b.item.ref, unit_of(b.item.ref.path, known), b.code, b.message) for b in tree.broken)
    submission = Submission(
        tree.name,
        units,
        tuple(r.correction() for r in manifest.files),
        manifest.ruleset,
        tuple(sorted(manifest.parameters.items())),
        tree.litter,
        broken,
    )
    rosters = tuple((p, i.ref.path) for p in paths for i in lying[p] if is_roster_name(i.ref.path))
    sources = {i.ref.path: i.source for items in lying.values() for i in items}
    return Delivery(submission, sources, frozenset(f.path for f in folders if f.provisional), rosters)


Rosters = Mapping[str, tuple[Member, ...]]
"""Lists of members by the file each stands in."""


def rosters(tables: Mapping[str, Sequence[Sequence[Sequence[str]]]]) -> Rosters:
    """The lists of members among the tables read, by file path."""
    found = {path: next((m for t in made if (m := members(t)) is not None), None) for path, made in tables.items()}
    return {path: listed for path, listed in found.items() if listed is not None}


def with_rosters(submission: Submission, found: Rosters, *, settled: bool) -> Submission:
    """The submission with rosters from files; the manifest's goes before a file's.

    A file taken for a roster is no document any more. Before units are `settled`, a list in a folder of no kind is
    kept: whose it is may yet be told.
    """
    units = []
    for unit in submission.units:
        mine = [found[f.path] for f in unit.files if f.path in found] if settled or unit.kind is not None else []
        rest = tuple(f for f in unit.files if not mine or f.path not in found)
        roster = unit.roster if unit.roster is not None or not mine else mine[0]
        units.append(replace(unit, files=rest, roster=_labelled(roster)))
    return replace(submission, units=tuple(units))


def _unit(folder: Folder, row: UnitRow | None, items: list[Item]) -> Unit:
    unit = Unit(folder.path, folder.kind, folder.name, folder.parent, tuple(i.ref for i in items))
    if row is None:
        return unit
    return replace(
        unit,
        kind=row.kind or folder.kind,
        name=row.name or folder.name,
        received=row.received,
        secretary=row.secretary,
        roster=None if row.roster is None else tuple(r.member() for r in row.roster),
        on_paper=tuple(p.paper() for p in row.on_paper),
        listed=True,
    )


def _labelled(roster: tuple[Member, ...] | None) -> tuple[Member, ...] | None:
    """Two of one name are told apart by their birth dates."""
    if roster is None:
        return None
    names = [m.name for m in roster]
    return tuple(
        replace(m, label=f"{m.name} ({m.born.isoformat()})" if names.count(m.name) > 1 and m.born else m.name)
        for m in roster
    )
