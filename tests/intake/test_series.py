"""Numbered pictures: which names make a series, in which order, and where a page is wanting."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossiercheck.intake.series import is_picture, numbered


def series(*paths: str) -> list[list[str]]:
    return [[n.path for n in s] for s in numbered(paths)]


@pytest.mark.parametrize(
    "names",
    [
        ("bien ban 1.jpg", "bien ban 2.jpg", "bien ban 3.jpg"),
        ("BB (1).png", "BB (2).png"),
        ("scan_p1.jpg", "scan_p2.jpg", "scan_p10.jpg"),
        ("trang 1.jpg", "trang 2.jpg"),
        ("1.jpg", "2.jpg", "10.jpg"),
        ("bien ban.jpg", "bien ban (1).jpg", "bien ban (2).jpg"),
        ("bien ban.jpg", "bien ban 2.jpg"),
        ("Biên bản 1.JPG", "BIÊN BẢN 2.jpeg"),
        ("IMG_0012.jpg", "IMG_0013.jpg", "IMG_0019.jpg"),
        ("IMG_20101215_083015.jpg", "IMG_20101215_083042.jpg"),
        ("1 bien ban.jpg", "2 bien ban.jpg"),
        ("scan0009.tif", "scan0010.tif"),
        ("bb trang 1-2010.jpg", "bb trang 2-2010.jpg"),
    ],
)
def test_one_series_in_the_order_of_its_numbers(names: tuple[str, ...]) -> None:
    assert series(*reversed(names)) == [list(names)]


def test_other_names_and_other_folders_are_other_series() -> None:
    paths = ("a/bien ban 1.jpg", "a/bien ban 2.jpg", "a/bao cao 1.jpg", "b/bien ban 1.jpg", "a/bien ban 3.pdf")
    assert series(*paths) == [["a/bao cao 1.jpg"], ["a/bien ban 1.jpg", "a/bien ban 2.jpg"], ["b/bien ban 1.jpg"]]


def gaps(*paths: str) -> list[bool]:
    (found,) = numbered(paths)
    return [n.gap for n in found]


def test_a_page_s_number_that_is_not_there_leaves_a_gap() -> None:
    assert gaps("bien ban 1.jpg", "bien ban 2.jpg", "bien ban 4.jpg") == [False, False, True]
    assert gaps("bien ban.jpg", "bien ban 2.jpg", "bien ban 3.jpg") == [False, False, False]


def test_a_camera_s_counter_leaves_gaps_of_its_own() -> None:
    assert gaps("IMG_0012.jpg", "IMG_0019.jpg") == [False, False]
    assert gaps("20101215_083015.jpg", "20101215_091500.jpg") == [False, False]


def test_only_pictures_are_numbered() -> None:
    assert not is_picture("bien ban 1.pdf")
    assert not is_picture("jpg")
    assert numbered(["a.docx", "b/jpg", "c.xlsx"]) == ()


names = st.lists(
    st.builds(
        "{}{}{}.{}".format,
        st.sampled_from(["", "a/", "a/b/"]),
        st.sampled_from(["bien ban ", "IMG_", "", "bb(", "trang 2-"]),
        st.sampled_from(["", "1", "2", "03", "0012", "20101215"]),
        st.sampled_from(["jpg", "PNG", "pdf"]),
    ),
    unique=True,
    max_size=12,
)


@given(names, st.randoms())
def test_every_picture_is_in_one_series_whatever_the_order(paths: list[str], random: object) -> None:
    found = numbered(paths)
    assert sorted(n.path for s in found for n in s) == sorted(p for p in paths if is_picture(p))
    assert all(len({n.path.rpartition("/")[0] for n in s}) == 1 for s in found)
    mixed = list(paths)
    random.shuffle(mixed)  # type: ignore[attr-defined]
    assert numbered(mixed) == found
