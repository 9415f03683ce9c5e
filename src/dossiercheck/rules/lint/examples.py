"""Examples that could not be judged: facts nobody knows, codes that do not exist, and rules without any."""

from collections.abc import Iterator

from dossiercheck.rules.codes import CODES
from dossiercheck.rules.given import read_given
from dossiercheck.rules.lint.references import requirement_ids
from dossiercheck.rules.lint.slip import Slip, unknown
from dossiercheck.rules.positions import Path
from dossiercheck.rules.schema import Example, RuleSet


def example_slips(ruleset: RuleSet) -> Iterator[Slip]:
    """Every mistake in the examples of requirements and checks."""
    for at, examples in _rules(ruleset):
        names = tuple(e.name for e in examples if e.name)
        for e, example in enumerate(examples):
            here = (*at, "examples", e)
            if names.count(example.name) > 1:
                yield Slip(
                    (*here, "name"),
                    "duplicate-id",
                    f"Tên «{example.name}» viết hai lần.",
                    f"“{example.name}” stands twice.",
                )
            yield from _one(here, example, names, ruleset)


def without_examples(ruleset: RuleSet) -> Iterator[Slip]:
    """Rules that do not show at least one pass and one fail."""
    for at, examples in _rules(ruleset):
        lacking = {"pass", "fail"} - {e.expect for e in examples}
        if lacking:
            told = ", ".join(sorted(lacking, reverse=True))
            yield Slip(at, "examples", f"Quy tắc chưa có ví dụ: {told}.", f"The rule has no example of: {told}.")


def _rules(ruleset: RuleSet) -> Iterator[tuple[Path, tuple[Example, ...]]]:
    for at, _ in requirement_ids(ruleset):
        yield at, ruleset.dossiers[int(at[1])].requires[int(at[3])].examples
    for c, check in enumerate(ruleset.checks):
        yield ("checks", c), check.examples


def _one(at: Path, example: Example, names: tuple[str, ...], ruleset: RuleSet) -> Iterator[Slip]:
    if example.like is not None and example.like not in names:
        yield unknown((*at, "like"), example.like, tuple(dict.fromkeys(names)))
    if example.code is not None and example.code not in CODES:
        yield unknown((*at, "code"), example.code, tuple(CODES))
    if example.code is not None and example.expect not in {"fail", "unsure"}:
        vi, en = "«code» chỉ đi với fail hoặc unsure.", "“code” goes with fail or unsure only."
        yield Slip((*at, "code"), "examples", vi, en)
    for mistake in read_given(example.given, ruleset.documents, ruleset.parameters).mistakes:
        vi = f"Không dùng được «{mistake.written}» trong «{mistake.key}»."
        en = f"“{mistake.written}” cannot be used in “{mistake.key}”."
        yield Slip((*at, "given", mistake.key), "unknown-fact", vi, en, mistake.written, mistake.known)
