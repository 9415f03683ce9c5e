"""A member's standing as lists write it."""

import pytest

from dossiercheck.vietnamese.statuses import standing_in


@pytest.mark.parametrize("text,standing", [
    ("Dự bị", "probationary"), ("ĐVDB | đảng viên dự bị", "probationary"), ("Miễn SH", "exempt"),
    ("Miễn sinh hoạt, không đánh giá", "exempt"), ("được miễn công tác và sinh hoạt đảng", "exempt"), ("miễn xếp loại", "exempt"),
    ("Đình chỉ sinh hoạt", "suspended"), ("Chuyển sinh hoạt đi tháng 10/2010", "transferred-out"),
    ("chuyển sinh hoạt đảng đi", "transferred-out"), ("Đã chuyển", "transferred-out"), ("mới chuyển đi", "transferred-out"),
    ("Chuyển đến từ 01/12", "transferred-in"), ("Mới chuyển sinh hoạt", "transferred-in"),
    ("Sinh hoạt tạm thời", "temporary"), ("mới kết nạp 3/2/2010", "new"),
    ("Miễn nhiệm chức vụ", None), ("Quê ở miền núi", None), ("Bí thư chi bộ", None), ("Chuyển | đi công tác", None), ("", None),
])  # fmt: skip
def test_standings(text: str, standing: str | None) -> None:
    assert standing_in(text) == standing
