"""The streams of a Word 97-2003 file and its file information block (FIB)."""

import io
import struct

from dossiercheck.model.frozen import frozen

_WORD_97 = 0xC1
_COMPLEX_TABLE, _ENCRYPTED, _OBFUSCATED = 0x0200, 0x0100, 0x8000
_MAX_STREAM = 128 * 1024**2


class NotWord97(Exception):  # noqa: N818 - not an error of ours: the file is of another age
    """Another file than a plain Word 97-2003 document; `code` as a Diagnostic has it."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


@frozen
class Streams:
    """The parts of the file that tell its text."""

    word: bytes
    table: bytes
    data: bytes
    counts: tuple[int, ...]
    """Characters of: text, footnotes, headers, macros, annotations, endnotes, text boxes, boxes of headers."""
    offsets: tuple[tuple[int, int], ...]
    """(offset, length) in the table stream, by the FIB's numbers."""

    def part(self, number: int) -> bytes:
        """A structure of the table stream; empty if there is none."""
        if number >= len(self.offsets):
            return b""
        start, length = self.offsets[number]
        return self.table[start : start + length]


def open_streams(data: bytes) -> Streams:
    """Read the FIB; NotWord97 for encrypted files and those of other Words."""
    import olefile

    with olefile.OleFileIO(io.BytesIO(data)) as ole:

        def stream(name: str) -> bytes:
            if not ole.exists(name) or ole.get_size(name) > _MAX_STREAM:
                return b""
            return bytes(ole.openstream(name).read())

        word = stream("WordDocument")
        if len(word) < 0x44:
            raise NotWord97("damaged", "Tệp Word đời cũ bị hỏng, không có phần văn bản.")
        magic, version = struct.unpack_from("<HH", word, 0)
        flags = struct.unpack_from("<H", word, 0x0A)[0]
        if version < _WORD_97 or magic != 0xA5EC:
            raise NotWord97("unsupported", "Tệp của Word 6.0/95 hoặc cũ hơn, chưa đọc được.")
        if flags & (_ENCRYPTED | _OBFUSCATED):
            raise NotWord97("encrypted", "Tệp Word đời cũ có mật khẩu.")
        table = stream("1Table" if flags & _COMPLEX_TABLE else "0Table")
        return Streams(word, table, stream("Data"), *_fib(word))


def _fib(word: bytes) -> tuple[tuple[int, ...], tuple[tuple[int, int], ...]]:
    at = 32
    words = struct.unpack_from("<H", word, at)[0]
    at += 2 + 2 * words
    longs = struct.unpack_from("<H", word, at)[0]
    at += 2
    values = struct.unpack_from(f"<{longs}i", word, at)
    at += 4 * longs
    pairs = min(struct.unpack_from("<H", word, at)[0], 400)
    at += 2
    pairs = min(pairs, (len(word) - at) // 8)
    flat = struct.unpack_from(f"<{2 * pairs}I", word, at)
    return tuple(max(0, v) for v in values[3:11]), tuple(zip(flat[::2], flat[1::2], strict=True))
