"""XML names of WordprocessingML."""

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
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
