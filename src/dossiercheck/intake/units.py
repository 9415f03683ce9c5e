"""Which folders are units, and which unit each file lies in (zero configuration)."""

from collections import Counter
from collections.abc import Container, Mapping

from dossiercheck.intake.folders import UnitWords, is_bare, is_person, is_plural, readable_name, sorts_papers
from dossiercheck.intake.tree import MANIFEST, Tree
from dossiercheck.model.frozen import frozen

# Kinds of unit that have no units below them: whatever folder lies inside is the unit's own.
LEAVES = frozenset({"chi-bo", "doan-the"})
_PICTURES = (".jpg", ".jpeg", ".png", ".tif", ".tiff", ".bmp", ".webp", ".heic")
_MOST_OF_ONE = 5
"""Files one member hands in at most; a photo of each page makes more."""


@frozen
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
    top, or inside a committee's folder, unless its name says that it only sorts papers. A folder that only
    gathers units ('Các chi bộ') is none; what it holds is of the kind it tells.
    """
    shape = _Shape.of(tree)
    base_name = shape.base.rsplit("/", 1)[-1] if shape.base else tree.name
    gathering = _gathers(shape.base, base_name, shape, words)
    root_kind = None if gathering else words.kind(base_name)
    units: dict[str, Folder] = {}
    for path in sorted(set(tree.folders) | (listed - {"."})):
        above = _enclosing(path, units)
        leaf_above = above.kind in LEAVES if above else root_kind in LEAVES and not listed
        kind = words.kind(_name(path)) or _gathered_kind(path, base_name, shape, words)
        if path not in listed and not leaf_above and _gathers(path, _name(path), shape, words):
            continue
        if path in listed or (not leaf_above and _is_unit(path, kind, shape, above, words)):
            name = readable_name(_name(path))
            units[path] = Folder(path, kind, name, above.path if above else None, kind is None and path not in listed)
    if not units or "." in listed or _own_files(tree, frozenset(units)):
        top = Folder(".", _root_kind(root_kind, units), readable_name(base_name))
        units = {".": top} | {p: _below(f, ".") for p, f in units.items()}
    return tuple(units.values())


def unit_of(path: str, units: Container[str]) -> str:
    """The innermost unit folder a file lies in; '.' if none."""
    parts = path.split("/")[:-1]
    for depth in range(len(parts), 0, -1):
        if (folder := "/".join(parts[:depth])) in units:
            return folder
    return "."


@frozen
class _Shape:
    """What lies where in a tree, looked up once."""

    base: str
    """The folder that wraps everything, '' if none."""
    direct: frozenset[str]
    """Folders with files of their own."""
    holding: frozenset[str]
    """Folders with files at any depth."""
    below: Mapping[str, tuple[str, ...]]
    """Folder -> the folders right inside it."""
    papers: Mapping[str, int]
    """How many files that are no pictures lie right inside each folder."""

    @staticmethod
    def of(tree: Tree) -> "_Shape":
        direct = frozenset(_up(i.ref.path) for i in tree.items)
        holding = {""} if direct else set()
        for folder in direct:
            above = folder
            while above and above not in holding:
                holding.add(above)
                above = _up(above)
        below: dict[str, list[str]] = {}
        for folder in tree.folders:
            below.setdefault(_up(folder), []).append(folder)
        inside = {k: tuple(v) for k, v in below.items()}
        papers = Counter(_up(i.ref.path) for i in tree.items if not i.ref.path.lower().endswith(_PICTURES))
        return _Shape(_base(tree.wrapped, direct, inside), direct, frozenset(holding), inside, papers)


def _base(base: str, direct: frozenset[str], below: Mapping[str, tuple[str, ...]]) -> str:
    """A zip's sole folder, or nested sole folders without files of their own."""
    while base not in direct:
        inner = below.get(base, ())
        if len(inner) != 1 or inner[0] in direct or not below.get(inner[0]):
            break
        base = inner[0]
    return base


