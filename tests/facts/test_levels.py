"""Classes claimed, proposed and decided."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossiercheck.facts import levels
from dossiercheck.model.document import Document, Line, Page
from dossiercheck.model.fact import Absent, Found, Unreadable


def paper(*texts: str, **more: object) -> Document:
    return Document("a.docx", "docx", tuple(Line(t, i) for i, t in enumerate(texts)), **more)


def told(*texts: str) -> list[tuple[str, str, str]]:
    fact = levels.find(paper(*texts))
    if not isinstance(fact, Found):
        assert fact == Absent()
        return []
    assert len(fact.evidence) == len(fact.value)
    return [(v.who, v.stage, v.level) for v in fact.value]


MEMBER = ("BẢN KIỂM ĐIỂM CÁ NHÂN", "Năm 2010")
UNIT = ("BÁO CÁO KIỂM ĐIỂM", "của Chi bộ Văn phòng Sở năm 2010")
GOOD = "Hoàn thành tốt nhiệm vụ"
FOUR = ["Hoàn thành xuất sắc nhiệm vụ", "Hoàn thành tốt nhiệm vụ", "Hoàn thành nhiệm vụ", "Không hoàn thành nhiệm vụ"]


@settings(max_examples=50)
@given(
    st.sampled_from(["Tự nhận: ", "Tự xếp loại: ", "Tự nhận mức xếp loại chất lượng: ", "Bản thân tôi tự nhận xếp loại: ", "VII. Tự đánh giá, xếp loại: "]),
    st.sampled_from([*FOUR, "Đảng viên đủ tư cách, hoàn thành tốt nhiệm vụ", "đủ tư cách hoàn thành xuất sắc nhiệm vụ", "HTXSNV"]),
    st.sampled_from(["", ".", " năm 2010.", "./."]),
)  # fmt: skip
def test_own_claim_of_a_member(cue: str, level: str, tail: str) -> None:
    assert told(*MEMBER, cue + level + tail) == [("member", "self", level)]


def test_broken_lines_and_short_classes() -> None:
    assert told(*MEMBER, "Tôi tự nhận xếp loại đảng viên đủ tư cách hoàn thành", "xuất sắc nhiệm vụ.") == [
        ("member", "self", "đảng viên đủ tư cách hoàn thành xuất sắc nhiệm vụ")
    ]
    assert told(*MEMBER, "Tự xếp loại: Xuất sắc") == [("member", "self", "Xuất sắc")]


@pytest.mark.parametrize(
    ("text", "stage", "level"),
    [
        ("Chi bộ đề nghị xếp loại chi bộ: trong sạch vững mạnh.", "proposed", "trong sạch vững mạnh"),
        ("Đề nghị Đảng ủy công nhận chi bộ đạt “Trong sạch, vững mạnh”", "proposed", "Trong sạch, vững mạnh"),
        ("Tự nhận mức xếp loại: Hoàn thành tốt nhiệm vụ", "self", GOOD),
        ("Tự xếp loại chi bộ: Hoàn thành tốt nhiệm vụ", "self", GOOD),
    ],
)
def test_units(text: str, stage: str, level: str) -> None:
    who, got, said = told(*UNIT, text)[0]
    assert (who, got) == ("unit", stage)
    assert said.removeprefix("chi bộ đạt “").removeprefix("đạt “") == level


@settings(max_examples=30)
@given(st.integers(0, 3), st.sampled_from(["☐☒", "□■", "☐☑", "[ ]|[x]", "\uf0a8\uf0fe", "\uf06f\uf0fc"]), st.booleans())
def test_ticked_boxes(ticked: int, boxes: str, before: bool) -> None:
    off, on = boxes.split("|") if "|" in boxes else boxes
    rows = [
        f"{on if i == ticked else off} {x}" if before else f"{x} {on if i == ticked else off}"
        for i, x in enumerate(FOUR)
    ]
    assert told(*MEMBER, "Tự nhận mức xếp loại đảng viên:", *rows) == [("member", "self", FOUR[ticked])]


def test_the_form_with_both_classes_and_the_branch() -> None:
    rows = [f"☐ {x}" for x in FOUR]
    assert told(
        *MEMBER, "VII. Tự nhận mức xếp loại chất lượng", "1. Xếp loại cán bộ, công chức, viên chức:", *rows[:1], f"☒ {GOOD}", *rows[2:],
        "2. Xếp loại đảng viên:", f"☒ {FOUR[0]}", *rows[1:], "Đánh giá, xếp loại chất lượng đảng viên",
        f"- Chi bộ đề xuất xếp loại mức chất lượng: {GOOD}", "- Đảng ủy, chi ủy cơ sở xếp loại mức chất lượng: ......",
    ) == [("member", "self", FOUR[0]), ("member", "proposed", GOOD)]  # fmt: skip


@pytest.mark.parametrize(
    "texts",
    [
        ("Tự nhận mức xếp loại:", *[f"☐ {x}" for x in FOUR]),
        ("Tự xếp loại: Hoàn thành xuất sắc nhiệm vụ / Hoàn thành tốt nhiệm vụ",),
        ("Tự nhận: ............",),
        ("Đăng ký phấn đấu: đề nghị xếp loại Hoàn thành tốt nhiệm vụ",),
        ("Chi bộ đã lãnh đạo đơn vị hoàn thành tốt nhiệm vụ.",),
        ("Đề nghị xếp loại đồng chí Nguyễn Văn An: Hoàn thành tốt nhiệm vụ",),
        ("Tự xếp loại công chức: Hoàn thành tốt nhiệm vụ",),
        (
            "Đề nghị xếp loại:",
            "Chi bộ biểu quyết xếp loại đủ tư cách, hoàn thành tốt nhiệm vụ: 7/8 đồng chí.",
        ),
    ],
)
def test_what_states_no_class(texts: tuple[str, ...]) -> None:
    assert told(*MEMBER, *texts) == []


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Tự nhận: ĐTC HTXSNV", "ĐTC HTXSNV"),
        ("Tự nhận: ĐTC-HTTNV.", "ĐTC-HTTNV"),
        ("Tự xếp loại: Đủ tư cách HTNV", "Đủ tư cách HTNV"),
        ("Tự nhận loại: mức 1", "mức 1"),
        ("Tự xếp loại: Loại 2.", "Loại 2"),
        ("Tự xếp loại: ☐ HTXSNV ☑ HTTNV ☐ HTNV ☐ KHTNV", "HTTNV"),
        ("Tự nhận loại: vi phạm tư cách đảng viên", "vi phạm tư cách đảng viên"),
    ],
)
def test_abbreviations_and_numbered_classes(text: str, level: str) -> None:
    assert told(*MEMBER, text) == [("member", "self", level)]


def test_exemplary_units_and_duties_that_are_no_class() -> None:
    assert told(*UNIT, "Đề nghị xếp loại chi bộ: TSVM tiêu biểu") == [("unit", "proposed", "TSVM tiêu biểu")]
    assert told(*MEMBER, "Tự nhận xét, đánh giá: hoàn thành xuất sắc nhiệm vụ được giao") == []


def test_unread_pages() -> None:
    assert isinstance(levels.find(paper(pages=(Page(1, 595, 842, readable=False, reason="no-text"),))), Unreadable)
