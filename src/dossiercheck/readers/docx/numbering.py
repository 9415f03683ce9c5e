"""List numbers, which stand in no text: rebuilt from word/numbering.xml."""

from dataclasses import dataclass, field

from lxml import etree

from dossiercheck.readers.docx.names import W

_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


@dataclass(slots=True)
class Numbering:
    """Counts list items while the document is walked."""

    levels: dict[tuple[str, str], tuple[str, str, int]]
    """(numId, level) -> (format, text such as '%1.', start)."""
    counts: dict[tuple[str, int], int] = field(default_factory=dict)

    @staticmethod
    def parse(root: etree._Element | None) -> "Numbering":
        """From word/numbering.xml (None: no lists)."""
        if root is None:
            return Numbering({})
        abstract = {a.get(W + "abstractNumId"): a for a in root.iter(W + "abstractNum")}
        levels: dict[tuple[str, str], tuple[str, str, int]] = {}
        for num in root.iter(W + "num"):
            reference = num.find(W + "abstractNumId")
            base = abstract.get(reference.get(W + "val")) if reference is not None else None
            for level in () if base is None else base.iter(W + "lvl"):
                key = (num.get(W + "numId") or "", level.get(W + "ilvl") or "0")
                levels[key] = (_val(level, "numFmt"), _val(level, "lvlText"), int(_val(level, "start") or 1))
        return Numbering(levels)

    def label(self, properties: etree._Element | None) -> str:
        """The label of the paragraph with these w:numPr ('1.', 'a)', '-'), counting it; '' if none."""
        if properties is None:
            return ""
        number, level = _val(properties, "numId"), _val(properties, "ilvl") or "0"
        if (number, level) not in self.levels:
            return ""
        form, text, start = self.levels[number, level]
        depth = int(level)
        self.counts[number, depth] = self.counts.get((number, depth), start - 1) + 1
        for key in [k for k in self.counts if k[0] == number and k[1] > depth]:
            del self.counts[key]
        if form in {"bullet", "none"}:
            return "-" if form == "bullet" else ""
        for at in range(depth + 1):
            text = text.replace(f"%{at + 1}", _shown(self.levels, number, at, self.counts.get((number, at), 1)))
        return text


def _val(element: etree._Element, name: str) -> str:
    child = element.find(W + name)
    return "" if child is None else child.get(W + "val") or ""


def _shown(levels: dict[tuple[str, str], tuple[str, str, int]], number: str, level: int, count: int) -> str:
    form = levels.get((number, str(level)), ("decimal", "", 1))[0]
    if form in {"lowerLetter", "upperLetter"}:
        letter = chr(ord("a") + (count - 1) % 26)
        return letter.upper() if form == "upperLetter" else letter
    if form in {"lowerRoman", "upperRoman"}:
        roman = _roman(count)
        return roman if form == "upperRoman" else roman.lower()
    return str(count)


def _roman(count: int) -> str:
    text = ""
    for value, letters in _ROMAN:
        while count >= value:
            text += letters
            count -= value
    return text
