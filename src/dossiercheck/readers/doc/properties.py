"""Formatting: property modifiers (sprm), the pages that hold them, and styles."""

import struct
from bisect import bisect_right
from collections.abc import Iterator

from dossiercheck.model.frozen import frozen
from dossiercheck.readers.doc.streams import Streams

_STYLES, _CHARACTERS, _PARAGRAPHS, _FONTS = 1, 12, 13, 15
_LENGTHS = {0: 1, 1: 1, 2: 2, 3: 4, 4: 2, 5: 2, 7: 3}
_DEFINE_TABLE, _CHANGE_TABS = 0xD608, 0xC615
_PAGE = 512

Sprms = tuple[tuple[int, bytes], ...]


def sprms(data: bytes) -> Iterator[tuple[int, bytes]]:
    """(operation, operand) of a list of modifiers; ends quietly where the list is cut off."""
    at = 0
    while at + 2 <= len(data):
        op = data[at] | data[at + 1] << 8
        at += 2
        size = _LENGTHS.get(op >> 13)
        if size is None:
            if at >= len(data):
                return
            if op == _DEFINE_TABLE and at + 2 <= len(data):
                size = struct.unpack_from("<H", data, at)[0] - 1
                at += 2
            else:
                size = data[at]
                at += 1
                if op == _CHANGE_TABS and size == 255:
                    return
        if size < 0 or at + size > len(data):
            return
        yield op, data[at : at + size]
        at += size


@frozen
class Spans:
    """Properties by file position: span i reaches from starts[i] to starts[i + 1]."""

    starts: tuple[int, ...]
    values: tuple[tuple[int, Sprms], ...]
    """(style, modifiers); style 0 for characters."""

    def at(self, position: int) -> tuple[int, Sprms]:
        """Properties at a file position."""
        i = bisect_right(self.starts, position) - 1
        return self.values[i] if 0 <= i < len(self.values) else (0, ())

    def borders(self, start: int, end: int) -> list[int]:
        """Positions strictly between start and end where properties change."""
        return list(self.starts[bisect_right(self.starts, start) : bisect_right(self.starts, end - 1)])


def characters(streams: Streams) -> Spans:
    """Character properties."""
    return _spans(streams, _CHARACTERS, paragraphs=False)


def paragraphs(streams: Streams) -> Spans:
    """Paragraph properties."""
    return _spans(streams, _PARAGRAPHS, paragraphs=True)


def _spans(streams: Streams, number: int, *, paragraphs: bool) -> Spans:
    bin_table = streams.part(number)
    count = max(0, (len(bin_table) - 4) // 8)
    found: dict[int, tuple[int, Sprms]] = {}
    for i in range(count):
        page = struct.unpack_from("<I", bin_table, 4 * (count + 1) + 4 * i)[0] & 0x3FFFFF
        fkp = streams.word[page * _PAGE : (page + 1) * _PAGE]
        if len(fkp) == _PAGE:
            found.update(_page(fkp, paragraphs=paragraphs))
    starts = tuple(sorted(found))
    return Spans(starts, tuple(found[s] for s in starts))


def _page(fkp: bytes, *, paragraphs: bool) -> Iterator[tuple[int, tuple[int, Sprms]]]:
    runs = fkp[-1]
    width = 13 if paragraphs else 1
    if 4 * (runs + 1) + width * runs > _PAGE - 1:
        return
    positions = struct.unpack_from(f"<{runs + 1}I", fkp, 0)
    for i in range(runs):
        offset = fkp[4 * (runs + 1) + width * i] * 2
        yield positions[i], _properties(fkp, offset, paragraphs=paragraphs)


def _properties(fkp: bytes, offset: int, *, paragraphs: bool) -> tuple[int, Sprms]:
    if not offset or offset >= _PAGE - 2:
        return 0, ()
    if not paragraphs:
        return 0, tuple(sprms(fkp[offset + 1 : offset + 1 + fkp[offset]]))
    size = fkp[offset] * 2 - 1
    offset += 1
    if size < 0:
        size = fkp[offset] * 2
        offset += 1
    held = fkp[offset : offset + size]
    return (struct.unpack_from("<H", held)[0] if len(held) >= 2 else 0), tuple(sprms(held[2:]))


def fonts(streams: Streams) -> tuple[str, ...]:
    """Names of the font table."""
    table = streams.part(_FONTS)
    if len(table) < 4:
        return ()
    count = struct.unpack_from("<H", table)[0]
    names, at = [], 4
    for _ in range(min(count, 4096)):
        if at >= len(table):
            break
        size = table[at]
        name = table[at + 40 : at + 1 + size].decode("utf-16-le", "replace").split("\0")[0]
        names.append(name)
        at += 1 + size
    return tuple(names)


@frozen
class Style:
    """What a style adds to the one it is based on."""

    base: int
    paragraph: Sprms
    character: Sprms


def styles(streams: Streams) -> dict[int, Style]:
    """Paragraph styles by number."""
    sheet = streams.part(_STYLES)
    if len(sheet) < 6:
        return {}
    header, count, base_size = struct.unpack_from("<HHH", sheet)
    found, at = {}, 2 + header
    for number in range(min(count, 4096)):
        if at + 2 > len(sheet):
            break
        size = struct.unpack_from("<H", sheet, at)[0]
        style = _style(sheet[at + 2 : at + 2 + size], base_size)
        if style:
            found[number] = style
        at += 2 + size
    return found


def _style(std: bytes, base_size: int) -> Style | None:
    if len(std) < base_size + 4 or base_size < 8:
        return None
    kind_and_base, upx_count = struct.unpack_from("<HH", std, 2)
    if kind_and_base & 0xF != 1:
        return None
    at = base_size + 2 + 2 * struct.unpack_from("<H", std, base_size)[0] + 2
    held = []
    for _ in range(min(upx_count & 0xF, 2)):
        at += at % 2
        if at + 2 > len(std):
            break
        size = struct.unpack_from("<H", std, at)[0]
        held.append(std[at + 2 : at + 2 + size])
        at += 2 + size
    held += [b""] * (2 - len(held))
    return Style(kind_and_base >> 4, tuple(sprms(held[0][2:])), tuple(sprms(held[1])))


def inherited(number: int, known: dict[int, Style]) -> tuple[Sprms, Sprms]:
    """Paragraph and character modifiers of a style and all it is based on, the eldest first."""
    chain: list[int] = []
    while number in known and number not in chain and len(chain) < 20:
        chain.append(number)
        number = known[number].base
    ordered = [known[n] for n in reversed(chain)]
    return (
        tuple(s for style in ordered for s in style.paragraph),
        tuple(s for style in ordered for s in style.character),
    )
