"""Arrival stamps (dấu ĐẾN): where one stands on a page, and its words read apart from the paper's.

A stamp is a frame of its size, tilted or not, or on a colour scan a cluster of one ink, in the upper half. It is set
level, read twice as large, in its own ink alone and with all inks. What the paper prints beneath it is no part of it.
Figures by hand are never guessed: a day counts only where its figures are as even as print and no second look
disagrees; else the word U+FFFD stands for it: *present, unread*.
"""

import re
from collections.abc import Iterator, Sequence

import numpy as np
from PIL import Image

from dossiercheck.model.frozen import frozen
from dossiercheck.readers.ocr.blobs import Blob, blobs, pooled
from dossiercheck.readers.ocr.engine import Engine, Seen
from dossiercheck.readers.ocr.outline import frame
from dossiercheck.readers.ocr.picture import Grey, Mask, Sheet, blue, red
from dossiercheck.vietnamese.dates import scan
from dossiercheck.vietnamese.fold import fold

UNREAD = "\ufffd"
_UPPER = 0.5
_WIDE, _HIGH = (24.0, 100.0), (6.0, 55.0)
"""Millimetres of a stamp."""
_MOST = 3
_CELL = 4.0
"""Millimetres between parts of one stamp."""
_RIM = 20
_EVEN = 0.16
"""Part by which printed figures of one line differ in height or base."""
_SURE = 0.6
_ASKEW = 0.8
"""Degrees from which a frame is not level with its page."""
_TOLD = 0.9
"""Confidence of a day that several looks agree on."""
_PALE = (175, 210)
"""Grey below which a frame is looked for: one well inked, one faint."""
_BESIDE = frozenset({"VĂN", "BẢN", "CÔNG", "NGÀY", "SỐ"})
"""Words beside 'ĐẾN' in a stamp."""
# 'ĐẾN', 'VĂN BẢN ĐẾN', 'ĐẾN Số: 12', 'ĐÉN'
_COME = re.compile(r"(?<!\w)Đ[ẾÉÊEẼỂỀỄẺ]N(?!\w)")
_LABELS = tuple(
    re.compile(rf"^\W*(?:đ\w{{1,2}}n\W+)?{label}\b") for label in ("[sở][ốóôòồỏ]", "ng[àaâ]y", "chuy[ểêếeề]n", "lưu")
)
_FIGURES = re.compile(
    r"\d[\d\s]{0,3}[/.\-–]\s?\d[\d\s]{0,3}[/.\-–]\s?[\d\s]{1,6}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{2,4}",
    re.IGNORECASE,
)


_Ends = tuple[int, int]


@frozen
class Stamp:
    """One stamp; sides in pixels of the sheet."""

    left: int
    top: int
    right: int
    bottom: int
    lines: tuple[tuple[str, float], ...] = ()
    """Its lines with their confidence; none where a frame's words could not be read."""


@frozen
class _Place:
    """Where a stamp may stand. `ink`: its dots on a colour scan; `framed`: four sides were seen; `tilt`: clockwise."""

    left: int
    top: int
    right: int
    bottom: int
    ink: Mask | None
    framed: bool
    tilt: float | None


def stamps(sheet: Sheet, engine: Engine, words: Sequence[Seen]) -> list[Stamp]:
    """The arrival stamps of a page. `words`: what was read of the page, among them perhaps the stamp's own 'ĐẾN'."""
    found: list[Stamp] = []
    for place in (*_places(sheet), *_named(sheet, words)):
        if any(_shared(place, s) for s in found):
            continue
        lines = _read(sheet, engine, place)
        if _is_arrival(lines):
            found.append(Stamp(place.left, place.top, place.right, place.bottom, lines))
        elif place.framed and (place.ink is not None or _signs(lines) or _put_on(place, words)):
            found.append(Stamp(place.left, place.top, place.right, place.bottom))
    return found


def _put_on(place: _Place, words: Sequence[Seen]) -> bool:
    """Whether a frame was stamped and not printed: it is not level with the page, or print runs through its sides."""
    crossed = any(
        _over((w.left, w.right), (w.top, w.bottom), (place.left, place.right), (place.top, place.bottom))
        or _over((w.top, w.bottom), (w.left, w.right), (place.top, place.bottom), (place.left, place.right))
        for w in words
        if w.confidence > 0.5 and len(w.text) > 1
    )
    return crossed or abs(place.tilt or 0.0) > _ASKEW


def _over(along: _Ends, across: _Ends, sides: _Ends, between: _Ends) -> bool:
    """Whether a word runs through one of two sides."""
    return any(along[0] < s < along[1] for s in sides) and between[0] < sum(across) / 2 < between[1]


def _shared(place: _Place, stamp: Stamp) -> bool:
    wide = min(place.right, stamp.right) - max(place.left, stamp.left)
    high = min(place.bottom, stamp.bottom) - max(place.top, stamp.top)
    return wide > 0 and high > 0


