"""Drawn things anchored in the text: which are pictures, how large, and on which half of the page."""

import struct
from collections.abc import Iterator

from dossiercheck.model.frozen import frozen
from dossiercheck.readers.doc.streams import Streams
from dossiercheck.readers.flow import Picture
from dossiercheck.readers.ruler import TWIPS_PER_MM, Float

_ANCHORS, _DRAWINGS = 40, 50
_SHAPE, _OPTIONS = 0xF00A, 0xF00B
_PICTURE_FRAME = 75
_PICTURE_OF_SHAPE = 0x0104
_SHOWS_PICTURE = frozenset({0x64, 0x66, 0x62, 0x63, 8, 94})
_MAX_RECORDS = 50_000
_OF_PAGE, _OF_PARAGRAPH = 1, 2
"""What a shape's place is told from: across the page's edge (else margin or column), down the paragraph (else the page)."""


@frozen
class Anchor:
    """A shape anchored at a character: its number and box in twentieths of a point."""

    shape: int
    left: int
    top: int
    right: int
    bottom: int
    flags: int = _OF_PARAGRAPH << 3

    @property
    def floats(self) -> Float:
        """Where it floats."""
        of_page = self.flags >> 1 & 3 == _OF_PAGE
        beside = self.flags >> 3 & 3 == _OF_PARAGRAPH
        return Float(
            self.left / TWIPS_PER_MM, None, "page" if of_page else "column", self.top / TWIPS_PER_MM if beside else None
        )

    @property
    def picture(self) -> Picture:
        """The shape as a picture."""
        size = (abs(self.right - self.left) / TWIPS_PER_MM, abs(self.bottom - self.top) / TWIPS_PER_MM)
        return Picture("picture", size, self.floats)


def anchors(streams: Streams) -> dict[int, Anchor]:
    """Shapes of the main text by character position."""
    table = streams.part(_ANCHORS)
    count = max(0, (len(table) - 4) // 30)
    found = {}
    for i in range(count):
        position = struct.unpack_from("<I", table, 4 * i)[0]
        found[position] = Anchor(*struct.unpack_from("<IiiiiH", table, 4 * (count + 1) + 26 * i))
    return found


def pictures(streams: Streams) -> frozenset[int]:
    """Numbers of the shapes that show a picture; lines, frames and text boxes are none."""
    found: set[int] = set()
    shape = group = 0
    for kind, instance, body, depth in _records(streams.part(_DRAWINGS)):
        if kind == _SHAPE and len(body) >= 8:
            shape, flags = struct.unpack_from("<II", body)
            if flags & 1:
                group = shape
            if instance == _PICTURE_FRAME:
                found |= {shape, group}
        elif kind == _OPTIONS and _has_picture(body, instance):
            found |= {shape, group} if depth > 3 else {shape}
    return frozenset(found)


def _has_picture(body: bytes, count: int) -> bool:
    for at in range(0, min(6 * count, len(body) - 5), 6):
        name, value = struct.unpack_from("<HI", body, at)
        if name & 0x3FFF == _PICTURE_OF_SHAPE and value:
            return True
    return False


def _records(data: bytes) -> Iterator[tuple[int, int, bytes, int]]:
    """(type, instance, body, depth) of the drawing records; containers are entered."""
    waiting = [(0, len(data), 0)]
    seen = 0
    while waiting and seen < _MAX_RECORDS:
        at, end, depth = waiting.pop()
        if at + 8 > end or depth > 12:
            continue
        head, kind, size = struct.unpack_from("<HHI", data, at)
        if not 0xF000 <= kind <= 0xF200:
            # One byte that tells main text from headers stands before each drawing.
            waiting.append((at + 1, end, depth))
            seen += 1
            continue
        seen += 1
        stop = min(at + 8 + size, end)
        waiting.append((stop, end, depth))
        if head & 0xF == 0xF:
            waiting.append((at + 8, stop, depth + 1))
        else:
            yield kind, head >> 4, data[at + 8 : stop], depth


def inline(streams: Streams, location: int) -> Picture | None:
    """The picture whose description lies at that place of the data stream; None for OLE links and damage."""
    data = streams.data
    if not 0 <= location <= len(data) - 44:
        return None
    kind = struct.unpack_from("<h", data, location + 6)[0]
    width, height, scale_x, scale_y = struct.unpack_from("<hhHH", data, location + 28)
    if kind not in _SHOWS_PICTURE:
        return None
    size = (abs(width) * scale_x / 1000 / TWIPS_PER_MM, abs(height) * scale_y / 1000 / TWIPS_PER_MM)
    return Picture("picture", size if min(size) > 0 else None)
