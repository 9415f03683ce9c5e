"""The command line's outermost shell: commands found lazily, every end given its exit code."""

import errno
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module
from typing import ClassVar

import click

from dossiercheck import __version__
from dossiercheck.cli.texts import say


class LazyGroup(click.Group):
    """Loads a command's module when it is called, so that `--help` stays quick."""

    homes: ClassVar[dict[str, tuple[str, str]]] = {
        "check": ("check", say("Kiểm tra hồ sơ trong một thư mục hoặc tệp zip.", "Check a folder or zip of dossiers.")),
        "inspect": ("inspect", say("Xem chương trình đọc được gì trong một tệp.", "Show what is seen in one file.")),
        "notice": ("notice", say("Soạn thư đề nghị bổ sung hồ sơ.", "Write letters to the units.")),
        "compare": ("compare", say("So sánh hai lần kiểm tra.", "Compare two checks.")),
        "explain": (
            "explain",
            say("Giải thích một mã kết quả hoặc một quy tắc.", "What a finding code or a rule means, and how to mend."),
        ),
        "rules": ("rules", say("Bộ quy tắc: liệt kê, xem, soát, thử.", "Rule packs: list, show, lint, test.")),
        "setup": ("setup", say("Cài phần đọc ảnh quét.", "Install what reads scans.")),
        "doctor": ("doctor", say("Máy này có gì, thiếu gì.", "What this machine has and lacks.")),
    }

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.homes)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.homes:
            return None
        command = getattr(import_module(f"dossiercheck.cli.{self.homes[cmd_name][0]}"), "command")  # noqa: B009
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List commands without importing them."""
        with formatter.section(say("Lệnh", "Commands")):
            formatter.write_dl([(name, text) for name, (_, text) in self.homes.items()])


@click.group(
    cls=LazyGroup,
    help=say(
        "Kiểm tra hồ sơ kiểm điểm, đánh giá chất lượng hằng năm của các chi bộ, đảng bộ.",
        "Check the annual self-review dossiers of Party branches and committees.",
    ),
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, prog_name="dossiercheck")
def root() -> None:
    """The `dossiercheck` command."""


def run(arguments: Sequence[str], *, own_process: bool = False) -> int:
    """Run one command; its exit code: 0, 1, 2, 3, 4, 70 (a bug of ours, log written), 130 (interrupted).

    In a process of our own a command may go on in a child: the caller must only leave with the code.
    """
    _speak_utf8()
    try:
        code = root.main(args=list(arguments), prog_name="dossiercheck", standalone_mode=False, obj=own_process)
        sys.stdout.flush()
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        return error.exit_code
    except click.ClickException as error:
        from dossiercheck.cli.mistakes import tell

        tell(error)
        return error.exit_code
    except (KeyboardInterrupt, click.Abort):
        return 130
    except BrokenPipeError:
        _drop_stdout()
        return 0
    except OSError as error:
        if error.errno not in {errno.ENOSPC, errno.EDQUOT, errno.EIO}:
            return _bug()
        _drop_stdout()
        sys.stderr.write(f"{say('Không ghi được kết quả', 'The result cannot be written')}: {error.strerror}.\n")
        return 2
    except Exception:  # noqa: BLE001 - the one place that catches our own bugs
        return _bug()
    return code if isinstance(code, int) else 0


def _bug() -> int:
    from dossiercheck.cli.bug import report_bug

    return report_bug()


def _speak_utf8() -> None:
    """UTF-8 on every console and pipe; what a console cannot show is replaced, never an error."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")


def _drop_stdout() -> None:
    """The reader of our pipe has gone: nothing more may be written at exit."""
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
