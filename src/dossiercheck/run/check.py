"""The whole way: a path becomes a Report."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from dossiercheck import __version__
from dossiercheck.intake.archive import BadArchive
from dossiercheck.intake.folders import UnitWords
from dossiercheck.intake.gather import Delivery, gather, rosters, with_rosters
from dossiercheck.intake.source import Source
from dossiercheck.intake.tree import Tree, open_tree
from dossiercheck.model.diagnostic import Diagnostic, in_english
from dossiercheck.model.exhibit import View
from dossiercheck.model.facts import DocumentFacts
from dossiercheck.model.report import Report
from dossiercheck.model.submission import Submission
from dossiercheck.rules.compile import recognisers, unit_words
from dossiercheck.rules.schema import RuleSet
from dossiercheck.rules.validate import suggestion
from dossiercheck.run.choose import choose
from dossiercheck.run.manifest import against_pack, named_in_manifest, open_manifest
from dossiercheck.run.misfit import misfits
from dossiercheck.run.packs import Pack, open_packs
from dossiercheck.run.parameters import Value, settle_parameters
from dossiercheck.run.photos import Joiner, joined
from dossiercheck.run.pool import read_all
from dossiercheck.run.settings import Lang, Refusal, Settings, certificates, refuse, today
from dossiercheck.run.settle import settle
from dossiercheck.run.task import FileReader, Reading, Task

Progress = Callable[[int, int], None]
"""Called with (files read, files in all)."""


def _quiet(_done: int, _total: int) -> None:
    """No progress wanted."""


@dataclass(frozen=True, slots=True)
class _Plan:
    """All that is known before any file is read."""

    pack: Pack
    rivals: tuple[Pack, ...]
    """Other packs that may be meant: what is read decides."""
    words: UnitWords
    delivery: Delivery
    parameters: dict[str, Value]


@dataclass(frozen=True, slots=True)
class Checked:
    """A report and the way back to the files it speaks of, for those who want to show them."""

    report: Report
    sources: Mapping[str, Source]
    """By file path."""
    views: Mapping[str, tuple[View, ...]]
    """How pages that were turned or scanned were read, by file path."""
    bugs: tuple[str, ...] = ()
    """Bugs of ours that files brought out: path and traceback."""


class AllLostError(RuntimeError):
    """Every file brought out a bug of ours: nothing was read, so nothing may be concluded."""


def check(settings: Settings, progress: Progress = _quiet) -> Report | Refusal:
    """Check a folder or zip: a Report, or a Refusal (exit 2 or 4) if nothing was checked."""
    outcome = examine(settings, progress)
    return outcome if isinstance(outcome, Refusal) else outcome.report


def examine(settings: Settings, progress: Progress = _quiet) -> Checked | Refusal:
    """As `check`, with the files' sources."""
    plan = _plan(settings)
    if isinstance(plan, Refusal):
        return plan
    readings = _read(plan, settings, progress)
    if plan.rivals:
        chosen = choose((plan.pack, *plan.rivals), _facts(readings), settings.lang)
        if isinstance(chosen, Refusal):
            return chosen
        if chosen is not plan.pack:
            return examine(replace(settings, rules=str(chosen.path)), progress)
    bugs = tuple(f"{path}\n{r.bug}" for path, r in readings.items() if r.bug is not None)
    if bugs and len(bugs) == len(readings):
        raise AllLostError(bugs[0])
    views = {path: r.views for path, r in readings.items() if r.views}
    return Checked(_judge(plan, settings, readings), plan.delivery.sources, views, bugs)


def _plan(settings: Settings) -> _Plan | Refusal:
    tree = _tree(settings.path, settings.lang)
    if isinstance(tree, Refusal):
        return tree
    opened = open_manifest(tree, settings.lang)
    if isinstance(opened, Refusal):
        return opened
    manifest = opened[0] if opened else None
    packs = open_packs(settings.rules or (manifest.ruleset if manifest else None), settings.lang)
    if isinstance(packs, Refusal):
        return packs if settings.rules or not opened else named_in_manifest(packs, opened[1])
    pack, *rivals = packs
    if opened and (problem := against_pack(opened[0], opened[1], pack.ruleset, tree, settings.lang)):
        return problem
    if settings.unit_kind is not None and settings.unit_kind not in pack.ruleset.units:
        return _unknown_kind(settings, pack)
    given = manifest.parameters if manifest else {}
    places = {n: opened[1].at(("parameters", n)) for n in given} if opened else {}
    parameters = settle_parameters(pack.ruleset, given, dict(settings.parameters), settings.lang, places)
    if isinstance(parameters, Refusal):
        return parameters
    words = UnitWords(unit_words(pack.ruleset))
    delivery = gather(tree, manifest, words, settings.unit_kind)
    return _nothing(settings) if _is_empty(delivery) else _Plan(pack, tuple(rivals), words, delivery, parameters)


