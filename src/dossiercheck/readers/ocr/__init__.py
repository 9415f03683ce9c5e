"""OCR: pictures of pages become words, lines and marks. Knows pictures, not files."""

from functools import lru_cache

from dossiercheck.readers.ocr import data, program
from dossiercheck.readers.ocr.engine import Engine, NoEngine

_NO_PROGRAM = "Máy chưa có chương trình nhận dạng chữ (tesseract)."
_NO_LANGUAGE = "Máy chưa có dữ liệu nhận dạng tiếng Việt («vie»)."


@lru_cache(maxsize=1)
def engine() -> Engine | NoEngine:
    """The best engine of this machine, loaded once a process; `NoEngine` says what is lacking."""
    tessdata = data.folder()
    if tessdata is None:
        return NoEngine("language", _NO_LANGUAGE) if program.find() or _has_library() else _none()
    try:
        from dossiercheck.readers.ocr.library import Library

        return Library(tessdata)
    except (ImportError, RuntimeError):
        path = program.find()
        return program.Program(path, tessdata) if path else _none()


def _none() -> NoEngine:
    return NoEngine("program", _NO_PROGRAM)


def _has_library() -> bool:
    from importlib.util import find_spec

    return find_spec("tesserocr") is not None
