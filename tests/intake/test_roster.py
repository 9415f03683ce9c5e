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


def test_a_foot_is_no_member_but_people_are_called_tong_and_cong() -> None:
    rows = [
        ["STT", "Họ tên"],
        ["1", "Tòng Văn Inh"],
        ["2", "TONG THI LAN"],
        ["3", "Công Ngọc Bảo"],
        ["", "TONG CONG"],
        ["", "Tổng số đảng viên"],
        ["", "Cộng chung"],
        ["", "Người lập danh sách"],
    ]
    assert [m.name for m in members(rows) or ()] == ["Tòng Văn Inh", "TONG THI LAN", "Công Ngọc Bảo"]
