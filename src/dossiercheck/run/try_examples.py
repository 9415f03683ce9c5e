"""The examples of a pack are tried: what came out otherwise, each with file:line:column."""

from dossiercheck.model.diagnostic import Diagnostic
from dossiercheck.model.frozen import frozen
from dossiercheck.rules.examples import Outcome, cases, run
from dossiercheck.rules.validate import suggestion
from dossiercheck.run.packs import Pack
from dossiercheck.run.settings import Lang, Refusal, refuse


@frozen
class Tried:
    """How many examples were judged, and those that came out otherwise than they expect."""

    total: int
    complaints: tuple[Diagnostic, ...]


def try_examples(pack: Pack, only: str | None, lang: Lang) -> Tried | Refusal:
    """Judge every example of a pack, or of one rule; a rule that is not there is refused."""
    every = tuple(cases(pack.ruleset))
    chosen = tuple(c for c in every if only is None or c.rule.casefold() == only.casefold())
    if only is not None and not chosen:
        message = (
            f"Không có quy tắc «{only}» (có ví dụ)." if lang == "vi" else f"There is no rule “{only}” with examples."
        )
        return refuse("--only", "unknown-rule", message, suggestion(only, sorted({c.rule for c in every}), lang))
    outcomes = [run(c, pack.ruleset, lang) for c in chosen]
    return Tried(len(outcomes), tuple(_complaint(o, pack, lang) for o in outcomes if not o.right))


def _complaint(outcome: Outcome, pack: Pack, lang: Lang) -> Diagnostic:
    case = outcome.case
    code = f" ({case.example.code})" if case.example.code else ""
    wanted = f"{case.example.expect}{code}"
    said = f"{case.label}: mong đợi {wanted}, được {outcome.said}."
    if lang == "en":
        said = f"{case.label}: {wanted} was expected, {outcome.said} came out."
    return Diagnostic(str(pack.path), "example", said, *pack.positions.at(case.at))
