"""`dossiercheck explain CODE|REQUIREMENT`: what a rule wants, its legal source, how to mend; what a code means."""

import click

from dossiercheck.cli.options import lang_option, rules_option
from dossiercheck.cli.output import put, tell_refusal
from dossiercheck.cli.texts import Lang, say


@click.command("explain", help=say("Giải thích một mã hoặc một quy tắc.", "Explain a finding code or a rule."))
@click.argument("name", metavar="CODE|REQUIREMENT")
@rules_option
@lang_option
def command(name: str, rules: str | None, lang: Lang) -> int:
    """Exit 0, or 2 if nobody bears the name."""
    from dossiercheck.rules.explain import find, names
    from dossiercheck.rules.explain.sheet import as_text
    from dossiercheck.rules.validate import suggestion
    from dossiercheck.run.packs import open_pack, shipped
    from dossiercheck.run.settings import Refusal, refuse

    known: list[str] = []
    for pack in (rules,) if rules is not None else tuple(shipped()):
        opened = open_pack(pack, lang)
        if isinstance(opened, Refusal):
            return tell_refusal(opened)
        if pages := find(name, opened.ruleset, lang):
            put("\n".join(as_text(p) for p in pages).encode(), None)
            return 0
        known += names(opened.ruleset)
    message = f"Không có mã hay quy tắc «{name}»." if lang == "vi" else f"There is no code or rule “{name}”."
    return tell_refusal(refuse("explain", "unknown-name", message, suggestion(name, known, lang)))
