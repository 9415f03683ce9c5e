"""A block on a scan: signed by pen, not signed, or not to be told.

Ink is looked for from the post to just below the name, also across the name and beside it, as wide as the block's
column. A seal is no signature: on a colour scan it is red and set aside; on a grey one it may hide a signature, so a
block with a grey seal and no stroke beside it is unreadable. A block whose post was not read (a seal over it) is
looked for further up. A stroke that two blocks could own makes neither signed nor unsigned.
"""

from itertools import pairwise

from dossiercheck.facts.signatures.blocks import Block, overlap
from dossiercheck.model.box import Box
from dossiercheck.model.document import Document, Mark
from dossiercheck.model.fact import Evidence, Unreadable
from dossiercheck.model.frozen import frozen
from dossiercheck.model.values import SignatureMark

_BESIDE = 0.08
"""Page widths a signature may reach beyond the words of its block."""
_UNDER_POST, _OVER_NAME = 0.16, 0.12
"""Page heights between a post and a signature without a printed name, and over a name without a post."""
_STROKE = (4.6, 18.0)
"""Millimetres in height or in width from which black ink is a stroke and no word that was not read."""
_SIGNATURE = 15.0
"""Millimetres in width of a stroke that is somebody's signature."""
_DOUBT = 9.0
"""Millimetres in width from which smaller black ink is a doubt."""
_READ = 0.45
"""Confidence below which a block's words are too doubtful for 'nothing stands there'."""
_SEAL = 0.5
_HEAD = 0.36
"""Part of a page in which letterheads, numbers by hand and arrival stamps stand."""
_CLEAR = 0.03
"""Page widths a stroke must reach beyond a grey seal to be told from it."""


@frozen
class Region:
    """Where one block's signature is looked for."""

    page: int
    box: Box


def judge(found: list[Block], document: Document) -> dict[int, tuple[SignatureMark | None, bool]]:
    """Mark and seal of the blocks that stand on scanned pages, by their place; mark None: no ink, and none hidden."""
    scanned = {p.number: p for p in document.pages if p.origin == "ocr"}
    regions = {i: r for i, b in enumerate(found) if (r := _region(b, found)) is not None and r.page in scanned}
    grey = [m for m in document.marks if _is_ring(m) and m.colour != "red"]
    inked = [m for m in document.marks if m.kind == "ink" and not any(_clings(m, s) for s in grey)]
    owners = [_owners(m, regions) for m in inked if m.colour is not None and _is_stroke(m)]
    # Thin lines that hardly hang together, strokes of a word's height: not surely ink, but not surely nothing.
    weak = (m for m in inked if m.colour is None or (not _is_stroke(m) and (m.width or 0) >= _DOUBT))
    doubts = {i for m in weak for i in _owners(m, regions)}
    marks = {
        place: _mark(place, found[place], region, owners, document) or ("unreadable" if place in doubts else None)
        for place, region in regions.items()
    }
    for above, below in _torn(found, regions):
        marks[above] = marks[below]
    return {place: (marks[place], _seal(region, document) is not None) for place, region in regions.items()}


def unexplained(document: Document) -> Unreadable | None:
    """Ink or a seal on a scan where no block was read: it may lie over the block, so none is known to be absent."""
    scanned = {p.number for p in document.pages if p.origin == "ocr"}
    last = document.pages[-1].number if document.pages else 0
    places = [
        Evidence(document.file, m.page, box=m.box)
        for m in document.marks
        if m.page in scanned and m.box and (_is_ring(m) or (m.kind == "ink" and _is_stroke(m)))
        and (m.box.middle[1] > _HEAD or (m.page == last and last > document.pages[0].number))
    ]  # fmt: skip
    return Unreadable("có nét bút hoặc con dấu nhưng không đọc được khối chữ ký", tuple(places[:5])) if places else None


def stray(found: list[Block], document: Document) -> bool:
    """Whether a signature on a scan stands level with a block but is none's: beside it stands one that was not read."""
    scanned = {p.number for p in document.pages if p.origin == "ocr"}
    regions = {i: r for i, b in enumerate(found) if (r := _region(b, found)) is not None and r.page in scanned}
    signs = (
        m
        for m in document.marks
        if m.kind == "ink" and m.colour and m.box and (m.width or 0) >= _SIGNATURE and _is_stroke(m)
    )
    return any(
        not _owners(m, regions)
        and any(r.page == m.page and r.box.top < m.box.middle[1] < r.box.bottom for r in regions.values())
        for m in signs if m.box
    )  # fmt: skip


def _torn(found: list[Block], regions: dict[int, Region]) -> list[tuple[int, int]]:
    """Blocks of two rows taken for two blocks: 'KT.' was not read, so chief and deputy stand one under the other."""
    pairs = []
    for above, one in ((a, b) for a, b in pairwise(sorted(regions)) if regions[a].page == regions[b].page):
        high = max((p.line.box.height for p in found[above].parts if p.line.box), default=0.0)
        gap = regions[one].box.top - regions[above].box.top
        if not found[above].has("name") and 0 <= gap < 2 * high and overlap(found[above].span, found[one].span) > 0.3:
            pairs.append((above, one))
    return pairs


