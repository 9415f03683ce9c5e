"""Characters and their properties become paragraphs: fields, hidden and deleted text, breaks, symbols, pictures."""

import re
import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal

from dossiercheck.model.frozen import frozen
from dossiercheck.readers.blocks import Block, Paragraph
from dossiercheck.readers.doc.drawings import inline
from dossiercheck.readers.doc.lists import label
from dossiercheck.readers.doc.pieces import Pieces
from dossiercheck.readers.doc.properties import Spans, Sprms, Style, inherited
from dossiercheck.readers.doc.streams import Streams
from dossiercheck.readers.docx.numbering import Numbering
from dossiercheck.readers.flow import Picture
from dossiercheck.readers.ruler import Float, Stop

_CONTROL = re.compile("([\x00-\x08\x0b-\x1f\u0028])")
_ENDS = frozenset("\r\x07\x0c")
# The optional hyphen is a letter in TCVN3 ('ư'): it is kept until the text was decoded.
_PLAIN = {"\x0b": "\n", "\x0e": "\n", "\x1e": "-", "\t": "\t", "\x1f": "\u00ad"}
_SYMBOLS = {0xFE: "☒", 0xFD: "☒", 0xFC: "✓", 0xA8: "☐", 0x6F: "☐"}
_TABS = (0xC60D, 0xC615)
_KINDS: dict[int, Literal["left", "center", "right"]] = {1: "center", 2: "right", 3: "right"}
_ALIGN, _INDENT = (0x2403, 0x2461), (0x840F, 0x845E)
_PAGE_BEFORE = 0x2407
_ALIGNMENTS = {0: "left", 1: "center", 2: "right", 3: "both"}


@frozen
class Ended:
    """A finished paragraph: what ended it (a carriage return; a bell in tables) and its modifiers."""

    paragraph: Paragraph
    mark: str
    modifiers: Sprms


@frozen
class Formats:
    """All properties of the file."""

    streams: Streams
    characters: Spans
    paragraphs: Spans
    styles: dict[int, Style]
    fonts: tuple[str, ...]
    default_font: int = 0
    lists: Numbering = field(default_factory=lambda: Numbering({}))

    def font(self, number: int) -> str | None:
        """Name of a font."""
        return self.fonts[number] if 0 <= number < len(self.fonts) else None


@dataclass(slots=True)
class _Shown:
    """What a run's modifiers say."""

    font: int | None = None
    bold: int | None = None
    hidden: bool = False
    deleted: bool = False
    special: bool = False
    form_field: bool = False
    embedded: bool = False
    location: int | None = None
    symbol: int | None = None


def _shown(modifiers: Sprms) -> _Shown:  # noqa: C901 - one case a modifier of the format
    shown = _Shown()
    for op, operand in modifiers:
        match op:
            case 0x4A4F:  # the font of plain letters
                shown.font = struct.unpack("<H", operand)[0]
            case 0x4A51 if shown.font is None:
                shown.font = struct.unpack("<H", operand)[0]
            case 0x0835:
                shown.bold = operand[0]
            case 0x083C:
                shown.hidden = operand[0] in {1, 129}
            case 0x0800:  # deleted while changes were tracked
                shown.deleted = operand[0] == 1
            case 0x0855:  # the character is a sign of the format
                shown.special = operand[0] == 1
            case 0x0806:
                shown.form_field = operand[0] == 1
            case 0x0856:
                shown.embedded = operand[0] == 1
            case 0x6A03:  # where the picture is described
                shown.location = struct.unpack("<i", operand)[0]
            case 0x6A09:
                shown.symbol = struct.unpack("<HH", operand)[1] & 0xFF
    return shown


