"""A user's mistakes: one clear sentence, the right exit code, no traceback."""

import subprocess
import sys
from pathlib import Path

import pytest

PACK = Path(__file__).parents[2] / "rules" / "snv-lang-son-2010.yaml"


def run(*arguments: str) -> tuple[int, str]:
    done = subprocess.run([sys.executable, "-m", "dossiercheck", *arguments], capture_output=True, check=False)
    text = (done.stdout + done.stderr).decode()
    assert "Traceback" not in text
    return done.returncode, text


def folder(path: Path, manifest: str | None = None) -> str:
    (path / "chi bo A").mkdir()
    (path / "chi bo A" / "x.docx").write_bytes(b"x")
    if manifest is not None:
        (path / "dossier.yaml").write_text(manifest, "utf-8")
    return str(path)


def test_a_path_that_does_not_exist(tmp_path: Path) -> None:
    assert run("check", str(tmp_path / "x"))[0] == 2


def test_an_empty_folder(tmp_path: Path) -> None:
    (tmp_path / "Thumbs.db").write_bytes(b"-")
    assert run("check", str(tmp_path))[0] == 4


def test_an_unknown_pack(tmp_path: Path) -> None:
    code, text = run("check", folder(tmp_path), "--rules", "khong-co")
    assert code == 2
    assert "snv-lang-son-2010" in text


@pytest.mark.parametrize(
    "manifest, told",
    [
        ("format: dossiercheck/dossier@1\nunitz: []\n", "dossier.yaml:2:1"),
        ("format: dossiercheck/dossier@1\nunits:\n  - {path: chi bo A, kind: chibo}\n", "chi-bo"),
        ("format: dossiercheck/dossier@1\nfiles:\n  - {path: y.docx, kind: minutes}\n", "dossier.yaml:3:"),
        ("format: [\n", "dossier.yaml:"),
        ("format: dossiercheck/dossier@1\nparameters: {committee_meeting: mai}\n", "dossier.yaml:2:14"),
        ("format: dossiercheck/dossier@1\nruleset: snv-2011\n", "dossier.yaml:2:10"),
        ("format: dossiercheck/dossier@1\nunits:\n  - {path: ../y}\n", "dossier.yaml:3:6"),
        ('format: dossiercheck/dossier@1\nunits:\n  - {path: "D:/y"}\n', "dossier.yaml:3:6"),
        ("format: dossiercheck/dossier@1\nunits:\n  - {path: Chi Bo A}\n", "«chi bo A»"),
        ("format: dossiercheck/dossier@1\nunits:\n  - path: chi bo A\n  - path: chi bo A/\n", "dossier.yaml:4:5"),
        (
            "format: dossiercheck/dossier@1\nunits:\n  - path: chi bo A\n    roster: [{name: Vi Thị Bưởi}]\n"
            "    on_paper: [{document: self-review, member: Vi Thị Bười}]\n",
            "«Vi Thị Bưởi»",
        ),
    ],
)
def test_a_wrong_manifest(tmp_path: Path, manifest: str, told: str) -> None:
    code, text = run("check", folder(tmp_path, manifest))
    assert code == 2
    assert told in text


def test_a_manifest_saved_in_other_letters(tmp_path: Path) -> None:
    path = Path(folder(tmp_path)) / "dossier.yaml"
    text = "format: dossiercheck/dossier@1\nunits: [{path: chi bo A, kind: chibo}]\n"
    path.write_bytes(text.encode("utf-16"))
    assert "chi-bo" in run("check", str(tmp_path))[1]
    path.write_bytes(text.encode() + b"# \xe9\n")
    code, told = run("check", str(tmp_path))
    assert (code, "UTF-8" in told) == (2, True)


def test_a_wrong_pack_tells_all_its_mistakes(tmp_path: Path) -> None:
    text = PACK.read_text("utf-8").replace("within: meet", "within: met").replace("role: chair}", "rolle: chair}")
    bad = tmp_path / "bad.yaml"
    bad.write_text(text, "utf-8")
    code, said = run("rules", "lint", str(bad))
    assert code == 1
    assert "bad.yaml:" in said
    bad.write_text(PACK.read_text("utf-8").replace("within: meet", "within: met"), "utf-8")
    code, said = run("check", folder(tmp_path), "--rules", str(bad))
    assert code == 2
    assert "meet" in said


def test_an_unreadable_file_is_unsure_not_missing(tmp_path: Path) -> None:
    code, text = run("check", folder(tmp_path), "--as-of", "2011-01-05")
    assert code == 3
    assert "Thiếu" not in text


def test_packs_are_listed_and_sound() -> None:
    assert run("rules", "list")[1].startswith("snv-lang-son-2010")
    assert run("rules", "lint")[0] == 0
    assert run("doctor")[0] == 0


@pytest.mark.parametrize(
    "arguments, vietnamese, english",
    [
        (["check", ".", "--fail-on", "info"], "--fail-on: hãy dùng một trong: error, warning, never.", "--fail-on: use one of"),
        (["check", ".", "--jobs", "0"], "--jobs: phải là số từ 1 đến 256.", "--jobs: must be a number from 1 to 256."),
        (["check", ".", "--formt", "json"], "Có phải «--format»?", "Did you mean “--format”?"),
        (["check", ".", "--as-of", "30/2/2010"], "--as-of: «30/2/2010» không phải ngày", "--as-of: “30/2/2010” is no date"),
        (["check"], "Thiếu «PATH».", "“PATH” is missing."),
        (["check", ".", "x"], "Thừa trên dòng lệnh: x", "Too much on the command line: x"),
        (["inspct"], "Không có lệnh «inspct». Có phải «inspect»?", "There is no command “inspct”."),
        (["check", ".", "--unit-kind", "dangui"], "Có phải «dang-uy»?", "Did you mean “dang-uy”?"),
    ],
)  # fmt: skip
def test_slips_on_the_command_line(arguments: list[str], vietnamese: str, english: str, tmp_path: Path) -> None:
    arguments = [folder(tmp_path) if a == "." else a for a in arguments]
    code, text = run(*arguments)
    assert (code, vietnamese in text) == (2, True), text
    if len(arguments) > 1:
        code, text = run(*arguments, "--lang", "en")
        assert (code, english in text) == (2, True), text


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_disk_is_no_bug_of_ours(tmp_path: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "dossiercheck", "check", folder(tmp_path)],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 2
    assert "Không ghi được kết quả" in done.stderr.decode()


def test_what_cannot_be_read_is_told_in_english_too(tmp_path: Path) -> None:
    text = run("check", folder(tmp_path), "--lang", "en")[1]
    assert "This file could not be read: " in text
    assert "Tệp" not in text and "Đề nghị" not in text
    (tmp_path / "a.zip").write_bytes(b"PK")
    code, told = run("check", str(tmp_path / "a.zip"), "--lang", "en")
    assert (code, "damaged" in told) == (2, True)
    assert "thư mục" in run("check", str(tmp_path / "a.zip"))[1]