def _mark(
    place: int, block: Block, region: Region, owners: list[tuple[int, ...]], document: Document
) -> SignatureMark | None:
    if (place,) in owners:
        return "ink"
    if any(place in shared for shared in owners):
        return "unreadable"
    seal = _seal(region, document)
    if seal is not None and seal.colour != "red":
        return "unreadable"
    page = next(p for p in document.pages if p.number == region.page)
    split = len({p.line.page for p in block.parts}) > 1
    doubtful = min(p.line.confidence for p in block.parts) < _READ
    headless = seal is not None and not block.has("role", "authority")
    return "unreadable" if not page.readable or not page.measured or split or doubtful or headless else None


def _is_ring(mark: Mark) -> bool:
    return mark.kind == "colour" and (mark.roundness or 0) >= _SEAL


def _clings(stroke: Mark, seal: Mark) -> bool:
    """Whether a stroke hardly reaches beyond a grey seal: it may be the seal's own, or print it lies over."""
    a, b = stroke.box, seal.box
    if a is None or b is None or stroke.page != seal.page or not a.meets(b):
        return False
    return a.right < b.right + _CLEAR and a.left > b.left - _CLEAR


def _is_stroke(mark: Mark) -> bool:
    """Coloured ink of any size, black ink larger than a word."""
    return mark.colour == "blue" or (mark.height or 0) >= _STROKE[0] or (mark.width or 0) >= _STROKE[1]


def _region(block: Block, found: list[Block]) -> Region | None:
    parts = [p for p in block.parts if p.line.box and p.token.kind != "date"]
    if not parts or parts[-1].line.page is None:
        return None
    page = (block.of("name") or block.parts)[-1].line.page
    here = [p for p in parts if p.line.page == page]
    boxes = [p.line.box for p in here if p.line.box]
    if page is None or not boxes:
        return None
    high = sorted(b.height for b in boxes)[len(boxes) // 2]
    # A name alone, or alone on its page, is signed above it.
    headed = any(p.token.kind in {"role", "authority"} for p in here)
    top = min(b.top for b in boxes) - (0.0 if headed else _OVER_NAME)
    bottom = max(b.bottom for b in boxes) + (high if block.has("name") else _UNDER_POST)
    left, right = min(p.span[0] for p in here) - _BESIDE, max(p.span[1] for p in here) + _BESIDE
    for other in found:
        spans = [p.span for p in other.parts if p.line.page == page]
        if other is block or not spans or overlap(other.span, block.span) > 0 or not _meets(other, page, top, bottom):
            continue
        begin, end = min(s[0] for s in spans), max(s[1] for s in spans)
        if begin >= block.span[1]:
            right = min(right, (block.span[1] + begin) / 2)
        elif end <= block.span[0]:
            left = max(left, (end + block.span[0]) / 2)
    last = max(b.middle[1] for b in boxes)
    below = (t for o in found if o is not block and overlap(o.span, block.span) > 0 for t in _tops(o, page))
    after = [t for t in below if t > last]
    return Region(page, Box(left, top, right, min([bottom, *after])))


def _tops(block: Block, page: int) -> list[float]:
    return [p.line.box.top for p in block.parts if p.line.box and p.line.page == page]


def _meets(block: Block, page: int, top: float, bottom: float) -> bool:
    """Whether a block stands beside these heights of a page."""
    return any(top - _UNDER_POST <= t <= bottom for t in _tops(block, page))


def _owners(stroke: Mark, regions: dict[int, Region]) -> tuple[int, ...]:
    """Places of the blocks a stroke may belong to: one where it is clear."""
    assert stroke.box is not None
    shares = {i: _share(stroke.box, r.box) for i, r in regions.items() if r.page == stroke.page}
    best = max(shares.values(), default=0.0)
    return tuple(i for i, part in shares.items() if part > 0.3 and part > 0.7 * best)


def _share(stroke: Box, region: Box) -> float:
    """Part of the stroke that lies in the region."""
    width = min(stroke.right, region.right) - max(stroke.left, region.left)
    height = min(stroke.bottom, region.bottom) - max(stroke.top, region.top)
    return max(0.0, width) * max(0.0, height) / max(stroke.width * stroke.height, 1e-9)


def _seal(region: Region, document: Document) -> Mark | None:
    """The round seal that touches a block; one at its edge counts."""
    wide = Box(region.box.left - 0.1, region.box.top - 0.04, region.box.right + 0.04, region.box.bottom + 0.06)
    for mark in document.marks:
        if _is_ring(mark) and mark.page == region.page and mark.box and mark.box.meets(wide):
            return mark
    return None
