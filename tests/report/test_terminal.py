"""The terminal report: verdict first, nothing wider than the screen, only what was asked for, all tallies last."""

from dataclasses import replace

import pytest
from rich.cells import cell_len
from report_samples import HOSTILE, report

from dossiercheck.model.comparison import Comparison
from dossiercheck.report import html, json, terminal, xlsx
from dossiercheck.report.tally import tally
from dossiercheck.report.terminal import compared
from dossiercheck.report.focus import Focus, focus


def lines(count: int = 2, width: int = 80, **more: object) -> list[str]:
    return terminal.render(report(count, **more), width=width).decode().rstrip("\n").split("\n")  # type: ignore[arg-type]


@pytest.mark.parametrize("width", [40, 60, 80, 200])
def test_nothing_is_wider_than_the_screen(width: int) -> None:
    name = "Chi bộ Trung tâm Lưu trữ lịch sử và Nghiệp vụ văn thư các cơ quan hành chính tỉnh"
    assert max(cell_len(x) for x in lines(5, width, name=name)) <= width


def test_verdict_first_and_tallies_last() -> None:
    made = report()
    text = terminal.render(made, width=100).decode()
    assert text.startswith("HỒ SƠ CHƯA ĐẠT: 1/3 đơn vị đủ")
    assert text.rstrip().replace("\n", " ").endswith(terminal.last_line(made))


def test_three_hundred_units_in_short() -> None:
    shown = focus((), None, summary=True)
    assert isinstance(shown, Focus)
    text = terminal.render(report(300), width=100, focus=shown).decode()
    assert "Thiếu Bản kiểm điểm" not in text
    assert text.count("Chi bộ Thủy lợi") == 300


def test_one_unit_and_one_group() -> None:
    shown = focus(("thuy loi 2",), "missing,look", summary=False)
    assert isinstance(shown, Focus)
    made = report()
    text = terminal.render(made, width=100, focus=shown).decode()
    assert "Thiếu Bản kiểm điểm" in text
    assert "Chưa đọc được tệp" in text
    assert "chưa có chữ ký" not in text
    assert text.count("[Đủ:") == 1
    assert terminal.last_line(made) in text.replace("\n", " ")


def test_an_unknown_group_is_told() -> None:
    assert focus((), "missing,wrong", summary=False) == "wrong"


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_names_do_nothing(name: str) -> None:
    text = terminal.render(report(name=name, people=(name, "B")), width=100, colour=True).decode()
    assert not {"\x00", "\x07", "\u202e"} & set(text)
    plain_escapes = terminal.render(report(), width=100, colour=True).decode().count("\x1b[")
    assert plain_escapes > 0


def test_the_same_figures_in_every_format() -> None:
    made = report(4)
    counts = tally(made)
    assert json.as_data(made)["summary"]["findings"] == counts.findings
    assert f"{counts.findings['error']} lỗi" in terminal.last_line(made)
    page = html.render(made).decode()
    assert f"<dt>lỗi</dt><dd>{counts.findings['error']}</dd>" in page
    assert page.count('<article class="item') == len(made.findings)
    assert xlsx.render(made)[:2] == b"PK"


def test_a_comparison() -> None:
    old = report()
    text = compared.render(Comparison.of(old, report(1)), width=80).decode()
    assert text.rstrip().endswith("4 đã sửa, 4 còn chưa sửa, 0 mới phát sinh")


def test_notes_are_counted_and_told_when_asked_for() -> None:
    made = report()
    note = replace(made.findings[0], id="f-note", code="format", severity="info", message="Thể thức khác.")
    made = replace(made, findings=(*made.findings, note))
    assert "Thể thức khác." not in terminal.render(made).decode()
    assert "Ghi nhận: 1" in terminal.render(made).decode()
    asked = focus((), "info", summary=False)
    assert isinstance(asked, Focus)
    assert "Thể thức khác." in terminal.render(made, focus=asked).decode()
