"""Whose signature a picture in a Word file is: by where in the line, cell, column or box it stands, and where it floats."""

import pytest
from made_docx import p, r
from signed_docx import BLANK, BREAK, CENTRE, RIGHT, TAB, THREE, box, floating, grid, inline, paper, row, stops, table

from dossiercheck.facts.signatures import find
from dossiercheck.model.document import Document
from dossiercheck.model.fact import Found
from dossiercheck.readers import read

A, B, C = "Phùng Thị Hoa", "Nguyễn Văn An", "Trần Văn Bảo"
LEFT, CHAIR = "THƯ KÝ", "CHỦ TỌA"
SIGNED, NOT, OPEN = "picture", "none", "unreadable"


def marks(*ending: str) -> dict[str | None, str]:
    document = read("a.docx", paper(*ending))
    assert isinstance(document, Document)
    found = find(document)
    assert isinstance(found, Found)
    return {s.name or s.role: s.mark for s in found.value}


def tabbed(*signs: str) -> dict[str | None, str]:
    return marks(row(LEFT, CHAIR), row(*signs), row(A, B))


def test_two_signers_by_tabs() -> None:
    assert tabbed(inline(), inline()) == {A: SIGNED, B: SIGNED}
    assert tabbed(inline(), "") == {A: SIGNED, B: NOT}
    assert tabbed(inline()) == {A: SIGNED, B: NOT}
    assert tabbed("", inline()) == {A: NOT, B: SIGNED}
    assert tabbed("", "") == {A: NOT, B: NOT}


def test_one_picture_over_both_is_nobody_s_for_sure() -> None:
    assert tabbed(inline(150)) == {A: OPEN, B: OPEN}


def test_tabs_of_a_line_without_stops_of_its_own() -> None:
    """Word's own stops, half an inch apart."""
    five = TAB * 5
    names = p(r(A) + five + r(B))
    assert marks(p(r(LEFT) + TAB * 6 + r(CHAIR)), p(inline()), names) == {A: SIGNED, B: NOT}
    assert marks(p(r(LEFT) + TAB * 6 + r(CHAIR)), p(TAB * 7 + inline()), names) == {A: NOT, B: SIGNED}
    assert marks(p(r(LEFT) + TAB * 6 + r(CHAIR)), p(inline() + five + inline()), names) == {A: SIGNED, B: SIGNED}


def test_a_picture_beside_the_name_on_its_line() -> None:
    assert marks(row(LEFT, CHAIR), row(inline(20) + r(f" {A}"), B)) == {A: SIGNED, B: NOT}
    assert marks(row(LEFT, CHAIR), row(A, r(f"{B} ") + inline(20))) == {A: NOT, B: SIGNED}
    assert marks(row(LEFT, CHAIR), row(r(f"{A} ") + inline(20), inline(20) + r(B))) == {A: SIGNED, B: SIGNED}


def test_spaces_in_place_of_tabs() -> None:
    gap = r(" " * 60)
    assert marks(p(r(f"{LEFT}{' ' * 60}{CHAIR}")), p(gap, gap, inline()), p(r(f"{A}{' ' * 50}{B}"))) == {
        A: NOT,
        B: SIGNED,
    }
    assert marks(p(r(f"{LEFT}{' ' * 60}{CHAIR}")), p(inline()), p(r(f"{A}{' ' * 50}{B}"))) == {A: SIGNED, B: NOT}


@pytest.mark.parametrize("missing", [0, 1, 2])
def test_three_signers_by_tabs_of_whom_one_has_not_signed(missing: int) -> None:
    signs = [inline(), inline(), inline()]
    signs[missing] = ""
    found = marks(row("KẾ TOÁN", LEFT, CHAIR, props=THREE), row(*signs, props=THREE), row(A, B, C, props=THREE))
    assert found == {name: NOT if at == missing else SIGNED for at, name in enumerate((A, B, C))}


def column(role: str, sign: str, name: str) -> tuple[str, ...]:
    return (p(r(role), props=CENTRE), p(sign, props=CENTRE) if sign else BLANK, p(r(name), props=CENTRE))


