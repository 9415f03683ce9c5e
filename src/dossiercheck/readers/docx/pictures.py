"""Where and how large a picture, a drawn shape or ink stands beside its paragraph."""

import re
from dataclasses import dataclass

from lxml import etree

from dossiercheck.model.document import MarkKind, Side
from dossiercheck.readers.docx.names import WP, W

_EMU_PER_MM = 36000
_PAGE_MM = 210.0
_MARGIN_MM = 30.0
"""The usual paper and left margin, where a place is told from the margin or the column."""
_ABOVE_MM = 3.0
# One declaration of a VML style: 'width:98.5pt', 'margin-left:-0.2in'
_VML = re.compile(r"(width|height|margin-left|margin-top)\s*:\s*(-?\d{1,5}(?:\.\d{1,6})?)(pt|in|mm|cm|px)?")
_MM = {"pt": 25.4 / 72, "in": 25.4, "mm": 1.0, "cm": 10.0, "px": 25.4 / 96}


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture of a paragraph."""

    kind: MarkKind
    size: tuple[float, float] | None = None
    """Millimetres."""
    side: Side | None = None
    """The half of the page a floating picture is put into; None for one that stands in the text."""
    tabbed: bool = False
    """It stands after a tab."""
    above: bool = False
    """It floats above the paragraph it hangs on."""


def picture(element: etree._Element, kind: MarkKind, *, tabbed: bool) -> Picture:
    """Measure a picture by the drawing or shape it stands in."""
    for parent in element.iterancestors():
        if parent.tag in {WP + "anchor", WP + "inline"}:
            return _drawing(parent, kind, tabbed)
        if parent.tag in {W + "pict", W + "object"}:
            break
        if style := parent.get("style"):
            return _vml(style, kind, tabbed)
    return Picture(kind, tabbed=tabbed)


def _drawing(frame: etree._Element, kind: MarkKind, tabbed: bool) -> Picture:
    extent = frame.find(WP + "extent")
    size = None
    if extent is not None:
        size = _mm(extent.get("cx")) or 0.0, _mm(extent.get("cy")) or 0.0
    if frame.tag == WP + "inline":
        return Picture(kind, size, tabbed=tabbed)
    wide = size[0] if size else 0.0
    across, down = frame.find(WP + "positionH"), frame.find(WP + "positionV")
    return Picture(kind, size, _side(across, wide), tabbed, _above(down))


def _side(across: etree._Element | None, wide: float) -> Side | None:
    if across is None:
        return None
    match across.findtext(WP + "align"):
        case "right" | "outside":
            return "right"
        case "left" | "inside":
            return "left"
        case "center":
            return "full"
        case _:
            pass
    offset = _mm(across.findtext(WP + "posOffset"))
    if offset is None or across.get("relativeFrom") not in {"page", "column", "margin", "leftMargin"}:
        return None
    start = 0.0 if across.get("relativeFrom") in {"page", "leftMargin"} else _MARGIN_MM
    return "left" if start + offset + wide / 2 < _PAGE_MM / 2 else "right"


def _above(down: etree._Element | None) -> bool:
    if down is None or down.get("relativeFrom") not in {"paragraph", "line"}:
        return False
    offset = _mm(down.findtext(WP + "posOffset"))
    return offset is not None and offset < -_ABOVE_MM


def _vml(style: str, kind: MarkKind, tabbed: bool) -> Picture:
    said = {n: float(v) * _MM[u or "pt"] for n, v, u in _VML.findall(style[:500])}
    size = (said["width"], said["height"]) if "width" in said and "height" in said else None
    if "absolute" not in style or "margin-left" not in said:
        return Picture(kind, size, tabbed=tabbed)
    middle = _MARGIN_MM + said["margin-left"] + (size[0] / 2 if size else 0)
    half: Side = "left" if middle < _PAGE_MM / 2 else "right"
    return Picture(kind, size, half, tabbed, said.get("margin-top", 0.0) < -_ABOVE_MM)


def _mm(emu: str | None) -> float | None:
    try:
        return None if emu is None else max(-1e4, min(int(emu) / _EMU_PER_MM, 1e4))
    except ValueError:
        return None
