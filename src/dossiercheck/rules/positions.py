"""Where each value of a parsed file stands, so that a mistake can be shown at its place."""

from collections.abc import Sequence
from dataclasses import dataclass, field

Path = tuple[str | int, ...]
"""Keys and list indices from the top of a file to a value."""


@dataclass(slots=True)
class Positions:
    """Where each value of a parsed file stands."""

    places: dict[Path, tuple[int, int]] = field(default_factory=dict)
    """Where a key (or the item of a list) begins."""
    values: dict[Path, tuple[int, int]] = field(default_factory=dict)
    """Where the value itself begins."""

    def at(self, path: Sequence[str | int]) -> tuple[int, int]:
        """(line, column) from 1 of the key at a path, or of the nearest one above it."""
        return self.places.get(self.nearest(path), (1, 1))

    def value_at(self, path: Sequence[str | int]) -> tuple[int, int]:
        """(line, column) from 1 of the value at a path, or of the nearest key above it."""
        key = self.nearest(path)
        return self.values.get(key, (1, 1)) if len(key) >= len(path) else self.at(key)

    def nearest(self, path: Sequence[str | int]) -> Path:
        """The longest beginning of a path that the file has.

        An index that stands for no list is passed over: 'role: chair' was read as 'role: [chair]'.
        """
        found: Path = ()
        for step in path:
            if (*found, step) in self.places:
                found = (*found, step)
            elif not isinstance(step, int):
                break
        return found
