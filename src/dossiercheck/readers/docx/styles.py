"""What paragraph and table styles say of alignment, boldness, hiding and borders."""

from dataclasses import dataclass

from lxml import etree

from dossiercheck.readers.docx.names import W


@dataclass(frozen=True, slots=True)
class Styles:
    """Style id -> its properties, inheritance resolved on asking."""

    based: dict[str, str]
    align: dict[str, str]
    bold: frozenset[str]
    hidden: frozenset[str]
    ruled: frozenset[str]

    @staticmethod
    def parse(root: etree._Element | None) -> "Styles":
        """From word/styles.xml (None: no styles)."""
        based: dict[str, str] = {}
        align: dict[str, str] = {}
        bold, hidden, ruled = set(), set(), set()
        for style in () if root is None else root.iter(W + "style"):
            name = style.get(W + "styleId") or ""
            if (parent := style.find(W + "basedOn")) is not None:
                based[name] = parent.get(W + "val") or ""
            if (jc := style.find(f"{W}pPr/{W}jc")) is not None:
                align[name] = jc.get(W + "val") or ""
            if on(style.find(f"{W}rPr/{W}b")):
                bold.add(name)
            if on(style.find(f"{W}rPr/{W}vanish")):
                hidden.add(name)
            if has_borders(style.find(f"{W}tblPr/{W}tblBorders")):
                ruled.add(name)
        return Styles(based, align, frozenset(bold), frozenset(hidden), frozenset(ruled))

    def chain(self, name: str | None) -> tuple[str, ...]:
        """A style and all it is based on."""
        found: list[str] = []
        while name and name not in found:
            found.append(name)
            name = self.based.get(name)
        return tuple(found)

    def alignment(self, name: str | None) -> str | None:
        """The alignment a style gives, its own first."""
        return next((self.align[s] for s in self.chain(name) if s in self.align), None)


def on(element: etree._Element | None) -> bool:
    """Whether a toggle such as w:b is set."""
    return element is not None and element.get(W + "val") not in {"0", "false", "off"}


def has_borders(borders: etree._Element | None) -> bool:
    """Whether any border line is drawn."""
    return borders is not None and any(b.get(W + "val") not in {None, "nil", "none"} for b in borders)
