"""What is drawn on a page besides text: pictures and ruled lines, in points from the top left."""

import ctypes
from dataclasses import dataclass, field

Area = tuple[float, float, float, float]
_MAX_OBJECTS = 30_000


@dataclass(slots=True)
class Drawn:
    """Pictures, rules (thin filled or stroked boxes) and how many strokes there are of any kind."""

    pictures: list[Area] = field(default_factory=list)
    rules: list[Area] = field(default_factory=list)
    paths: int = 0
    covered: float = 0.0
    """Largest share of the page one picture covers."""


def drawn(page: object, width: float, height: float) -> Drawn:
    """Walk the page's objects, into forms too."""
    from pypdfium2 import raw

    found = Drawn(paths=_unseen(page, raw))
    for kind, (left, bottom, right, top) in _objects(page, raw):
        area = (left, height - top, right, height - bottom)
        if kind == raw.FPDF_PAGEOBJ_IMAGE:
            found.pictures.append(area)
            share = max(0.0, min(right, width) - max(left, 0)) * max(0.0, min(top, height) - max(bottom, 0))
            found.covered = max(found.covered, share / (width * height or 1))
        else:
            found.paths += 1
            found.rules.append(area)
    return found


def _objects(page: object, raw: object) -> list[tuple[int, Area]]:
    found = []
    wanted = {raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_PATH}  # type: ignore[attr-defined]
    for number, item in enumerate(page.get_objects(max_depth=4)):  # type: ignore[attr-defined]
        if number >= _MAX_OBJECTS:
            break
        if item.type in wanted:
            bounds = _bounds(item, raw)
            if bounds is not None:
                found.append((int(item.type), bounds))
    return found


def _bounds(item: object, raw: object) -> Area | None:
    sides = [ctypes.c_float() for _ in range(4)]
    if not raw.FPDFPageObj_GetBounds(item.raw, *sides):  # type: ignore[attr-defined]
        return None
    left, bottom, right, top = (s.value for s in sides)
    return (left, bottom, right, top) if -1e5 < left <= right < 1e5 and -1e5 < bottom <= top < 1e5 else None


def _unseen(page: object, raw: object) -> int:
    """Shadings and annotations: ink of their own, though no word is read from them."""
    kinds = [int(item.type) for item in page.get_objects(max_depth=4)]  # type: ignore[attr-defined]
    shades = kinds.count(int(raw.FPDF_PAGEOBJ_SHADING))  # type: ignore[attr-defined]
    annotations = int(raw.FPDFPage_GetAnnotCount(page.raw))  # type: ignore[attr-defined]
    return shades + max(0, annotations)
