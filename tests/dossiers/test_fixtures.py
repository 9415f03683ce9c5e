"""Whole dossiers: the clean twin is silent, the faulty one yields what was planted, by API and by command line."""

import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
import yaml

from dossiercheck.model.report import Report
from dossiercheck.report.json import as_data, render
from dossiercheck.run.check import check
from dossiercheck.run.settings import Settings

FIXTURES = Path(__file__).parents[2] / "fixtures"
CLEAN = FIXTURES / "dang-bo-so-noi-vu-2010-hoan-chinh"
FAULTY = FIXTURES / "dang-bo-so-noi-vu-2010"
AS_OF = date(2011, 1, 5)
# Votes and cross-checks are not judged yet; every report says so under `not_checked`.
NOT_JUDGED_YET = {
    "vote-missing", "member-unvoted", "vote-inconsistent", "vote-short", "quorum-short", "class-mismatch",
    "roster-mismatch", "scores-inconsistent", "content-missing", "not-on-roster",
}  # fmt: skip


def report(path: Path, jobs: int = 2) -> Report:
    outcome = check(Settings(path, as_of=AS_OF, jobs=jobs))
    assert isinstance(outcome, Report)
    return outcome


@pytest.fixture(scope="module")
def faulty() -> Report:
    return report(FAULTY)


def test_the_clean_twin_is_silent() -> None:
    made = report(CLEAN)
    assert [f.message for f in made.findings if f.severity != "info"] == []
    assert {u.status for u in made.units} == {"complete"}


def test_every_planted_fault_that_is_judged_is_found(faulty: Report) -> None:
    planted = yaml.safe_load((FIXTURES / "dang-bo-so-noi-vu-2010.expected.yaml").read_text("utf-8"))["faults"]
    found = {(f.unit, f.code, f.member) for f in faulty.findings}
    wanted = {
        (p["unit"], p["code"], p["member"])
        for p in planted
        if p["severity"] == "error" and p["code"] not in NOT_JUDGED_YET
    }
    assert len(wanted) >= 15
    assert wanted - found == set()


def test_a_unit_in_order_is_not_accused(faulty: Report) -> None:
    fine = yaml.safe_load((FIXTURES / "dang-bo-so-noi-vu-2010.expected.yaml").read_text("utf-8"))["fine_units"]
    accused = [f.message for f in faulty.findings if f.unit in fine and f.severity != "info"]
    assert accused == []


def test_nothing_else_is_called_an_error(faulty: Report) -> None:
    planted = yaml.safe_load((FIXTURES / "dang-bo-so-noi-vu-2010.expected.yaml").read_text("utf-8"))["faults"]
    wanted = {(p["unit"], p["code"], p["member"]) for p in planted}
    extra = [
        f
        for f in faulty.findings
        if f.severity == "error" and f.verdict == "fail" and (f.unit, f.code, f.member) not in wanted
    ]
    assert [(f.unit, f.code, f.message) for f in extra] == []


def test_every_finding_shows_where_it_looked(faulty: Report) -> None:
    for finding in faulty.findings:
        assert finding.message
        if finding.code not in {"missing", "late"}:
            assert finding.evidence, finding


def test_the_number_of_processes_changes_nothing(faulty: Report) -> None:
    assert render(report(FAULTY, jobs=1)) == render(faulty)


def test_the_command_line_says_the_same(faulty: Report) -> None:
    command = [sys.executable, "-m", "dossiercheck", "check", str(FAULTY), "--as-of", "2011-01-05", "--format", "json"]
    done = subprocess.run(command, capture_output=True, check=False)
    assert done.returncode == 1
    assert json.loads(done.stdout) == json.loads(json.dumps(as_data(faulty)))


def test_the_terminal_report_begins_with_the_verdict_and_ends_with_the_tallies() -> None:
    command = [sys.executable, "-m", "dossiercheck", "check", str(CLEAN), "--as-of", "2011-01-05"]
    done = subprocess.run(command, capture_output=True, check=False)
    text = done.stdout.decode()
    assert done.returncode == 0
    assert text.startswith("HỒ SƠ ĐỦ, HỢP LỆ: 7/7 đơn vị đủ")
    assert "0 lỗi, 0\nlưu ý" in text or "0 lỗi, 0 lưu ý" in text
