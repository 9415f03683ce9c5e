"""An engine for tests: it repeats what a real engine saw on the very same picture.

The file is JSON lines, one picture a line: `{"picture": "<sha256>", "sparse": false, "words": [[text, left, top,
right, bottom, confidence, [block, paragraph, line]], ...]}`; the hash is over mode, size and pixels. A picture that
was never recorded raises `LookupError`: this engine guesses nothing, and a change of the pictures is noticed.
"""

import hashlib
import json
from pathlib import Path
from typing import Any

from PIL import Image

from dossiercheck.readers.ocr.engine import Engine, Seen


def key(picture: Image.Image) -> str:
    """Hash of mode, size and pixels."""
    told = f"{picture.mode} {picture.width}x{picture.height}\n".encode()
    return hashlib.sha256(told + picture.tobytes()).hexdigest()


class Recorded:
    """Answers from a file."""

    name = "recorded"

    def __init__(self, path: Path) -> None:
        self._known: dict[tuple[str, bool], tuple[Seen, ...]] = {}
        for row in path.read_text("utf-8").splitlines():
            held = json.loads(row)
            words = tuple(_seen(w) for w in held["words"])
            self._known[held["picture"], held["sparse"]] = words

    def words(self, picture: Image.Image, dpi: int, *, sparse: bool = False) -> tuple[Seen, ...]:
        """What was recorded for this picture."""
        return self._known[key(picture), sparse]


class Recording:
    """Asks another engine and writes down what it says."""

    def __init__(self, engine: Engine, path: Path) -> None:
        self._engine, self._path = engine, path
        self.name = engine.name

    def words(self, picture: Image.Image, dpi: int, *, sparse: bool = False) -> tuple[Seen, ...]:
        """The other engine's words, kept."""
        seen = self._engine.words(picture, dpi, sparse=sparse)
        rows = [[w.text, w.left, w.top, w.right, w.bottom, w.confidence, w.line] for w in seen]
        with self._path.open("a", encoding="utf-8") as file:
            held = {"picture": key(picture), "sparse": sparse, "words": rows}
            file.write(json.dumps(held, ensure_ascii=False) + "\n")
        return seen


def _seen(row: Any) -> Seen:
    text, left, top, right, bottom, confidence, line = row
    return Seen(text, left, top, right, bottom, confidence, tuple(line))
