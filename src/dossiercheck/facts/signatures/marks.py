"""What stands between post and name: a picture, ink, an electronic signature, '(đã ký)', or nothing.

In a PDF the block's area decides: from its first line to one line below the name, as wide as its column. In a
flow format it is the order of lines and the cell or half the mark stands in. A mark that could belong to either of
two blocks makes both unreadable rather than one of them signed.
"""

from dossiercheck.facts.signatures import ink
from dossiercheck.facts.signatures.blocks import Block, Span, overlap
from dossiercheck.model.box import Box
from dossiercheck.model.document import DigitalSignature, Document, Mark
from dossiercheck.model.values import SignatureMark
from dossiercheck.vietnamese.fold import fold
from dossiercheck.vietnamese.names import looks_like_name, near_name, strip_titles

_WIDENED = 0.07
"""How far, in page widths, a signature may reach beyond the words of its block."""
_BELOW_POST = 0.14
"""Page heights below the post where a signature without a printed name is looked for."""
_OVER_NAME = 0.1
"""Page heights above a name that stands alone where its signature is looked for."""
_WHOLE_PAGE = 0.45
"""A picture larger than this part of the page is the scanned page itself, a watermark or a background."""
_SET_OFF = 0.2
"""How far, in page widths, a picture level with a block may stand beside it and still be its signature."""
_ROUND = 0.6
_MOSTLY = 0.5
"""Part of the narrower of the two that a mark shares with the column it stands in."""
_PARTLY = 0.45
"""Part of that best share from which it may stand in another column as well."""
_HEAD_LINES = 8
"""Lines in which a letterhead stands."""

# Pages and rectangles in which a block's signature stands; none where there are no boxes.
Areas = tuple[tuple[int | None, Box], ...]


def judge(found: list[Block], document: Document) -> list[tuple[SignatureMark, bool | None]]:
    """Decide mark and seal of each block; seal is None where it cannot be known (a paper born digital)."""
    areas = [_areas(b, found) for b in found]
    owners = {id(m): _owners(m, found, areas, document) for m in document.marks if _is_signature(m)}
    _in_order(owners)
    electronic = _electronic(document.digital, found)
    scanned = ink.judge(found, document)
    judged = []
    for place, block in enumerate(found):
        penned, sealed = scanned.get(place, (None, None))
        mark = _mark(place, block, document, owners, electronic)
        if place in scanned and mark != "digital":
            mark = penned or ("typed" if mark == "typed" else "none")
        judged.append((mark, _seal(areas[place], document) if sealed is None else sealed))
    return judged


def _in_order(owners: dict[int, list[int]]) -> None:
    """As many marks as blocks they could belong to: they stand in the blocks' order."""
    for shared in {tuple(o) for o in owners.values() if len(o) > 1}:
        marks = [m for m, o in owners.items() if tuple(o) == shared]
        if len(marks) == len(shared):
            owners.update({m: [block] for m, block in zip(marks, shared, strict=True)})


def _mark(
    place: int, block: Block, document: Document, owners: dict[int, list[int]], electronic: set[int]
) -> SignatureMark:
    if place in electronic:
        return "digital"
    kinds = {m.kind for m in document.marks if owners.get(id(m)) == [place]}
    if kinds:
        return "ink" if "ink" in kinds or kinds == {"colour"} else "picture"
    copied = [
        p for p in block.of("typed") if block.has("name") or not fold(p.token.text).lstrip("([ ").startswith("chữ")
    ]
    if copied or (block.has("name") and any(_bare(p.token.text) for p in block.of("hint"))):
        return "typed"
    if any(place in o for o in owners.values() if len(o) > 1):
        return "unreadable"
    if block.has("stamp"):
        return "picture"
    hidden = _unmeasured(block, document) or any(_perhaps(m, block) for m in document.marks)
    return "unreadable" if hidden else "none"


def _perhaps(mark: Mark, block: Block) -> bool:
    """Whether a picture may stand in a block that floats on the page beside a line nobody can tell; no emblem of a head."""
    if not (mark.loose and mark.after > _HEAD_LINES and _is_signature(mark)):
        return False
    return overlap(_across(mark), block.span) >= 0.5


def _bare(hint: str) -> bool:
    """'(ký)' above a printed name is how typists copy a signature; '(Ký, ghi rõ họ tên)' is an instruction."""
    return fold(hint).replace(" ", "") in {"(ký)", "(kí)", "[ký]"}


