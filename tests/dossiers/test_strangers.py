"""A delivery typed by strangers, far from the sample dossiers' wording: in order it is silent, else every fault is told."""

from datetime import date
from pathlib import Path

import pytest
from strangers import FAULTS, ONE, TWO, deliver

from dossiercheck.model.report import Finding, Report
from dossiercheck.run.check import check
from dossiercheck.run.settings import Settings


def report(folder: Path) -> Report:
    outcome = check(Settings(folder, as_of=date(2011, 1, 5), jobs=1))
    assert isinstance(outcome, Report)
    return outcome


@pytest.fixture(scope="module")
def faulty(tmp_path_factory: pytest.TempPathFactory) -> Report:
    return report(deliver(tmp_path_factory.mktemp("nop"), FAULTS.keys()))


def grave(findings: tuple[Finding, ...]) -> list[tuple[str, str, str | None, str | None]]:
    return [
        (f.unit or "", f.code, f.document, f.member) for f in findings if f.severity != "info" or f.verdict == "unsure"
    ]


def test_in_order_it_is_silent(tmp_path: Path) -> None:
    made = report(deliver(tmp_path))
    assert grave(made.findings) == []
    assert {u.path: (u.kind, u.complete, u.valid) for u in made.units} == {
        p: ("chi-bo", "yes", "yes") for p in (ONE, TWO)
    }
    assert {len(u.members) for u in made.units} == {4, 3}


@pytest.mark.parametrize("fault", FAULTS)
def test_every_fault_is_told(fault: str, faulty: Report) -> None:
    unit, code, document, member = FAULTS[fault]
    alike = [f for f in faulty.findings if (f.unit, f.code, f.member, f.verdict) == (unit, code, member, "fail")]
    assert [f for f in alike if document in {f.document, (f.requirement or "").rpartition("/")[2]}], grave(
        faulty.findings
    )


def test_nothing_else_is_told(faulty: Report) -> None:
    told = {(unit, code, member) for unit, code, _, member in FAULTS.values()}
    assert [x for x in grave(faulty.findings) if (x[0], x[1], x[3]) not in told] == []