def _is_unit(path: str, kind: str | None, shape: _Shape, above: Folder | None, words: UnitWords) -> bool:
    base = shape.base
    if base and (path == base or not path.startswith(base + "/")):
        return False
    if kind is not None and _beside_papers(path, shape, words):
        return False
    if kind is not None:
        return not (above is not None and above.kind == kind)
    inside = path[len(base) + 1 :] if base else path
    placed = "/" not in inside or (above is not None and above.kind == "dang-uy" and above.path == _up(path))
    if not placed or path not in shape.holding:
        return False
    if sorts_papers(_name(path)) and not (is_person(_name(path)) and _too_many(path, shape)):
        return False
    return path in shape.direct or not _kinds_below(path, shape, words)


def _too_many(path: str, shape: _Shape) -> bool:
    """Whether a folder that may be a person's ('truong mam non') holds more than one person's papers."""
    others = any(is_person(_name(p)) for p in shape.below.get(path, ()))
    return others or shape.papers.get(path, 0) > _MOST_OF_ONE


def _beside_papers(path: str, shape: _Shape, words: UnitWords) -> bool:
    """Whether a folder of a bare name stands among folders that sort papers: 'Văn bản chi bộ' beside 'Biên bản', 'Đảng viên'."""
    beside = [_name(p) for p in shape.below.get(_up(path), ()) if p != path and p in shape.holding]
    return bool(beside) and is_bare(_name(path), words) and all(sorts_papers(n) and not words.kind(n) for n in beside)


def _gathers(path: str, name: str, shape: _Shape, words: UnitWords) -> bool:
    """Whether a folder whose name tells a kind only holds units of that kind: 'Các chi bộ', 'Chi bộ' over 'Chi bộ 1', 'Chi bộ 2'."""
    kind = words.kind(name)
    if kind is None:
        return False
    inside = shape.below.get(path, ())
    alike = sum(words.kind(_name(p)) == kind for p in inside)
    if path in shape.direct:
        return kind == "chi-bo" and alike > 1
    return alike > 1 or (is_plural(name) and any(alike or not sorts_papers(_name(p)) for p in inside))


def _gathered_kind(path: str, base_name: str, shape: _Shape, words: UnitWords) -> str | None:
    """The kind a folder has from the one that gathers it: 'Các chi bộ/Văn phòng'."""
    above = _up(path)
    name = base_name if above == shape.base else _name(above)
    if sorts_papers(_name(path)) or path not in shape.holding or not _gathers(above, name, shape, words):
        return None
    return words.kind(name)


def _kinds_below(path: str, shape: _Shape, words: UnitWords) -> bool:
    """Whether a folder somewhere inside tells a kind: then this one only gathers units."""
    inside = list(shape.below.get(path, ()))
    while inside:
        folder = inside.pop()
        if words.kind(_name(folder)) is not None:
            return True
        inside += shape.below.get(folder, ())
    return False


def _root_kind(told: str | None, units: Mapping[str, Folder]) -> str | None:
    """The root is what its name tells, unless it holds units and is no committee, or holds the committee itself."""
    if not units:
        return told
    tops = {f.kind for f in units.values() if f.parent is None}
    return told if told not in LEAVES and told not in tops else None


def _name(path: str) -> str:
    return path.rsplit("/", 1)[-1]


def _up(path: str) -> str:
    return path.rpartition("/")[0]


def _enclosing(path: str, units: Mapping[str, Folder]) -> Folder | None:
    while path := _up(path):
        if path in units:
            return units[path]
    return None


def _own_files(tree: Tree, paths: frozenset[str]) -> bool:
    delivered = [i.ref.path for i in tree.items] + [b.item.ref.path for b in tree.broken]
    return any(unit_of(p, paths) == "." for p in delivered if p.rsplit("/", 1)[-1] != MANIFEST)


def _below(folder: Folder, parent: str) -> Folder:
    if folder.parent is not None:
        return folder
    return Folder(folder.path, folder.kind, folder.name, parent, folder.provisional)
