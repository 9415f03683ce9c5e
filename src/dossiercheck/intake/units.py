"""Which folders are units, and which unit each file lies in (zero configuration)."""

from dataclasses import dataclass

from dossiercheck.intake.folders import UnitWords, readable_name, sorts_papers
from dossiercheck.intake.tree import MANIFEST, Tree

# Kinds of unit that have no units below them: whatever folder lies inside is the unit's own.
_LEAVES = frozenset({"chi-bo", "doan-the"})


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder taken for a unit. `provisional`: it may still turn out to be its parent's."""

    path: str
    kind: str | None
    name: str
    parent: str | None = None
    provisional: bool = False


def find_units(tree: Tree, words: UnitWords, listed: frozenset[str] = frozenset()) -> tuple[Folder, ...]:
    """Unit folders of a delivery; '.' comes first where files lie loose or nothing else is a unit.

    A folder whose name tells a kind is a unit, an empty one too. A folder without a kind is one at the
    top, or inside a committee's folder, unless its name says that it only sorts papers.
    """
    base = _base(tree)
    root_kind = words.kind(base.rsplit("/", 1)[-1] if base else tree.name)
    units: dict[str, Folder] = {}
    for path in sorted(set(tree.folders) | (listed - {"."})):
        above = _enclosing(path, units)
        leaf_above = above.kind in _LEAVES if above else root_kind in _LEAVES and not listed
        kind = words.kind(path.rsplit("/", 1)[-1])
        if path in listed or _is_unit(path, kind, base, tree, above, leaf_above, words):
            name = readable_name(path.rsplit("/", 1)[-1])
            units[path] = Folder(path, kind, name, above.path if above else None, kind is None and path not in listed)
    own = _own_files(tree, units)
    if own or not units or "." in listed:
        top = Folder(".", root_kind if not units else None, readable_name(base or tree.name))
        units = {".": top} | {p: _below(f, ".") for p, f in units.items()}
    return tuple(units.values())


def unit_of(path: str, units: tuple[str, ...]) -> str:
    """The innermost unit folder a file lies in; '.' if none."""
    parts = path.split("/")[:-1]
    for depth in range(len(parts), 0, -1):
        if (folder := "/".join(parts[:depth])) in units:
            return folder
    return "."


def _is_unit(
    path: str, kind: str | None, base: str, tree: Tree, above: Folder | None, leaf_above: bool, words: UnitWords
) -> bool:
    if leaf_above or (base and (path == base or not path.startswith(base + "/"))):
        return False
    if kind is not None:
        return not (above is not None and above.kind == kind)
    inside = path[len(base) + 1 :] if base else path
    placed = "/" not in inside or (above is not None and above.kind == "dang-uy" and above.path == _up(path))
    if not placed or sorts_papers(path.rsplit("/", 1)[-1]) or not _holds_files(tree, path):
        return False
    direct = any(_up(i.ref.path) == path for i in tree.items)
    return direct or not any(f.startswith(path + "/") and words.kind(f.rsplit("/", 1)[-1]) for f in tree.folders)


def _base(tree: Tree) -> str:
    """The folder that wraps everything: a zip's sole folder, or nested sole folders without files of their own."""
    base = tree.wrapped
    while True:
        files = any(_up(i.ref.path) == base for i in tree.items)
        below = [f for f in tree.folders if _up(f) == base]
        if files or len(below) != 1 or not any(_up(f) == below[0] for f in tree.folders):
            return base
        if any(_up(i.ref.path) == below[0] for i in tree.items):
            return base
        base = below[0]


def _up(path: str) -> str:
    return path.rpartition("/")[0]


def _enclosing(path: str, units: dict[str, Folder]) -> Folder | None:
    while path := _up(path):
        if path in units:
            return units[path]
    return None


def _holds_files(tree: Tree, path: str) -> bool:
    return any(i.ref.path.startswith(path + "/") for i in tree.items)


def _own_files(tree: Tree, units: dict[str, Folder]) -> bool:
    paths = tuple(units)
    delivered = [i.ref.path for i in tree.items] + [b.item.ref.path for b in tree.broken]
    return any(unit_of(p, paths) == "." for p in delivered if p.rsplit("/", 1)[-1] != MANIFEST)


def _below(folder: Folder, parent: str) -> Folder:
    if folder.parent is not None:
        return folder
    return Folder(folder.path, folder.kind, folder.name, parent, folder.provisional)
