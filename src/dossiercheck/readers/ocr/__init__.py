"""OCR: pictures of pages become words, lines and marks. Knows pictures, not files."""

from functools import lru_cache

from dossiercheck.readers.ocr import data, program
from dossiercheck.readers.ocr.engine import Engine, Lack, NoEngine

_MESSAGES: dict[Lack, str] = {
    "program": "Máy chưa có chương trình nhận dạng chữ (tesseract), hoặc chương trình ấy không chạy được.",
    "language": "Máy chưa có dữ liệu nhận dạng tiếng Việt («vie»), hoặc dữ liệu ấy bị hỏng.",
}


@lru_cache(maxsize=1)
def engine() -> Engine | NoEngine:
    """The best engine of this machine, loaded once a process; `NoEngine` says what is lacking."""
    return find_engine()


def find_engine() -> Engine | NoEngine:
    """As `engine`, looked for anew. An engine that cannot read a blank picture is none."""
    tessdata = data.folder()
    if tessdata is None:
        return _lacking("language" if program.find() or _has_library() else "program")
    lacks: Lack = "program"
    try:
        from dossiercheck.readers.ocr.library import Library

        return Library(tessdata)
    except ImportError:
        pass
    except RuntimeError:  # the library is there and cannot load the data
        lacks = "language"
    path = program.find()
    if path is None:
        return _lacking(lacks)
    made = program.Program(path, tessdata)
    found = made.lacks()
    return made if found is None else _lacking(found)


def _lacking(lacks: Lack) -> NoEngine:
    return NoEngine(lacks, _MESSAGES[lacks])


def _has_library() -> bool:
    from importlib.util import find_spec

    return find_spec("tesserocr") is not None