def test_two_signers_by_cells() -> None:
    assert marks(table(column(LEFT, inline(), A), column(CHAIR, "", B))) == {A: SIGNED, B: NOT}
    assert marks(table(column(LEFT, "", A), column(CHAIR, inline(), B))) == {A: NOT, B: SIGNED}
    rows = ((p(r(LEFT)), p(r(CHAIR))), (p(inline()), BLANK), (p(r(A)), p(r(B))))
    assert marks(grid(*rows)) == {A: SIGNED, B: NOT}


def test_a_picture_in_a_cell_over_both_columns() -> None:
    wide = f"<w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr>{p(inline(), props=CENTRE)}</w:tc>"
    both = grid((p(r(LEFT)), p(r(CHAIR))), (p(r(A)), p(r(B)))).replace(
        "</w:tr><w:tr>", f"</w:tr><w:tr>{wide}</w:tr><w:tr>"
    )
    assert marks(both) == {A: OPEN, B: OPEN}
    assert marks(both.replace('<w:jc w:val="center"/>', "")) == {A: SIGNED, B: NOT}


def test_tabs_within_one_cell() -> None:
    two = stops((2000, "center"), (7000, "center"))
    held = tuple(p(TAB + a + TAB + b, props=two) for a, b in ((r(LEFT), r(CHAIR)), (inline(), ""), (r(A), r(B))))
    assert marks(table(held)) == {A: SIGNED, B: NOT}


def test_two_columns_of_a_section() -> None:
    two = '<w:sectPr><w:type w:val="continuous"/><w:cols w:num="2"/></w:sectPr>'
    left = "".join((p(r(LEFT)), p(inline()), p(r(A))))
    assert marks(left, p(BREAK + r(CHAIR)), BLANK, p(r(B), props=two)) == {A: SIGNED, B: NOT}
    left = "".join((p(r(LEFT)), BLANK, p(r(A))))
    assert marks(left, p(BREAK + r(CHAIR)), p(inline()), p(r(B), props=two)) == {A: NOT, B: SIGNED}


def test_two_text_boxes() -> None:
    one, other = column(LEFT, inline(), A), column(CHAIR, "", B)
    assert marks(p(box(0, *one), box(90, *other)), BLANK, BLANK) == {A: SIGNED, B: NOT}
    one, other = column(LEFT, "", A), column(CHAIR, inline(), B)
    assert marks(p(box(0, *one), box(90, *other)), BLANK, BLANK) == {A: NOT, B: SIGNED}


def test_pictures_that_float_over_a_block() -> None:
    lines = (row(LEFT, CHAIR), BLANK, BLANK, BLANK, row(A, B))
    hung = [p(r("Cuộc họp kết thúc."), floating(20, 10)), *lines]
    assert marks(*hung) == {A: SIGNED, B: NOT}, "anchored at the text above"
    hung = [p(r("Cuộc họp kết thúc.")), row(LEFT, r(CHAIR) + floating(110, 6)), *lines[1:]]
    assert marks(*hung) == {A: NOT, B: SIGNED}, "anchored at the post"
    hung = [*lines[:-1], row(A, r(B) + floating(20, -14))]
    assert marks(*hung) == {A: SIGNED, B: NOT}, "anchored at the other's name"


def test_a_picture_that_floats_by_the_page_is_nobody_s_for_sure() -> None:
    lines = (row(LEFT, CHAIR), BLANK, BLANK, row(A, r(B) + floating(120, 200, of="page", by="page")))
    assert marks(*lines) == {A: NOT, B: OPEN}


def test_one_signer_whose_picture_stands_at_the_margin() -> None:
    right = "<w:ind w:left='5000'/>"
    assert marks(p(r("BÍ THƯ"), props=right), p(inline()), p(r(B), props=right)) == {B: SIGNED}
    assert marks(p(r("BÍ THƯ"), props=RIGHT), p(inline(), props=CENTRE), p(r(B), props=RIGHT)) == {B: SIGNED}


def test_an_unnamed_signer_beside_a_named_one() -> None:
    assert marks(row(LEFT, CHAIR), row(inline(), inline()), row("", B)) == {LEFT: SIGNED, B: SIGNED}
    assert marks(row(LEFT, CHAIR), row("", inline()), row("", B)) == {LEFT: NOT, B: SIGNED}