def _is_signature(mark: Mark) -> bool:
    """Pictures and ink of a signature's size; a red disc is a seal, a ruled line is nothing."""
    if mark.kind == "colour":
        return mark.colour == "blue" and mark.box is not None and (mark.roundness or 0) < _ROUND
    if mark.kind not in {"picture", "ink"}:
        return False
    if mark.box and mark.box.width * mark.box.height > _WHOLE_PAGE:
        return False
    return not (mark.colour == "red" and (mark.roundness or 0) > 0.8)


def _owners(mark: Mark, found: list[Block], areas: list[Areas], document: Document) -> list[int]:
    """Places of the blocks the mark could belong to: one when it is clear."""
    if mark.box:
        near = {i: _shared(mark.box, box) for i, a in enumerate(areas) for page, box in a if page == mark.page}
        best = max(near.values(), default=0.0)
        return [i for i, part in near.items() if part > 0.25 and part > best * 0.8] or _level(mark, found, areas)
    if mark.table is not None:
        cells = [i for i, b in enumerate(found) if _in_cells(mark, b, document)]
        if cells:
            return _nearest(mark, _beside(mark, cells, found), found)
    elsewhere = {i for i, b in enumerate(found) if mark.table is not None and b.parts[0].line.table == mark.table}
    level = [i for i, b in enumerate(found) if not mark.loose and i not in elsewhere and _between(mark, b, document)]
    return _nearest(mark, _beside(mark, level, found), found)


def _beside(mark: Mark, level: list[int], found: list[Block]) -> list[int]:
    """Of the blocks a mark stands level with those of its column; where it stands in none's, those set off least."""
    here = _across(mark)
    shares = {i: overlap(here, found[i].span) for i in level}
    best = max(shares.values(), default=0.0)
    if best >= _MOSTLY:
        return [i for i, part in shares.items() if part > _PARTLY * best]
    gaps = {i: max(found[i].span[0] - here[1], here[0] - found[i].span[1], 0.0) for i in level}
    return [i for i, gap in gaps.items() if gap < min(gaps.values()) + _WIDENED]


def _level(mark: Mark, found: list[Block], areas: list[Areas]) -> list[int]:
    """The blocks a mark stands level with, between post and name but set off sideways: a picture put at the margin."""
    box = mark.box
    if box is None:
        return []
    middle = box.middle[1]
    gaps = {
        i: max(area.left - box.right, box.left - area.right, 0.0)
        for i, a in enumerate(areas)
        for page, area in a
        if page == mark.page and found[i].has("name") and area.top < middle < area.bottom
    }
    nearest = min(gaps.values(), default=1.0)
    return [i for i, gap in gaps.items() if nearest < _SET_OFF and gap < nearest + _WIDENED]


def _nearest(mark: Mark, fitting: list[int], found: list[Block]) -> list[int]:
    """Of blocks one below the other the one the mark stands inside; of blocks side by side all that remain."""
    first = found[fitting[0]].span if fitting else (0.0, 0.0)
    if len(fitting) < 2 or any(overlap(first, found[i].span) < _MOSTLY for i in fitting):
        return fitting
    inside = [i for i in fitting if found[i].parts[0].at <= mark.after < _last(found[i])]
    return inside or fitting[:1]


def _between(mark: Mark, block: Block, document: Document) -> bool:
    """Whether the line a mark comes after stands level with a block: lines side by side share their row."""
    if mark.after < 0:
        return False
    if not block.has("role", "authority") and mark.after == min(p.at for p in block.parts) - 1:
        return True  # a name alone is signed above it
    return min(p.line.row for p in block.parts) <= document.lines[mark.after].row <= block.last_row


def _last(block: Block) -> int:
    return max(p.at for p in block.parts)


def _in_cells(mark: Mark, block: Block, document: Document) -> bool:
    if mark.cell is None or mark.table is None:
        return False
    cells = [p.line.cell for p in block.parts if p.line.table == mark.table and p.line.cell]
    held = document.tables[mark.table].cells
    wide = next((c.column_span for c in held if (c.row, c.column) == mark.cell), 1)
    rows = [c[0] for c in cells if mark.cell[1] <= c[1] < mark.cell[1] + wide]
    # A row more below: the name cell may be empty, the signature then fills it.
    below = 0 if block.has("name") else 1
    above = 0 if block.has("role", "authority") else 1
    return bool(rows) and min(c[0] for c in cells) - above <= mark.cell[0] <= max(c[0] for c in cells) + below


