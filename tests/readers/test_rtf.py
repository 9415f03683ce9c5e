"""RTF: code pages, fonts, tables, stories, pictures, and what is not shown."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dossiercheck.model.diagnostic import Diagnostic
from dossiercheck.model.document import Document
from dossiercheck.readers import read


def opened(body: str, fonts: str = r"{\f0\fcharset0 Times New Roman;}", page: int = 1252) -> Document:
    data = rf"{{\rtf1\ansi\ansicpg{page}\deff0{{\fonttbl{fonts}}}{body}}}"
    document = read("x.rtf", data.encode("latin-1"))
    assert isinstance(document, Document)
    return document


def unicode(text: str) -> str:
    return "".join(c if c.isascii() else rf"\u{ord(c) if ord(c) < 32768 else ord(c) - 65536}?" for c in text)


def texts(document: Document) -> list[str]:
    return [x.text for x in document.lines]


def test_unicode_and_its_fallbacks() -> None:
    assert texts(opened(unicode("Đảng ủy Sở Thử") + r"\par \uc2\u272'ab Chi")) == ["Đảng ủy Sở Thử", "Đb Chi"]
    assert texts(opened(r"{\uc0\u272}\u7843\'3fng")) == ["Đảng"]


def test_code_pages_of_fonts() -> None:
    fonts = r"{\f0\fcharset0 Arial;}{\f1\fcharset163 Arial;}{\f2\fcharset238 Arial CE;}"
    assert texts(opened(r"{\f1 \'d0a\'d2ng}\par{\f2 \'e8}", fonts)) == ["Đảng", "č"]


def test_tcvn3_by_font_and_words() -> None:
    fonts = r"{\f0\fcharset0 .VnTime;}{\f1\fcharset0 .VnTimeH;}"
    document = opened(r"{\f1 \'ae\'b6ng b\'e9}\par Quy\'d5t \'ae\'denh\par Tr\-\'eang h\'e4c", fonts)
    assert texts(document) == ["ĐẢNG BỘ", "Quyết định", "Trường học"]
    assert document.legacy == "TCVN3"


def test_tables_with_merged_cells_and_sides() -> None:
    row = r"\trowd{}\cellx3000\cellx6000\cellx9000 "
    border = r"\clbrdrt\brdrw10\brdrs"
    body = (
        row.format("").replace(r"\cellx", border + r"\cellx")
        + r"\pard\intbl A\cell B\cell C\cell\row "
        + (r"\trowd" + border + r"\clmgf\cellx3000" + border + r"\clmrg\cellx6000" + border + r"\cellx9000 ")
        + r"\pard\intbl rong\cell\cell c\cell\row\pard xong\par"
        + r"\trowd\cellx4500\cellx9000 \pard\intbl trai\cell phai\cell\row\pard"
    )
    document = opened(body)
    assert [t.ruled for t in document.tables] == [True, False]
    assert document.tables[0].grid() == (("A", "B", "C"), ("rong", "rong", "c"))
    assert [(x.text, x.side) for x in document.lines if x.table == 1] == [("trai", "left"), ("phai", "right")]
    assert [x.place for x in document.lines if x.text == "xong"] == ["đoạn 1"]


def test_stories_fields_and_what_is_hidden() -> None:
    body = (
        r"{\header dau trang\par}{\footer cuoi\par}{\info{\title bo}}{\*\bkmkstart x}truoc{\field{\*\fldinst HYPERLINK x}"
        r"{\fldrslt lien ket}}{\v an}{\deleted xoa} sau{\footnote chu thich}\par"
        r"{\shp{\*\shpinst{\sp{\sn a}{\sv 1}}{\shptxt khung\par}}}cuoi bai\par"
    )
    document = opened(body)
    assert [(x.text, x.place) for x in document.lines] == [
        ("dau trang", "đầu trang"),
        ("truoclien ket sau", "đoạn 1"),
        ("cuoi bai", "đoạn 2"),
        ("khung", "khung chữ 1"),
        ("cuoi", "chân trang"),
        ("chu thich", "chú thích"),
    ]


def test_a_picture_keeps_its_place() -> None:
    picture = r"{\*\shppict{\pict\pngblip\picwgoal1440\pichgoal720 89504e47}}{\nonshppict{\pict\wmetafile8 00}}"
    document = opened(rf"truoc\par\qr {picture}\par sau\par")
    (mark,) = document.marks
    assert (mark.after, mark.side, round(mark.width or 0, 1), round(mark.height or 0, 1)) == (0, "right", 25.4, 12.7)


PNG = r"\pict\pngblip\picwgoal1440\pichgoal720 89504e47"
SHAPE = r"{{\shp{{\*\shpinst\shpleft{}\shptop{}\shpright{}\shpbottom{}\shpbxcolumn\shpby{}{{\sp{{\sn shapeType}}{{\sv 202}}}}{}}}}}"


def test_pictures_in_a_tabbed_line_keep_their_columns() -> None:
    stops = r"\pard\tqc\tx2120\tqc\tx7228 "
    document = opened(rf"{stops}\tab A\tab B\par {stops}\tab{{{PNG}}}\tab{{{PNG}}}\par")
    assert [(m.side, m.after) for m in document.marks] == [("left", 1), ("right", 1)]
    document = opened(rf"{stops}\tab\tab{{{PNG}}}\par")
    assert [m.side for m in document.marks] == ["right"]


def test_a_shape_tells_where_its_picture_floats() -> None:
    held = rf"{{\sp{{\sn pib}}{{\sv {{{PNG}}}}}}}"
    body = r"truoc\par giua" + SHAPE.format(5000, 600, 7000, 1200, "para", held) + r"\par sau\par cuoi\par"
    (mark,) = opened(body).marks
    assert (mark.side, mark.after, round(mark.width or 0)) == ("right", 3, 35)
    (mark,) = opened(body.replace("shpbypara", "shpbypage").replace("shpbxcolumn", "shpbxpage")).marks
    assert (mark.loose, round(mark.across[0], 2) if mark.across else None) == (True, 0.42)


def test_text_boxes_as_word_writes_them() -> None:
    text = r"{\shptxt \pard Chi bo\par ngay 5\par}"
    document = opened(r"truoc" + SHAPE.format(0, 0, 3000, 900, "para", text) + r"\par sau\par")
    assert [(x.text, x.place) for x in document.lines] == [
        ("truoc", "đoạn 1"), ("Chi bo", "khung chữ 1"), ("ngay 5", "khung chữ 1"), ("sau", "đoạn 2"),
    ]  # fmt: skip
    inside = opened(SHAPE.format(0, 0, 3000, 900, "page", rf"{{\shptxt \pard {{{PNG}}}\par}}"))
    assert [(m.loose, m.side) for m in inside.marks] == [(False, "left")]


def test_a_drawing_lost_in_conversion_is_not_nothing() -> None:
    lost = r"{\field{\*\fldinst SHAPE }{\fldrslt}}"
    assert opened(rf"{lost}\par Chi bo\par").unread_parts
    assert not opened(r"{\field{\*\fldinst SHAPE }{\fldrslt {Chi bo}}}\par").unread_parts


def test_a_list_number_is_no_column() -> None:
    assert texts(opened(r"{\listtext 1.\tab}Noi dung\par")) == ["1. Noi dung"]


def test_binary_data_and_depth_are_bounded() -> None:
    assert texts(opened(r"a{\pict\bin5 }{}}{}b")) == ["ab"]
    deep = read("x.rtf", rb"{\rtf1 " + b"{" * 5000)
    assert isinstance(deep, Diagnostic)
    assert deep.code == "limit"


@pytest.mark.parametrize(
    "data", [rb"{\rtf1}", rb"{\rtf1 chu", rb"{\rtf1 \u-10179\u-8704 }", rb"{\rtf1\ansicpg99999 \'e1}"]
)
def test_odd_files(data: bytes) -> None:
    assert isinstance(read("x.rtf", data), Document | Diagnostic)


@given(
    st.lists(
        st.sampled_from(
            [
                r"\cell",
                r"\row",
                r"\trowd",
                r"\cellx9",
                r"\intbl",
                r"\itap2",
                r"\nestcell",
                r"\nestrow",
                r"\pard",
                r"\par",
                "{",
                "}",
                "a ",
                r"\'e1",
                r"\u7843?",
                r"\pict",
                r"\header",
                r"\shptxt",
            ]
        ),
        max_size=40,
    )
)
@example([r"\cell", "}", r"\shptxt", "}", "}"])
def test_any_order_of_words(words: list[str]) -> None:
    data = "{\\rtf1 " + "".join(words)
    assert isinstance(read("x.rtf", data.encode()), Document | Diagnostic)
