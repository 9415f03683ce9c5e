"""What an OCR engine is: a grey picture in, words with boxes and confidences out."""

from typing import Literal, Protocol

from PIL import Image

from dossiercheck.model.frozen import frozen

LANGUAGE = "vie"
"""Vietnamese alone: with English beside it Vietnamese words are read worse (measured)."""


@frozen
class Seen:
    """One word an engine saw; sides in pixels of the picture it was given, origin at the top left."""

    text: str
    left: int
    top: int
    right: int
    bottom: int
    confidence: float
    """0..1."""
    line: tuple[int, int, int] = (0, 0, 0)
    """Block, paragraph and line in which the engine put it."""

    @property
    def height(self) -> int:
        return self.bottom - self.top


class Engine(Protocol):
    """Reads words off a picture. Never raises for what the picture holds; no words is an answer."""

    name: str

    def words(self, picture: Image.Image, dpi: int, *, sparse: bool = False) -> tuple[Seen, ...]:
        """Words of a grey ('L') picture; `sparse`: scattered words in no order of columns."""
        ...


Lack = Literal["program", "language"]


@frozen
class NoEngine:
    """Why no scan can be read on this machine."""

    lacks: Lack
    message: str
    hint: str = "Chạy `dossiercheck doctor` để xem máy thiếu gì, `dossiercheck setup` để cài đặt."


def from_tsv(text: str) -> tuple[Seen, ...]:
    """Words of tesseract's TSV: level, page, block, paragraph, line, word, left, top, width, height, confidence, text."""
    found = []
    for row in text.split("\n"):
        fields = row.split("\t")
        if len(fields) < 12 or fields[0] != "5" or not fields[11].strip():
            continue
        block, paragraph, line = (int(f) for f in fields[2:5])
        left, top, width, height = (int(f) for f in fields[6:10])
        sure = max(0.0, float(fields[10]) / 100)
        found.append(Seen(_plain(fields[11]), left, top, left + width, top + height, sure, (block, paragraph, line)))
    return tuple(found)


def _plain(text: str) -> str:
    """The engine mixes the Vietnamese Đ with the Icelandic one, and doubles it so; its slash has a twin."""
    return text.strip().replace("ĐÐ", "Đ").replace("ÐĐ", "Đ").replace("Ð", "Đ").replace("⁄", "/")
