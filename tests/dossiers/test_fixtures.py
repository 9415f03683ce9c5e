"""Whole dossiers: the clean twin is silent, the faulty one yields what was planted, by API and by command line."""

import json
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from dossiercheck.model.report import Finding, Report
from dossiercheck.report.json import as_data, render
from dossiercheck.run.check import check
from dossiercheck.run.settings import Settings

FIXTURES = Path(__file__).parents[2] / "fixtures"
CLEAN = FIXTURES / "dang-bo-so-noi-vu-2010-hoan-chinh"
FAULTY = FIXTURES / "dang-bo-so-noi-vu-2010"
EXPECTED = yaml.safe_load((FIXTURES / "dang-bo-so-noi-vu-2010.expected.yaml").read_text("utf-8"))
PLANTED: list[dict[str, Any]] = EXPECTED["faults"]
AS_OF = date(2011, 1, 5)


def report(path: Path, jobs: int = 2) -> Report:
    outcome = check(Settings(path, as_of=AS_OF, jobs=jobs))
    assert isinstance(outcome, Report)
    return outcome


def command(path: Path, *more: str) -> subprocess.CompletedProcess[bytes]:
    words = [sys.executable, "-m", "dossiercheck", "check", str(path), "--as-of", "2011-01-05", *more]
    return subprocess.run(words, capture_output=True, check=False)


@pytest.fixture(scope="module")
def faulty() -> Report:
    return report(FAULTY)


@pytest.fixture(scope="module")
def clean() -> Report:
    return report(CLEAN)


def is_it(fault: dict[str, Any], found: Finding) -> bool:
    """Whether a finding is the planted fault; a check's findings bear the check's id instead of the requirement's."""
    same = (fault["unit"], fault["code"], fault["member"], fault["verdict"], fault["severity"])
    if same != (found.unit, found.code, found.member, found.verdict, found.severity):
        return False
    if fault["document"] is not None and fault["document"] != found.document:
        return False
    if "file" in fault and fault["file"] != found.file:
        return False
    return fault.get("check", False) or fault["requirement"] == found.requirement


@pytest.mark.parametrize("fault", PLANTED, ids=lambda f: f"{f['id']}-{f['document']}")
def test_every_planted_fault_is_found(fault: dict[str, Any], faulty: Report) -> None:
    assert [f for f in faulty.findings if is_it(fault, f)], fault


def test_nothing_else_is_told(faulty: Report) -> None:
    extra = [f for f in faulty.findings if f.severity != "info" and not any(is_it(p, f) for p in PLANTED)]
    assert [(f.unit, f.code, f.verdict, f.member, f.message) for f in extra] == []


def test_the_clean_twin_is_silent(clean: Report) -> None:
    assert [f.message for f in clean.findings if f.severity != "info"] == []
    assert {u.status for u in clean.units} == {"complete"}
    assert {c.status for u in clean.units for c in u.checks} <= {"pass", "not-applicable"}


def test_a_unit_in_order_is_not_accused(faulty: Report) -> None:
    fine = EXPECTED["fine_units"]
    assert [f.message for f in faulty.findings if f.unit in fine and f.severity != "info"] == []


def test_most_checks_really_compare_something(clean: Report) -> None:
    passed = {c.id for u in clean.units for c in u.checks if c.status == "pass"}
    known = {c.id for u in clean.units for c in u.checks}
    assert len(passed) * 4 >= len(known) * 3, sorted(known - passed)


def test_every_finding_shows_where_it_looked(faulty: Report) -> None:
    for finding in faulty.findings:
        assert finding.message
        if finding.code not in {"missing", "late"}:
            assert finding.evidence, finding


def test_ids_are_unique_and_those_of_results_exist(faulty: Report) -> None:
    ids = [f.id for f in faulty.findings]
    assert len(ids) == len(set(ids))
    for unit in faulty.units:
        for result in (*unit.requirements, *unit.checks):
            assert set(result.findings) <= set(ids)


def test_the_number_of_processes_changes_nothing(faulty: Report) -> None:
    assert render(report(FAULTY, jobs=1)) == render(faulty)


def test_the_command_line_says_the_same(faulty: Report) -> None:
    done = command(FAULTY, "--format", "json")
    assert done.returncode == 1
    assert json.loads(done.stdout) == json.loads(json.dumps(as_data(faulty)))


def test_the_command_line_is_content_with_the_clean_twin(clean: Report) -> None:
    done = command(CLEAN, "--format", "json")
    assert done.returncode == 0
    assert json.loads(done.stdout) == json.loads(json.dumps(as_data(clean)))


def test_the_terminal_report_begins_with_the_verdict_and_ends_with_the_tallies() -> None:
    done = command(CLEAN)
    text = done.stdout.decode()
    assert done.returncode == 0
    assert text.startswith("HỒ SƠ ĐỦ, HỢP LỆ: 7/7 đơn vị đủ")
    assert "0 lỗi, 0\nlưu ý" in text or "0 lỗi, 0 lưu ý" in text
