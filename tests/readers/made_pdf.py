"""PDF files made by hand, one object after another."""

import math

_MAP = (
    b"/CIDInit/ProcSet findresource begin 12 dict begin begincmap /CMapName/X def "
    b"1 begincodespacerange<0000><FFFF>endcodespacerange 1 beginbfrange<0000><FFFF><0000>endbfrange endcmap end end"
)


def pdf(*pages: str, rotate: int = 0, box: tuple[int, int, int, int] = (0, 0, 595, 842), extra: str = "") -> bytes:
    """A file of pages with these content streams. Font /F1 takes UTF-16 codes; `extra` goes into every page."""
    head = [
        "<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Kids[{' '.join(f'{8 + 2 * i} 0 R' for i in range(len(pages)))}]/Count {len(pages)}>>",
        "<</Type/Font/Subtype/Type0/BaseFont/Arial/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 6 0 R>>",
        "<</Type/Font/Subtype/CIDFontType2/BaseFont/Arial/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
        "/DW 500/FontDescriptor 5 0 R>>",
        "<</Type/FontDescriptor/FontName/Arial/Flags 4/FontBBox[0 -200 1000 900]/Ascent 900/Descent -200/ItalicAngle 0/CapHeight 700/StemV 80>>",
        f"<</Length {len(_MAP)}>>stream\n{_MAP.decode()}\nendstream",
        "<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>stream\n0\nendstream",
    ]
    objects = list(head)
    for i, content in enumerate(pages):
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[{box[0]} {box[1]} {box[2]} {box[3]}]/Rotate {rotate}"
            f"/Resources<</Font<</F1 3 0 R>>/XObject<</Im 7 0 R>>>>/Contents {9 + 2 * i} 0 R{extra}>>"
        )
        objects.append(f"<</Length {len(content)}>>stream\n{content}\nendstream")
    out = b"%PDF-1.5\n"
    places = []
    for number, item in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{item}\nendobj\n".encode("latin-1")
    start = len(out)
    table = "".join(f"{p:010d} 00000 n \n" for p in places)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}".encode()
    return out + f"trailer<</Size {len(objects) + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF".encode()


def text(x: float, y: float, said: str, *, size: float = 12, degrees: float = 0, before: str = "") -> str:
    """A piece of text at a point (from the bottom left), every letter half its size wide."""
    c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    codes = said.encode("utf-16-be").hex()
    return f"q {before} BT /F1 {size} Tf {c:.5f} {s:.5f} {-s:.5f} {c:.5f} {x:.2f} {y:.2f} Tm <{codes}> Tj ET Q\n"


def turned(x: float, y: float, said: str, degrees: int) -> str:
    """A piece of text of an upright A4 page that was turned about the page's middle."""
    c, s = round(math.cos(math.radians(degrees))), round(math.sin(math.radians(degrees)))
    dx, dy = x - 297.5, y - 421
    return text(c * dx - s * dy + 297.5, s * dx + c * dy + 421, said, degrees=degrees)


def picture(left: float, bottom: float, width: float, height: float) -> str:
    return f"q {width} 0 0 {height} {left} {bottom} cm /Im Do Q\n"


def grid(xs: list[float], ys: list[float]) -> str:
    """A ruled grid."""
    across = "".join(f"{xs[0]} {y} m {xs[-1]} {y} l S\n" for y in ys)
    return across + "".join(f"{x} {ys[0]} m {x} {ys[-1]} l S\n" for x in xs)


def rows(xs: list[float], top: float, lines: list[list[str]], step: float = 20) -> str:
    """A ruled grid with text in its cells, from the top down."""
    ys = [top - step * i for i in range(len(lines) + 1)]
    words = (text(xs[c] + 3, ys[r] - 14, cell) for r, line in enumerate(lines) for c, cell in enumerate(line) if cell)
    return grid(xs, ys) + "".join(words)
