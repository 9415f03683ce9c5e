"""List numbers, which stand in no text: rebuilt from word/numbering.xml."""

from dataclasses import dataclass, field
from typing import NamedTuple

from lxml import etree

from dossiercheck.readers.docx.names import W

_ROMAN = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"))
_SMALL = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_MOST = 3999


class Level(NamedTuple):
    """One level of a list: its form, its text ('%1.%2.'), where it starts, and whether it shows plain figures only."""

    form: str
    text: str
    start: int
    legal: bool = False


@dataclass(slots=True)
class Numbering:
    """Counts list items while the document is walked. Lists made from one definition go on counting together."""

    levels: dict[tuple[str, int], Level]
    """(numId, level) -> the level."""
    counted: dict[str, str] = field(default_factory=dict)
    """numId -> the key it is counted under: its own if it restarts, else its definition's."""
    counts: dict[tuple[str, int], int] = field(default_factory=dict)

    @staticmethod
    def parse(root: etree._Element | None) -> "Numbering":
        """From word/numbering.xml (None: no lists)."""
        made = Numbering({})
        if root is None:
            return made
        abstract = {a.get(W + "abstractNumId"): a for a in root.iter(W + "abstractNum")}
        for num in root.iter(W + "num"):
            number, definition = num.get(W + "numId") or "", _val(num, "abstractNumId")
            base = abstract.get(definition)
            for level in () if base is None else base.findall(W + "lvl"):
                made.levels[number, _int(level.get(W + "ilvl"))] = _level(level)
            restarts = False
            for override in num.findall(W + "lvlOverride"):
                restarts = made.override(number, override) or restarts
            made.counted[number] = f"num {number}" if restarts else definition
        return made

    def afresh(self) -> "Numbering":
        """The same lists with nothing counted, for another document."""
        return Numbering(self.levels, self.counted)

    def override(self, number: str, override: etree._Element) -> bool:
        """Take one w:lvlOverride in; whether it restarts the count."""
        at = _int(override.get(W + "ilvl"))
        own = override.find(W + "lvl")
        if own is not None:
            self.levels[number, at] = _level(own)
        start = override.find(W + "startOverride")
        if start is not None and (number, at) in self.levels:
            old = self.levels[number, at]
            self.levels[number, at] = Level(old.form, old.text, _int(start.get(W + "val")), old.legal)
        return start is not None

    def label(self, number: str, at: int) -> str:
        """The label of the next paragraph in list `number` on level `at` ('1.', 'a)', '-'), counting it; '' if none."""
        level = self.levels.get((number, at))
        if level is None:
            return ""
        key = self.counted.get(number, number)
        self.counts[key, at] = min(self.counts.get((key, at), level.start - 1) + 1, _MOST)
        for other in [k for k in self.counts if k[0] == key and k[1] > at]:
            del self.counts[other]
        if level.form in {"bullet", "none"}:
            return "-" if level.form == "bullet" else ""
        text = level.text
        for depth in range(at + 1):
            known = self.levels.get((number, depth), Level("decimal", "", 1))
            count = self.counts.setdefault((key, depth), known.start) if f"%{depth + 1}" in text else 0
            form = "decimal" if level.legal else known.form
            text = text.replace(f"%{depth + 1}", _shown(form, count))
        return text


def _level(level: etree._Element) -> Level:
    start = level.find(W + "start")
    first = 1 if start is None else _int(start.get(W + "val"))
    return Level(_val(level, "numFmt"), _val(level, "lvlText")[:60], first, level.find(W + "isLgl") is not None)


def _val(element: etree._Element, name: str) -> str:
    child = element.find(W + name)
    return "" if child is None else child.get(W + "val") or ""


def _int(text: str | None) -> int:
    return min(int(text), _MOST) if text and text.isascii() and text.isdigit() and len(text) < 9 else 0


def _shown(form: str, count: int) -> str:
    match form:
        case "lowerLetter" | "upperLetter":
            letter = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)
            return letter.upper() if form == "upperLetter" else letter
        case "lowerRoman" | "upperRoman":
            return _roman(count) if form == "upperRoman" else _roman(count).lower()
        case "decimalZero":
            return f"{count:02d}"
        case _:
            return str(count)


def _roman(count: int) -> str:
    text = ""
    for value, letters in (*_ROMAN, *_SMALL):
        text += letters * (count // value)
        count %= value
    return text
