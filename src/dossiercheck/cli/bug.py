"""Our own bugs: a log the user can send, and exit 70."""

import os
import platform
import sys
import traceback
from datetime import UTC, datetime
from pathlib import Path

from dossiercheck import __version__
from dossiercheck.cli.texts import say

EXIT = 70


def report_bug() -> int:
    """Write the exception being handled to a log, name it on stderr; returns 70."""
    text = f"dossiercheck {__version__}, Python {platform.python_version()}, {platform.platform()}\n"
    text += traceback.format_exc()
    try:
        path = _folder() / f"bug-{datetime.now(UTC):%Y%m%d-%H%M%S}.log"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    except OSError:
        sys.stderr.write(text)
        return EXIT
    message = say(
        "Chương trình gặp lỗi của chính nó; chưa kết luận gì về hồ sơ. Nhật ký để gửi cho người phát triển: ",
        "dossiercheck has a bug; nothing is concluded about the dossier. Log to send to its developers: ",
    )
    sys.stderr.write(f"{message}{path}\n")
    return EXIT


def _folder() -> Path:
    """Where logs go, by the system's own custom."""
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or str(Path.home())
    else:
        base = os.environ.get("XDG_STATE_HOME") or str(Path.home() / ".local" / "state")
    return Path(base) / "dossiercheck"
