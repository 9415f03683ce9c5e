"""Reports, letters and comparisons from the command line: where they go, what is never overwritten, what they end with."""

import json
from pathlib import Path

import docx
import pytest
from click.testing import CliRunner, Result

from dossiercheck.cli.main import root


def run(*arguments: str) -> Result:
    return CliRunner().invoke(root, list(arguments), standalone_mode=False)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "ho so" / "chi bo Tram bom"
    place.mkdir(parents=True)
    document = docx.Document()
    for text in ("ĐẢNG ỦY SỞ Y", "CHI BỘ TRẠM BƠM", "BÁO CÁO KIỂM ĐIỂM", "Năm 2010", "Nội dung báo cáo."):
        document.add_paragraph(text)
    document.save(str(place / "bao cao.docx"))
    return tmp_path / "ho so"


AS_OF = ("--as-of", "2011-01-05", "--jobs", "1")


def test_several_formats_go_into_a_folder(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "ket qua"
    formats = [a for f in ("terminal", "json", "html", "xlsx", "docx") for a in ("--format", f)]
    assert run("check", str(folder), *AS_OF, *formats, "--output", str(out)).return_value == 1
    names = sorted(p.name for p in out.iterdir())
    assert names == ["01 thu chi-bo-Tram-bom.docx", "report.html", "report.json", "report.txt", "report.xlsx"]
    again = run("check", str(folder), *AS_OF, *formats, "--output", str(out))
    assert again.exception is not None
    assert getattr(again.exception, "exit_code", None) == 2
    assert run("check", str(folder), *AS_OF, *formats, "--output", str(out), "--force").return_value == 1


@pytest.mark.parametrize(
    "arguments", [("--format", "xlsx"), ("--format", "docx"), ("--format", "json", "--format", "html")]
)
def test_formats_that_need_a_place(folder: Path, arguments: tuple[str, ...]) -> None:
    refused = run("check", str(folder), *AS_OF, *arguments)
    assert getattr(refused.exception, "exit_code", None) == 2


def test_letters_and_receipts(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "thu"
    done = run("notice", str(folder), *AS_OF, "--output", str(out), "--receipts", "--deadline", "20/01/2011")
    assert done.return_value == 1
    assert sorted(p.name for p in out.iterdir()) == [
        "01 phieu tiep nhan chi-bo-Tram-bom.docx",
        "01 thu chi-bo-Tram-bom.docx",
    ]
    text = "\n".join(p.text for p in docx.Document(str(out / "01 thu chi-bo-Tram-bom.docx")).paragraphs)
    assert "trước ngày 20/01/2011" in text
    bad = run(
        "notice",
        str(folder),
        *AS_OF,
        "--output",
        str(out),
        "--force",
        "--template",
        str(folder / "chi bo Tram bom" / "bao cao.docx"),
    )
    assert getattr(bad.exception, "exit_code", None) == 2


def test_two_checks_compared(folder: Path, tmp_path: Path) -> None:
    old, new = tmp_path / "1.json", tmp_path / "2.json"
    assert run("check", str(folder), *AS_OF, "--format", "json", "--output", str(old)).return_value == 1
    (folder / "chi bo Tram bom" / "bao cao.docx").unlink()
    (folder / "chi bo Tram bom" / "ghi chu.txt").write_text("x", "utf-8")
    assert run("check", str(folder), *AS_OF, "--format", "json", "--output", str(new)).return_value == 1
    for form in ("terminal", "json", "html", "xlsx", "docx"):
        assert (
            run(
                "compare", str(old), str(new), "--format", form, "--output", str(tmp_path / f"so sanh.{form}")
            ).return_value
            == 1
        )
    told = json.loads((tmp_path / "so sanh.json").read_text("utf-8"))
    assert told["summary"]["new"] > 0
    assert told["summary"]["mended"] > 0
    assert run("compare", str(tmp_path / "so sanh.json"), str(new)).return_value == 2
    assert getattr(run("compare", str(tmp_path / "x.json"), str(new)).exception, "exit_code", None) == 2
    assert getattr(run("compare", str(old), str(new), "--format", "xlsx").exception, "exit_code", None) == 2


def test_only_what_is_asked_for(folder: Path) -> None:
    short = run("check", str(folder), *AS_OF, "--summary").output
    assert "Còn thiếu" not in short
    assert "Còn thiếu" in run("check", str(folder), *AS_OF, "--only", "missing").output
    assert getattr(run("check", str(folder), *AS_OF, "--only", "gone").exception, "exit_code", None) == 2


def test_initials(folder: Path) -> None:
    assert run("check", str(folder), *AS_OF, "--redact", "--format", "html").return_value == 1


def broken(path: str, data: bytes, *rest: object) -> object:
    raise ZeroDivisionError(path)


def test_a_bug_in_one_file_is_logged_and_in_every_file_is_ours(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from dossiercheck import readers
    from dossiercheck.cli.main import run as main

    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    good = readers.read
    (folder / "chi bo Tram bom" / "khac.docx").write_bytes((folder / "chi bo Tram bom" / "bao cao.docx").read_bytes())
    monkeypatch.setattr(readers, "read", lambda path, *rest: (broken if "khac" in path else good)(path, *rest))
    assert main(["check", str(folder), *AS_OF, "--format", "json", "--output", str(tmp_path / "r.json")]) == 1
    assert "1 tệp" in capsys.readouterr().err
    (log,) = (tmp_path / "state" / "dossiercheck").iterdir()
    assert "ZeroDivisionError" in log.read_text("utf-8")
    monkeypatch.setattr(readers, "read", broken)
    assert main(["check", str(folder), *AS_OF]) == 70
    assert main(["inspect", str(folder / "chi bo Tram bom" / "bao cao.docx")]) == 70
