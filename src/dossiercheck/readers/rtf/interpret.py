"""What RTF's control words mean, group by group."""

import codecs
from collections.abc import Callable
from dataclasses import replace
from typing import Literal

from dossiercheck.model.frozen import frozen
from dossiercheck.readers.blocks import Story
from dossiercheck.readers.flow import Picture
from dossiercheck.readers.rtf.flows import Flow, RowShape, Shape
from dossiercheck.readers.rtf.tokens import Token
from dossiercheck.readers.ruler import TWIPS_PER_MM, Stop
from dossiercheck.vietnamese.legacy.fonts import hint

_MAX_DEPTH = 500
Destination = Literal["text", "skip", "fonts", "shape", "picture"]


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


_SKIPPED = _names(
    """stylesheet colortbl info filetbl listtable listoverridetable rsidtbl revtbl generator themedata datastore
    colorschememapping latentstyles xmlnstbl nonshppict fldinst xe tc rxe txe template private bkmkstart bkmkend
    annotation atnid atnauthor atntime atnicn atnref atnparent atndate objdata objclass pn pntxta pntxtb pnseclvl
    shprslt mmathPr ftnsep ftnsepc aftnsep aftnsepc passwordhash protusertbl userprops docvar formfield blipuid
    datafield falt panose fontemb levelnumbers leveltext listname sn background"""
)
_STORIES = {
    **dict.fromkeys(("header", "headerl", "headerr", "headerf"), "đầu trang"),
    **dict.fromkeys(("footer", "footerl", "footerr", "footerf"), "chân trang"),
    "footnote": "chú thích",
}
_SIGNS = {
    "tab": "\t", "line": "\n", "~": "\u00a0", "_": "-", "-": "\u00ad", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’",
    "ldblquote": "“", "rdblquote": "”", "bullet": "-", "emspace": " ", "enspace": " ", "\\": "\\", "{": "{", "}": "}",
}  # fmt: skip
_PAGES = {
    0: 1252, 77: 10000, 128: 932, 129: 949, 134: 936, 136: 950, 161: 1253, 162: 1254, 163: 1258, 177: 1255, 178: 1256,
    186: 1257, 204: 1251, 222: 874, 238: 1250,
}  # fmt: skip
_ALIGNMENTS = {"ql": "left", "qc": "center", "qr": "right", "qj": "both"}


class TooDeep(Exception):  # noqa: N818 - a limit reached, not an error of ours
    """More groups within groups than any honest file has."""


@frozen
class _State:
    """What a group inherits and may change."""

    destination: Destination = "text"
    font: int | None = None
    bold: bool = False
    hidden: bool = False
    unicode_skip: int = 1
    label: bool = False
    """Within a list's number."""
    opens: str | None = None
    """A flow of its own that ends with this group: a story's place, or 'box'."""
    shape: Shape | None = None
    """The drawn shape the group describes; within its text none."""


