"""YAML with a line and column for every value: YAML 1.2 scalars, duplicate keys refused, safe with strangers' files.

The data is built from parser events, not with `yaml.compose`: composing recurses in C and a file of opening
brackets crashes the process. Depth and size are bounded; an alias is the anchored value itself, never a copy.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date as Date
from typing import TYPE_CHECKING, Any, TypeVar

import yaml

from dossiercheck.model.diagnostic import Diagnostic

if TYPE_CHECKING:
    from pydantic import BaseModel

Path = tuple[str | int, ...]
M = TypeVar("M", bound="BaseModel")

_DEPTH = 40
_NODES = 200_000
_INTEGER = re.compile(r"[-+]?(?:0|[1-9]\d*)")
_FLOAT = re.compile(r"[-+]?(?:0|[1-9]\d*)?\.?\d+(?:[eE][-+]?\d+)?")  # 0.6, .5, 1e3; '0123' is text
_POINT = re.compile(r"[.eE]")
_DATE = re.compile(r"\d{4}-\d\d-\d\d")
# What YAML forbids in a file: control characters other than tab and line ends.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_PLAIN: dict[str, bool | None] = {
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
    **dict.fromkeys(("null", "Null", "NULL", "~", ""), None),
}
_CORE = "tag:yaml.org,2002:"
_TAGS = frozenset(_CORE + t for t in ("str", "int", "float", "bool", "null", "map", "seq"))
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(slots=True)
class Positions:
    """Where each value of a parsed file stands."""

    places: dict[Path, tuple[int, int]] = field(default_factory=dict)
    """Where a key (or the item of a list) begins."""
    values: dict[Path, tuple[int, int]] = field(default_factory=dict)
    """Where the value itself begins."""
    problems: list[Diagnostic] = field(default_factory=list)

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


class _StopError(Exception):
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


def parse(text: str, name: str, lang: str = "vi") -> tuple[Any, Positions] | tuple[Diagnostic, ...]:
    """The data and its positions, or what is wrong with the YAML itself. An empty file is None.

    `name` is how diagnostics call the file. Plain 'no', '0123' and '12:30' stay text; ISO dates become dates.
    """
    if (bad := _CONTROL.search(text)) is not None:
        line = text.count("\n", 0, bad.start()) + 1
        column = bad.start() - text.rfind("\n", 0, bad.start())
        return (Diagnostic(name, "yaml", _say(lang, "control"), line, column),)
    builder = _Builder(name, lang)
    try:
        for event in yaml.parse(text, Loader=_Loader):
            builder.take(event)
    except _StopError as stop:
        said = _say(lang, stop.key).format(*stop.values)
        return (*builder.positions.problems, Diagnostic(name, "yaml", said, *_place(stop.mark)))
    except yaml.MarkedYAMLError as error:
        said = _say(lang, "malformed").format(_problem(error.problem or error.context or "", lang))
        return (*builder.positions.problems, Diagnostic(name, "yaml", said, *_place(error.problem_mark)))
    except yaml.YAMLError as error:
        return (Diagnostic(name, "yaml", _say(lang, "malformed").format(str(error).split("\n")[0]), 1, 1),)
    return tuple(builder.positions.problems) or (builder.root, builder.positions)


class _Builder:
    """Turns parser events into data, one by one and without recursion."""

    def __init__(self, name: str, lang: str) -> None:
        self.name, self.lang = name, lang
        self.positions = Positions()
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
                    raise _StopError(event.start_mark, "documents")

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        frame = self.stack[-1] if self.stack else None
        if frame is not None and isinstance(frame.data, dict) and frame.key is None:
            self._key(frame, event)
            return
        self._count(event, 1)
        if event.tag is not None and event.tag != "!" and event.tag not in _TAGS:
            raise _StopError(event.start_mark, "tag", event.tag)
        quoted = event.style not in {None, ""} or event.tag in {"!", _CORE + "str"}
        data = event.value if quoted else _resolve(str(event.value))
        self._place_value(event, data)
        if event.anchor is not None:
            self.anchors[event.anchor] = (data, 1)

    def _key(self, frame: _Frame, event: yaml.ScalarEvent) -> None:
        key, place = str(event.value), _place(event.start_mark)
        frame.key, frame.refused = key, key in frame.data
        if frame.refused:
            said = _say(self.lang, "duplicate").format(key)
            self.positions.problems.append(Diagnostic(self.name, "duplicate-key", said, *place))
        else:
            self.positions.places[*frame.path, key] = place

    def _open(self, event: Any) -> None:
        if self.stack and isinstance(self.stack[-1].data, dict) and self.stack[-1].key is None:
            raise _StopError(event.start_mark, "key")
        if len(self.stack) >= _DEPTH:
            raise _StopError(event.start_mark, "depth", str(_DEPTH))
        if event.tag is not None and event.tag != "!" and event.tag not in _TAGS:
            raise _StopError(event.start_mark, "tag", event.tag)
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
            raise _StopError(event.start_mark, "key")
        if event.anchor not in self.anchors:
            raise _StopError(event.start_mark, "alias", str(event.anchor))
        data, size = self.anchors[event.anchor]
        self._count(event, size)
        self._place_value(event, data)

    def _count(self, event: Any, more: int) -> None:
        self.nodes += more
        if self.nodes > _NODES:
            raise _StopError(event.start_mark, "size")

    def _place_value(self, event: Any, data: Any) -> Path:
        """Put a value into what holds it; its path."""
        place = _place(event.start_mark)
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


def _resolve(text: str) -> Any:
    """YAML 1.2 core scalars and ISO dates; 'no' and '0123' stay text."""
    if text in _PLAIN:
        return _PLAIN[text]
    if not (text[0].isdigit() or text[0] in "+-."):
        return text
    if _INTEGER.fullmatch(text):
        return int(text) if len(text) < 20 else text
    if _POINT.search(text) and _FLOAT.fullmatch(text):
        return float(text)
    if _DATE.fullmatch(text):
        try:
            return Date.fromisoformat(text)
        except ValueError:
            return text
    return text


def load_model(
    model: type[M], text: str, name: str, lang: str = "vi"
) -> tuple[M, tuple[Diagnostic, ...], Positions] | tuple[None, tuple[Diagnostic, ...], Positions]:
    """The validated model, or None with every mistake at its place (see `rules/validate.py`)."""
    from dossiercheck.rules.validate import validate

    parsed = parse(text, name, lang)
    positions = parsed[-1] if isinstance(parsed[-1], Positions) else None
    if positions is None:
        return None, tuple(p for p in parsed if isinstance(p, Diagnostic)), Positions()
    checked = validate(model, parsed[0], positions, name, lang)
    if isinstance(checked, tuple):
        return None, checked, positions
    return checked, (), positions


def _place(mark: Any) -> tuple[int, int]:
    return (1, 1) if mark is None else (mark.line + 1, mark.column + 1)


_SENTENCES = {
    "malformed": ("YAML viết sai: {}.", "The YAML is malformed: {}."),
    "duplicate": ("Khóa «{}» viết hai lần.", "The key “{}” stands twice."),
    "documents": ("Tệp có nhiều phần cách nhau bằng «---»; chỉ được một.", "The file holds several documents; one is wanted."),
    "key": ("Khóa phải là chữ.", "A key must be text."),
    "depth": ("Lồng nhau quá {} tầng.", "Nested deeper than {} levels."),
    "size": ("Tệp quá lớn.", "The file is too large."),
    "tag": ("Không dùng được nhãn «{}».", "The tag “{}” is not allowed."),
    "alias": ("Không có neo «&{0}» trước «*{0}».", "There is no anchor “&{0}” before “*{0}”."),
    "control": ("Có ký tự điều khiển không được phép.", "There is a control character, which YAML does not allow."),
}  # fmt: skip

# The parser's own words, in Vietnamese; what is not here is told as it is.
_PROBLEMS = {
    "mapping values are not allowed in this context": "dấu hai chấm ở đây không hợp lệ; đặt giá trị trong dấu ngoặc kép",
    "did not find expected key": "thụt đầu dòng không khớp hoặc thiếu khóa",
    "could not find expected ':'": "thiếu dấu hai chấm sau khóa",
    "did not find expected '-' indicator": "thụt đầu dòng không khớp trong danh sách",
    "did not find expected ',' or ']'": "thiếu dấu phẩy hoặc dấu «]»",
    "did not find expected ',' or '}'": "thiếu dấu phẩy hoặc dấu «}»",
    "did not find expected node content": "thiếu giá trị",
    "found unexpected end of stream": "hết tệp khi chưa đóng dấu ngoặc",
    "found character that cannot start any token": "ký tự không được đứng đầu (dấu tab, @ hoặc `)",
    "found unknown escape character": "dấu «\\» trong ngoặc kép không hợp lệ",
}


def _problem(text: str, lang: str) -> str:
    return _PROBLEMS.get(text, text) if lang == "vi" else text


def _say(lang: str, key: str) -> str:
    return _SENTENCES[key][lang == "en"]
