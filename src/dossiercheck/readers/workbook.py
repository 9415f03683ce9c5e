"""A spreadsheet handed in as a document (score table, member return): one table a sheet, one line a cell.

What stands above and below the table proper (letterhead, title, signatures) becomes lines outside it.
"""

import io
import zipfile
from collections.abc import Iterator
from datetime import date as Date
from datetime import datetime, time, timedelta
from typing import Any

from dossiercheck.model.diagnostic import Diagnostic
from dossiercheck.model.document import Cell, Document, Line, Side, Table
from dossiercheck.model.frozen import frozen
from dossiercheck.readers.books import BadBook, from_book
from dossiercheck.vietnamese.fold import clean
from dossiercheck.vietnamese.legacy import decode_text

_HINT = "Đề nghị mở tệp bằng Excel, lưu lại dưới dạng XLSX hoặc PDF rồi nộp lại."
_MAX_ROWS, _MAX_COLUMNS, _MAX_SHEETS = 5000, 100, 30
_MAX_UNPACKED = 256 * 1024**2
_IN_TABLE = 3
"""A row with so many filled cells belongs to a table."""


def read(file: str, data: bytes) -> Document | Diagnostic:
    """The document; a Diagnostic if it is damaged or too large."""
    if data.startswith(b"PK") and _unpacked(data) > _MAX_UNPACKED:
        return Diagnostic(file, "limit", "Bảng tính quá lớn nên đã bỏ qua.", hint=_HINT)
    try:
        sheets = from_book(
            data, lambda book: [_sheet(book.get_sheet_by_name(n), n) for n in book.sheet_names[:_MAX_SHEETS]]
        )
    except BadBook as error:
        code = "encrypted" if "assword" in str(error) else "damaged"
        return Diagnostic(file, code, "Bảng tính bị hỏng hoặc có mật khẩu, không mở được.", hint=_HINT)
    if any(len(s.rows) > _MAX_ROWS for s in sheets):
        return Diagnostic(file, "limit", f"Bảng tính có quá {_MAX_ROWS} dòng nên đã bỏ qua.", hint=_HINT)
    return _document(file, [s for s in sheets if s.rows])


@frozen
class _Sheet:
    name: str
    rows: list[list[str]]
    spans: dict[tuple[int, int], tuple[int, int]]
    """(row, column) of a merged cell -> (rows, columns) it covers."""
    covered: frozenset[tuple[int, int]]


def _unpacked(data: bytes) -> int:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return sum(i.file_size for i in archive.infolist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return 0


def _sheet(sheet: Any, name: str) -> _Sheet:
    rows = [[shown(c) for c in row[:_MAX_COLUMNS]] for row in sheet.to_python(skip_empty_area=False)[: _MAX_ROWS + 1]]
    while rows and not any(rows[-1]):
        rows.pop()
    spans: dict[tuple[int, int], tuple[int, int]] = {}
    covered: set[tuple[int, int]] = set()
    for (top, left), (bottom, right) in getattr(sheet, "merged_cell_ranges", None) or ():
        high, wide = min(bottom, _MAX_ROWS) - top + 1, min(right, _MAX_COLUMNS) - left + 1
        if high < 1 or wide < 1:
            continue
        spans[top, left] = (high, wide)
        covered |= {(r, c) for r in range(top, top + high) for c in range(left, left + wide)} - {(top, left)}
    return _Sheet(name, rows, spans, frozenset(covered))


def shown(cell: Any) -> str:
    """A cell as a Vietnamese Excel prints it: '92,5', '31/12/2010'."""
    match cell:
        case bool():
            return "x" if cell else ""
        case datetime():
            day = f"{cell:%d/%m/%Y}"
            return day if cell.time() == time(0) else f"{day} {cell:%H:%M}"
        case Date():
            return f"{cell:%d/%m/%Y}"
        case time():
            return f"{cell:%H:%M}"
        case timedelta():
            return str(cell)
        case float():
            return str(int(cell)) if cell.is_integer() else f"{cell:.10g}".replace(".", ",")
        case _:
            return str(cell)


def _document(file: str, sheets: list[_Sheet]) -> Document:
    texts, encoding = decode_text([c for s in sheets for row in s.rows for c in row])
    feed = iter(texts)
    fresh = [_Sheet(s.name, [[clean(next(feed)) for _ in row] for row in s.rows], s.spans, s.covered) for s in sheets]
    lines: list[Line] = []
    tables: list[Table] = []
    row = 0
    for sheet in fresh:
        first, last = _table_rows(sheet)
        filled = [c for r in sheet.rows for c, text in enumerate(r) if text]
        width = max(filled, default=0) + 1
        cells: list[Cell] = []
        for number, values in enumerate(sheet.rows):
            inside = first <= number <= last
            for c, text, span in _cells(sheet, number, values):
                place = f"trang tính {sheet.name}, dòng {number + 1}"
                if not inside:
                    alone = sum(bool(v) for v in values) == 1
                    side: Side = _side(c, span[1], width, alone=alone)
                    lines += [Line(text, row, side, place=place, centred=span[1] > 1)] if text else []
                    continue
                at = (number - first, c)
                cells.append(Cell(text, *at, *span))
                if text:
                    lines.append(Line(text, row, "full", place=place, table=len(tables), cell=at))
            row += 1
        if cells:
            place = f"trang tính {sheet.name}"
            tables.append(Table(tuple(cells), last - first + 1, width, True, place=place))
    return Document(file, "workbook", tuple(lines), tables=tuple(tables), legacy=encoding)


def _table_rows(sheet: _Sheet) -> tuple[int, int]:
    """First and last row of the table proper; (0, -1) if there is none."""
    wide = [i for i, row in enumerate(sheet.rows) if sum(bool(c) for c in row) >= _IN_TABLE]
    return (wide[0], wide[-1]) if wide else (0, -1)


def _cells(sheet: _Sheet, number: int, values: list[str]) -> Iterator[tuple[int, str, tuple[int, int]]]:
    for column, text in enumerate(values):
        if (number, column) not in sheet.covered:
            yield column, text, sheet.spans.get((number, column), (1, 1))


def _side(column: int, span: int, width: int, *, alone: bool) -> Side:
    """Half of the page a text above or below the table stands in."""
    right = column + span / 2 >= width / 2 and column > 0
    if alone and (not right or span * 2 > width):
        return "full"
    return "right" if right else "left"
