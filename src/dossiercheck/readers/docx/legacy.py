"""Text of the days before Unicode in a Word file: decoded in the tree, before the walk cleans anything."""

from lxml import etree

from dossiercheck.readers.docx.names import W
from dossiercheck.vietnamese.legacy import Run, decode, may_be_old

_SOFT_HYPHEN = "\u00ad"


def decode_tree(root: etree._Element) -> tuple[str | None, bool]:
    """Decode every w:t of a story in place: the encoding's name (None if all was Unicode), whether a letter was lost."""
    found = list(root.iter(W + "t", W + "softHyphen"))
    if not may_be_old("".join(_text(t) for t in found)):
        return None, False
    blocks: dict[etree._Element | None, list[etree._Element]] = {}
    for text in found:
        blocks.setdefault(next(text.iterancestors(W + "p"), None), []).append(text)
    result = decode([[Run(_text(t), _font(t)) for t in block] for block in blocks.values()])
    if result.encoding is not None:
        for block, texts in zip(blocks.values(), result.blocks, strict=True):
            for element, fresh in zip(block, texts, strict=True):
                element.tag = W + "t"  # an optional hyphen may have become a letter
                element.text = fresh
    return result.encoding, result.lost


def _text(element: etree._Element) -> str:
    return _SOFT_HYPHEN if element.tag == W + "softHyphen" else element.text or ""


def _font(element: etree._Element) -> str | None:
    run = element.getparent()
    fonts = None if run is None else run.find(f"{W}rPr/{W}rFonts")
    return None if fonts is None else fonts.get(W + "ascii") or fonts.get(W + "hAnsi")
