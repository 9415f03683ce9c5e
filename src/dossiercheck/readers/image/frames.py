"""Frames of a picture file, decoded one at a time and never larger than they are wanted."""

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

PAPER = (595.0, 842.0)
"""Points of the sheet a photo shows: nothing tells its size, so A4."""
_WANTED = 2400
"""Pixels of a sheet's longer side that are read."""
_MOST = 150_000_000
_FRAMES = 20_000
"""Frames of one file that are counted: a damaged directory may go round in circles."""


class TooLargeError(Exception):
    """A picture of more pixels than may be decoded."""

    def __init__(self, pixels: int) -> None:
        super().__init__(pixels)
        self.pixels = pixels


@contextmanager
def unlimited() -> Iterator[None]:
    """Without the library's own limit of pixels: ours is looked at as soon as the size is known, and told in its words."""
    from PIL import Image

    before, Image.MAX_IMAGE_PIXELS = Image.MAX_IMAGE_PIXELS, None
    try:
        yield
    finally:
        Image.MAX_IMAGE_PIXELS = before


@contextmanager
def _quiet() -> Iterator[None]:
    """Damage is told in our own words: what the library warns of (broken EXIF, tags cut short) is for no clerk."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


class Frames:
    """An open picture file; frames are numbered from 1. `pixels`: the most a frame may have."""

    def __init__(self, data: bytes, pixels: int = _MOST) -> None:
        """Open it; raises TooLargeError, OSError or ValueError (damaged), NotImplementedError (HEIC without its library)."""
        from PIL import Image

        if data[4:8] == b"ftyp":
            _heif()
        self._pixels = pixels
        with unlimited(), _quiet():
            self._image: Any = Image.open(io.BytesIO(data))
        if self._image.width * self._image.height > pixels:
            raise TooLargeError(self._image.width * self._image.height)
        with _quiet():
            self.count = (
                min(int(getattr(self._image, "n_frames", 1)), _FRAMES) if self._image.format in {"TIFF", "MPO"} else 1
            )
        if self._image.format == "MPO":  # a phone's photo with a preview behind it
            self.count = 1

    def close(self) -> None:
        """Let go of the file."""
        self._image.close()

    def size(self, number: int) -> tuple[float, float]:
        """Width and height in points of the sheet a frame shows."""
        del number
        wide = self._image.width > self._image.height
        return (PAPER[1], PAPER[0]) if wide else PAPER

    def page(self, number: int) -> tuple[Any, int] | None:
        """The frame (grey or RGB), of a photograph the sheet it shows, and its dots an inch; None if it is damaged."""
        with _quiet():
            return self._page(number)

    def _page(self, number: int) -> tuple[Any, int] | None:
        from PIL import Image, ImageOps

        from dossiercheck.readers.ocr.photo import sheet_of

        try:
            if self._image.format == "TIFF":
                with unlimited():
                    self._image.seek(number - 1)
                if self._image.width * self._image.height > self._pixels:
                    return None
            native = max(self._image.size)
            if native > 2 * _WANTED:
                self._image.draft(None, (self._image.width * _WANTED // native, self._image.height * _WANTED // native))
            frame = self._image if self._image.mode != "1" else self._image.convert("L")
            if max(frame.size) > 1.5 * _WANTED:
                frame = frame.reduce(max(1, round(max(frame.size) / _WANTED)))
            frame = ImageOps.exif_transpose(frame)
            frame = frame if frame.mode in {"L", "RGB"} else _on_white(frame)
            frame.load()
        except (OSError, ValueError, SyntaxError, EOFError, Image.DecompressionBombError):
            return None
        frame = sheet_of(frame) or frame
        return frame, max(1, round(max(frame.size) / (PAPER[1] / 72)))


def _on_white(frame: Any) -> Any:
    """A transparent picture on white paper."""
    from PIL import Image

    clear = frame.convert("RGBA")
    paper = Image.new("RGBA", clear.size, "white")
    paper.alpha_composite(clear)
    return paper.convert("RGB")


def _heif() -> None:
    try:
        from pillow_heif import register_heif_opener
    except ImportError:
        raise NotImplementedError from None
    register_heif_opener()
