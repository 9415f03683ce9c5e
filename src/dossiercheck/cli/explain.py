"""`dossiercheck explain CODE|REQUIREMENT`: what a rule wants, its legal source, how to mend."""

import click

from dossiercheck.cli.options import lang_option, rules_option
from dossiercheck.cli.output import put, tell_refusal
from dossiercheck.cli.texts import Lang, say


@click.command("explain", help=say("Giải thích một mã lỗi hoặc một yêu cầu.", "Explain a code or a requirement."))
@click.argument("name")
@rules_option
@lang_option
def command(name: str, rules: str | None, lang: Lang) -> int:
    """Exit 0, or 2 if nothing is called that."""
    from dossiercheck.rules.explain import explain
    from dossiercheck.run.packs import open_pack
    from dossiercheck.run.settings import Refusal, refuse

    pack = open_pack(rules, lang)
    if isinstance(pack, Refusal):
        return tell_refusal(pack)
    text = explain(name, pack.ruleset, lang)
    if text is None:
        return tell_refusal(refuse(name, "unknown-name", say("Không có mã hoặc yêu cầu này.", "There is no such code or requirement.")))
    put(text.encode(), None)
    return 0
