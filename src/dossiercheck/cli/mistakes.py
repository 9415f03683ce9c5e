"""A user's slips on the command line, told in one sentence of the language asked for."""

import difflib

import click

from dossiercheck.cli.texts import say


def tell(error: click.ClickException) -> None:
    """Write what is wrong and where to look on stderr."""
    context = getattr(error, "ctx", None)
    command = context.command_path if context is not None else "dossiercheck"
    hint = say(f"Xem cách dùng: {command} --help", f"For usage: {command} --help")
    click.echo(f"{sentence(error)}\n{hint}" if isinstance(error, click.UsageError) else sentence(error), err=True)


def sentence(error: click.ClickException) -> str:
    """What is wrong. The command line's own classes of mistakes are told anew; our own sentences stand as they are."""
    match error:
        case click.NoSuchOption():
            near = _near(error.option_name, _options(error.ctx))
            return say(f"Không có tùy chọn «{error.option_name}».", f"There is no option “{error.option_name}”.") + near
        case click.MissingParameter():
            name = _name(error)
            return say(f"Thiếu «{name}».", f"“{name}” is missing.")
        case click.BadParameter():
            return f"{_name(error)}: {_wanted(error)}"
        case _ if error.message.startswith("No such command"):
            name = error.message.split("'")[1]
            group = error.ctx.command if isinstance(error, click.UsageError) and error.ctx else None
            known = list(group.list_commands(error.ctx)) if isinstance(group, click.Group) else []  # type: ignore[arg-type,attr-defined,unused-ignore]
            return say(f"Không có lệnh «{name}».", f"There is no command “{name}”.") + _near(name, known)
        case _ if error.message.startswith("Got unexpected extra argument"):
            rest = error.message.partition("(")[2].rstrip(")")
            return say(f"Thừa trên dòng lệnh: {rest}", f"Too much on the command line: {rest}")
        case _:
            return error.message


def _name(error: click.BadParameter) -> str:
    """'--as-of', 'PATH'."""
    if error.param is None:
        return str(error.param_hint or "")
    if isinstance(error.param, click.Option):
        return error.param.opts[0]
    return error.param.make_metavar(error.ctx or click.Context(click.Command("dossiercheck"))).strip("[]")


def _wanted(error: click.BadParameter) -> str:
    """What the value should have been."""
    kind = error.param.type if error.param is not None else None
    match kind:
        case click.Choice():
            choices = ", ".join(str(c) for c in kind.choices)
            return say(f"hãy dùng một trong: {choices}.", f"use one of: {choices}.")
        case click.IntRange() | click.FloatRange():
            low, high = kind.min, kind.max
            vi = f"phải là số từ {low}" + (f" đến {high}." if high is not None else " trở lên.")
            return say(vi, f"must be a number from {low}" + (f" to {high}." if high is not None else " on."))
        case click.Path():
            return say(
                "không có tệp hoặc thư mục này, hoặc không đọc được.", "there is no such file, or it cannot be read."
            )
        case _:
            return error.message


def _options(context: click.Context | None) -> list[str]:
    return [o for p in context.command.params for o in p.opts] if context is not None else []


def _near(said: str, known: list[str]) -> str:
    found = difflib.get_close_matches(said, known, 1)
    return say(f" Có phải «{found[0]}»?", f" Did you mean “{found[0]}”?") if found else ""
