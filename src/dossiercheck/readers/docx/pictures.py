"""Where and how large a picture, a drawn shape or ink is: in the text, or floating beside its paragraph."""

import re

from lxml import etree

from dossiercheck.model.document import MarkKind
from dossiercheck.readers.docx.names import WP, W
from dossiercheck.readers.flow import Picture
from dossiercheck.readers.ruler import Float

_EMU_PER_MM = 36000
# One declaration of a VML style: 'width:98.5pt', 'margin-left:-0.2in'
_VML = re.compile(r"(width|height|margin-left|margin-top)\s*:\s*(-?\d{1,5}(?:\.\d{1,6})?)(pt|in|mm|cm|px)?")
# 'mso-position-horizontal-relative:page', 'mso-position-horizontal:right'
_VML_PLACE = re.compile(r"mso-position-(horizontal|vertical)(-relative)?\s*:\s*([a-z-]+)")
_MM = {"pt": 25.4 / 72, "in": 25.4, "mm": 1.0, "cm": 10.0, "px": 25.4 / 96}
_BESIDE_LINES = frozenset({"paragraph", "line", "text"})
_EDGES = {"left": "left", "inside": "left", "center": "center", "right": "right", "outside": "right"}
Drawing = tuple[tuple[float, float] | None, Float | None]


def picture(element: etree._Element, kind: MarkKind) -> Picture:
    """Measure a picture by the drawing or shape it stands in."""
    size, floats = _frame(element)
    return Picture(kind, size, floats)


def placed(element: etree._Element) -> Float | None:
    """Where the drawing an element stands in floats; None for one in the text."""
    return _frame(element)[1]


def _frame(element: etree._Element) -> Drawing:
    style = ""
    for parent in element.iterancestors():
        if parent.tag in {WP + "anchor", WP + "inline"}:
            return _drawing(parent)
        if parent.tag in {W + "pict", W + "object"}:
            break
        style = parent.get("style") or style  # of a group the outermost: the others count in its units
    return _vml(style) if style else (None, None)


def _drawing(frame: etree._Element) -> Drawing:
    extent = frame.find(WP + "extent")
    size = None if extent is None else (_mm(extent.get("cx")) or 0.0, _mm(extent.get("cy")) or 0.0)
    if frame.tag == WP + "inline":
        return size, None
    across, down = frame.find(WP + "positionH"), frame.find(WP + "positionV")
    edge = None if across is None else _EDGES.get(across.findtext(WP + "align") or "")
    start = None if across is None else _mm(across.findtext(WP + "posOffset"))
    of = "" if across is None else across.get("relativeFrom") or ""
    if of not in {"page", "leftMargin", "column", "margin"}:
        start = edge = None
    below = None if down is None or down.get("relativeFrom") not in _BESIDE_LINES else down.findtext(WP + "posOffset")
    whole = "page" if of in {"page", "leftMargin"} else "column"
    return size, Float(start, edge, whole, 0.0 if down is None else _mm(below))  # type: ignore[arg-type]


def _vml(style: str) -> Drawing:
    style = style[:600]
    said = {n: float(v) * _MM[u or "pt"] for n, v, u in _VML.findall(style)}
    size = (said["width"], said["height"]) if "width" in said and "height" in said else None
    if "absolute" not in style:
        return size, None
    told = {(name, bool(relative)): value for name, relative, value in _VML_PLACE.findall(style)}
    edge = _EDGES.get(told.get(("horizontal", False), ""))
    of = "page" if told.get(("horizontal", True)) == "page" else "column"
    beside = told.get(("vertical", True), "text") in _BESIDE_LINES and ("vertical", False) not in told
    down = said.get("margin-top", 0.0) if beside else None
    return size, Float(said.get("margin-left"), edge, of, down)  # type: ignore[arg-type]


def _mm(emu: str | None) -> float | None:
    try:
        return None if emu is None else max(-1e4, min(int(emu) / _EMU_PER_MM, 1e4))
    except ValueError:
        return None