def _places(sheet: Sheet) -> Iterator[_Place]:
    """Frames and clusters of a stamp's size, frames first."""
    factor = max(1, sheet.dpi // 75)
    upper = int(sheet.height * _UPPER)
    masks: list[tuple[Mask, Mask | None]]
    if sheet.colour is None:
        masks = [(sheet.grey[:upper] < np.uint8(level), None) for level in _PALE]
    else:
        masks = [(m, m) for m in (red(sheet.colour[:upper]), blue(sheet.colour[:upper]))]
    found: list[_Place] = []
    for dots, ink in masks:
        mask = pooled(dots, factor)
        held = [b for b in blobs(mask) if _sized(b.width * factor, b.height * factor, sheet.dpi)]
        framed = [p for b in held if (p := _framed(b, factor, ink)) is not None]
        found += framed
        if ink is not None:
            found += [
                p
                for p in _clusters(ink, sheet.dpi)
                if not any(_shared(p, Stamp(f.left, f.top, f.right, f.bottom)) for f in framed)
            ]
    yield from sorted(found, key=lambda p: (not p.framed, p.top))[:_MOST]


def _sized(width: int, height: int, dpi: int) -> bool:
    wide, high = width * 25.4 / dpi, height * 25.4 / dpi
    return _WIDE[0] <= wide <= _WIDE[1] and _HIGH[0] <= high <= _HIGH[1]


def _framed(blob: Blob, factor: int, ink: Mask | None) -> _Place | None:
    """The place of a region whose outline is a frame."""
    tilt = frame(blob)
    if tilt is None:
        return None
    return _Place(blob.left * factor, blob.top * factor, blob.right * factor, blob.bottom * factor, ink, True, tilt)


def _clusters(ink: Mask, dpi: int) -> list[_Place]:
    """Parts of one ink close together: a stamp whose frame is worn, or that has none."""
    cell = max(1, int(_CELL * dpi / 25.4))
    found = blobs(pooled(ink, cell))
    return [
        _Place(b.left * cell, b.top * cell, b.right * cell, b.bottom * cell, ink, False, None)
        for b in found
        if _sized(b.width * cell, b.height * cell, dpi)
    ]


def _named(sheet: Sheet, words: Sequence[Seen]) -> Iterator[_Place]:
    """Around a word 'ĐẾN' in capitals that the page's reading found, in no sentence."""
    mm = sheet.dpi / 25.4
    for word in [w for w in words if w.text.strip("|:.") == "ĐẾN" and w.bottom < sheet.height * _UPPER][:2]:
        beside = {
            w.text.strip("|:.").upper() for w in words
            if w is not word and w.top < word.bottom and word.top < w.bottom and w.text.isalpha() and w.confidence > 0.5
            and w.left < word.right + 0.6 * word.height and word.left - 0.6 * word.height < w.right
        }  # fmt: skip
        if beside <= _BESIDE:
            before = 35 if beside else 4
            left, right = max(0, word.left - int(before * mm)), min(sheet.width, word.right + int(48 * mm))
            top, bottom = (
                max(0, word.top - int(11 * mm)),
                min(sheet.height, word.bottom + int((18 if beside else 12) * mm)),
            )
            yield _Place(left, top, right, bottom, None, False, None)


def _read(sheet: Sheet, engine: Engine, place: _Place) -> tuple[tuple[str, float], ...]:
    """The lines of a place: of its own ink where they make sense, else of all inks; the day as far as it is sure."""
    own, every = _pictures(sheet, place)
    looks = [_lines(engine, p, sheet.dpi) for p in (own, every) if p is not None]
    best = max(looks, key=_sense)
    if not any(_dated(text) for text, _ in best):
        best = [*best, *((text, sure) for look in looks if look is not best for text, sure in look if _dated(text))]
    if not any(_dated(text) for text, _ in best):
        return tuple(best)
    larger = every.resize((every.width * 3 // 2, every.height * 3 // 2), Image.Resampling.BICUBIC)
    looks.append(_lines(engine, larger, sheet.dpi * 3 // 2))
    days = [{d for text, _ in look for d in _days(text)} for look in looks]
    said = [next(iter(d)) for d in days if len(d) == 1]
    agreed = len(said) > 1 and len(set(said)) == 1 and max(map(len, days)) == 1
    # Figures of another ink than the stamp's own are a pen's, or nobody can tell.
    sure = agreed and (own is None or bool(days[0])) and _printed(engine, every, sheet.dpi, said[0])
    return tuple(
        (text, c) if not _dated(text) else (text, max(c, _TOLD)) if sure else (_FIGURES.sub(UNREAD, text), c)
        for text, c in best
    )


def _dated(text: str) -> bool:
    return bool(_FIGURES.search(text))


def _days(text: str) -> list[str]:
    return [str(d.date) for d in scan(text) if d.date]


def _signs(lines: Sequence[tuple[str, float]]) -> int:
    """How many of a stamp's words are there."""
    return sum(any(p.match(fold(t)) for t, _ in lines) for p in _LABELS) + any(_COME.search(t) for t, _ in lines)


def _sense(lines: Sequence[tuple[str, float]]) -> float:
    said = " ".join(t for t, _ in lines)
    return _signs(lines) + bool(_COME.search(said)) + 1.5 * bool(_days(said)) + 0.001 * len(said)


def _is_arrival(lines: Sequence[tuple[str, float]]) -> bool:
    """'ĐẾN' with a label or a day, or three labels."""
    come = any(_COME.search(t) for t, _ in lines)
    dated = any(_dated(t) or UNREAD in t for t, _ in lines)
    return _signs(lines) + (come and dated) > (1 if come else 2)


def _pictures(sheet: Sheet, place: _Place) -> tuple[Image.Image | None, Image.Image]:
    """The place level and twice as large: its own ink as print (None on a grey scan), and all there is."""
    rim = sheet.dpi // 25
    cut = np.s_[max(0, place.top - rim) : place.bottom + rim, max(0, place.left - rim) : place.right + rim]
    if place.ink is None or sheet.colour is None:
        plain = sheet.grey[cut] if sheet.colour is None else sheet.colour[cut].min(axis=2)
        every, own = Image.fromarray(np.ascontiguousarray(plain)), None
    else:
        dots = sheet.colour[cut].astype(np.int16)
        # How much of a colour there is: black print under the stamp has none.
        shade = (dots.max(axis=2) - dots.min(axis=2)) * 2
        own = Image.fromarray((255 - np.clip(shade, 0, 255)).astype(np.uint8))
        every = Image.fromarray(np.ascontiguousarray(dots.min(axis=2).astype(np.uint8)))
    tilt = place.tilt if place.tilt is not None else _tilt(np.asarray(own or every))
    return (None if own is None else _level(own, tilt)), _level(every, tilt)


def _level(image: Image.Image, tilt: float) -> Image.Image:
    image = image.rotate(tilt, resample=Image.Resampling.BICUBIC, fillcolor=255) if abs(tilt) > 0.3 else image
    return image.resize((image.width * 2, image.height * 2), Image.Resampling.BICUBIC)


def _tilt(grey: Grey) -> float:
    """Degrees clockwise by which the lines of a small picture fall."""
    ys, xs = np.nonzero(grey < np.uint8(170))
    if len(ys) < 80:
        return 0.0
    step = len(ys) // 8000 + 1
    ys, xs = ys[::step], xs[::step]

    def score(angle: float) -> float:
        rows = np.rint(ys - xs * np.tan(np.radians(angle))).astype(np.int64)
        return float(np.square(np.diff(np.bincount(rows - rows.min()).astype(np.float64))).sum()) * (
            1 - 0.01 * abs(angle)
        )

    return float(max(np.arange(-8, 8.1, 0.5), key=score))


def _lines(engine: Engine, image: Image.Image, dpi: int) -> list[tuple[str, float]]:
    padded = Image.fromarray(np.pad(np.asarray(image), _RIM, constant_values=255))
    rows: dict[tuple[int, int, int], list[Seen]] = {}
    for word in engine.words(padded, dpi * 2):
        if word.confidence > 0.25 and any(c.isalnum() for c in word.text):
            rows.setdefault(word.line, []).append(word)
    found = []
    for row in sorted(rows.values(), key=lambda r: min(w.top for w in r)):
        row.sort(key=lambda w: w.left)
        text = " ".join(w.text.strip("|[]{}_") for w in row).strip()
        sure = sum(w.confidence * len(w.text) for w in row) / sum(len(w.text) for w in row)
        if text:
            found.append((text, round(sure, 3)))
    return found


def _printed(engine: Engine, image: Image.Image, dpi: int, day: str) -> bool:
    """Whether the figures of a day are print: even in height and base."""
    padded = np.pad(np.asarray(image), _RIM, constant_values=255)
    words = [w for w in engine.words(Image.fromarray(padded), dpi * 2) if any(c.isdigit() for c in w.text)]
    whole = [w for w in words if day in _days(w.text)]
    parts = whole or [
        w for w in words if w.text.strip(".,:/-").lstrip("0") in {day[8:].lstrip("0"), day[5:7].lstrip("0"), day[:4]}
    ]
    told = bool(whole) or len(parts) > 2
    return (
        told and min(w.confidence for w in parts) >= _SURE and all(_even(padded, w) for w in parts if len(w.text) > 1)
    )


def _even(picture: Grey, word: Seen) -> bool:
    """Whether the figures of a word stand on one base and are of one height; what parts them may be lower or higher."""
    cut = picture[word.top : word.bottom + 1, word.left : word.right + 1]
    parts = [b for b in blobs(cut < np.uint8(150)) if b.dots > 12]
    tall = max((b.height for b in parts), default=0)
    slim = sum(c == "/" for c in word.text)
    figures = sorted((b for b in parts if b.height > 0.6 * tall), key=lambda b: -b.height)[slim:]
    if len(figures) < 2:
        return False
    heights, bases = [b.height for b in figures], [b.bottom for b in figures]
    return max(heights) - min(heights) <= _EVEN * max(heights) and max(bases) - min(bases) <= _EVEN * max(heights)
