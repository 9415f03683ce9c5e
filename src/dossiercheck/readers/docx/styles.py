"""What paragraph and table styles say of alignment, boldness, hiding, capitals, lists and borders."""

from dataclasses import field

from lxml import etree

from dossiercheck.model.frozen import frozen
from dossiercheck.readers.docx.names import VALUE, W
from dossiercheck.readers.ruler import Stop


@frozen
class Styles:
    """Style id -> its properties, inheritance resolved on asking."""

    based: dict[str, str]
    align: dict[str, str]
    bold: frozenset[str]
    hidden: frozenset[str]
    ruled: frozenset[str]
    caps: frozenset[str] = frozenset()
    lists: dict[str, tuple[str, str]] = field(default_factory=dict)
    """(numId, level) that a style gives its paragraphs."""
    stops: dict[str, tuple[Stop, ...]] = field(default_factory=dict)

    @staticmethod
    def parse(root: etree._Element | None) -> "Styles":
        """From word/styles.xml (None: no styles)."""
        based: dict[str, str] = {}
        align: dict[str, str] = {}
        lists: dict[str, tuple[str, str]] = {}
        tabs: dict[str, tuple[Stop, ...]] = {}
        bold, hidden, ruled, caps = set(), set(), set(), set()
        for style in () if root is None else root.iter(W + "style"):
            name = style.get(W + "styleId") or ""
            if (parent := style.find(W + "basedOn")) is not None:
                based[name] = parent.get(W + "val") or ""
            if (jc := style.find(f"{W}pPr/{W}jc")) is not None:
                align[name] = jc.get(W + "val") or ""
            if told := stops(style.find(f"{W}pPr/{W}tabs")):
                tabs[name] = told
            if (number := style.find(f"{W}pPr/{W}numPr/{W}numId")) is not None:
                level = style.find(f"{W}pPr/{W}numPr/{W}ilvl")
                lists[name] = (number.get(W + "val") or "", "0" if level is None else level.get(W + "val") or "0")
            if on(style.find(f"{W}rPr/{W}b")):
                bold.add(name)
            if on(style.find(f"{W}rPr/{W}vanish")):
                hidden.add(name)
            if on(style.find(f"{W}rPr/{W}caps")):
                caps.add(name)
            if has_borders(style.find(f"{W}tblPr/{W}tblBorders")):
                ruled.add(name)
        return Styles(based, align, frozenset(bold), frozenset(hidden), frozenset(ruled), frozenset(caps), lists, tabs)

    def chain(self, name: str | None) -> tuple[str, ...]:
        """A style and all it is based on."""
        found: list[str] = []
        while name and name not in found:
            found.append(name)
            name = self.based.get(name)
        return tuple(found)

    def alignment(self, name: str | None) -> str | None:
        """The alignment a style gives, its own first."""
        return next((self.align[s] for s in self.chain(name) if s in self.align), None) if name else None

    def tabs(self, name: str | None) -> tuple[Stop, ...]:
        """The tab stops of a style and of all it is based on."""
        return tuple([t for s in self.chain(name) for t in self.stops.get(s, ())]) if name and self.stops else ()

    def numbering(self, name: str | None) -> tuple[str, str] | None:
        """The list a style puts its paragraphs into."""
        return next((self.lists[s] for s in self.chain(name) if s in self.lists), None) if name else None

    def any(self, kind: frozenset[str], name: str | None) -> bool:
        """Whether a style or one it is based on is of a kind (`bold`, `hidden`, `caps`, `ruled`)."""
        return bool(kind and name) and any(s in kind for s in self.chain(name))


def stops(tabs: etree._Element | None) -> tuple[Stop, ...]:
    """The stops that w:tabs sets."""
    if tabs is None:
        return ()
    found = []
    for tab in tabs:
        kind, at = tab.get(W + "val"), int(digits(tab.get(W + "pos")))
        if kind in {"center", "right", "end", "decimal"}:
            found.append(Stop(at, "center" if kind == "center" else "right"))
        elif kind not in {None, "clear", "bar"}:
            found.append(Stop(at))
    return tuple(found)


def digits(text: str | None) -> str:
    """A number as written, '0' for anything else."""
    return text if text and text.isascii() and text.lstrip("-").isdigit() and len(text) < 9 else "0"


def on(element: etree._Element | None) -> bool:
    """Whether a toggle such as w:b is set."""
    return element is not None and element.get(VALUE) not in {"0", "false", "off"}


def has_borders(borders: etree._Element | None) -> bool:
    """Whether any border line is drawn."""
    return borders is not None and any(b.get(W + "val") not in {None, "nil", "none"} for b in borders)
