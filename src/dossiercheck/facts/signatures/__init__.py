"""Signature blocks: on whose behalf, in what post, who, and whether something stands between post and name.

Looks for authority lines ('T/M CHI BỘ', 'KT. GIÁM ĐỐC'), posts ('BÍ THƯ', 'NGƯỜI GHI BIÊN BẢN', 'Người viết
kiểm điểm') and the name below, in one column, side by side, in a table, centred, or flattened onto one line, on
any page. Official forms: 36-HD/VPTW 1.7 (a deputy signs under T/M without K/T), 05-HD/VPTW (a chi bộ has no
stamp), Nghị định 30/2020 for papers of the State.

Traps: 'Bí thư' in a sentence, in a list of those present or in a table of members signs nothing; so does the
title line 'ĐẢNG VIÊN'. A picture in the letterhead is no signature. A block left blank is a block: its name is None.
A page that could not be read may hold the block: then the fact is unreadable, not absent.
"""

from dossiercheck.facts.layout import missing, pictured
from dossiercheck.facts.signatures import ink
from dossiercheck.facts.signatures.blocks import Block, blocks
from dossiercheck.facts.signatures.marks import judge
from dossiercheck.model.document import Document
from dossiercheck.model.fact import Evidence, Fact, Found, Unreadable
from dossiercheck.model.values import Signature, SignatureMark
from dossiercheck.vietnamese import dates

__all__ = ["find"]
_BELOW_HEAD = 0.2
_BLOCK = (0.1, 0.03)
"""Width and height, of a page's, of a picture that may show a post, a signature and a name."""


def find(document: Document) -> Fact[tuple[Signature, ...]]:
    """All signature blocks in reading order, evidence parallel to values.

    `unread` holds 'blocks' where more may stand: on pages after the last block that could not be read, under a stray stroke.
    """
    found = blocks(document)
    if not found:
        return ink.unexplained(document) or _pasted(document) or missing(document)
    judged = judge(found, document)
    values = tuple(_signature(b, mark, seal) for b, (mark, seal) in zip(found, judged, strict=True))
    last = max((v.page or 0 for v in values), default=0)
    hidden = any(number >= last for number in document.unread_pages) or ink.stray(found, document)
    return Found(
        values,
        tuple(_evidence(document, b) for b in found),
        min(_confidence(b, v) for b, v in zip(found, values, strict=True)),
        ("blocks",) if hidden else (),
    )


def _pasted(document: Document) -> Unreadable | None:
    """A picture below the head of the last page, where no block was read: it may show the whole block."""
    pictures = pictured(document, _BELOW_HEAD, 1.0, _BLOCK, last=True)
    return Unreadable("hình ảnh có thể là khối chữ ký chưa đọc được", pictures) if pictures else None


def _signature(block: Block, mark: SignatureMark, seal: bool | None) -> Signature:
    names, roles = block.of("name"), block.of("role")
    authorities = [p.token.text for p in block.of("authority")]
    day = next((d.date for p in block.of("date") for d in dates.scan(p.token.text) if d.date), None)
    return Signature(
        authority=" / ".join(authorities) or None,
        role=roles[0].token.text if roles else None,
        name=names[0].token.text if names else None,
        mark=mark,
        seal=seal,
        date=day,
        page=(names or block.parts)[-1].line.page,
    )


def _confidence(block: Block, signature: Signature) -> float:
    read = min(p.line.confidence for p in block.parts)
    sure = 1.0 if signature.name and (signature.role or signature.authority) else 0.8
    return round(read * (sure if block.after_body or block.has("authority") else 0.9 * sure), 3)


def _evidence(document: Document, block: Block) -> Evidence:
    parts = sorted(block.parts, key=lambda p: p.at)
    page = (block.of("name") or parts)[-1].line.page
    boxes = [p.line.box for p in parts if p.line.box and p.line.page == page]
    box = boxes[0] if boxes else None
    for other in boxes[1:]:
        box = box.join(other) if box else other
    quote = " / ".join(p.token.text for p in parts)
    return Evidence(document.file, page, parts[0].line.place if page is None else None, quote, box)
