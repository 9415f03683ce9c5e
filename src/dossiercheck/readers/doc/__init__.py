"""Word 97-2003 (.doc): text by the piece table, with tables, headers, notes, text boxes and places of pictures.

Encrypted files and those of Word 6.0/95 are refused: no text is better than wrong text.
"""

import struct
from itertools import pairwise

from dossiercheck.model.diagnostic import Diagnostic
from dossiercheck.model.document import Document
from dossiercheck.readers.blocks import Block, Story, build
from dossiercheck.readers.doc.drawings import anchors, pictures
from dossiercheck.readers.doc.lists import numbering
from dossiercheck.readers.doc.pieces import pieces
from dossiercheck.readers.doc.properties import characters, fonts, paragraphs, styles
from dossiercheck.readers.doc.streams import NotWord97, Streams, open_streams
from dossiercheck.readers.doc.tables import blocks
from dossiercheck.readers.doc.text import Formats, Reader
from dossiercheck.readers.flow import Picture
from dossiercheck.readers.ruler import Float

_HEADERS, _STYLES, _BOXES = 11, 1, 56
_FOOTERS = frozenset({2, 3, 5})
"""Of the six stories of a section: even and odd footer, first page's footer."""
_NOTE_SEPARATORS = 6
_HINT = "Đề nghị mở tệp bằng Word, lưu lại dưới dạng DOCX hoặc PDF rồi nộp lại."
_MAX_CHARACTERS = 20_000_000


def read(file: str, data: bytes) -> Document | Diagnostic:
    """The document; a Diagnostic if it is damaged, encrypted or of an older Word."""
    try:
        streams = open_streams(data)
        if sum(streams.counts) > _MAX_CHARACTERS:
            return Diagnostic(file, "limit", "Tệp Word quá lớn nên đã bỏ qua.", hint=_HINT)
        return build(file, "doc", _stories(streams))
    except NotWord97 as other:
        return Diagnostic(file, other.code, str(other), hint=_HINT)
    except (OSError, struct.error, ValueError, IndexError, KeyError, RecursionError, EOFError, TypeError):
        return Diagnostic(file, "damaged", "Tệp Word đời cũ bị hỏng, không mở được.", hint=_HINT)


def _stories(streams: Streams) -> list[Story]:
    formats = Formats(
        streams,
        characters(streams),
        paragraphs(streams),
        styles(streams),
        fonts(streams),
        _default_font(streams),
        numbering(streams),
    )
    held = pieces(streams)
    body, notes, headers, macros, comments, ends, boxes, _ = (*streams.counts, *[0] * 8)[:8]
    plain = Reader(formats, held)
    texts = _boxes(streams, plain, body + notes + headers + macros + comments + ends, boxes)
    at = anchors(streams)
    shown = pictures(streams)

    def anchored(position: int) -> Picture | tuple[list[Block], Float] | None:
        anchor = at.get(position)
        if anchor is None:
            return None
        if held := texts.get(anchor.shape):
            return held, anchor.floats
        return anchor.picture if anchor.shape in shown else None

    heads, feet = _headers(streams, plain, body + notes)
    main = blocks(Reader(formats, held, anchored).read(0, body))
    stories = [*heads, Story(main)]
    for start, length in ((body, notes), (body + notes + headers + macros + comments, ends)):
        if length:
            stories.append(Story(blocks(plain.read(start, start + length)), "chú thích"))
    return stories + feet


def _headers(streams: Streams, reader: Reader, start: int) -> tuple[list[Story], list[Story]]:
    table = streams.part(_HEADERS)
    positions = struct.unpack(f"<{len(table) // 4}I", table[: len(table) // 4 * 4])
    heads, feet = [], []
    for number, (low, high) in enumerate(pairwise(positions[:-1])):
        if number < _NOTE_SEPARATORS or high <= low or high > streams.counts[2]:
            continue
        found = blocks(reader.read(start + low, start + high))
        if number % _NOTE_SEPARATORS in _FOOTERS:
            feet.append(Story(found, "chân trang"))
        else:
            heads.append(Story(found, "đầu trang"))
    return heads, feet


def _boxes(streams: Streams, reader: Reader, start: int, length: int) -> dict[int, list[Block]]:
    """Text boxes of the main text by the number of their shape."""
    table = streams.part(_BOXES)
    count = max(0, (len(table) - 4) // 26)
    positions = struct.unpack_from(f"<{count + 1}I", table) if count else ()
    found: dict[int, list[Block]] = {}
    for i in range(count):
        low, high = positions[i], min(positions[i + 1], length)
        shape = struct.unpack_from("<I", table, 4 * (count + 1) + 22 * i + 14)[0]
        if low < high and shape:
            found.setdefault(shape, []).extend(blocks(reader.read(start + low, start + high)))
    return found


def _default_font(streams: Streams) -> int:
    sheet = streams.part(_STYLES)
    return int(struct.unpack_from("<H", sheet, 14)[0]) if len(sheet) >= 16 else 0
