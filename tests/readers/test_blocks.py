"""Rows with edges of their own become one grid."""

from hypothesis import given
from hypothesis import strategies as st

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
