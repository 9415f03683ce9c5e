"""Hard inputs: what each costs, what is said of it, and that the run goes on.

    python benchmarks/bounds.py [--pages N] [--only NAME]...

Made here from the sample dossier on paper: a JPEG and a PNG cut off in the middle, a PDF whose picture is broken, a fax (TIFF,
1 bit, Group 4), photos of 100 and of 200 million pixels, and a scan of N pages (500) at 150 dpi: one long report, and a pile.
Each lies in a branch's folder beside an ordinary paper, which must be read whatever happens to its neighbour.
"""

import argparse
import io
import json
import random
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path

import pypdfium2 as pdfium
from measure import FINE, ROOT, checker, run
from PIL import Image

PAPER = ROOT / "fixtures" / "dang-bo-so-noi-vu-2010-ban-quet-hoan-chinh"
TYPED = ROOT / "fixtures" / "dang-bo-so-noi-vu-2010-hoan-chinh"
UNIT = "chi-bo-van-phong"
DPI = 150
A4 = (1240, 1754)
_TEXT, _SIGNED = (0.235, 0.435), (0.435, 0.62)
"""Where on the first sheet its text stands, and where its signature."""


@lru_cache(maxsize=1)
def sheets() -> tuple[Image.Image, ...]:
    """The scanned pages of the sample dossier, grey."""
    found = []
    for path in sorted(PAPER.rglob("*.pdf")):
        pdf = pdfium.PdfDocument(path.read_bytes())
        if not "".join(p.get_textpage().get_text_bounded() for p in pdf).strip():
            found += [p.render(scale=DPI / 72).to_pil().convert("L").resize(A4) for p in pdf]
        pdf.close()
    return tuple(found)


def strip(page: Image.Image, part: tuple[float, float]) -> Image.Image:
    """The part of a page between two heights."""
    return page.crop((0, round(part[0] * page.height), page.width, round(part[1] * page.height)))


def body(page: Image.Image) -> Image.Image:
    """A page without a head: the text of a paper, over and over."""
    sheet = Image.new("L", page.size, 250)
    for at in range(3):
        sheet.paste(strip(page, _TEXT), (0, round((0.08 + 0.23 * at) * page.height)))
    return sheet


def pile(count: int) -> Iterator[Image.Image]:
    """As many papers as fit, one after another, each page laid a little askew."""
    rng = random.Random(count)  # noqa: S311 - the same pages every time
    for number in range(count):
        page = sheets()[number % len(sheets())]
        yield page.rotate(rng.uniform(-0.8, 0.8), fillcolor=250)


def report(count: int) -> Iterator[Image.Image]:
    """One paper: a first page with its head, pages of text, a last page that is signed."""
    rng, first = random.Random(count), sheets()[0]  # noqa: S311 - the same pages every time
    opening = first.copy()
    opening.paste(strip(first, _TEXT), (0, round(_SIGNED[0] * first.height)))
    for number in range(count):
        page = opening if number == 0 else body(first)
        if number == count - 1:
            page.paste(strip(first, _SIGNED), (0, round(0.77 * first.height)))
        yield page.rotate(rng.uniform(-0.8, 0.8), fillcolor=250)


def scan(pages: Iterator[Image.Image]) -> bytes:
    """A PDF of one JPEG a page."""
    pdf = pdfium.PdfDocument.new()
    for picture in pages:
        page = pdf.new_page(595, 842)
        image = pdfium.PdfImage.new(pdf)
        image.load_jpeg(io.BytesIO(saved(picture, "JPEG", quality=55)), inline=True)
        image.set_matrix(pdfium.PdfMatrix().scale(595, 842))
        page.insert_obj(image)
        page.gen_content()
        page.close()
    held = io.BytesIO()
    pdf.save(held)
    pdf.close()
    return held.getvalue()


def saved(picture: Image.Image, form: str, **options: object) -> bytes:
    """The bytes of a picture file."""
    held = io.BytesIO()
    picture.save(held, form, **options)
    return held.getvalue()


