"""Where across the page things stand that are typed with tabs, or that float; and the same told by .odt and .doc."""

import io
import zipfile

import pytest

from dossiercheck.model.document import Document, Mark
from dossiercheck.readers import read
from dossiercheck.readers.doc.drawings import Anchor
from dossiercheck.readers.doc.text import _stops
from dossiercheck.readers.ruler import PICTURE, Float, Paper, Ruler, Stop, floating, spans

PAGE = Paper()
TWO = (Stop(2120, "center"), Stop(7228, "center"))


def middles(row: str, ruler: Ruler = Ruler(), wide: float = 30) -> list[float]:
    return [round((a + b) / 2, 2) for a, b in spans(row, ruler, [wide] * row.count(PICTURE), PAGE)]


def test_stops_are_filled_as_word_fills_them() -> None:
    assert middles(f"\t{PICTURE}\t{PICTURE}", Ruler(stops=TWO)) == [0.3, 0.73]
    assert middles(f"\t\t{PICTURE}", Ruler(stops=TWO)) == [0.73]
    assert middles(f"\t{PICTURE}", Ruler(stops=(Stop(9000, "right"),))) == [0.8]
    assert middles(f"\t{PICTURE}", Ruler(stops=(Stop(6000),))) == [0.69]
    assert middles(f"\t\t{PICTURE}") == [0.31], "Word's own stops"
    assert middles(f"Nguyễn Văn An{' ' * 50}{PICTURE}") == [0.6]


@pytest.mark.parametrize(("align", "middle"), [(None, 0.19), ("center", 0.52), ("right", 0.86), ("end", 0.86)])
def test_alignment(align: str | None, middle: float) -> None:
    assert middles(PICTURE, Ruler(align)) == [middle]


def test_where_stops_are_not_told_the_order_of_the_pieces_counts() -> None:
    assert middles(f"{PICTURE}\t{PICTURE}", Ruler(stops=None)) == [0.32, 0.73]
    assert middles(f"\t{PICTURE}", Ruler(stops=None)) == [0.73]


@pytest.mark.parametrize(
    ("place", "left"),
    [
        (Float(20), 0.21),
        (Float(20, of="page"), 0.1),
        (Float(align="right"), 0.79),
        (Float(align="center", of="page"), 0.43),
    ],
)
def test_floating(place: Float, left: float) -> None:
    found = floating(place, 30, PAGE)
    assert found is not None
    assert round(found[0], 2) == left


def test_a_float_that_tells_no_place_and_one_off_the_page() -> None:
    assert floating(Float(), 30, PAGE) is None
    assert floating(Float(400), 30, PAGE) == (0.98, 1.0)


def odt(body: str) -> tuple[Mark, ...]:
    names = " ".join(
        f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for short, name in {
            "office": "office",
            "text": "text",
            "style": "style",
            "draw": "drawing",
            "svg": "svg-compatible",
        }.items()
    )
    tabs = '<style:tab-stop style:position="3.7cm" style:type="center"/><style:tab-stop style:position="12.7cm" style:type="center"/>'
    styles = (
        f'<style:style style:name="P1"><style:paragraph-properties><style:tab-stops>{tabs}</style:tab-stops></style:paragraph-properties></style:style>'
        '<style:style style:name="P2" style:parent-style-name="P1"/>'
        '<style:style style:name="G1"><style:graphic-properties style:horizontal-pos="right" style:vertical-rel="page"/></style:style>'
    )
    xml = f"<office:document {names}><office:automatic-styles>{styles}</office:automatic-styles><office:body><office:text>{body}</office:text></office:body></office:document>"
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", xml)
    document = read("a.odt", stream.getvalue())
    assert isinstance(document, Document)
    return document.marks


def frame(anchor: str, more: str = "") -> str:
    return f'<draw:frame text:anchor-type="{anchor}" svg:width="3cm" svg:height="1cm" {more}><draw:image/></draw:frame>'


def test_opendocument_tells_stops_and_floats() -> None:
    tab = "<text:tab/>"
    inline = frame("as-char")
    found = odt(f'<text:p text:style-name="P2">{tab}{inline}{tab}{inline}</text:p>')
    assert [m.side for m in found] == ["left", "right"]
    text = "<text:p>A</text:p><text:p>B</text:p>"
    beside, page = frame("char", 'svg:x="1cm" svg:y="0.4cm"'), frame("paragraph", 'draw:style-name="G1"')
    (mark,) = odt(f"<text:p>Chi bo{beside}</text:p>{text}")
    assert (mark.side, mark.after, mark.loose) == ("left", 2, False)
    (mark,) = odt(f"<text:p>Chi bo{page}</text:p>{text}")
    assert (mark.side, mark.loose) == ("right", True)


def test_old_word_tells_stops_and_floats() -> None:
    added = b"\x02" + (2120).to_bytes(2, "little") + (7228).to_bytes(2, "little") + b"\x01\x02"
    assert _stops(b"\x00" + added, 0xC60D) == [Stop(2120, "center"), Stop(7228, "right")]
    assert _stops(b"\x01\x00\x00" + added, 0xC60D) == _stops(b"\x01\x00\x00\x00\x00" + added, 0xC615) != []
    assert _stops(b"\x00\x02\x00", 0xC60D) == _stops(b"", 0xC60D) == []
    assert Anchor(1, 0, 1440, 2000, 900).floats == Float(0.0, None, "column", 25.4)
    assert Anchor(1, 0, 0, 2000, 900, 1 << 1 | 1 << 3).floats == Float(0.0, None, "page", None)
