"""Frames told from blots and letters; thumb prints and printed signatures are doubts on a scan, never nothing."""

import numpy as np
import pytest
from PIL import Image, ImageDraw

from dossiercheck.readers.ocr.blobs import blobs
from dossiercheck.readers.ocr.marks import coloured, uncoloured
from dossiercheck.readers.ocr.outline import frame
from dossiercheck.readers.ocr.picture import straighten
from tests.readers import paper

LEVEL = (0, 0.0)


def tilt(image: Image.Image) -> float | None:
    (blob,) = blobs(np.asarray(image) < 128)
    return frame(blob)


@pytest.mark.parametrize("turn", [-6, -2, 0, 3, 7])
def test_a_frame_tells_its_tilt(turn: int) -> None:
    image = Image.new("L", (400, 260), 255)
    ImageDraw.Draw(image).rectangle((60, 60, 330, 190), outline=0, width=4)
    assert tilt(image.rotate(-turn, fillcolor=255)) == pytest.approx(turn, abs=0.7)


@pytest.mark.parametrize("shape", ["blot", "ring", "wedge"])
def test_what_is_no_frame(shape: str) -> None:
    image = Image.new("L", (400, 260), 255)
    draw = ImageDraw.Draw(image)
    if shape == "blot":
        draw.rectangle((60, 60, 330, 190), fill=0)
    elif shape == "ring":
        draw.ellipse((60, 60, 330, 190), outline=0, width=4)
    else:
        draw.polygon([(60, 60), (330, 120), (330, 140), (60, 200)], outline=0, width=4)
    assert tilt(image) is None


@pytest.mark.parametrize("ink", [paper.BLUE, paper.RED])
def test_a_thumb_print_is_a_doubt(ink: tuple[int, int, int]) -> None:
    image = paper.sheet()
    draw = ImageDraw.Draw(image)
    for r in range(4, 52, 5):
        draw.ellipse((800 - r * 0.8, 1100 - r, 800 + r * 0.8, 1100 + r), outline=ink, width=3)
    sheet = straighten(image, paper.DPI, LEVEL)
    assert [(m.kind, m.colour) for m in coloured(sheet, 1).marks if m.kind == "ink" and m.colour is None] == [
        ("ink", None)
    ]


def test_parts_of_a_seal_are_no_thumb_print() -> None:
    image = paper.sheet()
    paper.seal(image, 700, 1100)
    assert [m.kind for m in coloured(straighten(image, paper.DPI, LEVEL), 1).marks] == ["colour"]


def test_a_printed_frame_is_a_doubt_and_a_seal_s_edges_are_no_ink() -> None:
    image = paper.sheet("L")
    ImageDraw.Draw(image).rectangle((700, 1000, 1000, 1100), outline=60, width=4)
    (mark,) = (m for m in uncoloured(straighten(image, paper.DPI, LEVEL), 1, [], []) if m.colour is None)
    assert (mark.width, mark.height) == (pytest.approx(51, abs=1), pytest.approx(17.5, abs=1))
    sealed = paper.sheet()
    paper.seal(sealed, 700, 1100, (150, 20, 40))
    sheet = straighten(sealed, paper.DPI, LEVEL)
    assert [m for m in uncoloured(sheet, 1, [], []) if m.kind == "ink"] == []