def large(side: tuple[int, int], form: str) -> bytes:
    """A page photographed with far too many pixels, in colour."""
    return saved(sheets()[0].convert("RGB").resize(side), form, **({"quality": 80} if form == "JPEG" else {}))


def cut(data: bytes) -> bytes:
    """The first third of a file."""
    return data[: len(data) // 3]


def broken_stream() -> bytes:
    """A PDF whose picture lost its first bytes."""
    data = scan(iter(sheets()[:1]))
    start = data.index(b"\xff\xd8\xff")
    return data[:start] + b"\0\x55" * 2000 + data[start + 4000 :]


def inputs(count: int) -> dict[str, tuple[str, Callable[[], bytes]]]:
    """Name -> file name and its maker."""
    page = sheets()[0]
    return {
        "JPEG cut off": ("anh hong.jpg", lambda: cut(saved(page, "JPEG", quality=80))),
        "PNG cut off": ("anh hong.png", lambda: cut(saved(page, "PNG"))),
        "PDF with a broken picture": ("anh hong.pdf", broken_stream),
        "fax (TIFF G4)": (
            "fax.tif",
            lambda: saved(page.point(lambda v: 255 * (v > 150)).convert("1"), "TIFF", compression="group4"),
        ),
        "photo, 100 Mpx (JPEG)": ("anh 100.jpg", lambda: large((8400, 11900), "JPEG")),
        "photo, 100 Mpx (PNG)": ("anh 100.png", lambda: large((8400, 11900), "PNG")),
        "photo, 200 Mpx (JPEG)": ("anh 200.jpg", lambda: large((11900, 16800), "JPEG")),
        f"report of {count} pages": ("bao cao.pdf", lambda: scan(report(count))),
        f"pile of {count} pages": ("ca chong.pdf", lambda: scan(pile(count))),
    }


def main() -> None:
    """One line an input: size, CPU, wall, peak memory, exit code, what is said."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=500)
    parser.add_argument("--only", action="append", help="part of an input's name")
    arguments = parser.parse_args()
    print(f"{'input':28} {'MB':>6} {'CPU s':>7} {'wall s':>7} {'peak MB':>8}  exit, what is said")
    for name, (file, make) in inputs(arguments.pages).items():
        if arguments.only and not any(word in name for word in arguments.only):
            continue
        with tempfile.TemporaryDirectory() as place:
            unit = Path(place) / "hs" / UNIT
            unit.mkdir(parents=True)
            beside = next(iter(sorted((TYPED / UNIT).rglob("*.docx"))))
            (unit / beside.name).write_bytes(beside.read_bytes())
            (unit / file).write_bytes(data := make())
            print(f"{name:28} {len(data) / 1e6:6.1f} {measured(unit.parent, file, beside.name)}", flush=True)


def measured(folder: Path, file: str, beside: str) -> str:
    """The figures of a check of the folder, and what its report says of the file."""
    out = folder.parent / "report.json"
    command = checker(
        "check", str(folder), "--jobs", "1", "--as-of", "2010-12-01", "--format", "json", "--output", str(out)
    )
    since = time.monotonic()
    cost = run(command, memory=True)
    wall = time.monotonic() - since
    if cost.code not in FINE:
        raise SystemExit(f"{file}: exit {cost.code}, nothing measured")
    told = json.loads(out.read_text("utf-8"))
    read = {f["path"].rpartition("/")[2]: f for f in told["files"]}
    if not read[beside]["documents"]:
        raise SystemExit(f"{file}: its neighbour was not read")
    said = {
        f["message"] for f in told["findings"] if f["file"] and f["file"].endswith(file) and f["code"] == "unreadable"
    }
    kinds = [d["kind"] for d in read[file]["documents"]]
    short = ", ".join(str(k) for k in kinds[:3]) + (f" … ({len(kinds)} documents)" if len(kinds) > 3 else "")
    return f"{cost.cpu:7.1f} {wall:7.1f} {cost.peak:8.0f}  {cost.code} {short} {' '.join(sorted(said))}"


if __name__ == "__main__":
    main()
