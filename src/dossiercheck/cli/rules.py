"""`dossiercheck rules list|show|lint|test|schema|docs`: rule packs."""

import sys
from pathlib import Path

import click

from dossiercheck.cli.options import lang_option
from dossiercheck.cli.output import put, tell_refusal
from dossiercheck.cli.texts import Lang, say

_output = click.option(
    "--output",
    "-o",
    type=click.Path(path_type=Path),
    help=say("Ghi vào tệp hoặc thư mục này thay vì in ra.", "Write there instead of printing."),
)
_force = click.option("--force", is_flag=True, help=say("Ghi đè tệp đã có.", "Overwrite files that exist."))


@click.group(
    "rules", help=say("Bộ quy tắc: liệt kê, xem, soát, thử.", "Rule packs: list, show, lint, test, schema, docs.")
)
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
    """Exit 0 (warnings are told), or 1 if any pack has mistakes (2 if a pack is not there)."""
    from dossiercheck.run.packs import open_anew, shipped
    from dossiercheck.run.settings import Refusal

    worst = 0
    for name in packs or tuple(shipped()):
        opened = open_anew(name, lang)
        if isinstance(opened, Refusal):
            tell_refusal(opened)
            worst = max(worst, _missing_or_wrong(name))
            continue
        for warning in opened.warnings:
            sys.stderr.write(f"{warning}\n")
        put(f"{name}: {say('không có lỗi', 'no mistakes')}\n".encode(), None)
    return worst


@command.command("test", help=say("Thử mọi ví dụ trong bộ quy tắc.", "Run every example of a pack."))
@click.argument("packs", nargs=-1)
@click.option("--only", metavar="RULE", help=say("Chỉ quy tắc này.", "This rule only."))
@lang_option
def test(packs: tuple[str, ...], only: str | None, lang: Lang) -> int:
    """Exit 0 if every example is judged as it expects, else 1 (2 if a pack or rule is not there)."""
    from dossiercheck.run.packs import open_anew, shipped
    from dossiercheck.run.settings import Refusal
    from dossiercheck.run.try_examples import try_examples

    worst = 0
    for name in packs or tuple(shipped()):
        opened = open_anew(name, lang)
        tried = opened if isinstance(opened, Refusal) else try_examples(opened, only, lang)
        if isinstance(tried, Refusal):
            tell_refusal(tried)
            worst = max(worst, 2 if tried is not opened else _missing_or_wrong(name))
            continue
        for complaint in tried.complaints:
            put(f"{complaint}\n".encode(), None)
        right = tried.total - len(tried.complaints)
        put(f"{name}: {right}/{tried.total} {say('ví dụ đúng', 'examples right')}\n".encode(), None)
        worst = max(worst, int(bool(tried.complaints)))
    return worst


@command.command("schema", help=say("In lược đồ JSON của bộ quy tắc.", "Print the packs' JSON Schema."))
@_output
@_force
def schema(output: Path | None, force: bool) -> int:
    """JSON Schema, draft 2020-12."""
    from dossiercheck.rules.jsonschema_ import schema_text

    put(schema_text().encode(), output, force=force)
    return 0


@command.command("docs", help=say("Viết trang giải thích bộ quy tắc (Markdown).", "Write a pack's page (Markdown)."))
@click.argument("pack", required=False)
@_output
@_force
@lang_option
def docs(pack: str | None, output: Path | None, force: bool, lang: Lang) -> int:
    """Printed in one language; into a directory in both: `<id>.md` and `<id>.en.md`."""
    from dossiercheck.rules.explain.page import page
    from dossiercheck.run.packs import open_pack
    from dossiercheck.run.settings import Refusal

    opened = open_pack(pack, lang)
    if isinstance(opened, Refusal):
        return tell_refusal(opened)
    ruleset = opened.ruleset
    if output is None:
        put(page(ruleset, lang).encode(), None)
        return 0
    put(page(ruleset, "vi").encode(), output / f"{ruleset.id}.md", force=force)
    put(page(ruleset, "en").encode(), output / f"{ruleset.id}.en.md", force=force)
    return 0


def _missing_or_wrong(name: str) -> int:
    """2 if there is no such pack, 1 if it has mistakes."""
    from dossiercheck.run.packs import shipped

    return 1 if name in shipped() or Path(name).is_file() else 2
