"""Workbooks opened by calamine, whose every way to fail becomes one."""

import io
from collections.abc import Callable
from typing import Any, TypeVar

T = TypeVar("T")


class BadBook(Exception):  # noqa: N818 - a damaged or locked file, no error of ours
    """A workbook that cannot be opened."""


def from_book(data: bytes, work: Callable[[Any], T]) -> T:
    """What `work` makes of the opened workbook; BadBook whatever goes wrong inside the library, its panics too."""
    try:
        import python_calamine

        return work(python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(data)))
    except Exception as error:
        raise BadBook(str(error)) from error
    except BaseException as error:
        if type(error).__name__ == "PanicException":  # the library's own crash, no exception to Python
            raise BadBook("panic") from error
        raise
