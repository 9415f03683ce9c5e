"""`dossiercheck rules list|show|lint|schema`: rule packs."""

import json
from pathlib import Path

import click

from dossiercheck.cli.options import lang_option
from dossiercheck.cli.output import put, tell_refusal
from dossiercheck.cli.texts import Lang, say


@click.group("rules", help=say("Bộ quy tắc: liệt kê, xem, soát.", "Rule packs: list, show, lint, schema."))
def command() -> None:
    """The `rules` group."""


@command.command("list", help=say("Các bộ quy tắc có sẵn.", "The shipped packs."))
@lang_option
def list_packs(lang: Lang) -> int:
    """One line a pack: id and title."""
    from dossiercheck.run.packs import Pack, open_pack, shipped

    for name in shipped():
        pack = open_pack(name, lang)
        title = pack.stamp(lang).title if isinstance(pack, Pack) else "?"
        put(f"{name}  {title}\n".encode(), None)
    return 0


@command.command("show", help=say("Xem một bộ quy tắc (YAML).", "Show a pack (YAML)."))
@click.argument("pack", required=False)
@lang_option
def show(pack: str | None, lang: Lang) -> int:
    """The pack's own file."""
    from dossiercheck.run.packs import open_pack
    from dossiercheck.run.settings import Refusal

    opened = open_pack(pack, lang)
    if isinstance(opened, Refusal):
        return tell_refusal(opened)
    put(opened.path.read_bytes(), None)
    return 0


@command.command("lint", help=say("Soát một bộ quy tắc: nêu mọi lỗi một lượt.", "Every mistake of a pack at once."))
@click.argument("packs", nargs=-1)
@lang_option
def lint(packs: tuple[str, ...], lang: Lang) -> int:
    """Exit 0, or 1 if any pack has mistakes (2 if a pack is not there)."""
    from dossiercheck.run.packs import open_pack, shipped
    from dossiercheck.run.settings import Refusal

    worst = 0
    for name in packs or tuple(shipped()):
        opened = open_pack(name, lang)
        if isinstance(opened, Refusal):
            tell_refusal(opened)
            worst = max(worst, 2 if name not in shipped() and not Path(name).is_file() else 1)
        else:
            put(f"{name}: {say('không có lỗi', 'no mistakes')}\n".encode(), None)
    return worst


@command.command("schema", help=say("In lược đồ JSON của bộ quy tắc.", "Print the packs' JSON Schema."))
def schema() -> int:
    """JSON Schema, draft 2020-12."""
    from dossiercheck.rules.jsonschema_ import schema as printed

    put((json.dumps(printed(), ensure_ascii=False, indent=2) + "\n").encode(), None)
    return 0
