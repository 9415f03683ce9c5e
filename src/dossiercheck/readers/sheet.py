"""Spreadsheets and CSV as plain rows, for rosters."""

import csv
import io
from datetime import date as Date
from datetime import datetime
from typing import Any

from dossiercheck.model.diagnostic import Diagnostic
from dossiercheck.readers.books import BadBook, from_book
from dossiercheck.vietnamese.fold import clean

Rows = tuple[tuple[str, ...], ...]
_MAX_ROWS = 20_000


def rows(data: bytes, name: str) -> Rows | Diagnostic:
    """Cells of the first sheet that holds any, as text (dates ISO)."""
    if name.lower().endswith(".csv"):
        return _csv(data)
    try:
        return from_book(data, _first_filled)
    except BadBook:
        return Diagnostic(name, "damaged", "Không đọc được bảng tính.")


def _first_filled(book: Any) -> Rows:
    for sheet in book.sheet_names:
        cells = book.get_sheet_by_name(sheet).to_python()
        if cells:
            return tuple(tuple(_text(c) for c in row) for row in cells[:_MAX_ROWS])
    return ()


def _csv(data: bytes) -> Rows:
    text = _decoded(data)
    first = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=first.count)
    reader = csv.reader(io.StringIO(text), delimiter=delimiter)
    return tuple(tuple(clean(c) for c in row) for row in list(reader)[:_MAX_ROWS] if row)


def _decoded(data: bytes) -> str:
    encodings = ("utf-16",) if data[:2] in {b"\xff\xfe", b"\xfe\xff"} else ("utf-8-sig", "cp1258", "latin-1")
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("latin-1")


def _text(cell: Any) -> str:
    match cell:
        case datetime():
            return cell.date().isoformat()
        case Date():
            return cell.isoformat()
        case float() if cell.is_integer():
            return str(int(cell))
        case _:
            return clean(str(cell))
