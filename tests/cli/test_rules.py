"""`dossiercheck rules ...` and `dossiercheck explain`, through the command line's own shell."""

from pathlib import Path

import pytest

from dossiercheck.cli.main import run

PACK = Path(__file__).parents[2] / "rules" / "snv-lang-son-2010.yaml"


def told(capfd: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = run(arguments)
    out = capfd.readouterr()
    assert "Traceback" not in out.err
    return code, out.out, out.err


def changed(path: Path, old: str, new: str) -> str:
    text = PACK.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    return str(path)


def test_list_and_show(capfd: pytest.CaptureFixture[str]) -> None:
    assert "2010" in told(capfd, "rules", "list")[1]
    assert told(capfd, "rules", "show")[1] == PACK.read_text("utf-8")
    assert told(capfd, "rules", "show", "khong-co")[0] == 2


def test_lint_warns_of_rules_without_examples(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    bad = changed(tmp_path / "p.yaml", "{name: 8 trên 9,", "{name: 8 trên 9 (không rõ),")
    assert told(capfd, "rules", "lint", bad)[0] == 1  # the other example is like it
    text = PACK.read_text("utf-8")
    start = text.index("  - id: C.I.3/quorum")
    at = text.index("    examples:", start)
    end = text.index("  - id:", at)
    (tmp_path / "q.yaml").write_text(text[:at] + text[end:], "utf-8")
    code, out, err = told(capfd, "rules", "lint", str(tmp_path / "q.yaml"))
    assert code == 0
    assert "q.yaml:" in err
    assert "pass, fail" in err


def test_lint_of_the_shipped_and_of_a_stranger(capfd: pytest.CaptureFixture[str]) -> None:
    assert told(capfd, "rules", "lint")[0] == 0
    code, _, err = told(capfd, "rules", "lint", "snv-lang-son-210")
    assert code == 2
    assert "«snv-lang-son-2010»" in err


def test_examples_that_come_out_otherwise_are_shown_at_their_place(
    capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    bad = changed(
        tmp_path / "p.yaml",
        "{name: không nộp biên bản, like: biên bản đủ, given: {minutes: absent}, expect: fail, code: missing}",
        "{name: không nộp biên bản, like: biên bản đủ, given: {minutes: absent}, expect: pass}",
    )
    code, out, _ = told(capfd, "rules", "test", bad, "--only", "c.i.4/minutes")
    assert code == 1
    assert "p.yaml:" in out
    assert "mong đợi pass" in out
    code, out, _ = told(capfd, "rules", "test", bad, "--only", "C.I.4/minutes", "--lang", "en")
    assert "pass was expected" in out
    assert told(capfd, "rules", "test", "--only", "C.I.4/record-supplement")[0] == 0


def test_what_cannot_be_tried(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert told(capfd, "rules", "test", "khong-co")[0] == 2
    code, _, err = told(capfd, "rules", "test", "--only", "C.I.3/quorm", "--lang", "en")
    assert code == 2
    assert "“C.I.3/quorum”" in err
    (tmp_path / "bad.yaml").write_text("a: 1", "utf-8")
    assert told(capfd, "rules", "test", str(tmp_path / "bad.yaml"))[0] == 1


def test_schema_and_docs_are_printed_or_written(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert '"$schema"' in told(capfd, "rules", "schema")[1]
    target = tmp_path / "s.json"
    assert told(capfd, "rules", "schema", "-o", str(target))[0] == 0
    assert told(capfd, "rules", "schema", "-o", str(target))[0] == 2
    assert told(capfd, "rules", "schema", "-o", str(target), "--force")[0] == 0
    assert told(capfd, "rules", "docs")[1].startswith("# Đánh giá")
    assert told(capfd, "rules", "docs", "--lang", "en")[1].startswith("# Quality")
    assert told(capfd, "rules", "docs", "-o", str(tmp_path))[0] == 0
    assert {p.name for p in tmp_path.glob("*.md")} == {"snv-lang-son-2010.md", "snv-lang-son-2010.en.md"}
    assert told(capfd, "rules", "docs", "khong-co")[0] == 2


def test_explain(capfd: pytest.CaptureFixture[str]) -> None:
    assert told(capfd, "explain", "UNSIGNED")[0] == 0
    code, out, _ = told(capfd, "explain", "C.I.4/minutes", "--lang", "en")
    assert code == 0
    assert "59-KH/ĐBSNV" in out
    code, out, err = told(capfd, "explain", "unsignd")
    assert (code, out) == (2, "")
    assert "«unsigned»" in err
    assert "There is no" in told(capfd, "explain", "x", "--lang", "en")[2]
    assert told(capfd, "explain", "unsigned", "--rules", "khong-co")[0] == 2
    assert told(capfd, "explain", "minutes", "--rules", str(PACK))[0] == 0
