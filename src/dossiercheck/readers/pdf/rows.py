"""Words become visual rows: what a person calls one line across the page."""

from statistics import median

from dossiercheck.readers.pdf.words import Word

_SAME_BASE = 0.15
"""Baselines nearer than this part of the letter height are one row without further ado."""
_SHARED = 0.6
"""Part of the smaller height two words must share to be one row: a raised figure shares all of its own."""


class Row:
    """Words side by side, left to right. `base`, `top` and `bottom` are those of the tallest word."""

    __slots__ = ("base", "bottom", "top", "words")

    def __init__(self, word: Word) -> None:
        self.words = [word]
        self.top, self.bottom, self.base = word.top, word.bottom, word.base

    def add(self, word: Word) -> None:
        self.words.append(word)
        if word.bottom - word.top > self.bottom - self.top + 0.1:
            self.top, self.bottom, self.base = word.top, word.bottom, word.base

    def takes(self, word: Word) -> bool:
        """Whether the word stands on this row: same baseline, or raised or lowered beside it."""
        small = max(min(self.bottom - self.top, word.bottom - word.top), 1.0)
        if abs(word.base - self.base) <= _SAME_BASE * small:
            return True
        shared = min(self.bottom, word.bottom) - max(self.top, word.top)
        return shared >= _SHARED * small and not self._covers(word)

    def _covers(self, word: Word) -> bool:
        """Whether other words of the row already stand there: then the word is of a row of its own."""
        for other in self.words:
            shared = min(other.right, word.right) - max(other.left, word.left)
            if shared > 0.3 * min(other.right - other.left, word.right - word.left):
                return True
        return False


def rows_of(words: list[Word]) -> list[Row]:
    """Rows from top to bottom. Columns set in unlike sizes share a row where they stand side by side."""
    rows: list[Row] = []
    for word in sorted(words, key=lambda w: (w.base, w.left)):
        # A row is closed once three newer ones have begun below it.
        for row in reversed(rows[-4:]):
            if row.takes(word):
                row.add(word)
                break
        else:
            rows.append(Row(word))
    for row in rows:
        row.words.sort(key=lambda w: w.left)
    rows.sort(key=lambda r: r.base)
    return rows


def text_of(words: list[Word]) -> str:
    """Words joined by blanks; words that touch are one, letters set wide apart are joined."""
    if len(words) >= 4 and _spread(words):
        return _unspread(words)
    parts = [words[0].text]
    for before, after in zip(words, words[1:], strict=False):
        gap = after.left - before.right
        height = max(min(before.height, after.height), 1.0)
        parts.append(after.text if -0.3 * height < gap < 0.05 * height else " " + after.text)
    return "".join(parts)


def _spread(words: list[Word]) -> bool:
    """'B Á O  C Á O': a heading typed or set with blanks between its letters."""
    single = sum(1 for w in words if len(w.text) == 1 and w.text.isalpha())
    return single >= 4 and single >= 0.8 * len(words)


def _unspread(words: list[Word]) -> str:
    gaps = [b.left - a.right for a, b in zip(words, words[1:], strict=False)]
    usual = max(median(gaps), 0.1)
    if min(gaps) < 0.4 * usual:  # Figures and single letters of running text, not evenly set.
        return " ".join(w.text for w in words)
    return words[0].text + "".join(
        w.text if gap < 1.5 * usual else " " + w.text for w, gap in zip(words[1:], gaps, strict=True)
    )