def _across(mark: Mark) -> Span:
    return mark.across or {"left": (0.0, 0.5), "right": (0.5, 1.0), "full": (0.0, 1.0)}[mark.side]


def _areas(block: Block, found: list[Block]) -> Areas:
    """Where the block's signature stands; of a block that a page break parts, the end of the one page and the top of the next."""
    area = _area(block, found)
    if area is None:
        return ()
    page, box = area
    above = [p.line for p in block.parts if p.line.box and p.line.page != page and p.token.kind != "date"]
    if not above or page is None:
        return (area,)
    last = above[-1]
    end = Box(box.left, last.box.top if last.box else 0.0, box.right, 1.0)
    return ((page, Box(box.left, 0.0, box.right, box.bottom)), (last.page, end))


def _area(block: Block, found: list[Block]) -> tuple[int | None, Box] | None:
    """Page and rectangle of the block's name; None where there are no boxes."""
    page = (block.of("name") or block.parts)[-1].line.page
    boxes = [p.line.box for p in block.parts if p.line.box and p.line.page == page and p.token.kind != "date"]
    if not boxes:
        return None
    whole = boxes[0]
    for box in boxes[1:]:
        whole = whole.join(box)
    spans = [p.span for p in block.parts if p.line.page == page and p.token.kind != "date"]
    left, right = min(s[0] for s in spans) - _WIDENED, max(s[1] for s in spans) + _WIDENED
    for other in found:
        if other is not block and overlap(other.span, block.span) == 0 and abs(other.row - block.row) < _NEAR_ROWS:
            border = (other.span[1] + block.span[0]) / 2 if other.span[0] < block.span[0] else None
            left = max(left, border) if border is not None else left
            right = right if border is not None else min(right, (block.span[1] + other.span[0]) / 2)
    bottom = whole.bottom + (max(b.height for b in boxes) * 1.2 if block.has("name") else _BELOW_POST)
    top = whole.top - (0.0 if block.has("role", "authority") else _OVER_NAME)
    return page, Box(left, top, right, bottom)


_NEAR_ROWS = 12


def _shared(mark: Box, area: Box) -> float:
    """Part of the mark that lies in the area; a signature larger than the area counts by its middle."""
    width = min(mark.right, area.right) - max(mark.left, area.left)
    height = min(mark.bottom, area.bottom) - max(mark.top, area.top)
    if width <= 0 or height <= 0:
        return 0.0
    return (width * height) / max(mark.width * mark.height, 1e-9)


def _seal(areas: Areas, document: Document) -> bool | None:
    if not areas:
        return None
    area = areas[0]
    wide = Box(area[1].left - 0.12, area[1].top - 0.05, area[1].right + 0.05, area[1].bottom + 0.08)
    for mark in document.marks:
        red = mark.colour == "red" and mark.kind in {"colour", "picture"} and (mark.roundness or 0) >= _ROUND
        if red and mark.page == area[0] and mark.box and mark.box.meets(wide):
            return True
    return None


def _electronic(signatures: tuple[DigitalSignature, ...], found: list[Block]) -> set[int]:
    """Places of the blocks that electronic signatures stand for.

    By the signer's name; one whose signer is nobody's name (the agency's seal, no name) stands for the block that
    signs for the body, the last one.
    """
    if not signatures or not found:
        return set()
    named = [(i, p.token.text) for i, b in enumerate(found) for p in b.of("name")]
    places: set[int] = set()
    for signature in signatures:
        signer = strip_titles(signature.signer or "")
        mine = {i for i, name in named if signer and near_name(signer, name)}
        places |= mine or ({_principal(found)} if len(signatures) == 1 and not _is_other(signer, named) else set())
    return places


def _principal(found: list[Block]) -> int:
    return max((i for i, b in enumerate(found) if b.has("authority")), default=len(found) - 1)


def _is_other(signer: str, named: list[tuple[int, str]]) -> bool:
    """Whether another person than any printed one signed."""
    return bool(named) and looks_like_name(signer)


def _unmeasured(block: Block, document: Document) -> bool:
    """Whether the page was read by OCR and nobody looked for ink on it."""
    page = block.parts[-1].line.page
    if not any(p.number == page and (p.origin == "ocr" or not p.readable) for p in document.pages):
        return False
    return not any(m.page == page and m.kind in {"ink", "colour"} for m in document.marks)
