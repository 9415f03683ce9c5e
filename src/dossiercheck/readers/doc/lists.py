"""List numbers of a Word 97-2003 file, which stand in no text: rebuilt from its list tables."""

import struct

from dossiercheck.readers.doc.properties import Sprms
from dossiercheck.readers.doc.streams import Streams
from dossiercheck.readers.docx.numbering import Level, Numbering

_LISTS, _OVERRIDES = 73, 74
_LIST, _LEVEL = 0x460B, 0x260A
_MOST = 2000
_FORMS = {
    0: "decimal", 1: "upperRoman", 2: "lowerRoman", 3: "upperLetter", 4: "lowerLetter", 22: "decimalZero", 23: "bullet",
    255: "none",
}  # fmt: skip


def numbering(streams: Streams) -> Numbering:
    """The file's lists by their number in the paragraphs; none where the tables are damaged."""
    made = Numbering({})
    try:
        known = _definitions(streams)
        overrides = streams.part(_OVERRIDES)
        count = struct.unpack_from("<I", overrides)[0] if len(overrides) >= 4 else 0
        for i in range(min(count, _MOST)):
            name = struct.unpack_from("<I", overrides, 4 + 16 * i)[0]
            for at, level in enumerate(known.get(name, ())):
                made.levels[str(i + 1), at] = level
            made.counted[str(i + 1)] = str(name)
    except struct.error:
        return Numbering({})
    return made


def label(modifiers: Sprms, lists: Numbering) -> str:
    """The label of a paragraph with these modifiers, counting it; '' if it is in no list."""
    held = dict(modifiers)
    number = struct.unpack("<h", held[_LIST])[0] if _LIST in held else 0
    return lists.label(str(number), held[_LEVEL][0] if _LEVEL in held else 0) if number > 0 else ""


def _definitions(streams: Streams) -> dict[int, list[Level]]:
    """The levels of every list, by the list's own name. They follow the table of lists in the stream."""
    table = streams.part(_LISTS)
    if len(table) < 2:
        return {}
    count = min(struct.unpack_from("<H", table)[0], _MOST)
    at = streams.offsets[_LISTS][0] + 2 + 28 * count
    found: dict[int, list[Level]] = {}
    for i in range(count):
        name = struct.unpack_from("<I", table, 2 + 28 * i)[0]
        simple = table[2 + 28 * i + 26] & 1 if len(table) > 2 + 28 * i + 26 else 0
        found[name] = []
        for _ in range(1 if simple else 9):
            level, at = _level(streams.table, at)
            found[name].append(level)
    return found


def _level(data: bytes, at: int) -> tuple[Level, int]:
    start, form = struct.unpack_from("<iB", data, at)
    characters, paragraphs = struct.unpack_from("<BB", data, at + 24)
    at += 28 + characters + paragraphs
    size = struct.unpack_from("<H", data, at)[0]
    units = struct.unpack_from(f"<{min(size, 60)}H", data, at + 2)
    text = "".join(f"%{u + 1}" if u < 9 else chr(u) for u in units)
    return Level(_FORMS.get(form, "decimal"), text, min(max(start, 0), 3999)), at + 2 + 2 * size
