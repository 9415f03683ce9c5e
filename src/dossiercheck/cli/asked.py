"""What every command that checks a dossier asks for, settled into one value."""

import functools
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from dossiercheck.cli.options import (
    Assignment,
    Day,
    lang_option,
    limit_option,
    limits,
    rules_option,
    seconds_option,
    trust_option,
)
from dossiercheck.cli.texts import say

_OPTIONS = (
    click.argument("path", type=click.Path(path_type=Path)),
    rules_option,
    click.option(
        "--unit-kind", metavar="KIND", help=say("PATH là một đơn vị loại này.", "PATH is one unit of this kind.")
    ),
    click.option("--as-of", type=Day(), help=say("Kiểm tra như vào ngày này.", "Check as on this day.")),
    click.option("--received", type=Day(), help=say("Ngày nhận hồ sơ.", "Day the dossiers were received.")),
    click.option("--set", "parameters", type=Assignment(), multiple=True, help=say("Tham số.", "A pack parameter.")),
    click.option(
        "--jobs",
        type=click.IntRange(1, 256),
        default=lambda: os.cpu_count() or 1,
        help=say("Số tiến trình.", "Processes."),
    ),
    click.option("--no-ocr", is_flag=True, help=say("Không nhận dạng ảnh quét.", "Do not OCR scans.")),
    limit_option,
    seconds_option,
    trust_option,
    lang_option,
)


def checking(function: Callable[..., int]) -> Callable[..., int]:
    """Give a command the options of a check; the function gets them as `settings`, and its own options as they are.

    With one job, in a process of our own, the function runs in a child that is watched while it reads.
    """

    @functools.wraps(function)
    def asked(**given: Any) -> int:
        from dossiercheck.run.settings import HERE, Settings

        bounds = limits(given.pop("bounds"), given.pop("seconds"))
        read_scans = not given.pop("no_ocr")
        names = ("path", "rules", "unit_kind", "as_of", "received", "parameters", "lang", "jobs", "trust_roots")
        settings = Settings(**{n: given.pop(n) for n in names}, limits=bounds, ocr=read_scans)
        if settings.jobs > 1 or not click.get_current_context().obj:
            return function(settings=settings, **given)
        from dossiercheck.run.guard import Ended, Inside, Unguarded, guarded

        match guarded(settings.limits.seconds):
            case Ended(code):
                return code
            case Inside():
                return function(settings=replace(settings, jobs=HERE), **given)
            case Unguarded():
                return function(settings=settings, **given)

    return functools.reduce(lambda command, option: option(command), reversed(_OPTIONS), asked)