def _tree(path: Path, lang: Lang) -> Tree | Refusal:
    if not path.exists():
        message = "Không có thư mục hoặc tệp zip này." if lang == "vi" else "There is no such folder or zip."
        return refuse(str(path), "no-path", message)
    if path.is_file() and path.suffix.lower() != ".zip":
        message = "Hãy đưa một thư mục hoặc tệp .zip." if lang == "vi" else "A folder or a .zip is wanted."
        return refuse(str(path), "not-a-folder", message)
    tree = open_tree(path)
    if not isinstance(tree, BadArchive):
        return tree
    problem = Diagnostic(str(path), tree.code, tree.message, hint=None if lang == "en" else _ANOTHER_ZIP)
    return Refusal(2, (in_english(problem) if lang == "en" else problem,))


_ANOTHER_ZIP = "Hãy nén lại, hoặc giải nén ra một thư mục rồi kiểm tra thư mục ấy."


def _unknown_kind(settings: Settings, pack: Pack) -> Refusal:
    wanted, vi = settings.unit_kind or "", settings.lang == "vi"
    message = f"Không có loại đơn vị «{wanted}»." if vi else f"There is no unit kind “{wanted}”."
    return refuse("--unit-kind", "unknown-kind", message, suggestion(wanted, tuple(pack.ruleset.units), settings.lang))


def _is_empty(delivery: Delivery) -> bool:
    """No file but litter, no unit listed, no empty folder that names a kind."""
    submission = delivery.submission
    return (
        not any(u.files or u.listed or (u.kind and u.path != ".") for u in submission.units) and not submission.unopened
    )


def _nothing(settings: Settings) -> Refusal:
    message = "Thư mục không có hồ sơ nào để kiểm tra." if settings.lang == "vi" else "There is nothing to check here."
    return refuse(str(settings.path), "nothing", message, exit_code=4)


def _read(plan: _Plan, settings: Settings, progress: Progress) -> dict[str, Reading]:
    """Every file's reading, by path; the largest files are begun first."""
    rosters = {path for _, path in plan.delivery.roster_files}
    sizes = {f.path: f.size for u in plan.delivery.submission.units for f in u.files}
    order = sorted(sizes, key=lambda p: (-sizes[p], p))
    tasks = [Task(p, plan.delivery.sources[p], p in rosters) for p in order]
    # A kind that a person corrects is not the one read: nothing may have been left out for that one.
    known = recognisers(plan.pack.ruleset, sparing=not plan.delivery.submission.corrections)
    work = FileReader(known, settings.limits, settings.ocr, certificates(settings.trust_roots))
    readings: dict[str, Reading] = {}
    progress(0, len(tasks))
    for reading in read_all(tasks, work, settings.jobs, settings.limits):
        readings[reading.path] = reading
        progress(len(readings), len(tasks))
    ordered = dict(sorted(readings.items()))
    return joined(plan.delivery.submission, ordered, Joiner(work.recognisers), settings.jobs, settings.limits)


def _judge(plan: _Plan, settings: Settings, readings: dict[str, Reading]) -> Report:
    from dossiercheck.rules.judge import evaluate

    listed = rosters({r.path: r.tables for r in readings.values() if r.tables})
    submission = with_rosters(plan.delivery.submission, listed, settled=False)
    kept = _paths(submission)
    readings = {p: r for p, r in readings.items() if p in kept}
    facts = _facts(readings)
    submission = settle(submission, facts, plan.words, plan.delivery.provisional, plan.pack.ruleset, listed)
    submission = with_rosters(submission, listed, settled=True)
    kept = _paths(submission)
    facts = {p: found for p, found in facts.items() if p in kept}
    report = evaluate(
        submission,
        facts,
        {p: r.diagnostic for p, r in readings.items() if r.diagnostic is not None},
        plan.pack.ruleset,
        as_of=settings.as_of or today(),
        parameters=plan.parameters,
        received=settings.received,
        lang=settings.lang,
        tool_version=__version__,
        stamp=plan.pack.stamp(settings.lang),
        files_read={p: (r.pages, r.read_by) for p, r in readings.items()},
    )
    misfit = misfits(plan.pack.ruleset, facts, settings.lang)
    received = {u.path: settings.received or u.received for u in submission.units}
    return replace(
        report,
        units=tuple(replace(u, received=received[u.path]) for u in report.units),
        not_checked=misfit + report.not_checked,
        labels=_labels(plan.pack.ruleset, settings.lang),
    )


def _facts(readings: Mapping[str, Reading]) -> dict[str, tuple[DocumentFacts, ...]]:
    """What was found in every file that could be read."""
    return {path: r.facts for path, r in readings.items() if r.diagnostic is None}


def _labels(ruleset: RuleSet, lang: Lang) -> tuple[tuple[str, str], ...]:
    """What the pack calls its kinds of paper and of unit."""
    named = {k: v.label for k, v in ruleset.documents.items()} | {k: v.label for k, v in ruleset.units.items()}
    return tuple((key, label.vi if lang == "vi" else label.en) for key, label in named.items())


def _paths(submission: Submission) -> frozenset[str]:
    return frozenset(f.path for u in submission.units for f in u.files)
