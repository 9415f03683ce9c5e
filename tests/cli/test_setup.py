"""doctor and setup: what is there, what is lost, and nothing installed without a yes."""

import subprocess

import pytest
from click.testing import CliRunner

from dossiercheck.cli import doctor, setup
from dossiercheck.run import machine


def test_doctor_tells_what_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    lacking = (machine.Part("lxml", "needed", "5"), machine.Part("tesseract «vie»", "scans", None))
    monkeypatch.setattr(machine, "parts", lambda: lacking)
    done = CliRunner().invoke(doctor.command, [], standalone_mode=False)
    assert done.return_value == 0
    assert "? tesseract «vie»: ảnh quét" in done.output
    monkeypatch.setattr(machine, "parts", lambda: (machine.Part("lxml", "needed", None),))
    assert CliRunner().invoke(doctor.command, [], standalone_mode=False).return_value == 1


def ran(monkeypatch: pytest.MonkeyPatch, *, code: int = 0, after: bool = True) -> list[tuple[str, ...]]:
    commands: list[tuple[str, ...]] = []
    state = {"reads": False}

    def run(line: tuple[str, ...], **_more: object) -> subprocess.CompletedProcess[bytes]:
        commands.append(line)
        state["reads"] = after
        return subprocess.CompletedProcess(line, code)

    monkeypatch.setattr(machine, "reads_scans", lambda: state["reads"])
    monkeypatch.setattr(
        machine, "install", lambda: machine.Install("apt-get", (("apt-get", "update"), ("apt-get", "x")))
    )
    monkeypatch.setattr(setup.subprocess, "run", run)
    return commands


def test_setup_asks_first(monkeypatch: pytest.MonkeyPatch) -> None:
    commands = ran(monkeypatch)
    done = CliRunner().invoke(setup.command, [], standalone_mode=False)
    assert done.return_value == 130
    assert commands == []
    done = CliRunner().invoke(setup.command, ["--yes"], standalone_mode=False)
    assert done.return_value == 0
    assert commands == [("apt-get", "update"), ("apt-get", "x")]


@pytest.mark.parametrize(("code", "after"), [(100, True), (0, False)])
def test_a_failure_is_said(monkeypatch: pytest.MonkeyPatch, code: int, after: bool) -> None:
    ran(monkeypatch, code=code, after=after)
    assert CliRunner().invoke(setup.command, ["--yes"], standalone_mode=False).return_value == 2


def test_nothing_to_do_and_no_manager(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine, "reads_scans", lambda: True)
    assert CliRunner().invoke(setup.command, [], standalone_mode=False).return_value == 0
    monkeypatch.setattr(machine, "reads_scans", lambda: False)
    monkeypatch.setattr(machine, "install", lambda: None)
    assert CliRunner().invoke(setup.command, ["--yes"], standalone_mode=False).return_value == 2


def test_the_managers(monkeypatch: pytest.MonkeyPatch) -> None:
    there = {"dnf", "sudo"}
    monkeypatch.setattr(machine.shutil, "which", lambda name: name if name in there else None)
    monkeypatch.setattr("os.geteuid", lambda: 1000, raising=False)
    found = machine.install()
    assert found is not None
    assert found.commands[0][:2] == ("sudo", "dnf")
    there.clear()
    assert machine.install() is None
