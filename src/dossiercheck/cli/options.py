"""Options several commands share, and how their values are read."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date as Date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from dossiercheck.cli.texts import asked_language, say

if TYPE_CHECKING:
    from dossiercheck.run.settings import Limits


class Day(click.ParamType):  # type: ignore[type-arg,unused-ignore]  # generic in newer click only
    """A day: 2010-12-31 or, as people here write it, 31/12/2010."""

    name = "DATE"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Date:
        if isinstance(value, Date):
            return value
        try:
            parts = str(value).split("/")
            return Date(*map(int, reversed(parts))) if len(parts) == 3 else Date.fromisoformat(str(value))
        except ValueError:
            self.fail(say(f"«{value}» không phải ngày (NĂM-THÁNG-NGÀY)", f"“{value}” is no date (YYYY-MM-DD)"))


class Assignment(click.ParamType):  # type: ignore[type-arg,unused-ignore]  # generic in newer click only
    """`name=value`."""

    name = "NAME=VALUE"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, str]:
        if isinstance(value, tuple):
            return value[0], value[1]
        name, equals, text = str(value).partition("=")
        if not equals or not name:
            self.fail(say(f"«{value}» phải có dạng tên=giá trị", f"“{value}” must be name=value"))
        return name.strip(), text.strip()


class Bound(click.ParamType):  # type: ignore[type-arg,unused-ignore]  # generic in newer click only
    """`name=number`, of a limit on one file."""

    name = "NAME=NUMBER"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, float]:
        if isinstance(value, tuple):
            return value[0], value[1]
        name, _, text = str(value).partition("=")
        try:
            number = float(text)
        except ValueError:
            number = 0.0
        least = LEAST.get(name.strip())
        if least is None or not least <= number < 1e12:
            names = ", ".join(f"{n} (≥ {small:g})" for n, small in LEAST.items())
            self.fail(
                say(f"«{value}»: giới hạn có dạng tên=số; tên: {names}", f"“{value}”: a limit is name=number; {names}")
            )
        return name.strip(), number


LEAST = {"seconds": 0.1, "pages": 1, "pixels": 1, "memory": 512}
"""What may be limited, and the least it may be: pixels in millions, memory in MB."""
limit_option = click.option(
    "--limit",
    "bounds",
    type=Bound(),
    multiple=True,
    help=say(
        "Giới hạn của một tệp: seconds=60 (giây không xong trang nào), pages=1000 (trang), pixels=150 (triệu điểm ảnh một ảnh), "
        "memory=3072 (MB). Phần vượt giới hạn được ghi là chưa đọc.",
        "Limits of one file: seconds=60 (without a page done), pages=1000, pixels=150 (millions a picture), memory=3072 (MB). "
        "What lies beyond is told as unread.",
    ),
)
seconds_option = click.option("--file-seconds", "seconds", type=click.FloatRange(0.1), hidden=True)
"""The older name of `--limit seconds=N`."""


def limits(bounds: Sequence[tuple[str, float]], seconds: float | None) -> "Limits":
    """The limits asked for, the rest as usual; of a name given twice the last counts."""
    from dossiercheck.run.settings import Limits

    asked = ({"seconds": seconds} if seconds else {}) | dict(bounds)
    scale = {"pages": 1, "pixels": 1_000_000, "memory": 1024**2}
    settled: dict[str, Any] = {n: int(value * scale[n]) if n in scale else value for n, value in asked.items()}
    return replace(Limits(), **settled)


rules_option = click.option(
    "--rules",
    metavar="ID|FILE",
    help=say("Bộ quy tắc: tên hoặc tệp YAML.", "Rule pack: an id or a YAML file."),
)
trust_option = click.option(
    "--trust-roots",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    metavar="DIR",
    help=say("Thư mục chứng thư gốc để xác minh chữ ký số.", "Folder of root certificates for electronic signatures."),
)
lang_option = click.option(
    "--lang",
    type=click.Choice(["vi", "en"]),
    default=asked_language,
    help=say("Ngôn ngữ của báo cáo (mặc định vi).", "Language of the report (default vi)."),
)
