"""A progress line on stderr while files are read."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from dossiercheck.cli.texts import Lang


@contextmanager
def progress(lang: Lang) -> Iterator[Callable[[int, int], None]]:
    """Shown only when a terminal looks; written without a thread (workers are forked)."""
    if not sys.stderr.isatty():
        yield lambda _done, _total: None
        return
    what = "Đọc" if lang == "vi" else "Reading"

    def show(done: int, total: int) -> None:
        filled = 30 * done // max(total, 1)
        sys.stderr.write(f"\r{what} [{'#' * filled}{'.' * (30 - filled)}] {done}/{total} ")
        sys.stderr.flush()

    try:
        yield show
    finally:
        sys.stderr.write("\r\x1b[K")
        sys.stderr.flush()
