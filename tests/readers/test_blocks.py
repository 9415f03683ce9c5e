"""Rows with edges of their own become one grid."""

import io
import zipfile

from hypothesis import given
from hypothesis import strategies as st

from dossiercheck.model.document import Document
from dossiercheck.readers import read
from dossiercheck.readers.blocks import Block, Paragraph, Row, RowCell, Story, build, grids_of_rows


def cell(left: int, right: int, text: str = "", *, continues: bool = False) -> RowCell:
    paragraph = Paragraph()
    paragraph.add(text)
    content: list[Block] = [paragraph]
    return RowCell(left, right, content, continues)


def test_edges_that_nearly_agree_are_one_column() -> None:
    rows = [
        Row((cell(0, 3000, "a"), cell(3000, 9000, "b")), ruled=True),
        Row((cell(10, 3020, "c"), cell(3020, 6000, "d"), cell(6000, 9010, "e")), ruled=True),
        Row((cell(0, 3000, "f", continues=True), cell(3000, 9000, "g")), ruled=True),
    ]
    document = build("x", "doc", [Story(list(grids_of_rows(rows)))])
    assert document.tables[0].grid() == (("a", "b", "b"), ("c f", "d", "e"), ("c f", "g", "g"))


def test_signers_below_a_ruled_table_are_a_table_of_their_own() -> None:
    rows = [
        Row((cell(0, 9000, "Tổng"),), ruled=True),
        Row((cell(0, 4500, "THƯ KÝ"), cell(4500, 9000, "CHỦ TỌA")), ruled=False),
    ]
    document = build("x", "doc", [Story(list(grids_of_rows(rows)))])
    assert [t.ruled for t in document.tables] == [True, False]
    assert [(x.text, x.side) for x in document.lines][1:] == [("THƯ KÝ", "left"), ("CHỦ TỌA", "right")]


def typed(text: str, *, fresh: bool = False) -> Paragraph:
    made = Paragraph(fresh=fresh)
    made.add(text)
    return made


def begun(name: str, data: bytes) -> list[str]:
    """Lines before which a page was begun on purpose."""
    document = read(name, data)
    assert isinstance(document, Document)
    return [x.text for x in document.lines if x.fresh]


def test_a_page_begun_on_purpose_is_told_of_its_first_line() -> None:
    rows = grids_of_rows([Row((cell(0, 4500, "ĐẢNG BỘ XÃ"), cell(4500, 9000, "ĐẢNG CỘNG SẢN")), ruled=False)])
    blocks: list[Block] = [
        typed("Phiếu 1"),
        typed("", fresh=True),
        *rows,
        typed("Phiếu 2"),
        typed("Phiếu 3", fresh=True),
    ]
    document = build("x", "doc", [Story(blocks)])
    assert [x.text for x in document.lines if x.fresh] == ["ĐẢNG BỘ XÃ", "Phiếu 3"]


def test_page_breaks_of_rtf_html_and_opendocument() -> None:
    rtf = rb"{\rtf1\ansi One\par\page Two\par\pard\pagebb Three\par\pard Four}"
    assert begun("x.rtf", rtf) == ["Two", "Three"]
    html = b"<html><p>One</p><br clear=all style='page-break-before:always'><p>Two</p><p style='page-break-before:always'>Three</p></html>"
    assert begun("x.html", html) == ["Two", "Three"]
    names = " ".join(
        f'xmlns:{k}="urn:oasis:names:tc:opendocument:xmlns:{v}:1.0"'
        for k, v in (
            ("office", "office"),
            ("text", "text"),
            ("style", "style"),
            ("fo", "xsl-fo-compatible"),
            ("table", "table"),
        )
    )
    styles = "".join(
        f'<style:style style:name="{n}"><style:p fo:break-{w}="page"/></style:style>'
        for n, w in (("B", "before"), ("A", "after"))
    )
    body = (
        '<text:p text:style-name="A">One</text:p><text:p>Two</text:p><text:p text:style-name="B">Three</text:p>'
        '<table:table table:style-name="B"><table:table-row><table:table-cell><text:p>Four</text:p></table:table-cell></table:table-row></table:table>'
    )
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr(
            "content.xml",
            f"<office:document {names}><office:automatic-styles>{styles}</office:automatic-styles><office:body><office:text>{body}</office:text></office:body></office:document>",
        )
    assert begun("x.odt", stream.getvalue()) == ["Two", "Three", "Four"]


@given(
    st.lists(
        st.lists(st.tuples(st.integers(-32768, 32767), st.integers(-32768, 32767)), min_size=1, max_size=130),
        min_size=1,
        max_size=4,
    )
)
def test_any_edges_give_a_grid_of_bounded_width(edges: list[list[tuple[int, int]]]) -> None:
    rows = [Row(tuple(cell(a, b, "x") for a, b in row), ruled=True) for row in edges]
    document = build("x", "rtf", [Story(list(grids_of_rows(rows)))])
    assert sum(t.columns for t in document.tables) <= 230
    assert sum(len(t.cells) for t in document.tables) == sum(min(len(r), 100) for r in edges)
