"""Patterns that are walked only where one of their word stems stands: a stem is found far faster than a pattern."""

import re
import sys
from collections.abc import Iterator


class Stemmed:
    """A pattern on folded text with stems one of which is part of every match.

    >>> Stemmed(re.compile(r"(?:xếp|phân) loại"), "loại").search("Chi bộ xếp loại").group()
    'xếp loại'
    """

    __slots__ = ("pattern", "stems")

    def __init__(self, pattern: re.Pattern[str], *stems: str) -> None:
        self.pattern = pattern
        self.stems = stems

    def may(self, text: str) -> bool:
        """Whether a stem stands in the text: without one there is no match."""
        for stem in self.stems:  # noqa: SIM110 - a generator costs more than the search it saves
            if stem in text:
                return True
        return False

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The first match, as the pattern itself has it."""
        return self.pattern.search(text, start, end) if self.may(text) else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """All matches, as the pattern itself has them."""
        return self.pattern.finditer(text) if self.may(text) else iter(())

    def blot(self, text: str) -> str:
        """The text with blanks for every match, of the same length."""
        return self.pattern.sub(_blanks, text) if self.may(text) else text


def _blanks(match: re.Match[str]) -> str:
    return " " * len(match.group())
