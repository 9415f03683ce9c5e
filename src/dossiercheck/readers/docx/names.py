"""XML names of WordprocessingML."""

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
A_BLIP = "{http://schemas.openxmlformats.org/drawingml/2006/main}blip"
WP_EXTENT = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}extent"
V_IMAGE = "{urn:schemas-microsoft-com:vml}imagedata"
INK = "{http://schemas.microsoft.com/office/word/2010/wordprocessingInk}contentPart"

SKIPPED = frozenset(
    {
        MC_FALLBACK,
        *(W + name for name in ("del", "moveFrom", "instrText", "delText", "sectPr", "rPr", "pPr", "tblPr", "tcPr")),
    }
)
"""Elements whose text Word does not show (or that hold none)."""
