"""Pictures whose names number them: 'bien ban 1.jpg', 'BB (2).png', 'scan_p3.jpg', 'IMG_0012.jpg', '4.jpg'.

A paper is often handed in as a photo a page. Names only tell in which order pictures lie and which of them may belong
together; what stands on them decides (`facts/photos`). A small number counts pages, so a gap in it is a page that is not
there; a camera's or a scanner's counter leaves gaps of its own (a shot was deleted).
"""

import re
from collections.abc import Callable, Iterable
from itertools import pairwise

from dossiercheck.model.frozen import frozen
from dossiercheck.vietnamese.fold import fold

_PICTURES = frozenset({"jpg", "jpeg", "jpe", "jfif", "png", "tif", "tiff", "bmp", "gif", "webp", "heic", "heif"})
_DIGITS = re.compile(r"\d+")
_BETWEEN = re.compile(r"[\s_.()\[\]#-]+")
_MOST_PAGES = 99
"""A number above this counts shots, not pages."""


@frozen
class Numbered:
    """One picture of a series. `gap`: the number before its own is not there, so a page may be wanting."""

    path: str
    gap: bool = False


@frozen
class _Name:
    """A path taken apart: what stays the same over a series, and the number that runs."""

    path: str
    key: tuple[str, str, str]
    """Folder, name before the number, name behind it."""
    number: int
    counter: bool = False

    @property
    def order(self) -> tuple[int, str]:
        return self.number, self.path


def is_picture(path: str) -> bool:
    """Whether a file is named as a picture."""
    return path.rpartition(".")[2].lower() in _PICTURES and "." in path


def numbered(paths: Iterable[str]) -> tuple[tuple[Numbered, ...], ...]:
    """The pictures among `paths` in their series, each in exactly one; a picture of no series is one by itself.

    Names are grouped by their last number, those left alone by their first ('1 bien ban.jpg').
    """
    left = sorted(p for p in paths if is_picture(p))
    found: list[tuple[Numbered, ...]] = []
    for parse in (_last, _first):
        groups: dict[tuple[str, str, str], list[_Name]] = {}
        for path in left:
            name = parse(path)
            groups.setdefault(name.key, []).append(name)
        found += [_series(group) for group in groups.values() if len(group) > 1]
        left = sorted(group[0].path for group in groups.values() if len(group) == 1)
    found += [(Numbered(p),) for p in left]
    return tuple(sorted(found, key=lambda s: s[0].path))


def _last(path: str) -> _Name:
    return _parsed(path, lambda numbers: numbers[-1])


def _first(path: str) -> _Name:
    return _parsed(path, lambda numbers: numbers[0])


def _parsed(path: str, choose: Callable[[list[re.Match[str]]], re.Match[str]]) -> _Name:
    folder, _, file = path.rpartition("/")
    stem = fold(file.rpartition(".")[0])
    numbers = list(_DIGITS.finditer(stem))
    if not numbers:
        # 'bien ban.jpg' comes before 'bien ban (1).jpg' and 'bien ban 2.jpg'.
        return _Name(path, (folder, _plain(stem), ""), 0)
    run = choose(numbers)
    key = (folder, _plain(stem[: run.start()]), _plain(stem[run.end() :]))
    return _Name(path, key, int(run[0]), counter=len(run[0]) > 2 or int(run[0]) > _MOST_PAGES)


def _plain(text: str) -> str:
    return _BETWEEN.sub(" ", text).strip()


def _series(names: list[_Name]) -> tuple[Numbered, ...]:
    ordered = sorted(names, key=lambda n: n.order)
    steps = [Numbered(ordered[0].path)]
    for before, name in pairwise(ordered):
        # An unnumbered first page may be followed by 1 or by 2.
        wide = name.number - before.number > (2 if before.number == 0 else 1)
        steps.append(Numbered(name.path, gap=wide and not name.counter))
    return tuple(steps)
