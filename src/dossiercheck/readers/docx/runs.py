"""The shown text of one paragraph, its pictures and text boxes; U+FFFC stands for a picture that stands in the text."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from lxml import etree

from dossiercheck.readers.docx.names import (
    A_BLIP,
    DIAGRAM,
    FREEFORM,
    INK,
    MATH_TEXT,
    OF_RUN,
    OLE,
    RUN,
    SKIPPED,
    TEXT,
    V_IMAGE,
    W,
    by_tag,
    value,
)
from dossiercheck.readers.docx.pictures import picture, placed
from dossiercheck.readers.docx.styles import Styles, on
from dossiercheck.readers.flow import Picture
from dossiercheck.readers.ruler import PICTURE, Float

_FIXED = {
    W + "br": "\n",
    W + "cr": "\n",
    W + "tab": "\t",
    W + "ptab": "\t",
    W + "noBreakHyphen": "-",
}
# Symbols of Wingdings: boxes ticked, crossed and empty, and marks without a box.
_SYMBOLS = {0xFE: "☒", 0xFD: "☒", 0x78: "☒", 0x52: "☑", 0xFC: "✓", 0xFB: "✗", 0xA8: "☐", 0x6F: "☐", 0x71: "☐"}
_PRIVATE = {0xF000 + code: shown for code, shown in _SYMBOLS.items()}
_REPLACED = re.compile(f"[{''.join(map(chr, _PRIVATE))}{PICTURE}]")
_LETTERS = frozenset({TEXT, MATH_TEXT})
_STYLE, _HIDDEN, _BOLD, _CAPS = (W + name for name in ("rStyle", "vanish", "b", "caps"))
_BOX, _CONTROL, _FIELD, _SYMBOL = (W + name for name in ("txbxContent", "sdt", "fldChar", "sym"))
_BLANK = "........"
"""Stands for a content control nobody filled: Word shows a prompt there."""


@dataclass(slots=True)
class Fields:
    """Complex fields that are open: what stands between their begin and 'separate' is a formula, not text."""

    open: list[bool] = field(default_factory=list)

    @property
    def shown(self) -> bool:
        return not self.open or all(self.open)

    def step(self, kind: str | None) -> None:
        """One w:fldChar."""
        match kind:
            case "begin":
                self.open.append(False)
            case "separate" if self.open:
                self.open[-1] = True
            case "end" if self.open:
                self.open.pop()
            case _:
                pass


@dataclass(slots=True)
class Runs:
    """Gathers one paragraph."""

    styles: Styles
    fields: Fields
    parts: list[str] = field(default_factory=list)
    bold: bool = False
    pictures: list[Picture] = field(default_factory=list)
    boxes: list[tuple[etree._Element, Float | None]] = field(default_factory=list)
    """Text boxes and where they float."""
    unread: list[str] = field(default_factory=list)
    caps: bool = False

    @property
    def text(self) -> str:
        return "".join(self.parts)

    def gather(self, parent: Iterable[etree._Element]) -> None:
        """Take in all that stands in an element."""
        for child in parent:
            tag = child.tag
            if tag == RUN:
                self.run(child)
            elif tag in SKIPPED or not isinstance(tag, str):
                continue
            elif tag == _BOX:
                self.boxes.append((child, placed(child)))
            elif tag == _CONTROL:
                self.control(child)
            elif tag == _FIELD:
                self.step(child)
            elif self.fields.shown:
                self.shown(child, tag)

    def run(self, run: etree._Element) -> None:
        """One run, unless it is hidden."""
        children = list(run)
        tags = [child.tag for child in children]
        large = False
        if OF_RUN in tags:
            said = by_tag(children[tags.index(OF_RUN)])
            name = value(said.get(_STYLE))
            hidden, bold, caps = said.get(_HIDDEN), said.get(_BOLD), said.get(_CAPS)
            if on(hidden) or (hidden is None and self.styles.any(self.styles.hidden, name)):
                return
            self.bold = self.bold or (on(bold) if bold is not None else self.styles.any(self.styles.bold, name))
            large = on(caps) if caps is not None else self.caps or self.styles.any(self.styles.caps, name)
        before = len(self.parts)
        self.gather(children)
        if large:
            self.parts[before:] = [p.upper() for p in self.parts[before:]]

    def control(self, control: etree._Element) -> None:
        """A content control; one that shows its prompt is blank."""
        if on(control.find(f"{W}sdtPr/{W}showingPlcHdr")):
            self.parts.append(_BLANK)
        else:
            self.gather(control)

    def step(self, mark: etree._Element) -> None:
        """A field begins, shows or ends; the old form fields keep their value in its beginning."""
        self.fields.step(mark.get(W + "fldCharType"))
        box = mark.find(f"{W}ffData/{W}checkBox")
        if box is not None:
            checked = box.find(W + "checked")
            self.parts.append("☒" if on(checked if checked is not None else box.find(W + "default")) else "☐")
        choices = mark.find(f"{W}ffData/{W}ddList")
        if choices is not None:
            result = choices.find(W + "result")
            at = "0" if result is None else result.get(W + "val") or "0"
            entries = choices.findall(W + "listEntry")
            if at.isascii() and at.isdigit() and int(at[:4]) < len(entries):
                self.parts.append(entries[int(at[:4])].get(W + "val") or "")

    def shown(self, child: etree._Element, tag: str) -> None:
        """Text, symbols, pictures, and whatever holds them."""
        if tag in _LETTERS:
            text = child.text or ""
            self.parts.append(text.translate(_PRIVATE).replace(PICTURE, "") if _REPLACED.search(text) else text)
        elif tag in _FIXED:
            self.parts.append(_FIXED[tag])
        elif tag == _SYMBOL:
            self.parts.append(_symbol(child))
        elif tag in INK or tag == FREEFORM:
            self.draw(picture(child, "ink"))
        elif tag in {A_BLIP, V_IMAGE}:
            self.draw(picture(child, "picture"))
        elif tag == DIAGRAM:
            self.unread.append("sơ đồ SmartArt")
        elif tag == OLE and (child.get("ProgID") or "").startswith(("Word", "Excel", "Package", "Acro")):
            self.unread.append("tệp nhúng")
        else:
            self.gather(child)

    def draw(self, picture: Picture) -> None:
        """A picture keeps its place among the letters, unless it floats."""
        self.pictures.append(picture)
        if picture.floats is None:
            self.parts.append(PICTURE)


def _symbol(element: etree._Element) -> str:
    """Tick boxes of Wingdings as ballot boxes; other symbols are left out."""
    code = (element.get(W + "char") or "")[-2:]
    try:
        return _SYMBOLS.get(int(code, 16), "")
    except ValueError:
        return ""
