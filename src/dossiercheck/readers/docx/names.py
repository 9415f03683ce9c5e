"""XML names of WordprocessingML."""

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PARAGRAPH, RUN, TEXT, BREAK = W + "p", W + "r", W + "t", W + "br"
TABLE, ROW, CELL = W + "tbl", W + "tr", W + "tc"
OF_PARAGRAPH, OF_RUN, OF_ROW, OF_CELL = (W + name for name in ("pPr", "rPr", "trPr", "tcPr"))
"""Where elements tell their properties."""
VALUE = W + "val"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MATH_TEXT = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
MC_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
A_BLIP = A + "blip"
FREEFORM = A + "custGeom"
DIAGRAM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}relIds"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
WP_EXTENT = WP + "extent"
V_IMAGE = "{urn:schemas-microsoft-com:vml}imagedata"
OLE = "{urn:schemas-microsoft-com:office:office}OLEObject"
INK = frozenset(
    {
        "{http://schemas.microsoft.com/office/word/2010/wordprocessingInk}contentPart",
        "{http://schemas.microsoft.com/office/word/2010/wordml}contentPart",
    }
)

SKIPPED = frozenset(
    {
        MC_FALLBACK,
        *(W + name for name in ("del", "moveFrom", "instrText", "delText", "sectPr", "rPr", "pPr", "tblPr", "tcPr")),
        *(W + name for name in ("sdtPr", "sdtEndPr", "delInstrText", "rt", "tblGrid", "trPr")),
    }
)
"""Elements whose text Word does not show (or that hold none)."""

_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", W),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", R),
    (b"http://purl.oclc.org/ooxml/officeDocument/math", MATH_TEXT),
    (b"http://purl.oclc.org/ooxml/drawingml/main", A),
    (b"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing", WP),
)


def transitional(data: bytes) -> bytes:
    """A part in the strict dialect, its names as everybody else writes them."""
    if b"http://purl.oclc.org/ooxml/" not in data:
        return data
    for strict, name in _STRICT:
        data = data.replace(strict, name[1 : name.index("}")].encode())
    return data


def by_tag(element: etree._Element | None) -> dict[str, etree._Element]:
    """What stands in an element, by tag; of two of one kind the first. Asked for once, as searching is dear."""
    return {} if element is None else {child.tag: child for child in reversed(element)}


def value(element: etree._Element | None) -> str | None:
    """What a property is set to."""
    return None if element is None else element.get(VALUE)
