"""Invented scans, drawn when a test runs: bars for words (or real letters where a font is there), pen strokes, seals."""

import math

from PIL import Image, ImageDraw, ImageFont

from dossiercheck.model.document import Document
from dossiercheck.readers.ocr import engine
from dossiercheck.readers.ocr.engine import NoEngine
from dossiercheck.readers.ocr.page import Sheaf, content, read_rest, read_strip
from dossiercheck.readers.ocr.picture import straighten
from dossiercheck.readers.pdf.join import join

DPI = 150
SIZE = (1240, 1754)
BLUE, BLACK, RED = (20, 50, 170), (15, 15, 15), (205, 30, 45)


def sheet(mode: str = "RGB") -> Image.Image:
    return Image.new(mode, SIZE, "white")


def bars(image: Image.Image, top: int, bottom: int, left: int = 160, right: int = 1120, ink: object = None) -> None:
    """Lines of words as black bars of uneven length, a text without letters."""
    draw = ImageDraw.Draw(image)
    for number, y in enumerate(range(top, bottom, 36)):
        x = left
        while x < right - 40:
            end = min(right, x + 30 + (x * 7 + number * 13) % 70)
            draw.rectangle((x, y, end, y + 15), fill=ink or (0 if image.mode == "L" else BLACK))
            x = end + 12


def stroke(image: Image.Image, x: int, y: int, ink: object = BLUE, width: int = 190, high: int = 26) -> None:
    """A signature: loops and a flourish."""
    draw = ImageDraw.Draw(image)
    points = [(x + t * width / 60, y + high * math.sin(t / 3) - t * 0.3) for t in range(61)]
    draw.line(points, fill=ink, width=3)
    draw.line([(x + width * 0.2, y + high), (x + width * 1.3, y - high)], fill=ink, width=3)


def seal(image: Image.Image, x: int, y: int, ink: object = RED, radius: int = 105) -> None:
    """A round seal: two rings, a star, letters between them."""
    draw = ImageDraw.Draw(image)
    for r, thick in ((radius, 6), (radius - 32, 3)):
        draw.ellipse((x - r, y - r, x + r, y + r), outline=ink, width=thick)
    for step in range(18):
        angle = step * math.pi / 9
        cx, cy = x + (radius - 17) * math.cos(angle), y + (radius - 17) * math.sin(angle)
        draw.rectangle((cx - 5, cy - 8, cx + 5, cy + 8), fill=ink)
    draw.regular_polygon((x, y, 30), 5, fill=ink)


def font(size: int, bold: bool = False) -> ImageFont.FreeTypeFont | None:
    """A serif font with Vietnamese letters, if the machine has one."""
    names = ("DejaVuSerif-Bold.ttf", "NotoSerif-Bold.ttf") if bold else ("DejaVuSerif.ttf", "NotoSerif-Regular.ttf")
    for name in names:
        try:
            return ImageFont.truetype(name, size)
        except OSError:
            continue
    return None


def write(
    image: Image.Image, x: int, y: int, text: str, bold: bool = False, size: int = 25, middle: bool = False
) -> None:
    """A line of text; `middle`: x is its middle."""
    letters = font(size, bold)
    assert letters is not None
    draw = ImageDraw.Draw(image)
    left = x - draw.textlength(text, letters) / 2 if middle else x
    draw.text((left, y), text, font=letters, fill=0 if image.mode == "L" else BLACK)


REPORT = (
    "Năm 2010 chi bộ đã lãnh đạo cán bộ, đảng viên hoàn thành các nhiệm vụ được",
    "giao; tư tưởng đảng viên ổn định, nội bộ đoàn kết, thống nhất. Chi bộ sinh hoạt",
    "đều hằng tháng, thu nộp đảng phí đúng quy định, không có đảng viên vi phạm.",
)


def report(day: str = "15", mode: str = "RGB") -> Image.Image:
    """The one page of a branch's report, not signed yet: post at y 1000, name at y 1190, both around x 860."""
    image = sheet(mode)
    write(image, 340, 110, "ĐẢNG BỘ SỞ CÔNG CHÍNH", middle=True)
    write(image, 340, 150, "CHI BỘ HÀNH CHÍNH", bold=True, middle=True)
    write(image, 860, 110, "ĐẢNG CỘNG SẢN VIỆT NAM", bold=True, middle=True)
    write(image, 340, 200, "Số: 07-BC/CB", middle=True)
    write(image, 860, 200, f"Hà Giang, ngày {day} tháng 12 năm 2010", middle=True)
    write(image, 620, 310, "BÁO CÁO", bold=True, size=33, middle=True)
    write(image, 620, 360, "kiểm điểm kết quả thực hiện nhiệm vụ năm 2010", bold=True, middle=True)
    for number in range(12):
        write(image, 160, 440 + 42 * number, REPORT[number % 3])
    write(image, 860, 960, "T/M CHI BỘ", bold=True, middle=True)
    write(image, 860, 1000, "BÍ THƯ", bold=True, middle=True)
    write(image, 860, 1190, "Nguyễn Văn Hòa", bold=True, middle=True)
    return image


def scanned(image: Image.Image) -> Document:
    """The document that this machine's engine reads from one page, before any fact is asked."""
    reader = engine()
    assert not isinstance(reader, NoEngine)
    sheaf = Sheaf(1)
    page = read_strip(straighten(image, DPI), reader, sheaf)
    read_rest(page, reader, sheaf)
    pages, lines, tables, marks = join([content(page, reader, sheaf, 595, 842)])
    return Document("a.pdf", "pdf", lines, pages, tables, marks)
