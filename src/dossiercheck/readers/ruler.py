"""Where across the page typed text and pictures stand in formats that tell no places.

It follows from tab stops, indents and the room letters take, as Word fills a line: right to a letter or two, which
is enough to tell one signer's column from another's.
"""

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

PICTURE = "\ufffc"
"""Stands in typed text for each picture that stands in it."""
TWIPS_PER_MM = 1440 / 25.4
_LETTER, _CAPITAL, _BLANK = 125.0, 180.0, 65.0
"""Twips a letter, a capital and a blank of 13 or 14 points take."""
_STOP = 720
"""Twips between the stops of a line that has none of its own."""

Span = tuple[float, float]


class Stop(NamedTuple):
    """A tab stop: twips from the left edge of the text."""

    at: float
    kind: Literal["left", "center", "right"] = "left"


class Ruler(NamedTuple):
    """What a paragraph says of where its lines stand; twips."""

    align: str | None = None
    indent: float = 0
    first: float = 0
    """What the first line is indented more than the others."""
    stops: tuple[Stop, ...] | None = ()
    """None: the format does not tell them."""


class Float(NamedTuple):
    """Where a drawing is put that does not stand in the text; millimetres."""

    across: float | None = None
    align: Literal["left", "center", "right"] | None = None
    of: Literal["page", "column"] = "column"
    """What `across` and `align` are told from."""
    down: float | None = None
    """Below the top of its paragraph; None where told from the page: then nobody knows beside which line."""


class Paper(NamedTuple):
    """A page's width and its text's, twips."""

    width: float = 11906
    left: float = 1417
    text: float = 9639


def spans(row: str, ruler: Ruler, wide: Sequence[float], column: Paper) -> list[Span]:
    """Where the pictures of a typed row stand, as parts of the page's width; `wide`: their widths in millimetres."""
    found = _told(row, ruler, wide, column) if "\t" not in row or ruler.stops is not None else _counted(row, column)
    return [_within((column.left + a) / column.width, (column.left + b) / column.width) for a, b in found]


def floating(place: Float, wide: float, column: Paper) -> Span | None:
    """Where a drawing of that width in millimetres floats, as a part of the page's width; None if it does not say."""
    size = wide * TWIPS_PER_MM
    left, text = (0.0, column.width) if place.of == "page" else (column.left, column.text)
    match place.align:
        case "left":
            start = left
        case "center":
            start = left + (text - size) / 2
        case "right":
            start = left + text - size
        case _:
            if place.across is None:
                return None
            start = left + place.across * TWIPS_PER_MM
    return _within(start / column.width, (start + size) / column.width)


def _within(start: float, end: float) -> Span:
    start = min(max(start, 0.0), 0.98)
    return start, min(max(end, start + 0.02), 1.0)


def _told(row: str, ruler: Ruler, wide: Sequence[float], column: Paper) -> list[Span]:
    """Fill the row as Word does, stop by stop."""
    at = ruler.indent + ruler.first
    waiting = iter(wide)
    found: list[Span] = []
    for number, piece in enumerate(row.split("\t")):
        parts = list(_measured(piece, waiting))
        size = sum(p for p, _ in parts)
        if number:
            at = _stopped(at, size, ruler.stops or ())
        for part, is_picture in parts:
            found += [(at, at + part)] if is_picture else []
            at += part
    if ruler.align in {"center", "right", "end"}:
        rest = column.text - at
        moved = rest / 2 if ruler.align == "center" else rest
        found = [(a + moved, b + moved) for a, b in found]
    return found


def _measured(piece: str, wide: Iterator[float]) -> Iterator[tuple[float, bool]]:
    """The widths of a piece's letters and pictures."""
    for sign in piece:
        if sign == PICTURE:
            yield next(wide, 30.0) * TWIPS_PER_MM, True
        elif sign.isspace():
            yield _BLANK, False
        else:
            yield (_CAPITAL if sign.isupper() else _LETTER), False


def _stopped(at: float, size: float, stops: Sequence[Stop]) -> float:
    """Where a piece of that width begins after a tab typed at `at`."""
    stop = next((s for s in sorted(stops) if s.at > at), None)
    if stop is None:
        return (at // _STOP + 1) * _STOP
    if stop.kind == "left":
        return stop.at
    return max(at, stop.at - (size / 2 if stop.kind == "center" else size))


def _counted(row: str, column: Paper) -> list[Span]:
    """By the pieces' order alone; what stands alone behind tabs stands on the right."""
    pieces = [p for p in row.split("\t") if p.strip()]
    if len(pieces) == 1:
        pieces.insert(0, "")
    share = column.text / len(pieces)
    return [(i * share, (i + 1) * share) for i, p in enumerate(pieces) for c in p if c == PICTURE]