class Interpreter:
    """Takes tokens one by one; `finish` gives the stories."""

    def __init__(self) -> None:
        self.state = _State()
        self.groups: list[_State] = []
        self.flows = [Flow()]
        self.stories: list[Story] = []
        self.fonts: dict[int, tuple[str, int]] = {}
        self.page = 1252
        self.starred = self.first = False
        self.skip = 0
        self.bytes = bytearray()
        self.row = RowShape()
        self.inner = RowShape()
        self.depth = 0
        self.font_read = (0, 0)
        self.default_font = 0
        self.size: dict[str, int] = {}
        self.tab: Literal["left", "center", "right"] = "left"
        """Kind of the tab stop told next."""
        self.of_row = False
        """Whether the border told next is one of a row or cell (else of a paragraph)."""

    @property
    def flow(self) -> Flow:
        """The flow text goes to now."""
        return self.flows[-1]

    def finish(self) -> tuple[list[Story], bool]:
        """The stories, headers first; whether every group was closed."""
        self._flush()
        whole = not self.groups
        while len(self.flows) > 1:
            self._end_flow("text box")
        heads = [s for s in self.stories if s.place == "đầu trang"]
        rest = [s for s in self.stories if s.place != "đầu trang"]
        return [*heads, Story(self.flows[0].finish()), *rest], whole

    def take(self, token: Token) -> None:
        """Interpret one token."""
        if token.kind == "byte":
            self._byte(token.number or 0)
            return
        self._flush()
        match token.kind:
            case "open":
                if len(self.groups) >= _MAX_DEPTH:
                    raise TooDeep
                self.groups.append(self.state)
                self.state = replace(self.state, opens=None)
                self.first, self.starred = True, False
                return
            case "close":
                self._close()
            case "word":
                self._word(token.word, token.number)
                if token.word == "*":
                    return
            case "text":
                self._text(token.data)
        self.first = self.starred = False

    def _close(self) -> None:
        if self.state.destination == "picture" and (not self.groups or self.groups[-1].destination != "picture"):
            self._picture()
        if self.state.opens and len(self.flows) > 1:
            self._end_flow(self.state.opens)
        # A bracket too many closes nothing a second time.
        self.state = self.groups.pop() if self.groups else replace(self.state, opens=None)

    def _end_flow(self, place: str) -> None:
        blocks = self.flows.pop().finish()
        if place in {"đầu trang", "chân trang", "chú thích"}:
            self.stories.append(Story(blocks, place))
        elif blocks:
            shape = self.groups[-1].shape if self.groups else None
            self.flow.paragraph.boxes.append((blocks, shape.floats if shape else None))

    def _word(self, word: str, number: int | None) -> None:  # noqa: C901 - one branch a group of words
        if word == "*":
            self.starred = True
            return
        if self._destination(word):
            return
        if self.state.destination == "fonts":
            self._font_word(word, number)
        elif self.state.destination == "picture":
            self.size[word] = number or 0
        elif word == "u" and number is not None:
            self._put(chr(number % 65536))
            self.skip = self.state.unicode_skip
        elif word in _SIGNS:
            self._put(" " if self.state.label and word == "tab" else _SIGNS[word])
        elif word in _FORMATS:
            self.state = _FORMATS[word](self.state, number)
        elif self.state.destination == "text":
            self._layout(word, number)
        elif self.state.shape is not None:
            self.state.shape.told(word, number)
        if word == "ansicpg" and number:
            self.page = number
        elif word == "deff" and number is not None:
            self.default_font = number

    def _destination(self, word: str) -> bool:
        """Whether the word sets where this group's text goes."""
        if self.state.destination == "skip":
            return True
        if word == "fonttbl":
            self._to("fonts")
        elif word in _SKIPPED or (self.starred and word not in _KEPT_STARRED):
            self._to("skip")
        elif word in _STORIES or word in {"shptxt", "dptxbxtext"}:
            self._to("text")
            self.state = replace(self.state, opens=_STORIES.get(word, "box"), shape=None)
            self.flows.append(Flow())
        elif word in {"shp", "shpinst", "do", "shpgrp"}:
            self._to("shape")
            self.state = replace(self.state, shape=Shape()) if word in {"shpinst", "do"} else self.state
        elif word == "pict":
            self._to("picture")
            self.size = {}
        elif word in {"listtext", "pntext"}:
            self.state = replace(self.state, label=True)
        else:
            return False
        return True

    def _to(self, destination: Destination) -> None:
        self.state = replace(self.state, destination=destination)

    def _font_word(self, word: str, number: int | None) -> None:
        if word == "f" and number is not None:
            self.font_read = (number, 0)
            self.fonts.setdefault(number, ("", 0))
        elif word == "fcharset" and number is not None:
            self.font_read = (self.font_read[0], number)
            name, _ = self.fonts.get(self.font_read[0], ("", 0))
            self.fonts[self.font_read[0]] = (name, number)

    def _layout(self, word: str, number: int | None) -> None:  # noqa: C901, PLR0912, PLR0915 - one case a control word
        depth = self.depth
        match word:
            case "par" | "sect" | "page":
                self.flow.end_paragraph(depth)
                self.flow.paragraph.fresh = word == "page"
            case "pagebb":
                self.flow.paragraph.fresh = number != 0
            case "cell":
                self.flow.end_cell(1)
            case "nestcell":
                self.flow.end_cell(max(depth, 2))
            case "row":
                self.flow.end_row(self.row, 1)
            case "nestrow":
                self.flow.end_row(self.inner, max(depth, 2))
            case "pard":
                self.depth = 0
                self.flow.paragraph.align, self.flow.paragraph.indent = None, 0
                self.flow.paragraph.stops = ()
            case "tqc" | "tqr" | "tqdec":
                self.tab = "center" if word == "tqc" else "right"
            case "tx":
                self.flow.paragraph.stops = (*(self.flow.paragraph.stops or ()), Stop(number or 0, self.tab))
                self.tab = "left"
            case "intbl":
                self.depth = max(depth, 1)
            case "itap":
                self.depth = min(max(number or 0, 0), 16)
            case "li" | "lin":
                self.flow.paragraph.indent = number or 0
            case "trowd":
                self._shape(RowShape())
            case "trleft":
                self._shaping().left = number or 0
            case "cellx":
                shape = self._shaping()
                shape.edges.append(number or 0)
                shape.merged.append(shape.pending)
                shape.pending = (False, False)
            case "brdrt" | "brdrb" | "brdrl" | "brdrr" | "box":
                self.of_row = False
            case _ if word.startswith(("clbrdr", "trbrdr")):
                self.of_row = True
            case "clmrg":
                self._shaping().pending = (True, self._shaping().pending[1])
            case "clvmrg":
                self._shaping().pending = (self._shaping().pending[0], True)
            case "brdrs" | "brdrth" | "brdrdb" | "brdrdot" | "brdrdash" | "brdrhair":
                self._shaping().ruled = self._shaping().ruled or self.of_row
            case _ if word in _ALIGNMENTS:
                self.flow.paragraph.align = _ALIGNMENTS[word]

    def _shaping(self) -> RowShape:
        return self.inner if self.depth > 1 else self.row

    def _shape(self, shape: RowShape) -> None:
        if self.depth > 1:
            self.inner = shape
        else:
            self.row = shape

    def _byte(self, value: int) -> None:
        if self.skip:
            self.skip -= 1
        elif self.state.destination == "text" and not self.state.hidden:
            self.bytes.append(value)
        self.first = self.starred = False

    def _flush(self) -> None:
        if not self.bytes:
            return
        data, self.bytes = bytes(self.bytes), bytearray()
        self._put(self._decoded(data))

    def _text(self, data: bytes) -> None:
        if self.state.destination == "fonts":
            name, charset = self.fonts.get(self.font_read[0], ("", 0))
            fresh = data.decode("latin-1").split(";")[0].strip()
            self.fonts[self.font_read[0]] = (name or fresh, charset)
            return
        if self.skip:
            cut = min(self.skip, len(data))
            self.skip -= cut
            data = data[cut:]
        if self.state.destination == "text":
            self._put(self._decoded(data))

    def _decoded(self, data: bytes) -> str:
        name, charset = self.fonts.get(self._font(), ("", 0))
        page = 1252 if hint(name) else _PAGES.get(charset, self.page) if charset else self.page
        try:
            codecs.lookup(f"cp{page}")
            return data.decode(f"cp{page}")
        except (LookupError, UnicodeDecodeError):
            return "".join(bytes([b]).decode("cp1252", "ignore") or chr(b) for b in data)

    def _font(self) -> int:
        return self.default_font if self.state.font is None else self.state.font

    def _put(self, text: str) -> None:
        text = text.replace("\0", "")
        if self.state.destination != "text" or self.state.hidden or not text:
            return
        paragraph = self.flow.paragraph
        if "\ud800" <= text <= "\udfff":
            text = self._surrogate(text)
        paragraph.add(text, self.fonts.get(self._font(), ("", 0))[0] or None)
        paragraph.bold = paragraph.bold or (self.state.bold and bool(text.strip()))

    def _surrogate(self, unit: str) -> str:
        """Halves of a character beyond the first plane, joined."""
        runs = self.flow.paragraph.runs
        if unit >= "\udc00" and runs and "\ud800" <= runs[-1].text[-1:] <= "\udbff":
            high = runs.pop().text
            return (high + unit).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        return min(unit, "\ufffd") if unit <= "\udbff" else "\ufffd"

    def _picture(self) -> None:
        width = self.size.get("picwgoal", 0) * self.size.get("picscalex", 100) / 100 / TWIPS_PER_MM
        height = self.size.get("pichgoal", 0) * self.size.get("picscaley", 100) / 100 / TWIPS_PER_MM
        size = (width, height) if width > 0 and height > 0 else None
        shape = self.state.shape
        floats = None if shape is None else shape.floats
        self.flow.paragraph.show(Picture("picture", (shape.size if shape else None) or size, floats))


_KEPT_STARRED = _names("shpinst shptxt shppict do dptxbxtext fldrslt nesttableprops pict footnote")


def _on(number: int | None) -> bool:
    return number != 0


_FORMATS: dict[str, Callable[[_State, int | None], _State]] = {
    "f": lambda s, n: replace(s, font=n),
    "b": lambda s, n: replace(s, bold=_on(n)),
    "v": lambda s, n: replace(s, hidden=_on(n)),
    "deleted": lambda s, n: replace(s, hidden=_on(n)),
    "plain": lambda s, _: replace(s, font=None, bold=False, hidden=False),
    "uc": lambda s, n: replace(s, unicode_skip=min(max(n or 0, 0), 8)),
}
