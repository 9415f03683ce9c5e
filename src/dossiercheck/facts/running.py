"""A document as one running text: phrases that a line break cuts in two are whole again.

`text` and `folded` have the same length, so that a match in the folded text can be quoted as printed.
"""

from bisect import bisect_right

from dossiercheck.facts.layout import once
from dossiercheck.model.document import Document, Line
from dossiercheck.model.fact import Evidence
from dossiercheck.model.frozen import frozen
from dossiercheck.vietnamese.dots import undotted
from dossiercheck.vietnamese.fold import clean, fold


@frozen
class Running:
    """Lines of a document joined with line breaks, in the order of the document."""

    file: str
    lines: tuple[Line, ...]
    text: str
    folded: str
    starts: tuple[int, ...]
    """Offset of each line."""

    def index(self, offset: int) -> int:
        """Index of the line that holds the offset."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def evidence(self, start: int, end: int) -> Evidence:
        """Evidence for the lines from offset `start` to `end`."""
        kept = self.lines[self.index(start) : self.index(max(start, end - 1)) + 1]
        quote = " ".join(line.text for line in kept)
        first = kept[0]
        box = first.box
        for line in kept[1:]:
            box = box.join(line.box) if box and line.box and line.page == first.page else box
        return Evidence(self.file, first.page, first.place, quote, box)

    def confidence(self, start: int, end: int) -> float:
        """How surely these lines were read."""
        return min(line.confidence for line in self.lines[self.index(start) : self.index(max(start, end - 1)) + 1])


def running(document: Document, first: int = 0, last: int | None = None) -> Running:
    """Join the text of the lines `first`..`last` (exclusive); ellipses stand as three dots."""
    if not first and (last is None or last >= len(document.lines)):
        return _whole(document)
    return _joined(document.file, document.lines[first:last])


@once
def _whole(document: Document) -> Running:
    return _joined(document.file, document.lines)


def _joined(file: str, lines: tuple[Line, ...]) -> Running:
    texts = [_printed(line.text) for line in lines]
    folded = [f if len(f := fold(t)) == len(t) else t.lower() for t in texts]
    starts = []
    at = 0
    for text in texts:
        starts.append(at)
        at += len(text) + 1
    return Running(file, lines, "\n".join(texts), "\n".join(folded), tuple(starts))


def _printed(text: str) -> str:
    """A line as compared: ellipses as dots, none round what was filled in."""
    bare = undotted(text)
    return (text if bare is text else clean(bare)).replace("…", "...")


def paired(text: str) -> tuple[str, str]:
    """A text and its folded form, of one length, so that a match in the second can be quoted from the first."""
    text = clean(undotted(text)).replace("…", "...")
    folded = fold(text)
    return text, folded if len(folded) == len(text) else text.lower()
