"""Everything that lies at the checked path: files with hashes, folders, litter, archives laid open."""

import io
import os
import unicodedata
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

from dossiercheck.intake.archive import BadArchive, Limits, Packed, contents
from dossiercheck.intake.source import Source, digest, fetch
from dossiercheck.model.frozen import frozen
from dossiercheck.model.submission import FileRef

MANIFEST = "dossier.yaml"
_LITTER = {"thumbs.db", "desktop.ini", ".ds_store", "ehthumbs.db", ".gitkeep", ".directory"}
_LITTER_FOLDERS = {"__macosx", ".git", "$recycle.bin"}


@frozen
class Item:
    """One delivered file and the way back to its bytes."""

    ref: FileRef
    source: Source


@frozen
class Broken:
    """An archive that could not be opened, or a file that could not be fetched."""

    item: Item
    code: str
    message: str


@frozen
class Tree:
    """The delivery as it lies there."""

    name: str
    """Name of the checked folder or zip."""
    items: tuple[Item, ...] = ()
    folders: tuple[str, ...] = ()
    """Every folder below the root, empty ones too."""
    litter: tuple[str, ...] = ()
    broken: tuple[Broken, ...] = ()
    wrapped: str = ""
    """The sole folder a zip wraps everything in: skipped when finding units, kept in paths."""


def open_tree(path: Path, limits: Limits | None = None) -> Tree | BadArchive:
    """Walk a folder or a zip. Paths are relative to it, NFC, sorted; symbolic links are not followed."""
    limits = limits or Limits()
    walker = _Walker(limits)
    if path.is_dir():
        walker.folder(path)
        return walker.tree(path.resolve().name)
    listing = contents(Source(str(path)), path, limits)
    if isinstance(listing, BadArchive):
        return listing
    walker.packed("", listing, 1)
    tree = walker.tree(path.stem)
    return Tree(tree.name, tree.items, tree.folders, tree.litter, tree.broken, _wrapper(tree))


def is_litter(path: str) -> bool:
    """Files systems leave behind: Thumbs.db, desktop.ini, .DS_Store, Word's lock files."""
    parts = path.lower().split("/")
    name = parts[-1]
    return name in _LITTER or name.startswith(("~$", "._", ".~lock.")) or any(p in _LITTER_FOLDERS for p in parts[:-1])


def _wrapper(tree: Tree) -> str:
    tops = {i.ref.path.split("/")[0] if "/" in i.ref.path else "" for i in tree.items}
    return next(iter(tops)) if len(tops) == 1 else ""


class _Walker:
    """Gathers items, folders and litter while walking."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.items: list[Item] = []
        self.folders: set[str] = set()
        self.litter: list[str] = []
        self.broken: list[Broken] = []
        self.names: set[str] = set()

    def tree(self, name: str) -> Tree:
        return Tree(
            unicodedata.normalize("NFC", name),
            tuple(sorted(self.items, key=lambda i: i.ref.path)),
            tuple(sorted(self.folders)),
            tuple(sorted(self.litter)),
            tuple(sorted(self.broken, key=lambda b: b.item.ref.path)),
        )

    def folder(self, root: Path) -> None:
        def lost(error: OSError) -> None:
            path = Path(str(error.filename))
            if path != root:
                item = Item(FileRef(f"{_printable(path, root)}/", "", 0), Source(str(path)))
                self.broken.append(Broken(item, "damaged", f"Không mở được thư mục ({error.strerror})."))

        for inside, folders, files in _walk(root, lost):
            above = "" if inside == root else f"{_printable(inside, root)}/"
            self.folders.update(above + _readable(f.name) for f in folders)
            for path in files:
                relative = above + _readable(path.name)
                if is_litter(relative):
                    self.litter.append(relative)
                else:
                    self.file(relative, Source(str(path)), 0)

    def packed(self, prefix: str, listing: tuple[Packed, ...], depth: int) -> None:
        for entry in listing:
            path = prefix + entry.path
            self.above(path)
            if is_litter(path):
                self.litter.append(path)
            else:
                self.file(path, entry.source, depth)

    def above(self, path: str) -> None:
        """Note the folders a path implies."""
        parts = path.split("/")[:-1]
        self.folders.update("/".join(parts[: i + 1]) for i in range(len(parts)))

    def file(self, path: str, source: Source, depth: int) -> None:
        path = self.apart(path)
        try:
            known = digest(source)
        except (OSError, zipfile.BadZipFile, RuntimeError, NotImplementedError, EOFError, ValueError) as error:
            item = Item(FileRef(path, "", 0), source)
            self.broken.append(Broken(item, "damaged", f"Không đọc được tệp ({type(error).__name__})."))
            return
        item = Item(FileRef(path, known.sha256, known.size), source)
        if path.lower().endswith(".zip") and known.head.startswith(b"PK"):
            self.archive(item, depth)
        else:
            self.items.append(item)

    def apart(self, path: str) -> str:
        """A path of its own for each of two files whose names differ only in ways reports do not show."""
        name, number = path, 1
        while name in self.names:
            number += 1
            stem, dot, suffix = path.rpartition(".")
            name = f"{stem} ({number}){dot}{suffix}" if dot else f"{path} ({number})"
        self.names.add(name)
        return name

    def archive(self, item: Item, depth: int) -> None:
        """A zip within the delivery counts as a folder of its name."""
        if depth >= self.limits.depth:
            self.broken.append(Broken(item, "limit", "Tệp nén lồng nhau quá sâu."))
            return
        inner = Path(item.source.disk) if not item.source.inside else io.BytesIO(fetch(item.source))
        listing = contents(item.source, inner, self.limits)
        if isinstance(listing, BadArchive):
            self.broken.append(Broken(item, listing.code, listing.message))
            return
        self.folders.add(item.ref.path)
        self.packed(item.ref.path + "/", listing, depth + 1)


def _walk(root: Path, lost: Callable[[OSError], None]) -> Iterator[tuple[Path, list[Path], list[Path]]]:
    """Every folder with the folders and files in it, no links; `lost` is told of folders that cannot be opened."""
    for parent, folders, files in os.walk(root, onerror=lost):
        folders.sort()
        here = Path(parent)
        below, lying = ([p for n in names if not (p := here / n).is_symlink()] for names in (folders, sorted(files)))
        yield here, below, lying


def _printable(path: Path, root: Path) -> str:
    """The relative path for reports."""
    return _readable(path.relative_to(root).as_posix())


def _readable(name: str) -> str:
    """A name as NFC; bytes that are no UTF-8 replaced, so that every report can be written."""
    return unicodedata.normalize("NFC", name.encode("utf-8", "surrogateescape").decode("utf-8", "replace"))
