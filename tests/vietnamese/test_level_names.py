"""Names of levels: one key for all the ways to print them."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossiercheck.vietnamese.fold import plain
from dossiercheck.vietnamese.levels import level_key

NAMES = {
    "excellent": [
        "Hoàn thành xuất sắc nhiệm vụ", "đảng viên đủ tư cách, hoàn thành xuất sắc nhiệm vụ", "HTXSNV", "ĐTC HTXSNV", "HTXS",
        "ĐTC-HTXSNV", "ĐTCHTXSNV", "ĐV đủ tư cách HTXSNV", "HT XS NV", "Hoàn thành XS nhiệm vụ", "Xuất sắc", "xếp loại: Xuất sắc",
        "Hoàn thành xuất sắc chức trách, nhiệm vụ", "HTXS nhiệm vụ",
    ],
    "good": ["Đủ tư cách, hoàn thành tốt nhiệm vụ", "HTTNV", "ĐTC HTTNV", "Hoàn thành tốt", "HT tốt NV", "Loại tốt", "HTT"],
    "fulfilled": ["Hoàn thành nhiệm vụ", "đủ tư cách hoàn thành nhiệm vụ", "HTNV", "ĐTC-HTNV", "Hoàn thành"],
    "failed": [
        "Không hoàn thành nhiệm vụ", "Vi phạm tư cách hoặc không hoàn thành nhiệm vụ", "KHTNV", "không HTNV", "Yếu kém", "yếu, kém",
        "vi phạm tư cách đảng viên", "không đủ tư cách", "YK", "chưa hoàn thành nhiệm vụ",
    ],
    "clean": ["Trong sạch, vững mạnh", "chi bộ trong sạch vững mạnh", "TSVM", "“TRONG SẠCH – VỮNG MẠNH”", "TS-VM"],
    "exemplary": ["Trong sạch, vững mạnh tiêu biểu", "TSVM tiêu biểu", "TSVM TB"],
    "limited": ["Đủ tư cách, còn có mặt hạn chế"],
    "unrated": ["Chưa xếp loại", "không xếp loại (dự bị)", "Được miễn sinh hoạt", "chưa được đánh giá"],
}  # fmt: skip
EVERY = [(key, name) for key, names in NAMES.items() for name in names]


@given(st.sampled_from(EVERY), st.sampled_from(["", " ", "\u00a0"]), st.booleans(), st.booleans(), st.booleans())
def test_every_spelling(case: tuple[str, str], blank: str, upper: bool, decomposed: bool, bare: bool) -> None:
    key, name = case
    said = name.upper() if upper else name
    said = unicodedata.normalize("NFD", said) if decomposed else said
    said = plain(said) if bare else said
    assert level_key(blank + said.replace(" ", " " + blank) + blank) == key


@pytest.mark.parametrize(
    "text",
    ["", "mức 1", "loại 1", "Loại A", "khá", "Hoàn thành khá nhiệm vụ", "HTXSNV/HTTNV", "không đạt trong sạch vững mạnh",
     "chưa hoàn thành tốt nhiệm vụ", "đủ tư cách", "đủ tư cách, hoàn thành", "tốt nghiệp đại học", "xuất sắc về mọi mặt", "x", "12/13", "bí thư",
     "Hoàn thành xuất sắc nhiệm vụ " + "và còn nữa " * 40],
)  # fmt: skip
def test_what_cannot_be_told(text: str) -> None:
    assert level_key(text) is None
