"""Names: what is one, which are the same, where they stand in running text."""

import doctest
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossiercheck.vietnamese import names
from dossiercheck.vietnamese.names import find_names, looks_like_name, name_key, near_name, same_name, strip_titles

SURNAMES = ["Nguyễn", "Trần", "Hoàng", "Vi", "Nông", "Lộc", "Bế", "Hứa", "Giàng", "Lò", "Đặng", "Lý", "Sầm"]
MIDDLE = ["Văn", "Thị", "Đức", "Minh", "Thu", "Ngọc", "Quang", "A"]
GIVEN = ["An", "Bình", "Hòa", "Thủy", "Quý", "Khuê", "Dũng", "Ánh", "Phượng", "Tuyết", "Ích", "Yến", "Mỹ"]
ROLES = """BÍ THƯ|PHÓ BÍ THƯ|BÍ THƯ CHI BỘ|CHỦ TỌA|CHỦ TOẠ|CHỦ TRÌ|CHỦ TRÌ HỘI NGHỊ|THƯ KÝ|NGƯỜI GHI BIÊN BẢN|NGƯỜI VIẾT KIỂM ĐIỂM
NGƯỜI TỰ KIỂM ĐIỂM|NGƯỜI KHAI|NGƯỜI ĐĂNG KÝ|ĐẢNG VIÊN|CHỦ TỊCH|GIÁM ĐỐC|HIỆU TRƯỞNG|PHÓ CHỦ TỊCH|CHÁNH VĂN PHÒNG|THỦ TRƯỞNG ĐƠN VỊ
TỔ TRƯỞNG TỔ KIỂM PHIẾU|TM. CHI BỘ|T/M ĐẢNG ỦY|Lạng Sơn|Hà Nội|Cao Bằng|Đảng Cộng sản Việt Nam|ĐẢNG CỘNG SẢN VIỆT NAM|LÝ LỊCH ĐẢNG VIÊN
Văn phòng|Công đoàn|ĐOÀN THANH NIÊN|Nơi nhận|Y TẾ|ĐẠO ĐỨC|Lưu Chi bộ|HỌ VÀ TÊN|CHI BỘ VĂN PHÒNG SỞ|Nguyễn văn phòng|BIÊN BẢN|Ngày|An|12 Văn An
BÁO CÁO KIỂM ĐIỂM|CAM KẾT|Kính gửi|ỦY BAN NHÂN DÂN|XÃ HỘI CHỦ NGHĨA VIỆT NAM|PHẨM CHẤT ĐẠO ĐỨC|Ưu Điểm""".replace(
    "\n", "|"
).split("|")

person = st.builds(
    lambda s, m, g: " ".join([s, *m, g]),
    st.sampled_from(SURNAMES),
    st.lists(st.sampled_from(MIDDLE), min_size=1, max_size=2),
    st.sampled_from(GIVEN),
)


def test_docstrings_say_the_truth() -> None:
    assert doctest.testmod(names).failed == 0
    assert doctest.testmod(names).attempted > 5


@pytest.mark.parametrize("role", ROLES)
def test_roles_places_and_headings_are_no_names(role: str) -> None:
    assert not looks_like_name(role)


@pytest.mark.parametrize(
    "name",
    ["H'Hen Niê", "K'Brếp", "Y Blim Niê", "Siu Hlan", "Rơ Châm Bích", "Thạch Sô Phia", "Giàng A Páo", "Chảo Láo Lở",
     "Vì Văn Dính", "Phàng Thị Dợ", "Lê Quân", "Trần Văn Năm", "Hoàng Thị Kim Chi", "Công Tằng Tôn Nữ Hoa", "Bế Xuân Trường"],
)  # fmt: skip
def test_names_of_many_peoples(name: str) -> None:
    assert looks_like_name(name)
    assert looks_like_name(name.upper())


@settings(max_examples=50)
@given(person)
def test_a_name_is_a_name_in_every_spelling(name: str) -> None:
    for form in (name, name.upper(), unicodedata.normalize("NFD", name), f"  {name} ", f"Đ/c {name} (BT)"):
        assert looks_like_name(form)
        assert same_name(form, name)
        assert near_name(form, name)


@settings(max_examples=50)
@given(
    person,
    st.sampled_from(["đ/c ", "Đ/c. ", "Đ.c ", "đồng chí ", "Đồng chí: ", "ông ", "Bà ", "ThS. ", "TS ", "PGS.TS. ",
                     "Trung tá ", "Thượng tướng ", "Đại uý ", "Đ/c Thiếu tá, ThS. ", "- ", "Bác sĩ CKI "]),
    st.sampled_from(["", " (BT)", " – Bí thư", ", Phó Bí thư", ".", " - Chủ tọa", ";"]),
)  # fmt: skip
def test_titles_come_off(name: str, title: str, tail: str) -> None:
    assert strip_titles(title + name + tail) == name