@dataclass(slots=True)
class Reader:
    """Reads stretches of the text; `anchored` gives what hangs on a drawing character."""

    formats: Formats
    pieces: Pieces
    anchored: Callable[[int], Picture | tuple[list[Block], Float] | None] = lambda _position: None
    _paragraph: Paragraph = field(default_factory=Paragraph)
    _bold: list[tuple[int, int | None]] = field(default_factory=list)
    _fonts: list[int | None] = field(default_factory=list)
    _fresh: bool = False
    """A page break ended the paragraph before."""
    _fields: list[bool] = field(default_factory=list)
    """Open fields: True while in the code, False in the result."""

    def read(self, start: int, end: int) -> Iterator[Ended]:
        """Finished paragraphs of characters start..end."""
        self._reset()
        self._fields.clear()
        for piece in self.pieces.cut(start, end):
            text = self.pieces.text(piece)
            stop = piece.offset + len(text) * piece.width
            cuts = [piece.offset, *self.formats.characters.borders(piece.offset, stop), stop]
            for low, high in pairwise(cuts):
                first = (low - piece.offset + piece.width - 1) // piece.width
                last = (high - piece.offset + piece.width - 1) // piece.width
                shown = _shown(self.formats.characters.at(low)[1])
                yield from self._segment(text[first:last], shown, piece.start + first, low, piece.width)
        if self._paragraph.runs or self._paragraph.pictures:
            yield self._finish("\r", -1)

    def _segment(self, text: str, shown: _Shown, position: int, offset: int, width: int) -> Iterator[Ended]:
        at = 0
        for part in _CONTROL.split(text):
            if part in _ENDS:
                if not shown.deleted:
                    yield self._finish(part, offset + at * width)
                else:
                    self._add("\n", shown)
            elif len(part) == 1 and _CONTROL.match(part):
                self._sign(part, shown, position + at)
            else:
                self._add(part, shown)
            at += len(part)

    def _sign(self, sign: str, shown: _Shown, position: int) -> None:
        if sign == "\x13":
            self._fields.append(True)
        elif sign == "\x14" and self._fields:
            self._fields[-1] = False
        elif sign == "\x15" and self._fields:
            self._fields.pop()
        elif sign in _PLAIN:
            self._add(_PLAIN[sign], shown)
        elif sign == "(":
            self._add(_SYMBOLS.get(shown.symbol or 0, "") if shown.special and shown.symbol else "(", shown)
        elif sign in "\x01\x08" and shown.special and not (shown.hidden or shown.deleted):
            self._hang(sign, shown, position)

    def _hang(self, sign: str, shown: _Shown, position: int) -> None:
        if sign == "\x08":
            held = self.anchored(position)
            if isinstance(held, Picture):
                self._paragraph.show(held)
            elif held:
                self._paragraph.boxes.append(held)
        elif shown.embedded:
            self._paragraph.show(Picture())
        elif not shown.form_field and shown.location is not None:
            found = inline(self.formats.streams, shown.location)
            if found:
                self._paragraph.show(found)

    def _add(self, text: str, shown: _Shown) -> None:
        if not text or shown.hidden or shown.deleted or any(self._fields):
            return
        self._paragraph.add(text)
        self._fonts.append(shown.font)
        self._bold.append((len(text.strip()), shown.bold))

    def _finish(self, mark: str, offset: int) -> Ended:
        style, own = self.formats.paragraphs.at(offset) if offset >= 0 else (0, ())
        from_style, characters = inherited(style, self.formats.styles)
        paragraph = self._paragraph
        base = _shown(characters)
        font = base.font if base.font is not None else self.formats.default_font
        runs = [(r.text, f) for r, f in zip(paragraph.runs, self._fonts, strict=True)]
        paragraph.runs = []
        if any(t.strip() for t, _ in runs) and (shown := label((*from_style, *own), self.formats.lists)):
            runs.insert(0, (f"{shown} ", None))
            paragraph.pictures = [(at + 1, p) for at, p in paragraph.pictures]
        for text, number in runs:
            paragraph.add(text, self.formats.font(font if number is None else number))
        paragraph.bold = any(size and (base.bold == 1 if b in {None, 128} else b in {1, 129}) for size, b in self._bold)
        paragraph.stops = ()
        paragraph.fresh, self._fresh = self._fresh, mark == "\x0c"
        for op, operand in (*from_style, *own):
            if op in _ALIGN:
                paragraph.align = _ALIGNMENTS.get(operand[0])
            elif op == _PAGE_BEFORE:
                paragraph.fresh = paragraph.fresh or operand[0] == 1
            elif op in _INDENT:
                paragraph.indent = struct.unpack("<h", operand)[0]
            elif op in _TABS:
                paragraph.stops = (*paragraph.stops, *_stops(operand, op))
        self._reset()
        return Ended(paragraph, mark, own)

    def _reset(self) -> None:
        self._paragraph = Paragraph()
        self._fonts, self._bold = [], []


def _stops(operand: bytes, op: int) -> list[Stop]:
    """The tab stops a modifier adds: behind those it takes away, places first, then kinds."""
    deleted = operand[0] if operand else 0
    at = 1 + deleted * (4 if op == _TABS[1] else 2)
    count = operand[at] if at < len(operand) else 0
    kinds = operand[at + 1 + 2 * count :][:count]
    if not count or len(kinds) < count:
        return []
    places = struct.unpack_from(f"<{count}h", operand, at + 1)
    return [Stop(p, _KINDS.get(k & 7, "left")) for p, k in zip(places, kinds, strict=True)]
