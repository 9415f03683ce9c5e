"""A photograph of a sheet on a table is read as the sheet; scans are left as they are."""

import numpy as np
import pytest
from PIL import Image, ImageDraw

from dossiercheck.readers.ocr.photo import sheet_of
from tests.readers import paper

TABLE = (105, 74, 48)


def photographed(corners: list[tuple[int, int]], light: float = 0.35) -> Image.Image:
    """A cream sheet with a square of ink in its upper left quarter, on a brown table, darker to the right."""
    photo = Image.new("RGB", (1500, 2000), TABLE)
    draw = ImageDraw.Draw(photo)
    draw.polygon(corners, fill=(250, 240, 212))
    (x0, y0), (x1, _), _, (_, y3) = corners
    draw.rectangle(
        (x0 + (x1 - x0) // 4, y0 + (y3 - y0) // 4, x0 + (x1 - x0) // 4 + 60, y0 + (y3 - y0) // 4 + 60), fill=20
    )
    shade = 1 - light * np.linspace(0, 1, 1500)[None, :, None]
    return Image.fromarray((np.asarray(photo) * shade).astype(np.uint8))


SEEN_FROM_ASIDE = [(110, 120), (1400, 90), (1420, 1900), (90, 1920)]


def test_the_sheet_is_cut_out_flattened_and_white() -> None:
    sheet = sheet_of(photographed(SEEN_FROM_ASIDE))
    assert sheet is not None
    assert sheet.height / sheet.width == pytest.approx(297 / 210, abs=0.01)
    dots = np.asarray(sheet)
    assert np.percentile(dots, 5) > 235  # no table, no shade
    ys, xs = np.nonzero(dots.min(axis=2) < 120)
    assert ys.mean() / sheet.height == pytest.approx(0.266, abs=0.02)
    assert xs.mean() / sheet.width == pytest.approx(0.273, abs=0.02)


def test_a_sheet_that_lies_across_keeps_its_direction() -> None:
    corners = [(60, 500), (1440, 480), (1450, 1450), (50, 1460)]
    sheet = sheet_of(photographed(corners))
    assert sheet is not None and sheet.width > sheet.height


@pytest.mark.parametrize(
    "corners",
    [
        [(0, 0), (1499, 0), (1499, 1999), (0, 1999)],  # no table to be seen
        [(0, 60), (1400, 60), (1400, 1999), (0, 1999)],  # black edges on two sides
        [(600, 800), (900, 800), (900, 1200), (600, 1200)],  # a note, not a sheet
        [(110, 120), (1400, 90), (800, 1900), (90, 1920)],  # a corner is not in the picture
    ],
)
def test_what_is_no_whole_sheet_on_a_table_is_left(corners: list[tuple[int, int]]) -> None:
    assert sheet_of(photographed(corners)) is None


def test_a_scan_is_left() -> None:
    scan = paper.sheet("L")
    ImageDraw.Draw(scan).rectangle((0, 0, 30, scan.height), fill=0)
    assert sheet_of(scan) is None
    assert sheet_of(Image.new("L", (1240, 1754), 0)) is None
