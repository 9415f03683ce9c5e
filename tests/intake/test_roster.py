"""Rosters: what a row tells of a member's status."""

from dossiercheck.intake.roster import members


def test_a_name_tells_no_status() -> None:
    rows = [
        ["TT", "Họ và tên", "Ghi chú"],
        ["1", "Đinh Chí Công", ""],
        ["2", "Vi Thị Miên", "Miễn SH"],
        ["3", "Lý A Dử", "DB: dự bị"],
    ]
    assert [m.status for m in members(rows) or ()] == ["official", "exempt", "probationary"]