def test_a_surname_that_is_an_address_stays() -> None:
    assert strip_titles("Ông Ích Mẫn") == "Ông Ích Mẫn"
    assert [n for n, _, _ in find_names("Ông Ích Mẫn góp ý cho Ông Trần Đức Khuôn")] == [
        "Ông Ích Mẫn",
        "Trần Đức Khuôn",
    ]


@pytest.mark.parametrize("degree", ["BSCK II. ", "BSCKI ", "BS.CK II ", "CK I. "])
def test_a_doctors_degree_with_its_number(degree: str) -> None:
    assert strip_titles(f"{degree}Đinh Văn Khuôn") == "Đinh Văn Khuôn"


@settings(max_examples=50)
@given(
    person,
    st.sampled_from(["đồng chí {} – Bí thư", "Chủ trì: Đ/c {}, Bí thư chi bộ", "do ông {} ghi", "(đ/c {} - ốm)"]),
)
def test_names_are_found_where_they_stand(name: str, text: str) -> None:
    line = text.format(name)
    ((found, start, end),) = find_names(line)
    assert found == name == line[start:end]


@settings(max_examples=30)
@given(person, person)
def test_two_names_in_one_sentence(a: str, b: str) -> None:
    line = f"Đồng chí {a}, Bí thư chi bộ chủ trì; đồng chí {b} làm thư ký"
    assert [n for n, _, _ in find_names(line)] == [a, b]


def test_a_title_line_in_capitals() -> None:
    assert [n for n, _, _ in find_names("CỦA ĐỒNG CHÍ NGUYỄN VĂN AN NĂM 2010")] == ["NGUYỄN VĂN AN"]
    assert find_names("BẢN KIỂM ĐIỂM CÁ NHÂN CỦA CHI BỘ VĂN PHÒNG") == ()
    assert [n for n, _, _ in find_names("Tỉnh ủy Lạng Sơn Lê Văn Nam")] == ["Lê Văn Nam"]


@pytest.mark.parametrize("name", ["Xồng Văn Hiệu", "Quáng Thị Năm", "Rạch Seo Chính"])
def test_unheard_surnames_before_words_of_offices(name: str) -> None:
    assert looks_like_name(name)
    for heading in ("Sổ Tay Đảng", "Phần Thứ Năm", "Nội Dung Chính", "Bước Thứ Hai"):
        assert not looks_like_name(heading)


def test_variants_of_one_name() -> None:
    assert same_name("VŨ QUÝ HÒA", "Vũ Quí Hoà")
    assert same_name("Lý Mỹ Kỳ", "Lí Mĩ Kì")
    assert name_key("Thúy") != name_key("Thúi")
    assert not same_name("Nguyễn Văn An", "Nguyễn Văn Ân")
    assert not same_name("", "")


def test_scan_damage_is_near_and_other_people_are_not() -> None:
    assert near_name("Trần Hoàng Tuần", "Trần Hoàng Tuấn")
    assert near_name("Nguyên Vãn Bìnn", "Nguyễn Văn Bình")
    assert near_name("NguyễnVăn An", "Nguyễn Văn An")
    assert not near_name("Nguyễn Văn An", "Nguyễn Thị Bình")
    assert not near_name("Lê An", "Lý Bình")


@settings(max_examples=50)
@given(st.text(max_size=40))
def test_any_text_is_survived(text: str) -> None:
    looks_like_name(text)
    assert near_name(text, text) == bool(name_key(text).replace(" ", "")) or not name_key(text)
    for found, start, end in find_names(text):
        assert text[start:end] == found


@pytest.mark.parametrize(
    "name",
    ["Vũ Thành Công", "Đinh Công Lý", "Hoàng Thị Phương Dung", "Lê Thị Hạnh Phúc", "Tạ Văn Thư", "Nông Công Thành"],
)
def test_names_made_of_words_offices_use(name: str) -> None:
    assert looks_like_name(name)
    assert [n for n, _, _ in find_names(f"Biểu quyết xếp loại đồng chí {name}: 8/8")] == [name]


@pytest.mark.parametrize("text", ["ĐOÀN THÀNH PHỐ", "Lưu Văn Thư", "LÝ LỊCH TƯ", "Hà Công Đoàn Cơ Sở Xã"])
def test_offices_made_of_words_people_are_called(text: str) -> None:
    assert not looks_like_name(text)


def test_thi_makes_a_name_of_any_surname() -> None:
    assert [n for n, _, _ in find_names("* Ngọc Thị Bích Phượng (dự bị) - góp ý")] == ["Ngọc Thị Bích Phượng"]
    assert not find_names("Đảng ủy Thị Trấn Cao Lộc; Phòng Thị Trường Mới")
