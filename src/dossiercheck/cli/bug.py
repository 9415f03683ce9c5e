"""Our own bugs: a log the user can send, and exit 70."""

import os
import platform
import sys
import traceback
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from dossiercheck import __version__
from dossiercheck.cli.texts import say

EXIT = 70


_MOST = 20
"""Bugs of single files that one log holds."""


def report_bug() -> int:
    """Write the exception being handled to a log, name it on stderr; returns 70."""
    _log(
        traceback.format_exc(),
        say(
            "Chương trình gặp lỗi của chính nó; chưa kết luận gì về hồ sơ. Nhật ký để gửi cho người phát triển: ",
            "dossiercheck has a bug; nothing is concluded about the dossier. Log to send to its developers: ",
        ),
    )
    return EXIT


def note_bugs(bugs: Sequence[str]) -> None:
    """Log the bugs that single files brought out, and say so; the report treats those files as not read."""
    if bugs:
        _log(
            "\n".join(bugs[:_MOST]),
            say(
                f"Chương trình gặp lỗi của chính nó ở {len(bugs)} tệp (coi như chưa đọc). Nhật ký: ",
                f"dossiercheck met bugs of its own in {len(bugs)} files (taken as not read). Log: ",
            ),
        )


def _log(text: str, message: str) -> None:
    text = f"dossiercheck {__version__}, Python {platform.python_version()}, {platform.platform()}\n{text}"
    try:
        path = _folder() / f"bug-{datetime.now(UTC):%Y%m%d-%H%M%S}.log"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8", "replace")
    except OSError:
        sys.stderr.write(text)
        return
    sys.stderr.write(f"{message}{path}\n")


def _folder() -> Path:
    """Where logs go, by the system's own custom."""
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or str(Path.home())
    else:
        base = os.environ.get("XDG_STATE_HOME") or str(Path.home() / ".local" / "state")
    return Path(base) / "dossiercheck"
