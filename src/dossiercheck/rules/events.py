"""Parser events of a YAML file become data and the place of every value, without recursion.

`yaml.compose` is not used: it recurses in C and a file of opening brackets crashes the process. Depth and
size are bounded; an alias is the anchored value itself, never a copy.
"""

from dataclasses import dataclass
from typing import Any

import yaml

from dossiercheck.rules.positions import Path, Positions
from dossiercheck.rules.scalars import resolve

_DEPTH = 40
_NODES = 200_000
_CORE = "tag:yaml.org,2002:"
_TAGS = frozenset(_CORE + t for t in ("str", "int", "float", "bool", "null", "map", "seq"))


class StopReadingError(Exception):
    """Nothing after this place can be read."""

    def __init__(self, mark: Any, key: str, *values: str) -> None:
        self.mark, self.key, self.values = mark, key, values


@dataclass(slots=True)
class _Frame:
    """A list or mapping whose end was not met yet."""

    data: Any
    path: Path
    anchor: str | None
    start: int
    """Nodes read before it."""
    key: str | None = None
    refused: bool = False
    """The key stands twice: its value is read and dropped."""


class Builder:
    """Turns parser events into data, one by one and without recursion."""

    def __init__(self) -> None:
        self.positions = Positions()
        self.twice: list[tuple[str, tuple[int, int]]] = []
        """Keys that stand twice in one mapping, and where."""
        self.root: Any = None
        self.stack: list[_Frame] = []
        self.anchors: dict[str, tuple[Any, int]] = {}
        self.nodes = 0
        self.documents = 0

    def take(self, event: Any) -> None:
        """One event of the parser."""
        match event:
            case yaml.ScalarEvent():
                self._scalar(event)
            case yaml.MappingStartEvent() | yaml.SequenceStartEvent():
                self._open(event)
            case yaml.CollectionEndEvent():
                self._close()
            case yaml.AliasEvent():
                self._alias(event)
            case yaml.DocumentStartEvent():
                self.documents += 1
                if self.documents > 1:
                    raise StopReadingError(event.start_mark, "documents")

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        frame = self.stack[-1] if self.stack else None
        if frame is not None and isinstance(frame.data, dict) and frame.key is None:
            self._key(frame, event)
            return
        self._count(event, 1)
        if event.tag is not None and event.tag != "!" and event.tag not in _TAGS:
            raise StopReadingError(event.start_mark, "tag", event.tag)
        quoted = event.style not in {None, ""} or event.tag in {"!", _CORE + "str"}
        data = event.value if quoted else resolve(str(event.value))
        self._place_value(event, data)
        if event.anchor is not None:
            self.anchors[event.anchor] = (data, 1)

    def _key(self, frame: _Frame, event: yaml.ScalarEvent) -> None:
        key, place = str(event.value), place_of(event.start_mark)
        frame.key, frame.refused = key, key in frame.data
        if frame.refused:
            self.twice.append((key, place))
        else:
            self.positions.places[*frame.path, key] = place

    def _open(self, event: Any) -> None:
        if self.stack and isinstance(self.stack[-1].data, dict) and self.stack[-1].key is None:
            raise StopReadingError(event.start_mark, "key")
        if len(self.stack) >= _DEPTH:
            raise StopReadingError(event.start_mark, "depth", str(_DEPTH))
        if event.tag is not None and event.tag != "!" and event.tag not in _TAGS:
            raise StopReadingError(event.start_mark, "tag", event.tag)
        self._count(event, 1)
        data: Any = {} if isinstance(event, yaml.MappingStartEvent) else []
        path = self._place_value(event, data)
        self.stack.append(_Frame(data, path, event.anchor, self.nodes))

    def _close(self) -> None:
        frame = self.stack.pop()
        if frame.anchor is not None:
            # Known only from here on: a value can never hold itself.
            self.anchors[frame.anchor] = (frame.data, self.nodes - frame.start + 1)

    def _alias(self, event: yaml.AliasEvent) -> None:
        if self.stack and isinstance(self.stack[-1].data, dict) and self.stack[-1].key is None:
            raise StopReadingError(event.start_mark, "key")
        if event.anchor not in self.anchors:
            raise StopReadingError(event.start_mark, "alias", str(event.anchor))
        data, size = self.anchors[event.anchor]
        self._count(event, size)
        self._place_value(event, data)

    def _count(self, event: Any, more: int) -> None:
        self.nodes += more
        if self.nodes > _NODES:
            raise StopReadingError(event.start_mark, "size")

    def _place_value(self, event: Any, data: Any) -> Path:
        """Put a value into what holds it; its path."""
        place = place_of(event.start_mark)
        path: Path = ()
        if not self.stack:
            self.root = data
            self.positions.places[()] = place
        else:
            frame = self.stack[-1]
            path = self._into(frame, data, place)
            if frame.refused:
                frame.refused = False
                return path
        self.positions.values[path] = place
        return path

    def _into(self, frame: _Frame, data: Any, place: tuple[int, int]) -> Path:
        if isinstance(frame.data, list):
            path = (*frame.path, len(frame.data))
            frame.data.append(data)
            self.positions.places[path] = place
            return path
        key = str(frame.key)
        frame.key = None
        if not frame.refused:
            frame.data[key] = data
            return (*frame.path, key)
        return (*frame.path, key, "")  # a path no file has: the first value's places stay


def place_of(mark: Any) -> tuple[int, int]:
    """(line, column) from 1 of a parser's mark."""
    return (1, 1) if mark is None else (mark.line + 1, mark.column + 1)
