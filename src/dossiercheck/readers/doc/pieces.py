"""The piece table: which bytes of the file are which characters of the text."""

import struct
from bisect import bisect_right

from dossiercheck.model.frozen import frozen
from dossiercheck.readers.doc.streams import NotWord97, Streams

_CLX = 33
_COMPRESSED = 0x40000000


@frozen
class Piece:
    """A stretch of text that lies in one place of the file."""

    start: int
    """First character, counted over the whole text."""
    end: int
    offset: int
    """First byte in the main stream."""
    width: int
    """Bytes a character: 1 (Windows-1252) or 2 (UTF-16)."""


@frozen
class Pieces:
    """All pieces in order."""

    pieces: tuple[Piece, ...]
    word: bytes

    def cut(self, start: int, end: int) -> list[Piece]:
        """The pieces of characters start..end, trimmed to them."""
        first = max(0, bisect_right([p.start for p in self.pieces], start) - 1)
        found = []
        for piece in self.pieces[first:]:
            if piece.start >= end:
                break
            low, high = max(start, piece.start), min(end, piece.end)
            if low < high:
                found.append(Piece(low, high, piece.offset + (low - piece.start) * piece.width, piece.width))
        return found

    def text(self, piece: Piece) -> str:
        """The characters of a (trimmed) piece, one for each position."""
        data = self.word[piece.offset : piece.offset + (piece.end - piece.start) * piece.width]
        if piece.width == 2:
            units = struct.unpack(f"<{len(data) // 2}H", data[: len(data) // 2 * 2])
            return "".join(map(chr, units))
        return "".join(map(_LETTERS.__getitem__, data))


def _letter(byte: int) -> str:
    try:
        return bytes([byte]).decode("cp1252")
    except UnicodeDecodeError:
        return chr(byte)


_LETTERS = tuple(map(_letter, range(256)))


def pieces(streams: Streams) -> Pieces:
    """Read the piece table; NotWord97 where it is damaged: then no text is better than wrong text."""
    clx = streams.part(_CLX)
    at = 0
    while at < len(clx) and clx[at] == 1:
        at += 3 + struct.unpack_from("<H", clx, at + 1)[0]
    if at >= len(clx) or clx[at] != 2:
        raise NotWord97("damaged", "Tệp Word đời cũ bị hỏng, không tìm được văn bản bên trong.")
    size = struct.unpack_from("<I", clx, at + 1)[0]
    table = clx[at + 5 : at + 5 + size]
    count = (len(table) - 4) // 12
    positions = struct.unpack_from(f"<{count + 1}I", table) if count > 0 else ()
    found = []
    for i in range(max(count, 0)):
        place = struct.unpack_from("<I", table, 4 * (count + 1) + 8 * i + 2)[0]
        width = 1 if place & _COMPRESSED else 2
        offset = (place & ~_COMPRESSED) // (2 if width == 1 else 1)
        piece = Piece(positions[i], positions[i + 1], offset, width)
        if piece.end < piece.start or piece.offset + (piece.end - piece.start) * width > len(streams.word):
            raise NotWord97("damaged", "Tệp Word đời cũ bị hỏng, một phần văn bản bị mất.")
        found.append(piece)
    return Pieces(tuple(found), streams.word)
