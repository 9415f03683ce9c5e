"""Endings of papers in Word, as bytes: where pictures of signatures stand among tabs, cells, columns and boxes."""

from made_docx import docx, p, r

BODY = "".join(
    p(r(f"{n}. Chi bộ đã lãnh đạo cán bộ, đảng viên thực hiện tốt nhiệm vụ chính trị được giao trong năm 2010."))
    for n in range(1, 13)
)
TAB, BREAK = "<w:r><w:tab/></w:r>", '<w:r><w:br w:type="column"/></w:r>'
BLANK = p()


def inline(wide: float = 32, high: float = 12) -> str:
    size = f'cx="{int(wide * 36000)}" cy="{int(high * 36000)}"'
    return (
        f"<w:r><w:drawing><wp:inline><wp:extent {size}/><a:graphic><a:blip/></a:graphic></wp:inline></w:drawing></w:r>"
    )


def floating(
    across: float, down: float, wide: float = 32, high: float = 12, of: str = "column", by: str = "paragraph"
) -> str:
    """A picture whose left edge is `across` and whose top is `down` millimetres from column and paragraph."""
    return (
        f'<w:r><w:drawing><wp:anchor><wp:positionH relativeFrom="{of}"><wp:posOffset>{int(across * 36000)}</wp:posOffset></wp:positionH>'
        f'<wp:positionV relativeFrom="{by}"><wp:posOffset>{int(down * 36000)}</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="{int(wide * 36000)}" cy="{int(high * 36000)}"/><a:graphic><a:blip/></a:graphic></wp:anchor></w:drawing></w:r>'
    )


def box(across: float, *paragraphs: str, down: float = 0, wide: float = 70) -> str:
    """A text box that floats."""
    return (
        f'<w:r><w:drawing><wp:anchor><wp:positionH relativeFrom="column"><wp:posOffset>{int(across * 36000)}</wp:posOffset></wp:positionH>'
        f'<wp:positionV relativeFrom="paragraph"><wp:posOffset>{int(down * 36000)}</wp:posOffset></wp:positionV><wp:extent cx="{int(wide * 36000)}" cy="1800000"/>'
        f"<a:graphic><a:graphicData><wps:txbx><w:txbxContent>{''.join(paragraphs)}</w:txbxContent></wps:txbx></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>"
    )


def stops(*places: tuple[int, str]) -> str:
    return "<w:tabs>" + "".join(f'<w:tab w:val="{kind}" w:pos="{at}"/>' for at, kind in places) + "</w:tabs>"


TWO, THREE = stops((2120, "center"), (7228, "center")), stops((1500, "center"), (4800, "center"), (8200, "center"))
CENTRE, RIGHT = '<w:jc w:val="center"/>', '<w:jc w:val="right"/>'


def row(*cells: str, props: str = TWO) -> str:
    """One typed row: a tab before each cell; a cell is text, or runs of XML."""
    return p(*(TAB + (c if c.startswith("<") else r(c) if c else "") for c in cells), props=props)


def _cell(inner: str) -> str:
    return f"<w:tc><w:tcPr/>{inner}</w:tc>"


def table(*columns: tuple[str, ...]) -> str:
    """One row of cells without lines, each of several paragraphs."""
    return grid(tuple("".join(c) for c in columns))


def grid(*rows: tuple[str, ...]) -> str:
    """Rows of cells without lines; a cell is paragraphs."""
    lines = ("".join(_cell(c) for c in line) for line in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{line}</w:tr>' for line in lines)}</w:tbl>"


def paper(*ending: str) -> bytes:
    size = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:left="1417" w:right="850" w:top="1000" w:bottom="1000"/></w:sectPr>'
    return docx(p(r("BIÊN BẢN HỌP CHI BỘ"), props=CENTRE) + BODY + "".join(ending) + size)
