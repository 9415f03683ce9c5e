"""Options several commands share, and how their values are read."""

from datetime import date as Date
from pathlib import Path
from typing import Any

import click

from dossiercheck.cli.texts import asked_language, say


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
