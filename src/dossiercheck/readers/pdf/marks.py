"""Pictures and pen strokes of a page become marks; where they lie, letters may stand that we did not read."""

from dossiercheck.model.box import Box
from dossiercheck.model.document import Line, Mark
from dossiercheck.readers.pdf.frame import Area
from dossiercheck.readers.pdf.layout import Layout, side

_MM_PER_POINT = 25.4 / 72
_SPECK = 2.0
_SIGNATURE = 3.0
"""Millimetres: the least a drawn letter and a signature measure."""
_WHOLE = 0.85
_NEAR = 6.0
"""Points between strokes of one hand."""
_MAX_STROKES = 3_000


def marks(layout: Layout, pictures: list[Area], strokes: list[Area]) -> list[Mark]:
    """Pictures and ink of a signature's size: neither specks nor whole pages. `after` counts the page's lines."""
    made = [_mark("picture", area, layout) for area in pictures if _sized(area, layout)]
    for area in clusters(strokes):
        box = layout.box(*area)
        if _sized(area, layout) and not _frames(box, layout.lines):
            made.append(_mark("ink", area, layout))
    return made


def unread(layout: Layout, pictures: list[Area], strokes: list[Area]) -> tuple[Box, ...]:
    """Areas where something other than text and rules is drawn, large enough to be a letter or a figure."""
    areas = [*pictures, *(a for a in clusters(strokes) if not _frames(layout.box(*a), layout.lines))]
    boxes = (layout.box(*a) for a in areas if max(a[2] - a[0], a[3] - a[1]) * _MM_PER_POINT >= _SPECK)
    return tuple(sorted(b for b in boxes if 0 < b.width * b.height < _WHOLE))


def clusters(strokes: list[Area]) -> list[Area]:
    """Strokes near each other belong to one hand."""
    groups: list[Area] = []
    for stroke in sorted(strokes[:_MAX_STROKES], key=lambda a: a[0]):
        joined = stroke
        apart = []
        for group in groups:
            if _close(group, joined):
                joined = _join(group, joined)
            else:
                apart.append(group)
        groups = [*apart, joined][-200:]
    return groups


def _close(a: Area, b: Area) -> bool:
    return a[0] - _NEAR <= b[2] and b[0] - _NEAR <= a[2] and a[1] - _NEAR <= b[3] and b[1] - _NEAR <= a[3]


def _join(a: Area, b: Area) -> Area:
    return min(a[0], b[0]), min(a[1], b[1]), max(a[2], b[2]), max(a[3], b[3])


def _sized(area: Area, layout: Layout) -> bool:
    wide, high = (area[2] - area[0]) * _MM_PER_POINT, (area[3] - area[1]) * _MM_PER_POINT
    box = layout.box(*area)
    return wide >= _SIGNATURE and high >= _SIGNATURE and 0 < box.width * box.height < _WHOLE


def _frames(box: Box, lines: list[Line]) -> bool:
    """Whether it is a frame around text: a rounded box, a ring round a number."""
    held = [x for x in lines if x.box and box.left <= x.box.left and x.box.right <= box.right]
    return sum(len(x.text) for x in held if x.box and box.top <= x.box.top and x.box.bottom <= box.bottom) >= 15


def _mark(kind: str, area: Area, layout: Layout) -> Mark:
    box = layout.box(*area)
    above = [i for i, x in enumerate(layout.lines) if x.box and x.box.middle[1] <= box.middle[1]]
    wide, high = (area[2] - area[0]) * _MM_PER_POINT, (area[3] - area[1]) * _MM_PER_POINT
    held = next((x for x in layout.lines if x.cell is not None and x.box is not None and x.box.meets(box)), None)
    return Mark(
        "ink" if kind == "ink" else "picture",
        layout.number,
        box,
        after=above[-1] if above else -1,
        side=side(box),
        width=wide,
        height=high,
        table=held.table if held else None,
        cell=held.cell if held else None,
    )
